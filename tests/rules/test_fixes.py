"""The table of fixes says what the rules propose."""

import pytest

from corpuskit.model.code_pages import fixes
from corpuskit.pipeline.remedies import OF_A_MARK
from corpuskit.pipeline.whereabouts import OF_CHARSETS
from corpuskit.rules import rules
from corpuskit.rules.rule import Context, CorpusRule, RawRule, Rule
from tests.rules.subjects import FewArticles, subject

BY_THE_PIPELINE = {*OF_CHARSETS, OF_A_MARK}


def _proposed(rule: Rule) -> set[str]:
    if isinstance(rule, CorpusRule):
        found = rule.find(FewArticles(rule.bad), Context())
    else:
        checked, context = subject(rule.bad, is_raw=isinstance(rule, RawRule))
        found = rule.find(checked.raw if isinstance(rule, RawRule) else checked, context)
    return {one.remedy.applicability.value for one in found if one.remedy is not None}


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.name)
def test_what_a_rule_proposes_for_its_bad_example_is_in_the_table(rule: Rule) -> None:
    assert _proposed(rule) <= set(fixes().get(rule.code, "").split(" or "))


def test_every_code_of_the_table_is_mended_by_somebody() -> None:
    silent = {rule.code for rule in rules() if not _proposed(rule)}

    # Of these only lines and paragraphs beside a story are removed, and the examples are shorter.
    assert set(fixes()) & silent - BY_THE_PIPELINE <= {
        "EXT102", "EXT103", "TXT119", "TXT120", "TXT121", "TXT122", "TXT123", "TXT124", "TXT125", "TXT126",
        "TXT127", "TXT129",
    }  # fmt: skip
    assert set(fixes()) <= {rule.code for rule in rules()} | BY_THE_PIPELINE
