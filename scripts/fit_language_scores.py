"""Fit the curve of `corpuskit.text.languages`: how often the nearest language is the right one.

    python scripts/fit_language_scores.py FOLDER

`corpuskit/data/SOURCES.md` says which texts the constants in use were fitted on. FOLDER holds JSON Lines
(`*.jsonl`, `*.jsonl.gz`), an object a line with `text` and `lang` (BCP 47). Stretches of every length are cut
from them by a fixed seed, in equal shares of the languages; every second article is for fitting, the others
are for testing. Printed are the constants, how far the probabilities are off on the test half (expected
calibration error), and how often the first language is right.
"""

import gzip
import json
from collections import defaultdict
from collections.abc import Iterator
from math import exp, log
from pathlib import Path
from random import Random

import click
import numpy as np
import numpy.typing as npt

from corpuskit.text.language_tags import is_same_language
from corpuskit.text.languages import nearest, probability

SEED = 2026
SHARE = 375  # stretches of a language in each half
SHORTEST, LONGEST = 45, 3_000  # code points
SHOWN = (60, 120, 200, 500, 1_000)  # code points
BINS = 20
STEPS = 50

Texts = dict[str, list[str]]
Floats = npt.NDArray[np.float64]


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


def observed(texts: Texts, length: int | None = None) -> tuple[Floats, Floats]:
    """For each stretch: 1, the logarithm of its letters and the lead; and whether the first was right."""
    random = Random(SEED)  # noqa: S311 - a sample, no secret
    rows: list[tuple[float, float, float]] = []
    right: list[float] = []
    for language, found in sorted(texts.items()):
        for _ in range(SHARE):
            wanted = length or round(exp(random.uniform(log(SHORTEST), log(LONGEST))))
            best = nearest(stretch(random.choice(found), wanted, random))
            if best is not None:
                rows.append((1.0, log(best.letters), best.lead))
                right.append(float(is_same_language(language, best.language)))
    return np.array(rows), np.array(right)


def fit(rows: Floats, right: Floats) -> Floats:
    """Logistic regression by Newton's method."""
    weights = np.zeros(rows.shape[1])
    for _ in range(STEPS):
        expected = 1 / (1 + np.exp(-rows @ weights))
        curvature = (rows * (expected * (1 - expected))[:, None]).T @ rows
        weights += np.linalg.solve(curvature, rows.T @ (right - expected))
    return weights


def calibration_error(expected: Floats, right: Floats) -> float:
    """How far probabilities are off on average: over equal bins, the distance of mean and share."""
    bins = np.minimum((expected * BINS).astype(int), BINS - 1)
    return float(sum(abs((expected - right)[bins == number].sum()) for number in range(BINS)) / len(right))


@click.command()
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
def main(folder: Path) -> None:
    """Print the constants and what they are worth."""
    fitting, testing = halves(folder)
    constant, per_log_letter, per_rank = fit(*observed(fitting))
    click.echo(f"constant {constant:.3f}, per log letter {per_log_letter:.3f}, per rank {per_rank:.5f}")
    rows, right = observed(testing)
    ours = 1 / (1 + np.exp(-rows @ np.array([constant, per_log_letter, per_rank])))
    used = np.array([probability(round(exp(row[1])), int(row[2])) for row in rows])
    click.echo(f"tested on {len(right)} stretches in {len(testing)} languages")
    for label, scores in (("these constants", ours), ("those in use", used)):
        click.echo(f"{label} are off by {calibration_error(scores, right):.4f}")
    for length in SHOWN:
        click.echo(f"{length:5} code points: right {observed(testing, length)[1].mean():.3f}")


if __name__ == "__main__":
    main()
