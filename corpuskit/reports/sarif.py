"""The report in SARIF 2.1.0, for code scanning and for editors."""

from collections.abc import Iterator, Sequence

from corpuskit.model.diagnostics import Severity
from corpuskit.model.fixes import FileEdit, Fix
from corpuskit.model.raw import Json
from corpuskit.model.reports import Report, Reported, ReportOptions, RuleInfo
from corpuskit.reports._fingerprints import fingerprints
from corpuskit.reports._places import end_of, path_of
from corpuskit.reports._safe import exact_json, safe_sarif, safe_uri
from corpuskit.reports.report import ReportStyle
from corpuskit.text.safe import safe
from corpuskit.version import __version__

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
RESULTS = 25_000  # results of a run, beyond which GitHub refuses the file
ROOT = "%SRCROOT%"  # what paths are relative to, by the name that readers of SARIF know


def render(report: Report, options: ReportOptions, /) -> Iterator[str]:
    """One run with a result for each diagnostic; of more than 25,000 the most severe, and it says so.

    Source:
        OASIS, "Static Analysis Results Interchange Format (SARIF) Version 2.1.0 Plus Errata 01"; GitHub Docs,
        "SARIF support for code scanning".
    """
    kept = _kept(report)
    codes = sorted({one.diagnostic.code for one, _ in kept})
    yield exact_json({"$schema": SCHEMA, "version": "2.1.0"})[:-1] + ',"runs":[\n'
    yield exact_json(_run(kept, codes, report, options))[:-1] + ',"results":['
    index = {code: number for number, code in enumerate(codes)}
    for number, (one, fingerprint) in enumerate(kept):
        result = _result(one, index[one.diagnostic.code], fingerprint, options)
        yield (",\n" if number else "\n") + exact_json(result)
    yield "\n]}\n]}\n" if kept else "]}\n]}\n"


def _kept(report: Report) -> Sequence[tuple[Reported, str]]:
    named = list(zip(report.reported, fingerprints(report), strict=True))
    if len(named) <= RESULTS:
        return named
    ranks = [-one.diagnostic.severity.rank for one, _ in named]
    worst = sorted(range(len(named)), key=ranks.__getitem__)[:RESULTS]
    return [named[number] for number in sorted(worst)]


def _run(
    kept: Sequence[tuple[Reported, str]], codes: Sequence[str], report: Report, options: ReportOptions
) -> dict[str, Json]:
    first = {one.diagnostic.code: one for one, _ in reversed(kept)}
    rules: list[Json] = [_rule(first[code], options.rules.get(code)) for code in codes]
    run: dict[str, Json] = {
        "tool": {"driver": {"name": "corpuskit", "semanticVersion": __version__, "rules": rules}},
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {ROOT: {"description": {"text": "where the paths begin"}}},
    }
    if len(kept) < len(report.reported):
        left_out = f"{len(kept)} of {len(report.reported)} results shown, the most severe"
        notification: Json = {"level": "warning", "message": {"text": left_out}}
        run["invocations"] = [{"executionSuccessful": True, "toolExecutionNotifications": [notification]}]
    return run


def _rule(first: Reported, info: RuleInfo | None) -> dict[str, Json]:
    found = first.diagnostic
    if info is None:
        return {"id": found.code, "name": found.name, "shortDescription": _text(found.name)}
    page = info.page or info.summary
    rule: dict[str, Json] = {
        "id": info.code,
        "name": info.name,
        "shortDescription": _text(info.summary),
        "fullDescription": _text(info.summary),
        # The page is ours, and its links are meant; braces are doubled in Markdown too.
        "help": {"text": _lines(page), "markdown": page.replace("{", "{{").replace("}", "}}")},
        "defaultConfiguration": {"level": LEVELS[info.severity]},
        "properties": {"tags": [info.code[:3], f"level-{info.level}"]},
    }
    if info.help is not None and info.help.startswith("https://"):
        rule["helpUri"] = info.help
    return rule


def _lines(page: str) -> str:
    return "\n".join(map(safe_sarif, page.split("\n")))


def _result(one: Reported, index: int, fingerprint: str, options: ReportOptions) -> dict[str, Json]:
    found = one.diagnostic
    at = found.location
    artifact = _artifact(path_of(at, options.prefix))
    physical: dict[str, Json] = {"artifactLocation": artifact}
    place: dict[str, Json] = {"physicalLocation": physical}
    message = found.message
    if at.member is not None:
        # Lines of a member are not lines of the container that the address names.
        line = "" if at.line is None else f", line {at.line}"
        message += f" (in {at.member}{line})"
        place["logicalLocations"] = [{"fullyQualifiedName": safe(at.member), "kind": "member"}]
    elif region := _region(one):
        physical["region"] = region
    result: dict[str, Json] = {
        "ruleId": found.code,
        "ruleIndex": index,
        "level": LEVELS[found.severity],
        "message": _text(message),
        "locations": [place],
        "partialFingerprints": {"corpuskit/v1": fingerprint},
        "properties": {"field": found.field, "level": one.level},
    }
    if one.fix is not None and one.fix.edits and one.fix.charset is None:
        result["fixes"] = [_fix(one.fix, artifact)]
    return result


def _region(one: Reported) -> dict[str, Json]:
    at, end = one.diagnostic.location, end_of(one)
    if at.line is None:
        return {} if at.offset is None else {"byteOffset": at.offset, "byteLength": 0}
    region: dict[str, Json] = {"startLine": at.line}
    if at.column is not None:
        region["startColumn"] = at.column
    if end is not None:
        region |= {"endLine": end[0], "endColumn": end[1]}
    return region


def _fix(fix: Fix, artifact: dict[str, Json]) -> Json:
    replacements: list[Json] = [_replacement(edit) for edit in fix.edits]
    return {
        "description": _text(f"{fix.message} ({fix.applicability.value})"),
        "artifactChanges": [{"artifactLocation": artifact, "replacements": replacements}],
    }


def _replacement(edit: FileEdit) -> Json:
    return {
        "deletedRegion": {
            "startLine": edit.line,
            "startColumn": edit.column,
            "endLine": edit.end_line,
            "endColumn": edit.end_column,
        },
        "insertedContent": {"text": edit.after},
    }


def _artifact(path: str) -> dict[str, Json]:
    uri = safe_uri(path)
    return {"uri": uri} if uri.startswith("file:") else {"uri": uri, "uriBaseId": ROOT}


def _text(text: str) -> dict[str, Json]:
    return {"text": safe_sarif(text)}


REPORT = ReportStyle(name="sarif", summary="SARIF 2.1.0, for code scanning", is_complete=True, render=render)
