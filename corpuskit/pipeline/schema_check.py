"""The article's schema as `validate` asks it: by jsonschema, one article at a time, without pandas."""

from collections.abc import Iterator
from functools import cache

from jsonschema.protocols import Validator

from corpuskit.model.article import SCHEMA_VERSION, Article
from corpuskit.model.codes import diagnostic
from corpuskit.model.diagnostics import Diagnostic, Location
from corpuskit.schema.json_rows import article_as_json
from corpuskit.schema.json_schema import json_schema
from corpuskit.schema.validator import make_validator


@cache
def _validator() -> Validator:
    schema = json_schema(
        Article,
        title="Article",
        description="A published article.",
        schema_id=f"urn:corpuskit:article:{SCHEMA_VERSION}",
    )
    return make_validator(schema, check=False)


def violations(article: Article, location: Location) -> Iterator[Diagnostic]:
    """What the gate of a build would refuse: a property test holds the two to one judgement.

    Yields:
        FLD104 for each value that breaks a limit of its field, by field.
    """
    errors = sorted(
        _validator().iter_errors(article_as_json(article)), key=lambda error: list(map(str, error.path))
    )
    for error in errors:
        field = str(error.path[0]) if error.path else None
        yield diagnostic(
            "FLD104", location, f"value breaks {error.validator}", field=field, value=error.instance
        )
