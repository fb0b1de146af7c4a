"""What is left to ftfy, and what it may not do."""

from itertools import pairwise

import pytest

from corpuskit.encoding.layers import apply
from corpuskit.encoding.passes.leftovers import find_leftovers

SOUND = [
    pytest.param("", id="nothing"),
    pytest.param("“It’s late,” she said — and left…", id="typography"),
    pytest.param("MARQUÉ… PRÊT À PÂTIR®", id="capitals before signs"),
    pytest.param("&rsquo; &amp; &#8217;", id="references, which have a pass of their own"),
    pytest.param("ﬁsh and ﬂour, ＡＢＣ, e\u0301", id="ligatures, wide letters, decomposed letters"),
    pytest.param("a\r\nb\u2028c\u0085d", id="line ends"),
    pytest.param("don\x92t and \x93so\x94", id="controls, which have a pass of their own"),
    pytest.param("red \x1b[31mtext\x1b[0m é", id="colours of a terminal"),
    pytest.param("\ud83d\ude42 \ud800", id="surrogates"),
    pytest.param("Â la carte", id="a capital that may be a letter"),
]


@pytest.mark.parametrize("text", SOUND)
def test_it_leaves_what_is_no_mojibake(text: str) -> None:
    assert find_leftovers(text) == []


@pytest.mark.parametrize(
    ("text", "repaired"),
    [
        ("Fly to Ä°stanbul.", "Fly to İstanbul."),
        ("sound\nThe cafÃ© is open.\n“sound”", "sound\nThe café is open.\n“sound”"),
        ("doesnâ€™t", "doesn’t"),
    ],
)
def test_short_mojibake_is_read_line_by_line(text: str, repaired: str) -> None:
    changes = find_leftovers(text)

    assert apply(text, changes)[0] == repaired
    assert {(change.chain, change.basis) for change in changes} == {("ftfy", "bytes")}


def test_changes_are_sorted_and_disjoint() -> None:
    changes = find_leftovers("Ã©Ã©, doesnâ€™t\n“ok”\nÄ°stanbul â€” cafÃ©")

    assert all(one.end <= two.start for one, two in pairwise(changes))
    assert len(changes) > 3


@pytest.mark.parametrize("text", ["В\x85…", "é\x85……", "\x85…Ã©"])
def test_nothing_is_put_in_where_a_control_stays(text: str) -> None:
    repaired = apply(text, find_leftovers(text))[0]

    assert repaired.count("…") <= text.count("…")
