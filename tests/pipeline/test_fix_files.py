"""Fixes made in files: what is changed, what is left alone, and that it comes to an end."""

import json
from collections import Counter
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from corpuskit.model.codes import diagnostic
from corpuskit.model.diagnostics import OutputError
from corpuskit.model.fixes import Applicability, FileEdit, Fix
from corpuskit.model.raw import RawArticle
from corpuskit.pipeline.fix_files import Looked, diff_fixed, fix_bytes, write_fixed
from corpuskit.pipeline.reporting import reported
from corpuskit.pipeline.stages import parse
from corpuskit.rules import Found
from tests.pipeline.looks import codes_of, fixed, look, the

BODY = "The ferry is <b>back</b>, and it sails at noon, said the master of the harbour on Monday.\n"
SOUND = BODY.replace("<b>", "").replace("</b>", "")
FRENCH = "« Le café de la gare rouvrira l’été prochain », a déclaré l’élève à la fenêtre, où rêve Noël.\n"


def test_nothing_is_done_where_nothing_is_wrong() -> None:
    data = SOUND.encode()

    found = fixed("a.txt", data, unsafe=True)

    assert (found.after, found.is_changed, found.fixed) == (data, False, Counter())
    assert list(diff_fixed(found)) == []


def test_unsafe_fixes_are_not_made_unasked() -> None:
    data = f"---\nsection: N/A\n---\n{SOUND}".encode()

    assert not fixed("a.md", data, "FLD204").is_changed
    assert fixed("a.md", data, "FLD204", unsafe=True).after == f"---\n---\n{SOUND}".encode()


@pytest.mark.parametrize("end", ["\n", "\r\n"], ids=["lf", "crlf"])
@pytest.mark.parametrize("mark", ["", "\ufeff"], ids=["no mark", "mark"])
def test_only_the_spans_change(end: str, mark: str) -> None:
    text = f"{mark}---\n# said before\nheadline:   'Ferry  is back'   # why\nlicense: \"cc0\"\n---\n\n{BODY}"

    found = fixed("a.md", text.replace("\n", end).encode(), "FLD203", "TXT117")

    expected = text.replace("<b>", "").replace("</b>", "").replace('"cc0"', '"CC0-1.0"')
    assert found.after == expected.replace("\n", end).encode()
    assert found.fixed == Counter({"FLD203": 1, "TXT117": 1})


def test_a_mark_goes_by_its_own_fix_only() -> None:
    found = fixed("a.txt", b"\xef\xbb\xbf" + SOUND.encode(), "ENC203")

    assert (found.after, found.fixed) == (SOUND.encode(), Counter({"ENC203": 1}))


def test_records_of_a_file_are_mended_one_by_one() -> None:
    sound = '{"text" : "caf\\u00e9 \\/ ' + SOUND.strip() + '", "serial": 1e3}'
    ours = json.dumps({"text": "“So”, he said.\n" + BODY}, ensure_ascii=False)
    data = f"{sound}\n\n{ours}\r\n{sound}".encode()

    found = fixed("a.jsonl", data, "TXT117")

    assert found.after == data.replace(b"<b>", b"").replace(b"</b>", b"")


def test_a_table_keeps_its_quotes() -> None:
    data = f'a;text;b\r\n"1";"Say ""so"": {BODY}";x\r\n'.encode()

    assert fixed("a.csv", data, "TXT117").after == data.replace(b"<b>", b"").replace(b"</b>", b"")


def test_a_cell_is_emptied_not_taken_out() -> None:
    data = f"section,text\r\nN/A,{SOUND.strip().replace(',', '')}\r\n".encode()

    assert fixed("a.csv", data, "FLD204", unsafe=True).after == data.replace(b"N/A", b"")


def test_other_charsets_are_written_in_utf_8() -> None:
    data = (FRENCH * 3).encode("cp1252")

    found = fixed("a.txt", data, "ENC101")

    assert found.after == (FRENCH * 3).encode()
    assert found.fixed.keys() == {"ENC101"}
    assert codes_of(found.looked).isdisjoint({"ENC101", "ENC204"})


def test_a_charset_that_nothing_shows_is_a_matter_for_people() -> None:
    data = (SOUND + "caf\x81").encode("latin-1")
    found = the("a.txt", data, "ENC102")

    assert found.fix is not None
    assert (found.fix.applicability, found.fix.charset) == (Applicability.UNSAFE, "utf-8")
    assert not fixed("a.txt", data, "ENC102", "ENC204").is_changed


def test_one_record_in_another_charset() -> None:
    lines = [json.dumps({"text": text}, ensure_ascii=False) for text in (FRENCH, FRENCH + "é", FRENCH)]
    data = b"\n".join([lines[0].encode(), lines[1].encode("cp1252"), lines[2].encode()])

    found = fixed("a.jsonl", data, "ENC103", unsafe=True)

    assert found.after == "\n".join(lines).encode()


def test_stray_bytes_and_an_edit_behind_them() -> None:
    data = FRENCH.encode() + b"It\x92s here. " + BODY.encode()

    found = fixed("a.txt", data, "ENC104", "TXT117")

    assert found.after == f"{FRENCH}It’s here. {SOUND}".encode()


def test_utf_16_stays_utf_16_where_only_text_is_mended() -> None:
    data = ("\ufeff" + BODY).encode("utf-16-le")

    found = fixed("a.txt", data, "TXT117")

    assert found.after == ("\ufeff" + SOUND).encode("utf-16-le")


