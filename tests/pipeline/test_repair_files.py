"""Files repaired in place and put back: the bytes of before come back exactly, or nothing is touched."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from corpuskit.encoding.layers import Change, apply
from corpuskit.inputs import whole
from corpuskit.inputs.whole import read_whole
from corpuskit.model.diagnostics import ConfigError, CorpuskitError, InputError, IntegrityError, OutputError
from corpuskit.model.ledger import from_json, to_json
from corpuskit.model.repairs import Repair
from corpuskit.pipeline import ledgers, repair_files
from corpuskit.pipeline.ledgers import beside
from corpuskit.pipeline.repair_files import Knowledge, Repaired, ledger_of, repair_bytes, write_repaired
from corpuskit.pipeline.undo_files import Undone, undo_files
from tests.builds import write

SOUND = "The harbour master didn’t wait.\n“It’s late,” she said. “We can’t stay, and they won’t.”\n"
LATIN = "Le café de la gare était fermé hier; les élèves préféraient l’étang gelé, où l’été dure peu.\n"
BYTES = {
    "UTF-8": SOUND.replace("’", "â€™").encode(),
    "with a mark": b"\xef\xbb\xbf" + SOUND.replace("’", "â€™").encode(),
    "two marks": b"\xef\xbb\xbf\xef\xbb\xbf" + SOUND.replace("’", "â€™").encode(),
    "CRLF": SOUND.replace("’", "â€™").replace("\n", "\r\n").encode(),
    "CR": SOUND.replace("’", "â€™").replace("\n", "\r").encode(),
    "no end": SOUND.replace("’", "â€™").rstrip("\n").encode(),
    "windows-1252": LATIN.encode("cp1252"),
    "UTF-16 with a mark": SOUND.replace("’", "â€™").encode("utf-16"),
    "UTF-32 with a mark": b"\x00\x00\xfe\xff" + SOUND.replace("’", "â€™").encode("utf-32-be"),
    "stray bytes": SOUND.replace("’", "â€™").encode() + b"caf\xe9\n\x81\xfe\n" + "él, ó, á, ñ\n".encode() * 9,
    "escapes that mean nothing": b"\x1b$B\x1b(B\x1b$B8x1`\x1b(B\nferry\n",
    "not a charset at all": b"\x81\x8d\x8f\x90\x9d\xff\xfe\n" * 3,
}


def take(path: Path, known: Knowledge | None = None) -> Repaired:
    return repair_bytes(path, read_whole(path), known or Knowledge())


def repaired_in(folder: Path, files: dict[str, bytes], ledger: str = "ledger.json") -> Path:
    """Write files, repair them in place; gives the ledger."""
    write(folder, files)
    assert write_repaired([take(folder / name) for name in files], folder / ledger) == []
    return folder / ledger


@pytest.mark.parametrize(
    ("data", "message"),
    [
        pytest.param(b"ferry\0back", "a.txt: binary data: there are NUL bytes in it", id="NUL"),
        pytest.param(b'{\n  "format": "corpuskit-ledger",\n', "a.txt: a ledger of repairs", id="a ledger"),
    ],
)
def test_refuses_what_is_no_text(data: bytes, message: str) -> None:
    with pytest.raises(InputError, match=message):
        repair_bytes(Path("a.txt"), data, Knowledge())


def test_refuses_to_write_half_of_a_surrogate_pair(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(repair_files, "repair", lambda *_, **__: Repair(text="\ud800"))

    with pytest.raises(InputError, match="half of a surrogate pair"):
        repair_bytes(Path("a.txt"), b"ferry", Knowledge())


def test_refuses_to_break_json(monkeypatch: pytest.MonkeyPatch) -> None:
    def unquote(text: str, **_: object) -> Repair:
        at = text.index("&quot;")
        made, edits = apply(text, [Change(start=at, end=at + 6, after='"', damage="entity-left")])
        return Repair(text=made, edits=edits)

    monkeypatch.setattr(repair_files, "repair", unquote)

    with pytest.raises(InputError, match="it would no longer be JSON"):
        repair_bytes(Path("a.jsonl"), b'{"text": "It is &quot;late."}\n', Knowledge())
    taken = repair_bytes(Path("a.txt"), b"It is &quot;late.", Knowledge())
    assert taken.output == b'It is "late.'


TABLE = 'Name,Words\n1,"Itâ€™s &quot;late&quot;, no"\n'


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.html", "<p>Tom &amp; Jerry</p>\n"),
        ("a.HTM", "<p>Tom &amp; Jerry</p>\n"),
        ("a.xhtml", "<p>Tom &amp; Jerry</p>\n"),
        ("a.xml", "<p>Tom &amp; Jerry</p>\n"),
        ("a.svg", "<text>Tom &amp; Jerry</text>\n"),
        ("a.csv", TABLE),
        ("a.tsv", TABLE.replace(",", "\t")),
        ("a.tab", TABLE.replace(",", "\t")),
        ("a.txt", "<!DOCTYPE html>\n<p>The ferry isn&rsquo;t back.</p>\n"),
        ("<stdin>", "\n <html lang=en>\n<p>The ferry isn&rsquo;t back.</p>\n"),
        ("a", "<?xml version='1.0'?>\n<p>The ferry isn&rsquo;t back.</p>\n"),
    ],
    ids=lambda value: value.split()[0] if value.startswith("\n") else value[:12],
)
def test_refuses_to_write_out_entities_where_they_are_markup(name: str, text: str) -> None:
    message = f"{name}: repaired as plain text it would no longer mean the same; a build repairs its fields"

    with pytest.raises(InputError) as refused:
        repair_bytes(Path(name), text.encode(), Knowledge())
    assert str(refused.value) == message
    plain = repair_bytes(Path("a.txt"), f"| {text}".encode(), Knowledge())
    assert any(edit.damage == "entity-left" for edit in plain.repair.edits)


@pytest.mark.parametrize("name", ["a.html", "a.csv"])
def test_markup_without_entities_is_repaired(name: str) -> None:
    taken = repair_bytes(Path(name), b'<p lang="en">' + BYTES["UTF-8"], Knowledge())

    assert taken.output == f'<p lang="en">{SOUND}'.encode()


def test_refuses_to_break_front_matter() -> None:
    text = '---\ntitle: "A &quot;big&quot; ferry"\n---\n\nThe ferry is back.\n'

    with pytest.raises(InputError, match=r"a\.md: .* no longer have front matter that can be read; a build"):
        repair_bytes(Path("a.md"), text.encode(), Knowledge())
    assert repair_bytes(Path("a.txt"), text.encode(), Knowledge()).output.count(b'"') == 4


@pytest.mark.parametrize(
    "text",
    [
        "---\ntitle: Tom &amp; Jerry\n---\n\nThe ferry is back.\n",
        "---\ntitle: [\n---\n\nTom &amp; Jerry\n",
        "Tom &amp; Jerry\n",
    ],
    ids=["it can be read", "it never could", "there is none"],
)
def test_front_matter_that_stays_what_it_was_is_repaired(text: str) -> None:
    taken = repair_bytes(Path("a.md"), text.encode(), Knowledge())

    assert taken.output.decode() == text.replace("&amp;", "&")


@pytest.mark.parametrize(
    ("data", "declared", "is_unsure"),
    [
        (b"Bra\xbaov\n", None, True),
        (b"caf\x8e\n", None, True),
        (b"caf\x8e\n", "macintosh", False),
        (BYTES["windows-1252"], None, False),
        (SOUND.encode(), None, False),
    ],
    ids=["fallback", "hardly detected", "declared", "detected", "UTF-8"],
)
def test_a_charset_that_is_hardly_more_than_a_guess(
    data: bytes, declared: str | None, is_unsure: bool
) -> None:
    assert repair_bytes(Path("a.txt"), data, Knowledge(declared=declared)).is_unsure == is_unsure


def test_sound_text_is_not_touched() -> None:
    taken = repair_bytes(Path("a.txt"), SOUND.encode(), Knowledge())

    assert (taken.is_changed, taken.repair.edits) == (False, ())


@pytest.mark.parametrize("name", ["UTF-8", "with a mark", "CRLF", "CR", "no end"])
def test_what_is_not_damage_stays_as_it_is(name: str) -> None:
    taken = repair_bytes(Path("a.txt"), BYTES[name], Knowledge())

    assert taken.is_changed
    assert taken.output == BYTES[name].decode().replace("â€™", "’").encode()


def test_the_mark_of_utf16_goes_with_it() -> None:
    taken = repair_bytes(Path("a.txt"), SOUND.encode("utf-16"), Knowledge())

    assert taken.output == SOUND.encode()


def test_a_declared_charset_counts_where_the_bytes_are_not_utf8() -> None:
    taken = repair_bytes(Path("a.txt"), "паром вернулся".encode("koi8-r"), Knowledge(declared="koi8-r"))

    assert (taken.output.decode(), taken.decoded.charset) == ("паром вернулся", "koi8-r")


@pytest.mark.parametrize("name", BYTES)
def test_undoing_gives_the_very_bytes_back(name: str, tmp_path: Path) -> None:
    ledger = repaired_in(tmp_path, {"a.txt": BYTES[name]})
    changed = (tmp_path / "a.txt").read_bytes()

    assert changed != BYTES[name]
    assert list(undo_files(ledger)) == [Undone(path="a.txt")]
    assert (tmp_path / "a.txt").read_bytes() == BYTES[name]
    assert not ledger.exists()


def test_a_ledger_tells_how_the_file_was_read_and_what_was_changed(tmp_path: Path) -> None:
    ledger = repaired_in(tmp_path, {"a.txt": BYTES["CRLF"], "b.txt": BYTES["windows-1252"]})
    first, second = from_json(ledger.read_bytes()).files

    assert (first.path, first.charset, first.newlines) == ("a.txt", "utf-8", "crlf")
    assert {(edit.before, edit.after) for edit in first.edits} == {("â€™", "’")}
    assert (second.path, second.charset, second.edits) == ("b.txt", "windows-1252", ())


def test_equal_files_give_equal_ledgers(tmp_path: Path) -> None:
    one, other = (
        repaired_in(tmp_path / name, {"a.txt": BYTES["UTF-8"], "b.txt": BYTES["CR"]})
        for name in ("one", "other")
    )

    assert one.read_bytes() == other.read_bytes()


def test_the_ledger_of_one_file_lies_beside_it_and_hidden() -> None:
    taken = repair_bytes(Path("articles/a.txt"), b"", Knowledge())

    assert ledger_of(taken, None) == Path("articles/.a.txt.repairs.json") == beside(taken.path)
    assert ledger_of(taken, Path("x.json")) == Path("x.json")


def test_a_ledger_elsewhere_finds_its_files_when_both_are_moved(tmp_path: Path) -> None:
    write(tmp_path / "one", {"in/a.txt": BYTES["UTF-8"], "logs/x": b""})
    write_repaired([take(tmp_path / "one/in/a.txt")], tmp_path / "one/logs/ledger.json")
    (tmp_path / "one").rename(tmp_path / "other")
    ledger = tmp_path / "other/logs/ledger.json"

    (outside,) = undo_files(ledger)
    assert isinstance(outside.error, ConfigError)
    assert "outside of the ledger's folder; name it" in str(outside.error)
    assert list(undo_files(ledger, [tmp_path / "other/in/a.txt"])) == [Undone(path="../in/a.txt")]
    assert (tmp_path / "other/in/a.txt").read_bytes() == BYTES["UTF-8"]


def test_a_link_that_leads_out_of_the_folder_is_outside(tmp_path: Path) -> None:
    write(tmp_path, {"secret.txt": b"x", "in/a.txt": BYTES["UTF-8"]})
    ledger = repaired_in(tmp_path / "in", {"a.txt": BYTES["UTF-8"]})
    (tmp_path / "in/a.txt").unlink()
    (tmp_path / "in/a.txt").symlink_to("../secret.txt")

    (outside,) = undo_files(ledger)
    assert "outside of the ledger's folder" in str(outside.error)
    assert (tmp_path / "secret.txt").read_bytes() == b"x"


def test_a_link_is_written_through(tmp_path: Path) -> None:
    write(tmp_path, {"real.txt": BYTES["UTF-8"]})
    (tmp_path / "link.txt").symlink_to("real.txt")

    assert write_repaired([take(tmp_path / "link.txt")], tmp_path / "ledger.json") == []
    assert (tmp_path / "real.txt").read_bytes() == BYTES["UTF-8"].decode().replace("â€™", "’").encode()
    assert (tmp_path / "link.txt").is_symlink()
    assert list(undo_files(tmp_path / "ledger.json")) == [Undone(path="link.txt")]
    assert (tmp_path / "real.txt").read_bytes() == BYTES["UTF-8"]


def test_refuses_to_undo_in_a_file_that_was_changed_since(tmp_path: Path) -> None:
    ledger = repaired_in(tmp_path, {"a.txt": BYTES["UTF-8"], "b.txt": BYTES["CR"]})
    before = ledger.read_bytes()
    (tmp_path / "a.txt").write_bytes(b"by hand")

    changed, other = undo_files(ledger)
    assert isinstance(changed.error, IntegrityError)
    assert str(changed.error).endswith("a.txt: changed since it was repaired; nothing is undone")
    assert other == Undone(path="b.txt")
    assert (tmp_path / "a.txt").read_bytes() == b"by hand"
    assert [entry.path for entry in from_json(ledger.read_bytes()).files] == ["a.txt"]
    assert len(ledger.read_bytes()) < len(before)


def test_what_was_put_back_by_other_means_is_struck_off(tmp_path: Path) -> None:
    ledger = repaired_in(tmp_path, {"a.txt": BYTES["UTF-8"]})
    (tmp_path / "a.txt").write_bytes(BYTES["UTF-8"])

    assert list(undo_files(ledger)) == [Undone(path="a.txt", was_undone=True)]
    assert not ledger.exists()


def test_refuses_a_file_that_is_gone(tmp_path: Path) -> None:
    ledger = repaired_in(tmp_path, {"a.txt": BYTES["UTF-8"]})
    (tmp_path / "a.txt").unlink()

    (gone,) = undo_files(ledger)
    assert isinstance(gone.error, InputError)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b'"after": "\xe2\x80\x99"', b'"after": "!"'),
        (b'"before": "\xc3\xa2\xe2\x82\xac\xe2\x84\xa2"', b'"before": "x"'),
        (b'"charset": "utf-8"', b'"charset": "utf-9"'),
        (b'"has_mark": false', b'"has_mark": true'),
        (b'"original_lines": []', b'"original_lines": [{"line": 0, "count": 1, "base64": "?"}]'),
        (b'"original_lines": []', b'"original_lines": [{"line": 0, "count": 1, "base64": "AAAA"}]'),
    ],
    ids=["after", "before", "charset", "mark", "no base64", "other bytes"],
)
def test_refuses_a_ledger_that_does_not_lead_back(tmp_path: Path, old: bytes, new: bytes) -> None:
    ledger = repaired_in(tmp_path, {"a.txt": BYTES["UTF-8"]})
    now = (tmp_path / "a.txt").read_bytes()
    assert old in ledger.read_bytes()
    ledger.write_bytes(ledger.read_bytes().replace(old, new))

    (refused,) = undo_files(ledger)
    assert isinstance(refused.error, IntegrityError)
    assert "a.txt: the ledger does not lead back: " in str(refused.error)
    assert (tmp_path / "a.txt").read_bytes() == now


def test_refuses_files_that_the_ledger_does_not_know(tmp_path: Path) -> None:
    ledger = repaired_in(tmp_path, {"a.txt": BYTES["UTF-8"]})

    with pytest.raises(ConfigError, match=r"says nothing of .*b\.txt"):
        list(undo_files(ledger, [tmp_path / "b.txt"]))


@pytest.mark.parametrize("content", [b"{}", b"the ferry is back"], ids=["JSON", "a text"])
def test_never_writes_over_what_is_no_ledger(tmp_path: Path, content: bytes) -> None:
    write(tmp_path, {"a.txt": BYTES["UTF-8"], "notes": content})

    with pytest.raises(IntegrityError, match="notes: not a ledger of repairs"):
        write_repaired([take(tmp_path / "a.txt")], tmp_path / "notes")
    assert ((tmp_path / "notes").read_bytes(), (tmp_path / "a.txt").read_bytes()) == (content, BYTES["UTF-8"])


def test_nothing_is_written_where_the_ledger_cannot_be(tmp_path: Path) -> None:
    write(tmp_path, {"a.txt": BYTES["UTF-8"]})

    with pytest.raises(OutputError):
        write_repaired([take(tmp_path / "a.txt")], tmp_path / "nowhere" / "ledger.json")
    assert (tmp_path / "a.txt").read_bytes() == BYTES["UTF-8"]


def test_what_was_written_can_be_read_and_undone_however_large(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = ("é" * 700 + "\n").encode("cp1252")
    write(tmp_path, {"a.txt": data, "b.txt": BYTES["UTF-8"]})
    monkeypatch.setattr(whole, "MAX_FILE", len(data))
    ledger = tmp_path / "ledger.json"
    for name in ("a.txt", "b.txt"):
        assert write_repaired([take(tmp_path / name, Knowledge(declared="latin1"))], ledger) == []

    assert min(ledger.stat().st_size, (tmp_path / "a.txt").stat().st_size) > len(data)
    assert {undone.error for undone in undo_files(ledger)} == {None}
    assert ((tmp_path / "a.txt").read_bytes(), (tmp_path / "b.txt").read_bytes()) == (data, BYTES["UTF-8"])


def test_refuses_a_ledger_that_could_not_be_read_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, {"a.txt": BYTES["UTF-8"]})
    monkeypatch.setattr(ledgers, "MAX_OWN", 400)

    with pytest.raises(OutputError, match=r"ledger\.json: would be larger than"):
        write_repaired([take(tmp_path / "a.txt")], tmp_path / "ledger.json")
    assert (tmp_path / "a.txt").read_bytes() == BYTES["UTF-8"]
    assert not (tmp_path / "ledger.json").exists()


def test_refuses_to_undo_in_a_link_to_itself(tmp_path: Path) -> None:
    ledger = repaired_in(tmp_path, {"a.txt": BYTES["UTF-8"]})
    (tmp_path / "a.txt").unlink()
    (tmp_path / "a.txt").symlink_to("a.txt")

    (refused,) = undo_files(ledger)
    assert isinstance(refused.error, InputError)


def test_a_file_that_cannot_be_written_stands_in_no_ledger(tmp_path: Path) -> None:
    write(tmp_path, {"a.txt": BYTES["UTF-8"], "b.txt": BYTES["CR"]})
    taken = [take(tmp_path / "a.txt"), take(tmp_path / "b.txt")]
    (tmp_path / "a.txt").write_bytes(b"by hand")

    (error,) = write_repaired(taken, tmp_path / "ledger.json")
    assert "a.txt: changed by somebody else in the meantime" in str(error)
    assert [entry.path for entry in from_json((tmp_path / "ledger.json").read_bytes()).files] == ["b.txt"]
    (tmp_path / "b.txt").unlink()
    (tmp_path / "ledger.json").unlink()
    assert write_repaired(taken[:1], tmp_path / "ledger.json") != []
    assert not (tmp_path / "ledger.json").exists()


def test_repairs_of_one_file_are_undone_one_after_the_other(tmp_path: Path) -> None:
    ledger = repaired_in(tmp_path, {"a.txt": BYTES["UTF-8"]})
    first = (tmp_path / "a.txt").read_bytes()
    later = first + "It isnâ€™t, they donâ€™t, we canâ€™t.\n".encode()
    repaired_in(tmp_path, {"a.txt": later})

    assert len(from_json(ledger.read_bytes()).files) == 2
    assert list(undo_files(ledger)) == [Undone(path="a.txt")]
    assert (tmp_path / "a.txt").read_bytes() == later
    (tmp_path / "a.txt").write_bytes(first)
    assert list(undo_files(ledger)) == [Undone(path="a.txt")]
    assert (tmp_path / "a.txt").read_bytes() == BYTES["UTF-8"]


def test_whoever_stops_listening_leaves_a_true_ledger(tmp_path: Path) -> None:
    ledger = repaired_in(tmp_path, {"a.txt": BYTES["UTF-8"], "b.txt": BYTES["CR"]})
    undone = undo_files(ledger)
    next(undone)
    undone.close()  # type: ignore[attr-defined]

    assert [entry.path for entry in from_json(ledger.read_bytes()).files] == ["b.txt"]


def test_a_ledger_that_is_in_use_is_not_overwritten(tmp_path: Path) -> None:
    ledger = repaired_in(tmp_path, {"a.txt": BYTES["UTF-8"], "b.txt": BYTES["CR"]})
    undone = undo_files(ledger)
    next(undone)
    known = from_json(ledger.read_bytes())
    ledger.write_bytes(to_json(replace(known, files=known.files[:1])))

    with pytest.raises(OutputError, match="changed by somebody else"):
        list(undone)


def test_a_broken_ledger_is_named(tmp_path: Path) -> None:
    (tmp_path / "x.json").write_text(json.dumps({"format": "corpuskit-ledger"}), "utf-8")

    with pytest.raises(CorpuskitError, match=r"x\.json: not a ledger of repairs: missing key 'files'"):
        list(undo_files(tmp_path / "x.json"))
