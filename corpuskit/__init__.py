"""corpuskit: raw news articles in, a typed, documented, citable Parquet corpus out.

The names below are the public interface; everything else is private. Each is imported when it is first
used, so that `import corpuskit` costs no heavy library.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from corpuskit.version import __version__

if TYPE_CHECKING:
    from corpuskit.encoding.decode import decode
    from corpuskit.encoding.priors import learn_prior
    from corpuskit.encoding.profiles import learn_profile
    from corpuskit.encoding.repair import repair
    from corpuskit.model.article import Article
    from corpuskit.model.diagnostics import (
        BusyError,
        ConfigError,
        CorpuskitError,
        Diagnostic,
        InputError,
        IntegrityError,
        Location,
        OutputError,
        Severity,
    )
    from corpuskit.model.edits import Edit, Suspicion
    from corpuskit.model.manifest import Manifest
    from corpuskit.model.profiles import ChainPrior, StyleProfile
    from corpuskit.model.quotations import Quote
    from corpuskit.model.raw import Decoded
    from corpuskit.model.repairs import Chain, Repair
    from corpuskit.model.reports import Report
    from corpuskit.model.values import Agency, Byline, CitedSource, Dateline, PartialDate, Place, Span
    from corpuskit.pipeline.build import build
    from corpuskit.pipeline.reading import read
    from corpuskit.pipeline.validate import validate
    from corpuskit.release import Release, load
    from corpuskit.text.bylines import parse_byline
    from corpuskit.text.datelines import parse_dateline
    from corpuskit.text.languages import detect_language
    from corpuskit.text.quotes.cited import cited_sources
    from corpuskit.text.quotes.find import find_quotes
    from corpuskit.text.sentences import count_sentences, split_sentences
    from corpuskit.text.words import UNICODE_VERSION, count_words

__all__ = [
    "UNICODE_VERSION",
    "Agency",
    "Article",
    "BusyError",
    "Byline",
    "Chain",
    "ChainPrior",
    "CitedSource",
    "ConfigError",
    "CorpuskitError",
    "Dateline",
    "Decoded",
    "Diagnostic",
    "Edit",
    "InputError",
    "IntegrityError",
    "Location",
    "Manifest",
    "OutputError",
    "PartialDate",
    "Place",
    "Quote",
    "Release",
    "Repair",
    "Report",
    "Severity",
    "Span",
    "StyleProfile",
    "Suspicion",
    "__version__",
    "build",
    "cited_sources",
    "count_sentences",
    "count_words",
    "decode",
    "detect_language",
    "find_quotes",
    "learn_prior",
    "learn_profile",
    "load",
    "parse_byline",
    "parse_dateline",
    "read",
    "repair",
    "split_sentences",
    "validate",
]

_HOMES = {
    "Agency": "model.values",
    "Article": "model.article",
    "BusyError": "model.diagnostics",
    "Byline": "model.values",
    "Chain": "model.repairs",
    "ChainPrior": "model.profiles",
    "CitedSource": "model.values",
    "ConfigError": "model.diagnostics",
    "CorpuskitError": "model.diagnostics",
    "Dateline": "model.values",
    "Decoded": "model.raw",
    "Diagnostic": "model.diagnostics",
    "Edit": "model.edits",
    "InputError": "model.diagnostics",
    "IntegrityError": "model.diagnostics",
    "Location": "model.diagnostics",
    "Manifest": "model.manifest",
    "OutputError": "model.diagnostics",
    "PartialDate": "model.values",
    "Place": "model.values",
    "Quote": "model.quotations",
    "Release": "release",
    "Repair": "model.repairs",
    "Report": "model.reports",
    "Severity": "model.diagnostics",
    "Span": "model.values",
    "StyleProfile": "model.profiles",
    "Suspicion": "model.edits",
    "UNICODE_VERSION": "text.words",
    "build": "pipeline.build",
    "cited_sources": "text.quotes.cited",
    "count_sentences": "text.sentences",
    "count_words": "text.words",
    "decode": "encoding.decode",
    "detect_language": "text.languages",
    "find_quotes": "text.quotes.find",
    "learn_prior": "encoding.priors",
    "learn_profile": "encoding.profiles",
    "load": "release",
    "parse_byline": "text.bylines",
    "parse_dateline": "text.datelines",
    "read": "pipeline.reading",
    "repair": "encoding.repair",
    "split_sentences": "text.sentences",
    "validate": "pipeline.validate",
}


def __getattr__(name: str) -> object:
    """Import a public name from its home when it is first asked for."""
    if name not in _HOMES:
        message = f"module 'corpuskit' has no attribute {name!r}"
        raise AttributeError(message)
    value = getattr(import_module(f"corpuskit.{_HOMES[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return __all__
