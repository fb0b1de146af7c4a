"""Text of which whole characters were lost."""

from time import process_time

import pytest

from corpuskit.encoding.layers import apply
from corpuskit.encoding.marks.speech import Speech
from corpuskit.encoding.passes.lost import find_questions, find_replaced
from corpuskit.encoding.passes.protected import protected
from corpuskit.encoding.repair import repair

ENGLISH = Speech("", "en")


@pytest.mark.parametrize(
    ("text", "language", "reasons"),
    [
        pytest.param("It’s late.", "en", set(), id="nothing was lost"),
        pytest.param("Sz\ufffdstej nocy zobaczy\ufffd wysp\ufffd.", "pl", {"language-unknown"}, id="Polish"),
        pytest.param("The word m\ufffdre is French.", "en", {"letter-lost"}, id="a letter"),
        pytest.param("They met, \ufffd they parted.", "en", {"too-little-evidence"}, id="one place"),
        pytest.param("The ferry is back and he said \ufffd", "en", {"cut"}, id="a torn end"),
    ],
)
def test_nothing_is_put_in_the_place_of(text: str, language: str, reasons: set[str]) -> None:
    found = find_replaced(text, Speech("", language))

    assert found.changes == []
    assert {left.reason for left in found.suspicions} == reasons


@pytest.mark.parametrize("lost", ["\ufffd", "\ufffd\ufffd\ufffd"])
def test_apostrophes_of_contractions_come_back(lost: str) -> None:
    sound = "We don’t know, and they’re late; the town’s auditor isn’t."
    found = find_replaced(sound.replace("’", lost), ENGLISH)

    assert apply(sound.replace("’", lost), found.changes)[0] == sound
    assert {change.damage for change in found.changes} == {
        "legacy-as-utf8" if len(lost) == 1 else "bytes-as-ascii"
    }
    assert {change.basis for change in found.changes} == {"context"}


def test_letters_never_come_back() -> None:
    text = "We don\ufffdt know, they\ufffdre late at the caf\ufffd of Mrs M\ufffdller."
    found = find_replaced(text, ENGLISH)
    changed = [text[change.start - 3 : change.start] for change in found.changes]

    assert changed == ["don", "hey"]
    assert len(found.suspicions) == 2


def test_nothing_is_sure_where_most_of_the_lost_are_letters() -> None:
    text = "Mr. S\ufffd visited \ufffdland and \ufffdrebro; he met \ufffdsa and \ufffdke."
    found = find_replaced(text, ENGLISH)

    assert found.changes == []
    assert len(found.suspicions) == text.count("\ufffd")


def test_a_letter_among_many_marks_does_not_keep_them_from_coming_back() -> None:
    sound = "We don’t know, they’re late, it isn’t theirs at the cafL of Mrs MLller."
    found = find_replaced(sound.replace("’", "\ufffd").replace("L", "\ufffd"), ENGLISH)

    assert [change.after for change in found.changes] == ["’", "’", "’"]
    assert len(found.suspicions) == 2


def test_runs_that_are_no_whole_characters_are_told_from_those_that_are() -> None:
    text = "We don\ufffd\ufffd\ufffdt know the m\ufffd\ufffdre, and they\ufffd\ufffd\ufffdre late."
    found = find_replaced(text, ENGLISH)

    assert [(change.start, change.end) for change in found.changes] == [(6, 9), (35, 38)]
    assert [(left.start, left.end, left.reason) for left in found.suspicions] == [(21, 23, "letter-lost")]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Is it late? Who knows?? Really???", id="true question marks"),
        pytest.param("Is it he?s idea", id="one place"),
        pytest.param("See http://a.example/x?s=1 and http://b.example/y?t=2", id="addresses"),
        pytest.param("We don?t know — they?re late.", id="what is beyond Latin-1 was not lost"),
    ],
)
def test_question_marks_that_may_be_true_stay(text: str) -> None:
    assert find_questions(text, protected(text), ENGLISH).changes == []


