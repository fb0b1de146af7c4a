"""`corpuskit repair`."""

import os
import shlex
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import click

from corpuskit.cli._diffs import print_diff
from corpuskit.cli._paths import PATH
from corpuskit.cli._repair_talk import STDIN, Talk, doubt, shown_name
from corpuskit.cli._terminal import use_color
from corpuskit.encoding.decoding.charsets import whatwg_name
from corpuskit.inputs.whole import read_limited, read_whole
from corpuskit.model.diagnostics import ConfigError, CorpuskitError, InputError
from corpuskit.pipeline.learned import load_learned
from corpuskit.pipeline.repair_files import Knowledge, Repaired, ledger_of, repair_bytes, write_repaired
from corpuskit.pipeline.undo_files import undo_files
from corpuskit.text.diffs import unified
from corpuskit.text.line_index import LineIndex
from corpuskit.text.plurals import counted
from corpuskit.text.safe import safe

WOULD_CHANGE = 1  # exit code of --diff and of a list


class Charset(click.ParamType[str]):
    """A label of the WHATWG Encoding Standard."""

    name = "charset"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Take the label as it is, or fail as click does."""
        label = str(value)
        return label if whatwg_name(label) else self.fail(f"{label!r} is no charset", param, ctx)


@click.command()
@click.argument("files", nargs=-1, type=PATH, metavar="FILE...")
@click.option("--diff", is_flag=True, help="Print what would change; exit with 1 when something would.")
@click.option("-w", "--write", is_flag=True, help="Repair the files in place, and write a ledger.")
@click.option("--undo", type=PATH, metavar="LEDGER", help="Put back the bytes from before --write.")
@click.option(
    "--ledger", type=PATH, help="One ledger for all files of --write; else .FILE.repairs.json beside each."
)
@click.option("--charset", type=Charset(), help="What to read bytes as that are not UTF-8; else detected.")
@click.option("--language", help="Language of the texts, such as en; else as the text seems.")
@click.option("--profile", type=PATH, help="A built dataset, to repair by what it learned of a publisher.")
@click.option("--publisher", help="Name or domain of the publisher in --profile.")
@click.option("-v", "--verbose", is_flag=True, help="List every suspicion that was left.")
@click.option("-q", "--quiet", is_flag=True, help="Say nothing but errors.")
@click.option("--no-color", is_flag=True, help="No colour, also on a terminal.")
def repair(  # noqa: PLR0913 - one parameter an option
    files: tuple[Path, ...],
    *,
    diff: bool,
    write: bool,
    undo: Path | None,
    ledger: Path | None,
    charset: str | None,
    language: str | None,
    profile: Path | None,
    publisher: str | None,
    verbose: bool,
    quiet: bool,
    no_color: bool,
) -> int:
    """Repair encoding damage in text files.

    Every FILE is taken as text, whatever its format; - is standard input. Lines go on to end as they did, and
    what is written is UTF-8. One file without an option: its repaired text goes to standard output.
    Several: those that would change are listed.

    \b
      corpuskit repair story.txt > repaired.txt
      corpuskit repair articles/*.txt --diff
      corpuskit repair articles/*.txt --write
      corpuskit repair --undo articles/.story.txt.repairs.json
    """
    _check_call(files, diff=diff, write=write, undo=undo, ledger=ledger)
    if (profile is None) != (publisher is None):
        message = "--profile and --publisher go together"
        raise click.UsageError(message)
    talk = Talk(quiet=quiet, is_verbose=verbose, is_brief=len(files) > 1)
    if undo is not None:
        return _undo(undo, files, talk)
    known = _known(charset, language, profile, publisher)
    outcomes = _each(files, known, talk)
    if write:
        return _write(_sure(outcomes, talk), ledger, talk)
    outcomes = _warned(outcomes, talk)
    if diff:
        return _show(outcomes, talk, color=use_color(off=no_color))
    return _print(outcomes, talk) if len(files) == 1 else _list(outcomes, talk)


def _check_call(
    files: Sequence[Path], *, diff: bool, write: bool, undo: Path | None, ledger: Path | None
) -> None:
    faults = {
        "say one of --diff, --write and --undo": sum((diff, write, undo is not None)) > 1,
        "--ledger goes with --write": ledger is not None and not write,
        "name a file, or - for standard input": not files and undo is None,
        "standard input cannot be written or undone": STDIN in files and (write or undo is not None),
    }
    for message, is_so in faults.items():
        if is_so:
            raise click.UsageError(message)


def _known(
    charset: str | None, language: str | None, profile: Path | None, publisher: str | None
) -> Knowledge:
    if profile is None or publisher is None:
        return Knowledge(declared=charset, language=language)
    learned = load_learned(profile).get(publisher)
    if learned is None:
        message = f"{profile}: nothing was learned of a publisher {publisher!r}"
        raise ConfigError(message)
    return Knowledge(
        declared=charset,
        usual=learned.usual_charset,
        language=language,
        profile=learned.style,
        prior=learned.chains,
    )


def _each(files: Iterable[Path], known: Knowledge, talk: Talk) -> Iterator[Repaired]:
    """Repair file by file; what cannot be read is said. A file that is named twice is taken once."""
    once: dict[Path, Path] = {}
    for path in files:
        # Not `Path.resolve`: links that lead in a circle are for reading the file to refuse.
        once.setdefault(path if path == STDIN else Path(os.path.realpath(path)), path)
    for path in once.values():
        try:
            repaired = repair_bytes(Path(shown_name(path)), _read(path), known)
        except CorpuskitError as error:
            talk.complain(error)
        else:
            talk.tell(repaired)
            yield repaired


def _sure(outcomes: Iterable[Repaired], talk: Talk) -> Iterator[Repaired]:
    """Those that may be written: to give up bytes for a text, one must know what text they are."""
    for repaired in outcomes:
        if repaired.is_unsure:
            talk.complain(InputError(f"{doubt(repaired)}; left as it is"))
        else:
            yield repaired


def _warned(outcomes: Iterable[Repaired], talk: Talk) -> Iterator[Repaired]:
    """All, with a warning of each that could not be written."""
    for repaired in outcomes:
        if repaired.is_unsure:
            talk.say(f"warning: {doubt(repaired)}")
        yield repaired


def _read(path: Path) -> bytes:
    if path != STDIN:
        return read_whole(path)
    if sys.stdin is None:  # the shell closed it
        message = "standard input is closed"
        raise InputError(message)
    return read_limited(sys.stdin.buffer.read, Path("standard input"))


def _print(outcomes: Iterator[Repaired], talk: Talk) -> int:
    """The repaired text of the one file: its bytes, but on a terminal what is safe to show there."""
    for repaired in outcomes:
        if sys.stdout.isatty():
            for line in _shown(repaired.repair.text):
                click.echo(line)
        else:
            click.echo(repaired.output, nl=False)
    return talk.worst


def _shown(text: str) -> Iterator[str]:
    """The lines of a text, whatever ends them, safe but for their tabs."""
    lines = LineIndex(text)
    for number in range(lines.count):
        yield "\t".join(map(safe, lines.line(number).split("\t")))


def _list(outcomes: Iterator[Repaired], talk: Talk) -> int:
    """The files that would change, one a line."""
    changed = 0
    for repaired in outcomes:
        if repaired.is_changed:
            click.echo(safe(str(repaired.path)))
            changed += 1
    if changed:
        talk.say(
            f"{changed} of {counted(talk.files, 'file')} would change; --diff shows how, --write does it"
        )
    return max(talk.worst, WOULD_CHANGE * (changed > 0))


def _show(outcomes: Iterator[Repaired], talk: Talk, *, color: bool) -> int:
    """What would change as a unified diff; its lines are made safe, so it is for reading."""
    changed = 0
    for repaired in outcomes:
        changed += repaired.is_changed
        hunks = unified(repaired.decoded.text, repaired.repair.text, repaired.repair.edits)
        print_diff(shown_name(repaired.path), hunks, color=color)
    return max(talk.worst, WOULD_CHANGE * (changed > 0))


def _write(outcomes: Iterator[Repaired], ledger: Path | None, talk: Talk) -> int:
    """Repair in place; with one ledger for all, nothing is written before all are repaired."""
    changed = (repaired for repaired in outcomes if repaired.is_changed)
    batches = ([each] for each in changed) if ledger is None else iter([list(changed)])
    written = 0
    for batch in batches:
        if not batch:
            continue
        place = ledger_of(batch[0], ledger)
        try:
            errors = write_repaired(batch, place)
        except CorpuskitError as error:
            talk.complain(error)
            continue
        for failure in errors:
            talk.complain(failure)
        if len(errors) < len(batch):
            talk.say(f"written; corpuskit repair --undo {shlex.quote(str(place))} puts the bytes back")
        written += len(batch) - len(errors)
    talk.say(f"{written} of {counted(talk.files, 'file')} written")
    return talk.worst


def _undo(ledger: Path, files: Sequence[Path], talk: Talk) -> int:
    """Put the bytes back, file by file."""
    for undone in undo_files(ledger, files):
        if undone.error is not None:
            talk.complain(undone.error)
        elif undone.was_undone:
            talk.say(f"{undone.path}: holds the bytes from before the repair already")
        else:
            talk.say(f"{undone.path}: the bytes from before the repair are back")
    return talk.worst


COMMAND = repair
