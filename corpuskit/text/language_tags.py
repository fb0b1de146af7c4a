"""Language tags: BCP 47 in its usual capitals, and whether two tags mean one language."""

import re

TAG = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")
REGION_LENGTH = 2
SCRIPT_LENGTH = 4

# Old codes, and codes of one written language that detection and publishers name differently.
SAME = {
    "iw": "he",
    "in": "id",
    "ji": "yi",
    "nb": "no",
    "nn": "no",
    "tl": "fil",
    "bs": "sh",
    "hr": "sh",
    "sr": "sh",
}


def normal_tag(raw: str) -> str | None:
    """A language tag with its usual capitals and hyphens; ``None`` where it is none.

    Only the shape is judged, not whether the registry has the subtags.

    Source:
        RFC 5646, sections 2.1 and 2.1.1.

    >>> normal_tag("EN_us"), normal_tag("zh-hant-TW")
    ('en-US', 'zh-Hant-TW')
    >>> normal_tag("English") is None
    True
    """
    text = raw.strip()
    if TAG.fullmatch(text) is None:
        return None
    primary, *others = text.replace("_", "-").lower().split("-")
    return "-".join([primary, *(_capitals(part) for part in others)])


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
    first, second = (tag.partition("-")[0].lower() for tag in (left, right))
    return SAME.get(first, first) == SAME.get(second, second)
