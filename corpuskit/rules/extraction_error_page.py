"""The text is an error page, or asks whether the reader is a robot.

`Page not found`, `Please enable JavaScript`, `Verify you are human`: the site did not send the article, and
the message that it sent was kept in its place. Fetch the page again, or leave the record out. Only short
texts are meant; an article about such messages is longer.
"""

from collections.abc import Iterator

from corpuskit.model.checked import Checked
from corpuskit.model.diagnostics import Severity
from corpuskit.rules._no_story import server_message
from corpuskit.rules.rule import ArticleRule, Context, Finding


def find(checked: Checked, _context: Context) -> Iterator[Finding]:
    """A short text that begins with the message of a server."""
    found = server_message(checked.article)
    if found is not None:
        yield Finding("text", "error page in place of an article", *found)


RULE = ArticleRule(
    code="EXT101",
    name="error-page",
    severity=Severity.ERROR,
    level=4,
    find=find,
    good={"text": "The page that was torn from the harbour log is back.", "word_count": 11},
    bad={"text": "Page not found\nThe page you requested has moved.", "word_count": 9},
)
