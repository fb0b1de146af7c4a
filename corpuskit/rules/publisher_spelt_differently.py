"""The name of one publisher is written in two ways in the corpus.

`The Guardian`, `Guardian` and `THE GUARDIAN` are three groups for whoever counts by publisher, and their
articles get other ids. Write the name as most articles do.
"""

from collections import defaultdict
from collections.abc import Iterator
from pathlib import PurePosixPath

from corpuskit.model.corpora import PublisherUse
from corpuskit.model.diagnostics import Location, Severity, shorten
from corpuskit.rules.rule import Context, Corpus, CorpusRule, Finding
from corpuskit.text.folding import fold
from corpuskit.text.plurals import counted


def find(corpus: Corpus, _context: Context) -> Iterator[Finding]:
    """The first article of each spelling but the most common one."""
    alike: dict[str, list[PublisherUse]] = defaultdict(list)
    for use in corpus.publishers():
        bare = use.name[4:] if use.name[:4].lower() == "the " else use.name
        alike[fold(bare) or use.name].append(use)
    for uses in alike.values():
        usual = max(uses, key=lambda use: (use.articles, use.name))
        for use in uses:
            if use is not usual:
                number = counted(use.articles, "article")
                message = f"{shorten(use.name)!r} in {number}, {shorten(usual.name)!r} in {usual.articles}"
                yield Finding("publisher", message, use.name, location=use.first)


def _use(name: str, articles: int) -> PublisherUse:
    return PublisherUse(name, articles, Location(PurePosixPath("ferry.md"), offset=0))


RULE = CorpusRule(
    code="PUB113",
    name="publisher-spelt-differently",
    severity=Severity.WARNING,
    level=5,
    find=find,
    good={"publishers": (_use("Saltmarsh Courier", 20), _use("Skerrin Courier", 3))},
    bad={"publishers": (_use("Saltmarsh Courier", 20), _use("The Saltmarsh Courier", 3))},
)
