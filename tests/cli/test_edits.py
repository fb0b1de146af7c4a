"""Edits as people read them: in their context, by field and stage, safe to print."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path, PurePosixPath

import pytest

from corpuskit.cli import main
from corpuskit.cli._edits import edit_context, edit_grounds, edit_lines, suspicion_context, suspicion_grounds
from corpuskit.encoding.layers import Change, apply
from corpuskit.model.checked import Checked, Mended
from corpuskit.model.diagnostics import Location
from corpuskit.model.edits import Edit, Suspicion
from corpuskit.model.raw import RawArticle
from corpuskit.model.repairs import Repair
from corpuskit.pipeline.judgements import Judgement
from tests.builds import write
from tests.samples import ARTICLE, changed

FOUND = Suspicion(start=5, end=6, damage="qmark", chain=None, reason="letter-lost")
RAW = RawArticle(
    location=Location(PurePosixPath("a.json")),
    format="json",
    ordinal=0,
    length=1,
    sha256="0" * 64,
    charset="utf-8",
    charset_source="utf-8-vote",
    fields={},
    body="caf\x1be",
    decode_edits=(Edit(start=3, end=4, out_start=3, before=r"\xe9", after="\x1b", damage="stray-byte"),),
)


def edit(text: str, old: str, new: str) -> tuple[str, Edit]:
    at = text.index(old)
    after, (made,) = apply(text, [Change(start=at, end=at + len(old), after=new, damage="test")])
    return after, made


@pytest.mark.parametrize(
    ("text", "old", "new", "expected"),
    [
        pytest.param("Donâ€™t.", "â€™", "’", "Don[-â€™-]{+’+}t.", id="replaced"),
        pytest.param("fer\u00adry", "\u00ad", "", r"fer[-\xad-]ry", id="taken away"),
        pytest.param("a\nb\x1b[2Jc", "b", "\u202e", r"a\n[-b-]{+\u202e+}\x1b[2Jc", id="made safe"),
        pytest.param("x" * 99 + "!" + "y" * 99, "!", "?", f"…{'x' * 24}[-!-]{{+?+}}{'y' * 24}…", id="cut"),
    ],
)
def test_edits_in_their_context(text: str, old: str, new: str, expected: str) -> None:
    assert edit_context(*edit(text, old, new)) == expected


def test_an_insertion_has_nothing_before() -> None:
    made = Edit(start=1, end=1, out_start=1, before="", after="b", damage="test")

    assert edit_context("abc", made) == "a{+b+}c"


def test_our_bracket_begins_no_command_of_a_log() -> None:
    edit = Edit(start=3, end=4, out_start=3, before="\u200b", after="", damage="invisible-junk")
    found = Suspicion(start=3, end=8, damage="qmark", chain=None, reason="letter-lost")

    assert edit_context("a##b", edit) == r"a\x23#[-\u200b-]b"
    assert suspicion_context("a##error", found) == r"a\x23#[error]"


def test_colours_repeat_what_the_brackets_say() -> None:
    shown = edit_context(*edit("Donâ€™t.", "â€™", "’"), color=True)

    assert shown == "Don\x1b[31m[-â€™-]\x1b[0m\x1b[32m{+’+}\x1b[0mt."
    assert suspicion_context("caf? ?\x1b", FOUND, color=True) == "caf? \x1b[31m[?]\x1b[0m\\x1b"


def test_grounds_of_an_edit() -> None:
    made = Edit(
        start=0,
        end=1,
        out_start=0,
        before="â",
        after="—",
        damage="utf8-as-latin1-stripped",
        chain="utf-8→latin1",
        basis="context",
        confidence=0.7,
        role_confidence=0.99,
        alternatives=(("–", 0.25),),
    )

    assert edit_grounds(made) == (
        "utf8-as-latin1-stripped (utf-8→latin1); by context, confidence 0.70, of the role 0.99; else '–' 0.25"
    )
    assert suspicion_grounds(FOUND) == "qmark; left: letter-lost"


def test_every_stage_and_field_is_shown() -> None:
    repaired, made = edit("Donâ€™t café?", "â€™", "’")
    published, composed = edit("Jose\u0301", "e\u0301", "é")
    article = changed(changed(ARTICLE, "headline", repaired), "keywords", ["x", published])
    suspicion = Suspicion(start=12, end=13, damage="qmark", chain="x", reason="letter-lost")
    mended = {
        "headline": Mended(repair=(made,), suspicions=(suspicion,)),
        "keywords[1]": Mended(nfc=(composed,)),
        "authors[0]": Mended(repair=(made,), suspicions=(suspicion,)),
        "section": Mended(repair=(made,)),
    }

    assert list(edit_lines(Checked(article=article, raw=RAW, mended=mended), color=False)) == [
        r"  decode       body 3:4  caf[-\xe9-]{+\x1b+}e",
        "               stray-byte; by rule, confidence 1.00",
        "  repair       headline 3:6  Don[-â€™-]{+’+}t café?",
        "               test; by bytes, confidence 1.00",
        "  left         headline 12:13  Donâ€™t café[?]",
        "               qmark (x); left: letter-lost",
        r"  nfc          keywords[1] 3:5  Jos[-e\u0301-]{+é+}",
        "               test; by bytes, confidence 1.00",
        "  repair       authors[0] 3:6  [-â€™-]{+’+}",
        "               test; by bytes, confidence 1.00",
        "  left         authors[0] 12:13  ",
        "               qmark (x); left: letter-lost",
        "  repair       section 3:6  [-â€™-]{+’+}",
        "               test; by bytes, confidence 1.00",
    ]


def inspect(*arguments: str | Path) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["inspect", *map(str, arguments)])
    assert ended.value.code == 0


def test_inspect_shows_all_edits_when_asked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = "The ferry to the cafe\u0301 " * 15
    write(
        tmp_path,
        {"a.json": json.dumps({"text": text, "title": "Itâ€™s late, they donâ€™t wait, we canâ€™t."})},
    )

    inspect(tmp_path / "a.json")
    short = capsys.readouterr().out
    inspect(tmp_path / "a.json", "--edits")
    full = capsys.readouterr().out

    assert short.count("  edit         nfc: …") == 10
    assert "  edit         5 more; --edits shows all\n" in short
    assert "  edit         utf8-as-cp1252 in headline: 3 changes\n" in short
    assert full.count("\n  nfc          text ") == 15
    assert "\n  repair       headline 2:5  It[-â€™-]{+’+}s late, they don’t wait" in full
    assert "  edit " not in full


def test_inspect_counts_what_was_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def suspect(text: str, **_: object) -> Repair:
        return Repair(text=text, findings=(replace(FOUND, start=7, end=8),))

    monkeypatch.setattr("corpuskit.normalize.mending.repair", suspect)
    write(tmp_path, {"a.json": json.dumps({"text": "The caf? is closed."})})

    inspect(tmp_path / "a.json")
    short = capsys.readouterr().out
    inspect(tmp_path / "a.json", "--edits")
    full = capsys.readouterr().out

    assert "  left         1 suspicion; --edits shows all\n" in short
    assert "  left         text 7:8  The caf[?] is closed.\n" in full


def test_inspect_goes_by_what_a_build_learned(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[object] = []

    def look(_: Path, *, learned: object) -> Iterator[Judgement]:
        seen.append(learned)
        return iter(())

    monkeypatch.setattr("corpuskit.cli.inspect.load_learned", lambda path: {str(path): None})
    monkeypatch.setattr("corpuskit.cli.inspect.inspect", look)

    inspect(tmp_path, "--profile", "out")
    assert seen == [{"out": None}]
