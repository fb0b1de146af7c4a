"""`repair`: damaged text to sound text, every change recorded, nothing guessed."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cached_property

from corpuskit.encoding.chains.hypotheses import best_hypothesis
from corpuskit.encoding.chains.places import Place
from corpuskit.encoding.layers import Change, apply, combine, origin
from corpuskit.encoding.marks.speech import Speech
from corpuskit.encoding.passes.controls import find_controls
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
    """Repair what encoding mistakes did to a text.

    >>> repair("Itâ€™s open.").text
    'It’s open.'
    >>> repair("The letter â is used in Romanian.").status
    'clean'
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
        self._take(*find_escapes(self._text, self._protected))
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
        self._suspect(find_dropped(self._text))
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

    def _take(self, changes: Iterable[Change], suspicions: Iterable[Suspicion] = ()) -> None:
        self._suspect(suspicions)
        covers = self._protected.covers
        allowed = [change for change in changes if not covers(change.start, change.end)]
        text, edits = apply(self._text, allowed)
        if edits:
            self._edits = combine(self._source, self._edits, edits, text)
            self._text, self._protected = text, protected(text)

    def _suspect(self, suspicions: Iterable[Suspicion]) -> None:
        for suspicion in suspicions:
            start, end = origin(suspicion.start, suspicion.end, self._edits)
            self._suspicions.append(replace(suspicion, start=start, end=end))

    def result(self) -> Repair:
        """What came of it."""
        open_ones = {found for found in self._suspicions if not self._is_settled(found)}
        findings = sorted(open_ones, key=lambda found: (found.start, found.end, found.damage, found.reason))
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


def _cut_tail(places: Sequence[Place], end: int) -> Suspicion | None:
    """The rest of a character that a file was cut in, where nothing else is damaged; it says nothing."""
    if len(places) != 1 or places[0].is_exact or places[0].end != end:
        return None
    return Suspicion(start=places[0].start, end=end, damage="truncated-tail", chain=None, reason="cut")
