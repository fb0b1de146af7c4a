"""English words that show a lost apostrophe or a lost dash, by themselves or by the rest of their text."""

import re
from collections.abc import Iterator
from functools import cache

from corpuskit.data import table
from corpuskit.encoding.chains.evidence import function_words

Span = tuple[int, int]
# What is part of an address, a handle, a slug or a path is no word.
BEFORE, BEHIND = r"(?<![\w@/#=+&?%-])(?<!\w\.)", r"(?![\w/=+&%-]|\.\w)"
# No English plural ends so.
OWNED = re.compile(
    rf"{BEFORE}(?:[a-z]{{2,20}}[bcdfghjklmnpqrstvwxz]ys|womens|childrens|todays|everyones|someones|elses){BEHIND}"
)
WORD = re.compile("[A-Za-z]+")
OWNER = re.compile(rf"{BEFORE}([A-Z][a-z]{{2,20}})s\b(?: (?=([A-Za-z][a-z]{{0,20}})))?")
# Plurals such as Republicans, Senators, Democrats and Israelis.
PEOPLE = re.compile("(?:an|er|or|ist|at|ion|ent|ant|al|ic|ary|s|i)$")
STOPS = frozenset(".!?:")
LONGEST = 24  # code points of a word
LEAST = 3  # letters of what a word is joined to
OFTEN = 3  # times that one owner stands
SEVERAL = 2  # owners, where other apostrophes were kept, or no place is among them


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
    if not has_apostrophes and not words.isdisjoint(_capital_too("homograph")):
        yield from (found.span() for found in _homographs().finditer(text))


@cache
def _contracted() -> frozenset[str]:
    words = [row["without_apostrophe"] for row in table("contractions")]
    return frozenset({*words, *map(_capital, words)})


@cache
def _capital_too(use: str) -> frozenset[str]:
    return words_for(use) | set(map(_capital, words_for(use)))


def _capital(word: str) -> str:
    return word[0].upper() + word[1:]


@cache
def _contractions() -> re.Pattern[str]:
    words = [row["without_apostrophe"] for row in table("contractions")]
    small = "|".join(f"[{word[0].upper()}{word[0]}]{word[1:]}" for word in words if word[0].islower())
    # Names such as Ex-Im and Ive are no first person.
    first = "|".join(word for word in words if word[0].isupper())
    return re.compile(rf"{BEFORE}(?:{small}){BEHIND}|(?<![\w.&-])(?:{first})(?= [a-z])")


@cache
def _homographs() -> re.Pattern[str]:
    """Words that are sound by themselves, before those that no sound one stands before.

    ``its not`` may stand in the middle of a clause (``sold its not small stake``), but opens none.
    """
    opens = "|".join([r"\A", r"(?<=[.!?:;\n])", "(?<=[.!?:;] )", *(f"(?<=, {word} )" for word in _joining())])
    return re.compile(
        rf"{BEFORE}(?:[Ii]ts(?= {one_of('after-its')}\b(?!-))|(?:[Cc]an|[Ww]on)t(?= {one_of('after-cant')}\b)"
        rf"|(?:{opens})[Ii]ts(?= {one_of('after-opening-its')}\b(?!-)))"
    )


def _joining() -> list[str]:
    return sorted(words_for("conjunction"))


def find_glued(text: str, words: frozenset[str]) -> Iterator[Span]:
    """Two words without the dash or the no-break space between them: ``pagesand``, ``inCanada``.

    One is a function word, and the text has the other one by itself. Of words in camel case only those with
    the name of a place are seen, because `onClick` and `theScore` are names.

    >>> text = "They read the pagesand the pages were long."
    >>> list(find_glued(text, vocabulary(text)))
    [(14, 22)]
    >>> text = "A thousand men met on the island with a husband."
    >>> list(find_glued(text, vocabulary(text)))
    []
    """
    for pattern in (_glued(), _glued_name()):
        joined = {word for word in words if pattern.fullmatch(word) and not words.isdisjoint(_parts(word))}
        joined -= words_for("not-joined")
        if joined:
            yield from (found.span() for found in pattern.finditer(text) if found.group() in joined)


@cache
def _glued() -> re.Pattern[str]:
    ends, begins = one_of("joined-before"), one_of("joins-behind")
    return re.compile(rf"{BEFORE}(?:[a-z]{{{LEAST},20}}{ends}|{begins}[a-z]{{{LEAST + 1},20}}){BEHIND}")


