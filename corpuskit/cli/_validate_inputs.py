"""What `validate` reads, as its options say."""

import sys
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import click

from corpuskit.config import Config, configured_baseline, load_baseline
from corpuskit.inputs.changes import Lines, changed_since, listed_files
from corpuskit.inputs.whole import read_limited, read_whole
from corpuskit.model.baselines import Baseline
from corpuskit.model.codes import codes
from corpuskit.model.diagnostics import InputError, shorten
from corpuskit.model.settings import did_you_mean
from corpuskit.pipeline.validate import Options
from corpuskit.rules import rules

STDIN = Path("-")
FAMILY = 3  # letters that a code begins with


def ignoring(config: Config, ignore: tuple[str, ...]) -> Config:
    """The configuration with more codes to ignore; several may stand in one, with commas between.

    Raises:
        click.UsageError: One of them is neither a code nor a family.
    """
    listed = tuple(code for each in ignore for code in each.split(",") if code)
    if not listed:
        return config
    known = {*codes(), *(rule.code for rule in rules())}
    words = sorted(known | {code[:FAMILY] for code in known})
    for code in listed:
        if code not in words:
            near = did_you_mean(code, [word for word in words if len(word) == len(code)])
            message = f"--ignore: unknown code {shorten(code)!r}{near}"
            raise click.UsageError(message)
    settings = replace(config.validate, ignore=(*config.validate.ignore, *listed))
    return replace(config, validate=settings)


def baseline_of(config: Config, given: Path | None, written: Path | None) -> Baseline:
    """What is known already: as named, else as configured; nothing where a new baseline is written."""
    if written is not None:
        return Baseline()
    return configured_baseline(config) if given is None else load_baseline(given)


def changed_files_of(revision: str | None, listed: Path | None) -> Mapping[Path, Lines | None] | None:
    """Files that changed, as git or a list says; ``None`` where everything counts."""
    if revision is None and listed is None:
        return None
    found: dict[Path, Lines | None] = {}
    if revision is not None:
        found |= changed_since(revision, folder=Path.cwd())
    if listed is not None:
        data = _standard_input() if listed == STDIN else read_whole(listed)
        found |= listed_files(data, folder=Path.cwd())
    return found


def given_bytes(paths: tuple[Path, ...], name: str | None) -> tuple[str, bytes] | None:
    """Standard input and what it is called; ``None`` where no path is ``-``."""
    if STDIN in paths:
        return name or "stdin", _standard_input()
    if name is not None:
        message = "--stdin-filename goes with - as the path"
        raise click.UsageError(message)
    return None


def _standard_input() -> bytes:
    if sys.stdin is None:  # the shell closed it
        message = "standard input is closed"
        raise InputError(message)
    return read_limited(sys.stdin.buffer.read, Path("standard input"))


def named_paths(paths: tuple[Path, ...], options: Options, config: Config) -> tuple[Path, ...]:
    """What is read: as named, else the input of the configuration; nothing beside standard input."""
    if options.given is not None:
        return ()
    return paths or tuple(config.root / path for path in config.input.paths)
