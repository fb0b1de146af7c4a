"""Bytes judged as if they were the content of a file, with all that a report says of them."""

from collections.abc import Sequence
from functools import partial
from io import BytesIO
from pathlib import PurePosixPath

from corpuskit.inputs.files import HEAD
from corpuskit.model.raw import Source
from corpuskit.model.reports import Reported
from corpuskit.model.shards import Settings, Unit
from corpuskit.pipeline.fix_files import FixedFile, Looked, fix_bytes
from corpuskit.pipeline.judgements import judgements
from corpuskit.pipeline.reporting import reported
from corpuskit.pipeline.stages import Judge

JUDGE = Judge.of(Settings())


def look(name: str, data: bytes, only: frozenset[str] | None = None) -> list[Looked]:
    """Every record with what is reported of it, or with what has one of some codes."""
    source = Source(path=PurePosixPath(name), open=partial(BytesIO, data), size=len(data), head=data[:HEAD])
    unit = Unit(path=name, name=name, size=len(data), mtime_ns=0)
    return [
        Looked(
            found.record,
            found.raw,
            tuple(each for each in said if only is None or each.diagnostic.code in only),
        )
        for found in judgements(unit, JUDGE, given=source)
        for said in [reported(found.record, found.raw, found.checked, found.found)]
    ]


def told(name: str, data: bytes | str, code: str) -> list[Reported]:
    """What is reported under one code."""
    given = data.encode() if isinstance(data, str) else data
    return [each for one in look(name, given) for each in one.reported if each.diagnostic.code == code]


def the(name: str, data: bytes | str, code: str) -> Reported:
    """The only one."""
    (found,) = told(name, data, code)
    return found


def marked(found: Reported) -> str:
    """What the excerpt marks."""
    return "" if found.excerpt is None else found.excerpt.text[found.excerpt.start : found.excerpt.end]


def fixed(name: str, data: bytes, *only: str, unsafe: bool = False) -> FixedFile:
    """The file with the fixes of some codes, or with all."""
    again = partial(look, name, only=frozenset(only) or None)
    return fix_bytes(data, again(data), again, unsafe=unsafe)


def codes_of(looked: Sequence[Looked]) -> set[str]:
    """Every code that is reported."""
    return {each.diagnostic.code for one in looked for each in one.reported}
