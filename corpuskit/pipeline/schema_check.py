"""The article's schema as `validate` asks it: by jsonschema, one article at a time, without pandas."""

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from corpuskit.model.article import Article
from corpuskit.model.codes import diagnostic
from corpuskit.model.diagnostics import Diagnostic, Location
from corpuskit.schema.quick import is_valid_beyond_doubt

if TYPE_CHECKING:
    from jsonschema.protocols import Validator


@cache
def _validator() -> "Validator":
    from corpuskit.schema.json_schema import article_schema
    from corpuskit.schema.validator import make_validator

    return make_validator(article_schema(), check=False)


def violations(article: Article, location: Location) -> Iterator[Diagnostic]:
    """What the gate of a build would refuse: a property test holds the two to one judgement.

    Nearly all articles are told to be valid by a look at their values; jsonschema is asked of the others, and
    not even loaded before.

    Yields:
        FLD104 for each value that breaks a limit of its field, by field.
    """
    if is_valid_beyond_doubt(article):
        return
    from corpuskit.schema.json_rows import as_json
    from corpuskit.schema.messages import message_of

    errors = sorted(_validator().iter_errors(as_json(article)), key=lambda error: list(map(str, error.path)))
    for error in errors:
        field = str(error.path[0]) if error.path else None
        yield diagnostic("FLD104", location, message_of(error), field=field, value=error.instance)
