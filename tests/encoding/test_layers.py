"""Changes laid over a text, layer upon layer."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from corpuskit.encoding.layers import Change, apply, combine, origin, origins
from corpuskit.model.edits import Edit, undo


@st.composite
def layered(draw: st.DrawFn, text: str) -> list[Change]:
    """Sorted, disjoint changes of a text; some put something in, some change nothing."""
    borders = sorted(draw(st.lists(st.integers(0, len(text)), max_size=6)))
    afters = draw(st.lists(st.text("abé’\ud800", max_size=3), min_size=3, max_size=3))
    return [
        Change(start=start, end=end, after=after, damage="double")
        for start, end, after in zip(borders[::2], borders[1::2], afters, strict=False)
    ]


@st.composite
def two_layers(draw: st.DrawFn) -> tuple[str, list[Change], list[Change]]:
    """A text, changes of it, and changes of what they give."""
    text = draw(st.text("xyzâ€™\ud800", max_size=12))
    first = draw(layered(text))
    return text, first, draw(layered(apply(text, first)[0]))


def made_again(text: str, edits: tuple[Edit, ...]) -> str:
    for edit in reversed(edits):
        assert text[edit.start : edit.end] == edit.before
        text = text[: edit.start] + edit.after + text[edit.end :]
    return text


def test_what_changes_nothing_is_no_edit() -> None:
    assert apply("don’t", [Change(start=3, end=4, after="’", damage="double")]) == ("don’t", ())
    assert apply("", []) == ("", ())


@given(two_layers())
def test_edits_lead_there_and_back(case: tuple[str, list[Change], list[Change]]) -> None:
    text, first, _ = case
    result, edits = apply(text, first)

    assert made_again(text, edits) == result
    assert undo(result, edits) == text
    assert [edit for edit in edits if edit.before == edit.after] == []


@given(two_layers())
def test_two_layers_are_combined_into_one(case: tuple[str, list[Change], list[Change]]) -> None:
    text, first, second = case
    middle, one = apply(text, first)
    result, two = apply(middle, second)
    edits = combine(text, one, two, result)

    assert made_again(text, edits) == result
    assert undo(result, edits) == text
    assert all(before.end <= after.start for before, after in pairwise(edits))
    assert [edit for edit in edits if not result.startswith(edit.after, edit.out_start)] == []
    assert [edit for edit in edits if edit.before == edit.after] == []


@given(two_layers(), st.integers(0, 12), st.integers(1, 12))
def test_the_origin_of_a_span_lies_in_the_text(
    case: tuple[str, list[Change], list[Change]], start: int, length: int
) -> None:
    text, first, _ = case
    result, edits = apply(text, first)
    if start < len(result):
        low, high = origin(start, min(start + length, len(result)), edits)

        assert 0 <= low <= high <= len(text)


def test_the_origin_of_what_was_not_touched_is_itself() -> None:
    _, edits = apply("abcdef", [Change(start=1, end=2, after="xyz", damage="double")])

    assert [origin(at, at + 1, edits) for at in range(4, 8)] == [(2, 3), (3, 4), (4, 5), (5, 6)]
    assert origin(0, 1, edits) == (0, 1)
    assert origin(0, 8, edits) == (0, 6)
    assert origin(3, 4, ()) == (3, 4)


@given(two_layers(), st.lists(st.tuples(st.integers(0, 12), st.integers(0, 12))))
def test_many_origins_are_those_of_each_span(
    case: tuple[str, list[Change], list[Change]], spans: list[tuple[int, int]]
) -> None:
    text, first, second = case
    middle, one = apply(text, first)
    result, two = apply(middle, second)
    edits = combine(text, one, two, result)
    ordered = [(min(span), max(span)) for span in spans]

    assert origins(ordered, edits) == [_gone_through(*span, edits) for span in ordered]


def _gone_through(start: int, end: int, edits: tuple[Edit, ...]) -> tuple[int, int]:
    """The origin of a span, told edit by edit."""
    low: int | None = None
    high: int | None = None
    shift = 0
    for edit in edits:
        stop = edit.out_start + len(edit.after)
        if low is None and start < stop:
            low = min(edit.start, start + shift)
        if high is None and end <= stop:
            high = end + shift if end <= edit.out_start else edit.end
        shift = edit.end - stop
    return start + shift if low is None else low, end + shift if high is None else high


def test_origins_keep_the_order_of_the_spans() -> None:
    _, edits = apply("abcdef", [Change(start=1, end=2, after="xyz", damage="double")])

    assert origins([(5, 6), (0, 1), (2, 3), (0, 8)], edits) == [(3, 4), (0, 1), (1, 2), (0, 6)]
    assert origins([(3, 4)], ()) == [(3, 4)]
    assert origins([], edits) == []


def test_damage_upon_damage_has_a_name() -> None:
    text = "don&acirc;&euro;&trade;t"
    references = [
        Change(start=start, end=end, after=after, damage="entity-left", chain="html-reference")
        for start, end, after in ((3, 10, "â"), (10, 16, "€"), (16, 23, "™"))
    ]
    middle, one = apply(text, references)
    mojibake = Change(
        start=3, end=6, after="’", damage="utf8-as-cp1252", chain="utf-8→windows-1252", confidence=0.9
    )
    result, two = apply(middle, [mojibake])
    (edit,) = combine(text, one, two, result)

    assert (result, edit.before, edit.after) == ("don’t", "&acirc;&euro;&trade;", "’")
    assert (edit.damage, edit.confidence) == ("entity-mojibake", 0.9)
    assert edit.chain == "utf-8→windows-1252, html-reference"


def test_mojibake_of_mojibake_is_double_and_then_triple() -> None:
    text = "Ã©"
    once = apply(text, [Change(start=0, end=2, after="xx", damage="utf8-as-cp1252")])[1]
    twice = combine(
        text, once, apply("xx", [Change(start=0, end=2, after="y", damage="utf8-as-cp1252")])[1], "y"
    )
    thrice = combine(
        text, twice, apply("y", [Change(start=0, end=1, after="z", damage="utf8-as-cp1252")])[1], "z"
    )

    assert [found[0].damage for found in (once, twice, thrice)] == ["utf8-as-cp1252", "double", "triple"]
    assert combine(text, (), once, "xx") == once


def test_what_is_undone_later_is_no_edit() -> None:
    once = apply("a", [Change(start=0, end=1, after="b", damage="double")])[1]
    back = apply("b", [Change(start=0, end=1, after="a", damage="double")])[1]

    assert combine("a", once, back, "a") == ()
