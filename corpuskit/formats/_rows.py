"""Cells of a row, and whether a line ends inside a quoted one."""


def split_row(text: str, delimiter: str, line_end: str = "\n") -> list[str] | None:
    """The cells of one row.

    Cells may be quoted, with quotes inside doubled; line breaks stand in quoted cells only; a quote inside a
    cell that does not begin with one is a character like any other. The standard library's reader is not used
    because its limit for the length of a cell is one for the whole process.

    Args:
        text: The row without the line break that ends it.
        delimiter: One character.
        line_end: What ends a line of this table; it stands inside quotes only.

    Returns:
        ``None`` where the row is none: a quote that is not closed, text after a closing quote, a line break
        outside of quotes.

    Source:
        RFC 4180, section 2.

    >>> split_row('Ferry,"back, at 5"" sharp",', ",")
    ['Ferry', 'back, at 5" sharp', '']
    >>> split_row('Ferry,"back, at noon', ",") is None
    True
    """
    if '"' not in text:
        return None if line_end in text else text.split(delimiter)
    return _walked(text, delimiter, line_end)[0]


def ends_open(line: str, delimiter: str, line_end: str = "\n") -> bool:
    """Whether a line, taken as the beginning of a row, ends inside a quoted cell.

    >>> ends_open('Ferry,"back', ","), ends_open('Ferry,5" gun', ",")
    (True, False)
    """
    return '"' in line and _walked(line, delimiter, line_end)[1]


def _walked(text: str, delimiter: str, line_end: str) -> tuple[list[str] | None, bool]:
    """The cells, and whether the text ends inside the quotes of one."""
    cells: list[str] = []
    position = 0
    while True:
        if text.startswith('"', position):
            end = closing_quote(text, position + 1)
            if end is None:
                return None, True
            cells.append(text[position + 1 : end].replace('""', '"'))
            position = end + 1
        else:
            found = text.find(delimiter, position)
            end = len(text) if found < 0 else found
            cells.append(text[position:end])
            position = end
            if line_end in cells[-1]:
                return None, False
        if position == len(text):
            return cells, False
        if text[position] != delimiter:
            return None, False
        position += 1


def closing_quote(text: str, position: int) -> int | None:
    """The quote that closes a cell: the first that is not doubled."""
    while (quote := text.find('"', position)) >= 0:
        if not text.startswith('"', quote + 1):
            return quote
        position = quote + 2
    return None
