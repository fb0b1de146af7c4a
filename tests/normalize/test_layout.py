"""Layout touches only spaces and line breaks, and joins lines only where a line length broke them."""

import textwrap

import pytest

from corpuskit.model.laid import original_position
from corpuskit.normalize.layout import lay_out

FIRST = (
    "The ferry between Saltmarsh and Holm sails again after nine winters, and the harbour is full of boats. "
)
SECOND = "Nobody had expected it so soon, said the harbour master, who lit the lamp on the mole herself. "
STORY = [(FIRST + SECOND).strip(), (SECOND + FIRST + SECOND).strip()]


def _wrapped(width: int, indent: str = "", between: str = "\n") -> str:
    return between.join(textwrap.fill(part, width, initial_indent=indent) for part in STORY)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(STORY[0], id="one paragraph"),
        pytest.param("\n".join(STORY), id="a paragraph a line"),
        pytest.param("Ropes\nBuoys\nAnchors", id="a list"),
        pytest.param("The ferry is back.\nIt sails at noon.", id="two short paragraphs"),
        pytest.param("The ferry\u00a0: «\u00a0back\u00a0»\u2003at noon", id="other spaces"),
        pytest.param("The ferry\x85\u2028is\x0bback\x1c", id="signs that only Python takes for line breaks"),
        pytest.param(
            "The first ferry of the year left at noon.\nThe second ferry of it left by three.\n"
            "The last one of the day left at seven.",
            id="sentences of one length",
        ),
        pytest.param("渡轮将于周一恢复航行，船票已经可以购买了，市长在码头上这样说道，船长也同意。\n" * 2
                     + "“我们等了九年。”她说，然后点亮了防波堤上的灯，人们在雨里鼓掌，直到天黑为止。",
                     id="Chinese paragraphs, which have no spaces"),
    ],
)  # fmt: skip
def test_what_is_laid_out_is_left_alone(text: str) -> None:
    assert lay_out(text).text == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("", "", id="empty"),
        pytest.param(" \n\t\r\n \u00a0 \n", "", id="only blanks"),
        pytest.param("  The ferry \t is  back. \n", "The ferry is back.", id="blanks"),
        pytest.param("a\tb", "a b", id="a tab alone"),
        pytest.param("a\rb\r\nc\nd", "a\nb\nc\nd", id="three kinds of line end"),
        pytest.param("a\n\n \n\r\nb", "a\nb", id="blank lines"),
        pytest.param("a\n\u00a0\u2003\nb", "a\nb", id="a line of odd spaces is blank"),
        pytest.param("    a\n    b", "a\nb", id="everything is indented"),
        pytest.param(
            f"{STORY[0]}\n\u00a0\n{STORY[1]}", "\n".join(STORY), id="the same between long paragraphs"
        ),
    ],
)
def test_spaces_and_lines(text: str, expected: str) -> None:
    assert lay_out(text).text == expected


@pytest.mark.parametrize("width", [34, 60, 72, 132])
def test_hard_wrapped_paragraphs_are_joined(width: int) -> None:
    assert lay_out(_wrapped(width, between="\n\n")).text == "\n".join(STORY)


def test_an_indented_line_begins_a_paragraph() -> None:
    wrapped = _wrapped(66, indent="    ")

    assert "\n\n" not in wrapped
    assert lay_out(wrapped).text == "\n".join(STORY)


def test_a_tab_is_an_indent() -> None:
    wrapped = _wrapped(66, indent="    ").replace("    ", "\t   ")

    assert lay_out(wrapped).text == "\n".join(STORY)


def test_an_indent_of_the_whole_text_is_no_evidence() -> None:
    wrapped = textwrap.indent(_wrapped(66, between="\n\n"), "   ")

    assert lay_out(wrapped).text == "\n".join(STORY)


def test_a_short_line_ends_its_paragraph_in_wrapped_text() -> None:
    wrapped = _wrapped(40) + "\n" + textwrap.fill(" ".join(STORY * 3), 40)

    assert lay_out(wrapped).text == "\n".join([*STORY, " ".join(STORY * 3)])


def test_lines_beyond_132_were_never_wrapped() -> None:
    wrapped = textwrap.fill(" ".join(STORY * 4), 133)

    assert max(map(len, wrapped.split("\n"))) == 133
    assert lay_out(wrapped).text == wrapped


def test_a_single_joint_is_no_evidence() -> None:
    text = "The ferry between Saltmarsh and Holm sails\nagain after nine winters, and the harbour is"

    assert lay_out(text).text == text


def test_wrapped_chinese_is_joined_without_a_space() -> None:
    text = "渡轮将于周一恢复航行船票已经可以购买了市长在码头上这样说道船长也同意"
    wrapped = "\n".join([text, text, text[:9]])

    assert lay_out(wrapped).text == text + text + text[:9]


def test_blocks_are_joined_whatever_their_lines() -> None:
    assert lay_out("The ferry\nis back.\n\nIt sails\r\nat noon.", "blocks").text == (
        "The ferry is back.\nIt sails at noon."
    )


@pytest.mark.parametrize(
    ("text", "flow", "at", "expected"),
    [
        pytest.param("  The  ferry\r\n\r\nis back", "lines", 0, 2, id="after leading blanks"),
        pytest.param("  The  ferry\r\n\r\nis back", "lines", 4, 7, id="after a doubled blank"),
        pytest.param("  The  ferry\r\n\r\nis back", "lines", 9, 12, id="the line break itself"),
        pytest.param("  The  ferry\r\n\r\nis back", "lines", 10, 16, id="after blank lines"),
        pytest.param("The\nferry  is\nback", "blocks", 13, 14, id="in a joined line"),
        pytest.param("\n\n" + STORY[1] + "\n\n" + STORY[1], "lines", len(STORY[1]) + 1, len(STORY[1]) + 4,
                     id="in tidy text"),
    ],
)  # fmt: skip
def test_the_way_back(text: str, flow: str, at: int, expected: int) -> None:
    laid = lay_out(text, flow)

    assert original_position(laid, at) == expected
    assert laid.text[at].isspace() or text[expected] == laid.text[at]
