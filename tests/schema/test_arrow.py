"""Arrow schemas: nullable, described, read back from Parquet as they were."""

import io
import json

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from corpuskit.model.article import Article
from corpuskit.model.columns import columns
from corpuskit.model.manifest import Manifest
from corpuskit.model.rows import TABLES
from corpuskit.schema.arrow import arrow_schema, huggingface_metadata, table_schema


def test_a_mapping_has_no_arrow_type() -> None:
    with pytest.raises(TypeError, match="no Arrow type for dict"):
        arrow_schema(Manifest)


@pytest.mark.parametrize("declared", TABLES.values(), ids=TABLES)
def test_every_field_is_nullable_and_described(declared: type) -> None:
    schema = arrow_schema(declared)

    assert schema.names == [spec.name for spec in columns(declared)]
    assert all(field.nullable and b"description" in (field.metadata or {}) for field in schema)


@pytest.mark.parametrize(
    ("field", "expected"),
    [
        ("text", pa.string()),
        ("word_count", pa.int32()),
        ("source_offset", pa.int64()),
        ("language_score", pa.float32()),
        ("is_free_access", pa.bool_()),
        ("date_published_day", pa.date32()),
        ("date_published", pa.timestamp("us", tz="UTC")),
        ("authors", pa.list_(pa.string())),
    ],
)
def test_types_of_the_specification(field: str, expected: pa.DataType) -> None:
    assert arrow_schema(Article).field(field).type == expected


def test_survives_parquet() -> None:
    schema = table_schema(Article, table="articles", unicode_version="17.0.0")
    stream = io.BytesIO()
    pq.write_table(schema.empty_table(), stream)
    read = pq.read_schema(io.BytesIO(stream.getvalue()))

    # Parquet numbers the fields in their metadata, so the metadata are compared where they are ours.
    assert read.equals(schema)
    assert read.field("dateline_places").type.value_field.name == "element"
    about = read.field("authors").metadata or {}
    assert about[b"description"] == b"Names of the authors."
    assert json.loads(about[b"example"]) == ["Ana Reyes"]
    metadata = read.metadata or {}
    assert json.loads(metadata[b"corpuskit"]) == {
        "schema_version": "1.0",
        "table": "articles",
        "unicode_version": "17.0.0",
    }
    assert b"pandas" not in metadata


def test_huggingface_features() -> None:
    features = json.loads(huggingface_metadata(Article))["info"]["features"]

    assert list(features) == [spec.name for spec in columns(Article)]
    assert features["text"] == {"dtype": "string", "_type": "Value"}
    assert features["date_published"] == {"dtype": "timestamp[us, tz=UTC]", "_type": "Value"}
    assert features["authors"] == {"feature": {"dtype": "string", "_type": "Value"}, "_type": "Sequence"}
    assert features["sources"] == [
        {
            "name": {"dtype": "string", "_type": "Value"},
            "kind": {"dtype": "string", "_type": "Value"},
            "mentions": {"dtype": "int32", "_type": "Value"},
            "first": {"dtype": "int32", "_type": "Value"},
        }
    ]
