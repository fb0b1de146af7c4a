"""What `corpuskit repair` says on standard error: file by file, and what went wrong."""

from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import click

from corpuskit.cli._edits import suspicion_context
from corpuskit.model.diagnostics import CorpuskitError
from corpuskit.pipeline.repair_files import Repaired
from corpuskit.text.line_index import LineIndex
from corpuskit.text.plurals import counted
from corpuskit.text.safe import safe_lines

SHOWN = 10  # suspicions of a file that are listed without --verbose
STDIN = Path("-")


@dataclass
class Talk:
    """What is said on standard error.

    Attributes:
        quiet: Whether only errors are said.
        is_verbose: Whether every suspicion of a file is listed, not only the first.
        is_brief: Whether nothing is said of sound files, because there are others.
        worst: The exit code that the errors so far ask for.
        files: Files that were told of.
    """

    quiet: bool
    is_verbose: bool
    is_brief: bool
    worst: int = 0
    files: int = 0

    def say(self, message: str) -> None:
        """Say something unless that is not wanted."""
        if not self.quiet:
            click.echo(safe_lines(message), err=True)

    def complain(self, error: CorpuskitError) -> None:
        """Say what went wrong with one file, and go on with the next."""
        self.worst = max(self.worst, error.exit_code)
        click.echo(safe_lines(f"corpuskit: {error}"), err=True)

    def tell(self, repaired: Repaired) -> None:
        """Say what became of a file, and what was left in it."""
        self.files += 1
        name, findings = shown_name(repaired.path), repaired.repair.findings
        if repaired.is_changed or findings or self.is_verbose or not self.is_brief:
            self.say(f"{name}: {_summary(repaired)}")
        lines = LineIndex(repaired.decoded.text)
        for found in findings if self.is_verbose else findings[:SHOWN]:
            line, column = lines.place(found.start)
            context = suspicion_context(repaired.decoded.text, found)
            self.say(f"{name}:{line}:{column}: left ({found.damage}, {found.reason}): {context}")
        more = len(findings) - SHOWN
        if more > 0 and not self.is_verbose:
            self.say(f"{name}: {more} more left; --verbose lists all")


def shown_name(path: Path) -> str:
    """The name of a file as messages give it."""
    return "<stdin>" if path == STDIN else str(path)


def doubt(repaired: Repaired) -> str:
    """What there is to say of a charset that is hardly more than a guess."""
    decoded = repaired.decoded
    return (
        f"{shown_name(repaired.path)}: read as {decoded.charset} ({decoded.source}), "
        "but its bytes do not tell; --charset LABEL settles it"
    )


def _summary(repaired: Repaired) -> str:
    """What became of a file, in a line.

    ``3 repairs (utf8-as-cp1252 2, c1-cp1252 1), 1 place left; read as windows-1252 (detected), becomes
    utf-8``, or ``nothing to repair``.
    """
    edits, decoded = repaired.repair.edits, repaired.decoded
    parts = []
    if edits:
        classes = Counter(edit.damage for edit in edits)
        shown = ", ".join(f"{name} {count}" for name, count in sorted(classes.items(), key=_by_count))
        parts.append(f"{counted(len(edits), 'repair')} ({shown})")
    if decoded.edits:
        parts.append(f"{counted(len(decoded.edits), 'stray byte')} read another way")
    if repaired.repair.findings:
        parts.append(f"{counted(len(repaired.repair.findings), 'place')} left")
    done = ", ".join(parts) or "nothing to repair"
    if decoded.charset == "utf-8":
        return done
    return f"{done}; read as {decoded.charset} ({decoded.source}), becomes utf-8"


def _by_count(item: tuple[str, int]) -> tuple[int, str]:
    return -item[1], item[0]
