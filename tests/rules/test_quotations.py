"""Rules of quotations know how newspapers set them, and what is no quotation mark."""

import pytest

from tests.rules.found import found, spans

SAID = "said Ana Poe"


@pytest.mark.parametrize(
    ("code", "text"),
    [
        *(
            pytest.param(f"QUO10{number}", "The ferry isn't back.", id=f"none {number}")
            for number in range(1, 8)
        ),
        pytest.param("QUO101", f"“It rained on us.\n“It stopped,” {SAID}.", id="a paragraph goes on"),
        pytest.param("QUO101", f'She wrote: "It rained all\nday on us," {SAID}.', id="lines never joined"),
        pytest.param(
            "QUO101", "A 12\" pipe, 6' long, was rock ’n’ roll in the ’90s.", id="inches, feet, elisions"
        ),
        pytest.param("QUO101", "Sie sagte: „Es hat den ganzen Tag geregnet.“", id="German marks"),
        pytest.param("QUO101", "« Il a plu toute la journée », dit Ana Poe.", id="French marks"),
        pytest.param("QUO102", f"“It rained,” {SAID}. “It stopped.”", id="pairs"),
        pytest.param("QUO102", f"“It rained.\n“It stopped,” {SAID}.", id="more open than close"),
        pytest.param("QUO102", "”Det regnade hela dagen”, sade hon.", id="Swedish marks"),
        pytest.param(
            "QUO101",
            "«\xa0Il a plu toute la journée.\nPuis plus rien.\xa0» Ana Poe l'a dit.",
            id="French lines",
        ),
        pytest.param("QUO101", "”Det regnade hela dagen.\nSedan slutade det”, sade hon.", id="Swedish lines"),
        pytest.param(
            "QUO101",
            "„Es hat den ganzen Tag geregnet.\nDann sagte sie: „Genug“ und ging.“",
            id="nested lines",
        ),
        pytest.param("QUO102", "A 12” pipe and a 6” pipe, “new” ones.", id="inches"),
        pytest.param("QUO103", f'“It rained on the 12" pipe,” {SAID}.', id="inches beside curly marks"),
        pytest.param("QUO103", f'<a href="/ferry"> “It rained,” {SAID}.', id="markup"),
        pytest.param("QUO104", f"“It rained all day,” {SAID}.", id="a pair"),
        pytest.param("QUO104", "„Es hat den ganzen Tag geregnet“, sagte sie.", id="German marks"),
        pytest.param("QUO105", "Type ```ferry''' into the box.", id="code"),
        pytest.param("QUO105", "It was ``open.\nIt was closed.''", id="two paragraphs"),
        pytest.param(
            "QUO106", f"“It rained all day and nobody came to see the boats,” {SAID}.", id="a source"
        ),
        pytest.param("QUO106", "Silence. “It rained all day.” Then it was over.", id="a short one"),
        pytest.param(
            "QUO106", "The sign read: “Nobody is to feed the gulls on this quay at night.”", id="colon"
        ),
        pytest.param("QUO107", "“Rain fell on us.\n" * 4 + f"“It stopped,” {SAID}.", id="five paragraphs"),
    ],
)
def test_silence(code: str, text: str) -> None:
    assert found(code, {"text": text}) == []


def test_languages_without_words_of_saying_are_not_judged() -> None:
    text = "“Sataa koko päivän eikä kukaan tullut katsomaan veneitä satamaan.” Sitten se loppui."

    assert found("QUO106", {"text": text, "language": "fi"}) == []
    assert found("QUO106", {"text": text, "language": None}) == []


@pytest.mark.parametrize(
    ("code", "text", "shown"),
    [
        pytest.param(
            "QUO101", f"“It rained all day on us, {SAID}.\nThe ferry sailed.", "“", id="never closed"
        ),
        pytest.param("QUO102", f"“It rained,” {SAID}.\nIt stopped,” she said.", "”", id="never opened"),
        pytest.param("QUO102", "He says,” there are gulls.”\n“Yes.”", "”", id="turned round"),
        pytest.param("QUO104", f'“It rained all day," {SAID}.', '"', id="closed by a straight one"),
        pytest.param("QUO104", f"“It rained all day“, {SAID}.", "“", id="closed by an opening one"),
    ],
)
def test_the_mark_is_pointed_at(code: str, text: str, shown: str) -> None:
    assert spans(code, text)[:1] == [shown]


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        pytest.param(
            f'“It rained all day," {SAID}.', f"“It rained all day,” {SAID}.", id="curly as it opens"
        ),
        pytest.param(
            f'"It rained all day,” {SAID}.', f"“It rained all day,” {SAID}.", id="curly as it closes"
        ),
        pytest.param(
            f'"It rained all day,” {SAID}. "It stopped at night," {SAID}.',
            f'"It rained all day," {SAID}. "It stopped at night," {SAID}.',
            id="straight as the others",
        ),
    ],
)
def test_the_odd_mark_follows_the_others(text: str, mended: str) -> None:
    [one] = found("QUO104", {"text": text})
    assert one.remedy is not None
    [edit] = one.remedy.edits

    assert text[: edit.start] + edit.after + text[edit.end :] == mended


def test_the_rarer_style_is_pointed_at() -> None:
    mostly_curly = f'“It rained,” {SAID}. “It stopped,” {SAID}. "It froze," {SAID}.'
    mostly_straight = f'"It rained," {SAID}. "It stopped," {SAID}. “It froze,” {SAID}.'

    assert spans("QUO103", mostly_curly) == ['"']
    assert spans("QUO103", mostly_straight) == ["“"]
