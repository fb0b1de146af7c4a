"""What a build learns of its publishers: the same in any order, published, and read back for others."""

import json
from pathlib import Path

import pytest

from corpuskit.inputs import plan
from corpuskit.model.diagnostics import InputError
from corpuskit.model.learned import CharsetPrior, Learned
from corpuskit.model.profiles import ChainPrior, StyleProfile
from corpuskit.normalize import Evidence
from corpuskit.pipeline.inspect import inspect
from corpuskit.pipeline.learned import load_learned, read_learned, write_learned
from corpuskit.pipeline.lessons import Lessons
from corpuskit.pipeline.validate import Options, validate_at
from corpuskit.release import load
from tests.builds import build_files, rows, sums, write

STYLED = "The ferry — which wasn’t new — sailed. “It’s old,” said Ana Reyes. " * 3
BROKEN = STYLED.encode().decode("cp1252", "ignore")
COLLAPSE = "utf8-as-sbcs-stripped"
COURIER, LEDGER = "Saltmarsh Courier", "Tarnmouth Ledger"


def _collapsed(text: str) -> str:
    """UTF-8 read as TIS-620, of which the control characters were thrown away: one letter for every mark."""
    return "".join(char for char in text.encode().decode("tis-620", "ignore") if not "\x80" <= char <= "\x9f")


def _line(publisher: str | None, text: str, number: int) -> str:
    fields = {"headline": f"The ferry, part {number}", "text": text}
    return json.dumps(fields | ({"publisher": publisher} if publisher else {})) + "\n"


FILES: dict[str, bytes | str] = {
    f"{name}.jsonl": "".join(
        _line(publisher, text, number)
        for number in range(4)
        for publisher, text in ((COURIER, STYLED), (LEDGER, BROKEN), (None, STYLED))
    )
    for name in "abcd"
}


@pytest.mark.parametrize("made", ["nothing", "an empty folder", "a file", "another manifest"])
def test_what_is_no_dataset_is_refused(tmp_path: Path, made: str) -> None:
    path = tmp_path / "x"
    if made == "an empty folder":
        path.mkdir()
    elif made == "a file":
        path.write_text("x", "utf-8")
    elif made == "another manifest":
        write(path, {"manifest.yaml": "format: x"})

    with pytest.raises(InputError, match="no dataset here"):
        load_learned(path)


def test_sound_texts_teach_style_and_damaged_ones_chains() -> None:
    lessons = Lessons()
    lessons.count([])
    lessons.count([Evidence(COURIER, "utf-8", STYLED), Evidence(COURIER, "big5", BROKEN)])
    lessons.count([Evidence(None, "utf-8", STYLED), Evidence(COURIER, "utf-8", "")])

    learned = lessons.learned[COURIER]
    assert dict(learned.charsets) == {"utf-8": 2, "big5": 1}
    assert (learned.style.texts, learned.style.apostrophe, learned.style.spaced_dash) == (2, "’", "—")
    assert (learned.chains.texts, set(learned.chains.chains)) == (1, {"utf-8→windows-1252→drop(undefined)"})
    assert lessons.learned[""] == Learned(charsets={"utf-8": 1})


def test_texts_whose_charset_is_in_doubt_teach_none() -> None:
    lessons = Lessons()
    lessons.count([Evidence(COURIER, "windows-1250", "Kość.", 0.79), Evidence(COURIER, "utf-8", "Rain.")])
    lessons.count([Evidence(COURIER, "utf-16le", "Łódź."), Evidence(None, "windows-1250", "Łódź.", 0.9)])
    assert lessons.learned[COURIER].certain == CharsetPrior()

    lessons.count([Evidence(COURIER, "windows-1250", "Łódź.", 0.8), Evidence(COURIER, "utf-8", "Łódź.")])
    assert lessons.learned[COURIER].certain == CharsetPrior(texts=2, charsets={"utf-8": 1, "windows-1250": 1})
    assert lessons.learned[""] == Learned(charsets={"windows-1250": 1})


def test_the_file_for_pass_two_leaves_out_nobody_and_is_read_once(tmp_path: Path) -> None:
    learned = Learned(style=StyleProfile(texts=2), chains=ChainPrior(texts=1, chains={"utf-8→gbk": 1}))
    path = str(write_learned({COURIER: learned, "": learned}, tmp_path))

    assert dict(read_learned(path)) == {COURIER: learned}
    assert read_learned(path) is read_learned(path)
    assert dict(read_learned(None)) == {}


def test_shards_workers_and_order_change_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    build_files(tmp_path / "whole", FILES)
    monkeypatch.setattr(plan, "SHARD_BYTES", 3000)
    build_files(tmp_path / "parts", dict(reversed(FILES.items())))
    build_files(tmp_path / "workers", FILES, workers=2)

    wanted = sums(tmp_path / "whole" / "out")
    assert sums(tmp_path / "parts" / "out") == wanted
    assert sums(tmp_path / "workers" / "out") == wanted


def test_the_manifest_says_what_was_learned_and_gives_it_back(tmp_path: Path) -> None:
    out = build_files(tmp_path, FILES).release.path.parents[1]
    profiles = load(out).manifest.profiles
    learned = load_learned(out)

    assert set(profiles) == {"", COURIER, LEDGER}
    assert (profiles[""].charsets, profiles[""].style) == ({"utf-8": 16}, {})
    assert (profiles[COURIER].style["texts"], profiles[COURIER].damaged) == (16, 0)
    assert (profiles[LEDGER].style, profiles[LEDGER].damaged) == ({}, 16)
    assert set(learned) == {COURIER, LEDGER}
    assert (learned[COURIER].style.spaced_dash, learned[LEDGER].chains.texts) == ("—", 16)


@pytest.mark.parametrize("dash", ["—", "–"])
def test_pass_two_mends_in_the_style_that_pass_one_learned(tmp_path: Path, dash: str) -> None:
    sound = STYLED.replace("—", dash)
    lines = [_line(COURIER, sound, number) for number in range(4)] + [_line(COURIER, _collapsed(sound), 9)]
    release = build_files(tmp_path, {"a.jsonl": "".join(lines)}).release

    texts = {str(row["headline"])[-1]: (row["text"], row["damage"]) for row in rows(release, "articles")}
    assert texts == {**dict.fromkeys("0123", (sound.strip(), [])), "9": (sound.strip(), [COLLAPSE])}


def test_validate_and_inspect_take_what_was_learned(tmp_path: Path) -> None:
    sound = STYLED.replace("—", "–")
    lines = "".join(_line(COURIER, sound, number) for number in range(4))
    built = build_files(tmp_path, {"a.jsonl": lines}).release.path
    path = write(tmp_path, {"x.jsonl": _line(COURIER, _collapsed(sound), 9)}) / "x.jsonl"

    [judgement] = inspect(path, learned=load_learned(built))
    assert judgement.checked is not None
    assert judgement.checked.article.text == sound.strip()
    assert {one.code for one in validate_at([path], options=Options(profile=built)).diagnostics} >= {"TXT106"}
