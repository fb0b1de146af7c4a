"""What one rule finds in an article or a record that a test describes."""

from collections.abc import Mapping

from corpuskit.rules import rules
from corpuskit.rules.rule import Finding, RawRule
from tests.rules.subjects import subject

BY_CODE = {rule.code: rule for rule in rules()}


def found(code: str, values: Mapping[str, object]) -> list[Finding]:
    """The findings of one rule, asked by itself."""
    rule = BY_CODE[code]
    checked, context = subject(values, is_raw=isinstance(rule, RawRule))
    return list(rule.find(checked.raw if isinstance(rule, RawRule) else checked, context))


def spans(code: str, text: str) -> list[str]:
    """What the findings in a text point at."""
    return [text[one.at : one.end] for one in found(code, {"text": text})]
