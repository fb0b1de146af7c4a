"""read(): stages 1 to 5, article by article, nothing written."""

from collections.abc import Iterator
from pathlib import Path

from corpuskit.config import default_config
from corpuskit.model.article import Article
from corpuskit.model.diagnostics import Diagnostic
from corpuskit.model.shards import Settings
from corpuskit.pipeline.judgements import judgements
from corpuskit.pipeline.plan import plan_files
from corpuskit.pipeline.stages import Judge


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
    yield from planned.diagnostics
    for unit in planned.units:
        for judgement in judgements(unit, judge):
            yield from judgement.diagnostics
            if judgement.checked is not None and not judgement.is_refused:
                yield judgement.checked.article
