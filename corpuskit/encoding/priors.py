"""Which encoding mistakes the texts of one publisher went through, counted."""

from collections.abc import Iterable

from corpuskit.encoding.chains.hypotheses import best_hypothesis
from corpuskit.encoding.scan import is_suspect
from corpuskit.model.profiles import ChainPrior


def count_chains(text: str) -> ChainPrior:
    """The chain that one text proves by itself, as counts that add up.

    >>> count_chains("Itâ€™s open.").chains, count_chains("It’s open.").texts
    ({'utf-8→windows-1252': 1}, 1)
    """
    found = best_hypothesis(text, None) if is_suspect(text) else None
    return ChainPrior(texts=1, chains={} if found is None else {found.name: 1})


def learn_prior(texts: Iterable[str]) -> ChainPrior:
    """Which encoding mistakes damage this source.

    What one text proves lets `repair` accept weaker signs of the same mistake in another: a lone dash, say,
    which is too little evidence by itself.

    Args:
        texts: Of one publisher, in any order.

    Returns:
        Counts; none for no texts.

    >>> prior = learn_prior(["Itโs open, she said; we donโt know why.", "It’s shut."])
    >>> prior.texts, prior.chains
    (2, {'utf-8→tis-620→strip(c1)': 1})
    """
    return sum(map(count_chains, texts), ChainPrior())
