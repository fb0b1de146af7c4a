"""Keys of the input become fields; what no field takes is kept, word for word."""

from dataclasses import replace

import orjson
import pytest

from corpuskit.model.aliases import field_of
from corpuskit.model.checked import Checked
from corpuskit.model.raw import Json
from corpuskit.normalize import normalize
from tests.normalize.raws import STORY, article, checked, codes, raw, refused


@pytest.mark.parametrize(
    "key", ["desk", "", "quote_count", "body_start", "charset", "domain", "dateline", "tex t", "\ud800"]
)
def test_keys_that_no_field_takes(key: str) -> None:
    assert field_of(key) is None


@pytest.mark.parametrize(
    ("key", "field"),
    [
        ("headline", "headline"),
        ("HeadLine", "headline"),
        ("title", "headline"),
        ("date published", "date_published"),
        ("Date-Published", "date_published"),
        ("datePublished", "date_published"),
        (" url ", "url"),
        ("word_count", "declared_word_count"),
        ("wordCount", "declared_word_count"),
        ("canonical-url", "url_canonical"),
    ],
)
def test_keys_that_a_field_takes(key: str, field: str) -> None:
    assert field_of(key) == field


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"text": None},
        {"text": ""},
        {"text": " \n\t\u00a0"},
        {"text": []},
        {"text": ["", None]},
        {"body": " "},
    ],
    ids=["absent", "null", "empty", "blank", "no paragraphs", "blank paragraphs", "blank alias"],
)
def test_without_text_there_is_no_article(fields: dict[str, Json]) -> None:
    found = refused(raw(fields))

    assert (found.code, found.field, found.location.line) == ("FLD101", "text", 8)


def test_every_key_that_should_have_given_the_text_is_named() -> None:
    found = refused(replace(raw({"body": 7, "desk": "coast", "text": {"html": "<p>"}}), lines={"text": 3}))

    assert (found.code, found.message) == ("FLD102", "'text' and 'body' are not text")
    assert found.location.line == 3


def test_another_key_gives_the_text_where_the_first_cannot_be_read() -> None:
    made = normalize(raw({"text": {"html": "<p>"}, "body": STORY, "story": "Another."}))

    assert isinstance(made, Checked)
    assert (made.article.text, made.keys["text"]) == (STORY, "body")
    assert orjson.loads(made.article.extra or "") == {"text": {"html": "<p>"}, "story": "Another."}
    assert codes(made) == [("FLD105", "text"), ("FLD103", "text")]


@pytest.mark.parametrize("text", [17, 1.5, True, {"html": "<p>"}, ["a", 1], ["a", None], [["a"]]], ids=repr)
def test_text_that_is_no_text(text: Json) -> None:
    found = refused(raw({"text": text}))

    assert (found.code, found.field) == ("FLD102", "text")


def test_a_blank_body_leaves_room_for_a_field() -> None:
    made = normalize(raw({"text": STORY}, body="\n \n"))

    assert isinstance(made, Checked)
    assert (made.article.text, made.keys["text"]) == (STORY, "text")


def test_a_body_wins_over_a_field() -> None:
    made = normalize(raw({"text": "Another."}, body=STORY))

    assert isinstance(made, Checked)
    assert (made.article.text, made.article.extra) == (STORY, '{"text":"Another."}')
    assert [found.message for found in made.raw.diagnostics] == ["'text' and the body both give text"]
    assert "text" not in made.keys


def test_paragraphs_in_a_list() -> None:
    assert article({"text": ["The ferry\nis back.", "It sails."]}).text == "The ferry\nis back.\nIt sails."


@pytest.mark.parametrize(
    ("fields", "headline", "extra"),
    [
        pytest.param(
            {"title": "Old", "headline": "New"}, "New", '{"title":"Old"}', id="the canonical name wins"
        ),
        pytest.param({"HEADLINE": "New", "title": "Old"}, "New", '{"title":"Old"}', id="in any capitals"),
        pytest.param(
            {"Headline": "One", "headline": "Two"}, "One", '{"headline":"Two"}', id="the first of equals"
        ),
    ],
)
def test_two_keys_for_one_field(fields: dict[str, Json], headline: str, extra: str) -> None:
    made = checked(fields)

    assert (made.article.headline, made.article.extra) == (headline, extra)
    assert codes(made) == [("FLD103", "headline")]


