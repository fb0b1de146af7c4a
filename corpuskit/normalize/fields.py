"""The keys of the input as fields of the article: aliases resolved, values typed, the rest for `extra`."""

from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

from corpuskit.model.aliases import field_of, folded
from corpuskit.model.codes import diagnostic
from corpuskit.model.diagnostics import Diagnostic, Location, shorten
from corpuskit.model.raw import Json, RawArticle
from corpuskit.normalize.readers import has_more_than_name, is_null, sound
from corpuskit.text.json_values import dump

T = TypeVar("T")


WHAT = {  # every other field takes a text
    "authors": "list of names",
    "date_collected": "date",
    "date_modified": "date",
    "date_published": "date",
    "declared_word_count": "number of words",
    "is_free_access": "yes or no",
    "keywords": "list of texts",
    "language": "BCP 47 tag",
    "subjects": "list of texts",
    "url_canonical": "absolute url",
}


class Input:
    """The fields of one raw article, taken one by one; what is not taken ends in `extra`.

    Args:
        raw: As parsed.

    Attributes:
        keys: The key that each field was taken from.
        diagnostics: What was odd about the keys and values taken so far.
    """

    def __init__(self, raw: RawArticle) -> None:
        self.keys: dict[str, str] = {}
        self.diagnostics: list[Diagnostic] = []
        self._raw = raw
        self._candidates: dict[str, list[str]] = {}
        self._left: set[str] = set()
        for key in raw.fields:
            field = field_of(key)
            if field is None:
                self._left.add(key)
            else:
                self._candidates.setdefault(field, []).append(key)

    def take(self, field: str, read: Callable[[Json], T | None]) -> T | None:
        """The value of a field; `None` where no key gives one that can be read.

        The canonical name wins over an alias, then the first in the record's order; the others are left,
        and so is a value that cannot be read.
        """
        if field not in self._candidates:
            return None
        taken: T | None = None
        for key in self._keys(field):
            value = self._raw.fields[key]
            if taken is not None:
                self._leave_second(field, key)
                continue
            taken = read(value)
            if taken is None:
                self._leave(key, "FLD105", _unread(key, value, field), field)
            else:
                self.keys[field] = key
                if has_more_than_name(value):
                    self._left.add(key)
        return taken

    def value(self, field: str) -> Json:
        """What stands at the key that a field was taken from; `None` where none was."""
        return self._raw.fields[self.keys[field]] if field in self.keys else None

    def text(self) -> str | Diagnostic:
        """The body, wherever it stands; a list of strings is a list of paragraphs.

        Returns:
            The text as found, or the diagnostic that keeps the record out; it names every key that should
            have given the text, so that nothing found before it is lost.
        """
        keys = self._keys("text")
        body = self._raw.body
        if body is not None and not is_null(body):
            for key in keys:
                self._leave_second("text", key)
            return sound(body)
        if not keys:
            return diagnostic("FLD101", self._raw.location, "no text", field="text")
        found = self.take("text", _paragraphs)
        if found is None:
            message = f"{' and '.join(map(repr, keys))} {'is' if len(keys) == 1 else 'are'} not text"
            value = self._raw.fields[keys[0]]
            return diagnostic("FLD102", self._at(keys[0]), message, field="text", value=value)
        return sound(found)

    def keep(self, field: str) -> None:
        """Keep the value of a field in `extra` as well: the field has no room for all of it."""
        self._left.add(self.keys[field])

    def leave(self, field: str) -> None:
        """Keep the value of a field in `extra` only, although it was read."""
        self.keep(field)
        del self.keys[field]

    def extra(self) -> str | None:
        """What no field took, as a JSON object in the order of the input; `None` where nothing is left."""
        if not self._left:
            return None
        return sound(dump({key: value for key, value in self._raw.fields.items() if key in self._left}))

    def _keys(self, field: str) -> list[str]:
        """The keys that give a field and say something, the canonical name first."""
        keys = [key for key in self._candidates.get(field, ()) if not is_null(self._raw.fields[key])]
        return keys if len(keys) <= 1 else sorted(keys, key=lambda key: folded(key) != field)

    def _leave_second(self, field: str, key: str) -> None:
        other = repr(self.keys[field]) if field in self.keys else "the body"
        self._leave(key, "FLD103", f"{key!r} and {other} both give {field}", field)

    def _leave(self, key: str, code: str, message: str, field: str) -> None:
        self._left.add(key)
        value = self._raw.fields[key]
        self.diagnostics.append(diagnostic(code, self._at(key), message, field=field, value=value))

    def _at(self, key: str) -> Location:
        number = self._raw.lines.get(key)
        return self._raw.location if number is None else replace(self._raw.location, line=number)


def _unread(key: str, value: Json, field: str) -> str:
    """What stands where the value of a field should."""
    shown = repr(shorten(value)) if isinstance(value, str) else shorten(dump(value))
    where = "" if folded(key) == field else f" in {shorten(key)!r}"
    return f"{shown}{where} is no {WHAT.get(field, 'text')}"


def _paragraphs(value: Json) -> str | None:
    if isinstance(value, list):
        texts = [item for item in value if isinstance(item, str)]
        return "\n\n".join(texts) if len(texts) == len(value) else None
    return value if isinstance(value, str) else None
