"""JSON Schema 2020-12 of a declared class: of what corpuskit publishes, or of what people write for it."""

from collections.abc import Collection, Mapping
from datetime import date, datetime

from corpuskit.model.article import SCHEMA_VERSION, Article
from corpuskit.model.columns import Column, ColumnSpec, columns
from corpuskit.model.raw import Json
from corpuskit.model.shapes import ListOf, MapOf, Plain, StructOf, shape
from corpuskit.schema.markdown import summary
from corpuskit.schema.types import WRITTEN_MOMENT, choices, type_row, whole

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def json_schema(  # noqa: PLR0913 - a schema says this much about itself
    declared: type,
    *,
    title: str,
    description: str,
    schema_id: str,
    omit_computed: bool = False,
    closed: bool = True,
    required: Collection[str] | None = None,
) -> dict[str, Json]:
    """The JSON Schema of one object.

    Args:
        declared: A dataclass whose fields have a `Column`.
        title: A few words.
        description: One sentence.
        schema_id: Its ``$id``; nothing is ever fetched from it.
        omit_computed: For what people write: without the fields that corpuskit fills, and with moments in any
            ISO 8601 form, because a contributor may know no more than the year.
        closed: Whether unknown keys are refused.
        required: Names of the keys that must be there; by default those that have no default in the class.

    Raises:
        TypeError: A field has a type that JSON does not write.
    """
    writer = _Writer(omit_computed=omit_computed, closed=closed)
    body = writer.object_schema(declared)
    if required is not None:
        body["required"] = [spec.name for spec in columns(declared) if spec.name in required]
    head: dict[str, Json] = {"$schema": DIALECT, "$id": schema_id, "title": title, "description": description}
    definitions: dict[str, Json] = dict(sorted(writer.definitions.items()))
    return head | body | ({"$defs": definitions} if definitions else {})


def article_schema() -> dict[str, Json]:
    """The JSON Schema of a published article: what `schemas/article.schema.json` says and `validate` asks."""
    return json_schema(
        Article,
        title="Article",
        description="One published news article: a row of the `articles` table as JSON.",
        schema_id=f"urn:corpuskit:article:{SCHEMA_VERSION}",
    )


def submission_schema() -> dict[str, Json]:
    """The JSON Schema of what contributors write: `schemas/submission.schema.json`."""
    return json_schema(
        Article,
        title="Submission",
        description="One article as a contributor writes it in JSON; unknown keys are kept in `extra`.",
        schema_id=f"urn:corpuskit:submission:{SCHEMA_VERSION}",
        omit_computed=True,
        closed=False,
        required=("text",),
    )


class _Writer:
    """Collects the definitions of nested classes while it writes the schema of the outer one."""

    def __init__(self, *, omit_computed: bool, closed: bool) -> None:
        self.definitions: dict[str, Json] = {}
        self._omit_computed = omit_computed
        self._closed = closed

    def object_schema(self, declared: type) -> dict[str, Json]:
        specs = [spec for spec in columns(declared) if not (self._omit_computed and spec.column.computed)]
        properties: dict[str, Json] = {spec.name: self._property(spec) for spec in specs}
        required: list[Json] = [spec.name for spec in specs if spec.required]
        schema: dict[str, Json] = {"type": "object", "properties": properties}
        schema |= {"required": required} if required else {}
        return schema | ({"additionalProperties": False} if self._closed else {})

    def _property(self, spec: ColumnSpec) -> dict[str, Json]:
        schema: dict[str, Json] = {"description": spec.column.description}
        schema |= self._value(spec.type, spec.column)
        if spec.nullable:
            _allow_null(schema)
        # An empty text as default stands for what is worked out from elsewhere.
        if spec.default not in (None, ""):
            schema["default"] = _plain_json(spec.default)
        if spec.column.example is not None:
            schema["examples"] = [_plain_json(spec.column.example)]
        if spec.column.computed:
            schema["readOnly"] = True
        return schema

    def _value(self, annotation: object, column: Column) -> dict[str, Json]:
        match shape(annotation):
            case Plain(python):
                return self._plain(python, column)
            case ListOf(element):
                return {"type": "array", "items": self._value(element, column)}
            case MapOf(value):
                return {"type": "object", "additionalProperties": self._value(value, column)}
            case StructOf(declared):
                if declared.__name__ not in self.definitions:
                    # Named before it is written, because a class may hold itself.
                    about: dict[str, Json] = {"description": summary(declared)}
                    self.definitions[declared.__name__] = about
                    about |= self.object_schema(declared)
                return {"$ref": f"#/$defs/{declared.__name__}"}

    def _plain(self, python: type, column: Column) -> dict[str, Json]:
        if self._omit_computed and python in (date, datetime):
            return dict(WRITTEN_MOMENT)
        schema = dict(type_row(python, column.arrow).schema)
        if column.pattern is not None:
            schema["pattern"] = whole(column.pattern)
        if column.max_length is not None:
            schema["maxLength"] = column.max_length
        if column.minimum is not None:
            schema["minimum"] = column.minimum
        if column.maximum is not None:
            schema["maximum"] = column.maximum
        allowed = choices(python, column)
        return schema | ({"enum": list(allowed)} if allowed is not None else {})


def _allow_null(schema: dict[str, Json]) -> None:
    if "$ref" in schema:
        schema["anyOf"] = [{"$ref": schema.pop("$ref")}, {"type": "null"}]
        return
    schema["type"] = [schema["type"], "null"]
    if isinstance(allowed := schema.get("enum"), list):
        schema["enum"] = [*allowed, None]


def _plain_json(value: object) -> Json:
    if isinstance(value, list | tuple):
        return [_plain_json(item) for item in value]
    if isinstance(value, Mapping):
        return {str(key): _plain_json(item) for key, item in value.items()}
    if isinstance(value, str | int | float):
        return value
    message = f"no value that JSON writes: {value!r}"
    raise TypeError(message)
