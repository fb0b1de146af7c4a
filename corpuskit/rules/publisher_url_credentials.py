"""The url holds a name and perhaps a password.

`https://desk:secret@courier.example/` lets everybody who reads the corpus in. Take them out, and change the
password: it stands in the history of the repository.
"""

from collections.abc import Iterator

from corpuskit.model.checked import Checked
from corpuskit.model.diagnostics import Severity
from corpuskit.model.fixes import Applicability, Remedy, Replacement
from corpuskit.rules.rule import ArticleRule, Context, Finding
from corpuskit.text.urls import address_of


def find(checked: Checked, _context: Context) -> Iterator[Finding]:
    """What stands before the sign `@` of an absolute url; the finding does not repeat it."""
    url = checked.article.url
    if url is None or "@" not in url:
        return
    address = address_of(url)
    if address is None or not address.user:
        return
    at = url.index(address.user)
    remedy = Remedy(
        message="take name and password out",
        applicability=Applicability.SAFE,
        field="url",
        edits=(Replacement(at, at + len(address.user), ""),),
    )
    yield Finding(
        "url",
        f"name or password in the url of {address.host}",
        at=at,
        end=at + len(address.user),
        remedy=remedy,
    )


RULE = ArticleRule(
    code="PUB104",
    name="url-with-credentials",
    severity=Severity.WARNING,
    level=3,
    find=find,
    good={"url": "https://courier.example/@desk/ferry"},
    bad={"url": "https://desk:secret@courier.example/ferry"},
)
