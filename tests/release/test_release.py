"""A built dataset, opened again."""

import hashlib
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from unittest.mock import Mock

import pytest

import corpuskit
from corpuskit.model.diagnostics import CorpuskitError, InputError, IntegrityError
from corpuskit.model.manifest import to_json
from corpuskit.release import Release, load
from tests.builds import STORY, build_files


@pytest.fixture
def out(tmp_path: Path) -> Path:
    build_files(tmp_path, {"a.txt": STORY, "b.txt": ""})
    return tmp_path / "out"


def codes(release: Release) -> list[tuple[str, str]]:
    return [(found.code, str(found.location.path)) for found in release.verify()]


def test_a_folder_without_a_dataset_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no dataset here"):
        load(tmp_path)


@pytest.mark.parametrize("text", ["", "{}", "[1]", '{"format": "other"}', "\udcff"], ids=repr)
def test_a_manifest_that_is_none_is_refused(tmp_path: Path, text: str) -> None:
    (tmp_path / "manifest.json").write_bytes(text.encode("utf-8", "surrogateescape"))

    with pytest.raises(IntegrityError, match=r"manifest\.json: ") as raised:
        load(tmp_path)
    assert str(raised.value).startswith(str(tmp_path))


def test_a_manifest_that_cannot_be_read_is_no_input(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "manifest.json").write_text("{}", "utf-8")
    # Not by the permissions of the file: root reads it all the same.
    monkeypatch.setattr(Path, "read_bytes", Mock(side_effect=PermissionError(13, "Permission denied")))

    with pytest.raises(InputError, match="cannot be read"):
        load(tmp_path)


def test_an_unknown_table_is_refused_with_the_known_ones(out: Path) -> None:
    with pytest.raises(CorpuskitError, match="no table 'article'; there are articles, "):
        load(out).to_arrow("article")


def test_verify_names_what_is_missing_changed_and_not_listed(out: Path) -> None:
    release = load(out)
    assert codes(release) == []
    (release.path / "README.md").unlink()
    (release.path / "notes.txt").write_text("mine", "utf-8")
    part = release.path / "quarantine" / "part-00000.parquet"
    data = bytearray(part.read_bytes())
    data[len(data) // 2] ^= 1
    part.write_bytes(data)

    assert codes(release) == [
        ("PKG101", "README.md"),
        ("PKG102", "quarantine/part-00000.parquet"),
        ("PKG103", "notes.txt"),
    ]


def test_verify_checks_the_manifest_itself(out: Path) -> None:
    release = load(out)
    manifest = release.path / "manifest.json"
    manifest.write_text(manifest.read_text("utf-8").replace('"quarantined": 1', '"quarantined": 2'), "utf-8")

    assert codes(load(out)) == [("PKG102", "manifest.json")]
    assert codes(release) == [("PKG102", "manifest.json")]
    manifest.unlink()
    assert codes(release) == [("PKG101", "manifest.json")]


def without_checksums(path: Path) -> None:
    path.unlink()


def without_a_line(path: Path) -> None:
    path.write_text("".join(path.read_text("utf-8").splitlines(keepends=True)[1:]), "utf-8")


def cut_off(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-5])


def emptied(path: Path) -> None:
    path.write_bytes(b"")


def spoilt(path: Path) -> None:
    path.write_bytes(b"\xff\x00\n" + path.read_bytes())


def with_another_hash(path: Path) -> None:
    line, *others = path.read_text("utf-8").splitlines(keepends=True)
    path.write_text("".join(["0" * 64 + line[64:], *others]), "utf-8")


def with_a_file_more(path: Path) -> None:
    path.write_text(path.read_text("utf-8") + "0" * 64 + "  gone.txt\n", "utf-8")


@pytest.mark.parametrize(
    ("damage", "found"),
    [
        (without_checksums, [("PKG101", "SHA256SUMS")]),
        (emptied, [("PKG102", "SHA256SUMS")]),
        (spoilt, [("PKG102", "SHA256SUMS")]),
        (without_a_line, [("PKG102", "SHA256SUMS")]),
        (cut_off, [("PKG102", "SHA256SUMS"), ("PKG102", "SHA256SUMS")]),
        (with_another_hash, [("PKG102", "README.md")]),
        (with_a_file_more, [("PKG101", "gone.txt")]),
    ],
)
def test_verify_checks_the_checksums_too(
    out: Path, damage: Callable[[Path], None], found: list[tuple[str, str]]
) -> None:
    release = load(out)
    damage(release.path / "SHA256SUMS")

    assert codes(release) == found


def test_a_name_that_no_file_can_have_is_missing(out: Path) -> None:
    release = load(out)
    odd = replace(release.manifest.files[0], path="a\x00b")
    manifest = replace(release.manifest, files=[*release.manifest.files, odd])
    (release.path / "manifest.json").write_bytes(to_json(manifest))
    sums = release.path / "SHA256SUMS"
    fresh = hashlib.sha256(to_json(manifest)).hexdigest()
    lines = [line for line in sums.read_text("utf-8").splitlines() if not line.endswith("  manifest.json")]
    sums.write_text("\n".join([*lines, f"{fresh}  manifest.json"]) + "\n", "utf-8")

    assert codes(load(out)) == [("PKG101", "a\\x00b"), ("PKG102", "SHA256SUMS")]


@pytest.mark.parametrize("name", ["", "latest"])
def test_a_dataset_opens_from_every_folder_that_leads_to_it(out: Path, name: str) -> None:
    release = corpuskit.load(out / name)

    assert release.path == (out / "latest").resolve()
    assert corpuskit.load(release.path) == release


def test_a_copied_version_is_a_dataset_of_its_own(out: Path, tmp_path: Path) -> None:
    shutil.copytree(load(out).path, tmp_path / "copy")

    assert codes(load(tmp_path / "copy")) == []


def test_the_tables_open_in_three_libraries(out: Path) -> None:
    release = load(out)

    assert release.to_arrow("quarantine").num_rows == 1
    assert release.to_pandas()["source_path"].tolist() == ["a.txt"]
    assert release.duckdb().sql("SELECT count(*) FROM quotes").fetchall() == [(1,)]
    assert sorted(release.tables) == [
        "articles",
        "diagnostics",
        "duplicates",
        "edits",
        "quarantine",
        "quotes",
    ]
