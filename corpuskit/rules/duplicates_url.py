"""Two records with ids of their own have one canonical url and two texts.

An article was collected before and after a change, or the url is that of a section or a live page, where
every day something else stands. Keep the later one, or give each the url of its own page.
"""

from collections.abc import Iterator
from pathlib import PurePosixPath

from corpuskit.model.corpora import Repeated
from corpuskit.model.diagnostics import Location, Severity
from corpuskit.rules._first import place
from corpuskit.rules.rule import Context, Corpus, CorpusRule, Finding


def find(corpus: Corpus, _context: Context) -> Iterator[Finding]:
    """Each record whose url an earlier one has with another text."""
    for repeated in corpus.repeated_urls():
        message = f"same url as the record at {place(repeated.first)}, another text"
        yield Finding("url", message, repeated.value, location=repeated.again)


FIRST = Location(PurePosixPath("courier/2025-03.jsonl"), line=7)  # of the examples
AGAIN = Location(PurePosixPath("courier/2025-04.jsonl"), line=1)

RULE = CorpusRule(
    code="DUP103",
    name="duplicate-url",
    severity=Severity.INFO,
    level=5,
    find=find,
    good={"repeated_urls": ()},
    bad={"repeated_urls": (Repeated("https://courier.example/ferry", FIRST, AGAIN),)},
)
