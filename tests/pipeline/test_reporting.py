"""Where diagnostics stand, to the column, in every format; and what tells them from each other."""

import json

import pytest

from corpuskit.model.reports import EXCERPT
from tests.pipeline.looks import marked, the, told

BODY = "The ferry is <b>back</b>, and it sails at noon, said the master of the harbour on Monday."


def test_a_record_without_diagnostics_says_nothing() -> None:
    text = (
        "---\nheadline: Ferry is back\ndate_published: 2025-03-04\npublisher: Saltmarsh Courier\n"
        f"license: CC0-1.0\n---\n{BODY.replace('<b>', '').replace('</b>', '')}\n"
    )

    assert told("a.md", text, "TXT117") == []


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=["lf", "crlf", "cr"])
def test_the_body_of_a_file(end: str) -> None:
    text = f"---\nheadline: Fähre 🚢\n---\n\nFirst.\n\n{BODY}\n".replace("\n", end)

    found = the("a.md", text, "TXT117")

    assert (found.diagnostic.location.line, found.diagnostic.location.column) == (7, 14)
    assert (found.end_line, found.end_column) == (7, 17)
    assert marked(found) == "<b>"
    assert found.excerpt is not None
    assert found.excerpt.text == BODY


def test_after_what_layout_and_repair_changed() -> None:
    text = "First   line with\tgaps &amp; more of\nit here, don&#8217;t wait: " + BODY

    found = the("a.txt", text, "TXT117")

    assert text.split("\n")[1][(found.diagnostic.location.column or 0) - 1 :].startswith("<b>")
    assert found.diagnostic.location.line == 2


def test_a_value_and_a_key_of_front_matter() -> None:
    text = f"---\n# said before\nheadlnie: Ferry\nsection: 'N/A'  # why\n---\n{BODY}\n"

    section, key = the("a.md", text, "FLD204"), the("a.md", text, "FLD201")

    assert (section.diagnostic.location.line, section.diagnostic.location.column) == (4, 10)
    assert (section.end_line, section.end_column, marked(section)) == (4, 15, "'N/A'")
    assert (key.diagnostic.location.line, key.diagnostic.location.column, marked(key)) == (3, 1, "headlnie")


def test_one_value_of_a_list() -> None:
    text = f"---\nkeywords:\n  - ferry\n  - N/A\n---\n{BODY}\n"

    assert the("a.md", text, "FLD204").diagnostic.location.line in (3, 4)


def test_two_objects_in_one_line_of_json() -> None:
    record = {"headline": "Fähre", "section": "N/A", "text": BODY}
    data = json.dumps([record, record], ensure_ascii=False)

    first, second = told("a.json", data, "TXT117")

    assert [found.diagnostic.location.line for found in (first, second)] == [1, 1]
    columns = [found.diagnostic.location.column or 0 for found in (first, second)]
    assert [data[column - 1 : column + 2] for column in columns] == ["<b>", "<b>"]
    assert columns[0] < columns[1]


def test_inside_of_a_string_with_escapes() -> None:
    data = json.dumps({"headline": "Ferry", "text": 'Said "so" in caf\u00e9.\n' + BODY})

    found = the("a.jsonl", "\n" + data + "\n", "TXT117")

    assert found.diagnostic.location.line == 2
    assert data[(found.diagnostic.location.column or 0) - 1 :].startswith("<b>")
    assert found.excerpt is not None
    assert 'Said \\"so\\" in caf\\u00e9' in found.excerpt.text


def test_a_cell_over_several_lines() -> None:
    data = f'headline,text\r\n"Ferry, ""back""","First.\r\n{BODY}"\r\n'

    found = the("a.csv", data, "TXT117")

    assert (found.diagnostic.location.line, found.diagnostic.location.column) == (3, 14)
    assert marked(found) == "<b>"


def test_what_parsing_refuses_has_its_line_too() -> None:
    front = the("a.md", "---\na: 1\nb: ]\n---\n", "FMT202")
    record = the("a.jsonl", '{"text": "x"}\n{"text": nothing}\n', "FMT101")

    assert front.excerpt is not None
    assert (front.excerpt.text, front.excerpt.start) == ("b: ]", 3)
    assert (record.diagnostic.location.line, record.diagnostic.location.column) == (2, 10)
    assert record.excerpt is not None
    assert record.excerpt.text == '{"text": nothing}'


def test_a_long_line_is_cut_around_the_span() -> None:
    found = the("a.txt", "word " * 100 + BODY + " word" * 100, "TXT117")

    assert found.excerpt is not None
    assert len(found.excerpt.text) == EXCERPT
    assert found.excerpt.is_cut_before
    assert found.excerpt.is_cut_after
    assert marked(found) == "<b>"


def test_a_fingerprint_stays_when_lines_come_and_go() -> None:
    before = the("a.md", f"---\nheadline: Ferry\n---\n{BODY}\n", "TXT117")
    moved = the(
        "a.md", f"---\nsection: Transport\nheadline: Ferry\n---\n\n\nFirst.\n\n{BODY}  \r\n", "TXT117"
    )
    other = the("a.md", f"---\nheadline: Ferry\n---\nAgain: {BODY}\n", "TXT117")

    assert before.fingerprint == moved.fingerprint != other.fingerprint
    assert len(before.fingerprint) == 32


def test_a_fingerprint_of_a_record_is_of_its_text() -> None:
    lines = [json.dumps({"text": f"{town}: {BODY}"}) for town in ("Saltmarsh", "Halyard")]

    first, second = told("a.jsonl", "\n".join(lines), "HED101")
    later, _ = told("a.jsonl", "\n".join(["{}", *reversed(lines)]), "HED101")

    assert first.fingerprint != second.fingerprint
    assert later.fingerprint == second.fingerprint


def test_of_a_charset_the_first_letter_is_shown_that_it_matters_for() -> None:
    text = (
        "First line.\n"
        + "« Le café de la gare rouvrira l’été prochain », a déclaré l’élève à la fenêtre.\n" * 3
    )

    found = the("a.txt", text.encode("cp1252"), "ENC101")
    stray = the("a.txt", text.encode() + b"It\x92s here.", "ENC104")

    assert (found.diagnostic.location.line, found.diagnostic.location.column, marked(found)) == (2, 1, "«")
    assert (stray.diagnostic.location.line, stray.diagnostic.location.column, marked(stray)) == (5, 3, "’")


def test_of_two_keys_for_one_field_the_second_is_shown() -> None:
    data = json.dumps({"text": BODY, "title": "Ferry", "headline": "Ferry back"})

    found = the("a.jsonl", data, "FLD103")

    assert (found.diagnostic.location.column, marked(found)) == (data.index('"Ferry"') + 1, '"Ferry"')


def test_of_a_text_as_a_whole_the_key_is_shown() -> None:
    data = json.dumps({"headline": "Ferry", "text": "..."})

    assert marked(the("a.jsonl", data, "TXT101")) == '"text"'
    assert the("a.txt", "...", "TXT101").excerpt is None


def test_a_row_that_was_refused_is_shown() -> None:
    found = the("a.csv", "text,b\n\nFerry back\n", "FMT301")

    assert (found.diagnostic.location.line, found.diagnostic.location.column) == (3, 1)
    assert found.excerpt is not None
    assert found.excerpt.text == "Ferry back"


def test_paragraphs_in_a_list() -> None:
    data = json.dumps({"text": ["First  paragraph.", "", BODY, "Last."]})

    found = the("a.jsonl", data, "TXT117")

    assert (found.diagnostic.location.column, marked(found)) == (data.index("<b>") + 1, "<b>")
