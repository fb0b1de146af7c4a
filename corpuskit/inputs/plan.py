"""Planning: files become shards of about one size; large ones are cut into ranges of lines."""

import hashlib
from collections.abc import Iterable, Iterator

from corpuskit.inputs.files import InputFile, open_regular
from corpuskit.model.shards import Unit

SHARD_BYTES = 8 * 1024 * 1024
SHARD_FILES = 2000
BLOCK = 1024 * 1024
# Of UTF-16 and UTF-32; the mark of UTF-32 in little-endian order begins like that of UTF-16.
WIDE_MARKS = (b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")


def is_small(file: InputFile) -> bool:
    """Whether a file is never cut."""
    return file.size <= SHARD_BYTES


def units(file: InputFile, *, splittable: bool) -> Iterator[Unit]:
    """Cut a file into units that begin after a line feed, each about `SHARD_BYTES` long.

    Only a file that is large, of a format of one record a line, and not in UTF-16 or UTF-32 (where a byte
    0x0A may be half of a letter) is cut; it is read once here, which also gives its hash.

    Raises:
        OSError: The file cannot be read.
    """
    whole = Unit(path=str(file.path), name=str(file.name), size=file.size, mtime_ns=file.mtime_ns)
    if not splittable or is_small(file):
        yield whole
        return
    yield from _ranges(file)


def _ranges(file: InputFile) -> Iterator[Unit]:
    cuts: list[tuple[int, int]] = [(0, 1)]
    digest = hashlib.sha256()
    position, line = 0, 1
    wide = False
    with open_regular(file.path) as stream:
        while block := stream.read(BLOCK):
            digest.update(block)
            wide = wide or (position == 0 and block.startswith(WIDE_MARKS))
            due = cuts[-1][0] + SHARD_BYTES - position
            if not wide and due < len(block) and (feed := block.find(b"\n", max(due, 0))) >= 0:
                cuts.append((position + feed + 1, line + block.count(b"\n", 0, feed + 1)))
            line += block.count(b"\n")
            position += len(block)
    ends = [start for start, _ in cuts[1:]] + [None]
    for (start, first_line), end in zip(cuts, ends, strict=True):
        if start < position or start == 0:
            yield Unit(
                path=str(file.path),
                name=str(file.name),
                size=file.size,
                mtime_ns=file.mtime_ns,
                start=start,
                end=end,
                first_line=first_line,
                sha256=digest.hexdigest(),
            )


def shards(
    planned: Iterable[Unit], *, size: int | None = None, files: int | None = None
) -> Iterator[tuple[Unit, ...]]:
    """Gather units into shards by size and number, in order, whatever the number of workers.

    Args:
        planned: The units.
        size: Bytes of a shard, but for a unit that is larger; else `SHARD_BYTES`.
        files: Units of a shard; else `SHARD_FILES`.
    """
    most_bytes, most_files = size or SHARD_BYTES, files or SHARD_FILES
    gathered: list[Unit] = []
    held = 0
    for unit in planned:
        if gathered and (held + unit.length > most_bytes or len(gathered) >= most_files):
            yield tuple(gathered)
            gathered, held = [], 0
        gathered.append(unit)
        held += unit.length
    if gathered:
        yield tuple(gathered)
