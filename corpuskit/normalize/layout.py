"""Layout: spaces and line breaks, and nothing else, put in order; paragraphs found."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from corpuskit.model.laid import Laid
from corpuskit.normalize.blocks import beginnings

WIDEST = 132  # code points; no terminal or typewriter wraps later, and what is longer was never wrapped
NARROWEST = 30  # the narrowest newspaper column; shorter lines are lists
FULL_SHARE = 0.9
MIN_JOINTS = 2

LINE_END = re.compile(r"\r\n?|\n")
GAP = re.compile(r"[ \t]{2,}|\t")
UNTIDY = ("\r", "\t", "  ")
INDENT = re.compile(r" {2}| ?\t")
SPACES = " \t\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
SENTENCE_END = re.compile(r"[.!?…:。！？：][\"'”’»」』)\]]*\Z")
# Chinese and Japanese may break a line after any character and put no space there.
UNSPACED = (
    ("\u2e80", "\u312f"),
    ("\u3190", "\u9fff"),
    ("\uf900", "\ufaff"),
    ("\uff00", "\uff9f"),
    ("\U00020000", "\U0003ffff"),
)

Segments = tuple[tuple[int, int], ...]


class Line(NamedTuple):
    """A line that is not blank.

    Attributes:
        text: Without blanks at its ends, single spaces inside.
        segments: As in `Laid`, from the start of this line.
        width: Code points as the source set it, indentation included.
        opens: Whether it begins a paragraph for certain: a blank line before it, an indent, or Markdown.
    """

    text: str
    segments: Segments
    width: int
    opens: bool


def lay_out(text: str, flow: str = "lines") -> Laid:
    r"""Put paragraphs on one line each, separated by one line feed; touch only spaces and line breaks.

    Lines end at ``\n``, ``\r\n`` and ``\r`` only: `str.splitlines` would also split at U+0085, which
    may be a damaged ellipsis, and at U+2028. Blanks at the ends of lines go, runs of blanks and tabs become
    one space, other spaces (NBSP ...) stay. Laying out again what was laid out changes nothing.

    Args:
        text: Any text.
        flow: ``blocks`` for Markdown, where the lines of a paragraph or list item are joined, and list items,
            headings, quotations, rows of tables and lines of code stay their own. ``lines`` where a line
            break may end a paragraph: then a line is one unless the text is hard-wrapped, which is decided
            over the whole text: nine of ten line breaks must stand where the next word would not have fitted,
            and most of them inside a sentence.

    Returns:
        The text and the way back; empty where there are only blanks.

    >>> lay_out("The ferry  is back. \r\n\r\nIt sails at noon.").text
    'The ferry is back.\nIt sails at noon.'
    >>> lay_out("The ferry\nis back.", "blocks").text
    'The ferry is back.'
    >>> lay_out("A list:\nropes\nbuoys").text
    'A list:\nropes\nbuoys'
    """
    if (tidy := _tidy(text, flow)) is not None:
        return tidy
    lines = list(_lines(text, flow))
    lines = _merge(lines, [not line.opens for line in lines]) if flow == "blocks" else _unwrap(lines)
    while _is_narrow(lines) and len(joined := _unwrap(_as_paragraphs(lines))) < len(lines):
        lines = joined
    return _paste(lines)


def _tidy(text: str, flow: str) -> Laid | None:
    """Most texts: one paragraph a line, one of them too long to be wrapped, only blank lines to mend.

    In Markdown a line beside another may be part of its block, whatever they are.
    """
    if any(sign in text for sign in UNTIDY):
        return None
    lines = text.split("\n")
    if max(map(len, lines)) <= WIDEST:
        return None
    segments: list[tuple[int, int]] = []
    length = start = 0
    stands_beside = False
    for line in lines:
        if line:
            if line[0] == " " or line[-1] == " " or line.isspace() or (stands_beside and flow == "blocks"):
                return None
            segments.append((length, start))
            length += len(line) + 1
        start += len(line) + 1
        stands_beside = bool(line)
    return Laid("\n".join(filter(None, lines)), tuple(segments))


def _lines(text: str, flow: str) -> Iterator[Line]:
    """The lines that are not blank."""
    raw = list(_cut(text))
    contents = [line for _, line in raw]
    begun = beginnings(contents) if flow == "blocks" else _indented(contents)
    after_blank = True
    for (start, line), begins in zip(raw, begun, strict=True):
        content = line.strip(" \t")
        if not content or (content.isspace() and not content.strip(SPACES)):
            after_blank = True
            continue
        left = start + line.index(content[0])
        opens = after_blank or begins
        width = left - start + len(content)
        if "  " in content or "\t" in content:
            yield Line(*_squeeze(content, left), width, opens)
        else:
            yield Line(content, ((0, left),), width, opens)
        after_blank = False


def _indented(lines: list[str]) -> list[bool]:
    """Whether each line is indented as the first of a paragraph: none is where every line has an indent."""
    found = [INDENT.match(line) is not None for line in lines]
    everywhere = all(indent for indent, line in zip(found, lines, strict=True) if line.strip(SPACES))
    return [False] * len(lines) if everywhere else found


def _cut(text: str) -> Iterator[tuple[int, str]]:
    """Each line with the position where it starts."""
    start = 0
    if "\r" not in text:
        for line in text.split("\n"):
            yield start, line
            start += len(line) + 1
        return
    for end in LINE_END.finditer(text):
        yield start, text[start : end.start()]
        start = end.end()
    yield start, text[start:]


def _squeeze(content: str, left: int) -> tuple[str, Segments]:
    """Make each run of blanks one space."""
    parts: list[str] = []
    segments: list[tuple[int, int]] = []
    length = done = 0
    for gap in GAP.finditer(content):
        segments.append((length, left + done))
        parts += (content[done : gap.start()], " ")
        length += gap.start() - done + 1
        done = gap.end()
    segments.append((length, left + done))
    parts.append(content[done:])
    return "".join(parts), tuple(segments)


def _unwrap(lines: list[Line]) -> list[Line]:
    """Join what a line length broke, where the whole text says that one did."""
    width = max((line.width for line in lines), default=0)
    if not NARROWEST <= width <= WIDEST:
        return lines
    joints = full = inside = 0
    follows = [False] * len(lines)
    for number in range(1, len(lines)):
        left, right = lines[number - 1], lines[number]
        if right.opens:
            continue
        joints += 1
        if left.width + _first_word(left.text, right.text) > width:
            full += 1
            follows[number] = True
            inside += SENTENCE_END.search(left.text) is None
    # Short paragraphs of one length end their sentences; lines that were wrapped seldom do.
    wrapped = joints >= MIN_JOINTS and full >= FULL_SHARE * joints and 2 * inside >= full
    return _merge(lines, follows) if wrapped else lines


def _first_word(left: str, right: str) -> int:
    """Code points that the next line's first word would have needed on this line."""
    if _is_unspaced(right[:1]):
        return 1
    return len(right.partition(" ")[0]) + len(_joint(left, right))


