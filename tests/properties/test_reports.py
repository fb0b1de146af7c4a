"""No text of an article and no name of a file breaks out of a report, whatever it holds."""

import json
import random
import re
import unicodedata
from collections.abc import Callable
from pathlib import Path, PurePosixPath

import orjson
import pytest
from hypothesis import given, settings
from jsonschema import Draft4Validator
from lxml import etree
from markdown_it import MarkdownIt
from referencing import Registry

from corpuskit.model.diagnostics import Diagnostic, Location, Severity
from corpuskit.model.fixes import Applicability, FileEdit, Fix
from corpuskit.model.reports import Excerpt, Report, Reported, ReportOptions
from corpuskit.reports import style, styles
from corpuskit.schema.validator import make_validator
from corpuskit.text.safe import safe
from tests.properties.hostile import PIECES, texts
from tests.reports.runner import parse
from tests.reports.test_gitlab import VALIDATOR as GITLAB

STANDARDS = Path(__file__).parents[1] / "standards"
SCHEMAS = Path(__file__).parents[2] / "schemas"
REPORT = make_validator(json.loads((SCHEMAS / "report.schema.json").read_bytes()))
SARIF = Draft4Validator(json.loads((STANDARDS / "sarif-2.1.0-rtm.4.json").read_bytes()), registry=Registry())
JUNIT = etree.XMLSchema(etree.parse(STANDARDS / "junit-10.xsd"))
MARKDOWN = MarkdownIt("commonmark").enable(["table", "strikethrough"])
COLORS = re.compile(r"\x1b\[[0-9;]+m")
OPTIONS = ReportOptions(limit=None, fail_on=Severity.WARNING)
UNSEEN = {"Cc", "Cf", "Cs", "Cn", "Zl", "Zp"}


def report_of(hostile: list[str]) -> Report:
    """A report with one diagnostic for each text; the text stands wherever an article's may."""
    return Report(
        reported=tuple(reported(number, text) for number, text in enumerate(hostile)),
        sources=1,
        records=1,
        articles=1,
        refused=0,
    )


def reported(number: int, text: str) -> Reported:
    """A diagnostic in which the text stands wherever an article's may."""
    start = number % (len(text) + 1)
    edit = FileEdit(offset=0, length=1, line=1, column=1, end_line=1, end_column=2, after=text)
    return Reported(
        diagnostic=Diagnostic(
            code="TXT101",
            name="a-name",
            severity=list(Severity)[number % 3],
            message=text,
            location=Location(PurePosixPath(text), text if number % 2 else None, 1, 1, 0),
            field=text,
            value=text,
        ),
        excerpt=Excerpt(text=text, start=start, end=len(text), is_cut_before=number % 5 == 0),
        fix=Fix(message=text, applicability=Applicability.SAFE, edits=(edit,)),
    )


def _no_form(_report: Report, text: str) -> None:
    assert [line for line in text.split("\n") if parse(line)] == []


def _github(report: Report, text: str) -> None:
    commands = [command for line in text.split("\n") if (command := parse(line))]

    assert [command.name for command in commands if command.name not in ("error", "warning", "notice")] == []
    assert sorted(command.properties.get("file", "") for command in commands) == sorted(
        safe(str(one.location.path)) for one in report.diagnostics
    )


def _json(report: Report, text: str) -> None:
    document = orjson.loads(text)

    assert list(REPORT.iter_errors(document)) == []
    assert len(document["diagnostics"]) == len(report.reported)


def _jsonl(report: Report, text: str) -> None:
    assert len([orjson.loads(line) for line in text.splitlines()]) == len(report.reported)


def _gitlab(report: Report, text: str) -> None:
    violations = orjson.loads(text)

    assert len({one["fingerprint"] for one in violations}) == len(report.reported)
    assert [error.message for error in GITLAB.iter_errors(violations) if "path" not in error.path] == []


def _sarif(report: Report, text: str) -> None:
    document = orjson.loads(text)

    assert len(document["runs"][0]["results"]) == len(report.reported)
    assert list(SARIF.iter_errors(document)) == []
    assert not re.search(r"(?<!\\)\]\(", json.dumps([r["message"] for r in document["runs"][0]["results"]]))


def _junit(report: Report, text: str) -> None:
    tree = etree.fromstring(text.encode())

    JUNIT.assertValid(tree)
    assert len(list(tree.iter("testcase"))) == len(report.reported)
    assert {element.tag for element in tree.iter()} <= {
        "testsuites",
        "testsuite",
        "testcase",
        "failure",
        "system-out",
    }


def _markdown(report: Report, text: str) -> None:
    tokens = MARKDOWN.parse(text)
    kinds = {child.type for token in tokens for child in token.children or []}

    assert kinds <= {"text", "code_inline"}
    assert sum(token.type == "list_item_open" for token in tokens) == len(report.reported)
    assert not re.search(
        r"[@#<>]|://", "".join(c.content for t in tokens for c in t.children or [] if c.type == "text")
    )


FORMS: dict[str, Callable[[Report, str], None]] = {
    "github": _github,
    "gitlab": _gitlab,
    "json": _json,
    "jsonl": _jsonl,
    "junit": _junit,
    "markdown": _markdown,
    "sarif": _sarif,
}


def check(name: str, hostile: list[str]) -> None:
    """Hold a report about hostile texts to everything that may be asked of it."""
    report = report_of(hostile)
    text = "".join(style(name).render(report, OPTIONS))

    assert {char for char in text if unicodedata.category(char) in UNSEEN} <= {"\n"}
    assert text.encode("utf-8")
    FORMS.get(name, _no_form)(report, text)
    if name != "github":
        _no_form(report, text)


@pytest.mark.parametrize("name", [style.name for style in styles()])
def test_known_tricks_do_nothing(name: str) -> None:
    check(name, list(PIECES))


@pytest.mark.parametrize("name", [style.name for style in styles()])
def test_tricks_together_do_nothing(name: str) -> None:
    chance = random.Random(7)  # noqa: S311 - the same texts every time
    hostile = ["".join(chance.choices(PIECES, k=chance.randint(1, 8))) for _ in range(90)]

    check(name, hostile)


@pytest.mark.parametrize("name", [style.name for style in styles()])
@settings(deadline=None, max_examples=150)
@given(text=texts)
def test_no_text_breaks_out(name: str, text: str) -> None:
    check(name, [text, text + "a"])


@pytest.mark.parametrize("name", ["concise", "text"])
@settings(deadline=None, max_examples=100)
@given(text=texts)
def test_colors_are_the_only_sequences(name: str, text: str) -> None:
    colored = "".join(style(name).render(report_of([text]), ReportOptions(color=True)))
    plain = "".join(style(name).render(report_of([text]), ReportOptions()))

    assert COLORS.sub("", colored) == plain


@settings(deadline=None, max_examples=150)
@given(text=texts)
def test_excerpts_keep_to_the_width(text: str) -> None:
    wide = "".join(style("text").render(report_of([text]), ReportOptions(width=200)))
    narrow = "".join(style("text").render(report_of([text]), ReportOptions(width=60)))

    assert narrow.count("^") >= 1
    assert wide.count(" | ") >= 2
