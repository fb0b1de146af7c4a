"""The language tag is written another way than BCP 47 prefers.

`en_GB`, `eng` and `iw` are understood and published as `en-GB`, `en` and `he`; but other programs that
read the file may not know them. Only codes and hyphens are meant: capitals may be written either way.
"""

from collections.abc import Iterator

from corpuskit.model.checked import Checked
from corpuskit.model.diagnostics import Severity
from corpuskit.model.fixes import Applicability, Remedy
from corpuskit.rules.rule import ArticleRule, Context, Finding
from corpuskit.text.language_tags import normal_tag


def find(checked: Checked, _context: Context) -> Iterator[Finding]:
    """A tag that normalizing changed by more than its case."""
    given = checked.raw.fields.get(checked.keys.get("language", "language"))
    language = checked.article.language
    # What is no tag at all is not written in another way: there the language is one that was detected.
    if not isinstance(given, str) or language is None or normal_tag(given) != language:
        return
    if given.strip().lower() != language.lower():
        remedy = Remedy(
            message=f"write {language}", applicability=Applicability.SAFE, field="language", value=language
        )
        yield Finding("language", f"{given.strip()} is better written {language}", given, remedy=remedy)


RULE = ArticleRule(
    code="LNG102",
    name="language-tag-form",
    severity=Severity.INFO,
    level=3,
    find=find,
    good={"language": "en-GB", "fields": {"language": "en-gb"}},
    bad={"language": "en-GB", "fields": {"language": "en_GB"}},
)
