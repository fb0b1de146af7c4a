"""Diagnostics that the stages themselves raise (FIL, ENC, FMT, FLD, PKG), declared in `data/codes.csv`."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from corpuskit.data import table
from corpuskit.model.diagnostics import Diagnostic, Location, Severity, shorten


@dataclass(frozen=True, slots=True)
class Code:
    """A code that no rule owns."""

    code: str
    name: str
    severity: Severity
    level: int
    summary: str


@cache
def codes() -> Mapping[str, Code]:
    """Every code of the stages, by code; the codes of rules stand in the rules themselves."""
    rows = (
        Code(row["code"], row["name"], Severity(row["severity"]), int(row["level"]), row["summary"])
        for row in table("codes")
    )
    return MappingProxyType({code.code: code for code in rows})


def diagnostic(
    code: str, location: Location, message: str, *, field: str | None = None, value: object = None
) -> Diagnostic:
    """A diagnostic of a stage, its name and severity from the table.

    Args:
        code: Such as ``"FMT101"``.
        location: Where.
        message: One line, lower case, no full stop: what is there, not what the reader did wrong.
        field: The article's field, where one is concerned.
        value: The value; it is shortened.

    Raises:
        KeyError: The table has no such code.
    """
    known = codes()[code]
    return Diagnostic(
        code=code,
        name=known.name,
        severity=known.severity,
        message=message,
        location=location,
        field=field,
        value=None if value is None else shorten(value),
    )
