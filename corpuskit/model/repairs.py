"""What `repair` gives back: the sound text, every edit on the way to it, and what it would not touch."""

from dataclasses import dataclass

from corpuskit.model.edits import Edit, Suspicion, undo


@dataclass(frozen=True, slots=True, kw_only=True)
class Chain:
    """A hypothesis of which encoding mistakes a text went through, one after the other.

    Attributes:
        name: Such as ``utf-8→windows-1252``; chains that nothing tells apart share one name.
        damage: Name of the damage class.
        score: Weight of the evidence; only hypotheses of the same text can be compared.
        explained: Places in the text that the chain explains.
        unexplained: Characters of the wrong charset's upper half that it does not explain.
    """

    name: str
    damage: str
    score: float
    explained: int
    unexplained: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Repair:
    """A repaired text and its record.

    Attributes:
        text: The text after the edits.
        edits: Sorted and disjoint; spans in the input.
        findings: What looks damaged and was left as it is; spans in the input.
        chains: The accepted hypotheses, best first.
    """

    text: str
    edits: tuple[Edit, ...] = ()
    findings: tuple[Suspicion, ...] = ()
    chains: tuple[Chain, ...] = ()

    @property
    def status(self) -> str:
        """``clean``, ``repaired``, ``partly`` (something was left) or ``unrepaired`` (all of it was)."""
        if self.edits:
            return "partly" if self.findings else "repaired"
        return "unrepaired" if self.findings else "clean"

    def undo(self) -> str:
        """The input, exactly."""
        return undo(self.text, self.edits)
