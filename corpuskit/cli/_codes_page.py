"""The reference of codes in `docs/`: what the stages say and what the rules find."""

from collections.abc import Iterator, Mapping

from corpuskit.data import table
from corpuskit.model.codes import codes
from corpuskit.rules import rules
from corpuskit.rules.rule import ArticleRule, Rule

INTRODUCTION = """\
# Codes

Every diagnostic that corpuskit makes; [](diagnostics.md) says how to read one.
This page is made from `corpuskit/data/codes.csv` (the stages) and from the rules in `corpuskit/rules/`.
"""


def codes_page() -> str:
    """The page as Markdown: a section a family, a heading a code, so that each code can be linked to.

    Raises:
        KeyError: A code is of a family that `families.csv` does not have.
    """
    about = {row["family"]: row["about"] for row in table("families")}
    entries = dict(sorted([*_stage_entries(), *_rule_entries()]))
    families = sorted({code[:3] for code in entries})
    return INTRODUCTION + "".join(
        f"\n## {family}: {about[family]}\n"
        + "".join(entry for code, entry in entries.items() if code.startswith(family))
        for family in families
    )


def _stage_entries() -> Iterator[tuple[str, str]]:
    for code in codes().values():
        yield code.code, _entry(code.code, code.name, code.severity.value, code.summary)


def _rule_entries() -> Iterator[tuple[str, str]]:
    for rule in rules():
        text = f"{rule.page}\n{_examples(rule)}" if isinstance(rule, ArticleRule) else rule.page
        yield rule.code, _entry(rule.code, rule.name, rule.severity.value, text)


def _entry(code: str, name: str, severity: str, text: str) -> str:
    return f"\n### {code} {name}\n\n*{severity}*\n\n{text.rstrip()}\n"


def _examples(rule: Rule) -> str:
    return f"\n```text\n{_example('found in', rule.bad)}{_example('not in', rule.good)}```\n"


def _example(label: str, values: Mapping[str, object]) -> str:
    # As Python writes it, so that a control character of an example is seen and not sent to the reader.
    shown = (
        f"{field} = {value!r}" if isinstance(value, str | list) else f"{field} = {value}"
        for field, value in values.items()
    )
    return f"{label + ':':<10}{', '.join(shown)}\n"
