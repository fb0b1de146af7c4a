"""What is learned of publishers adds up in any order, and survives JSON and the manifest."""

from dataclasses import fields, replace
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpuskit.model.diagnostics import IntegrityError
from corpuskit.model.learned import UNKNOWN, Learned, merge
from corpuskit.model.manifest import PublisherProfile, learned_of, profile_of
from corpuskit.model.profiles import ChainPrior, StyleProfile
from corpuskit.model.shards import Shard, ShardResult

COUNTS = st.integers(0, 99)
NAMES = st.dictionaries(st.sampled_from(["utf-8", "utf-8→gbk", "koi8-r", "big5"]), st.integers(1, 99))
LEARNED = st.builds(
    Learned,
    charsets=NAMES,
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
