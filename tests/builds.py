"""What tests of whole builds share: write files, build them, read the tables."""

from collections.abc import Mapping
from pathlib import Path
from typing import cast

from corpuskit.pipeline.build import Built, Options, run
from corpuskit.release import Release

STORY = (
    "SALTMARSH, Carrowland (Halyard News) — The ferry that was sold nine winters ago came back on Tuesday,"
    " and half of the town stood on the quay to see whether the paint had been changed.\n"
    "“She is smaller than I remember,” said Ana Reyes, who had sold tickets on her for thirty years.\n"
)


def write(folder: Path, files: Mapping[str, bytes | str]) -> Path:
    """Write files below a folder, which is made."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def build_files(folder: Path, files: Mapping[str, bytes | str], *, workers: int = 1) -> Built:
    """Build files in ``folder/in`` to ``folder/out``."""
    return run(write(folder / "in", files), folder / "out", Options(workers=workers))


def rows(release: Release, table: str) -> list[dict[str, object]]:
    """The rows of a table."""
    return cast("list[dict[str, object]]", release.to_arrow(table).to_pylist())


def quarantined(release: Release) -> list[tuple[str, str]]:
    """(path, code) of every record in quarantine."""
    return [(str(row["path"]), str(row["code"])) for row in rows(release, "quarantine") if row["chunk"] == 0]


def sums(out: Path) -> str:
    """The checksums of the newest version: equal for equal bytes of every file."""
    return (out / "latest" / "SHA256SUMS").read_text("utf-8")
