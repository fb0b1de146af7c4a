"""Urls: what is none, whose domain it is, and what is the same page."""

import socket

import pytest

from corpuskit.text import urls
from corpuskit.text.urls import canonical_url, is_absolute_url, registrable_domain

NONE = [
    pytest.param("", id="nothing"),
    pytest.param("/ferry", id="a path"),
    pytest.param("//courier.example/ferry", id="no scheme"),
    pytest.param("courier.example/ferry", id="a host and a path"),
    pytest.param("mailto:desk@courier.example", id="another scheme"),
    pytest.param("javascript:void(0)", id="a script"),
    pytest.param("http://", id="no host"),
    pytest.param("http://[", id="a bracket never closed"),
    pytest.param("http://[::1", id="an address never closed"),
    pytest.param("http://courier.example:port/", id="a port that is no number"),
    pytest.param("http://courier.example:99999/", id="a port that does not exist"),
    pytest.param("http://cou rier.example/", id="a blank in the host"),
    pytest.param("http://courier.example/\nferry", id="a line break"),
    pytest.param("http://courier.example/\ud800", id="half a surrogate pair"),
]


@pytest.mark.parametrize("url", NONE)
def test_no_absolute_url(url: str) -> None:
    assert not is_absolute_url(url)
    assert canonical_url(url) is None
    assert registrable_domain(url) is None


@pytest.mark.parametrize(
    "url",
    [
        pytest.param("http://192.0.2.7/ferry", id="IPv4"),
        pytest.param("http://192.0.2/ferry", id="IPv4, shortened"),
        pytest.param("http://[2001:db8::1]/ferry", id="IPv6"),
        pytest.param("http://localhost/ferry", id="no dot"),
        pytest.param("http://co.uk/ferry", id="a bare suffix"),
        pytest.param("http://courier..example/ferry", id="an empty label"),
        pytest.param("http://.example/ferry", id="an empty first label"),
    ],
)
def test_no_domain(url: str) -> None:
    assert is_absolute_url(url)
    assert registrable_domain(url) is None


@pytest.mark.parametrize(
    ("url", "domain"),
    [
        ("https://www.saltmarsh-courier.co.uk/ferry", "saltmarsh-courier.co.uk"),
        ("https://NEWS.Saltmarsh-Courier.COM:8080/ferry", "saltmarsh-courier.com"),
        ("https://www.saltmarsh-courier.example/ferry", "saltmarsh-courier.example"),
        ("https://reader:secret@saltmarsh-courier.com/", "saltmarsh-courier.com"),
        ("https://saltmarsh-courier.com./", "saltmarsh-courier.com"),
        ("https://www.saltmärsch.de/", "saltmärsch.de"),
        ("https://news.saltmarsh.kawasaki.jp/", "news.saltmarsh.kawasaki.jp"),
        ("https://news.city.kawasaki.jp/", "city.kawasaki.jp"),
        ("https://news.saltmarsh.公司.cn/", "saltmarsh.公司.cn"),
        ("https://news.saltmarsh.xn--55qx5d.cn/", "saltmarsh.xn--55qx5d.cn"),
        ("https://news.saltmarsh.中国/", "saltmarsh.中国"),
        ("https://news.saltmarsh.xn--fiqs8s/", "saltmarsh.xn--fiqs8s"),
    ],
)
def test_domain(url: str, domain: str) -> None:
    assert registrable_domain(url) == domain


@pytest.mark.parametrize(
    "url",
    [
        pytest.param("https://courier.example/ferry?page=2&id=7", id="parameters that matter"),
        pytest.param("https://courier.example/Ferry/", id="capitals and a slash in the path"),
        pytest.param("http://courier.example:8080/ferry", id="another port"),
        pytest.param("https://courier.example/ferry?b=1&a=2&b=3", id="order and repetition"),
        pytest.param("https://courier.example/ferry?q=utm_source", id="a value that looks like a parameter"),
        pytest.param("http://[2001:db8::1]:8080/ferry", id="IPv6 and a port"),
    ],
)
def test_left_alone(url: str) -> None:
    assert canonical_url(url) == url


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("HTTPS://Courier.Example/ferry", "https://courier.example/ferry"),
        ("https://courier.example/ferry#top", "https://courier.example/ferry"),
        ("http://courier.example:80/ferry", "http://courier.example/ferry"),
        ("https://courier.example:443/ferry", "https://courier.example/ferry"),
        ("https://courier.example/ferry?utm_source=feed&UTM_Medium=x", "https://courier.example/ferry"),
        ("https://courier.example/ferry?fbclid=x&page=2&gclid=y", "https://courier.example/ferry?page=2"),
        ("https://courier.example", "https://courier.example/"),
        (" https://courier.example/ferry ", "https://courier.example/ferry"),
        ("https://courier.example/a ferry?q=a b", "https://courier.example/a%20ferry?q=a%20b"),
    ],
)
def test_canonical(url: str, expected: str) -> None:
    assert canonical_url(url) == expected


def test_no_network_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        pytest.fail("a socket was opened")

    urls._suffixes.cache_clear()  # noqa: SLF001  # the first look-up is the one that might fetch the list
    urls._listed.cache_clear()  # noqa: SLF001
    monkeypatch.setattr(socket, "socket", refuse)

    assert registrable_domain("https://www.courier.co.uk/") == "courier.co.uk"
