"""What sort of text an article is: a story, a teaser, or no article at all."""

import re

TEASER_WORDS = 40  # a teaser is shorter than this
TAIL = 120  # code points of the end in which a teaser shows itself
LEADS_ELSEWHERE = re.compile(
    r"(?:…|\.\.\.|\b(?:read more|continue reading|read the full (?:story|article)|full story)\b)"
    r"[\])\s.…»›>→]{0,8}\Z",
    re.IGNORECASE,
)


def doc_type(text: str, words: int) -> str:
    """``story``, ``teaser`` for a short opening that leads elsewhere, ``other`` for text without words.

    Args:
        text: The body.
        words: Its words.

    >>> doc_type("The ferry is back after nine winters … Read more »", 10)
    'teaser'
    >>> doc_type("The ferry is back.", 4), doc_type("***", 0)
    ('story', 'other')
    """
    if words == 0:
        return "other"
    if words < TEASER_WORDS and LEADS_ELSEWHERE.search(text[-TAIL:]):
        return "teaser"
    return "story"
