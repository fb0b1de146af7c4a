"""Names of persons: whether some words read as one, and where a list of names is parted."""

import re
from enum import IntEnum

from corpuskit.text.bylines.lexicons import (
    agency_id,
    conjunctions,
    is_given_name,
    kind_of_word,
    particles,
)

_LONGEST = 60  # code points of a name
_MOST_WORDS = 7
_LONGEST_SUFFIX = 7  # code points, its comma included
_LONGEST_ACRONYM = 4  # letters of a single word in capitals that may be no name
_WORD = re.compile(r"(?:[^\W\d_][\u0300-\u036f]*|\u00ad)(?:[^\W\d_]|[\u0300-\u036f.'’ʼ`´\u00ad·‐‑-])*")
_PREFIXED = re.compile(r"(?:(?:a[dlnrstz]|ash|e[dls])[-‐‑]|[dlotsn]['’]|de['’]|dell['’]|ff|mac)[^\W\d_]")
_INITIALS = re.compile(r"(?:[^\W\d_]\.-?){1,4}|[^\W\d_]")
_STATES = frozenset({"u.s.", "u.n.", "u.k.", "e.u.", "u.s.s.r.", "a", "i"})
_SUFFIX = re.compile(
    r"(?:jr|sr|esq|ph\.?d|m\.?d|d\.?d\.?s|r\.?n|j\.?d|m\.?p|obe|mbe|cbe)\.?|I{2,3}|IV", re.IGNORECASE
)
_HONORIFICS = frozenset(
    {"dr", "dr.", "prof", "prof.", "sir", "dame", "lord", "lady", "rev", "rev.", "fr.", "sr."}
)
_CAPITAL = re.compile(r"[^\W\d_]+")
_SHORT = 2  # letters of a word in capitals that may be initials
_MAC = re.compile(r"\bMc[a-z]")
_SMALL = re.compile(r"\b(?:Mc|Mac|[a-z]+[-'’]?)(?=[^\W\d_]|\s)")
_SMALL_PREFIX = re.compile(r"(?:Mc|Mac|[a-z]+[-'’]?)(?=[A-Z])")


class Likeness(IntEnum):
    """How far some words read as a person's name."""

    NONE = 0
    SINGLE = 1  # one word
    FULL = 2  # two words and more, capitalized
    KNOWN = 3  # and the first of them is a known given name


def is_suffix(text: str) -> bool:
    """Whether it is what stands behind a name and a comma, such as ``Jr.``.

    >>> is_suffix("Jr."), is_suffix("III"), is_suffix("Reyes")
    (True, True, False)
    """
    return _SUFFIX.fullmatch(text) is not None


def is_honorific(word: str) -> bool:
    """Whether a word stands before names of persons, such as ``Dr.``.

    >>> is_honorific("Dr."), is_honorific("Chef")
    (True, False)
    """
    return word.lower() in _HONORIFICS


def likeness(text: str) -> Likeness:
    """How far a text reads as a person's name.

    A name is told by its shape: capitalized words, initials, particles between. Words that names seldom
    have (``Friday``, ``Post``) are let in behind a known given name only, others (``the``) never.

    >>> likeness("Ana Reyes").name, likeness("Sunrita van der Oke").name, likeness("Reyes").name
    ('KNOWN', 'FULL', 'SINGLE')
    >>> likeness("Harbour Gazette").name, likeness("Friday the ferry").name, likeness("Reuters").name
    ('NONE', 'NONE', 'NONE')
    """
    words = text.split()
    if not 0 < len(words) <= _MOST_WORDS or len(text) > _LONGEST:
        return Likeness.NONE
    while len(words) > 1 and len(words[-1]) <= _LONGEST_SUFFIX and is_suffix(words[-1].rstrip(",")):
        words.pop()
    while len(words) > 1 and is_honorific(words[0]):
        words = words[1:]
    last, capitalized = len(words) - 1, 0
    for number, word in enumerate(words):
        if 0 < number < last and word.lower() in particles():
            continue
        if not _reads_as_part(word):
            return Likeness.NONE
        capitalized += 1
    given = is_given_name(words[0])
    if not _has_only_names(words, given=given) or agency_id(text) is not None:
        return Likeness.NONE
    if capitalized == 1:
        return Likeness.SINGLE
    return Likeness.KNOWN if given else Likeness.FULL


def _reads_as_part(word: str) -> bool:
    return _WORD.fullmatch(word) is not None and (not word[0].islower() or _PREFIXED.match(word) is not None)


