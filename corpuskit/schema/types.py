"""The one table of types: for each Python type its name in Arrow, its JSON Schema, and how JSON writes it.

In pandas a column is `pandas.ArrowDtype` of its Arrow type, without exception. Names of Arrow types stand
here as text, so that a JSON Schema can be made without loading Arrow.
"""

from base64 import b64encode
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import StrEnum
from pathlib import PurePosixPath
from typing import Any

from corpuskit.model.columns import Column
from corpuskit.model.raw import Json

INSTANT = "timestamp[us, tz=UTC]"
FLOAT32_MAX = 3.4028234663852886e38

_DAY = r"[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"
_TIME = r"([01][0-9]|2[0-3]):[0-5][0-9]"


def whole(pattern: str) -> str:
    r"""A pattern that a whole string must match, as JSON Schema needs it.

    Python's ``$`` also matches before a final line feed; ``\z`` is unknown to ECMAScript.

    >>> whole("[a-z]+")
    '^(?:[a-z]+)$(?!\\n)'
    """
    return rf"^(?:{pattern})$(?!\n)"


def _day(value: date) -> str:
    if type(value) is not date:  # a moment is a date to isinstance
        message = f"no day: {value!r}"
        raise TypeError(message)
    return value.isoformat()


def _instant(value: datetime) -> str:
    if datetime.utcoffset(value) is None:
        message = f"a moment without a time zone: {value.isoformat()}"
        raise ValueError(message)
    return value.astimezone(UTC).replace(tzinfo=None).isoformat() + "Z"


def _same(value: Json) -> Json:
    return value


@dataclass(frozen=True, slots=True)
class TypeRow:
    """One row of the table.

    Attributes:
        python: The type in an annotation; for strings its subclasses (`StrEnum`) too.
        arrow: Name of the Arrow type, as pyarrow and Hugging Face `datasets` spell it.
        schema: JSON Schema of a value.
        encode: Makes of a value what JSON writes; it converts nothing that is of another type.
    """

    python: type
    arrow: str
    schema: Mapping[str, Json]
    encode: Callable[[Any], Json]


def _integer(bits: int) -> Mapping[str, Json]:
    return {"type": "integer", "minimum": -(2 ** (bits - 1)), "maximum": 2 ** (bits - 1) - 1}


# Where a Python type has several rows, the first is the default and `Column.arrow` names the others.
TYPES: tuple[TypeRow, ...] = (
    TypeRow(str, "string", {"type": "string"}, str.__str__),
    TypeRow(int, "int64", _integer(64), _same),
    TypeRow(int, "int32", _integer(32), _same),
    TypeRow(float, "float64", {"type": "number"}, _same),
    TypeRow(float, "float32", {"type": "number", "minimum": -FLOAT32_MAX, "maximum": FLOAT32_MAX}, _same),
    TypeRow(bool, "bool", {"type": "boolean"}, _same),
    TypeRow(date, "date32", {"type": "string", "format": "date", "pattern": whole(_DAY)}, _day),
    TypeRow(
        datetime,
        INSTANT,
        {
            "type": "string",
            "format": "date-time",
            "pattern": whole(rf"{_DAY}T{_TIME}:[0-5][0-9]([.][0-9]{{1,6}})?Z"),
        },
        _instant,
    ),
    TypeRow(
        bytes,
        "binary",
        {"type": "string", "contentEncoding": "base64"},
        lambda value: b64encode(value).decode("ascii"),
    ),
    TypeRow(PurePosixPath, "string", {"type": "string"}, str),
)

# What a contributor may write for a moment: as much of an ISO 8601 date as is known, with or without a zone.
WRITTEN_MOMENT: Mapping[str, Json] = {
    "type": "string",
    "pattern": whole(
        rf"[0-9]{{4}}(-(0[1-9]|1[0-2]))?|{_DAY}([T ]{_TIME}(:[0-5][0-9]([.,][0-9]+)?)?(Z|[+-]{_TIME})?)?"
    ),
}


def type_row(python: type, arrow: str | None = None) -> TypeRow:
    """The row of a Python type.

    Args:
        python: Such as ``int`` or a `StrEnum`.
        arrow: Arrow type that the column asks for.

    Raises:
        TypeError: The table has no such row.

    >>> type_row(int, "int32").arrow, type_row(float).arrow
    ('int32', 'float64')
    >>> type_row(complex)
    Traceback (most recent call last):
    TypeError: no row for complex
    """
    wanted = str if issubclass(python, StrEnum) else python
    for row in TYPES:
        if row.python is wanted and arrow in (None, row.arrow):
            return row
    message = f"no row for {python.__name__}" + (f" as {arrow}" if arrow else "")
    raise TypeError(message)


def choices(python: type, column: Column) -> tuple[str, ...] | None:
    """The only values allowed, by the column or because the type is an enumeration; ``None`` for any."""
    if column.choices is None and issubclass(python, StrEnum):
        return tuple(member.value for member in python)
    return column.choices
