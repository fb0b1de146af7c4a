"""The language is declared as unknown, and it is not.

`und` says that nobody knows; detection does, on a text long enough to be sure. The declaration is published
all the same. Declare the language, or leave the field out.
"""

from collections.abc import Iterator

from corpuskit.model.checked import Checked
from corpuskit.model.diagnostics import Severity
from corpuskit.model.fixes import Applicability, Remedy
from corpuskit.rules.rule import ArticleRule, Context, Finding

UNKNOWN = "und"
SURE = 0.95
LONG = 400  # code points


def find(checked: Checked, _context: Context) -> Iterator[Finding]:
    """`und` on a text of which detection is sure."""
    declared, detected = checked.article.language, checked.detected_language
    if declared != UNKNOWN or detected is None or checked.detected_score < SURE:
        return
    if len(checked.article.text) >= LONG:
        remedy = Remedy(
            message=f"write {detected}", applicability=Applicability.UNSAFE, field="language", value=detected
        )
        yield Finding(
            "language", f"declared as unknown, but the text looks like {detected}", declared, remedy=remedy
        )


STORY = "The ferry sails at noon again, and the whole harbour came to see it leave. " * 6
RULE = ArticleRule(
    code="LNG104",
    name="language-undetermined",
    severity=Severity.INFO,
    level=4,
    find=find,
    good={"text": STORY, "language": "en", "detected_language": "en", "detected_score": 0.99},
    bad={"text": STORY, "language": "und", "detected_language": "en", "detected_score": 0.99},
)
