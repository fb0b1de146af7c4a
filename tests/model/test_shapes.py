"""The shapes of annotations."""

import pytest

from corpuskit.model.shapes import ListOf, MapOf, Plain, StructOf, shape
from corpuskit.model.values import Place


@pytest.mark.parametrize(
    "annotation",
    [
        pytest.param(str | None, id="null is not part of a shape"),
        pytest.param(tuple[str, int], id="a tuple of fixed length"),
        pytest.param(dict[int, str], id="keys that are no text"),
        pytest.param(set[str], id="a set has no order"),
        pytest.param("text", id="not a type at all"),
    ],
)
def test_has_no_shape(annotation: object) -> None:
    with pytest.raises(TypeError, match="no shape"):
        shape(annotation)


@pytest.mark.parametrize(
    ("annotation", "expected"),
    [
        (str, Plain(str)),
        (list[int], ListOf(int, list)),
        (tuple[Place, ...], ListOf(Place, tuple)),
        (dict[str, list[int]], MapOf(list[int])),
        (Place, StructOf(Place)),
    ],
)
def test_shape(annotation: object, expected: object) -> None:
    assert shape(annotation) == expected
