"""Two records have the same text, to the letter, under two ids.

A story was collected twice, under two urls, or two papers of one house print it alike. Both are published;
every count of words and every model counts it twice. Leave one out, or, where both copies are wanted,
ignore this code.
"""

from collections.abc import Iterator
from pathlib import PurePosixPath

from corpuskit.model.corpora import Repeated
from corpuskit.model.diagnostics import Location, Severity
from corpuskit.rules._first import place
from corpuskit.rules.rule import Context, Corpus, CorpusRule, Finding


def find(corpus: Corpus, _context: Context) -> Iterator[Finding]:
    """Each record whose text an earlier one has."""
    for repeated in corpus.repeated_texts():
        message = f"same text as the record at {place(repeated.first)}"
        yield Finding("text", message, location=repeated.again)


FIRST = Location(PurePosixPath("courier/2025-03.jsonl"), line=7)  # of the examples
AGAIN = Location(PurePosixPath("gazette/2025-03.jsonl"), line=1)

RULE = CorpusRule(
    code="DUP102",
    name="duplicate-text",
    severity=Severity.WARNING,
    level=5,
    find=find,
    good={"repeated_texts": ()},
    bad={"repeated_texts": (Repeated("0" * 64, FIRST, AGAIN),)},
)
