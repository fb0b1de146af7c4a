"""The report in SARIF, against the schema of the standard."""

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft4Validator
from referencing import Registry

from corpuskit.model.diagnostics import Severity
from corpuskit.model.reports import Report, Reported, ReportOptions
from corpuskit.reports import sarif
from tests.reports.reported import (
    BYTES,
    CLEAN,
    ERROR,
    EVERYTHING,
    MEMBER,
    NOTE,
    RULES,
    WARNING,
    found,
    rendered,
    report_of,
)

SCHEMA = json.loads((Path(__file__).parents[1] / "standards" / "sarif-2.1.0-rtm.4.json").read_bytes())
VALIDATOR = Draft4Validator(SCHEMA, registry=Registry())


def run_of(report: Report, options: ReportOptions | None = None) -> dict[str, Any]:
    """The only run of a report."""
    (run,) = json.loads(rendered("sarif", report, options))["runs"]
    assert isinstance(run, dict)
    return run


def test_the_schema_refuses_what_it_does_not_know() -> None:
    assert not VALIDATOR.is_valid({"version": "2.1.0", "runs": [{"tool": {"driver": {"nome": "x"}}}]})


@pytest.mark.parametrize("report", [CLEAN, EVERYTHING], ids=["clean", "everything"])
@pytest.mark.parametrize("options", [ReportOptions(), ReportOptions(rules=RULES, prefix="a b")])
def test_is_valid(report: Report, options: ReportOptions) -> None:
    assert list(VALIDATOR.iter_errors(json.loads(rendered("sarif", report, options)))) == []


def test_a_result_says_what_where_and_how_to_mend() -> None:
    artifact = {"uri": "datasets/bell.md", "uriBaseId": "%SRCROOT%"}
    (result,) = run_of(report_of(WARNING), ReportOptions(prefix="datasets"))["results"]

    assert result == {
        "ruleId": "HED104",
        "ruleIndex": 0,
        "level": "warning",
        "message": {"text": "headline ends with the name of the site 'Harbour Wire'"},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": artifact,
                    "region": {"startLine": 3, "startColumn": 31, "endLine": 3, "endColumn": 45},
                }
            }
        ],
        "partialFingerprints": {"corpuskit/v1": "1e" * 16},
        "properties": {"field": "text", "level": 4},
        "fixes": [
            {
                "description": {"text": "remove the name of the site (safe)"},
                "artifactChanges": [
                    {
                        "artifactLocation": artifact,
                        "replacements": [
                            {
                                "deletedRegion": {
                                    "startLine": 3,
                                    "startColumn": 29,
                                    "endLine": 3,
                                    "endColumn": 44,
                                },
                                "insertedContent": {"text": ""},
                            }
                        ],
                    }
                ],
            }
        ],
    }


def test_every_result_finds_its_rule() -> None:
    run = run_of(EVERYTHING, ReportOptions(rules=RULES))
    rules = run["tool"]["driver"]["rules"]

    assert [rules[result["ruleIndex"]]["id"] for result in run["results"]] == [
        result["ruleId"] for result in run["results"]
    ]
    assert [rule["id"] for rule in rules] == sorted({one.diagnostic.code for one in EVERYTHING.reported})


def test_a_rule_says_all_that_is_known_of_it() -> None:
    summary = {"text": "Characters were lost before the text came here."}
    (rule,) = run_of(report_of(ERROR), ReportOptions(rules=RULES))["tool"]["driver"]["rules"]

    assert rule == {
        "id": "TXT104",
        "name": "replacement-character",
        "shortDescription": summary,
        "fullDescription": summary,
        "help": {
            "text": "Characters were lost.\n\nAsk for \\[it\\](https://courier.example), {{sic}}.",
            "markdown": "Characters were lost.\n\nAsk for [it](https://courier.example), {{sic}}.",
        },
        "defaultConfiguration": {"level": "error"},
        "properties": {"tags": ["TXT", "level-4"]},
        "helpUri": "https://courier.example/rules/TXT104",
    }


@pytest.mark.parametrize(
    ("one", "expected"),
    [
        (NOTE, None),
        (MEMBER, None),
        (BYTES, {"byteOffset": 12, "byteLength": 0}),
        (Reported(diagnostic=found("TXT101", line=2, column=None)), {"startLine": 2}),
        (Reported(diagnostic=found("TXT101", line=2)), {"startLine": 2, "startColumn": 3}),
    ],
    ids=["a file", "a member", "bytes", "a line", "a place"],
)
def test_regions_are_as_exact_as_what_is_known(one: Reported, expected: dict[str, int] | None) -> None:
    (result,) = run_of(report_of(one))["results"]

    assert result["locations"][0]["physicalLocation"].get("region") == expected


def test_a_member_is_named() -> None:
    (result,) = run_of(report_of(MEMBER))["results"]

    assert result["message"]["text"] == "text of 4 words (in 1998/a.md, line 4)"
    assert result["locations"][0]["logicalLocations"] == [
        {"fullyQualifiedName": "1998/a.md", "kind": "member"}
    ]


def test_a_change_of_the_whole_file_is_no_fix_that_sarif_could_say() -> None:
    (result,) = run_of(report_of(BYTES))["results"]

    assert "fixes" not in result


def test_an_absolute_path_needs_no_root() -> None:
    (result,) = run_of(report_of(found("TXT101", path="/tmp/a b.md")), ReportOptions(prefix="x"))["results"]  # noqa: S108

    assert result["locations"][0]["physicalLocation"]["artifactLocation"] == {"uri": "file:///tmp/a%20b.md"}


def test_of_too_many_the_worst_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sarif, "RESULTS", 3)
    report = report_of(
        found("TXT102", path="a.md"),
        found("FIL106", Severity.INFO, path="b.md"),
        found("TXT102", path="c.md"),
        found("TXT101", Severity.ERROR, path="d.md"),
    )
    run = run_of(report)

    assert [result["level"] for result in run["results"]] == ["warning", "warning", "error"]
    assert run["invocations"][0]["toolExecutionNotifications"][0]["message"] == {
        "text": "3 of 4 results shown, the most severe"
    }
    assert list(VALIDATOR.iter_errors(json.loads(rendered("sarif", report)))) == []
