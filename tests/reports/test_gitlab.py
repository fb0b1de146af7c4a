"""The report for GitLab, against the form that its documentation asks for."""

import json

from corpuskit.model.raw import Json
from corpuskit.model.reports import Reported
from corpuskit.schema.validator import make_validator
from tests.reports.reported import BYTES, CLEAN, ERROR, EVERYTHING, MEMBER, NOTE, found, rendered, report_of

# What the documentation of GitLab asks for, and stricter than what its server checks: no key but these.
SCHEMA: dict[str, Json] = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "additionalProperties": False,
        "properties": {
            "description": {"type": "string", "minLength": 1},
            "check_name": {"type": "string", "minLength": 1},
            "fingerprint": {"type": "string", "minLength": 1},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "additionalProperties": False,
                "properties": {
                    "path": {"type": "string", "pattern": "^[^/.]"},
                    "lines": {
                        "type": "object",
                        "required": ["begin", "end"],
                        "additionalProperties": False,
                        "properties": {
                            "begin": {"type": "integer", "minimum": 1},
                            "end": {"type": "integer", "minimum": 1},
                        },
                    },
                },
            },
        },
    },
}
VALIDATOR = make_validator(SCHEMA)


def test_nothing_found_is_an_empty_array() -> None:
    assert json.loads(rendered("gitlab", CLEAN)) == []


def test_everything_is_valid() -> None:
    assert list(VALIDATOR.iter_errors(json.loads(rendered("gitlab", EVERYTHING)))) == []


def test_one_in_full() -> None:
    assert json.loads(rendered("gitlab", report_of(ERROR))) == [
        {
            "description": "TXT104 replacement-character: 1 character lost in decoding (U+FFFD)",
            "check_name": "replacement-character",
            "fingerprint": "0f" * 16,
            "severity": "major",
            "location": {"path": "bell.md", "lines": {"begin": 8, "end": 8}},
        }
    ]


def test_what_has_no_line_stands_at_the_first() -> None:
    places = [one["location"] for one in json.loads(rendered("gitlab", report_of(NOTE, BYTES, MEMBER)))]

    assert [place["lines"] for place in places] == [{"begin": 1, "end": 1}] * 3
    assert "(in 1998/a.md, line 4)" in rendered("gitlab", report_of(MEMBER))


def test_no_two_have_the_same_fingerprint() -> None:
    alike = [Reported(diagnostic=found("TXT102", line=line), fingerprint="0f" * 16) for line in (1, 2, 3)]
    prints = [
        one["fingerprint"] for one in json.loads(rendered("gitlab", report_of(*alike, found("TXT101"))))
    ]

    assert len(set(prints)) == 4
    assert "0f" * 16 in prints


def test_a_fingerprint_of_our_own_does_not_depend_on_the_line() -> None:
    one, other = (json.loads(rendered("gitlab", report_of(found("TXT102", line=line)))) for line in (1, 9))

    assert one[0]["fingerprint"] == other[0]["fingerprint"]
