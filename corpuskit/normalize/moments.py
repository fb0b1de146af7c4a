"""The dates of an article: when it was published, changed and collected."""

from datetime import date, datetime, tzinfo
from typing import NamedTuple

from corpuskit.model.raw import Json
from corpuskit.model.values import Moment
from corpuskit.normalize.fields import Input
from corpuskit.normalize.readers import verbatim
from corpuskit.text.dates import Order, parse_moment


class Published(NamedTuple):
    """The publication date: as found, where it was found, and what of it could be read."""

    raw: str | None
    source: str | None
    moment: Moment | None

    @property
    def instant(self) -> datetime | None:
        """In UTC, where the zone is known."""
        return self.moment.instant if self.moment else None

    @property
    def day(self) -> date | None:
        """In the article's own zone."""
        return self.moment.day if self.moment else None

    @property
    def precision(self) -> str | None:
        """``year`` to ``second``."""
        return self.moment.precision if self.moment else None


def read_published(
    given: Input, zone: tzinfo | None, *, order: Order | None = None, country: str | None = None
) -> Published:
    """Read the publication date; one that cannot be read stays as found.

    Args:
        given: The fields of the article.
        zone: The publisher's, for times that state none.
        order: Which of day and month the publisher's numbers begin with, where that is known.
        country: ISO 3166-1 alpha-2 code of the publisher's country, for zones that share an abbreviation.
    """
    raw = given.take("date_published", verbatim)
    source = given.keys.get("date_published")
    return Published(raw, source, _moment(given.value("date_published"), zone, order, country))


def read_instant(
    given: Input,
    field: str,
    zone: tzinfo | None,
    *,
    order: Order | None = None,
    country: str | None = None,
) -> datetime | None:
    """Read a date of which only the instant is published; where it is unknown, the value is left."""

    def moment(value: Json) -> Moment | None:
        return _moment(value, zone, order, country)

    found = given.take(field, moment)
    if found is not None and found.instant is None:
        given.leave(field)
    return found.instant if found else None


def _moment(value: Json, zone: tzinfo | None, order: Order | None, country: str | None) -> Moment | None:
    """A date as text or as a number, whose size says what it counts."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        return parse_moment(value, zone=zone, order=order, country=country)
    raw = verbatim(value)
    return parse_moment(raw, zone=zone, order=order, country=country) if raw else None
