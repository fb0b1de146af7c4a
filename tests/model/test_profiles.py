"""House style and chains of one publisher, as counts that add up."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpuskit.model.profiles import ChainPrior, StyleProfile

COUNTS = st.integers(0, 50)
PROFILES = st.builds(
    StyleProfile, texts=COUNTS, em_spaced=COUNTS, en_spaced=COUNTS, em_unspaced=COUNTS, en_unspaced=COUNTS,
    double_outer=COUNTS, single_outer=COUNTS, curly_apostrophes=COUNTS, straight_apostrophes=COUNTS,
)  # fmt: skip
PRIORS = st.builds(
    ChainPrior, texts=COUNTS, chains=st.dictionaries(st.sampled_from("abc"), st.integers(1, 9))
)


@pytest.mark.parametrize(
    ("ones", "others"),
    [
        pytest.param(0, 0, id="none"),
        pytest.param(1, 0, id="one is no style"),
        pytest.param(1, 1, id="half and half"),
        pytest.param(2, 1, id="two thirds"),
    ],
)
def test_too_few_or_too_mixed_is_no_style(ones: int, others: int) -> None:
    profile = StyleProfile(
        em_spaced=ones, en_spaced=others, em_unspaced=ones, en_unspaced=others,
        double_outer=ones, single_outer=others, curly_apostrophes=ones, straight_apostrophes=others,
    )  # fmt: skip

    styles = (profile.spaced_dash, profile.unspaced_dash, profile.outer_quote, profile.apostrophe)
    assert styles == (None, None, None, None)


def test_three_of_four_are_a_style() -> None:
    one = StyleProfile(em_spaced=3, en_spaced=1, en_unspaced=2, double_outer=3, straight_apostrophes=9)
    other = StyleProfile(
        en_spaced=2, em_unspaced=2, single_outer=8, curly_apostrophes=3, straight_apostrophes=1
    )

    assert (one.spaced_dash, one.unspaced_dash, one.outer_quote, one.apostrophe) == ("—", "–", "double", "'")
    assert (other.spaced_dash, other.unspaced_dash, other.outer_quote, other.apostrophe) == (
        "–",
        "—",
        "single",
        "’",
    )


@given(PROFILES, PROFILES, PROFILES)
def test_profiles_add_up_in_any_order(one: StyleProfile, two: StyleProfile, three: StyleProfile) -> None:
    assert one + two == two + one
    assert (one + two) + three == one + (two + three)
    assert one + StyleProfile() == one


@given(PROFILES, PROFILES)
def test_every_count_is_added(one: StyleProfile, two: StyleProfile) -> None:
    total = one + two

    for name in StyleProfile.__slots__:
        assert getattr(total, name) == getattr(one, name) + getattr(two, name)


@given(PRIORS, PRIORS, PRIORS)
def test_priors_add_up_in_any_order(one: ChainPrior, two: ChainPrior, three: ChainPrior) -> None:
    assert one + two == two + one
    assert (one + two) + three == one + (two + three)
    assert one + ChainPrior() == one
    assert list((one + two).chains) == sorted((one + two).chains)
