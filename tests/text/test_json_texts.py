"""JSON is told by reading it, whatever the text is."""

import pytest

from corpuskit.text.json_texts import is_json


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("", False, id="nothing"),
        pytest.param("The ferry is back.", False, id="a text"),
        pytest.param("[sic] said the master", False, id="a bracket"),
        pytest.param('{"a": 1}\nferry', False, id="not every line"),
        pytest.param("[" * 100_000, False, id="nested too deeply"),
        pytest.param('{"a": "one\ntwo"}', False, id="a line break in a string"),
        pytest.param(' \n{"a": 1}\r\n', True, id="an object with blanks around"),
        pytest.param('\ufeff{"a": 1}', True, id="a mark"),
        pytest.param('{"a": 1}\n\n{"a": "\u2028"}\n', True, id="lines with a blank one and a separator"),
    ],
)
def test_is_json(text: str, expected: bool) -> None:
    assert is_json(text) == expected
