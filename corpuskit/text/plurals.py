"""Numbers with their words."""


def counted(number: int, word: str) -> str:
    """A number with its word, in the plural unless it is one.

    Args:
        number: How many.
        word: In the singular; its plural is made with ``s``.

    >>> counted(1, "record"), counted(0, "record")
    ('1 record', '0 records')
    """
    return f"{number} {word}" if number == 1 else f"{number} {word}s"
