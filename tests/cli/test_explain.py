"""`explain`: every code has its page, a wrong one is told the nearest, all of it safe to print."""

import json
import sys
from pathlib import Path

import pytest

from corpuskit.cli._explanations import explanations
from tests.builds import write
from tests.test_cli import HEAVY, call, modules_after


@pytest.mark.parametrize(
    ("word", "near"),
    [("TXT1O4", "mean 'TXT1"), ("line-hyphen", "line-hyphens"), ("txt999", "TXT"), ("nonsense", "--list")],
)
def test_an_unknown_code_is_told_the_nearest(
    word: str, near: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert call("explain", word) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert near in err


@pytest.mark.parametrize("arguments", [(), ("--list", "TXT104"), ("TXT104", "\x1b[2J"), ("TXT104", "")])
def test_a_wrong_call_prints_nothing(arguments: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    assert call("explain", *arguments) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert "\x1b" not in err


def test_a_code_is_explained_with_fix_examples_and_ways_to_silence_it(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert call("explain", "txt132") == 0
    out = capsys.readouterr().out

    assert out.startswith("TXT132 line-hyphens\nwarning, level 4 (text), TXT: ")
    assert "fix: safe" in out
    assert "har- bour is open" in out
    assert out.count("TXT132") == 6
    for where in ("[validate]", "[validate.per_path_ignore]", "FILE.corpuskit.toml", "front matter"):
        assert where in out


def test_what_cannot_be_shown_says_why_and_what_is_no_article_has_no_front_matter(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert call("explain", "FIL111") == 0
    out = capsys.readouterr().out

    assert "no example: no such record is known" in out
    assert "front matter" not in out


def test_several_codes_and_families_follow_one_another(capsys: pytest.CaptureFixture[str]) -> None:
    assert call("explain", "line-hyphens", "CNT") == 0
    out = capsys.readouterr().out

    assert out.startswith("TXT132")
    assert "\n\ncode    severity  level  fix  name\nCNT101  warning   " in out


def test_the_list_has_every_code_once(capsys: pytest.CaptureFixture[str]) -> None:
    assert call("explain", "--list") == 0
    lines = capsys.readouterr().out.splitlines()

    assert [line.split()[0] for line in lines[1:]] == sorted(explanations())
    assert [line for line in lines if line != line.rstrip()] == []


def test_json_is_the_same_for_machines(capsys: pytest.CaptureFixture[str]) -> None:
    assert call("explain", "--list", "--format", "json") == 0
    found = json.loads(capsys.readouterr().out)

    assert [one["code"] for one in found] == sorted(explanations())
    assert all(one["bad"] or one["not_shown"] for one in found)


@pytest.mark.parametrize("code", sorted(explanations()))
def test_every_page_is_safe_to_print(code: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert call("explain", code) == 0
    out = capsys.readouterr().out

    assert [line for line in out.splitlines() if not line.isprintable()] == []


def test_colour_is_for_a_terminal_alone(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
    call("explain", "CNT")
    call("explain", "CNT101")
    assert capsys.readouterr().out.count("\x1b[33mwarning") == 2

    call("explain", "CNT101", "--no-color")
    assert "\x1b" not in capsys.readouterr().out


def test_a_page_that_no_code_owns_is_found_and_removed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert call("schema", "--write") == 0
    left = write(tmp_path, {"docs/rules/TXT999.md": "# TXT999 gone\n"}) / "docs" / "rules" / "TXT999.md"
    capsys.readouterr()

    assert call("schema", "--check") == 1
    assert "stale: docs/rules/TXT999.md;" in capsys.readouterr().err
    assert call("schema", "--write") == 0
    assert not left.exists()
    assert call("schema", "--check") == 0


def test_no_heavy_library_is_imported() -> None:
    assert modules_after("explain", "--list") & HEAVY == set()
