"""How a text ends and begins, what it repeats and how it is set: sound ways are left alone."""

import pytest

from corpuskit.model.fixes import Applicability
from tests.rules.spoken import found, marked, remedies

FIRST = "The ferry is back after nine winters, and the whole harbour came to see it.\n"
SECOND = "It sails at noon, calls at both islands and is home before the evening tide.\n"
STORY = FIRST + SECOND


@pytest.mark.parametrize(
    "end",
    [
        "The harbour board says that it will sail every day until the first of November.",
        "“The harbour board,” he said, “will let it sail every day until the first of November.”",
        "The harbour board says that it will sail every day until the first of November. Halyard",
        "(Reporting by Ana Reyes in Saltmarsh and Tom Okafor on the islands; editing by Jo Smith)",
        "— Ana Reyes is the harbour correspondent of the paper and lives on the islands",
        "Reporting by Ana Reyes in Saltmarsh and by Tom Okafor on the islands of the sound",
        "More about the ferry and its winters stands at https://www.ferry.example/winters/nine",
        "Tides: 3.10 a.m. 4.2 m, 9.25 a.m. 0.8 m, 3.40 p.m. 4.4 m, 9.50 p.m. 0.7 m, 4.05 a.m. 4 m",
        "The harbour board says that it will sail every day until the first of November with Zoë Hartnell",
        "เรือข้ามฟากกลับมาแล้วหลังจากเก้าฤดูหนาวและจะแล่นทุกวันจนถึงวันที่หนึ่งพฤศจิกายนของปีนี้",
        "until the first of",
    ],
)
def test_an_end_of_another_sort_is_no_cut(end: str) -> None:
    assert found("TXT128", text=STORY + end) == []


@pytest.mark.parametrize(
    ("end", "shown"),
    [
        ("The harbour board says that it will sail every day until the first of", "of"),
        ("The harbour board says that it will sail every day until the first,", "first,"),
        ("The ferry is back [...]", "[...]"),
        ("The ferry is back […]", "[…]"),
    ],
)
def test_a_text_that_breaks_off_is_found(end: str, shown: str) -> None:
    assert marked("TXT128", text=STORY + end) == [shown]


def test_what_stands_behind_the_story_does_not_hide_that_it_is_cut() -> None:
    cut = "The harbour board says that it will sail every day until the first of"

    assert marked("TXT128", text=f"{STORY}{cut}\nSubscribe to continue reading") == ["of"]


def test_verse_without_stops_is_no_cut() -> None:
    line = "the ferry goes and comes again and all the gulls go after it in the long evening light"

    assert found("TXT128", text="\n".join(f"{line} {number}x" for number in "abcd")) == []


@pytest.mark.parametrize(
    ("headline", "text"),
    [
        ("Ferry is back", "Ferry is back."),
        ("Ferry is back", "The ferry is back.\nIt sails."),
        ("Ferry is back", "One.\nTwo.\nThree.\nFerry is back\nIt sails."),
        (None, "None\nThe ferry is back."),
        ("***", "***\nThe ferry is back."),
    ],
)
def test_a_headline_is_not_repeated(headline: str | None, text: str) -> None:
    assert found("TXT129", headline=headline, text=text) == []


@pytest.mark.parametrize("line", ["Ferry is back", "FERRY IS BACK!", "Ferry  is back."])
def test_a_headline_in_the_text_may_go(line: str) -> None:
    text = f"Transport\n{line}\n{STORY}"

    assert marked("TXT129", headline="Ferry is back", text=text) == [line]
    assert remedies("TXT129", headline="Ferry is back", text=text)[0].applicability is Applicability.SAFE


def test_refrains_and_labels_may_come_again() -> None:
    assert found("TXT130", text="Back, she is back.\nRain.\nBack, she is back.") == []


def test_notes_in_brackets_may_come_again() -> None:
    note = "(Applause from the harbour board, from the skippers and from the ladies of the choir.)\n"

    assert found("TXT130", text=note + FIRST + note) == []


def test_paragraphs_that_come_again_are_one_finding() -> None:
    double = FIRST.strip() + " It was fog.\n"
    [remedy] = remedies("TXT130", text=double + SECOND + double + double.strip())

    assert len(remedy.edits) == 2
    assert remedy.edits[0].start == len(double + SECOND)


