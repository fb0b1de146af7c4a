"""Labels, names and codecs of charsets."""

import codecs

import pytest

from corpuskit.data import table
from corpuskit.encoding.decoding.charsets import python_codec, whatwg_name


@pytest.mark.parametrize("label", ["", "utf-7", "ebcdic", "ütf-8", "latin 1"])
def test_an_unknown_label_has_no_name(label: str) -> None:
    assert whatwg_name(label) is None


@pytest.mark.parametrize("name", ["replacement", "x-user-defined", "latin1", "no-such-charset"])
def test_what_nothing_decodes_has_no_codec(name: str) -> None:
    with pytest.raises(KeyError):
        python_codec(name)


@pytest.mark.parametrize(
    ("label", "name"),
    [
        pytest.param("iso-8859-1", "windows-1252", id="Latin-1 is windows-1252 on the web"),
        pytest.param("US-ASCII", "windows-1252", id="ASCII too, in any case"),
        pytest.param("\tUtf8\n", "utf-8", id="blanks around"),
        pytest.param("iso-8859-9", "windows-1254", id="Latin-5"),
        pytest.param("tis-620", "windows-874", id="Thai"),
        pytest.param("gb2312", "gbk", id="GB 2312"),
        pytest.param("koi8-ru", "koi8-u", id="a label added later"),
        pytest.param("hz-gb-2312", "replacement", id="a charset that browsers refuse"),
        pytest.param("ucs-2", "utf-16le", id="UCS-2"),
    ],
)
def test_a_label_means_what_browsers_take_it_to_mean(label: str, name: str) -> None:
    assert whatwg_name(label) == name


def test_the_table_is_whole() -> None:
    rows = table("charsets")

    assert len(rows) == 228
    assert len({row["name"] for row in rows}) == 40


@pytest.mark.parametrize("name", sorted({row["name"] for row in table("charsets") if row["codec"]}))
def test_every_codec_exists(name: str) -> None:
    assert codecs.lookup(python_codec(name)).name
    assert whatwg_name(name) == name
