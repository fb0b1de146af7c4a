"""Words and signs: where they stand, what the words beside them make of them, and what is remembered."""

import pytest

from corpuskit.text.quotes import chunks
from corpuskit.text.quotes.lexicon import lexicon
from corpuskit.text.quotes.roles import AUXILIARY, CAPITAL, POSSESSIVE, TIME
from corpuskit.text.quotes.tokens import Tokens, tokenize, tokenize_words


def read(text: str, *quoted: tuple[int, int], language: str = "en") -> Tokens:
    return tokenize(text, 0, len(text), quoted, lexicon(language))


def printed(text: str, tokens: Tokens) -> list[str]:
    return [text[start : tokens.end(index)] for index, start in enumerate(tokens.starts)]


@pytest.mark.parametrize("text", ["", " ", "\n\t\xa0"], ids=repr)
def test_blanks_are_no_tokens(text: str) -> None:
    tokens = read(text)

    assert (tokens.words, tokens.sentences, tokens.limits, tokens.signs) == ([], [], [], [])


@pytest.mark.parametrize(
    "text",
    [
        "Poe said it rained.",
        "  Poe said  it rained. ",
        "Poe\tsaid\xa0it\u2009 rained .",
        "\nPoe said it\x1f rained\n.",
    ],
    ids=["one blank each", "two blanks", "other blanks", "line breaks"],
)
def test_tokens_stand_where_they_are_printed(text: str) -> None:
    assert printed(text, read(text)) == ["Poe", "said", "it", "rained", "."]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Poe's co-op, U.S.", "en", ["Poe", "'s", "co-op", ",", "U.S."]),
        ("Mr. Poe... 3,400 or 3,4", "en", ["Mr.", "Poe", "...", "3,400", "or", "3", ",", "4"]),
        ("un 2,5 por ciento, y", "es", ["un", "2,5", "por", "ciento", ",", "y"]),
        ("“No!”she said", "en", ["“", "No", "!", "”", "she", "said"]),
        ("dit-il d'Ana", "fr", ["dit", "-il", "d'", "Ana"]),
        ("all'Ana İzmir'de", "it", ["all'", "Ana", "İzmir'de"]),
    ],
    ids=[
        "clitic and initials",
        "abbreviation and numbers",
        "decimals",
        "signs",
        "French",
        "a letter that gets longer",
    ],
)
def test_what_stands_between_blanks_is_cut(text: str, language: str, expected: list[str]) -> None:
    assert printed(text, read(text, language=language)) == expected


def test_a_quotation_is_one_token_wherever_it_stands() -> None:
    text = "“Rain,” said Poe. He said “more rain”"
    tokens = read(text, (0, 7), (26, 37))

    assert [tokens.words[place] for place in tokens.places] == ["", ""]
    assert [text[tokens.starts[place] : tokens.end(place)] for place in tokens.places] == [
        "“Rain,”",
        "“more rain”",
    ]


@pytest.mark.parametrize(
    ("text", "index", "role"),
    [
        ("It's dry", 1, AUXILIARY),
        ("Poe's boat", 1, POSSESSIVE),
        ("'s boat", 0, AUXILIARY),
        ("Theresa May said", 1, CAPITAL),
        ("in May said", 1, TIME),
    ],
    ids=["behind a pronoun", "behind a name", "behind nothing", "a name", "a month"],
)
def test_the_word_before_tells(text: str, index: int, role: int) -> None:
    assert read(text).roles[index] & (AUXILIARY | POSSESSIVE | TIME) == role & ~CAPITAL


def test_what_was_forgotten_is_cut_again(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "Ana Poe said the boat sank, and that the port would help."
    expected = read(text)
    monkeypatch.setattr(chunks, "_REMEMBERED", 2)
    chunks.chunks("en").clear()

    assert read(text) == expected
    assert len(chunks.chunks("en")) <= 2


def test_addresses_are_not_remembered() -> None:
    address = "https://saltmarsh.example/" + "a" * 40
    read(f"Poe said {address}")

    assert address not in chunks.chunks("en")


@pytest.mark.parametrize(
    "text",
    ["", "It rained.", " Poe said  so.\t", "İstanbul’s mayor said it, according to Poe: “no”"],
    ids=["nothing", "a sentence", "more than one blank", "letters that get longer"],
)
def test_words_that_are_known_already_give_the_same_tokens(text: str) -> None:
    assert tokenize_words(text, 0, len(text), text.split(), lexicon("en")) == read(text)


def test_only_phrases_that_go_on_are_looked_at() -> None:
    tokens = read("According to Poe, as it is, as told by Fox, in a harbour.")

    assert [tokens.words[index] for index in tokens.namers] == ["according", "as"]
    assert tokens.namers[1] == tokens.words.index("told") - 1
