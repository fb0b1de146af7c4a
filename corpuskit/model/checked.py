"""The subject of the rules: an article, what it was made from, and what was done to each of its fields."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from corpuskit.model.article import Article
from corpuskit.model.edits import Edit, Suspicion, before, undo
from corpuskit.model.laid import Laid
from corpuskit.model.quotations import Quote
from corpuskit.model.raw import RawArticle
from corpuskit.model.values import Dateline


@dataclass(frozen=True, slots=True, kw_only=True)
class Mended:
    """What was done to one field between its layout and its publication, in two layers.

    Attributes:
        repair: What repair changed, with spans in the laid-out field and in what repair made of it.
        nfc: What composing changed then, with spans in what repair made of the field and in the published
            one.
        suspicions: What looks damaged and was left, with spans in the laid-out field.
    """

    repair: tuple[Edit, ...] = ()
    nfc: tuple[Edit, ...] = ()
    suspicions: tuple[Suspicion, ...] = ()

    @property
    def edits(self) -> tuple[Edit, ...]:
        """All changes, in the order in which they were made."""
        return (*self.repair, *self.nfc)

    def undo(self, published: str) -> str:
        """The laid-out field, exactly.

        Raises:
            ValueError: It is not this field that was changed so.
        """
        return undo(undo(published, self.nfc), self.repair)

    def before(self, position: int) -> int:
        """Where a code point of the published field stood in the laid-out one."""
        return before(before(position, self.nfc), self.repair)

    def after(self, position: int) -> int:
        """Where a code point of the laid-out field stands in the published one."""
        return _after(_after(position, self.repair), self.nfc)


def _after(position: int, edits: tuple[Edit, ...]) -> int:
    shift = 0
    for edit in edits:
        if position < edit.start:
            break
        if position < edit.end:
            return edit.out_start
        shift = edit.out_start + len(edit.after) - edit.end
    return position + shift


UNTOUCHED = Mended()


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """The subject of the rules of one article.

    Attributes:
        article: As it will be published.
        raw: What it was made from; its diagnostics include those of normalizing.
        mended: What repair and NFC did to each field that they changed or suspect; values of a list are
            fields of their own, such as ``authors[0]``.
        laid: The text after layout, before it was mended.
        keys: For each field that the input gave, its key there; without ``text`` where that is the body.
        detected_language: What detection says of the text, whatever was declared; ``None`` where it does not
            know.
        detected_score: 0 to 1.
        dateline: Where, when and for whom the story was filed, with the evidence for it.
        quotes: What the text quotes, in order; where only the rules ask for it, it is found when they do.
    """

    article: Article
    raw: RawArticle
    mended: Mapping[str, Mended] = field(default_factory=dict)
    laid: Laid = Laid("")  # noqa: RUF009 - it is frozen
    keys: Mapping[str, str] = field(default_factory=dict)
    detected_language: str | None = None
    detected_score: float = 0.0
    dateline: Dateline | None = None
    quotes: Sequence[Quote] = ()

    def mending(self, field: str) -> Mended:
        """What was done to a field; nothing where it was sound."""
        return self.mended.get(field, UNTOUCHED)

    def published(self, field: str) -> str:
        """The published value of a field, or of one value of a list, by its name in `mended`; else empty."""
        name, _, number = field.partition("[")
        value = getattr(self.article, name, None)
        if isinstance(value, list) and number:
            value = value[int(number.removesuffix("]"))]
        return value if isinstance(value, str) else ""

    @property
    def suspicions(self) -> tuple[Suspicion, ...]:
        """What looks damaged in the text and was left, with spans in the laid-out text."""
        return self.mending("text").suspicions
