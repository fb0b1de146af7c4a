"""UTF-8 read in East Asian charsets."""

import pytest

from corpuskit.encoding.chains.multibyte import multibyte_chains

SOUND = "The boats stayed in the harbour, and the crews went home. "
CHAINS = {chain.name: chain for chain in multibyte_chains(SOUND + "鈥", frozenset("鈥"))}
TEXT = (
    "“It’s late,” said Zoë, and the children of the harbour master waited on the quay — “they’re not home.”"
)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing"),
        pytest.param("abcéß’“”", id="Latin"),
        pytest.param("жяαω", id="Greek and Cyrillic"),
        pytest.param("โב", id="Thai and Hebrew"),
        pytest.param("市长说：我们不能再等了。渡轮停在港口", id="Chinese"),
        pytest.param("市長は「もう待てない」と話した", id="Japanese"),
        pytest.param("시장은 더는 기다릴 수 없다고 말했다. Seoul", id="Korean"),
    ],
)
def test_chains_are_not_thought_of_for(text: str) -> None:
    assert multibyte_chains(text, frozenset(text)) == ()


@pytest.mark.parametrize("char", ["鈥", "窶", "쏧"])
def test_what_east_asian_charsets_leave_calls_for_them(char: str) -> None:
    assert len(multibyte_chains(SOUND + char, frozenset(SOUND + char))) == len(CHAINS) == 5


@pytest.mark.parametrize(
    ("name", "codec", "errors"),
    [
        ("utf-8→gbk", "gbk", "replace"),
        ("utf-8→gbk→drop(undecodable)", "gbk", "ignore"),
        ("utf-8→shift_jis", "cp932", "replace"),
        ("utf-8→euc-kr", "cp949", "replace"),
    ],
)
def test_the_truth_is_among_the_candidates(name: str, codec: str, errors: str) -> None:
    damaged = TEXT.encode().decode(codec, errors)
    reading = CHAINS[name].read(damaged)
    rest, at = TEXT, 0
    for place in reading.places:
        kept = damaged[at : place.start]
        assert rest.startswith(kept)
        rest, at = rest[len(kept) :], place.end
        for options in place.pieces:
            assert rest[0] in [char for char, _ in options]
            rest = rest[1:]

    assert (reading.unexplained, rest) == (0, damaged[at:])


def test_swallowed_letters_come_back() -> None:
    (place,) = CHAINS["utf-8→gbk"].read("We don鈥檛 know.").places

    assert (place.start, place.end) == (6, 8)
    assert [[char for char, _ in options] for options in place.pieces] == [["’"], ["t"]]


@pytest.mark.parametrize("name", sorted(CHAINS))
@pytest.mark.parametrize(
    "text", ["鈥", "鈥鈥", "\ufffd", "a\ufffd\ufffd\ufffdb", "鈥\ud800", "檛鈥é", "한\ufffd"]
)
def test_any_run_is_read_to_its_end(name: str, text: str) -> None:
    reading = CHAINS[name].read(SOUND + text)
    spans = [(place.start, place.end) for place in reading.places]

    assert all(len(SOUND) <= start < end <= len(SOUND) + len(text) for start, end in spans)
    assert sum(end - start for start, end in spans) + reading.unexplained <= len(text)


def test_what_no_chain_explains_is_counted_to_the_end_of_a_long_run() -> None:
    reading = CHAINS["utf-8→gbk"].read("don鈥檛 " + "東" * 20_000 + " it鈥檚")

    assert [(place.start, place.end) for place in reading.places] == [(3, 5), (20_009, 20_011)]
    assert reading.unexplained == 20_000


def test_what_comes_behind_an_error_is_read_from_the_next_character() -> None:
    reading = CHAINS["utf-8→gbk"].read("é東鈥檛")

    assert [(place.start, place.end) for place in reading.places] == [(2, 4)]
    assert reading.unexplained == 2
