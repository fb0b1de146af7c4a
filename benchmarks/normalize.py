"""What `normalize` takes for an article, and where the time goes.

    python benchmarks/normalize.py [TEXTS...] [--size 3000] [--rounds 5] [--json FILE]

TEXTS are JSON Lines, gzipped where the name ends in .gz, with `text`; without them invented stories are
taken. Each text is cut at the paragraph nearest to SIZE code points, and shorter ones are left out, so that
figures of one size are compared. Seconds are those of the processor. Each part is also timed by itself, on
what it gets in `normalize`; what the parts leave is making the article and its hashes.
"""

import json
import time
from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from pathlib import Path, PurePosixPath
from statistics import median

import click
from stories import invented, read

from corpuskit.encoding.nfc import compose
from corpuskit.encoding.repair import repair
from corpuskit.model.diagnostics import Location
from corpuskit.model.raw import RawArticle
from corpuskit.normalize import normalize
from corpuskit.normalize.layout import lay_out
from corpuskit.text.bylines import find_credits
from corpuskit.text.counts import count_text
from corpuskit.text.datelines import HEAD, parse_dateline
from corpuskit.text.languages import detect_language
from corpuskit.text.quotes.cited import cited_sources
from corpuskit.text.quotes.find import find_quotes

INVENTED = 200
PUBLISHED = date(2025, 3, 4)
PARTS: dict[str, Callable[[str], object]] = {
    "layout": partial(lay_out, flow="lines"),
    "repair": repair,
    "nfc": compose,
    "dateline": lambda text: parse_dateline(text[:HEAD], published=PUBLISHED),
    "credits": find_credits,
    "language": detect_language,
    "quotations": find_quotes,
    "quotations, then sources": cited_sources,
    "counts": count_text,
}


@click.command()
@click.argument("texts", nargs=-1, type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--size", default=3000, show_default=True, type=click.IntRange(100), help="Code points.")
@click.option("--rounds", default=5, show_default=True, type=click.IntRange(1))
@click.option("--limit", default=500, show_default=True, type=click.IntRange(1), help="Texts at most.")
@click.option("--json", "out", type=click.Path(path_type=Path, dir_okay=False), help="Write figures there.")
def main(*, texts: tuple[Path, ...], size: int, rounds: int, limit: int, out: Path | None) -> None:
    """Time `normalize` and its parts, in microseconds an article."""
    given = [story.text for story in read(texts)] if texts else _invented()
    cut = [text for text in (_cut(text, size) for text in given) if len(text) >= size // 2][:limit]
    if not cut:
        message = "no text is long enough"
        raise click.ClickException(message)
    raws = [_raw(text, number) for number, text in enumerate(cut)]
    whole = _microseconds(normalize, raws, rounds)
    figures = {"normalize": whole} | {name: _microseconds(part, cut, rounds) for name, part in PARTS.items()}
    click.echo(f"{len(cut)} texts of {round(sum(map(len, cut)) / len(cut))} code points; µs an article")
    for name, (least, middle, most) in figures.items():
        share = f"{100 * middle / whole[1]:5.1f} %" if name != "normalize" else ""
        click.echo(f"  {name:<26} {middle:8.1f}  ({least:.1f} to {most:.1f})  {share}")
    if out is not None:
        out.write_text(json.dumps(figures, indent=2) + "\n", "utf-8")


def _microseconds(
    part: Callable[[str], object] | Callable[[RawArticle], object],
    given: Sequence[str] | Sequence[RawArticle],
    rounds: int,
) -> tuple[float, float, float]:
    """Least, median and most of the rounds, after one that warms up."""
    call: Callable[..., object] = part
    for one in given:
        call(one)
    taken = []
    for _ in range(rounds):
        began = time.process_time()
        for one in given:
            call(one)
        taken.append(1e6 * (time.process_time() - began) / len(given))
    return min(taken), median(taken), max(taken)


def _invented() -> list[str]:
    """Stories with a dateline, each made of three invented ones."""
    stories = [story.text for story in invented(INVENTED * 3)]
    return [
        f"SALTMARSH, March 4 (Halyard News) — {chr(10).join(stories[at : at + 3])}"
        for at in range(0, len(stories), 3)
    ]


def _cut(text: str, size: int) -> str:
    if len(text) <= size:
        return text
    end = text.find("\n", size)
    return text[: end if 0 <= end < 2 * size else size]


def _raw(text: str, number: int) -> RawArticle:
    return RawArticle(
        location=Location(PurePosixPath("stories.jsonl"), line=number + 1, offset=number),
        format="jsonl",
        ordinal=number,
        length=len(text),
        sha256="0" * 64,
        charset="utf-8",
        charset_source="utf-8",
        fields={
            "headline": "Ferry returns to Saltmarsh after nine winters",
            "byline": "By Ana Reyes",
            "publisher": "Saltmarsh Courier",
            "url": f"https://www.saltmarsh-courier.example/{number}?utm_source=feed",
            "date_published": "2025-03-04T07:30:00+01:00",
            "text": text,
        },
    )


if __name__ == "__main__":
    main()
