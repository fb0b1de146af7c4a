"""Files that leave their charset open follow the other files of their publisher; all others stay as read."""

from collections.abc import Mapping
from pathlib import Path, PurePosixPath

import pytest

from corpuskit.formats import format_by_name
from corpuskit.inputs import plan
from corpuskit.model.diagnostics import Location
from corpuskit.model.learned import CharsetPrior, Learned
from corpuskit.model.raw import GUESSED, RawArticle, Record
from corpuskit.pipeline.charsets import Charsets, fitting
from corpuskit.pipeline.inspect import inspect
from corpuskit.pipeline.learned import load_learned
from corpuskit.pipeline.validate import Options, validate_at
from corpuskit.release import Release, load
from tests.builds import build_files, rows, sums, write

KURIER, GLOS = "Kurier", "Głos"
STORIES = (
    "Prom wrócił wczoraj do przystani w Łęgu, a pół miasta stało na nabrzeżu i patrzyło, czy go pomalowano.",
    "Wójt zapowiedział, że most na Śnieżnej zostanie zamknięty już jutro; mieszkańcy są oburzeni.",
    "Szkoła w Źródłach dostanie nową salę gimnastyczną. Dzieci czekały na nią dziesięć lat.",
    "Piekarz z ulicy Łąkowej piecze chleb od świtu; kolejka sięga aż do kościoła.",
    "Rzeka opadła, lecz łąki wciąż są pod wodą. Straż pożarna wypompowała wodę z piwnic.",
)
FALLEN_BACK = "Sąd: wyrok"
MISTAKEN = "Śnieg"


def _page(publisher: str | None, text: str, headline: str = "Wieści") -> str:
    named = f"publisher: {publisher}\n" if publisher else ""
    return f"---\n{named}headline: {headline}\n---\n{text}\n"


def _short(publisher: str | None, text: str = MISTAKEN, codec: str = "cp1250") -> bytes:
    return _page(publisher, text, "Most").encode(codec)


def _pages(publisher: str | None, codec: str = "cp1250") -> dict[str, bytes]:
    return {f"{codec}/{n}.md": _page(publisher, text).encode(codec) for n, text in enumerate(STORIES)}


def _raw(
    data: bytes, form: str = "markdown", charset: str | None = None, source: str | None = None
) -> RawArticle:
    at = Location(PurePosixPath("a.md"), line=1, offset=0)
    record = Record(location=at, format=form, data=data, ordinal=0, charset=charset, charset_source=source)
    parsed = format_by_name(form).parse(record)
    assert isinstance(parsed, RawArticle)
    return parsed


def _never(_raw: RawArticle) -> bytes:
    raise AssertionError


def _charsets(usual: Mapping[str, str]) -> Charsets:
    return Charsets(
        {
            name: Learned(certain=CharsetPrior(texts=5, charsets={charset: 5}))
            for name, charset in usual.items()
        },
        {},
    )


USUAL = {KURIER: "windows-1250", "Tygiel": "windows-1250", GLOS: "windows-1250", "Fala": "koi8-r"}


@pytest.mark.parametrize(
    "raw",
    [
        pytest.param(_raw(_page(KURIER, MISTAKEN).encode()), id="UTF-8"),
        pytest.param(_raw(_short(KURIER), charset="koi8-r"), id="declared"),
        pytest.param(_raw(_page(KURIER, STORIES[0]).encode("iso-8859-2")), id="detected beyond doubt"),
        pytest.param(_raw(_short(None)), id="nobody's"),
        pytest.param(_raw(_short("Nowiny")), id="of a publisher of whom nothing is known"),
        pytest.param(_raw(_short("Tygiel", "Kość")), id="guessed to be what the publisher uses"),
        pytest.param(_raw(_short(None), "text"), id="text without front matter"),
        pytest.param(
            _raw(b'{"publisher": "Kurier", "text": "\x8cnieg"}', "jsonl", "windows-1252", "fallback"),
            id="a record of a larger file",
        ),
    ],
)
def test_what_is_sure_or_nobodys_is_not_even_read_again(raw: RawArticle) -> None:
    assert _charsets(USUAL).settle(raw, _never) is raw


@pytest.mark.parametrize(
    ("raw", "confidence"),
    [
        pytest.param(_raw(b'{"a": 1}', "jsonl", "utf-8", "utf-8"), 1.0, id="a record of UTF-8"),
        pytest.param(_raw(b'{"a": 1}', "jsonl", "koi8-r", "detected"), 0.0, id="a record of a guess"),
        pytest.param(_raw(_page(None, "Łódź").encode()), 1.0, id="a file of UTF-8"),
        pytest.param(_raw(_short(KURIER, FALLEN_BACK)), 0.2, id="a file that fell back"),
    ],
)
def test_raw_articles_say_how_sure_their_charset_is(raw: RawArticle, confidence: float) -> None:
    assert raw.charset_confidence == confidence


