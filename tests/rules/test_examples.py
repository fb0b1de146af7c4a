"""Every rule keeps its promise: silent on its good example, and speaking on its bad one."""

import re
from collections.abc import Mapping

import pytest

from corpuskit.data import table
from corpuskit.model.codes import codes
from corpuskit.model.diagnostics import Diagnostic
from corpuskit.rules import check_article, check_corpus, rules
from corpuskit.rules.rule import Context, CorpusRule, RawRule, Rule
from tests.rules.subjects import FewArticles, subject

FAMILIES = {row["family"] for row in table("families")}
NAME = re.compile(r"[a-z]+(?:-[a-z0-9]+)*")


def _found(rule: Rule, values: Mapping[str, object]) -> list[Diagnostic]:
    if isinstance(rule, CorpusRule):
        found = check_corpus(FewArticles(values), Context())
    else:
        found = check_article(*subject(values, is_raw=isinstance(rule, RawRule)))
    return [diagnostic for diagnostic in found if diagnostic.code == rule.code]


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.name)
def test_is_silent_on_its_good_example(rule: Rule) -> None:
    assert _found(rule, rule.good) == []


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.name)
def test_speaks_on_its_bad_example(rule: Rule) -> None:
    found = _found(rule, rule.bad)

    assert [(one.code, one.name, one.severity) for one in found] == [(rule.code, rule.name, rule.severity)]
    assert found[0].message.isprintable()
    assert not found[0].message.endswith(".")


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.name)
def test_has_a_page_with_a_title_and_advice(rule: Rule) -> None:
    title, blank, *advice = rule.page.splitlines()

    assert title.endswith((".", ":"))
    assert blank == ""
    assert advice


def test_codes_are_given_once() -> None:
    given = [rule.code for rule in rules()] + [row["code"] for row in table("codes")]

    assert sorted(set(given)) == sorted(given)


def test_names_are_given_once() -> None:
    given = [rule.name for rule in rules()] + [code.name for code in codes().values()]

    assert sorted(set(given)) == sorted(given)


@pytest.mark.parametrize("code", [rule.code for rule in rules()] + list(codes()))
def test_code_belongs_to_a_family(code: str) -> None:
    assert code[:3] in FAMILIES
    assert re.fullmatch("[A-Z]{3}[0-9]{3}", code)


@pytest.mark.parametrize("name", [rule.name for rule in rules()] + [code.name for code in codes().values()])
def test_name_is_in_words(name: str) -> None:
    assert NAME.fullmatch(name)


def test_rules_come_in_the_order_of_their_codes() -> None:
    given = [rule.code for rule in rules()]

    assert given == sorted(given)
    assert len(given) >= 13
