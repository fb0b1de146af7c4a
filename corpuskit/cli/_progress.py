"""Progress of a build or a validation: a bar on a terminal, elsewhere a plain line every ten per cent."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Protocol

import click

WORDS = {"check": "checking", "learn": "reading", "tabulate": "normalizing", "publish": "publishing"}
SMALL = 4 * 1024 * 1024  # bytes; what is read faster than a line is printed needs no line
STEP = 10  # per cent


class Progress(Protocol):
    """How far a build or a validation is."""

    @property
    def stage(self) -> str:
        """What is being done; one of `WORDS`."""
        ...

    @property
    def done(self) -> int:
        """Bytes of input that are done."""
        ...

    @property
    def total(self) -> int:
        """Bytes of all input."""
        ...


Report = Callable[[Progress], None]


@contextmanager
def progress_report(*, quiet: bool) -> Iterator[Report]:
    """Give the function that shows progress, and take the bar away at the end."""
    if quiet:
        yield lambda _: None
    elif sys.stderr.isatty() and not os.environ.get("CI") and os.environ.get("TERM") != "dumb":
        with _bar() as report:
            yield report
    else:
        yield plain_lines()


def plain_lines() -> Report:
    """Print a line whenever a stage passes another ten per cent."""
    shown: dict[str, int] = {}

    def report(progress: Progress) -> None:
        if progress.total < SMALL:
            return
        percent = 100 * progress.done // progress.total // STEP * STEP
        if percent > shown.get(progress.stage, -1):
            shown[progress.stage] = percent
            click.echo(f"{WORDS[progress.stage]}: {percent} % of {megabytes(progress.total)}", err=True)

    return report


def megabytes(size: int) -> str:
    """Bytes for people.

    >>> megabytes(314_572_800)
    '314.6 MB'
    """
    return f"{size / 1e6:.1f} MB"


@contextmanager
def _bar() -> Iterator[Report]:
    from rich.console import Console
    from rich.progress import BarColumn, DownloadColumn, TextColumn, TimeRemainingColumn, TransferSpeedColumn
    from rich.progress import Progress as Bar

    columns = (
        TextColumn("{task.description:<12}"),
        BarColumn(),
        DownloadColumn(),
        TransferSpeedColumn(),
        TimeRemainingColumn(),
    )
    with Bar(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("starting", total=None)

        def report(progress: Progress) -> None:
            bar.update(
                task, description=WORDS[progress.stage], completed=progress.done, total=max(progress.total, 1)
            )

        yield report
