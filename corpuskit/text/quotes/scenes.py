"""One paragraph made ready for the rules of attribution, and what a rule finds in it."""

import re
from dataclasses import dataclass
from typing import NamedTuple

from corpuskit.model.values import Span
from corpuskit.text.quotes.kinds import kind
from corpuskit.text.quotes.left_phrases import left_phrase
from corpuskit.text.quotes.lexicon import Lexicon
from corpuskit.text.quotes.marks import Stretch
from corpuskit.text.quotes.names import phrase_name
from corpuskit.text.quotes.roles import AUXILIARY, CAPITAL, DETERMINER, QUOTED, RELATIVE, SUBORDINATOR
from corpuskit.text.quotes.tokens import Tokens

_REMEMBERED = 1 << 13  # phrases whose name is kept
_LONGEST_REMEMBERED = 60  # code points of these: longer ones hardly come again
_KNOWN: dict[tuple[str, tuple[int, ...], bool, str], tuple[str | None, str]] = {}
_HYPHENS = re.compile("-(?:t-)?(?=[a-z])")  # before a French pronoun: ``a-t-elle``


_PEOPLE = frozenset(("anonymous", "group", "person"))
_LONGEST_APPOSITION = 15  # tokens


class Attribution(NamedTuple):
    """Whom something is attributed to, by which sign and by which rule."""

    source: Span
    cue: Span | None
    rule: str
    name: str | None
    kind: str
    resolved_by: str | None = None


@dataclass(slots=True)
class Scene:
    """One paragraph.

    Attributes:
        text: The whole text.
        start: First code point of the paragraph.
        end: Code point after it.
        words: The lexicon.
        tokens: Its words and signs; each outermost quotation is one token.
        stretches: Its quotations, nested ones too.
        places: The tokens of the outermost quotations, in order.
        goes_on: Whether the next paragraph goes on with the quotation within which this one ends.
    """

    text: str
    start: int
    end: int
    words: Lexicon
    tokens: Tokens
    stretches: list[Stretch]
    places: list[int]
    goes_on: bool = False

    def open_at(self) -> int | None:
        """Start of the quotation within which the paragraph ends, where the next one goes on with it."""
        if not self.goes_on:
            return None
        return next((item.start for item in self.stretches if not item.closed), None)


def sentence_end(tokens: Tokens, index: int) -> int:
    """The token after the last one of a token's sentence."""
    return tokens.limits[index]


def name_and_kind(scene: Scene, first: int, last: int) -> tuple[str | None, str]:
    """The name that a phrase holds and what sort of source it names, kept as sources come again and again."""
    tokens = scene.tokens
    roles = tuple(tokens.roles[first : last + 1])
    printed = scene.text[tokens.starts[first] : tokens.end(last)]
    key = printed, roles, tokens.sentences[first] == first, tokens.language
    known = _KNOWN.get(key)
    if known is None:
        known = phrase_name(scene.text, tokens, first, last), kind(tokens, scene.words, first, last)
        if len(printed) <= _LONGEST_REMEMBERED and not any(bits & QUOTED for bits in roles):
            if len(_KNOWN) >= _REMEMBERED:
                _KNOWN.clear()
            _KNOWN[key] = known
    return known


def found(scene: Scene, phrase: tuple[int, int], cue: tuple[int, int] | None, rule: str) -> Attribution:
    """An attribution from tokens."""
    tokens = scene.tokens
    named, resolved_by = phrase, None
    if phrase[0] == phrase[1] and tokens.roles[phrase[0]] & RELATIVE:
        named, resolved_by = _antecedent(tokens, phrase[0]) or phrase, "pronoun"
        if tokens.words[phrase[0]] == "which" and kind(tokens, scene.words, *named) in _PEOPLE:
            named = phrase  # ``members of the board, which said``
    name, sort = name_and_kind(scene, *named)
    starts, word = tokens.starts, tokens.words[phrase[0]]
    clitic = _HYPHENS.match(word) if word[:1] == "-" else None
    return Attribution(
        Span(starts[phrase[0]] + (clitic.end() if clitic else 0), tokens.end(phrase[1])),
        None if cue is None else Span(starts[cue[0]], tokens.end(cue[1])),
        rule,
        name,
        sort,
        resolved_by if name else None,
    )


def _antecedent(tokens: Tokens, relative: int) -> tuple[int, int] | None:
    """What a relative pronoun stands for: the phrase before it."""
    last = relative - 1
    if last >= 0 and tokens.words[last] == ",":
        last -= 1
        if tokens.words[relative] == "that":
            return None  # ``When it rained, that surprised riders``
        if tokens.words[relative] == "who":
            last = _before_apposition(tokens, last)
    return left_phrase(tokens, last, tokens.sentences[relative]) if last >= 0 else None


def _before_apposition(tokens: Tokens, last: int) -> int:
    """The last token of the name in ``Ed Poe, a farmer from Lake, who said``; `last` where there is none."""
    for index in range(last, max(1, last - _LONGEST_APPOSITION), -1):
        bits = tokens.roles[index]
        if tokens.words[index] == ",":
            is_named = tokens.roles[index - 1] & CAPITAL and tokens.roles[index + 1] & DETERMINER
            return index - 1 if is_named else last
        if bits & (AUXILIARY | RELATIVE | SUBORDINATOR) and not bits & CAPITAL:
            break
    return last
