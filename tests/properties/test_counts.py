"""What holds of counts, languages and urls for every text: nothing raises, paragraphs add up."""

from hypothesis import given, settings
from hypothesis import strategies as st
from unicode_segmentation_rs import unicode_words

from corpuskit.text.counts import count_text
from corpuskit.text.languages import detect_language
from corpuskit.text.sentences import count_sentences, split_sentences
from corpuskit.text.urls import canonical_url, is_absolute_url, registrable_domain
from corpuskit.text.word_runs import CHARSETS, Runs, count_runs
from corpuskit.text.words import count_words

anything = st.text(st.characters())  # surrogates included
pieces = [
    "The",
    "ferry",
    "Sen.",
    "U.S.",
    "J.",
    "no.",
    "5",
    "p.m.",
    "4.",
    "März",
    "Inc.",
    "-",
    *'"”()?!…;:—[1]«»。',
]
languages = st.sampled_from(["en", "de", "fr", "es", "it", "pt", "ru", "el", "xx", ""])
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
@given(st.lists(anything | prose, max_size=5), languages)
def test_counts_of_a_text_are_the_sums_of_its_paragraphs(paragraphs: list[str], language: str) -> None:
    lines = [line for paragraph in paragraphs for line in paragraph.splitlines()]
    whole = count_text("\n".join(lines), language=language)
    parts = [count_text(line, language=language) for line in lines]

    assert whole.words == sum(part.words for part in parts)
    assert whole.words_whitespace == sum(part.words_whitespace for part in parts)
    assert whole.sentences == sum(part.sentences for part in parts)
    assert whole.paragraphs == sum(part.paragraphs for part in parts)
    assert whole.characters == sum(part.characters for part in parts) + max(0, len(lines) - 1)


@settings(max_examples=500)
@given(st.sampled_from(CHARSETS).flatmap(lambda charset: st.text(st.characters(codec=charset))) | prose)
def test_words_counted_at_once_are_those_of_the_library(text: str) -> None:
    runs = count_runs(text)

    assert runs is None or runs == Runs(len(unicode_words(text)), len(text.split()))


@settings(max_examples=300)
@given(anything | prose, languages)
def test_sentences_are_counted_as_they_are_split(text: str, language: str) -> None:
    assert count_sentences(text, language=language) == len(split_sentences(text, language=language))


@settings(max_examples=300)
@given(anything | prose, languages)
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
