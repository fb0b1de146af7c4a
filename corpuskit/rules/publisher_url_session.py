"""The url holds the id of a visit.

`;jsessionid=` and `PHPSESSID=` name one reader's visit of one day: nobody else can open the url, and each
visit makes another one of the same page. Leave it out.
"""

import re
from collections.abc import Iterator

from corpuskit.model.checked import Checked
from corpuskit.model.diagnostics import Severity
from corpuskit.model.fixes import Applicability, Remedy
from corpuskit.rules.rule import ArticleRule, Context, Finding
from corpuskit.text.urls import is_absolute_url

# The first stands in the path, the second in the query; the sign before it stays where something follows.
IN_PATH = re.compile(r";jsessionid=[^?#;/]{1,200}", re.IGNORECASE)
IN_QUERY = re.compile(
    r"(?<=[?&])(?:jsessionid|phpsessid|aspsessionid[a-z]{0,10}|cfid|cftoken|session_?id|sessid)=[^&#]{0,200}&?",
    re.IGNORECASE,
)


def find(checked: Checked, _context: Context) -> Iterator[Finding]:
    """The first id of a visit in an absolute url."""
    url = checked.article.url
    if url is None or not ("?" in url or ";" in url):
        return
    found = IN_PATH.search(url) or IN_QUERY.search(url)
    if found is None or not is_absolute_url(url):
        return
    remedy = Remedy(
        message="leave out the id of the visit",
        applicability=Applicability.SAFE,
        field="url",
        value=_without(url),
    )
    yield Finding("url", "url with the id of a visit", url, found.start(), found.end(), remedy=remedy)


def _without(url: str) -> str:
    bare, sign, fragment = IN_QUERY.sub("", IN_PATH.sub("", url)).partition("#")
    return bare.rstrip("?&") + sign + fragment


RULE = ArticleRule(
    code="PUB105",
    name="url-with-session",
    severity=Severity.WARNING,
    level=3,
    find=find,
    good={"url": "https://courier.example/ferry?page=2"},
    bad={"url": "https://courier.example/ferry;jsessionid=0A1B2C?page=2"},
)