def test_the_first_alias_in_the_order_of_the_record_wins() -> None:
    made = checked({"standfirst": "First.", "summary": "Second.", "dek": "Third."})

    assert made.article.description == "First."
    assert codes(made) == [("FLD103", "description"), ("FLD103", "description")]


@pytest.mark.parametrize("empty", [None, "", "  ", []], ids=["null", "empty", "blank", "an empty list"])
def test_a_key_that_says_nothing_stands_in_nobodys_way(empty: Json) -> None:
    made = checked({"headline": empty, "title": "Ferry back"})

    assert (made.article.headline, made.article.extra, codes(made)) == ("Ferry back", None, [])


def test_leftovers_keep_their_order_and_their_values() -> None:
    made = checked(
        {
            "zone": None,
            "quote_count": 7,
            "body_start": 3,
            "desk": {"name": "coast", "n": 2**70},
            "charset": "x",
        }
    )

    assert made.article.extra == (
        '{"zone":null,"quote_count":7,"body_start":3,"desk":{"name":"coast","n":1180591620717411303424},"charset":"x"}'
    )


def test_nothing_left_is_null() -> None:
    assert article({"headline": "Ferry back"}).extra is None


def test_lone_surrogates_in_leftovers_can_be_written() -> None:
    extra = article({"desk": "co\udc80ast"}).extra or ""

    assert orjson.loads(extra.encode()) == {"desk": "co\ufffdast"}


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("headline", ["a"]),
        ("headline", {"html": "a"}),
        ("url_canonical", "/ferry"),
        ("keywords", {"a": 1}),
        ("keywords", [["ferry"]]),
        ("authors", [{"nom": "Ana"}]),
        ("is_free_access", "perhaps"),
        ("is_free_access", 2),
        ("declared_word_count", "many"),
        ("declared_word_count", -1),
        ("declared_word_count", True),
        ("declared_word_count", 2**31),
        ("declared_word_count", 210.5),
        ("declared_word_count", "1,2"),
        ("language", "English"),
        ("language", 7),
        ("date_modified", "last week"),
        ("date_collected", [2025]),
        ("date_published", {"y": 2025}),
    ],
    ids=str,
)
def test_a_value_that_cannot_be_read_is_kept(field: str, value: Json) -> None:
    made = checked({field: value})

    assert codes(made) == [("FLD105", field)]
    assert orjson.loads(made.article.extra or "") == {field: value}
    assert field not in made.keys


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"language": "English"}, "'English' is no BCP 47 tag"),
        ({"lang": ["en", "fr"]}, """["en","fr"] in 'lang' is no BCP 47 tag"""),
        ({"headline": {"html": "a"}}, '{"html":"a"} is no text'),
        ({"Tags": [["ferry"]]}, """[["ferry"]] in 'Tags' is no list of texts"""),
        ({"word_count": "many"}, "'many' in 'word_count' is no number of words"),
        ({"date_modified": "last week"}, "'last week' is no date"),
    ],
    ids=str,
)
def test_the_message_says_what_the_value_is(fields: dict[str, Json], message: str) -> None:
    assert [found.message for found in checked(fields).raw.diagnostics] == [message]


@pytest.mark.parametrize(
    ("value", "expected"), [(["EN_gb"], "en-GB"), ('["eng"]', "en"), ("ger", "de"), ("zxx", "zxx")], ids=repr
)
def test_languages(value: Json, expected: str) -> None:
    made = checked({"language": value})

    assert (made.article.language, codes(made), made.article.extra) == (expected, [], None)


def test_an_alias_serves_where_the_canonical_name_cannot_be_read() -> None:
    made = checked({"headline": ["a"], "title": "Ferry back"})

    assert (made.article.headline, made.keys["headline"]) == ("Ferry back", "title")


