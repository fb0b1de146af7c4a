"""Third part of the benchmark of `repair`: what sound text costs, and whether it is left alone."""

import time
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from statistics import median

import pyarrow as pa
from repair_mix import CONTEXT, Damaged, Row, percent
from repair_tools import BATCH, one_by_one, seconds, size, spread
from stories import Story, invented

from corpuskit.encoding.repair import repair
from corpuskit.encoding.scan import suspects
from corpuskit.model.edits import Edit

LENGTH = 3_000  # code points of the single strings
CALLS = 500
JUNK = "invisible-junk"
PLAIN = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "…": "."})


def scan(stories: Sequence[Story], count: int) -> list[Row]:
    """The scan of a column: speed with and without making the array, share of texts that are passed on."""
    english = [story.text for story in stories if story.language in {"en", "und"}]
    others = [story.text for story in stories if story.language not in {"en", "und"}]
    sets = {"English": english, "other languages": others}
    return [_scan(name, texts, count) for name, texts in sets.items() if texts]


def _scan(name: str, texts: Sequence[str], count: int) -> Row:
    batches = [texts[start : start + BATCH] for start in range(0, len(texts), BATCH)]
    alone: list[float] = []
    whole: list[float] = []
    passed = 0
    for _ in range(count):
        passed = 0
        began = time.process_time()
        arrays = [pa.array(batch, pa.string()) for batch in batches]
        made = time.process_time()
        for array in arrays:
            passed += sum(suspects(array))
        done = time.process_time()
        alone.append(size(texts) / (done - made))
        whole.append(size(texts) / (done - began))
    return {
        "clean texts": name,
        "texts": len(texts),
        "passed on %": percent(passed, len(texts)),
        **{f"MB/s, {which}": round(value) for which, value in spread(alone).items()},
        "MB/s with the array, median": round(median(whole)),
    }


def single() -> list[Row]:
    """Microseconds of `repair` for one sound string."""
    capital = "\n".join(story.text for story in invented(12))[:LENGTH]
    curly = capital.replace("Æ", "A")
    plain = curly.translate(PLAIN).encode("ascii", "ignore").decode()
    rows: list[Row] = []
    for name, text in (("curly", curly), ("curly, with Æ", capital), ("ASCII with ? and &", plain)):
        taken = []
        for _ in range(CALLS):
            began = time.process_time()
            repair(text)
            taken.append((time.process_time() - began) * 1e6)
        is_same = repair(text).text == text
        rows.append(
            {
                "string": name,
                "code points": len(text),
                "unchanged": str(is_same),
                "µs, min": round(min(taken), 1),
                "µs, median": round(median(taken), 1),
            }
        )
    return rows


def suspect_speed(cases: Iterable[Damaged]) -> list[Row]:
    """Speed of `repair` where there is work to do, by group."""
    groups: dict[str, list[str]] = defaultdict(list)
    for case in cases:
        groups[case.kind.group].append(case.harmed.text)
    rows: list[Row] = []
    for name, texts in [*groups.items(), ("all", [text for group in groups.values() for text in group])]:
        if not texts:
            continue
        taken, _ = seconds(one_by_one, texts)
        rows.append(
            {
                "group": name,
                "texts": len(texts),
                "MB/s": round(size(texts) / taken, 2),
                "ms a text": round(1_000 * taken / len(texts), 2),
            }
        )
    return rows


def left_alone(stories: Iterable[Story]) -> tuple[list[Row], list[str]]:
    """Clean texts that `repair` changes, by language: when it must find the language, and when it is told.

    What only loses invisible characters was hardly clean and is counted apart.
    """
    names = ("texts", "changed", "changed, language told", "of them invisible only", "with findings")
    counts: dict[str, list[int]] = defaultdict(lambda: [0] * len(names))
    shown: list[str] = []
    for story in stories:
        repaired = repair(story.text)
        told = repair(story.text, language=story.language) if story.language != "und" else repaired
        edits = list(dict.fromkeys((*repaired.edits, *told.edits)))
        is_junk = bool(edits) and {edit.damage for edit in edits} == {JUNK}
        for language in (story.language, "all"):
            for index, value in enumerate(
                (True, bool(repaired.edits), bool(told.edits), is_junk, bool(repaired.findings))
            ):
                counts[language][index] += value
        shown += _shown(story, edits)
    rows = [{"language": name, **dict(zip(names, count, strict=True))} for name, count in counts.items()]
    return sorted(rows, key=lambda row: (row["language"] == "all", row["language"])), shown


def _shown(story: Story, edits: Sequence[Edit]) -> Iterator[str]:
    """A line for each sort of edit of a text: the first one and how many there are."""
    sorts: dict[tuple[str, str, str], list[Edit]] = defaultdict(list)
    for edit in edits:
        sorts[edit.damage, edit.before, edit.after].append(edit)
    for (damage, before, after), same in sorts.items():
        first = same[0]
        around = (
            f"{story.text[max(0, first.start - CONTEXT) : first.start]}[{before} > {after}]"
            f"{story.text[first.end : first.end + CONTEXT]}"
        )
        how = f"{damage}, {first.chain}, {first.basis}"
        yield f"{story.language}, {story.publisher}: {around!r} {len(same)} x {how}"
