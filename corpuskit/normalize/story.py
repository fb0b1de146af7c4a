"""The text of an article: laid out, mended, its dateline found, its language detected."""

from datetime import date
from typing import NamedTuple

from corpuskit.model.values import Agency, Dateline, Laid
from corpuskit.normalize.layout import lay_out
from corpuskit.normalize.mending import Mender
from corpuskit.text.datelines import parse_dateline
from corpuskit.text.language_tags import is_same_language
from corpuskit.text.languages import detect_language

HEAD = 1000  # code points in which a dateline may stand
OPENERS = frozenset("([{（［｛【〔")


class Story(NamedTuple):
    """The text as published and what it was made from."""

    text: str
    laid: Laid
    dateline: Dateline | None

    @property
    def body_start(self) -> int:
        """First code point after the dateline."""
        return self.dateline.body_start if self.dateline else 0

    @property
    def wire_agency(self) -> str | None:
        """The dateline's agency, where it is known to be one or stands in brackets as agencies do."""
        agency = self.dateline.agency if self.dateline else None
        return agency.id if agency and (agency.known or self._is_bracketed(agency)) else None

    def _is_bracketed(self, agency: Agency) -> bool:
        return not OPENERS.isdisjoint(self.text[: agency.start])


def tell(raw_text: str, flow: str, mender: Mender, published: date | None) -> Story:
    """Lay the text out, then mend it: a damaged sign at the end of a line tells more with its neighbours."""
    laid = lay_out(raw_text, flow)
    text = mender.text(laid.text)
    return Story(text, laid, parse_dateline(text[:HEAD], published=published))


class Language(NamedTuple):
    """The language of a text, and what detection says of it."""

    tag: str | None
    score: float | None
    detected: str | None
    detected_score: float


def read_language(declared: str | None, body: str) -> Language:
    """A declared language wins; the score is that of detection, where it says the same language."""
    detected, detected_score = detect_language(body)
    tag = declared or detected
    agrees = tag is not None and detected is not None and is_same_language(tag, detected)
    return Language(tag, detected_score if agrees else None, detected, detected_score)
