"""Bytes to text."""

import pytest

from corpuskit.encoding.decode import decode, fall_back, marked_charset, settle
from corpuskit.model.edits import undo


@pytest.mark.parametrize(
    ("data", "declared"),
    [
        pytest.param(b"\x81\x8d\x9d", None, id="bytes that windows-1252 leaves undefined"),
        pytest.param(bytes(range(256)), None, id="every byte there is"),
        pytest.param(b"\xff\xfe\x00\xd8F\x00", None, id="UTF-16 with half a surrogate pair in it"),
        pytest.param(b"\xff\xfe\x00\xd8", None, id="UTF-16 of half a surrogate pair"),
        pytest.param(b"\x81\xfe\xff\x00", "replacement", id="a declared charset that nothing decodes"),
        pytest.param(b"\x81\xfe\xff\x00", "no-such-charset", id="a declared charset that nobody knows"),
        pytest.param(b"\x81\xfe\xff\x00", "utf-8", id="a declared charset that does not fit"),
    ],
)
def test_what_fits_nothing_falls_back_byte_for_byte(data: bytes, declared: str | None) -> None:
    decoded = decode(data, declared=declared)

    assert (decoded.source, decoded.charset) == ("fallback", "windows-1252")
    assert len(decoded.text) == len(data)
    assert decoded.confidence < 0.5


def test_undefined_bytes_become_the_controls_of_their_number() -> None:
    assert fall_back(b"\x81\x8d\x8f\x90\x9d\x80").text == "\x81\x8d\x8f\x90\x9d€"


@pytest.mark.parametrize("declared", [None, "latin1", "shift_jis", "utf-16"])
def test_valid_utf8_goes_before_what_is_declared(declared: str | None) -> None:
    decoded = decode("Café — zurück".encode(), declared=declared)

    assert (decoded.text, decoded.charset, decoded.source) == ("Café — zurück", "utf-8", "utf-8")


@pytest.mark.parametrize(
    ("codec", "mark", "charset"),
    [
        ("utf-8", b"\xef\xbb\xbf", "utf-8"),
        ("utf-16-le", b"\xff\xfe", "utf-16le"),
        ("utf-16-be", b"\xfe\xff", "utf-16be"),
        pytest.param("utf-32-le", b"\xff\xfe\x00\x00", "utf-32le", id="not UTF-16LE with a NUL"),
        ("utf-32-be", b"\x00\x00\xfe\xff", "utf-32be"),
    ],
)
def test_a_byte_order_mark_settles_it_and_is_no_text(codec: str, mark: bytes, charset: str) -> None:
    decoded = decode(mark + "Fähre \U0001f6a2".encode(codec), declared="koi8-r")

    assert (decoded.text, decoded.charset, decoded.source) == ("Fähre \U0001f6a2", charset, "bom")
    assert decoded.confidence == 1.0


def test_only_one_mark_is_taken_away() -> None:
    assert decode(b"\xef\xbb\xbf" * 2 + b"a").text == "\ufeffa"
    assert marked_charset(b"") is None


@pytest.mark.parametrize(
    ("label", "charset", "data", "text"),
    [
        ("iso-8859-1", "windows-1252", b"\x93caf\xe9\x94", "“café”"),
        ("KOI8-R", "koi8-r", "паром".encode("koi8-r"), "паром"),
        ("gb2312", "gbk", "渡轮𠀀".encode("gb18030"), "渡轮𠀀"),
        ("sjis", "shift_jis", "船".encode("cp932"), "船"),
    ],
)
def test_a_declared_charset_is_used_where_it_fits(label: str, charset: str, data: bytes, text: str) -> None:
    decoded = decode(data, declared=label)

    assert (decoded.text, decoded.charset, decoded.source) == (text, charset, "declared")


def test_no_bytes_are_no_text() -> None:
    assert decode(b"").text == ""


@pytest.mark.parametrize(
    ("data", "charset", "source"),
    [
        pytest.param("a\0b\0", "utf-16le", "detected", id="UTF-16 before UTF-8, which its bytes are too"),
        pytest.param("\x1b$B;TD9\x1b(B", "iso-2022-jp", "detected", id="ISO-2022 before UTF-8 too"),
        pytest.param("a\0é", "utf-8", "utf-8", id="a stray NUL is no pattern"),
        pytest.param("\x1b[1mé\x1b(B", "utf-8", "utf-8", id="colours of a terminal are no ISO-2022"),
    ],
)
def test_nuls_and_escapes_go_before_utf8(data: str, charset: str, source: str) -> None:
    decoded = decode(data.encode(), declared="koi8-r")

    assert (decoded.charset, decoded.source) == (charset, source)


