"""Laws of layout: nothing but spaces and line breaks changes, and twice is once."""

from hypothesis import given, settings
from hypothesis import strategies as st

from corpuskit.model.laid import original_position
from corpuskit.normalize.layout import lay_out

BREAKS = st.sampled_from(
    [" ", "  ", "\t", "\n", "\n\n", "\r\n", "\r", "\n    ", ". ", ".\n", "\u00a0", "，", "\n\n\n"]
)
WORDS = st.text("abcé中", min_size=1, max_size=9)
PROSE = st.lists(WORDS | BREAKS, max_size=120).map("".join)
EVEN = st.lists(st.text("ab ", min_size=28, max_size=36), max_size=9)
SIGNS = st.sampled_from(
    ["- ", "* ", "1. ", "# ", "> ", "| ", "```\n", "~~~\n", "===\n", "---\n", "    ", "  \n", "\\\n"]
)
MARKDOWN = st.lists(WORDS | BREAKS | SIGNS, max_size=60).map("".join)
WRAPPED = st.builds("".join, EVEN.map("\n".join)) | EVEN.map("\n\n".join) | EVEN.map("\n  ".join)
TEXTS = st.text(max_size=200) | PROSE | WRAPPED | MARKDOWN
FLOWS = st.sampled_from(["lines", "blocks"])


@settings(max_examples=400)
@given(TEXTS, FLOWS)
def test_laying_out_twice_is_laying_out_once(text: str, flow: str) -> None:
    once = lay_out(text, flow).text

    assert lay_out(once).text == once


@settings(max_examples=300)
@given(TEXTS, FLOWS)
def test_no_character_is_lost_or_moved(text: str, flow: str) -> None:
    assert "".join(lay_out(text, flow).text.split()) == "".join(text.split())


@given(TEXTS, FLOWS)
def test_paragraphs_are_separated_by_one_line_feed_and_never_empty(text: str, flow: str) -> None:
    laid = lay_out(text, flow).text

    assert "\r" not in laid
    assert "\t" not in laid
    assert "  " not in laid
    assert all(line == line.strip(" ") and line for line in laid.split("\n")) or laid == ""


@given(TEXTS, FLOWS)
def test_every_character_leads_back_to_itself(text: str, flow: str) -> None:
    laid = lay_out(text, flow)

    back = "".join(
        text[original_position(laid, at)] for at, char in enumerate(laid.text) if char not in " \n"
    )
    assert back == laid.text.replace(" ", "").replace("\n", "")
