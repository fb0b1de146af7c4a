"""Every code of the stages has a page, and two files that show what it is about."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from corpuskit.model.code_pages import CodePage, ExampleFile, code_pages
from corpuskit.model.codes import codes
from corpuskit.model.reports import Report
from corpuskit.pipeline.validate import Options, validate_at

NOW = datetime(2025, 4, 1, tzinfo=UTC)
SHOWN = {code: page for code, page in code_pages().items() if page.not_shown is None}


def _report(folder: Path, example: ExampleFile | None) -> Report:
    assert example is not None
    (folder / example.name).write_bytes(example.data)
    # A folder in which every file is passed over by its name would be no input.
    (folder / "beside.txt").write_text("The ferry is back.\n", "utf-8")
    return validate_at([folder], options=Options(now=NOW, workers=1))


def test_every_code_has_a_page_and_no_other() -> None:
    assert sorted(code_pages()) == sorted(codes())


@pytest.mark.parametrize(("code", "page"), code_pages().items(), ids=list(code_pages()))
def test_a_page_advises_in_whole_sentences(code: str, page: CodePage) -> None:
    assert page.page.endswith((".", '"`.')), code
    assert (page.bad is None) == (page.good is None) == (page.not_shown is not None)


@pytest.mark.parametrize(("code", "page"), SHOWN.items(), ids=list(SHOWN))
def test_the_code_is_found_in_the_bad_file(code: str, page: CodePage, tmp_path: Path) -> None:
    assert code in _report(tmp_path, page.bad).codes()


@pytest.mark.parametrize(("code", "page"), SHOWN.items(), ids=list(SHOWN))
def test_nothing_of_the_stages_is_found_in_the_good_file(code: str, page: CodePage, tmp_path: Path) -> None:
    assert set(_report(tmp_path, page.good).codes()) & set(codes()) == set(), code


def test_few_codes_are_not_shown() -> None:
    assert len(SHOWN) > 0.7 * len(code_pages())
