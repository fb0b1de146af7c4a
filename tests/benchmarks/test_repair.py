"""The benchmark of `repair`: it runs, and its marks are right."""

import json
import runpy
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

FOLDER = Path(__file__).resolve().parents[2] / "benchmarks"


@pytest.fixture
def script(monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    monkeypatch.syspath_prepend(str(FOLDER))
    return runpy.run_path(str(FOLDER / "repair.py"), run_name="script")


@pytest.fixture
def marking(monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    monkeypatch.syspath_prepend(str(FOLDER))
    return runpy.run_path(str(FOLDER / "marking.py"))


@pytest.fixture
def damages(monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    monkeypatch.syspath_prepend(str(FOLDER))
    return runpy.run_path(str(FOLDER / "damages.py"))


def test_it_runs_on_a_handful_of_texts(script: dict[str, Any], tmp_path: Path) -> None:
    rows = [{"text": f"“It’s late,” she said — number {number}.", "lang": "en"} for number in range(4)]
    texts, figures = tmp_path / "texts.jsonl", tmp_path / "figures.json"
    texts.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")

    options = ["--rounds", "1", "--each", "1", "--damaged", "50", "--json", str(figures)]
    result = CliRunner().invoke(script["main"], [str(texts), *options])

    assert result.exit_code == 0, result.output
    tables = json.loads(figures.read_text("utf-8"))
    (clean,) = [rows for title, rows in tables.items() if title.startswith("6.")]
    assert [(row["language"], row["texts"], row["changed"]) for row in clean] == [("en", 4, 0), ("all", 4, 0)]


def test_a_wrong_mark_and_a_changed_letter_count_as_such(
    marking: dict[str, Any], damages: dict[str, Any]
) -> None:
    harmed = damages["put_together"]([("a", "a"), ("”", "â€"), (" b", " b"), ("’", "â€™"), ("s", "s")])

    marks = marking["mark"](harmed, [(1, 4, "†"), (4, 8, "c’")])

    assert marks.made == ("†", "’")
    assert marks.spoiled == (2, 3)


def test_what_is_left_alone_stays_damaged(marking: dict[str, Any], damages: dict[str, Any]) -> None:
    harmed = damages["put_together"]([("It", "It"), ("’", "?"), ("s?", "s?")])

    assert marking["mark"](harmed, []).made == ("?",)


def test_undoing_every_damage_is_exact(marking: dict[str, Any], damages: dict[str, Any]) -> None:
    text = "“It’s Zoë’s café,” he said — ‘so’ – at 5 & 6…\n‘Why?’ 1990–95, the ’90s."
    for kind in damages["kinds"]():
        harmed = kind.harm(text)
        truth = tuple(harmed.clean[place.start : place.end] for place in harmed.places)

        marks = marking["mark"](harmed, marking["differences"](harmed.text, harmed.clean))

        assert (truth, ()) == (marks.made, marks.spoiled), (kind.damage, kind.how)
        assert harmed.places, (kind.damage, kind.how)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It’s the dogs’ bone", ["apostrophe", "apostrophe"]),
        ("‘It’s’", ["outer single, opening", "apostrophe", "outer single, closing"]),
        (
            "“a ‘b’ c”",
            ["double, opening", "nested single, opening", "nested single, closing", "double, closing"],
        ),
        ("“a\nits dogs’", ["double, opening", "apostrophe"]),
        ("a — b–c 1–2", ["em, spaced", "en, unspaced", "en, between digits"]),
    ],
    ids=["no quotation", "apostrophe within", "nested", "paragraphs are apart", "dashes"],
)
def test_roles(marking: dict[str, Any], text: str, expected: list[str]) -> None:
    assert list(marking["roles"](text).values()) == expected


def test_an_apostrophe_is_no_closing_mark(marking: dict[str, Any]) -> None:
    same = marking["same_role"]

    assert not same("’", "”", "apostrophe")
    assert same("’", "”", "outer single, closing")
    assert same("—", "–", "em, spaced")
