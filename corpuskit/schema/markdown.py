"""The fields of a table as a Markdown table, for the docs and the dataset card."""

import json
from collections.abc import Iterator

from corpuskit.model.columns import Column, ColumnSpec, columns
from corpuskit.model.shapes import ListOf, MapOf, Plain, StructOf, shape
from corpuskit.schema.types import choices, type_row

HEAD = "| Field | Type | Null | Meaning | Example |\n| --- | --- | --- | --- | --- |\n"


def field_table(declared: type, *, omit_computed: bool = False) -> str:
    """One line a field, in order; the fields of nested classes follow the field that holds them.

    Args:
        declared: A dataclass whose fields have a `Column`.
        omit_computed: Leave out what corpuskit fills.

    Returns:
        GitHub-flavoured Markdown that ends with a line feed.
    """
    return HEAD + "".join(_lines(declared, "", omit_computed=omit_computed))


def summary(declared: type) -> str:
    """The first line of the docstring of a class: what one row of it is."""
    return (declared.__doc__ or "").split("\n", maxsplit=1)[0]


def _lines(declared: type, above: str, *, omit_computed: bool) -> Iterator[str]:
    for spec in columns(declared):
        if omit_computed and spec.column.computed:
            continue
        name = above + spec.name
        kind, suffix, nested = _type(spec.type, spec.column)
        cells = (
            f"`{name}`",
            kind,
            "yes" if spec.nullable else "no",
            _meaning(spec),
            "" if spec.column.example is None else _code(json.dumps(spec.column.example, ensure_ascii=False)),
        )
        yield f"| {' | '.join(_cell(cell) for cell in cells)} |\n"
        if nested is not None:
            yield from _lines(nested, f"{name}{suffix}.", omit_computed=omit_computed)


def _type(annotation: object, column: Column) -> tuple[str, str, type | None]:
    match shape(annotation):
        case Plain(python):
            return type_row(python, column.arrow).arrow, "", None
        case StructOf(declared):
            return "struct", "", declared
        case ListOf(element):
            kind, suffix, nested = _type(element, column)
            return f"list of {kind}", f"[]{suffix}", nested
        case MapOf(value):
            kind, suffix, nested = _type(value, column)
            return f"map of {kind}", f".*{suffix}", nested


def _meaning(spec: ColumnSpec) -> str:
    return " ".join([spec.column.description, *_limits(spec)])


def _limits(spec: ColumnSpec) -> Iterator[str]:
    column = spec.column
    kind = shape(spec.type)
    allowed = choices(kind.python, column) if isinstance(kind, Plain) else column.choices
    if allowed is not None:
        yield f"One of {', '.join(_code(choice) for choice in allowed)}."
    if column.pattern is not None:
        yield f"Matches {_code(column.pattern)}."
    if column.max_length is not None:
        yield f"At most {column.max_length} code points."
    if column.minimum is not None:
        yield f"At least {column.minimum}."
    if column.maximum is not None:
        yield f"At most {column.maximum}."


def _code(text: str) -> str:
    # A code span ends at a run of backticks as long as the one that opens it.
    fence = "``" if "`" in text else "`"
    padding = " " if "`" in text else ""
    return f"{fence}{padding}{text}{padding}{fence}"


def _cell(text: str) -> str:
    return text.replace("|", r"\|")
