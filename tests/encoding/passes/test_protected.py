"""The parts of a text where an escape is meant as it stands."""

import pytest

from corpuskit.encoding.passes.protected import protected


def is_protected(text: str) -> bool:
    """Whether the place marked ¦ is (the mark itself is taken out)."""
    place = text.index("¦")
    without = text.replace("¦", "")
    return protected(without).covers(place, place + 1)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The ferry’s ¦captain said so.", id="words"),
        pytest.param("She said, 'The ¦ferry is late.'", id="speech in straight marks"),
        pytest.param('"The ¦ferry," he said, "is late."', id="speech in straight double marks"),
        pytest.param("``The ¦ferry'' and ``the boat''", id="marks of old wires"),
        pytest.param("`The ¦ferry' and `the boat'", id="single marks of old wires"),
        pytest.param("a < ¦b and c > d", id="less and greater"),
        pytest.param("http://harbour.example/ ¦then", id="behind an address"),
        pytest.param("http://harbour.example¦&rdquo; he said", id="a reference that closes an address"),
        pytest.param("www.harbour.example¦=E2=80=9D he said", id="quoted-printable that closes an address"),
        pytest.param("www.harbour.example¦+IB0- he said", id="UTF-7 that closes an address"),
        pytest.param("www.harbour.example¦#8221; he said", id="a bare reference that closes an address"),
        pytest.param("Really?=¦E2=80=9D", id="a question before quoted-printable"),
        pytest.param("R&D=¦E2=80=99s", id="an ampersand and an equals sign"),
        pytest.param("said\\u201c¦yes", id="an escape is no path"),
        pytest.param('He said \\"¦yes\\"\\nand left', id="what JSON escapes is no path"),
        pytest.param("{ ¦so } it goes", id="braces without keys"),
        pytest.param("we SELECT ¦boats", id="a verb of SQL in a sentence"),
        pytest.param("<code>unclosed ¦text", id="a code element that is never closed"),
        pytest.param("\\u201c¦mayor@harbour.example", id="an escape glued to an e-mail address"),
        pytest.param("=E2=80=9C¦mayor@harbour.example", id="quoted-printable glued to an e-mail address"),
        pytest.param("saidâ€¦”mayor@harbour.example", id="mojibake glued to an e-mail address"),
        pytest.param("“¦”mayor@harbour.example", id="quotation marks before an e-mail address"),
        pytest.param("The caf%C3¦%A9.The boat", id="a sentence that ends without a blank"),
        pytest.param("Said no%E2¦%80%94so.to speak", id="a dash is in no host"),
    ],
)
def test_prose_is_not_protected(text: str) -> None:
    assert not is_protected(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("See https://harbour.example/a?b=¦c#d.", id="an address"),
        pytest.param("See WWW.harbour.example/¦a.", id="an address without a scheme"),
        pytest.param("See harbour.example/¦a.", id="a host and a path"),
        pytest.param("Write to mailto:ferry=40¦b@harbour.example.", id="mailto"),
        pytest.param("Write to the.may¦or@harbour.example.", id="an e-mail address"),
        pytest.param("Write to jos¦Ã©@harbour.example.", id="mojibake ends the local part"),
        pytest.param("Write to:ren¦Ã©@harbour.example", id="behind a colon"),
        pytest.param("Write to don¦â€™t@harbour.example.", id="a mark that is mojibake in the local part"),
        pytest.param("Write to jos¦Ã©.lopez@harbour.example.", id="mojibake within the local part"),
        pytest.param("Write to zo¦Ã«@harbour.example.", id="mojibake that holds a quotation mark"),
        pytest.param("Write to —m¦ayor@harbour.example.", id="a dash before an e-mail address"),
        pytest.param("See caf¦%C3%A9.com.", id="a host with escapes"),
        pytest.param("See le.caf%C3¦%A9.example.org, then", id="a longer host with escapes"),
        pytest.param("See caf%C3¦%A9.com/menu.", id="a host with escapes and a path"),
        pytest.param("find?name=¦boat", id="a query"),
        pytest.param("See http://harbour.example/?a=1&amp;¦b=2.", id="the ampersand of an address"),
        pytest.param("in C:\\boats\\¦u2019", id="a path"),
        pytest.param("in \\\\server\\¦boats", id="a server's path"),
        pytest.param("the pattern \\¦d+", id="a pattern"),
        pytest.param("type `¦so` there", id="backticks"),
        pytest.param("type ``a ¦so`` there", id="doubled backticks"),
        pytest.param("type <code>¦so</code> there", id="a code element"),
        pytest.param("type <PRE class=x>a <b>\n¦so</b></PRE> there", id="a code element with others in it"),
        pytest.param('a <img alt="¦so"> there', id="a tag"),
        pytest.param("a <!-- ¦so --> there", id="a comment"),
        pytest.param('print("¦so")', id="a call"),
        pytest.param("name = '¦so'", id="an assignment"),
        pytest.param('b"¦so"', id="a literal with its prefix"),
        pytest.param('{"name": "a", "boats": ["¦so"]}', id="an object of JSON"),
        pytest.param('"name": "¦so"', id="a pair of JSON"),
        pytest.param("SELECT a FROM b WHERE c='¦so'", id="SQL"),
    ],
)
def test_addresses_paths_and_code_are(text: str) -> None:
    assert is_protected(text)