def _has_only_names(words: list[str], *, given: bool) -> bool:
    spelt_out = 0
    for number, word in enumerate(words):
        if is_initials(word):
            if word.lower() in _STATES and number == 0:
                return False
            continue
        spelt_out += 1
        kind = kind_of_word(word)
        if kind is None or (0 < number < len(words) - 1 and word.lower() in particles()):
            continue
        if not (given and kind.endswith("-or-name") and (number > 0 or _is_like_a_name(words[1:]))):
            return False
    return spelt_out > 0


def is_initials(word: str) -> bool:
    """Whether a word is ``J`` or ``J.R.``; a sign of a script without capitals is a word.

    >>> is_initials("J.R."), is_initials("Jo"), is_initials("李")
    (True, False, False)
    """
    may_be = "." in word or len(word) == 1
    return may_be and _INITIALS.fullmatch(word) is not None and word.lower() != word.upper()


def _is_like_a_name(behind: list[str]) -> bool:
    """Whether what stands behind a month (June) makes a given name of it."""
    if not behind or kind_of_word(behind[-1]) is not None:
        return False
    first = behind[0]
    return len(behind) == 1 or first.lower() in particles() or is_initials(first)


def ordinary(name: str) -> str:
    """A name that is printed in capitals, in ordinary ones; any other as it stands.

    >>> ordinary("TED D'AFFLISIO"), ordinary("LUDWIG VAN DER OKE"), ordinary("GREG McCUNE")
    ("Ted D'Afflisio", 'Ludwig van der Oke', 'Greg McCune')
    >>> ordinary("J.R. REYES III"), ordinary("JEAN-MARC MCNEIL"), ordinary("TJ OKE")
    ('J.R. Reyes III', 'Jean-Marc McNeil', 'TJ Oke')
    """
    head, comma, suffix = name.rpartition(", ")
    if comma and is_suffix(suffix) and not suffix.isupper():
        return f"{ordinary(head)}{comma}{suffix}"
    if name[1:3].islower() or not (name.isupper() or _SMALL.sub("", name).isupper()):
        return name
    words = name.split(" ")
    last = len(words) - 1
    if last == 0 and len(name) <= _LONGEST_ACRONYM and not is_given_name(name):
        return name
    return " ".join(
        word.lower() if 0 < number < last and word.lower() in particles() else _lowered(word)
        for number, word in enumerate(words)
    )


def _lowered(word: str) -> str:
    if _INITIALS.fullmatch(word) or re.fullmatch("I{1,3}|IV", word):
        return word
    if len(word) <= _SHORT and not set("AEIOUYÄÖÜÅØ") & set(word):
        return word
    small = _SMALL_PREFIX.match(word)
    if small is not None and not word.isupper():
        return small[0] + _lowered(word[small.end() :])
    lowered = _CAPITAL.sub(lambda part: part[0][:1] + part[0][1:].lower(), word)
    return _MAC.sub(lambda part: part[0][:2] + part[0][2].upper(), lowered)


def part_names(text: str) -> list[str]:
    """Part a text at the words between names; a family name of two parts (``Ortega y Gasset``) stays whole.

    >>> part_names("Ana Reyes and Tom Okafor"), part_names("Bob and Jane Oke")
    (['Ana Reyes', 'Tom Okafor'], ['Bob', 'Jane Oke'])
    >>> part_names("José Ortega y Gasset"), part_names("and Ana Reyes")
    (['José Ortega y Gasset'], ['Ana Reyes'])
    """
    words = text.split()
    if conjunctions().isdisjoint(map(str.lower, words)):
        return [" ".join(words)] if words else []
    parts: list[list[str]] = [[]]
    for number, word in enumerate(words):
        if word.lower() in conjunctions() and not _is_in_a_name(words, number):
            parts.append([])
        else:
            parts[-1].append(word)
    return [" ".join(part) for part in parts if part]


def _is_in_a_name(words: list[str], number: int) -> bool:
    """Whether a conjunction is a given name (``Ed``), or a particle with one single word behind it."""
    word = words[number]
    begins = number == 0 or words[number - 1].lower() in conjunctions()
    if is_given_name(word) and (begins or word.istitle()):
        return True
    behind = words[number + 1 : number + 3]
    is_single = len(behind) == 1 or (len(behind) > 1 and behind[1].lower() in conjunctions())
    if not (word.lower() in particles() and number > 1 and is_single):
        return False
    return not is_given_name(behind[0]) and agency_id(behind[0]) is None
