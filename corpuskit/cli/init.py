"""`corpuskit init`."""

import os
import shlex
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path

import click

from corpuskit.cli._init_files import PUBLISHER, Wishes, files_of
from corpuskit.cli._paths import PATH
from corpuskit.config import default_config
from corpuskit.model.diagnostics import OutputError
from corpuskit.storage.files import output_errors, write_bytes
from corpuskit.text.safe import safe

NEXT = """\

next:
  {go}corpuskit validate articles   what is wrong with the articles; the first is clean
  corpuskit build               a dataset in build/{name}/latest
  corpuskit explain --list      every code
put articles into articles/; CONTRIBUTING.md says how
"""
UNSET = "CI does not know yet what to install: fill in CORPUSKIT_SOURCE in {files}\n"
CI_FILES = {"github": ".github/workflows/corpuskit.yml", "gitlab": ".gitlab-ci.yml"}


class Line(click.ParamType[str]):
    """A text on one line, of characters that can be seen."""

    name = "text"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Take the text as it is, or fail as click does."""
        text = str(value)
        if not text.strip() or safe(text) != text:
            self.fail(f"{text!r} is no line of text that can be seen", param, ctx)
        return text


LINE = Line()


@click.command()
@click.argument("folder", required=False, type=PATH)
@click.option(
    "--ci",
    type=click.Choice(["github", "gitlab", "none"]),
    multiple=True,
    default=("github",),
    help="Whose CI is to check the articles; several are possible. Else github.",
)
@click.option("--pre-commit/--no-pre-commit", default=True, help="Whether to write .pre-commit-config.yaml.")
@click.option(
    "--publisher", type=LINE, default=PUBLISHER, help="Whose articles these are; else an invented one."
)
@click.option(
    "--source",
    type=LINE,
    help="What CI installs corpuskit from, as pip takes it: git+https://HOST/OWNER/REPO@COMMIT. "
    "Else CI fails until CORPUSKIT_SOURCE is filled in, in the file of the CI.",
)
@click.option("--skip-existing", is_flag=True, help="Leave files that exist, and write the others.")
@click.option("--dry-run", is_flag=True, help="Say what would be written; write nothing.")
@click.option("-q", "--quiet", is_flag=True, help="Say nothing but errors.")
def init(  # noqa: PLR0913 - one parameter an option
    folder: Path | None,
    *,
    ci: tuple[str, ...],
    pre_commit: bool,
    publisher: str,
    source: str | None,
    skip_existing: bool,
    dry_run: bool,
    quiet: bool,
) -> None:
    """Begin a corpus: settings, a guide for contributors, CI, and a first article that passes.

    FOLDER is made where it is not there; without it, the current folder. No file is ever overwritten.

    \b
      corpuskit init harbour-news --publisher "Saltmarsh Courier"
      corpuskit init . --ci github --ci gitlab --no-pre-commit
      corpuskit init . --dry-run
    """
    if "none" in ci and len(ci) > 1:
        message = "--ci none goes with no other --ci"
        raise click.UsageError(message)
    root = folder or Path()
    name = default_config(root).dataset.name
    title = name.replace("-", " ").title()
    wishes = Wishes(name=name, title=title, publisher=publisher, source=source, ci=ci, pre_commit=pre_commit)
    planned = files_of(wishes)
    there = [path for path in planned if os.path.lexists(root / path)]
    if there and not skip_existing:
        listed = ", ".join(there)
        message = f"exists already: {listed}; nothing was written (--skip-existing writes the others)"
        raise OutputError(message)
    chosen = {path: text for path, text in planned.items() if path not in there}
    if not dry_run:
        _write(root, chosen)
    for path in () if quiet else chosen:
        click.echo(f"{'would write' if dry_run else 'written'}: {safe((root / path).as_posix())}")
    if not quiet and not dry_run:
        go = "" if folder is None or folder == Path() else f"cd {safe(shlex.quote(str(folder)))}\n  "
        click.echo(NEXT.format(go=go, name=name), err=True, nl=False)
        unset = [path for path in CI_FILES.values() if source is None and path in chosen]
        if unset:
            click.echo(UNSET.format(files=" and ".join(unset)), err=True, nl=False)


def _write(root: Path, planned: Mapping[str, str]) -> None:
    """Write all of them, or, where one cannot be written, none."""
    done: list[Path] = []
    with output_errors(root):
        try:
            for path, text in planned.items():
                target = root / path
                target.parent.mkdir(parents=True, exist_ok=True)
                write_bytes(target, text.encode("utf-8"))
                done.append(target)
        except OSError:
            _remove(done)
            raise


def _remove(paths: Iterable[Path]) -> None:
    for path in paths:
        with suppress(OSError):
            path.unlink()


COMMAND = init
