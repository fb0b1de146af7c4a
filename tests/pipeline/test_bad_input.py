"""Bad input: each fault has its code, costs its own record, and loses no byte."""

import json
import os
import sys
from pathlib import Path

import pytest

from corpuskit.formats._limits import MAX_RECORD
from corpuskit.model.diagnostics import InputError
from corpuskit.pipeline.build import Options, Progress, run
from tests.builds import STORY, build_files, quarantined, rows, write

GOOD = json.dumps({"headline": "The ferry is back", "text": STORY}, ensure_ascii=False).encode()


def test_an_empty_folder_is_no_input(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="nothing to read"):
        build_files(tmp_path, {})


def test_a_folder_of_ignored_files_is_no_input(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="1 passed over by name"):
        build_files(tmp_path, {"README.md": "read me"})


def test_a_build_without_articles_publishes_nothing(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"no article in the input, nothing was published\n  a.png: FIL107"):
        build_files(tmp_path, {"a.png": b"\x89PNG\r\n"})

    assert not (tmp_path / "out" / "latest").exists()
    assert not (tmp_path / "out" / "versions").exists()


WHOLE_FILES: dict[str, tuple[str, bytes, str]] = {
    "empty file": ("bad.txt", b"", "FIL103"),
    "binary file under a text name": ("bad.txt", b"\x7fELF\x02\x01\x00" + bytes(range(32)) * 40, "FIL108"),
    "picture": ("bad.png", b"\x89PNG\r\n\x1a\n", "FIL107"),
    "front matter that is not closed": ("bad.md", b"---\nheadline: x\n\nThe body.\n", "FMT201"),
    "front matter that is no YAML": ("bad.md", b"---\nheadline: [x\n---\nThe body.\n", "FMT202"),
    "front matter that is a list": ("bad.md", b"---\n- x\n---\nThe body.\n", "FMT202"),
    "JSON string": ("bad.json", b'"only a string"', "FMT102"),
}


@pytest.mark.parametrize(("name", "data", "code"), WHOLE_FILES.values(), ids=WHOLE_FILES.keys())
def test_a_bad_file_costs_itself(tmp_path: Path, name: str, data: bytes, code: str) -> None:
    release = build_files(tmp_path, {name: data, "good.txt": STORY}).release

    assert quarantined(release) == [(name, code)]
    assert [row["source_path"] for row in rows(release, "articles")] == ["good.txt"]
    assert b"".join(bytes(row["raw"]) for row in rows(release, "quarantine")) == data  # type: ignore[call-overload]


LINES: dict[str, tuple[bytes, str]] = {
    "not JSON": (b"{headline: x}", "FMT101"),
    "cut short": (GOOD[:40], "FMT101"),
    "trailing garbage": (GOOD + b" x", "FMT101"),
    "a list": (b"[1, 2]", "FMT102"),
    "5,000 levels": (b'{"text": ' + b"[" * 5000 + b"]" * 5000 + b"}", "FMT103"),
    "half a surrogate": (b'{"text": "\\ud83d alone"}', "FMT105"),
    "NaN": (b'{"text": "x", "score": NaN}', "FMT107"),
    "infinite": (b'{"text": "x", "score": 1e999}', "FMT107"),
    "no text": (b'{"headline": "x"}', "FLD101"),
    "text that is a number": (b'{"text": 7}', "FLD102"),
    "NUL byte outside a string": (b'{"text": "x"}\x00', "FMT101"),
}


@pytest.mark.parametrize(("line", "code"), LINES.values(), ids=LINES.keys())
def test_a_bad_line_costs_itself(tmp_path: Path, line: bytes, code: str) -> None:
    data = b"\n".join([GOOD, line, GOOD.replace(b"back", b"here")]) + b"\n"

    release = build_files(tmp_path, {"a.jsonl": data}).release

    assert quarantined(release) == [("a.jsonl", code)]
    (row,) = rows(release, "quarantine")
    assert (row["raw"], row["offset"], row["line"]) == (line, len(GOOD) + 1, 2)
    assert len(rows(release, "articles")) == 2


KEPT: dict[str, tuple[bytes, str | None]] = {
    "duplicate key": (b'{"text": "x", "text": "The last one counts."}', "FMT104"),
    "2^64 exactly": (b'{"text": "x", "serial": 18446744073709551616}', None),
    "byte order mark": (b"\xef\xbb\xbf" + GOOD, None),
    "U+2028 inside a string": ('{"text": "one\u2028two"}'.encode(), None),
    "NUL as an escape": (b'{"text": "a\\u0000b"}', "TXT106"),
    "windows-1252 in a UTF-8 file": ('{"text": "café"}'.encode("cp1252"), "ENC103"),
}


