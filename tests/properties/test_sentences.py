"""What holds of the sentences of every text."""

from hypothesis import given, settings
from hypothesis import strategies as st

from corpuskit.text.sentences import count_sentences, split_sentences

PIECES = [
    *".!?…—:;-*()[]“”\"'»_\n\r\x85\u2028\ud800 ", "--", "...", ". ", "? ", "。", "।", "[1]", "ferry", "Ferry",
    "The", "Who", "I", "a", "U.S.", "Dr.", "etc.", "al.", "5", "1998", "XIV.", "said", "Oke", "Th-", "ä", "Ä",
    "नाव", "ბორანი", "船",
]  # fmt: skip
texts = st.one_of(
    st.text(), st.lists(st.sampled_from(PIECES)).map("".join), st.lists(st.sampled_from(PIECES)).map(" ".join)
)
languages = st.sampled_from(["en", "de", "fr", "el", "hi", "xx", "", None])


@settings(deadline=None, max_examples=300)
@given(texts, languages)
def test_as_many_are_counted_as_are_found(text: str, language: str | None) -> None:
    assert len(split_sentences(text, language=language)) == count_sentences(text, language=language)


@settings(deadline=None, max_examples=300)
@given(texts, languages)
def test_no_letter_or_digit_is_lost_and_each_sentence_has_one(text: str, language: str | None) -> None:
    spans = split_sentences(text, language=language)
    pieces = [text[span.start : span.end] for span in spans]

    assert [sign for sign in text if sign.isalnum()] == [
        sign for piece in pieces for sign in piece if sign.isalnum()
    ]
    assert all(any(map(str.isalnum, piece)) and piece == piece.strip() for piece in pieces)
    assert [span.start for span in spans] == sorted({span.start for span in spans})


@settings(deadline=None, max_examples=200)
@given(texts, languages)
def test_lines_add_up(text: str, language: str | None) -> None:
    lines = text.splitlines()

    assert sum(count_sentences(line, language=language) for line in lines) == count_sentences(
        text, language=language
    )
