"""Noun phrases and subjects: where they begin and end."""

import pytest

from corpuskit.text.quotes.kinds import kind
from corpuskit.text.quotes.left_phrases import left_phrase
from corpuskit.text.quotes.lexicon import lexicon
from corpuskit.text.quotes.names import phrase_name
from corpuskit.text.quotes.right_phrases import right_phrase
from corpuskit.text.quotes.subjects import subject
from corpuskit.text.quotes.tokens import Tokens, tokenize

EN = lexicon("en")


def read(text: str) -> Tokens:
    return tokenize(text, 0, len(text), [], EN)


def words(text: str, tokens: Tokens, phrase: tuple[int, int] | None) -> str | None:
    return None if phrase is None else text[tokens.starts[phrase[0]] : tokens.end(phrase[1])]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("and said so", None),
        ("On Monday said", None),
        ("because said", None),
        ("The head of the Lake Board said", "The head of the Lake Board"),
        ("On Monday the mayor said", "the mayor"),
        ("Last week officials said", "officials"),
        ("At the rally Ms. Poe said", "Ms. Poe"),
        ("In Harbourton officials said", "officials"),
        ("Poe, a farmer, said", "Poe, a farmer"),
        ("Poe, in a letter, said", "Poe"),
        ("Poe, who left early, said", "Poe, who left early"),
        ("Poe — a farmer — said", "Poe — a farmer"),
        ("Rep. Poe (D-Ohio) said", "Rep. Poe (D-Ohio)"),
        ("Poe and Fox said", "Poe and Fox"),
        ("It rained and Fox said", "Fox"),
        ("Poe has also said", "Poe"),
        ("Poe on Monday said", "Poe"),
        ("A source speaking to Poe said", "A source speaking to Poe"),
        ("The poll released Friday said", "The poll released Friday"),
        ("Poe sat down and said", "Poe"),
        ("Poe went on to say", "Poe"),
        ("When it rained, Poe said", "Poe"),
    ],
)
def test_subject_of_the_last_verb(text: str, expected: str | None) -> None:
    tokens = read(text)
    verb = max(index for index, word in enumerate(tokens.words) if word in ("said", "say"))

    assert words(text, tokens, subject(tokens, verb, 0)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("said quickly", None),
        ("said in a letter", None),
        ("said Poe in a letter", "Poe"),
        ("said Ana Poe, a lawyer for the port.", "Ana Poe, a lawyer for the port"),
        ("said Ana Poe, adding that it rained", "Ana Poe"),
        ("said Ana Poe, who runs the port, on Monday", "Ana Poe, who runs the port"),
        ("said a spokesman for the Lake Board in an interview", "a spokesman for the Lake Board"),
        ("said Poe and the ferry sailed", "Poe"),
        ("said he would come", "he"),
        ("said Ana Poe, and Fox left", "Ana Poe"),
    ],
)
def test_phrase_behind_a_verb(text: str, expected: str | None) -> None:
    tokens = read(text)
    last = right_phrase(tokens, 1, len(tokens.words))

    assert words(text, tokens, None if last is None else (1, last)) == expected


@pytest.mark.parametrize(
    ("text", "sort", "name"),
    [
        ("he", "pronoun", None),
        ("the stone", "unknown", "the stone"),
        ("the head of the Lake Board", "person", "the head of the Lake Board"),
        ("Lake Board chairman Mr. Ed Poe, a lawyer", "person", "Ed Poe"),
        ("the chairman, Ed Poe", "person", "Ed Poe"),
        ("Secretary of State Ana B. Poe", "person", "Ana B. Poe"),
        ("The Lake Board", "organisation", "Lake Board"),
        ("Poe's campaign", "organisation", "Poe's campaign"),
        ("the Kremlin", "organisation", "Kremlin"),
        ("the Department of Justice", "organisation", "Department of Justice"),
        ("Officials at the port", "group", "Officials at the port"),
        ("two officials", "group", "two officials"),
        ("Poe and Fox", "group", "Poe and Fox"),
        ("the report", "document", "the report"),
        ("a source close to the talks", "anonymous", "a source close to the talks"),
    ],
)
def test_kind_and_name(text: str, sort: str, name: str | None) -> None:
    tokens = read(text)
    last = len(tokens.words) - 1

    assert (sort, name) == (kind(tokens, EN, 0, last), phrase_name(text, tokens, 0, last))


def test_a_phrase_needs_a_noun_and_room() -> None:
    tokens = read("the of and")

    assert left_phrase(tokens, 2, 3) is None
    assert left_phrase(tokens, 0, 0) is None


def test_abbreviations_end_no_sentence() -> None:
    tokens = read("Mr. Poe of the U.S. left. He said so at 5 p.m. today.")

    assert sorted(set(tokens.sentences)) == [0, 7]
    assert sorted(set(tokens.limits)) == [7, 15]
