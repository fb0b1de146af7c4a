"""Laws of the passes over escapes, controls and junk, for any text."""

from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpuskit.encoding.layers import Change, apply
from corpuskit.encoding.passes.controls import find_controls
from corpuskit.encoding.passes.escapes import find_escapes
from corpuskit.encoding.passes.junk import find_junk
from corpuskit.encoding.passes.protected import protected
from corpuskit.model.edits import Suspicion, undo

Found = tuple[list[Change], list[Suspicion]]
Pass = Callable[[str], Found]


def escapes(text: str) -> Found:
    return find_escapes(text, protected(text))


PASSES: dict[str, Pass] = {"escapes": escapes, "controls": find_controls, "junk": find_junk}
PIECES = st.sampled_from(
    [
        *" \n\"'`<>{}()&#;=%\\+-/@.,?!aTzé’“—7",
        *("&rsquo;", "&amp;", "&#38;", "&#146;", "&#x2019;", "&acirc;", "&lt;", "&#96;"),
        *("amp;", "#39;", "#8217;", "#233;", " #39;s "),
        *("=E2=80=99", "=3D", "=\n", "%E2%80%99", "%20", "\\u2019", "\\u0026", "\\u005c", "u00e9", "\\ud83d"),
        *("\\xe2\\x80\\x99", "+IBk-", "+IBM-", "+AOk", "+BDI-", "HTML ", "don", " s ", "t ", "the "),
        *("www.a.example/", "http://", "<code>", "</code>", '{"a": "', "print(", "SELECT ", "FROM "),
        *"\x80\x81\x85\x8e\x91\x92\x94\x97\x9c\x9d",
        *"\x00\x0b\x1a\x1b\x1e\x7f\u200b\u200e\u2028\u2060\ufeff\ue000\uf061\uf0b7\U000f0000\u0e01\u05d0\u00ad",
        *("\ud83d", "\ude00", "\udce9", "\udc9d", "\r"),
    ]
)  # fmt: skip
TEXTS = st.one_of(st.lists(PIECES, max_size=30).map("".join), st.text(max_size=60))
EACH = pytest.mark.parametrize("find", PASSES.values(), ids=PASSES)


@EACH
@settings(deadline=None, max_examples=400)
@given(text=TEXTS)
def test_changes_are_sorted_disjoint_and_can_be_undone(find: Pass, text: str) -> None:
    changes, left = find(text)
    repaired, edits = apply(text, changes)

    assert all(before.end <= behind.start for before, behind in pairwise(changes))
    assert all(change.start < change.end <= len(text) for change in changes)
    assert len(edits) == len(changes)
    assert undo(repaired, edits) == text
    assert [suspicion.start for suspicion in left] == sorted(suspicion.start for suspicion in left)
    touched = {place for change in changes for place in range(change.start, change.end)}
    assert all(touched.isdisjoint(range(suspicion.start, suspicion.end)) for suspicion in left)


@EACH
@settings(deadline=None, max_examples=400)
@given(text=TEXTS)
def test_repairing_twice_is_repairing_once(find: Pass, text: str) -> None:
    repaired, _ = apply(text, find(text)[0])

    assert find(repaired)[0] == []


@settings(deadline=None, max_examples=400)
@given(TEXTS)
def test_what_is_protected_from_escapes_stays(text: str) -> None:
    parts = protected(text)

    assert not [change for change in find_escapes(text, parts)[0] if parts.covers(change.start, change.end)]
    assert all(before[1] < behind[0] for before, behind in pairwise(parts.spans))


@EACH
@given(text=st.text(st.characters(categories=("L", "M", "N", "Zs"))))
def test_words_alone_are_left_alone(find: Pass, text: str) -> None:
    assert find(text) == ([], [])


WORDS = st.lists(st.text(st.sampled_from("abdehlnostuw"), min_size=3, max_size=8), min_size=2, max_size=8)
ESCAPES: dict[str, Callable[[str], str]] = {
    "decimal": lambda char: f"&#{ord(char)};",
    "escaped twice": lambda char: f"&amp;#x{ord(char):x};",
    "without ampersand": lambda char: f"#{ord(char)};",
    "quoted-printable": lambda char: "".join(f"={byte:02X}" for byte in char.encode()),
    "percent": lambda char: "".join(f"%{byte:02X}" for byte in char.encode()),
    "bytes": lambda char: "".join(f"\\x{byte:02x}" for byte in char.encode()),
    "utf-7": lambda char: char.encode("utf-7").decode("ascii"),
}


@pytest.mark.parametrize("escape", ESCAPES.values(), ids=ESCAPES)
@settings(deadline=None)
@given(words=WORDS, sign=st.sampled_from("’“”—…é"))
def test_a_sign_between_words_comes_back(escape: Callable[[str], str], words: list[str], sign: str) -> None:
    text = escape(sign).join(words)

    assert apply(text, escapes(text)[0])[0] == sign.join(words)


@given(words=WORDS, sign=st.sampled_from("“”—…•™"))
def test_a_control_before_and_behind_words_is_its_sign(words: list[str], sign: str) -> None:
    control = sign.encode("cp1252").decode("latin-1")
    text = "\n".join(f"{control} {word}" for word in words)

    assert apply(text, find_controls(text)[0])[0] == text.replace(control, sign)


@given(words=WORDS, junk=st.sampled_from("\ufeff\u200b\u2060\u200e\x00\x07\x7f\ud800"))
def test_junk_within_words_goes(words: list[str], junk: str) -> None:
    text = " ".join(word[:2] + junk + word[2:] for word in words)

    assert apply(text, find_junk(text)[0])[0] == " ".join(words)


@pytest.mark.parametrize(
    "piece",
    [
        *("&amp;", "&am", "&", "#39;", "amp;", "=E2", "=", "%E2%80%99/", "\\u005c", "\\", "+abc", "+"),
        *("`a ", "``a", "<a ", "<code>", '{"a":', "x='", 'x="\\', "www.", "http://&", "a.a/", "?a=", "a@a."),
        *("a", " ", "SELECT ", "a\x92", "\x85", "\uf0b7 ", "\u2028\uf0b7", "\u200e\u05d0", "\u2028a"),
    ],
)  # fmt: skip
def test_repetition_takes_no_longer_than_its_length(piece: str) -> None:
    text = piece * (30_000 // len(piece)) + "&rsquo;s"

    for find in PASSES.values():
        assert find(apply(text, find(text)[0])[0])[0] == []
