"""A line that leads to other stories stands in the text.

`Read more: ...`, `Related articles` and the headlines behind them are links of the page. They bring words
into the article that are not its own, and names that it does not mention. Remove the line.
"""

from collections.abc import Iterator

from corpuskit.model.checked import Checked
from corpuskit.model.diagnostics import Severity
from corpuskit.rules._boilerplate import told
from corpuskit.rules.rule import ArticleRule, Context, Finding


def find(checked: Checked, _context: Context) -> Iterator[Finding]:
    """Whole lines that lead elsewhere."""
    return told(checked, "related", "link to another story")


RULE = ArticleRule(
    code="TXT122",
    name="related-links",
    severity=Severity.WARNING,
    level=4,
    find=find,
    good={"text": "Read more about it in the harbour library, she said."},
    bad={"text": "The ferry is back.\nRead more: Nine winters on the quay"},
)
