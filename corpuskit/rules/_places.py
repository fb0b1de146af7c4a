"""From a code point of a published field back to line and column of the file it came from."""

import re
from dataclasses import replace

from corpuskit.model.checked import Checked
from corpuskit.model.diagnostics import Location
from corpuskit.model.laid import original_position

LINE_END = re.compile(r"\r\n?|\n")


def locate(checked: Checked, field: str | None, at: int | None) -> Location:
    """Where a finding stands: as near as the record's format allows.

    The body of a text file has lines and columns; a key of its front matter has a line; the records of
    other formats have only their own place.

    Args:
        checked: The article and what it was made from.
        field: The article's field; ``None`` for the article as a whole.
        at: Code point of the field; ``None`` for the field as a whole.
    """
    raw = checked.raw
    if field == "text" and raw.body is not None and "text" not in checked.keys:
        if at is None:
            return replace(raw.location, line=raw.body_line)
        return _in_body(checked, raw.body, at)
    # The values of a list, `authors[0]`, stand at one key.
    line = raw.lines.get(checked.keys.get((field or "").partition("[")[0], ""))
    return raw.location if line is None else replace(raw.location, line=line)


def _in_body(checked: Checked, body: str, at: int) -> Location:
    position = original_position(checked.laid, checked.mending("text").before(at))
    line, start = checked.raw.body_line, 0
    for end in LINE_END.finditer(body, 0, position):
        line += 1
        start = end.end()
    return replace(checked.raw.location, line=line, column=position - start + 1)
