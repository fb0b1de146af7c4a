"""A line that captions or credits a picture stands in the text.

The picture is not in the corpus, so the line hangs in the air, and its names look like names of the story.
Remove it, unless captions are wanted.
"""

from collections.abc import Iterator

from corpuskit.model.checked import Checked
from corpuskit.model.diagnostics import Severity
from corpuskit.rules._boilerplate import told
from corpuskit.rules.rule import ArticleRule, Context, Finding


def find(checked: Checked, _context: Context) -> Iterator[Finding]:
    """Whole lines that begin as captions and credits do."""
    return told(checked, "photo-credit", "caption or credit of a picture")


RULE = ArticleRule(
    code="TXT127",
    name="photo-credit",
    severity=Severity.INFO,
    level=4,
    find=find,
    good={"text": "Photos of the ferry hang in the café."},
    bad={"text": "The ferry is back.\nPhoto: Ana Reyes / Halyard News"},
)
