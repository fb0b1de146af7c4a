"""Stage 4: raw articles become articles; every field is filled here, by name."""

from corpuskit.model.values import PublisherNote
from corpuskit.normalize.article import NOTHING_LEARNED, normalize
from corpuskit.normalize.evidence import Evidence, evidence_of

__all__ = ["NOTHING_LEARNED", "Evidence", "PublisherNote", "evidence_of", "normalize"]
