"""Laws of repaired files: whatever the bytes, undoing gives them back, and lines end as they did."""

from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from corpuskit.model.diagnostics import InputError
from corpuskit.model.ledger import Ledger, from_json, to_json
from corpuskit.pipeline.original_bytes import original_lines, with_original
from corpuskit.pipeline.repair_files import Knowledge, Repaired, entry_of, repair_bytes
from corpuskit.pipeline.undo_files import original
from corpuskit.text.line_index import newline_style

PIECES = st.sampled_from(
    [
        "It isnâ€™t, she said.".encode(),
        "“We canâ\x80\x99t.”".encode(),
        "cafÃ© Ã  la crÃ¨me".encode(),
        b"&rsquo; %E2%80%99 \\u2019 don&#8217;t",
        b"ferry\x92s caf\xe9",
        b"\r\n",
        b"\r",
        b"\n",
        b"\xef\xbb\xbf",
        b"\xff\xfea\x00",
        b"\x1b$B8x1`\x1b(B",
        "渡轮回来了".encode("gbk"),
        "a\u200bb\u00ad\ufffd".encode(),
        "a\u2028b\x0bc\x0cd\x85e".encode(),
    ]
)
FILES = st.one_of(st.binary(max_size=200), st.lists(st.one_of(PIECES, st.binary(max_size=8))).map(b"".join))


def take(data: bytes) -> Repaired | None:
    try:
        return repair_bytes(Path("a.txt"), data, Knowledge())
    except InputError:
        return None


@settings(max_examples=300)
@given(FILES)
def test_a_ledger_leads_back_to_the_very_bytes(data: bytes) -> None:
    taken = take(data)
    if taken is not None:
        ledger = Ledger(files=(entry_of(taken, Path("ledger.json")),))
        (entry,) = from_json(to_json(ledger)).files

        assert original(entry, taken.output) == data


@settings(max_examples=300)
@given(FILES)
def test_no_repair_changes_how_lines_end(data: bytes) -> None:
    taken = take(data)

    # An equals sign may be a soft line break of quoted-printable, which goes with the rest of it.
    if taken is not None and "=" not in taken.decoded.text:
        style = newline_style(taken.decoded.text)
        assert style in {"none", "mixed", newline_style(taken.repair.text)}


@given(st.binary(max_size=60), st.binary(max_size=60))
def test_what_a_charset_does_not_give_back_is_kept(original: bytes, bare: bytes) -> None:
    assert with_original(bare, original_lines(original, bare)) == original
