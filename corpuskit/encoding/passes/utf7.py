"""Runs of UTF-7 left in a text."""

import base64
import binascii
import re
from collections import Counter
from unicodedata import category

_RUN = re.compile(r"\+(?P<code>[A-Za-z0-9+/]{3,})(?:-|(?![A-Za-z0-9+/-]))")
_LONGEST = 400  # signs of one run; whatever is longer is data
_FEW = 2  # characters that may come about by accident
_NO_CHARACTERS = frozenset({"Cc", "Cn", "Co", "Cs"})
_EAST_ASIAN, _HANGUL = 0x3000, 0xAC00
_SIGNS_AND_LATIN = re.compile("[!-/:-@\\[-`{-~\xa0-\u017f\u0218-\u021b\u02b0-\u036f\u1e00-\u2bff]+")
_PICTURES = re.compile("[\u2000-\u2bff\ufe00-\ufe0f\U00010000-\U0010ffff]+")


def find_utf7(text: str) -> list[tuple[int, int, str]]:
    """Start, end and characters of each run, exact and likely.

    Many words of letters and digits between a plus and a hyphen are sound UTF-7, so only these are taken:
    Latin letters and signs, whole words of any script, and single characters of a script that recurs.

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
    runs: list[tuple[int, int, str]] = []
    for found in _RUN.finditer(text):
        # A plus may stand before the one that begins the run, as in a telephone number.
        starts = [found.start() + found.group().rfind("+"), found.start()]
        after = ""
        while starts and not after:
            start = starts.pop()
            after = _decoded(text[start + 1 : found.end("code")])
            if after:
                runs.append((start, found.end(), after))
    scripts = Counter(_script(after) for _, _, after in runs)
    return [run for run in runs if _is_likely(run[2]) or scripts[_script(run[2])] > _FEW]


def _decoded(code: str) -> str:
    """The characters of one run; nothing where it is none, or may be a number."""
    if len(code) > _LONGEST or code.isdigit():
        return ""
    try:
        after = base64.b64decode(code + "=" * (-len(code) % 4)).decode("utf-16-be")
    except (binascii.Error, UnicodeDecodeError):
        return ""
    exact = base64.b64encode(after.encode("utf-16-be")).rstrip(b"=").decode() == code
    return after if exact and _NO_CHARACTERS.isdisjoint(map(category, after)) else ""


def _is_likely(text: str) -> bool:
    if _SIGNS_AND_LATIN.fullmatch(text) or _PICTURES.fullmatch(text):
        return True
    return len(text) > _FEW and text.isalpha() and len(set(map(_script, text))) == 1


def _script(text: str) -> int:
    """A number that the characters of one script share, by the first."""
    number = ord(text[0])
    if "\u3000" <= text[0] <= "\u9fff":
        return _EAST_ASIAN
    return _HANGUL if "\uac00" <= text[0] <= "\ud7a3" else number >> 8
