"""JSON Schema of front matter, for editors: they complete keys, and mark what would be wrong."""

from collections.abc import Iterable

from corpuskit.model.aliases import aliases
from corpuskit.model.raw import Json
from corpuskit.schema.json_schema import DIALECT, submission_schema

BODY = "text"  # stands below the front matter


def front_matter_schema(codes: Iterable[str]) -> dict[str, Json]:
    """The JSON Schema of what contributors write above the text of a Markdown file.

    It is that of submissions with three differences: the text is no key; other names of a field are known;
    and a value may be what YAML makes of it when nobody quotes it, because corpuskit takes every scalar as it
    is written (`headline: 1984`), and a list may be one text.

    Args:
        codes: Codes and families that `corpuskit: {ignore: [...]}` may name.
    """
    submission = submission_schema()
    fields = {
        name: _loose(found) for name, found in _objects(submission["properties"]).items() if name != BODY
    }
    others: dict[str, Json] = {
        alias: _without_examples(fields[field]) | {"description": f"Another name of `{field}`."}
        for alias, field in sorted(aliases().items())
        if field in fields and alias not in fields
    }
    properties: dict[str, Json] = {**fields, **others, "corpuskit": _own_settings(sorted(codes))}
    return {
        "$schema": DIALECT,
        "$id": str(submission["$id"]).replace(":submission:", ":front-matter:"),
        "title": "Front matter",
        "description": "What stands above the text of an article in Markdown; "
        "unknown keys are kept in `extra`.",
        "type": "object",
        "properties": properties,
    }


def _objects(value: Json) -> dict[str, dict[str, Json]]:
    found: dict[str, dict[str, Json]] = {}
    if isinstance(value, dict):
        found = {name: item for name, item in value.items() if isinstance(item, dict)}
    return found


def _loose(found: dict[str, Json]) -> dict[str, Json]:
    """A field as YAML may have it: also a number for a text, one text for a list."""
    kinds = found.get("type")
    listed = [kinds] if isinstance(kinds, str) else kinds
    if not isinstance(listed, list):
        return found
    more: list[Json] = []
    if "string" in listed and "pattern" not in found and "format" not in found:
        more = ["number", "boolean"]
    elif "array" in listed:
        more = ["string"]
    empty: list[Json] = [] if "null" in listed else ["null"]
    return found | {"type": [*listed, *more, *empty]}


def _without_examples(found: dict[str, Json]) -> dict[str, Json]:
    return {key: value for key, value in found.items() if key != "examples"}


def _own_settings(codes: list[str]) -> dict[str, Json]:
    listed: dict[str, Json] = {
        "description": "Codes and families that are not reported of this article.",
        "type": "array",
        "items": {"type": "string", "enum": [*codes]},
    }
    return {
        "description": "What corpuskit is told about this article.",
        "type": "object",
        "properties": {"ignore": listed},
        "required": ["ignore"],
        "additionalProperties": False,
        "examples": [{"ignore": ["TXT102"]}],
    }
