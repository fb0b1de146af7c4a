"""The parts of a text where an escape is meant as it stands: addresses, paths, code and markup."""

import json
import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache, cached_property

_Span = tuple[int, int]

# What may begin right behind an address without belonging to it, though it holds only signs that addresses
# may hold: a reference other than the ampersand's, with or without its ampersand; quoted-printable; UTF-7.
_BEHIND = r"&(?!amp;|#38;|#x26;)#?[A-Za-z0-9]{2,32};|#8[0-9]{3};|=[89A-F][0-9A-F]=|\+I[A-H][A-Za-z0-9]-"
_IN_ADDRESS = rf"(?:(?!{_BEHIND})[^\s<>\"“”«»\\^`{{|}}])"
_SCHEME = rf"(?<![A-Za-z])(?:[A-Za-z]{{2,15}}://|mailto:){_IN_ADDRESS}+"
_WWW = rf"(?i)(?<![A-Za-z])(?:www[0-9]?\.){_IN_ADDRESS}+"
_HOST_AND_PATH = (
    rf"(?<![\w.-])(?:[A-Za-z0-9-]{{1,63}}\.){{1,5}}[A-Za-z]{{2,24}}(?::[0-9]{{1,5}})?/{_IN_ADDRESS}*"
)
_QUERY = rf"\?[A-Za-z_][\w.%-]{{0,40}}=(?![0-9A-F]{{2}}=){_IN_ADDRESS}*"
# Hosts that hold escapes. E2 begins those of marks and dashes, which no host holds; few of the words that
# may follow a full stop without a blank are domains.
_HOST = (
    r"(?<![\w.%-])(?=[A-Za-z0-9.-]{0,250}%)(?:(?:[A-Za-z0-9-]|%(?![Ee]2)[0-9A-Fa-f]{2}){1,63}\.){1,5}"
    r"(?:biz|com|edu|gov|info|int|net|org|[a-z]{2})(?![\w%@-])"
)
# Mojibake in the local part holds signs, so it may hold nearly any; quotation marks behind the letter that
# the first byte of a Latin letter becomes (``zoÃ«@``). What begins with an escape begins at no word.
_BREAKS = r"\s@\\<>()\[\]{}\"'`“”„‘’‚‹›«»,;:"
_E_MAIL = (
    rf"(?:(?<![^{_BREAKS}])(?<!\\)[\w.](?:[^{_BREAKS}]|(?<=[À-ß])[“”„‘’‚‹›«»]){{0,63}}"
    r"|(?<![\w.+%=\\-])[\w.][\w.+%=-]{0,63})@(?:[\w-]{1,63}\.){1,8}[\w-]{1,63}"
)

_WORD = r"\S+"
# A backslash that begins none of the escapes of JSON and Python: a path, or a pattern such as \d.
_NO_ESCAPE = r"\\(?!u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|x[0-9A-Fa-f]{2}|[nrtbf\"'/\\])\w|(?<![A-Za-z])[A-Za-z]:\\"

_IN_BACKTICKS = r"(?<!`)`[^`\s](?:[^`\n]*[^`\s])?`(?!`)|(?<!`)``[^`\s](?:[^`\n]*[^`\s])?``(?!`)"
_TAG = r"<(?P<close>/?)(?P<name>[A-Za-z][A-Za-z0-9]{0,15})(?=[\s/>])[^<>\n]*>|<!--[^<>]*-->"
_CODE_TAGS = frozenset({"code", "kbd", "pre", "samp", "script", "style", "tt", "xmp"})
_STRING = r"(?:\"(?:[^\"\\\n]|\\.)*\"|'(?:[^'\\\n]|\\.)*')"
_LITERAL = rf"(?<![\w=%])(?:[bBrRuUfF]{{1,2}}|\w{{1,64}}\(\s?[bBrRuUfF]{{0,2}}|\w{{1,64}} ?=[ =]?){_STRING}"
_JSON_KEY = r"\"[^\"\n]{1,64}\"\s?:\s?"
_JSON_PAIR = rf"{_JSON_KEY}{_STRING}"
_JSON_OBJECT = rf"\{{\s{{0,40}}{_JSON_KEY}[^{{}}]*\}}"
_SQL_WORDS = ("SELECT", "INSERT INTO", "UPDATE", "DELETE FROM")
_SQL = rf"\b(?:{'|'.join(_SQL_WORDS)})\b[^\n;]*"
_SQL_TOO = r"\b(?:FROM|VALUES|SET|WHERE)\b"

_BRACKETS = ("{}", "[]")
_BLANKS_AND_MARK = " \t\r\n\ufeff"

# A pattern is tried only on texts that hold its sign; few do. What these find holds no blank or line feed, so
# that only the stretches between them are looked at in which the sign stands.
_IN_WORDS = (
    ("://", _SCHEME),
    ("mailto:", _SCHEME),
    ("/", _HOST_AND_PATH),
    ("?", _QUERY),
    ("@", _E_MAIL),
    ("%", _HOST),
)
_ANYWHERE = (
    ("`", _IN_BACKTICKS),
    ("<", _TAG),
    ("{", _JSON_OBJECT),
    ('":', _JSON_PAIR),
    ('" :', _JSON_PAIR),
)
_BEFORE_LITERAL = r"(?:(?:\A|[^\w=%])[bBrRuUfF]{1,2}|\(\s?[bBrRuUfF]{0,2}|=[ =]?)\Z"
_REACH = 4  # code points that this looks at


