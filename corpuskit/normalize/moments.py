"""The dates of an article: when it was published, changed and collected."""

from datetime import date, datetime, tzinfo
from typing import NamedTuple

from corpuskit.model.raw import Json
from corpuskit.model.values import Moment
from corpuskit.normalize.fields import Input
from corpuskit.normalize.readers import verbatim
from corpuskit.text.dates import parse_moment


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


def read_published(given: Input, zone: tzinfo | None) -> Published:
    """Read the publication date; one that cannot be read stays as found."""
    raw = given.take("date_published", verbatim)
    source = given.keys.get("date_published")
    return Published(raw, source, parse_moment(raw, zone=zone) if raw else None)


def read_instant(given: Input, field: str, zone: tzinfo | None) -> datetime | None:
    """Read a date of which only the instant is published; where it is unknown, the value is left."""

    def moment(value: Json) -> Moment | None:
        raw = verbatim(value)
        return parse_moment(raw, zone=zone) if raw else None

    found = given.take(field, moment)
    if found is not None and found.instant is None:
        given.leave(field)
    return found.instant if found else None