def test_nothing_is_read_again_where_nothing_was_learned() -> None:
    raw = _raw(_short(KURIER))

    assert _charsets({}).settle(raw, _never) is raw
    assert Charsets({KURIER: Learned(charsets={"koi8-r": 9})}, {}).settle(raw, _never) is raw


@pytest.mark.parametrize(
    ("data", "usual"),
    [
        pytest.param(_page(KURIER, "@").encode().replace(b"@", b"\x98nieg"), USUAL, id="no windows-1250"),
        pytest.param(_short(KURIER), {KURIER: "utf-8"}, id="no UTF-8"),
        pytest.param(_short(KURIER), {KURIER: "utf-16le"}, id="a charset in which all bytes are text"),
        pytest.param(_short(GLOS), {KURIER: "windows-1250"}, id="a name that nobody has in any charset"),
        pytest.param(_short(GLOS), {GLOS: "koi8-r"}, id="a name that is not found in its own charset"),
        pytest.param(
            _page(KURIER, "@", "Most\nurl: @").encode().replace(b"@", b"\x81nieg").replace(b"Kurier", b"A"),
            {"A": "iso-8859-2"},
            id="front matter that is none in the charset",
        ),
    ],
)
def test_what_is_not_of_the_usual_charset_stays_as_read(data: bytes, usual: dict[str, str]) -> None:
    raw = _raw(data)

    assert raw.charset_source in GUESSED
    assert _charsets(usual).settle(raw, lambda _: data) is raw


@pytest.mark.parametrize(
    ("text", "code"),
    [pytest.param(MISTAKEN, "ENC101", id="a guess"), pytest.param(FALLEN_BACK, "ENC102", id="none")],
)
def test_an_open_charset_follows_and_says_so(text: str, code: str) -> None:
    data = _short(KURIER, text)
    raw = _raw(data)
    settled = _charsets(USUAL).settle(raw, lambda _: data)

    assert (raw.charset, [one.code for one in raw.diagnostics]) == ("windows-1252", [code])
    assert (settled.charset, settled.charset_source, settled.body) == (
        "windows-1250",
        "detected",
        text + "\n",
    )
    assert [(one.code, one.message) for one in settled.diagnostics] == [
        ("ENC105", "read as windows-1250, as the other files of 'Kurier' are")
    ]
    assert (settled.sha256, settled.length, settled.location) == (raw.sha256, raw.length, raw.location)


def test_a_publisher_whose_own_name_was_misread_is_found() -> None:
    data = _short(GLOS)
    raw = _raw(data)
    settled = _charsets(USUAL).settle(raw, lambda _: data)

    assert (raw.fields["publisher"], raw.charset) == ("G³os", "windows-1252")
    assert (settled.fields["publisher"], settled.body) == (GLOS, MISTAKEN + "\n")


def test_a_publisher_in_utf8_is_believed_of_a_file_that_is_half_so() -> None:
    data = _page(KURIER, "@").encode().replace(b"@", b"caf\xc3\xa9 it\x92s")
    settled = _charsets({KURIER: "utf-8"}).settle(_raw(data), lambda _: data)

    assert (settled.body, settled.charset_source) == ("café it’s\n", "utf-8-vote")
    assert [one.code for one in settled.diagnostics] == ["ENC105", "ENC104"]
    assert [(edit.start, edit.after) for edit in settled.decode_edits] == [(7, "’")]


def test_a_file_that_settled_is_not_settled_again() -> None:
    data = _short(KURIER)
    charsets = _charsets(USUAL)
    settled = charsets.settle(_raw(data), lambda _: data)

    assert charsets.settle(settled, _never) is settled


@pytest.mark.parametrize(
    ("text", "charset", "names"),
    [
        pytest.param("Rain.", "utf-8", (), id="ASCII"),
        pytest.param("Łódź", "utf-16le", (), id="what shows by itself"),
        pytest.param("\u2028", "windows-1252", (), id="what the charset does not hold"),
        pytest.param("Łódź", "utf-8", ("utf-8",), id="UTF-8"),
        pytest.param("Łódź", "windows-1250", ("windows-1250",), id="one charset has it so"),
        pytest.param("船", "shift_jis", ("shift_jis",), id="two bytes"),
        pytest.param("船", "gbk", ("gbk", "gb18030"), id="GBK is part of GB18030"),
    ],
)
def test_the_charsets_that_a_text_speaks_for(text: str, charset: str, names: tuple[str, ...]) -> None:
    assert fitting(text, charset) == names


