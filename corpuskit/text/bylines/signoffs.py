"""Sign-offs: the agency or the initials that close a text."""

import re

from corpuskit.model.values import Credit
from corpuskit.text.bylines.lexicons import agency_id
from corpuskit.text.bylines.notes import agency_ids

_LONGEST = 60  # code points of a sign-off
_LONGEST_RIGHTS = 300  # and of a note of rights
_SIGNS = " \t\r\n\xa0-–—()[]/|*©.,;:\x03"
_RIGHTS = re.compile(
    r"(?:copyright|\(c\)|©|quelle:|source:|fonte:|fuente:|källa:|bron:)\s*(?:\d{4}\s*)?", re.IGNORECASE
)
_MAY_BE_RIGHTS = frozenset("(©cqsfkbCQSFKB\u017f\u212a")  # without case, the last two are s and k
_INITIALS = re.compile(r"[^\W\d_A-Z]{2,3}(?:[/+-][^\W\d_A-Z]{1,3}){1,6}(?:/dpa)?")
_END_OF_NAME = re.compile(r"\s*[.,:/]|\s+all\b", re.IGNORECASE)
_AT_THE_END = re.compile(
    r"[.!?…][\"”“’»)\]]*(?P<off>\s+[-–—]*\s*[(\[/]?[^\W\d_][\w .&/-]{1,30}[)\]/]?\.?)\s*"
)
_WINDOW = 80  # code points before the end in which a sign-off without a line of its own stands


def read_signoff(text: str, start: int, end: int) -> Credit | None:
    """The sign-off that a line is: agencies alone, or initials of the desk.

    >>> read_signoff("(dpa)", 0, 5).agencies, read_signoff("jm/ach", 0, 6).raw
    (('dpa',), 'jm/ach')
    >>> read_signoff("The ferry is back", 0, 17) is None
    True
    """
    if not 0 < end - start <= _LONGEST_RIGHTS:
        return None
    rights = _RIGHTS.match(text, start, end) if text[start] in _MAY_BE_RIGHTS else None
    if rights is None and end - start > _LONGEST:
        return None
    inner = text[rights.end() if rights else start : end].strip(_SIGNS)
    ids = _credited(inner, rights=rights is not None)
    if not ids and not _INITIALS.fullmatch(inner):
        return None
    return Credit(raw=text[start:end], start=start, end=end, position="sign-off", agencies=ids)


def _credited(inner: str, *, rights: bool) -> tuple[str, ...]:
    """Agencies of a line: alone, before or behind initials, or first in a note of rights."""
    ids = agency_ids(inner) if inner else ()
    if ids or not inner:
        return ids
    if rights:
        head = _END_OF_NAME.split(inner, maxsplit=1)[0]
        first = agency_id(head) or agency_id(head.partition("-")[0])
        return () if first is None else (first,)
    head, _, tail = inner.partition(" ")
    if _INITIALS.fullmatch(tail) or (not tail and _INITIALS.fullmatch(inner)):
        head = head if tail else inner.rpartition("/")[2]
        found = agency_id(head)
        return () if found is None else (found,)
    return ()


def closing_signoff(text: str) -> Credit | None:
    """The agency behind the last sentence, on its line: ``... is back. — AFP``, ``... is back. (AP)``.

    >>> closing_signoff("The ferry is back. — AFP").raw, closing_signoff("The ferry is back. It is fast.")
    ('— AFP', None)
    """
    at = max(0, len(text) - _WINDOW)
    found = None
    for sign in re.finditer(r"[.!?…]", text[at:]):
        found = _AT_THE_END.fullmatch(text, at + sign.start()) or found
    if found is None:
        return None
    start, end = found.span("off")
    while text[start].isspace():
        start += 1
    ids = agency_ids(text[start:end].strip(_SIGNS))
    if not ids:
        return None
    return Credit(raw=text[start:end], start=start, end=end, position="sign-off", agencies=ids)
