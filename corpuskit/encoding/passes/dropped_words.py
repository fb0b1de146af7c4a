"""English words that show a lost apostrophe or a lost dash, by themselves or by the rest of their text."""

import re
from collections.abc import Iterator
from functools import cache

from corpuskit.data import table
from corpuskit.encoding.chains.evidence import function_words

Span = tuple[int, int]
# No English plural ends so.
OWNED = re.compile(
    r"(?<![\w@/.-])(?:[a-z]{2,20}[bcdfghjklmnpqrstvwxz]ys|womens|childrens|todays|everyones|someones|elses)\b"
)
ENDS, BEGINS = ("and", "but", "that", "the", "they", "which", "who"), ("and", "that", "the")
GLUED = re.compile(
    rf"(?<![\w@/.-])(?:[a-z]{{3,20}}(?:{'|'.join(ENDS)})|(?:{'|'.join(BEGINS)})[a-z]{{4,20}})\b"
)
GLUED_NAME = re.compile(r"(?<![\w@/.-])(?:and|at|by|for|from|in|of|on|the|to|with)([A-Z][a-z]{2,20})\b")
WORD = re.compile("[A-Za-z]+")
OWNER = re.compile(r"\b([A-Z][a-z]{2,20})s (?=([A-Za-z][a-z]{0,20}))")
HOMOGRAPHS = frozenset({"Cant", "Its", "Wont", "cant", "its", "wont"})
# Plurals such as Republicans, Senators, Democrats and Israelis.
PEOPLE = re.compile("(?:an|er|or|ist|at|ion|ent|ant|al|ic|ary|s|i)$")
# Hamas and Frances are names of their own.
NO_POSSESSIVE = frozenset({"Chile", "France", "Gori", "Hama", "Lyon", "Marseille"})
LONGEST = 24  # code points of a word
SEVERAL = 2  # owners, where other apostrophes were kept


@cache
def words_for(use: str) -> frozenset[str]:
    """The words of one use, see `dropped_words.csv`."""
    return frozenset(row["word"] for row in table("dropped_words") if use in row["uses"].split())


def one_of(use: str) -> str:
    """The same as a pattern."""
    return f"(?:{'|'.join(sorted(words_for(use)))})"


def vocabulary(text: str) -> frozenset[str]:
    """The words of a text; most of what is looked for is not among them, which is far quicker to see."""
    return frozenset(WORD.findall(text))


def find_contracted(text: str, words: frozenset[str], *, has_apostrophes: bool) -> Iterator[Span]:
    """Contractions and possessives of nouns that are no words without an apostrophe.

    Args:
        text: The text.
        words: Its `vocabulary`.
        has_apostrophes: Whether it has others; then ``its not`` is a slip.

    >>> text = "They dont say."
    >>> list(find_contracted(text, vocabulary(text), has_apostrophes=False))
    [(5, 9)]
    >>> text = "Its hull is old, and we cant."
    >>> list(find_contracted(text, vocabulary(text), has_apostrophes=False))
    []
    """
    if not words.isdisjoint(_contracted()):
        yield from (found.span() for found in _contractions().finditer(text))
    if any(map(OWNED.fullmatch, words)):
        yield from (found.span() for found in OWNED.finditer(text))
    if not has_apostrophes and not words.isdisjoint(HOMOGRAPHS):
        yield from (found.span() for found in _homographs().finditer(text))


@cache
def _contracted() -> frozenset[str]:
    words = [row["without_apostrophe"] for row in table("contractions")]
    return frozenset({*words, *(word[0].upper() + word[1:] for word in words)})


@cache
def _contractions() -> re.Pattern[str]:
    words = [row["without_apostrophe"] for row in table("contractions")]
    small = "|".join(f"[{word[0].upper()}{word[0]}]{word[1:]}" for word in words if word[0].islower())
    # Names such as Ex-Im and Ive are no first person.
    first = "|".join(word for word in words if word[0].isupper())
    return re.compile(rf"\b(?:{small})\b|(?<![\w.&-])(?:{first})(?= [a-z])")


@cache
def _homographs() -> re.Pattern[str]:
    """Words that are sound by themselves, before those that no sound one stands before."""
    behind = rf"[Ii]ts(?= {one_of('after-its')}\b(?!-))|(?:[Cc]an|[Ww]on)t(?= {one_of('after-cant')}\b)"
    return re.compile(rf"\b(?:{behind})")


def find_glued(text: str, words: frozenset[str]) -> Iterator[Span]:
    """Two words without the dash or the no-break space between them: ``pagesand``, ``inCanada``.

    One is a function word, and the text has the other one by itself.

    >>> text = "They read the pagesand the pages were long."
    >>> list(find_glued(text, vocabulary(text)))
    [(14, 22)]
    >>> text = "A thousand men met on the island with a husband."
    >>> list(find_glued(text, vocabulary(text)))
    []
    """
    for pattern in (GLUED, GLUED_NAME):
        joined = {word for word in words if pattern.fullmatch(word) and not words.isdisjoint(_parts(word))}
        if joined:
            yield from (found.span() for found in pattern.finditer(text) if found.group() in joined)


def _parts(word: str) -> Iterator[str]:
    yield from GLUED_NAME.findall(word)
    yield from (word.removesuffix(end) for end in ENDS if word.endswith(end) and len(word) > len(end) + 2)
    yield from (
        word.removeprefix(start) for start in BEGINS if word.startswith(start) and len(word) > len(start) + 3
    )


def find_owners(text: str, words: frozenset[str], *, has_apostrophes: bool) -> list[Span]:
    """Names with an s before what they own: ``Canadas lakes``, beside the name alone or the name of a place.

    Where a text has apostrophes, one such name may be another name; two are not. A name that is a word of the
    text as well, such as Banks, is a plural.

    >>> text = "Obama left. Then Obamas plane left."
    >>> find_owners(text, vocabulary(text), has_apostrophes=False)
    [(17, 23)]
    >>> text = "Obama left. The Obamas left."
    >>> find_owners(text, vocabulary(text), has_apostrophes=False)
    []
    """
    places = frozenset() if has_apostrophes else _places()
    names = {word[:-1] for word in words if word.endswith("s") and word[0].isupper()}
    known = {name for name in names if name in places or (name in words and not PEOPLE.search(name))}
    known -= {name for name in known if not words.isdisjoint({name.lower(), f"{name.lower()}s"})}
    owners: dict[str, list[Span]] = {}
    for found in OWNER.finditer(text) if known else ():
        name, owned = found.groups()
        before = "".join(text[max(0, found.start() - LONGEST) : found.start()].split()[-1:])
        if name in known and not _is_plural(before, owned):
            owners.setdefault(name, []).append((found.start(), found.end(1) + 1))
    if len(owners) < SEVERAL and has_apostrophes:
        return []
    return [span for spans in owners.values() for span in spans]


def _is_plural(before: str, owned: str) -> bool:
    """Whether the words around a name with an s say that it is no possessive."""
    is_title = before[:1].isupper() and owned[0].isupper()
    is_verb = owned in function_words() or owned in words_for("not-owned")
    return is_title or is_verb or before.lower() in words_for("no-owner")


@cache
def _places() -> frozenset[str]:
    names = {row["name"] for file in ("countries", "places") for row in table(file)}
    return frozenset(name for name in names if not name.endswith("s")) - NO_POSSESSIVE
