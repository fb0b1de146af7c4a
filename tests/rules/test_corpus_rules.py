"""Rules of the corpus speak once where one thing is wrong in many articles."""

from pathlib import PurePosixPath

import pytest

from corpuskit.model.corpora import CharsetUse, PublisherUse
from corpuskit.model.diagnostics import Location
from corpuskit.rules import check_corpus
from corpuskit.rules.rule import Context
from tests.rules.subjects import FewArticles

HERE = Location(PurePosixPath("ferry.md"), offset=0)


def _use(charset: str, articles: int, publisher: str = "Courier") -> CharsetUse:
    return CharsetUse(publisher, charset, articles, HERE)


@pytest.mark.parametrize(
    "uses",
    [
        pytest.param((), id="no articles"),
        pytest.param((_use("utf-8", 100),), id="one charset"),
        pytest.param((_use("utf-8", 4), _use("windows-1252", 1)), id="too few to know what is usual"),
        pytest.param((_use("utf-8", 8), _use("windows-1252", 1)), id="more than a tenth"),
        pytest.param((_use("windows-1252", 90), _use("utf-8", 3)), id="UTF-8 is never odd"),
        pytest.param((_use("utf-8", 90), _use("koi8-r", 1, "Gazette")), id="another publisher"),
    ],
)
def test_charsets_that_are_usual(uses: tuple[CharsetUse, ...]) -> None:
    assert list(check_corpus(FewArticles({"charsets": uses}), Context())) == []


def test_each_odd_charset_is_said_once() -> None:
    uses = (_use("utf-8", 90), _use("koi8-r", 2), _use("windows-1252", 1))
    found = list(check_corpus(FewArticles({"charsets": uses}), Context()))

    assert [one.message for one in found] == [
        "2 articles of 'Courier' in koi8-r, 90 in utf-8",
        "1 article of 'Courier' in windows-1252, 90 in utf-8",
    ]


def test_names_of_two_publishers_are_not_one() -> None:
    uses = tuple(PublisherUse(name, 5, HERE) for name in ("Courier", "Courrier", "The Gazette", "!!!", "???"))

    assert list(check_corpus(FewArticles({"publishers": uses}), Context())) == []


def test_the_most_common_spelling_is_right() -> None:
    uses = tuple(PublisherUse(name, number, HERE) for name, number in (("COURIER", 2), ("The Courier", 7)))
    [one] = check_corpus(FewArticles({"publishers": uses}), Context())

    assert one.message == "'COURIER' in 2 articles, 'The Courier' in 7"
