"""`parse_byline`: the persons, their role, their organisation and their place, read from a byline."""

from functools import lru_cache

from corpuskit.model.values import Byline
from corpuskit.text.bylines.gathering import Gathered, gather
from corpuskit.text.bylines.lexicons import (
    PLAIN_FORMS,
    FoundOpener,
    agency_id,
    conjunctions,
    find_role,
    opener_at,
    particles,
    role_kind,
)
from corpuskit.text.bylines.names import Likeness, likeness, ordinary
from corpuskit.text.bylines.nobody import is_nobody
from corpuskit.text.bylines.organisations import is_place
from corpuskit.text.bylines.pieces import HARD_SIGN

_LONGEST = 300  # code points of a byline
_LONGEST_BARE = 80  # and of one that nothing opens
_MOST_BARE = 4  # words of a name in a line that nothing opens
_MOST_BEHIND_LABEL = 3  # words of a name behind a label that no given name vouches for
_JUNK = " \t\r\n\xa0\u3000\ufeff\u200b*_#>•·|–—-"
_BRACKETS = {"(": ")", "[": "]"}
_ARTICLES = ("a ", "an ", "the ")


@lru_cache(maxsize=8192)  # the same persons sign many stories
def parse_byline(line: str) -> Byline | None:
    """Read the byline that a line is.

    A line is one only as a whole: every part between its commas must read as a name, a role, an organisation
    or a place. So sentences that open with ``By`` or with a family name (``Von der Leyen said``, ``Di Maio``)
    are refused. A word that opens family names too, and a line that nothing opens, need a known given name;
    ``By`` and the like need a name of two words, or a role or an agency beside it.

    Args:
        line: One line, or two of which the second holds the role.

    Returns:
        `None` where the line is no byline. Names in capitals are given in ordinary ones; an agency or a
        publisher is never among them. Several roles, organisations or places are joined by semicolons.

    Raises:
        Nothing, whatever the text.

    >>> parse_byline("By ANA REYES and Tom Okafor, Associated Press Writers").names
    ('Ana Reyes', 'Tom Okafor')
    >>> found = parse_byline("Von Ana Reyes, dpa")
    >>> found.organisation, found.kind
    ('dpa', 'author')
    >>> [parse_byline(line) for line in ("By Friday the ferry is back.", "Von der Leyen said", "Di Maio")]
    [None, None, None]
    """
    start, end = _bounds(line)
    if not 0 < end - start <= _LONGEST:
        return None
    is_bracketed = _BRACKETS.get(line[start]) == line[end - 1]
    first, last = (start + 1, end - 1) if is_bracketed else (start, end)
    found = opener_at(line, first)
    if found is None and (is_bracketed or end - start > _LONGEST_BARE or not _may_be_bare(line[first:last])):
        return None
    payload = line[found.end if found else first : last]
    gathered = gather(payload[: _next_credit(payload)])
    if gathered is None or not _is_accepted(found, gathered, line[first:last]):
        return None
    return _made(gathered, line, start, end, found.opener.kind if found else None)


def parse_credit(text: str, start: int, end: int, kind: str) -> Byline | None:
    """Read the persons of ``text[start:end]``, which stand where only credits do: behind an opener in a note.

    Args:
        text: The whole text.
        start: First code point behind the opener.
        end: Code point after the last of the credit.
        kind: Of the opener.

    Returns:
        `None` where a part is nothing that credits hold.

    >>> parse_credit("(Photo: Ana Reyes/AP)", 8, 20, "photographer").organisation
    'AP'
    >>> parse_credit("(Photo: the ferry)", 8, 17, "photographer") is None
    True
    """
    gathered = gather(text[start:end])
    if gathered is None or not (gathered.names or gathered.organisations or gathered.roles):
        return None
    if kind == "source" and gathered.best < Likeness.KNOWN:
        gathered.organisations.extend(gathered.names)
        gathered.names.clear()
    return _made(gathered, text, start, end, kind)


def split_authors(text: str) -> tuple[str, ...] | None:
    """The persons in a string that is known to name authors, with or without an opener.

    Returns:
        Empty where it names nobody but an organisation, a role or an address; `None` where a part of it is
        none of these and no name.

    >>> split_authors("By Ana Reyes, Tom Okafor and Jo Smith, Jr.")
    ('Ana Reyes', 'Tom Okafor', 'Jo Smith, Jr.')
    >>> split_authors("Reuters Staff"), split_authors("the ferry is back")
    ((), None)
    """
    start, end = _bounds(text)
    found = opener_at(text, start)
    payload = text[found.end if found else start : end]
    if is_nobody(payload):
        return ()
    gathered = gather(payload) if len(payload) <= _LONGEST else None
    return None if gathered is None else tuple(ordinary(name) for name in gathered.names)


