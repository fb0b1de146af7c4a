"""Runs of UTF-7 left in a text."""

import base64
import binascii
import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple
from unicodedata import category

from corpuskit.encoding.chains.images import FLOOR, characters

ACRONYMS = frozenset({"IAA", "IBA", "IBM", "IBU", "ICA", "ICE", "ICI"})  # that are sound UTF-7 too
# Nothing follows the signs that could fail, so that the longest run is taken at once and never tried again.
_RUN = re.compile(r"\+(?P<code>[A-Za-z0-9+/]{3,})-?")
_LONGEST = 400  # signs of one run; whatever is longer is data
_FEW = 2  # characters that may come about by accident
_NO_CHARACTERS = frozenset({"Cc", "Cn", "Co", "Cs"})
_EAST_ASIAN, _HANGUL = 0x3000, 0xAC00
_SIGNS_AND_LATIN = re.compile("[!-/:-@\\[-`{-~\xa0-\u017f\u0218-\u021b\u02b0-\u036f\u1e00-\u2bff]+")
_PICTURES = re.compile("[\u2000-\u2bff\ufe00-\ufe0f\U00010000-\U0010ffff]+")
_NO_BREAK_SPACE = "\xa0"
_BEYOND_THE_FIRST_PLANE = "\U00010000"  # two halves that fit each other do not come about by accident


class _Run(NamedTuple):
    start: int
    end: int
    after: str
    code: str


def find_utf7(text: str) -> list[tuple[int, int, str]]:
    """Start, end and characters of each run, exact and likely.

    Many words of letters and digits between a plus and a hyphen are sound UTF-7, so only these are taken:
    Latin letters and signs, whole words of any script, and single characters of a script that recurs. One
    or two letters or signs that are rare in print are taken only beside others (``CD27+IgM- cells``).

    Returns:
        Sorted and disjoint; a run that nothing ends but a character outside the code counts too.

    Raises:
        Nothing, whatever the text.

    Source:
        RFC 2152.

    >>> find_utf7("it+IBk-s +ZeVnLIqe-")
    [(2, 7, '’'), (9, 19, '日本語')]
    >>> find_utf7("+1-800, C+-, +100-200")
    []
    """
    runs = _runs(text) if "+" in text else []
    scripts = Counter(_script(after) for after in {run.after for run in runs})
    is_utf_7 = _is_utf_7(runs)
    return [
        (run.start, run.end, run.after)
        for run in runs
        if _is_likely(run.after)
        or (is_utf_7 and _is_of_signs(run.after))
        or (run.after.isalpha() and scripts[_script(run.after)] > _FEW)
    ]


def _runs(text: str) -> list[_Run]:
    """All that are exact, likely or not."""
    runs: list[_Run] = []
    for found in _RUN.finditer(text):
        if len(found["code"]) > _LONGEST:
            continue
        # A plus may stand before the one that begins the run, as in a telephone number.
        starts = [found.start() + found.group().rfind("+"), found.start()]
        after = ""
        while starts and not after:
            start = starts.pop()
            code = text[start + 1 : found.end("code")]
            after = _decoded(code)
            if after:
                runs.append(_Run(start, found.end(), after, code))
    return runs


def _decoded(code: str) -> str:
    """The characters of one run; nothing where it is none, or may be a number."""
    if code.isdigit():
        return ""
    try:
        after = base64.b64decode(code + "=" * (-len(code) % 4)).decode("utf-16-be")
    except (binascii.Error, UnicodeDecodeError):
        return ""
    exact = base64.b64encode(after.encode("utf-16-be")).rstrip(b"=").decode() == code
    return after if exact and _NO_CHARACTERS.isdisjoint(map(category, after)) else ""


def _is_likely(text: str) -> bool:
    """Whether a run needs no other beside it."""
    if _is_of_signs(text):
        return len(text) > _FEW or all(map(_is_printed, text))
    return len(text) > _FEW and text.isalpha() and len(set(map(_script, text))) == 1


def _is_of_signs(text: str) -> bool:
    return bool(_SIGNS_AND_LATIN.fullmatch(text) or _PICTURES.fullmatch(text))


def _is_printed(char: str) -> bool:
    """Whether it was counted in print; of the blanks, only the one that does not break is ever escaped."""
    is_counted = characters().get(char, 0) > FLOOR or char >= _BEYOND_THE_FIRST_PLANE
    return is_counted and (char == _NO_BREAK_SPACE or not char.isspace())


def _is_utf_7(runs: Sequence[_Run]) -> bool:
    """Whether something in the text is no accident: a likely run, or two that differ and are no acronyms."""
    if any(_is_likely(run.after) and run.code not in ACRONYMS for run in runs):
        return True
    rare = {run.after: run.code for run in runs if all(char in characters() for char in run.after)}
    return len(rare) > 1 and not all(code.isupper() for code in rare.values())


def _script(text: str) -> int:
    """A number that the characters of one script share, by the first."""
    number = ord(text[0])
    if "\u3000" <= text[0] <= "\u9fff":
        return _EAST_ASIAN
    return _HANGUL if "\uac00" <= text[0] <= "\ud7a3" else number >> 8