def test_diagnostics_stand_at_the_line_of_their_key() -> None:
    record = replace(raw({"text": STORY, "keywords": {"a": 1}}), lines={"keywords": 4})
    made = normalize(record)

    assert isinstance(made, Checked)
    assert [found.location.line for found in made.raw.diagnostics] == [4]


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("  Ferry\r\n  returns\tat last ", "Ferry returns at last"),
        ("Cafe\u0301", "Café"),
        (1999, "1999"),
        (True, "true"),
        (1.5, "1.5"),
        ("a\u00a0b", "a\u00a0b"),
        ("a\ud800b", "a\ufffdb"),
    ],
    ids=["line breaks", "NFC", "a number", "a boolean", "a fraction", "no-break space", "half a pair"],
)
def test_headlines(value: Json, expected: str) -> None:
    assert article({"headline": value}).headline == expected


ONE_LINERS = ("headline", "description", "byline", "credit", "publisher", "section")


@pytest.mark.parametrize("field", [*ONE_LINERS, "declared_location", "license"])
def test_composing_a_field_of_one_line_is_an_edit(field: str) -> None:
    made = checked({field: " Cafe\u0301 \n cafe\u0301"})
    value = getattr(made.article, field)

    assert value == "Café café"
    assert list(made.mended) == [field]
    assert [(edit.start, edit.end, edit.out_start) for edit in made.mended[field].nfc] == [
        (3, 5, 3),
        (9, 11, 8),
    ]
    assert made.mended[field].undo(value) == "Cafe\u0301 cafe\u0301"
    assert (made.article.edit_count, made.article.original_sha256) == (2, None)


def test_each_value_of_a_list_is_a_field_of_its_own() -> None:
    made = checked({"authors": ["Ana", "Rene\u0301"], "tags": "cafe\u0301, bar"})

    assert (made.article.authors, made.article.keywords) == (["Ana", "René"], ["café", "bar"])
    assert sorted(made.mended) == ["authors[1]", "keywords[0]"]
    assert made.mended["authors[1]"].undo("René") == "Rene\u0301"
    assert made.article.edit_count == 2


def test_leftovers_and_names_for_machines_are_left_as_found() -> None:
    made = checked({"desk": "cafe\u0301", "guid": "cafe\u0301", "subjects": ["cafe\u0301"]})

    assert orjson.loads(made.article.extra or "") == {"desk": "cafe\u0301"}
    assert (made.article.source_id, made.article.subjects) == ("cafe\u0301", ["cafe\u0301"])
    assert (made.mended, made.article.edit_count) == ({}, 0)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("ferry, harbour; winter,", ["ferry", "harbour", "winter"]),
        (["ferry, fast", 7, None], ["ferry, fast", "7"]),
        ([{"name": "ferry"}], ["ferry"]),
        ("ferry", ["ferry"]),
        (7, ["7"]),
        ('["ferry, fast", "harbour"]', ["ferry, fast", "harbour"]),
        ("[ferry, fast]", ["[ferry", "fast]"]),
        ("[" * 100_000, ["[" * 100_000]),
    ],
    ids=["one string", "a list", "objects", "one", "a number", "a JSON list", "no JSON list", "an abyss"],
)
def test_keywords(value: Json, expected: list[str]) -> None:
    assert article({"tags": value}).keywords == expected


def test_what_objects_say_besides_the_name_is_kept() -> None:
    author: Json = [{"name": "Ana Reyes", "url": "https://courier.example/ana"}]
    made = checked({"author": author})

    assert made.article.authors == ["Ana Reyes"]
    assert orjson.loads(made.article.extra or "") == {"author": author}
    assert codes(made) == []


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (True, True),
        ("YES", True),
        (1, True),
        ("1", True),
        (False, False),
        ("no", False),
        (0, False),
        ("false", False),
    ],
    ids=repr,
)
def test_booleans(value: Json, expected: bool) -> None:
    assert article({"is_accessible_for_free": value}).is_free_access is expected


@pytest.mark.parametrize(
    ("value", "expected"), [(210, 210), ("210", 210), ("1,210", 1210), (210.0, 210), (0, 0)]
)
def test_counts(value: Json, expected: int) -> None:
    assert article({"word_count": value}).declared_word_count == expected
