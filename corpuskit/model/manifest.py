"""The manifest of a built dataset: what went in, what came out, and by which hashes both can be checked."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Annotated, TypeVar

from corpuskit.model.columns import Column
from corpuskit.model.diagnostics import IntegrityError
from corpuskit.model.publisher_profiles import PublisherProfile
from corpuskit.model.settings import read_declared

MANIFEST_FORMAT = "corpuskit-manifest"
FORMAT_VERSION = 1

T = TypeVar("T")

_HASH = "[0-9a-f]{64}"
_ZEROS = "0" * 64


def _count(description: str, example: int) -> Column:
    return Column(description=description, minimum=0, example=example)


@dataclass(frozen=True, slots=True, kw_only=True)
class DatasetEntry:
    """What the dataset is called."""

    name: Annotated[
        str,
        Column(description="Its name in paths.", pattern="[a-z0-9]+(-[a-z0-9]+)*", example="harbour-wire"),
    ]
    title: Annotated[str, Column(description="Its name for readers.", example="Harbour Wire")]
    description: Annotated[
        str | None, Column(description="What is in it.", example="Wire stories of an invented coast.")
    ] = None
    license: Annotated[
        str | None, Column(description="Its licence, an SPDX id where there is one.", example="CC0-1.0")
    ] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class InputEntry:
    """One file of the input, and what became of it."""

    path: Annotated[str, Column(description="File, relative to the input.", example="courier/2025-03.jsonl")]
    bytes: Annotated[int, _count("Its size.", 18230)]
    sha256: Annotated[
        str | None,
        Column(
            description="SHA-256 of its bytes; null when it could not be read.", pattern=_HASH, example=_ZEROS
        ),
    ]
    format: Annotated[
        str | None,
        Column(description="Its format; null where none reads it.", pattern="[a-z0-9-]+", example="jsonl"),
    ]
    records: Annotated[int, _count("Records cut from it.", 9)]
    articles: Annotated[int, _count("Articles made of them.", 8)]
    quarantined: Annotated[int, _count("Records that became no article.", 1)]
    status: Annotated[
        str,
        Column(
            description="Whether it was read, passed over as the configuration says, or could not be read.",
            choices=("read", "ignored", "refused"),
            example="read",
        ),
    ]


@dataclass(frozen=True, slots=True, kw_only=True)
class Balance:
    """Where the records went: `records` = `articles` + `withheld_duplicates` + `quarantined`."""

    records: Annotated[int, _count("Records in the input.", 9)]
    articles: Annotated[int, _count("Articles published.", 8)]
    withheld_duplicates: Annotated[int, _count("Articles kept out as duplicates.", 0)]
    quarantined: Annotated[int, _count("Records that became no article.", 1)]


@dataclass(frozen=True, slots=True, kw_only=True)
class TableEntry:
    """One table of the dataset."""

    name: Annotated[str, Column(description="Its name, and that of its folder.", example="articles")]
    rows: Annotated[int, _count("Its rows.", 8)]
    columns: Annotated[int, _count("Its columns.", 52)]


@dataclass(frozen=True, slots=True, kw_only=True)
class FileEntry:
    """One file of the dataset."""

    path: Annotated[
        str, Column(description="File, relative to the dataset.", example="articles/part-00000.parquet")
    ]
    bytes: Annotated[int, _count("Its size.", 40960)]
    sha256: Annotated[str, Column(description="SHA-256 of its bytes.", pattern=_HASH, example=_ZEROS)]
    rows: Annotated[
        int | None,
        Column(description="Its rows; null where it is no part of a table.", minimum=0, example=8),
    ]


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """A built dataset in one page; it holds no time and no place, so the same input gives the same bytes."""

    format: Annotated[
        str,
        Column(description="Says what this file is.", choices=(MANIFEST_FORMAT,), example=MANIFEST_FORMAT),
    ] = MANIFEST_FORMAT
    format_version: Annotated[
        int,
        Column(
            description="Version of this layout.",
            minimum=FORMAT_VERSION,
            maximum=FORMAT_VERSION,
            example=FORMAT_VERSION,
        ),
    ] = FORMAT_VERSION
    dataset: Annotated[DatasetEntry, Column(description="What the dataset is called.")]
    schema_version: Annotated[
        str, Column(description="Version of the tables' schema.", pattern="[0-9]+[.][0-9]+", example="1.0")
    ]
    unicode_version: Annotated[
        str,
        Column(
            description="Unicode version by which words and sentences were counted.",
            pattern="[0-9]+[.][0-9]+[.][0-9]+",
            example="17.0.0",
        ),
    ]
    tools: Annotated[
        dict[str, str], Column(description="What made it, with versions.", example={"corpuskit": "0.1.0"})
    ]
    config_sha256: Annotated[
        str,
        Column(description="SHA-256 of the settings that decide the output.", pattern=_HASH, example=_ZEROS),
    ]
    inputs: Annotated[list[InputEntry], Column(description="The files of the input, by path.")]
    balance: Annotated[Balance, Column(description="Where the records went.")]
    tables: Annotated[list[TableEntry], Column(description="The tables, by name.")]
    files: Annotated[
        list[FileEntry], Column(description="The files of the dataset but for this one, by path.")
    ]
    profiles: Annotated[
        dict[str, PublisherProfile], Column(description="What was learned, by publisher or domain.")
    ]
    content_sha256: Annotated[
        str, Column(description="SHA-256 of the tables' hashes.", pattern=_HASH, example=_ZEROS)
    ]


def to_json(manifest: Manifest) -> bytes:
    """The manifest as it is written: keys as declared, lists and mappings sorted: equal content, equal bytes.

    Raises:
        UnicodeEncodeError: A path holds half of a surrogate pair; published paths never do.
    """
    values = asdict(manifest)
    values["inputs"].sort(key=lambda entry: entry["path"])
    values["tables"].sort(key=lambda entry: entry["name"])
    values["files"].sort(key=lambda entry: entry["path"])
    values["tools"] = _sorted(values["tools"])
    values["profiles"] = {
        name: {key: _sorted(one) if isinstance(one, dict) else one for key, one in profile.items()}
        for name, profile in _sorted(values["profiles"]).items()
    }
    return (json.dumps(values, ensure_ascii=False, indent=2) + "\n").encode("utf-8")


def _sorted(mapping: Mapping[str, T]) -> dict[str, T]:
    return dict(sorted(mapping.items()))


def from_json(data: bytes) -> Manifest:
    """Read a manifest.

    Args:
        data: The bytes of a ``manifest.json``.

    Raises:
        IntegrityError: It is no JSON, or not a manifest of this layout.
    """
    try:
        values = json.loads(data)
        if not isinstance(values, dict):
            message = "manifest.json: not an object"
            raise IntegrityError(message)
        return read_declared(Manifest, values)
    except (ValueError, RecursionError) as error:
        message = f"manifest.json: {error}"
        raise IntegrityError(message) from error
