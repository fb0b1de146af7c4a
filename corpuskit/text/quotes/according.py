"""Sources named by a phrase: ``according to X``, ``laut X``, ``X zufolge``."""

from bisect import bisect_left

from corpuskit.text.quotes.kinds import kind
from corpuskit.text.quotes.left_phrases import left_phrase
from corpuskit.text.quotes.right_phrases import right_phrase
from corpuskit.text.quotes.roles import ACCORDING, AFTERWARDS, CAPITAL
from corpuskit.text.quotes.scenes import Attribution, Scene, found

_OBLIQUE = frozenset(("dem", "den", "der", "des"))  # after ``laut``; as it is cited, the source has another


def according(scene: Scene, first: int, limit: int) -> list[Attribution]:
    """The sources that phrases name between two tokens, in order."""
    tokens = scene.tokens
    attributions: list[Attribution] = []
    if not tokens.namers:
        return attributions
    for index in tokens.namers[bisect_left(tokens.namers, first) : bisect_left(tokens.namers, limit)]:
        bits = tokens.roles[index]
        if bits & ACCORDING and not (bits & CAPITAL and index > tokens.sentences[index]):
            attribution = _named(scene, index, index, limit, trailing=bool(bits & AFTERWARDS))
        else:
            end = _phrase_end(scene, index, limit)
            attribution = None if end is None else _named(scene, index, end, limit, trailing=False)
        if attribution is not None:
            attributions.append(attribution)
    return attributions


def _phrase_end(scene: Scene, index: int, limit: int) -> int | None:
    """The last token of a phrase such as ``according to`` that begins here."""
    words = scene.tokens.words
    for rest in scene.words.phrases.get(words[index], ()):
        end = index + len(rest)
        if end < limit and tuple(words[index + 1 : end + 1]) == rest:
            return end
    return None


def _named(scene: Scene, first: int, last: int, limit: int, *, trailing: bool) -> Attribution | None:
    """The phrase behind the sign, or before it where the sign trails (``X zufolge``)."""
    cue = (first, last)
    if trailing:
        phrase = left_phrase(scene.tokens, first - 1, scene.tokens.sentences[first])
        return None if phrase is None else found(scene, phrase, cue, "according-to")
    end = _source_end(scene, first, last + 1, limit)
    if end is None:
        return None
    attribution = found(scene, (last + 1, end), cue, "according-to")
    article, _, name = (attribution.name or "").partition(" ")
    is_oblique = name and scene.words.language == "de" and article in _OBLIQUE
    return attribution._replace(name=name) if is_oblique else attribution


def _source_end(scene: Scene, cue: int, first: int, limit: int) -> int | None:
    """The last token of a source behind its phrase; ``None`` where that names none."""
    tokens = scene.tokens
    last = right_phrase(tokens, first, limit)
    if last is None:
        return None
    opens = cue == tokens.sentences[cue]
    comma = next((index for index in range(first, last) if tokens.words[index] == ","), None)
    if opens and comma is not None and tokens.words[last + 1 : last + 2] != [","]:
        # ``According to the port, riders crossed``: a clause, or there would be a comma behind it
        last = comma - 1
    if kind(tokens, scene.words, first, last) == "unknown" and not (opens or tokens.words[cue - 1] == ","):
        # ``Fares vary according to size``, ``según el puerto``
        return last if tokens.language == "en" and last > first else None
    return last
