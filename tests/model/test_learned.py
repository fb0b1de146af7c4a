"""What is learned of publishers adds up in any order, and survives JSON and the manifest."""

from dataclasses import fields, replace
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpuskit.model.diagnostics import IntegrityError
from corpuskit.model.learned import UNKNOWN, CharsetPrior, Learned, merge
from corpuskit.model.profiles import ChainPrior, StyleProfile
from corpuskit.model.publisher_profiles import PublisherProfile, learned_of, profile_of
from corpuskit.model.shards import Shard, ShardResult

COUNTS = st.integers(0, 99)
NAMES = st.dictionaries(st.sampled_from(["utf-8", "utf-8→gbk", "koi8-r", "big5"]), st.integers(1, 99))
LEARNED = st.builds(
    Learned,
    charsets=NAMES,
    certain=st.builds(CharsetPrior, texts=COUNTS, charsets=NAMES),
    style=st.builds(StyleProfile, **{one.name: COUNTS for one in fields(StyleProfile)}),
    chains=st.builds(ChainPrior, texts=COUNTS, chains=NAMES),
)
CORPORA = st.lists(st.dictionaries(st.sampled_from(["", "Courier", "holm.example"]), LEARNED), max_size=5)


@given(CORPORA, st.randoms())
def test_the_order_of_shards_does_not_matter(shards: list[dict[str, Learned]], random: Random) -> None:
    shuffled = random.sample(shards, len(shards))
    one: dict[str, Learned] = {}
    other: dict[str, Learned] = {}
    for shard, turned in zip(shards, shuffled, strict=True):
        merge(one, shard)
        merge(other, turned)

    assert one == other


@given(LEARNED)
def test_learning_nothing_more_changes_nothing(learned: Learned) -> None:
    assert UNKNOWN + learned == learned + UNKNOWN == learned


@given(LEARNED)
def test_the_manifest_keeps_it(learned: Learned) -> None:
    profile = profile_of(learned)

    assert learned_of(profile) == learned
    assert 0 not in profile.style.values()


@given(LEARNED)
def test_reports_of_shards_carry_it(learned: Learned) -> None:
    result = ShardResult(index=0, name="learn-0", size=1, exhausted=True, learned={"Courier": learned})

    assert ShardResult.from_json(result.to_json()) == result


def test_descriptions_of_shards_say_where_it_lies() -> None:
    shard = Shard(index=0, stage="tabulate", work="w", units=(), learned="w/learned.json")

    assert Shard.from_json(shard.to_json()) == shard
    assert Shard.from_json(replace(shard, learned=None).to_json()).learned is None


def test_a_manifest_of_before_knows_charsets_only() -> None:
    assert learned_of(PublisherProfile(charsets={"utf-8": 3})) == Learned(charsets={"utf-8": 3})


def test_a_style_that_counts_something_unknown_is_refused() -> None:
    with pytest.raises(IntegrityError, match="found serifs"):
        learned_of(PublisherProfile(charsets={}, style={"serifs": 3}))


@pytest.mark.parametrize(
    ("texts", "charsets"),
    [
        pytest.param(0, {}, id="nothing is known"),
        pytest.param(1, {"koi8-r": 1}, id="one text is no habit"),
        pytest.param(2, {"koi8-r": 1, "ibm866": 1}, id="two that disagree"),
        pytest.param(9, {"koi8-r": 8, "ibm866": 1}, id="eight of nine are less than nine of ten"),
        pytest.param(6, {"utf-8": 3, "koi8-r": 2, "ibm866": 1}, id="those that are not UTF-8 disagree"),
    ],
)
def test_no_charset_is_usual(texts: int, charsets: dict[str, int]) -> None:
    assert Learned(certain=CharsetPrior(texts=texts, charsets=charsets)).usual_charset is None


@pytest.mark.parametrize(
    ("texts", "charsets", "usual"),
    [
        pytest.param(2, {"koi8-r": 2}, "koi8-r", id="two are enough"),
        pytest.param(10, {"koi8-r": 9, "ibm866": 1}, "koi8-r", id="one of ten may differ"),
        pytest.param(100, {"utf-8": 98, "koi8-r": 2}, "koi8-r", id="the old files of an archive in UTF-8"),
        pytest.param(100, {"utf-8": 99, "koi8-r": 1}, "utf-8", id="a single text that is not UTF-8"),
        pytest.param(3, {"windows-1250": 2, "iso-8859-2": 3}, "iso-8859-2", id="the one that fits all"),
    ],
)
def test_the_usual_charset(texts: int, charsets: dict[str, int], usual: str) -> None:
    assert Learned(certain=CharsetPrior(texts=texts, charsets=charsets)).usual_charset == usual


@pytest.mark.parametrize("named", ["windows-1252", "windows-1254"])
def test_of_charsets_that_fit_alike_the_usual_one_is_that_which_is_named(named: str) -> None:
    certain = CharsetPrior(texts=4, charsets={"windows-1252": 4, "windows-1254": 4})

    assert Learned(charsets={named: 4}, certain=certain).usual_charset == named