@pytest.mark.parametrize("declared", [None, "latin1", "utf-8", "shift_jis"])
def test_the_vote_of_utf8_goes_before_what_is_declared(declared: str | None) -> None:
    decoded = decode("Café — zurück… ".encode() + b"caf\xe9s", declared=declared)

    assert (decoded.text, decoded.charset, decoded.source) == ("Café — zurück… cafés", "utf-8", "utf-8-vote")


def test_declared_utf8_wins_with_a_bare_majority() -> None:
    data = "Déjà vu: ".encode() + b"cr\xe8me br\xfblante."

    assert decode(data).charset != "utf-8"
    assert decode(data, declared="utf8").text == "Déjà vu: crème brûlante."


@pytest.mark.parametrize(
    ("data", "declared", "text", "source"),
    [
        pytest.param(b"\xff\xfeF\x00e", None, "F\ufffd", "bom", id="half a character of UTF-16"),
        pytest.param(b"\xff\xfeF\x00\x3d\xd8", None, "F\ufffd", "bom", id="half a surrogate pair"),
        pytest.param(b"\xef\xbb\xbf\xe2\x82", None, "\ufffd", "utf-8-vote", id="all that follows a mark"),
        pytest.param("船が".encode("cp932")[:-1], "sjis", "船\ufffd", "declared", id="Shift_JIS"),
        pytest.param("渡轮".encode("gbk")[:-1], "gbk", "渡\ufffd", "declared", id="GBK"),
    ],
)
def test_a_character_torn_by_the_end_costs_only_itself(
    data: bytes, declared: str | None, text: str, source: str
) -> None:
    decoded = decode(data, declared=declared)

    (edit,) = decoded.edits
    assert (decoded.text, decoded.source, edit.damage) == (text, source, "truncated-tail")
    assert data.endswith(edit.before.encode("cp1252"))


def test_a_mark_makes_stray_bytes_exceptions() -> None:
    decoded = decode(b"\xef\xbb\xbfcaf\xe9s")

    assert (decoded.text, decoded.charset, decoded.source) == ("cafés", "utf-8", "utf-8-vote")
    assert undo(decoded.text, decoded.edits) == "caf\ufffds"


PUZZLE = b"Z\xe2 le."  # it could be Latvian, French or Romanian


@pytest.mark.parametrize(
    ("data", "usual"),
    [
        pytest.param(PUZZLE, None, id="nothing known"),
        pytest.param(PUZZLE, "no-such-charset", id="a charset that nobody knows"),
        pytest.param(PUZZLE, "replacement", id="a charset that nothing decodes"),
        pytest.param(PUZZLE, "utf-8", id="no bytes of UTF-8"),
        pytest.param(PUZZLE, "utf-16le", id="UTF-16 would show"),
        pytest.param(PUZZLE, "shift_jis", id="does not decode"),
        pytest.param(b"caf\xc3\xa9", "windows-1250", id="UTF-8 is no guess"),
        pytest.param(
            "Паром вернулся к причалу в полдень.".encode("koi8-r"), "windows-1251", id="sure enough"
        ),
    ],
)
def test_the_usual_charset_is_not_forced_on_a_file(data: bytes, usual: str | None) -> None:
    assert settle(data, usual=usual) == decode(data)


def test_a_file_that_says_little_follows_its_publisher() -> None:
    assert decode(PUZZLE).confidence < 0.6

    decoded = settle(PUZZLE, usual="latin2")

    assert (decoded.text, decoded.charset, decoded.source) == ("Zâ le.", "iso-8859-2", "detected")


def test_what_is_declared_goes_before_what_is_usual() -> None:
    decoded = settle(PUZZLE, declared="windows-1257", usual="windows-1250")

    assert (decoded.charset, decoded.source) == ("windows-1257", "declared")


def test_where_utf8_is_usual_a_bare_majority_will_do() -> None:
    data = "à é ".encode() + b"cr\xe8me"

    assert decode(data).charset != "utf-8"
    assert settle(data, usual="utf-8").text == "à é crème"
