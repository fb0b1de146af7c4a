"""What is reported where nothing stands behind the verb: ``It is slower than riders think.``."""

from corpuskit.text.quotes.roles import CUE, SAY, THINK
from corpuskit.text.quotes.tokens import Tokens

_COMPARES = frozenset(("as", "than"))
_LEAST = 3  # tokens of a clause


def compared(tokens: Tokens, verb: int, phrase: tuple[int, int], first: int) -> tuple[int, int] | None:
    """The clause before ``as X says`` and ``than X thinks`` at the end of a sentence.

    Args:
        tokens: The paragraph.
        verb: The verb.
        phrase: Its source, before the verb.
        first: The first token of the sentence.

    Returns:
        Its first and last token; ``None`` where none is compared: ``She is older than Poe said she was``.
    """
    link = phrase[0] - 1
    if phrase[1] > verb or link < first + _LEAST or tokens.words[link] not in _COMPARES:
        return None
    return (first, link - 1) if tokens.roles[verb] & CUE & (SAY | THINK) else None
