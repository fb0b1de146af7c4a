"""A whole file as text: each record in its own charset, what stands between them in that of the file."""

from dataclasses import replace
from functools import partial
from io import BytesIO

from corpuskit.encoding.decode import fall_back, marked_charset
from corpuskit.encoding.decoding.charsets import python_codec
from corpuskit.formats import format_by_name, reading
from corpuskit.inputs.files import HEAD
from corpuskit.model.raw import RawArticle, Record, Refused, Source

UTF8 = "utf-8"
WIDE = ("utf-16", "utf-32")


def whole_text(data: bytes, record: Record, raw: RawArticle | None) -> str:
    """The text of a file, without its byte order mark.

    Args:
        data: Its bytes.
        record: One of its records.
        raw: That record as parsed; of a file of one record it may be in the charset of its publisher.
    """
    if raw is not None and raw.body is not None:
        decoded = reading(replace(record, data=data))
        if decoded.charset != raw.charset:
            decoded = reading(replace(record, data=data, charset=raw.charset))
        return decoded.text
    source = Source(
        path=record.location.path,
        member=record.location.member,
        open=partial(BytesIO, data),
        size=len(data),
        head=data[:HEAD],
    )
    found = format_by_name(record.format).cut(source)
    cuts = [each.record if isinstance(each, Refused) else each for each in found]
    known = next((cut for cut in cuts if cut.charset is not None), record)
    charset = known.charset or UTF8
    marked = marked_charset(data)
    done = 0 if marked is None else marked[1]
    parts: list[str] = []
    for cut in cuts:
        parts.append(_between(data[done : cut.offset], charset))
        parts.append(reading(replace(cut, charset=charset, charset_source=known.charset_source)).text)
        done = cut.offset + len(cut.data)
    return "".join([*parts, _between(data[done:], charset)])


def in_utf8(data: bytes, record: Record, raw: RawArticle | None) -> bytes | None:
    """The bytes of a file in UTF-8; a mark stays where it was one of UTF-8.

    ``None`` where it is not known what all of its bytes mean, so that some of it would be lost: a unit of
    UTF-16 or UTF-32 is broken, or a half of a surrogate pair is no character.
    """
    marked = marked_charset(data)
    charset = record.charset if raw is None else raw.charset
    mark = data[: marked[1]] if marked is not None and marked[0] == UTF8 else b""
    try:
        if charset is not None and charset.startswith(WIDE):
            data[0 if marked is None else marked[1] :].decode(python_codec(charset))
        return mark + whole_text(data, record, raw).encode("utf-8")
    except UnicodeError:
        return None


def _between(data: bytes, charset: str) -> str:
    """What stands between records: a header, brackets, blanks."""
    try:
        return data.decode(python_codec(charset))
    except UnicodeDecodeError:
        return fall_back(data).text
