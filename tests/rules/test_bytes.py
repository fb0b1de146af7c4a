"""Rules of bytes and lines judge the record as it was parsed."""

import pytest

from tests.rules.found import found

CAFE = "The café is open."


@pytest.mark.parametrize(
    ("code", "values"),
    [
        pytest.param("ENC202", {"fields": {"charset": "utf8"}, "body": CAFE}, id="another spelling"),
        pytest.param("ENC202", {"fields": {"charset": "latin-1"}, "body": "The pub."}, id="ASCII is in all"),
        pytest.param(
            "ENC202", {"fields": {"charset": "latin-1"}, "body": None}, id="of the page, not the record"
        ),
        pytest.param("ENC202", {"fields": {"charset": 1252}, "body": CAFE}, id="no name"),
        pytest.param(
            "ENC202",
            {
                "fields": {"charset": "latin-1"},
                "body": CAFE,
                "charset": "windows-1252",
                "charset_source": "detected",
            },
            id="a guess proves nothing",
        ),
        pytest.param("ENC203", {"charset_source": "bom", "charset": "utf-16le"}, id="UTF-16 needs it"),
        pytest.param("ENC203", {"charset_source": "bom", "ordinal": 1}, id="said of the first record"),
        pytest.param("ENC204", {"charset": "windows-1252", "body": "The pub."}, id="ASCII"),
        pytest.param("ENC204", {"charset": "windows-1252", "body": CAFE, "ordinal": 1}, id="said once"),
        pytest.param("FMT401", {"body": None}, id="no text of its own"),
        pytest.param("FMT401", {"body": "a\nb\n"}, id="line feeds"),
        pytest.param("FMT401", {"body": "a\r\nb\r\n"}, id="pairs"),
        pytest.param("FMT401", {"body": "a\nb\n", "head_breaks": ("\n",)}, id="line feeds above too"),
        pytest.param("FMT401", {"body": "a\r\nb\r\n", "head_breaks": ("\r\n",)}, id="pairs above too"),
        pytest.param("FMT401", {"body": "a\rb\r"}, id="carriage returns have a rule of their own"),
        pytest.param("FMT402", {"body": "a\r\nb\r\n"}, id="pairs are no carriage returns"),
        pytest.param("FMT402", {"body": "a\nb\r"}, id="line feeds too"),
    ],
)
def test_silence(code: str, values: dict[str, object]) -> None:
    assert found(code, values) == []


def test_utf_16_is_said_even_of_ascii() -> None:
    [one] = found("ENC204", {"charset": "utf-16le", "body": "The pub."})

    assert one.message == "the file is in utf-16le"


@pytest.mark.parametrize(
    ("body", "mended"),
    [
        pytest.param("a\r\nb\r\nc\n", "a\r\nb\r\nc\r\n", id="as most on Windows"),
        pytest.param("a\nb\nc\r\n", "a\nb\nc\n", id="as most elsewhere"),
        pytest.param("a\rb\rc\r\n", "a\nb\nc\n", id="never in carriage returns"),
        pytest.param("a\r\r\nb\n", "a\n\nb\n", id="one of each"),
    ],
)
def test_all_lines_end_alike_then(body: str, mended: str) -> None:
    [one] = found("FMT401", {"body": body})
    assert one.remedy is not None
    text = body
    for edit in reversed(one.remedy.edits):
        text = text[: edit.start] + edit.after + text[edit.end :]

    assert found("FMT401", {"body": text}) == []
    assert text.replace("\r\n", "\n") == mended.replace("\r\n", "\n")


def test_below_front_matter_carriage_returns_are_left() -> None:
    [one] = found("FMT402", {"body": "a\rb", "body_line": 4})

    assert one.remedy is None


@pytest.mark.parametrize(
    ("head", "body"), [("\r\n", "a\nb\n"), ("\n", "a\r\nb\r\n"), ("\r\n", "a\nb"), ("\n", "a\r\nb\nc\n")]
)
def test_lines_of_front_matter_end_as_those_of_the_text(head: str, body: str) -> None:
    [one] = found("FMT401", {"body": body, "head_breaks": (head,)})

    assert one.message.startswith("line ends differ: ")
