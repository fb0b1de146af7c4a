"""What a rule proposes for a field becomes what is to be written in the file."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from corpuskit.encoding.decode import UNDECIDED
from corpuskit.encoding.decoding.charsets import is_writable
from corpuskit.model.fixes import Applicability, FileEdit, Fix, Layer, Remedy, Replacement
from corpuskit.model.raw import GUESSED
from corpuskit.model.source_maps import Change, Path, SourceMap
from corpuskit.pipeline.offsets import Offsets
from corpuskit.pipeline.whereabouts import BODY, OF_CHARSETS, Whereabouts
from corpuskit.rules import Found
from corpuskit.text.line_index import BREAK, newline_style

UTF8 = "utf-8"
AS_OTHER = "utf8-as-"  # how the classes of damage begin whose bytes are UTF-8
OF_A_MARK = "ENC203"
OF_LINE_ENDS = "FMT401"
MARK = 3  # bytes of the byte order mark of UTF-8
ENDS = {"crlf": "\r\n", "cr": "\r"}
EVIDENCE = re.compile(r"[^\t\n\r -~]")  # of a charset: letters beyond ASCII, and NUL and escapes as well
BLANK_LINE = ("\n\n", "\r\n\r\n", "\r\r")


def fix_of(where: Whereabouts, found: Found) -> Fix | None:
    """How a finding is mended in its file; ``None`` where nobody knows, or where it would not be sure.

    The text of a change keeps the ends of lines that the file has, and the way in which values are quoted. A
    character that the charset of the file does not have makes the fix one that writes the file in UTF-8.

    Args:
        where: The record and its places.
        found: What was found.
    """
    code = found.diagnostic.code
    if code in OF_CHARSETS:
        return Fix(message="write the file in UTF-8", applicability=_of_charset(where), charset=UTF8)
    if code == OF_A_MARK:
        edit = FileEdit(offset=0, length=MARK, line=1, column=1, end_line=1, end_column=1, after="")
        return Fix(message="remove the byte order mark", applicability=Applicability.SAFE, edits=(edit,))
    at = where.map
    if code == OF_LINE_ENDS and at is not None and where.is_whole_file:
        alike = Remedy(message="let all lines end alike", applicability=Applicability.SAFE, field="text")
        return _fix(where, at, alike, _line_ends(at.text))
    remedy = None if found.finding is None else found.finding.remedy
    if remedy is None or at is None:
        return None
    changes = _changes(where, at, remedy, is_raw=where.is_raw(found))
    return None if changes is None else _fix(where, at, remedy, changes)


def _line_ends(text: str) -> tuple[Change, ...]:
    """Every end of a line that is not as most are, those of the front matter included."""
    breaks = list(BREAK.finditer(text))
    numbers = Counter(found[0] for found in breaks)
    usual = "\r\n" if numbers["\r\n"] >= max(numbers["\n"], 1) else "\n"
    return tuple(Change(found.start(), found.end(), usual) for found in breaks if found[0] != usual)


def _of_charset(where: Whereabouts) -> Applicability:
    """Safe where it is known what the bytes mean: those of the record, and those of the rest of its file."""
    raw, record = where.raw, where.record
    is_sure = raw.charset_source not in GUESSED or raw.charset_confidence >= UNDECIDED
    is_file_sure = where.is_whole_file or record.charset_source not in GUESSED
    damage = () if where.checked is None else where.checked.article.damage
    # UTF-8 among bytes of a guessed charset: either of the two may be what the file is in.
    is_both = raw.charset_source in GUESSED and any(name.startswith(AS_OTHER) for name in damage)
    is_torn = any(edit.damage == "truncated-tail" for edit in raw.decode_edits)
    is_safe = is_sure and is_file_sure and not (is_torn or is_both)
    return Applicability.SAFE if is_safe else Applicability.UNSAFE


def _fix(where: Whereabouts, at: SourceMap, remedy: Remedy, changes: Sequence[Change]) -> Fix | None:
    edits = tuple(_file_edits(where, at, changes))
    if len(edits) < len(changes) or not edits:
        return None
    needs_utf8 = not all(is_writable(change.after, at.decoded.charset) for change in changes)
    is_safe = remedy.applicability is Applicability.SAFE
    # Of bytes whose charset is a mere guess the mended ones may be what it was guessed by.
    is_evidence = needs_utf8 or any(
        EVIDENCE.search(at.text, change.start, change.end) or EVIDENCE.search(change.after)
        for change in changes
    )
    if is_evidence and is_safe and _of_charset(where) is Applicability.UNSAFE:
        is_safe = False
    return Fix(
        message=remedy.message,
        applicability=Applicability.SAFE if is_safe else Applicability.UNSAFE,
        edits=edits,
        charset=UTF8 if needs_utf8 else None,
    )


def _file_edits(where: Whereabouts, at: SourceMap, changes: Sequence[Change]) -> Iterator[FileEdit]:
    offsets = Offsets.of(where.record, at.decoded)
    if offsets is None:
        return
    for change in changes:
        start, end = offsets.byte(change.start), offsets.byte(change.end)
        place = at.place_of(change.start, change.end)
        yield FileEdit(
            offset=start,
            length=end - start,
            line=place.line,
            column=place.column,
            end_line=place.end_line,
            end_column=place.end_column,
            after=change.after,
        )


def _changes(where: Whereabouts, at: SourceMap, remedy: Remedy, *, is_raw: bool) -> tuple[Change, ...] | None:
    """What the record's text must say; ``None`` where that is not known, or is what it says already."""
    path = where.path_of(remedy.field, is_raw=is_raw)
    if path is None:
        return None
    if path == BODY:
        return _of_body(where, at, remedy)
    change: Change | None = None
    if remedy.remove:
        change = at.remove(path)
    elif remedy.rename is not None:
        change = at.rename(path, remedy.rename)
    elif remedy.value is not None:
        change = at.write(path, remedy.value)
    else:
        replacements = _replacements(where, path, remedy)
        return None if replacements is None else at.edit(path, replacements)
    return None if change is None else (change,)


