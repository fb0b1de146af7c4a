"""An article is in another charset than nearly all others of its publisher.

A site changes its charset once, not for one file: mostly such a file was read by a program that guessed,
and its letters and quotation marks are wrong. Compare a line of it with the original, and write the file
again as UTF-8. The rule needs five articles in the usual charset and ten for each that is in the other; a
publisher that changed to UTF-8 is left alone.
"""

from collections import defaultdict
from collections.abc import Iterator
from pathlib import PurePosixPath

from corpuskit.model.corpora import CharsetUse
from corpuskit.model.diagnostics import Location, Severity, shorten
from corpuskit.rules.rule import Context, Corpus, CorpusRule, Finding
from corpuskit.text.plurals import counted

LEAST = 5  # articles in the usual charset
SHARE = 0.1  # of a publisher's articles that may be in another
UTF8 = "utf-8"


def find(corpus: Corpus, _context: Context) -> Iterator[Finding]:
    """The first article of each publisher in each charset that is seldom there."""
    of_publisher: dict[str, list[CharsetUse]] = defaultdict(list)
    for use in corpus.charsets():
        of_publisher[use.publisher].append(use)
    for publisher, uses in of_publisher.items():
        usual = max(uses, key=lambda use: use.articles)
        every = sum(use.articles for use in uses)
        for use in uses:
            is_odd = use is not usual and use.charset != UTF8 and use.articles <= SHARE * every
            if usual.articles >= LEAST and is_odd:
                message = (
                    f"{counted(use.articles, 'article')} of {shorten(publisher)!r} in {use.charset}, "
                    f"{usual.articles} in {usual.charset}"
                )
                yield Finding("charset", message, use.charset, location=use.first)


def _use(charset: str, articles: int) -> CharsetUse:
    return CharsetUse("Saltmarsh Courier", charset, articles, Location(PurePosixPath("ferry.md"), offset=0))


RULE = CorpusRule(
    code="ENC201",
    name="charset-differs-from-publisher",
    severity=Severity.WARNING,
    level=5,
    find=find,
    good={"charsets": (_use("utf-8", 19), _use("windows-1252", 12))},
    bad={"charsets": (_use("utf-8", 19), _use("windows-1252", 1))},
)
