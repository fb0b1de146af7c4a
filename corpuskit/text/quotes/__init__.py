"""Quotations and whom they are attributed to."""

from corpuskit.text.quotes.cited import cited_sources, sources_of
from corpuskit.text.quotes.find import find_quotes

__all__ = ["cited_sources", "find_quotes", "sources_of"]
