"""The licence is not written as SPDX has it.

`CC BY 4.0`, `cc-by-4.0` and the address of its deed are one licence for a reader and three for a program.
Write its SPDX id (https://spdx.org/licenses/), or several joined by `AND` and `OR`; for a licence of your
own `LicenseRef-` and a name, or its address. A copyright notice, and rights in other words, are left alone;
a single word that is no id is not.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from types import MappingProxyType

from corpuskit.data import table
from corpuskit.model.checked import Checked
from corpuskit.model.diagnostics import Severity, shorten
from corpuskit.model.fixes import Applicability, Remedy
from corpuskit.rules.rule import ArticleRule, Context, Finding
from corpuskit.text.folding import fold

CC = re.compile(
    r"https?://(?:www\.)?creativecommons\.org/(?:licenses|publicdomain)/"
    r"(?P<kind>[a-z-]{2,8})/(?P<version>[0-9]\.[0-9])(?:/(?:deed|legalcode)?(?:\.[a-z-]{2,8})?)?",
    re.IGNORECASE,
)
LONGEST = 120  # code points of what may be a licence and no notice
NOTICE = re.compile(r"©|\(c\)|copyright|all rights reserved|courtesy", re.IGNORECASE)
ADDRESS = re.compile(r"https?://", re.IGNORECASE)
OWN = re.compile(r"(?:DocumentRef-[A-Za-z0-9.-]+:)?LicenseRef-[A-Za-z0-9.-]+")
SPELT_OUT = (("creativecommons", "cc"), ("attribution", "by"), ("noncommercial", "nc"),
             ("noderivatives", "nd"), ("noderivs", "nd"), ("sharealike", "sa"))  # fmt: skip
ZERO = {"cc0": "CC0-1.0", "cczero": "CC0-1.0", "cc010universal": "CC0-1.0", "cc0universal": "CC0-1.0",
        "ccpublicdomainmark10": "CC-PDM-1.0"}  # fmt: skip


def find(checked: Checked, _context: Context) -> Iterator[Finding]:
    """A licence under another name than its id, or under one that SPDX does not know."""
    given = checked.article.license
    if given is None or is_expression(given):
        return
    meant = spdx_id(given)
    if meant is None:
        if " " not in given and not ADDRESS.match(given) and not NOTICE.search(given):
            yield Finding("license", f"licence {shorten(given)!r} is none of SPDX", given)
        return
    remedy = Remedy(
        message="write the SPDX id", applicability=Applicability.SAFE, field="license", value=meant
    )
    yield Finding("license", f"licence {shorten(given)!r} is {meant} in SPDX", given, remedy=remedy)


@lru_cache(maxsize=256)
def is_expression(text: str) -> bool:
    """Whether a text is an SPDX id, or several joined.

    >>> is_expression("CC-BY-4.0"), is_expression("MIT OR Apache-2.0"), is_expression("CC BY 4.0")
    (True, True, False)
    """
    ids = _ids()
    if text in ids:
        return True
    words = re.sub("[()]", " ", text).split()
    is_joined = len(words) % 2 == 1 and all(word in ("AND", "OR", "WITH") for word in words[1::2])
    return is_joined and all(_is_id(word) for word in words[::2])


def _is_id(word: str) -> bool:
    return word.removesuffix("+") in _ids() or OWN.fullmatch(word) is not None


@lru_cache(maxsize=256)
def spdx_id(text: str) -> str | None:
    """The id of a licence under one of its other names; ``None`` for what names none.

    >>> spdx_id("cc by-sa 4.0"), spdx_id("https://creativecommons.org/publicdomain/zero/1.0/")
    ('CC-BY-SA-4.0', 'CC0-1.0')
    >>> spdx_id("Creative Commons Attribution 4.0 International"), spdx_id("all yours")
    ('CC-BY-4.0', None)
    """
    if len(text) > LONGEST:
        return None
    deed = CC.fullmatch(text.strip())
    if deed is not None:
        kind = {"zero": "cc0", "mark": "ccpdm"}.get(deed["kind"].lower(), f"cc{deed['kind']}")
        return _folded().get(fold(f"{kind}{deed['version']}"))
    key = fold(text).removesuffix("license").removesuffix("licence").removesuffix("international")
    for words, letters in SPELT_OUT:
        key = key.replace(words, letters)
    return _folded().get(key) or ZERO.get(key)


@cache
def _ids() -> frozenset[str]:
    return frozenset(row["id"] for row in table("spdx_licenses"))


@cache
def _folded() -> Mapping[str, str]:
    return MappingProxyType({fold(name): name for name in sorted(_ids(), reverse=True)})


RULE = ArticleRule(
    code="FLD203",
    name="license-not-spdx",
    severity=Severity.WARNING,
    level=3,
    find=find,
    good={"license": "CC-BY-4.0"},
    bad={"license": "CC BY 4.0"},
)
