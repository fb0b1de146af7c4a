"""One fault, one code: where a rule knows what is wrong, those that see its consequences keep still."""

from datetime import UTC, date, datetime

import pytest

from corpuskit.rules import check_corpus
from corpuskit.rules.rule import Context
from tests.rules.found import BY_CODE, found
from tests.rules.subjects import FewArticles

ZERO = {
    "date_raw": "1970-01-01T00:00:00Z",
    "date_published": datetime(1970, 1, 1, tzinfo=UTC),
    "date_published_day": date(1970, 1, 1),
}
BRIEF = {"text": "Qtly div five cts vs five cts prior.", "word_count": 8}
HEADLINE = {"headline": "Ferry is back", "text": "Ferry is back.", "word_count": 3}
NAMES = {"courier.example": "Saltmarsh Courier", "ledger.example": "The Tarnmouth Ledger"}
SITE = {
    "url": "https://courier.example/ferry",
    "domain": "courier.example",
    "keys": {"publisher": "publisher"},
}


@pytest.mark.parametrize(
    ("code", "values"),
    [
        pytest.param("DAT113", ZERO, id="the midnight of a zero"),
        pytest.param(
            "DAT112", {**ZERO, "text": "LONDON, March 3 (Reuters) - Back."}, id="the year of a zero"
        ),
        pytest.param("TXT102", HEADLINE, id="a short text that is the headline"),
        pytest.param(
            "TXT102", {**BRIEF, "description": BRIEF["text"]}, id="a short text that is the summary"
        ),
        pytest.param("TXT102", {"text": "Page not found\nIt moved.", "word_count": 5}, id="an error page"),
        pytest.param(
            "HED101", {"headline": None, "fields": {"headline": ["A", "B"]}}, id="a list of headlines"
        ),
        pytest.param("TXT102", {**BRIEF, "publisher": "Reuters"}, id="a brief of an agency"),
        pytest.param("HED109", {**HEADLINE, "publisher": "Reuters"}, id="a flash of an agency"),
        pytest.param(
            "HED102", {"headline": "FERRY IS BACK IN PORT", "publisher": "Reuters"}, id="capitals of a wire"
        ),
        pytest.param("DTL109", {"text": "(CNN) The ferry is back."}, id="an agency alone as house style"),
    ],
)
def test_consequences_are_not_told(code: str, values: dict[str, object]) -> None:
    assert found(code, values) == []


@pytest.mark.parametrize(
    ("code", "values"),
    [
        pytest.param("DAT110", ZERO, id="the zero itself"),
        pytest.param(
            "DTL109", {"text": "PARIS (AFP) The ferry is back."}, id="a place, an agency and no dash"
        ),
        pytest.param("TXT102", {**BRIEF, "publisher": "Saltmarsh Courier"}, id="a brief of a paper"),
        pytest.param("HED109", {**HEADLINE, "publisher": "Saltmarsh Courier"}, id="a headline alone"),
        pytest.param("HED101", {"headline": None, "fields": {"headline": " "}}, id="a blank headline"),
        pytest.param(
            "DTL112", {"headline": "OSLO, Dec. 20 (Halyard) - Back"}, id="a date makes an agency sure"
        ),
        pytest.param(
            "DTL113", {"text": "OSLO (AFP) - Back.\nPARIS, Dec. 20 (Halyard) - Too."}, id="also further down"
        ),
    ],
)
def test_the_fault_itself_is_told(code: str, values: dict[str, object]) -> None:
    assert len(found(code, values)) == 1


@pytest.mark.parametrize(
    "headline",
    [
        pytest.param("Oslo (small) - the ferry is back", id="brackets without an agency"),
        pytest.param("OSLO (Halyard) - the ferry is back", id="an agency that nobody knows"),
    ],
)
def test_a_headline_with_brackets_is_no_dateline(headline: str) -> None:
    assert found("DTL112", {"headline": headline}) == []


def test_a_publisher_at_the_site_of_another_one_that_is_configured() -> None:
    [one] = found("PUB110", {**SITE, "publisher": "Tarnmouth Ledger", "names": NAMES})

    assert one.message == "publisher 'Tarnmouth Ledger', url at courier.example (Saltmarsh Courier)"


@pytest.mark.parametrize(
    "publisher",
    [
        pytest.param("Saltmarsh Courier", id="as configured"),
        pytest.param("Saltmarsh Courier on Sunday", id="of the same house"),
        pytest.param("Penhollow Gazette", id="configured nowhere"),
    ],
)
def test_publishers_that_may_be_at_a_configured_site(publisher: str) -> None:
    assert found("PUB110", {**SITE, "publisher": publisher, "names": NAMES}) == []


def test_lists_that_look_like_another_language_have_words_of_their_own() -> None:
    table = "Oper net loss 3,158,000 vs profit of 2,035,000 for the year, and a gain in tax. " * 6
    told = {"text": table, "language": "en", "detected_language": "la", "detected_score": 0.95}
    french = "Le bac de la pointe est rentré à la cale avec les passagers et une machine à café. " * 4

    assert found("LNG101", told) == []
    assert len(found("LNG101", {**told, "text": french, "detected_language": "fr"})) == 1


def test_a_licence_of_the_dataset_holds_for_every_article() -> None:
    corpus = FewArticles(BY_CODE["FLD202"].bad)

    assert list(check_corpus(corpus, Context(license="CC0-1.0"))) == []
    assert [one.code for one in check_corpus(corpus, Context())] == ["FLD202"]
