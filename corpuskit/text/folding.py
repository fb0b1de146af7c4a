"""The form of a name under which tables are searched: letters and digits only, case and accents set aside."""

import re
import unicodedata

_OTHER = re.compile(r"[^a-z0-9]+")
_SHORTENED = (("saint", "st"), ("fort", "ft"), ("mount", "mt"))


def fold(name: str) -> str:
    """Letters and digits of a name, in lower case, without accents.

    Blanks, dots and hyphens go too, because datelines are printed with and without them: ``W.Va.`` and
    ``W. Va`` are one form.

    >>> fold("PORT-AU-PRINCE"), fold("Zürich"), fold("W. Va.")
    ('portauprince', 'zurich', 'wva')
    >>> fold("?!")
    ''
    """
    if name.isascii():
        return _OTHER.sub("", name.lower())
    bare = unicodedata.normalize("NFKD", name).casefold()
    return "".join(char for char in bare if char.isalnum())


def fold_place(name: str) -> str:
    """`fold`, and one form for ``Saint`` and ``St.``, ``Fort`` and ``Ft.``, ``Mount`` and ``Mt.`` in front.

    >>> fold_place("SAINT LOUIS") == fold_place("St. Louis")
    True
    >>> fold_place("LOUIS SAINT")
    'louissaint'
    """
    key = fold(name)
    for long, short in _SHORTENED:
        if key.startswith(long):
            return short + key[len(long) :]
    return key
