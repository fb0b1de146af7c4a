"""Files repaired one by one: bytes are decoded, the text repaired, and written in place with a ledger."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path, PurePosixPath

from corpuskit.encoding.decode import UNDECIDED, settle
from corpuskit.encoding.repair import repair
from corpuskit.formats import format_by_name
from corpuskit.model.diagnostics import Diagnostic, InputError, Location, OutputError
from corpuskit.model.ledger import LedgerEdit, LedgerFinding, RepairedFile, is_ledger
from corpuskit.model.profiles import ChainPrior, StyleProfile
from corpuskit.model.raw import GUESSED, Decoded, Record
from corpuskit.model.repairs import Repair
from corpuskit.pipeline.ledgers import beside, open_ledger, path_in, save_ledger
from corpuskit.pipeline.newlines import with_own_newlines
from corpuskit.pipeline.original_bytes import MARK, original_lines, recoded
from corpuskit.storage.replace import replace_file
from corpuskit.text.json_texts import is_json
from corpuskit.text.line_index import newline_style

# In these an entity is not damage: it stands for a character that would be markup, or is kept as it came.
ESCAPED = {".csv", ".htm", ".html", ".svg", ".tab", ".tsv", ".xhtml", ".xml"}
MARKUP = re.compile(r"[ \t\r\n\ufeff]*+<(?:!doctype html|html|\?xml)(?![\w-])", re.IGNORECASE)
MARKDOWN = format_by_name("markdown")


@dataclass(frozen=True, slots=True, kw_only=True)
class Knowledge:
    """What is known of the files before they are looked at; attributes as the arguments of `repair`.

    Attributes:
        declared: A charset label that counts where the bytes are not UTF-8.
        usual: The charset of the publisher's other files, which counts where the bytes leave theirs open.
    """

    declared: str | None = None
    usual: str | None = None
    language: str | None = None
    profile: StyleProfile | None = None
    prior: ChainPrior | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Repaired:
    """The bytes of a file and what became of them.

    Attributes:
        path: The file, as it was named.
        data: Its bytes.
        decoded: How they were read.
        repair: What was repaired in the text.
        output: The bytes of the repaired text, in UTF-8.
    """

    path: Path
    data: bytes = field(repr=False)
    decoded: Decoded
    repair: Repair
    output: bytes = field(repr=False)

    @property
    def is_changed(self) -> bool:
        """Whether the file would get other bytes: repaired text, or the same text in UTF-8."""
        return self.output != self.data

    @property
    def is_unsure(self) -> bool:
        """Whether the charset is a guess that is not sure enough to give up the bytes for it."""
        return self.decoded.source in GUESSED and self.decoded.confidence < UNDECIDED


def repair_bytes(path: Path, data: bytes, known: Knowledge) -> Repaired:
    """Read bytes as text and repair it; ends of lines and a byte order mark of UTF-8 stay as they are.

    Args:
        path: Where they come from.
        data: The bytes.
        known: What is known beforehand.

    Raises:
        InputError: They are no text; or a ledger of repairs, which quotes damage because it must; or in a
            format in which the repaired text would mean something else, say because of an entity that stands
            for a quotation mark.
    """
    if is_ledger(data):
        message = f"{path}: a ledger of repairs, not a text"
        raise InputError(message)
    decoded = settle(data, declared=known.declared, usual=known.usual)
    if "\0" in decoded.text:
        message = f"{path}: binary data: there are NUL bytes in it"
        raise InputError(message)
    made = repair(decoded.text, language=known.language, profile=known.profile, prior=known.prior)
    repaired = with_own_newlines(decoded.text, made)
    lost = _lost(path, decoded.text, repaired) if repaired.edits else None
    if lost is not None:
        message = f"{path}: repaired as plain text it would no longer {lost}; a build repairs its fields"
        raise InputError(message)
    try:
        output = repaired.text.encode("utf-8")
    except UnicodeEncodeError as error:
        message = f"{path}: holds half of a surrogate pair; UTF-8 cannot write that"
        raise InputError(message) from error
    # UTF-8 needs no mark, but who has one may have a program that wants it; other charsets take theirs along.
    keeps_mark = decoded.charset == "utf-8" and _has_mark(decoded)
    return Repaired(path=path, data=data, decoded=decoded, repair=repaired, output=MARK * keeps_mark + output)


def _lost(path: Path, text: str, repaired: Repair) -> str | None:
    """What a file would no longer do when its text is repaired whatever its format; ``None`` for nothing."""
    if is_json(text) and not is_json(repaired.text):
        return "be JSON"
    suffix = path.suffix.lower()
    is_escaped = suffix in ESCAPED or MARKUP.match(text) is not None
    if is_escaped and any(edit.damage.startswith("entity-") for edit in repaired.edits):
        return "mean the same"
    if suffix in MARKDOWN.extensions and _is_markdown(text) and not _is_markdown(repaired.text):
        return "have front matter that can be read"
    return None


def _is_markdown(text: str) -> bool:
    """Whether Markdown can be read: its front matter, as there is nothing else that could not be."""
    data = text.encode("utf-8", "replace")
    record = Record(location=Location(PurePosixPath()), format=MARKDOWN.name, data=data, ordinal=0)
    return not isinstance(MARKDOWN.parse(record), Diagnostic)


def ledger_of(repaired: Repaired, ledger: Path | None) -> Path:
    """The file of the ledger that a repair goes into: as named, else a hidden one beside the file."""
    return ledger or beside(repaired.path)


def write_repaired(repaired: Iterable[Repaired], ledger: Path) -> list[OutputError]:
    """Write files that are changed, after the ledger that undoes it.

    The ledger goes first: whatever happens in between, there is never a repaired file without the way back.

    Args:
        repaired: Files that would get other bytes.
        ledger: File of the ledger; repairs that stand in it stay there.

    Returns:
        What could not be written; those files are as they were, and not in the ledger.

    Raises:
        OutputError: The ledger cannot be written; then nothing is.
        IntegrityError: There is a file in the ledger's place that is none.
        InputError: The ledger cannot be read.
    """
    found, on_disk = open_ledger(ledger)
    entries = [(each, entry_of(each, ledger)) for each in repaired]
    planned = found
    for _, entry in entries:
        planned = planned.with_repair(entry)
    on_disk = save_ledger(ledger, planned, on_disk)
    errors: list[OutputError] = []
    failed: list[RepairedFile] = []
    for each, entry in entries:
        try:
            replace_file(each.path, each.output, expected=each.data)
        except OutputError as error:
            errors.append(error)
            failed.append(entry)
    if failed:
        save_ledger(ledger, planned.without(failed), on_disk)
    return errors


def entry_of(repaired: Repaired, ledger: Path) -> RepairedFile:
    """What a ledger says of a repair.

    Args:
        repaired: The repair.
        ledger: File of the ledger, from which the path to the repaired file is told.

    Raises:
        ConfigError: There is no such path.
    """
    decoded = repaired.decoded
    bare = recoded(decoded.text, decoded.charset, has_mark=_has_mark(decoded))
    return RepairedFile(
        path=path_in(ledger, repaired.path),
        sha256_before=sha256(repaired.data).hexdigest(),
        sha256_after=sha256(repaired.output).hexdigest(),
        charset=decoded.charset,
        charset_source=decoded.source,
        has_mark=_has_mark(decoded),
        newlines=newline_style(decoded.text),
        decode_edits=tuple(map(LedgerEdit.of, decoded.edits)),
        edits=tuple(map(LedgerEdit.of, repaired.repair.edits)),
        findings=tuple(map(LedgerFinding.of, repaired.repair.findings)),
        original_lines=original_lines(repaired.data, bare),
    )


def _has_mark(decoded: Decoded) -> bool:
    return decoded.source == "bom"
