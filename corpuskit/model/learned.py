"""What a corpus teaches about one publisher: its charsets, house style, encoding mistakes and dates."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field

from corpuskit.model.date_orders import DateOrder
from corpuskit.model.profiles import ChainPrior, StyleProfile

UTF8 = "utf-8"
ENOUGH = 2  # texts that must agree before they tell the charset of others
AGREED = 0.9  # share of them that must agree


@dataclass(frozen=True, slots=True, kw_only=True)
class CharsetPrior:
    """The charsets of texts that leave no doubt of theirs, as counts that add up.

    A text may be the same in many charsets: French without the letters of Iceland is in windows-1252 what
    it is in windows-1254. It counts for all of them, since it speaks against none.

    Attributes:
        texts: Texts beyond ASCII of which the charset is beyond doubt.
        charsets: Charset -> those that their bytes give in it.
    """

    texts: int = 0
    charsets: Mapping[str, int] = field(default_factory=dict)

    def __add__(self, other: "CharsetPrior") -> "CharsetPrior":
        return CharsetPrior(texts=self.texts + other.texts, charsets=_sums(self.charsets, other.charsets))


@dataclass(frozen=True, slots=True, kw_only=True)
class Learned:
    """What is known of one publisher, as counts: those of two shards add up, in any order.

    Attributes:
        charsets: Charset -> articles that were read in it, each by itself.
        certain: The charsets of those of them that leave no doubt.
        style: House style of the texts that look sound.
        chains: Encoding mistakes of the texts that do not.
        dates: Whether dates in numbers begin with the day or with the month.

    >>> one = Learned(charsets={"utf-8": 1}, chains=ChainPrior(texts=1, chains={"utf-8→tis-620": 1}))
    >>> (one + one).charsets, (one + one).chains.texts
    ({'utf-8': 2}, 2)
    """

    charsets: Mapping[str, int] = field(default_factory=dict)
    certain: CharsetPrior = field(default_factory=CharsetPrior)
    style: StyleProfile = field(default_factory=StyleProfile)
    chains: ChainPrior = field(default_factory=ChainPrior)
    dates: DateOrder = field(default_factory=DateOrder)

    def __add__(self, other: "Learned") -> "Learned":
        return Learned(
            charsets=_sums(self.charsets, other.charsets),
            certain=self.certain + other.certain,
            style=self.style + other.style,
            chains=self.chains + other.chains,
            dates=self.dates + other.dates,
        )

    @property
    def usual_charset(self) -> str | None:
        """The charset to expect of bytes that leave theirs open; ``None`` where that is not known.

        Such bytes are not UTF-8, so the texts that are not UTF-8 are asked first, however few they are: an
        archive that went over to UTF-8 one day has its old files in one charset all the same. Of charsets
        that give the same texts it is the one in which more articles were read.

        >>> sure = CharsetPrior(texts=9, charsets={"utf-8": 7, "windows-1250": 2, "iso-8859-2": 1})
        >>> Learned(certain=sure).usual_charset
        'windows-1250'
        >>> Learned(certain=CharsetPrior(texts=2, charsets={"koi8-r": 1, "ibm866": 1})).usual_charset is None
        True
        """
        found, in_utf8 = self.certain.charsets, self.certain.charsets.get(UTF8, 0)
        others = sorted(
            found.keys() - {UTF8}, key=lambda name: (found[name], self.charsets.get(name, 0), name)
        )
        if others and _agree(found[others[-1]], self.certain.texts - in_utf8):
            return others[-1]
        return UTF8 if _agree(in_utf8, self.certain.texts) else None

    def to_values(self) -> dict[str, object]:
        """Plain mappings and numbers, as JSON has them."""
        return asdict(self)

    @classmethod
    def from_values(cls, values: Mapping[str, Mapping[str, object]]) -> "Learned":
        """Read what `to_values` gave.

        Raises:
            TypeError: A count has a name that there is not.

        >>> Learned.from_values(Learned(charsets={"utf-8": 1}).to_values()).charsets
        {'utf-8': 1}
        """
        return cls(
            charsets=dict(values["charsets"]),  # type: ignore[arg-type]
            certain=CharsetPrior(**values["certain"]),  # type: ignore[arg-type]
            style=StyleProfile(**values["style"]),  # type: ignore[arg-type]
            chains=ChainPrior(**values["chains"]),  # type: ignore[arg-type]
            dates=DateOrder(**values["dates"]),  # type: ignore[arg-type]
        )


def _sums(one: Mapping[str, int], other: Mapping[str, int]) -> dict[str, int]:
    return {name: one.get(name, 0) + other.get(name, 0) for name in sorted({*one, *other})}


def _agree(agreeing: int, texts: int) -> bool:
    return texts >= ENOUGH and agreeing >= AGREED * texts


UNKNOWN = Learned()  # what is known of a publisher that nothing was learned of


def merge(into: dict[str, Learned], more: Mapping[str, Learned]) -> None:
    """Add what another part of a corpus taught, publisher by publisher."""
    for publisher, learned in more.items():
        into[publisher] = into.get(publisher, UNKNOWN) + learned
