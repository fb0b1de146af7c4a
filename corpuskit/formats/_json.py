"""Parsing one JSON object: fast where it is beyond doubt, exact where it is not."""

import json
import re
from collections import Counter
from dataclasses import dataclass, replace
from math import isinf

import orjson

from corpuskit.formats import _limits as limits
from corpuskit.formats._article import of_fields
from corpuskit.formats._charset import read
from corpuskit.formats._keys import put
from corpuskit.model.codes import diagnostic
from corpuskit.model.diagnostics import Diagnostic, Location, shorten
from corpuskit.model.raw import Json, RawArticle, Record

KEY = re.compile(rb'"[ \t\r\n]*:')
TOKEN = re.compile(r'"(?:[^"\\]++|\\.)*+"?|[\[\]{}]', re.DOTALL)
SURROGATE = re.compile(r"\\u[dD][89a-fA-F]")
EXACT = 2.0**63  # orjson gives integers beyond 64 bits as floats, which are not what was written


@dataclass(frozen=True, slots=True)
class Fault:
    """Why a record is no article.

    Attributes:
        code: Of the diagnostic.
        message: What is there.
        line: Line of the record, from 1; ``None`` where no place of the record is meant.
        column: Code point of that line, from 1.
    """

    code: str
    message: str
    line: int | None = None
    column: int | None = None


class _NotFiniteError(ValueError):
    """A number that no double holds."""


def parse_object(record: Record) -> RawArticle | Diagnostic:
    """Parse a record that is one JSON object.

    orjson does it, at several hundred megabytes a second, unless there may be more to it than orjson tells:
    keys given twice, integers beyond 64 bits, nesting beyond the limit, or a refusal. Then the standard
    library does it again, exactly: duplicate keys are reported (`FMT104`; the last value counts, as
    everywhere, and the earlier ones are kept), integers of any size are kept.

    Returns:
        `FMT101` for what is not JSON, `FMT102` for what is no object, `FMT103` for nesting beyond the limit,
        `FMT105` for half a surrogate pair, `FMT107` for a number that is not finite.

    Source:
        RFC 8259.
    """
    charset, source = record.charset or "utf-8", record.charset_source or "utf-8"
    said: tuple[Diagnostic, ...] = ()
    fields = beyond_doubt(record.data) if charset == "utf-8" else None
    if fields is None:
        decoded, said = read(record)
        charset, source = decoded.charset, decoded.source
        text = decoded.text.removeprefix("\ufeff")  # files with marks, put one after another
        fields = beyond_doubt(text.encode())
        if fields is None:
            twice: set[str] = set()
            exact = exact_object(text, twice)
            if isinstance(exact, Fault):
                return diagnostic(exact.code, _place(record, exact), exact.message, value=text[:200])
            fields = exact
            said += _given_twice(record, twice)
    return of_fields(record, fields, charset, source, said)


def _place(record: Record, fault: Fault) -> Location:
    """Where a fault stands in the file.

    Several values may stand in one line of a JSON file, and what stands before one there is not known, so
    that its first line has no columns unless it begins the file.
    """
    at = record.location
    if fault.line is None or at.line is None:
        return at
    is_whole = fault.line > 1 or record.format == "jsonl" or not record.offset
    return replace(at, line=at.line + fault.line - 1, column=fault.column if is_whole else None)


def beyond_doubt(data: bytes) -> dict[str, Json] | None:
    """The object, or ``None`` where anything about it asks for a closer look."""
    try:
        value: Json = orjson.loads(data)
    except orjson.JSONDecodeError:
        return None
    # Each key ends with a quote and a colon, so that as many keys as those means that none was overwritten.
    return value if isinstance(value, dict) and _keys(value) == len(KEY.findall(data)) else None


def _keys(value: dict[str, Json]) -> int:
    """Keys of all objects inside; -1 where a number is not exact or the nesting is beyond the limit."""
    count = 0
    ahead: list[tuple[dict[str, Json] | list[Json], int]] = [(value, 1)]
    while ahead:
        node, depth = ahead.pop()
        if depth > limits.MAX_JSON_DEPTH:
            return -1
        if isinstance(node, dict):
            count += len(node)
        for child in node.values() if isinstance(node, dict) else node:
            if isinstance(child, str):
                continue  # nearly all of them
            if isinstance(child, (dict, list)):
                ahead.append((child, depth + 1))
            elif isinstance(child, float) and abs(child) >= EXACT:
                return -1
    return count


def exact_object(text: str, twice: set[str]) -> dict[str, Json] | Fault:
    """The object as the standard library reads it; `twice` takes the keys that are given more than once."""

    def gathered(pairs: list[tuple[str, Json]]) -> dict[str, Json]:
        found = dict(pairs)
        if len(found) < len(pairs):
            counts = Counter(key for key, _ in pairs)
            twice.update(key for key, count in counts.items() if count > 1)
            found = {}
            for key, value in pairs:
                put(found, key, value)
        return found

    if _is_too_deep(text):
        return Fault("FMT103", f"nested deeper than {limits.MAX_JSON_DEPTH} levels")
    try:
        value: Json = json.loads(
            text, object_pairs_hook=gathered, parse_constant=_refused, parse_float=_float, parse_int=_int
        )
    except _NotFiniteError as error:
        return Fault("FMT107", f"number {shorten(error)} is not finite")
    except json.JSONDecodeError as error:
        what = error.msg[:1].lower() + error.msg[1:].removesuffix(" at")
        return Fault("FMT101", f"not valid JSON: {what}", error.lineno, error.colno)
    if not isinstance(value, dict):
        return Fault("FMT102", f"a JSON {_kind(value)}, not an object")
    if SURROGATE.search(text) and not _is_encodable(value):
        return Fault("FMT105", "a string holds half of a surrogate pair")
    return value


def _is_too_deep(text: str) -> bool:
    depth = 0
    for token in TOKEN.finditer(text):
        first = text[token.start()]
        if first in "[{":
            depth += 1
            if depth > limits.MAX_JSON_DEPTH:
                return True
        elif first in "]}":
            depth -= 1
    return False


def _is_encodable(value: Json) -> bool:
    try:
        json.dumps(value, ensure_ascii=False).encode()
    except UnicodeEncodeError:
        return False
    return True


def _refused(name: str) -> float:
    raise _NotFiniteError(name)


def _float(digits: str) -> float:
    value = float(digits)
    return _refused(digits) if isinf(value) else value


def _int(digits: str) -> int:
    try:
        return int(digits)
    except ValueError as error:  # more digits than Python converts (4,300)
        raise _NotFiniteError(digits) from error


def _kind(value: Json) -> str:
    names = {str: "string", bool: "boolean", list: "array", type(None): "null"}
    return names.get(type(value), "number")


def _given_twice(record: Record, twice: set[str]) -> tuple[Diagnostic, ...]:
    if not twice:
        return ()
    names = ", ".join(repr(shorten(key)) for key in sorted(twice)[:5])
    return (diagnostic("FMT104", record.location, f"given more than once: {names}"),)
