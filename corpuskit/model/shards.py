"""Shards: the pieces of work that an engine hands out, as JSON; never the data itself."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from typing import Any

from corpuskit.model.learned import Learned
from corpuskit.model.seen import Seen, seen_from_values, seen_to_values


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A file, or a range of one, that a shard reads.

    Attributes:
        path: Where it lies on this machine, as `os.fsdecode` gives it.
        name: Its published path: relative, with ``/``, valid UTF-8.
        size: Bytes of the whole file when the work was planned.
        mtime_ns: Its time of modification then, for noticing a change.
        start: First byte to cut.
        end: Byte after the last; ``None`` for the end of the file.
        first_line: Line number at `start`, from 1.
        sha256: Of the whole file, where the plan has read it already.
        lines: First and last line of each range that a record must touch to be judged; ``None`` for all.
    """

    path: str
    name: str
    size: int
    mtime_ns: int
    start: int = 0
    end: int | None = None
    first_line: int = 1
    sha256: str | None = None
    lines: tuple[tuple[int, int], ...] | None = None

    @property
    def length(self) -> int:
        """Bytes to cut."""
        return (self.size if self.end is None else self.end) - self.start


@dataclass(frozen=True, slots=True, kw_only=True)
class Reporting:
    """Which diagnostics a validation reports, and as what.

    Attributes:
        level: The deepest level that is looked at: 1 bytes, 2 structure, 3 fields, 4 text, 5 corpus.
        ignore: Codes or families that are not reported.
        severity: Code -> another severity.
        per_path: Pattern of paths -> codes or families that are not reported there.
        per_publisher: Name or domain of a publisher -> codes or families that are not reported of it.
    """

    level: int = 5
    ignore: tuple[str, ...] = ()
    severity: Mapping[str, str] = field(default_factory=dict)
    per_path: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    per_publisher: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @classmethod
    def from_values(cls, values: Mapping[str, Any]) -> "Reporting":
        """Read what JSON made of one."""
        lists = {
            name: {key: tuple(codes) for key, codes in values[name].items()}
            for name in ("per_path", "per_publisher")
        }
        return cls(
            level=values["level"], ignore=tuple(values["ignore"]), severity=values["severity"], **lists
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What a shard must know of the configuration.

    Attributes:
        exclude: Codes, or the families they begin with, that keep an article out.
        now: The moment that rules about the future go by, ISO 8601; ``None`` keeps them silent.
        publishers: Registrable domain -> name and time zone, either of which may be missing.
        license: The licence of the whole dataset, where one is given.
        reporting: What a validation reports.
    """

    exclude: tuple[str, ...] = ()
    now: str | None = None
    publishers: Mapping[str, tuple[str | None, str | None]] = field(default_factory=dict)
    license: str | None = None
    reporting: Reporting = field(default_factory=Reporting)


@dataclass(frozen=True, slots=True, kw_only=True)
class Shard:
    """A description of work: which units, which stage, which of their records.

    Attributes:
        index: Number of the shard; its records are numbered within it.
        stage: ``learn`` (open, cut, parse, count), ``tabulate`` (normalize, check, make rows) or ``check``
            (all that a validation does; nothing is written).
        work: Folder for the shard's files.
        units: What is read.
        settings: What the configuration says.
        spools: Names of the shards and pieces whose spools are read (stage ``tabulate``), in order.
        learned: File that says what the whole corpus taught (stage ``tabulate``), or the dataset that does
            (stage ``check``).
        first: First record, counted from 0 over the shard.
        last: Record after the last; ``None`` for all.
        refuse: Quarantine these records unread: whoever reads them dies.
    """

    index: int
    stage: str
    work: str
    units: tuple[Unit, ...]
    settings: Settings = field(default_factory=Settings)
    spools: tuple[str, ...] = ()
    learned: str | None = None
    first: int = 0
    last: int | None = None
    refuse: bool = False

    @property
    def name(self) -> str:
        """Part of a file name that no other shard or piece of a shard has in the same stage."""
        piece = "" if self.first == 0 and self.last is None else f"-{self.first}-{self.last}"
        return f"{self.stage}-{self.index:06d}{piece}"

    def piece(self, first: int, last: int | None, *, refuse: bool = False) -> "Shard":
        """The same shard with fewer of its records."""
        return replace(self, first=first, last=last, refuse=refuse)

    def to_json(self) -> str:
        """One line of ASCII, whatever the file names hold."""
        return json.dumps(asdict(self))

    @classmethod
    def from_json(cls, line: str) -> "Shard":
        """Read what `to_json` wrote.

        >>> shard = Shard(index=3, stage="learn", work="w", units=(), first=0, last=8)
        >>> Shard.from_json(shard.to_json()) == shard, shard.name
        (True, 'learn-000003-0-8')
        """
        values = json.loads(line)
        values["units"] = tuple(map(_unit, values["units"]))
        settings = values["settings"]
        publishers = {domain: (name, zone) for domain, (name, zone) in settings["publishers"].items()}
        values["spools"] = tuple(values["spools"])
        values["settings"] = Settings(
            exclude=tuple(settings["exclude"]),
            now=settings["now"],
            publishers=publishers,
            license=settings["license"],
            reporting=Reporting.from_values(settings["reporting"]),
        )
        return cls(**values)


def _unit(values: dict[str, Any]) -> Unit:
    lines = values["lines"]
    return Unit(**{**values, "lines": None if lines is None else tuple((a, b) for a, b in lines)})


@dataclass(frozen=True, slots=True, kw_only=True)
class InputCount:
    """What came of one unit: its records, and the hash where the whole file was read."""

    name: str
    format: str | None
    records: int
    sha256: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ShardResult:
    """What a shard reports when its files are written.

    Attributes:
        index: Number of the shard.
        name: Of the shard, or of the piece of it that was run; its files bear it.
        size: Bytes of input that are done with it, for progress.
        exhausted: Whether the shard's records ended within the range asked for.
        inputs: A count for each unit (stage ``learn``).
        learned: Publisher (or domain, or empty) -> what its articles teach (stage ``learn``).
        articles: Published path of an input -> articles made of it (stage ``tabulate``).
        diagnostics: Severity -> number.
        seen: What a validation saw (stage ``check``).
        peak_kib: Largest memory of the process so far, KiB; 0 where the system does not say.
    """

    index: int
    name: str
    size: int
    exhausted: bool
    inputs: tuple[InputCount, ...] = ()
    learned: Mapping[str, Learned] = field(default_factory=dict)
    articles: Mapping[str, int] = field(default_factory=dict)
    diagnostics: Mapping[str, int] = field(default_factory=dict)
    seen: Seen = field(default_factory=Seen)
    peak_kib: int = 0

    def to_json(self) -> str:
        """One line of ASCII."""
        return json.dumps({**asdict(replace(self, seen=Seen())), "seen": seen_to_values(self.seen)})

    @classmethod
    def from_json(cls, line: str) -> "ShardResult":
        """Read what `to_json` wrote."""
        values = json.loads(line)
        values["inputs"] = tuple(InputCount(**count) for count in values["inputs"])
        values["learned"] = {name: Learned.from_values(one) for name, one in values["learned"].items()}
        values["seen"] = seen_from_values(values["seen"])
        return cls(**values)
