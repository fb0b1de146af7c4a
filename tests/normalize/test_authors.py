"""Names of authors, and the string that they came in."""

import orjson
import pytest

from corpuskit.model.raw import Json
from corpuskit.normalize.authors import author_names
from tests.normalize.raws import article, checked, codes


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("Ana Reyes", ["Ana Reyes"]),
        ("Reyes, Ana", ["Reyes, Ana"]),
        ("Ana Reyes and Tom Okafor", ["Ana Reyes", "Tom Okafor"]),
        ("Ana Reyes, Tom Okafor, and Jo Smith", ["Ana Reyes", "Tom Okafor", "Jo Smith"]),
        ("Reyes, Ana; Okafor, Tom", ["Reyes, Ana", "Okafor, Tom"]),
        ("BY ANA REYES AND TOM OKAFOR", ["Ana Reyes", "Tom Okafor"]),
        ("Ana Reyes, Associated Press Writer", ["Ana Reyes"]),
        ("Von Ana Reyes und Tom Okafor, dpa", ["Ana Reyes", "Tom Okafor"]),
        ("Ana Reyes in Oslo and Tom Okafor in Paris", ["Ana Reyes", "Tom Okafor"]),
        ("ana@halyard.example (Ana Reyes)", ["Ana Reyes"]),
        ("Reuters", []),
        ("Reuters Staff", []),
        ("Halyard News Service", []),
        ("The New York Times", []),
        ("desk@halyard.example", []),
        ("#ferry", []),
        ("RenÃ© Reyes and Tom Okafor", ["René Reyes", "Tom Okafor"]),
        ("harbour_ana", ["harbour_ana"]),
        ("Alexander Anderson", ["Alexander Anderson"]),
        ("Jo Smith, Jr., Ana Reyes", ["Jo Smith, Jr.", "Ana Reyes"]),
        (["Reyes, Ana", "Tom Okafor"], ["Reyes, Ana", "Tom Okafor"]),
        ([{"@type": "Person", "name": "Ana Reyes"}], ["Ana Reyes"]),
        ({"name": "Ana Reyes"}, ["Ana Reyes"]),
        ("Byron Lane", ["Byron Lane"]),
        ('["Reyes, Ana", "Ole"]', ["Reyes, Ana", "Ole"]),
    ],
    ids=str,
)
def test_authors(value: Json, expected: list[str]) -> None:
    made = article({"authors": value})

    assert (made.authors, made.extra) == (expected, None)


@pytest.mark.parametrize(
    "value",
    [
        " Ana  Reyes ",
        "Reyes, Ana",
        "Jo Smith, Jr.",
        {"name": "Ana Reyes"},
        ["Ana Reyes", "Tom Okafor"],
        None,
    ],
    ids=str,
)
def test_exactly_one_name_and_a_list_make_no_byline(value: Json) -> None:
    made = article({"author": value})

    assert (made.byline, made.extra) == (None, None)


@pytest.mark.parametrize(
    ("value", "byline"),
    [
        ("By Ana Reyes; Staff", "By Ana Reyes; Staff"),
        ("By Ana Reyes", "By Ana Reyes"),
        ("Ana Reyes,\nTom Okafor", "Ana Reyes, Tom Okafor"),
        ({"name": "Ana Reyes & Tom Okafor"}, "Ana Reyes & Tom Okafor"),
        ("Ana Reyes,", "Ana Reyes,"),
        (7, "7"),
        ("Ana Oke, " * 99, ("Ana Oke, " * 99).strip()),
    ],
    ids=["By and Staff", "By", "two lines", "an object", "a comma at the end", "digits", "too long"],
)
def test_a_string_that_is_more_than_a_name_is_the_byline(value: Json, byline: str) -> None:
    made = checked({"author": value})

    assert (made.article.byline, made.article.extra, codes(made)) == (byline, None, [])
    assert (made.keys["byline"], made.keys["authors"]) == ("author", "author")


def test_beside_a_byline_the_string_is_kept() -> None:
    made = checked({"author": "By Ana Reyes; Staff", "byline": "By ANA REYES"})

    assert (made.article.byline, made.article.authors) == ("By ANA REYES", ["Ana Reyes"])
    assert orjson.loads(made.article.extra or "") == {"author": "By Ana Reyes; Staff"}
    assert made.keys["authors"] == "author"


def test_a_byline_that_says_the_same_keeps_the_string_already() -> None:
    assert article({"author": "By Ana Reyes", "byline": "By  Ana Reyes"}).extra is None


