"""What holds of counts, languages and urls for every text: nothing raises, paragraphs add up."""

from hypothesis import given, settings
from hypothesis import strategies as st

from corpuskit.text.languages import detect_language
from corpuskit.text.sentences import count_sentences, split_sentences
from corpuskit.text.urls import canonical_url, is_absolute_url, registrable_domain
from corpuskit.text.words import count_words

anything = st.text(st.characters())  # surrogates included
pieces = ["The", "ferry", "Sen.", "U.S.", "J.", "no.", "5", "p.m.", "4.", "März", "Inc.", "-", *'"”()?!…']
blanks = [" ", "  ", "\n", "\u2028", "\x1c", "\ud800"]
prose = st.lists(st.sampled_from([*pieces, *blanks]), max_size=20).map("".join)
url_like = st.text(st.sampled_from("htps:/.@[]?&=#%:80 ab-_utm\ud800\x00ä。"), max_size=40).map(
    "http://".__add__
)


@settings(max_examples=300)
@given(anything | prose, anything | prose)
def test_counts_of_two_paragraphs_add_up(one: str, other: str) -> None:
    both = f"{one}\n\n{other}"

    assert count_words(both) == count_words(one) + count_words(other)
    assert count_sentences(both) == count_sentences(one) + count_sentences(other)


@settings(max_examples=300)
@given(anything | prose, st.sampled_from(["en", "de", "fr", "es", "it", "pt", "xx", ""]))
def test_sentences_are_in_order_and_hold_every_letter(text: str, language: str) -> None:
    spans = split_sentences(text, language=language)
    ends = [0, *(span.end for span in spans)]
    between = [text[end : span.start] for end, span in zip(ends, spans, strict=False)] + [text[ends[-1] :]]

    assert all(end <= span.start < span.end for end, span in zip(ends, spans, strict=False))
    assert not any(char.isalnum() for gap in between for char in gap)
    assert all(text[span.start : span.end].strip() == text[span.start : span.end] for span in spans)


@settings(max_examples=200)
@given(st.lists(st.sampled_from(["ferry", "It's", "1,000", "渡", "не"]), max_size=20))
def test_words_between_blanks_are_counted_one_by_one(words: list[str]) -> None:
    assert count_words(" ".join(words)) == len(words)


@settings(max_examples=200)
@given(anything | prose)
def test_a_language_has_a_score_and_none_has_none(text: str) -> None:
    language, score = detect_language(text)

    assert (language is None) == (score == 0)
    assert 0 <= score <= 1


@settings(max_examples=200)
@given(st.text(st.characters(whitelist_categories=["Nd", "Po", "Zs", "Sm"]), max_size=300))
def test_a_text_without_letters_has_no_language(text: str) -> None:
    assert detect_language(text) == (None, 0.0)


@settings(max_examples=400)
@given(anything | url_like)
def test_urls_never_raise_and_the_canonical_form_is_stable(url: str) -> None:
    canonical, domain = canonical_url(url), registrable_domain(url)

    assert (canonical is not None) == is_absolute_url(url)
    if canonical is not None:
        assert canonical_url(canonical) == canonical
        assert registrable_domain(canonical) == domain
    else:
        assert domain is None
