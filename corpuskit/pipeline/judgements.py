"""Stages 1 to 5 of whole files in this process, record by record: for `read`, `validate` and `inspect`."""

from collections.abc import Iterator
from dataclasses import dataclass

from corpuskit.model.checked import Checked
from corpuskit.model.diagnostics import Diagnostic
from corpuskit.model.raw import RawArticle, Record, Refused
from corpuskit.model.shards import Unit
from corpuskit.pipeline.schema_check import violations
from corpuskit.pipeline.stages import Judge, open_unit, parse
from corpuskit.rules import Found


@dataclass(frozen=True, slots=True)
class Judgement:
    """One record, as far as it came.

    Attributes:
        record: What was cut; ``None`` where the diagnostics speak of the file.
        raw: What was parsed; ``None`` where parsing refused it.
        checked: The article; ``None`` where a later stage refused it.
        found: Everything that was found, with what the rules say of it besides.
    """

    record: Record | None
    raw: RawArticle | None
    checked: Checked | None
    found: tuple[Found, ...]

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """Everything that was found, by itself."""
        return tuple(found.diagnostic for found in self.found)


def judgements(unit: Unit, judge: Judge) -> Iterator[Judgement]:
    """Take one file through stages 1 to 5."""
    for found in open_unit(unit).records:
        if isinstance(found, Diagnostic):
            yield Judgement(None, None, None, (Found(found),))
            continue
        parsed = parse(found) if isinstance(found, Record) else found
        if isinstance(parsed, Refused):
            if parsed.record.counts:
                yield refusal(parsed)
        elif isinstance(found, Record):
            yield _judged(found, parsed, judge)


def refusal(refused: Refused) -> Judgement:
    """What is known of a record that was not parsed."""
    return Judgement(refused.record, None, None, (Found(refused.diagnostic),))


def _judged(record: Record, raw: RawArticle, judge: Judge) -> Judgement:
    raw = judge.charsets.settle(raw, lambda _: record.data)
    # The schema is asked by jsonschema, which says what pandera says in a build.
    checked = judge.normalize(raw)
    ruled = tuple(judge.check_raw(raw))
    if isinstance(checked, Diagnostic):
        return Judgement(record, raw, None, (*map(Found, raw.diagnostics), *ruled, Found(checked)))
    said = map(Found, checked.raw.diagnostics)
    broken = tuple(map(Found, violations(checked.article, raw.location)))
    found = (*said, *ruled, *judge.check_article(checked), *broken)
    return Judgement(record, raw, None if broken else checked, found)
