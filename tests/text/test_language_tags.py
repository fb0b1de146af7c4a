"""Language tags get their usual capitals; what has another shape is none."""

import pytest

from corpuskit.text.language_tags import is_same_language, normal_tag


@pytest.mark.parametrize(
    "raw", ["", "e", "English", "en-", "en--GB", "en GB", "日本", "en-\ud800", "e1", "en\n-GB"]
)
def test_no_tags(raw: str) -> None:
    assert normal_tag(raw) is None


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("EN", "en"),
        ("en_us", "en-US"),
        (" pt-br ", "pt-BR"),
        ("ZH-HANT-tw", "zh-Hant-TW"),
        ("es-419", "es-419"),
        ("de-1996", "de-1996"),
        ("FIL", "fil"),
    ],
)
def test_tags(raw: str, expected: str) -> None:
    assert normal_tag(raw) == expected


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("en", "en-GB", True),
        ("nb", "no", True),
        ("hr", "sr-Latn", True),
        ("iw", "he", True),
        ("no", "sv", False),
    ],
)
def test_same_language(left: str, right: str, expected: bool) -> None:
    assert is_same_language(left, right) is expected
