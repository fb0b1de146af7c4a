"""Language tags: BCP 47 in its usual capitals, and whether two tags mean one language."""

import re
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from corpuskit.data import table

TAG = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")
REGION_LENGTH = 2
SCRIPT_LENGTH = 4

NO_LANGUAGE = frozenset(("mul", "und", "zxx"))  # several languages, an unknown one, none at all

# Codes of one written language that detection and publishers name differently.
SAME = {
    "arb": "ar",
    "cmn": "zh",
    "pes": "fa",
    "nb": "no",
    "nn": "no",
    "tl": "fil",
    "bs": "sh",
    "hr": "sh",
    "sr": "sh",
}


def normal_tag(raw: str) -> str | None:
    """A language tag with its usual capitals and hyphens; ``None`` where it is none.

    A language that has a code of two letters gets it, whichever of its codes is given. Beyond that only the
    shape is judged, not whether the registry has the subtags.

    Source:
        RFC 5646, sections 2.1, 2.1.1 and 4.5; ISO 639.

    >>> normal_tag("EN_us"), normal_tag("zh-hant-TW")
    ('en-US', 'zh-Hant-TW')
    >>> normal_tag("eng"), normal_tag("iw-IL")
    ('en', 'he-IL')
    >>> normal_tag("English") is None
    True
    """
    text = raw.strip()
    if TAG.fullmatch(text) is None:
        return None
    primary, *others = text.replace("_", "-").lower().split("-")
    return "-".join([_codes().get(primary, primary), *(_capitals(part) for part in others)])


@cache
def _codes() -> Mapping[str, str]:
    return MappingProxyType({row["code"]: row["canonical"] for row in table("language_codes")})


def names_a_language(tag: str) -> bool:
    """Whether a tag says which language it is: ``und``, ``mul`` and ``zxx`` do not.

    >>> names_a_language("en"), names_a_language("und-Latn")
    (True, False)
    """
    return _primary(tag) not in NO_LANGUAGE


def _primary(tag: str) -> str:
    code = tag.partition("-")[0].lower()
    return _codes().get(code, code)


def _capitals(subtag: str) -> str:
    if len(subtag) == REGION_LENGTH:
        return subtag.upper()
    if len(subtag) == SCRIPT_LENGTH and subtag.isalpha():
        return subtag.title()
    return subtag


def is_same_language(left: str, right: str) -> bool:
    """Whether two tags mean one language, regions and scripts aside.

    >>> is_same_language("en-GB", "en"), is_same_language("nb", "no"), is_same_language("nl", "de")
    (True, True, False)
    """
    first, second = _primary(left), _primary(right)
    return SAME.get(first, first) == SAME.get(second, second)
