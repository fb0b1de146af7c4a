"""validate() and read(): stages 1 to 5 in this process, nothing written."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

from corpuskit.config import Config, default_config
from corpuskit.model.article import Article
from corpuskit.model.diagnostics import Diagnostic, Location, Severity
from corpuskit.model.learned import Learned
from corpuskit.model.raw import RepeatedId
from corpuskit.model.reports import Report, Reported
from corpuskit.model.shards import Settings
from corpuskit.normalize import NOTHING_LEARNED
from corpuskit.pipeline.judgements import Judgement, judgements
from corpuskit.pipeline.plan import Plan, plan_files
from corpuskit.pipeline.settings import settings_of
from corpuskit.pipeline.stages import Judge
from corpuskit.rules import check_corpus, levels


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
        for judgement in judgements(unit, judge):
            yield from judgement.diagnostics
            if judgement.checked is not None:
                yield judgement.checked.article


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
    paths: Iterable[str | Path],
    *,
    config: Config | None = None,
    now: datetime | None = None,
    learned: Mapping[str, Learned] = NOTHING_LEARNED,
) -> Report:
    """Do what `validate` does, at a given moment and with what is known of the publishers.

    Args:
        paths: Files and folders.
        config: Settings; without it the defaults.
        now: The moment for rules about the future; ``None`` keeps them silent.
        learned: House style and encoding mistakes by publisher, as `load_learned` gives them.

    Raises:
        InputError: A path does not exist, or there is nothing to read.
    """
    settled = config or default_config(Path())
    judge = Judge.of(settings_of(settled, now), learned)
    planned = plan_files([Path(path) for path in paths], settled.input.ignore)
    refused = len(planned.refused)
    seen = _Seen(_planned_diagnostics(planned), records=refused, refused=refused)
    for unit in planned.units:
        for judgement in judgements(unit, judge):
            seen.add(judgement)
    seen.diagnostics += check_corpus(seen, judge.context)
    return seen.report(settled, len({unit.name for unit in planned.units}))


def _planned_diagnostics(planned: Plan) -> list[Diagnostic]:
    refused = [refused.diagnostic for refused in planned.refused]
    return [*refused, *planned.notes, *planned.ignored]


@dataclass
class _Seen:
    """What a validation has seen so far; of each article it keeps the id and the place."""

    diagnostics: list[Diagnostic]
    records: int
    refused: int
    articles: int = 0
    _first: dict[str, Location] = field(default_factory=dict)
    _repeated: list[RepeatedId] = field(default_factory=list)

    def add(self, judgement: Judgement) -> None:
        self.diagnostics += judgement.diagnostics
        if judgement.record is None:
            return
        self.records += 1
        if judgement.checked is None:
            self.refused += 1
            return
        self.articles += 1
        article, at = judgement.checked.article.id, judgement.checked.raw.location
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
        level = levels()
        return Report(
            reported=tuple(
                Reported(diagnostic=found, level=level[found.code])
                for found in sorted(kept, key=lambda found: found.sort_key)
            ),
            sources=sources,
            records=self.records,
            articles=self.articles,
            refused=self.refused,
        )
