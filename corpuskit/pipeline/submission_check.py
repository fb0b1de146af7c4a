"""What contributors write, held to the JSON Schema of submissions by jsonschema, and told where it stands."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING, cast

from corpuskit.model.aliases import folded
from corpuskit.model.article import Article
from corpuskit.model.codes import diagnostic
from corpuskit.model.columns import columns
from corpuskit.model.diagnostics import Diagnostic
from corpuskit.model.fixes import Applicability, Remedy
from corpuskit.model.raw import Json, RawArticle
from corpuskit.normalize.readers import count, is_null, keywords, tag, truth, verbatim
from corpuskit.rules import Found
from corpuskit.rules.rule import Finding
from corpuskit.schema.types import WRITTEN_MOMENT, whole
from corpuskit.text.dates import parse_moment

if TYPE_CHECKING:
    from jsonschema.exceptions import ValidationError
    from jsonschema.protocols import Validator

TYPED = frozenset({"json", "jsonl"})  # formats whose values have types; in the others all are strings
UNREADABLE = frozenset({"FLD101", "FLD102", "FLD105"})  # what normalizing says of the same value
TYPE, FORM = "FLD106", "FLD107"
CODES = {"type": TYPE, "pattern": FORM, "format": FORM}
# The gate of the article itself says what is too long, too large or not allowed (FLD104).
DATES = ("date_published", "date_modified", "date_collected")
LISTS = ("authors", "keywords", "subjects")


def submission_violations(raw: RawArticle, said: Iterable[Diagnostic] = ()) -> Iterator[Found]:
    """Where a record is not as the schema of submissions has it, although it can be read.

    A key by the name that the schema has for a field is held to the schema; one of another schema's names
    (`title`, `articleBody`) to what can be read, of which normalizing speaks. Where a format knows strings
    only, they are first read as the type that the schema asks for.

    Args:
        raw: As parsed.
        said: What normalizing said; a value that cannot be read is not complained of twice.

    Yields:
        FLD106 for a type, FLD107 for a form; all of them, in the order of the record.
    """
    suspect = {key: name for key, value in raw.fields.items() if (name := _suspected(key, value, raw.format))}
    if not suspect:
        return
    unreadable = {one.field for one in said if one.code in UNREADABLE}
    from corpuskit.schema.messages import message_of

    for key, name in suspect.items():
        if name in unreadable:
            continue
        for error in _errors(name, _typed(name, raw.fields[key], raw.format)):
            code = CODES.get(str(error.validator))
            if code is None or (code == FORM and not _is_readable(name, error.instance)):
                continue
            field = "".join([name, *(f"[{step}]" for step in list(error.path)[1:])])
            message = f"{field}: {message_of(error)}"
            remedy = _remedy(name, error.instance) if code == FORM else None
            finding = None if remedy is None else Finding(field, message, error.instance, remedy=remedy)
            yield Found(diagnostic(code, raw.location, message, field=field, value=error.instance), finding)


def _remedy(name: str, value: object) -> Remedy | None:
    """The same in the form of the schema, where that is beyond doubt."""
    if name == "language":
        after, applicability = tag(cast("Json", value)), Applicability.SAFE
    else:
        moment = parse_moment(str(value))
        is_day = moment is not None and moment.precision == "day" and not moment.warnings
        day = moment.day if moment is not None and is_day else None
        # The date as it was printed is a source's own words, which somebody may want to keep.
        after, applicability = None if day is None else day.isoformat(), Applicability.UNSAFE
    if after is None:
        return None
    return Remedy(message=f"write {after!r}", applicability=applicability, field=name, value=after)


def _errors(name: str, value: Json) -> "list[ValidationError]":
    """What the schema says of one field, the outermost first."""
    return sorted(
        _validator().iter_errors({"text": "", name: value}), key=lambda error: list(map(str, error.path))
    )


@cache
def _validator() -> "Validator":
    from corpuskit.schema.json_schema import submission_schema
    from corpuskit.schema.validator import make_validator

    return make_validator(submission_schema(), check=False)


def _suspected(key: str, value: Json, format_name: str) -> str | None:
    """The field that a key names by the schema's name, unless its value is right beyond doubt."""
    if key in submitted_names():
        name = key
    else:
        name = folded(key)
        if name not in submitted_names():
            return None
    if is_right(name, value):
        return None
    return None if is_null(value) or is_right(name, _typed(name, value, format_name)) else name


@cache
def submitted_names() -> frozenset[str]:
    """The fields that contributors write."""
    return frozenset(spec.name for spec in columns(Article) if not spec.column.computed)


def is_right(name: str, value: Json) -> bool:
    """Whether the schema has nothing against type and form of a value; a property test holds it to that."""
    test = _TESTS.get(name)
    return isinstance(value, str) if test is None else test(value)


def _is_list(value: Json) -> bool:
    return isinstance(value, list) and all(isinstance(item, str) for item in value)


def _is_count(value: Json) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _is_truth(value: Json) -> bool:
    return isinstance(value, bool)


def _has_form(pattern: str) -> Callable[[Json], bool]:
    """Whether a value is a text in which a pattern is found; it is compiled on first use."""
    compiled = cache(lambda: re.compile(pattern))
    return lambda value: isinstance(value, str) and compiled().search(value) is not None


def _tag_form() -> str:
    (column,) = (spec.column for spec in columns(Article) if spec.name == "language")
    return whole(column.pattern or "")


_TESTS: Mapping[str, Callable[[Json], bool]] = {
    "declared_word_count": _is_count,
    "is_free_access": _is_truth,
    "language": _has_form(_tag_form()),
    **dict.fromkeys(DATES, _has_form(str(WRITTEN_MOMENT["pattern"]))),
    **dict.fromkeys(LISTS, _is_list),
}
_READERS: Mapping[str, Callable[[Json], Json]] = {
    "declared_word_count": count,
    "is_free_access": truth,
    "language": tag,
    **dict.fromkeys(LISTS, lambda value: cast("Json", keywords(value))),
}


def _typed(name: str, value: Json, format_name: str) -> Json:
    """A string as the type that the schema asks for, in formats that know nothing else."""
    read = _READERS.get(name)
    if format_name in TYPED or read is None or not isinstance(value, str):
        return value
    typed = read(value)
    return value if typed is None else typed


def _is_readable(name: str, value: object) -> bool:
    """Whether a date that is not in the schema's form is one all the same: of others a rule speaks."""
    if name not in DATES:
        return True
    text = verbatim(cast("Json", value))
    return text is not None and parse_moment(text) is not None
