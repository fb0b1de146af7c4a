"""Each source by the fullest form of its name in the article: ``Poe`` is ``Ana Poe`` further up."""

import re
from collections.abc import Mapping, Sequence

from corpuskit.model.quotations import Quote
from corpuskit.model.values import Span
from corpuskit.text.quotes.lexicon import Lexicon
from corpuskit.text.quotes.roles import PARTICLE, PLURAL, PRONOUN, QUANTITY

_GIVEN = re.compile(
    r"((?:[^\W\d_a-zß-öø-ÿ][\w.'’\-]*[ \xa0]){1,3}"
    r"(?:(?:de|da|del|van|von|der|den|la|le|al|el|bin)[ \xa0]){0,2})\Z"
)
_WINDOW = 60  # code points before a last name in which its given names stand
_SEARCHED = 12  # mentions of a last name that are looked at
_MOST_NAMES = 200  # last names that are looked for
_INITIAL = 2  # code points of ``B.``
_OPENING_MARKS = frozenset("\"'`«»‘‚“„")
_CLOSING_MARKS = frozenset("\"'`«»’‘”“")
_FOLLOWING = re.compile(r"[\w’'-]")
_POSSESSIVE = ("'s", "’s", "s'", "s’")


def resolved(text: str, quotes: Sequence[Quote], words: Lexicon, paragraphs: Sequence[int]) -> list[Quote]:
    """The same quotations with the fullest names; pronouns get the last fitting source of their paragraph.

    Args:
        text: The article.
        quotes: In order of start.
        words: The lexicon.
        paragraphs: The number of the paragraph in which the source of each quotation stands.
    """
    persons = [quote.source_name for quote in quotes if quote.source_kind == "person" and quote.source_name]
    full = _fullest(text, list(dict.fromkeys(persons)), words)
    out = [
        quote if quote.source is None else _with_name(_with_kind(quote, quote.source, text), full)
        for quote in quotes
    ]
    last: dict[tuple[int, bool], Quote] = {}
    order = sorted(
        (quote.source.start, index) for index, quote in enumerate(quotes) if quote.source is not None
    )
    for _, index in order:
        quote = out[index]
        if quote.source_kind != "pronoun":
            last[paragraphs[index], quote.source_kind == "person"] = quote
        elif quote.source is not None and quote.source_name is None:
            word = words.roles.get(text[quote.source.start : quote.source.end].lower(), 0)
            earlier = last.get((paragraphs[index], not word & PLURAL)) if word & PRONOUN else None
            if earlier is not None and earlier.source_name is not None:
                out[index] = _renamed(quote, earlier.source_name, earlier.source_kind, "pronoun")
    return out


def _with_kind(quote: Quote, source: Span, text: str) -> Quote:
    """A title of a work between marks is no person, and neither is ``all`` that opens a sentence."""
    if quote.source_name is None:
        is_known = quote.source_kind in ("anonymous", "pronoun")
        return quote if is_known else _renamed(quote, None, "pronoun", quote.resolved_by)
    if quote.source_kind != "person" or text[source.start] not in _OPENING_MARKS:
        return quote
    return (
        _renamed(quote, quote.source_name, "document", quote.resolved_by)
        if text[source.end - 1] in _CLOSING_MARKS
        else quote
    )


def _with_name(quote: Quote, full: Mapping[str, str]) -> Quote:
    name = full.get(quote.source_name or "") if quote.source_kind == "person" else None
    return quote if name is None else _renamed(quote, name, "person", quote.resolved_by or "name")


def _renamed(quote: Quote, name: str | None, kind: str, resolved_by: str | None) -> Quote:
    """The quotation with another name of its source; several times as fast as `dataclasses.replace`."""
    return Quote(
        kind=quote.kind,
        start=quote.start,
        end=quote.end,
        source=quote.source,
        cue=quote.cue,
        source_name=name,
        source_kind=kind,
        rule=quote.rule,
        confidence=quote.confidence,
        resolved_by=resolved_by,
        continues=quote.continues,
        nested_in=quote.nested_in,
    )


def _fullest(text: str, names: Sequence[str], words: Lexicon) -> dict[str, str]:
    """The fullest form of each one-word name, where the text has a longer one."""
    by_last = {name.rpartition(" ")[2]: name for name in reversed(names) if " " in name}
    full = {}
    for name in [name for name in names if " " not in name][:_MOST_NAMES]:
        longer = by_last.get(name) or _longer(text, name, words)
        if longer is not None:
            full[name] = longer
    return full


def _longer(text: str, last_name: str, words: Lexicon) -> str | None:
    """The name with the given names that stand before one of its mentions."""
    at = -1
    for _ in range(_SEARCHED):
        at = text.find(last_name, at + 1)
        if at < 0:
            break
        given = _GIVEN.search(text[max(0, at - _WINDOW) : at])
        if given is None or _FOLLOWING.match(text, at + len(last_name)):
            continue
        parts = given[1].split()
        while parts and not _is_given_name(parts[0], words):
            parts.pop(0)
        if parts and all(_is_given_name(part, words) for part in parts):
            return " ".join([*parts, last_name])
    return None


def _is_given_name(part: str, words: Lexicon) -> bool:
    """Whether a capitalized word may be part of a name: no title, no word that opens a sentence."""
    small = part.lower()
    roles = words.roles.get(small, 0)
    if roles & PARTICLE:
        return True
    if not part[:1].isupper():
        return False
    if len(part) > _INITIAL and (part.endswith(".") or part.isupper()):
        return False
    return not roles & ~QUANTITY and not part.endswith(_POSSESSIVE)
