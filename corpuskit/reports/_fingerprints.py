"""A name for each diagnostic that stays when lines come and go; no two in a report have the same."""

from collections import Counter
from collections.abc import Iterator
from hashlib import sha256

from corpuskit.model.reports import Report, Reported


def fingerprints(report: Report) -> Iterator[str]:
    """One for each diagnostic, in their order: 32 hex digits.

    Of those that are alike the first keeps its own, and the others get one from their number among them.
    """
    seen = Counter[str]()
    for one in report.reported:
        own = one.fingerprint or _made(one)
        seen[own] += 1
        yield own if seen[own] == 1 else _digest(f"{own}\0{seen[own]}")


def _made(one: Reported) -> str:
    found = one.diagnostic
    at = found.location
    parts = (found.code, str(at.path), at.member or "", found.field or "", found.message, found.value or "")
    return _digest("\0".join(parts))


def _digest(text: str) -> str:
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:32]
