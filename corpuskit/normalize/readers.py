"""Readers: a JSON value as the type of a field, or `None` where it cannot be read so."""

import re
from collections.abc import Callable

import orjson

from corpuskit.model.raw import Json
from corpuskit.text.language_tags import normal_tag
from corpuskit.text.surrogates import without_surrogates

BLANKS = re.compile(r"[ \t\r\n\v\f\u2028\u2029]{2,}|[\t\r\n\v\f\u2028\u2029]")
LIST_SIGN = re.compile("[,;]")
NAME_SIGN = re.compile(r", and |,| and | & ", re.IGNORECASE)
BY = re.compile(r"by ", re.IGNORECASE)
SUFFIX = re.compile(r"(?:jr|sr|esq|ph\.?d|m\.?d)\.?|I{2,3}|IV", re.IGNORECASE)
COUNT = re.compile(r"[0-9]{1,3}(?:,[0-9]{3}){1,3}|[0-9]{1,10}")
LARGEST_COUNT = 2**31 - 1
TRUTHS = {"true": True, "yes": True, "1": True, "false": False, "no": False, "0": False}


def sound(text: str) -> str:
    r"""The text with each lone surrogate, which no encoding can write, as U+FFFD; code point for code point.

    >>> sound("a\ud800b") == "a\ufffdb"
    True
    """
    if text.isascii():
        return text
    try:
        text.encode()
    except UnicodeEncodeError:
        return without_surrogates(text)
    return text


def is_null(value: Json) -> bool:
    """Whether a value says nothing: null, a string of blanks, a list of nothing else."""
    if isinstance(value, str):
        return not value or value.isspace()
    if isinstance(value, list):
        return all(is_null(item) for item in value)
    return value is None


def verbatim(value: Json) -> str | None:
    """A string, number or boolean as text, as found but for blanks around it; `None` for lists and objects.

    >>> verbatim(" HW-17 "), verbatim(17), verbatim(True), verbatim([])
    ('HW-17', '17', 'true', None)
    """
    if isinstance(value, str):
        return sound(value.strip())
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return str(value)
    return None


def line(value: Json) -> str | None:
    r"""Text of one line: line breaks and runs of blanks become one space; other spaces stay.

    >>> line("Ferry\n returns")
    'Ferry returns'
    """
    text = verbatim(value)
    return None if text is None else BLANKS.sub(" ", text)


def name(value: Json) -> str | None:
    """A name, given as text or as an object with a ``name``, as schema.org has it.

    >>> name({"@type": "Organization", "name": "Saltmarsh Courier"})
    'Saltmarsh Courier'
    """
    return line(value.get("name") if isinstance(value, dict) else value)


def has_more_than_name(value: Json) -> bool:
    """Whether reading the names only would lose something of the value."""
    if isinstance(value, list):
        return any(has_more_than_name(item) for item in value)
    return isinstance(value, dict) and not value.keys() <= {"name", "@type"}


def as_list(value: Json) -> Json:
    """A text that is a JSON array of texts, as tables have it in their cells, as that list; else the value.

    >>> as_list('["Ana", "Ole"]'), as_list("[ferry]"), as_list("[1]")
    (['Ana', 'Ole'], '[ferry]', '[1]')
    """
    if not isinstance(value, str) or not value.lstrip().startswith("["):
        return value
    try:
        found: Json = orjson.loads(value)
    except orjson.JSONDecodeError:
        return value
    return found if isinstance(found, list) and all(isinstance(item, str) for item in found) else value


def keywords(value: Json) -> list[str] | None:
    """A list of texts; one text is split at commas and semicolons.

    >>> keywords("ferry, harbour; winter"), keywords(["ferry, fast"])
    (['ferry', 'harbour', 'winter'], ['ferry, fast'])
    >>> keywords([["ferry"]]) is None
    True
    """
    return _listed(value, LIST_SIGN.split)


def names(value: Json) -> list[str] | None:
    """A list of names; one text is split where names end.

    >>> names("By Ana Reyes, Tom Okafor and Jo Smith, Jr.")
    ['Ana Reyes', 'Tom Okafor', 'Jo Smith, Jr.']
    >>> names("Reyes, Ana"), names([{"name": "Ana Reyes"}])
    (['Reyes, Ana'], ['Ana Reyes'])
    """
    return _listed(value, _split_names)


def _listed(value: Json, split: Callable[[str], list[str]]) -> list[str] | None:
    value = as_list(value)
    if isinstance(value, list):
        found = [name(item) for item in value if item is not None]
    else:
        text = name(value)
        found = [None] if text is None else [part.strip() for part in split(text)]
    texts = [item for item in found if item is not None]
    return [item for item in texts if item] if len(texts) == len(found) else None


def _split_names(text: str) -> list[str]:
    bare = BY.sub("", text, count=1) if BY.match(text) else text
    if ";" in bare:
        return bare.split(";")
    parts = [part.strip() for part in NAME_SIGN.split(bare)]
    # Two single words around one comma are one name, family name first.
    if bare.count(",") == 1 and len(parts) == len([part for part in parts if part and " " not in part]) == 2:  # noqa: PLR2004
        return [bare]
    whole: list[str] = []
    for part in parts:
        if whole and SUFFIX.fullmatch(part):
            whole[-1] += f", {part}"
        else:
            whole.append(part)
    return whole


def truth(value: Json) -> bool | None:
    """A boolean, also as ``yes``, ``no``, ``1`` and ``0``.

    >>> truth("Yes"), truth(0), truth("perhaps")
    (True, False, None)
    """
    text = verbatim(value)
    return None if text is None else TRUTHS.get(text.lower())


def count(value: Json) -> int | None:
    """A number of things, also with commas between thousands.

    >>> count("1,210"), count(210.0), count(-1), count("many")
    (1210, 210, None, None)
    """
    if isinstance(value, bool):
        return None
    if isinstance(value, float):
        value = int(value) if value.is_integer() else None
    text = verbatim(value)
    if text is None or COUNT.fullmatch(text) is None:
        return None
    number = int(text.replace(",", ""))
    return number if number <= LARGEST_COUNT else None


def tag(value: Json) -> str | None:
    """A BCP 47 language tag in its usual capitals; a list of one is that one.

    >>> tag("EN_gb"), tag(["en"]), tag(["en", "fr"])
    ('en-GB', 'en', None)
    """
    found = as_list(value)
    if isinstance(found, list) and len(found) == 1:
        value = found[0]
    return normal_tag(value) if isinstance(value, str) else None
