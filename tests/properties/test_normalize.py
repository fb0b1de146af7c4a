"""Laws of normalizing: it never raises, loses nothing in silence, and changes nothing twice."""

import json
from dataclasses import replace

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from corpuskit.model.aliases import field_of
from corpuskit.model.checked import Checked
from corpuskit.model.raw import Json
from corpuskit.normalize import normalize
from corpuskit.normalize.authors import author_names
from corpuskit.normalize.readers import line
from tests.normalize.raws import RAW, raw

KEYS = st.sampled_from(
    [
        "headline",
        "title",
        "authors",
        "tags",
        "url",
        "canonical",
        "date",
        "date_modified",
        "lang",
        "word_count",
        "is_free_access",
        "guid",
        "publisher",
        "desk",
        "id",
        "Body",
        "text",
    ]
) | st.text(max_size=8)
ATOMS = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=40)
)
VALUES = st.recursive(
    ATOMS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3)
)
RECORDS = st.dictionaries(KEYS, VALUES, max_size=8)
TEXTS = st.text(max_size=400) | st.lists(
    st.sampled_from(
        [
            "SALTMARSH",
            "(Halyard News)",
            " — ",
            "\n",
            "\n\n",
            "  ",
            "The ferry is back. ",
            "e\u0301",
            "…",
            "\x00",
        ]
    ),
    max_size=30,
).map("".join)


@settings(max_examples=200, deadline=None)
@given(RECORDS)
def test_every_key_is_a_field_or_kept(fields: dict[str, Json]) -> None:
    made = normalize(raw({"body_text": "The ferry is back.", **fields}))

    if isinstance(made, Checked):
        extra = json.loads(made.article.extra or "{}")
        unknown = {key for key in fields if field_of(key) is None}
        assert {key.encode("utf-8", "replace") for key in unknown} <= {key.encode() for key in extra}


@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_the_laid_out_text_can_be_had_back(text: str) -> None:
    made = normalize(raw({"text": text}))

    if isinstance(made, Checked):
        assert made.mending("text").undo(made.article.text) == made.laid.text
        assert 0 <= made.article.body_start <= len(made.article.text)
        assert made.article.edit_count == len(made.mending("text").edits)


@settings(max_examples=200, deadline=None)
@given(TEXTS, TEXTS)
def test_fields_of_one_line_can_be_had_back(headline: str, author: str) -> None:
    made = normalize(raw({"text": "The ferry is back.", "headline": headline, "author": author}))

    assert isinstance(made, Checked)
    for field, value in {"headline": headline, "byline": author}.items():
        published = getattr(made.article, field)
        if published is not None:
            assert made.mending(field).undo(published) == line(value)
    for number, name in enumerate(made.article.authors):
        assert made.mending(f"authors[{number}]").undo(name) == author_names(author)[number]
    assert made.article.edit_count == sum(len(mended.edits) for mended in made.mended.values())


@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_normalizing_what_is_published_changes_nothing(text: str) -> None:
    """Unless mending made or took a line: whether lines are wrapped is judged by all lines of a text."""
    once = normalize(raw({"text": text, "headline": text}))
    if not isinstance(once, Checked) or not once.article.text:
        return
    assume(once.laid.text.count("\n") == once.article.text.count("\n"))
    again = normalize(replace(RAW, fields={"text": once.article.text, "headline": once.article.headline}))

    assert isinstance(again, Checked)
    assert again.article == replace(once.article, edit_count=0, original_sha256=None, damage=[])
