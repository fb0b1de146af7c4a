"""`corpuskit build`."""

import sys
import time
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

import click

from corpuskit.cli._moments import MOMENT
from corpuskit.cli._paths import PATH
from corpuskit.cli._progress import progress_report
from corpuskit.model.diagnostics import ConfigError, InputError, Severity
from corpuskit.pipeline.build import Built, Options, run
from corpuskit.text.plurals import counted
from corpuskit.text.safe import safe_lines

SAMPLE = "datasets/*/corpuskit.toml"
WORDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


@click.command()
@click.argument("source", required=False, type=PATH)
@click.option("-o", "--out", type=PATH, help="Output folder; else build/<name of the dataset>.")
@click.option(
    "--workers", type=click.IntRange(min=1), help="Worker processes; else one a core. 1 runs in this process."
)
@click.option(
    "--now",
    type=MOMENT,
    help="The moment for rules about the future; else SOURCE_DATE_EPOCH, else those rules are silent.",
)
@click.option(
    "--fail-on",
    type=click.Choice([severity.value for severity in Severity]),
    help="Exit with 1 when there are diagnostics this severe; the dataset is published all the same.",
)
@click.option("-q", "--quiet", is_flag=True, help="No progress, no summary.")
def build(  # noqa: PLR0913 - one parameter an option
    source: Path | None,
    *,
    out: Path | None,
    workers: int | None,
    now: datetime | None,
    fail_on: str | None,
    quiet: bool,
) -> int:
    """Turn raw articles into a typed Parquet corpus.

    SOURCE is a folder, a file, a corpuskit.toml, or - for standard input. Without it: ./corpuskit.toml, else
    every ./datasets/*/corpuskit.toml, each its own dataset.

    \b
      corpuskit build articles/ -o corpus
      corpuskit build stories.jsonl -o corpus --workers 4
      zcat stories.jsonl.gz | corpuskit build - -o corpus
    """
    sources = [source] if source is not None else _own_datasets()
    if out is not None and len(sources) > 1:
        message = f"--out goes with one dataset, here are {len(sources)}"
        raise click.UsageError(message)
    worst = 0
    for each in sources:
        stream = _standard_input() if str(each) == "-" else None
        began = time.monotonic()
        with progress_report(quiet=quiet) as progress:
            options = Options(workers=workers, now=now, progress=progress, stream=stream)
            built = run(each, out, options)
        if not quiet:
            click.echo(safe_lines(summary(built, time.monotonic() - began)), err=True)
        level = fail_on or built.fail_on
        worst = max(worst, int(level is not None and _reaches(built, Severity(level))))
    return worst


def _standard_input() -> BinaryIO:
    # Python has none where the shell closed it.
    if sys.stdin is None:
        message = "standard input is closed"
        raise InputError(message)
    return sys.stdin.buffer


def _own_datasets() -> list[Path]:
    if Path("corpuskit.toml").is_file():
        return [Path("corpuskit.toml")]
    found = sorted(Path().glob(SAMPLE))
    if not found:
        message = (
            f"nothing to build: name a folder or a file (there is no ./corpuskit.toml and no ./{SAMPLE})"
        )
        raise ConfigError(message)
    return found


def _reaches(built: Built, level: Severity) -> bool:
    return any(count and Severity(name).rank >= level.rank for name, count in built.severities.items())


def summary(built: Built, seconds: float) -> str:
    """What was built, in a few lines."""
    manifest = built.release.manifest
    balance = manifest.balance
    inputs = sum(entry.status != "ignored" for entry in manifest.inputs)
    ignored = len(manifest.inputs) - inputs
    passed_over = f" ({ignored} passed over)" if ignored else ""
    counts = ", ".join(counted(built.severities.get(level.value, 0), WORDS[level]) for level in Severity)
    memory = f", {built.peak_kib / 1024:.0f} MiB at most in a process" if built.peak_kib else ""
    made = "new version" if built.is_new else "nothing changed"
    kept = f"{counted(balance.articles, 'article')} + {balance.withheld_duplicates} withheld"
    records, files = counted(balance.records, "record"), counted(inputs, "file")
    lines = (
        f"{manifest.dataset.name}: {records} from {files}{passed_over}",
        f"  = {kept} + {balance.quarantined} quarantined",
        f"diagnostics: {counts}",
        f"{made}: {built.release.path} in {seconds:.1f} s{memory}",
    )
    return "\n".join(lines)


COMMAND = build
