"""The list of tables and their orders."""

import pytest

from corpuskit.model.columns import columns
from corpuskit.model.rows import SORTED_BY, TABLES


@pytest.mark.parametrize("table", SORTED_BY)
def test_a_table_is_sorted_by_columns_that_it_has(table: str) -> None:
    names = [spec.name for spec in columns(TABLES[table])]

    assert [name for name in SORTED_BY[table] if name not in names] == []
