"""Urls: the registrable domain, the canonical form, and whether one is absolute."""

import re
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from importlib.resources import files
from ipaddress import ip_address
from itertools import chain
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import urlsplit

from corpuskit.data import table

if TYPE_CHECKING:
    from publicsuffixlist import PublicSuffixList

_WEB = ("http", "https")
_DEFAULT_PORTS = {"http": 80, "https": 443}
# Most urls: nothing but a host in small letters, a path and a query, all in printable ASCII.
_USUAL = re.compile(r"(https?)://([a-z0-9.-]+)(/[!\"$->@-~]*)?(?:\?([!\"$-~]*))?(?:#[!-~]*)?")
_BEGIN, _END = "// ===BEGIN ICANN DOMAINS===", "// ===END ICANN DOMAINS==="
_LABELS = 2  # of a domain under a suffix that no list has


class Address(NamedTuple):
    """The parts of an absolute url.

    Attributes:
        scheme: ``http`` or ``https``.
        user: Name and password as found, with their ``@``; empty where there are none.
        host: Without the brackets of an address in numbers; in lower case but for the zone of such a one.
        port: ``None`` where none is given.
        path: As found.
        query: As found.
    """

    scheme: str
    user: str
    host: str
    port: int | None
    path: str
    query: str


def is_absolute_url(url: str) -> bool:
    """Whether it is an http or https url with a host.

    >>> is_absolute_url("https://saltmarsh-courier.example/ferry")
    True
    >>> is_absolute_url("/ferry"), is_absolute_url("mailto:desk@saltmarsh-courier.example")
    (False, False)
    """
    return address_of(url) is not None


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
    parts = address_of(url)
    return None if parts is None else _registered(parts.host.rstrip("."))


@lru_cache(maxsize=8192)  # a corpus has many urls of few hosts
def _registered(host: str) -> str | None:
    labels = host.split(".")
    if len(labels) < _LABELS or not all(labels) or _is_address(host):
        return None
    top = labels[-1].lower()
    if not host.isascii() or top.startswith("xn--"):
        top = ""  # such names have two forms, and the list has one
    elif top not in _listed():
        return ".".join(labels[-2:]).lower()
    found: str | None = _suffixes(top).privatesuffix(host)
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
    parts = address_of(url)
    if parts is None:
        return None
    host = parts.host.lower()
    host = f"[{host}]" if ":" in host else host
    port = "" if parts.port in (None, _DEFAULT_PORTS[parts.scheme]) else f":{parts.port}"
    query = "&".join(pair for pair in parts.query.split("&") if not is_tracking(pair)) if parts.query else ""
    place = (parts.path or "/") + (f"?{query}" if query else "")
    return f"{parts.scheme}://{parts.user}{host}{port}{place.replace(' ', '%20')}"


@lru_cache(maxsize=64)  # an article asks several times for one url
def address_of(url: str) -> Address | None:
    """The parts of an absolute url whose host and port can be read; ``None`` for anything else.

    >>> address_of("https://Saltmarsh-Courier.example:8080/ferry?page=2").host
    'saltmarsh-courier.example'
    >>> address_of("/ferry") is None
    True
    """
    usual = _USUAL.fullmatch(url)
    if usual is not None:
        return Address(usual[1], "", usual[2], None, usual[3] or "", usual[4] or "")
    if not url.isprintable():
        return None  # control characters, line breaks and lone surrogates stand in no url
    try:
        parts = urlsplit(url.strip())
        host, port = parts.hostname, parts.port
    except ValueError:
        return None
    if parts.scheme not in _WEB or not host or parts.netloc.split() != [parts.netloc]:
        return None
    user, at, _ = parts.netloc.rpartition("@")
    return Address(parts.scheme, user + at, host, port, parts.path, parts.query)


def _is_address(host: str) -> bool:
    try:
        ip_address(host)
    except ValueError:
        return host.replace(".", "").isdigit()
    return True


def is_tracking(pair: str) -> bool:
    """Whether a parameter of a query, with its value or without, only says where a reader came from.

    >>> is_tracking("utm_source=feed"), is_tracking("page=2")
    (True, False)
    """
    name = pair.partition("=")[0].lower()
    exact, prefixes = _tracking()
    return name in exact or name.startswith(prefixes)


@cache
def _tracking() -> tuple[frozenset[str], tuple[str, ...]]:
    names = [row["parameter"] for row in table("tracking_parameters")]
    prefixes = tuple(name[:-1] for name in names if name.endswith("*"))
    return frozenset(names), prefixes


@cache
def _suffixes(top: str) -> "PublicSuffixList":
    """The list as far as it concerns one top level; all of it, which takes 0.1 seconds, for none."""
    from publicsuffixlist import PublicSuffixList

    listed = _listed()
    return PublicSuffixList(listed.get(top, ()) if top else chain.from_iterable(listed.values()))


@cache
def _listed() -> Mapping[str, Sequence[str]]:
    """The lines of the registry part of the list, by top level."""
    text = files("publicsuffixlist").joinpath("public_suffix_list.dat").read_text("utf-8")
    part = text.partition(_BEGIN)[2].partition(_END)[0]
    found: dict[str, list[str]] = {}
    for line in part.split("\n"):
        if line and not line.startswith("//"):
            suffix = line.partition(" ")[0].lower()
            found.setdefault(suffix.rpartition(".")[2], []).append(suffix)
    return MappingProxyType(found)
