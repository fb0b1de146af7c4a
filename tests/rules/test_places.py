"""Findings lead back to the line and column of the file that the article came from."""

import pytest

from corpuskit.model.checked import Checked, Mended
from corpuskit.model.diagnostics import Location
from corpuskit.model.edits import Edit
from corpuskit.model.laid import Laid
from corpuskit.model.raw import RepeatedId
from corpuskit.rules import check_corpus
from corpuskit.rules._places import locate
from corpuskit.rules.rule import Context, Corpus, CorpusRule, Finding
from tests.rules.subjects import RAW, FewArticles, subject
from tests.samples import changed

BODY = "The  ferry\r\n\r\ncafe\u0301 is back."
LAID = Laid("The ferry\ncafe\u0301 is back.", ((0, 0), (4, 5), (10, 14)))
COMPOSED = Edit(start=13, end=15, out_start=13, before="e\u0301", after="é", damage="nfc")


def _checked(**raw: object) -> Checked:
    made, _ = subject({"body": BODY, **raw, "text": "The ferry\ncafé is back."})
    return changed(changed(made, "laid", LAID), "mended", {"text": Mended(nfc=(COMPOSED,))})


@pytest.mark.parametrize(
    ("at", "line", "column"),
    [
        pytest.param(0, 5, 1, id="the body begins on line 5"),
        pytest.param(4, 5, 6, id="a doubled space was made one"),
        pytest.param(10, 7, 1, id="a blank line was taken out"),
        pytest.param(13, 7, 4, id="on a letter that was composed"),
        pytest.param(14, 7, 6, id="after a letter that was composed"),
    ],
)
def test_text_below_front_matter_has_line_and_column(at: int, line: int, column: int) -> None:
    assert locate(_checked(), "text", at) == Location(RAW.location.path, line=line, column=column, offset=0)


def test_a_record_that_is_no_text_file_has_its_own_place_only() -> None:
    checked = changed(_checked(), "raw", changed(RAW, "body", None))

    assert locate(checked, "text", 4) == RAW.location


@pytest.mark.parametrize(
    ("field", "line"),
    [("date_published", 3), ("headline", 2), ("byline", None), (None, None), ("text", 5)],
    ids=["by an alias", "by its own name", "not in the input", "the article as a whole", "the body"],
)
def test_a_field_has_the_line_of_its_key(field: str | None, line: int | None) -> None:
    assert locate(_checked(), field, None).line == line


def test_a_corpus_rule_that_says_nowhere_is_a_bug(monkeypatch: pytest.MonkeyPatch) -> None:
    def find(_corpus: Corpus, _context: Context) -> "list[Finding]":
        return [Finding("id", "somewhere")]

    rule = CorpusRule(code="DUP999", name="x", severity=None, level=5, find=find, good={}, bad={})  # type: ignore[arg-type]
    monkeypatch.setattr("corpuskit.rules.rules", lambda: (rule,))

    with pytest.raises(ValueError, match="DUP999 says nowhere"):
        list(check_corpus(FewArticles({}), Context()))


def test_a_repeated_id_is_reported_at_the_second_record() -> None:
    first, again = Location(RAW.location.path, offset=0), Location(RAW.location.path, offset=812)
    repeated = RepeatedId("a-0a1b2c3d4e5f60718293", first, again)
    [found] = check_corpus(FewArticles({"repeated_ids": (repeated,)}), Context())

    assert (found.location, found.message) == (again, "same id as the record at ferry.md, byte 0")
