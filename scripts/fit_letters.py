"""Make `corpuskit/data/letters.csv`: how likely letters follow each other in the languages of the charsets.

    python scripts/fit_letters.py ARTICLES CATALOGUES > corpuskit/data/letters.csv

`corpuskit/data/SOURCES.md` says which texts the table in use was made of. ARTICLES is a folder of JSON Lines
(`*.jsonl.gz`), an object a line with `text`, `lang` and `licence`, of which those that ask to share alike are
passed over; CATALOGUES is a folder of gettext catalogues (`**/locale/<language>/**/*.po`).

A language has a row for each letter: the letters that come after it, by bits (-log2 of the probability,
rounded). A pair is in it where it says something else than the second letter alone. Row `*` holds the letters
by themselves, and `_` stands for whatever is no letter. Chinese, Japanese and Korean have only row `*`.
"""

import ast
import gzip
import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from math import log2
from pathlib import Path

import click

from corpuskit.encoding.decoding.letters import BACK_OFF, EVERYDAY, LARGEST, SCRIPTS, symbol

LANGUAGES = """
ar be bg ca cs da de el en es et fa fi fr ga he hr hu is it ja ko lt lv mk nb nl pl pt ro ru sk sl sq sr
sr-Latn sv th tr uk zh-Hans zh-Hant
"""
MESSAGE = re.compile(r'^msgstr(?:\[\d+\])? ((?:".*"\n?)+)', re.MULTILINE)
CEDILLAS = str.maketrans("ȘșȚț", "ŞşŢţ")  # the charsets are older than the letters with commas
PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|%[sd]|\{\w*\}|<[^>]*>|&\w+;")
MOST = 400_000  # code points of a language's articles
ASCII = re.compile(r"[\x00-\x7f]+")
WEIGHT = 4.0  # of the letters alone, in pairs
RAREST = 3  # times that a pair must occur
RAREST_LETTER = 2


def messages(path: Path) -> Iterator[str]:
    """The translations in a catalogue."""
    for message in MESSAGE.findall(path.read_text("utf-8"))[1:]:  # the first is the header
        text = "".join(map(ast.literal_eval, message.splitlines()))
        yield PLACEHOLDER.sub(" ", text)


def articles(folder: Path, language: str) -> Iterator[str]:
    """The texts in a language that may be used by anyone."""
    path, taken = folder / f"articles-{language}.jsonl.gz", 0
    for line in gzip.decompress(path.read_bytes()).decode("utf-8").split("\n") if path.exists() else ():
        article = json.loads(line) if line else {"licence": "share-alike"}
        if "-SA" in article["licence"] or "share-alike" in article["licence"] or taken > MOST:
            continue
        taken += len(article["text"])
        yield article["text"]


def bits(probability: float) -> int:
    """-log2, as a whole number up to the largest that the table holds."""
    return min(LARGEST, round(-log2(probability)))


def grouped(costs: dict[str, int]) -> str:
    """Letters by their bits: `4:ae 5:o`."""
    groups: dict[int, list[str]] = defaultdict(list)
    for letter, cost in costs.items():
        groups[cost].append(letter)
    return " ".join(f"{cost}:{''.join(sorted(groups[cost]))}" for cost in sorted(groups))


def fit(texts: list[str], language: str) -> dict[str, str]:
    """The rows of a language by their letters."""
    pairs: Counter[tuple[str, str]] = Counter()
    for text in texts:
        plain = ASCII.sub(" ", text) if language in SCRIPTS else text.translate(CEDILLAS)
        symbols = "".join(map(symbol, plain))
        pairs.update(zip("_" + symbols, symbols + "_", strict=True))
    pairs.pop(("_", "_"), None)
    alone: Counter[str] = Counter()
    firsts: Counter[str] = Counter()
    for (first, second), count in pairs.items():
        alone[second] += count
        firsts[first] += count
    rare = {letter for letter, count in alone.items() if count < RAREST_LETTER}
    total = alone.total()
    singles = {letter: bits(count / total) for letter, count in alone.items() if letter not in rare}
    rows = {"*": singles}
    for (first, second), count in pairs.items() if language not in EVERYDAY else ():
        if count < RAREST or rare & {first, second}:
            continue
        cost = bits((count + WEIGHT * alone[second] / total) / (firsts[first] + WEIGHT))
        if cost < min(LARGEST, singles[second] + BACK_OFF):
            rows.setdefault(first, {})[second] = cost
    return {first: grouped(costs) for first, costs in sorted(rows.items())}


@click.command()
@click.argument("folder", type=click.Path(exists=True, path_type=Path))
@click.argument("catalogues", type=click.Path(exists=True, path_type=Path))
def main(folder: Path, catalogues: Path) -> None:
    """Print the table."""
    click.echo("language,letter,followers")
    for language in LANGUAGES.split():
        paths = sorted(catalogues.glob(f"**/locale/{language.replace('-', '_')}/**/*.po"))
        texts = [message for path in paths for message in messages(path)]
        texts += articles(folder, language)
        for letter, followers in fit(texts, language).items():
            click.echo(f"{language},{letter},{followers}")


if __name__ == "__main__":
    main()
