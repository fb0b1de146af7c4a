"""Lost marks, decided by context, quotations and style."""

import pytest

from corpuskit.encoding.marks.resolve import LETTER, SLOT, Resolution, resolve
from corpuskit.encoding.profiles import learn_profile

MARKS = "‘’“”—–"
ANY = MARKS + "…" + LETTER


def damaged(text: str, lost: str = MARKS) -> tuple[str, str]:
    """A text without some marks, and the marks."""
    return "".join(SLOT if mark in lost else mark for mark in text), "".join(m for m in text if m in lost)


def repaired(masked: str, found: list[Resolution]) -> str:
    parts = masked.split(SLOT)
    return "".join(part + mark for part, mark in zip(parts, [*(one.after for one in found), ""], strict=True))


def restored(text: str, lost: str = MARKS, allowed: str = MARKS) -> str:
    masked, marks = damaged(text, lost)
    return repaired(masked, resolve(masked, [allowed] * len(marks)))


@pytest.mark.parametrize(("masked", "allowed"), [(f"a{SLOT}", []), ("a", ["x"]), (f"a{SLOT}", [""])])
def test_slots_without_marks_and_marks_without_slots_are_refused(masked: str, allowed: list[str]) -> None:
    with pytest.raises(ValueError, match="sets of marks"):
        resolve(masked, allowed)


def test_a_text_without_slots_has_nothing_to_resolve() -> None:
    assert resolve("Nothing is lost.", []) == []


@pytest.mark.parametrize("mark", ["’", "”", "é", "\u00a0", LETTER, "?", "☃"])
def test_a_mark_that_is_the_only_one_is_certain(mark: str) -> None:
    (found,) = resolve(f"The ferry{SLOT} left.", [mark])

    assert (found.after, found.confidence, found.role_confidence, found.alternatives) == (mark, 1.0, 1.0, ())


@pytest.mark.parametrize(
    "text",
    [
        "It’s late, and they’re tired; we’ll see what Ana’s boat isn’t.",
        "“It’s late,” she said. “We’ll wait.”",
        "She said the harbour was “not ready” and left.",
        "“He told me ‘never again’ and went home,” the pilot said.",
        "“The first paragraph of a long statement runs on.\n“The second one ends it,” said the mayor.",
        "The workers’ union met on Monday.",
        "“Who is it?” he asked. “It’s only the workers’ union!”",
        "Readers of the 1998–2004 editions complained.",
    ],
    ids=[
        "contractions",
        "quotations",
        "words in quotes",
        "nested",
        "quotation over two paragraphs",
        "genitive of a plural",
        "genitive in a quotation",
        "years",
    ],
)
def test_english_sentences_come_back(text: str) -> None:
    assert restored(text) == text


@pytest.mark.parametrize(
    "text",
    ["The council voted — again — for the bridge.", "The council–which met on Monday–voted."],
    ids=["spaced", "unspaced"],
)
def test_a_dash_is_a_dash_whichever_it_is(text: str) -> None:
    masked, marks = damaged(text)

    assert [one.role for one in resolve(masked, [MARKS] * len(marks))] == ["dash", "dash"]


def test_marks_that_are_there_are_heard() -> None:
    text = "“The tram is ‘late’ again,” she said."

    assert restored(text, lost="‘’", allowed="‘’“”") == text
    assert restored(text, lost="”", allowed="”—’") == text


def test_dashes_of_the_text_tell_which_is_used() -> None:
    first = "The ferry – the last one – left, and the tram — or bus — stayed."
    text = "The mayor – who is tired – left; his office – so they say – stayed – for now."
    masked = text[::-1].replace("–", SLOT, 1)[::-1]

    assert resolve(masked, ["—–"])[0].after == "–"
    assert {one.after for one in resolve(damaged(first)[0], ["—–"] * 4)} in ({"—"}, {"–"})


def test_a_press_release_has_the_dash_of_its_program() -> None:
    text = f"The pier is open {SLOT} again {SLOT} and the ferry sails."

    assert {one.after for one in resolve(text, ["—–"] * 2)} == {"—"}
    assert {one.after for one in resolve(f"Dayton, OH {SLOT} {text}", ["—–"] * 3)} == {"–"}


def test_a_range_of_years_has_an_en_dash_where_others_are_open() -> None:
    found = resolve(f"The pier was open from 1998 {SLOT} 2004 {SLOT} and is closed.", ["—–"] * 2)

    assert [one.after for one in found] == ["–", "—"]


@pytest.mark.parametrize(("dash", "quotes"), [("–", "‘’"), ("—", "“”")])
def test_a_profile_decides_what_context_does_not(dash: str, quotes: str) -> None:
    left, right = tuple(quotes)
    profile = learn_profile([f"{left}Never{right} {dash} so he said {dash} {left}not here{right}."] * 5)
    text = f"The mayor said {left}it was late{right} {dash} and left."
    masked, marks = damaged(text)

    assert repaired(masked, resolve(masked, [MARKS] * len(marks), profile=profile)) == text


def test_a_lost_letter_is_no_mark() -> None:
    masked = f"At the caf{SLOT} in M{SLOT}nchen she wasn{SLOT}t seen."
    found = resolve(masked, [ANY] * 3)

    assert [one.after for one in found] == [LETTER, LETTER, "’"]
    assert [one.role for one in found] == ["letter", "letter", "apostrophe"]


def test_a_true_question_mark_stays() -> None:
    masked = f"Why isn{SLOT}t the ferry late{SLOT} It{SLOT}s Monday."

    assert [one.after for one in resolve(masked, [ANY + "?"] * 3)] == ["’", "?", "’"]


def test_a_mark_that_has_no_role_is_a_last_resort() -> None:
    (found,) = resolve(f"It{SLOT}s late.", ["’♣"])
    (strange,) = resolve(f"It{SLOT}s late.", ["♠♣"])

    assert found.after == "’"
    assert (strange.role, strange.after in "♠♣") == ("other", True)


def test_other_readings_are_named_with_their_weight() -> None:
    found, _ = resolve(f"The ferry {SLOT} the last one {SLOT} left.", [MARKS] * 2)

    assert found.role_confidence > found.confidence
    assert [mark for mark, _ in found.alternatives] == [{"—": "–", "–": "—"}[found.after]]
    assert found.confidence + found.alternatives[0][1] == pytest.approx(found.role_confidence, abs=0.02)


def test_headlines_take_single_quotes() -> None:
    masked = (
        f"Mayor Calls Ferry {SLOT}Late Again{SLOT} After Storm\nThe mayor said {SLOT}it was late{SLOT} again."
    )

    assert [one.after for one in resolve(masked, [MARKS] * 4)] == ["‘", "’", "“", "”"]


@pytest.mark.parametrize("language", ["en-GB", "de", "tlh", "", "?!"])
def test_any_language_has_an_answer(language: str) -> None:
    masked, _ = damaged("„Es ist spät“, sagte sie.", lost="„“")

    assert {one.after for one in resolve(masked, ["„“"] * 2, language=language)} <= set("„“")
