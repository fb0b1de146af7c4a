"""JSON Schema validation behind one door: closed, offline, and strict about numbers and dates."""

import math
from collections.abc import Mapping
from datetime import date, datetime

from jsonschema import Draft202012Validator, FormatChecker
from jsonschema.protocols import Validator
from jsonschema.validators import extend
from referencing import Registry

from corpuskit.model.raw import Json


def make_validator(schema: Mapping[str, Json], *, check: bool = True) -> Validator:
    """A validator that resolves references inside the schema and nowhere else.

    ``jsonschema.validate`` is not used anywhere: it would look for a reference it does not know on the
    network. NaN and infinity are no numbers here, as in JSON; days are checked against the calendar, which no
    pattern can.

    Args:
        schema: A JSON Schema 2020-12.
        check: Whether to hold the schema itself to the metaschema first, which takes longer than to
            validate a hundred articles; ours are held to it by the tests.

    Returns:
        A validator; its ``iter_errors(value)`` gives what is wrong, in no promised order.

    Raises:
        jsonschema.exceptions.SchemaError: It is no valid schema.
    """
    if check:
        Draft202012Validator.check_schema(schema)
    return _STRICT(schema, registry=Registry(), format_checker=_formats())


def _is_number(_checker: object, value: object) -> bool:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return False
    return isinstance(value, int) or math.isfinite(value)


_STRICT: type[Validator] = extend(  # type: ignore[no-untyped-call]
    Draft202012Validator, type_checker=Draft202012Validator.TYPE_CHECKER.redefine("number", _is_number)
)


def _formats() -> FormatChecker:
    checker = FormatChecker(formats=())
    checker.checks("date", raises=ValueError)(_is_day)
    checker.checks("date-time", raises=ValueError)(_is_moment)
    return checker


def _is_day(value: object) -> bool:
    return not isinstance(value, str) or date.fromisoformat(value) is not None


def _is_moment(value: object) -> bool:
    return not isinstance(value, str) or datetime.fromisoformat(value) is not None
