"""Fits the English verb forms by which phrases are bounded, from where words stand in openly licensed text.

    python scripts/fit_quote_verbs.py ARTICLES... > corpuskit/data/quote_verbs.csv

ARTICLES are JSON Lines files, gzip or plain, with the field `text`. A form is a verb where it follows
subjects, ``to`` and modal verbs in at least three of four places in which its neighbour says what it is.
"""

import gzip
import json
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path

SUBJECTS = frozenset(["he", "she", "they", "i", "we", "who"])
MODALS = frozenset(
    [
        "to",
        "will",
        "would",
        "can",
        "could",
        "should",
        "may",
        "might",
        "must",
        "not",
        "didn't",
        "don't",
        "doesn't",
        "cannot",
        "can't",
    ]
)
NOUN_SIGNS = frozenset(
    ["the", "a", "an", "his", "their", "its", "this", "these", "those", "my", "our", "your", "of"]
)
WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|[^\s\w]")
LEAST = 3
SHARE = 0.75


def texts(paths: Iterable[str]) -> Iterator[str]:
    """The texts of the articles."""
    for path in paths:
        data = Path(path).read_bytes()
        for line in (gzip.decompress(data) if path.endswith(".gz") else data).splitlines():
            yield json.loads(line)["text"]


def forms(articles: Iterable[str]) -> set[str]:
    """The verb forms in a collection of texts."""
    finite: Counter[str] = Counter()
    bare: Counter[str] = Counter()
    nouns: Counter[str] = Counter()
    seen: Counter[str] = Counter()
    for text in articles:
        words = WORD.findall(text.replace("’", "'"))
        seen.update(words)
        for before, word in pairwise(words):
            if word.isalpha() and word.islower():
                key = before.lower()
                finite[word] += key in SUBJECTS
                bare[word] += key in MODALS
                nouns[word] += key in NOUN_SIGNS

    def share(word: str) -> float:
        return (finite[word] + bare[word]) / max(1, finite[word] + bare[word] + nouns[word])

    stems = {
        word
        for word in bare
        if bare[word] >= LEAST and share(word) >= SHARE / 2 and any(seen[form] for form in participles(word))
    }
    found = {word for word in stems if share(word) >= SHARE}
    for stem in stems:
        found |= {
            form
            for form in inflected(stem)
            if seen[form] and (share(form) >= SHARE if finite[form] + nouns[form] else stem in found)
        }
    # past tenses of their own making follow subjects, never ``to``; adverbs follow both
    found |= {
        word
        for word in finite
        if finite[word] >= LEAST
        and share(word) >= SHARE
        and bare[word] * 10 < finite[word]
        and not word.endswith("ly")
    }
    return found


def participles(stem: str) -> tuple[str, ...]:
    """How its participle in -ing may be written."""
    return (stem + "ing", stem[:-1] + "ing", stem + stem[-1] + "ing")


def inflected(stem: str) -> Iterator[str]:
    """Its other forms, as spelling makes them; some of them no words."""
    yield from (stem + "s", stem + "es", stem + "d", stem + "ed", stem + stem[-1] + "ed", *participles(stem))
    if stem.endswith("y"):
        yield from (stem[:-1] + "ies", stem[:-1] + "ied")


def main() -> None:
    """Prints the table."""
    print("form")
    print("\n".join(sorted(forms(texts(sys.argv[1:])))))


if __name__ == "__main__":
    main()
