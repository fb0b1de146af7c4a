"""The declared language is not the language of the text.

Detection is sure of another one, on a text long enough to be sure, and the text has not more of the commonest
words of the declared one: lists of results look like many languages. Mostly a whole site is declared in the
language of its menus. The declared language is published all the same; mend it where it is wrong. A tag that
names no language (`und`, `mul`, `zxx`) contradicts none.
"""

from collections.abc import Iterator

from corpuskit.model.checked import Checked
from corpuskit.model.diagnostics import Severity
from corpuskit.rules.rule import ArticleRule, Context, Finding
from corpuskit.text.language_marks import marks
from corpuskit.text.language_tags import is_same_language, names_a_language

SURE = 0.9
LETTERS = 200
MANY = 0.05  # of the words
STORY = "The ferry sails at noon again, and the whole harbour came to see it leave. " * 4  # of the examples


def find(checked: Checked, _context: Context) -> Iterator[Finding]:
    """A sure detection of another language."""
    declared, detected = checked.article.language, checked.detected_language
    if declared is None or detected is None or checked.detected_score < SURE:
        return
    if not names_a_language(declared):
        return
    if is_same_language(declared, detected) or sum(map(str.isalpha, checked.article.text)) < LETTERS:
        return
    if _has_words_of(declared, detected, checked.article.text):
        return
    yield Finding("language", f"declared {declared}, but the text looks like {detected}", declared)


def _has_words_of(declared: str, detected: str, text: str) -> bool:
    """Whether the commonest words of the declared language are many, and as many as those of the other."""
    words = text.lower().split()
    own = marks(declared.partition("-")[0].lower()).common(words)
    return own >= MANY * len(words) and own >= marks(detected).common(words)


RULE = ArticleRule(
    code="LNG101",
    name="language-mismatch",
    severity=Severity.WARNING,
    level=4,
    find=find,
    good={"text": STORY, "language": "en-GB", "detected_language": "en", "detected_score": 0.99},
    bad={"text": STORY, "language": "fr", "detected_language": "en", "detected_score": 0.99},
)
