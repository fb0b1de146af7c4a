"""Quotations of an article, direct and indirect, and whom it attributes them to."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from corpuskit.model.quotations import Quote
from corpuskit.text.quotes.carry import Memory, remember, remember_told, speakers
from corpuskit.text.quotes.confidences import confidence
from corpuskit.text.quotes.direct import direct_quotes
from corpuskit.text.quotes.lexicon import Lexicon, lexicon
from corpuskit.text.quotes.marks import Stretch, goes_on, marks, stretches
from corpuskit.text.quotes.name_chains import resolved
from corpuskit.text.quotes.nesting import nested
from corpuskit.text.quotes.parsers import Parser, parsed
from corpuskit.text.quotes.reported import reported_quotes
from corpuskit.text.quotes.scenes import Scene
from corpuskit.text.quotes.tokens import tokenize, tokenize_words
from corpuskit.text.quotes.transcripts import turns
from corpuskit.text.quotes.words import word

_BOUNDARY = re.compile(r"[.!?…][)\]]*\s+\S")
_LONGEST_WORD = 40  # code points of a word that may be an abbreviation
_OPENING = "(['’"
_PARAGRAPH = re.compile("[^\n\r\x85\u2028\u2029]+")
_LINE = re.compile("[^\n]+")  # the same where no other break stands, much faster
_ODD_BREAKS = ("\r", "\x85", "\u2028", "\u2029")


def find_quotes(text: str, *, language: str | None = "en", nlp: Parser | None = None) -> list[Quote]:
    """The quotations of a text, in order of start, the outer before the inner one.

    Rules in order of their certainty, each with the share of right sources it reached on annotated news; no
    model is needed. Marks are paired within a paragraph, never across: a paragraph that ends within a
    quotation, as newspapers set long ones, is continued by the next. Scare quotes, titles of works, inches
    and apostrophes are no quotations. Pronouns stand for a source named in the same paragraph only.

    Args:
        text: Any text.
        language: BCP 47. There are lexicons for de, en, es, fr, it, nl, pt, ru and uk; elsewhere, and
            where it is undetermined, only the marks themselves are found.
        nlp: A spaCy pipeline, or anything alike, for sources that the rules are least sure of. It is the
            caller's: none is loaded here.

    Returns:
        Empty where nothing is quoted. Quotations are disjoint, or one lies within the other.

    >>> [(quote.kind, quote.source_name) for quote in find_quotes("“It rained all day,” said Ana Poe.")]
    [('direct', 'Ana Poe')]
    >>> find_quotes("The “new” 12-inch pipe isn't Poe's.")
    []
    """
    words = lexicon((language or "").lower().partition("-")[0])
    memory = Memory()
    quotes: list[Quote] = []
    starts: list[int] = []
    signs = marks(text)
    marked_at = [at for at, _ in signs]
    for paragraph in _paragraphs(text):
        start, end = paragraph
        starts.append(start)
        first, last = bisect_left(marked_at, start), bisect_left(marked_at, end)
        marked = stretches(text, start, end, signs[first:last]) if first < last else []
        if marked:
            scene = _scene(text, paragraph, words, marked)
            scene.goes_on = any(not item.closed and goes_on(text, end, item.mark) for item in marked)
            quotes += _of_scene(scene, memory, nlp)
        elif words.triggers.isdisjoint(printed := text[start:end].split()):
            memory.pass_paragraph()
        else:
            quotes += _without_marks(text, paragraph, printed, words, memory)
    spoken = turns(text) if text.count(":") > 1 else []
    if spoken:
        quotes = nested([*quotes, *spoken])
    quotes = _handed_back(quotes)
    paragraphs = [bisect_right(starts, quote.source.start) if quote.source else 0 for quote in quotes]
    return resolved(text, quotes, words, paragraphs)


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """First code point of each paragraph that is not empty, and the one after it."""
    pattern = _PARAGRAPH if any(sign in text for sign in _ODD_BREAKS) else _LINE
    return (match.span() for match in pattern.finditer(text))


def _handed_back(quotes: list[Quote]) -> list[Quote]:
    """The speaker of a quotation for its parts in the paragraphs before, where they name none."""
    out = list(quotes)
    places = {quote.start: at for at, quote in enumerate(quotes)}
    for at in range(len(out) - 1, -1, -1):
        later = out[at]
        if later.continues is None or later.source is None:
            continue
        earlier = out[places[later.continues]]
        if earlier.source is None:
            out[places[later.continues]] = replace(
                earlier,
                source=later.source,
                cue=later.cue,
                source_name=later.source_name,
                source_kind=later.source_kind,
                rule="chain-back",
                confidence=confidence("chain-back"),
                resolved_by=later.resolved_by,
            )
    return out


def _scene(text: str, paragraph: tuple[int, int], words: Lexicon, marked: list[Stretch]) -> Scene:
    start, end = paragraph
    tokens = tokenize(text, start, end, [item[:2] for item in marked if item.outer is None], words)
    return Scene(text, start, end, words, tokens, marked, tokens.places)


def _of_scene(scene: Scene, memory: Memory, nlp: Parser | None) -> list[Quote]:
    continued = memory.open_at
    attributions = speakers(scene, memory)
    if nlp is not None:
        attributions = parsed(scene, attributions, nlp)
    direct = direct_quotes(scene, attributions, continued)
    reported = reported_quotes(scene, direct)
    remember(scene, memory, attributions)
    return nested([*direct, *reported])


def _without_marks(
    text: str, paragraph: tuple[int, int], printed: Sequence[str], words: Lexicon, memory: Memory
) -> list[Quote]:
    """Indirect speech of a paragraph with cue words, sentence by sentence: those without need not be read."""
    sentences = list(_sentences(text, *paragraph, words))
    scenes = []
    for start, end in sentences:
        inside = printed if len(sentences) == 1 else text[start:end].split()
        if len(sentences) == 1 or not words.triggers.isdisjoint(inside):
            tokens = tokenize_words(text, start, end, inside, words)
            scenes.append(Scene(text, start, end, words, tokens, [], tokens.places))
    reported = [quote for scene in scenes for quote in reported_quotes(scene, ())]
    remember_told(memory, scenes, reported)
    return nested(reported)


def _sentences(text: str, start: int, end: int, words: Lexicon) -> Iterator[tuple[int, int]]:
    """The sentences of a paragraph, by the rules by which its tokens are cut into sentences."""
    first = start
    for match in _BOUNDARY.finditer(text, start, end):
        if text[match.end() - 1].islower() or _is_abbreviated(text, first, match.start(), words):
            continue
        yield first, match.end() - 1
        first = match.end() - 1
    yield first, end


def _is_abbreviated(text: str, first: int, stop: int, words: Lexicon) -> bool:
    """Whether a full stop belongs to the word before it."""
    printed = text[max(first, stop - _LONGEST_WORD) : stop].split()
    last = printed[-1].lstrip(_OPENING) if printed else ""
    return bool(last) and text[stop] == "." and word(last, words.language).is_abbreviation
