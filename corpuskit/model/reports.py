"""`Report`: what a validation found and how much it read."""

from dataclasses import dataclass

from corpuskit.model.diagnostics import Diagnostic, Severity


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """The outcome of `validate`.

    Attributes:
        diagnostics: All of them, sorted by place, then by code.
        sources: Files and members of containers that were opened.
        records: Records cut from them; `articles` and `refused` add up to it.
        articles: Records that would be published.
        refused: Records that would go to quarantine.
    """

    diagnostics: tuple[Diagnostic, ...]
    sources: int
    records: int
    articles: int
    refused: int

    def count(self, severity: Severity) -> int:
        """How many diagnostics have exactly this severity."""
        return sum(found.severity is severity for found in self.diagnostics)

    def exit_code(self, fail_on: Severity | None = Severity.ERROR) -> int:
        """1 where a diagnostic is at least as severe as `fail_on`, else 0; always 0 for ``None``.

        >>> Report(diagnostics=(), sources=1, records=1, articles=1, refused=0).exit_code(Severity.INFO)
        0
        """
        if fail_on is None:
            return 0
        return int(any(found.severity.rank >= fail_on.rank for found in self.diagnostics))
