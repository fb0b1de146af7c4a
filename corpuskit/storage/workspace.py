"""The output folder: a private place to build in, numbered versions, and `latest`, switched in one step."""

import filecmp
import os
import re
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from corpuskit.model.diagnostics import OutputError
from corpuskit.storage.files import flush_folder, flush_tree, output_errors
from corpuskit.storage.lock import lock

PRIVATE = ".corpuskit"
VERSION = re.compile(r"([0-9]{4,})-([0-9a-f]{12})")


@dataclass(frozen=True, slots=True)
class Workspace:
    """An output folder that is locked for one build.

    Attributes:
        out: The output folder.
        work: An empty folder for the build's own files, on the same file system.
        draft: An empty folder that becomes the new version.
    """

    out: Path
    work: Path
    draft: Path

    def current(self) -> Path | None:
        """The version that `latest` points to; ``None`` before the first."""
        return latest(self.out)

    def publish(self, content_sha256: str) -> Path:
        """Make the draft the newest version and let `latest` point to it, in one step for readers.

        The draft is flushed to the disk, renamed to its version's name, and only then does `latest` change.
        Where `latest` already holds the same files, nothing changes; where a build was killed between the two
        steps, its finished version is taken up.

        Args:
            content_sha256: The hash of the tables; its first 12 digits stand in the version's name.

        Returns:
            The folder of the version that `latest` now points to.

        Raises:
            OSError: The version could not be written; `latest` still points to what it pointed to.
        """
        current = self.current()
        if current is not None and self._is_same(current):
            return current
        versions = self.out / "versions"
        versions.mkdir(exist_ok=True)
        numbered = _versions(versions)
        newest = numbered[-1] if numbered else None
        if newest is not None and newest != current and self._is_same(newest):
            target = newest
        else:
            number = int(newest.name.split("-")[0]) + 1 if newest else 1
            target = versions / f"{number:04d}-{content_sha256[:12]}"
            flush_tree(self.draft)
            self.draft.rename(target)
            flush_folder(versions)
        _switch(self.out, target)
        return target

    def _is_same(self, version: Path) -> bool:
        """Whether a version has the files of the draft, byte for byte.

        The bytes are compared, not only the checksums: a version that was damaged since must be made anew.
        """
        names = _names(self.draft)
        return names == _names(version) and all(
            filecmp.cmp(self.draft / name, version / name, shallow=False) for name in names
        )


@contextmanager
def workspace(out: Path) -> Iterator[Workspace]:
    """Lock an output folder, sweep what a killed build left in its private place, and clean up at the end.

    Args:
        out: It is created where it does not exist. Only ``versions/``, ``latest`` and ``.corpuskit/`` in it
            are ours.

    Raises:
        OutputError: It cannot be written, or ``latest`` or ``versions`` there is not ours.
        BusyError: Another build holds it.
    """
    private = out / PRIVATE
    with output_errors(out):
        _refuse_foreign(out)
        private.mkdir(parents=True, exist_ok=True)
    with lock(private / "lock"):
        with output_errors(out):
            # What killed builds left goes; a worker that still writes there has lost its folder and ends.
            for left in private.glob("build-*"):
                shutil.rmtree(left, ignore_errors=True)
            build = Path(tempfile.mkdtemp(prefix="build-", dir=private))
            (build / "work").mkdir()
            (build / "draft").mkdir()
        try:
            with output_errors(out):
                yield Workspace(out, build / "work", build / "draft")
        finally:
            shutil.rmtree(build, ignore_errors=True)


def latest(out: Path) -> Path | None:
    """Give the version that `latest` points to; ``None`` where there is none."""
    pointer = out / "latest"
    if os.name == "nt" and (out / "LATEST").exists():
        return out / (out / "LATEST").read_text("utf-8").strip()
    return out / pointer.readlink() if pointer.is_symlink() else None


def _names(folder: Path) -> list[Path]:
    return sorted(path.relative_to(folder) for path in folder.rglob("*") if path.is_file())


def _versions(folder: Path) -> list[Path]:
    named = [(VERSION.fullmatch(path.name), path) for path in folder.iterdir()]
    return [path for _, path in sorted((int(match[1]), path) for match, path in named if match)]


def _refuse_foreign(out: Path) -> None:
    pointer, versions = out / "latest", out / "versions"
    outer = next((parent for parent in out.resolve().parents if (parent / PRIVATE).is_dir()), None)
    if outer is not None:
        message = f"{out} lies in {outer}, which is an output folder already; choose another"
        raise OutputError(message)
    if os.name == "posix" and os.path.lexists(pointer) and not pointer.is_symlink():
        message = f"{pointer} is not a link that corpuskit made; choose another output folder"
        raise OutputError(message)
    if versions.exists() and not versions.is_dir():
        message = f"{versions} is not a folder; choose another output folder"
        raise OutputError(message)


def _switch(out: Path, target: Path) -> None:
    relative = Path("versions", target.name)
    if os.name == "nt":
        _switch_junction(out, target, relative)
        return
    fresh = out / PRIVATE / "latest"
    fresh.unlink(missing_ok=True)
    fresh.symlink_to(relative)
    fresh.replace(out / "latest")
    flush_folder(out)


def _switch_junction(out: Path, target: Path, relative: Path) -> None:  # pragma: no cover (Windows)
    # A symbolic link needs a privilege on Windows; the file beside the junction is what is replaced in one
    # step.
    import _winapi  # type: ignore[import-not-found, unused-ignore]

    fresh = out / PRIVATE / "LATEST"
    fresh.write_text(relative.as_posix(), "utf-8")
    fresh.replace(out / "LATEST")
    junction = out / "latest"
    if junction.exists():
        junction.rmdir()
    _winapi.CreateJunction(str(target), str(junction))  # type: ignore[attr-defined, unused-ignore]
