"""Where a finding stands in its record: a field and its code points as a span of the record's text."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache, cached_property

from corpuskit.formats import format_by_name
from corpuskit.model.aliases import field_of
from corpuskit.model.checked import UNTOUCHED, Checked
from corpuskit.model.diagnostics import shorten
from corpuskit.model.fixes import Layer
from corpuskit.model.raw import Json, RawArticle, Record
from corpuskit.model.source_maps import Path, SourceMap, Span, Spot
from corpuskit.pipeline.original_spans import laid_line, original_span
from corpuskit.rules import Found, rules
from corpuskit.rules.rule import Finding, RawRule

BODY: Path = ()  # the path of what stands beside the fields
# What is worked out from another field stands where that one does.
MADE_OF = {
    "date_precision": "date_published",
    "date_published_day": "date_published",
    "date_raw": "date_published",
    "dateline_agency": "text",
    "dateline_date": "text",
    "dateline_places": "text",
    "domain": "url",
}
# They say of the bytes of a record, and not of a value, that they are not UTF-8.
OF_CHARSETS = frozenset({"ENC101", "ENC102", "ENC103", "ENC104", "ENC105", "ENC204"})
BEYOND_ASCII = re.compile(r"[^\x00-\x7f]")
BETWEEN = "\n\n"  # what normalizing puts between the paragraphs of a list
AHEAD = 24  # code points that tell one place of a text from another


@dataclass(frozen=True)
class Whereabouts:
    """What is known of one record's places.

    Attributes:
        record: Its bytes.
        raw: As parsed.
        checked: The article; ``None`` where it became none.
    """

    record: Record
    raw: RawArticle
    checked: Checked | None

    @cached_property
    def map(self) -> SourceMap | None:
        """The source map; of a file that was read in its publisher's charset, in that."""
        format_ = format_by_name(self.record.format)
        found = format_.map(self.record)
        if found is None or found.decoded.charset == self.raw.charset:
            return found
        return format_.map(replace(self.record, charset=self.raw.charset))

    @property
    def is_whole_file(self) -> bool:
        """Whether the record is a file of its own."""
        return self.map is not None and self.map.is_whole

    @staticmethod
    def is_raw(found: Found) -> bool:
        """Whether a finding names a field as the record names it, and counts in the record's own value."""
        return found.finding is None or found.diagnostic.code in _raw_codes()

    def path_of(self, field: str, *, is_raw: bool, shown: str | None = None) -> Path | None:
        """The key path of a field; `BODY` for the body, ``None`` where the record gives no such field.

        Args:
            field: As in `Finding`.
            is_raw: Whether it is named as the record names it.
            shown: The value as a diagnostic shows it, which tells which of several keys is meant.
        """
        name, _, number = field.partition("[")
        key = self._key(name, is_raw=is_raw, shown=shown)
        if key is None or key == BODY:
            return BODY if key == BODY else None
        path: Path = (str(key[0]),)
        value = self.raw.fields.get(str(key[0]))
        if not number or not isinstance(value, list):
            return path
        wanted = int(number.removesuffix("]")) if number.removesuffix("]").isdigit() else len(value)
        if not is_raw and self.checked is not None:
            # What a list publishes may be fewer values than the record has.
            published = self.checked.published(field)
            same = [
                at for at, item in enumerate(value) if isinstance(item, str) and item.strip() == published
            ]
            wanted = same[0] if len(same) == 1 else len(value)
        return (*path, wanted) if wanted < len(value) else path

    def _key(self, name: str, *, is_raw: bool, shown: str | None) -> Path | None:
        raw, checked = self.raw, self.checked
        keys = [key for key in raw.fields if name in (key, field_of(key))]
        same = [key for key in keys if shown is not None and shorten(raw.fields[key]) == shown]
        if same:
            return (same[-1],)
        taken = checked.keys.get(name) if checked is not None and not is_raw else None
        if taken is not None:
            return (taken,)
        if name == "text" and raw.body is not None:
            return BODY
        if name in raw.fields:
            return (name,)
        return (keys[0],) if keys else None

    def span(self, found: Found) -> tuple[Span, Spot | None] | None:
        """Where a finding stands in the record's text, and the value it stands in; else ``None``."""
        finding, said = found.finding, found.diagnostic
        field = said.field if finding is None else finding.field
        if said.code in OF_CHARSETS:
            return self._first_letter()
        if self.map is None or field is None:
            return None
        is_raw = self.is_raw(found)
        path = self.path_of(field, is_raw=is_raw, shown=said.value if finding is None else None)
        if path is None:
            return None if finding is None else self._span_of_other(finding, field)
        spot = self.map.values.get(path)
        whole = None if spot is None else ((spot.start, spot.end), spot)
        if finding is None or finding.at is None:
            is_key = field == "text" or (finding is not None and is_raw and (finding.value,) == path)
            return _key_of(spot) if is_key else whole
        layer = Layer.RAW if is_raw else Layer.PUBLISHED
        inner = self.inner(path, layer, field, finding.at, max(finding.at, finding.end or finding.at))
        if inner is None and spot is not None and field == "text":
            inner = spot.start, spot.start  # all of a text is too much to mark
        return whole if inner is None else (inner, spot)

    def _first_letter(self) -> tuple[Span, None] | None:
        """What shows the charset of a record: its first stray byte, else its first letter beyond ASCII."""
        if self.map is None:
            return None
        edits = self.map.decoded.edits
        letter = BEYOND_ASCII.search(self.map.text)
        at = edits[0].start if edits else None if letter is None else letter.start()
        return None if at is None else ((at, min(at + 1, len(self.map.text))), None)

    def _span_of_other(self, finding: Finding, field: str) -> tuple[Span, Spot | None] | None:
        """Where something stands that no key gives: in another field, or in the text."""
        if self.map is None or self.checked is None:
            return None
        other = MADE_OF.get(field, field)
        path = self.path_of(other, is_raw=False) if other not in (field, "text") else None
        if path is not None and path in self.map.values:
            spot = self.map.values[path]
            return (spot.start, spot.end), spot
        value, text = self.checked.published(field), self.checked.article.text
        text_path = self.path_of("text", is_raw=False)
        if not value or text.count(value) != 1 or text_path is None:
            return None
        at = len(value) if finding.end is None else finding.end
        first, last = (0, len(value)) if finding.at is None else (finding.at, max(finding.at, at))
        start = text.index(value)
        inner = self.inner(text_path, Layer.PUBLISHED, "text", start + first, start + last)
        return None if inner is None else (inner, self.map.values.get(text_path))

    def inner(self, path: Path, layer: Layer, field: str, start: int, end: int) -> Span | None:
        """A span of a field as a span of the record's text; ``None`` where that cannot be said.

        Args:
            path: Of the field.
            layer: In which state of it the span is.
            field: Its name.
            start: First code point.
            end: Code point after it; `start` for a place.
        """
        if self.map is None:
            return None
        paragraphs = self._paragraphs(path)
        if paragraphs is not None and field == "text" and layer is not Layer.RAW:
            return self._in_paragraph(path, paragraphs, layer, start, end)
        span = self.in_value(path, layer, field, start, end)
        if span is None:
            return None
        if path != BODY:
            return self.map.within(path, *span)
        begin = self.map.body[0] if self.map.body is not None else 0
        return begin + span[0], begin + span[1]

    def _paragraphs(self, path: Path) -> list[str] | None:
        """The paragraphs of a text that is given as a list of them."""
        found = self.raw.fields.get(str(path[0])) if len(path) == 1 else None
        items = found if isinstance(found, list) else []
        texts = [item for item in items if isinstance(item, str)]
        return texts if texts and len(texts) == len(items) else None

    def _in_paragraph(
        self, path: Path, paragraphs: Sequence[str], layer: Layer, start: int, end: int
    ) -> Span | None:
        """A span of a text that is given as a list of paragraphs, as far as it lies in one."""
        if self.map is None or self.checked is None:
            return None
        mended = self.checked.mending("text") if layer is Layer.PUBLISHED else UNTOUCHED
        span = original_span(self.checked.laid, mended, start, end, is_exact=False)
        first, last = span or (0, 0)
        for number, paragraph in enumerate(paragraphs):
            if first <= len(paragraph):
                return self.map.within((*path, number), first, min(last, len(paragraph)))
            first, last = first - len(paragraph) - len(BETWEEN), last - len(paragraph) - len(BETWEEN)
        return None

    def in_value(  # noqa: PLR0913 (a span of a field has as many sides as this)
        self, path: Path, layer: Layer, field: str, start: int, end: int, *, is_exact: bool = False
    ) -> Span | None:
        """A span of a field as a span of its value in the record; ``None`` where that cannot be said.

        Args:
            path: Of the field.
            layer: In which state of it the span is.
            field: Its name.
            start: First code point.
            end: Code point after it.
            is_exact: Whether the span is to be replaced, so that it must not begin or end inside of what was
                mended, and must have something in it to be told by.
        """
        value = self.value(path)
        if value is None or not 0 <= start <= end:
            return None
        state = value if layer is Layer.RAW else self._state(layer, field)
        if state == value:
            return (start, end) if end <= len(value) else None
        if state is None or self.checked is None:
            return None
        laid = self.checked.laid if field == "text" else laid_line(value)
        if laid.text == self._state(Layer.LAID, field):
            mended = self.checked.mending(field) if layer is Layer.PUBLISHED else UNTOUCHED
            return original_span(laid, mended, start, end, is_exact=is_exact)
        sought = state[start:end] if is_exact else state[start:end] or state[start:][:AHEAD]
        is_clear = bool(sought) and state.count(sought) == value.count(sought) == 1
        return (value.index(sought), value.index(sought) + end - start) if is_clear else None

    def _state(self, layer: Layer, field: str) -> str | None:
        """A field of the article, published or before it was mended."""
        if self.checked is None:
            return None
        published = self.checked.published(field)
        if layer is Layer.PUBLISHED:
            return published
        try:
            return self.checked.mending(field).undo(published)
        except ValueError:  # what was mended was not published, but something found in the text
            return None

    def value(self, path: Path) -> str | None:
        """The value of a path, or the body, where it is a text."""
        if path == BODY:
            return self.raw.body
        found: Json = self.raw.fields.get(str(path[0]))
        if len(path) > 1 and isinstance(found, list) and isinstance(path[1], int):
            found = found[path[1]]
        return found if isinstance(found, str) else None


def _key_of(spot: Spot | None) -> tuple[Span, Spot] | None:
    """The key of a value, where it is that which is meant, or a text that is too much to mark."""
    if spot is None:
        return None
    return spot.key or (spot.start, spot.start), spot


@cache
def _raw_codes() -> frozenset[str]:
    return frozenset(rule.code for rule in rules() if isinstance(rule, RawRule))
