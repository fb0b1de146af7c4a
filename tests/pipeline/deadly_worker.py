"""A test double: a worker that is killed by records whose headline says so."""

import os

from corpuskit.engine.worker import serve
from corpuskit.model.checked import Checked
from corpuskit.model.diagnostics import Diagnostic
from corpuskit.model.raw import RawArticle, Record, Refused
from corpuskit.pipeline import shards
from corpuskit.pipeline.stages import Judge, parse
from corpuskit.pipeline.tasks import run_task

normalize = Judge.normalize


def deadly_parse(record: Record) -> RawArticle | Refused:
    if b"deadly to parse" in record.data:
        os.kill(os.getpid(), 9)
    return parse(record)


def deadly_normalize(judge: Judge, raw: RawArticle, *, quotations: bool = True) -> Checked | Diagnostic:
    if raw.fields.get("headline") == "deadly to normalize":
        os.kill(os.getpid(), 9)
    return normalize(judge, raw, quotations=quotations)


if __name__ == "__main__":
    setattr(shards, "parse", deadly_parse)  # noqa: B010
    setattr(Judge, "normalize", deadly_normalize)  # noqa: B010
    serve(run_task)