def test_question_marks_stay_where_no_table_knows_the_language() -> None:
    text = "We don?t know, they?re late."

    assert find_questions(text, protected(text), Speech("", "cy")).changes == []


@pytest.mark.parametrize(("lost", "damage"), [("?", "qmark"), ("???", "qmark3")])
def test_question_marks_between_letters_become_apostrophes(lost: str, damage: str) -> None:
    sound = "We don’t know, and they’re late. Who isn’t?"
    text = sound.replace("’", lost)
    found = find_questions(text, protected(text), ENGLISH)

    assert apply(text, found.changes)[0] == sound
    assert {change.damage for change in found.changes} == {damage}


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("Was it the word “no”? We left.", id="the question is around the quotation"),
        pytest.param("Is it still…? We left.", id="three dots"),
        pytest.param("“Who is ‘Tom’?” she asked.", id="two marks"),
    ],
)
def test_a_mark_that_may_stand_before_a_true_question_mark_is_left(question: str) -> None:
    text = f"We don’t know, and they’re late. {question}"
    spoiled = "".join("???" if char > "\x7f" else char for char in text)
    found = find_questions(spoiled, protected(spoiled), ENGLISH)
    at = spoiled.index("????")

    assert [left.reason for left in found.suspicions if left.start == at] == ["ambiguous"]
    assert not any(change.start < at + 4 and at < change.end for change in found.changes)


@pytest.mark.parametrize("before", ["", "Then he asked, ", "We left. "])
def test_the_closing_mark_behind_a_question_comes_back(before: str) -> None:
    text = f"We don’t know, and they’re late.\n{before}“Who is there?” He left."
    spoiled = "".join("???" if char > "\x7f" else char for char in text)
    found = find_questions(spoiled, protected(spoiled), ENGLISH)

    assert apply(spoiled, found.changes)[0] == text


@pytest.mark.parametrize("mark", ["\ufffd", "\ufffd\ufffd\ufffd"], ids=["one", "three"])
def test_what_a_text_begins_with_may_be_a_byte_order_mark(mark: str) -> None:
    text = f"{mark}The board has a plan.\nIt{mark}s over, she said. They{mark}re glad."

    made = repair(text)

    assert made.text == f"{mark}The board has a plan.\nIt’s over, she said. They’re glad."
    assert [(found.start, found.reason) for found in made.findings] == [(0, "ambiguous")]


def test_a_text_may_begin_with_a_mark_that_is_closed() -> None:
    assert repair("\ufffdIt is over,\ufffd said Ana Reyes.").text == "“It is over,” said Ana Reyes."


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The sign \ufffd is a diamond. Write \ufffd where it is.", id="sign, write"),
        pytest.param("It prints \ufffd (U+FFFD) \ufffd, the letter \ufffd.", id="prints, U+FFFD, letter"),
        pytest.param("The character \ufffd and the symbol “\ufffd” say so.", id="character, symbol"),
    ],
)
def test_what_a_text_speaks_of_is_left(text: str) -> None:
    found = find_replaced(f"We don\ufffdt know. {text} They\ufffdre late.", ENGLISH)

    assert [change.after for change in found.changes] == ["’", "’"]
    assert [left.reason for left in found.suspicions] == ["mentioned"] * text.count("\ufffd")


def test_a_dash_behind_another_word_is_not_spoken_of() -> None:
    text = "We don\ufffdt know. The ferry \ufffd it is old \ufffd sank and they\ufffdre late."

    assert find_replaced(text, ENGLISH).suspicions == []


def test_a_long_line_of_runs_is_read_once() -> None:
    text = "It isn???t the case, they don???t know. " + "the ????, " * 10_000
    start = process_time()
    found = find_questions(text, protected(text), ENGLISH)

    assert len(found.changes) == 2
    assert process_time() - start < 5  # a second scan of the line for each run takes a minute
