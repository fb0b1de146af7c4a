"""The dataset card: `README.md`, for people, with a head that dataset hubs read."""

from collections.abc import Iterator
from importlib.resources import files

import yaml
from jinja2 import Environment, StrictUndefined

from corpuskit.model.manifest import FileEntry
from corpuskit.outputs.output import Draft, Output, file_entry
from corpuskit.schema.markdown import field_table
from corpuskit.storage.files import write_bytes

SIZES = (
    (1_000, "n<1K"),
    (10_000, "1K<n<10K"),
    (100_000, "10K<n<100K"),
    (1_000_000, "100K<n<1M"),
    (10_000_000, "1M<n<10M"),
)
ESCAPES = {ord(sign): f"\\{sign}" for sign in "\\`*_[]<>#|"}


def escape(text: str) -> str:
    r"""Make a text of the configuration stand in Markdown as it is: no markup, no line break.

    >>> print(escape("a *b*\n# c"))
    a \*b\* \# c
    """
    return " ".join(text.split()).translate(ESCAPES)


def size_category(rows: int) -> str:
    """The size class that dataset hubs use.

    >>> size_category(61), size_category(25_000)
    ('n<1K', '10K<n<100K')
    """
    return next((name for limit, name in SIZES if rows < limit), "n>10M")


def write(draft: Draft) -> Iterator[FileEntry]:
    """Write the card."""
    dataset = draft.dataset
    head = {
        # On one line: hubs look for the end of the head line by line.
        "pretty_name": " ".join(str(dataset.title or dataset.name).split()),
        "size_categories": [size_category(draft.balance.articles)],
        "configs": [
            {
                "config_name": table.name,
                "data_files": f"{table.name}/*.parquet",
                **({"default": True} if table.name == "articles" else {}),
            }
            for table in draft.tables
        ],
    }
    if dataset.license:
        head["license"] = dataset.license.lower()
    # A template of Markdown: HTML escaping would corrupt it, so values from the configuration pass `escape`
    # instead.
    environment = Environment(undefined=StrictUndefined, autoescape=False, keep_trailing_newline=True)  # noqa: S701
    environment.filters["escape_markdown"] = escape
    template = files("corpuskit").joinpath("templates", "card.md.j2").read_text("utf-8")
    text = environment.from_string(template).render(
        head=yaml.safe_dump(head, sort_keys=False, allow_unicode=True),
        dataset=dataset,
        balance=draft.balance,
        tables=[(table.name, table.rows, field_table(table.declared)) for table in draft.tables],
    )
    path = draft.folder / "README.md"
    write_bytes(path, text.encode("utf-8"))
    yield file_entry(draft.folder, path)


OUTPUT = Output(name="card", order=30, write=write)
