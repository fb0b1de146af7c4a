"""Every reference table is sorted, unique, composed, without stray blanks, and named in `SOURCES.md`."""

import csv
import re
from pathlib import Path
from unicodedata import is_normalized

import pytest

import corpuskit.data
from corpuskit.data import table
from corpuskit.text.folding import fold, fold_place

FOLDER = Path(corpuskit.data.__file__).parent
TABLES = sorted(path.stem for path in FOLDER.glob("*.csv"))
KEYS = {
    "abbreviations": ("language", "abbreviation"),
    "date_words": ("language", "word", "role"),
    "letters": ("language", "letter"),
    "month_names": ("language", "form"),
    "months": ("language", "form"),
    "place_particles": ("language", "particle"),
    "sentence_openers": ("language", "word"),
    "weekday_names": ("language", "form"),
    "zones": ("name", "country"),
}  # of the others the first column alone is the key


def rows(name: str) -> list[list[str]]:
    return list(csv.reader((FOLDER / f"{name}.csv").read_text("utf-8").splitlines()))


def keys(name: str) -> list[tuple[str, ...]]:
    header, *body = rows(name)
    columns = [header.index(column) for column in KEYS.get(name, header[:1])]
    return [tuple(row[column] for column in columns) for row in body]


@pytest.mark.parametrize("name", TABLES)
def test_bytes_are_utf_8_with_plain_line_ends(name: str) -> None:
    data = (FOLDER / f"{name}.csv").read_bytes()

    assert b"\r" not in data
    assert not data.startswith(b"\xef\xbb\xbf")
    assert data.endswith(b"\n")
    assert not data.endswith(b"\n\n")
    assert is_normalized("NFC", data.decode("utf-8"))


@pytest.mark.parametrize("name", TABLES)
def test_rows_are_whole_and_without_stray_blanks(name: str) -> None:
    header, *body = rows(name)

    assert [row for row in body if len(row) != len(header)] == []
    assert [cell for row in [header, *body] for cell in row if cell != " ".join(cell.split())] == []


@pytest.mark.parametrize("name", TABLES)
def test_rows_are_sorted_by_a_unique_key(name: str) -> None:
    found = keys(name)

    assert found == sorted(set(found))


@pytest.mark.parametrize("name", TABLES)
def test_tables_have_their_origin_in_sources(name: str) -> None:
    sections = re.findall(r"^## (\S+)\.csv$", (FOLDER / "SOURCES.md").read_text("utf-8"), re.MULTILINE)

    assert sections.count(name) == 1


def test_sources_names_no_table_that_is_gone() -> None:
    sections = re.findall(r"^## (\S+)\.csv$", (FOLDER / "SOURCES.md").read_text("utf-8"), re.MULTILINE)

    assert set(sections) <= set(TABLES)


def test_a_table_that_is_not_there_is_an_error() -> None:
    with pytest.raises(FileNotFoundError):
        table("no-such-table")


def test_no_form_means_two_months() -> None:
    meanings: dict[str, set[str]] = {}
    for row in table("months"):
        meanings.setdefault(fold(row["form"]), set()).add(row["month"])

    assert {form: months for form, months in meanings.items() if len(months) > 1} == {}
    assert set().union(*meanings.values()) == {str(month) for month in range(1, 13)}


@pytest.mark.parametrize(
    ("name", "form"), [("agencies", "form"), ("regions", "form"), ("countries", "name"), ("places", "name")]
)
def test_forms_that_fold_alike_mean_the_same(name: str, form: str) -> None:
    meanings: dict[str, set[tuple[str, ...]]] = {}
    for row in table(name):
        key = fold_place(row[form]) if form == "name" else fold(row[form])
        meanings.setdefault(key, set()).add(tuple(row[column] for column in row if column != form))

    assert {key: found for key, found in meanings.items() if len(found) > 1} == {}


def test_codes_of_regions_and_countries_have_their_shape() -> None:
    regions = [(row["region"], row["country"]) for name in ("regions", "places") for row in table(name)]
    countries = [row["country"] for name in ("regions", "places", "countries") for row in table(name)]

    assert [pair for pair in regions if pair[0] and not pair[0].startswith(f"{pair[1]}-")] == []
    assert [code for code, _ in regions if code and not re.fullmatch(r"[A-Z]{2}-[A-Z0-9]{1,3}", code)] == []
    assert [code for code in countries if code and not re.fullmatch(r"[A-Z]{2}", code)] == []


def test_every_country_of_a_place_is_in_the_country_table() -> None:
    named = {row["country"] for row in table("countries")}
    used = {row["country"] for name in ("regions", "places") for row in table(name)}

    assert used - named == {"UM"}  # Midway is no country's dateline but its own


def test_agency_ids_are_slugs_with_one_name_and_kind_each() -> None:
    names: dict[str, set[tuple[str, str]]] = {}
    for row in table("agencies"):
        names.setdefault(row["id"], set()).add((row["name"], row["kind"]))

    assert [slug for slug in names if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", slug)] == []
    assert {slug: found for slug, found in names.items() if len(found) > 1} == {}
    assert {kind for found in names.values() for _, kind in found} == {
        "agency", "broadcaster", "newspaper", "press-release-wire",
    }  # fmt: skip


def test_abbreviations_say_how_they_end_sentences() -> None:
    assert {row["ends_sentence"] for row in table("abbreviations")} == {
        "before-capital", "before-digit", "may", "never",
    }  # fmt: skip
