"""`corpuskit explain`."""

import json
from collections.abc import Iterable, Iterator

import click

from corpuskit.cli._explanations import LEVELS, Explanation, explanations, families
from corpuskit.cli._terminal import use_color
from corpuskit.model.diagnostics import SEVERITIES
from corpuskit.model.settings import did_you_mean
from corpuskit.text.paint import painted

BOLD = "1"
COLORS = {"error": "31", "warning": "33", "info": "36"}


@click.command()
@click.argument("codes", nargs=-1, metavar="[CODE]...")
@click.option("--list", "is_list", is_flag=True, help="List every code.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="How to print.")
@click.option("--no-color", is_flag=True, help="No colour, also on a terminal.")
def explain(codes: tuple[str, ...], *, is_list: bool, form: str, no_color: bool) -> None:
    """Say what a code means, why it matters, how it is mended and how it is silenced.

    CODE is a code, its name, or a family such as TXT, of which all codes are listed.

    \b
      corpuskit explain TXT104
      corpuskit explain DTL
      corpuskit explain --list --format json
    """
    if bool(codes) == is_list:
        message = "name codes or families, or say --list"
        raise click.UsageError(message)
    color = use_color(off=no_color)
    asked = [_found(word) for word in codes] or [tuple(explanations().values())]
    if form == "json":
        unique = {one.code: one for group in asked for one in group}
        click.echo(json.dumps([_as_json(one) for one in unique.values()], indent=2))
        return
    for number, group in enumerate(asked):
        is_one = len(group) == 1 and codes[number].upper() not in families()
        click.echo(
            "\n" * (number > 0) + "\n".join(_page(group[0], color) if is_one else _listed(group, color))
        )


def _found(word: str) -> tuple[Explanation, ...]:
    """What a word on the command line means: one code, or those of a family."""
    known = explanations()
    upper = word.upper()
    if upper in known:
        return (known[upper],)
    found = tuple(one for one in known.values() if upper == one.family or word.lower() == one.name)
    if found:
        return found
    words = (
        [*known, *families()]
        if upper[:3] in families()
        else [*families(), *(one.name for one in known.values())]
    )
    near = did_you_mean(upper, words) or did_you_mean(word.lower(), words)
    message = f"unknown code {word!r}{near}; --list shows all"
    raise click.UsageError(message)


def _page(one: Explanation, color: bool) -> Iterator[str]:  # noqa: FBT001 - passed on as it came
    severity = painted(one.severity.value, COLORS[one.severity.value], color=color)
    fix = f"fix: {one.fix}" if one.fix else "no fix"
    yield painted(f"{one.code} {one.name}", BOLD, color=color)
    yield f"{severity}, level {one.level} ({LEVELS[one.level]}), {one.family}: {one.about}, {fix}"
    yield from ("", one.summary, "", one.page)
    for label, example in (("found in", one.bad), ("not found in", one.good)):
        if example is not None:
            yield from ("", painted(label, BOLD, color=color), *_indented(example))
    if one.not_shown is not None:
        yield from ("", f"no example: {one.not_shown}")
    if one.fix is not None:
        yield from ("", painted("mend", BOLD, color=color), *_table(list(one.mends), "  "))
    yield from ("", painted("silence", BOLD, color=color))
    yield from _table(list(one.silences), "  ")


def _listed(group: Iterable[Explanation], color: bool) -> Iterator[str]:  # noqa: FBT001 - passed on as it came
    rows = [(one.code, one.severity.value, str(one.level), one.fix or "-", one.name) for one in group]
    lines = _table([("code", "severity", "level", "fix", "name"), *rows], "")
    yield painted(next(lines), BOLD, color=color)
    for line in lines:
        severity = next(each for each in SEVERITIES if f" {each} " in line)
        yield line.replace(severity, painted(severity, COLORS[severity], color=color), 1)


def _table(rows: list[tuple[str, ...]], indent: str) -> Iterator[str]:
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        yield indent + "  ".join(cells).rstrip()


def _indented(text: str) -> Iterator[str]:
    return (f"  {line}".rstrip() for line in text.split("\n"))


def _as_json(one: Explanation) -> dict[str, object]:
    return {
        "code": one.code,
        "name": one.name,
        "severity": one.severity.value,
        "level": one.level,
        "family": one.family,
        "about": one.about,
        "summary": one.summary,
        "page": one.page,
        "fix": one.fix,
        "bad": one.bad,
        "good": one.good,
        "not_shown": one.not_shown,
        "silence": [{"what": what, "where": where, "text": text} for what, where, text in one.silences],
    }


COMMAND = explain
