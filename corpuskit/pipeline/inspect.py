"""inspect(): what each stage makes of a file, for people who wonder why."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from corpuskit.config import default_config
from corpuskit.model.diagnostics import Diagnostic
from corpuskit.model.raw import Checked, RawArticle, Record, Refused
from corpuskit.model.shards import Settings
from corpuskit.pipeline.plan import plan_files
from corpuskit.pipeline.stages import Judge, open_unit, parse
from corpuskit.pipeline.validate import judged
from corpuskit.tables.quarantine import is_first_piece


@dataclass(frozen=True, slots=True)
class Inspection:
    """One record, as far as it came.

    Attributes:
        record: What was cut.
        raw: What was parsed; ``None`` where parsing refused it.
        checked: The article; ``None`` where a later stage refused it.
        diagnostics: Everything that was found.
    """

    record: Record
    raw: RawArticle | None
    checked: Checked | None
    diagnostics: tuple[Diagnostic, ...]


def inspect(path: Path) -> Iterator[Inspection]:
    """Take a file through stages 1 to 5, record by record.

    Raises:
        InputError: The path does not exist.
    """
    judge = Judge.of(Settings())
    for unit in plan_files([path], default_config(Path()).input.ignore).units:
        for record in open_unit(unit).records:
            parsed = record if isinstance(record, Refused) else parse(record)
            if isinstance(parsed, Refused):
                if is_first_piece(parsed.record):
                    yield Inspection(parsed.record, None, None, (parsed.diagnostic,))
            elif isinstance(record, Record):
                outcome = judged(parsed, judge)
                yield Inspection(record, parsed, outcome.checked, outcome.diagnostics)
