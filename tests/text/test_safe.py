"""Nothing in an article or a file name can move the cursor, hide, or start a command of a CI log."""

import pytest

from corpuskit.text.safe import safe, safe_lines


@pytest.mark.parametrize(
    "text",
    ["courier/2025-03.jsonl:7", "Fähre zurück: “heute”", "渡轮", "std::vector", "a ## b", "⛴"],
    ids=["a path", "German", "Chinese", "colons inside", "two hashes", "a picture"],
)
def test_ordinary_text_is_left_alone(text: str) -> None:
    assert safe(text) == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("a\x1b[2Jb", r"a\x1b[2Jb", id="an escape sequence"),
        pytest.param("a\nb\r\tc", r"a\nb\r\tc", id="line breaks and tabs"),
        pytest.param("a\u2028b\x85c", r"a\u2028b\x85c", id="other line breaks"),
        pytest.param("a\u202etxt.exe", r"a\u202etxt.exe", id="right-to-left override"),
        pytest.param("a\u2066b\u200fc", r"a\u2066b\u200fc", id="isolate and mark"),
        pytest.param("a\u200bb\ufeffc\u00adx", r"a\u200bb\ufeffc\xadx", id="zero width and soft hyphen"),
        pytest.param("a\u3164b\u2800c\ufe0f", r"a\u3164b\u2800c\ufe0f", id="fillers and selectors"),
        pytest.param("a\u00a0b\u3000c", r"a\xa0b\u3000c", id="spaces that look like others"),
        pytest.param("a\ud800b", r"a\ud800b", id="half of a surrogate pair"),
        pytest.param("a\U000e0041b", r"a\U000e0041b", id="a tag character"),
        pytest.param("::error::x", r"\x3a:error::x", id="a workflow command"),
        pytest.param("  ::set-output", r"  \x3a:set-output", id="one after blanks"),
        pytest.param("x ##[command]y", r"x \x23#[command]y", id="an old workflow command"),
        pytest.param("##vso[task]", r"\x23#vso[task]", id="a pipeline command"),
    ],
)
def test_what_is_dangerous_is_escaped(text: str, expected: str) -> None:
    assert safe(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("", "", id="nothing"),
        pytest.param("a\nb\n", "a\nb\n", id="line feeds stay"),
        pytest.param("a\r\nb\x1b[2J\n", "a\\r\nb\\x1b[2J\n", id="other line breaks and commands do not"),
        pytest.param("a\n::error::b", "a\n\\x3a:error::b", id="a workflow command on a later line"),
        pytest.param("a\u2028::error::b", "a\\u2028::error::b", id="no line of a log begins there"),
    ],
)
def test_lines_are_safe_each_by_itself(text: str, expected: str) -> None:
    assert safe_lines(text) == expected
