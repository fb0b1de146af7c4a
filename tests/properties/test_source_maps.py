"""Laws of source maps: what stands at a place is the value, and what is written is read back, alone."""

import json

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from corpuskit.formats import format_by_name
from corpuskit.formats._rows import split_row
from corpuskit.formats._spelling import changed, value_at
from corpuskit.model.fixes import Replacement
from corpuskit.model.raw import Json, RawArticle, Record
from corpuskit.model.source_maps import Path, SourceMap, Style
from tests.formats.sources import cut

BREAKS = "\n \x85\u2028\u2029"
FEW = settings(max_examples=150, deadline=None)
SOUND = st.characters(exclude_categories=["Cs"])
ANY = st.text(SOUND, max_size=12)
ODD = st.text(
    st.sampled_from(["'", '"', "\\", ":", "#", " ", "-", "\n", "\r", "\t", ",", "|", "[", "]", "é", "\x92"]),
    max_size=8,
)
TEXTS = st.one_of(ANY, ODD, st.sampled_from(["no", "~", "- a", "a: b", "*x", "...", "---", "😀", "\u2028"]))
KEYS = st.text("abc -#:'\"é", min_size=1, max_size=4)
VALUES: st.SearchStrategy[Json] = st.recursive(
    TEXTS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3), max_leaves=5
)
FIELDS = st.dictionaries(KEYS, VALUES, min_size=1, max_size=4)
NEWLINES = st.sampled_from(["\n", "\r\n", "\r"])
STYLES = st.sampled_from([None, '"', "'", "|", ">"])


@st.composite
def markdown(draw: st.DrawFn) -> str:
    """A file with front matter as PyYAML writes it, in any style, with comments, whatever ends its lines."""
    dumped = yaml.safe_dump(
        draw(FIELDS),
        default_style=draw(STYLES),
        default_flow_style=draw(st.sampled_from([None, True, False])),
        allow_unicode=draw(st.booleans()),
        sort_keys=False,
        width=draw(st.sampled_from([20, 1000])),
    )
    text = f"---\n# said first\n{dumped}\n# said last\n---\nThe ferry is back.\n"
    return text.replace("\n", draw(NEWLINES))


@st.composite
def rows(draw: st.DrawFn) -> tuple[str, str]:
    """A table of one row, and its delimiter."""
    delimiter = draw(st.sampled_from(",;\t"))
    cells = draw(st.lists(TEXTS, min_size=2, max_size=2))
    quoted = ['"' + cell.replace('"', '""') + '"' for cell in [*cells, "Back."]]
    return delimiter.join(["a", "b", "text"]) + "\r\n" + delimiter.join(quoted) + "\r\n", delimiter


def mapped(name: str, text: str) -> tuple[SourceMap, RawArticle] | None:
    """The map of the only record, and what it was parsed as; nothing where it is none."""
    found = cut(name, text.encode())
    if len(found) != 1 or not isinstance(found[0], Record):
        return None
    raw = format_by_name(name).parse(found[0])
    at = format_by_name(name).map(found[0])
    assert (at is None) == (not isinstance(raw, RawArticle))
    return None if at is None or not isinstance(raw, RawArticle) else (at, raw)


def spelled(at: SourceMap, path: Path) -> Json:
    """What stands at a place, read by itself."""
    spot = at.values[path]
    written = at.text[spot.start : spot.end]
    if spot.style is Style.CELL:
        return (split_row(written, "\x00", "\x00") or [""])[0]
    if spot.style in (Style.STRING, Style.OTHER) and at.line_end == "\n" and not at.is_whole:
        found: Json = json.loads(written)
        return found
    tail = "\n" if spot.style in (Style.LITERAL, Style.FOLDED) else ""
    read: Json = yaml.load(written + tail, Loader=yaml.BaseLoader)  # noqa: S506 - it makes strings of all
    return "" if read is None else read