@pytest.mark.parametrize(("line", "code"), KEPT.values(), ids=KEPT.keys())
def test_an_odd_line_is_an_article_with_a_diagnostic(tmp_path: Path, line: bytes, code: str | None) -> None:
    data = line + b"\n" + GOOD + b"\n"

    release = build_files(tmp_path, {"a.jsonl": data}).release

    assert quarantined(release) == []
    assert len(rows(release, "articles")) == 2
    assert code is None or code in {row["code"] for row in rows(release, "diagnostics")}


def test_large_integers_stay_exact(tmp_path: Path) -> None:
    release = build_files(tmp_path, {"a.jsonl": KEPT["2^64 exactly"][0]}).release

    assert [row["extra"] for row in rows(release, "articles")] == ['{"serial":18446744073709551616}']


def test_a_line_of_100_mb_goes_to_quarantine_in_pieces_and_the_next_line_is_read(tmp_path: Path) -> None:
    size = 100 * 1024 * 1024
    (tmp_path / "in").mkdir()
    with (tmp_path / "in" / "a.jsonl").open("wb") as stream:
        stream.write(GOOD + b"\n" + b'{"text": "')
        for _ in range(size // 2**20):
            stream.write(b"x" * 2**20)
        stream.write(b'"}\n' + GOOD.replace(b"back", b"here") + b"\n")

    release = build_files(tmp_path, {}).release

    pieces = release.to_arrow("quarantine").select(["chunk", "length", "code", "offset"]).to_pylist()
    assert len(rows(release, "articles")) == 2
    assert {piece["code"] for piece in pieces} == {"FIL110"}
    assert [piece["chunk"] for piece in pieces] == list(range(len(pieces)))
    assert sum(piece["length"] for piece in pieces) == size + len(b'{"text": ""}')
    assert all(piece["length"] <= MAX_RECORD for piece in pieces)
    assert release.manifest.balance.quarantined == 1


def test_a_ragged_row_and_an_unclosed_quote_cost_themselves(tmp_path: Path) -> None:
    body = STORY.replace('"', "'").replace("\n", " ").strip()
    table = (
        f'headline,text\none,"{body}"\ntwo,ragged,row\nthree,"{body}"\nfour,"never closed\nfive,"{body}"\n'
    )

    release = build_files(tmp_path, {"a.csv": table}).release

    assert sorted(quarantined(release)) == [("a.csv", "FMT301"), ("a.csv", "FMT302")]
    assert sorted(str(row["headline"]) for row in rows(release, "articles")) == ["five", "one", "three"]


def test_garbage_after_json_costs_only_the_garbage(tmp_path: Path) -> None:
    release = build_files(tmp_path, {"a.json": b"[" + GOOD + b"] and more"}).release

    assert quarantined(release) == [("a.json", "FMT106")]
    assert len(rows(release, "articles")) == 1


def test_two_articles_with_one_id_are_both_kept(tmp_path: Path) -> None:
    same = {"publisher": "Courier", "source_id": "7", "headline": "The ferry is back", "text": STORY}
    data = json.dumps(same) + "\n" + json.dumps(same | {"headline": "The ferry is here"}) + "\n"

    release = build_files(tmp_path, {"a.jsonl": data, "b.jsonl": json.dumps(same)}).release

    ids = sorted(str(row["id"]) for row in rows(release, "articles"))
    assert ids[1:] == [f"{ids[0]}-2", f"{ids[0]}-3"]
    found = [row for row in rows(release, "diagnostics") if row["code"] == "DUP101"]
    assert [(row["id"], row["path"]) for row in found] == [(ids[1], "a.jsonl"), (ids[2], "b.jsonl")]


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="these file systems refuse such names")
def test_a_file_name_that_is_not_utf8_is_published_with_escapes(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    Path(os.fsdecode(os.fsencode(folder) + b"/caf\xe9.txt")).write_text(STORY, "utf-8")

    release = build_files(tmp_path, {}).release

    assert [row["source_path"] for row in rows(release, "articles")] == ["caf\\xe9.txt"]
    assert "FIL109" in {row["code"] for row in rows(release, "diagnostics")}


def test_an_unreadable_file_costs_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened = os.open

    def refuse(path: Path, flags: int, mode: int = 0o777) -> int:
        if Path(path).name == "closed.txt":
            raise PermissionError(13, "Permission denied", str(path))
        return opened(path, flags, mode)

    # The tests may run as root, whom no permission bits stop.
    monkeypatch.setattr(os, "open", refuse)
    release = build_files(tmp_path, {"closed.txt": "secret", "good.txt": STORY}).release

    assert quarantined(release) == [("closed.txt", "FIL102")]


def test_a_file_that_changes_during_the_build_stops_it(tmp_path: Path) -> None:
    source = write(tmp_path / "in", {"a.txt": STORY})

    def change(progress: Progress) -> None:
        if progress.stage == "tabulate":
            (source / "a.txt").write_text("something else entirely", "utf-8")

    with pytest.raises(InputError, match="changed while it was read"):
        run(source, tmp_path / "out", Options(workers=1, progress=change))
    assert not (tmp_path / "out" / "latest").exists()
