"""The texts that the benchmark of `repair` works on: from files that the caller names, or invented ones."""

import gzip
import json
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

SEED = 20250311
PUBLISHERS = 12
PARAGRAPHS = (6, 16)
DASHES = (" — ", " – ", "—")
QUOTES = (("“", "”", "‘", "’"), ("“", "”", "‘", "’"), ("‘", "’", "“", "”"))
SAID = (
    "We don’t know when the ferry’ll sail",
    "It’s the third gale since May",
    "They’re counting on the herring, and I’d not bet on it",
    "You can’t mend a pier with promises",
    "Nobody’s told us what it’ll cost",
    "The pilot shouted {i}hold fast{I} and we held fast",
    "She called it {i}a modest leak{I}, which it wasn’t",
    "I’ve read the {i}final{I} report twice",
    "The dockers’ union won’t sign before Friday",
    "We’re open{d}we always were",
)
ASKED = (
    "Who would pay for it?",
    "Why weren’t the dockers’ children told?",
    "Isn’t that what the ’90s taught us?",
)
SPEAKERS = (
    "said Zoë Hartnell, the harbour master",
    "said the mayor",
    "the owner of the Café Brûlé said",
    "Marsh & Sons wrote in a letter",
    "a spokesman for the Ærø line said",
)
PLAIN = (
    "The harbour board{d}which meets on Tuesday{d}declined to comment.",
    "The lighthouse, built in 1871–75, was sold for £40,000.",
    "Residents’ groups met at the Café Brûlé on the quay.",
    "Is the pier safe? The engineers’ report does not say.",
    "Freight rose by 3.2 percent … and then fell.",
    "The trawler’s crew were brought ashore at 4 o’clock.",
    "Work on the breakwater began in May{d}a year late{d}and goes on.",
    "The minister’s office said the figures were not final.",
    "Marsh & Sons has mended nets here since 1902.",
    "The so-called {q}night boat{Q} will not return, the company’s letter says.",
)


@dataclass(frozen=True, slots=True)
class Story:
    """A text that is presumed sound."""

    text: str
    publisher: str
    language: str


def read(paths: Sequence[Path]) -> list[Story]:
    """The articles of JSON Lines, gzipped where the name ends so; of equal texts the first."""
    stories: dict[str, Story] = {}
    for path in paths:
        with (
            gzip.open(path, "rt", encoding="utf-8")
            if path.suffix == ".gz"
            else path.open(encoding="utf-8") as lines
        ):
            for line in lines:
                row = json.loads(line)
                text = row["text"]
                story = Story(text, row.get("publisher") or "", row.get("lang") or "und")
                stories.setdefault(text, story)
    return list(stories.values())


def invented(count: int) -> list[Story]:
    """English of our own with curly marks, the same every time; each publisher has its house style."""
    return [_story(number) for number in range(count)]


def _story(number: int) -> Story:
    draw = random.Random(SEED + number)  # noqa: S311 - wanted: the same texts every time
    publisher = number % PUBLISHERS
    q, close, i, inner = QUOTES[publisher % len(QUOTES)]
    marks = {"d": DASHES[publisher // len(QUOTES) % len(DASHES)], "q": q, "Q": close, "i": i, "I": inner}
    text = "\n".join(" ".join(_sentences(draw, draw.randint(1, 4))) for _ in range(draw.randint(*PARAGRAPHS)))
    return Story(text.format(**marks), f"Paper {publisher}", "en")


def _sentences(draw: random.Random, count: int) -> Iterator[str]:
    for _ in range(count):
        chance = draw.random()
        if chance < 1 / 3:
            yield f"{{q}}{draw.choice(SAID)},{{Q}} {draw.choice(SPEAKERS)}."
        elif chance < 2 / 5:
            yield f"{{q}}{draw.choice(ASKED)}{{Q}} {draw.choice(SPEAKERS)}."
        else:
            yield draw.choice(PLAIN)


def evenly(stories: Sequence[Story], limit: int | None) -> list[Story]:
    """At most so many, evenly spaced."""
    if limit is None or len(stories) <= limit:
        return list(stories)
    return [stories[number * len(stories) // limit] for number in range(limit)]