def _joint(left: str, right: str) -> str:
    return "" if _is_unspaced(left[-1]) and _is_unspaced(right[:1]) else " "


def _is_unspaced(char: str) -> bool:
    return char >= UNSPACED[0][0] and any(first <= char <= last for first, last in UNSPACED)


def _merge(lines: list[Line], follows: list[bool]) -> list[Line]:
    """Join each line that follows to the one before."""
    paragraphs: list[list[Line]] = []
    for line, joined in zip(lines, follows, strict=True):
        if joined:
            paragraphs[-1].append(line)
        else:
            paragraphs.append([line])
    return [_join(paragraph) for paragraph in paragraphs]


def _join(lines: list[Line]) -> Line:
    parts: list[str] = []
    segments: list[tuple[int, int]] = []
    length = 0
    for number, line in enumerate(lines):
        joint = _joint(lines[number - 1].text, line.text) if number else ""
        length += len(joint)
        segments += [(length + start, raw) for start, raw in line.segments]
        parts += (joint, line.text)
        length += len(line.text)
    return Line("".join(parts), tuple(segments), length, opens=True)


def _is_narrow(lines: list[Line]) -> bool:
    """Whether every line, as it will be seen, is short enough to have been wrapped."""
    return max((len(line.text) for line in lines), default=0) <= WIDEST


def _as_paragraphs(lines: list[Line]) -> list[Line]:
    """The lines as somebody would see them who reads the result: no blank lines, no indents."""
    return [line._replace(width=len(line.text), opens=False) for line in lines]


def _paste(lines: list[Line]) -> Laid:
    segments: list[tuple[int, int]] = []
    length = 0
    for line in lines:
        segments += [(length + start, raw) for start, raw in line.segments]
        length += len(line.text) + 1
    return Laid("\n".join(line.text for line in lines), tuple(segments))
