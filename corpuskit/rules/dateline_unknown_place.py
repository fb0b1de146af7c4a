"""The dateline names a place that the tables do not have, and that the story spells in another way.

`SALTMRASH` above a story about Saltmarsh is a misprint, and the article then has no country for its place.
Most small towns are in no table and are spelt right: those, and names that the story does not have at all,
are left alone.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from corpuskit.model.checked import Checked
from corpuskit.model.diagnostics import Severity, shorten
from corpuskit.model.fixes import Applicability, Remedy, Replacement
from corpuskit.model.values import Place
from corpuskit.rules._misprints import is_misprint
from corpuskit.rules.rule import ArticleRule, Context, Finding
from corpuskit.text.folding import fold

LEAST = 6  # letters of a name that may be misspelt
ENDING = 2  # letters in which a language may inflect it
REST = r"(?<!\w.)(?:[^\W\d_]|[’'-](?=[^\W\d_]))*"
WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|[’'-](?=[^\W\d_]))*")


def find(checked: Checked, _context: Context) -> Iterator[Finding]:
    """Places of no table with a name one letter away in headline or story."""
    dateline = checked.dateline
    if dateline is None:
        return
    for place in dateline.places:
        if place.kind != "unknown" or place.country is not None or place.region is not None:
            continue
        near = _in_story(checked, place, dateline.body_start)
        if near is not None:
            after = near.upper() if place.raw.isupper() else near
            remedy = Remedy(
                message=f"write {after!r}",
                applicability=Applicability.UNSAFE,
                field="text",
                edits=(Replacement(place.start, place.end, after),),
            )
            message = f"unknown place {shorten(place.raw)!r}, {shorten(near)!r} in the story"
            yield Finding("text", message, place.raw, place.start, place.end, remedy=remedy)


def _in_story(checked: Checked, place: Place, body_start: int) -> str | None:
    """The name in the story that the place is a misprint of; ``None`` where it stands there as it is."""
    name, number = _form(place.raw)
    if len(name) < LEAST or number == 0:
        return None
    story = f"{checked.article.headline or ''}\n{checked.article.text[body_start:]}"
    near = None
    for shown in dict.fromkeys(_names(story, place.raw, number)):
        if abs(len(shown) - len(place.raw)) > 1 or not shown[0].isupper():
            continue
        found = fold(shown)
        if found == name:
            return None
        if near is None and is_misprint(found, name) and found[-ENDING:] == name[-ENDING:]:
            near = shown
    return near


def _names(story: str, place: str, number: int) -> Iterator[str]:
    """What may be the place: as many words in a row, of which the first begins with the same letter."""
    if number == 1:
        yield from _alike(story, place[0].upper())
        return
    words = list(WORD.finditer(story))
    for first, last in zip(words, words[number - 1 :], strict=False):
        yield story[first.start() : last.end()]


def _alike(story: str, letter: str) -> Iterator[str]:
    """Words that begin with a letter: to look for that is far cheaper than for a pattern."""
    pattern = _beginning(letter)
    at = story.find(letter)
    while at >= 0:
        word = pattern.match(story, at)
        if word:
            yield word[0]
        at = story.find(letter, word.end() if word else at + 1)


@lru_cache(maxsize=256)
def _form(place: str) -> tuple[str, int]:
    """A name as names are compared, and its words; the same few places over and over."""
    return fold(place), len(WORD.findall(place))


@lru_cache(maxsize=256)
def _beginning(letter: str) -> re.Pattern[str]:
    """A word that begins with a letter, which no other letter precedes."""
    return re.compile(re.escape(letter) + REST)


RULE = ArticleRule(
    code="DTL103",
    name="dateline-unknown-place",
    severity=Severity.WARNING,
    level=4,
    find=find,
    good={"text": "SALTMARSH (Reuters) - The ferry is back in Saltmarsh."},
    bad={"text": "SALTMRASH (Reuters) - The ferry is back in Saltmarsh."},
)