def test_a_span_that_reaches_in_is_covered_and_one_that_touches_is_not() -> None:
    parts = protected("ab `cd` ef")

    assert parts.spans == ((3, 7),)
    assert [parts.covers(*span) for span in [(0, 3), (7, 9)]] == [False, False]
    assert [parts.covers(*span) for span in [(2, 4), (3, 3), (6, 9), (0, 9)]] == [True] * 4


def test_overlapping_parts_are_one() -> None:
    assert protected("<code>print('a')</code> `b`").spans == ((0, 23), (24, 27))


@pytest.mark.parametrize("text", ["", "\ud800`\udfff`", "\x00<\x00>"])
def test_any_text_will_do(text: str) -> None:
    assert not protected(text).covers(0, 1)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing"),
        pytest.param("\ufeff \n", id="blanks"),
        pytest.param("The ferry is late.", id="prose"),
        pytest.param('The page says {"a": 1}', id="prose that ends with an object"),
        pytest.param('{"a": 1} says the page', id="prose that begins with an object"),
        pytest.param("{sic} she said {sic}", id="braces"),
        pytest.param("[Applause] and [laughter]", id="square brackets"),
        pytest.param('"The ferry is late."', id="a string"),
        pytest.param("1914", id="a number"),
        pytest.param('{"a": 1}\n[1]\n{"a": 2}', id="lines that are no objects too"),
        pytest.param('{"a": 1}\nthen\n{"a": 2}', id="prose between objects"),
        pytest.param("[" * 100_000 + "]", id="brackets without end"),
        pytest.param("{" * 100_000 + "}", id="braces without end"),
        pytest.param("[" + "1" * 10_000 + "]", id="a number without end"),
    ],
)
def test_prose_is_no_data(text: str) -> None:
    assert protected(text).is_data is False


@pytest.mark.parametrize(
    "text",
    [
        pytest.param('{"headline": "Donâ€™t"}', id="an object"),
        pytest.param('\ufeff\n[{"headline": "Donâ€™t"}, 1]\r\n', id="an array"),
        pytest.param('{\n "headline": "a",\n "boats": {}\n}', id="an object over lines"),
        pytest.param('{"a": 1}\r\n\n{"a": 2}\n', id="an object in each line"),
        pytest.param('{"a": "so\x85 it"}\n{"a": "\u2028\t"}', id="controls that end no line"),
        pytest.param('{"a": "\ud800"}', id="half a character"),
    ],
)
def test_data_is(text: str) -> None:
    assert protected(text).is_data is True
