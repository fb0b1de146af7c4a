"""`validate` of a built dataset: its files against its checksums, its articles against schema and rules."""

from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from corpuskit.inputs.files import published_name
from corpuskit.model.article import Article
from corpuskit.model.checked import Checked
from corpuskit.model.codes import diagnostic
from corpuskit.model.diagnostics import Diagnostic, InputError, Location
from corpuskit.model.raw import RawArticle
from corpuskit.model.seen import Seen
from corpuskit.model.shards import Settings
from corpuskit.pipeline.checking import Tally
from corpuskit.pipeline.judgements import Judgement
from corpuskit.pipeline.schema_check import violations
from corpuskit.pipeline.stages import Judge
from corpuskit.release import Release, load
from corpuskit.rules import Found


def dataset_seen(path: Path, settings: Settings) -> Seen:
    """Judge a dataset.

    Its records are its articles. What only the raw article could show is not found any more; it stands in
    the dataset's own `diagnostics`.

    Args:
        path: A version's folder, ``latest``, or the output folder of a build.
        settings: What a validation reports.

    Raises:
        InputError: There is no dataset there.
        IntegrityError: Its manifest is damaged.
    """
    release, name = load(path), published_name(path)
    tally, reporting = Tally(), settings.reporting
    tally.planned([_below(name, found) for found in release.verify()], 0, reporting)
    judge = Judge.of(settings)
    for judgement in _judgements(release, name, judge, reporting.level):
        tally.judgement(judgement, reporting)
    return tally.seen()


def _below(name: PurePosixPath, found: Diagnostic) -> Diagnostic:
    at = found.location
    place = Location(name / at.path, at.member, at.line, at.column, at.offset)
    return Diagnostic(
        code=found.code,
        name=found.name,
        severity=found.severity,
        message=found.message,
        location=place,
        field=found.field,
        value=found.value,
    )


def _judgements(release: Release, name: PurePosixPath, judge: Judge, level: int) -> Iterator[Judgement]:
    try:
        for file, article in release.articles():
            checked = _checked(article, Location(name / file, article.id))
            broken = tuple(map(Found, violations(article, checked.raw.location)))
            found = (*judge.check_article(checked, level), *broken)
            yield Judgement(None, checked.raw, checked, found, is_refused=bool(broken))
    except InputError as error:
        yield Judgement(None, None, None, (Found(diagnostic("FIL102", Location(name), str(error))),))


def _checked(article: Article, location: Location) -> Checked:
    raw = RawArticle(
        location=location,
        format="parquet",
        ordinal=0,
        length=article.source_length,
        sha256=article.source_sha256,
        charset=article.charset,
        charset_source=article.charset_source,
        fields={},
    )
    return Checked(article=article, raw=raw)
