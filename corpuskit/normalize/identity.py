"""Ids of articles: stable when the text is repaired or corrected, because they never depend on it."""

from hashlib import sha256


def article_id(
    *, publisher: str | None, source_id: str | None, url: str | None, path: str, ordinal: int
) -> str:
    """The id of an article, from the strongest name that its source gave it.

    Args:
        publisher: Publisher, else domain: a source's own ids are unique only within it.
        source_id: The source's own id.
        url: Canonical url.
        path: File (and member) that the record lay in, for records without a name.
        ordinal: Number of the record in it.

    Returns:
        ``a-`` and 20 hex digits of a SHA-256 over the kind of name and its parts, joined by U+001F.

    >>> article_id(publisher="Courier", source_id="17", url=None, path="a.jsonl", ordinal=3)
    'a-eea1cff90ab75cd09fd6'
    """
    parts: tuple[str, ...]
    if publisher and source_id:
        parts = ("source", publisher, source_id)
    elif url:
        parts = ("url", url)
    else:
        parts = ("place", path, str(ordinal))
    return f"a-{sha256(chr(0x1F).join(parts).encode()).hexdigest()[:20]}"
