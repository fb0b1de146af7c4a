"""What is read from the text of an article, and where the record's own word counts first."""

from datetime import date

import pytest

from corpuskit.model.checked import Checked
from corpuskit.model.date_orders import DateOrder
from corpuskit.model.learned import Learned
from corpuskit.model.raw import Json
from corpuskit.model.values import CitedSource, PublisherNote
from corpuskit.normalize import normalize
from tests.normalize.raws import article, checked, raw

QUOTED = "“It sails at noon,” said Ana Reyes, the harbour master. “It is late,” Reyes said."
AMBIGUOUS = "03/04/2025"
URL = "https://www.theguardian.com/saltmarsh/ferry"


def known(fields: dict[str, Json], dates: DateOrder) -> Checked:
    made = normalize(raw({"text": QUOTED, **fields}), learned={"Saltmarsh Courier": Learned(dates=dates)})
    assert isinstance(made, Checked)
    return made


def test_a_text_without_speech_cites_nobody() -> None:
    made = checked({"text": "The ferry is back. It has a new bell."})

    assert (made.quotes, made.article.quote_count, made.article.sources) == ((), 0, [])


def test_quotations_and_whom_they_cite_are_found() -> None:
    made = checked({"text": QUOTED})

    assert [QUOTED[quote.start : quote.end] for quote in made.quotes] == [
        "“It sails at noon,”",
        "“It is late,”",
    ]
    assert [quote.source_name for quote in made.quotes] == ["Ana Reyes", "Ana Reyes"]
    assert made.article.quote_count == 2
    assert made.article.sources == [CitedSource(name="Ana Reyes", kind="person", mentions=2, first=25)]


def test_quotations_point_into_the_whole_text() -> None:
    text = f"SALTMARSH, March 4 (Halyard News) — {QUOTED}"
    made = checked({"text": text})

    assert text[made.quotes[0].start : made.quotes[0].end] == "“It sails at noon,”"
    assert made.dateline is not None
    assert made.article.body_start == made.dateline.body_start == 36


def test_a_text_is_read_in_the_language_that_it_is_in_whatever_was_declared() -> None:
    text = " ".join([QUOTED, "The ferry is back after nine winters, and half of the town came."] * 3)
    made = checked({"text": text, "language": "fi"})

    assert (made.article.language, made.article.language_score) == ("fi", None)
    assert {quote.source_name for quote in made.quotes} == {"Ana Reyes"}


def test_a_record_that_names_its_authors_is_believed() -> None:
    made = article({"text": f"By Tom Okafor\n{QUOTED}", "authors": ["Ana Reyes"]})

    assert (made.byline, made.authors) == (None, ["Ana Reyes"])


def test_a_byline_in_the_text_counts_where_the_record_names_nobody() -> None:
    text = f"By Tom Okafor\n{QUOTED}"
    made = article({"text": text})

    assert (made.byline, made.authors, made.text) == ("By Tom Okafor", ["Tom Okafor"], text)


def test_the_text_names_the_authors_where_the_record_names_only_an_agency() -> None:
    made = article({"text": f"By Ana Reyes and Tom Okafor\n{QUOTED}", "author": "Reuters"})

    assert (made.byline, made.authors) == ("Reuters", ["Ana Reyes", "Tom Okafor"])


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        pytest.param(QUOTED, None, id="nobody"),
        pytest.param(f"{QUOTED}\n(Photo: AP)", None, id="a picture's"),
        pytest.param(f"OSLO (Reuters) - {QUOTED}\nAP", "reuters", id="dateline before sign-off"),
        pytest.param(f"AP - {QUOTED}", "ap", id="prefix"),
        pytest.param(f"{QUOTED}\ndpa", "dpa", id="sign-off"),
    ],
)
def test_the_wire_that_a_copy_comes_from(text: str, agency: str | None) -> None:
    assert article({"text": text}).wire_agency == agency


def test_a_publisher_that_the_record_names_is_kept() -> None:
    assert article({"url": URL, "publisher": "Saltmarsh Courier"}).publisher == "Saltmarsh Courier"


def test_the_table_of_publishers_knows_a_site_and_ids_do_not_ask_it() -> None:
    named = article({"url": URL, "guid": "7"})
    by_domain = article({"url": "https://theguardian.com/other", "guid": "7"})

    assert named.publisher == "The Guardian"
    assert named.id == by_domain.id


def test_a_configured_name_stands_above_the_table() -> None:
    made = normalize(raw({"text": QUOTED, "url": URL}), publishers={"theguardian.com": PublisherNote("Ours")})

    assert isinstance(made, Checked)
    assert made.article.publisher == "Ours"


def test_a_site_that_gathers_articles_is_not_their_publisher() -> None:
    assert article({"url": "https://news.google.com/articles/1"}).publisher is None


def test_an_ambiguous_date_stays_open_unless_the_publisher_settles_it() -> None:
    fields: dict[str, Json] = {"publisher": "Saltmarsh Courier", "date": AMBIGUOUS}

    left = known(fields, DateOrder()).article
    assert (left.date_published_day, left.date_precision) == (None, "year")
    assert known(fields, DateOrder(day_first=9)).article.date_published_day == date(2025, 4, 3)
    assert known(fields, DateOrder(month_first=9)).article.date_published_day == date(2025, 3, 4)
