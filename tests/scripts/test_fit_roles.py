"""The script that fits the tables of roles."""

import gzip
import json
import runpy
from pathlib import Path
from random import Random

import numpy as np
import pytest

from corpuskit.encoding.marks.role_table import RoleTable
from corpuskit.encoding.marks.roles import APOSTROPHE, CLOSER, DASH, LOST, OPENER, QUESTION, SLOT, Page

SCRIPT = runpy.run_path(
    str(Path(__file__).resolve().parents[2] / "scripts" / "fit_roles.py"), run_name="script"
)

STORY = "It’s late — “too late”, said Ana. The crew’s ferry isn’t here. Who’s there? The café’s shut.\n"


def row(number: int, licence: str = "CC0 1.0", source: str = "town/gazette") -> dict[str, str]:
    return {"id": str(number), "source": source, "licence": licence, "genre": "news", "text": STORY * 3}


def test_share_alike_and_unstated_licences_are_left_out(tmp_path: Path) -> None:
    rows = [
        row(1, "CC BY-SA 4.0"),
        row(2, "share-alike, no version"),
        row(3, source="lintool/GrimmerSenatePressReleases"),
        row(5),
        row(4),
    ]
    lines = "\n".join(map(json.dumps, rows))
    (tmp_path / "articles-en.jsonl.gz").write_bytes(gzip.compress(lines.encode()))

    assert [found["id"] for found in SCRIPT["articles"](tmp_path, "en")] == ["4", "5"]


@pytest.mark.parametrize(
    ("text", "language", "roles"),
    [
        ("dogs’ — é?", "en", [APOSTROPHE, DASH, LOST, QUESTION]),
        ("‘dogs’ bark’ ’90s", "en", [OPENER, APOSTROPHE, CLOSER, APOSTROPHE]),
        ("‘90s rock ‘n’ roll", "en", [APOSTROPHE, APOSTROPHE, APOSTROPHE]),
        ("‘one\ntwo’", "en", [OPENER, APOSTROPHE]),
        ("„so“, ‚nie‘", "de", [OPENER, CLOSER, OPENER, CLOSER]),
        ("”ja” ”nej”", "sv", [OPENER, CLOSER, OPENER, CLOSER]),
    ],
    ids=["plural", "plural in quotation", "wrong way", "paragraph", "German", "one mark for both"],
)
def test_roles_of_sound_marks(text: str, language: str, roles: list[int]) -> None:
    assert list(SCRIPT["roles_of"](text, language).values()) == roles


def test_what_is_made_up_keeps_the_places_of_marks() -> None:
    random = Random(1)  # noqa: S311 - a sample, no secret

    assert len(SCRIPT["straightened"](STORY, random)) == len(STORY)
    assert SCRIPT["with_plain_blanks"]("a\u00a0b" * 9, random) == "a b" * 9


def test_marks_before_letters_are_spared_where_a_charset_ate_those() -> None:
    text = "“It’s late,” she said… ‘Wait’ – now"
    random = Random(1)  # noqa: S311 - a sample, no secret
    *_, (places, _, questions) = SCRIPT["masks"](text, random, everything=False, swallowing=True)
    spared = SCRIPT["masks"](text, random, everything=False, swallowing=False)

    assert "".join(text[at] for at in sorted(places)) == "”…’–"
    assert not questions
    assert places not in [others for others, _, _ in spared]


@pytest.mark.parametrize(
    ("role", "near", "genre", "share"),
    [
        (DASH, f"a{SLOT}a", "speech", 1.0),
        (DASH, f"a{SLOT}\n", "news", 1.0),
        (CLOSER, f"a{SLOT}\n", "speech", 1.0),
        (DASH, f"a{SLOT}\n", "speech", SCRIPT["INTERRUPTED"]),
        (QUESTION, f"a{SLOT}\n", "news", SCRIPT["QUESTIONS"]),
    ],
    ids=["within a paragraph", "news", "a quote", "who is interrupted", "a true question mark"],
)
def test_slots_count_by_what_news_has(role: int, near: str, genre: str, share: float) -> None:
    assert SCRIPT["share_of"](role, near, row(1) | {"genre": genre}) == share


@pytest.mark.parametrize("everything", [False, True], ids=["marks", "everything"])
def test_a_fitted_table_tells_what_it_was_shown(everything: bool) -> None:
    slots = SCRIPT["collect"]([row(number) for number in range(30)], "en", everything=everything)
    vocabulary = SCRIPT["Vocabulary"](slots)
    table = RoleTable(
        SCRIPT["packed"](vocabulary, SCRIPT["minimize"](SCRIPT["Regression"](vocabulary, slots)))
    )
    page = Page(STORY.replace("’", SLOT, 1).replace("—", SLOT))
    roles = [APOSTROPHE, OPENER, CLOSER, DASH]

    assert int(np.argmax(table.weights(page.features(0), roles))) == 0
    assert int(np.argmax(table.weights(page.features(1), roles))) == 3
