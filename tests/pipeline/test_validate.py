"""However a validation is run, it says the same."""

import sys
from dataclasses import replace
from pathlib import Path

import pytest

from corpuskit.model.baselines import Baseline
from corpuskit.model.diagnostics import CorpuskitError, InputError
from corpuskit.model.reports import Report
from corpuskit.pipeline import validate as module
from corpuskit.pipeline.validate import Options, validate_at
from tests.builds import STORY, build_files, write

HEAD = "---\nheadline: Ferry returns\n---\n"
FILES: dict[str, bytes | str] = {
    **{f"{number}.md": HEAD + STORY + f"It is number {number}.\n" for number in range(6)},
    "bad.md": HEAD + "Too short.\n",
    "none.md": "---\n- a list\n---\n",
    "many.jsonl": '{"headline": "Ferry", "text": "Too short."}\n{"headline"\n' * 2,
    "latin.txt": "Die Fähre fährt wieder über den Hafen von Saltmarsh.\n".encode("latin-1"),
}


def test_nothing_to_read_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="nothing to read"):
        validate_at([tmp_path], options=Options(workers=1))


def test_workers_pieces_and_this_process_say_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = write(tmp_path, FILES)
    here = validate_at([folder], options=Options(workers=1))
    monkeypatch.setattr(module, "PIECE_FILES", 2)

    assert validate_at([folder], options=Options(workers=1)) == here
    assert validate_at([folder], options=Options(workers=2)) == here
    assert (here.records, here.articles, here.refused) == (13, 10, 3)


def test_a_record_that_kills_its_worker_costs_itself(tmp_path: Path) -> None:
    line = '{{"headline": "{}", "text": "It sails."}}\n'
    lines = line.format("Ferry") * 5 + line.format("deadly to normalize") + line.format("Ferry") * 4
    deadly = (sys.executable, str(Path(__file__).with_name("deadly_worker.py")))
    report = validate_at([write(tmp_path, {"a.jsonl": lines})], options=Options(workers=2, command=deadly))

    assert [(found.code, found.location.line) for found in report.diagnostics if found.code == "FIL111"] == [
        ("FIL111", 6)
    ]
    assert (report.records, report.articles, report.refused) == (10, 9, 1)


@pytest.mark.parametrize(
    ("level", "families"), [(1, {"ENC"}), (2, {"ENC", "FMT"}), (4, {"ENC", "FMT", "TXT"})]
)
def test_a_level_hides_what_lies_deeper(tmp_path: Path, level: int, families: set[str]) -> None:
    report = validate_at([write(tmp_path, FILES)], options=Options(workers=1, level=level))

    assert {found.code[:3] for found in report.diagnostics} >= families
    assert all(each.level <= level for each in report.reported)
    assert report.records == 13


def test_bytes_that_are_given_are_read_in_the_place_of_a_file() -> None:
    given = ("new/story.md", (HEAD + "Too short.\n").encode())
    report = validate_at([], options=Options(given=given))

    assert {str(found.location.path) for found in report.diagnostics} == {"new/story.md"}
    assert "TXT102" in report.codes()


def test_only_what_changed_is_read(tmp_path: Path) -> None:
    folder = write(tmp_path, FILES).resolve()
    lines = {folder / "many.jsonl": ((3, 3),), folder / "bad.md": ((1, 1),)}
    report = validate_at([folder], options=Options(workers=1, changed=lines))
    places = {(found.location.path.name, found.code) for found in report.diagnostics}

    assert {("bad.md", "TXT102"), ("many.jsonl", "TXT102")} <= places
    assert {path for path, _ in places} == {"bad.md", "many.jsonl"}
    assert report.records == 2


def test_nothing_changed_is_no_error(tmp_path: Path) -> None:
    assert validate_at([write(tmp_path, FILES)], options=Options(changed={})).reported == ()


def test_what_the_baseline_knows_is_counted_only(tmp_path: Path) -> None:
    folder = write(tmp_path, FILES)
    whole = validate_at([folder], options=Options(workers=1))
    baseline = Baseline.of(whole.reported)
    known = validate_at([folder], options=Options(workers=1, baseline=baseline))
    write(folder, {"bad.md": HEAD + STORY, "new.md": HEAD + "Too short.\n"})
    later = validate_at([folder], options=Options(workers=1, baseline=baseline))

    assert (known.reported, known.known, known.gone) == ((), len(whole.reported), 0)
    assert {str(found.location.path.name) for found in later.diagnostics} <= {"new.md", "bad.md"}
    assert later.gone >= 1


def _dataset(tmp_path: Path) -> Path:
    return build_files(tmp_path, {"a.md": HEAD + STORY, "b.md": HEAD + "Too short.\n"}).release.path


def _relative(report: Report, folder: Path) -> set[tuple[str, str]]:
    return {
        (str(found.location.path).removeprefix(f"{folder.as_posix()}/"), found.code)
        for found in report.diagnostics
    }


def test_a_built_dataset_is_held_to_its_checksums_and_to_the_rules(tmp_path: Path) -> None:
    folder = _dataset(tmp_path)
    report = validate_at([folder], options=Options())

    assert _relative(report, folder) >= {("articles/part-00000.parquet", "TXT102")}
    assert (report.records, report.articles) == (2, 2)
    assert not {code for code in report.codes() if code.startswith("PKG") or code == "FLD104"}


@pytest.mark.parametrize("damage", ["changed", "cut", "missing", "unlisted"])
def test_damage_to_a_dataset_is_found(tmp_path: Path, damage: str) -> None:
    folder = _dataset(tmp_path)
    file = folder / "articles" / "part-00000.parquet"
    match damage:
        case "changed":
            (folder / "README.md").write_text("other", "utf-8")
        case "cut":
            file.write_bytes(file.read_bytes()[:-100])
        case "missing":
            file.unlink()
        case _:
            (folder / "more.txt").write_text("other", "utf-8")
    codes = set(validate_at([folder], options=Options()).codes())

    wanted = {
        "changed": {"PKG102"},
        "cut": {"PKG102", "FIL102"},
        "missing": {"PKG101", "FIL102"},
        "unlisted": {"PKG103"},
    }
    assert codes >= wanted[damage]


def test_a_command_that_starts_no_worker_is_said(tmp_path: Path) -> None:
    options = replace(Options(workers=2), command=(sys.executable, "-c", "pass"))

    with pytest.raises(CorpuskitError, match="workers die"):
        validate_at([write(tmp_path, FILES)], options=options)
