"""A run of characters beyond ASCII read backwards by one chain: which characters it may have been."""

from functools import lru_cache
from typing import NamedTuple

from corpuskit.encoding.chains.byte_chains import ByteChain
from corpuskit.encoding.chains.evidence import is_plausible
from corpuskit.encoding.chains.images import REPLACED
from corpuskit.encoding.chains.places import Candidates
from corpuskit.encoding.chains.utf8 import CONTINUATIONS, sequence_length

SHORT = 64  # code points of a run that may well come again
FREQUENT = 5  # rank, from which chains are rare
MARK_BYTES = [0xE2, 0x80]  # with which typographic punctuation begins
INVISIBLE = frozenset("\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\ufe0f ")


class Token(NamedTuple):
    """A stretch of a run that one character became: `start` and `end` within the run.

    `candidates` are the characters it may have been with their shares, the likeliest first; none where it is
    the rest of a sequence of which too much is gone. `is_exact`: each of its bytes is known.
    """

    start: int
    end: int
    candidates: Candidates
    is_exact: bool = False


class Parsed(NamedTuple):
    """A run of characters beyond ASCII, read backwards: its tokens, and how many characters are left over."""

    tokens: tuple[Token, ...]
    explained: int
    unexplained: int


def parse(chain: ByteChain, run: str) -> Parsed:
    """Read a run backwards: the longest image first, and sequences that lost nothing byte by byte.

    >>> from corpuskit.encoding.chains.byte_chains import chain_by_name
    >>> parse(chain_by_name("utf-8→windows-1252"), "â€™").tokens
    (Token(start=0, end=3, candidates=(('’', 1.0),), is_exact=True),)
    >>> parse(chain_by_name("utf-8→windows-1252"), "é")
    Parsed(tokens=(), explained=0, unexplained=1)
    """
    return _remembered(chain, run) if len(run) <= SHORT else _parse(chain, run)


def _parse(chain: ByteChain, run: str) -> Parsed:
    tokens: list[Token] = []
    unexplained = at = 0
    reaches = chain.reaches
    strange = -1  # the last character that speaks against the chain only beside a token
    while at < len(run):
        reach = reaches.get(run[at])
        token = _token(chain, run[at : at + reach]) if reach else None
        if token is not None:
            unexplained += strange == at - 1 and at > 0
            tokens.append(Token(at, at + token.end, token.candidates, token.is_exact))
            at += token.end
            continue
        if _is_odd(chain, run[at]):
            unexplained += 1
        elif _is_strange(chain, run[at]):
            is_behind = bool(tokens) and tokens[-1].end == at
            unexplained += is_behind
            strange = strange if is_behind else at
        at += 1
    return Parsed(tuple(tokens), sum(token.end - token.start for token in tokens), unexplained)


_remembered = lru_cache(maxsize=1 << 14)(_parse)


def _is_odd(chain: ByteChain, char: str) -> bool:
    """Whether a character speaks against a chain: one that would look otherwise, or would not be there."""
    return char in chain.high or (chain.is_lossy and char != REPLACED and char not in INVISIBLE)


def _is_strange(chain: ByteChain, char: str) -> bool:
    """Whether a character beside a token speaks against a chain that is rare, or that dropped bytes.

    It may be the byte that another chain kept: what becomes a mark and `œ` in one becomes a mark in another.
    """
    return (chain.has_drops or chain.rank > FREQUENT) and char != REPLACED and char not in INVISIBLE


@lru_cache(maxsize=1 << 15)
def _token(chain: ByteChain, signs: str) -> Token | None:
    """The token that these characters begin with."""
    whole = _sequence(chain, signs)
    if whole is not None and whole.is_exact and not chain.is_lossy:
        return whole
    for length in chain.lengths.get(signs[0], ()):
        found = chain.inverse.get(signs[:length])  # at the end of a run it may be shorter
        if found and length <= len(signs) and (whole is None or not whole.is_exact or length > whole.end):
            return Token(0, length, found)
    return whole


def _sequence(chain: ByteChain, signs: str) -> Token | None:
    """A sequence of UTF-8 of which each byte is known; or one that U+FFFD broke."""
    length = sequence_length(chain.byte_of.get(signs[0], 0))
    signs = signs[:length]
    if not length or len(signs) < length:
        return None
    if REPLACED in signs[1:]:
        return _broken(chain, signs)
    known = bytes(chain.byte_of.get(sign, chain.blank if sign == " " else 0) for sign in signs)
    try:
        text = known.decode("utf-8")
    except UnicodeDecodeError:
        return None
    if len(text) > 1 or (" " in signs and not is_plausible(text)):
        return None
    # The word `à` has a blank of its own behind it, which was lost with the byte or is the byte.
    end = length - (signs[-1] == " " and text in "àÀ")
    return Token(0, end, ((text, 1.0),), is_exact=" " not in signs)


def _broken(chain: ByteChain, signs: str) -> Token | None:
    """The rest of a sequence; typographic punctuation never gets here, as all of it is in the table."""
    is_mark = [chain.byte_of.get(sign) for sign in signs[:2]] == MARK_BYTES
    if not chain.can_replace or is_mark:
        return None
    follows = all(sign == REPLACED or chain.byte_of.get(sign) in CONTINUATIONS for sign in signs[1:])
    return Token(0, len(signs) if follows else signs.index(REPLACED) + 1, ())
