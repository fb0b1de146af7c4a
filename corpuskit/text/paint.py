"""Colours of a terminal."""


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
