"""Write the sample's submissions: twins of the originals as contributors send them, each with faults planted.

`originals/` holds the truth, `faults.csv` says what is wrong in each twin and by which code it must be found,
and `submissions/` is the result. No build reads it: it shows what `validate` says.

    python datasets/harbour-wire/plant_faults.py            # write submissions/
    python datasets/harbour-wire/plant_faults.py --check    # write nothing; exit 1 when a file is out of date
"""

import csv
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from make_damage import BYTE_ORDER_MARKS, FORMATS, HERE, Row, main, read_original

ESCAPE = re.compile(r"\\(u[0-9a-f]{4}|n|r)")
FORMAT_OF = {".csv": "csv", ".json": "json", ".md": "markdown", ".png": "text", ".txt": "text"}


@dataclass(frozen=True, slots=True)
class Fault:
    r"""One line of `faults.csv`: a fault in a file.

    Attributes:
        file: The file below `submissions/`; the suffix says which format it is.
        stories: Slugs of the originals in it, with blanks between them.
        charset: As in `recipe.csv`.
        newline: As in `recipe.csv`.
        fault: What is wrong, in words.
        find: A regular expression that the file, still sound, matches once.
        put: What stands there instead, with ``\n``, ``\r`` and ``\u200b`` for what no editor shows;
            ``\udc92`` stands for the byte 92.
        codes: What `validate` must say, each a code and its line, as in ``TXT112:15``.
    """

    file: str
    stories: str
    charset: str
    newline: str
    fault: str
    find: str
    put: str
    codes: str

    @property
    def layout(self) -> tuple[str, ...]:
        """What all the faults of one file must share."""
        return (self.stories, self.charset, self.newline)


def read_faults(path: Path) -> list[Fault]:
    """Read the faults, in file order."""
    with path.open(encoding="utf-8", newline="") as lines:
        return [Fault(**line) for line in csv.DictReader(lines)]


def sound(fault: Fault, originals: Path) -> str:
    """The file as it was before anything went wrong: an original as it is, or as another format has it."""
    paths = [originals / f"{slug}.md" for slug in fault.stories.split()]
    name = FORMAT_OF[Path(fault.file).suffix]
    if name == "markdown":
        (path,) = paths
        return path.read_text("utf-8")
    stories = [read_original(path) for path in paths]
    row = Row(fault.stories, "", fault.file, name, fault.charset, fault.newline, "0", "none", "canonical")
    return FORMATS[name](stories, row)


def planted(text: str, fault: Fault) -> str:
    """Put the fault where it belongs; a place that is not there once is a mistake of the table."""
    places = list(re.finditer(fault.find, text))
    if len(places) != 1:
        raise ValueError(f"{fault.file}: {len(places)} places for {fault.fault!r}")
    put = ESCAPE.sub(lambda found: unescaped(found[1]), fault.put)
    return text[: places[0].start()] + put + text[places[0].end() :]


def unescaped(escape: str) -> str:
    r"""The character that `n`, `r` or `u` with four hex digits stands for.

    >>> unescaped("u200b"), unescaped("n")
    ('\u200b', '\n')
    """
    return chr(int(escape[1:], 16)) if escape.startswith("u") else {"n": "\n", "r": "\r"}[escape]


def encoded(text: str, charset: str, newline: str) -> bytes:
    """Encode with the line ends asked for; a lone surrogate becomes the byte that it stands for."""
    codec, mark = BYTE_ORDER_MARKS.get(charset, (charset, b""))
    lines = text.replace("\n", "\r\n") if newline == "crlf" else text
    return mark + lines.encode(codec, errors="surrogateescape")


def make_submissions(root: Path) -> dict[Path, bytes]:
    """Make every file of `submissions/` in memory: path below `submissions/` -> its bytes."""
    return dict(_made(root))


def _made(root: Path) -> Iterator[tuple[Path, bytes]]:
    faults = sorted(read_faults(root / "faults.csv"), key=lambda fault: fault.file)
    for file, group in groupby(faults, key=lambda fault: fault.file):
        rows = list(group)
        if len({row.layout for row in rows}) > 1:
            raise ValueError(f"rows of one file differ: {file}")
        text = sound(rows[0], root / "originals")
        for row in rows:
            text = planted(text, row)
        yield Path(file), encoded(text, rows[0].charset, rows[0].newline)


if __name__ == "__main__":
    sys.exit(main(HERE / "submissions", make_submissions(HERE)))
