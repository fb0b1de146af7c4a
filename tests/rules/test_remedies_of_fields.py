"""A remedy of fields, datelines and quotations mends what its rule found, and wakes no other rule."""

from collections.abc import Mapping, Sequence

import pytest

from corpuskit.model.fixes import Layer, Remedy, Replacement
from corpuskit.rules import find_in_article, find_in_raw, rules
from corpuskit.rules.rule import CorpusRule, Finding, RawRule, Rule
from tests.rules.subjects import subject

FAMILIES = ("DAT", "DTL", "ENC", "FLD", "FMT", "PUB", "QUO")
WHOLE = {"date_published": "date_raw"}  # where an article keeps what was given


def _found(rule: Rule, values: Mapping[str, object]) -> list[tuple[str, Finding]]:
    checked, context = subject(values, is_raw=isinstance(rule, RawRule))
    found = [*find_in_raw(checked.raw, context), *find_in_article(checked, context)]
    return [(one.diagnostic.code, one.finding) for one in found if one.finding is not None]


def _remedies(rule: Rule, values: Mapping[str, object]) -> list[Remedy]:
    return [one.remedy for code, one in _found(rule, values) if code == rule.code and one.remedy is not None]


def _edited(text: str, edits: Sequence[Replacement]) -> str:
    for edit in reversed(edits):
        text = text[: edit.start] + edit.after + text[edit.end :]
    return text


def _mended(rule: Rule, values: Mapping[str, object], remedy: Remedy) -> dict[str, object]:
    checked, _ = subject(values, is_raw=isinstance(rule, RawRule))
    name = WHOLE.get(remedy.field, remedy.field)
    fields = dict(checked.raw.fields)
    if remedy.layer is Layer.RAW:
        return {**values, "body": _edited(checked.raw.body or "", remedy.edits)}
    if remedy.rename is not None:
        return {**values, "fields": {remedy.rename: fields.pop(remedy.field), **fields}}
    if isinstance(rule, RawRule):
        return {**values, "fields": {**fields, remedy.field: remedy.value}}
    if remedy.edits:
        return {**values, name: _edited(checked.published(name), remedy.edits)}
    return {**values, name: None if remedy.remove else remedy.value}


OWN = [rule for rule in rules() if rule.code.startswith(FAMILIES) and not isinstance(rule, CorpusRule)]
MENDING = [rule for rule in OWN if _remedies(rule, rule.bad)]


def test_rules_with_remedies_are_found() -> None:
    assert len(MENDING) >= 15


@pytest.mark.parametrize("rule", MENDING, ids=lambda rule: rule.name)
def test_a_remedy_silences_its_rule_and_wakes_no_other(rule: Rule) -> None:
    before = {code for code, _ in _found(rule, rule.bad)}
    after = {code for code, _ in _found(rule, _mended(rule, rule.bad, _remedies(rule, rule.bad)[0]))}

    assert rule.code not in after
    assert after <= before


@pytest.mark.parametrize("rule", MENDING, ids=lambda rule: rule.name)
def test_a_remedy_says_one_thing_to_do(rule: Rule) -> None:
    for remedy in _remedies(rule, rule.bad):
        ways = [bool(remedy.edits), remedy.value is not None, remedy.remove, remedy.rename is not None]

        assert ways.count(True) == 1
        assert all(one.end <= two.start for one, two in zip(remedy.edits, remedy.edits[1:], strict=False))


@pytest.mark.parametrize("rule", OWN, ids=lambda rule: rule.name)
def test_what_is_pointed_at_stands_in_the_field(rule: Rule) -> None:
    checked, _ = subject(rule.bad, is_raw=isinstance(rule, RawRule))
    for code, found in _found(rule, rule.bad):
        if code == rule.code and found.at is not None and found.end is not None:
            is_body = isinstance(rule, RawRule) and found.field == "text"
            text = checked.raw.body or "" if is_body else checked.published(found.field or "")

            assert 0 <= found.at < found.end <= len(text)
