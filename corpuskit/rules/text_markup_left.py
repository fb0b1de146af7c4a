"""Signs of Markdown, BBCode, a wiki or a blog stand in the text.

`**bold**`, `[text](https://...)`, `[b]...[/b]`, `[[page]]`, `[caption ...]`, `{{name}}`: the text is
published as it stands, so these are words and signs in the middle of sentences. Keep the words and drop the
signs. Headings and lists at the beginning of lines are left alone.
"""

from collections.abc import Iterator

from corpuskit.model.checked import Checked
from corpuskit.model.diagnostics import Severity
from corpuskit.rules._markup import find_light, without_light
from corpuskit.rules.rule import ArticleRule, Context, Finding
from corpuskit.text.plurals import counted


def find(checked: Checked, _context: Context) -> Iterator[Finding]:
    """Signs of light markup in description and text, each field once."""
    for field in ("description", "text"):
        text = checked.published(field)
        if found := find_light(text):
            first = found[0]
            shown = text[first.start : first.end]
            remedy = without_light(field, text, found)
            message = f"{counted(len(found), 'piece')} of markup left"
            yield Finding(field, message, shown, first.start, first.end, remedy=remedy)


RULE = ArticleRule(
    code="TXT118",
    name="markup-left",
    severity=Severity.WARNING,
    level=4,
    find=find,
    good={"text": "The f**k that he said [sic] cost him 3 ** 2 pounds."},
    bad={"text": "The **ferry** is back."},
)
