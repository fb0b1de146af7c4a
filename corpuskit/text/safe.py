"""Text from articles and file names, made safe to print on a terminal or in a log that a machine reads."""

import re

# Marks that take no room although Python calls them printable: joiners, fillers, variation selectors.
INVISIBLE = re.compile(
    "[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2800\u3164\ufe00-\ufe0f\uffa0\U000e0100-\U000e01ef]"
)
COMMAND = re.compile(r"^\s*::|##(?=\[|vso\[)")


def safe(text: str) -> str:
    r"""Escape what could move the cursor, change the order of the line, hide, or start a command of a CI log.

    Control and format characters (bidi marks among them), line breaks, spaces other than the usual one,
    surrogates and invisible marks become ``\xNN``, ``\uNNNN`` or ``\UNNNNNNNN``; so does the first sign
    of ``::`` at the beginning and of ``##[`` anywhere, which start commands in the logs of GitHub and
    Azure.

    >>> safe("ferry\x1b[2J"), safe("::error::ferry"), safe("Fähre ⛴")
    ('ferry\\x1b[2J', '\\x3a:error::ferry', 'Fähre ⛴')
    """
    shown = text if text.isprintable() else "".join(map(_shown, text))
    return COMMAND.sub(_escaped_sign, INVISIBLE.sub(_escaped, shown))


def safe_lines(text: str) -> str:
    r"""Make each line of a text safe by itself: the line feeds stay, everything else goes by `safe`.

    >>> safe_lines("ferry\n::error::back\r\n")
    'ferry\n\\x3a:error::back\\r\n'
    """
    return "\n".join(map(safe, text.split("\n")))


def _shown(char: str) -> str:
    return char if char.isprintable() else ascii(char)[1:-1]


def _escaped(found: re.Match[str]) -> str:
    return ascii(found[0])[1:-1]


def _escaped_sign(found: re.Match[str]) -> str:
    return re.sub("[:#]", lambda sign: f"\\x{ord(sign[0]):02x}", found[0], count=1)
