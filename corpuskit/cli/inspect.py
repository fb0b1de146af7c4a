"""`corpuskit inspect`."""

from collections import Counter
from collections.abc import Iterator
from itertools import chain, islice
from pathlib import Path

import click

from corpuskit.cli._edits import edit_lines
from corpuskit.cli._marked import marked
from corpuskit.cli._metadata import dateline_lines, marks_of, quote_lines, source_lines
from corpuskit.cli._paths import PATH
from corpuskit.cli._terminal import use_color
from corpuskit.model.article import Article
from corpuskit.model.checked import Checked
from corpuskit.model.edits import Edit, undo
from corpuskit.model.raw import RawArticle
from corpuskit.normalize import NOTHING_LEARNED
from corpuskit.pipeline.inspect import inspect
from corpuskit.pipeline.judgements import Judgement
from corpuskit.pipeline.learned import load_learned
from corpuskit.text.plurals import counted
from corpuskit.text.safe import safe

SHOWN = 10
SHOWN_QUOTES = 3
CONTEXT = 24  # code points shown on each side of an edit


@click.command(name="inspect")
@click.argument("file", type=PATH)
@click.option(
    "--records", default=SHOWN, show_default=True, type=click.IntRange(min=1), help="How many to show."
)
@click.option("--edits", is_flag=True, help="Show every edit in full, and what was suspected and left.")
@click.option("--quotes", is_flag=True, help="Show every quotation and who is named as its source.")
@click.option("--text", is_flag=True, help="Show the text with what was found in it marked.")
@click.option(
    "--profile", type=PATH, help="An earlier build: what it learned of its publishers helps to repair."
)
@click.option("--no-color", is_flag=True, help="No colour, also on a terminal.")
def inspect_command(  # noqa: PLR0913 - each is an option of the command
    file: Path,
    *,
    records: int,
    edits: bool,
    quotes: bool,
    text: bool,
    profile: Path | None,
    no_color: bool,
) -> None:
    """Show what each stage makes of FILE: charset, edits, dateline, sources, counts, diagnostics.

    \b
      corpuskit inspect story.txt
      corpuskit inspect story.txt --edits
      corpuskit inspect story.txt --quotes --text
      corpuskit inspect stories.jsonl --records 2
    """
    judgements = inspect(file, learned=load_learned(profile) if profile else NOTHING_LEARNED)
    color = use_color(off=no_color)
    shown = 0
    for judgement in islice(judgements, records):
        lines = [safe(line) for line in describe(judgement, in_full=edits, quotes=quotes)]
        if judgement.checked is not None:
            checked = judgement.checked
            lines += edit_lines(checked, color=color) if edits else ()
            lines += marked(checked.article.text, marks_of(checked), color=color) if text else ()
        click.echo("\n".join(lines) + "\n")
        shown += 1
    left = sum(1 for _ in judgements)
    if left:
        click.echo(f"{counted(left, 'more record')}; --records {shown + left} shows all", err=True)


def describe(judgement: Judgement, *, in_full: bool = False, quotes: bool = False) -> Iterator[str]:
    """The lines for one record, stage by stage; or for a file that has none.

    Args:
        judgement: What the stages made of it.
        in_full: Whether its edits follow in full, so that the first of them are not shown here.
        quotes: Whether all its quotations are shown, not only the first.
    """
    record = judgement.record
    if record is None:
        yield str(judgement.diagnostics[0].location)
    else:
        yield f"{record.location}  record {record.ordinal}, byte {record.offset}, {len(record.data)} bytes"
    if judgement.raw is not None:
        yield from _raw_lines(judgement.raw)
    if judgement.checked is not None:
        yield from _article_lines(judgement.checked, quotes=quotes)
        if not in_full:
            yield from _edit_lines(judgement.checked)
    for found in judgement.diagnostics:
        at = ":".join(str(part) for part in (found.location.line, found.location.column) if part)
        place = f" (at {at})" if at else ""
        yield f"  {found.severity.value:<12} {found.code} {found.name}: {found.message}{place}"
    if record is not None and judgement.is_refused:
        yield "  refused      it would go to quarantine"


def _raw_lines(raw: RawArticle) -> Iterator[str]:
    yield f"  read as      {raw.format}, {raw.charset} ({raw.charset_source})"
    if raw.fields:
        yield f"  fields       {', '.join(raw.fields)}"


def _article_lines(checked: Checked, *, quotes: bool) -> Iterator[str]:
    article = checked.article
    yield f"  id           {article.id}"
    for label, value in (
        ("headline", article.headline),
        ("byline", article.byline),
        ("authors", ", ".join(article.authors)),
        ("publisher", article.publisher),
        (
            "published",
            article.date_raw and f"{article.date_raw} = {_published(article)}",
        ),
    ):
        if value:
            yield f"  {label:<12} {value}"
    yield from dateline_lines(checked.dateline)
    score = "" if article.language_score is None else f" ({article.language_score:.2f})"
    yield f"  language     {article.language or 'unknown'}{score}"
    counts = (
        counted(article.word_count, "word"),
        counted(article.sentence_count, "sentence"),
        counted(article.paragraph_count, "paragraph"),
        counted(article.char_count, "character"),
    )
    yield f"  counts       {', '.join(counts)}"
    yield f"  type         {article.doc_type}"
    if article.wire_agency:
        yield f"  wire         {article.wire_agency}"
    yield from source_lines(article.sources)
    yield from quote_lines(article.text, checked.quotes, len(checked.quotes) if quotes else SHOWN_QUOTES)
    if article.extra:
        yield f"  extra        {article.extra}"


def _published(article: Article) -> str:
    known = article.date_published or article.date_published_day
    return str(known) if known else "day unknown"


def _edit_lines(checked: Checked) -> Iterator[str]:
    """The first edits of the text, and how many of each class there are in other fields."""
    composed, mended = checked.article.text, checked.mending("text")
    repaired = undo(composed, mended.nfc)
    first = chain(
        (_short(repaired, edit) for edit in mended.repair), (_short(composed, edit) for edit in mended.nfc)
    )
    yield from islice(first, SHOWN)
    more = len(mended.edits) - SHOWN
    if more > 0:
        yield f"  edit         {more} more; --edits shows all"
    for field, other in checked.mended.items():
        classes = {} if field == "text" else Counter(edit.damage for edit in other.edits)
        for damage, count in sorted(classes.items()):
            yield f"  edit         {damage} in {field}: {counted(count, 'change')}"
    left = sum(len(other.suspicions) for other in checked.mended.values())
    if left:
        yield f"  left         {counted(left, 'suspicion')}; --edits shows all"


def _short(text: str, edit: Edit) -> str:
    stop = edit.out_start + len(edit.after)
    before, after = text[max(0, edit.out_start - CONTEXT) : edit.out_start], text[stop : stop + CONTEXT]
    return f"  edit         {edit.damage}: …{before}[{edit.before} -> {edit.after}]{after}…"


COMMAND = inspect_command
