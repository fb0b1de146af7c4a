"""Laws of resolving, for any text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpuskit.encoding.marks.resolve import SLOT, resolve
from corpuskit.encoding.marks.roles import ROLES
from corpuskit.encoding.profiles import count_style, learn_profile
from corpuskit.model.profiles import StyleProfile

MARKS = "‘’“”—–…•\u00a0„‚«»™€£′″L?é☃"
TEXTS = st.text(st.one_of(st.sampled_from("aB3 .,\n'\"-‘’“”—–„«" + 3 * SLOT), st.characters()), max_size=80)
SETS = st.text(st.one_of(st.sampled_from(MARKS), st.characters()), min_size=1, max_size=8)
LANGUAGES = st.sampled_from(["en", "de", "fr", "sv", "uk", "xx"])
COUNTS = st.integers(0, 1000)
PROFILES = st.builds(
    StyleProfile,
    em_spaced=COUNTS,
    en_spaced=COUNTS,
    double_outer=COUNTS,
    single_outer=COUNTS,
    en_unspaced=COUNTS,
)


@given(TEXTS, st.data(), LANGUAGES, st.none() | PROFILES)
def test_every_slot_gets_one_of_its_marks_with_sound_weights(
    masked: str, data: st.DataObject, language: str, profile: StyleProfile | None
) -> None:
    slots = masked.count(SLOT)
    allowed = data.draw(st.lists(SETS, min_size=slots, max_size=slots))

    found = resolve(masked, allowed, language=language, profile=profile)

    assert len(found) == slots
    for one, marks in zip(found, allowed, strict=True):
        assert one.after in marks
        assert one.role in ROLES
        assert 0.0 <= one.confidence <= one.role_confidence + 0.01 <= 1.01
        assert all(
            mark in marks and mark != one.after and weight >= 0.02 for mark, weight in one.alternatives
        )
        assert one.confidence + sum(weight for _, weight in one.alternatives) <= 1.01
        if len(set(marks)) == 1:
            assert (one.confidence, one.role_confidence) == (1.0, 1.0)


@given(TEXTS)
def test_the_same_text_is_resolved_alike(masked: str) -> None:
    allowed = [MARKS] * masked.count(SLOT)

    assert resolve(masked, allowed) == resolve(masked, allowed)


@given(st.text(), st.text())
def test_styles_add_up(one: str, other: str) -> None:
    assert learn_profile([one, other]) == count_style(one) + count_style(other)


@given(st.sampled_from(["a\ue000b ", "\ue000", "\ue000\n", "“\ue000 "]), st.integers(50, 300))
def test_long_texts_of_slots_are_resolved(piece: str, times: int) -> None:
    found = resolve(piece * times, ["‘’“”—–"] * times)

    assert [one.confidence for one in found] == pytest.approx([one.confidence for one in found])
    assert {one.after for one in found} <= set("‘’“”—–")
