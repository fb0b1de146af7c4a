"""Lines that a site puts around its articles, told by the table of phrases: one pass for all rules."""

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from types import MappingProxyType
from typing import NamedTuple

from corpuskit.data import table
from corpuskit.model.checked import Checked
from corpuskit.rules._lines import KEPT, Line, has_words, lines_of, plain_lines, removal
from corpuskit.rules.rule import Finding

LONGEST = 240  # code points of a line; longer ones are paragraphs of the story
LONGEST_NOTICE = 700  # of those about cookies
NOTICES = "cookies"
MENU = "menu"
# Signs that stand before a label: bullets, arrows, opening brackets; no quotation marks, which begin speech.
SIGNS = r"[\s*•·»>→▸►▶|\[(–—-]*"
SPEECH = frozenset("“‘„«\"'")
FIRST_WORD = re.compile(rf"{SIGNS}(©|¿?\w+)")
NUMBER = "#"
WILD = "[^\n]{1,80}?"
ENDING = r"[\s.!…:;»›>→▸►|\])]*\Z"
SPECIAL = re.compile("[*#':]")
OPENING = 20  # code points by which most phrases are told apart
PIECE = re.compile(r"\s*[*]\s*\Z|[*]|#|'|\s*:|\s+")


class Phrase(NamedTuple):
    """A phrase of the table.

    Attributes:
        kind: What sort of boilerplate it tells.
        opening: How it begins, in small letters, up to the first sign that stands for something else.
        phrase: The whole of it, as the table has it.
        reach: ``line`` where it must be a whole line, else ``opener``.
    """

    kind: str
    opening: str
    phrase: str
    reach: str


def line_kind(line: str) -> str | None:
    """What sort of boilerplate a line is, as a whole; ``None`` for a line of a story.

    Args:
        line: Without its line break.

    >>> line_kind("Read more: The ferry that nobody wanted"), line_kind("» Follow us on Facebook!")
    ('related', 'social')
    >>> line_kind("Read more about it in the library."), line_kind("“We use cookies,” the baker said.")
    (None, None)
    """
    word, start = line.partition(" ")[0], 0
    if not word.isalpha():
        first = FIRST_WORD.match(line)
        if first is None:
            return None
        word, start = NUMBER if first[1].isdecimal() else first[1], first.start(1)
    phrases = _phrases().get(word.casefold())
    if phrases is None:
        return None
    head = line[start : start + OPENING].casefold()
    for phrase in phrases:
        longest = LONGEST_NOTICE if phrase.kind == NOTICES else LONGEST
        if not head.startswith(phrase.opening) or len(line) > longest:
            continue
        if _pattern(phrase.phrase, phrase.reach).match(line, start):
            return phrase.kind
    return None


@cache
def _phrases() -> Mapping[str, tuple[Phrase, ...]]:
    """The phrases by the first word, so that most lines cost one look into a dictionary."""
    found: dict[str, list[Phrase]] = {}
    for row in table("boilerplate"):
        phrase = row["phrase"]
        first = FIRST_WORD.match(phrase)
        word = NUMBER if first is None or first[1].isdecimal() else first[1].casefold()
        opening = SPECIAL.split(phrase, maxsplit=1)[0].rstrip()[:OPENING].casefold()
        found.setdefault(word, []).append(Phrase(row["kind"], opening, phrase, row["reach"]))
    return MappingProxyType({word: tuple(phrases) for word, phrases in found.items()})


@cache
def _openings() -> Mapping[str, tuple[str, ...]]:
    """How the phrases with a first word begin."""
    return MappingProxyType(
        {word: tuple(phrase.opening for phrase in phrases) for word, phrases in _phrases().items()}
    )


@cache
def _pattern(phrase: str, reach: str) -> re.Pattern[str]:
    """The pattern of a phrase, made when a line begins like it: all of them would take 0.2 seconds."""
    parts: list[str] = []
    done = 0
    for piece in PIECE.finditer(phrase):
        parts += (re.escape(phrase[done : piece.start()]), _of_piece(piece, len(phrase)))
        done = piece.end()
    parts.append(re.escape(phrase[done:]))
    if reach == "line":
        parts.append(ENDING)
        if phrase.isalpha() and phrase[0].isupper():
            # One word in small letters is the rest of a line that broke: `share.`
            parts[0] = f"(?-i:{phrase[0]}){parts[0][1:]}" if parts[0] else f"(?-i:{phrase[0]}){phrase[1:]}"
    elif phrase[-1].isalnum():
        parts.append(r"(?!\w)")
    return re.compile("".join(parts), re.IGNORECASE)


def _of_piece(piece: re.Match[str], length: int) -> str:
    sign = piece[0].strip()
    if sign == "*":
        return "[^\n]*" if piece.end() == length else WILD
    return {"#": r"\d+", "'": "['’]", ":": r"\s*[:：]", "": r"\s+"}[sign]


@lru_cache(maxsize=KEPT)
def boilerplate(text: str) -> Mapping[str, tuple[Line, ...]]:
    r"""The lines of a text that are boilerplate, by kind.

    >>> dict(boilerplate("The ferry is back.\nAdvertisement\nIt sails at noon."))
    {'advertisement': (Line(start=19, text='Advertisement'),)}
    """
    found: dict[str, list[Line]] = {}
    openings = _openings()
    for number, line in enumerate(plain_lines(text)):
        word = line.partition(" ")[0]
        # Most lines of a story are told by how they begin, which is the first thing that `line_kind` asks.
        if word[:1] in SPEECH:
            continue
        if word.isalpha():
            known = openings.get(word.casefold())
            if known is None or not line[:OPENING].casefold().startswith(known):
                continue
        if len(line) <= LONGEST_NOTICE and (kind := line_kind(line)):
            found.setdefault(kind, []).append(lines_of(text)[number])
    return {kind: tuple(lines) for kind, lines in found.items()}


def story_lines(text: str) -> list[Line]:
    """The lines that are not boilerplate; a word that may stand in a menu may be a crosshead as well."""
    other = {line for kind, lines in boilerplate(text).items() if kind != MENU for line in lines}
    return [line for line in lines_of(text) if line not in other]


def told(checked: Checked, kind: str, what: str) -> Iterator[Finding]:
    """A finding for each line of a kind, with its removal where a story is left without it.

    Args:
        checked: The article.
        kind: As the table has it.
        what: What such a line is, for the message.
    """
    text = checked.article.text
    lines = boilerplate(text).get(kind, ())
    if not lines:
        return
    has_story = has_words(story_lines(text))
    for line in lines:
        remedy = removal(text, line, "remove the line") if has_story else None
        yield Finding("text", f"{what} in the text", line.text, line.start, line.end, remedy=remedy)
