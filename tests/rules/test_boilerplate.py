"""Lines of the page are told from lines of a story, in each language of the table."""

import pytest

from corpuskit.data import table
from corpuskit.model.fixes import Applicability
from corpuskit.rules._boilerplate import line_kind, story_lines
from tests.rules.spoken import found, remedies

STORY = (
    "The ferry is back after nine winters, and the whole harbour came to see it sail at noon on Tuesday.\n"
)


@pytest.mark.parametrize(
    "line",
    [
        "",
        "***",
        "“We use cookies,” the baker said, “and no sugar.”",
        "We used cookies to lure the gulls away.",
        "The bakery uses cookies in the shape of a ferry.",
        "Subscribers paid half the fare until the winter.",
        "Subscribe to the theory that tides are late, and you will miss the boat.",
        "Read more about it in the library of the harbour.",
        "Read more slowly, she told the children.",
        "Related to the mayor by marriage, he kept silent.",
        "See also how the crane was mended, he wrote to the board.",
        "Share prices fell on Tuesday.",
        "share.",
        "Follow the tide, and you come to the pier.",
        "Sign up, they told us, and half the village did.",
        "Advertisement revenue fell.",
        "Copyright law is dull, the librarian said.",
        "Photos of the storm hung in the café.",
        "Print is not dead, said the editor of the harbour paper.",
        "Listen to this: the ferry is back.",
        "404 people came to the harbour.",
        "Access denied by the harbour guard, they rowed home.",
        "Home is where the harbour is.",
        "Politics and fish do not mix.",
        "Mehr zum Thema sagte der Bürgermeister nicht.",
        "Anzeige erstattete der Hafenmeister am Dienstag.",
        "Wir und unsere Partner in Grauhafen bauen eine Mole.",
        "Publicité mensongère : le port porte plainte.",
        "La suite est connue de tous au port.",
        "Leggi anche severe non fermano il porto.",
        "Подробнее он рассказывать не стал.",
        "Реклама парома не помогла.",
    ],
)
def test_a_line_of_a_story_is_none(line: str) -> None:
    assert line_kind(line) is None


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("We use cookies to give you the best harbour news.", "cookies"),
        ("COOKIE SETTINGS", "cookies"),
        ("Wir und unsere 32 Partner verwenden Cookies auf dieser Seite.", "cookies"),
        ("Мы используем файлы cookie, чтобы сайт работал.", "cookies"),
        ("Subscribe to continue reading", "paywall"),
        ("You’ve reached your limit of free articles.", "paywall"),
        ("You have 2 free articles remaining this month.", "paywall"),
        ("Already a subscriber? Log in", "paywall"),
        ("¿Ya eres suscriptor?", "paywall"),
        ("READ MORE: Nine winters on the quay", "related"),
        ("» Read also: The crane of Saltmarsh", "related"),
        ("• Related articles", "related"),
        ("Lesen Sie auch: Die Mole von Grauhafen", "related"),
        ("À lire aussi : Le bac de Corvelles", "related"),
        ("Lea también: El puerto de Labocana", "related"),
        ("Leggi anche: Il molo", "related"),
        ("Leia também: O cais", "related"),
        ("Lees ook: De steiger", "related"),
        ("Читайте также: Причал закрыт", "related"),
        ("Читайте також: Причал зачинено", "related"),
        ("Follow us on Facebook and Instagram!", "social"),
        ("Follow Ana Reyes on Twitter @anareyes", "social"),
        ("Share", "social"),
        ("Share this article", "social"),
        ("Suivez-nous sur les réseaux", "social"),
        ("Sign up for our newsletter", "newsletter"),
        ("Get the harbour news in your inbox every day", "newsletter"),
        ("© 2025 Saltmarsh Courier", "copyright"),
        ("Copyright 2025 Halyard News. All rights reserved.", "copyright"),
        ("Alle Rechte vorbehalten.", "copyright"),
        ("ADVERTISEMENT", "advertisement"),
        ("Story continues below", "advertisement"),
        ("Anzeige", "advertisement"),
        ("Photo: Ana Reyes / Halyard News", "photo-credit"),
        ("(Image credit: Ana Reyes)", "photo-credit"),
        ("Foto: dpa-Archiv Grauhafen", "photo-credit"),
        ("Skip to main content", "page-tools"),
        ("5 min read", "page-tools"),
        ("Page not found", "error-page"),
        ("Please enable JavaScript to view this page.", "error-page"),
        ("Untitled", "placeholder"),
        ("Weather", "menu"),
    ],
)
def test_a_line_of_the_page_is_told_by_its_kind(line: str, kind: str) -> None:
    assert line_kind(line) == kind


@pytest.mark.parametrize("row", table("boilerplate"), ids=lambda row: row["phrase"])
def test_every_phrase_of_the_table_is_found(row: dict[str, str]) -> None:
    line = row["phrase"].replace("*", "harbour").replace("#", "3")

    assert line_kind(line) is not None


def test_a_long_paragraph_is_never_one() -> None:
    assert line_kind("Read more: " + "the harbour " * 30) is None


def test_crossheads_that_could_be_in_a_menu_are_of_the_story() -> None:
    assert [line.text for line in story_lines("Politics\nShare\nThe ferry")] == ["Politics", "The ferry"]


@pytest.mark.parametrize(
    ("code", "line"),
    [
        ("EXT102", "Leave a comment"),
        ("TXT120", "Accept all cookies"),
        ("TXT121", "Subscribers only"),
        ("TXT122", "Related articles"),
        ("TXT123", "Share"),
        ("TXT124", "Sign up now"),
        ("TXT125", "All rights reserved"),
        ("TXT126", "Advertisement"),
        ("TXT127", "Photo: Ana Reyes"),
    ],
)
def test_each_line_is_marked_and_may_be_removed_by_somebody_who_looks(code: str, line: str) -> None:
    text = f"{STORY}{line}\n{STORY}{line}"
    both = [one.finding for one in found(code, text=text)]

    assert [text[one.at : one.end] for one in both if one] == [line, line]
    first, second = remedies(code, text=text)
    assert first.applicability is second.applicability is Applicability.UNSAFE
    assert (first.edits[0].start, first.edits[0].end) == (len(STORY), len(STORY) + len(line) + 1)
    assert second.edits[0].end == len(text)


def test_where_no_story_would_be_left_nothing_is_proposed() -> None:
    text = "The ferry is back.\nAdvertisement"

    assert len(found("TXT126", text=text)) == 1
    assert remedies("TXT126", text=text) == []
