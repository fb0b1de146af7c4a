"""Rules of urls and publishers speak of what the address itself shows."""

import pytest

from tests.rules.found import found

SITE = "https://courier.example"


@pytest.mark.parametrize(
    ("code", "url"),
    [
        *(pytest.param(code, None, id=f"{code} none") for code in ("PUB102", "PUB103", "PUB104", "PUB105")),
        *(
            pytest.param(code, "/ferry#top?utm_source=x", id=f"{code} relative")
            for code in ("PUB102", "PUB103")
        ),
        pytest.param("PUB102", f"{SITE}/utm_source/ferry?id=2", id="a word in the path"),
        pytest.param("PUB103", f"{SITE}/#/ferry", id="the fragment is the page"),
        pytest.param("PUB104", f"{SITE}/@ana/ferry", id="a handle in the path"),
        pytest.param("PUB105", f"{SITE}/ferry?session=winter", id="a session of the council"),
        pytest.param("PUB106", f"{SITE}/web.archive.org", id="an archive in the path"),
        pytest.param("PUB106", "https://notbit.ly/ferry", id="the end of another host"),
        pytest.param("PUB107", f"{SITE}/campus/amped-ferry", id="letters within words"),
        pytest.param("PUB107", f"{SITE}/ferry?amplitude=3", id="a longer parameter"),
        pytest.param("PUB108", f"{SITE}/?p=1207", id="a page by its number"),
        pytest.param("PUB108", f"{SITE}/index/ferry", id="a longer path"),
        pytest.param("PUB108", f"{SITE}/#!/ferry", id="a page in the fragment"),
    ],
)
def test_silence(code: str, url: str | None) -> None:
    assert found(code, {"url": url}) == []


@pytest.mark.parametrize(
    ("code", "url", "mended"),
    [
        pytest.param("PUB102", f"{SITE}/a?utm_source=x", f"{SITE}/a", id="the only parameter"),
        pytest.param("PUB102", f"{SITE}/a?b=1&fbclid=x&c=2#d", f"{SITE}/a?b=1&c=2#d", id="between others"),
        pytest.param("PUB103", f"{SITE}/a?b=1#:~:text=ferry", f"{SITE}/a?b=1", id="a text fragment"),
        pytest.param("PUB104", "https://ana@courier.example/a", f"{SITE}/a", id="a name alone"),
        pytest.param("PUB105", f"{SITE}/a;jsessionid=0A?b=1", f"{SITE}/a?b=1", id="in the path"),
        pytest.param("PUB105", f"{SITE}/a?b=1&PHPSESSID=0a", f"{SITE}/a?b=1", id="the last parameter"),
        pytest.param("PUB105", f"{SITE}/a?PHPSESSID=0a&b=1#c", f"{SITE}/a?b=1#c", id="the first parameter"),
    ],
)
def test_a_url_is_mended(code: str, url: str, mended: str) -> None:
    [one] = found(code, {"url": url})

    assert one.remedy is not None
    made = one.remedy.value or url
    for edit in one.remedy.edits:
        made = made[: edit.start] + edit.after + made[edit.end :]
    assert made == mended
    assert found(code, {"url": mended}) == []


def test_a_password_is_not_repeated() -> None:
    [one] = found("PUB104", {"url": "https://desk:secret@courier.example/ferry"})

    assert one.value is None
    assert "secret" not in one.message


@pytest.mark.parametrize(
    ("code", "url"),
    [
        pytest.param("PUB106", "https://bit.ly/3fErry", id="a short url"),
        pytest.param("PUB106", "https://courier-example.cdn.ampproject.org/c/ferry", id="below a host"),
        pytest.param("PUB107", "https://m.courier.example/ferry", id="for telephones"),
        pytest.param("PUB107", f"{SITE}/ferry.amp", id="an ending"),
        pytest.param("PUB107", f"{SITE}/ferry?page=2&print=1", id="for the printer"),
        pytest.param("PUB108", SITE, id="no path"),
        pytest.param("PUB108", f"{SITE}/index.php", id="an index"),
    ],
)
def test_hits(code: str, url: str) -> None:
    assert len(found(code, {"url": url})) == 1


NAMED = {"keys": {"publisher": "publisher"}}


@pytest.mark.parametrize(
    ("code", "publisher", "url", "domain"),
    [
        pytest.param("PUB110", "Saltmarsh Courier", "https://bbc.co.uk/ferry", "bbc.co.uk", id="in no table"),
        pytest.param("PUB110", "BBC", "https://www.bbc.co.uk/news/ferry", "bbc.co.uk", id="of one house"),
        pytest.param("PUB110", "The Guardian", f"{SITE}/ferry", "courier.example", id="a site of no table"),
        pytest.param("PUB110", "Guardian", "https://yahoo.com/news/ferry", "yahoo.com", id="an aggregator"),
        pytest.param("PUB111", "Reuters", f"{SITE}/ferry", "courier.example", id="a site of no table"),
        pytest.param("PUB112", "Saltmarsh Courier Ltd.", SITE, "courier.example", id="an abbreviation"),
        pytest.param("PUB112", "St. Brannoc Echo", SITE, "courier.example", id="a saint"),
    ],
)
def test_publishers_that_fit(code: str, publisher: str, url: str, domain: str) -> None:
    assert found(code, {**NAMED, "publisher": publisher, "url": url, "domain": domain}) == []


def test_the_name_of_a_known_site_is_offered() -> None:
    [known] = found("PUB112", {**NAMED, "publisher": "https://www.theguardian.com/"})
    [unknown] = found("PUB112", {**NAMED, "publisher": "courier.example"})
    elsewhere = {**NAMED, "publisher": "theguardian.com", "url": "https://www.bbc.co.uk/news/ferry"}

    assert known.remedy is not None
    assert known.remedy.value == "The Guardian"
    assert unknown.remedy is None
    assert [one.remedy for one in found("PUB112", elsewhere)] == [None]


def test_a_publisher_that_nobody_named_is_not_judged() -> None:
    values = {"publisher": "Reuters", "url": "https://www.theguardian.com/ferry", "domain": "theguardian.com"}

    assert found("PUB111", values) == []
