"""The tools that the benchmark of `repair` compares: corpuskit, one by one or as a build does, and ftfy."""

import importlib
import time
from collections.abc import Callable, Mapping, Sequence
from functools import cache, partial
from statistics import median

import pyarrow as pa
from marking import Change, differences

from corpuskit.encoding.repair import repair
from corpuskit.encoding.scan import suspects
from corpuskit.model.repairs import Repair

BATCH = 1_000  # texts, as many as a build sets aside at once
ONE_BY_ONE = "corpuskit, one by one"
AS_A_BUILD = "corpuskit, as a build"
FIX_TEXT = "ftfy.fix_text"
FIX_ENCODING = "ftfy.fix_encoding"

Tool = Callable[[Sequence[str]], list[str]]


def tools() -> dict[str, Tool]:
    """Name -> tool; those of ftfy only where it is installed."""
    return {ONE_BY_ONE: one_by_one, AS_A_BUILD: as_a_build, **peers()}


def peers() -> dict[str, Tool]:
    """The tools of ftfy; none where it is not installed."""
    try:
        ftfy = importlib.import_module("ftfy")
    except ImportError:
        return {}
    fix_text: Callable[[str], str] = partial(ftfy.fix_text, uncurl_quotes=False)
    fix_encoding: Callable[[str], str] = ftfy.fix_encoding
    return {
        FIX_TEXT: lambda texts: [fix_text(text) for text in texts],
        FIX_ENCODING: lambda texts: [fix_encoding(text) for text in texts],
    }


def one_by_one(texts: Sequence[str]) -> list[str]:
    """What a caller of `repair` does."""
    return [repair(text).text for text in texts]


def as_a_build(texts: Sequence[str]) -> list[str]:
    """One scan of a batch, then `repair` for what is suspected; making the Arrow array counts."""
    repaired: list[str] = []
    for start in range(0, len(texts), BATCH):
        batch = texts[start : start + BATCH]
        flags = suspects(pa.array(batch, pa.string()))
        repaired += [repair(text).text if flag else text for text, flag in zip(batch, flags, strict=True)]
    return repaired


@cache
def blind(text: str) -> Repair:
    """`repair` of a text of which nothing is known, remembered: several measures look at the same one."""
    return repair(text)


def changes_of(repaired: Repair) -> list[Change]:
    """The edits of a repair."""
    return [(edit.start, edit.end, edit.after) for edit in repaired.edits]


def changes_by(tool: Tool, text: str) -> list[Change]:
    """What a tool does to a text, found by comparison."""
    return differences(text, tool([text])[0])


def seconds(tool: Tool, texts: Sequence[str]) -> tuple[float, list[str]]:
    """Seconds of the processor that a tool takes (other programs do not count), and what it gives back."""
    began = time.process_time()
    result = tool(texts)
    return time.process_time() - began, result


def rounds(
    chosen: Mapping[str, Tool], texts: Sequence[str], count: int
) -> tuple[dict[str, list[float]], dict[str, list[str]]]:
    """Seconds of each tool in so many rounds, another tool first in each, and the texts of the last one."""
    names = list(chosen)
    times: dict[str, list[float]] = {name: [] for name in names}
    results: dict[str, list[str]] = {}
    for number in range(count):
        shift = number % len(names)
        for name in names[shift:] + names[:shift]:
            taken, results[name] = seconds(chosen[name], texts)
            times[name].append(taken)
    return times, results


def spread(values: Sequence[float]) -> dict[str, float]:
    """Least, median and most."""
    return {"min": min(values), "median": median(values), "max": max(values)}


def size(texts: Sequence[str]) -> float:
    """Megabytes of UTF-8."""
    return sum(len(text.encode()) for text in texts) / 1e6
