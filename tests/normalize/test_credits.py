"""The agency whose wire a text is, and a byline that stands in the text."""

import pytest

from corpuskit.normalize.credits import byline_in_text, wire_agency
from corpuskit.text.bylines import credits_beside
from corpuskit.text.datelines import parse_dateline

STORY = "The ferry is back, said the harbour master.\n"


def wire(text: str) -> str | None:
    dateline = parse_dateline(text)
    return wire_agency(text, dateline, credits_beside(text, dateline))


@pytest.mark.parametrize(
    "text",
    [
        "",
        STORY,
        STORY + "(Photo: Ana Reyes/AP)",
        STORY + "(Editing by Ana Reyes, Reuters)",
        STORY + "The Associated Press contributed to this report.",
        STORY + "(mit Agenturen)",
        STORY + "jm/ach",
        "SALTMARSH — The ferry is back.",
        "LONDON (GBR) — Ana Reyes won.",
        "BERLIN (GER) - OSLO (NOR) 2-0",
        "NEW YORK (NYSE) - The ferry is back.",
        "LONDON (AIM) - The ferry is back.",
        "PARIS (PSG) - The ferry is back.",
        "LONDON (D.P.) - The ferry is back.",
        "Paris (XVe) - The ferry is back.",
        "BERLIN, March 4 (GER) - The ferry is back.",
    ],
    ids=repr,
)
def test_no_wire(text: str) -> None:
    assert wire(text) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("OSLO (Reuters) - The ferry is back.\nAP", "reuters"),
        ("SALTMARSH (Halyard News) — The ferry is back.", "halyard-news"),
        ("SALTMARSH, March 4 (Halyard News) - The ferry is back.", "halyard-news"),
        ("TARNMOUTH (Lodestar Wire) - The ferry is back.", "lodestar-wire"),
        ("SALTMARSH, March 4 (HNA) - The ferry is back.", "hna"),
        ("LONDON (PSG) - The ferry is back.\nReuters", "reuters"),
        ("AP - The ferry is back.\nReuters", "ap"),
        (STORY + "(mit dpa)\nReuters", "reuters"),
        (STORY + "(mit dpa)", "dpa"),
        (STORY + "(Reporting by Ana Reyes; editing by Tom Okafor)\n(c) AFP", "afp"),
        (STORY + "(Photo: Ana Reyes/AP)\nWith files from Reuters", "reuters"),
    ],
    ids=[
        "dateline",
        "unknown but in brackets",
        "unknown beside a date",
        "an unknown place and an unknown agency",
        "unknown initials beside a date",
        "a sign-off where the initials are no agency",
        "prefix",
        "sign-off",
        "note",
        "rights",
        "a picture is passed over",
    ],
)
def test_wires(text: str, expected: str) -> None:
    assert wire(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "By Ana Reyes",
        "By Friday the ferry was back.\nIt sails at noon.",
        "Von der Oke sagte, die Fähre sei zurück.\nSie fährt mittags.",
        "Ana Reyes\nThe ferry is back.",
        "Ferry returns\nIt sails at noon.\nIt is fast.\nBy Ana Reyes\nIt is old.",
        "By Ana Reyes " * 30,
        STORY + "Translated by Ana Reyes",
        "by the Halyard Development Agency (HADA) have\nThe ferry is back.",
    ],
    ids=[
        "nothing",
        "nothing else",
        "a sentence",
        "a family name",
        "a name alone",
        "too late",
        "too long",
        "an editor",
        "a line of a sentence",
    ],
)
def test_no_byline_in_the_text(text: str) -> None:
    assert byline_in_text(text) is None


@pytest.mark.parametrize(
    ("text", "raw", "names"),
    [
        (f"By Ana Reyes\n{STORY}", "By Ana Reyes", ("Ana Reyes",)),
        (f"Ferry returns\n\nBy Ana Reyes\n\n{STORY}", "By Ana Reyes", ("Ana Reyes",)),
        (
            f"By ANA REYES\nAssociated Press Writer\n{STORY}",
            "By ANA REYES\nAssociated Press Writer",
            ("Ana Reyes",),
        ),
        (f"Ana Reyes, staff writer\n{STORY}", "Ana Reyes, staff writer", ("Ana Reyes",)),
        (f"Von Ana Reyes, dpa\n{STORY}", "Von Ana Reyes, dpa", ("Ana Reyes",)),
        (f"Von dpa\n{STORY}", "Von dpa", ()),
        (f"{STORY}By Ana Reyes", "By Ana Reyes", ("Ana Reyes",)),
        (f"{STORY}Text: Ana Reyes\n", "Text: Ana Reyes", ("Ana Reyes",)),
    ],
    ids=[
        "first",
        "below the headline",
        "two lines",
        "a role",
        "German",
        "an agency",
        "last",
        "a label at the end",
    ],
)
def test_bylines_in_the_text(text: str, raw: str, names: tuple[str, ...]) -> None:
    found = byline_in_text(text)

    assert found is not None
    assert (found.raw, found.names) == (raw, names)
    assert text[found.start : found.end] == raw
