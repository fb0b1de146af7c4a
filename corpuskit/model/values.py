"""The typed values an article carries: spans, places, partial dates, agencies, datelines, cited sources."""

from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from typing import Annotated

from corpuskit.model.columns import Column


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of code points: ``text[start:end]``."""

    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """One place of a dateline."""

    raw: Annotated[str, Column(description="The place as printed, with its region.", example="KYIV, Ukraine")]
    name: Annotated[str, Column(description="The name alone, in ordinary capitals.", example="Kyiv")]
    start: Annotated[
        int, Column(description="First code point of `raw` in the text.", minimum=0, arrow="int32", example=0)
    ]
    end: Annotated[
        int, Column(description="Code point after `raw` in the text.", minimum=0, arrow="int32", example=13)
    ]
    region: Annotated[
        str | None,
        Column(
            description="ISO 3166-2 code of the region.", pattern="[A-Z]{2}-[A-Z0-9]{1,3}", example="US-OR"
        ),
    ] = None
    country: Annotated[
        str | None, Column(description="ISO 3166-1 alpha-2 code.", pattern="[A-Z]{2}", example="UA")
    ] = None
    geoname_id: Annotated[
        int | None, Column(description="GeoNames id.", minimum=1, arrow="int64", example=703448)
    ] = None
    kind: Annotated[
        str,
        Column(
            description="What sort of place it is; `unknown` where no table has it.",
            choices=("city", "region", "country", "facility", "vessel", "organisation", "unknown"),
            example="city",
        ),
    ] = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class CitedSource:
    """A person, organisation or document that an article cites."""

    name: Annotated[
        str, Column(description="The fullest form of the name in the article.", example="Ana Reyes")
    ]
    kind: Annotated[
        str,
        Column(
            description="What sort of source it is.",
            choices=("person", "organisation", "document", "group", "anonymous"),
            example="person",
        ),
    ]
    mentions: Annotated[
        int, Column(description="How often it is cited.", minimum=1, arrow="int32", example=3)
    ]
    first: Annotated[
        int, Column(description="Code point of its first mention.", minimum=0, arrow="int32", example=120)
    ]


@dataclass(frozen=True, slots=True, kw_only=True)
class PartialDate:
    """A day as a dateline prints it, mostly without a year.

    Attributes:
        raw: As printed.
        start: First code point in the text.
        end: Code point after it.
        month: 1 to 12.
        day: 1 to 31.
        year: As printed, or completed where two digits are; else ``None``.
        resolved: The full date, where a year is printed or the publication date decides it; else ``None``.
    """

    raw: str
    start: int
    end: int
    month: int
    day: int
    year: int | None = None
    resolved: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Agency:
    """The news agency that a dateline credits.

    Attributes:
        raw: As printed, without the brackets.
        start: First code point in the text.
        end: Code point after it.
        id: Slug of the agency table, or one made from `raw` where the table does not know it.
        name: Its usual name.
        kind: ``agency``, ``broadcaster``, ``newspaper``, ``press-release-wire`` or ``unknown``.
        known: Whether the agency table has it.
    """

    raw: str
    start: int
    end: int
    id: str
    name: str
    kind: str
    known: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Byline:
    """Who made a story, as a byline, a credit in brackets or a sign-off says.

    Attributes:
        raw: As printed.
        names: The persons, in the order printed; empty where only an organisation is credited.
        role: Their work or standing as printed, such as ``staff writer`` or ``special to``; else ``None``.
        organisation: Whom they work for; never a name in `names`.
        location: Where they are; else ``None``.
        kind: ``author``, ``editor``, ``photographer``, ``contributor``, ``special-to`` or ``organisation``.
        start: First code point of `raw` in the text that was parsed.
        end: Code point after it.
    """

    raw: str
    names: tuple[str, ...] = ()
    role: str | None = None
    organisation: str | None = None
    location: str | None = None
    kind: str = "author"
    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Dateline:
    """Where, when and for whom a story was filed, as its first words say.

    Attributes:
        raw: As printed, separator included, trailing blanks not.
        start: First code point in the text.
        end: Code point after `raw`.
        body_start: First code point of the story that follows.
        layout: ``place-first``, ``agency-first``, ``agency-only``, ``place-only`` or ``date-agency``; of East
            Asian agencies ``bracketed`` or ``inline``.
        places: In the order printed; empty for ``(Reuters) -``.
        date: The day printed, if any.
        agency: The agency credited, if any.
        reporters: Who filed it, where the dateline itself says so, as those of Xinhua and Yonhap do.
        separator: The sign between dateline and story, as it stands in the text, damaged or not; empty
            where there is none.
        confidence: 0 to 1; only datelines at 0.5 or above are returned.
        evidence: What spoke for it, such as ``caps`` or ``agency``.
        warnings: What looked odd, such as ``damaged-separator``.
    """

    raw: str
    start: int
    end: int
    body_start: int
    layout: str
    places: tuple[Place, ...] = ()
    date: PartialDate | None = None
    agency: Agency | None = None
    reporters: tuple[Byline, ...] = ()
    separator: str = ""
    confidence: float = 0.0
    evidence: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Credit:
    """A credit to an agency or to people that stands in the text itself.

    Attributes:
        raw: As printed.
        start: First code point in the text.
        end: Code point after it.
        position: ``prefix`` (``AP - `` before the story), ``dateline``, ``sign-off`` (a line of its own at
            the end) or ``note`` (``(Reporting by ...; editing by ...)``).
        agencies: Ids of the agencies credited, in order.
        bylines: The people credited, one entry for each role.
    """

    raw: str
    start: int
    end: int
    position: str
    agencies: tuple[str, ...] = ()
    bylines: tuple[Byline, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """A publication date as it was found, and what is known for certain about it.

    Attributes:
        raw: As found.
        day: The day in the article's own zone, where the precision reaches a day.
        instant: The instant in UTC, only where the zone is known; never midnight UTC for want of a zone.
        precision: ``year``, ``month``, ``day``, ``minute`` or ``second``.
        zone: The zone or offset as printed; ``None`` where none is stated.
        warnings: Why less is known than is printed, or what contradicts itself: ``day-or-month-first``,
            ``zone-ambiguous``, ``zone-unknown``, ``two-digit-year``, ``weekday-differs``.
    """

    raw: str
    day: date | None
    instant: datetime | None
    precision: str
    zone: str | None = None
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PublisherNote:
    """What the configuration says of a publisher: its name and the zone of dates that state none."""

    name: str | None = None
    zone: tzinfo | None = None
