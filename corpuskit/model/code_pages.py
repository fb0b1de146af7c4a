"""Pages and examples of the codes that no rule owns, and which codes can be mended."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from corpuskit.data import table


@dataclass(frozen=True, slots=True, kw_only=True)
class ExampleFile:
    """A file in which a code is found, or is not.

    Attributes:
        name: Its extension says how it is read.
        text: What stands in it.
        charset: How that becomes bytes, by Python's name.
    """

    name: str
    text: str
    charset: str = "utf-8"

    @property
    def data(self) -> bytes:
        """The bytes of the file."""
        return self.text.encode(self.charset)


@dataclass(frozen=True, slots=True, kw_only=True)
class CodePage:
    """What there is to say of a code of the stages besides its summary.

    Attributes:
        page: Why it matters and how it is mended, as Markdown.
        bad: A file in which it is found; ``None`` where none can be shown.
        good: The file as it should be.
        not_shown: Why none can be shown.
    """

    page: str
    bad: ExampleFile | None = None
    good: ExampleFile | None = None
    not_shown: str | None = None


@cache
def code_pages() -> Mapping[str, CodePage]:
    """The page of every code of the stages, by code."""
    text = files("corpuskit.data").joinpath("code_pages.toml").read_text("utf-8")
    return MappingProxyType({code: _page(values) for code, values in tomllib.loads(text).items()})


@cache
def fixes() -> Mapping[str, str]:
    """How every code that can be mended is: ``safe``, ``unsafe`` or, as it comes, ``safe or unsafe``."""
    return MappingProxyType({row["code"]: row["fix"] for row in table("fixes")})


def _page(values: Mapping[str, str]) -> CodePage:
    page = values["page"].strip()
    if "not_shown" in values:
        return CodePage(page=page, not_shown=values["not_shown"])
    return CodePage(page=page, bad=_example(values, "bad"), good=_example(values, "good"))


def _example(values: Mapping[str, str], kind: str) -> ExampleFile:
    return ExampleFile(
        name=values.get(f"{kind}_file", values["file"]),
        text=values[kind],
        charset=values.get(f"{kind}_charset", "utf-8"),
    )
