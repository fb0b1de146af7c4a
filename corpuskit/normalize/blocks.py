"""Lines of Markdown that begin a block, so that only the lines of a plain paragraph are joined."""

import re
from collections.abc import Iterable, Iterator

# A list may begin inside a paragraph only with 1, because `1998. ` is mostly a year that a line happens to
# begin with; inside a list any number is the next item.
ITEM = re.compile(r"(?:[-*+]|0{0,8}1[.)])(?:[ \t]|\Z)")
NEXT_ITEM = re.compile(r"(?:[-*+]|[0-9]{1,9}[.)])(?:[ \t]|\Z)")
HEADING = re.compile(r"#{1,6}(?:[ \t]|\Z)")
RULE = re.compile(r"(?:=+|-+|\*{3,}|_{3,})[ \t]*\Z")  # also under a heading
FENCE = re.compile(r"(`{3,}(?=[^`]*\Z)|~{3,})")
CODE = re.compile(r" {4}| {0,3}\t")
HARD_BREAK = re.compile(r"(?: {2}|\\)\Z")
SIGNS = (">", "|")


def beginnings(lines: Iterable[str]) -> Iterator[bool]:
    r"""Whether each line begins a block: blank lines and what goes on in a paragraph or list item do not.

    What follows a blank line begins a block anyway, so the first line of a plain paragraph is said to go on.
    A list item goes on as deep as it is indented; outside of one, four blanks are code. A row of a table, a
    line of a quotation and a heading stand alone.

    Args:
        lines: Without their line breaks.

    Source:
        CommonMark 0.31.2, sections 4 and 5; tables as GitHub has them.

    >>> list(beginnings(["Winners:", "- Ana", "  Reyes", "# Head", "below"]))
    [False, True, False, True, True]
    """
    fence = ""
    in_list = after_block = after_blank = False
    for line in lines:
        content = line.strip(" \t")
        if fence:
            after_block = content.startswith(fence) and not content.strip(fence[0])
            fence = "" if after_block else fence
            yield True
            continue
        if after_blank and not line.startswith((" ", "\t")):
            in_list = in_list and NEXT_ITEM.match(content) is not None
        is_item = (NEXT_ITEM if in_list else ITEM).match(content) is not None
        opening = FENCE.match(content)
        is_code = CODE.match(line) is not None and not in_list
        is_alone = opening is not None or is_code or _stands_alone(content)
        yield bool(content) and (is_item or is_alone or after_block)
        fence = opening[0] if opening else ""
        in_list = is_item or (in_list and not is_alone)
        after_block = is_alone or HARD_BREAK.search(line) is not None
        after_blank = not content


def _stands_alone(content: str) -> bool:
    """Whether a line is a block by itself, so that the next one begins another."""
    return content.startswith(SIGNS) or HEADING.match(content) is not None or RULE.match(content) is not None
