"""Which diagnostics are shown to people, and how many there are beside."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from corpuskit.model.reports import Reported


@dataclass(frozen=True, slots=True)
class Selection:
    """What of a report is shown.

    Attributes:
        shown: In the order given.
        cut: For each code of which some are not: how many are shown, and how many there are.
    """

    shown: tuple[Reported, ...]
    cut: Mapping[str, tuple[int, int]]

    def lines(self) -> Iterator[str]:
        """What was left out, a line a code: ``TXT102: 20 of 317 shown``."""
        for code, (shown, total) in self.cut.items():
            yield f"{code}: {shown} of {total} shown"


def select(reported: Iterable[Reported], limit: int | None, whole: int | None = None) -> Selection:
    """The first diagnostics of each code, and the first of all of those.

    Args:
        reported: All diagnostics, those first that are to be shown first.
        limit: How many of one code; ``None`` for all.
        whole: How many altogether; ``None`` for all.
    """
    totals, taken = Counter[str](), Counter[str]()
    shown: list[Reported] = []
    for one in reported:
        code = one.diagnostic.code
        totals[code] += 1
        if (limit is None or taken[code] < limit) and (whole is None or len(shown) < whole):
            taken[code] += 1
            shown.append(one)
    cut = {code: (taken[code], total) for code, total in sorted(totals.items()) if taken[code] < total}
    return Selection(tuple(shown), cut)


def worst_first(reported: Iterable[Reported]) -> list[Reported]:
    """Errors, then warnings, then the rest; among equals the order stays."""
    return sorted(reported, key=lambda one: -one.diagnostic.severity.rank)
