"""How a build grows: 20,000 and 100,000 articles, one worker and two; seconds, memory, and equal bytes.

    python benchmarks/build.py [SMALL LARGE]

Every run is a fresh process. Seconds depend on the machine; what may be compared are the ratios of one run.
"""

import hashlib
import json
import os
import re
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

SIZES = (20_000, 100_000)
HERE = Path(__file__).resolve().parent
PEAK = re.compile(r"(\d+) MiB at most in a process")


@dataclass(frozen=True)
class Run:
    """One build."""

    articles: int
    quarantined: int
    seconds: float
    peak_mib: int
    sums: str


def build(source: Path, out: Path, workers: int) -> Run:
    """Build in a process of its own and read what it says."""
    environment = {**os.environ, "PYTHONPATH": str(HERE.parent)}
    command = [
        sys.executable,
        "-m",
        "corpuskit",
        "build",
        str(source),
        "-o",
        str(out),
        "--workers",
        str(workers),
    ]
    began = time.perf_counter()
    said = subprocess.run(command, env=environment, capture_output=True, text=True, check=True).stderr
    seconds = time.perf_counter() - began
    balance = json.loads((out / "latest" / "manifest.json").read_text("utf-8"))["balance"]
    peak = PEAK.search(said)
    sums = hashlib.sha256((out / "latest" / "SHA256SUMS").read_bytes()).hexdigest()
    return Run(balance["articles"], balance["quarantined"], seconds, int(peak[1]) if peak else 0, sums)


def main() -> None:
    """Print a row a run, then the ratios."""
    sizes = tuple(int(size) for size in sys.argv[1:]) or SIZES
    with tempfile.TemporaryDirectory() as folder:
        print("records  workers  articles  quarantined  seconds  MiB/process  articles/s")
        peaks: dict[tuple[int, int], int] = {}
        for size in sizes:
            source = Path(folder) / f"{size}.jsonl"
            subprocess.run([sys.executable, str(HERE / "generate.py"), str(size), str(source)], check=True)
            runs = {workers: build(source, Path(folder) / f"{size}-{workers}", workers) for workers in (1, 2)}
            for workers, run in runs.items():
                peaks[size, workers] = run.peak_mib
                print(
                    f"{size:>7}  {workers:>7}  {run.articles:>8}  {run.quarantined:>11}  {run.seconds:>7.1f}"
                    f"  {run.peak_mib:>11}  {run.articles / run.seconds:>10.0f}"
                )
            print(
                f"         same bytes with 1 and 2 workers: {len({run.sums for run in runs.values()}) == 1}"
            )
        for workers in (1, 2):
            ratio = peaks[sizes[-1], workers] / max(peaks[sizes[0], workers], 1)
            print(f"memory, {sizes[-1]} to {sizes[0]} records, {workers} workers: {ratio:.2f}")


if __name__ == "__main__":
    main()
