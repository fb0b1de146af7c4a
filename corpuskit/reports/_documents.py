"""What the JSON reports hold, declared once: the reports write it, and the JSON Schemas derive from it."""

from dataclasses import dataclass, fields
from typing import Annotated

from corpuskit.model.columns import Column
from corpuskit.model.diagnostics import Diagnostic, Location, Severity
from corpuskit.model.fixes import Applicability, FileEdit, Fix
from corpuskit.model.raw import Json
from corpuskit.model.reports import Excerpt, Report, Reported
from corpuskit.reports._places import path_of
from corpuskit.version import __version__

FORMAT = 1  # goes up when a key changes its meaning or goes; new keys do not count


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportedDiagnostic(Diagnostic):
    """One thing that is wrong with the data, with what a report knows of it besides."""

    level: Annotated[
        int,
        Column(
            description="1 bytes, 2 structure, 3 fields, 4 text, 5 corpus.", minimum=1, maximum=5, example=4
        ),
    ]
    end_line: Annotated[
        int | None, Column(description="Line in which the span ends, from 1.", minimum=1, example=7)
    ]
    end_column: Annotated[
        int | None, Column(description="Code point of that line after the span.", minimum=1, example=9)
    ]
    excerpt: Annotated[Excerpt | None, Column(description="The line that it is about.")]
    fix: Annotated[Fix | None, Column(description="How it is mended, where that is known.")]
    fingerprint: Annotated[
        str,
        Column(
            description="Stays when lines above come or go; those that are alike in a file share one.",
            pattern="([0-9a-f]{32})?",
            example="0f6fdbd3fc5c2a6f6f1cf7dcb1a9e5d2",
        ),
    ]


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """How much was read and found."""

    sources: Annotated[int, Column(description="Files and members of containers.", minimum=0, example=3)]
    records: Annotated[int, Column(description="Records cut from them.", minimum=0, example=61)]
    articles: Annotated[int, Column(description="Records that would be published.", minimum=0, example=60)]
    refused: Annotated[int, Column(description="Records that would go to quarantine.", minimum=0, example=1)]
    errors: Annotated[int, Column(description="Diagnostics that are errors.", minimum=0, example=3)]
    warnings: Annotated[int, Column(description="Those that are warnings.", minimum=0, example=1)]
    infos: Annotated[int, Column(description="The others.", minimum=0, example=0)]
    fixable: Annotated[int, Column(description="Those with a safe fix.", minimum=0, example=2)]
    unsafely_fixable: Annotated[int, Column(description="Those with an unsafe fix.", minimum=0, example=1)]
    ignored: Annotated[int, Column(description="Found, and ignored as asked.", minimum=0, example=0)]
    known: Annotated[int, Column(description="Found, and in the baseline.", minimum=0, example=0)]
    gone: Annotated[int, Column(description="In the baseline, and not found.", minimum=0, example=0)]
    codes: Annotated[dict[str, int], Column(description="Diagnostics by code.", example={"TXT102": 4})]
    fixed: Annotated[dict[str, int], Column(description="How many were mended, by code.", example={})]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportDocument:
    """What a validation found: the report that `--format json` writes."""

    tool: Annotated[str, Column(description="Who wrote it.", pattern="corpuskit", example="corpuskit")]
    version: Annotated[str, Column(description="Version of the tool.", example=__version__)]
    format: Annotated[int, Column(description="Version of this form of report.", minimum=1, example=FORMAT)]
    counts: Annotated[Counts, Column(description="How much was read and found.")]
    diagnostics: Annotated[
        tuple[ReportedDiagnostic, ...], Column(description="All of them, by place, then by code.")
    ]


def head(report: Report) -> dict[str, Json]:
    """The document of a report, without its diagnostics."""
    counts = Counts(
        sources=report.sources,
        records=report.records,
        articles=report.articles,
        refused=report.refused,
        errors=report.count(Severity.ERROR),
        warnings=report.count(Severity.WARNING),
        infos=report.count(Severity.INFO),
        fixable=report.fixable(Applicability.SAFE),
        unsafely_fixable=report.fixable(Applicability.UNSAFE),
        ignored=report.ignored,
        known=report.known,
        gone=report.gone,
        codes=dict(sorted(report.codes().items())),
        fixed=dict(sorted(report.fixed.items())),
    )
    return {"tool": "corpuskit", "version": __version__, "format": FORMAT, "counts": _members(counts)}


def diagnostic_json(one: Reported, prefix: str) -> dict[str, Json]:
    """A `ReportedDiagnostic` as JSON, written out because there may be a hundred thousand of them."""
    found = one.diagnostic
    return {
        "code": found.code,
        "name": found.name,
        "severity": found.severity.value,
        "message": found.message,
        "location": _members(found.location) | {"path": path_of(found.location, prefix)},
        "field": found.field,
        "value": found.value,
        "level": one.level,
        "end_line": one.end_line,
        "end_column": one.end_column,
        "excerpt": None if one.excerpt is None else _members(one.excerpt),
        "fix": None if one.fix is None else _fix(one.fix),
        "fingerprint": one.fingerprint,
    }


def _fix(fix: Fix) -> dict[str, Json]:
    edits: list[Json] = [_members(edit) for edit in fix.edits]
    return {
        "message": fix.message,
        "applicability": fix.applicability.value,
        "edits": edits,
        "charset": fix.charset,
    }


def _members(of: Location | Excerpt | FileEdit | Counts) -> dict[str, Json]:
    """The members of a dataclass whose members are JSON already, or are replaced by who asked."""
    return {member.name: getattr(of, member.name) for member in fields(of)}
