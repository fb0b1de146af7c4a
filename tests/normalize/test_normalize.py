"""What becomes of a record: every field, and the way back to the input."""

from dataclasses import replace
from datetime import UTC, date, datetime
from hashlib import sha256
from zoneinfo import ZoneInfo

import pytest

from corpuskit.model.checked import Checked
from corpuskit.model.date_orders import DateOrder
from corpuskit.model.diagnostics import Location
from corpuskit.model.edits import Edit
from corpuskit.model.raw import Json
from corpuskit.model.values import PublisherNote
from corpuskit.normalize import evidence_of, normalize
from tests.normalize.raws import RAW, STORY, article, checked, codes, raw

COURIER = {"saltmarsh-courier.example": PublisherNote("Saltmarsh Courier", ZoneInfo("Europe/Berlin"))}
URL = "https://www.saltmarsh-courier.example/ferry?utm_source=feed"
LONG = " ".join([STORY] * 4)


def _checked(fields: dict[str, Json]) -> Checked:
    made = normalize(raw({"text": STORY, **fields}), publishers=COURIER)
    assert isinstance(made, Checked)
    return made


def test_the_record_is_traced() -> None:
    made = article({})

    assert (made.source_path, made.source_offset, made.source_length) == ("courier/2025-03.jsonl", 512, 300)
    assert (made.source_format, made.source_sha256) == ("jsonl", "0" * 64)
    assert (made.charset, made.charset_source) == ("utf-8", "utf-8")
    assert made.text_sha256 == sha256(STORY.encode()).hexdigest()


def test_a_member_of_a_container_is_traced_through_it() -> None:
    location = Location(RAW.location.path.with_name("a.zip"), "b/c.html")
    made = normalize(replace(RAW, location=location, fields={"text": STORY}))

    assert isinstance(made, Checked)
    assert (made.article.source_path, made.article.source_offset) == ("courier/a.zip!b/c.html", 0)


def test_a_dateline_stays_in_the_text() -> None:
    text = "SALTMARSH, March 4 (Halyard News) — The ferry is back."
    made = article({"text": text, "date": "2025-03-05"})

    assert made.text == text
    assert text[made.body_start :] == "The ferry is back."
    assert (made.dateline, made.dateline_date) == (text[:35], date(2025, 3, 4))
    assert [place.name for place in made.dateline_places] == ["Saltmarsh"]
    assert (made.dateline_agency, made.wire_agency) == ("halyard-news", "halyard-news")
    assert (made.word_count, made.word_count_whitespace, made.sentence_count) == (4, 4, 1)


def test_without_a_dateline_the_body_starts_at_once() -> None:
    made = article({})

    assert (made.body_start, made.dateline, made.dateline_places, made.wire_agency) == (0, None, [], None)


def test_counts() -> None:
    made = article({"text": "The ferry is back — again.\n\nIt sails at noon. Nobody waits."})

    assert (made.paragraph_count, made.sentence_count, made.char_count) == (2, 3, 58)
    assert (made.word_count, made.word_count_whitespace) == (11, 12)


def test_a_composed_letter_is_an_edit_that_can_be_undone() -> None:
    decoded = Edit(start=0, end=1, out_start=0, before="T", after="T", damage="stray-byte", basis="bytes")
    text = "The  cafe\u0301 is open."
    made = normalize(replace(raw({"text": text}), decode_edits=(decoded,)))

    assert isinstance(made, Checked)
    assert made.article.text == "The café is open."
    assert (made.article.edit_count, len(made.mending("text").nfc)) == (2, 1)
    assert made.mending("text").undo(made.article.text) == made.laid.text == "The cafe\u0301 is open."
    assert made.article.original_sha256 == sha256(made.laid.text.encode()).hexdigest()


def test_without_edits_there_is_no_original() -> None:
    made = article({"text": "The  ferry   is back."})

    assert (made.text, made.edit_count, made.original_sha256) == ("The ferry is back.", 0, None)


def test_blocks_flow_together() -> None:
    made = normalize(replace(raw({}, body="The ferry\nis back.\n\nIt sails."), flow="blocks"))

    assert isinstance(made, Checked)
    assert made.article.text == "The ferry is back.\nIt sails."


@pytest.mark.parametrize(
    ("fields", "instant", "day", "precision"),
    [
        pytest.param({}, None, None, None, id="none given"),
        pytest.param({"date": "last Tuesday"}, None, None, None, id="not readable"),
        pytest.param({"date": "2025-03"}, None, None, "month", id="a month"),
        pytest.param({"date": "2025-03-04"}, None, date(2025, 3, 4), "day", id="a day"),
        pytest.param({"date": "2025-03-04T07:30"}, None, date(2025, 3, 4), "minute", id="no zone known"),
        pytest.param(
            {"date": "2025-03-04T00:30:00+01:00"},
            datetime(2025, 3, 3, 23, 30, tzinfo=UTC),
            date(2025, 3, 4),
            "second",
            id="a stated zone",
        ),
        pytest.param(
            {"date": "2025-03-04T00:30", "url": URL},
            datetime(2025, 3, 3, 23, 30, tzinfo=UTC),
            date(2025, 3, 4),
            "minute",
            id="the publisher's zone",
        ),
    ],
)
def test_publication_date(
    fields: dict[str, Json], instant: datetime | None, day: date | None, precision: str | None
) -> None:
    made = _checked(fields).article

    assert (made.date_published, made.date_published_day, made.date_precision) == (instant, day, precision)
    assert made.date_raw == fields.get("date")
    assert made.date_source == ("date" if fields else None)


