"""`validate --profile`: an earlier build helps to judge new articles."""

import json
from pathlib import Path

import pytest

from tests.builds import build_files, write
from tests.test_cli import call

SOUND = "The ferry – which wasn’t new – sailed. “It’s old,” said Ana Reyes. " * 3
COLLAPSED = "".join(
    char for char in SOUND.encode().decode("tis-620", "ignore") if not "\x80" <= char <= "\x9f"
)


def _article(text: str) -> str:
    return json.dumps({"headline": "The ferry", "publisher": "Saltmarsh Courier", "text": text}) + "\n"


@pytest.mark.parametrize("made", ["nothing", "an empty folder"])
def test_a_profile_that_is_no_dataset_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], made: str
) -> None:
    source = write(tmp_path / "in", {"a.jsonl": _article(SOUND)})
    profile = tmp_path / "x"
    if made == "an empty folder":
        profile.mkdir()

    assert call("validate", source, "--profile", profile) == 3
    assert "no dataset here" in capsys.readouterr().err


def test_a_damaged_manifest_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = write(tmp_path / "in", {"a.jsonl": _article(SOUND)})

    assert call("validate", source, "--profile", write(tmp_path / "x", {"manifest.json": "{}"})) == 5
    assert "missing key" in capsys.readouterr().err


@pytest.mark.parametrize(("with_profile", "dash"), [(False, "—"), (True, "–")])
def test_house_style_comes_from_the_profile(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], with_profile: bool, dash: str
) -> None:
    out = build_files(tmp_path, {"a.jsonl": _article(SOUND) * 4}).release.path.parents[1]
    source = write(tmp_path / "new", {"b.jsonl": _article(f"The ferry {COLLAPSED[10:]}")})
    profile = ("--profile", out) if with_profile else ()

    assert call("validate", source, *profile, "--no-color") == 0
    assert f"[โ -> {dash}]" in capsys.readouterr().out
