"""The words of bylines, read from their tables: what opens one, what is a role, what no name has."""

import re
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import NamedTuple

from corpuskit.data import table

PLAIN_FORMS = ("word", "particle")  # of openers that are words of other sentences too
_FIRST_WORD = re.compile(r"[^\s:]{1,40}")  # no opener begins with so long a word
_LONGEST_ROLE = 4  # words
_BESIDE_ROLES = frozenset(("qualifier", "occupation", "preposition", "preposition-of-place"))
_LONGEST_ACRONYM = 5  # letters of a form that may be an acronym in the wrong case


class Opener(NamedTuple):
    """What opens a byline or a credit.

    Attributes:
        words: In lower case, with typographic apostrophes.
        kind: What the persons did: ``author``, ``editor``, ``photographer``, ``contributor``; or ``source``,
            where whose material it is follows.
        form: ``word`` (a preposition), ``particle`` (one that opens family names too), ``colon`` (a label) or
            ``phrase`` (words that only credits have).
    """

    words: str
    kind: str
    form: str


class FoundOpener(NamedTuple):
    """An opener, and where what it opens begins."""

    opener: Opener
    end: int


class FoundRole(NamedTuple):
    """A role among words: ``words[start:end]``."""

    start: int
    end: int
    kind: str


@cache
def _openers() -> Mapping[str, tuple[Opener, ...]]:
    """Openers by their first word, the longest first."""
    found: dict[str, list[Opener]] = {}
    for row in table("byline_openers"):
        words = row["opener"].lower()
        found.setdefault(words.split()[0], []).append(Opener(words, row["kind"], row["form"]))
    longest_first = {word: sorted(some, key=lambda one: -len(one.words)) for word, some in found.items()}
    return MappingProxyType({word: tuple(some) for word, some in longest_first.items()})


def opener_at(text: str, start: int = 0) -> FoundOpener | None:
    """The opener that stands at a place of the text, with its colon where it has one.

    >>> opener_at("By Ana Reyes").opener.kind, opener_at("Foto: Ana Reyes").end
    ('author', 6)
    >>> opener_at("Byron Lane") is None, opener_at("Foto Reyes") is None
    (True, True)
    """
    first = _FIRST_WORD.match(text, start)
    some = _openers().get(first[0].lower().replace("'", "’")) if first else None
    if some is None:
        return None
    for opener in some:
        end = start + len(opener.words)
        if text[start:end].lower().replace("'", "’") == opener.words:
            found = _behind(text, end, opener)
            if found is not None:
                return found
    return None


def is_label(text: str) -> bool:
    """Whether a text is what stands before a colon in credits.

    >>> is_label("Text"), is_label("Ana")
    (True, False)
    """
    lowered = text.lower()
    return role_kind(lowered) is None and any(
        opener.words == lowered for opener in _openers().get(lowered, ())
    )


def _behind(text: str, end: int, opener: Opener) -> FoundOpener | None:
    at = end
    while at < len(text) and text[at].isspace():
        at += 1
    if text[at : at + 1] == ":":
        at += 1
        while at < len(text) and text[at].isspace():
            at += 1
        return FoundOpener(opener, at)
    return None if opener.form == "colon" or at == end else FoundOpener(opener, at)


@cache
def _roles() -> Mapping[str, str]:
    return MappingProxyType({row["role"].lower(): row["kind"] for row in table("byline_roles")})


@cache
def _first_words_of_roles() -> frozenset[str]:
    return frozenset(role.split()[0] for role, kind in _roles().items() if _is_role(kind))


def role_kind(words: str) -> str | None:
    """The kind of a role, in any case; `None` where the words are none.

    >>> role_kind("Special to"), role_kind("unserer"), role_kind("Reyes")
    ('special-to', 'qualifier', None)
    """
    return _roles().get(words.lower())


def is_preposition(word: str) -> bool:
    """Whether a word stands between a person and an organisation or a place.

    >>> is_preposition("of"), is_preposition("aus"), is_preposition("Oslo")
    (True, True, False)
    """
    return (_roles().get(word.lower()) or "").startswith("preposition")