def _found(release: Release) -> list[tuple[object, object, object]]:
    """(charset, text, headline) of the articles, the short ones last."""
    found = [(row["charset"], row["text"], row["headline"]) for row in rows(release, "articles")]
    return sorted(found, key=lambda one: (one[2] == "Most", str(one)))


def _codes(release: Release, path: str) -> list[object]:
    return [row["code"] for row in rows(release, "diagnostics") if row["path"] == path]


@pytest.mark.parametrize(
    ("files", "publisher"),
    [
        pytest.param({}, KURIER, id="no other files"),
        pytest.param(_pages(KURIER), None, id="no publisher"),
        pytest.param(_pages(KURIER), "Nowiny", id="files of somebody else"),
        pytest.param(_pages(KURIER) | _pages(KURIER, "iso-8859-2"), KURIER, id="files that disagree"),
        pytest.param(dict([*_pages(KURIER).items()][:1]), KURIER, id="a single file"),
        pytest.param(_pages(KURIER, "utf-8"), KURIER, id="files in UTF-8"),
    ],
)
def test_a_build_leaves_the_guess(tmp_path: Path, files: dict[str, bytes], publisher: str | None) -> None:
    release = build_files(tmp_path, files | {"x.md": _short(publisher)}).release

    assert _found(release)[-1] == ("windows-1252", "Œnieg", "Most")
    assert "ENC101" in _codes(release, "x.md")
    assert "ENC105" not in _codes(release, "x.md")


def _archive() -> dict[str, bytes | str]:
    """Old files in windows-1250, new ones in UTF-8, and files that leave it open."""
    shorts = {"a/x.md": _short(KURIER), "z/y.md": _short(KURIER, FALLEN_BACK)}
    return {**_pages(KURIER), **_pages(KURIER, "utf-8"), **shorts}


def test_a_build_reads_open_files_as_the_others_and_says_so(tmp_path: Path) -> None:
    built = build_files(tmp_path, _archive())
    release = built.release

    assert _found(release)[-2:] == [
        ("windows-1250", FALLEN_BACK, "Most"),
        ("windows-1250", MISTAKEN, "Most"),
    ]
    assert [row["charset_source"] for row in rows(release, "articles") if row["headline"] == "Most"] == [
        "detected"
    ] * 2
    for path in ("a/x.md", "z/y.md"):
        assert [code for code in _codes(release, path) if str(code).startswith("ENC")] == ["ENC105"]
    profile = load(release.path).manifest.profiles[KURIER]
    assert profile.charsets == {"utf-8": 5, "windows-1250": 5, "windows-1252": 2}
    assert (profile.certain, profile.fitting["windows-1250"], profile.fitting["utf-8"]) == (10, 5, 5)


def test_shards_workers_and_order_change_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    build_files(tmp_path / "whole", _archive())
    monkeypatch.setattr(plan, "SHARD_BYTES", 300)
    build_files(tmp_path / "parts", dict(reversed(_archive().items())))
    build_files(tmp_path / "workers", _archive(), workers=2)

    wanted = sums(tmp_path / "whole" / "out")
    assert sums(tmp_path / "parts" / "out") == wanted
    assert sums(tmp_path / "workers" / "out") == wanted


def test_what_is_refused_keeps_its_bytes(tmp_path: Path) -> None:
    data = _short(KURIER, "", "cp1250").replace(b"Most", "Śnieg".encode("cp1250"))
    release = build_files(tmp_path, {**_pages(KURIER), "x.md": data}).release

    [row] = rows(release, "quarantine")
    assert (row["path"], row["raw"]) == ("x.md", data)
    assert "ENC105" in _codes(release, "x.md")


def test_validate_and_inspect_read_as_an_earlier_build_learned(tmp_path: Path) -> None:
    built = build_files(tmp_path, _pages(KURIER)).release.path
    path = write(tmp_path, {"x.md": _short(KURIER)}) / "x.md"

    [judgement] = inspect(path, learned=load_learned(built))
    assert judgement.raw is not None
    assert (judgement.raw.charset, judgement.raw.body) == ("windows-1250", MISTAKEN + "\n")
    assert {one.code for one in validate_at([path], options=Options(profile=built)).diagnostics} >= {"ENC105"}
    assert {one.code for one in validate_at([path]).diagnostics} >= {"ENC101"}
