"""Chains of one byte a character: their table, what they make of a text, and the way back."""

import pytest

from corpuskit.data import table
from corpuskit.encoding.chains.byte_chains import MULTI_BYTE, ByteChain, byte_chains, chain_by_name
from corpuskit.encoding.chains.images import images_of
from corpuskit.encoding.chains.tokens import parse
from corpuskit.encoding.chains.transliterated import chain

CHAINS = pytest.mark.parametrize("chain", byte_chains(), ids=lambda chain: chain.name)
CLASSES = {
    "utf8-as-cp1252", "utf8-as-latin1-c1", "utf8-as-sbcs", "utf8-as-mbcs", "utf8-as-latin1-stripped",
    "utf8-as-sbcs-stripped", "utf8-as-cp1252-dropped", "utf8-as-cp1252-fffd", "utf8-as-cp1252-qmark",
    "transliterated-mojibake", "straightened-mojibake",
}  # fmt: skip


def test_a_chain_that_is_not_there_is_not_found() -> None:
    with pytest.raises(StopIteration):
        chain_by_name("utf-8→ebcdic")


def test_the_table_names_known_classes_and_codecs() -> None:
    rows = table("chains")

    assert {row["damage"] for row in rows} == CLASSES
    assert [row for row in rows if "é".encode().decode(row["codec"], "replace") == "é"] == []
    assert {row["controls"] for row in rows} == {"keep", "drop", "qmark"}
    assert {row["unassigned"] for row in rows} == {"c1", "c1+fffd", "drop", "fffd", "qmark"}
    assert [row["name"] for row in rows if not row["name"].startswith("utf-8→")] == []


def test_every_row_is_read_by_one_reader() -> None:
    multi_byte = {row["name"] for row in table("chains") if row["codec"] in MULTI_BYTE}
    names = {chain.name for chain in byte_chains()}

    assert names | multi_byte | {chain().name} == {row["name"] for row in table("chains")}
    assert not names & multi_byte


def test_common_mistakes_come_first() -> None:
    assert byte_chains()[0].name == "utf-8→windows-1252"
    assert [chain.rank for chain in byte_chains()] == sorted(chain.rank for chain in byte_chains())


@pytest.mark.parametrize(
    ("name", "is_lossy", "is_collapsing", "mark"),
    [
        ("utf-8→windows-1252", False, False, "â"),
        ("utf-8→macintosh", False, False, "‚"),
        ("utf-8→windows-1252→drop(undefined)", False, False, "â"),
        ("utf-8→windows-874→drop(undefined)", True, False, "โ"),
        ("utf-8→tis-620→strip(c1)", True, True, "โ"),
        ("utf-8→iso-8859-1→strip(c1)", True, True, "â"),
        ("utf-8→iso-8859-1→?(c1)", True, False, "â"),
    ],
)
def test_whether_marks_can_be_told_apart(name: str, is_lossy: bool, is_collapsing: bool, mark: str) -> None:
    chain = chain_by_name(name)

    assert (chain.is_lossy, chain.is_collapsing, chain.mark) == (is_lossy, is_collapsing, mark)


@CHAINS
def test_shares_add_up_and_come_in_order(chain: ByteChain) -> None:
    inverse = chain.inverse

    assert all(sum(share for _, share in found) == pytest.approx(1) for found in inverse.values())
    assert all(list(found) == sorted(found, key=lambda item: -item[1]) for found in inverse.values())
    assert [image for image in inverse if image.isascii()] == []
    assert all(len(image) in chain.lengths[image[0]] for image in inverse)
    assert all(len(image) <= chain.reaches[image[0]] for image in inverse)


@CHAINS
def test_the_image_of_a_mark_is_read_backwards(chain: ByteChain) -> None:
    for char in "‘’“”–—…":
        for image in images_of(char, chain.images):
            found = parse(chain, image)

            assert [(token.start, token.end) for token in found.tokens] == [(0, len(image))]
            assert not found.tokens[0].candidates or char in [mark for mark, _ in found.tokens[0].candidates]
            assert (found.explained, found.unexplained) == (len(image), 0)


@CHAINS
def test_what_is_exact_is_one_character_whose_image_it_is(chain: ByteChain) -> None:
    run = "".join(images_of(char, chain.images)[0] for char in "’é“ñ—üЖ»…ł") + "\ufffdâé€"
    for token in parse(chain, run).tokens:
        if token.is_exact:
            ((char, share),) = token.candidates

            assert share == 1
            assert run[token.start : token.end] in images_of(char, chain.images)


@CHAINS
@pytest.mark.parametrize(
    "run", ["é", "ß", "日本", "\ufffd", "\x80", "€€€", "Ã", "â", "\x9d\x9d", "\x98\ud800"]
)
def test_tokens_are_sorted_disjoint_and_counted(chain: ByteChain, run: str) -> None:
    found = parse(chain, run)
    ends = [0, *(token.end for token in found.tokens)]

    assert all(token.start >= end for token, end in zip(found.tokens, ends, strict=False))
    assert found.explained == sum(token.end - token.start for token in found.tokens)
    assert 0 <= found.explained + found.unexplained <= len(run)


def test_a_sequence_broken_by_u_fffd_is_not_exact() -> None:
    found = parse(chain_by_name("utf-8→windows-1252→u+fffd(undefined)"), "â€\ufffdÐ\ufffd")

    assert [(token.start, token.end, token.is_exact) for token in found.tokens] == [
        (0, 3, False),
        (3, 5, False),
    ]
    assert next(char for char, _ in found.tokens[0].candidates) == "”"


def test_a_blank_may_have_been_a_no_break_space() -> None:
    found = parse(chain_by_name("utf-8→windows-1252"), "Ã ")

    assert [(token.end, token.candidates[0][0], token.is_exact) for token in found.tokens] == [
        (1, "à", False)
    ]


def test_letters_of_the_text_itself_are_not_explained() -> None:
    assert parse(chain_by_name("utf-8→windows-1252"), "éâ€™").unexplained == 1
