"""Shards: the pieces of work that an engine hands out, as JSON; never the data itself."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace

from corpuskit.model.learned import Learned


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
    """

    path: str
    name: str
    size: int
    mtime_ns: int
    start: int = 0
    end: int | None = None
    first_line: int = 1
    sha256: str | None = None

    @property
    def length(self) -> int:
        """Bytes to cut."""
        return (self.size if self.end is None else self.end) - self.start


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What a shard must know of the configuration.

    Attributes:
        exclude: Codes, or the families they begin with, that keep an article out.
        now: The moment that rules about the future go by, ISO 8601; ``None`` keeps them silent.
        publishers: Registrable domain -> name and time zone, either of which may be missing.
    """

    exclude: tuple[str, ...] = ()
    now: str | None = None
    publishers: Mapping[str, tuple[str | None, str | None]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Shard:
    """A description of work: which units, which stage, which of their records.

    Attributes:
        index: Number of the shard; its records are numbered within it.
        stage: ``learn`` (open, cut, parse, count) or ``tabulate`` (normalize, check, make rows).
        work: Folder for the shard's files.
        units: What is read.
        settings: What the configuration says.
        spools: Names of the shards and pieces whose spools are read (stage ``tabulate``), in order.
        learned: File that says what the whole corpus taught (stage ``tabulate``).
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
        values["units"] = tuple(Unit(**unit) for unit in values["units"])
        settings = values["settings"]
        publishers = {domain: (name, zone) for domain, (name, zone) in settings["publishers"].items()}
        values["spools"] = tuple(values["spools"])
        values["settings"] = Settings(
            exclude=tuple(settings["exclude"]), now=settings["now"], publishers=publishers
        )
        return cls(**values)


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
    peak_kib: int = 0

    def to_json(self) -> str:
        """One line of ASCII."""
        return json.dumps(asdict(self))

    @classmethod
    def from_json(cls, line: str) -> "ShardResult":
        """Read what `to_json` wrote."""
        values = json.loads(line)
        values["inputs"] = tuple(InputCount(**count) for count in values["inputs"])
        values["learned"] = {name: Learned.from_values(one) for name, one in values["learned"].items()}
        return cls(**values)