def find_role(words: list[str]) -> FoundRole | None:
    """The first role among words, the longest that begins there; words around a role are none.

    >>> find_role(["Senior", "Political", "Editor"])
    FoundRole(start=2, end=3, kind='editor')
    >>> find_role(["Ana", "Reyes"]) is None
    True
    """
    roles = _roles()
    lowered = [word.lower().rstrip(".,") for word in words]
    if _first_words_of_roles().isdisjoint(lowered) and not any("-" in word for word in lowered):
        return None
    for start, word in enumerate(lowered):
        if word in _first_words_of_roles():
            for end in range(min(len(words), start + _LONGEST_ROLE), start, -1):
                kind = roles.get(" ".join(lowered[start:end]))
                if _is_role(kind):
                    return _extended(FoundRole(start, end, kind or ""), lowered)
        elif "-" in word and _is_role(kind := roles.get(word.rpartition("-")[2])):
            return _extended(FoundRole(start, start + 1, kind or ""), lowered)
    return None


def _is_role(kind: str | None) -> bool:
    return kind is not None and kind not in _BESIDE_ROLES


def _extended(found: FoundRole, lowered: list[str]) -> FoundRole:
    """The role with the words of roles that follow: ``staff writer``; the last says what it is."""
    while found.end < len(lowered) and _is_role(kind := _roles().get(lowered[found.end])):
        found = FoundRole(found.start, found.end + 1, kind or "")
    return found


@cache
def _given() -> frozenset[str]:
    return frozenset(row["name"].lower() for row in table("given_names"))


def is_given_name(word: str) -> bool:
    """Whether a word is a known given name, or opens with one and a hyphen.

    >>> is_given_name("JEAN-MARC"), is_given_name("Anna-Lena"), is_given_name("Ferry-Boat")
    (True, True, False)
    """
    lowered = word.lower()
    return lowered in _given() or ("-" in lowered and lowered.partition("-")[0] in _given())


@cache
def _kinds_of_words() -> Mapping[str, str]:
    return MappingProxyType({row["word"]: row["kind"] for row in table("words_not_in_names")})


def kind_of_word(word: str) -> str | None:
    """What a word is that names of persons have not, or have seldom; `None` for any other.

    >>> kind_of_word("GAZETTE"), kind_of_word("Presse-Agentur"), kind_of_word("Post"), kind_of_word("Reyes")
    ('organisation', 'organisation', 'organisation-or-name', None)
    """
    kinds, lowered = _kinds_of_words(), word.lower().rstrip(".")
    if "-" in lowered and kinds.get(lowered.rpartition("-")[2]) == "organisation":
        return "organisation"  # ``Presse-Agentur``
    return kinds.get(lowered)


@cache
def particles() -> frozenset[str]:
    """Words in lower case within names, such as ``van`` and ``bin``."""
    return frozenset(row["particle"] for row in table("name_particles"))


@cache
def conjunctions() -> frozenset[str]:
    """Words between two names, such as ``and``."""
    return frozenset(row["word"] for row in table("name_conjunctions"))


@cache
def _agency_forms() -> Mapping[str, tuple[str, frozenset[str]]]:
    """Id and printed forms of the agency table by the form in lower case, hyphens as blanks."""
    found: dict[str, tuple[str, frozenset[str]]] = {}
    for row in table("agencies"):
        key = row["form"].lower().replace("-", " ")
        found[key] = (row["id"], found.get(key, ("", frozenset()))[1] | {row["form"]})
    return MappingProxyType(found)


def agency_id(form: str) -> str | None:
    """The id of an agency that the words are, spelt as the table or all in capitals; else `None`.

    Case counts in short forms, because ``Sana`` and ``uni`` are no agencies.

    >>> agency_id("REUTERS"), agency_id("dpa"), agency_id("Ap"), agency_id("Halyard News")
    ('reuters', 'dpa', None, None)
    """
    found = _agency_forms().get(form.lower().replace("-", " "))
    if found is None:
        return None
    return found[0] if form in found[1] or form.isupper() or len(form) > _LONGEST_ACRONYM else None
