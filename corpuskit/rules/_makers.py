"""Who made an article, as the record says it, for the rules about bylines."""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from corpuskit.model.checked import Checked
from corpuskit.model.raw import Json
from corpuskit.rules._once import once
from corpuskit.text.bylines.lexicons import opener_at

LONGEST = 500  # code points of a string that names persons


class Entry(NamedTuple):
    """One string that stands for persons.

    Attributes:
        field: ``byline`` or ``authors``.
        text: As the record gives it.
        is_whole: Whether it is the whole value of its key, and not one of a list.
    """

    field: str
    text: str
    is_whole: bool

    @property
    def payload(self) -> str:
        """What it says behind an opener such as ``By``; nothing where it is too long for names."""
        return _payload(self.text) if len(self.text) <= LONGEST else ""


@lru_cache(maxsize=1024)
def _payload(text: str) -> str:
    """The same few authors over and over."""
    found = opener_at(text)
    return text[found.end if found else 0 :].strip(" .:,")


@once
def entries(checked: Checked) -> tuple[Entry, ...]:
    """The byline and the authors, as the record gives them; a byline in the text is none of these."""
    return tuple(_entries(checked))


def _entries(checked: Checked) -> Iterator[Entry]:
    fields = checked.raw.fields
    for field in ("byline", "authors"):
        value = fields.get(checked.keys.get(field, field))
        if isinstance(value, str):
            if value.strip():
                yield Entry(field, value, is_whole=True)
        elif isinstance(value, list):
            for item in value:
                yield from _of_item(field, item)
        elif value is not None:
            yield from _of_item(field, value)


def _of_item(field: str, item: Json) -> Iterator[Entry]:
    name = item.get("name") if isinstance(item, dict) else item
    if isinstance(name, str) and name.strip():
        yield Entry(field, name, is_whole=False)
