"""The article's schema as `validate` asks it: by jsonschema, one article at a time, without pandas."""

from collections.abc import Iterator
from functools import cache

from jsonschema.protocols import Validator

from corpuskit.model.article import Article
from corpuskit.model.codes import diagnostic
from corpuskit.model.diagnostics import Diagnostic, Location
from corpuskit.schema.json_rows import as_json
from corpuskit.schema.json_schema import article_schema
from corpuskit.schema.validator import make_validator


@cache
def _validator() -> Validator:
    return make_validator(article_schema(), check=False)


def violations(article: Article, location: Location) -> Iterator[Diagnostic]:
    """What the gate of a build would refuse: a property test holds the two to one judgement.

    Yields:
        FLD104 for each value that breaks a limit of its field, by field.
    """
    errors = sorted(_validator().iter_errors(as_json(article)), key=lambda error: list(map(str, error.path)))
    for error in errors:
        field = str(error.path[0]) if error.path else None
        yield diagnostic(
            "FLD104", location, f"value breaks {error.validator}", field=field, value=error.instance
        )
