"""The report as Markdown, read as a reader of Markdown reads it."""

import pytest
from markdown_it import MarkdownIt

from corpuskit.model.diagnostics import Severity
from corpuskit.model.reports import Report, ReportOptions
from tests.reports.reported import CLEAN, ERROR, EVERYTHING, NOTE, WARNING, found, rendered, report_of

READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])


def code_spans(report: Report) -> list[str]:
    """The texts between backticks."""
    tokens = READER.parse(rendered("markdown", report))
    return [
        child.content for token in tokens for child in token.children or [] if child.type == "code_inline"
    ]


def test_nothing_found_is_a_heading() -> None:
    assert rendered("markdown", CLEAN) == "## corpuskit: nothing found in 61 records\n"


def test_totals_a_table_and_the_worst_first() -> None:
    text = rendered("markdown", report_of(ERROR, WARNING, NOTE))

    assert text == (
        "## corpuskit: 1 error, 1 warning, 1 note in 1 of 61 records\n"
        "\n"
        "1 fixable with --fix\n"
        "\n"
        "| code | name | severity | found | shown | fixable | unsafely |\n"
        "|---|---|---|---:|---:|---:|---:|\n"
        "| TXT104 | replacement-character | error | 1 | 1 |  |  |\n"
        "| HED104 | headline-ends-with-site | warning | 1 | 1 | 1 |  |\n"
        "| FIL106 | ignored-file | note | 1 | 1 |  |  |\n"
        "\n"
        "### errors\n"
        "\n"
        "- `bell.md:8:27` TXT104 `1 character lost in decoding (U+FFFD)`\n"
        "\n"
        "### warnings\n"
        "\n"
        "- `bell.md:3:31` HED104 `headline ends with the name of the site 'Harbour Wire'`, "
        "fix (safe): `remove the name of the site`\n"
        "\n"
        "### notes\n"
        "\n"
        "- `a.tmp` FIL106 `passed over: matches '*.tmp'`\n"
    )


def test_the_rows_of_the_table_are_the_codes() -> None:
    tokens = READER.parse(rendered("markdown", EVERYTHING))

    assert sum(token.type == "tr_open" for token in tokens) == 1 + len(EVERYTHING.codes())


@pytest.mark.parametrize(
    "hostile",
    [
        "`", "``", " ` ", "a `b` c", "|", "a | b", "@ana", "#1", "<script>", "<!--", "![x](y)",
        "[x](y)", "&amp;", "https://courier.example", "\\`", "*a*", "~~a~~", "- a", "  ", " a", "a ",
        "```", "\\",
    ],
)  # fmt: skip
def test_texts_come_out_as_they_went_in_and_as_code(hostile: str) -> None:
    report = report_of(found("TXT101", Severity.ERROR, path="a.md", message=hostile))
    tokens = READER.parse(rendered("markdown", report))

    assert code_spans(report) == ["a.md:1:3", hostile]
    assert [token.type for token in tokens if token.type.startswith("html")] == []
    assert sum(token.type == "list_item_open" for token in tokens) == 1


def test_what_has_no_text_leaves_no_backticks() -> None:
    assert "TXT101 \n" in rendered("markdown", report_of(found("TXT101", message="")))


def test_a_long_message_is_cut() -> None:
    (_, message) = code_spans(report_of(found("TXT101", message="x" * 1000)))

    assert message == "x" * 299 + "…"


def test_the_list_ends_somewhere_and_the_table_counts_all() -> None:
    many = report_of(*(found(f"TXT{number % 90 + 101}", path=f"{number:04}.md") for number in range(900)))
    text = rendered("markdown", many, ReportOptions(limit=None))

    assert text.count("\n- `") == 100
    assert "| TXT101 | a-name | warning | 10 |" in text
    assert len(text.encode()) < 2**20
