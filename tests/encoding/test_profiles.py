"""House style, counted."""

import pytest

from corpuskit.encoding.profiles import count_style, learn_profile
from corpuskit.model.profiles import StyleProfile


@pytest.mark.parametrize(
    "text", ["", "Plain words only.", "—", "’", "‘", "1914–18 —", "\ud800‘\ud800", "\n—\n"]
)
def test_marks_that_tell_no_style_do_not_count(text: str) -> None:
    assert count_style(text) == StyleProfile(texts=1)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a — b – c\u00a0— d", {"em_spaced": 2, "en_spaced": 1}),
        ("so—and so–on, 3–4", {"em_unspaced": 1, "en_unspaced": 1}),
        ("It’s the dogs’ ’90s", {"curly_apostrophes": 1}),
        ("It's the dogs' won't", {"straight_apostrophes": 2}),
        ("“One” and “two”", {"double_outer": 2}),
        ("‘One’ and ‘two’", {"single_outer": 2}),
        ("“He said ‘no’ to me”", {"double_outer": 1}),
        ("‘He said “no” to me’", {"single_outer": 1}),
        ("“One\n‘Two’", {"double_outer": 1, "single_outer": 1}),
        ("‘It’s “so” said’ and “yes”", {"single_outer": 1, "double_outer": 1, "curly_apostrophes": 1}),
        ("„Das sagte er“, ‚das‘ nicht", {"double_outer": 1, "single_outer": 1}),
        ("« Oui »", {"double_outer": 1}),
        ("rock‘n’roll", {"curly_apostrophes": 1}),
    ],
)
def test_counts(text: str, expected: dict[str, int]) -> None:
    assert count_style(text) == StyleProfile(texts=1, **expected)


def test_texts_add_up_in_any_order() -> None:
    texts = ["“One” – two", "‘Three’ — four’s", "It's five"]

    assert learn_profile(texts) == learn_profile(reversed(texts))
    assert learn_profile(texts) == learn_profile(texts[:1]) + learn_profile(texts[1:])
    assert learn_profile(texts).texts == 3


def test_a_style_needs_enough_that_agrees() -> None:
    assert learn_profile(["a – b"]).spaced_dash is None
    assert learn_profile(["a – b – c"]).spaced_dash == "–"
    assert learn_profile(["a – b — c"]).spaced_dash is None
