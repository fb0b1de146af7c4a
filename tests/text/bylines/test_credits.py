"""Credits in a text: asides that are none, notes, sign-offs, and agencies before the story."""

from time import process_time
from typing import Any

import pytest

from corpuskit.model.values import Credit
from corpuskit.text.bylines import credits_beside, find_credits
from corpuskit.text.datelines import parse_dateline

STORY = "The ferry is back, said the harbour master.\n"


def told(credit: Credit) -> tuple[Any, ...]:
    people = [(byline.kind, byline.names) for byline in credit.bylines]
    return credit.position, credit.raw, credit.agencies, people


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n\n",
        "Reuters",
        "The ferry (built in 1912) is back.",
        "The ferry (by far the fastest) is back. (By comparison, the train is slow.)",
        "The ferry (photo) is back. (Photo: the ferry at noon)",
        "(Text: the ferry is late)",
        "He works at AP.",
        "He left AP",
        STORY + "Contact the AP.",
        STORY + "with the mayor",
        STORY + "dlrs/bbl",
        STORY + "He contributed to this report.",
        STORY + "The mayor contributed to the delay.",
        STORY + "SALTMARSH",
        STORY + "Sana",
        "Harbour - The ferry is back.",
        "MAP - Where the ferry lands.",
        "Sana - The ferry is back.",
        "( The ferry",
        "(((((((((",
        "((Reporting by",
    ],
    ids=repr,
)
def test_no_credit(text: str) -> None:
    assert find_credits(text) == ()