def test_a_file_in_the_charset_of_its_publisher() -> None:
    text = f"---\nlicense: cc0\n---\nBraşov. {BODY}"
    (whole,) = look("a.md", text.encode("cp1250"), frozenset({"FLD203", "ENC204"}))
    assert whole.record is not None
    followed = parse(replace(whole.record, charset="windows-1250"))
    assert isinstance(followed, RawArticle)
    said = diagnostic("ENC105", followed.location, "read in windows-1250")
    reports = reported(whole.record, replace(followed, charset_source="detected"), None, [Found(said)])

    found = fix_bytes(
        text.encode("cp1250"), [Looked(whole.record, followed, reports)], lambda _: (), unsafe=False
    )

    assert found.after == text.encode()


def test_of_two_that_overlap_one_waits() -> None:
    data = b"one two three"
    first, second = (_reported(data, *span) for span in ((0, 7, "1"), (4, 13, "2")))

    def again(after: bytes) -> list[Looked]:
        return [_looked(after, _reported(after, 2, len(after), "3"))] if b"three" in after else []

    found = fix_bytes(data, [_looked(data, first, second)], again, unsafe=False)

    assert (found.after, sum(found.fixed.values())) == (b"1 3", 2)


def test_two_that_say_the_same_are_both_mended() -> None:
    data = b"one two"
    twice = [_reported(data, 0, 3, "1"), _reported(data, 0, 3, "1")]

    found = fix_bytes(data, [_looked(data, *twice)], lambda _: (), unsafe=False)

    assert (found.after, sum(found.fixed.values())) == (b"1 two", 2)


def test_a_fix_without_an_end_is_a_bug() -> None:
    def grows(data: bytes) -> list[Looked]:
        return [_looked(data, _reported(data, 0, 0, "x"))]

    with pytest.raises(RuntimeError, match="do not come to an end: TXT117"):
        fix_bytes(b"one", grows(b"one"), grows, unsafe=False)


def test_a_fix_that_changes_nothing_is_a_bug() -> None:
    def same(data: bytes) -> list[Looked]:
        return [_looked(data, _reported(data, 0, 3, "one"))]

    with pytest.raises(RuntimeError, match="TXT117"):
        fix_bytes(b"one", same(b"one"), same, unsafe=False)


def test_files_are_written_in_one_step_or_not_at_all(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(BODY.encode())
    found = fixed("a.txt", BODY.encode(), "TXT117")

    write_fixed(path, found)

    assert path.read_bytes() == SOUND.encode()
    with pytest.raises(OutputError, match="changed by somebody else"):
        write_fixed(path, found)
    assert [each.name for each in tmp_path.iterdir()] == ["a.txt"]


def test_the_diff_shows_lines() -> None:
    found = fixed("a.md", f"---\nlicense: cc0\n---\nFirst.\n\n{BODY}".encode(), "FLD203", "TXT117")

    assert list(diff_fixed(found)) == [
        "@@ -1,6 +1,6 @@",
        " ---",
        "-license: cc0",
        "+license: CC0-1.0",
        " ---",
        " First.",
        " ",
        f"-{BODY.strip()}",
        f"+{SOUND.strip()}",
    ]


def test_the_diff_leaves_lines_in_between_alone() -> None:
    found = fixed("a.txt", f"{BODY}\n{BODY}".encode(), "TXT117")

    assert list(diff_fixed(found)) == [
        "@@ -1,3 +1,3 @@",
        f"-{BODY.strip()}",
        f"+{SOUND.strip()}",
        " ",
        f"-{BODY.strip()}",
        f"+{SOUND.strip()}",
    ]


def test_mending_twice_is_mending_once() -> None:
    data = f"---\nlicense: cc0\nheadlnie: x\nsection: N/A\n---\n{BODY}".encode()
    once = fixed("a.md", data, unsafe=True)

    assert not fixed("a.md", once.after, unsafe=True).is_changed


def test_a_field_is_mended_where_it_was_tidied() -> None:
    text = json.dumps({"description": " a \n <b>x</b>  &amp; &lt;b>y </b> ", "text": SOUND})

    found = fixed("a.jsonl", text.encode(), "FLD205")

    assert json.loads(found.after)["description"] == " a \n x  &amp; y  "


def _reported(data: bytes, start: int, end: int, after: str):  # type: ignore[no-untyped-def]  # noqa: ANN202
    found = the("a.txt", BODY, "TXT117")
    edit = FileEdit(
        offset=start,
        length=end - start,
        line=1,
        column=start + 1,
        end_line=1,
        end_column=end + 1,
        after=after,
    )
    assert end <= len(data)
    return replace(found, fix=Fix(message="mend it", applicability=Applicability.SAFE, edits=(edit,)))


def _looked(data: bytes, *found) -> Looked:  # type: ignore[no-untyped-def]  # noqa: ANN002
    one = partial(look, "a.txt")(data)[0]
    return one._replace(reported=tuple(found))


def test_what_is_no_language_tag_is_not_given_the_language_that_was_detected() -> None:
    data = b"---\nlanguage: deutsch\n---\n\nThe ferry left the port on Monday and came back at noon.\n"

    assert fixed("a.md", data, "LNG102").after == data


@pytest.mark.parametrize("unsafe", [False, True])
def test_a_file_of_broken_units_is_not_written_in_utf_8(*, unsafe: bool) -> None:
    table = "headline,text\nCafé,The ferry left the port.\nPort,The ferry came back.\n".encode("utf-16-le")
    data = table[:-20] + b"\x01" + table[-20:]

    assert fixed("a.csv", data, "ENC204", unsafe=unsafe).after == data


def test_what_a_charset_was_guessed_by_is_a_matter_for_people() -> None:
    text = "The “ferry”\u200b left the port.\n".encode().replace(b"port", b"po\x81rt \xff\xfe")
    file = fixed("a.txt", text, "TXT106")

    assert file.after == text
    assert "TXT106" in codes_of(file.looked)
