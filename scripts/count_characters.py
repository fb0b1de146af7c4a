"""Counts the characters beyond ASCII of openly licensed training text, into `corpuskit/data/characters.csv`.

    python scripts/count_characters.py FOLDER

FOLDER holds files named ``articles-*.jsonl.gz`` with `text`, `lang` and `licence`. Rows under a share-alike
licence, and those whose licence is an interpretation, are left out. Each language counts alike, however much
text there is of it; the result is a share in millionths, by which a repair weighs the characters that one
damaged sequence may stand for.
"""

import csv
import gzip
import json
import sys
from collections import Counter
from pathlib import Path

OUT = Path(__file__).parent.parent / "corpuskit" / "data" / "characters.csv"
LEFT_OUT = ("-SA", "share-alike", "§ 5", "press release")
LEAST = 10  # occurrences, below which a character is left out
ARTICLES = 10  # and articles, below which a language is
MILLION = 1_000_000


def main() -> None:
    """Count and write."""
    counts: dict[str, Counter[str]] = {}
    articles: Counter[str] = Counter()
    for path in sorted(Path(sys.argv[1]).glob("articles-*.jsonl.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                row = json.loads(line)
                if not any(mark in row["licence"] for mark in LEFT_OUT):
                    articles[row["lang"]] += 1
                    counts.setdefault(row["lang"], Counter()).update(c for c in row["text"] if c > "\x7f")
    counts = {lang: counted for lang, counted in counts.items() if articles[lang] >= ARTICLES}
    seen = sum(counts.values(), Counter[str]())
    shares: Counter[str] = Counter()
    for counted in counts.values():
        total = sum(counted.values())
        shares.update({char: number / total / len(counts) for char, number in counted.items()})
    kept = sorted(char for char in shares if seen[char] >= LEAST)
    with OUT.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("code_point", "millionths"))
        writer.writerows((f"U+{ord(char):04X}", max(1, round(shares[char] * MILLION))) for char in kept)


if __name__ == "__main__":
    main()
