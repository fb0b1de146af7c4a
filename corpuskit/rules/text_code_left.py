"""A script or a style sheet stands in the text.

The extraction took the contents of `<script>` or `<style>` for text. Its words are no words of the article.
Remove the lines, and mend the extraction: what stood beside the script may be missing.
"""

import re
from collections.abc import Iterator

from corpuskit.model.checked import Checked
from corpuskit.model.diagnostics import Severity
from corpuskit.rules._boilerplate import story_lines
from corpuskit.rules._lines import has_words, lines_of, removal
from corpuskit.rules.rule import ArticleRule, Context, Finding

FEW = "{=$@;"  # to look for one sign is far cheaper than for a word
SIGNS = ("{", ");", "window.", "document.")
CODE = re.compile(
    r"\bfunction(?: \w{1,60})?\s?\([^()\n]{0,200}\)\s?\{"
    r"|\b(?:window|document)\.[a-zA-Z]{2,40}(?:\.[a-zA-Z]{1,40})?\s?[=(]"
    r"|\.push\(\{|\bjQuery\(|\$\(document\)|@media\s?(?:\(|screen|only|print)"
    r'|"@context"\s?:'
    r"|\{\s?[a-z-]{2,30}\s?:\s?[^{}\n]{1,300};?\s?\}"
)


def find(checked: Checked, _context: Context) -> Iterator[Finding]:
    """Lines of a program or a style sheet."""
    text = checked.article.text
    if not any(map(text.__contains__, FEW)) or not any(map(text.__contains__, SIGNS)):
        return
    lines = [line for line in lines_of(text) if CODE.search(line.text)]
    if not lines:
        return
    has_story = has_words(set(story_lines(text)).difference(lines))
    for line in lines:
        remedy = removal(text, line, "remove the line") if has_story else None
        yield Finding(
            "text", "script or style sheet in the text", line.text, line.start, line.end, remedy=remedy
        )


RULE = ArticleRule(
    code="TXT119",
    name="code-left",
    severity=Severity.WARNING,
    level=4,
    find=find,
    good={"text": "The function of the pier (built in 1871) {sic} is to hold."},
    bad={"text": "The ferry is back.\nwindow.ads = window.ads || [];"},
)
