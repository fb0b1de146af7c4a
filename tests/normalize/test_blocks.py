"""Lists, headings, quotations, tables and code keep their lines; the lines of a paragraph are joined."""

import pytest

from corpuskit.normalize.layout import lay_out


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("- Ana\n- Ole", id="hyphens"),
        pytest.param("Winners:\n* Ana\n* Ole\n+ Jo", id="a list right under a paragraph"),
        pytest.param("1. Ana\n2. Ole\n10) Jo", id="numbers"),
        pytest.param("# Head\nbelow", id="a line below a heading"),
        pytest.param("above\n###### Head", id="a heading below a line"),
        pytest.param("> It sails\n> at noon.\nShe said.", id="a quotation"),
        pytest.param("| a | b |\n|---|---|\n| 1 | 2 |\nbelow", id="a table"),
        pytest.param("Head\n====\nbelow\n---\nlast", id="underlined headings"),
        pytest.param("above\n***\nbelow", id="a line of asterisks"),
        pytest.param("above\n```py\na\nb\n```\nbelow", id="a fence"),
        pytest.param("~~~\na\n```\nb\n~~~~\nbelow", id="a fence inside a fence"),
        pytest.param("```\na\nb", id="a fence that is never closed"),
        pytest.param("Harbour Road 1\\\nSaltmarsh", id="a backslash at the end of a line"),
    ],
)
def test_blocks_keep_their_lines(text: str) -> None:
    assert lay_out(text, "blocks").text == text
    assert lay_out(text.replace("\n", "\r\n"), "blocks").text == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Winners:\n\n- Ana\n- Ole\n\n# Head\nbelow", "Winners:\n- Ana\n- Ole\n# Head\nbelow",
                     id="one after the other"),
        pytest.param("The ferry\nis back.\nIt sails.", "The ferry is back. It sails.", id="a paragraph"),
        pytest.param("- Ana\n  Reyes\nof Holm\n- Ole", "- Ana Reyes of Holm\n- Ole", id="items go on"),
        pytest.param("1.  Ana\n    Reyes\n\n    of Holm", "1. Ana Reyes\nof Holm", id="as deep as they are"),
        pytest.param("Road 1  \nSaltmarsh\nHolm", "Road 1\nSaltmarsh Holm", id="two blanks break a line"),
        pytest.param("above\n    a\n\tb\nbelow", "above\na\nb\nbelow", id="code by its indent"),
        pytest.param("born in\n1998. He", "born in 1998. He", id="a year is no item"),
        pytest.param("1. Ana\n\nborn in\n1998. He", "1. Ana\nborn in 1998. He", id="nor behind a list"),
        pytest.param("see\n#ferry and\n-5 or\n*so*", "see #ferry and -5 or *so*", id="signs without a blank"),
        pytest.param("the code\n```x``` is", "the code ```x``` is", id="code inside a line is no fence"),
    ],
)  # fmt: skip
def test_lines_of_a_paragraph_or_item_are_joined(text: str, expected: str) -> None:
    assert lay_out(text, "blocks").text == expected


def test_plain_text_knows_no_blocks() -> None:
    assert lay_out("Road 1  \nSaltmarsh\n    Holm", "lines").text == "Road 1\nSaltmarsh\nHolm"
