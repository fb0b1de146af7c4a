"""What an article quotes: one quotation, whom it is attributed to, and how sure that is."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import overload

from corpuskit.model.values import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """One stretch of speech or writing that an article attributes to somebody, or prints between marks.

    Attributes:
        kind: ``direct`` (four words and more between marks, up to a comma or the end of a sentence),
            ``mixed`` (a fragment between marks, or fewer words), ``indirect`` (``X said that ...``),
            ``according-to`` or ``label`` (``X: ...``).
        start: First code point, the opening mark included.
        end: Code point after it, the closing mark included.
        source: The mention of the source that stands nearest; ``None`` where nobody is named.
        cue: The verb, phrase or sign that attributes it; ``None`` where there is none.
        source_name: The fullest form of the source's name in the article; ``None`` where it has no name.
        source_kind: ``person``, ``organisation``, ``document``, ``group``, ``anonymous``, ``pronoun`` (whose
            name was not found), or ``unknown`` where there is no source.
        rule: The rule that found the source, such as ``said-after``; ``unattributed`` where none did.
        confidence: How often a source found by this rule is right, 0 to 1; 0 where there is no source.
        resolved_by: ``name`` where a shorter form led to the full name, ``pronoun`` where a pronoun did.
        continues: `start` of the quotation that this one goes on with, in the paragraph before; ``None``
            where it stands alone.
        nested_in: `start` of the quotation around this one, be it direct or indirect; ``None`` where there is
            none.
    """

    kind: str
    start: int
    end: int
    source: Span | None = None
    cue: Span | None = None
    source_name: str | None = None
    source_kind: str = "unknown"
    rule: str = "unattributed"
    confidence: float = 0.0
    resolved_by: str | None = None
    continues: int | None = None
    nested_in: int | None = None


class LazyQuotes(Sequence[Quote]):
    """Quotations that are looked for when somebody asks for the first time.

    Args:
        find: Finds them.

    >>> made = LazyQuotes(lambda: [])
    >>> len(made), list(made)
    (0, [])
    """

    __slots__ = ("_find", "_found")

    def __init__(self, find: Callable[[], Sequence[Quote]]) -> None:
        self._find = find
        self._found: Sequence[Quote] | None = None

    def _quotes(self) -> Sequence[Quote]:
        if self._found is None:
            self._found = self._find()
        return self._found

    def __len__(self) -> int:
        """How many there are."""
        return len(self._quotes())

    @overload
    def __getitem__(self, index: int) -> Quote: ...

    @overload
    def __getitem__(self, index: slice) -> Sequence[Quote]: ...

    def __getitem__(self, index: int | slice) -> Quote | Sequence[Quote]:
        """One of them, or some."""
        return self._quotes()[index]
