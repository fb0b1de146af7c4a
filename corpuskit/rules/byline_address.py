"""An address stands in the byline: of mail, of a page or of an account.

It is no part of a name; and in a published corpus it is a way to reach a person who was not asked. Keep the
name and remove the address.
"""

import re
from collections.abc import Iterator

from corpuskit.model.checked import Checked
from corpuskit.model.diagnostics import Severity
from corpuskit.model.fixes import Applicability, Remedy, Replacement
from corpuskit.rules._makers import LONGEST, Entry, entries
from corpuskit.rules.rule import ArticleRule, Context, Finding

ADDRESS = re.compile(
    r"[\s,;|(<\[–—-]*"
    r"(?P<address>(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}|https?://\S+|www\.\S+|(?<!\w)@\w{2,40})"
    r"[\s)>\]]*"
)

ENDS = ("", ",", ";", "|")


def find(checked: Checked, _context: Context) -> Iterator[Finding]:
    """The first address of each entry."""
    for entry in entries(checked):
        if len(entry.text) > LONGEST or not any(sign in entry.text for sign in ("@", "://", "www.")):
            continue
        found = ADDRESS.search(entry.text)
        if found is not None:
            at, end = (found.span("address")) if _is_published(checked, entry) else (None, None)
            remedy = _remedy(entry) if _is_published(checked, entry) else None
            yield Finding(entry.field, "address in the byline", entry.text, at, end, remedy=remedy)


def _is_published(checked: Checked, entry: Entry) -> bool:
    """Whether places in the entry are places in the published byline."""
    return entry.field == "byline" and checked.article.byline == entry.text


def _remedy(entry: Entry) -> Remedy | None:
    """Cut the addresses out; the whole key where nothing else stands there."""
    text = entry.text
    cuts = [found.span() for found in ADDRESS.finditer(text)]
    rest = ADDRESS.sub(" ", text)
    if not any(map(str.isalpha, rest)):
        return Remedy(
            message="remove the key", applicability=Applicability.UNSAFE, field="byline", remove=True
        )
    edits = tuple(
        Replacement(start, end, "" if start == 0 or text[end : end + 1] in ENDS else " ")
        for start, end in cuts
    )
    return Remedy(
        message="remove the address", applicability=Applicability.UNSAFE, field="byline", edits=edits
    )


RULE = ArticleRule(
    code="BYL103",
    name="byline-address",
    severity=Severity.WARNING,
    level=3,
    find=find,
    good={"byline": "By Ana Reyes @ sea", "fields": {"byline": "By Ana Reyes @ sea"}},
    bad={
        "byline": "By Ana Reyes (ana@courier.example)",
        "fields": {"byline": "By Ana Reyes (ana@courier.example)"},
    },
)
