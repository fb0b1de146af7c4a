"""What learning asks of a raw article before it is normalized: whose it is, and its text."""

from collections.abc import Mapping
from typing import NamedTuple

from corpuskit.model.date_orders import DateOrder
from corpuskit.model.diagnostics import Diagnostic
from corpuskit.model.raw import RawArticle
from corpuskit.model.values import PublisherNote
from corpuskit.normalize.fields import Input
from corpuskit.normalize.origin import read_origin
from corpuskit.normalize.readers import verbatim
from corpuskit.text.dates import count_order


class Evidence(NamedTuple):
    """One raw article as far as learning looks at it.

    Attributes:
        publisher: Its name, else its domain; ``None`` where neither is known.
        charset: How its bytes were read.
        text: As found; empty where it has none.
        confidence: How sure the charset is, 0 to 1.
        dates: What its dates tell of the order of day and month.
    """

    publisher: str | None
    charset: str
    text: str
    confidence: float = 1.0
    dates: DateOrder = DateOrder()


def evidence_of(raw: RawArticle, publishers: Mapping[str, PublisherNote]) -> Evidence:
    """What an article can teach.

    Args:
        raw: As parsed.
        publishers: What the configuration says, by registrable domain.

    Raises:
        Nothing, whatever the text.
    """
    given = Input(raw)
    text = given.text()
    publisher = read_origin(given, publishers).key
    found = "" if isinstance(text, Diagnostic) else text
    return Evidence(publisher, raw.charset, found, raw.charset_confidence, _date_order(given))


def _date_order(given: Input) -> DateOrder:
    dates = (given.take(field, verbatim) for field in ("date_published", "date_modified"))
    return sum((count_order(raw) for raw in dates if raw), DateOrder())
