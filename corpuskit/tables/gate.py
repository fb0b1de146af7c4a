"""The gate: every batch of articles is checked against the schema by pandera before it can be published."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import cast

import pandas as pd
import pandera.errors
import pandera.pandas as pa_pandas
import pyarrow as pa

from corpuskit.model.article import Article
from corpuskit.schema.pandera import gate_schema


@dataclass(frozen=True, slots=True)
class Failure:
    """A value that the schema refuses."""

    field: str
    check: str
    value: str


@cache
def _article_gate() -> pa_pandas.DataFrameSchema:
    return gate_schema(Article)


def failures(batch: pa.RecordBatch) -> Mapping[int, tuple[Failure, ...]]:
    """Check a batch of articles; batches, because a call costs ten milliseconds however few rows it sees.

    Returns:
        Row of the batch -> what is wrong with it; empty where the whole batch passes.

    Raises:
        TypeError: The batch does not have the schema's columns, which no input can cause.
    """
    frame = batch.to_pandas(types_mapper=pd.ArrowDtype)
    try:
        _article_gate().validate(frame, lazy=True)
    except pandera.errors.SchemaErrors as error:
        return _by_row(error.failure_cases)
    return {}


def _by_row(cases: pd.DataFrame) -> Mapping[int, tuple[Failure, ...]]:
    found: dict[int, list[Failure]] = {}
    for case in cases.to_dict("records"):
        if pd.isna(case["index"]):
            message = (
                f"the batch does not fit the schema: {case['column']} {case['check']} {case['failure_case']}"
            )
            raise TypeError(message)
        failure = Failure(str(case["column"]), str(case["check"]), str(case["failure_case"]))
        found.setdefault(int(cast("int", case["index"])), []).append(failure)
    return {
        row: tuple(sorted(listed, key=lambda item: (item.field, item.check))) for row, listed in found.items()
    }
