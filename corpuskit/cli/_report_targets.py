"""``--format NAME[:FILE]``: which reports are written, and where."""

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import click

from corpuskit.cli._terminal import terminal_width, use_color
from corpuskit.model.reports import Report, ReportOptions
from corpuskit.reports import ReportStyle, style, styles
from corpuskit.storage.files import write_chunks

SUMMARY = "GITHUB_STEP_SUMMARY"


@dataclass(frozen=True, slots=True)
class Target:
    """One report to write.

    Attributes:
        style: How.
        file: Where to; ``None`` for standard output.
        append: Whether what the file holds stays there.
    """

    style: ReportStyle
    file: Path | None = None
    append: bool = False


class FormatParam(click.ParamType[Target]):
    """A style of report, or a style and a file."""

    name = "format"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> Target:
        """Take ``NAME`` or ``NAME:FILE``, or fail as click does."""
        if isinstance(value, Target):
            return value
        name, colon, file = str(value).partition(":")
        if colon and not file:
            self.fail(f"{value!r} names no file after the colon", param, ctx)
        try:
            return Target(style(name), Path(file) if file else None)
        except KeyError:
            known = ", ".join(one.name for one in styles())
            return self.fail(f"{name!r} is no format; there are {known}", param, ctx)

    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str:  # noqa: ARG002 - click's signature
        """What ``--help`` shows."""
        return "NAME[:FILE]"


def settled(asked: Sequence[Target], environment: Mapping[str, str]) -> tuple[Target, ...]:
    """The reports that are written: those asked for, else what suits where the program runs.

    Under GitHub Actions that is annotations, and a summary of the job where the runner has a file for it.

    Args:
        asked: What the person wants.
        environment: Variables of the process.
    """
    if asked:
        return tuple(asked)
    if environment.get("GITHUB_ACTIONS") != "true":
        return (Target(style("text")),)
    summary = environment.get(SUMMARY)
    more = (Target(style("markdown"), Path(summary), append=True),) if summary else ()
    return (Target(style("github")), *more)


def check_targets(targets: Sequence[Target], read: Sequence[Path]) -> None:
    """Refuse two reports for one place, however it is spelt, and a report in the place of what is read.

    Args:
        targets: Where reports go.
        read: Files and folders that are named to be validated.

    Raises:
        click.UsageError: There is such a one.
    """
    inputs = {os.path.realpath(path) for path in read}
    places: set[str | None] = set()
    for target in targets:
        place = None if target.file is None else os.path.realpath(target.file)
        where = "standard output" if target.file is None else str(target.file)
        if place in inputs:
            message = f"a report would be written over {where}, which is to be validated"
            raise click.UsageError(message)
        if place in places:
            message = f"two formats for {where}; give one a file, as in --format sarif:out.sarif"
            raise click.UsageError(message)
        places.add(place)


def write_reports(
    report: Report, targets: Sequence[Target], options: ReportOptions, *, no_color: bool
) -> None:
    """Write every report to its place.

    Raises:
        OutputError: A file cannot be written.
    """
    for target in targets:
        if target.file is None:
            shown = replace(options, color=use_color(off=no_color), width=terminal_width())
            for chunk in target.style.render(report, shown):
                click.echo(chunk, nl=False)
        else:
            write_chunks(target.file, target.style.render(report, options), append=target.append)
