"""`Report`: what a validation found and how much it read."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated

from corpuskit.model.columns import Column
from corpuskit.model.diagnostics import Diagnostic, Severity
from corpuskit.model.fixes import Applicability, Fix


@dataclass(frozen=True, slots=True, kw_only=True)
class Excerpt:
    """A piece of the line that a diagnostic is about, as it stands in the file: not safe to print.

    `text` has at most `EXCERPT` code points; `end` is `start` where only a place is meant.
    """

    text: Annotated[str, Column(description="A piece of the line.", example="The ferry is back.")]
    start: Annotated[
        int, Column(description="Code point of it at which the span begins.", minimum=0, example=4)
    ]
    end: Annotated[int, Column(description="Code point of it after the span.", minimum=0, example=9)]
    is_cut_before: Annotated[bool, Column(description="Whether the line begins before.", example=False)] = (
        False
    )
    is_cut_after: Annotated[bool, Column(description="Whether the line goes on after.", example=False)] = (
        False
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Reported:
    """A diagnostic with what a report shows besides.

    Attributes:
        diagnostic: What is wrong, where, and by which code.
        level: 1 bytes, 2 structure, 3 fields, 4 text, 5 corpus.
        end_line: Line in which the marked span ends; ``None`` where only a place is meant.
        end_column: Code point of that line after the span, from 1.
        excerpt: The line that it is about; ``None`` where it is about no line, or the line is not known.
        fix: How it is mended, where that is known.
        fingerprint: 32 hex digits that stay the same when lines above come or go; two that are alike
            in one file have the same.
    """

    diagnostic: Diagnostic
    level: int = 4
    end_line: int | None = None
    end_column: int | None = None
    excerpt: Excerpt | None = None
    fix: Fix | None = None
    fingerprint: str = ""


EXCERPT = 120  # code points of a line that a report shows
SHOWN_OF_A_CODE = 20  # diagnostics of one code that reports for people show


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleInfo:
    """What a report may say of a code besides.

    Attributes:
        code: Family and number.
        name: The code in words.
        severity: What it is unless the configuration says otherwise.
        level: 1 bytes, 2 structure, 3 fields, 4 text, 5 corpus.
        summary: What is wrong, in one sentence.
        page: What it is, why it matters and how it is mended, as Markdown.
        help: Address of its page; ``None`` where there is none.
    """

    code: str
    name: str
    severity: Severity
    level: int
    summary: str
    page: str
    help: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportOptions:
    """How a report is to be shown; each style takes what means something to it.

    Attributes:
        color: Whether to colour, for a terminal.
        width: Columns of the terminal.
        limit: How many diagnostics of one code are shown to people; ``None`` for all. The totals are always
            those of all, and what machines read is complete.
        prefix: Folder that is put before every relative path, such as that of the dataset in its repository.
        fail_on: From which severity on a diagnostic is a failed test (JUnit); ``None`` for never.
        rules: What is known of the codes, by code.
    """

    color: bool = False
    width: int = 80
    limit: int | None = SHOWN_OF_A_CODE
    prefix: str = ""
    fail_on: Severity | None = Severity.ERROR
    rules: Mapping[str, RuleInfo] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """The outcome of `validate`.

    Attributes:
        reported: All diagnostics that count, sorted by place, then by code.
        sources: Files and members of containers that were opened.
        records: Records cut from them; `articles` and `refused` add up to it.
        articles: Records that would be published.
        refused: Records that would go to quarantine.
        ignored: Diagnostics that were found and not reported because somebody said so.
        known: Diagnostics that were found and not reported because the baseline has them.
        gone: Diagnostics that the baseline has and that were not found.
        fixed: How many were mended, by code.
    """

    reported: tuple[Reported, ...] = ()
    sources: int
    records: int
    articles: int
    refused: int
    ignored: int = 0
    known: int = 0
    gone: int = 0
    fixed: dict[str, int] = field(default_factory=dict)

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """The diagnostics by themselves, in the same order."""
        return tuple(each.diagnostic for each in self.reported)

    def count(self, severity: Severity) -> int:
        """How many diagnostics have exactly this severity."""
        return sum(each.diagnostic.severity is severity for each in self.reported)

    def codes(self) -> Counter[str]:
        """How many diagnostics have each code."""
        return Counter(each.diagnostic.code for each in self.reported)

    def fixable(self, applicability: Applicability) -> int:
        """How many diagnostics have a fix of exactly this applicability."""
        return sum(each.fix is not None and each.fix.applicability is applicability for each in self.reported)

    def exit_code(self, fail_on: Severity | None = Severity.ERROR) -> int:
        """1 where a diagnostic is at least as severe as `fail_on`, else 0; always 0 for ``None``.

        >>> Report(sources=1, records=1, articles=1, refused=0).exit_code(Severity.INFO)
        0
        """
        if fail_on is None:
            return 0
        return int(any(found.severity.rank >= fail_on.rank for found in self.diagnostics))
