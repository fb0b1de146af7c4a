"""A paragraph stands in the text twice.

A page that holds its article twice (for telephones and for desks), a standfirst that is also the first
paragraph, a copy that was pasted once too often. Words and quotes are counted twice. Remove the second one.
Short lines, which may be a refrain or a crosshead, are not compared.
"""

from collections.abc import Iterator

from corpuskit.model.checked import Checked
from corpuskit.model.diagnostics import Severity
from corpuskit.model.fixes import Applicability, Remedy, Replacement
from corpuskit.rules._boilerplate import line_kind
from corpuskit.rules._lines import Line, has_words, lines_of, plain_lines
from corpuskit.rules.rule import ArticleRule, Context, Finding
from corpuskit.text.plurals import counted

LONG = 80  # code points


def find(checked: Checked, _context: Context) -> Iterator[Finding]:
    """Long paragraphs that are the same, code point for code point; one finding for all of them."""
    text = checked.article.text
    plain = plain_lines(text)
    if len(set(plain)) == len(plain):
        return
    lines = lines_of(text)
    again = list(_again(lines))
    if again:
        first = again[0]
        message = f"{counted(len(again), 'paragraph')} repeated"
        edits = tuple(Replacement(line.start, min(line.end + 1, len(text)), "") for line in again)
        remedy = Remedy(
            message="remove what is repeated",
            applicability=Applicability.UNSAFE,
            field="text",
            edits=edits,
        )
        has_story = has_words(set(lines).difference(again))
        yield Finding(
            "text", message, first.text, first.start, first.end, remedy=remedy if has_story else None
        )


def _again(lines: tuple[Line, ...]) -> Iterator[Line]:
    seen: set[str] = set()
    for line in lines:
        # In brackets stands what is said of a story or a speech, word for word again.
        if len(line.text) < LONG or line.text.startswith(("(", "[")):
            continue
        if line.text in seen and line_kind(line.text) is None:
            yield line
        seen.add(line.text)


PARAGRAPH = "The ferry is back after nine winters, and the whole harbour came to see it sail again.\n"
RULE = ArticleRule(
    code="TXT130",
    name="paragraph-repeated",
    severity=Severity.WARNING,
    level=4,
    find=find,
    good={"text": "Back, she is back.\nThe ferry sails.\nBack, she is back."},
    bad={"text": PARAGRAPH + "It sails at noon.\n" + PARAGRAPH},
)
