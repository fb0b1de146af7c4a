"""Cutting inputs into shards: every line in exactly one, the same shards for everybody."""

import hashlib
from pathlib import Path, PurePosixPath

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpuskit.inputs import plan
from corpuskit.inputs.files import InputFile
from corpuskit.model.shards import Unit


def file(path: Path) -> InputFile:
    return InputFile(path, PurePosixPath(path.name), path.stat().st_size, path.stat().st_mtime_ns)


def whole(name: str, size: int) -> Unit:
    return Unit(path=name, name=name, size=size, mtime_ns=0)


def test_a_small_file_stays_whole(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_bytes(b"{}\n")

    (unit,) = plan.units(file(tmp_path / "a.jsonl"), splittable=True)

    assert (unit.start, unit.end, unit.sha256) == (0, None, None)


@pytest.mark.parametrize("mark", [b"\xff\xfe", b"\xfe\xff"], ids=["little-endian", "big-endian"])
def test_utf16_is_not_cut_at_half_letters(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, mark: bytes
) -> None:
    monkeypatch.setattr(plan, "SHARD_BYTES", 64)
    (tmp_path / "a.jsonl").write_bytes(mark + b"\n" * 500)

    units = list(plan.units(file(tmp_path / "a.jsonl"), splittable=True))

    assert [(unit.start, unit.end) for unit in units] == [(0, None)]


@settings(max_examples=60)
@given(lines=st.lists(st.binary(max_size=60).map(lambda line: line.replace(b"\n", b"")), max_size=60))
def test_ranges_begin_at_lines_and_leave_nothing_out(
    tmp_path_factory: pytest.TempPathFactory, lines: list[bytes]
) -> None:
    data = b"x" + b"\n".join(lines)
    path = tmp_path_factory.mktemp("plan") / "a.jsonl"
    path.write_bytes(data)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(plan, "SHARD_BYTES", 100)
        patch.setattr(plan, "BLOCK", 32)
        units = list(plan.units(file(path), splittable=True))

    ends = [len(data) if unit.end is None else unit.end for unit in units]
    assert [unit.start for unit in units] == [0, *ends[:-1]]
    assert ends[-1] == len(data)
    for unit in units:
        assert unit.start == 0 or data[unit.start - 1 : unit.start] == b"\n"
        assert unit.first_line == 1 + data.count(b"\n", 0, unit.start)
        if len(units) > 1:
            assert unit.sha256 == hashlib.sha256(data).hexdigest()


def test_small_files_share_a_shard_and_large_ones_do_not() -> None:
    large, small = plan.SHARD_BYTES, 100
    units = [whole("a", small), whole("b", small), whole("c", large), whole("d", small)]

    assert [[unit.name for unit in shard] for shard in plan.shards(units)] == [["a", "b"], ["c"], ["d"]]


def test_a_shard_has_a_limit_of_files() -> None:
    units = [whole(str(number), 1) for number in range(plan.SHARD_FILES + 1)]

    assert [len(shard) for shard in plan.shards(units)] == [plan.SHARD_FILES, 1]
