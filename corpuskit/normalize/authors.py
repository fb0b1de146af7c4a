"""Who wrote an article: the byline as printed, and the names of persons in it."""

from collections.abc import Iterator
from functools import lru_cache

from corpuskit.model.raw import Json
from corpuskit.model.values import Dateline
from corpuskit.normalize.credits import byline_in_text
from corpuskit.normalize.fields import Input
from corpuskit.normalize.mending import Mender
from corpuskit.normalize.readers import as_list, line, name, names
from corpuskit.text.bylines import parse_byline, split_authors
from corpuskit.text.bylines.names import is_suffix
from corpuskit.text.folding import fold
from corpuskit.text.publishers import is_publisher_name

_LONGEST = 500  # code points of a string that names persons
ORGANISATION = "organization"  # how the types of schema.org for publishers end


def read_makers(
    given: Input, mender: Mender, text: str, dateline: Dateline | None, *, publisher: str | None
) -> tuple[str | None, list[str]]:
    """The byline and the authors of an article: as the record names them, else as its text does.

    Args:
        given: The record.
        mender: Mends what the record says; the text is mended already.
        text: The article's, which stays as it is.
        dateline: Of the text.
        publisher: Of the article, as the record names it.

    Returns:
        ``(None, [])`` where nobody is named.
    """
    byline, authors = read_authors(given, publisher=publisher)
    found = None if authors else byline_in_text(text, dateline)
    if found is None:
        return mender.field("byline", byline), mender.each("authors", authors)
    return mender.field("byline", byline) or found.raw, list(found.names)


def read_authors(given: Input, *, publisher: str | None = None) -> tuple[str | None, list[str]]:
    """Read the byline and the authors.

    Authors are persons: an agency, a publisher, a desk, a tag or an address that stands among them is none.
    What is left out is not lost. Authors that come as one string say more than their names (`By`, the order
    of a family name, what stood between them), so unless it is exactly one name, the string is the byline
    where the record gives none; otherwise what was left out or changed is kept in `extra`. Where only a
    byline is given, the authors are those it names.

    Args:
        given: The record.
        publisher: Of the article, as the record names it.

    Returns:
        The byline as found and the names; ``(None, [])`` where nobody is named.
    """
    found = given.take("authors", names) or []
    byline = given.take("byline", line)
    value = as_list(given.value("authors"))
    authors = [] if value is None else author_names(value, publisher=publisher)
    whole = None if isinstance(value, list) else name(value)
    if whole is None:
        if authors != found:
            given.keep("authors")
    elif whole != byline and authors != [whole]:
        if byline is None:
            byline, given.keys["byline"] = whole, given.keys["authors"]
        else:
            given.keep("authors")
    if not found and byline is not None:
        authors = [one for one in _of_byline(byline) if not _is_publisher(one, publisher)]
    return byline, authors


def author_names(value: Json, *, publisher: str | None = None) -> list[str]:
    """The persons that a value names, each once; a string too long for names names nobody.

    >>> author_names("By Ana Reyes, Halyard News Service"), author_names(["Ana Reyes", "Reuters"])
    (['Ana Reyes'], ['Ana Reyes'])
    >>> author_names("Reyes, Ana"), author_names("desk@saltmarsh-courier.example")
    (['Reyes, Ana'], [])
    """
    value = as_list(value)
    if isinstance(value, list):
        found = [one for item in value if not _is_organisation(item) for one in _of_item(name(item) or "")]
    else:
        found = list(_of_text(name(value) or ""))
    return [one for one in dict.fromkeys(found) if not _is_publisher(one, publisher)]


def _of_text(text: str) -> Iterator[str]:
    """Names in a string; where it is no byline as a whole, those of its parts, as they stand."""
    if len(text) > _LONGEST:
        return
    parts = names(text) or []
    whole = None if ";" in text or parts == [text] else split_authors(text)
    if whole is not None:
        yield from whole
        return
    for part in parts:
        yield from _of_item(part)


def _of_item(text: str) -> Iterator[str]:
    """Names in an item of a list: what is no byline and no address is a name as it stands."""
    if len(text) > _LONGEST:
        return
    if _is_family_first(text):
        yield text
        return
    found = split_authors(text)
    if found is not None:
        yield from found
    elif text and not text.startswith(("#", "@")) and "@" not in text and "://" not in text:
        yield text


def _is_family_first(text: str) -> bool:
    """Whether a comma stands between a family name and a given one: ``Reyes, Ana``."""
    return text.count(",") == 1 and names(text) == [text] and not is_suffix(text.partition(",")[2].strip())


def _of_byline(byline: str) -> Iterator[str]:
    """Names in a byline beside which the record gives no authors: single words may be anything there."""
    parsed = parse_byline(byline)
    found = parsed.names if parsed is not None else split_authors(byline) or ()
    for one in found:
        if parsed is not None or " " in one:
            yield one


def _is_organisation(item: Json) -> bool:
    kind = item.get("@type") if isinstance(item, dict) else None
    return isinstance(kind, str) and kind.lower().endswith(ORGANISATION)


@lru_cache(maxsize=8192)  # the same persons write for the same publishers
def _is_publisher(one: str, publisher: str | None) -> bool:
    return is_publisher_name(one) or (publisher is not None and fold(one) == fold(publisher) != "")
