"""What is ignored is not reported, is counted, and is said where it was in vain."""

from dataclasses import replace
from pathlib import Path

import pytest

from corpuskit.config import Config, default_config
from corpuskit.model.reports import Report
from corpuskit.pipeline.validate import Options, validate_at
from tests.builds import write

HEAD = "---\nheadline: Ferry returns\npublisher: Saltmarsh Courier\ndate: 2025-03-04T08:00:00Z\n"
SHORT = HEAD + "---\nToo short.\n"  # TXT102


def _report(folder: Path, files: dict[str, bytes | str], **validate: object) -> Report:
    config = default_config(Path())
    settled: Config = replace(config, validate=replace(config.validate, **validate))  # type: ignore[arg-type]
    return validate_at([write(folder, files)], config=settled, options=Options(workers=1))


def _codes(report: Report) -> set[str]:
    return {found.code for found in report.diagnostics}


def test_what_nobody_ignores_is_reported(tmp_path: Path) -> None:
    report = _report(tmp_path, {"a.md": SHORT})

    assert "TXT102" in _codes(report)
    assert report.ignored == 0


@pytest.mark.parametrize("listed", ["TXT102", "TXT"])
@pytest.mark.parametrize("where", ["ignore", "path", "publisher", "front matter", "sidecar"])
def test_a_code_or_a_family_can_be_ignored(tmp_path: Path, listed: str, where: str) -> None:
    files: dict[str, bytes | str] = {"a.md": SHORT}
    settings: dict[str, object] = {}
    match where:
        case "ignore":
            settings["ignore"] = (listed,)
        case "path":
            settings["per_path_ignore"] = {"*/a.md": (listed,), "*/b.md": ("HED",)}
        case "publisher":
            settings["per_publisher_ignore"] = {"Saltmarsh Courier": (listed,)}
        case "front matter":
            files = {"a.md": SHORT.replace("date:", f"corpuskit: {{ignore: [{listed}]}}\ndate:")}
        case _:
            files["a.md.corpuskit.toml"] = f'ignore = ["{listed}"]\n'
    report = _report(tmp_path, files, **settings)

    assert "TXT102" not in _codes(report)
    assert not {"FLD301", "FLD302", "FIL107"} & _codes(report)
    assert (report.ignored, report.records) == (1, 1)


@pytest.mark.parametrize("where", ["path", "publisher"])
def test_others_are_still_reported(tmp_path: Path, where: str) -> None:
    key = "*/b.md" if where == "path" else "Saltmarsh Ledger"
    report = _report(tmp_path, {"a.md": SHORT}, **{f"per_{where}_ignore": {key: ("TXT102",)}})

    assert "TXT102" in _codes(report)


def test_a_record_of_many_ignores_for_itself_alone(tmp_path: Path) -> None:
    line = '{"headline": "Ferry returns", "text": "Too short.", "date": "2025-03-04T08:00:00Z"'
    lines = f'{line}, "corpuskit": {{"ignore": ["TXT102"]}}}}\n{line}, "id": "2"}}\n'
    report = _report(tmp_path, {"a.jsonl": lines})

    assert [found.location.line for found in report.diagnostics if found.code == "TXT102"] == [2]


@pytest.mark.parametrize(
    ("said", "message"),
    [
        ("[TXT102]", "expected 'ignore'"),
        ("{ignored: [TXT102]}", "expected 'ignore'"),
        ("{ignore: [TXT102], level: 3}", "expected 'ignore'"),
        ("{ignore: [TXT999]}", "unknown code"),
        ("{ignore: [[TXT102]]}", "unknown code"),
    ],
)
def test_an_ignore_that_cannot_be_read_is_said_with_its_line(tmp_path: Path, said: str, message: str) -> None:
    report = _report(tmp_path, {"a.md": SHORT.replace("date:", f"corpuskit: {said}\ndate:")})
    [found] = [one for one in report.diagnostics if one.code == "FLD301"]

    assert message in found.message
    assert found.location.line == 4
    assert "TXT102" in _codes(report)


@pytest.mark.parametrize("content", [b"ignore = [", b"\xff", b'ignore = "TXT102"\nx = 1\n'])
def test_a_sidecar_that_cannot_be_read_is_said(tmp_path: Path, content: bytes) -> None:
    report = _report(tmp_path, {"a.md": SHORT, "a.md.corpuskit.toml": content})

    assert "TXT102" in _codes(report)
    assert [one.location.path.name for one in report.diagnostics if one.code == "FLD301"] == [
        "a.md.corpuskit.toml"
    ]


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="there is no device to point at")
def test_a_sidecar_without_an_end_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "a.md.corpuskit.toml").symlink_to("/dev/zero")
    report = _report(tmp_path, {"a.md": SHORT})

    assert "FLD301" in _codes(report)


@pytest.mark.parametrize("where", ["front matter", "sidecar"])
def test_an_ignore_in_vain_is_said_and_can_be_ignored(tmp_path: Path, where: str) -> None:
    files: dict[str, bytes | str] = {"a.md": SHORT, "a.md.corpuskit.toml": 'ignore = ["TXT101"]\n'}
    if where == "front matter":
        files = {"a.md": SHORT.replace("date:", "corpuskit: {ignore: TXT101}\ndate:")}
    report = _report(tmp_path, files)
    [found] = [one for one in report.diagnostics if one.code == "FLD302"]

    assert found.value == "TXT101"
    assert "FLD302" not in _codes(_report(tmp_path / "x", files, ignore=("FLD302",)))


def test_an_ignore_is_not_in_vain_where_nobody_looked(tmp_path: Path) -> None:
    files: dict[str, bytes | str] = {
        "a.md": SHORT.replace("date:", "corpuskit: {ignore: [TXT102, DUP101]}\ndate:")
    }

    assert "FLD302" not in _codes(_report(tmp_path, files, level=3))
    assert "FLD302" not in _codes(_report(tmp_path, files))


def test_what_only_the_corpus_shows_can_be_ignored_too(tmp_path: Path) -> None:
    line = '{"id": "1", "publisher": "Saltmarsh Courier", "headline": "Ferry", "text": "Too short."'
    twice = f"{line}}}\n{line}}}\n"
    own = f'{line}}}\n{line}, "corpuskit": {{"ignore": ["DUP"]}}}}\n'

    assert "DUP101" in _codes(_report(tmp_path, {"a.jsonl": twice}))
    assert "DUP101" not in _codes(_report(tmp_path, {"a.jsonl": twice}, level=4))
    assert "DUP101" not in _codes(_report(tmp_path, {"a.jsonl": twice}, ignore=("DUP101",)))
    assert "DUP101" not in _codes(_report(tmp_path, {"a.jsonl": twice}, per_path_ignore={"*": ("DUP",)}))
    by_publisher = {"Saltmarsh Courier": ("DUP101",)}
    assert "DUP101" not in _codes(_report(tmp_path, {"a.jsonl": twice}, per_publisher_ignore=by_publisher))
    assert "DUP101" not in _codes(_report(tmp_path, {"a.jsonl": own}))


def test_another_severity_is_reported(tmp_path: Path) -> None:
    report = _report(tmp_path, {"a.md": SHORT}, severity={"TXT102": "error"})

    assert {found.severity.value for found in report.diagnostics if found.code == "TXT102"} == {"error"}