@pytest.mark.parametrize(
    ("raw", "agencies", "people"),
    [
        ("(Reporting by Ana Reyes; editing by Tom Okafor)", (),
         [("author", ("Ana Reyes",)), ("editor", ("Tom Okafor",))]),
        ("(Reporting by Ana Reyes in Oslo, Tom Okafor and Jo Smith in London; editing by Ann Dee)", (),
         [("author", ("Ana Reyes", "Tom Okafor", "Jo Smith")), ("editor", ("Ann Dee",))]),
        ("(Reporting By Ana Reyes, Editing by Tom Okafor)", (),
         [("author", ("Ana Reyes",)), ("editor", ("Tom Okafor",))]),
        ("(Reporting by Ana Reyes; Tom Okafor in Oslo; writing by Jo Smith)", (),
         [("author", ("Ana Reyes",)), ("author", ("Tom Okafor",)), ("author", ("Jo Smith",))]),
        ("(Additional reporting by Ana Reyes. Editing by Tom Okafor.)", (),
         [("contributor", ("Ana Reyes",)), ("editor", ("Tom Okafor",))]),
        ("(Additional reporting by the Halyard newsroom; Editing by Tom Okafor)", (),
         [("contributor", ()), ("editor", ("Tom Okafor",))]),
        ("(Reporting by J. Oke; editing by A. B. Oke Jr. in Oslo)", (),
         [("author", ("J. Oke",)), ("editor", ("A. B. Oke Jr.",))]),
        ("(Reporting By Ana Reyes Editing by Tom Okafor)", (),
         [("author", ("Ana Reyes",)), ("editor", ("Tom Okafor",))]),
        ("(Writing by Ana Reyes Additional reporting by Tom Okafor)", (),
         [("author", ("Ana Reyes",)), ("contributor", ("Tom Okafor",))]),
        ("(Photo: Ana Reyes/AP)", ("ap",), [("photographer", ("Ana Reyes",))]),
        ("[Photo by Ana Reyes]", (), [("photographer", ("Ana Reyes",))]),
        ("(di Ana Reyes)", (), [("author", ("Ana Reyes",))]),
        ("(mit dpa)", ("dpa",), [("organisation", ())]),
        ("(mit Agenturen)", (), [("organisation", ())]),
        ("(avec AFP)", ("afp",), [("organisation", ())]),
        ("-- with files from The Canadian Press", ("canadian-press",), [("organisation", ())]),
        ("Con información de EFE", ("efe",), [("organisation", ())]),
        ("Reporting by Ana Reyes, editing by Tom Okafor", (),
         [("author", ("Ana Reyes",)), ("editor", ("Tom Okafor",))]),
        ("Text: Ana Reyes, Foto: Tom Okafor", (),
         [("author", ("Ana Reyes",)), ("photographer", ("Tom Okafor",))]),
        ("Ana Reyes contributed to this report.", (), [("contributor", ("Ana Reyes",))]),
        ("The Associated Press contributed to this report.", ("ap",), [("contributor", ())]),
        ("AP writers Ana Reyes in Oslo and Tom Okafor in Paris contributed to this report.", ("ap",),
         [("contributor", ("Ana Reyes", "Tom Okafor"))]),
        ("Ana Reyes reported from Oslo.", (), [("author", ("Ana Reyes",))]),
        ("Contributing: Ana Reyes", (), [("contributor", ("Ana Reyes",))]),
        ("By Ana Reyes", (), [("author", ("Ana Reyes",))]),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)  # fmt: skip
def test_notes(raw: str, agencies: tuple[str, ...], people: list[Any]) -> None:
    assert [told(credit) for credit in find_credits(STORY + raw)] == [("note", raw, agencies, people)]


@pytest.mark.parametrize(
    ("ending", "raw", "agencies"),
    [
        ("Reuter", "Reuter", ("reuters",)),
        ("REUTERS", "REUTERS", ("reuters",)),
        ("  (dpa)  \n", "(dpa)", ("dpa",)),
        ("/ritzau/", "/ritzau/", ("ritzau",)),
        ("AP, dpa", "AP, dpa", ("ap", "dpa")),
        ("© dpa-infocom, dpa:250304", "© dpa-infocom, dpa:250304", ("dpa",)),
        (
            "(c) 2025 The Associated Press. All rights reserved.",
            "(c) 2025 The Associated Press. All rights reserved.",
            ("ap",),
        ),
        ("Copyright 2025 AFP", "Copyright 2025 AFP", ("afp",)),
        ("REUTERS ab/cd", "REUTERS ab/cd", ("reuters",)),
        ("jm/ach", "jm/ach", ()),
        ("It is fast. — AFP", "— AFP", ("afp",)),
        ("It is fast. (AP)", "(AP)", ("ap",)),
        ("It is “fast.” Reuter", "Reuter", ("reuters",)),
        ("Reuters\n2025", "Reuters", ("reuters",)),
    ],
    ids=repr,
)
def test_signoffs(ending: str, raw: str, agencies: tuple[str, ...]) -> None:
    assert [told(credit) for credit in find_credits(STORY + ending)] == [("sign-off", raw, agencies, [])]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("AP - The ferry is back.", [("prefix", "AP -", ("ap",))]),
        ("Reuters — The ferry is back.", [("prefix", "Reuters —", ("reuters",))]),
        ("OSLO (Reuters) - The ferry is back.", [("dateline", "Reuters", ("reuters",))]),
        ("(Reuters) - The ferry is back.", [("dateline", "Reuters", ("reuters",))]),
        (
            "OSLO (AP) - The ferry is back.\n(Editing by Ana Reyes)\nAP",
            [
                ("dateline", "AP", ("ap",)),
                ("note", "(Editing by Ana Reyes)", ()),
                ("sign-off", "AP", ("ap",)),
            ],
        ),
    ],
    ids=["prefix", "prefix and a long dash", "dateline", "dateline without a place", "in order"],
)
def test_agencies_before_the_story(text: str, expected: list[Any]) -> None:
    given = credits_beside(text, parse_dateline(text))

    assert [told(credit)[:3] for credit in given] == expected
    assert find_credits(text) == given


def test_spans_of_bylines_point_into_the_text() -> None:
    text = STORY + "(Reporting by Ana Reyes; editing by Tom Okafor)\n(di Jo Smith)"
    bylines = [byline for credit in find_credits(text) for byline in credit.bylines]

    assert [text[byline.start : byline.end] for byline in bylines] == [
        "Reporting by Ana Reyes",
        "editing by Tom Okafor",
        "di Jo Smith",
    ]
    assert [byline.raw for byline in bylines] == [text[byline.start : byline.end] for byline in bylines]


@pytest.mark.parametrize("part", ["(aaa)", "(aaa", "((", "[(", "( a"])
def test_brackets_without_end_take_no_more_than_their_time(part: str) -> None:
    started = process_time()

    assert find_credits(part * 20_000) == ()
    assert process_time() - started < 2  # at most 100 kB; quadratic time would take far longer
