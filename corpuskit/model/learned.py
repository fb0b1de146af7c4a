"""What a corpus teaches about one publisher: its charsets, its house style, its encoding mistakes."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field

from corpuskit.model.profiles import ChainPrior, StyleProfile


@dataclass(frozen=True, slots=True, kw_only=True)
class Learned:
    """What is known of one publisher, as counts: those of two shards add up, in any order.

    Attributes:
        charsets: Charset -> articles that were read in it.
        style: House style of the texts that look sound.
        chains: Encoding mistakes of the texts that do not.

    >>> one = Learned(charsets={"utf-8": 1}, chains=ChainPrior(texts=1, chains={"utf-8→tis-620": 1}))
    >>> (one + one).charsets, (one + one).chains.texts
    ({'utf-8': 2}, 2)
    """

    charsets: Mapping[str, int] = field(default_factory=dict)
    style: StyleProfile = field(default_factory=StyleProfile)
    chains: ChainPrior = field(default_factory=ChainPrior)

    def __add__(self, other: "Learned") -> "Learned":
        names = {*self.charsets, *other.charsets}
        return Learned(
            charsets={
                name: self.charsets.get(name, 0) + other.charsets.get(name, 0) for name in sorted(names)
            },
            style=self.style + other.style,
            chains=self.chains + other.chains,
        )

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
            style=StyleProfile(**values["style"]),  # type: ignore[arg-type]
            chains=ChainPrior(**values["chains"]),  # type: ignore[arg-type]
        )


UNKNOWN = Learned()  # what is known of a publisher that nothing was learned of


def merge(into: dict[str, Learned], more: Mapping[str, Learned]) -> None:
    """Add what another part of a corpus taught, publisher by publisher."""
    for publisher, learned in more.items():
        into[publisher] = into.get(publisher, UNKNOWN) + learned
