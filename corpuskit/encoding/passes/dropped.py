"""Text that lost its characters beyond ASCII without a trace of where they stood: seen, never mended."""

import re
from collections import Counter
from functools import cache

from corpuskit.data import table
from corpuskit.encoding.chains.evidence import function_words
from corpuskit.encoding.marks.speech import Speech
from corpuskit.encoding.scan import BARE
from corpuskit.model.edits import Suspicion

GAP = re.compile(r"(?<=[a-z,])  (?=[a-z])")
NAME = re.compile(r"\b[A-Z][a-z]{2,}\b")
# Plurals such as Republicans, Senators and Democrats.
PEOPLE = re.compile("(?:an|er|or|ist|at|ion|ent|ant|al|ic|ary|s)s$")
LONGEST = 24  # code points of a word
LAST_WORD = re.compile(r"[a-z]+(?=,?\Z)")
FIRST_WORD = re.compile("[a-z]+")
SEVERAL = 2  # doubled blanks; one is a slip


def find_dropped(text: str, speech: Speech) -> list[Suspicion]:
    """Words that lost their apostrophe, blanks between which a dash stood, names that lost their possessive.

    A text that has characters beyond ASCII dropped none. One that has straight apostrophes lost them only
    where a word says so, and only an English text: ``dont`` is sound French.

    Returns:
        The places, in no case more than the text proves; none of a text that may be sound.

    >>> [(found.start, found.end) for found in find_dropped("We dont sail.", Speech("", "en"))]
    [(3, 7)]
    >>> find_dropped("We don't sail.", Speech("", "en"))
    []
    >>> find_dropped("Le livre dont il parle", Speech("", "fr"))
    []
    """
    if not text.isascii():
        return []
    spans = [found.span() for found in _contractions().finditer(text)]
    if spans and speech.language != "en":
        spans = []
    doubled = [found.span() for found in GAP.finditer(text)]
    if "'" not in text and '"' not in text and len(text) >= BARE:
        spans += doubled + _possessives(text)
    elif spans or len(doubled) >= SEVERAL or any(_is_gap(text, *span) for span in doubled):
        spans += doubled
    return [
        Suspicion(start=start, end=end, damage="dropped", chain=None, reason="characters-dropped")
        for start, end in sorted(spans)
    ]


def _is_gap(text: str, start: int, end: int) -> bool:
    """Whether a dash would stand well there: behind a word with a meaning, and before one without."""
    before, behind = LAST_WORD.search(text, max(0, start - LONGEST), start), FIRST_WORD.match(text, end)
    if before is None or behind is None:
        return False
    return before.group() not in function_words() and behind.group() in function_words()


@cache
def _contractions() -> re.Pattern[str]:
    words = "|".join(row["without_apostrophe"] for row in table("contractions"))
    return re.compile(rf"\b(?:{words})\b")


def _possessives(text: str) -> list[tuple[int, int]]:
    """Names with an s of which the text also has the name alone: ``Canadas`` beside ``Canada``."""
    names = Counter(NAME.findall(text))
    owned = {name for name in names if name.endswith("s") and name[:-1] in names and not PEOPLE.search(name)}
    return [found.span() for found in NAME.finditer(text) if found.group() in owned]
