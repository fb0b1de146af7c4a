"""A built dataset, opened again."""

import shutil
from pathlib import Path

import pytest

import corpuskit
from corpuskit.model.diagnostics import CorpuskitError, InputError
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

    with pytest.raises(CorpuskitError):
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
    assert release.duckdb().sql("SELECT count(*) FROM quotes").fetchall() == [(0,)]
    assert sorted(release.tables) == [
        "articles",
        "diagnostics",
        "duplicates",
        "edits",
        "quarantine",
        "quotes",
    ]
