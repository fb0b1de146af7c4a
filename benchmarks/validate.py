"""How fast `validate` is: invented Markdown files of 3 kB, one worker and two; files a second, memory, parts.

    python benchmarks/validate.py [--files 2500 --files 5000 --files 10000] [--level 4] [--json FILE]

The files are dense with quotations, dashes and accents, which is more work than most news. Each run is a
fresh process, so that starting the workers counts. Files a second are given twice: by the clock, and by the
seconds of the processor on as many cores as there are workers, which other programs disturb less. The parts
are timed in this process, a shard's worth of files through each stage.
"""

import json
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path
from typing import TypeVar

import click
from stories import invented

from corpuskit.model.checked import Checked
from corpuskit.model.raw import RawArticle, Record
from corpuskit.model.shards import Settings
from corpuskit.pipeline.plan import plan_files
from corpuskit.pipeline.schema_check import violations
from corpuskit.pipeline.stages import Judge, open_unit, parse
from corpuskit.pipeline.submission_check import submission_violations

Value = TypeVar("Value")
Result = TypeVar("Result")
HERE = Path(__file__).resolve().parent
SIZES = (2500, 5000, 10_000)
FOLDER_FILES = 500
LENGTH = 3000  # code points of a text at most
PARAGRAPHS = 60  # from which a text is put together
PARTS_FILES = 300
HEAD = """---
headline: Ferry returns to Saltmarsh for the {number}th time
byline: By Ana Reyes
publisher: Saltmarsh Courier
url: https://www.saltmarsh-courier.example/news/{number}
date: 2025-03-04T07:30:00+01:00
license: CC0-1.0
---
SALTMARSH, March 4 (Halyard News) — """
# In a process of its own, so that memory and seconds are those of one run.
RUN = """
import resource, sys
from corpuskit.cli import main
try:
    main(["validate", sys.argv[1], "--level", sys.argv[2], "--workers", sys.argv[3], "-q"])
except SystemExit as ended:
    code = ended.code
for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN):
    used = resource.getrusage(who)
    print(used.ru_utime + used.ru_stime, used.ru_maxrss)
"""


@dataclass(frozen=True)
class Run:
    """One validation.

    Attributes:
        files: How many.
        workers: Processes beside the one that gathers what they find; 1 means none.
        seconds: By the clock.
        busy: Of the processor, in all processes together.
        mib: Largest memory of the process that gathers.
        worker_mib: Largest memory of a worker; 0 without.
    """

    files: int
    workers: int
    seconds: float
    busy: float
    mib: float
    worker_mib: float


def write(folder: Path, files: int) -> None:
    """Write invented articles, the same for each call."""
    draw = random.Random(1)  # noqa: S311 - invented stories, no secrets
    paragraphs = [part for story in invented(PARAGRAPHS * 10) for part in story.text.split("\n") if part]
    for number in range(files):
        text = part = ""
        while len(text) + len(part) < LENGTH:
            text += part
            part = draw.choice(paragraphs) + "\n\n"
        path = folder / f"{number // FOLDER_FILES:03}" / f"{number:06}.md"
        path.parent.mkdir(exist_ok=True)
        path.write_text(HEAD.format(number=number) + text.rstrip() + "\n", "utf-8")


def run(folder: Path, files: int, workers: int, level: int) -> Run:
    """Validate a folder in a process of its own."""
    began = time.perf_counter()
    command = [sys.executable, "-c", RUN, str(folder), str(level), str(workers)]
    said = subprocess.run(command, capture_output=True, text=True, check=True, cwd=HERE.parent).stdout
    seconds = time.perf_counter() - began
    (own, peak), (others, other_peak) = (map(float, line.split()) for line in said.splitlines()[-2:])
    unit = 1024**2 if sys.platform == "darwin" else 1024
    return Run(files, workers, seconds, own + others, peak / unit, other_peak / unit)


def _timed(
    took: dict[str, float], name: str, do: Callable[[Value], Result], values: Sequence[Value]
) -> list[Result]:
    began = time.process_time()
    made = [do(value) for value in values]
    took[name] = (time.process_time() - began) / len(values) * 1e6
    return made


def parts(folder: Path, level: int) -> dict[str, float]:
    """Microseconds of the processor that each stage takes for a file, warm."""
    judge = Judge.of(Settings())
    took: dict[str, float] = {}
    timed = partial(_timed, took)
    units = list(plan_files([folder], ()).units[:PARTS_FILES])
    for _ in range(2):  # the first time tables are read
        cut = timed("open and cut", lambda unit: next(open_unit(unit).records), units)
        raws = timed("parse", parse, [record for record in cut if isinstance(record, Record)])
        read = [raw for raw in raws if isinstance(raw, RawArticle)]
        timed("rules of records", lambda raw: list(judge.check_raw(raw, level)), read)
        made = timed("normalize", lambda raw: judge.normalize(raw, quotations=False), read)
        articles = [one for one in made if isinstance(one, Checked)]
        timed("submission", lambda one: list(submission_violations(one.raw, one.raw.diagnostics)), articles)
        timed("schema", lambda one: list(violations(one.article, one.raw.location)), articles)
        timed("rules of articles", lambda one: list(judge.check_article(one, level)), articles)
    return took


@click.command()
@click.option("--files", "sizes", multiple=True, type=click.IntRange(1), default=SIZES, show_default=True)
@click.option("--level", type=click.IntRange(1, 5), default=4, show_default=True)
@click.option("--json", "figures", type=click.Path(path_type=Path), help="Write the figures there, too.")
def main(sizes: tuple[int, ...], level: int, figures: Path | None) -> None:
    """Print a row a run, then the parts."""
    runs: list[Run] = []
    with tempfile.TemporaryDirectory() as work:
        print("  files  workers  seconds  files/s  files/s of processor    MiB  MiB/worker")
        for files in sizes:
            folder = Path(work) / str(files)
            folder.mkdir()
            write(folder, files)
            for workers in (1, 2):
                one = run(folder, files, workers, level)
                runs.append(one)
                print(
                    f"{files:>7}  {workers:>7}  {one.seconds:>7.1f}  {files / one.seconds:>7.0f}"
                    f"  {files * workers / one.busy:>20.0f}  {one.mib:>5.0f}  {one.worker_mib:>10.0f}"
                )
        took = parts(Path(work) / str(sizes[-1]), level)
    print("microseconds for a file: " + ", ".join(f"{name} {spent:.0f}" for name, spent in took.items()))
    if figures is not None:
        figures.write_text(json.dumps({"runs": [asdict(one) for one in runs], "parts": took}, indent=1))


if __name__ == "__main__":
    main()
