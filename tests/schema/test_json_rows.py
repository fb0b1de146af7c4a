"""Rows as JSON."""

from datetime import datetime
from pathlib import PurePosixPath

import pytest

from corpuskit.model.diagnostics import Diagnostic, Location, Severity
from corpuskit.model.manifest import Manifest
from corpuskit.schema.json_rows import as_json
from tests.samples import ARTICLE, changed, sample


def test_a_moment_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="a moment without a time zone: 2025-03-04T00:00:00"):
        as_json(changed(ARTICLE, "date_published", datetime(2025, 3, 4)))  # noqa: DTZ001


def test_an_article() -> None:
    row = as_json(changed(ARTICLE, "headline", None))

    assert list(row)[:3] == ["id", "source_id", "headline"]
    assert row["headline"] is None
    assert row["date_published"] == "2025-03-04T06:30:00Z"
    assert row["date_published_day"] == "2025-03-04"
    assert row["sources"] == [{"name": "Ana Reyes", "kind": "person", "mentions": 3, "first": 120}]


def test_mappings_nested_classes_enumerations_and_paths() -> None:
    diagnostic = Diagnostic(
        code="TXT102",
        name="text-too-short",
        severity=Severity.WARNING,
        message="text of 4 words",
        location=Location(PurePosixPath("a/b.html"), offset=0),
    )

    assert as_json(diagnostic) == {
        "code": "TXT102",
        "name": "text-too-short",
        "severity": "warning",
        "message": "text of 4 words",
        "location": {"path": "a/b.html", "member": None, "line": None, "column": None, "offset": 0},
        "field": None,
        "value": None,
    }
    assert as_json(sample(Manifest))["profiles"] == {
        "courier.example": {
            "charsets": {"windows-1252": 8},
            "certain": 6,
            "fitting": {"windows-1252": 6, "windows-1254": 6},
            "style": {"curly_apostrophes": 41, "em_spaced": 12, "texts": 8},
            "damaged": 2,
            "chains": {"utf-8→windows-1252": 2},
            "dates": {"day_first": 7},
        }
    }
