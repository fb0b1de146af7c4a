"""The ledger: what is none is refused, what it holds comes back, and nothing in it acts on a terminal."""

import json
from dataclasses import replace

import pytest

from corpuskit.model.diagnostics import IntegrityError
from corpuskit.model.edits import Edit
from corpuskit.model.ledger import Ledger, LedgerEdit, RepairedFile, from_json, is_ledger, to_json
from tests.samples import sample

EDIT = Edit(
    start=3,
    end=6,
    out_start=3,
    before="â€™",
    after="’",
    damage="utf8-as-cp1252",
    chain="utf-8→windows-1252",
    basis="context",
    confidence=0.8,
    role_confidence=0.9,
    alternatives=(("”", 0.15), ("“", 0.05)),
)
ENTRY = replace(
    sample(RepairedFile), edits=(LedgerEdit.of(EDIT),), decode_edits=(), findings=(), has_mark=False
)
LEDGER = Ledger(files=(ENTRY,))


@pytest.mark.parametrize(
    ("data", "message"),
    [
        pytest.param(b"", "not a ledger of repairs: ", id="empty"),
        pytest.param(b"\xff", "not a ledger of repairs: ", id="not UTF-8"),
        pytest.param(b"[]", "not a ledger of repairs", id="an array"),
        pytest.param(b'{"files": []}', "not a ledger of repairs", id="an object without a format"),
        pytest.param(b"[" * 100_000, "not a ledger of repairs: ", id="nested too deeply"),
        pytest.param(b'{"format": "corpuskit-ledger"}', "missing key 'files'", id="no files"),
        pytest.param(
            to_json(LEDGER).replace(b'"format_version": 1', b'"format_version": 2'),
            "format_version: expected at most 1, found an integer (2)",
            id="a later layout",
        ),
        pytest.param(
            to_json(LEDGER).replace(b'"basis": "context"', b'"basis": "luck"'),
            "files[0].edits[0].basis: expected one of 'bytes'",
            id="a basis that there is not",
        ),
        pytest.param(
            to_json(LEDGER).replace(b'"start": 3', b'"start": -3'),
            "files[0].edits[0].start: expected at least 0",
            id="a negative position",
        ),
    ],
)
def test_refuses(data: bytes, message: str) -> None:
    with pytest.raises(IntegrityError) as raised:
        from_json(data)

    assert message in str(raised.value)


def test_reads_back_what_it_wrote() -> None:
    assert from_json(to_json(LEDGER)) == LEDGER


def test_edits_come_back_as_they_were_made() -> None:
    assert from_json(to_json(LEDGER)).files[0].edits[0].edit() == EDIT


@pytest.mark.parametrize(
    "char", ["\x1b", "\x9b", "\u202e", "\u200b", "\u00a0", "\ud800", "\U000e0041"], ids=ascii
)
def test_what_a_terminal_would_act_on_or_hide_is_escaped(char: str) -> None:
    ledger = Ledger(files=(replace(ENTRY, path=f"a{char}b’.txt"),))

    assert from_json(to_json(ledger)) == ledger
    assert char not in to_json(ledger).decode()
    assert "’.txt" in to_json(ledger).decode()


@pytest.mark.parametrize(
    ("data", "expected"),
    [(to_json(LEDGER), True), (to_json(Ledger(files=())), True), (b"", False), (b'{"format": 1}', False)],
    ids=["one", "an empty one", "nothing", "another object"],
)
def test_is_recognised_by_its_first_line(data: bytes, expected: bool) -> None:
    assert is_ledger(data) == expected


def test_a_repair_that_is_made_again_stands_once() -> None:
    again, later = replace(ENTRY, charset="big5"), replace(ENTRY, sha256_before="1" * 64)

    assert LEDGER.with_repair(again).files == (again,)
    assert LEDGER.with_repair(later).files == (ENTRY, later)
    assert LEDGER.with_repair(later).newest() == {ENTRY.path: later}
    assert LEDGER.with_repair(later).without([later]) == LEDGER


def test_it_is_plain_json() -> None:
    assert json.loads(to_json(LEDGER))["files"][0]["edits"][0]["alternatives"] == {"”": 0.15, "“": 0.05}
