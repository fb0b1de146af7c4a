"""Urls: the registrable domain, the canonical form, and whether one is absolute."""

from functools import cache, lru_cache
from ipaddress import ip_address
from typing import TYPE_CHECKING
from urllib.parse import SplitResult, urlsplit

from corpuskit.data import table

if TYPE_CHECKING:
    from publicsuffixlist import PublicSuffixList

_WEB = ("http", "https")
_DEFAULT_PORTS = {"http": 80, "https": 443}
_LABELS = 2  # of a domain under a suffix that no list has


def is_absolute_url(url: str) -> bool:
    """Whether it is an http or https url with a host.

    >>> is_absolute_url("https://saltmarsh-courier.example/ferry")
    True
    >>> is_absolute_url("/ferry"), is_absolute_url("mailto:desk@saltmarsh-courier.example")
    (False, False)
    """
    return _split(url) is not None


def registrable_domain(url: str) -> str | None:
    """The domain that somebody registered, by the Public Suffix List (its registry part), in lower case.

    The list is the one inside `publicsuffixlist`, which, unlike `tldextract`, brings no HTTP client to be
    imported: nothing is fetched. Under a suffix that the list lacks, such as ``.example``, the last two
    labels are taken.

    Returns:
        ``None`` for addresses in numbers, hosts without a dot, bare suffixes, and what is no absolute url.

    >>> registrable_domain("https://news.saltmarsh-courier.co.uk/ferry")
    'saltmarsh-courier.co.uk'
    >>> registrable_domain("http://192.0.2.7/ferry") is None
    True
    """
    parts = _split(url)
    host = "" if parts is None else (parts.hostname or "").rstrip(".")
    return _registered(host)


@lru_cache(maxsize=8192)  # a corpus has many urls of few hosts
def _registered(host: str) -> str | None:
    labels = host.split(".")
    if len(labels) < _LABELS or not all(labels) or _is_address(host):
        return None
    found: str | None = _suffixes().privatesuffix(host)
    return found


def canonical_url(url: str) -> str | None:
    """The url without what changes from link to link: fragment, default port, tracking parameters.

    Scheme and host go to lower case; path and the order of the other parameters stay, because servers may
    tell them apart. A blank inside becomes ``%20``, as browsers send it.

    Returns:
        ``None`` for what is no absolute http or https url.

    >>> canonical_url("HTTPS://Saltmarsh-Courier.example:443/Ferry?utm_source=feed&page=2#top")
    'https://saltmarsh-courier.example/Ferry?page=2'
    >>> canonical_url("http://[") is None
    True
    """
    parts = _split(url)
    if parts is None:
        return None
    user, at, _ = parts.netloc.rpartition("@")
    host = (parts.hostname or "").lower()
    host = f"[{host}]" if ":" in host else host
    port = "" if parts.port in (None, _DEFAULT_PORTS[parts.scheme]) else f":{parts.port}"
    query = "&".join(pair for pair in parts.query.split("&") if not _is_tracking(pair))
    place = (parts.path or "/") + (f"?{query}" if query else "")
    return f"{parts.scheme}://{user}{at}{host}{port}{place.replace(' ', '%20')}"


def _split(url: str) -> SplitResult | None:
    """The parts of an absolute url whose host and port can be read."""
    if not url.isprintable():
        return None  # control characters, line breaks and lone surrogates stand in no url
    try:
        parts = urlsplit(url.strip())
        _ = parts.port
    except ValueError:
        return None
    has_blank = parts.netloc.split() != [parts.netloc]
    return parts if parts.scheme in _WEB and parts.hostname and not has_blank else None


def _is_address(host: str) -> bool:
    try:
        ip_address(host)
    except ValueError:
        return host.replace(".", "").isdigit()
    return True


def _is_tracking(pair: str) -> bool:
    name = pair.partition("=")[0].lower()
    exact, prefixes = _tracking()
    return name in exact or name.startswith(prefixes)


@cache
def _tracking() -> tuple[frozenset[str], tuple[str, ...]]:
    names = [row["parameter"] for row in table("tracking_parameters")]
    prefixes = tuple(name[:-1] for name in names if name.endswith("*"))
    return frozenset(names), prefixes


@cache
def _suffixes() -> "PublicSuffixList":
    from publicsuffixlist import PublicSuffixList

    return PublicSuffixList(only_icann=True)
