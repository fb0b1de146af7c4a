"""What a text has beside plain ASCII: one cheap pass that spares many rules dearer ones."""

from functools import lru_cache

from corpuskit.rules._lines import KEPT

CONTROL = 0x01  # stands for all controls of ASCII
CONTROLS = bytes({*range(0x20), 0x7F} - {0x09, 0x0A})
PLAIN = bytes(
    CONTROL if byte in CONTROLS else byte if byte >= 0x80 else 0x20  # noqa: PLR2004 - the end of ASCII
    for byte in range(0x100)
)
SHOWN = bytes(range(0x21, 0x7F))


@lru_cache(maxsize=KEPT)
def beyond_ascii(text: str) -> str:
    r"""The signs of each word that are not ASCII, with one blank between words.

    What stood side by side still does, and so does what had plain letters of one word between. Controls of
    ASCII other than tab and line feed are shown as U+0001. To translate the bytes of a text is far faster
    than to search it for classes of signs, and what is left is short.

    >>> beyond_ascii("école,\t là-bas…”"), beyond_ascii("The ferry\x07.")
    ('é à…”', '\x01')
    """
    data = text.encode("utf-8", "surrogatepass")
    if text.isascii() and len(data.translate(None, CONTROLS)) == len(data):
        return ""
    return b" ".join(data.translate(PLAIN, SHOWN).split()).decode("utf-8", "surrogatepass")


@lru_cache(maxsize=KEPT)
def western(text: str) -> bytes | None:
    r"""What a text has beyond ASCII, in windows-1252; ``None`` where it has signs that are not in it.

    Most Latin text can be written so, and then it has no other script, no sign that does not show but the
    soft hyphen, and no C1 control.

    >>> western("The café’s ferry"), western("Паром")
    (b'\xe9\x92', None)
    """
    try:
        return beyond_ascii(text).encode("cp1252")
    except UnicodeEncodeError:
        return None
