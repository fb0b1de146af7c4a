"""From an accepted chain to changes: what is certain is given back, what context decides is asked of it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache

from corpuskit.encoding.chains.places import LIKELY, MARKS, Candidates, Place
from corpuskit.encoding.layers import Change
from corpuskit.encoding.marks.resolve import SLOT, Resolution, resolve
from corpuskit.encoding.marks.speech import Speech
from corpuskit.model.edits import Suspicion

SURE = 0.95  # role confidence, below which a mark is left as it is
LIKELY_MARK = 0.9  # share of a mark among rarer signs, below which it is not chosen
RARE = 0.0005  # share of a mark, below which it is not thought of
DECIDABLE = frozenset("‘’“”–—…•„‚")  # by context
LOST = "\ufffd"
SUBSTITUTE = "\uf8ff"  # stands for a real SLOT while context is read


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What a pass would change, and what it saw and leaves."""

    changes: list[Change] = field(default_factory=list)
    suspicions: list[Suspicion] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Cause:
    """What damaged a text: the class of the damage and the name of the chain."""

    damage: str
    chain: str


def mend(text: str, places: Sequence[Place], cause: Cause, speech: Speech) -> Found:
    """Changes for the damaged places of a text, all of one chain.

    A place of which every byte is known, or which only one character can have left, is given back. Marks that
    look alike are told apart by context, where there is a table of roles for the language; letters that look
    alike are not, unless one of them is by far the likeliest.

    Args:
        text: The text.
        places: Sorted and disjoint.
        cause: What damaged it.
        speech: Its language and style.

    Returns:
        Changes, sorted and disjoint; and a suspicion for each place that is left, or of which only U+FFFD is
        left: ``ambiguous``, ``letter-lost`` or ``language-unknown``.
    """
    masked, allowed = masked_text(text, places)
    can_decide = not allowed or speech.has_roles
    answered = (
        resolve(masked, allowed, language=speech.language, profile=speech.profile)
        if allowed and can_decide
        else []
    )
    resolved = iter(answered)
    found = Found()
    for place in places:
        if not can_decide and any(map(marks, place.pieces)):
            found.suspicions.append(_suspicion(place, cause, "language-unknown"))
            continue
        answers = [_answer(options, resolved) for options in place.pieces]
        if LOST in text[place.start : place.end] and all(answer.role == "letter" for answer in answers):
            answers = [_unknown(answer) for answer in answers]
        if any(answer.role_confidence < SURE for answer in answers):
            found.suspicions.append(
                _suspicion(place, cause, "letter-lost" if _is_letter(place) else "ambiguous")
            )
            if not any(answer.after == LOST for answer in answers):
                continue
        found.changes.append(_change(place, answers, cause, speech))
    return found


def _suspicion(place: Place, cause: Cause, reason: str) -> Suspicion:
    return Suspicion(start=place.start, end=place.end, damage=cause.damage, chain=cause.chain, reason=reason)


def _is_letter(place: Place) -> bool:
    return all(not options or options[0][0] not in MARKS for options in place.pieces)


def _change(place: Place, answers: list[Resolution], cause: Cause, speech: Speech) -> Change:
    is_context = any(len(marks(options)) > 1 for options in place.pieces)
    return Change(
        start=place.start,
        end=place.end,
        after="".join(answer.after for answer in answers),
        damage=cause.damage,
        chain=cause.chain,
        basis=speech.basis if is_context else "bytes" if place.is_exact else "unique-image",
        confidence=min(answer.confidence for answer in answers),
        role_confidence=min(answer.role_confidence for answer in answers),
        alternatives=next((answer.alternatives for answer in answers if answer.alternatives), ()),
    )


def masked_text(text: str, places: Sequence[Place]) -> tuple[str, list[str]]:
    """The text with what is known put in place and a slot for what is not; and what each slot may be."""
    parts: list[str] = []
    allowed: list[str] = []
    done = 0
    for place in places:
        parts.append(plain(text[done : place.start]))
        for options in place.pieces:
            choice = marks(options)
            if len(choice) > 1:
                parts.append(SLOT)
                allowed.append(choice)
            else:
                parts.append(options[0][0] if options else LOST)
        done = place.end
    parts.append(plain(text[done:]))
    return "".join(parts), allowed


def plain(text: str) -> str:
    """A text in which no character is taken for a slot."""
    return text.replace(SLOT, SUBSTITUTE) if SLOT in text else text


@lru_cache(maxsize=4096)
def marks(options: Candidates) -> str:
    """The candidates that context can decide between; empty where there is one only, or a letter leads."""
    if len(options) == 1 or not options or options[0][0] not in MARKS:
        return ""
    return "".join(char for char, share in options if share >= RARE and char in DECIDABLE)


def _answer(options: Candidates, resolved: Iterator[Resolution]) -> Resolution:
    if not options:
        return Resolution(after=LOST, role="letter", confidence=1.0, role_confidence=0.0, alternatives=())
    if len(marks(options)) > 1:
        return next(resolved)
    char, share = options[0]
    sure = 1.0 if share >= (LIKELY_MARK if char in DECIDABLE else LIKELY) else 0.0
    return Resolution(
        after=char, role="letter", confidence=share, role_confidence=sure, alternatives=options[1:4]
    )


def _unknown(answer: Resolution) -> Resolution:
    """A letter of which U+FFFD stands for a byte already: one U+FFFD for all of it says as much."""
    return answer if answer.role_confidence >= SURE else replace(answer, after=LOST, confidence=1.0)
