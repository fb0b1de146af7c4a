"""What a validation saw goes from process to process and comes out as it was."""

import json
from pathlib import PurePosixPath

from corpuskit.model.diagnostics import Diagnostic, Location, Severity
from corpuskit.model.fixes import Applicability, FileEdit, Fix
from corpuskit.model.reports import Excerpt, Reported
from corpuskit.model.seen import Seen, seen_from_values, seen_to_values
from corpuskit.model.sightings import Sighting

AT = Location(PurePosixPath("a/b.jsonl"), member="c", line=3, column=7, offset=18)
FOUND = Diagnostic(
    code="TXT105", name="x", severity=Severity.ERROR, message="m", location=AT, field="text", value="v"
)
EDIT = FileEdit(offset=3, length=2, line=1, column=2, end_line=1, end_column=4, after="\u201c")
SEEN = Seen(
    reported=(
        Reported(diagnostic=FOUND, level=4),
        Reported(
            diagnostic=FOUND,
            level=1,
            end_line=4,
            end_column=1,
            excerpt=Excerpt(text="a\x1b\udce9", start=0, end=1, is_cut_after=True),
            fix=Fix(message="mend", applicability=Applicability.UNSAFE, edits=(EDIT,), charset="utf-8"),
            fingerprint="0f",
        ),
    ),
    sightings=(
        Sighting(
            location=AT,
            id="a-1",
            text_sha256="0",
            publisher="Saltmarsh Courier",
            charset="utf-8",
            charset_source="bom",
            url=None,
            licence="CC0-1.0",
            ignored=("DUP", "TXT101"),
        ),
    ),
    paths=("a/b.jsonl",),
    records=3,
    refused=1,
    ignored=2,
)


def test_nothing_seen_is_nothing_seen() -> None:
    assert seen_from_values(json.loads(json.dumps(seen_to_values(Seen())))) == Seen()


def test_everything_seen_survives_json() -> None:
    assert seen_from_values(json.loads(json.dumps(seen_to_values(SEEN)))) == SEEN
