"""`corpuskit validate`."""

from datetime import UTC, datetime
from pathlib import Path

import click

from corpuskit.cli._moments import MOMENT
from corpuskit.cli._paths import PATH
from corpuskit.cli._terminal import use_color
from corpuskit.config import load_config
from corpuskit.model.diagnostics import Severity
from corpuskit.normalize import NOTHING_LEARNED
from corpuskit.pipeline.learned import load_learned
from corpuskit.pipeline.validate import validate_at
from corpuskit.reports import styles


@click.command()
@click.argument("paths", nargs=-1, type=PATH)
@click.option(
    "--config",
    "config_path",
    type=PATH,
    help="A corpuskit.toml; else ./corpuskit.toml.",
)
@click.option(
    "--fail-on",
    type=click.Choice([severity.value for severity in Severity]),
    help="Exit with 1 when there are diagnostics this severe; else as configured, else error.",
)
@click.option("--now", type=MOMENT, help="The moment for rules about the future; else today.")
@click.option(
    "--profile",
    "profile_path",
    type=PATH,
    help="An earlier build: its publishers' house style and encoding mistakes help to judge.",
)
@click.option("-q", "--quiet", is_flag=True, help="Print nothing; the exit code says it.")
@click.option("--no-color", is_flag=True, help="No colour, also on a terminal.")
def validate(  # noqa: PLR0913 - one parameter an option
    paths: tuple[Path, ...],
    *,
    config_path: Path | None,
    fail_on: str | None,
    now: datetime | None,
    profile_path: Path | None,
    quiet: bool,
    no_color: bool,
) -> int:
    """Check articles as a build would; write nothing.

    PATHS are files and folders; without any, the current folder.

    \b
      corpuskit validate articles/
      corpuskit validate story.md --fail-on warning
    """
    config = load_config(config_path or Path())
    report = validate_at(
        paths or (Path(),),
        config=config,
        now=now or datetime.now(UTC),
        learned=load_learned(profile_path) if profile_path else NOTHING_LEARNED,
    )
    if not quiet:
        (style,) = (style for style in styles() if style.name == "text")
        click.echo(style.render(report, color=use_color(off=no_color)), nl=False)
    return report.exit_code(Severity(fail_on or config.validate.fail_on))


COMMAND = validate
