"""Pass one counts what the articles of a shard teach of their publishers."""

from collections.abc import Sequence
from dataclasses import replace

from corpuskit.encoding.priors import count_chains
from corpuskit.encoding.profiles import count_style
from corpuskit.encoding.scan import suspects
from corpuskit.model.learned import CharsetPrior, Learned, merge
from corpuskit.normalize import Evidence
from corpuskit.pipeline.charsets import fitting

SURE = 0.8  # of a charset: each of 5 400 guesses as sure as that gave the right text


class Lessons:
    """What the articles of a shard teach, counted a batch at a time.

    A text that looks damaged says nothing of house style, and a sound one nothing of encoding mistakes.
    Articles of nobody we know teach their charsets only.

    Attributes:
        learned: Publisher (or domain, or empty) -> what its articles taught so far.
    """

    def __init__(self) -> None:
        self.learned: dict[str, Learned] = {}

    def count(self, batch: Sequence[Evidence]) -> None:
        """Count the articles of a batch; those that look damaged are found in one pass over all of them."""
        import pyarrow as pa

        flags = suspects(pa.array([one.text for one in batch], pa.string()))
        for one, is_suspect in zip(batch, flags, strict=True):
            merge(self.learned, {one.publisher or "": _lesson(one, is_suspect=is_suspect)})


def _lesson(one: Evidence, *, is_suspect: bool) -> Learned:
    read = Learned(charsets={one.charset: 1})
    if one.publisher is None:
        return read
    read = replace(read, certain=_certain(one), dates=one.dates)
    if is_suspect:
        return replace(read, chains=count_chains(one.text))
    return replace(read, style=count_style(one.text))


def _certain(one: Evidence) -> CharsetPrior:
    names = fitting(one.text, one.charset) if one.confidence >= SURE else ()
    return CharsetPrior(texts=1, charsets=dict.fromkeys(names, 1)) if names else CharsetPrior()
