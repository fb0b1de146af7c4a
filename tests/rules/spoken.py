"""What one rule says of one example."""

from corpuskit.model.fixes import Remedy
from corpuskit.rules import Found, find_in_article
from tests.rules.subjects import subject


def found(code: str, **values: object) -> list[Found]:
    """Everything that the rule of a code finds in the valid article with some values changed."""
    return [one for one in find_in_article(*subject(values)) if one.diagnostic.code == code]


def marked(code: str, field: str = "text", **values: object) -> list[str]:
    """What the rule marks in a field, each piece as it stands there."""
    checked, _ = subject(values)
    text = checked.published(field)
    findings = [one.finding for one in found(code, **values) if one.finding]
    return [text[one.at : one.end] for one in findings if one.field == field]


def remedies(code: str, **values: object) -> list[Remedy]:
    """What the rule proposes."""
    return [one.finding.remedy for one in found(code, **values) if one.finding and one.finding.remedy]
