"""Publishers by domain and path, and the table of them."""

import re

import pytest

from corpuskit.data import table
from corpuskit.text.agencies import agencies
from corpuskit.text.publishers import is_publisher_name, publisher_at, publisher_of
from corpuskit.text.urls import registrable_domain


@pytest.mark.parametrize(
    "domain",
    [
        None,
        "",
        ".",
        "com",
        "co.uk",
        "saltmarsh-courier.example",
        "notcnn.com",
        "cnn.com.example",
        "\ud800",
        "/news",
    ],
    ids=repr,
)
def test_no_publisher(domain: str | None) -> None:
    assert publisher_of(domain) is None


@pytest.mark.parametrize(
    ("domain", "path", "expected"),
    [
        ("nytimes.com", "", "the-new-york-times"),
        ("WWW.NYTimes.com.", "/2025/03/04/ferry.html", "the-new-york-times"),
        ("edition.cnn.com", "/ferry", "cnn"),
        ("bbc.co.uk", "/news/articles/1", "bbc-news"),
        ("bbc.co.uk", "/NEWS", "bbc-news"),
        ("bbc.co.uk", "/newsround/1", "bbc"),
        ("bbc.co.uk", "", "bbc"),
        ("yahoo.com", "/news/ferry", "yahoo-news"),
        ("folha.uol.com.br", "", "folha-de-s-paulo"),
        ("www1.folha.uol.com.br", "/mundo", "folha-de-s-paulo"),
        ("esporte.uol.com.br", "", "uol"),
    ],
    ids=lambda value: value or "-",
)
def test_publishers(domain: str, path: str, expected: str) -> None:
    found = publisher_of(domain, path)

    assert found is not None
    assert found.id == expected


def test_a_path_of_a_host_without_one_is_nobody() -> None:
    assert publisher_of("yahoo.com", "/mail") is None


@pytest.mark.parametrize(
    "url", [None, "", "/ferry", "https://", "http://[", "https://saltmarsh-courier.example/"], ids=repr
)
def test_no_publisher_at(url: str | None) -> None:
    assert publisher_at(url) is None


def test_a_host_of_its_own_is_told_from_the_domain() -> None:
    sites = ["https://news.sky.com/ferry", "https://sky.com/ferry", "https://www.bbc.com/sport/ferry"]
    found = [publisher_at(url) for url in sites]

    assert [publisher and publisher.id for publisher in found] == ["sky-news", None, "bbc-sport"]


def test_what_is_known_of_a_publisher() -> None:
    found = publisher_of("dw.com")

    assert found is not None
    assert (found.name, found.country, found.languages, found.kind, found.agency) == (
        "Deutsche Welle", "DE", ("de", "en"), "broadcaster", None,
    )  # fmt: skip


def test_a_site_of_an_agency_names_the_agency() -> None:
    found = publisher_of("reuters.com")

    assert found is not None
    assert (found.kind, found.agency) == ("agency", "reuters")


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("", False),
        ("The", False),
        ("Marianne", False),
        ("Ana Reyes", False),
        ("El Pais", True),
        ("the new york times", True),
        ("New York Times", True),
        ("LE MONDE", True),
    ],
    ids=repr,
)
def test_names_of_publishers(name: str, expected: bool) -> None:
    assert is_publisher_name(name) is expected


def test_the_table_holds_what_it_says() -> None:
    rows = table("publishers")
    known = {agency.id for agency in agencies().values()}
    countries = {row["country"] for row in table("countries")}

    assert len({row["country"] for row in rows}) >= 40
    assert [row["site"] for row in rows if registrable_domain(f"https://{row['site']}") is None] == []
    assert [row["site"] for row in rows if not re.fullmatch(r"[a-z0-9.-]+(/[a-z0-9-]+)*", row["site"])] == []
    assert [row["id"] for row in rows if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", row["id"])] == []
    assert [row["site"] for row in rows if row["agency"] and row["agency"] not in known] == []
    assert {row["country"] for row in rows} - countries == set()
    assert {row["kind"] for row in rows} == {
        "aggregator", "agency", "broadcaster", "magazine", "newspaper", "online", "press-release-wire",
    }  # fmt: skip


def test_an_id_has_one_name_country_and_a_languages_code() -> None:
    meanings: dict[str, set[tuple[str, str]]] = {}
    for row in table("publishers"):
        meanings.setdefault(row["id"], set()).add((row["name"], row["country"]))

    assert {slug: found for slug, found in meanings.items() if len(found) > 1} == {}
    assert [
        row["site"]
        for row in table("publishers")
        if not re.fullmatch(r"[a-z]{2}( [a-z]{2})*", row["languages"])
    ] == []


def test_what_is_no_name_in_the_dns_is_no_site() -> None:
    assert publisher_of("x." * 200 + "theguardian.com") is None
    assert publisher_at("https://" + "x." * 50_000 + "com/a") is None
