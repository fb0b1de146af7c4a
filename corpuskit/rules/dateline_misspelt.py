"""The place or the month of the dateline is misspelt.

The place is one letter away from a well-known city, or the month from the name of a month. It was read as
what is meant; the text still has the misprint. Mend it; of a place the right name is offered.
"""

from collections.abc import Iterator

from corpuskit.model.checked import Checked
from corpuskit.model.diagnostics import Severity, shorten
from corpuskit.model.fixes import Applicability, Remedy, Replacement
from corpuskit.model.values import Dateline, Place
from corpuskit.rules.rule import ArticleRule, Context, Finding
from corpuskit.text.gazetteer import misspelt_city


def find(checked: Checked, _context: Context) -> Iterator[Finding]:
    """What reading the dateline had to guess."""
    dateline = checked.dateline
    if dateline is None or not dateline.warnings:
        return
    if "misspelt-month" in dateline.warnings and dateline.date is not None:
        day = dateline.date
        yield Finding("text", f"misspelt month in {shorten(day.raw)!r}", day.raw, day.start, day.end)
    if "misspelt-place" in dateline.warnings:
        yield from _places(dateline)


def _places(dateline: Dateline) -> Iterator[Finding]:
    for place in dateline.places:
        meant = misspelt_city(place.name)
        if meant is not None and meant.geoname_id == place.geoname_id:
            message = f"place {shorten(place.raw)!r}, perhaps {meant.name!r}"
            remedy = _remedy(place, meant.name)
            yield Finding("text", message, place.raw, place.start, place.end, remedy=remedy)


def _remedy(place: Place, name: str) -> Remedy | None:
    printed = place.raw[: len(place.name)]
    if printed.casefold() != place.name.casefold():
        return None
    after = name.upper() if printed.isupper() else name
    return Remedy(
        message=f"write {after!r}",
        applicability=Applicability.UNSAFE,
        field="text",
        edits=(Replacement(place.start, place.start + len(printed), after),),
    )


RULE = ArticleRule(
    code="DTL105",
    name="dateline-misspelt",
    severity=Severity.WARNING,
    level=4,
    find=find,
    good={"text": "WASHINGTON, March 4 (Reuters) - The ferry is back."},
    bad={"text": "WASINGTON, March 4 (Reuters) - The ferry is back."},
)
