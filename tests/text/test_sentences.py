"""Sentences: where none ends although a full stop stands there, and where one does."""

import json
from pathlib import Path
from time import process_time

import pytest

from corpuskit.text.sentences import count_sentences, split_sentences

CASES = json.loads((Path(__file__).parents[1] / "cases" / "sentences.json").read_text("utf-8"))


def sentences(text: str, language: str = "en") -> list[str]:
    return [text[span.start : span.end] for span in split_sentences(text, language=language)]


@pytest.mark.parametrize("text", ["", " ", "\n\n", "— … —", "***", "? ! ."])
def test_no_sentence(text: str) -> None:
    assert split_sentences(text) == []


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['language']}: {case['label']}")
def test_case(case: dict[str, object], request: pytest.FixtureRequest) -> None:
    if case["expect"] == "fail":
        request.node.add_marker(pytest.mark.xfail(strict=True, reason=str(case["label"])))
    pieces = case["sentences"]
    assert isinstance(pieces, list)

    assert [piece.strip() for piece in pieces] == sentences("".join(pieces), str(case["language"]))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("It sank in (?) time.\nDr.\nOke",
                     ["It sank in (?) time.", "Dr.", "Oke"], id="a line break always ends one"),
        pytest.param("  It sailed. \n\n It sank. ", ["It sailed.", "It sank."], id="blanks around"),
        pytest.param("It sailed. — \n— It sank.",
                     ["It sailed. —", "— It sank."], id="signs at the ends of lines"),
        pytest.param("Timetable\nFares\n- Adults\n- Children",
                     ["Timetable", "Fares", "- Adults", "- Children"], id="headings and items"),
    ],
)  # fmt: skip
def test_lines(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


def test_count_is_the_length_of_the_list() -> None:
    assert count_sentences("It sailed. It sank. Who knows?") == 3


def test_spans_count_code_points_after_half_a_surrogate_pair() -> None:
    assert sentences("\ud800 It sailed. It sank.") == ["\ud800 It sailed.", "It sank."]


@pytest.mark.parametrize(
    "piece",
    [
        ".", "! ", "?)", "- ", "a. ", "[1]", ". [1", "\xa0»", "Dr. ", "(", "; a b c d", "(; a b c", ".-",
        "--", " -- ", " — Th- ", ". . ", "\n", "\n-", "\n- . ", "?” ", "?” Oke ", ": A b ", ": A? ", "。",
        "。 ", "_", " a b c d: A? ",
    ],
)  # fmt: skip
@pytest.mark.parametrize("language", ["de", "en"])
def test_rows_of_marks_take_no_longer_than_their_length(piece: str, language: str) -> None:
    started = process_time()
    for last in ("", " and sank", " It sank"):
        count_sentences(f"It sailed{piece * 20_000}{last}", language=language)

    assert process_time() - started < 2


def test_every_sign_that_ends_a_line_ends_a_sentence_and_no_place_moves() -> None:
    signs = ("\n", "\r\n", "\r", "\v", "\f", "\x1c", "\x1d", "\x1e", "\x85", "\u2028", "\u2029")

    assert [["Fares", "It sailed.", "It sank."]] * len(signs) == [
        sentences(f"Fares{sign}It sailed. It sank.") for sign in signs
    ]


@pytest.mark.parametrize("language", ["hi", "en", None])
def test_marks_of_a_script_end_sentences_whatever_the_language(language: str | None) -> None:
    assert count_sentences("BBC। नाव लौट आई। मेयर हँसे।", language=language) == 3


def test_an_undetermined_language_is_split_as_one_without_tables() -> None:
    text = "It rained. It stopped."

    assert split_sentences(text, language="") == split_sentences(text, language=None)
    assert count_sentences(text, language=None) == 2
