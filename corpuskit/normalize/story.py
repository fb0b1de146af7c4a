"""The text of an article: laid out, mended, its dateline found, its language detected."""

from datetime import date
from typing import NamedTuple

from corpuskit.model.laid import Laid
from corpuskit.model.values import Dateline
from corpuskit.normalize.credits import wire_agency
from corpuskit.normalize.layout import lay_out
from corpuskit.normalize.mending import Mender
from corpuskit.text.bylines import credits_beside
from corpuskit.text.datelines import HEAD, parse_dateline
from corpuskit.text.language_tags import is_same_language
from corpuskit.text.languages import detect_language

UNDETERMINED = "und"  # the language of BCP 47 that is none
SURE = 0.95  # of a language that nobody declared


class Story(NamedTuple):
    """The text as published, what it was made from, and what it says itself of its origin."""

    text: str
    laid: Laid
    dateline: Dateline | None
    wire_agency: str | None

    @property
    def body_start(self) -> int:
        """First code point after the dateline."""
        return self.dateline.body_start if self.dateline else 0

    @property
    def body(self) -> str:
        """The text after the dateline."""
        return self.text[self.body_start :]


def tell(raw_text: str, flow: str, mender: Mender, published: date | None) -> Story:
    """Lay the text out, then mend it: a damaged sign at the end of a line tells more with its neighbours."""
    laid = lay_out(raw_text, flow)
    text = mender.text(laid.text)
    dateline = parse_dateline(text[:HEAD], published=published)
    wire = wire_agency(text, dateline, credits_beside(text, dateline))
    return Story(text, laid, dateline, wire)


class Language(NamedTuple):
    """The language of a text, and what detection says of it."""

    tag: str | None
    score: float | None
    detected: str | None
    detected_score: float

    @property
    def spoken(self) -> str:
        """The language by whose rules a text is read: as declared, unless detection is sure of another."""
        if self.score is None and self.detected is not None and self.detected_score >= SURE:
            return self.detected
        return self.tag or UNDETERMINED


def read_language(declared: str | None, body: str) -> Language:
    """A declared language wins; the score is that of detection, where it says the same language."""
    detected, detected_score = detect_language(body)
    tag = declared or detected
    agrees = tag is not None and detected is not None and is_same_language(tag, detected)
    return Language(tag, detected_score if agrees else None, detected, detected_score)
