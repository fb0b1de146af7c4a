"""Text that lost its characters beyond ASCII without a trace of where they stood: seen, never mended."""

import re
from collections.abc import Iterator
from functools import cache

from corpuskit.encoding.chains.evidence import function_words
from corpuskit.encoding.marks.speech import Speech
from corpuskit.encoding.passes.dropped_words import (
    find_contracted,
    find_glued,
    find_owners,
    one_of,
    vocabulary,
    words_for,
)
from corpuskit.encoding.scan import BARE
from corpuskit.model.edits import Suspicion

Span = tuple[int, int]
GAP = re.compile(r"  (?<=[a-z,)]  )(?=[A-Za-z])")
# A dash between two years, or behind the place of a dateline.
YEARS = re.compile(r"([12][089][0-9]{2})(?<![\w.,-].{4})([12][089][0-9]{2})(?![\w-])")
EARLIEST, LATEST = "1800", "2099"
BEFORE_YEARS, FOLLOWING = re.compile(r"([A-Za-z]+) \Z"), re.compile(" ([a-z]+)")
DATELINE = re.compile(
    r"\s{0,8}[A-Z][A-Z .,]{2,40}(?:\([A-Z][A-Za-z]{1,20}\))?(?<=[A-Z)])(  )(?=[A-Z][a-z]+ [A-Za-z])"
)
TYPED_DASH = re.compile(" -+ |--")  # who types dashes has none that could be lost
COLUMNS = re.compile(r"   |\b(?:[Aa]n?|[Tt]he)  ")  # of a table, or of one who sets texts with blanks
# A dash or a bullet that began the paragraph is gone; verses go on where the line before had no stop.
INDENTED = re.compile(r" (?:(?<=[.!?:\n]\n )|(?<=[.!?:] \n ))(?=[A-Z][a-z])")
LINE = re.compile(r"^(?=[^\n]*\S)", re.MULTILINE)
APOSTROPHE = re.compile(r"'(?<=[A-Za-z]')[A-Za-z]")
FIRST_PERSON = re.compile(r"\b(?:I|[Ww]e|[Oo]ur|[Mm]y|us|me|Im|Ive|Weve)\b")
PERSON = "(?:he|she|they|[A-Z][a-z]{1,20}(?: [A-Z][a-z]{1,20}){0,2})"
STOPS = ".!?\n"
LONGEST_SENTENCE = 400  # code points
LONGEST = 24  # code points of a word
LAST_WORD = re.compile(r"[a-z]+(?=,?\Z)")
FIRST_WORD = re.compile("[a-z]+")
SEVERAL = 2  # doubled blanks; one is a slip


def find_dropped(text: str, speech: Speech) -> list[Suspicion]:
    """Words that lost their apostrophe, words that lost the dash between them, speech that lost its marks.

    A text that has characters beyond ASCII dropped none. One that has straight apostrophes or typed dashes
    lost them only where a word says so, and only an English text: ``dont`` is sound French. Doubled blanks
    say nothing where tables are set with blanks, or dashes were typed.

    Returns:
        The places, in no case more than the text proves; none of a text that may be sound, or that is in
        another language than English.

    >>> [(found.start, found.end) for found in find_dropped("We dont sail.", Speech("", "en"))]
    [(3, 7)]
    >>> find_dropped("We don't sail.", Speech("", "en"))
    []
    >>> find_dropped("Le livre dont il parle", Speech("", "fr"))
    []
    """
    if not text.isascii():
        return []
    has_apostrophes = APOSTROPHE.search(text) is not None
    is_bare = "'" not in text and '"' not in text
    words = vocabulary(text)
    spans = set(find_contracted(text, words, has_apostrophes=has_apostrophes))
    spans |= {*find_glued(text, words), *find_owners(text, words, has_apostrophes=has_apostrophes)}
    if '"' not in text:
        spans |= {found.span(1) for found in _opened().finditer(text)}
    if is_bare:
        spans |= set(_attributed(text))
    spans.update(_gaps(text, is_proved=bool(spans), has_apostrophes=has_apostrophes, is_bare=is_bare))
    if not spans or speech.language != "en":
        return []
    return [
        Suspicion(start=start, end=end, damage="dropped", chain=None, reason="characters-dropped")
        for start, end in sorted(spans)
    ]


