"""Characters that do not show, found in one pass for all rules that ask."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import groupby

from corpuskit.model.checked import Checked
from corpuskit.model.fixes import Applicability, Remedy, Replacement
from corpuskit.rules._lines import KEPT, lines_of
from corpuskit.rules._once import once
from corpuskit.rules._western import western

FIELDS = ("headline", "description", "text")
OVERRIDE, EMBEDDING, INVISIBLE, SOFT_HYPHEN, NONCHARACTER = range(5)
SHY = "\u00ad"
_KINDS = {
    "\u202d\u202e": OVERRIDE,
    "\u202a\u202b\u202c\u2066\u2067\u2068\u2069": EMBEDDING,
    SHY: SOFT_HYPHEN,
}
_OF_SIGN = {sign: kind for signs, kind in _KINDS.items() for sign in signs}
_NONCHARACTERS = "\ufdd0-\ufdef" + "".join(
    chr(plane * 0x10000 + 0xFFFE) + chr(plane * 0x10000 + 0xFFFF) for plane in range(17)
)
_NONCHARACTER = re.compile(f"[{_NONCHARACTERS}]")
_UNPRINTABLE = re.compile(
    "[\u00ad\u180e\u200c\u200d\u202a-\u202e\u2061-\u2064\u2066-\u206f\ufff9-\ufffb"
    f"\U000e0000-\U000e007f{_NONCHARACTERS}]"
)
# These count as printable; a search for each is far cheaper than one pattern for all.
_SELECTORS = "".join(map(chr, range(0xFE00, 0xFE10)))
_FILLERS = "\u034f\u115f\u1160\u3164\uffa0"
_PRINTABLE = re.compile(f"[{_SELECTORS}{_FILLERS}\U000e0100-\U000e01ef]")

_FLAG = re.compile("\U0001f3f4[\U000e0020-\U000e007e]+\U000e007f")
# What no variation selector can vary.
_PLAIN = re.compile(r"[A-Za-z\u00c0-\u024f\s.,;:!?'\"“”‘’()–—-]")


@lru_cache(maxsize=KEPT)
def hidden(text: str) -> Mapping[int, tuple[int, ...]]:
    r"""Where characters stand that do not show and do no work there, by kind.

    Joiners in scripts and emoji that need them, variation selectors after what has variants, tags of a flag
    and Hangul fillers among Hangul do their work; so they are not among them.

    >>> hidden("The\u00ad ferry") == {SOFT_HYPHEN: (3,)}, hidden("می\u200cروم")
    (True, {})
    """
    if text.isascii() or (western(text) is not None and SHY not in text):
        return {}
    found: dict[int, list[int]] = {}
    flags = [flag.span() for flag in _FLAG.finditer(text)] if "\U0001f3f4" in text else []
    for at in _places(text):
        kind = _kind(text, at)
        if kind is not None and not any(start < at < end for start, end in flags):
            found.setdefault(kind, []).append(at)
    return {kind: tuple(sorted(places)) for kind, places in found.items()}


def _places(text: str) -> Iterator[int]:
    for line in lines_of(text):
        if not line.text.isprintable():
            for found in _UNPRINTABLE.finditer(line.text):
                yield line.start + found.start()
    if any(sign in text for sign in _SELECTORS + _FILLERS) or _leaves_plane(text):
        for found in _PRINTABLE.finditer(text):
            yield found.start()


def _leaves_plane(text: str) -> bool:
    """Whether a character needs two units of UTF-16, as the selectors of the supplement do."""
    return len(text.encode("utf-16-le", "surrogatepass")) > 2 * len(text)


def _kind(text: str, at: int) -> int | None:
    sign = text[at]
    if sign in _OF_SIGN:
        return _OF_SIGN[sign]
    if _NONCHARACTER.match(sign):
        return NONCHARACTER
    left, right = text[at - 1 : at] if at else "", text[at + 1 : at + 2]
    return None if _works(sign, left, right) else INVISIBLE


def _works(sign: str, left: str, right: str) -> bool:
    """Whether a character that does not show does something between its neighbours."""
    if sign in "\u200c\u200d":
        return bool(_joining().match(left) or _joining().match(right))
    if sign in "\u180e\u034f":
        return left >= ("\u0370" if sign == "\u034f" else "\u1800")
    if sign in _FILLERS:
        return bool(_hangul().match(left) or _hangul().match(right))
    if _PRINTABLE.match(sign):
        return bool(left) and not (_PLAIN.match(left) or _PRINTABLE.match(left))
    return False


@cache
def _joining() -> re.Pattern[str]:
    """Scripts whose letters join or stack, and signs that make one picture together."""
    return re.compile(
        "[\u0590-\u109f\u1780-\u18af\u1900-\u1cff\u20e3\u2190-\u2bff\u3030\u303d\ua800-\uabff\ufb1d-\ufdff\ufe0f"
        "\ufe70-\ufefc\U00010a00-\U00011fff\U0001e900-\U0001e95f\U0001f000-\U0001faff\U000e0020-\U000e007f]"
    )


@cache
def _hangul() -> re.Pattern[str]:
    return re.compile("[\u1100-\u11ff\u3130-\u318f\ua960-\ua97f\uac00-\ud7ff\uffa0-\uffdc]")


def fields_with(checked: Checked, kind: int) -> Sequence[tuple[str, str, tuple[int, ...]]]:
    """Each field that has characters of a kind, with its value and their places."""
    return _fields_by_kind(checked).get(kind, ())


@once
def _fields_by_kind(checked: Checked) -> Mapping[int, Sequence[tuple[str, str, tuple[int, ...]]]]:
    found: dict[int, list[tuple[str, str, tuple[int, ...]]]] = {}
    for field in FIELDS:
        text = checked.published(field)
        for kind, places in hidden(text).items():
            found.setdefault(kind, []).append((field, text, places))
    return found


def deletion(field: str, places: tuple[int, ...], message: str, applicability: Applicability) -> Remedy:
    """Delete single characters; those side by side in one edit.

    >>> deletion("text", (3, 4, 9), "delete them", Applicability.SAFE).edits
    (Replacement(start=3, end=5, after=''), Replacement(start=9, end=10, after=''))
    """
    runs = (list(run) for _, run in groupby(enumerate(places), lambda each: each[1] - each[0]))
    edits = tuple(Replacement(run[0][1], run[-1][1] + 1, "") for run in runs)
    return Remedy(message=message, applicability=applicability, field=field, edits=edits)


def numbered(text: str, at: int) -> str:
    """A character by its number: it does not show, and its name may be long."""
    return f"U+{ord(text[at]):04X}"