def _bounds(line: str) -> tuple[int, int]:
    """Where a line begins and ends without the blanks and marks around it."""
    start, end = 0, len(line)
    while start < end and (line[start] in _JUNK or line[start].isspace()):
        start += 1
    while end > start and (line[end - 1] in _JUNK or line[end - 1].isspace()):
        end -= 1
    return start, end


def _next_credit(payload: str) -> int:
    """Where a second credit begins: ``Text: Ana Reyes, Foto: Tom Okafor``; else the end."""
    if ":" not in payload:
        return len(payload)
    for sign in HARD_SIGN.finditer(payload):
        found = opener_at(payload, sign.end())
        if found is not None and found.opener.form not in PLAIN_FORMS:
            return sign.start()
    return len(payload)


def _may_be_bare(text: str) -> bool:
    """A cheap look before a line that nothing opens is taken apart: a given name, and no sentence behind."""
    words = text.split(None, 3)
    if any(word.islower() and not _may_follow_a_name(word) for word in words[2:3]):
        return False
    return len(words) > 1 and likeness(f"{words[0]} {words[1].rstrip(',;،؛')}") == Likeness.KNOWN


def _may_follow_a_name(word: str) -> bool:
    is_small = word in conjunctions() or word in particles() or role_kind(word) is not None
    return is_small or find_role([word]) is not None


def _is_accepted(found: FoundOpener | None, gathered: Gathered, line: str) -> bool:
    """Whether what was gathered is enough behind such an opener."""
    if found is None:
        return _is_accepted_bare(gathered, line)
    opener = found.opener
    if not gathered.names:
        return _is_accepted_nameless(gathered, opener.form)
    if opener.form == "word" and line[0].islower():  # a small ``by`` may stand within a sentence
        return not line.endswith(".") and (gathered.best == Likeness.KNOWN or gathered.has_agency)
    return gathered.has_company or gathered.best >= _least(found, gathered, line)


def _least(found: FoundOpener, gathered: Gathered, line: str) -> Likeness:
    """How far the best name must read as one where no role and no agency stands beside it."""
    opener = found.opener
    unsure = {
        "particle": True,
        "word": line.isupper() and opener.words != "by",  # capitals show no names
        "colon": max(len(name.split()) for name in gathered.names) > _MOST_BEHIND_LABEL,
        "phrase": False,
    }
    return Likeness.KNOWN if unsure[opener.form] else Likeness.FULL


def _is_accepted_nameless(gathered: Gathered, form: str) -> bool:
    """``Von dpa``, ``By The Associated Press``, ``By a staff reporter``; after a particle no other name."""
    if gathered.locations and not gathered.has_agency and form in PLAIN_FORMS:
        return False
    return gathered.has_company or (form != "particle" and bool(gathered.organisations))


def _is_accepted_bare(gathered: Gathered, line: str) -> bool:
    """Persons with known given names, and nothing beside them but what makes a byline of it."""
    if any(like != Likeness.KNOWN for like in gathered.likenesses) or line.endswith((".", ",")):
        return False
    if not gathered.names or any(len(name.split()) > _MOST_BARE for name in gathered.names):
        return False
    if len(gathered.kinds) < len(gathered.roles):  # a role that no table has may be a piece of a sentence
        return False
    if set(gathered.kinds) - {"collective"}:  # ``Ana Reyes, an analyst`` stands within a sentence
        return not any(role.startswith(_ARTICLES) for role in gathered.roles)
    plain = all(agency_id(form) for form in gathered.organisations) and "@" not in line
    alone = not gathered.roles or gathered.has_agency
    return plain and alone and not any(is_place(name.split()[0]) for name in gathered.names)


def _made(gathered: Gathered, text: str, start: int, end: int, opened: str | None) -> Byline:
    return Byline(
        raw=text[start:end],
        names=tuple([ordinary(name) for name in gathered.names]),
        role="; ".join(gathered.roles) or None,
        organisation="; ".join(dict.fromkeys(gathered.organisations)) or None,
        location="; ".join(dict.fromkeys(gathered.locations)) or None,
        kind=_kind(gathered, opened),
        start=start,
        end=end,
    )


def _kind(gathered: Gathered, opened: str | None) -> str:
    """What an opener says of the persons counts for more than their standing; ``special to`` tells most."""
    if "special-to" in gathered.kinds:
        return "special-to"
    if opened == "source":
        return "contributor" if gathered.names else "organisation"
    if opened in ("editor", "photographer", "contributor"):
        return opened
    if not (gathered.names or set(gathered.kinds) - {"collective"}):
        return "organisation"
    standing = (kind for kind in gathered.kinds if kind in ("editor", "photographer", "contributor"))
    return "author" if opened else next(standing, "author")
