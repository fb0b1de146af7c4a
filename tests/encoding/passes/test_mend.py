"""From an accepted chain to changes."""

from corpuskit.encoding.chains.places import Place, shares
from corpuskit.encoding.marks.resolve import SLOT
from corpuskit.encoding.marks.speech import Speech
from corpuskit.encoding.passes.mend import LOST, Cause, marks, masked_text, mend, plain

CAUSE = Cause("utf8-as-sbcs-stripped", "utf-8→tis-620→strip(c1)")
MARK = shares({"’": 5, "“": 2, "”": 2, "—": 1})
TWINS = shares({"é": 5, "è": 4})
ENGLISH = Speech("", "en")


def place(text: str, part: str, *pieces: tuple[tuple[str, float], ...], is_exact: bool = False) -> Place:
    at = text.index(part)
    return Place(at, at + len(part), pieces, 2.0, is_exact)


def test_letters_that_look_alike_are_not_guessed() -> None:
    text = "the cafร"
    found = mend(text, [place(text, "ร", TWINS)], CAUSE, ENGLISH)

    assert found.changes == []
    assert [(left.start, left.end, left.reason) for left in found.suspicions] == [(7, 8, "letter-lost")]


def test_marks_stay_where_no_table_knows_the_language() -> None:
    text = "lโhomme"
    found = mend(text, [place(text, "โ", MARK)], CAUSE, Speech("", "cy"))

    assert found.changes == []
    assert [left.reason for left in found.suspicions] == ["language-unknown"]


def test_what_is_certain_comes_back_in_any_language() -> None:
    text = "lâ€™homme"
    found = mend(text, [place(text, "â€™", (("’", 1.0),), is_exact=True)], CAUSE, Speech("", "cy"))

    assert [(change.after, change.basis, change.confidence) for change in found.changes] == [
        ("’", "bytes", 1.0)
    ]
    assert found.suspicions == []


def test_context_decides_between_marks() -> None:
    text = "We donโt know."
    found = mend(text, [place(text, "โ", MARK)], CAUSE, ENGLISH)

    (change,) = found.changes
    assert (change.start, change.end, change.after, change.basis) == (6, 7, "’", "context")
    assert (change.damage, change.chain) == (CAUSE.damage, CAUSE.chain)
    assert change.role_confidence > 0.95


def test_what_only_one_character_can_have_left_comes_back() -> None:
    text = "waitโฆ"
    found = mend(text, [place(text, "โฆ", (("…", 1.0),))], CAUSE, ENGLISH)

    assert [(change.after, change.basis) for change in found.changes] == [("…", "unique-image")]


def test_a_letter_broken_by_u_fffd_becomes_one_u_fffd() -> None:
    text = "caf\u00d0\ufffd"
    found = mend(text, [place(text, "\u00d0\ufffd", ())], CAUSE, ENGLISH)

    assert [change.after for change in found.changes] == [LOST]
    assert [left.reason for left in found.suspicions] == ["letter-lost"]


def test_each_place_is_changed_or_suspected() -> None:
    text = "“Itโs the cafรโs,” she said โ no"
    at = [index for index, char in enumerate(text) if char in "โร"]
    places = [Place(index, index + 1, (TWINS if text[index] == "ร" else MARK,), 2.0) for index in at]
    found = mend(text, places, CAUSE, ENGLISH)
    starts = [*(change.start for change in found.changes), *(left.start for left in found.suspicions)]

    assert sorted(starts) == at
    assert [change.start for change in found.changes] == sorted(change.start for change in found.changes)


def test_masked_text_shows_what_is_known() -> None:
    text = f"It{SLOT}s the cafÃ© โ"
    masked, allowed = masked_text(text, [place(text, "Ã©", (("é", 1.0),)), place(text, "โ", MARK)])

    assert masked == f"{plain(f'It{SLOT}s the caf')}é {SLOT}"
    assert [set(chars) for chars in allowed] == [set("’“”—")]


def test_a_slot_in_the_text_is_no_slot() -> None:
    assert SLOT not in plain(f"a{SLOT}b")
    assert plain("ab") == "ab"


def test_marks_are_decided_only_where_a_mark_leads_and_others_are_near() -> None:
    assert marks(()) == marks((("’", 1.0),)) == marks(TWINS) == ""
    assert set(marks(MARK)) == set("’“”—")
    assert set(marks(shares({"’": 9999, "“": 1000, "‐": 500}))) == set("’“")
