"""How well and how fast `repair` works beside ftfy, in one run on the same texts.

    python benchmarks/repair.py [TEXTS...] [--train FOLDER] [--damaged 2] [--seed 1] [--json FILE]

TEXTS are JSON Lines, gzipped where the name ends in .gz, with `text` and, where known, `publisher` and
`lang`; they must be sound, for they are the truth. Without TEXTS invented ones are taken, so that it runs
anywhere; they are far simpler than news, and what is measured on them is no figure to quote. ftfy is compared
where it is installed. Seconds depend on the machine; what may be compared are the ratios of one run.
"""

import json
import sys
from collections.abc import Sequence
from pathlib import Path

import click
from repair_clean import left_alone, scan, single, suspect_speed
from repair_marks import by_role, calibration, letters_and_questions, profiles
from repair_mix import Row, accuracy, by_kind, make_mix, only_ftfy, speeds
from repair_tools import peers
from stories import Story, evenly, invented, read

INVENTED = 2_000


class Report:
    """The tables, printed as they come and kept for a file."""

    def __init__(self, show: int) -> None:
        self._show = show
        self.tables: dict[str, list[Row]] = {}

    def add(self, title: str, rows: Sequence[Row]) -> None:
        """Print a table under its title."""
        self.tables[title] = list(rows)
        click.echo(f"\n{title}")
        if not rows:
            click.echo("  nothing to measure")
            return
        cells = [list(rows[0]), *([str(value) for value in row.values()] for row in rows)]
        widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
        for line in cells:
            click.echo("  " + "  ".join(f"{cell:>{width}}" for cell, width in zip(line, widths, strict=True)))

    def list(self, lines: Sequence[str]) -> None:
        """Print the first of some lines, as many as are to be shown."""
        for line in lines[: self._show]:
            click.echo(f"    {line}")
        if len(lines) > self._show:
            click.echo(f"    ... {len(lines) - self._show} more, see --show")


@click.command()
@click.argument("texts", nargs=-1, type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option(
    "--train",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    help="Folder of JSON Lines in many languages, none of which may change.",
)
@click.option("--damaged", default=2.0, show_default=True, help="Percent of the documents of the mix.")
@click.option("--seed", default=1, show_default=True, help="Of the choice of documents and damages.")
@click.option("--rounds", default=5, show_default=True, type=click.IntRange(1), help="Alternating rounds.")
@click.option("--limit", type=click.IntRange(1), help="At most so many texts, evenly spaced.")
@click.option("--each", default=10, show_default=True, help="Damaged texts of each kind, beside the mix.")
@click.option("--show", default=10, show_default=True, help="Changes of each list to print.")
@click.option(
    "--json", "out", type=click.Path(path_type=Path, dir_okay=False), help="Write the tables there."
)
def main(  # noqa: PLR0913 - one parameter an option
    *,
    texts: tuple[Path, ...],
    train: Path | None,
    damaged: float,
    seed: int,
    rounds: int,
    limit: int | None,
    each: int,
    show: int,
    out: Path | None,
) -> None:
    """Measure `repair` beside ftfy on sound TEXTS, or on invented ones."""
    stories = evenly(read(texts) if texts else invented(limit or INVENTED), limit)
    report = Report(show)
    click.echo(f"{len(stories)} texts; Python {sys.version.split()[0]}")
    if not peers():
        click.echo("ftfy is not installed: nothing to compare with")
    measure_mix(report, stories, damaged, seed, rounds)
    measure_kinds(report, stories, each)
    report.add("5. Scan of clean text, a column at once", scan(stories, rounds))
    report.add("5. One clean string", single())
    others = read(sorted(train.glob("*.jsonl*"))) if train else stories
    rows, shown = left_alone(others)
    report.add("6. Clean text by language", rows)
    report.list(shown)
    if out is not None:
        out.write_text(json.dumps(report.tables, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def measure_mix(report: Report, stories: Sequence[Story], damaged: float, seed: int, rounds: int) -> None:
    """The first part."""
    mix = make_mix(stories, damaged, seed)
    rows, ratios, results = speeds(mix, rounds)
    report.add(f"1. A mix, {len(mix.damaged)} of {len(mix.texts)} documents damaged: speed", rows)
    report.add("1. Speed of corpuskit as a multiple of ftfy's, round by round", ratios)
    report.add("1. What became of the documents", accuracy(mix, results))
    rows, shown = only_ftfy(list(mix.damaged.values()))
    report.add("1. Places of the mix that one of the two restored", rows)
    report.list(shown)


def measure_kinds(report: Report, stories: Sequence[Story], each: int) -> None:
    """The parts that need every kind of damage."""
    cases = by_kind(stories, each)
    rows, shown = only_ftfy(cases)
    report.add(f"1. The same with {each} documents of each kind", rows)
    report.list(shown)
    report.add("2. Collapsed marks by role", by_role(cases, profiles(stories)))
    report.add("3. Swallowed characters, right question marks", letters_and_questions(cases))
    totals, table = calibration(cases)
    report.add("4. Calibration of role_confidence over applied edits (what is left alone has none)", totals)
    report.add("4. Reliability, bins of equal counts", table)
    report.add("5. repair() of damaged text", suspect_speed(cases))


if __name__ == "__main__":
    main()
