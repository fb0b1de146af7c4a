"""Make any number of invented articles as JSON Lines: the same words for the same numbers, on every machine.

    python benchmarks/generate.py 100000 OUT.jsonl

The sentences are drawn from small lists of our own and mean nothing; lengths, paragraphs, datelines and
quotation marks follow what wire copy looks like (3 kB an article). One record in 500 is broken in one of
five ways, so that the quarantine has work too.
"""

import json
import random
import sys
from collections.abc import Iterator
from pathlib import Path

SEED = 20250304
WITH_DATELINE = 0.9
WITH_DATE = 0.5
BROKEN_EVERY = 500
PLACES = (
    "LONDON",
    "PARIS",
    "OSLO",
    "LISBON",
    "TOKYO",
    "NAIROBI",
    "LIMA",
    "CAIRO",
    "MADRID",
    "WARSAW",
    "KYIV, Ukraine",
    "PORTLAND, Ore.",
    "ROCHESTER, N.Y.",
    "SYDNEY",
    "TORONTO",
    "MOSCOW/WASHINGTON",
)
AGENCIES = ("Reuters", "AP", "AFP", "Halyard News", "Lodestar Wire")
SUBJECTS = (
    "the harbour board",
    "a spokeswoman for the ferry company",
    "the finance minister",
    "residents of the old quay",
    "the union of dock workers",
    "a court in the capital",
    "the meteorological office",
    "the trawler’s owner",
    "the mayor",
    "an inquiry into the storm",
    "the national railway",
    "a group of teachers",
    "the central bank",
)
VERBS = (
    "said",
    "announced",
    "denied",
    "confirmed",
    "expected",
    "rejected",
    "approved",
    "postponed",
    "criticised",
    "welcomed",
    "described",
    "measured",
    "repaired",
    "reopened",
    "questioned",
    "counted",
)
OBJECTS = (
    "plans for a second breakwater",
    "a rise of 3.2 percent in freight",
    "the loss of forty jobs at the cannery",
    "the new timetable",
    "reports of a leak beneath the terminal",
    "a loan of 12 million crowns",
    "the result of Sunday’s ballot",
    "an agreement on herring quotas",
    "delays on the coastal line",
    "the closure of two schools",
    "the sale of the lighthouse",
    "a warning of gales and heavy rain",
)
TAILS = (
    "after weeks of talks",
    "although the figures were disputed",
    "despite the weather",
    "for the first time since 1987",
    "in a letter seen by reporters",
    "on Thursday",
    "while prices went on rising",
    "before the winter season",
    "and promised details within a month",
    "as the tide turned — earlier than forecast —",
)


def sentence(draw: random.Random) -> str:
    """One sentence, a third of them with a quotation."""
    subject, verb, thing, tail = (draw.choice(words) for words in (SUBJECTS, VERBS, OBJECTS, TAILS))
    plain = f"{subject[0].upper()}{subject[1:]} {verb} {thing} {tail}."
    return plain if draw.random() > 1 / 3 else f"“We have seen {thing} {tail},” {subject} {verb}."


def body(draw: random.Random) -> str:
    """A dateline in nine of ten articles, then paragraphs of one to four sentences."""
    paragraphs = [
        " ".join(sentence(draw) for _ in range(draw.randint(1, 4)))
        for _ in range(max(3, int(draw.gauss(13, 5))))
    ]
    if draw.random() < WITH_DATELINE:
        day = (
            f", {draw.choice(('Jan.', 'March', 'Sept.'))} {draw.randint(1, 28)}"
            if draw.random() < WITH_DATE
            else ""
        )
        paragraphs[0] = f"{draw.choice(PLACES)}{day} ({draw.choice(AGENCIES)}) - {paragraphs[0]}"
    return "\n".join(paragraphs)


def record(number: int) -> bytes:
    """One line, without its end."""
    draw = random.Random(SEED + number)  # noqa: S311 - wanted: the same numbers every time
    text = body(draw)
    article = {
        "title": sentence(draw).rstrip(".").replace("“", "").replace("”", ""),
        "url": f"https://www.paper{number % 40}.example/{2000 + number % 25}/{number}?utm_source=feed",
        "published": f"{2000 + number % 25}-{1 + number % 12:02d}-{1 + number % 28:02d}T07:30:00+01:00",
        "author": f"By Ana Reyes and Tom Ode {number % 97}",
        "body": text,
        "desk": f"desk-{number % 7}",
        "tags": ["coast", draw.choice(("ferry", "fish", "council"))],
    }
    line = json.dumps(article, ensure_ascii=False).encode()
    if number % BROKEN_EVERY == BROKEN_EVERY - 1:
        return broken(line, number // BROKEN_EVERY % 5)
    return line


def broken(line: bytes, kind: int) -> bytes:
    """One of five faults: cut short, not an object, no text, half a surrogate, a number that is none."""
    return (
        line[: len(line) // 2],
        b'["not", "an", "object"]',
        b'{"title": "no text here"}',
        line[:-1] + b', "odd": "\\ud83d"}',
        line[:-1] + b', "odd": NaN}',
    )[kind]


def records(count: int) -> Iterator[bytes]:
    """So many lines."""
    yield from map(record, range(count))


def main() -> None:
    """Write the file that the command line names."""
    count, path = int(sys.argv[1]), Path(sys.argv[2])
    with path.open("wb") as stream:
        for line in records(count):
            stream.write(line + b"\n")


if __name__ == "__main__":
    main()
