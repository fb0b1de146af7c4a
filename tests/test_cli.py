"""The command line: exit codes, what goes where, what is not imported."""

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from corpuskit.cli import COMMANDS, main
from corpuskit.release import load
from tests.builds import STORY, write

HEAVY = {
    "pyarrow",
    "pandas",
    "pandera",
    "duckdb",
    "rich",
    "jsonschema",
    "yaml",
    "publicsuffixlist",
    "ftfy",
}


def call(*arguments: str | Path) -> int:
    with pytest.raises(SystemExit) as ended:
        main([str(argument) for argument in arguments])
    code = ended.value.code
    assert isinstance(code, int)
    return code


def modules_after(*arguments: str) -> set[str]:
    script = (
        "import sys\nfrom corpuskit.cli import main\n"
        "try: main(sys.argv[1:])\nexcept SystemExit: pass\n"
        "print('|'.join(sys.modules), file=sys.stderr)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, *arguments], capture_output=True, text=True, check=True
    )
    return {name.split(".")[0] for name in done.stderr.split("|")}


def test_help_imports_no_heavy_library() -> None:
    assert modules_after("--help") & HEAVY == set()


def test_validate_imports_neither_pandas_nor_arrow(tmp_path: Path) -> None:
    write(tmp_path, {"a.txt": STORY})

    assert (
        modules_after("validate", str(tmp_path)) & {"pyarrow", "pandas", "pandera", "duckdb", "rich"} == set()
    )


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_every_command_has_help(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert call(name, "--help") == 0
    assert f"corpuskit {name}" in capsys.readouterr().out


@pytest.mark.parametrize(
    "arguments",
    [
        ("nonsense",),
        ("build", "--workers", "0"),
        ("build", "x", "--now", "soon"),
        ("schema",),
        ("schema", "json", "--check"),
    ],
    ids=" ".join,
)
def test_a_wrong_call_is_2(arguments: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    assert call(*arguments) == 2
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize("command", ["build", "validate", "inspect"])
def test_a_missing_path_is_3(command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert call(command, tmp_path / "nowhere") == 3
    assert "nowhere: " in capsys.readouterr().err


def test_a_wrong_configuration_is_2(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(tmp_path, {"corpuskit.toml": "[input]\npath = ['.']\n", "a.txt": STORY})

    assert call("build", tmp_path, "-o", tmp_path / "out") == 2
    assert "unknown key 'input.path' (did you mean 'input.paths'?)" in capsys.readouterr().err


def test_nothing_to_build_is_2(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)

    assert call("build") == 2


def test_a_bug_keeps_its_traceback_and_is_70(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(*_: object, **__: object) -> None:
        message = "nobody thought of this"
        raise ZeroDivisionError(message)

    monkeypatch.setattr("corpuskit.cli.inspect.inspect", fail)

    assert call("inspect", tmp_path) == 70
    said = capsys.readouterr().err
    assert "nobody thought of this" in said
    assert "this is a bug" in said


def test_ctrl_c_is_130(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def interrupt(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("corpuskit.cli.inspect.inspect", interrupt)

    assert call("inspect", tmp_path) == 130


def test_a_reader_that_goes_away_is_no_error(tmp_path: Path) -> None:
    lines = b"".join(json.dumps({"text": "short"}).encode() + b"\n" for _ in range(20_000))
    write(tmp_path, {"a.jsonl": lines})
    command = f"{sys.executable} -m corpuskit validate {tmp_path} | head -n 1"

    done = subprocess.run(command, shell=True, capture_output=True, text=True, check=False)  # noqa: S602

    assert done.stdout.count("\n") == 1
    assert "Traceback" not in done.stderr
    assert "BrokenPipe" not in done.stderr


def test_build_says_what_it_did_on_standard_error(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(tmp_path / "in", {"a.txt": STORY, "b.txt": "", "README": "read me"})

    assert call("build", tmp_path / "in", "-o", tmp_path / "out", "--workers", "1") == 0
    said = capsys.readouterr()
    assert said.out == ""
    assert (
        "in: 2 records from 2 files (1 passed over)\n  = 1 article + 0 withheld + 1 quarantined\n" in said.err
    )
    assert "new version: " in said.err
    assert call("build", tmp_path / "in", "-o", tmp_path / "out", "-q") == 0
    assert capsys.readouterr().err == ""


def test_fail_on_is_1_and_publishes_all_the_same(tmp_path: Path) -> None:
    write(tmp_path / "in", {"a.txt": STORY.replace("ferry", "f\ufffdrry")})
    command = ("build", tmp_path / "in", "-o", tmp_path / "out", "-q")

    assert call(*command, "--fail-on", "error") == 1
    assert load(tmp_path / "out").manifest.balance.articles == 1
    assert call(*command) == 0


def test_fail_on_can_stand_in_the_configuration(tmp_path: Path) -> None:
    write(tmp_path / "in", {"a.txt": STORY, "corpuskit.toml": '[build]\nfail_on = "warning"\n'})

    assert call("build", tmp_path / "in", "-o", tmp_path / "out", "-q") == 1


def test_without_an_argument_every_dataset_of_the_folder_is_built(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("one", "two"):
        write(tmp_path / "datasets" / name, {"corpuskit.toml": "", "a.txt": STORY})
    monkeypatch.chdir(tmp_path)

    assert call("build", "-o", "out", "-q") == 2
    assert call("build", "-q") == 0
    assert sorted(path.name for path in (tmp_path / "build").iterdir()) == ["one", "two"]


def test_standard_input_is_built(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Piped:
        buffer = io.BytesIO(json.dumps({"text": STORY}).encode() + b"\n")

    monkeypatch.setattr("corpuskit.cli.build.sys.stdin", Piped)

    assert call("build", "-", "-o", tmp_path / "out", "-q") == 0
    assert [entry.path for entry in load(tmp_path / "out").manifest.inputs] == ["stdin"]


@pytest.mark.parametrize(
    ("text", "fail_on", "code"),
    [
        ("\ufffd" + STORY, "error", 1),
        (STORY, "error", 0),
        (STORY, "warning", 1),
        ("Only four words here.", "error", 0),
        ("", "error", 1),
    ],
    ids=["error", "only a warning", "warning counts", "short", "refused"],
)
def test_validate_exits_by_severity(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str, fail_on: str, code: int
) -> None:
    write(tmp_path, {"a.txt": text})

    assert call("validate", tmp_path / "a.txt", "--fail-on", fail_on) == code
    assert "a.txt" in capsys.readouterr().out


def test_validate_keeps_to_the_configuration(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(
        tmp_path,
        {"a.txt": STORY, "corpuskit.toml": '[validate]\nseverity = {HED101 = "error"}\nignore = ["TXT"]\n'},
    )

    assert call("validate", tmp_path / "a.txt", "--config", tmp_path / "corpuskit.toml") == 1
    assert "HED101" in capsys.readouterr().out
    assert call("validate", tmp_path / "a.txt", "--config", tmp_path / "corpuskit.toml", "-q") == 1
    assert capsys.readouterr().out == ""


def test_validate_goes_by_the_given_moment(tmp_path: Path) -> None:
    article = {"headline": "x", "text": STORY, "date": "2025-03-04T12:00:00Z"}
    write(tmp_path, {"a.json": json.dumps(article)})

    assert call("validate", tmp_path, "--now", "2020-01-01") == 1
    assert call("validate", tmp_path, "--now", "2025-03-05T00:00:00Z") == 0


def test_inspect_shows_every_stage(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    head = "---\ntitle: Café life\ndate: 2025-03-04\ndesk: coast\n---\n\n"
    write(tmp_path, {"a.md": head + "LONDON, March 4 (Reuters) - Cafe\u0301s reopened.\n"})

    assert call("inspect", tmp_path / "a.md") == 0
    shown = capsys.readouterr().out
    for wanted in (
        "markdown, utf-8 (utf-8)",
        "headline     Café life",
        "published    2025-03-04 = 2025-03-04",
        "dateline     LONDON, March 4 (Reuters) -",
        "place      London (GB",
        "date       March 4 = 2025-03-04",
        "agency     Reuters (reuters)",
        "edit         nfc: ",
        'extra        {"desk":"coast"}',
        "TXT102",
    ):
        assert wanted in shown


def test_inspect_shows_what_was_composed_in_other_fields(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(tmp_path, {"a.json": json.dumps({"text": STORY, "title": "Cafe\u0301 to cafe\u0301"})})

    assert call("inspect", tmp_path / "a.json") == 0
    assert "edit         nfc in headline: 2 changes\n" in capsys.readouterr().out


def test_inspect_of_a_file_without_records_refuses_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(tmp_path, {"a.jsonl": "\n \n"})

    assert call("inspect", tmp_path / "a.jsonl") == 0
    shown = capsys.readouterr().out
    assert "FMT110 no-records" in shown
    assert "refused" not in shown


def test_inspect_shows_some_records_and_says_how_many_are_left(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(tmp_path, {"a.jsonl": "\n".join([json.dumps({"text": STORY})] * 3 + ["{broken"])})

    assert call("inspect", tmp_path / "a.jsonl", "--records", "1") == 0
    said = capsys.readouterr()
    assert said.out.count("record 0") == 1
    assert "3 more records; --records 4 shows all" in said.err
    assert call("inspect", tmp_path / "a.jsonl") == 0
    assert "refused      it would go to quarantine" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("form", "wanted"),
    [
        ("arrow", "word_count: int32"),
        ("pandera", "word_count"),
        ("json", '"word_count"'),
        ("markdown", "`word_count`"),
    ],
)
def test_the_schema_is_printed_in_every_form(
    form: str, wanted: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert call("schema", form) == 0
    assert wanted in capsys.readouterr().out


def test_stale_generated_files_are_1_and_written_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)

    assert call("schema", "--check") == 1
    assert call("schema", "--write") == 0
    assert call("schema", "--check") == 0
    (tmp_path / "docs" / "fields.md").write_text("by hand", "utf-8")
    capsys.readouterr()
    assert call("schema", "--check") == 1
    assert "stale: docs/fields.md" in capsys.readouterr().err


def test_the_module_runs_as_a_program(tmp_path: Path) -> None:
    write(tmp_path, {"a.txt": STORY})
    arguments = ["validate", "a.txt", "--format", "concise", "--ignore", "DAT,FLD"]
    command = [sys.executable, "-m", "corpuskit", *arguments]

    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)

    assert done.returncode == 0
    assert done.stdout.splitlines() == [
        "a.txt:1: HED101 [headline-missing] no headline",
        "1 warning in 1 of 1 record",
        "2 ignored",
    ]


@pytest.mark.skipif(sys.platform == "win32", reason="pseudo-terminals are of POSIX")
@pytest.mark.parametrize(
    ("variable", "colored"), [({}, True), ({"NO_COLOR": "1"}, False)], ids=["terminal", "NO_COLOR"]
)
def test_colour_only_on_a_terminal(tmp_path: Path, variable: dict[str, str], colored: bool) -> None:
    import pty

    write(tmp_path, {"a.txt": STORY})
    main_end, terminal = pty.openpty()
    command = [sys.executable, "-m", "corpuskit", "validate", str(tmp_path)]
    environment = {
        name: value for name, value in os.environ.items() if name not in ("NO_COLOR", "CI")
    } | variable

    subprocess.run(command, stdout=terminal, env=environment, check=False)

    os.close(terminal)
    assert (b"\x1b[1;33mwarning" in os.read(main_end, 10_000)) is colored
    os.close(main_end)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device of Linux")
@pytest.mark.parametrize(
    ("redirected", "code"),
    [("> /dev/full", 4), (">&-", 0), ("2>&-", 0), ("2> /dev/full", 0)],
    ids=["full", "closed", "no stderr", "full stderr"],
)
def test_nowhere_to_print_is_no_bug(tmp_path: Path, redirected: str, code: int) -> None:
    write(tmp_path, {"a.txt": STORY})
    command = f"{sys.executable} -m corpuskit validate {tmp_path} {redirected}"

    done = subprocess.run(command, shell=True, capture_output=True, text=True, check=False)  # noqa: S602

    assert (done.returncode, "Traceback" in done.stderr) == (code, False)


def test_a_closed_standard_input_is_3(tmp_path: Path) -> None:
    command = f"{sys.executable} -m corpuskit build - -o {tmp_path / 'out'} <&-"

    done = subprocess.run(command, shell=True, capture_output=True, text=True, check=False)  # noqa: S602

    assert (done.returncode, done.stderr) == (3, "corpuskit: standard input is closed\n")


@pytest.mark.parametrize(
    "arguments", [("build", ""), ("build", ".", "-o", ""), ("validate", ""), ("inspect", "")], ids=" ".join
)
def test_an_empty_path_is_not_the_current_folder(
    arguments: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    assert call(*arguments) == 2
    assert "the path is empty" in capsys.readouterr().err


def test_a_hostile_name_in_a_message_stays_on_its_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert call("build", tmp_path / "a\n::error::b\x1b[31m", "-o", tmp_path / "out") == 3
    said = capsys.readouterr().err
    assert "\n::error::" not in said
    assert "\x1b" not in said


def test_what_was_built_is_no_input(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, {"a.txt": STORY, "corpuskit.toml": '[dataset]\nname = "n"\n'})
    monkeypatch.chdir(tmp_path)

    assert call("build", "-q") == 0
    assert call("validate", "-q", "--fail-on", "error") == 0
    assert call("build", "-q", "-o", "other") == 0
    assert load(tmp_path / "other").manifest.balance.records == 1
