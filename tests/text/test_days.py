"""Days in datelines and the year that the publication date gives them."""

from datetime import date

import pytest

from corpuskit.text.days import day_at_end, resolve
from corpuskit.text.months import misspelt_month, month_number


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("LONDON", id="no day"),
        pytest.param("LONDON, March", id="a month alone"),
        pytest.param("LONDON, 4", id="a number alone"),
        pytest.param("LONDON, Feb 30", id="no such day"),
        pytest.param("LONDON, March 0", id="no day zero"),
        pytest.param("LONDON, 2025-13-01", id="no such month"),
        pytest.param("LONDON, Feb 29, 2025", id="no such day in that year"),
        pytest.param("March 4 LONDON", id="not at the end"),
        pytest.param("SEVENMarch 4", id="glued to a word"),
        pytest.param("LONDON, Platform 4", id="a word that is no month"),
        pytest.param("", id="nothing"),
    ],
)
def test_no_day(text: str) -> None:
    assert day_at_end(text, 0, len(text)) is None


@pytest.mark.parametrize(
    ("text", "raw", "month", "day", "year"),
    [
        pytest.param("LONDON, March 4", "March 4", 3, 4, None, id="month first"),
        pytest.param("LONDON, Mar. 4.", "Mar. 4", 3, 4, None, id="full stops"),
        pytest.param("LONDON, MARCH 4th", "MARCH 4th", 3, 4, None, id="capitals, ordinal"),
        pytest.param("LONDON, July 3, 2020", "July 3, 2020", 7, 3, 2020, id="year"),
        pytest.param("LONDON, 3 July 2020", "3 July 2020", 7, 3, 2020, id="day first"),
        pytest.param("LONDON, 2020-07-03", "2020-07-03", 7, 3, 2020, id="ISO"),
        pytest.param("BERLIN, 4. März", "4. März", 3, 4, None, id="German"),
        pytest.param("PARIS, 1er août", "1er août", 8, 1, None, id="French"),
        pytest.param("MADRID, 21 de enero de 2020", "21 de enero de 2020", 1, 21, 2020, id="Spanish"),
        pytest.param("ROMA, 16 MAG", "16 MAG", 5, 16, None, id="Italian"),
        pytest.param("LISBOA, 5 fev", "5 fev", 2, 5, None, id="Portuguese"),
        pytest.param("LONDON, Feb 29", "Feb 29", 2, 29, None, id="leap day without a year"),
    ],
)
def test_day(text: str, raw: str, month: int, day: int, year: int | None) -> None:
    found = day_at_end(text, 0, len(text))

    assert found is not None
    assert not found.misspelt
    assert (found.day.raw, found.day.month, found.day.day, found.day.year) == (raw, month, day, year)
    assert text[found.day.start : found.day.end] == raw


def test_a_misspelt_month_is_marked() -> None:
    found = day_at_end("LONDON, Narch 4", 0, 15)

    assert found is not None
    assert (found.misspelt, found.day.month) == (True, 3)


def test_a_printed_year_needs_no_publication_date() -> None:
    found = day_at_end("LONDON, July 3, 2020", 0, 20)

    assert found is not None
    assert found.day.resolved == date(2020, 7, 3)


@pytest.mark.parametrize(
    ("month", "day", "published", "expected"),
    [
        pytest.param(3, 4, None, None, id="no publication date"),
        pytest.param(2, 29, date(2026, 3, 1), None, id="no leap year near"),
        pytest.param(3, 4, date(2025, 3, 4), date(2025, 3, 4), id="the same day"),
        pytest.param(12, 31, date(2025, 1, 1), date(2024, 12, 31), id="the year before"),
        pytest.param(1, 1, date(2024, 12, 31), date(2025, 1, 1), id="a day ahead, beyond the date line"),
        pytest.param(4, 1, date(2025, 3, 1), date(2025, 4, 1), id="a month ahead beats eleven back"),
        pytest.param(6, 1, date(2025, 3, 1), date(2024, 6, 1), id="nine months back beat three ahead"),
        pytest.param(1, 1, date(1, 1, 2), date(1, 1, 1), id="the first year"),
        pytest.param(12, 31, date(9999, 12, 31), date(9999, 12, 31), id="the last year"),
    ],
)
def test_resolve(month: int, day: int, published: date | None, expected: date | None) -> None:
    assert resolve(month, day, published) == expected


@pytest.mark.parametrize("word", ["Mayor", "Marches", "", "4", "?"])
def test_no_month(word: str) -> None:
    assert month_number(word) is None


@pytest.mark.parametrize("word", ["March", "Mai", "Jume", "Mrach", "Febuarie", ""])
def test_no_misspelt_month(word: str) -> None:
    assert misspelt_month(word) is None


@pytest.mark.parametrize(("word", "month"), [("Marchg", 3), ("Apil", 4), ("Octobar", 10)])
def test_misspelt_month(word: str, month: int) -> None:
    assert misspelt_month(word) == month
