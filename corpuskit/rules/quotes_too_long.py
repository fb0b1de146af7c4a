"""A quotation runs over more than five paragraphs.

Few stories let somebody speak so long without a word between; mostly a mark that should close it is
missing, and half of the article counts as spoken. Look for the end of the speech. Where it is a speech in
full, ignore this code.
"""

from collections.abc import Iterator

from corpuskit.model.checked import Checked
from corpuskit.model.diagnostics import Severity
from corpuskit.rules._lines import plain_lines
from corpuskit.rules._marks import number_of
from corpuskit.rules.rule import ArticleRule, Context, Finding

OPENING = tuple("\"“„«»'‘")  # a paragraph that goes on opens with the mark again
LEFT_OPEN = '“„«"'  # what a paragraph may leave open
MOST = 5  # paragraphs
SHOWN = 40  # code points


def find(checked: Checked, _context: Context) -> Iterator[Finding]:
    """The beginning of a quotation with more than five parts, each of which continues the one before."""
    if not _may_have_one(checked.article.text):
        return
    parts: dict[int, tuple[int, int]] = {}  # start of a part -> start of the whole, number of the part
    longest: dict[int, int] = {}
    for quote in checked.quotes:
        first, number = parts.get(-1 if quote.continues is None else quote.continues, (quote.start, 0))
        parts[quote.start] = (first, number + 1)
        longest[first] = number + 1
    for first, number in longest.items():
        if number > MOST:
            shown = checked.article.text[first:][:SHOWN]
            yield Finding("text", f"quotation of {number} paragraphs", shown, first, first + 1)


def _may_have_one(text: str) -> bool:
    """Whether enough paragraphs open with a mark and leave one open; told without pairing any."""
    number = number_of(text)
    if sum(map(number.__getitem__, LEFT_OPEN)) < MOST:
        return False
    lines = plain_lines(text)
    if sum(line.lstrip(" \t").startswith(OPENING) for line in lines[1:]) < MOST:
        return False
    if any(map(number.__getitem__, LEFT_OPEN[1:])):
        return sum(_is_open(line) for line in lines) >= MOST
    return sum(line.count("“") > line.count("”") for line in lines) >= MOST


def _is_open(paragraph: str) -> bool:
    low, curly, closing = map(paragraph.count, "„“”")
    is_curly_open = low > curly + closing if low else curly > closing
    return is_curly_open or paragraph.count("«") > paragraph.count("»") or paragraph.count('"') % 2 == 1


RULE = ArticleRule(
    code="QUO107",
    name="quotation-too-long",
    severity=Severity.INFO,
    level=4,
    find=find,
    good={"text": "“It rained all day on us.\n“It stopped at night,” said Ana Poe."},
    bad={"text": "\n".join(["“It rained all day on us."] * 6 + ["“It stopped at night,” said Ana Poe."])},
)
