"""Quotation marks of a text, for the rules that judge them: asked once a text, and only where it has any."""

from collections.abc import Mapping
from functools import lru_cache

from corpuskit.model.checked import Checked
from corpuskit.model.quotations import Quote
from corpuskit.rules._lines import KEPT
from corpuskit.rules._western import beyond_ascii

# Opening marks and what closes each where the two differ; the others close themselves or differ by language.
CURLY = ("“", "”")
STRAIGHT = '"'
MARKS = ("„", "“", "”", "«", "»", STRAIGHT, "‘", "’", "‟")
CLOSING = frozenset("”\"“»«’'‘›‹」』〟｣＂‟")
# Languages in which “ opens and ” closes; in many others “ closes, and in some ” does both.
AS_IN_ENGLISH = frozenset(("ca", "cy", "en", "es", "ga", "it", "nl", "pt", "tr"))
MARKED = frozenset(("direct", "mixed"))


@lru_cache(maxsize=KEPT)
def number_of(text: str) -> Mapping[str, int]:
    """How often a text has each of `MARKS`.

    >>> [mark for mark, number in number_of("“It’s raining,” she said.").items() if number]
    ['“', '”', '’']
    """
    rare = beyond_ascii(text)  # short, and all marks but one are in it
    return {mark: (text if mark == STRAIGHT else rare).count(mark) for mark in MARKS}


def marked(checked: Checked) -> tuple[Quote, ...]:
    """The quotations between marks; those of speech without marks are left out."""
    text = checked.article.text
    return tuple(
        quote for quote in checked.quotes if quote.kind in MARKED and not text[quote.start].isalnum()
    )


def is_closed(text: str, quote: Quote) -> bool:
    """Whether a mark stands at the end of a quotation."""
    last = text[quote.end - 1]
    return last in CLOSING and quote.end - quote.start > 1


def is_set_as_in_english(checked: Checked) -> bool:
    """Whether “ opens a quotation in the text and ” closes it."""
    language = (checked.article.language or "").partition("-")[0]
    return language in AS_IN_ENGLISH and "„" not in checked.article.text
