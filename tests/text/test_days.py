"""Days in datelines and the year that the publication date gives them."""

from datetime import date

import pytest

from corpuskit.text.days import before_weekday, day_at_end, resolve, resolve_day
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
        pytest.param("BOGOTA, 6 SEP 89", "6 SEP 89", 9, 6, 1989, id="year of two digits"),
        pytest.param("BOGOTA, July 3, '20", "July 3, '20", 7, 3, 2020, id="year of two digits, apostrophe"),
        pytest.param("BAGHDAD , Nov. 10 , 2006", "Nov. 10 , 2006", 11, 10, 2006, id="spaced out"),
        pytest.param("Berlin, 03.07.2020", "03.07.2020", 7, 3, 2020, id="numbers"),
        pytest.param("Reno, 7/13/2020", "7/13/2020", 7, 13, 2020, id="numbers, the month first"),
        pytest.param("القاهرة ٣-٧-٢٠٢٠", "٣-٧-٢٠٢٠", 7, 3, 2020, id="Arabic digits"),
        pytest.param("Budapest, 2020. július 3.", "2020. július 3.", 7, 3, 2020, id="Hungarian"),
        pytest.param("МОСКВА, 3 июля 2020 г.", "3 июля 2020 г.", 7, 3, 2020, id="Russian"),
        pytest.param("КИЇВ, 3 липня", "3 липня", 7, 3, None, id="Ukrainian"),
        pytest.param("Warszawa, 3 lipca", "3 lipca", 7, 3, None, id="Polish"),
        pytest.param("PRAHA 3. července", "3. července", 7, 3, None, id="Czech"),
        pytest.param("DEN HAAG, 3 mei", "3 mei", 5, 3, None, id="Dutch"),
        pytest.param("ANKARA, 3 Ağustos", "3 Ağustos", 8, 3, None, id="Turkish"),
        pytest.param("ΑΘΗΝΑ, 3 Ιουλίου", "3 Ιουλίου", 7, 3, None, id="Greek"),
        pytest.param("القاهرة 3 يوليو", "3 يوليو", 7, 3, None, id="Arabic"),
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


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        pytest.param("X, 6 SEP 89", date(2090, 1, 1), date(2089, 9, 6), id="the century of the publication"),
        pytest.param("X, 6 SEP 05", None, date(2005, 9, 6), id="no publication: this century"),
        pytest.param("X, 6 SEP 69", None, date(1969, 9, 6), id="no publication: the last one"),
        pytest.param(
            "X, 7/3/2020", date(2020, 7, 4), date(2020, 7, 3), id="slashes: the publication decides"
        ),
        pytest.param("X, 7/3/2020", date(2020, 3, 8), date(2020, 3, 7), id="slashes: the other way round"),
        pytest.param(
            "X, 07.03.2020", date(2020, 7, 4), date(2020, 3, 7), id="full stops: the day comes first"
        ),
        pytest.param("X, 6 SEP 01", date(1, 1, 1), date(1, 9, 6), id="the first year"),
    ],
)
def test_years_of_two_digits_and_numbers(text: str, published: date | None, expected: date) -> None:
    found = day_at_end(text, 0, len(text), published=published)

    assert found is not None
    assert found.day.resolved == expected


@pytest.mark.parametrize(
    ("day", "published", "expected"),
    [
        pytest.param(3, None, None, id="no publication date"),
        pytest.param(0, date(2025, 3, 5), None, id="no such day"),
        pytest.param(30, date(2025, 3, 2), date(2025, 3, 30), id="February has no thirtieth"),
        pytest.param(28, date(2025, 3, 2), date(2025, 2, 28), id="the month before"),
        pytest.param(1, date(2024, 12, 31), date(2025, 1, 1), id="the month after"),
        pytest.param(31, date(1, 1, 1), date(1, 1, 31), id="the first year"),
        pytest.param(1, date(9999, 12, 31), date(9999, 12, 1), id="the last year"),
    ],
)
def test_resolve_day(day: int, published: date | None, expected: date | None) -> None:
    assert resolve_day(day, published) == expected


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("BEIRUT, Tuesday, ", "BEIRUT,"), ("BEIRUT, Lebanon, ", "BEIRUT, Lebanon, "),
        ("SANTO DOMINGO, ", "SANTO DOMINGO, "), ("Bruxelles, le ", "Bruxelles, "), ("Monday, ", "Monday, "),
    ],
)  # fmt: skip
def test_a_weekday_is_set_aside(text: str, kept: str) -> None:
    assert text[: before_weekday(text, 0, len(text))] == kept


@pytest.mark.parametrize("word", ["Mayor", "Marches", "", "4", "?"])
def test_no_month(word: str) -> None:
    assert month_number(word) is None


@pytest.mark.parametrize("word", ["March", "Mai", "Jume", "Mrach", "Febuarie", ""])
def test_no_misspelt_month(word: str) -> None:
    assert misspelt_month(word) is None


@pytest.mark.parametrize(("word", "month"), [("Marchg", 3), ("Apil", 4), ("Octobar", 10)])
def test_misspelt_month(word: str, month: int) -> None:
    assert misspelt_month(word) == month
