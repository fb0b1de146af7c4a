"""validate() and read(): stages 1 to 5 in this process, nothing written."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

from corpuskit.config import Config, default_config
from corpuskit.model.article import Article
from corpuskit.model.diagnostics import Diagnostic, InputError, Location, Severity
from corpuskit.model.raw import Checked, RawArticle, Refused, RepeatedId
from corpuskit.model.reports import Report
from corpuskit.model.shards import Settings, Unit
from corpuskit.pipeline.plan import Plan, plan_files
from corpuskit.pipeline.schema_check import violations
from corpuskit.pipeline.stages import Judge, open_unit, parse
from corpuskit.rules import check_corpus
from corpuskit.tables.quarantine import is_first_piece


def read(path: str | Path) -> Iterator[Article | Diagnostic]:
    """Read any supported input, article by article.

    Args:
        path: A file or a folder.

    Yields:
        An `Article` for each record that becomes one; a `Diagnostic` for whatever is wrong with a file, a
        record or an article (an article's own diagnostics come before it).

    Raises:
        InputError: The path does not exist.
    """
    judge = Judge.of(Settings())
    planned = plan_files([Path(path)], default_config(Path()).input.ignore)
    yield from _planned_diagnostics(planned)
    for unit in planned.units:
        for outcome in outcomes(unit, judge):
            yield from outcome.diagnostics
            if outcome.checked is not None:
                yield outcome.checked.article


def validate(paths: Iterable[str | Path], *, config: Config | None = None) -> Report:
    """Check articles as a build would, and write nothing.

    Rules about the future go by today; `validate_at` takes another moment.

    Args:
        paths: Files and folders.
        config: Settings; without it the defaults, whatever ``corpuskit.toml`` may stand somewhere.

    Raises:
        InputError: A path does not exist, or there is nothing to read.
    """
    return validate_at(paths, config=config, now=datetime.now().astimezone())


def validate_at(
    paths: Iterable[str | Path], *, config: Config | None = None, now: datetime | None = None
) -> Report:
    """Do what `validate` does, at a given moment; ``None`` keeps the rules about the future silent."""
    settled = config or default_config(Path())
    publishers = {domain: (entry.name, entry.timezone) for domain, entry in settled.publishers.items()}
    judge = Judge.of(Settings(now=now.isoformat() if now else None, publishers=publishers))
    planned = plan_files([Path(path) for path in paths], settled.input.ignore)
    if not planned.units and not planned.refused:
        raise InputError("no readable input")
    tally = _Tally()
    tally.diagnostics += _planned_diagnostics(planned)
    tally.refused = tally.records = len(planned.refused)
    for unit in planned.units:
        for outcome in outcomes(unit, judge):
            tally.add(outcome)
    tally.diagnostics += check_corpus(tally, judge.context)
    return tally.report(settled, len({unit.name for unit in planned.units}))


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one record: an article with its diagnostics, or the diagnostic that refused it."""

    checked: Checked | None
    diagnostics: tuple[Diagnostic, ...]


def outcomes(unit: Unit, judge: Judge) -> Iterator[Outcome]:
    """Stages 1 to 5 of one file."""
    for record in open_unit(unit).records:
        parsed = record if isinstance(record, Refused) else parse(record)
        if isinstance(parsed, Refused):
            if is_first_piece(parsed.record):
                yield Outcome(None, (parsed.diagnostic,))
        else:
            yield judged(parsed, judge)


def judged(raw: RawArticle, judge: Judge) -> Outcome:
    """Stages 4 and 5 of one record; the schema is asked by jsonschema, which says what pandera would say."""
    checked = judge.normalize(raw)
    if isinstance(checked, Diagnostic):
        return Outcome(None, (*raw.diagnostics, checked))
    broken = tuple(violations(checked.article, raw.location))
    if broken:
        return Outcome(None, (*raw.diagnostics, *broken))
    return Outcome(checked, (*checked.raw.diagnostics, *judge.check(checked)))


def _planned_diagnostics(planned: Plan) -> list[Diagnostic]:
    refused = [refused.diagnostic for refused in planned.refused]
    return [*refused, *planned.notes, *planned.ignored]


@dataclass
class _Tally:
    """What a validation has seen so far; of each article it keeps the id and the place."""

    diagnostics: list[Diagnostic] = field(default_factory=list)
    records: int = 0
    articles: int = 0
    refused: int = 0
    _first: dict[str, Location] = field(default_factory=dict)
    _repeated: list[RepeatedId] = field(default_factory=list)

    def add(self, outcome: Outcome) -> None:
        self.records += 1
        self.diagnostics += outcome.diagnostics
        if outcome.checked is None:
            self.refused += 1
            return
        self.articles += 1
        article, at = outcome.checked.article.id, outcome.checked.raw.location
        first = self._first.setdefault(article, at)
        if first is not at:
            self._repeated.append(RepeatedId(article, first, at))

    def repeated_ids(self) -> Iterator[RepeatedId]:
        yield from self._repeated

    def report(self, config: Config, sources: int) -> Report:
        settings = config.validate
        kept = [
            replace(found, severity=Severity(settings.severity.get(found.code, found.severity)))
            for found in self.diagnostics
            if not (settings.ignore and found.code.startswith(settings.ignore))
        ]
        return Report(
            diagnostics=tuple(sorted(kept, key=lambda found: found.sort_key)),
            sources=sources,
            records=self.records,
            articles=self.articles,
            refused=self.refused,
        )
