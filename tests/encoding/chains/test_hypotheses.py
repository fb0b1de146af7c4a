"""Which chain explains a text."""

from itertools import pairwise

import pytest

from corpuskit.encoding.chains.hypotheses import best_hypothesis
from corpuskit.model.profiles import ChainPrior

SOUND = [
    pytest.param("", id="nothing"),
    pytest.param("“It’s late,” she said — and left…", id="typography"),
    pytest.param("The Thai vowel โ is written before its consonant.", id="one letter spoken of"),
    pytest.param("β-carotene and TGF-β rose; the α-helix did not.", id="Greek in science"),
    pytest.param("Le château de l’île, la pâte et l’âne", id="French circumflexes"),
    pytest.param("NÃO À EXPLORAÇÃO! A CÂMARA DIZ NÃO.", id="Portuguese capitals"),
    pytest.param("«Мы не можем ждать», — сказала мэр.", id="Russian"),
    pytest.param("«Δεν περιμένουμε άλλο», είπε – το πλοίο έφυγε.", id="Greek"),
    pytest.param("市长说：“我们不能再等了。”", id="Chinese"),
    pytest.param("시장은 “더는 기다릴 수 없다”고 말했다.", id="Korean"),
    pytest.param("┌──┬──┐\n│ a│ b│\n╞══╪══╡", id="box drawing"),
]


@pytest.mark.parametrize("text", SOUND)
def test_sound_text_proves_no_chain(text: str) -> None:
    found = best_hypothesis(text, None)

    assert found is None or list(found.accepted()) == []


@pytest.mark.parametrize(
    ("text", "name", "damage"),
    [
        ("Itâ€™s open.", "utf-8→windows-1252", "utf8-as-cp1252"),
        ("Itâ\x80\x99s open.", "utf-8→iso-8859-1", "utf8-as-latin1-c1"),
        ("ItвЂ™s open, donвЂ™t go.", "utf-8→windows-1251", "utf8-as-sbcs"),
        ("It‚Äôs open, don‚Äôt go.", "utf-8→macintosh", "utf8-as-sbcs"),
        ("Itโs open, we donโt know.", "utf-8→tis-620→strip(c1)", "utf8-as-sbcs-stripped"),
        ("Itβs open, we donβt know.", "utf-8→iso-8859-7→strip(c1)", "utf8-as-sbcs-stripped"),
        ("Itâs open, we donât know.", "utf-8→iso-8859-1→strip(c1)", "utf8-as-latin1-stripped"),
        ("It鈥檚 open, we don鈥檛 know.", "utf-8→gbk", "utf8-as-mbcs"),
        ("It窶冱 open, we don窶冲 know.", "utf-8→shift_jis", "utf8-as-mbcs"),
        ("We donaEUR(tm)t know, itaEUR(tm)s late.", "utf-8→windows-1252→ascii", "transliterated-mojibake"),
    ],
)
def test_the_chain_that_explains_most_is_found(text: str, name: str, damage: str) -> None:
    found = best_hypothesis(text, None)

    assert found is not None
    assert (found.name, found.damage, found.is_whole) == (name, damage, True)
    assert len(list(found.accepted())) == len(found.places)


def test_places_are_sorted_and_disjoint() -> None:
    found = best_hypothesis("“Itâ€™s the cafÃ©â€™s”, Â«ouiÂ», â€œÃ â€\x9d", None)

    assert found is not None
    spans = [(place.start, place.end) for place in found.places]
    assert all(end <= start for (_, end), (start, _) in pairwise(spans))
    assert all(start < end for start, end in spans)


def test_one_lone_letter_is_too_little_unless_the_source_is_known_for_it() -> None:
    text = "They waited in the harbour โ and nobody came."
    prior = ChainPrior(texts=9, chains={"utf-8→tis-620→strip(c1)": 4})
    found = best_hypothesis(text, prior)

    assert best_hypothesis(text, None) is None
    assert found is not None
    assert [(place.start, place.end) for place in found.accepted()] == [(27, 28)]


def test_what_is_known_of_a_source_proves_nothing_in_sound_text() -> None:
    prior = ChainPrior(texts=9, chains={"utf-8→tis-620→strip(c1)": 4})

    assert best_hypothesis("The Thai vowel โ is written before its consonant.", prior) is None


def test_places_that_prove_themselves_are_taken_from_a_text_that_speaks_against_it() -> None:
    text = "Le château, la pâte, l’âne, l’île et l’Été de l’hôtel à Nîmes; donâ€™t."
    found = best_hypothesis(text, None)

    assert found is not None
    assert [text[place.start : place.end] for place in found.accepted()] == ["â€™"]
