"""The reports for programs, against the schemas that derive from their declarations."""

import json
from pathlib import Path

import orjson
import pytest

from corpuskit.model.reports import Report, Reported, ReportOptions
from corpuskit.reports import ReportedDiagnostic
from corpuskit.reports._documents import diagnostic_json
from corpuskit.schema.json_rows import as_json
from corpuskit.schema.validator import make_validator
from tests.reports.reported import CLEAN, EVERYTHING, found, rendered, report_of

SCHEMAS = Path(__file__).parents[2] / "schemas"
REPORT = make_validator(json.loads((SCHEMAS / "report.schema.json").read_bytes()))
DIAGNOSTIC = make_validator(json.loads((SCHEMAS / "diagnostic.schema.json").read_bytes()))


@pytest.mark.parametrize("report", [CLEAN, EVERYTHING], ids=["clean", "everything"])
def test_the_object_is_valid(report: Report) -> None:
    assert list(REPORT.iter_errors(orjson.loads(rendered("json", report)))) == []


def test_the_counts_are_those_of_the_report() -> None:
    assert json.loads(rendered("json", EVERYTHING))["counts"] == {
        "sources": 6,
        "records": 61,
        "articles": 60,
        "refused": 1,
        "errors": 1,
        "warnings": 4,
        "infos": 1,
        "fixable": 2,
        "unsafely_fixable": 1,
        "ignored": 2,
        "known": 40,
        "gone": 3,
        "codes": {"DTL102": 1, "ENC101": 1, "FIL106": 1, "HED104": 1, "TXT102": 1, "TXT104": 1},
        "fixed": {"HED101": 1, "TXT103": 4},
    }


def test_the_lines_are_valid_and_those_of_the_object() -> None:
    lines = [orjson.loads(line) for line in rendered("jsonl", EVERYTHING).splitlines()]

    assert [error for line in lines for error in DIAGNOSTIC.iter_errors(line)] == []
    assert lines == json.loads(rendered("json", EVERYTHING))["diagnostics"]


def test_nothing_found_is_no_line() -> None:
    assert rendered("jsonl", CLEAN) == ""


@pytest.mark.parametrize("one", EVERYTHING.reported, ids=lambda one: one.diagnostic.code)
def test_what_is_written_is_what_is_declared(one: Reported) -> None:
    diagnostic = one.diagnostic
    declared = ReportedDiagnostic(
        code=diagnostic.code,
        name=diagnostic.name,
        severity=diagnostic.severity,
        message=diagnostic.message,
        location=diagnostic.location,
        field=diagnostic.field,
        value=diagnostic.value,
        level=one.level,
        end_line=one.end_line,
        end_column=one.end_column,
        excerpt=one.excerpt,
        fix=one.fix,
        fingerprint=one.fingerprint,
    )

    assert diagnostic_json(one, "") == as_json(declared)


def test_paths_begin_where_the_reader_stands() -> None:
    (line,) = rendered("jsonl", report_of(found("TXT101")), ReportOptions(prefix="datasets")).splitlines()

    assert json.loads(line)["location"]["path"] == "datasets/b.md"


@pytest.mark.parametrize(
    ("message", "expected"),
    [
        pytest.param("\x1b[2J\u202e\u2028", "\x1b[2J\u202e\u2028", id="what a terminal would obey"),
        pytest.param("⛴ Fähre", "⛴ Fähre", id="beyond ASCII"),
        pytest.param("##[error]x ##vso[task]", "##[error]x ##vso[task]", id="commands of a log"),
        pytest.param("a\ud800b", r"a\ud800b", id="half of a surrogate pair is shown"),
    ],
)
def test_text_is_kept_and_written_in_plain_ascii(message: str, expected: str) -> None:
    (line,) = rendered("jsonl", report_of(found("TXT101", message=message))).splitlines()

    assert line.isascii()
    assert line.isprintable()
    assert "##[" not in line
    assert "##vso[" not in line
    assert orjson.loads(line)["message"] == expected
