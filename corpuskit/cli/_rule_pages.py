"""The reference of codes in `docs/rules`: a page each, and an index by family."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from corpuskit.cli._explanations import LEVELS, Explanation, explanations

FOLDER = "docs/rules"
INTRODUCTION = """\
# Codes

Every diagnostic that corpuskit makes.
[](../diagnostics.md) says how to read one, [](../validate.md) how to live with them.
These pages are made from the rules in `corpuskit/rules/` and, for what the stages themselves say, from
`codes.csv` and `code_pages.toml` in `corpuskit/data/`; `corpuskit explain CODE` prints them offline.

A fix is *safe* where [`validate --fix`](../validate.md#fixes) makes it by itself, and *unsafe* where a person
should look at what it does: then `--unsafe-fixes` has to be said.
"""


def rule_pages() -> dict[str, str]:
    """Every page with its content, by its path in the repository."""
    known = explanations().values()
    return {f"{FOLDER}/index.md": _index(known)} | {f"{FOLDER}/{one.code}.md": _page(one) for one in known}


def _index(known: Iterable[Explanation]) -> str:
    families = [list(group) for _, group in groupby(known, key=lambda one: one.family)]
    return INTRODUCTION + "".join("\n".join(["", *_family(group)]) for group in families)


def _family(group: list[Explanation]) -> Iterator[str]:
    first = group[0]
    yield from (f"## {first.family}: {first.about}", "")
    yield "| code | name | severity | level | fix |"
    yield "|---|---|---|---|---|"
    for one in group:
        link = f"[{one.code}]({one.code}.md)"
        yield f"| {link} | {one.name} | {one.severity.value} | {_level(one)} | {one.fix or ''} |"
    yield from ("", "```{toctree}", ":hidden:", "", *(one.code for one in group), "```", "")


def _page(one: Explanation) -> str:
    fix = f"fix: {one.fix}" if one.fix else "no fix"
    head = f"*{one.severity.value}, level {_level(one)}, {fix}*"
    parts = [f"# {one.code} {one.name}", head, one.summary, one.page, *_examples(one), *_silences(one)]
    return "\n\n".join(parts) + "\n"


def _level(one: Explanation) -> str:
    return f"{one.level} {LEVELS[one.level]}"


def _examples(one: Explanation) -> Iterator[str]:
    for label, example in (("Found in", one.bad), ("Not found in", one.good)):
        if example is not None:
            yield f"{label}:\n\n```text\n{example}\n```"
    if one.not_shown is not None:
        yield f"There is no example: {one.not_shown}."


def _silences(one: Explanation) -> Iterator[str]:
    rows = "\n".join(f"| {what} | {where} | `{text}` |" for what, where, text in one.silences)
    yield "## Silence it"
    yield f"| for what | where | what to write |\n|---|---|---|\n{rows}"
