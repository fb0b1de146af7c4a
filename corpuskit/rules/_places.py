"""From a code point of a field back to line and column of the file it came from."""

import re
from dataclasses import replace

from corpuskit.model.checked import Checked
from corpuskit.model.diagnostics import Location
from corpuskit.model.laid import original_position
from corpuskit.model.raw import RawArticle

LINE_END = re.compile(r"\r\n?|\n")


def locate(checked: Checked, field: str | None, at: int | None) -> Location:
    """Where a finding stands: as near as the record's format allows.

    The body of a text file has lines and columns; a key of its front matter has a line; the records of
    other formats have only their own place.

    Args:
        checked: The article and what it was made from.
        field: The article's field; ``None`` for the article as a whole.
        at: Code point of the published field; ``None`` for the field as a whole.
    """
    raw = checked.raw
    if field == "text" and raw.body is not None and "text" not in checked.keys:
        return _in_body(raw, None if at is None else raw_position(checked, at))
    # The values of a list, `authors[0]`, stand at one key.
    name = (field or "").partition("[")[0]
    return _at_key(raw, checked.keys.get(name, name))


def locate_raw(raw: RawArticle, field: str | None, at: int | None) -> Location:
    """Where a finding of a record stands that was only parsed.

    Args:
        raw: The record.
        field: ``text`` for its body, else a key of its own; ``None`` for the record as a whole.
        at: Code point of the body.
    """
    if field == "text" and raw.body is not None:
        return _in_body(raw, at)
    return _at_key(raw, field or "")


def raw_position(checked: Checked, at: int) -> int:
    """Code point of the body at which a code point of the published text stood."""
    return original_position(checked.laid, checked.mending("text").before(at))


def _at_key(raw: RawArticle, key: str) -> Location:
    line = raw.lines.get(key)
    return raw.location if line is None else replace(raw.location, line=line)


def _in_body(raw: RawArticle, position: int | None) -> Location:
    line, start = raw.body_line, 0
    if position is None or raw.body is None:
        return replace(raw.location, line=line)
    for end in LINE_END.finditer(raw.body, 0, position):
        line += 1
        start = end.end()
    return replace(raw.location, line=line, column=position - start + 1)
