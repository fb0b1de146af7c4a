"""Rules of fields: keys that are misprints, licences, words for nothing, markup, keywords."""

import pytest

from corpuskit.rules.fields_license_not_spdx import is_expression, spdx_id
from tests.rules.found import found


@pytest.mark.parametrize(
    "fields",
    [
        pytest.param({}, id="no keys"),
        pytest.param({"Date-Published": "2025"}, id="capitals and hyphens"),
        pytest.param({"desk": "coast", "data": 1, "img": "a.jpg"}, id="short words of their own"),
        pytest.param({"context": "harbour", "subtitles": []}, id="words of another meaning"),
        pytest.param({"corpuskit": {"ignore": ["TXT"]}, "_headlin": 1}, id="keys for programs"),
        pytest.param({"headline": "Ferry", "headlines": ["Ferry"]}, id="the field is given"),
        pytest.param({"story_text_2": "Ferry"}, id="numbered"),
        pytest.param({"conten": "Ferry"}, id="the text stands below the front matter"),
        pytest.param({"x" * 100: 1}, id="a long one"),
    ],
)
def test_keys_that_are_left_alone(fields: dict[str, object]) -> None:
    assert found("FLD201", {"fields": fields, "body": "The ferry is back."}) == []


@pytest.mark.parametrize(
    ("key", "meant"),
    [("headlin", "headline"), ("pulbisher", "publisher"), ("Lisence", "licence"), ("keyword", "keywords")],
    ids=["a letter is missing", "letters changed places", "another letter", "the singular"],
)
def test_a_misspelt_key_has_its_name_offered(key: str, meant: str) -> None:
    [one] = found("FLD201", {"fields": {key: "Ferry"}})

    assert one.remedy is not None
    assert (one.field, one.remedy.field, one.remedy.rename) == (key, key, meant)


def test_a_misspelt_text_is_found_where_there_is_none() -> None:
    assert [one.field for one in found("FLD201", {"fields": {"contnet": "The ferry."}, "body": None})] == [
        "contnet"
    ]


@pytest.mark.parametrize(
    "given",
    [
        None,
        "CC0-1.0",
        "MIT OR Apache-2.0",
        "(CC-BY-4.0 AND CC-BY-SA-3.0)",
        "LicenseRef-Saltmarsh",
        "© 2025 Saltmarsh Courier",
        "Copyright Halyard News",
        "All rights reserved",
        "official work, free to use",
        "https://courier.example/terms",
        "Printed by leave of the harbour board, which keeps every right in the words " * 3,
    ],
)
def test_licences_that_are_left_alone(given: str | None) -> None:
    assert found("FLD203", {"license": given}) == []


@pytest.mark.parametrize(
    ("given", "meant"),
    [
        ("cc-by-4.0", "CC-BY-4.0"),
        ("CC BY-NC-SA 3.0", "CC-BY-NC-SA-3.0"),
        ("CC0", "CC0-1.0"),
        ("Creative Commons Attribution-ShareAlike 4.0 International License", "CC-BY-SA-4.0"),
        ("https://creativecommons.org/licenses/by-nd/4.0/deed.en", "CC-BY-ND-4.0"),
        ("http://creativecommons.org/publicdomain/zero/1.0", "CC0-1.0"),
        ("https://creativecommons.org/publicdomain/mark/1.0/", "CC-PDM-1.0"),
        ("apache 2.0", "Apache-2.0"),
    ],
)
def test_a_licence_by_another_name(given: str, meant: str) -> None:
    [one] = found("FLD203", {"license": given})

    assert one.remedy is not None
    assert one.remedy.value == meant
    assert is_expression(meant)


@pytest.mark.parametrize(
    "given", ["CC-BY-9.0", "free", "AND", "MIT OR", "https://creativecommons.org/licenses/x/9.9/"]
)
def test_what_is_no_licence(given: str) -> None:
    assert not is_expression(given)
    assert spdx_id(given) is None


@pytest.mark.parametrize(
    "values",
    [
        pytest.param({"headline": "None of the ferries sails"}, id="a word within"),
        pytest.param({"section": "Nil Desperandum"}, id="the beginning of a name"),
        pytest.param({"authors": ["Ana None-Reyes"], "keywords": ["Unknown Soldier"]}, id="within names"),
    ],
)
def test_words_that_mean_something(values: dict[str, object]) -> None:
    assert found("FLD204", values) == []


@pytest.mark.parametrize(
    ("values", "field", "is_mended"),
    [
        pytest.param({"byline": "N/A"}, "byline", True, id="in capitals"),
        pytest.param({"section": "null"}, "section", True, id="of JSON"),
        pytest.param({"authors": ["None"]}, "authors", True, id="of Python"),
        pytest.param({"authors": ["Ana Reyes", "undefined"]}, "authors", False, id="beside a name"),
        pytest.param({"headline": "Unknown"}, "headline", False, id="then no headline would be left"),
        pytest.param({"date_raw": "NaT"}, "date_published", False, id="a date"),
    ],
)
def test_words_for_nothing(values: dict[str, object], field: str, *, is_mended: bool) -> None:
    [one] = found("FLD204", values)

    assert (one.field, one.remedy is not None) == (field, is_mended)


@pytest.mark.parametrize("value", [None, "a < b > c", "I <3 ferries", "<Ana Reyes>", "1 <2> 3"])
def test_angle_brackets_that_are_no_markup(value: str | None) -> None:
    assert found("FLD205", {"description": value}) == []


def test_a_field_of_tags_alone_is_not_emptied() -> None:
    [one] = found("FLD205", {"byline": "<span class='x'></span>"})

    assert one.remedy is None


def test_tags_are_taken_out_and_words_stay_apart() -> None:
    [one] = found("FLD205", {"description": "First<br/>line, <a href='/x'>second</a>"})
    assert one.remedy is not None

    assert [edit.after for edit in one.remedy.edits] == [" ", "", ""]
    assert (one.at, one.end) == (5, 10)


@pytest.mark.parametrize(
    ("code", "values"),
    [
        pytest.param("FLD206", {"keywords": []}, id="no keywords"),
        pytest.param("FLD206", {"keywords": ["ferry", "ferries"]}, id="two words"),
        pytest.param("FLD207", {"keywords": ["Saltmarsh, Norfolk"]}, id="a name with a comma"),
        pytest.param("FLD207", {"keywords": ["a, b, c", "d"]}, id="one of several"),
        pytest.param("FLD208", {"source_id": None}, id="no id"),
        pytest.param("FLD208", {"source_id": "HW-2025/0117"}, id="other signs"),
    ],
)
def test_silence(code: str, values: dict[str, object]) -> None:
    assert found(code, values) == []
