"""Two records have one id.

They come from one publisher with one own id, or have one canonical url: the same article twice, or an
update of it. The one that lies first, by path and position, keeps the id; the other gets a suffix (`-2`).
Leave one out, or give them ids of their own.
"""

from collections.abc import Iterator
from pathlib import PurePosixPath

from corpuskit.model.diagnostics import Location, Severity
from corpuskit.model.raw import RepeatedId
from corpuskit.rules._first import place
from corpuskit.rules.rule import Context, Corpus, CorpusRule, Finding


def find(corpus: Corpus, _context: Context) -> Iterator[Finding]:
    """Each record whose id an earlier one has."""
    for repeated in corpus.repeated_ids():
        message = f"same id as the record at {place(repeated.first)}"
        yield Finding("id", message, repeated.id, location=repeated.again)


RULE = CorpusRule(
    code="DUP101",
    name="duplicate-id",
    severity=Severity.WARNING,
    level=5,
    find=find,
    good={"repeated_ids": ()},
    bad={
        "repeated_ids": (
            RepeatedId(
                "a-0a1b2c3d4e5f60718293",
                Location(PurePosixPath("courier/2025-03.jsonl"), line=7),
                Location(PurePosixPath("courier/2025-04.jsonl"), line=1),
            ),
        )
    },
)