def holds(at: SourceMap, raw: RawArticle, path: Path, value: str) -> None:
    """Whatever is written is read back, and nothing else differs."""
    change = at.write(path, value)
    assert change is not None, (path, value)
    again = mapped(raw.format, _whole(raw, at, changed(at.text, [change])))
    assert again is not None
    assert value_at(again[1].fields, path) == (value if raw.format not in ("csv", "tsv") else value or None)
    assert again[1].body == raw.body
    others = [other for other in at.values if other[: len(path)] != path and path[: len(other)] != other]
    assert [value_at(again[1].fields, other) for other in others] == [
        value_at(raw.fields, other) for other in others
    ]


def _whole(raw: RawArticle, at: SourceMap, text: str) -> str:
    header = ",;\t" if raw.format == "csv" else ""
    if not header:
        return text
    delimiter: str = at.speller.delimiter  # type: ignore[attr-defined]
    return delimiter.join(["a", "b", "text"]) + "\r\n" + text


@FEW
@given(markdown(), TEXTS, st.randoms(use_true_random=False))
def test_front_matter(text: str, value: str, random: "st.DataObject") -> None:
    found = mapped("markdown", text)
    if found is None:
        return
    at, raw = found
    assert at.body is not None
    assert at.text[slice(*at.body)] == raw.body
    for path in at.values:
        written = value_at(raw.fields, path)
        # An indentation that is stated counts from what the block stands in.
        is_relative = len(path) > 1 and at.text[at.values[path].start + 1 : at.values[path].end][:1].isdigit()
        if isinstance(written, str) and not is_relative:
            assert str(spelled(at, path)).rstrip(BREAKS) == written.rstrip(BREAKS), path
    texts = [path for path in at.values if isinstance(value_at(raw.fields, path), str)]
    if not texts:
        return
    path = random.choice(sorted(texts, key=repr))  # type: ignore[attr-defined]
    holds(at, raw, path, value)


@FEW
@given(FIELDS, TEXTS, st.booleans(), st.sampled_from([None, 1]), st.randoms(use_true_random=False))
@pytest.mark.parametrize("name", ["json", "jsonl"])
def test_objects(  # noqa: PLR0913, PLR0917 - a file may be written in as many ways
    name: str, fields: Json, value: str, ascii_only: bool, indent: int | None, random: "st.DataObject"
) -> None:
    found = mapped(
        name, json.dumps(fields, ensure_ascii=ascii_only, indent=indent if name == "json" else None)
    )
    assert found is not None
    at, raw = found
    for path in at.values:
        assert spelled(at, path) == value_at(raw.fields, path)
    path = random.choice(sorted(at.values, key=repr))  # type: ignore[attr-defined]
    holds(at, raw, path, value)


@FEW
@given(rows(), TEXTS, st.sampled_from(["a", "b", "text"]))
def test_rows(table: tuple[str, str], value: str, column: str) -> None:
    found = mapped("csv", table[0])
    if found is None:
        return
    at, raw = found
    for path in at.values:
        assert spelled(at, path) == (value_at(raw.fields, path) or "")
    holds(at, raw, (column,), value)


@FEW
@given(markdown(), st.data())
def test_a_part_of_a_value_stands_where_it_is_said_to(text: str, data: st.DataObject) -> None:
    found = mapped("markdown", text)
    texts = [] if found is None else [p for p in found[0].values if value_at(found[1].fields, p)]
    texts = [p for p in texts if found and isinstance(value_at(found[1].fields, p), str)]
    if found is None or not texts:
        return
    at, raw = found
    path = data.draw(st.sampled_from(texts))
    value = str(value_at(raw.fields, path))
    start = data.draw(st.integers(0, len(value)))
    end = data.draw(st.integers(start, len(value)))
    span = at.within(path, start, end)
    if (
        span is not None
        and at.values[path].style in (Style.PLAIN, Style.LITERAL)
        and "\n" not in value[start:end]
    ):
        assert at.text[span[0] : span[1]].rstrip() == value[start:end].rstrip()
    after = data.draw(TEXTS)
    changes = at.edit(path, [Replacement(start, end, after)])
    assert changes is not None
    again = mapped("markdown", changed(at.text, changes))
    assert again is not None
    assert value_at(again[1].fields, path) == value[:start] + after + value[end:]
    assert again[1].body == raw.body
