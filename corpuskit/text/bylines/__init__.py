"""Bylines and credits: who made a story, and whose wire it is."""

from corpuskit.text.bylines.credits import credits_beside, find_credits
from corpuskit.text.bylines.lines import parse_byline, split_authors

__all__ = ["credits_beside", "find_credits", "parse_byline", "split_authors"]
