"""Card, citation, manifest and checksums of a dataset."""

import json
from pathlib import Path

import pytest
import yaml

import corpuskit
from corpuskit.outputs import outputs
from corpuskit.release import Release
from corpuskit.schema.validator import make_validator
from tests.builds import STORY, write

ROOT = Path(__file__).resolve().parents[2]
HOSTILE = 'A "title" with: *stars*\n---\nlicense: mit\n# and <b>markup</b> | cells'


def built(tmp_path: Path, dataset: str) -> Release:
    files = {"corpuskit.toml": f"[dataset]\n{dataset}", "a.txt": STORY}
    return corpuskit.build(write(tmp_path / "in", files), out=tmp_path / "out")


def head(release: Release) -> dict[str, object]:
    _, front, _ = (release.path / "README.md").read_text("utf-8").split("---\n", 2)
    loaded = yaml.safe_load(front)
    assert isinstance(loaded, dict)
    return loaded


def test_without_authors_there_is_no_citation(tmp_path: Path) -> None:
    release = built(tmp_path, 'name = "x"')

    assert not (release.path / "CITATION.cff").exists()


def test_a_hostile_title_stays_a_title(tmp_path: Path) -> None:
    release = built(tmp_path, f"title = {json.dumps(HOSTILE)}\ndescription = {json.dumps(HOSTILE)}")

    assert head(release)["pretty_name"] == " ".join(HOSTILE.split())
    assert "license" not in head(release)
    card = (release.path / "README.md").read_text("utf-8")
    assert "\nlicense: mit" not in card.split("---\n", 2)[2]
    assert "\\*stars\\*" in card
    assert "<b>" not in card.split("---\n", 2)[2]


def test_the_citation_names_authors_and_content(tmp_path: Path) -> None:
    orcid = "0000-0002-1825-0097"
    authors = f'authors = [{{name = "Ana Reyes", orcid = "{orcid}"}}, {{name = "Tom Ode"}}]'
    release = built(tmp_path, f'name = "x"\ntitle = "X: a corpus"\nlicense = "CC0-1.0"\n{authors}')

    citation = yaml.safe_load((release.path / "CITATION.cff").read_text("utf-8"))

    assert citation["title"] == "X: a corpus"
    assert citation["authors"] == [
        {"name": "Ana Reyes", "orcid": f"https://orcid.org/{orcid}"},
        {"name": "Tom Ode"},
    ]
    assert citation["identifiers"][0]["value"] == f"sha256:{release.manifest.content_sha256}"
    assert head(release)["license"] == "cc0-1.0"


def test_the_manifest_keeps_to_its_schema_and_names_every_file(tmp_path: Path) -> None:
    release = built(tmp_path, 'name = "x"')
    schema = json.loads((ROOT / "schemas" / "manifest.schema.json").read_text("utf-8"))
    manifest = json.loads((release.path / "manifest.json").read_text("utf-8"))

    assert list(make_validator(schema).iter_errors(manifest)) == []
    files = {path.relative_to(release.path).as_posix() for path in release.path.rglob("*") if path.is_file()}
    assert {entry["path"] for entry in manifest["files"]} == files - {"manifest.json", "SHA256SUMS"}
    assert release.path.name.endswith(manifest["content_sha256"][:12])


def test_the_card_tells_rows_and_fields(tmp_path: Path) -> None:
    release = built(tmp_path, 'name = "x"')
    card = (release.path / "README.md").read_text("utf-8")

    assert head(release)["size_categories"] == ["n<1K"]
    assert "### articles (1 rows)" in card
    assert "`word_count`" in card


@pytest.mark.parametrize("name", ["card", "checksums", "citation", "manifest"])
def test_every_kind_of_output_is_found(name: str) -> None:
    assert name in [output.name for output in outputs()]


def test_checksums_come_last_and_the_manifest_before_them() -> None:
    assert [output.name for output in outputs()][-2:] == ["manifest", "checksums"]
