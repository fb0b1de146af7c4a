"""Markup that an extraction left: tags of HTML, and signs of the lighter markups."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from corpuskit.model.fixes import Applicability, Remedy, Replacement

_NAMES = (
    "abbr|article|aside|a|big|blockquote|body|br|button|b|center|cite|code|dd|del|div|dl|dt|em|figcaption|figure"
    "|font|footer|form|h[1-6]|header|head|hr|html|iframe|img|input|ins|i|label|link|li|main|mark|meta|nav"
    "|noscript|object|ol|option|picture|pre|p|q|script|section|select|small|source|span|strike|strong|style"
    "|sub|sup|svg|s|table|tbody|td|thead|th|title|tr|tt|ul|u|video"
)
# No part of it passes a `<`, so that a run of them is read once.
TAG = re.compile(
    rf"<(?P<end>/)?(?P<name>{_NAMES})(?:\s[^<>\n]{{0,2000}})?/?>|<!--[^<>\n]{{0,500}}-->|<!doctype[^<>\n]{{0,200}}>",
    re.IGNORECASE,
)
_PLAIN = frozenset(
    ("a", "abbr", "b", "big", "cite", "em", "font", "i", "mark", "small", "span", "strong", "u")
)
_BREAKS = frozenset(("br", "div", "p"))
# Where a tag of these stood, a paragraph ended.
_ENDS = re.compile("br|div|p|article|blockquote|d[dt]|fig(?:caption|ure)|h[1-6r]|li|[ou]l|section|t[dhr]")
_ALONE = frozenset(("br", "hr"))
_ABOUT = re.compile(r"\b(?:html|tags?|markup|css|web ?page)\b", re.IGNORECASE)


def find_tags(text: str) -> list[re.Match[str]]:
    """The tags and comments of HTML in a text; a stock's symbol (`<P>`, `<DD>`) is none."""
    if "<" not in text:
        return []
    tags = list(TAG.finditer(text))
    closed = {tag["name"].lower() for tag in tags if tag["end"]}
    return [tag for tag in tags if not _is_symbol(tag, closed)]


def _is_symbol(tag: re.Match[str], closed: set[str]) -> bool:
    """Whether it is capitals in brackets, as agencies print the symbols of stocks."""
    name = tag["name"]
    return name is not None and tag[0] == f"<{name.upper()}>" and name.lower() not in closed | _ALONE


def without_tags(field: str, text: str, tags: list[re.Match[str]]) -> Remedy:
    """Take tags out, and put a paragraph's end where one was meant.

    Safe where the tags only set words off or end paragraphs, each is closed, and the text does not speak of
    markup itself.
    """
    names = Counter((tag["name"] or "").lower() for tag in tags)
    ends = Counter(tag["name"].lower() for tag in tags if tag["end"])
    is_plain = names.keys() <= _PLAIN | _BREAKS
    is_closed = all(2 * ends[name] == number for name, number in names.items() if name in _PLAIN)
    is_safe = is_plain and is_closed and not _ABOUT.search(TAG.sub("", text))
    edits = tuple(_without(text, tags, "\n\n" if field == "text" else " "))
    return Remedy(
        message="remove the markup",
        applicability=Applicability.SAFE if is_safe else Applicability.UNSAFE,
        field=field,
        edits=edits,
    )


def _without(text: str, tags: list[re.Match[str]], line_break: str) -> Iterator[Replacement]:
    """Each tag out; a break for one that ends a paragraph, unless a line begins or ends there anyway."""
    done, is_fresh = 0, True  # whether nothing of its line stands before it
    for tag in tags:
        start, end = tag.span()
        is_fresh = text[done:start].endswith("\n") or (is_fresh and start == done)
        ends_line = text[end : end + 1] in ("", "\n")
        parts = _is_break(tag["name"]) and not is_fresh and not ends_line
        yield Replacement(start, end, line_break if parts else "")
        done, is_fresh = end, is_fresh or parts


def _is_break(name: str | None) -> bool:
    return _ENDS.fullmatch((name or "").lower()) is not None


class Light(NamedTuple):
    """A sign of a light markup: where, what it would become, and whether that is the same beyond doubt."""

    start: int
    end: int
    after: str
    is_safe: bool


_LIGHT = re.compile(
    r"!\[[^\[\]\n]{0,300}\]\([^()\s]{1,2000}\)"
    r"|\[(?P<link>[^\[\]\n]{1,300})\]\([^()\s]{1,2000}\)"
    r"|(?<![\w*])\*\*(?P<bold>(?=[^\s*])[^*\n]{1,300}(?<=[^\s*]))\*\*(?![\w*])"
    r"|\[(?P<code>b|i|u|url|img|quote|color|size)(?:=[^\[\]\n]{0,500})?\](?P<inner>[^\[\]\n]{0,1000})\[/(?P=code)\]"
    r"|\[\[(?:[^\[\]|\n]{1,300}\|)?(?P<wiki>[^\[\]|\n]{1,300})\]\]"
    r"|\[/?(?:caption|contact-form-7|embed|et_pb_\w{1,40}|gallery|playlist|su_\w{1,40}|vc_\w{1,40})"
    r"(?:[ =][^\[\]\n]{0,1000})?\]"
    r"|\{\{[^{}\n]{1,300}\}\}",
    re.IGNORECASE,
)
_SIGNS = ("](", "**", "[/", "[[", "{{", "[caption", "[embed", "[gallery")
_SET_OFF = frozenset("biu")


def find_light(text: str) -> list[Light]:
    """The signs of Markdown, BBCode, wikis and blogs in a text."""
    if not ("[" in text or "*" in text or "{" in text) or not any(sign in text for sign in _SIGNS):
        return []
    return [_light(found) for found in _LIGHT.finditer(text)]


def _light(found: re.Match[str]) -> Light:
    groups = found.groupdict()
    after = next((groups[name] for name in ("link", "bold", "inner", "wiki") if groups[name] is not None), "")
    is_safe = groups["bold"] is not None or (groups["code"] or "").lower() in _SET_OFF
    if (groups["code"] or "").lower() == "img":
        after = ""
    return Light(found.start(), found.end(), after, is_safe)


def without_light(field: str, text: str, found: list[Light]) -> Remedy | None:
    """Keep the words and drop the signs; ``None`` where signs within signs would be left."""
    parts: list[str] = []
    done = 0
    for one in found:
        parts += (text[done : one.start], one.after)
        done = one.end
    if _LIGHT.search("".join([*parts, text[done:]])):
        return None
    is_safe = all(one.is_safe for one in found)
    return Remedy(
        message="remove the markup",
        applicability=Applicability.SAFE if is_safe else Applicability.UNSAFE,
        field=field,
        edits=tuple(Replacement(one.start, one.end, one.after) for one in found),
    )
