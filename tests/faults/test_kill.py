"""kill -9 at many points of a build: `latest` is always whole, the next build gives the undisturbed bytes."""

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from corpuskit.release import load
from tests.builds import STORY, sums, write

POINTS = 50

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is a signal")


def start(source: Path, out: Path, workers: int = 1) -> "subprocess.Popen[bytes]":
    command = [sys.executable, "-m", "corpuskit", "build", str(source), "-o", str(out), "-q"]
    return subprocess.Popen([*command, "--workers", str(workers)], stderr=subprocess.DEVNULL)


def test_whenever_a_build_is_killed_readers_see_a_whole_version(tmp_path: Path) -> None:
    """The points are spread evenly over the time that an undisturbed build takes, the publishing included."""
    source = write(tmp_path / "in", {f"{number}.txt": f"{STORY}{number}\n" for number in range(20)})
    began = time.monotonic()
    assert start(source, tmp_path / "undisturbed").wait() == 0
    duration = time.monotonic() - began
    write(source, {"new.txt": "The harbour board met on Monday and agreed on nothing. " * 5})
    assert start(source, tmp_path / "wanted").wait() == 0
    wanted = sums(tmp_path / "wanted")
    out = tmp_path / "undisturbed"
    old = sums(out)
    states = set()

    for point in range(POINTS):
        build = start(source, out)
        time.sleep(duration * (point + 0.5) / POINTS)
        build.send_signal(signal.SIGKILL)
        build.wait()
        assert load(out).verify() == ()
        states.add(sums(out) == wanted)
        assert sums(out) in (old, wanted)

    assert False in states, "every kill came too late to disturb anything"
    assert start(source, out).wait() == 0
    assert sums(out) == wanted
    assert load(out).verify() == ()


def test_workers_of_a_killed_build_do_not_disturb_the_next(tmp_path: Path) -> None:
    """The next build starts at once, while workers of the killed one may still be at their shard."""
    line = f'{{"text": {STORY!r}}}'.replace("'", '"').encode() + b"\n"
    source = write(tmp_path / "in", {f"{number}.jsonl": line * 5000 for number in range(6)})
    assert start(source, tmp_path / "wanted", workers=2).wait() == 0
    wanted = sums(tmp_path / "wanted")
    out = tmp_path / "out"

    for part in range(5):
        build = start(source, out, workers=2)
        wait_for(out / ".corpuskit", "build-*/work")
        time.sleep(0.8 * part)
        build.send_signal(signal.SIGKILL)
        build.wait()

    assert start(source, out, workers=2).wait() == 0
    assert sums(out) == wanted
    assert load(out).verify() == ()


@pytest.mark.parametrize("step", ["flush_tree", "rename", "switch"])
def test_a_death_at_each_step_of_publishing_leaves_a_whole_version(tmp_path: Path, step: str) -> None:
    """The steps themselves, each hit for certain: before the flush, the rename, the switch."""
    source = write(tmp_path / "in", {"a.txt": STORY})
    out = tmp_path / "out"
    assert start(source, out).wait() == 0
    old = sums(out)
    write(source, {"b.txt": STORY})
    script = (
        "import os, sys\n"
        "from pathlib import Path\n"
        "from corpuskit.storage import workspace\n"
        "die = lambda *arguments: os.kill(os.getpid(), 9)\n"
        f"step = {step!r}\n"
        "if step == 'rename': Path.rename = die\n"
        "elif step == 'switch': workspace._switch = die\n"
        "else: workspace.flush_tree = die\n"
        "import corpuskit\n"
        f"corpuskit.build({str(source)!r}, out={str(out)!r})\n"
    )

    dead = subprocess.run([sys.executable, "-c", script], check=False, capture_output=True)

    assert dead.returncode == -signal.SIGKILL
    assert sums(out) == old
    assert load(out).verify() == ()
    assert start(source, out).wait() == 0
    assert start(source, tmp_path / "other").wait() == 0
    assert sums(out) == sums(tmp_path / "other")
    assert [path.name[:4] for path in sorted((out / "versions").iterdir())] == ["0001", "0002"]


def test_a_full_disk_is_said_and_leaves_the_old_version(tmp_path: Path) -> None:
    """A limit on file size stands in for a full disk: both refuse a write in the middle of a file."""
    source = write(tmp_path / "in", {"a.txt": STORY})
    out = tmp_path / "out"
    assert start(source, out).wait() == 0
    old = sums(out)
    write(source, {f"{number}.txt": os.urandom(3000).hex() for number in range(200)})
    script = (
        "import resource, signal, sys\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "before = resource.getrlimit(resource.RLIMIT_FSIZE)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, before[1]))\n"
        "from corpuskit.cli import main\n"
        "try: main(sys.argv[1:])\n"
        "finally: resource.setrlimit(resource.RLIMIT_FSIZE, before)\n"
    )
    command = [sys.executable, "-c", script, "build", str(source), "-o", str(out), "-q", "--workers", "1"]

    full = subprocess.run(command, check=False, capture_output=True, text=True)

    assert full.returncode == 4, full.stderr
    assert "File too large" in full.stderr
    assert "Traceback" not in full.stderr
    assert sums(out) == old
    assert sorted(path.name for path in (out / ".corpuskit").iterdir()) == ["lock"]


def test_ctrl_c_ends_the_build_and_its_workers(tmp_path: Path) -> None:
    source = write(
        tmp_path / "in", {f"{number}.jsonl": f'{{"text": "{STORY[:60]}"}}\n' * 20000 for number in range(8)}
    )
    out = tmp_path / "out"
    command = [sys.executable, "-m", "corpuskit", "build", str(source), "-o", str(out), "--workers", "2"]
    build = subprocess.Popen(command, stderr=subprocess.PIPE, text=True, start_new_session=True)
    wait_for(out / ".corpuskit", "build-*/work/raw-learn-*")

    os.killpg(build.pid, signal.SIGINT)
    _, said = build.communicate(timeout=60)

    assert build.returncode == 130, said
    assert "interrupted" in said
    assert "Traceback" not in said
    assert not (out / "latest").exists()
    assert sorted(path.name for path in (out / ".corpuskit").iterdir()) == ["lock"]


def wait_for(folder: Path, pattern: str) -> None:
    for _ in range(600):
        if any(folder.glob(pattern)):
            return
        time.sleep(0.05)
    pytest.fail(f"no {pattern} in {folder}")


def test_an_output_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    source = write(tmp_path / "in", {"a.txt": STORY})
    (tmp_path / "file").write_text("mine", "utf-8")

    build = start(source, tmp_path / "file" / "out")

    assert build.wait() == 4


def test_a_second_build_on_one_output_is_told_so(tmp_path: Path) -> None:
    from corpuskit.storage.workspace import workspace

    source = write(tmp_path / "in", {"a.txt": STORY})
    with workspace(tmp_path / "out"):
        assert start(source, tmp_path / "out").wait() == 6
    shutil.rmtree(tmp_path / "out")
    assert start(source, tmp_path / "out").wait() == 0
