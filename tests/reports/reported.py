"""Reports to render: one with something of everything, and parts to make others."""

from pathlib import PurePosixPath

from corpuskit.model.diagnostics import Diagnostic, Location, Severity
from corpuskit.model.fixes import Applicability, FileEdit, Fix
from corpuskit.model.reports import Excerpt, Report, Reported, ReportOptions, RuleInfo
from corpuskit.reports import style


def found(  # noqa: PLR0913 - a diagnostic has this many parts
    code: str,
    severity: Severity = Severity.WARNING,
    path: str = "b.md",
    line: int | None = 1,
    column: int | None = 3,
    *,
    offset: int | None = 0,
    message: str = "text of 4 words",
    name: str = "a-name",
    member: str | None = None,
) -> Diagnostic:
    """A diagnostic; without a line it has no column either."""
    at = Location(PurePosixPath(path), member, line, None if line is None else column, offset)
    return Diagnostic(code=code, name=name, severity=severity, message=message, location=at, field="text")


def report_of(*reported: Reported | Diagnostic, refused: int = 0) -> Report:
    """A report of 61 records, its diagnostics sorted as a validation sorts them."""
    ones = [one if isinstance(one, Reported) else Reported(diagnostic=one) for one in reported]
    ones.sort(key=lambda one: one.diagnostic.sort_key)
    return Report(reported=tuple(ones), sources=3, records=61, articles=61 - refused, refused=refused)


def rendered(name: str, report: Report, options: ReportOptions | None = None) -> str:
    """The whole text of a report in a style."""
    return "".join(style(name).render(report, options or ReportOptions()))


def edit(line: int, column: int, end_column: int, after: str) -> FileEdit:
    """A change inside of one line."""
    return FileEdit(
        offset=20,
        length=end_column - column,
        line=line,
        column=column,
        end_line=line,
        end_column=end_column,
        after=after,
    )


ERROR = Reported(
    diagnostic=found(
        "TXT104",
        Severity.ERROR,
        "bell.md",
        8,
        27,
        message="1 character lost in decoding (U+FFFD)",
        name="replacement-character",
    ),
    end_line=8,
    end_column=28,
    excerpt=Excerpt(text="The bell of the harbour ch\ufffdpel rang at noon.", start=26, end=27),
    fingerprint="0f" * 16,
)
WARNING = Reported(
    diagnostic=found(
        "HED104",
        Severity.WARNING,
        "bell.md",
        3,
        31,
        message="headline ends with the name of the site 'Harbour Wire'",
        name="headline-ends-with-site",
    ),
    end_line=3,
    end_column=45,
    excerpt=Excerpt(text="headline: Bell rings at noon | Harbour Wire", start=28, end=43),
    fix=Fix(
        message="remove the name of the site", applicability=Applicability.SAFE, edits=(edit(3, 29, 44, ""),)
    ),
    fingerprint="1e" * 16,
)
WIDE = Reported(
    diagnostic=found(
        "DTL102",
        Severity.WARNING,
        "渡轮.md",
        112,
        5,
        message="unknown agency '渡轮社'",
        name="unknown-agency",
    ),
    end_line=112,
    end_column=8,
    excerpt=Excerpt(text="\t港口 (渡轮社) - 渡轮回来了。", start=5, end=8, is_cut_after=True),
    fix=Fix(message="write '渡轮'", applicability=Applicability.UNSAFE, edits=(edit(112, 6, 9, "渡轮"),)),
)
NOTE = Reported(
    diagnostic=found(
        "FIL106",
        Severity.INFO,
        "a.tmp",
        None,
        offset=None,
        message="passed over: matches '*.tmp'",
        name="ignored-file",
    ),
    level=1,
)
BYTES = Reported(
    diagnostic=found(
        "ENC101", path="x.bin", line=None, offset=12, message="no UTF-8", name="charset-guessed"
    ),
    level=1,
    fix=Fix(message="write the file in UTF-8", applicability=Applicability.SAFE, charset="utf-8"),
)
MEMBER = Reported(
    diagnostic=found("TXT102", path="old.zip", line=4, member="1998/a.md", name="text-too-short")
)

EVERYTHING = Report(
    reported=tuple(
        sorted((ERROR, WARNING, WIDE, NOTE, BYTES, MEMBER), key=lambda one: one.diagnostic.sort_key)
    ),
    sources=6,
    records=61,
    articles=60,
    refused=1,
    ignored=2,
    known=40,
    gone=3,
    fixed={"TXT103": 4, "HED101": 1},
)
CLEAN = report_of()
RULES = {
    "TXT104": RuleInfo(
        code="TXT104",
        name="replacement-character",
        severity=Severity.ERROR,
        level=4,
        summary="Characters were lost before the text came here.",
        page="Characters were lost.\n\nAsk for [it](https://courier.example), {sic}.",
        help="https://courier.example/rules/TXT104",
    )
}
_LINE = (
    "The bell of the harbour ch\ufffdpel rang at noon on Sunday. It had not rung for the the eleven years."
)
DOCUMENTED = Report(
    reported=(
        Reported(
            diagnostic=found(
                "HED103",
                path="articles/bell.md",
                line=2,
                column=29,
                name="headline-names-publisher",
                message="headline names its publisher",
            ),
            end_line=2,
            end_column=44,
            excerpt=Excerpt(text="headline: Bell rings at noon | Harbour Wire", start=28, end=43),
            fix=Fix(
                message="remove the publisher's name",
                applicability=Applicability.SAFE,
                edits=(edit(2, 29, 44, ""),),
            ),
            fingerprint="2b" * 16,
        ),
        Reported(
            diagnostic=found(
                "TXT104",
                Severity.ERROR,
                "articles/bell.md",
                9,
                27,
                name="replacement-character",
                message="1 character lost in decoding (U+FFFD)",
            ),
            end_line=9,
            end_column=28,
            excerpt=Excerpt(text=_LINE, start=26, end=27, is_cut_after=True),
            fingerprint="0f" * 16,
        ),
        Reported(
            diagnostic=found(
                "TXT133",
                path="articles/bell.md",
                line=9,
                column=80,
                name="word-doubled",
                message="1 word doubled, first 'the'",
            ),
            end_line=9,
            end_column=83,
            excerpt=Excerpt(text=_LINE, start=79, end=82, is_cut_after=True),
            fix=Fix(
                message="delete the second of the two",
                applicability=Applicability.UNSAFE,
                edits=(edit(9, 83, 87, ""),),
            ),
            fingerprint="3c" * 16,
        ),
    ),
    sources=1,
    records=1,
    articles=1,
    refused=0,
)
