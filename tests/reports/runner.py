"""What the runner of GitHub Actions makes of a line of output, after its documented behaviour.

A line is a command where it begins with two colons after any blanks, and has two more; or, in the old form,
where ``##[`` stands anywhere in it. Properties are unescaped before data, and per cent signs last.
"""

from dataclasses import dataclass, field

# fmt: off
REGISTERED = frozenset((
    "add-mask", "add-matcher", "add-path", "debug", "echo", "endgroup", "error", "group", "notice",
    "remove-matcher", "save-state", "set-env", "set-output", "stop-commands", "warning", "command",
))
# fmt: on
DATA = (("%0D", "\r"), ("%0A", "\n"), ("%25", "%"))
PROPERTY = (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%"))
OLD = (("%3B", ";"), ("%0D", "\r"), ("%0A", "\n"), ("%5D", "]"), ("%25", "%"))


@dataclass(frozen=True)
class Command:
    """A command that the runner would obey."""

    name: str
    data: str
    properties: dict[str, str] = field(default_factory=dict)


def parse(line: str) -> Command | None:
    """The command in a line of output; ``None`` where it is only text."""
    return _new(line) or _old(line)


def _new(line: str) -> Command | None:
    line = line.lstrip()
    head, separator, data = line[2:].partition("::")
    name, _, given = head.partition(" ")
    if not line.startswith("::") or not separator or name not in REGISTERED:
        return None
    pairs = [pair.split("=", 1) for pair in given.strip().split(",") if "=" in pair]
    return Command(name, _unescaped(data, DATA), {key: _unescaped(value, PROPERTY) for key, value in pairs})


def _old(line: str) -> Command | None:
    _, prefix, rest = line.partition("##[")
    head, bracket, data = rest.partition("]")
    name = head.split(" ", 1)[0]
    return Command(name, _unescaped(data, OLD)) if prefix and bracket and name in REGISTERED else None


def _unescaped(text: str, mapping: tuple[tuple[str, str], ...]) -> str:
    for escape, sign in mapping:
        text = text.replace(escape, sign)
    return text