@pytest.mark.parametrize(
    "text",
    [
        "NATO, EU, UN. " * 4,
        "THE FERRY IS BACK, says the sign at the harbour. " * 4,
        "パーム" * 100,
        "1871 " * 100,
    ],
)
def test_some_capitals_are_no_text_in_capitals(text: str) -> None:
    assert found("TXT131", text=text, body_start=0) == []


def test_names_with_small_letters_do_not_hide_capitals() -> None:
    text = "THE FERRY OF THE McKAYS IS BACK AFTER NINE WINTERS AND SAILS AT NOON. " * 4

    assert len(found("TXT131", text=text, body_start=0)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The pre- and post-war harbour.",
        "Two- to three-masters, and a two-to-one win.",
        "Vor- und Nachteile",
        "The well- known pier",
        "He paused - then spoke of the harbour.",
    ],
)
def test_a_hyphen_that_stands_for_more_is_left_alone(text: str) -> None:
    assert found("TXT132", text=text) == []


@pytest.mark.parametrize("gap", ["- ", "-\n"])
def test_halves_are_joined_where_the_text_has_the_whole(gap: str) -> None:
    [remedy] = remedies("TXT132", text=f"The har{gap}bour is open. The Harbour board met.")

    assert remedy.applicability is Applicability.SAFE
    assert (remedy.edits[0].start, remedy.edits[0].end, remedy.edits[0].after) == (7, 9, "")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("He knew that that boat had had a leak, and it is is it?", "en"),
        ("The The played in the harbour.", "en"),
        ("Die, die die Fähre sahen, und die die Mole bauten", "de"),
        ("Nous nous voyons, vous vous voyez", "fr"),
        ("The the the", None),
        ("He saw the,the boat", "en"),
    ],
)
def test_words_that_may_come_twice_are_left_alone(text: str, language: str | None) -> None:
    assert found("TXT133", text=text, language=language) == []


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("He saw the the boat.", "en-GB"),
        ("Er kam mit mit der Fähre.", "de"),
        ("Il est venu et et il est parti.", "fr"),
        ("He saw the the the boat.", "en"),
    ],
)
def test_small_words_that_stand_twice_are_found(text: str, language: str) -> None:
    [remedy] = remedies("TXT133", text=text, language=language)
    mended = text
    for edit in reversed(remedy.edits):
        mended = mended[: edit.start] + mended[edit.end :]

    assert found("TXT133", text=mended, language=language) == []
    assert "  " not in mended


@pytest.mark.parametrize(
    "text",
    [
        "See www.ferry.Example for more.",
        "Mail ana.reyes.Holt@courier.example now",
        "Node.js, the U.S. and Ph.D. students",
        "boat.The/pier and file.Name_x",
        "The end. The harbour. 3.5 m. St.Ives",
        "https://courier.Example is down",
    ],
)
def test_points_within_names_are_left_alone(text: str) -> None:
    assert found("TXT134", text=text) == []


def test_sentences_get_their_blank() -> None:
    text = "The ferry is back.The harbour is full.It rains."
    [remedy] = remedies("TXT134", text=text)

    assert [(edit.start, edit.after) for edit in remedy.edits] == [(18, " "), (38, " ")]


@pytest.mark.parametrize(
    "text",
    [
        "Москва и harbour, α-helix, TNFα, 5 µm and 3 Ω",
        "IT-компания ferryа и CEOм, Facebookа",
        "Паром і порт, ΑΒΓ αβγ",
        "Ѕ is a letter, н too.",
        "дом PBL-то",
    ],
)
def test_words_of_one_script_and_endings_are_left_alone(text: str) -> None:
    assert found("TXT116", text=text) == []


@pytest.mark.parametrize(
    ("word", "whole"),
    [
        ("h\u0430rbour", "harbour"),
        ("С\u043eurier", "Courier"),
        ("п\u0061ром", "паром"),
        ("\u0391thens", "Athens"),
    ],
)
def test_letters_that_only_look_alike_are_found(word: str, whole: str) -> None:
    [remedy] = remedies("TXT116", text=f"The {word} is open.")

    assert [(edit.start, edit.end, edit.after) for edit in remedy.edits] == [(4, 4 + len(word), whole)]
