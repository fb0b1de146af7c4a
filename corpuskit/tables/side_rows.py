"""One row of a side table for each quotation, edit and diagnostic of an article."""

from corpuskit.model.diagnostics import Diagnostic
from corpuskit.model.edits import Edit
from corpuskit.model.quotations import Quote
from corpuskit.model.rows import DiagnosticRow, EditRow, QuoteRow


def diagnostic_row(found: Diagnostic, article: str | None) -> DiagnosticRow:
    """A diagnostic as a row of its table."""
    at = found.location
    return DiagnosticRow(
        id=article,
        code=found.code,
        name=found.name,
        severity=found.severity.value,
        path=str(at.path),
        member=at.member,
        line=at.line,
        column=at.column,
        offset=at.offset,
        field=found.field,
        message=found.message,
        value=found.value,
    )


def quote_row(article: str, text: str, quote: Quote) -> QuoteRow:
    """A quotation in the text of an article as a row of its table."""
    source, cue = quote.source, quote.cue
    return QuoteRow(
        id=article,
        kind=quote.kind,
        start=quote.start,
        end=quote.end,
        text=text[quote.start : quote.end],
        source=text[source.start : source.end] if source else None,
        source_start=source.start if source else None,
        source_end=source.end if source else None,
        source_name=quote.source_name,
        source_kind=quote.source_kind,
        resolved_by=quote.resolved_by,
        cue_start=cue.start if cue else None,
        cue_end=cue.end if cue else None,
        rule=quote.rule,
        confidence=quote.confidence,
        continues=quote.continues,
        nested_in=quote.nested_in,
    )


def edit_row(article: str, stage: str, field: str, edit: Edit) -> EditRow:
    """An edit of one of an article's fields as a row of its table."""
    return EditRow(
        id=article,
        stage=stage,
        field=field,
        start=edit.start,
        end=edit.end,
        out_start=edit.out_start,
        before=edit.before,
        after=edit.after,
        damage=edit.damage,
        chain=edit.chain,
        basis=edit.basis,
        confidence=edit.confidence,
        role_confidence=edit.role_confidence,
    )
