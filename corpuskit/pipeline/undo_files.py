"""Repairs undone: the bytes that a ledger tells of, checked before and after, put back in place."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from corpuskit.inputs.whole import MAX_OWN, read_whole
from corpuskit.model.diagnostics import ConfigError, CorpuskitError, IntegrityError
from corpuskit.model.edits import undo
from corpuskit.model.ledger import RepairedFile
from corpuskit.pipeline.ledgers import load_ledger, path_in, real, save_ledger
from corpuskit.pipeline.original_bytes import MARK, recoded, with_original
from corpuskit.storage.replace import replace_file


@dataclass(frozen=True, slots=True, kw_only=True)
class Undone:
    """What became of one file of a ledger.

    Attributes:
        path: The file, as the ledger calls it.
        error: Why nothing was undone; ``None`` where the file holds the bytes from before the repair.
        was_undone: Whether it held them already.
    """

    path: str
    error: CorpuskitError | None = None
    was_undone: bool = False


def undo_files(ledger: Path, named: Collection[Path] = ()) -> Iterator[Undone]:
    """Put back the bytes from before the last repair of each file, and strike that repair from the ledger.

    A ledger may come from anybody, so a file outside of its folder is only written when it is named.

    Args:
        ledger: The ledger's file; it is removed when nothing is left in it.
        named: The files to put back; all of the ledger where none is named.

    Returns:
        What became of each file, in the order of the ledger.

    Raises:
        InputError: The ledger cannot be read.
        IntegrityError: It is no ledger.
        ConfigError: A named file does not stand in it.
        OutputError: The ledger cannot be saved; the files are as was said of each.
    """
    known, on_disk = load_ledger(ledger)
    newest = known.newest()
    wanted = _wanted(ledger, named, newest)
    done: list[RepairedFile] = []
    try:
        for name in wanted:
            try:
                was_undone = _put_back(_target(ledger, name, is_named=bool(named)), newest[name])
            except CorpuskitError as error:
                yield Undone(path=name, error=error)
            else:
                done.append(newest[name])
                yield Undone(path=name, was_undone=was_undone)
    finally:
        # Also where the caller goes away: what was put back must not stay in the ledger.
        if done:
            save_ledger(ledger, known.without(done), on_disk)


def original(entry: RepairedFile, data: bytes) -> bytes:
    """The bytes from before a repair, made of those after it.

    Raises:
        IntegrityError: These are not the bytes after the repair, or the entry does not lead back.
    """
    if sha256(data).hexdigest() != entry.sha256_after:
        message = "changed since it was repaired; nothing is undone"
        raise IntegrityError(message)
    try:
        text = data.removeprefix(MARK if entry.has_mark and entry.charset == "utf-8" else b"").decode("utf-8")
        decoded = undo(text, [edit.edit() for edit in entry.edits])
        bare = recoded(decoded, entry.charset, has_mark=entry.has_mark)
        before = with_original(bare, entry.original_lines)
    except (ValueError, KeyError) as error:
        message = f"the ledger does not lead back: {error}"
        raise IntegrityError(message) from error
    if sha256(before).hexdigest() != entry.sha256_before:
        message = "the ledger does not lead back: the bytes it gives have another checksum"
        raise IntegrityError(message)
    return before


def _wanted(ledger: Path, named: Collection[Path], newest: Collection[str]) -> list[str]:
    if not named:
        return list(newest)
    names = {path_in(ledger, path): path for path in named}
    unknown = [str(path) for name, path in names.items() if name not in newest]
    if unknown:
        message = f"{ledger}: says nothing of {', '.join(unknown)}"
        raise ConfigError(message)
    return [name for name in newest if name in names]


def _target(ledger: Path, name: str, *, is_named: bool) -> Path:
    path = ledger.parent / name
    if not is_named and not real(path).is_relative_to(real(ledger.parent)):
        message = f"{path}: outside of the ledger's folder; name it to undo its repair"
        raise ConfigError(message)
    return path


def _put_back(path: Path, entry: RepairedFile) -> bool:
    """Write the bytes from before; whether they were there already."""
    data = read_whole(path, limit=MAX_OWN)  # UTF-8 takes more bytes than most charsets
    if sha256(data).hexdigest() == entry.sha256_before:
        return True
    try:
        before = original(entry, data)
    except IntegrityError as error:
        message = f"{path}: {error}"
        raise IntegrityError(message) from error
    replace_file(path, before, expected=data)
    return False
