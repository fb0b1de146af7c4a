"""Language tags get their usual capitals; what has another shape is none."""

import pytest

from corpuskit.data import table
from corpuskit.text.language_tags import is_same_language, names_a_language, normal_tag


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
        ("eng", "en"),
        ("ger", "de"),
        ("DEU_at", "de-AT"),
        ("iw", "he"),
        ("in", "id"),
        ("ji", "yi"),
        ("no", "no"),
        ("nob", "nb"),
        ("und", "und"),
    ],
)
def test_tags(raw: str, expected: str) -> None:
    assert normal_tag(raw) == expected


@pytest.mark.parametrize(
    ("tag", "expected"), [("und", False), ("mul", False), ("zxx", False), ("und-Latn", False), ("fil", True)]
)
def test_tags_that_name_a_language(tag: str, expected: bool) -> None:
    assert names_a_language(tag) is expected


def test_a_code_that_another_is_replaced_by_is_not_replaced_itself() -> None:
    rows = table("language_codes")

    assert {row["canonical"] for row in rows} & {row["code"] for row in rows} == set()
    assert {len(row["canonical"]) for row in rows} == {2}


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("en", "en-GB", True),
        ("nb", "no", True),
        ("hr", "sr-Latn", True),
        ("iw", "he", True),
        ("no", "sv", False),
        ("eng", "en-GB", True),
        ("cmn-Hans", "zh", True),
        ("und", "en", False),
    ],
)
def test_same_language(left: str, right: str, expected: bool) -> None:
    assert is_same_language(left, right) is expected
