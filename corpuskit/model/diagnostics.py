"""Diagnostics: what is wrong with the data, as values; and the exceptions for what is wrong with a call."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import PurePosixPath
from typing import Annotated

from corpuskit.model.columns import Column

SHOWN = 80  # code points of a value that a diagnostic quotes


class CorpuskitError(Exception):
    """The call cannot be answered: a wrong argument, an unusable output; the message is for the caller.

    Attributes:
        exit_code: What the command line returns for it.
    """

    exit_code = 2


class ConfigError(CorpuskitError):
    """The configuration is wrong: an unknown key, a value of the wrong type."""


class InputError(CorpuskitError):
    """There is no readable input, or it changed while it was read."""

    exit_code = 3


class OutputError(CorpuskitError):
    """The output could not be written; what stood there before still stands."""

    exit_code = 4


class IntegrityError(CorpuskitError):
    """A count or a checksum does not agree with what it is the count or checksum of."""

    exit_code = 5


class BusyError(CorpuskitError):
    """Another build holds the lock of this output."""

    exit_code = 6


class Severity(StrEnum):
    """How much a diagnostic matters."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def rank(self) -> int:
        """2 for an error, 1 for a warning, 0 for information."""
        return {"error": 2, "warning": 1, "info": 0}[self.value]


SEVERITIES = tuple(severity.value for severity in Severity)  # the worst first


@dataclass(frozen=True, slots=True)
class Location:
    r"""Where: a file, a member inside it, and the line and column (from 1, in code points) or byte offset.

    `path` is relative to what was opened, with ``/``; bytes of a file name that are not UTF-8 stand as
    ``\xNN``.
    """

    path: Annotated[PurePosixPath, Column(description="The file.", example="courier/2025-03.jsonl")]
    member: Annotated[str | None, Column(description="Member inside a container.", example="b/c.html")] = None
    line: Annotated[int | None, Column(description="Line, from 1.", minimum=1, example=7)] = None
    column: Annotated[
        int | None, Column(description="Code point of the line, from 1.", minimum=1, example=3)
    ] = None
    offset: Annotated[int | None, Column(description="Byte, from 0.", minimum=0, example=18230)] = None

    def __str__(self) -> str:
        """``path!member:line:column``, as far as known."""
        name = str(self.path) if self.member is None else f"{self.path}!{self.member}"
        return ":".join([name, *(str(part) for part in (self.line, self.column) if part is not None)])


@dataclass(frozen=True, slots=True, kw_only=True)
class Diagnostic:
    """One thing that is wrong with the data, where, and by which code."""

    code: Annotated[
        str, Column(description="Family and number.", pattern="[A-Z]{3}[0-9]{3}", example="TXT102")
    ]
    name: Annotated[str, Column(description="The code in words.", example="text-too-short")]
    severity: Annotated[
        Severity,
        Column(description="How much it matters.", example="warning"),
    ]
    message: Annotated[str, Column(description="What is there, on one line.", example="text of 4 words")]
    location: Annotated[Location, Column(description="Where it is.")]
    field: Annotated[str | None, Column(description="The article's field.", example="text")] = None
    value: Annotated[str | None, Column(description="The value, shortened.", example="Ferry back.")] = None

    @property
    def sort_key(self) -> tuple[str, str, int, int, int, str, str, str, str]:
        """By place, then by code; total for distinct diagnostics."""
        at = self.location
        return (
            str(at.path),
            at.member or "",
            at.offset or 0,
            at.line or 0,
            at.column or 0,
            self.code,
            self.field or "",
            self.message,
            self.value or "",
        )


def shorten(value: object) -> str:
    r"""A value as a diagnostic quotes it: at most 80 code points, on one line, safe to print.

    >>> shorten("two\nlines")
    'two\\nlines'
    >>> len(shorten("x" * 1000))
    80
    """
    text = str(value)
    cut = text if len(text) <= SHOWN else text[: SHOWN - 1] + "…"
    return "".join(char if char.isprintable() else ascii(char)[1:-1] for char in cut)[:SHOWN]
