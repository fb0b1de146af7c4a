"""Datelines as Chinese, Japanese and Korean agencies print them, in brackets or run into the story."""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache

from corpuskit.model.values import Byline, Dateline
from corpuskit.text.dateline.east_asian_parts import Parts, read_parts, split_names
from corpuskit.text.dateline.evidence import WEIGHTS

OPENERS = frozenset("(（[［【〔〈")
_LEAST = 0.5
_LONGEST = 120  # code points
_HAN = r"[\u3400-\u9fff\uf900-\ufaff]"
_FIRST = "\u3000"  # before the first character of these scripts
_LETTER = r"[\u3005\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3\uf900-\ufaff]"
_OPEN, _CLOSE = r"[(（\[［【〔〈]", r"[)）\]］】〕〉]"
_DAY = r"(?:(?:(?P<year>\d{4})年)?(?P<month>\d{1,2})月)?(?P<day>\d{1,2})日"
_PLACES = rf"{_LETTER}(?:{_LETTER}|[·・、/／]){{1,15}}?"
_WHO = (
    "新华社|新華社|新华网|中新社|中新网|中央社|法新社|路透社|路透|美联社|美聯社|彭博社|塔斯社|德新社|韩联社|"
    "韓聯社|共同社|共同|本报|本報|本社|本网"
)
_SIGN = re.compile(r"\s?(?P<sign>-{1,2}|[–—=:：])(?=\s|\Z)")
_SHAPE = 0.4  # the weight of the shape itself
_LOOSE_SHAPE = 0.2  # of one that is brackets and blanks alone


def parse_east_asian(text: str, start: int, published: date | None) -> Dateline | None:
    """The dateline that opens ``text[start:]`` as a Chinese, Japanese or Korean agency prints it.

    >>> found = parse_east_asian("新华社北京7月3日电（记者王某）渡轮回来了。", 0, None)
    >>> found.places[0].country, found.date.month, found.agency.id, found.reporters[0].names
    ('CN', 7, 'xinhua', ('王某',))
    >>> parse_east_asian("【重要】渡輪回來了。", 0, None) is None
    True
    """
    if max(text[start : start + _LONGEST], default="") <= _FIRST:
        return None
    for shape in _shapes():
        match = shape.match(text, start, start + _LONGEST)
        if match is not None and _is_closed(match) and _east_asian().search(match[0]):
            parts = read_parts(match, published)
            if parts is not None:
                return _dateline(text, match, parts)
    return None


def may_open(text: str, start: int) -> bool:
    """Whether a dateline of East Asia may begin at `start`: at a bracket, or at a character of its scripts.

    >>> may_open("北京", 0), may_open("(서울", 0), may_open("LONDON", 0)
    (True, True, False)
    """
    opener = text[start : start + 1]
    return opener in OPENERS or (opener > _FIRST and _east_asian().match(opener) is not None)


@cache
def _shapes() -> tuple[re.Pattern[str], ...]:
    """The ways to print one, the surest first; made for the first text that may have one: it takes 30 ms."""
    chinese = re.compile(
        rf"(?P<open>{_OPEN})?(?P<agency>{_WHO})(?:\s?[、/]\s?)?"
        rf"(?:(?:記者|记者)(?P<inner>{_HAN}{{2,4}}?))?(?P<places>{_PLACES})?(?P<date>{_DAY})?"
        rf"(?:综合外电|綜合外電|综合|綜合|专|專)?(?P<sign>(?:电|電|讯|訊)(?:报道|報導|報道)?)\s?"
        rf"(?P<reporters>{_OPEN}\s?(?:记者|記者)[^()（）]{{2,40}}{_CLOSE})?(?P<close>{_CLOSE})?"
    )
    local = re.compile(
        rf"(?P<open>{_OPEN})?(?:記者|记者)(?P<inner>{_HAN}{{2,4}}?)\s?[/／╱]\s?(?P<places>{_PLACES})"
        rf"(?P<sign>報導|报道|報道|電|电)(?P<close>{_CLOSE})?"
    )
    malaysian = re.compile(rf"{_OPEN}(?P<places>{_PLACES})(?P<date>{_DAY})(?P<sign>讯|訊|电|電){_CLOSE}")
    equated = re.compile(
        rf"{_OPEN}\s?(?P<places>[^()=＝\[\]]{{1,24}}?)\s?[=＝]\s?(?P<who>[^()=＝\[\]]{{2,24}}?)\s?{_CLOSE}"
    )
    glued = re.compile(
        rf"{_OPEN}(?P<places>{_PLACES})(?P<who>時事|共同|ロイター|タス|AFP|AP|ＡＦＰ|ＡＰ){_CLOSE}"
    )
    return chinese, local, malaysian, equated, _spaced(), glued


@cache
def _spaced() -> re.Pattern[str]:
    return re.compile(
        rf"{_OPEN}\s?(?:(?P<places>{_PLACES})[\s\u3000]+)?(?P<date>{_DAY})[\s\u3000]+(?P<who>[^()（）\[\]［］【】]{{2,16}}?)\s?{_CLOSE}"
    )


@cache
def _korean_credit() -> re.Pattern[str]:
    return re.compile(
        r"\s?(?P<names>[가-힣]{2,4}(?:[·,]?\s?[가-힣]{2,4}){0,3}?)\s(?P<role>기자|특파원|통신원|인턴기자|선임기자)\s?(?P<sign>=)?"
    )


@cache
def _east_asian() -> re.Pattern[str]:
    return re.compile(r"[\u3005-\u30ff\u3400-\u9fff\uac00-\ud7a3\uf900-\ufaff]")


def _is_closed(match: re.Match[str]) -> bool:
    groups = match.groupdict()
    return "open" not in groups or (groups["open"] is None) == (groups["close"] is None)


def _dateline(text: str, match: re.Match[str], parts: Parts) -> Dateline | None:
    end, sign, reporters = match.end(), "", parts.reporters
    korean = _korean_credit().match(text, end, end + 40)
    if korean is not None:
        names = split_names(korean["names"])
        span = (korean.start("names"), korean.end("role"))
        byline = Byline(raw=text[slice(*span)], names=names, role=korean["role"], start=span[0], end=span[1])
        reporters, end, sign = (*reporters, byline), korean.end(), korean["sign"] or ""
    closing = _SIGN.match(text, end)
    if closing is not None and not sign:
        end, sign = closing.end(), closing["sign"]
    while end > match.start() and text[end - 1].isspace():
        end -= 1
    body_start = end
    while body_start < len(text) and text[body_start].isspace():
        body_start += 1
    evidence = tuple(_evidence(parts))
    shape = _LOOSE_SHAPE if match.re is _spaced() else _SHAPE
    confidence = round(min(1.0, sum(WEIGHTS[name] for name in evidence) + shape), 2)
    if confidence < _LEAST:
        return None
    return Dateline(
        raw=text[match.start() : end],
        start=match.start(),
        end=end,
        body_start=body_start,
        layout="inline" if text[match.start()] not in OPENERS else "bracketed",
        places=parts.places,
        date=parts.date,
        agency=parts.agency,
        reporters=reporters,
        separator=sign,
        confidence=confidence,
        evidence=evidence,
        warnings=("unknown-place",) if parts.places and not parts.known else (),
    )


def _evidence(parts: Parts) -> Iterator[str]:
    if parts.agency is not None:
        yield "agency"
    if parts.date is not None:
        yield "date"
    if parts.places:
        yield "known-place" if parts.known else "unknown-place"