@cache
def _glued_name() -> re.Pattern[str]:
    return re.compile(rf"{BEFORE}{one_of('preposition')}([A-Z][a-z]{{2,20}}){BEHIND}")


def _parts(word: str) -> Iterator[str]:
    yield from (name for name in _glued_name().findall(word) if name in _places())
    yield from (word.removesuffix(end) for end in words_for("joined-before") if word.endswith(end))
    yield from (word.removeprefix(start) for start in words_for("joins-behind") if word.startswith(start))


def find_owners(text: str, words: frozenset[str], *, has_apostrophes: bool) -> list[Span]:
    """Names with an s before what they own: ``Canadas lakes``, beside the name alone or the name of a place.

    Where a text has apostrophes, or no place is among them, one such name may be another name; two are not,
    nor one that comes again and again. A name that is a word of the text as well, such as Banks, is a plural.
    One that stands before a verb or a stop as well is a name by itself, such as Williams and Raptors. What
    begins a sentence has its capital from there, and what stands behind a name may be a part of it.

    >>> text = "Obama met Biden. Then Obamas plane left, and Bidens car."
    >>> find_owners(text, vocabulary(text), has_apostrophes=False)
    [(22, 28), (45, 51)]
    >>> text = "Obama met Biden. The Obamas left, and the Bidens stayed."
    >>> find_owners(text, vocabulary(text), has_apostrophes=False)
    []
    """
    places = frozenset() if has_apostrophes else _places()
    known = _owner_names(words, places)
    owners = _owners(text, known, places) if known else {}
    is_often = not has_apostrophes and any(len(spans) >= OFTEN for spans in owners.values())
    if len(owners) < SEVERAL and owners.keys().isdisjoint(places) and not is_often:
        return []
    return sorted(span for spans in owners.values() for span in spans)


def _owners(text: str, known: set[str], places: frozenset[str]) -> dict[str, list[Span]]:
    """The places of each name before what it owns, as far as it stands for nothing else anywhere."""
    owners: dict[str, list[Span]] = {}
    opening: dict[str, list[Span]] = {}
    refused: set[str] = set()
    for found in OWNER.finditer(text):
        name, owned = found[1], found[2] or ""
        if name not in known:
            continue
        span = found.start(), found.end(1) + 1
        before, is_one_name = _before(text, found.start())
        if not before:
            if owned and not owned.endswith("ed"):  # Turkeys raised here, Chinas glazed white
                opening.setdefault(name, []).append(span)
        elif _is_plural(before, owned):
            refused |= {name} - places
        elif not is_one_name:
            owners.setdefault(name, []).append(span)
    for name in opening.keys() & (owners.keys() | (_countries() & places)):
        owners.setdefault(name, []).extend(opening[name])
    return {name: spans for name, spans in owners.items() if name not in refused}


def _before(text: str, start: int) -> tuple[str, bool]:
    """The word before a name, empty where the name begins a sentence; and whether the two are one name."""
    left = text[max(0, start - LONGEST) : start].rsplit("\n", 1)[-1].rstrip()
    word = left.rsplit(" ", 1)[-1]
    if not word or word[-1] in STOPS:
        return "", False
    return word, word[0].isupper() and word[-1].isalnum() and word not in _openers()


def _owner_names(words: frozenset[str], places: frozenset[str]) -> set[str]:
    """Names that are known, of those that the text has with an s."""
    names = {word[:-1] for word in words if word.endswith("s") and word[0].isupper()}
    known = {name for name in names if name in places or (name in words and not PEOPLE.search(name))}
    known -= words_for("no-possessive")
    return known - {name for name in known if not words.isdisjoint({name.lower(), f"{name.lower()}s"})}


def _is_plural(before: str, owned: str) -> bool:
    """Whether the words around a name with an s say that it is no possessive."""
    is_verb = not owned or owned in function_words() or owned in words_for("not-owned")
    return is_verb or before.lower() in words_for("no-owner")


@cache
def _openers() -> frozenset[str]:
    """Words that have a capital only where they begin a sentence."""
    return frozenset(row["word"] for row in table("sentence_openers") if row["language"] == "en")


@cache
def _places() -> frozenset[str]:
    """Places whose name is no other name or word; those in s may be names with an s."""
    names = _countries() | {row["name"] for row in table("places")}
    others = (
        words_for("no-place") | words_for("no-possessive") | {row["name"] for row in table("given_names")}
    )
    return frozenset(name for name in names - others if not name.endswith("s"))


@cache
def _countries() -> frozenset[str]:
    return frozenset(row["name"] for row in table("countries"))
