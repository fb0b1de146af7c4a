"""Laws of repair, for any text."""

from itertools import pairwise

import pyarrow as pa
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from corpuskit.encoding.chains.byte_chains import byte_chains
from corpuskit.encoding.chains.images import characters, images_of
from corpuskit.encoding.priors import count_chains, learn_prior
from corpuskit.encoding.profiles import learn_profile
from corpuskit.encoding.repair import repair
from corpuskit.encoding.scan import is_suspect, suspects
from corpuskit.model.edits import Edit
from corpuskit.model.profiles import ChainPrior, StyleProfile
from tests.properties.damages import CLEAN, LATIN, LOSSLESS, LOST, OTHER_SCRIPTS, news

# What chains leave, and what stands around it; the last are halves of surrogate pairs, and other junk.
PIECES = (
    *(
        " ",
        " ",
        " ",
        "\n",
        "\n\n",
        ".",
        ",",
        "!",
        "?",
        "???",
        "'",
        '"',
        "-",
        "s ",
        "t ",
        "re ",
        "don",
        "Russia",
        "the ",
    ),
    *(
        "caf",
        "said ",
        "un ",
        "Ein ",
        "1990",
        "A",
        "é",
        "’",
        "“",
        "”",
        "—",
        "…",
        "«",
        "\u00a0",
        "\u00ad",
        "\ufffd",
    ),
    *(
        "\ufffd\ufffd\ufffd",
        "&amp;",
        "&rsquo;",
        "&#8217;",
        "&amp;#8217;",
        "#39;",
        "#8217;",
        "&acirc;&euro;&trade;",
    ),
    *(
        "=E2=80=99",
        "%E2%80%99",
        "\\u2019",
        "\\xe2\\x80\\x99",
        "+IBk-",
        "aEUR(tm)",
        "a€™",
        "â€™",
        "â€œ",
        "â€",
        "Ã©",
        "Ã",
    ),
    *(
        "â",
        "โ",
        "β",
        "т",
        "ג",
        "ق",
        "鈥檛",
        "鈥",
        "窶",
        "\x92",
        "\x93",
        "\x94",
        "\x85",
        "\x81",
        "\x80\x99",
        "`",
        "<code>",
    ),
    *(
        "https://a.example/caf%C3%A9 ",
        "\x00",
        "\x0b",
        "\u200b",
        "\ufeff",
        "\u2028",
        "\ue000",
        "\uf0b7",
        "\uf8ff",
    ),
    *("\ud83d", "\udea2", "\udc92", "日本", "ไทย", "ёлка", "שלום", "سلام", "┌─┐", "½", "\u0301", "ﬁ"),
)
IMAGES = st.builds(
    lambda chain, char: images_of(char, chain.images)[-1],
    st.sampled_from(byte_chains()),
    st.sampled_from(sorted(characters())) | st.sampled_from("‘’“”–—…é"),
)
BYTES = st.sampled_from(
    sorted({image for chain in byte_chains() for images in chain.images for image in images} - {""})
)
DAMAGED = st.builds(lambda text, name: LOSSLESS[name](text), CLEAN, st.sampled_from(sorted(LOSSLESS)))
PARTS = st.builds(
    lambda text, at, length: text[at : at + length], DAMAGED, st.integers(0, 60), st.integers(1, 40)
)
MIXED = st.lists(st.sampled_from(PIECES) | IMAGES | BYTES | st.text(max_size=3), max_size=14).map("".join)
ANY = st.one_of(
    MIXED,
    st.lists(st.sampled_from(PIECES) | PARTS | IMAGES, max_size=6).map("".join),
    st.text(st.characters(categories=["Lu", "Ll", "Lo", "Sm", "Po", "Cc", "Cs", "Co", "Zs"])),
)


def applied(text: str, edits: tuple[Edit, ...]) -> str:
    """The text after edits, made anew."""
    for edit in reversed(edits):
        text = text[: edit.start] + edit.after + text[edit.end :]
    return text


def without(text: str, spans: list[tuple[int, int]]) -> list[str]:
    """What stands between spans."""
    ends, starts = [0, *(end for _, end in spans)], [*(start for start, _ in spans), len(text)]
    return [text[end:start] for end, start in zip(ends, starts, strict=True)]


@given(CLEAN)
def test_sound_text_stays_as_it_is(text: str) -> None:
    repaired = repair(text)

    assert (repaired.text, repaired.edits, repaired.findings, repaired.status) == (text, (), (), "clean")


