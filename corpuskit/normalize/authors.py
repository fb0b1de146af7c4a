"""Who wrote an article: the byline as printed, and the names in it."""

from corpuskit.normalize.fields import Input
from corpuskit.normalize.readers import as_list, line, name, names


def read_authors(given: Input) -> tuple[str | None, list[str]]:
    """Read the byline and the authors.

    Authors that come as one string are parted into names, and the string says more than they do (`By`, the
    order of a family name, what stood between them). So unless it is exactly one name, it is kept: as the
    byline where the record gives none, else in `extra`.

    Returns:
        The byline and the names, as found; ``(None, [])`` where nobody is named.
    """
    authors = given.take("authors", names) or []
    byline = given.take("byline", line)
    value = as_list(given.value("authors"))
    whole = None if isinstance(value, list) else name(value)
    if whole is not None and whole != byline and authors != [whole]:
        if byline is None:
            byline, given.keys["byline"] = whole, given.keys["authors"]
        else:
            given.keep("authors")
    return byline, authors
