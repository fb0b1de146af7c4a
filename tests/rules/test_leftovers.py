"""Markup, code and traces of the page in a text: what is meant so is left alone."""

import pytest

from corpuskit.model.fixes import Applicability, Remedy
from tests.rules.spoken import found, marked, remedies

SAFE, UNSAFE = Applicability.SAFE, Applicability.UNSAFE


@pytest.mark.parametrize(
    "text",
    [
        "The tide was < 3 m and the wind > 8 knots.",
        "Phillips <P> and Du Pont <DD> rose; so did <MARK>.",
        "She wrote <sic> and <ferry>.",
        "Mail <ana@courier.example> for more.",
        "a <- b -> c",
    ],
)
def test_what_is_no_tag_is_left_alone(text: str) -> None:
    assert found("TXT117", text=text) == []
    assert found("HED107", headline=text) == []


@pytest.mark.parametrize(
    ("text", "safe", "mended"),
    [
        ("The <b>ferry</b> is back.", SAFE, "The ferry is back."),
        ('The <a href="https://x.example/?a=1">ferry</a> is back.', SAFE, "The ferry is back."),
        ("Rain.<br/>Sun.<BR>Fog.", SAFE, "Rain.\n\nSun.\n\nFog."),
        ("<p>Rain.</p><p>Sun.</p>", SAFE, "Rain.\n\nSun."),
        ("The <b>ferry is back.", UNSAFE, "The ferry is back."),
        ("It weighs 10<sup>6</sup> tons.", UNSAFE, "It weighs 106 tons."),
        ("Rain.<!-- banner -->Sun.", UNSAFE, "Rain.Sun."),
        ("In HTML, <b>bold</b> is loud.", UNSAFE, "In HTML, bold is loud."),
    ],
)
def test_tags_are_taken_out(text: str, safe: Applicability, mended: str) -> None:
    [remedy] = remedies("TXT117", text=text)

    assert (remedy.applicability, _applied(text, remedy)) == (safe, mended)


def _applied(text: str, remedy: Remedy) -> str:
    for edit in reversed(remedy.edits):
        text = text[: edit.start] + edit.after + text[edit.end :]
    return text


@pytest.mark.parametrize(
    "text",
    [
        "He said that the f**king ferry and the s**t boat were late.",
        "“[I]t was the boat,” he wrote [sic], and [the mayor] agreed.",
        "[i] first, [ii] second",
        "*** END ***",
        "2 ** 3 ** 4",
        "{one} of them",
        "- ropes\n- buoys\n# Ferry",
    ],
)
def test_what_is_no_markup_is_left_alone(text: str) -> None:
    assert found("TXT118", text=text) == []


@pytest.mark.parametrize(
    ("text", "safe", "mended"),
    [
        ("The **ferry** is **back**.", SAFE, "The ferry is back."),
        ("The [b]ferry[/b] is back.", SAFE, "The ferry is back."),
        ("The [ferry](https://x.example) is back.", UNSAFE, "The ferry is back."),
        ("![A boat](boat.jpg) The ferry.", UNSAFE, " The ferry."),
        ("The [url=https://x.example]ferry[/url].", UNSAFE, "The ferry."),
        ("The [[ferry (boat)|ferry]] and [[pier]].", UNSAFE, "The ferry and pier."),
        ('[caption id="a_1"]A boat[/caption]', UNSAFE, "A boat"),
        ("Dear {{name}}, the ferry is back.", UNSAFE, "Dear , the ferry is back."),
    ],
)
def test_signs_of_markup_are_dropped(text: str, safe: Applicability, mended: str) -> None:
    [remedy] = remedies("TXT118", text=text)

    assert (remedy.applicability, _applied(text, remedy)) == (safe, mended)


def test_signs_within_signs_are_left_to_somebody() -> None:
    text = "The [u][b]ferry[/b][/u] is back."

    assert len(found("TXT118", text=text)) == 1
    assert remedies("TXT118", text=text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The function of the pier (1871) {sic} is to hold; let x = y.",
        "Look at the window. Document.",
        "E = mc2; $5 @ the pier",
        "The @media account of the harbour; 2 = 2",
    ],
)
def test_what_is_no_code_is_left_alone(text: str) -> None:
    assert found("TXT119", text=text) == []


@pytest.mark.parametrize(
    "line",
    [
        "window.dataLayer = window.dataLayer || [];",
        "function track(e) { return e; }",
        "!function(e,t){e.x=1}(window);",
        ".ad-box { color: #fff; margin: 0 }",
        "@media (max-width: 600px) { p { margin: 0; } }",
        'googletag.cmd.push({"a": 1});',
        '{"@context": "https://schema.org", "@type": "NewsArticle"}',
        "$(document).ready(start);",
    ],
)
def test_code_is_found_line_by_line(line: str) -> None:
    assert marked("TXT119", text=f"The ferry is back.\n{line}\nIt sails at noon.") == [line]


@pytest.mark.parametrize(
    "text",
    [
        "Home\nThe ferry is back.\nNews\nSport\nIt sails at noon.\nWeather",
        "Ana Reyes\nTom Okafor\nJo Smith\nMay Holt\nOle Nyström\nZoë Hartnell",
        "Sport\nThe ferry race was won by the ferry.\nWeather\nFog all day, and then some more of it.",
    ],
)
def test_lists_and_crossheads_are_no_menu(text: str) -> None:
    assert found("EXT103", text=text) == []


def test_a_menu_is_marked_as_a_whole() -> None:
    text = "The ferry is back, the harbour board says in its letter.\nNews\nSport\nHarbour\nWeather\nOpinion"

    assert marked("EXT103", text=text) == ["News\nSport\nHarbour\nWeather\nOpinion"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Page not found is what the harbour library says of the old log.", 13),
        ("The ferry is back.\nIt sails.\nAt noon.\nAccess denied", 10),
        ("Access denied\nThe ferry is back.", 400),
    ],
)
def test_an_article_is_no_error_page(text: str, words: int) -> None:
    assert found("EXT101", text=text, word_count=words) == []


@pytest.mark.parametrize(
    "line", ["404 Not Found", "Just a moment...", "Страница не найдена", "Zugriff verweigert"]
)
def test_an_error_page_is_told_by_its_first_lines(line: str) -> None:
    assert marked("EXT101", text=f"Saltmarsh Courier\n{line}\nReload", word_count=6) == [line]


@pytest.mark.parametrize(
    "description", [None, "", "The ferry is back. It sails at noon.\nThe pier is full today."]
)
def test_a_text_that_goes_on_is_more_than_its_summary(description: str | None) -> None:
    text = "The ferry is back. It sails at noon.\nThe pier is full today. The harbour board met."

    assert found("EXT104", text=text, description=description) == []


def test_a_text_that_is_a_piece_of_the_summary_is_no_text() -> None:
    assert len(found("EXT104", text="The ferry is back", description="The ferry is back. It sails.")) == 1