def test_a_byline_that_cannot_be_read_is_no_byline() -> None:
    made = checked({"author": "By Ana Reyes", "byline": ["By", "Ana"]})

    assert (made.article.byline, made.keys["byline"]) == ("By Ana Reyes", "author")
    assert orjson.loads(made.article.extra or "") == {"byline": ["By", "Ana"]}
    assert codes(made) == [("FLD105", "byline")]


def test_a_byline_made_of_authors_is_mended_like_the_names() -> None:
    made = checked({"author": "By Rene\u0301 Reyes"})

    assert (made.article.byline, made.article.authors) == ("By René Reyes", ["René Reyes"])
    assert sorted(made.mended) == ["authors[0]", "byline"]


@pytest.mark.parametrize(
    ("value", "authors"),
    [
        (["By Ana Reyes", "Staff"], ["Ana Reyes"]),
        (["Ana Reyes and Tom Okafor"], ["Ana Reyes", "Tom Okafor"]),
        (["ANA REYES"], ["Ana Reyes"]),
        (["Reuters", "ana@halyard.example", "@ana", "#ferry", "https://halyard.example/ana"], []),
        (
            [{"@type": "Person", "name": "Ana Reyes"}, {"@type": "Organization", "name": "Ferry Post"}],
            ["Ana Reyes"],
        ),
        ([{"@type": "NewsMediaOrganization", "name": "Oke"}], []),
    ],
    ids=[
        "an opener and a desk",
        "two in one",
        "capitals",
        "no persons",
        "an organisation",
        "a news organisation",
    ],
)
def test_what_a_list_loses_is_kept(value: Json, authors: list[str]) -> None:
    made = article({"authors": value})

    assert (made.authors, made.byline) == (authors, None)
    assert orjson.loads(made.extra or "") == {"authors": value}


@pytest.mark.parametrize(
    ("byline", "authors"),
    [
        ("By Ana Reyes, Reuters", ["Ana Reyes"]),
        ("Ana Reyes / Halyard News", ["Ana Reyes"]),
        ("Sunrita Oke", ["Sunrita Oke"]),
        ("Reuters", []),
        ("Ferry", []),
        ("The ferry is back, says the mayor", []),
        ("daa/mt/msr", []),
    ],
    ids=str,
)
def test_a_byline_alone_names_the_authors(byline: str, authors: list[str]) -> None:
    made = article({"byline": byline})

    assert (made.byline, made.authors, made.extra) == (byline, authors, None)


def test_a_publisher_is_no_author() -> None:
    assert author_names(["Ana Reyes", "Oke Oke", "OKE OKÉ"], publisher="Oke Oke") == ["Ana Reyes"]
    assert author_names("Oke Oke", publisher=None) == ["Oke Oke"]


@pytest.mark.parametrize(
    "value",
    [
        "Obituaries", "Opinion", "AI Assistant", "Sponsored", "N/A", "null", "123", "red", "ledger staff",
        "wpengine", "ChatGPT", "Johnson & Johnson", "Marks and Spencer", "PA Scotland", "AFP in Paris", "-",
    ],
    ids=str,
)  # fmt: skip
@pytest.mark.parametrize("shape", ["a string", "a list", "an opener"])
def test_nobody(value: str, shape: str) -> None:
    shapes: dict[str, Json] = {"a string": value, "a list": [value], "an opener": f"By {value}"}

    assert author_names(shapes[shape]) == []


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("By Ana Reyes Published Feb. 2, 2025", ["Ana Reyes"]),
        (["Jane Oke", "Jane Oke, CNN"], ["Jane Oke"]),
        ("MARGARET O'HARA-SMYTHE, Ph.D.", ["Margaret O'Hara-Smythe, Ph.D."]),
        ("By Lena Fischer, Mayor of Saltmarsh", ["Lena Fischer"]),
        ("Johnson Oke", ["Johnson Oke"]),
    ],
    ids=str,
)
def test_persons_of_a_value(value: Json, expected: list[str]) -> None:
    assert author_names(value) == expected


@pytest.mark.parametrize(
    "value", ["Ana, " * 101, ["Ana, " * 101], "A" * 501], ids=["a string", "a list", "a word"]
)
def test_a_string_too_long_for_names_names_nobody(value: Json) -> None:
    assert author_names(value) == []


def test_many_names_in_a_string_are_read() -> None:
    assert len(author_names("; ".join(f"Ana {letter * 5}oke" for letter in "ABCDEFGHIJ"))) == 10
