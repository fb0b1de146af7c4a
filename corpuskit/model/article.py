"""The article: every field of the corpus, declared once; schemas, tables, gates and docs derive from it."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Annotated

from corpuskit.model.columns import Column
from corpuskit.model.values import CitedSource, Place

SCHEMA_VERSION = "1.0"
ID_PATTERN = "a-[0-9a-f]{20}(-[0-9]+)?"


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One news article as it is published: one row of the `articles` table.

    The annotation gives type and nullability, `Column` meaning, limits and whether corpuskit computes it.
    Spans are code points into `text`; instants are UTC; lists are empty, never null, where there is nothing.
    """

    id: Annotated[
        str,
        Column(
            description="Stable id: `a-` and 20 hex digits of the hash of the source's own id, else of its "
            "canonical url, else of path and ordinal; never of the text.",
            pattern=ID_PATTERN,
            example="a-0a1b2c3d4e5f60718293",
            computed=True,
        ),
    ]
    source_id: Annotated[
        str | None, Column(description="The source's own id, as found.", example="HW-2025-0117")
    ]
    headline: Annotated[
        str | None,
        Column(
            description="The headline.",
            example="Ferry returns to Saltmarsh after nine winters",
            max_length=1000,
        ),
    ]
    description: Annotated[
        str | None,
        Column(
            description="The standfirst or summary.", example="The first crossing carried schoolchildren."
        ),
    ]
    text: Annotated[
        str,
        Column(
            description="The body: laid out, repaired, NFC; paragraphs separated by one line feed; the "
            "dateline stays in it.",
            example="SALTMARSH (Halyard News) — The ferry is back.\nIt sails at noon.",
        ),
    ]
    body_start: Annotated[
        int,
        Column(
            description="First code point of `text` after the dateline; 0 where there is none.",
            minimum=0,
            example=27,
            computed=True,
            arrow="int32",
        ),
    ]
    dateline: Annotated[
        str | None,
        Column(
            description="The dateline as printed, separator included.",
            example="SALTMARSH (Halyard News) —",
            computed=True,
        ),
    ]
    dateline_places: Annotated[
        list[Place], Column(description="The dateline's places, in order.", computed=True)
    ]
    dateline_date: Annotated[
        date | None,
        Column(
            description="The dateline's day, resolved against the publication date.",
            example="2025-03-04",
            computed=True,
        ),
    ]
    dateline_agency: Annotated[
        str | None,
        Column(
            description="Id of the agency in the dateline.",
            pattern="[a-z0-9]+(-[a-z0-9]+)*",
            example="halyard-news",
            computed=True,
        ),
    ]
    wire_agency: Annotated[
        str | None,
        Column(
            description="Id of the agency whose wire this copy comes from.",
            pattern="[a-z0-9]+(-[a-z0-9]+)*",
            example="halyard-news",
            computed=True,
        ),
    ]
    byline: Annotated[str | None, Column(description="The byline, as found.", example="By Ana Reyes")]
    authors: Annotated[list[str], Column(description="Names of the authors.", example=["Ana Reyes"])]
    credit: Annotated[str | None, Column(description="The credit line.", example="Halyard News")]
    publisher: Annotated[
        str | None, Column(description="Who published this copy.", example="Saltmarsh Courier")
    ]
    domain: Annotated[
        str | None,
        Column(
            description="Registrable domain of the url.", example="saltmarsh-courier.example", computed=True
        ),
    ]
    url: Annotated[
        str | None,
        Column(
            description="Where it was published, as found.",
            example="https://www.saltmarsh-courier.example/ferry?utm_source=feed",
        ),
    ]
    url_canonical: Annotated[
        str | None,
        Column(
            description="The url without tracking parameters, fragment and default port; or the one the "
            "source declares canonical.",
            example="https://www.saltmarsh-courier.example/ferry",
        ),
    ]
    section: Annotated[str | None, Column(description="Section of the publication.", example="Transport")]
    keywords: Annotated[
        list[str], Column(description="Keywords, as the source gives them.", example=["ferry", "harbour"])
    ]
    subjects: Annotated[
        list[str], Column(description="Subject codes, as the source gives them.", example=["medtop:04000000"])
    ]
    language: Annotated[
        str | None,
        Column(
            description="Language of the text, BCP 47.",
            pattern="[a-z]{2,3}(-[A-Za-z0-9]{2,8})*",
            example="en",
        ),
    ]
    language_score: Annotated[
        float | None,
        Column(
            description="How sure language detection is of `language`, 0 to 1; null where it did not say "
            "this language.",
            minimum=0,
            maximum=1,
            example=0.98,
            computed=True,
            arrow="float32",
        ),
    ]
    date_published: Annotated[
        datetime | None,
        Column(
            description="Instant of publication in UTC, only where the zone is known.",
            example="2025-03-04T06:30:00Z",
        ),
    ]
    date_modified: Annotated[
        datetime | None,
        Column(
            description="Instant of the last change in UTC, only where the zone is known.",
            example="2025-03-04T07:00:00Z",
        ),
    ]
    date_collected: Annotated[
        datetime | None,
        Column(
            description="Instant of collection in UTC, only where the zone is known.",
            example="2025-03-05T00:00:00Z",
        ),
    ]
    date_published_day: Annotated[
        date | None,
        Column(
            description="Day of publication in the article's own zone.", example="2025-03-04", computed=True
        ),
    ]
    date_raw: Annotated[
        str | None,
        Column(
            description="The publication date as found.", example="2025-03-04T07:30:00+01:00", computed=True
        ),
    ]
    date_precision: Annotated[
        str | None,
        Column(
            description="Precision of the publication date.",
            choices=("year", "month", "day", "minute", "second"),
            example="second",
            computed=True,
        ),
    ]
    date_source: Annotated[
        str | None,
        Column(
            description="Where the publication date was found: the name of the input's field.",
            example="date_published",
            computed=True,
        ),
    ]
    sources: Annotated[
        list[CitedSource], Column(description="Whom and what the article cites.", computed=True)
    ]
    quote_count: Annotated[
        int,
        Column(
            description="Rows of this article in the `quotes` table.",
            minimum=0,
            example=2,
            computed=True,
            arrow="int32",
        ),
    ]
    word_count: Annotated[
        int,
        Column(
            description="UAX #29 words of `text` from `body_start` on.",
            minimum=0,
            example=212,
            computed=True,
            arrow="int32",
        ),
    ]
    word_count_whitespace: Annotated[
        int,
        Column(
            description="The same text split at white space.",
            minimum=0,
            example=209,
            computed=True,
            arrow="int32",
        ),
    ]
    char_count: Annotated[
        int,
        Column(description="Code points of `text`.", minimum=0, example=1301, computed=True, arrow="int32"),
    ]
    sentence_count: Annotated[
        int,
        Column(
            description="Sentences of `text` from `body_start` on.",
            minimum=0,
            example=11,
            computed=True,
            arrow="int32",
        ),
    ]
    paragraph_count: Annotated[
        int, Column(description="Paragraphs of `text`.", minimum=0, example=6, computed=True, arrow="int32")
    ]
    declared_word_count: Annotated[
        int | None,
        Column(
            description="The word count that the source itself states.",
            minimum=0,
            maximum=2147483647,
            example=210,
            arrow="int32",
        ),
    ]
    declared_location: Annotated[
        str | None, Column(description="The place that the source itself states.", example="Saltmarsh")
    ]
    doc_type: Annotated[
        str,
        Column(
            description="`story`; `multi` for several in one, `advis` for advice to editors, `teaser` for an "
            "opening that leads elsewhere, `other` for text that is no article.",
            choices=("story", "multi", "advis", "teaser", "other"),
            example="story",
            computed=True,
        ),
    ]
    license: Annotated[
        str | None,
        Column(description="Licence of the text, an SPDX id where there is one.", example="CC0-1.0"),
    ]
    is_free_access: Annotated[bool | None, Column(description="Whether it was free to read.", example=True)]
    charset: Annotated[
        str,
        Column(
            description="How the bytes were read, by WHATWG name.",
            pattern="[a-z0-9_-]+",
            example="utf-8",
            computed=True,
        ),
    ]
    charset_source: Annotated[
        str,
        Column(
            description="Why they were read so.",
            choices=("bom", "utf-8", "utf-8-vote", "declared", "detected", "fallback"),
            example="utf-8",
            computed=True,
        ),
    ]
    damage: Annotated[
        list[str],
        Column(
            description="Classes of damage repaired in this article.",
            example=["utf8-as-cp1252"],
            computed=True,
        ),
    ]
    edit_count: Annotated[
        int,
        Column(
            description="Rows of this article in the `edits` table.",
            minimum=0,
            example=0,
            computed=True,
            arrow="int32",
        ),
    ]
    original_sha256: Annotated[
        str | None,
        Column(
            description="SHA-256 of the laid-out text before its edits; null where `text` was not edited.",
            pattern="[0-9a-f]{64}",
            example="0000000000000000000000000000000000000000000000000000000000000000",
            computed=True,
        ),
    ]
    source_path: Annotated[
        str,
        Column(
            description="File that the record lay in, relative to the input; members of archives as "
            "`a.zip!b/c.html`.",
            example="courier/2025-03.jsonl",
            computed=True,
        ),
    ]
    source_offset: Annotated[
        int,
        Column(
            description="First byte of the record in the file.",
            minimum=0,
            example=18230,
            computed=True,
            arrow="int64",
        ),
    ]
    source_length: Annotated[
        int, Column(description="Bytes of the record.", minimum=0, example=2214, computed=True, arrow="int64")
    ]
    source_format: Annotated[
        str, Column(description="Format of the record.", pattern="[a-z0-9-]+", example="jsonl", computed=True)
    ]
    source_sha256: Annotated[
        str,
        Column(
            description="SHA-256 of the record's bytes.",
            pattern="[0-9a-f]{64}",
            example="0000000000000000000000000000000000000000000000000000000000000000",
            computed=True,
        ),
    ]
    text_sha256: Annotated[
        str,
        Column(
            description="SHA-256 of `text` as UTF-8.",
            pattern="[0-9a-f]{64}",
            example="0000000000000000000000000000000000000000000000000000000000000000",
            computed=True,
        ),
    ]
    duplicate_of: Annotated[
        str | None,
        Column(
            description="Id of the kept article that this one repeats.",
            pattern=ID_PATTERN,
            example="a-0a1b2c3d4e5f60718293",
            computed=True,
        ),
    ]
    syndication_group: Annotated[
        str | None,
        Column(
            description="Id of the wire story that this is a copy of.",
            example="g-0a1b2c3d4e5f60718293",
            computed=True,
        ),
    ]
    extra: Annotated[
        str | None,
        Column(
            description="JSON object of every input key that no field takes.",
            example='{"desk": "coast"}',
            computed=True,
        ),
    ]
