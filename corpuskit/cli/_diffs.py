"""Unified diffs on a terminal."""

from collections.abc import Iterable, Iterator

import click

from corpuskit.text.paint import painted
from corpuskit.text.safe import safe

COLORS = {"-": "31", "+": "32", "@": "36"}


def print_diff(name: str, hunks: Iterable[str], *, color: bool) -> None:
    """Print the hunks of one file under its name; nothing where there are none.

    The lines are made safe, so the diff is for reading and not for `patch`.
    """
    for number, line in enumerate(hunks):
        if number == 0:
            for line_ in _head(safe(name), color=color):
                click.echo(line_)
        shown = safe(line)
        click.echo(painted(shown, COLORS[line[0]], color=color) if line[:1] in COLORS else shown)


def _head(name: str, *, color: bool) -> Iterator[str]:
    yield painted(f"--- {name}", "1", color=color)
    yield painted(f"+++ {name}", "1", color=color)
