"""The dateline credits an agency that no table knows, in a spelling close to one that is known.

A misspelt agency splits one wire into two when readers group by agency. Mend the spelling; the nearest name
of the table is offered. An agency that is in no table and like none of it is left alone: there are more of
them than any table has.
"""

from collections.abc import Iterator
from functools import lru_cache

from corpuskit.model.checked import Checked
from corpuskit.model.diagnostics import Severity, shorten
from corpuskit.model.fixes import Applicability, Remedy, Replacement
from corpuskit.model.values import Agency
from corpuskit.rules._misprints import is_misprint
from corpuskit.rules.rule import ArticleRule, Context, Finding
from corpuskit.text.agencies import agencies
from corpuskit.text.folding import fold

LEAST = 5  # letters of a name that may be misspelt: short ones are one letter from each other


def find(checked: Checked, _context: Context) -> Iterator[Finding]:
    """An agency that the table does not have, spelt almost like one that it has."""
    dateline = checked.dateline
    agency = dateline.agency if dateline is not None else None
    if agency is None or agency.known:
        return
    near = nearest(agency.raw)
    if near is not None:
        message = f"unknown agency {shorten(agency.raw)!r}, perhaps {near!r}"
        yield Finding("text", message, agency.raw, agency.start, agency.end, remedy=_remedy(agency, near))


def _remedy(agency: Agency, near: str) -> Remedy:
    return Remedy(
        message=f"write {near!r}",
        applicability=Applicability.UNSAFE,
        field="text",
        edits=(Replacement(agency.start, agency.end, near),),
    )


@lru_cache(maxsize=256)
def nearest(name: str) -> str | None:
    """The one agency of the table that is a letter away from a longer name.

    >>> nearest("Reuterz"), nearest("Halyard")
    ('Reuters', None)
    """
    key = fold(name)
    if len(key) < LEAST:
        return None
    near = {known.name for form, known in agencies().items() if len(form) >= LEAST and is_misprint(key, form)}
    return near.pop() if len(near) == 1 else None


RULE = ArticleRule(
    code="DTL102",
    name="dateline-unknown-agency",
    severity=Severity.WARNING,
    level=4,
    find=find,
    good={"text": "LONDON (Reuters) - The ferry is back."},
    bad={"text": "LONDON (Reutres) - The ferry is back."},
)