@given(ANY)
def test_edits_are_the_whole_truth_and_lead_back(text: str) -> None:
    repaired = repair(text)
    edits = repaired.edits

    assert repaired.undo() == text
    assert applied(text, edits) == repaired.text
    assert [edit for edit in edits if text[edit.start : edit.end] != edit.before] == []
    assert [edit for edit in edits if not repaired.text.startswith(edit.after, edit.out_start)] == []
    assert [edit for edit in edits if edit.before == edit.after] == []
    assert [(one, two) for one, two in pairwise(edits) if one.end > two.start] == []


@given(ANY)
def test_nothing_changes_outside_the_edits(text: str) -> None:
    repaired = repair(text)
    spans = [(edit.start, edit.end) for edit in repaired.edits]
    out_spans = [(edit.out_start, edit.out_start + len(edit.after)) for edit in repaired.edits]

    assert without(text, spans) == without(repaired.text, out_spans)


@given(ANY)
def test_numbers_of_a_repair_keep_their_limits(text: str) -> None:
    repaired = repair(text)

    assert [found for found in repaired.findings if not 0 <= found.start <= found.end <= len(text)] == []
    assert [edit for edit in repaired.edits if not 0 <= edit.confidence <= 1] == []
    assert [edit for edit in repaired.edits if not 0 <= edit.role_confidence <= 1] == []


@given(ANY)
def test_repairing_twice_is_repairing_once(text: str) -> None:
    once = repair(text).text

    assert repair(once).text == once


@given(st.lists(ANY, max_size=4))
def test_what_was_repaired_before_does_not_matter(texts: list[str]) -> None:
    forwards = [repair(text) for text in texts]
    backwards = [repair(text) for text in reversed(texts)]

    assert forwards == backwards[::-1]


@given(ANY, st.sampled_from(["en", "fr", "de", "ru", "zh", "x-none", ""]))
def test_any_language_profile_and_prior_will_do(text: str, language: str) -> None:
    profile = StyleProfile(texts=3, en_spaced=5, single_outer=4, straight_apostrophes=9)
    prior = ChainPrior(texts=3, chains={chain.name: 2 for chain in byte_chains()})
    repaired = repair(text, language=language, profile=profile, prior=prior)

    assert repaired.undo() == text
    assert applied(text, repaired.edits) == repaired.text


@given(ANY)
def test_what_the_quick_look_passes_is_not_changed(text: str) -> None:
    repaired = repair(text)

    assert is_suspect(text) or (repaired.text, repaired.findings) == (text, ())


@given(st.lists(ANY, max_size=4))
def test_the_look_at_a_column_suspects_what_the_quick_look_does(texts: list[str]) -> None:
    whole = [text for text in texts if not any("\ud800" <= char <= "\udfff" for char in text)]
    column = suspects(pa.array(whole, pa.string()))

    assert len(column) == len(whole)
    assert [text for text, found in zip(whole, column, strict=True) if is_suspect(text) and not found] == []


@pytest.mark.parametrize("name", sorted(LOSSLESS))
@settings(max_examples=8)
@given(text=news())
def test_damage_that_loses_nothing_is_undone(name: str, text: str) -> None:
    damaged = LOSSLESS[name](text)
    assume(LOST not in damaged)

    assert repair(damaged).text == text


@settings(max_examples=40)
@given(
    text=news(OTHER_SCRIPTS), name=st.sampled_from(["as cp1252", "as latin-1", "decimal references", "\\u"])
)
def test_it_is_undone_in_other_scripts_too(text: str, name: str) -> None:
    assert repair(LOSSLESS[name](text)).text == text


@given(st.lists(ANY | DAMAGED, max_size=4), st.lists(ANY | DAMAGED, max_size=4))
def test_what_is_learned_of_two_halves_adds_up(one: list[str], other: list[str]) -> None:
    whole = [*one, *other]

    assert learn_profile(whole) == learn_profile(one) + learn_profile(other) == learn_profile(whole[::-1])
    assert learn_prior(whole) == learn_prior(one) + learn_prior(other) == learn_prior(whole[::-1])


@given(ANY)
def test_a_text_proves_one_chain_at_most(text: str) -> None:
    counted = count_chains(text)

    assert (counted.texts, len(counted.chains) <= 1, set(counted.chains.values()) <= {1}) == (1, True, True)


@given(st.sampled_from(sorted(LATIN)).flatmap(lambda language: st.sampled_from(LATIN[language])))
def test_sound_text_proves_no_chain(text: str) -> None:
    assert learn_prior([text]) == ChainPrior(texts=1)
