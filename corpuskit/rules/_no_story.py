"""Texts that are no stories: the headline or the summary again, or the message of a server."""

from typing import NamedTuple

from corpuskit.model.article import Article
from corpuskit.rules._boilerplate import line_kind
from corpuskit.rules._lines import lines_of
from corpuskit.text.folding import fold

SLACK = 12  # code points by which punctuation and blanks may differ
SHORT = 100  # words of an error page
FIRST = 3  # lines


class Message(NamedTuple):
    """A line of an error page, and where it stands."""

    text: str
    start: int
    end: int


def is_headline(article: Article) -> bool:
    """Whether text and headline are the same, case and punctuation aside."""
    headline, text = article.headline, article.text
    return (
        bool(headline)
        and len(text) <= len(headline or "") + SLACK
        and fold(text) == fold(headline or "") != ""
    )


def is_summary(article: Article) -> bool:
    """Whether text and description are the same, or the text is a piece of it."""
    description, text = article.description, article.text
    if not description or len(text) > len(description) + SLACK:
        return False
    own = fold(text)
    return own != "" and own in fold(description)


def server_message(article: Article) -> Message | None:
    """The message that a short text begins with, where a server sent it in place of the article."""
    if article.word_count >= SHORT:
        return None
    for line in lines_of(article.text)[:FIRST]:
        if line_kind(line.text) == "error-page":
            return Message(line.text, line.start, line.end)
    return None
