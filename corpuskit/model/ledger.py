"""The ledger of repaired files: what was changed in each, and all it takes to have the bytes back."""

import json
import re
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Annotated

from corpuskit.model.columns import Column
from corpuskit.model.diagnostics import IntegrityError
from corpuskit.model.edits import Edit, Suspicion
from corpuskit.model.settings import read_declared

LEDGER_FORMAT = "corpuskit-ledger"
FORMAT_VERSION = 1

_HASH = "[0-9a-f]{64}"
_ZEROS = "0" * 64
_BEYOND = re.compile("[^\n -~]")


def _position(description: str) -> Column:
    return Column(description=description, minimum=0, example=12)


def _share(description: str) -> Column:
    return Column(description=description, minimum=0, maximum=1, example=0.99)


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerEdit:
    """One change, as `corpuskit.model.edits.Edit` describes it."""

    start: Annotated[int, _position("First code point before the edit.")]
    end: Annotated[int, _position("Code point after the span before the edit.")]
    out_start: Annotated[int, _position("First code point after the edit.")]
    before: Annotated[str, Column(description="What stood there.", example="â€™")]
    after: Annotated[str, Column(description="What stands there now.", example="’")]
    damage: Annotated[str, Column(description="Class of the damage.", example="utf8-as-cp1252")]
    chain: Annotated[
        str | None,
        Column(description="The encoding mistakes that explain it.", example="utf-8→windows-1252"),
    ] = None
    basis: Annotated[
        str,
        Column(
            description="What the edit rests on.",
            choices=("bytes", "unique-image", "context", "profile", "rule"),
            example="bytes",
        ),
    ] = "rule"
    confidence: Annotated[float, _share("Of the exact characters.")] = 1.0
    role_confidence: Annotated[float, _share("Of the role (an apostrophe, a dash ...).")] = 1.0
    alternatives: Annotated[
        dict[str, float],
        Column(description="Other readings with their weights.", example={"–": 0.2}),
    ]

    @classmethod
    def of(cls, edit: Edit) -> "LedgerEdit":
        """The same edit, as it is written."""
        return cls(
            start=edit.start,
            end=edit.end,
            out_start=edit.out_start,
            before=edit.before,
            after=edit.after,
            damage=edit.damage,
            chain=edit.chain,
            basis=edit.basis,
            confidence=edit.confidence,
            role_confidence=edit.role_confidence,
            alternatives=dict(edit.alternatives),
        )

    def edit(self) -> Edit:
        """The same edit, as it was made."""
        return Edit(
            start=self.start,
            end=self.end,
            out_start=self.out_start,
            before=self.before,
            after=self.after,
            damage=self.damage,
            chain=self.chain,
            basis=self.basis,
            confidence=self.confidence,
            role_confidence=self.role_confidence,
            alternatives=tuple(self.alternatives.items()),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerFinding:
    """Something that looks damaged and was left as it is; spans as in an edit."""

    start: Annotated[int, _position("First code point before the edits.")]
    end: Annotated[int, _position("Code point after the span.")]
    damage: Annotated[str, Column(description="Class of the damage.", example="legacy-as-utf8")]
    chain: Annotated[str | None, Column(description="The encoding mistakes that would explain it.")]
    reason: Annotated[str, Column(description="Why it was left.", example="letter-lost")]

    @classmethod
    def of(cls, found: Suspicion) -> "LedgerFinding":
        """The same suspicion, as it is written."""
        return cls(
            start=found.start, end=found.end, damage=found.damage, chain=found.chain, reason=found.reason
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class OriginalLines:
    """Lines that the text and the charset do not give back byte for byte, with the bytes that do."""

    line: Annotated[int, _position("First of the lines, from 0, as line feeds part the encoded text.")]
    count: Annotated[int, Column(description="How many lines.", minimum=1, example=1)]
    base64: Annotated[str, Column(description="The bytes that stood in their place.", example="Y2Fm6Q==")]


@dataclass(frozen=True, slots=True, kw_only=True)
class RepairedFile:
    """One repair of one file."""

    path: Annotated[
        str, Column(description="The file, relative to the folder of the ledger.", example="story.txt")
    ]
    sha256_before: Annotated[
        str, Column(description="SHA-256 of the bytes before.", pattern=_HASH, example=_ZEROS)
    ]
    sha256_after: Annotated[
        str, Column(description="SHA-256 of the bytes after.", pattern=_HASH, example=_ZEROS)
    ]
    charset: Annotated[
        str, Column(description="How the bytes were read; after it they are UTF-8.", example="windows-1252")
    ]
    charset_source: Annotated[str, Column(description="Why they were read so.", example="detected")]
    has_mark: Annotated[bool, Column(description="Whether the bytes began with a byte order mark.")]
    newlines: Annotated[
        str,
        Column(
            description="How its lines end; no repair changes that.",
            choices=("none", "lf", "crlf", "cr", "mixed"),
            example="lf",
        ),
    ]
    decode_edits: Annotated[
        tuple[LedgerEdit, ...],
        Column(description="Stray bytes that were read another way; spans in the decoded text."),
    ] = ()
    edits: Annotated[
        tuple[LedgerEdit, ...], Column(description="What was repaired; spans in the decoded text.")
    ] = ()
    findings: Annotated[
        tuple[LedgerFinding, ...],
        Column(description="What looks damaged and was left; spans in the decoded text."),
    ] = ()
    original_lines: Annotated[
        tuple[OriginalLines, ...],
        Column(description="Bytes that the charset alone would not give back."),
    ] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Ledger:
    """Repairs that can be undone, in the order in which they were made; it holds no time."""

    format: Annotated[
        str, Column(description="Says what this file is.", choices=(LEDGER_FORMAT,), example=LEDGER_FORMAT)
    ] = LEDGER_FORMAT
    format_version: Annotated[
        int,
        Column(
            description="Version of this layout.",
            minimum=FORMAT_VERSION,
            maximum=FORMAT_VERSION,
            example=FORMAT_VERSION,
        ),
    ] = FORMAT_VERSION
    files: Annotated[tuple[RepairedFile, ...], Column(description="One entry a repair.")]

    def newest(self) -> dict[str, RepairedFile]:
        """The last repair of each file, by its path."""
        return {entry.path: entry for entry in self.files}

    def with_repair(self, entry: RepairedFile) -> "Ledger":
        """The ledger with one more repair.

        An entry whose repair is being made again (the file has been put back by other means) gives way.
        """
        kept = (
            other
            for other in self.files
            if (other.path, other.sha256_before) != (entry.path, entry.sha256_before)
        )
        return Ledger(files=(*kept, entry))

    def without(self, entries: Iterable[RepairedFile]) -> "Ledger":
        """The ledger without some of its repairs."""
        gone = {id(entry) for entry in entries}
        return Ledger(files=tuple(entry for entry in self.files if id(entry) not in gone))


def to_json(ledger: Ledger) -> bytes:
    """The ledger as it is written: equal content, equal bytes.

    Letters and signs stand as they are; what a terminal would act on or not show (controls, marks of
    direction, odd spaces) is escaped, and so are halves of surrogate pairs, which file names may hold.
    """
    text = json.dumps(asdict(ledger), ensure_ascii=False, indent=2)
    return (_BEYOND.sub(_seen, text) + "\n").encode("utf-8")


def _seen(found: re.Match[str]) -> str:
    return found[0] if found[0].isprintable() else json.dumps(found[0])[1:-1]


def is_ledger(data: bytes) -> bool:
    """Whether these are the bytes of a ledger, as far as its first line says."""
    return data.startswith(to_json(Ledger(files=())).partition(b",")[0])


def from_json(data: bytes) -> Ledger:
    r"""Read a ledger.

    Raises:
        IntegrityError: It is no JSON, or not a ledger of this layout.

    >>> from_json(to_json(Ledger(files=()))).files
    ()
    >>> from_json(b'{"files": []}')
    Traceback (most recent call last):
    corpuskit.model.diagnostics.IntegrityError: not a ledger of repairs
    """
    try:
        values = json.loads(data)
        if not isinstance(values, dict) or values.get("format") != LEDGER_FORMAT:
            message = "not a ledger of repairs"
            raise IntegrityError(message)
        return read_declared(Ledger, values)
    except (ValueError, RecursionError) as error:
        message = f"not a ledger of repairs: {error}"
        raise IntegrityError(message) from error
