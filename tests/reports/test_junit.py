"""The report as JUnit XML, against the schema of Jenkins."""

from pathlib import Path

import pytest
from lxml import etree

from corpuskit.model.diagnostics import Severity
from corpuskit.model.reports import Report, ReportOptions
from tests.reports.reported import CLEAN, ERROR, EVERYTHING, NOTE, WARNING, found, rendered, report_of

SCHEMA = etree.XMLSchema(etree.parse(Path(__file__).parents[1] / "standards" / "junit-10.xsd"))


def tree_of(report: Report, options: ReportOptions | None = None) -> "etree._Element":
    """The report, parsed; nothing is fetched or expanded."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    return etree.fromstring(rendered("junit", report, options).encode(), parser)


@pytest.mark.parametrize("report", [CLEAN, EVERYTHING], ids=["clean", "everything"])
@pytest.mark.parametrize("fail_on", [None, *Severity])
def test_is_valid(report: Report, fail_on: Severity | None) -> None:
    SCHEMA.assertValid(tree_of(report, ReportOptions(fail_on=fail_on)))


def test_nothing_found_is_a_test_that_passed() -> None:
    tree = tree_of(CLEAN)

    assert [tree.get(name) for name in ("tests", "failures", "errors")] == ["1", "0", "0"]
    assert [case.get("name") for case in tree.iter("testcase")] == ["validate"]


@pytest.mark.parametrize(
    ("fail_on", "expected"),
    [
        (None, []),
        (Severity.ERROR, ["error"]),
        (Severity.WARNING, ["warning", "error"]),
        (Severity.INFO, ["info", "warning", "error"]),
    ],
)
def test_what_counts_has_failed(fail_on: Severity | None, expected: list[str]) -> None:
    tree = tree_of(report_of(ERROR, WARNING, NOTE), ReportOptions(fail_on=fail_on))

    assert [failure.get("type") for failure in tree.iter("failure")] == expected
    assert tree.get("failures") == str(len(expected))
    assert sum(int(suite.get("failures", "")) for suite in tree.iter("testsuite")) == len(expected)


def test_a_suite_is_a_file_and_a_test_a_diagnostic() -> None:
    tree = tree_of(report_of(ERROR, WARNING, NOTE), ReportOptions(prefix="wire"))

    assert [(suite.get("name"), suite.get("tests")) for suite in tree.iter("testsuite")] == [
        ("wire/a.tmp", "1"),
        ("wire/bell.md", "2"),
    ]
    assert [case.get("name") for case in tree.iter("testcase")] == [
        "FIL106 ignored-file",
        "HED104 headline-ends-with-site 3:31",
        "TXT104 replacement-character 8:27",
    ]


def test_a_failure_says_what_where_and_how_to_mend() -> None:
    (failure,) = tree_of(report_of(WARNING), ReportOptions(fail_on=Severity.INFO)).iter("failure")

    assert failure.get("message") == "headline ends with the name of the site 'Harbour Wire'"
    assert failure.text == (
        "bell.md:3:31: HED104 [headline-ends-with-site] headline ends with the name of the site "
        "'Harbour Wire'\nfix (safe): remove the name of the site"
    )


@pytest.mark.parametrize("message", ["]]>", "<b>&amp;</b>", "'\"", "a\x00\x0b\ufffe\ud800b"])
def test_texts_come_out_as_they_went_in(message: str) -> None:
    (failure,) = tree_of(report_of(found("TXT101", Severity.ERROR, message=message))).iter("failure")

    assert failure.get("message") == message.translate(
        {0: r"\x00", 0x0B: r"\x0b", 0xFFFE: r"\ufffe", 0xD800: r"\ud800"}
    )
    assert failure.text is not None
    assert failure.text.endswith(str(failure.get("message")))
