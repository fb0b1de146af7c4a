"""What is kept of each article while a corpus is validated: what the rules of the corpus ask for."""

from dataclasses import dataclass

from corpuskit.model.checked import Checked
from corpuskit.model.diagnostics import Location


@dataclass(frozen=True, slots=True, kw_only=True)
class Sighting:
    """One article, as far as other articles can disagree with it.

    Attributes:
        location: Where its record begins.
        id: Its id.
        text_sha256: Hash of its text, in hex.
        publisher: Its publisher, or the domain where no name is known; empty for neither.
        domain: The registrable domain of its url.
        charset: What its bytes were read as.
        charset_source: Why.
        url: Its canonical url.
        licence: What it may be used under.
        ignored: Codes and families that are not to be reported of it, as it says itself.
    """

    location: Location
    id: str
    text_sha256: str
    publisher: str
    charset: str
    charset_source: str
    url: str | None
    licence: str | None
    domain: str | None = None
    ignored: tuple[str, ...] = ()

    @classmethod
    def of(cls, checked: Checked, ignored: tuple[str, ...] = ()) -> "Sighting":
        """What is kept of an article."""
        article = checked.article
        return cls(
            location=checked.raw.location,
            id=article.id,
            text_sha256=article.text_sha256,
            publisher=article.publisher or article.domain or "",
            charset=article.charset,
            charset_source=article.charset_source,
            url=article.url_canonical,
            licence=article.license,
            domain=article.domain,
            ignored=ignored,
        )
