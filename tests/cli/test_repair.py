"""`corpuskit repair`: what goes where, exit codes, and that no article speaks to the terminal."""

import io
from pathlib import Path

import pytest

from corpuskit.cli import main
from corpuskit.encoding.layers import Change, apply
from corpuskit.model.edits import Suspicion
from corpuskit.model.learned import CharsetPrior, Learned
from corpuskit.model.profiles import ChainPrior, StyleProfile
from corpuskit.model.repairs import Repair
from corpuskit.pipeline.repair_files import write_repaired
from tests.builds import write

SOUND = "The harbour master didn’t wait.\n“It’s late,” she said. “We can’t stay, and they won’t.”\n"
DAMAGED = SOUND.replace("’", "â€™")
LATIN = "Le café de la gare était fermé hier; les élèves préféraient l'étang gelé, où l'été dure peu.\n"


def call(*arguments: str | Path) -> int:
    with pytest.raises(SystemExit) as ended:
        main(["repair", *map(str, arguments)])
    code = ended.value.code
    assert isinstance(code, int)
    return code


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder, with a damaged file and a sound one."""
    monkeypatch.chdir(tmp_path)
    return write(tmp_path, {"bad.txt": DAMAGED, "good.txt": SOUND})


@pytest.fixture
def suspicious(monkeypatch: pytest.MonkeyPatch) -> None:
    """A repair that suspects every question mark, and turns every ``~`` into an escape sequence."""

    def fake(text: str, **_: object) -> Repair:
        marks = [number for number, char in enumerate(text) if char == "~"]
        made, edits = apply(text, [Change(start=at, end=at + 1, after="\x1b[2J", damage="x") for at in marks])
        found = (
            Suspicion(start=at, end=at + 1, damage="qmark", chain=None, reason="letter-lost")
            for at, char in enumerate(text)
            if char == "?"
        )
        return Repair(text=made, edits=edits, findings=tuple(found))

    monkeypatch.setattr("corpuskit.pipeline.repair_files.repair", fake)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ((), "name a file, or - for standard input"),
        (("bad.txt", "--diff", "--write"), "say one of --diff, --write and --undo"),
        (("--undo", "x", "--write"), "say one of --diff, --write and --undo"),
        (("bad.txt", "--ledger", "x"), "--ledger goes with --write"),
        (("-", "--write"), "standard input cannot be written or undone"),
        (("-", "--undo", "x"), "standard input cannot be written or undone"),
        (("bad.txt", "--charset", "utf-9"), "'utf-9' is no charset"),
        (("bad.txt", "--publisher", "Harbour Wire"), "--profile and --publisher go together"),
        (("bad.txt", "--profile", "out"), "--profile and --publisher go together"),
        (("",), "the path is empty"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
)
def test_a_wrong_call_is_2(
    folder: Path, arguments: tuple[str, ...], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert call(*arguments) == 2
    said = capsys.readouterr()
    assert (said.out, message in said.err) == ("", True)
    assert (folder / "bad.txt").read_text("utf-8") == DAMAGED


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("nowhere.txt", "corpuskit: nowhere.txt: cannot be read: No such file or directory"),
        ("folder", "corpuskit: folder: is a folder; name the files in it"),
        ("data.bin", "corpuskit: data.bin: binary data: there are NUL bytes in it"),
    ],
)
@pytest.mark.parametrize("mode", [(), ("--diff",), ("--write",)], ids=["print", "diff", "write"])
def test_what_cannot_be_read_is_3_and_the_others_are_done(
    folder: Path, name: str, message: str, mode: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    write(folder, {"folder/x.txt": "", "data.bin": b"ferry\0back"})

    assert call(name, "bad.txt", "-q", *mode) == 3
    said = capsys.readouterr()
    assert said.err == f"{message}\n"
    assert ("bad.txt" in said.out) or (folder / "bad.txt").read_text("utf-8") == SOUND


@pytest.mark.parametrize("mode", [(), ("--diff",), ("--write",)], ids=["print", "diff", "write"])
def test_a_link_to_itself_is_3(
    folder: Path, mode: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "loop.txt").symlink_to("loop.txt")

    assert call("loop.txt", "-q", *mode) == 3
    said = capsys.readouterr()
    assert (said.out, said.err.startswith("corpuskit: loop.txt: cannot be read: ")) == ("", True)


def test_a_ledger_in_links_that_lead_in_a_circle_is_4(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "loop").symlink_to("loop")

    assert call("bad.txt", "-q", "--write", "--ledger", "loop/x.json") == 4
    assert capsys.readouterr().err.startswith("corpuskit: loop/x.json: ")
    assert (folder / "bad.txt").read_text("utf-8") == DAMAGED


UNSURE = {
    "fallback": (b"Bra\xbaov\n", "windows-1252 (fallback)"),
    "detected": (b"caf\x8e\n", "macintosh (detected)"),
}


@pytest.mark.parametrize(("data", "charset"), UNSURE.values(), ids=UNSURE)
def test_a_charset_that_is_hardly_more_than_a_guess_is_not_written(
    folder: Path, data: bytes, charset: str, capsys: pytest.CaptureFixture[str]
) -> None:
    write(folder, {"old.txt": data})
    doubt = f"old.txt: read as {charset}, but its bytes do not tell; --charset LABEL settles it"

    assert call("old.txt", "bad.txt", "-q", "--write") == 3
    assert capsys.readouterr().err == f"corpuskit: {doubt}; left as it is\n"
    assert (folder / "old.txt").read_bytes() == data
    assert (folder / "bad.txt").read_text("utf-8") == SOUND
    for arguments, code in [((), 0), (("--diff",), 1), (("good.txt",), 1)]:
        assert call("old.txt", *arguments) == code
        assert f"\nwarning: {doubt}\n" in capsys.readouterr().err
    assert call("old.txt", "-q") == 0
    assert capsys.readouterr().err == ""


def test_a_charset_that_is_named_or_clear_is_written(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(folder, {"old.txt": UNSURE["detected"][0], "sea.txt": LATIN.encode("mac-roman")})

    assert call("old.txt", "--charset", "macintosh", "--write", "-q") == 0
    assert (folder / "old.txt").read_text("utf-8") == "café\n"
    assert call("sea.txt", "--write") == 0
    assert "read as macintosh (detected), becomes utf-8" in capsys.readouterr().err
    assert (folder / "sea.txt").read_text("utf-8") == LATIN


def test_what_would_mean_something_else_is_3(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(folder, {"page.html": "<p>Tom &amp; Jerry</p>\n"})

    assert call("page.html", "bad.txt", "-q", "--write") == 3
    assert "page.html: repaired as plain text it would no longer mean the same" in capsys.readouterr().err
    assert (folder / "page.html").read_text("utf-8") == "<p>Tom &amp; Jerry</p>\n"
    assert (folder / "bad.txt").read_text("utf-8") == SOUND


def test_what_cannot_be_written_is_4(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert call("bad.txt", "good.txt", "--write", "--ledger", "nowhere/x.json") == 4
    assert capsys.readouterr().err.splitlines() == [
        "bad.txt: 4 repairs (utf8-as-cp1252 4)",
        "corpuskit: nowhere/x.json: No such file or directory",
        "0 of 2 files written",
    ]
    assert (folder / "bad.txt").read_text("utf-8") == DAMAGED


def test_a_file_that_changes_meanwhile_is_4_and_the_others_are_written(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    write(folder, {"other.txt": DAMAGED})

    def late(*arguments: object) -> object:
        (folder / "bad.txt").write_text("by hand", "utf-8")
        return write_repaired(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr("corpuskit.cli.repair.write_repaired", late)

    assert call("bad.txt", "other.txt", "--write", "--ledger", "x.json") == 4
    said = capsys.readouterr().err
    assert "bad.txt: changed by somebody else in the meantime; left as it is" in said
    assert "1 of 2 files written" in said
    assert (folder / "bad.txt").read_text("utf-8") == "by hand"
    assert (folder / "other.txt").read_text("utf-8") == SOUND


def test_one_file_is_printed_repaired(folder: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    assert call("bad.txt") == 0
    said = capsysbinary.readouterr()
    assert said.out == SOUND.encode()
    assert said.err == b"bad.txt: 4 repairs (utf8-as-cp1252 4)\n"
    assert (folder / "bad.txt").read_text("utf-8") == DAMAGED


def test_a_sound_file_is_printed_as_it_is(folder: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    (folder / "good.txt").write_bytes(b"\xef\xbb\xbfferry\r\nback\r")

    assert call("good.txt") == 0
    said = capsysbinary.readouterr()
    assert (said.out, said.err) == (b"\xef\xbb\xbfferry\r\nback\r", b"good.txt: nothing to repair\n")


def test_quiet_prints_the_text_and_says_nothing(
    folder: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert folder.is_dir()
    assert call("bad.txt", "-q") == 0
    assert capsysbinary.readouterr() == (SOUND.encode(), b"")


def test_standard_input_is_repaired(
    monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    class Piped:
        buffer = io.BytesIO(DAMAGED.encode())

    monkeypatch.setattr("corpuskit.cli.repair.sys.stdin", Piped)

    assert call("-") == 0
    said = capsysbinary.readouterr()
    assert (said.out, said.err) == (SOUND.encode(), b"<stdin>: 4 repairs (utf8-as-cp1252 4)\n")


def test_standard_input_that_is_closed_is_3(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("corpuskit.cli.repair.sys.stdin", None)

    assert call("-") == 3
    assert "standard input is closed" in capsys.readouterr().err


def test_of_several_files_those_that_would_change_are_listed(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert call("bad.txt", "good.txt", folder / "bad.txt") == 1
    said = capsys.readouterr()
    assert said.out == "bad.txt\n"
    assert said.err.splitlines() == [
        "bad.txt: 4 repairs (utf8-as-cp1252 4)",
        "1 of 2 files would change; --diff shows how, --write does it",
    ]


def test_of_several_sound_files_none_is_listed(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(folder, {"other.txt": SOUND})

    assert call("good.txt", "other.txt") == 0
    assert capsys.readouterr() == ("", "")
    assert call("good.txt", "other.txt", "--verbose") == 0
    assert capsys.readouterr().err.count("nothing to repair") == 2


def test_a_diff_is_printed_and_1(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "bad.txt").write_bytes(b"one\r\nIt isn\xc3\xa2\xe2\x82\xac\xe2\x84\xa2t late.\r\nthree\r\n")

    assert call("bad.txt", "good.txt", "--diff") == 1
    assert capsys.readouterr().out.splitlines() == [
        "--- bad.txt",
        "+++ bad.txt",
        "@@ -1,3 +1,3 @@",
        " one",
        "-It isnâ€™t late.",
        "+It isn’t late.",
        " three",
    ]
    assert call("good.txt", "--diff") == 0
    assert capsys.readouterr().out == ""


def test_another_charset_alone_is_a_change(folder: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    (folder / "bad.txt").write_bytes(LATIN.encode("cp1252"))

    assert call("bad.txt", "--diff") == 1
    said = capsysbinary.readouterr()
    assert said.out == b""
    assert b"nothing to repair; read as windows-1252 (" in said.err
    assert call("bad.txt", "--charset", "latin1") == 0
    said = capsysbinary.readouterr()
    assert said.out == LATIN.encode()
    assert said.err == b"bad.txt: nothing to repair; read as windows-1252 (declared), becomes utf-8\n"


def test_files_are_written_and_put_back(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert call("bad.txt", "good.txt", "--write") == 0
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.splitlines() == [
        "bad.txt: 4 repairs (utf8-as-cp1252 4)",
        "written; corpuskit repair --undo .bad.txt.repairs.json puts the bytes back",
        "1 of 2 files written",
    ]
    assert (folder / "bad.txt").read_text("utf-8") == SOUND
    assert call("bad.txt", "--write") == 0
    assert call("--undo", ".bad.txt.repairs.json") == 0
    assert "bad.txt: the bytes from before the repair are back\n" in capsys.readouterr().err
    assert sorted(path.name for path in folder.iterdir()) == ["bad.txt", "good.txt"]
    assert (folder / "bad.txt").read_text("utf-8") == DAMAGED


def test_one_ledger_serves_many_files(folder: Path) -> None:
    write(folder, {"other.txt": DAMAGED})

    assert call("bad.txt", "good.txt", "other.txt", "--write", "--ledger", "all repairs.json", "-q") == 0
    assert {path.name for path in folder.iterdir()} == {
        "all repairs.json",
        "bad.txt",
        "good.txt",
        "other.txt",
    }
    assert call("--undo", "all repairs.json", "other.txt", "-q") == 0
    assert (folder / "other.txt").read_text("utf-8") == DAMAGED
    assert (folder / "bad.txt").read_text("utf-8") == SOUND


def test_the_command_that_undoes_can_be_pasted(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert folder.is_dir()
    assert call("bad.txt", "--write", "--ledger", "all repairs.json") == 0
    assert "corpuskit repair --undo 'all repairs.json' puts" in capsys.readouterr().err


def test_undoing_in_a_file_that_was_changed_since_is_5(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    call("bad.txt", "--write")
    (folder / "bad.txt").write_text("by hand", "utf-8")

    assert call("--undo", ".bad.txt.repairs.json") == 5
    assert "bad.txt: changed since it was repaired; nothing is undone" in capsys.readouterr().err
    assert (folder / "bad.txt").read_text("utf-8") == "by hand"


def test_undoing_what_is_undone_says_so(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    call("bad.txt", "--write")
    (folder / "bad.txt").write_text(DAMAGED, "utf-8")

    assert call("--undo", ".bad.txt.repairs.json") == 0
    assert "bad.txt: holds the bytes from before the repair already" in capsys.readouterr().err


@pytest.mark.parametrize(("content", "code"), [(None, 3), ("{}", 5)], ids=["none there", "another file"])
def test_a_ledger_that_is_none(folder: Path, content: str | None, code: int) -> None:
    if content is not None:
        write(folder, {"x.json": content})

    assert call("--undo", "x.json") == code


@pytest.mark.usefixtures("suspicious")
def test_what_is_left_is_listed_up_to_a_limit(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "bad.txt").write_text("ferry\n" + "caf? \n" * 12, "utf-8")

    assert call("bad.txt", "--diff") == 0
    said = capsys.readouterr().err.splitlines()
    assert said[0] == "bad.txt: 12 places left"
    assert said[1] == r"bad.txt:2:4: left (qmark, letter-lost): ferry\ncaf[?] \ncaf? \ncaf? \ncaf? \ncaf?…"
    assert said[11:] == ["bad.txt: 2 more left; --verbose lists all"]
    assert call("bad.txt", "--diff", "-v") == 0
    assert len(capsys.readouterr().err.splitlines()) == 13


@pytest.mark.usefixtures("suspicious")
def test_no_article_speaks_to_the_terminal(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    name = "bad\x1b]0;x\x07.txt"
    write(folder, {name: "\x1b[1m?\u202e\x9b2J ~\n::error::~\n"})
    monkeypatch.setattr("corpuskit.cli.repair.sys.stdout.isatty", lambda: True)
    monkeypatch.delenv("NO_COLOR", raising=False)

    codes = [
        call(name),
        call(name, "good.txt"),
        call(name, "--diff", "--no-color"),
        call(name, "--write"),
        call("--undo", f".{name}.repairs.json"),
        call(name, "--undo", "x\x1b"),
    ]
    said = capsys.readouterr()
    assert codes == [0, 1, 1, 0, 0, 3]
    assert [char for char in said.out + said.err if not char.isprintable() and char != "\n"] == []
    assert not [line for line in (said.out + said.err).splitlines() if line.lstrip().startswith("::")]


def test_a_diff_has_colours_on_a_terminal_only(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "bad.txt").write_text("It isnâ€™t late.\n", "utf-8")
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setattr("corpuskit.cli.repair.sys.stdout.isatty", lambda: True)

    assert call("bad.txt", "--diff") == 1
    assert capsys.readouterr().out == (
        "\x1b[1m--- bad.txt\x1b[0m\n\x1b[1m+++ bad.txt\x1b[0m\n\x1b[36m@@ -1 +1 @@\x1b[0m\n"
        "\x1b[31m-It isnâ€™t late.\x1b[0m\n\x1b[32m+It isn’t late.\x1b[0m\n"
    )
    assert call("bad.txt", "--diff", "--no-color") == 1
    assert "\x1b" not in capsys.readouterr().out


def test_what_a_build_learned_is_handed_on(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    style, chains = StyleProfile(texts=3, em_spaced=4), ChainPrior(texts=2, chains={"utf-8→tis-620": 2})
    seen: dict[str, object] = {}

    def fake(text: str, **known: object) -> Repair:
        seen.update(known)
        return Repair(text=text)

    monkeypatch.setattr("corpuskit.pipeline.repair_files.repair", fake)
    monkeypatch.setattr(
        "corpuskit.cli.repair.load_learned",
        lambda _: {"courier.example": Learned(style=style, chains=chains)},
    )
    known = ("--profile", "out", "--language", "en", "--publisher")

    assert call("good.txt", *known, "herald.example") == 2
    assert "out: nothing was learned of a publisher 'herald.example'" in capsys.readouterr().err
    assert call("good.txt", *known, "courier.example") == 0
    assert seen == {"language": "en", "profile": style, "prior": chains}
    assert (folder / "good.txt").read_text("utf-8") == SOUND


def test_bytes_that_leave_their_charset_open_follow_the_publisher(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "alone.txt").write_bytes("Braşov".encode("windows-1250"))
    others = CharsetPrior(texts=9, charsets={"windows-1250": 9})
    monkeypatch.setattr(
        "corpuskit.cli.repair.load_learned", lambda _: {"courier.example": Learned(certain=others)}
    )

    assert call("alone.txt", "--profile", "out", "--publisher", "courier.example", "--write") == 0
    assert (folder / "alone.txt").read_text("utf-8") == "Braşov"
