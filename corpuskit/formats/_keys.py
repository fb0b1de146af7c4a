"""Keys that are given twice in one object: the last value counts, and the earlier ones are not lost."""

from collections.abc import MutableMapping

from corpuskit.model.raw import Json


def put(values: MutableMapping[str, Json], key: str, value: Json) -> None:
    """Set a key; a value that stood there moves to ``key#1``, ``key#2`` ..., which end up in `extra`.

    >>> values: dict[str, Json] = {}
    >>> for text in ("first", "second", "third"):
    ...     put(values, "text", text)
    >>> values
    {'text': 'third', 'text#1': 'first', 'text#2': 'second'}
    """
    if key in values:
        number = 1
        while f"{key}#{number}" in values:
            number += 1
        values[f"{key}#{number}"] = values[key]
    values[key] = value
