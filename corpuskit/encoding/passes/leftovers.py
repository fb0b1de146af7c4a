"""Lossless mojibake too short or too mixed for our own pass: of ftfy its heuristics, and nothing else."""

import re
from functools import cache
from typing import TYPE_CHECKING

from corpuskit.encoding.chains.evidence import CLOSING, QUOTED, is_mentioned
from corpuskit.encoding.layers import Change
from corpuskit.encoding.scan import HARMLESS

if TYPE_CHECKING:
    from ftfy import TextFixerConfig

CONTROL = re.compile("[\x80-\x9f]")
RUN = re.compile(r"([^\x00-\x7f]+)")
# Between them stands whatever one byte may be in any charset that ftfy knows.
FIRST, BEYOND = "\x7f", "\u3000"
CONFIDENCE = 0.9


@cache
def _settings() -> "TextFixerConfig":
    from ftfy import TextFixerConfig

    return TextFixerConfig(
        unescape_html=False,
        remove_terminal_escapes=False,
        fix_c1_controls=False,
        fix_latin_ligatures=False,
        fix_character_width=False,
        uncurl_quotes=False,
        fix_line_breaks=False,
        fix_surrogates=False,
        remove_control_chars=False,
        normalization=None,
    )


def find_leftovers(text: str) -> list[Change]:
    """What ftfy would still change, line by line.

    >>> [(change.start, change.after) for change in find_leftovers("Fly to Ä°stanbul.")]
    [(7, 'İ')]
    >>> find_leftovers("MARQUÉ…")
    []
    """
    if text.isascii():
        return []
    from ftfy import fix_encoding
    from ftfy.badness import is_bad

    changes: list[Change] = []
    offset = 0
    for line in text.split("\n"):
        if not line.isascii() and not _is_harmless(line) and is_bad(line):
            changes += _changes(line, fix_encoding(line, _settings()), offset)
        offset += len(line) + 1
    return changes


def _is_harmless(line: str) -> bool:
    """Whether nothing stands in a line that ftfy might change; its own look takes far longer."""
    return all(not FIRST < char < BEYOND or char in HARMLESS for char in set(line))


def _changes(before: str, after: str, offset: int) -> list[Change]:
    """The changes from one line to the other, run by run: ASCII stays, and shows where each run went.

    A general comparison of texts takes cubic time on repeated pieces, and pairs what is not a pair. Where the
    ASCII did not stay, there is no telling, and nothing is changed.
    """
    first, *rest = RUN.split(before)
    changes: list[Change] = []
    start = done = len(first)
    for run, plain in zip(rest[::2], rest[1::2], strict=True):
        low, lost = _next(after, plain, done)
        if low < 0:
            return []
        replaced = after[done:low]
        end = start + len(run)
        if replaced != run and not _is_left(run, replaced) and not _may_be_meant(before, start, end):
            changes.append(_change(offset + start, offset + start + len(run) + lost, replaced))
        start += len(run) + len(plain)
        done = low + len(plain) - lost
    return changes if before.startswith(first) and done == len(after) else []


def _next(after: str, plain: str, done: int) -> tuple[int, int]:
    """Where the ASCII behind a run goes on, and whether its first blank went into the run."""
    if not plain:
        return len(after), 0
    low = after.find(plain, done)
    if low < 0 and plain.startswith(" ") and len(plain) > 1:
        return after.find(plain[1:], done), 1
    return low, 0


def _is_left(run: str, replaced: str) -> bool:
    """A capital Â may be a letter as well as half a no-break space, and controls have a pass of their own."""
    if replaced in {run.replace("Â\u00a0", "\u00a0"), run.replace("Â", "\u00a0"), run.replace("Â", "")}:
        return True
    return CONTROL.search(run) is not None and replaced == CONTROL.sub(_as_windows_1252, run)


def _may_be_meant(line: str, start: int, end: int) -> bool:
    """A capital before a closing mark, as in ``MAÇÃ”``; or something that the line speaks of."""
    left, right = line[max(0, start - 1) : start], line[end : end + 1]
    run = line[start:end]
    is_capital = run[:-1].isupper() and run[-1] in CLOSING and not left.islower() and not right.isalpha()
    is_quoted = len(run) > 2 and QUOTED.get(run[0]) == run[-1]  # noqa: PLR2004 - the marks and something in them
    return is_capital or is_quoted or is_mentioned(line, start, end)


def _as_windows_1252(control: re.Match[str]) -> str:
    return control.group().encode("latin-1").decode("cp1252", "replace")


def _change(start: int, end: int, after: str) -> Change:
    return Change(
        start=start,
        end=end,
        after=after,
        damage="utf8-as-sbcs",
        chain="ftfy",
        basis="bytes",
        confidence=CONFIDENCE,
        role_confidence=CONFIDENCE,
    )
