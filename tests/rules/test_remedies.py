"""What a rule proposes mends what it says: after it the rule is silent, and no other speaks that did not."""

from collections.abc import Iterator, Mapping
from dataclasses import fields

import pytest

from corpuskit.model.article import Article
from corpuskit.model.fixes import Layer, Remedy, Replacement
from corpuskit.normalize.layout import lay_out
from corpuskit.rules import Found, find_in_article, rules
from corpuskit.rules.rule import ArticleRule
from tests.rules.subjects import subject

FAMILIES = ("TXT", "HED", "BYL", "CNT", "LNG", "EXT")
IN_ARTICLE = {field.name for field in fields(Article)}
STORY = "\nThe harbour board met on Tuesday and spoke of the winter, as it does every year at this time.\n"
MORE = "\nIt wants to mend the pier, the crane and the slip before the herring come back in spring.\n"
RULES = [rule for rule in rules() if isinstance(rule, ArticleRule) and rule.code.startswith(FAMILIES)]


def _found(values: Mapping[str, object]) -> list[Found]:
    return list(find_in_article(*subject(values)))


def _with_story(values: Mapping[str, object]) -> Mapping[str, object]:
    """The example with so much story below that removing a line leaves one."""
    text = values.get("text")
    return {**values, "text": text.rstrip("\n") + STORY + MORE.strip()} if isinstance(text, str) else values


def _edited(text: str, edits: tuple[Replacement, ...]) -> str:
    parts: list[str] = []
    done = 0
    for edit in edits:
        assert done <= edit.start <= edit.end <= len(text)
        parts += (text[done : edit.start], edit.after)
        done = edit.end
    return "".join([*parts, text[done:]])


def _mended(values: Mapping[str, object], remedy: Remedy) -> dict[str, object]:
    """The example after what the remedy says was done."""
    made = dict(values)
    given = made.get("fields")
    raw = dict(given) if isinstance(given, dict) else {}
    if remedy.layer is Layer.LAID:
        made["mended"] = {}
    elif remedy.remove:
        raw.pop(remedy.field)
        made[remedy.field] = [] if remedy.field == "authors" else None
    else:
        checked, _ = subject(values)
        value = remedy.value
        if value is None:
            value = _edited(checked.published(remedy.field), remedy.edits)
        made[remedy.field] = lay_out(value).text if remedy.field == "text" else " ".join(value.split())
        if remedy.field in raw:
            raw[remedy.field] = made[remedy.field]
    return made if given is None else {**made, "fields": raw}


def _examples() -> Iterator[tuple[str, Mapping[str, object]]]:
    for rule in RULES:
        yield rule.code, rule.bad
        if rule.code not in {"EXT101", "EXT104", "HED109", "TXT106"}:
            yield rule.code, _with_story(rule.bad)


@pytest.mark.parametrize(("code", "values"), list(_examples()))
def test_a_remedy_silences_its_rule_and_wakes_no_other(code: str, values: Mapping[str, object]) -> None:
    before = _found(values)
    for found in before:
        if found.diagnostic.code == code and found.finding and found.finding.remedy:
            after = _found(_mended(values, found.finding.remedy))

            spoken = {one.diagnostic.code for one in after}
            assert code not in spoken
            assert spoken <= {one.diagnostic.code for one in before}


OFFERED = {
    *("BYL101", "BYL102", "BYL103", "EXT102", "EXT103", "HED103", "HED107", "LNG102", "LNG104", "TXT106"),
    *("TXT111", "TXT112", "TXT113", "TXT114", "TXT116", "TXT117", "TXT118", "TXT119", "TXT120", "TXT121"),
    *(
        "TXT122",
        "TXT123",
        "TXT124",
        "TXT125",
        "TXT126",
        "TXT127",
        "TXT129",
        "TXT130",
        "TXT132",
        "TXT133",
        "TXT134",
    ),
}


def test_the_rules_that_know_a_remedy_offer_it() -> None:
    offered = {
        code
        for code, values in _examples()
        for found in _found(values)
        if found.diagnostic.code == code and found.finding and found.finding.remedy
    }

    assert offered == OFFERED


@pytest.mark.parametrize(("code", "values"), list(_examples()))
def test_what_a_rule_marks_lies_in_the_field(code: str, values: Mapping[str, object]) -> None:
    checked, _ = subject(values)
    for found in _found(values):
        finding = found.finding
        if (
            found.diagnostic.code == code
            and finding
            and finding.at is not None
            and finding.field in IN_ARTICLE
        ):
            text = checked.published(finding.field)

            assert 0 <= finding.at <= len(text)
            assert finding.end is None or finding.at <= finding.end <= len(text)
