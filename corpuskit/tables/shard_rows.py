"""Rows of one shard: articles and their side tables, batched, gated and written."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Generic, TypeVar

import pyarrow as pa

from corpuskit.model.article import Article
from corpuskit.model.checked import Checked
from corpuskit.model.codes import diagnostic
from corpuskit.model.diagnostics import Diagnostic
from corpuskit.model.raw import RawArticle, Record, Refused
from corpuskit.model.rows import DiagnosticRow, EditRow, QuarantineRow, QuoteRow
from corpuskit.schema.arrow import arrow_schema
from corpuskit.schema.rows import to_record_batch
from corpuskit.storage.arrow_files import ArrowWriter
from corpuskit.tables.gate import Failure, failures
from corpuskit.tables.quarantine import quarantine_row
from corpuskit.tables.side_rows import diagnostic_row, edit_row, quote_row

RECORD = "_record"
BATCH_ROWS = 1000
BATCH_BYTES = 8 * 1024 * 1024
SHARD_TABLES: Mapping[str, type] = {
    "articles": Article,
    "quotes": QuoteRow,
    "edits": EditRow,
    "diagnostics": DiagnosticRow,
    "quarantine": QuarantineRow,
}

Row = TypeVar("Row")


def keyed(declared: type) -> pa.Schema:
    """The schema of a table with the number that ties its rows to a record until the ids are final."""
    return arrow_schema(declared).append(pa.field(RECORD, pa.int64()))


class _Held(Generic[Row]):
    """Rows that wait until they make a batch, each with the number of its record."""

    def __init__(self, write: Callable[[list[Row], list[int | None]], None]) -> None:
        self._write = write
        self._rows: list[Row] = []
        self._numbers: list[int | None] = []
        self._size = 0

    def add(self, row: Row, number: int | None, size: int) -> None:
        self._rows.append(row)
        self._numbers.append(number)
        self._size += size
        if len(self._rows) >= BATCH_ROWS or self._size >= BATCH_BYTES:
            self.flush()

    def flush(self) -> None:
        rows, numbers = self._rows, self._numbers
        self._rows, self._numbers, self._size = [], [], 0
        if rows:
            self._write(rows, numbers)


class ShardRows:
    """Collects the rows of one shard and writes them batch by batch; nothing larger than a batch is held.

    Args:
        writers: Open files by table; a stage that makes no articles leaves their file out.
        exclude: Codes, or the families they begin with, that keep an article out.
        reread: Gives the bytes of a raw article's record again; called only for what is refused after
            parsing.
    """

    def __init__(
        self,
        writers: Mapping[str, ArrowWriter],
        *,
        exclude: Sequence[str] = (),
        reread: Callable[[RawArticle], bytes] = lambda _: b"",
    ) -> None:
        self.articles: Counter[str] = Counter()
        self.severities: Counter[str] = Counter()
        self._writers = writers
        self._exclude = tuple(exclude)
        self._reread = reread
        self._articles = _Held(self._write_articles)
        self._quotes: _Held[QuoteRow] = _Held(self._writer("quotes", QuoteRow))
        self._edits: _Held[EditRow] = _Held(self._writer("edits", EditRow))
        self._diagnostics: _Held[DiagnosticRow] = _Held(self._writer("diagnostics", DiagnosticRow))
        self._quarantine: _Held[QuarantineRow] = _Held(self._writer("quarantine", QuarantineRow))

    def add(self, number: int, checked: Checked, found: Iterable[Diagnostic]) -> None:
        """Take an article with what the rules say of it; a diagnostic that `exclude` names keeps it out."""
        listed = (*checked.raw.diagnostics, *found)
        barred = next((one for one in listed if self._exclude and one.code.startswith(self._exclude)), None)
        if barred is not None:
            self.refuse_raw(checked.raw, barred, "check", [one for one in listed if one is not barred])
            return
        self._articles.add((checked, listed), number, checked.raw.length)

    def refuse_raw(
        self, raw: RawArticle, found: Diagnostic, stage: str, others: Iterable[Diagnostic] = ()
    ) -> None:
        """Quarantine a record that was parsed already: its bytes are read once more.

        Args:
            raw: What was parsed.
            found: Why it is refused.
            stage: Which stage refuses it.
            others: What else was found in it; it is kept, without an article that it could belong to.
        """
        data = self._reread(raw)
        record = Record(location=raw.location, format=raw.format, data=data, ordinal=raw.ordinal)
        self.refuse(Refused(record=record, diagnostic=found, stage=stage))
        for other in others:
            self.note(other)

    def refuse(self, refused: Refused) -> None:
        """Quarantine a record, or one piece of a large one."""
        if refused.record.counts:
            self.note(refused.diagnostic)
        self._quarantine.add(quarantine_row(refused), None, len(refused.record.data))

    def note(self, found: Diagnostic, number: int | None = None, article: str | None = None) -> None:
        """Keep a diagnostic, of an article or of something else in the input."""
        self.severities[found.severity.value] += 1
        self._diagnostics.add(diagnostic_row(found, article), number, 200)

    def close(self) -> None:
        """Write what is still held."""
        for held in (self._articles, self._quotes, self._edits, self._diagnostics, self._quarantine):
            held.flush()

    def _writer(self, table: str, declared: type) -> Callable[[list[Row], list[int | None]], None]:
        def write(rows: list[Row], numbers: list[int | None]) -> None:
            self._writers[table].write(_with_numbers(to_record_batch(rows, declared), numbers))

        return write

    def _write_articles(
        self, rows: list[tuple[Checked, tuple[Diagnostic, ...]]], numbers: list[int | None]
    ) -> None:
        batch = to_record_batch([checked.article for checked, _ in rows], Article)
        failed = failures(batch)
        passed = [row for row in range(len(rows)) if row not in failed]
        for row, reasons in sorted(failed.items()):
            checked, found = rows[row]
            self.refuse_raw(checked.raw, _gate_diagnostic(checked.raw, reasons), "gate", found)
        for row in passed:
            checked, found = rows[row]
            self._side_rows(checked, found, numbers[row])
            self.articles[str(checked.raw.location.path)] += 1
        kept = _with_numbers(batch, numbers)
        self._writers["articles"].write(kept if not failed else kept.take(pa.array(passed, pa.int64())))

    def _side_rows(self, checked: Checked, found: Sequence[Diagnostic], number: int | None) -> None:
        article = checked.article.id
        for quote in checked.quotes:
            self._quotes.add(quote_row(article, checked.article.text, quote), number, quote.end - quote.start)
        made = [("decode", "text", checked.raw.decode_edits)]
        for field, mended in checked.mended.items():
            made += [("repair", field, mended.repair), ("nfc", field, mended.nfc)]
        for stage, field, edits in made:
            for edit in edits:
                self._edits.add(edit_row(article, stage, field, edit), number, 200)
        for one in found:
            self.note(one, number, article)


def _gate_diagnostic(raw: RawArticle, reasons: Sequence[Failure]) -> Diagnostic:
    first = reasons[0]
    more = f" and {len(reasons) - 1} more" if len(reasons) > 1 else ""
    message = f"value breaks {first.check}{more}"
    return diagnostic("FLD104", raw.location, message, field=first.field, value=first.value)


def _with_numbers(batch: pa.RecordBatch, numbers: Sequence[int | None]) -> pa.RecordBatch:
    return batch.append_column(RECORD, pa.array(numbers, pa.int64()))