def test_other_dates_are_instants_and_what_is_less_is_kept() -> None:
    made = _checked({"date_modified": "2025-03-04T07:30:00Z", "date_collected": "2025-03-05", "url": URL})

    assert made.article.date_modified == datetime(2025, 3, 4, 7, 30, tzinfo=UTC)
    assert (made.article.date_collected, made.article.extra) == (None, '{"date_collected":"2025-03-05"}')
    assert codes(made) == []


def test_a_publisher_is_known_by_its_domain() -> None:
    made = _checked({"url": URL}).article

    assert (made.publisher, made.domain) == ("Saltmarsh Courier", "saltmarsh-courier.example")
    assert (made.url, made.url_canonical) == (URL, "https://www.saltmarsh-courier.example/ferry")


def test_what_the_input_says_of_its_publisher_wins() -> None:
    made = _checked(
        {"url": URL, "publisher": {"name": "The Courier"}, "canonical": "https://courier.example/f"}
    ).article

    assert (made.publisher, made.url_canonical) == ("The Courier", "https://courier.example/f")


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({}, None),
        ({"url": "/ferry"}, None),
        ({"url": URL}, "Saltmarsh Courier"),
        ({"url": "https://holm.example/x"}, "holm.example"),
        ({"url": URL, "outlet": "The Courier"}, "The Courier"),
    ],
    ids=["nothing", "no domain", "configured", "unknown domain", "declared"],
)
def test_evidence_knows_its_publisher_as_ids_do(fields: dict[str, Json], expected: str | None) -> None:
    assert evidence_of(raw(fields), COURIER) == (expected, "utf-8", "", 1.0, DateOrder())


def test_evidence_counts_dates_that_leave_one_order() -> None:
    given = raw({"date": "25/03/2025", "modified": "03/04/2025"})

    assert evidence_of(given, COURIER).dates == DateOrder(day_first=1)


def test_evidence_has_the_text_wherever_it_stands() -> None:
    assert evidence_of(raw({"body": ["The ferry", "is back."]}), COURIER).text == "The ferry\n\nis back."
    assert evidence_of(raw({}, body="It\ud800 sails."), COURIER).text == "It\ufffd sails."


@pytest.mark.parametrize(
    ("fields", "language", "has_score"),
    [
        pytest.param({"text": LONG, "language": "EN_gb"}, "en-GB", True, id="declared, and detection agrees"),
        pytest.param({"text": LONG, "language": "fr"}, "fr", False, id="declared, and detection differs"),
        pytest.param({"text": LONG}, "en", True, id="detected"),
        pytest.param({"text": "***"}, None, False, id="nobody knows"),
    ],
)
def test_language(fields: dict[str, Json], language: str | None, has_score: bool) -> None:
    made = article(fields)

    assert made.language == language
    assert (made.language_score is not None) is has_score


def test_detection_is_handed_to_the_rules_whatever_was_declared() -> None:
    made = checked({"text": LONG, "language": "fr"})

    assert made.detected_language == "en"
    assert made.detected_score > 0.5


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("***", "other"),
        ("The ferry is back.", "story"),
        ("The ferry is back…", "teaser"),
        ("The ferry is back [...]", "teaser"),
        ("The ferry is back. Read more »", "teaser"),
        (f"{LONG} …", "story"),
        ("They wanted more", "story"),
    ],
)
def test_doc_type(text: str, expected: str) -> None:
    assert article({"text": text}).doc_type == expected


def test_what_later_stages_fill_is_empty() -> None:
    made = article({})

    assert made.damage == []
    assert (made.duplicate_of, made.syndication_group) == (None, None)


@pytest.mark.parametrize(
    "text", ["a\x00b", "a\ud800b", "\udfff", "\x00", "\ufeff", "\u202e", "e" + "\u0301" * 3000]
)
def test_no_text_raises(text: str) -> None:
    fields: dict[str, Json] = {
        "text": text,
        "headline": text,
        "url": text,
        "date": text,
        "source_id": text,
        text: text,
    }
    made = normalize(raw(fields))

    assert isinstance(made, Checked)
    assert "\ud800" not in made.article.text
    assert made.article.text_sha256 == sha256(made.article.text.encode()).hexdigest()
