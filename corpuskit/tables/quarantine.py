"""Quarantine rows: what was refused, why, and its bytes."""

import hashlib

from corpuskit.model.raw import Refused
from corpuskit.model.rows import QuarantineRow


def quarantine_row(refused: Refused) -> QuarantineRow:
    """The row of a refused record, or of one piece of a record too large to hold."""
    record, found = refused.record, refused.diagnostic
    return QuarantineRow(
        path=str(record.location.path),
        member=record.location.member,
        offset=record.offset,
        length=len(record.data),
        chunk=record.chunk or 0,
        line=record.location.line,
        sha256=hashlib.sha256(record.data).hexdigest(),
        stage=refused.stage,
        code=found.code,
        message=found.message,
        raw=record.data,
    )
