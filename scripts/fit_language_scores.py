"""Fit the weights of `corpuskit.text.languages`: which candidate is right, and how often the likeliest is.

    python scripts/fit_language_scores.py FOLDER

`corpuskit/data/SOURCES.md` says which texts the weights in use were fitted on. FOLDER holds JSON Lines
(`*.jsonl`, `*.jsonl.gz`), an object a line with `text` and `lang` (BCP 47). Stretches of every length are cut
from them by a fixed seed, in equal shares of the languages; every second article is for fitting, the others
are for testing. Printed are the weights, and for stretches of several lengths of the test half: how many have
a language, how many of those the right one, how far the probabilities are off (expected calibration error),
and the shares of right ones by probability.
"""

import gzip
import json
from collections import defaultdict
from collections.abc import Iterator
from math import exp, log
from pathlib import Path
from random import Random
from typing import NamedTuple

import click
import numpy as np
import numpy.typing as npt

from corpuskit.text.language_tags import is_same_language
from corpuskit.text.languages import Candidate, candidates, detect_language, lead, opening

SEED = 2026
SHARE = 300  # stretches of a language in each half
SHORTEST, LONGEST = 45, 1_600  # code points
SHOWN = (50, 100, 200, 500, 3_000)  # code points
BINS = 20
STEPS = 50
STEADY = 1.0  # keeps the weights of what hardly occurs small

Texts = dict[str, list[str]]
Floats = npt.NDArray[np.float64]


class Cut(NamedTuple):
    """A stretch of text and its language."""

    language: str
    text: str


def articles(folder: Path) -> Iterator[tuple[str, str]]:
    """Language and text of each line of each file, in the order of the file names."""
    for path in sorted([*folder.glob("*.jsonl"), *folder.glob("*.jsonl.gz")]):
        data = path.read_bytes()
        lines = (gzip.decompress(data) if path.suffix == ".gz" else data).decode("utf-8")
        for line in lines.split("\n"):
            if line:
                article = json.loads(line)
                yield article["lang"], article["text"]


def halves(folder: Path) -> tuple[Texts, Texts]:
    """The texts for fitting and those for testing, by language; no article is in both."""
    fitting: Texts = defaultdict(list)
    testing: Texts = defaultdict(list)
    for language, text in articles(folder):
        half = fitting if len(fitting[language]) <= len(testing[language]) else testing
        half[language].append(text)
    return fitting, testing


def stretch(text: str, length: int, random: Random) -> str:
    """A stretch of about this many code points that begins with a word."""
    start = random.randrange(max(1, len(text) - length))
    return text[start if start == 0 else text.find(" ", start) + 1 :][:length]


def cuts(texts: Texts, length: int | None = None) -> Iterator[Cut]:
    """Stretches of one length or of every length, as many of each language."""
    random = Random(SEED)  # noqa: S311 - a sample, no secret
    for language, found in sorted(texts.items()):
        for _ in range(SHARE):
            wanted = length or round(exp(random.uniform(log(SHORTEST), log(LONGEST))))
            yield Cut(language, stretch(random.choice(found), wanted, random))


def evidence(candidate: Candidate) -> list[float]:
    """What is weighed."""
    return [-candidate.behind, candidate.common, -candidate.foreign]


def fit_choice(choices: list[tuple[Floats, Floats]]) -> Floats:
    """The weights with which the right candidates are likeliest (conditional logit), by Newton's method."""
    weights = np.array([0.1, 5.0, 3.0])
    for _ in range(STEPS):
        slope, curvature = -STEADY * weights, STEADY * np.eye(len(weights))
        for rows, right in choices:
            points = rows @ weights
            share = np.exp(points - points.max())
            share /= share.sum()
            among_right = share * right / (share @ right)
            middle = rows - share @ rows
            slope = slope + (among_right - share) @ rows
            curvature = curvature + (middle * share[:, None]).T @ middle
        weights = weights + np.linalg.solve(curvature, slope)
    return weights


def fit(rows: Floats, right: Floats) -> Floats:
    """Logistic regression by Newton's method."""
    weights = np.zeros(rows.shape[1])
    for _ in range(STEPS):
        expected = 1 / (1 + np.exp(-rows @ weights))
        curvature = (rows * (expected * (1 - expected))[:, None]).T @ rows
        weights += np.linalg.solve(curvature, rows.T @ (right - expected))
    return weights


def choices_of(texts: Texts) -> list[tuple[int, Floats, Floats]]:
    """For each stretch: its letters, the evidence for each candidate, and which are right."""
    found = []
    for cut in cuts(texts):
        head = opening(cut.text)
        if near := candidates(head):
            rows = np.array([evidence(candidate) for candidate in near])
            right = np.array(
                [float(is_same_language(cut.language, candidate.language)) for candidate in near]
            )
            found.append((head.letters, rows, right))
    return found


def certainty(choices: list[tuple[int, Floats, Floats]], weights: Floats) -> Floats:
    """The weights with which the probabilities are those of being right."""
    rows, right = [], []
    for letters, seen, is_right in choices:
        points = seen @ weights
        order = np.argsort(-points)
        rows.append([1.0, lead(list(points[order])), log(max(letters, 1))])
        right.append(is_right[order[0]])
    return fit(np.array(rows), np.array(right))


def calibration_error(expected: Floats, right: Floats) -> float:
    """How far probabilities are off on average: over equal bins, the distance of mean and share."""
    bins = np.minimum((expected * BINS).astype(int), BINS - 1)
    return float(sum(abs((expected - right)[bins == number].sum()) for number in range(BINS)) / len(right))


def show(texts: Texts, length: int) -> None:
    """Print what the weights in use are worth for stretches of one length."""
    told = [(cut.language, *detect_language(cut.text)) for cut in cuts(texts, length)]
    answers = [(language, found, score) for language, found, score in told if found is not None]
    scores = np.array([score for _, _, score in answers])
    right = np.array([float(is_same_language(language, found)) for language, found, _ in answers])
    shares = (
        f"{low:.2f}: {right[near].mean():.2f} of {near.sum()}"
        for low in (0.7, 0.8, 0.9, 0.99)
        if (near := (scores >= low) & (scores < {0.7: 0.8, 0.8: 0.9, 0.9: 0.99}.get(low, 2))).any()
    )
    click.echo(
        f"{length:5} code points: told {len(answers) / len(told):.3f}, of those right {right.mean():.4f}, "
        f"off by {calibration_error(scores, right):.4f}; right by score {', '.join(shares)}"
    )


@click.command()
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
def main(folder: Path) -> None:
    """Print the weights and what those in use are worth."""
    fitting, testing = halves(folder)
    choices = choices_of(fitting)
    weights = fit_choice([(rows, right) for _, rows, right in choices if right.any()])
    constant, per_lead, per_log_letter = certainty(choices, weights)
    click.echo("per rank {:.4f}, per common word {:.2f}, per foreign letter {:.2f}".format(*weights))
    click.echo(f"constant {constant:.3f}, per lead {per_lead:.3f}, per log letter {per_log_letter:.3f}")
    click.echo(f"tested in {len(testing)} languages")
    for length in SHOWN:
        show(testing, length)


if __name__ == "__main__":
    main()
