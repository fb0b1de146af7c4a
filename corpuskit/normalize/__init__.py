"""Stage 4: raw articles become articles; every field is filled here, by name."""

from corpuskit.model.values import PublisherNote
from corpuskit.normalize.article import normalize, publisher_of

__all__ = ["PublisherNote", "normalize", "publisher_of"]
