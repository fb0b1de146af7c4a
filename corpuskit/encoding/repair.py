"""`repair`: damaged text to sound text, every change recorded, nothing guessed."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from functools import cached_property

from corpuskit.encoding.chains.hypotheses import best_hypothesis
from corpuskit.encoding.chains.places import Place
from corpuskit.encoding.layers import Change, apply, combine, origins
from corpuskit.encoding.marks.speech import Speech
from corpuskit.encoding.passes.controls import find_controls
from corpuskit.encoding.passes.doubts import find_doubts
from corpuskit.encoding.passes.dropped import find_dropped
from corpuskit.encoding.passes.escapes import find_escapes
from corpuskit.encoding.passes.junk import find_junk
from corpuskit.encoding.passes.leftovers import find_leftovers
from corpuskit.encoding.passes.lost import find_questions, find_replaced
from corpuskit.encoding.passes.mend import LOST, Cause, mend
from corpuskit.encoding.passes.protected import protected
from corpuskit.encoding.scan import is_suspect
from corpuskit.model.edits import Edit, Suspicion
from corpuskit.model.profiles import ChainPrior, StyleProfile
from corpuskit.model.repairs import Chain, Repair

ROUNDS = 60  # damage upon damage; more than five were never seen in print


def repair(
    text: str,
    *,
    language: str | None = None,
    profile: StyleProfile | None = None,
    prior: ChainPrior | None = None,
) -> Repair:
    r"""Repair what encoding mistakes did to a text, and record each change.

    What was only misread is given back byte by byte. Where bytes were lost, a chain of mistakes must first be
    proved on the whole text; then what only one character can have left is given back, and marks that became
    alike are told apart by context. What would be a guess is left and becomes a finding: lost letters,
    dropped characters, a sign that may be meant as it stands. A string is never taken piece by piece, as
    other tools do it: the evidence of one paragraph mends the next.

    Addresses and code stay as they are, and so does style: curly quotes, dashes, soft hyphens, no-break
    spaces and ligatures are no damage.

    Args:
        text: Any text.
        language: BCP 47; else it is detected, where context has to decide.
        profile: House style of the publisher, see `learn_profile`; decides between marks of one role, such as
            em and en dashes.
        prior: Encoding mistakes of the publisher, see `learn_prior`; with it weaker signs are enough.

    Returns:
        The text, and what was done. All spans are code points of `text`.

    Raises:
        Nothing, whatever the text.

    >>> repair("Itâ€™s open.").text
    'It’s open.'
    >>> repair("The ministryโs ferry wonโt sail.").text
    'The ministry’s ferry won’t sail.'
    >>> repair("The letter â is used in Romanian.").status
    'clean'
    >>> [(found.damage, found.reason) for found in repair("A caf\ufffd in the harbour.").findings]
    [('legacy-as-utf8', 'too-little-evidence')]
    """
    if not is_suspect(text):
        return Repair(text=text)
    work = _Work(text, language, profile, prior)
    for _ in range(ROUNDS):
        if not work.round():
            break
    return work.result()


class _Work:
    """A text on its way through the passes."""

    def __init__(
        self, text: str, declared: str | None, profile: StyleProfile | None, prior: ChainPrior | None
    ) -> None:
        self._source = self._text = text
        self._protected = protected(text)
        self._declared, self._profile, self._prior = declared, profile, prior
        self._edits: tuple[Edit, ...] = ()
        self._suspicions: list[Suspicion] = []
        self._chains: dict[str, Chain] = {}

    def round(self) -> bool:
        """One pass of each kind; whether another round might find more."""
        before = self._text
        self._speech = Speech(before, self._declared, self._profile)
        self._take(*find_escapes(self._text, self._protected), is_escape=True)
        for _ in range(ROUNDS):
            if not self._chain():
                break
        if self._text != before and not is_suspect(self._text):
            return False
        self._take(*find_controls(self._text))
        self._take(find_leftovers(self._text))
        lost = find_replaced(self._text, self._speech)
        self._take(lost.changes, lost.suspicions)
        lost = find_questions(self._text, self._protected, self._speech)
        self._take(lost.changes, lost.suspicions)
        self._suspect(find_dropped(self._text, self._speech))
        self._suspect(find_doubts(self._text))
        self._take(*find_junk(self._text))
        return self._text != before and is_suspect(self._text)

    def _chain(self) -> bool:
        """Undo the chain that explains most of the text; whether that changed anything."""
        found = best_hypothesis(self._text, self._prior)
        if found is None:
            return False
        places = list(found.accepted())
        if tail := _cut_tail(places, len(self._text.rstrip())):
            self._suspect([tail])
            return False
        self._suspect(
            Suspicion(
                start=place.start, end=place.end, damage=found.damage, chain=found.name, reason="mentioned"
            )
            for place in found.mentioned()
        )
        mended = mend(self._text, places, Cause(found.damage, found.name), self._speech)
        if mended.changes:
            chain = Chain(
                name=found.name,
                damage=found.damage,
                score=round(found.score, 2),
                explained=len(places),
                unexplained=found.unexplained,
            )
            self._chains.setdefault(found.name, chain)
        before = self._text
        self._take(mended.changes, mended.suspicions)
        return self._text != before and is_suspect(self._text)

    def _take(
        self, changes: Iterable[Change], suspicions: Iterable[Suspicion] = (), *, is_escape: bool = False
    ) -> None:
        self._suspect(suspicions)
        allowed, covers = list(changes), self._protected.covers
        if allowed and (is_escape or not self._protected.is_data):  # in data, strings are texts
            allowed = [change for change in allowed if not covers(change.start, change.end)]
        text, edits = apply(self._text, allowed)
        if edits:
            self._edits = combine(self._source, self._edits, edits, text)
            self._text, self._protected = text, protected(text)

    def _suspect(self, suspicions: Iterable[Suspicion]) -> None:
        found = list(suspicions)
        if self._edits:
            spans = origins(((one.start, one.end) for one in found), self._edits)
            found = [_moved(one, *span) for one, span in zip(found, spans, strict=True)]
        self._suspicions += found

    def result(self) -> Repair:
        """What came of it."""
        first: dict[tuple[int, int], Suspicion] = {}
        for found in self._suspicions:
            if not self._is_settled(found):
                first.setdefault((found.start, found.end), found)
        findings = [first[span] for span in sorted(first)]
        chains = sorted(self._chains.values(), key=lambda chain: (-chain.score, chain.name))
        return Repair(text=self._text, edits=self._edits, findings=tuple(findings), chains=tuple(chains))

    def _is_settled(self, found: Suspicion) -> bool:
        """Whether a later pass repaired what an earlier one left."""
        number = bisect_right(self._ends, found.start)
        if number == len(self._edits) or self._edits[number].start >= max(found.end, found.start + 1):
            return False
        return LOST not in self._edits[number].after

    @cached_property
    def _ends(self) -> list[int]:
        return [edit.end for edit in self._edits]


def _moved(found: Suspicion, start: int, end: int) -> Suspicion:
    return Suspicion(start=start, end=end, damage=found.damage, chain=found.chain, reason=found.reason)


def _cut_tail(places: Sequence[Place], end: int) -> Suspicion | None:
    """The rest of a character that a file was cut in, where nothing else is damaged; it says nothing."""
    if len(places) != 1 or places[0].is_exact or places[0].end != end or len(places[0].pieces) > 1:
        return None
    return Suspicion(start=places[0].start, end=end, damage="truncated-tail", chain=None, reason="cut")
