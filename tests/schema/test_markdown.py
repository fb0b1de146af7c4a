"""The tables of fields in docs and dataset cards."""

from dataclasses import dataclass
from typing import Annotated

from corpuskit.config import Config
from corpuskit.model.article import Article
from corpuskit.model.columns import Column, columns
from corpuskit.schema.markdown import field_table, summary


@dataclass
class Mark:
    """A mark."""

    shape: Annotated[str, Column(description="Its shape.", choices=("can", "cone"), example="a|b")]
    light: Annotated[int | None, Column(description="Its light.", minimum=1, example=3)]
    note: Annotated[str, Column(description="A note.", max_length=9, example="`x`")]
    secret: Annotated[str, Column(description="A secret.", computed=True)]


def test_a_whole_table() -> None:
    assert field_table(Mark, omit_computed=True) == (
        "| Field | Type | Null | Meaning | Example |\n"
        "| --- | --- | --- | --- | --- |\n"
        '| `shape` | string | no | Its shape. One of `can`, `cone`. | `"a\\|b"` |\n'
        "| `light` | int64 | yes | Its light. At least 1. | `3` |\n"
        '| `note` | string | no | A note. At most 9 code points. | `` "`x`" `` |\n'
    )


def test_every_field_of_an_article_occurs_once_and_no_cell_breaks_the_table() -> None:
    lines = field_table(Article).splitlines()
    names = [line.split(" | ")[0].removeprefix("| ").strip("`") for line in lines[2:]]

    assert [spec.name for spec in columns(Article)] == [name for name in names if "[]" not in name]
    assert {line.replace(r"\|", "").count("|") for line in lines} == {6}
    assert "sources[].mentions" in names


def test_nested_sections_of_a_configuration() -> None:
    table = field_table(Config, omit_computed=True)

    assert "| `dataset.authors[].orcid` |" in table
    assert "| `publishers.*.timezone` |" in table
    assert "`root`" not in table


def test_a_summary_is_the_first_line() -> None:
    assert summary(Article) == "One news article as it is published: one row of the `articles` table."
