"""The dateline sets a city into a country in which no city of that name is known.

`STOCKHOLM, Norway`: the country is that of the story before, or the city was changed and the rest was not.
Small towns share the names of others, so only cities with longer names are judged, and a region is
believed. Where the town is right, nothing is to be done.
"""

from collections.abc import Iterator

from corpuskit.model.checked import Checked
from corpuskit.model.diagnostics import Severity, shorten
from corpuskit.model.values import Place
from corpuskit.rules.rule import ArticleRule, Context, Finding
from corpuskit.text.gazetteer import known_cities

LEAST = 8  # letters of a name that few towns share


def find(checked: Checked, _context: Context) -> Iterator[Finding]:
    """Known cities that lie in no country of those stated."""
    dateline = checked.dateline
    if dateline is None:
        return
    for place in dateline.places:
        elsewhere = _elsewhere(place)
        if elsewhere:
            message = f"{shorten(place.raw)!r} is known in {elsewhere}, not in {place.country}"
            yield Finding("text", message, place.raw, place.start, place.end)


def _elsewhere(place: Place) -> str | None:
    """The country of the best known city of the name, where the one stated has none of the name."""
    if (
        place.kind != "city"
        or place.country is None
        or place.geoname_id is not None
        or place.region is not None
    ):
        return None
    cities = known_cities(place.name) if len(place.name) >= LEAST else ()
    if not cities or any(city.country in (place.country, None) for city in cities):
        return None
    return cities[0].country if cities[0].stands_alone else None


RULE = ArticleRule(
    code="DTL104",
    name="dateline-country-differs",
    severity=Severity.INFO,
    level=4,
    find=find,
    good={"text": "STOCKHOLM, Sweden (Reuters) - The ferry is back."},
    bad={"text": "STOCKHOLM, Norway (Reuters) - The ferry is back."},
)
