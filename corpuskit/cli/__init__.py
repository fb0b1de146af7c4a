"""The command line: one command a file, imported only when it is called."""

import gc
import os
import sys
import traceback
from collections.abc import Sequence
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import TextIO

import click

from corpuskit.model.diagnostics import CorpuskitError, OutputError
from corpuskit.text.safe import safe_lines
from corpuskit.version import __version__

COMMANDS = {
    "build": "Turn raw articles into a typed Parquet corpus.",
    "explain": "Say what a code means, and how it is mended and silenced.",
    "init": "Begin a corpus: settings, a guide, CI and a first article.",
    "inspect": "Show what each stage makes of one file.",
    "repair": "Repair encoding damage in text files, with a way back.",
    "schema": "Print the schemas, or check that the committed ones are fresh.",
    "validate": "Check articles as a build would; write nothing.",
    "worker": "Run shards that are described on standard input (started by build).",
}
EXIT_CODES = """Exit codes: 0 done, 1 diagnostics at or above --fail-on, 2 wrong call or configuration,
3 no readable input, 4 output not written, 5 integrity failure, 6 another build holds the output,
70 internal error, 130 interrupted.
"""
INTERNAL, INTERRUPTED = 70, 130


class LazyGroup(click.Group):
    """A group that imports a command when it is called, and lists all of them from a table."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - the table does not depend on it
        """Names in alphabetical order."""
        return sorted(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """The command, imported now; ``None`` where there is none of this name."""
        if cmd_name not in COMMANDS:
            return None
        command = _imported(f"corpuskit.cli.{cmd_name}").COMMAND
        if not isinstance(command, click.Command):
            message = f"corpuskit.cli.{cmd_name} has no COMMAND"
            raise TypeError(message)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """One line a command, from the table."""
        with formatter.section("Commands"):
            formatter.write_dl(sorted(COMMANDS.items()))


@click.group(
    cls=LazyGroup,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog=EXIT_CODES,
)
@click.version_option(__version__, prog_name="corpuskit")
def cli() -> None:
    """Raw news articles in, a typed, documented, citable Parquet corpus out.

    \b
      corpuskit build articles/ -o corpus     build a dataset in corpus/latest
      corpuskit validate articles/            check articles, write nothing
      corpuskit inspect articles/story.txt    see what is made of one file
    """


def _imported(name: str) -> ModuleType:
    """A module that stays to the end, as all that it imports does.

    So nothing is collected meanwhile, and collections need not look at any of it: of a start that takes 400
    ms, some 70 would go into looking again and again at what is in use, and once more at the end.
    """
    if name in sys.modules:
        return sys.modules[name]
    is_collecting = gc.isenabled()
    gc.disable()
    try:
        return import_module(name)
    finally:
        gc.freeze()
        if is_collecting:
            gc.enable()


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line and exit with its code.

    Bad input and bad calls end with one line on standard error; a bug keeps its traceback.

    Raises:
        SystemExit: Always.
    """
    # A shell can close them (`2>&-`), and then Python has none.
    sys.stdout = sys.stdout or _nowhere()
    sys.stderr = sys.stderr or _nowhere()
    try:
        code = _run(arguments)
    finally:
        if "duckdb" in sys.modules:
            gc.unfreeze()  # it complains aloud when its objects are still there at the end
    sys.exit(code)


def _nowhere() -> TextIO:
    return Path(os.devnull).open("w", encoding="utf-8")


def _run(arguments: Sequence[str] | None) -> int:
    try:
        code = cli.main(args=arguments, prog_name="corpuskit", standalone_mode=False)
    except click.ClickException as error:
        _complain(_usage(error))
        code = error.exit_code
    except CorpuskitError as error:
        _complain(f"corpuskit: {error}")
        code = error.exit_code
    except (KeyboardInterrupt, click.Abort):
        _complain("corpuskit: interrupted")
        code = INTERRUPTED
    except BrokenPipeError:
        # The reader of our output has gone (`| head`); there is nobody left to tell.
        sys.stderr.close()
        code = 0
    except Exception as error:  # noqa: BLE001 - the one place where a bug ends, with its traceback and exit code
        if isinstance(error, OSError) and error.filename is None:
            # What a command reads and writes by name has errors of its own; this is what it prints to.
            _complain(f"corpuskit: cannot print: {error.strerror or error}")
            code = OutputError.exit_code
        else:
            traceback.print_exc()
            _complain("corpuskit: this is a bug; please report it with the lines above")
            code = INTERNAL
    return code if isinstance(code, int) else 0


def _complain(message: str) -> None:
    # A message may quote a file name, and that may hold anything; and nobody may be there to read it.
    with suppress(OSError):
        click.echo(safe_lines(message), err=True)


def _usage(error: click.ClickException) -> str:
    context = error.ctx if isinstance(error, click.UsageError) else None
    usage = f"{context.get_usage()}\n" if context else ""
    return f"{usage}Error: {error.format_message()}"
