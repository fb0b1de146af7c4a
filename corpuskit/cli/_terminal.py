"""What may be written to the terminal that a command runs in."""

import os
import shutil
import sys


def use_color(*, off: bool) -> bool:
    """Whether to colour standard output: only on a terminal, and never against `NO_COLOR`.

    Args:
        off: What the person asked for; nothing overrules it.

    Source:
        <https://no-color.org>: set to anything but the empty string.
    """
    return not off and not os.environ.get("NO_COLOR") and sys.stdout.isatty()


def terminal_width() -> int:
    """Columns of the terminal; 80 where there is none, or it does not say."""
    return shutil.get_terminal_size((80, 24)).columns


def painted(text: str, sgr: str, *, color: bool) -> str:
    r"""A text in a colour, or as it is.

    Args:
        text: Safe to print; nothing is escaped here.
        sgr: Parameters of "select graphic rendition", such as ``31`` for red (ECMA-48, 8.3.117).
        color: Whether to.

    >>> painted("-ferry", "31", color=True), painted("-ferry", "31", color=False)
    ('\x1b[31m-ferry\x1b[0m', '-ferry')
    """
    return f"\x1b[{sgr}m{text}\x1b[0m" if color else text
