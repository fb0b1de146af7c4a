"""`Report`: what a validation found and how much it read."""

from collections import Counter
from dataclasses import dataclass, field

from corpuskit.model.diagnostics import Diagnostic, Severity
from corpuskit.model.fixes import Applicability, Fix


@dataclass(frozen=True, slots=True, kw_only=True)
class Excerpt:
    """A piece of the line that a diagnostic is about, as it stands in the file: not safe to print.

    Attributes:
        text: At most `EXCERPT` code points of the line.
        start: Code point of `text` at which the marked span begins.
        end: Code point after it; `start` where only a place is meant.
        is_cut_before: Whether the line begins before `text`.
        is_cut_after: Whether it goes on after it.
    """

    text: str
    start: int
    end: int
    is_cut_before: bool = False
    is_cut_after: bool = False


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
