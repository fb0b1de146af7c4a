"""The label of an advertisement stands in the text.

`Advertisement` or `Story continues below` marked a place on the page. In the text it cuts a story in two.
Remove the line.
"""

from collections.abc import Iterator

from corpuskit.model.checked import Checked
from corpuskit.model.diagnostics import Severity
from corpuskit.rules._boilerplate import told
from corpuskit.rules.rule import ArticleRule, Context, Finding


def find(checked: Checked, _context: Context) -> Iterator[Finding]:
    """Whole lines that label an advertisement."""
    return told(checked, "advertisement", "label of an advertisement")


RULE = ArticleRule(
    code="TXT126",
    name="advertisement-label",
    severity=Severity.WARNING,
    level=4,
    find=find,
    good={"text": "Advertisement revenue fell at the harbour radio."},
    bad={"text": "The ferry is back.\nAdvertisement\nIt sails at noon."},
)
