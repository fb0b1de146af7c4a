"""A word is written in letters of two scripts that look alike.

In `Hаrbour` the second letter is Cyrillic: nobody sees it, and no search finds the word. It comes from text
recognition, from a keyboard that was not switched, or from somebody who wants to pass a filter. Only
letters with a double in the other script are meant, so an ending that a language adds to a foreign name is
left alone. Write the word in one script.
"""

import re
from collections.abc import Iterator

from corpuskit.model.checked import Checked
from corpuskit.model.diagnostics import Severity
from corpuskit.model.fixes import Applicability, Remedy, Replacement
from corpuskit.rules._western import western
from corpuskit.rules.rule import ArticleRule, Context, Finding
from corpuskit.text.plurals import counted

CYRILLIC = dict(zip("асеіорѕхујАВСЕНІКМОРТХЈЅУ", "aceiopsxyjABCEHIKMOPTXJSY", strict=True))
GREEK = dict(zip("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο", "ABEZHIKMNOPTYXo", strict=True))
TO_LATIN = str.maketrans(CYRILLIC | GREEK)
TO_CYRILLIC = str.maketrans({latin: other for other, latin in CYRILLIC.items()})
SIGNS = (*CYRILLIC, *GREEK)
WORD = re.compile("[A-Za-z\u00c0-\u024f\u0370-\u03ff\u0400-\u04ff]{3,64}")
IS_LATIN = re.compile("[A-Za-z\u00c0-\u024f]")
GREEK_LETTER = re.compile("[\u0370-\u03ff]")
IS_OTHER = re.compile("[\u0370-\u03ff\u0400-\u04ff]")
FIELDS = ("headline", "text")


def find(checked: Checked, _context: Context) -> Iterator[Finding]:
    """Words of two scripts that read as one, in headline and text."""
    for field in FIELDS:
        text = checked.published(field)
        if western(text) is not None or not any(sign in text for sign in SIGNS):
            continue
        edits = tuple(_mixed(text))
        if edits:
            first = edits[0]
            word = text[first.start : first.end]
            message = f"{counted(len(edits), 'word')} of two scripts that look alike, first '{word}'"
            remedy = Remedy(
                message="write the words in one script",
                applicability=Applicability.UNSAFE,
                field=field,
                edits=edits,
            )
            yield Finding(field, message, word, first.start, first.end, remedy=remedy)


def _mixed(text: str) -> Iterator[Replacement]:
    for found in WORD.finditer(text):
        word = found[0]
        if not word.isascii() and IS_LATIN.search(word) and IS_OTHER.search(word):
            whole = _in_one_script(word)
            if whole is not None:
                yield Replacement(found.start(), found.end(), whole)


def _in_one_script(word: str) -> str | None:
    """The word in the script that most of its letters have; ``None`` where it is no likeness."""
    others = [at for at, letter in enumerate(word) if IS_OTHER.match(letter)]
    # `ITа`, `CEOм`: an ending of the one on a name of the other.
    if others == list(range(others[0], len(word))) and (word[: others[0]].isupper() or len(others) == 1):
        return None
    latin, cyrillic = word.translate(TO_LATIN), word.translate(TO_CYRILLIC)
    if 2 * len(others) <= len(word):
        return None if IS_OTHER.search(latin) else latin
    return None if IS_LATIN.search(cyrillic) or GREEK_LETTER.search(cyrillic) else cyrillic


RULE = ArticleRule(
    code="TXT116",
    name="mixed-scripts",
    severity=Severity.WARNING,
    level=4,
    find=find,
    good={"text": "The α-helix, Москва, and the IT-компания."},
    bad={"text": "The h\u0430rbour is open."},
)