class Protected:
    """The protected parts of one text, found when first asked for."""

    def __init__(self, text: str) -> None:
        self._text = text

    def covers(self, start: int, end: int) -> bool:
        """Whether ``text[start:end]`` lies in a protected part or reaches into one."""
        if not self.spans:
            return False
        starts, ends = self._borders
        number = bisect_right(ends, start)
        return number < len(starts) and starts[number] < max(end, start + 1)

    @cached_property
    def spans(self) -> tuple[_Span, ...]:
        """Sorted and disjoint."""
        merged: list[_Span] = []
        for start, end in sorted(_spans(self._text)):
            if merged and start <= merged[-1][1]:
                merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
            else:
                merged.append((start, end))
        return tuple(merged)

    @cached_property
    def is_data(self) -> bool:
        r"""Whether the whole text is JSON, an object or an array, or JSON Lines, an object in each line.

        Such a text is no prose that mentions code: the strings in it are prose, and only their escapes are
        meant as they stand. Its spans are found as in any other text.

        >>> protected('{"a": 1}\n{"a": 2}\n').is_data, protected('He wrote {"a": 1}').is_data
        (True, False)
        """
        text = self._text.strip(_BLANKS_AND_MARK)
        if not text or text[0] + text[-1] not in _BRACKETS:
            return False
        if _is_json(text):
            return True
        lines = [line for line in text.split("\n") if line.strip()]
        return len(lines) > 1 and all(line.lstrip().startswith("{") and _is_json(line) for line in lines)

    @cached_property
    def _borders(self) -> tuple[list[int], list[int]]:
        return [start for start, _ in self.spans], [end for _, end in self.spans]


def protected(text: str) -> Protected:
    r"""The parts of a text where an escape is meant as it stands.

    Addresses (``scheme://``, ``www.``, a host with a path, e-mail), query strings, words with a backslash
    that escapes nothing (paths, patterns), and code: in backticks, in ``<code>`` and the like, in tags, in
    string literals behind a name and a bracket or an equals sign, in JSON objects, in SQL. Quotation marks
    alone make no code: speech stands in them.

    Nothing is searched before the first question, because most texts hold no escape to ask about.

    Raises:
        Nothing, whatever the text.

    >>> text = 'Don\\u2019t write print("\\u2019").'
    >>> protected(text).covers(text.rindex("\\"), text.rindex("\\") + 6)
    True
    >>> protected(text).covers(3, 9)
    False
    """
    return Protected(text)


def _is_json(text: str) -> bool:
    try:
        json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return False
    return True


@cache
def _pattern(source: str) -> re.Pattern[str]:
    """A pattern, made when a text first holds its sign; most runs need few of them."""
    return re.compile(source)


def _spans(text: str) -> Iterator[_Span]:
    for sign, source in _IN_WORDS:
        for start, end in _stretches(text, sign):
            yield from (found.span() for found in _pattern(source).finditer(text, start, end))
    for sign, source in _ANYWHERE:
        if sign in text:
            yield from (found.span() for found in _pattern(source).finditer(text))
    if _may_hold_literals(text):
        yield from (found.span() for found in _pattern(_LITERAL).finditer(text))
    if "www" in text or "WWW" in text:
        yield from (found.span() for found in _pattern(_WWW).finditer(text))
    for start, end in _stretches(text, "\\"):
        words = (found for found in _pattern(_WORD).finditer(text, start, end) if "\\" in found.group())
        yield from (found.span() for found in words if _pattern(_NO_ESCAPE).search(found.group()))
    if "</" in text:
        yield from _code_elements(text)
    if any(word in text for word in _SQL_WORDS):
        yield from (
            found.span()
            for found in _pattern(_SQL).finditer(text)
            if _pattern(_SQL_TOO).search(found.group())
        )


def _stretches(text: str, sign: str) -> Iterator[_Span]:
    """The stretches without blank and line feed that hold a sign; none is looked at twice."""
    end, blank, line = 0, -1, -1
    at = text.find(sign)
    while at >= 0:
        start = text.rfind(" ", end, at) + 1 or end
        start = text.rfind("\n", start, at) + 1 or start
        blank = blank if blank > at else _next(text, " ", at)
        line = line if line > at else _next(text, "\n", at)
        end = min(blank, line)
        yield start, end
        at = text.find(sign, end)


def _next(text: str, sign: str, start: int) -> int:
    found = text.find(sign, start)
    return len(text) if found < 0 else found


def _may_hold_literals(text: str) -> bool:
    """Whether something stands before a quotation mark that may make a literal of what is quoted."""
    before = _pattern(_BEFORE_LITERAL)
    for mark in "\"'":
        at = text.find(mark)
        while at >= 0:
            if before.search(text, max(0, at - _REACH), at):
                return True
            at = text.find(mark, at + 1)
    return False


def _code_elements(text: str) -> Iterator[_Span]:
    """From the opening tag of a code element to its closing tag; one that is never closed is none."""
    start, name = 0, ""
    for tag in _pattern(_TAG).finditer(text):
        this = (tag["name"] or "").lower()
        if not name and not tag["close"] and this in _CODE_TAGS:
            start, name = tag.start(), this
        elif name == this and tag["close"]:
            yield start, tag.end()
            name = ""
