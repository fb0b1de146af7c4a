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
