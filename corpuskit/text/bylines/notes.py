"""Notes that credit people within a text: ``(Reporting by ...; editing by ...)`` and others."""

import re
from collections.abc import Iterator
from dataclasses import replace

from corpuskit.model.values import Byline, Credit
from corpuskit.text.bylines.lexicons import PLAIN_FORMS, FoundOpener, agency_id, opener_at, role_kind
from corpuskit.text.bylines.lines import parse_byline, parse_credit

_LONGEST = 600  # code points of a note
# A full stop behind one or two letters is that of an initial or of a suffix.
_SEGMENT = re.compile(r"\s*;\s*|(?<=[^\W\d_]{3})\.\s+(?=[^\W\d_])|\s*\n\s*|\s+[|/•·–—]\s+")
_LABEL_INSIDE = re.compile(
    r"[,;.]\s+(?:and\s+|und\s+)?(?=[^\W\d_])|\s+(?:and\s+)?(?=(?:additional\s+)?\w+ing by\b)", re.IGNORECASE
)
_BLANKS_AND_DASHES = " \t\r\n\xa0-–—*_.,;"
_WITH = re.compile(r"(?:with|mit|avec|con|com|met|med)\s+", re.IGNORECASE)
_AGENCIES = re.compile(
    r"\s*[,/&+;]\s*|\s+(?:and|und|et|y|e|en|och|og|with|mit|avec)\s+|\s*-\s*", re.IGNORECASE
)
_CONTRIBUTED = re.compile(
    r"(?P<who>\S.{1,240}?)\s+(?:also\s+|both\s+)?contributed(?:\s+(?:to|reporting|research|from)\b.{0,160})?[.)\]]*",
)
_REPORTED = re.compile(r"(?P<who>\S.{1,120}?)\s+reported\s+from\s+(?P<where>[^\W\d_].{1,160}?)[.)\]]*")


def read_note(text: str, start: int, end: int) -> Credit | None:
    """The credit that ``text[start:end]`` is: a line of its own, or what stands between two brackets.

    Args:
        text: The whole text, into which spans point.
        start: First code point, an opening bracket included.
        end: Code point after it.

    Returns:
        `None` where no person and no organisation is credited.

    >>> note = "(Reporting by Ana Reyes in Oslo; editing by Tom Okafor)"
    >>> found = read_note(note, 0, len(note))
    >>> [(byline.kind, byline.names) for byline in found.bylines]
    [('author', ('Ana Reyes',)), ('editor', ('Tom Okafor',))]
    >>> read_note("(By comparison, the ferry is fast)", 0, 34) is None
    True
    """
    if not 0 < end - start <= _LONGEST:
        return None
    inner, inner_end = start, end
    while inner < end and (text[inner] in _BLANKS_AND_DASHES or text[inner] in "(["):
        inner += 1
    while inner_end > inner and (text[inner_end - 1] in _BLANKS_AND_DASHES or text[inner_end - 1] in ")]"):
        inner_end -= 1
    first = opener_at(text, inner)
    found = () if first is None else tuple(_bylines(text, inner, inner_end, first))
    found = found or _contributions(text, inner, inner_end)
    if found:
        return Credit(
            raw=text[start:end],
            start=start,
            end=end,
            position="note",
            agencies=_agencies(found),
            bylines=found,
        )
    lead = _WITH.match(text, inner, inner_end)
    return None if lead is None else _with(text, start, end, text[lead.end() : inner_end])


def _with(text: str, start: int, end: int, company: str) -> Credit | None:
    """``(mit dpa)``, ``(with AP and AFP)``, ``(mit Agenturen)``."""
    ids = agency_ids(company)
    if not ids and role_kind(company) != "collective":
        return None
    raw = text[start:end]
    byline = Byline(raw=raw, organisation=company, kind="organisation", start=start, end=end)
    return Credit(raw=raw, start=start, end=end, position="note", agencies=ids, bylines=(byline,))


def agency_ids(text: str) -> tuple[str, ...]:
    """Ids of the agencies that a text lists; empty where it holds anything else.

    >>> agency_ids("Reuters"), agency_ids("AP, dpa"), agency_ids("AP and the mayor")
    (('reuters',), ('ap', 'dpa'), ())
    """
    whole = agency_id(text)
    if whole is not None:
        return (whole,)
    ids = [agency_id(part) for part in _AGENCIES.split(text)]
    known = [one for one in ids if one is not None]
    return tuple(dict.fromkeys(known)) if len(known) == len(ids) else ()


def _bylines(text: str, start: int, end: int, first: FoundOpener) -> Iterator[Byline]:
    """One byline for each opener; a segment without one goes on with the opener before it."""
    if first.opener.form in PLAIN_FORMS:
        found = parse_byline(text[start:end])
        if found is not None:
            yield replace(found, start=found.start + start, end=found.end + start)
        return
    opener = first
    for begin, until in _segments(text, start, end):
        own = opener_at(text, begin)
        opener = own if own is not None and own.opener.form not in PLAIN_FORMS else opener
        found = parse_credit(text, opener.end if own is opener else begin, until, opener.opener.kind)
        if found is not None:
            yield replace(found, raw=text[begin:until], start=begin, end=until)


def _segments(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    begin = start
    while begin < end:
        cuts = [sign for sign in (_SEGMENT.search(text, begin, end), _next_label(text, begin, end)) if sign]
        cut = min(cuts, key=lambda sign: sign.start(), default=None)
        until = cut.start() if cut else end
        if until > begin:
            yield begin, until
        begin = max(cut.end(), begin + 1) if cut else end


def _next_label(text: str, begin: int, end: int) -> re.Match[str] | None:
    """The sign before the next opener within a segment: ``Reporting by Ana Reyes, editing by ...``."""
    own = opener_at(text, begin)
    for sign in _LABEL_INSIDE.finditer(text, own.end if own else begin, end):
        found = opener_at(text, sign.end())
        if found is not None and found.opener.form not in PLAIN_FORMS and found.end < end:
            return sign
    return None


def _contributions(text: str, start: int, end: int) -> tuple[Byline, ...]:
    """The one of a sentence that says who contributed or from where somebody reported."""
    found, kind = None, "author"
    if text.find("contributed", start, end) >= 0:
        found, kind = _CONTRIBUTED.fullmatch(text, start, end), "contributor"
    if found is None and text.find("reported", start, end) >= 0:
        found, kind = _REPORTED.fullmatch(text, start, end), "author"
    if found is None or found["who"][0].islower():
        return ()
    byline = parse_credit(text, found.start("who"), found.end("who"), kind)
    if byline is not None and (byline.organisation is not None or any(" " in name for name in byline.names)):
        return (replace(byline, raw=text[start:end], start=start, end=end),)
    return ()


def _agencies(bylines: tuple[Byline, ...]) -> tuple[str, ...]:
    forms = [form for byline in bylines for form in (byline.organisation or "").split("; ")]
    ids = (agency_id(form) for form in forms)
    return tuple(dict.fromkeys(one for one in ids if one is not None))
