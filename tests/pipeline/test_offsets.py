"""Code points as bytes of a file, in any charset."""

from pathlib import PurePosixPath

import pytest

from corpuskit.encoding.decode import decode
from corpuskit.model.diagnostics import Location
from corpuskit.model.raw import Record
from corpuskit.pipeline.offsets import Offsets

TEXT = "Fähre 🚢 zurück, sagt “Ole”.\n" * 3


def offsets(data: bytes, at: int = 100, declared: str | None = None) -> tuple[Offsets | None, str]:
    """Those of a record that begins at a byte."""
    record = Record(location=Location(PurePosixPath("a.txt"), offset=at), format="text", data=data, ordinal=0)
    decoded = decode(data, declared=declared)
    return Offsets.of(record, decoded), decoded.text


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32", "gb18030"])
def test_every_code_point_is_found(codec: str) -> None:
    data = TEXT.encode(codec)
    found, text = offsets(data, declared="gb18030" if codec == "gb18030" else None)

    assert text == TEXT
    assert found is not None
    bare = (
        codec.removesuffix("-sig")
        if codec == "utf-8-sig"
        else {"utf-16": "utf-16-le", "utf-32": "utf-32-le"}.get(codec, codec)
    )
    mark = len(data) - len(TEXT.encode(bare))
    for at in [*range(len(TEXT)), *range(len(TEXT), -1, -7)]:
        assert found.byte(at) == 100 + mark + len(TEXT[:at].encode(bare))


def test_stray_bytes_count_one() -> None:
    data = "Fähre, zurück, Öl ".encode() + b"it\x92s \x81 caf\xe9s"
    found, text = offsets(data)

    assert text.endswith("it’s \x81 cafés")
    assert found is not None
    assert data[found.byte(text.index("s \x81")) - 100 :].startswith(b"s \x81")
    assert found.byte(len(text)) == 100 + len(data)


def test_bytes_that_no_charset_defines_count_one() -> None:
    data = b"caf\x81 and caf\x90"
    found, text = offsets(data)

    assert found is not None
    assert found.byte(len(text)) == 100 + len(data)


@pytest.mark.parametrize(
    "data",
    [
        pytest.param("船が戻る。".encode("iso-2022-jp") * 3, id="escapes"),
        pytest.param("Fähre, zurück, Öl".encode()[:-1] + b"\xc3", id="cut inside of a letter"),
    ],
)
def test_what_is_written_in_other_ways_has_none(data: bytes) -> None:
    assert offsets(data)[0] is None
