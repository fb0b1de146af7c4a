"""Control characters that are windows-1252 bytes, read as ISO-8859-1."""

import re

from corpuskit.encoding.layers import Change
from corpuskit.model.edits import Suspicion

_DAMAGE = "c1-cp1252"
_CHAIN = "windows-1252→iso-8859-1"
_CONTROL = re.compile("[\x80-\x9f]")
_SIGNS = {chr(number): bytes([number]).decode("cp1252", "ignore") for number in range(0x80, 0xA0)}
_READ = {ord(control): sign or control for control, sign in _SIGNS.items()}
_NEXT_LINE = "\x85"
_COMMON = frozenset("‘’“”–—…•€™")
_APOSTROPHES = frozenset("‘’")
_DASHES = frozenset("–—")
_SENTENCE_ENDS = frozenset(".!?:;\"'”’»")
_ENDING = r"(?:s|t|re|ve|ll|d|m|n|em|er|clock|am|all)"  # of a contraction
_BEHIND_APOSTROPHE = re.compile(rf"{_ENDING}(?![^\W\d_])", re.IGNORECASE)
# Of French and Italian words that lose their vowel before another; those of one letter go without saying.
_ELIDED = (
    r"qu|(?:jus|lors|puis|quel|quoi|pres)qu|aujourd|entr|c'h"
    r"|[dns]?[ae]ll|(?:qu|b)ell|coll|quest|(?:(?:alc|ciasc|ness)?un)|(?:ne)?anch|ch|mezz|poc|quant|tant|tutt|sant"
)
_BEFORE_APOSTROPHE = re.compile(rf"(?<![^\W\d_])(?:{_ELIDED}|[^\W\d_])\Z", re.IGNORECASE)
_NAME_BEFORE = re.compile(r"(?<![^\W\d_])[^\W\d_]+\Z")
_LONGEST_WORD = 24  # code points looked at before an apostrophe
_LAST_LATIN = "\u024f"
_PLENTY = 5  # signs in place to one out of place: the text is of one charset, and has a slip of the pen


def find_controls(text: str) -> tuple[list[Change], list[Suspicion]]:
    r"""Read the control characters U+0080 to U+009F as the signs that windows-1252 has there.

    Only HTML says that they are these; elsewhere the bytes may be another charset's. In Mac Roman they are
    accented letters, so a sign where no sign can stand (a quotation mark within a word that is no
    contraction, a capital behind a small letter) is left unless far more are in place, and all are left where
    fewer are. U+0085 is also a line break (NEL): it is an ellipsis where others are signs, else by its place.

    Returns:
        The changes, sorted and disjoint, with basis ``bytes``, and what was left, with the reason:
        ``unassigned`` (81, 8D, 8F, 90 and 9D mean nothing in windows-1252) or ``ambiguous``. Both are empty
        where there are no such characters. Controls of mojibake must be gone by now.

    Raises:
        Nothing, whatever the text.

    Source:
        Encoding Standard, index windows-1252; ISO 6429 for NEL.

    >>> changes, left = find_controls("don\x92t")
    >>> [change.after for change in changes], left
    (['’'], [])
    >>> changes, left = find_controls("hab\x92a llegado")
    >>> changes, left[0].reason
    ([], 'ambiguous')
    """
    places = [] if text.isascii() else [found.start() for found in _CONTROL.finditer(text)]
    if not places:
        return [], []
    out_of_place = {place for place in places if _is_out_of_place(text, place)}
    in_place = sum(_speaks(text, place) for place in places if place not in out_of_place)
    if len(out_of_place) > in_place:
        out_of_place = set(places)
    elif len(out_of_place) * _PLENTY <= in_place:
        out_of_place = set()
    line_breaks = _line_breaks(text, places)
    changes: list[Change] = []
    left: list[Suspicion] = []
    for place in places:
        after = _SIGNS[text[place]]
        if after and place not in out_of_place and place not in line_breaks:
            changes.append(Change(start=place, end=place + 1, after=after, damage=_DAMAGE, chain=_CHAIN))
            continue
        reason = "ambiguous" if after else "unassigned"
        left.append(Suspicion(start=place, end=place + 1, damage=_DAMAGE, chain=_CHAIN, reason=reason))
    return changes, left


def _around(text: str, place: int) -> tuple[str, str]:
    """The characters on both sides, controls as their signs; nothing at the ends of the text."""
    before, behind = text[max(0, place - 1) : place], text[place + 1 : place + 2]
    return _SIGNS.get(before, before), _SIGNS.get(behind, behind)


def _is_out_of_place(text: str, place: int) -> bool:
    """Whether the sign cannot stand where it would."""
    sign = _SIGNS[text[place]]
    before, behind = _around(text, place)
    if sign.isalpha():
        return sign.isupper() and before.islower()  # é of Mac Roman is Ž
    is_in_word = before.islower() and behind.islower() and max(before, behind) <= _LAST_LATIN
    if not is_in_word or text[place] == _NEXT_LINE:
        return False
    if sign in _DASHES:
        return _is_lone_consonant(text, place + 1)
    return not sign or sign not in _APOSTROPHES or not _is_apostrophe(text, place)


def _is_lone_consonant(text: str, place: int) -> bool:
    """The end of a word whose last vowel is the control, rather than a word behind a dash."""
    word = text[place : place + 2].translate(_READ)
    return word[0] in "bcdfghjklmnpqrstvwxz" and not word[1:].isalpha()


def _is_apostrophe(text: str, place: int) -> bool:
    """Of a contraction, an elision, or before the ending of a name (``Ankara’da``)."""
    before = text[max(0, place - _LONGEST_WORD) : place].translate(_READ)
    behind = text[place + 1 : place + _LONGEST_WORD].translate(_READ)
    name = _NAME_BEFORE.search(before)
    return (
        (name is not None and name.group()[0].isupper())
        or _BEFORE_APOSTROPHE.search(before) is not None
        or _BEHIND_APOSTROPHE.match(behind) is not None
    )


def _speaks(text: str, place: int) -> bool:
    """Whether the place of a sign shows that it is one: letters, rare signs, dashes within words do not."""
    sign = _SIGNS[text[place]]
    before, behind = _around(text, place)
    return sign in _COMMON and not (sign in _DASHES and before.isalpha() and behind.isalpha())


def _line_breaks(text: str, places: list[int]) -> set[int]:
    """The places of U+0085 that may be line breaks: all, if one is, in a text that has no others."""
    if any(text[place] != _NEXT_LINE for place in places):
        return set()
    breaks = {place for place in places if _may_break_line(text, place)}
    return set(places) if breaks and not _has_line_breaks(text) else breaks


def _has_line_breaks(text: str) -> bool:
    return "\n" in text or "\r" in text


def _may_break_line(text: str, place: int) -> bool:
    """Whether U+0085 cannot be told from a line break."""
    before, behind = _around(text, place)
    if before in ("\r", "…") or behind == "…":
        return True
    if behind in ("", "\n", "\r"):
        return not before.strip()
    if behind.isspace():
        return False
    return not _has_line_breaks(text) or (before in _SENTENCE_ENDS and not behind.islower())
