"""Where a diagnostic is, as reports say it."""

from pathlib import PurePosixPath

from corpuskit.model.diagnostics import Location
from corpuskit.model.reports import Reported


def path_of(location: Location, prefix: str) -> str:
    """The path of the file, from where the reader of the report stands; not safe to print.

    >>> path_of(Location(PurePosixPath("b/a.md")), "datasets/bell")
    'datasets/bell/b/a.md'
    >>> path_of(Location(PurePosixPath("a.md")), ".")
    'a.md'
    """
    return str(PurePosixPath(prefix) / location.path) if prefix else str(location.path)


def place_of(location: Location, prefix: str) -> str:
    """``path!member:line:column``, as far as known; the byte where a file has no lines; not safe to print.

    >>> place_of(Location(PurePosixPath("a.bin"), offset=12), "")
    'a.bin (byte 12)'
    """
    place = path_of(location, prefix)
    if location.member is not None:
        place += f"!{location.member}"
    if location.line is None:
        return place if location.offset is None else f"{place} (byte {location.offset})"
    return f"{place}:{location.line}" + ("" if location.column is None else f":{location.column}")


def end_of(reported: Reported) -> tuple[int, int] | None:
    """Line and column after the span; ``None`` where there is only a place, or an end that is before it."""
    at = reported.diagnostic.location
    if None in (at.line, at.column, reported.end_line, reported.end_column):
        return None
    start, end = (at.line or 0, at.column or 0), (reported.end_line or 0, reported.end_column or 0)
    return end if end >= start else None
