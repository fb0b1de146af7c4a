"""Articles state no licence.

Whoever finds the corpus may read it then, and do nothing else with it; and a licence that is asked for
later is seldom found. Say it in each article (`license: CC-BY-4.0`); or, where one licence holds for the
whole dataset, once in its configuration (`license = "CC-BY-4.0"` below `[dataset]`), and nothing is asked of
the articles. It is reported once for the whole corpus, with the first article that has none.
"""

from collections.abc import Iterator
from pathlib import PurePosixPath

from corpuskit.model.corpora import Unlicensed
from corpuskit.model.diagnostics import Location, Severity
from corpuskit.rules.rule import Context, Corpus, CorpusRule, Finding


def find(corpus: Corpus, context: Context) -> Iterator[Finding]:
    """How many articles have no licence, where the dataset has none either."""
    if context.license is not None:
        return
    for found in corpus.unlicensed():
        message = f"{found.articles} of {found.of} articles without a licence"
        yield Finding("license", message, location=found.first)


RULE = CorpusRule(
    code="FLD202",
    name="license-missing",
    severity=Severity.INFO,
    level=5,
    find=find,
    good={"unlicensed": ()},
    bad={"unlicensed": (Unlicensed(3, 40, Location(PurePosixPath("ferry.md"), offset=0)),)},
)