def _gaps(text: str, *, is_proved: bool, has_apostrophes: bool, is_bare: bool) -> Iterator[Span]:
    """Where a dash stood: doubled blanks, as far as they are no slips, and years without anything between."""
    yield from (found.span() for found in YEARS.finditer(text) if _is_period(text, found))
    if COLUMNS.search(text) or TYPED_DASH.search(text):
        return
    if is_bare and len(text) >= BARE:
        indented = [found.span() for found in INDENTED.finditer(text)]
        if indented and 2 * text.count("\n ") <= sum(1 for _ in LINE.finditer(text)):
            yield from indented
    if "  " not in text:
        return
    if dateline := DATELINE.match(text):
        yield dateline.span(1)
    doubled = [found.span() for found in GAP.finditer(text)]
    telling = is_proved or any(_is_gap(text, *span) for span in doubled)
    if telling or (len(doubled) >= SEVERAL and not has_apostrophes):
        yield from doubled


def _is_period(text: str, found: re.Match[str]) -> bool:
    """Whether two years stand where periods do, the earlier first; other numbers are numbers of articles."""
    (start, end), (first, last) = found.span(), found.groups()
    if first >= last or not (EARLIEST <= first <= LATEST and EARLIEST <= last <= LATEST):
        return False
    before = text[max(0, start - LONGEST) : start]
    word, following = BEFORE_YEARS.search(before), FOLLOWING.match(text, end)
    return (
        (before.endswith("(") and text.startswith(")", end))
        or (word is not None and word[1].lower() in words_for("before-years"))
        or (following is not None and following[1] in words_for("behind-years"))
    )


def _is_gap(text: str, start: int, end: int) -> bool:
    """Whether a dash would stand well there: behind a word with a meaning, and before one without."""
    before, behind = LAST_WORD.search(text, max(0, start - LONGEST), start), FIRST_WORD.match(text, end)
    if before is None or behind is None:
        return False
    opens_clause = behind.group() in function_words() - words_for("preposition")
    return opens_clause and before.group() not in function_words()


@cache
def _opened() -> re.Pattern[str]:
    """A verb of speech, a comma, and a word that begins a sentence: the opening mark is gone."""
    words = "|".join(sorted(map(str.capitalize, words_for("opens"))))
    behind = "|".join(f"(?<=\\b{verb},)" for verb in sorted(words_for("speech")))
    return re.compile(rf",(?:{behind})( )(?:{words})(?= [a-z])")


def _attributed(text: str) -> Iterator[Span]:
    """Attributions behind a sentence in the first person: both marks of it are gone."""
    for found in _attribution().finditer(text):
        low = max(0, found.start() - LONGEST_SENTENCE)
        start = max(text.rfind(stop, low, found.start()) for stop in STOPS)
        sentence = text[max(low, start + 1) : found.start()]
        if FIRST_PERSON.search(sentence) and not _clause().match(sentence):
            yield found.span(1)


@cache
def _clause() -> re.Pattern[str]:
    """Openings of a sentence whose main clause comes behind the comma, and may be the attribution itself."""
    words = "|".join(map(str.capitalize, sorted(words_for("subordinate"))))
    return re.compile(
        rf"\s*(?:(?:And |But )?(?:{words}|{words.lower()})\b|(?:The|Each|Every)\b.{{0,24}}\btime\b)"
    )


@cache
def _attribution() -> re.Pattern[str]:
    said = one_of("speech")
    return re.compile(rf"(, )(?:{PERSON} {said}\b|{said} {PERSON})(?! {one_of('indirect')}\b)")
