"""`normalize`: one raw article becomes an article, or the diagnostic that keeps it out."""

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from hashlib import sha256
from types import MappingProxyType
from typing import NamedTuple

from corpuskit.model.article import Article
from corpuskit.model.checked import Checked
from corpuskit.model.diagnostics import Diagnostic
from corpuskit.model.learned import UNKNOWN, Learned
from corpuskit.model.quotations import LazyQuotes, Quote
from corpuskit.model.raw import RawArticle
from corpuskit.model.values import PublisherNote
from corpuskit.normalize.authors import read_makers
from corpuskit.normalize.doc_types import doc_type
from corpuskit.normalize.fields import Input
from corpuskit.normalize.identity import article_id
from corpuskit.normalize.mending import Mender
from corpuskit.normalize.moments import Published, read_instant, read_published
from corpuskit.normalize.origin import Origin, read_origin
from corpuskit.normalize.readers import count, keywords, line, tag, truth, verbatim
from corpuskit.normalize.story import Language, Story, read_language, tell
from corpuskit.text.counts import count_text
from corpuskit.text.dates import Order
from corpuskit.text.quotes.cited import sources_of
from corpuskit.text.quotes.find import find_quotes

NO_PUBLISHERS: Mapping[str, PublisherNote] = MappingProxyType({})
NOTHING_LEARNED: Mapping[str, Learned] = MappingProxyType({})


def normalize(
    raw: RawArticle,
    *,
    publishers: Mapping[str, PublisherNote] = NO_PUBLISHERS,
    learned: Mapping[str, Learned] = NOTHING_LEARNED,
    quotations: bool = True,
) -> Checked | Diagnostic:
    """Make an article: fields typed, text laid out and mended, dateline, dates, counts and language found.

    Nothing of the input is dropped: what no field takes is in `extra`, what was changed is in the edits.

    Args:
        raw: As parsed.
        publishers: Name and time zone of publishers, by registrable domain.
        learned: House style and encoding mistakes of publishers, by name, else by domain.
        quotations: Whether quotations are looked for at once. To judge an article they mostly need not be:
            without them `sources` is empty and `quote_count` 0, and they are found when a rule asks.

    Returns:
        The article with what the rules need to judge it; or the diagnostic that keeps it out: it has no text
        (FLD101), or its text is no text (FLD102).

    Raises:
        Nothing, whatever the text.
    """
    given = Input(raw)
    text = given.text()
    if isinstance(text, Diagnostic):
        return text
    origin = read_origin(given, publishers)
    known = learned.get(origin.key or "", UNKNOWN)
    order = known.dates.usual
    published = read_published(given, origin.note.zone, order=order, country=origin.country)
    declared = given.take("language", tag)
    mender = Mender(declared, known)
    story = tell(text, raw.flow, mender, published.day)
    language = read_language(declared, story.body)
    mender.language = language.tag
    find = partial(find_quotes, story.text, language=language.spoken)
    quotes = find() if quotations else []
    article = _article(_Parts(raw, given, mender, origin, published, story, language, order, quotes))
    found = (*raw.diagnostics, *given.diagnostics)
    return Checked(
        article=article,
        raw=replace(raw, diagnostics=found) if given.diagnostics else raw,
        mended=mender.mended,
        laid=story.laid,
        keys=given.keys,
        detected_language=language.detected,
        detected_score=language.detected_score,
        dateline=story.dateline,
        quotes=tuple(quotes) if quotations else LazyQuotes(find),
    )


class _Parts(NamedTuple):
    """What was read of one article."""

    raw: RawArticle
    given: Input
    mender: Mender
    origin: Origin
    published: Published
    story: Story
    language: Language
    order: Order | None
    quotes: list[Quote]


def _article(parts: _Parts) -> Article:
    """Every field by name, in the order of its declaration.

    What `damage` and `edit_count` count and what `extra` gathers is known once the fields before them are
    taken and mended.
    """
    raw, given, mender, origin, published, story, language, order, quotes = parts
    text, dateline, mend = story.text, story.dateline, mender.field
    moment = partial(read_instant, given, zone=origin.note.zone, order=order, country=origin.country)
    at = raw.location
    path = str(at.path) if at.member is None else f"{at.path}!{at.member}"
    source_id = given.take("source_id", verbatim)
    byline, authors = read_makers(given, mender, text, story.dateline, publisher=origin.named)
    counts = count_text(story.body, language=language.spoken)
    return Article(
        id=article_id(
            publisher=origin.key,
            source_id=source_id,
            url=origin.url_canonical,
            path=path,
            ordinal=raw.ordinal,
        ),
        source_id=source_id,
        headline=mend("headline", given.take("headline", line)),
        description=mend("description", given.take("description", line)),
        text=text,
        body_start=story.body_start,
        dateline=dateline.raw if dateline else None,
        dateline_places=list(dateline.places) if dateline else [],
        dateline_date=dateline.date.resolved if dateline and dateline.date else None,
        dateline_agency=dateline.agency.id if dateline and dateline.agency else None,
        wire_agency=story.wire_agency,
        byline=byline,
        authors=authors,
        credit=mend("credit", given.take("credit", line)),
        publisher=mend("publisher", origin.named) or origin.called,
        domain=origin.domain,
        url=origin.url,
        url_canonical=origin.url_canonical,
        section=mend("section", given.take("section", line)),
        keywords=mender.each("keywords", given.take("keywords", keywords) or ()),
        subjects=given.take("subjects", keywords) or [],
        language=language.tag,
        language_score=language.score,
        date_published=published.instant,
        date_modified=moment("date_modified"),
        date_collected=moment("date_collected"),
        date_published_day=published.day,
        date_raw=published.raw,
        date_precision=published.precision,
        date_source=published.source,
        sources=sources_of(quotes),
        quote_count=len(quotes),
        word_count=counts.words,
        word_count_whitespace=counts.words_whitespace,
        char_count=len(text),
        sentence_count=counts.sentences,
        paragraph_count=text.count("\n") + 1 if text else 0,
        declared_word_count=given.take("declared_word_count", count),
        declared_location=mend("declared_location", given.take("declared_location", line)),
        doc_type=doc_type(story.body, counts.words),
        license=mend("license", given.take("license", line)),
        is_free_access=given.take("is_free_access", truth),
        charset=raw.charset,
        charset_source=raw.charset_source,
        damage=mender.damage,
        edit_count=len(raw.decode_edits) + mender.edit_count,
        original_sha256=_sha256(story.laid.text) if mender.has_edited_text else None,
        source_path=path,
        source_offset=at.offset or 0,
        source_length=raw.length,
        source_format=raw.format,
        source_sha256=raw.sha256,
        text_sha256=_sha256(text),
        duplicate_of=None,
        syndication_group=None,
        extra=given.extra(),
    )


def _sha256(text: str) -> str:
    return sha256(text.encode()).hexdigest()
