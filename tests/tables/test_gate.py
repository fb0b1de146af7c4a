"""The gate: pandera's judgement of a batch, row by row."""

from dataclasses import replace

import pytest

from corpuskit.model.article import Article
from corpuskit.schema.rows import to_record_batch
from corpuskit.tables.gate import failures
from tests.samples import sample


def test_a_batch_of_other_columns_is_a_bug() -> None:
    batch = to_record_batch([sample(Article)], Article)

    with pytest.raises(TypeError, match="does not fit the schema"):
        failures(batch.select(["id"]))


def test_only_the_rows_that_break_a_limit_are_named() -> None:
    good = sample(Article)
    rows = [good, replace(good, headline="x" * 2000, word_count=-1), good]

    found = failures(to_record_batch(rows, Article))

    assert sorted(found) == [1]
    assert [failure.field for failure in found[1]] == ["headline", "word_count"]
    assert failures(to_record_batch([good], Article)) == {}
