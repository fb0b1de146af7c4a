"""What there is to say of each code: what `explain` prints and what the pages in `docs/rules` are made of."""

from collections.abc import Mapping
from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from functools import cache
from types import MappingProxyType

from corpuskit.cli._rule_infos import rule_infos
from corpuskit.data import table
from corpuskit.model.code_pages import ExampleFile, code_pages, fixes
from corpuskit.model.codes import codes
from corpuskit.model.diagnostics import Location, Severity
from corpuskit.rules import rules
from corpuskit.text.safe import safe, safe_lines

LEVELS = {1: "bytes", 2: "structure", 3: "fields", 4: "text", 5: "corpus"}
FAMILY = 3  # letters that a code begins with
OF_FILES = frozenset({"FIL", "FMT", "PKG"})  # stages that speak where there is no article yet, or no longer


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """A code with all that is known of it; every text of an example is safe to print.

    Attributes:
        code: Family and number.
        name: The code in words.
        severity: What it is unless the configuration says otherwise.
        level: 1 bytes, 2 structure, 3 fields, 4 text, 5 corpus.
        about: What its family is about.
        summary: What is wrong, in one sentence.
        page: Why it matters and how it is mended, as Markdown.
        fix: ``safe``, ``unsafe``, or ``safe or unsafe``; ``None`` where only a person can mend it.
        bad: An example in which it is found; ``None`` where none can be shown.
        good: One in which it is not.
        not_shown: Why there is no example.
    """

    code: str
    name: str
    severity: Severity
    level: int
    about: str
    summary: str
    page: str
    fix: str | None
    bad: str | None = None
    good: str | None = None
    not_shown: str | None = None

    @property
    def family(self) -> str:
        """The letters that it begins with."""
        return self.code[:FAMILY]

    @property
    def mends(self) -> tuple[tuple[str, str], ...]:
        """The calls that mend it, each with what it does; none where only a person can."""
        ways = {
            "safe": ("corpuskit validate --fix PATH", "where that is safe"),
            "unsafe": ("corpuskit validate --fix --unsafe-fixes PATH", "look first: --diff --unsafe-fixes"),
        }
        words = (self.fix or "").split(" or ")
        if words == ["safe"]:
            return ((ways["safe"][0], ""),)
        return tuple(ways[word] for word in words if word in ways)

    @property
    def silences(self) -> tuple[tuple[str, str, str], ...]:
        """Each way not to have it reported: for what, in which file, and what stands there."""
        code = self.code
        ways = [
            ("everywhere", "corpuskit.toml, [validate]", f'ignore = ["{code}"]'),
            ("in some files", "corpuskit.toml, [validate.per_path_ignore]", f'"archive/*" = ["{code}"]'),
        ]
        if self.family != "PKG":
            ways.append(("in one file", "FILE.corpuskit.toml beside it", f'ignore = ["{code}"]'))
        if self.family not in OF_FILES or code not in codes():
            by_name = f'"courier.example" = ["{code}"]'
            ways.append(("of a publisher", "corpuskit.toml, [validate.per_publisher_ignore]", by_name))
            ways.append(("in one article", "its front matter", f"corpuskit: {{ignore: [{code}]}}"))
        return tuple(ways)


@cache
def explanations() -> Mapping[str, Explanation]:
    """Every code, by code: those of the stages and those of the rules.

    Raises:
        KeyError: A code is of a family that `families.csv` does not have.
    """
    about = families()
    examples = _of_stages() | _of_rules()
    return MappingProxyType(
        {
            code: Explanation(
                code=code,
                name=info.name,
                severity=info.severity,
                level=info.level,
                about=about[code[:FAMILY]],
                summary=info.summary,
                page=info.page.partition("\n\n")[2],
                fix=fixes().get(code),
                **examples[code],
            )
            for code, info in rule_infos().items()
        }
    )


@cache
def families() -> Mapping[str, str]:
    """What each family of codes is about."""
    return MappingProxyType({row["family"]: row["about"] for row in table("families")})


def _of_stages() -> dict[str, dict[str, str | None]]:
    return {
        code: {
            "bad": _file(page.bad),
            "good": _file(page.good),
            "not_shown": page.not_shown,
        }
        for code, page in code_pages().items()
    }


def _of_rules() -> dict[str, dict[str, str | None]]:
    return {rule.code: {"bad": _values(rule.bad), "good": _values(rule.good)} for rule in rules()}


def _file(example: ExampleFile | None) -> str | None:
    if example is None:
        return None
    # Bytes that are no UTF-8 are shown as such, and so is what would do something to the reader's terminal.
    shown = safe_lines(example.data.decode("utf-8", "backslashreplace")).rstrip("\n")
    return f"{example.name}:\n{shown or '(no bytes)'}"


def _values(values: Mapping[str, object]) -> str:
    # As Python writes it, so that a control character of an example is seen and not sent to the reader.
    return "\n".join(
        safe(f"{field} = {value}" if isinstance(value, date) else f"{field} = {_written(value)}")
        for field, value in values.items()
    )


def _written(value: object) -> str:
    """A value as Python writes it, but places as reports do, and without what is as if nobody had said it."""
    if isinstance(value, Location):
        return repr(str(value.path) if value.line is None else f"{value.path}:{value.line}")
    if is_dataclass(value) and not isinstance(value, type):
        said = ((one.name, getattr(value, one.name), one.default) for one in fields(value))
        inner = ", ".join(f"{name}={_written(it)}" for name, it, default in said if it != default)
        return f"{type(value).__name__}({inner})"
    if isinstance(value, tuple):
        return f"[{', '.join(map(_written, value))}]"
    if isinstance(value, dict):
        return f"{{{', '.join(f'{key!r}: {_written(inner)}' for key, inner in value.items())}}}"
    return repr(value)
