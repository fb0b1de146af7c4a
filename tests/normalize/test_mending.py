"""Fields are repaired, then composed; what the text went through is evidence for the others."""

from collections.abc import Callable

import pytest

from corpuskit.model.checked import Mended
from corpuskit.model.edits import Edit, Suspicion
from corpuskit.model.learned import UNKNOWN, Learned
from corpuskit.model.profiles import ChainPrior, StyleProfile
from corpuskit.model.repairs import Chain, Repair
from corpuskit.normalize import mending
from corpuskit.normalize.mending import Mender

CHAIN = Chain(name="utf-8→tis-620", damage="utf8-as-sbcs", score=9.0, explained=4, unexplained=0)
Asked = list[tuple[str, str | None, StyleProfile | None, ChainPrior | None]]


@pytest.fixture
def answer(monkeypatch: pytest.MonkeyPatch) -> Callable[[Repair], Asked]:
    """Let repair give one answer to everything, and note what it was asked."""

    def use(made: Repair) -> Asked:
        asked: Asked = []

        def repair(
            text: str,
            *,
            language: str | None = None,
            profile: StyleProfile | None = None,
            prior: ChainPrior | None = None,
        ) -> Repair:
            asked.append((text, language, profile, prior))
            return made

        monkeypatch.setattr(mending, "repair", repair)
        return asked

    return use


@pytest.mark.parametrize("text", ["", "Ferry back", "Fähre — “zurück”", "\ud800"], ids=ascii)
def test_what_is_sound_stays_and_leaves_no_trace(text: str) -> None:
    mender = Mender("en", UNKNOWN)

    assert (mender.text(text), mender.field("headline", text), mender.each("authors", [text])) == (
        text,
        text,
        [text],
    )
    assert (mender.mended, mender.damage, mender.edit_count) == ({}, [], 0)
    assert mender.has_edited_text is False
    assert mender.field("byline", None) is None


def test_of_a_publisher_that_nothing_was_learned_of_repair_is_told_nothing(
    answer: Callable[[Repair], Asked],
) -> None:
    asked = answer(Repair(text="x"))
    Mender(None, UNKNOWN).text("x")

    assert asked == [("x", None, None, None)]


def test_what_the_text_went_through_counts_for_the_fields(answer: Callable[[Repair], Asked]) -> None:
    prior = ChainPrior(texts=3, chains={"utf-8→tis-620": 1, "utf-8→gbk": 2})
    learned = Learned(style=StyleProfile(texts=5, em_spaced=4), chains=prior)
    asked = answer(Repair(text="x", chains=(CHAIN,)))
    mender = Mender("en", learned)
    mender.text("the text")
    mender.field("headline", "the headlineâ€™s")

    assert asked[0] == ("the text", "en", learned.style, prior)
    assert asked[1] == (
        "the headlineâ€™s",
        "en",
        learned.style,
        ChainPrior(texts=4, chains={"utf-8→gbk": 2, "utf-8→tis-620": 2}),
    )


def test_a_text_without_a_chain_is_no_evidence(answer: Callable[[Repair], Asked]) -> None:
    asked = answer(Repair(text="x"))
    mender = Mender("en", UNKNOWN)
    mender.text("the text")
    mender.field("headline", "the headlineâ€™s")

    assert asked[1] == ("the headlineâ€™s", "en", None, None)


def test_a_field_that_repair_would_leave_empty_stays(answer: Callable[[Repair], Asked]) -> None:
    junk = Edit(start=0, end=1, out_start=0, before="\u200b", after="", damage="invisible-junk")
    answer(Repair(text="", edits=(junk,)))
    mender = Mender("en", UNKNOWN)

    assert (mender.field("headline", "\u200b"), mender.each("keywords", ["\u200b"])) == ("\u200b", ["\u200b"])
    assert mender.mended == {}


def test_both_layers_and_what_was_left_are_kept(answer: Callable[[Repair], Asked]) -> None:
    accent = Edit(start=3, end=5, out_start=3, before="eÌ", after="e\u0301", damage="utf8-as-cp1252")
    lost = Suspicion(start=6, end=7, damage="qmark", chain=None, reason="letter-lost")
    answer(Repair(text="cafe\u0301 b?r", edits=(accent,), findings=(lost,)))
    mender = Mender("en", UNKNOWN)

    assert mender.text("cafeÌ b?r") == "café b?r"
    mended = mender.mended["text"]
    assert (mended.repair, mended.suspicions) == ((accent,), (lost,))
    assert [(edit.before, edit.after) for edit in mended.nfc] == [("e\u0301", "é")]
    assert (mender.damage, mender.edit_count, mender.has_edited_text) == (["utf8-as-cp1252"], 2, True)


def test_positions_go_there_and_back_through_both_layers() -> None:
    mended = Mended(
        repair=(Edit(start=2, end=5, out_start=2, before="â€™", after="’", damage="utf8-as-cp1252"),),
        nfc=(Edit(start=8, end=10, out_start=8, before="e\u0301", after="é", damage="nfc"),),
    )
    laid, published = "itâ€™s cafe\u0301.", "it’s café."

    assert mended.undo(published) == laid
    assert [mended.after(at) for at in (0, 2, 4, 5, 10, 12)] == [0, 2, 2, 3, 8, 9]
    assert [mended.before(at) for at in (0, 2, 3, 8, 9)] == [0, 2, 5, 10, 12]
