"""How a rule of the corpus names the record that has something first."""

from corpuskit.model.diagnostics import Location


def place(location: Location) -> str:
    """File and line of a record; the byte where it has no line.

    >>> from pathlib import PurePosixPath
    >>> path = PurePosixPath("a.jsonl")
    >>> place(Location(path, offset=812)), place(Location(path, line=7))
    ('a.jsonl, byte 812', 'a.jsonl:7')
    """
    if location.line is None and location.offset is not None:
        return f"{location}, byte {location.offset}"
    return str(location)
