"""Reference tables as CSV, with origin and licence of each in `SOURCES.md`."""

import csv
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType


@cache
def table(name: str) -> tuple[Mapping[str, str], ...]:
    """The rows of ``corpuskit/data/<name>.csv`` by column name, read once and read-only.

    Args:
        name: Without the extension.

    Raises:
        FileNotFoundError: There is no such table.
    """
    text = files(__name__).joinpath(f"{name}.csv").read_text("utf-8")
    # Half the time of `csv.DictReader`, which looks at each row for cells too few or too many.
    header, *rows = csv.reader(text.splitlines())
    return tuple(MappingProxyType(dict(zip(header, row, strict=True))) for row in rows)