def _replacements(where: Whereabouts, path: Path, remedy: Remedy) -> tuple[Replacement, ...] | None:
    """The edits as edits of the record's own value; ``None`` where one of them has no sure place there."""
    found: list[Replacement] = []
    value = where.value(path) or ""
    for edit in remedy.edits:
        span = where.in_value(path, remedy.layer, remedy.field, edit.start, edit.end, is_exact=True)
        if span is None:
            return None
        after = edit.after
        if remedy.field == "text" and remedy.layer is not Layer.RAW:
            after = _broken(after, "\n\n" if _has_blank_lines(where, value) else "\n")
        found.append(Replacement(*span, after))
    return tuple(found) or None


def _of_body(where: Whereabouts, at: SourceMap, remedy: Remedy) -> tuple[Change, ...] | None:
    """Edits of the body; lines that they put in end as those of the file do."""
    body = where.value(BODY)
    replacements = _replacements(where, BODY, remedy) if remedy.edits else None
    if replacements is None or body is None or at.body is None:
        return None
    end = ENDS.get(newline_style(at.text), "\n")
    begin = at.body[0]
    return tuple(
        Change(
            begin + edit.start,
            begin + edit.end,
            # What takes the place of an end of a line may be about just that.
            edit.after
            if BREAK.search(body, edit.start, edit.end) and remedy.layer is Layer.RAW
            else _broken(edit.after, end),
        )
        for edit in replacements
    )


def _has_blank_lines(where: Whereabouts, value: str) -> bool:
    """Whether a paragraph of this text ends with a blank line."""
    return where.raw.flow == "blocks" or any(blank in value for blank in BLANK_LINE)


def _broken(text: str, end: str) -> str:
    return BREAK.sub(end, text)
