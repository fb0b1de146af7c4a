"""What a validation does not report: by code, by path, by publisher, and as the articles themselves say."""

import os
import tomllib
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from fnmatch import fnmatchcase
from functools import cache
from pathlib import Path, PurePosixPath

from corpuskit.config import SIDECAR
from corpuskit.inputs.whole import read_whole
from corpuskit.model.checked import Checked
from corpuskit.model.codes import diagnostic
from corpuskit.model.diagnostics import Diagnostic, InputError, Location, Severity
from corpuskit.model.raw import Json, RawArticle
from corpuskit.model.reports import Reported
from corpuskit.model.shards import Reporting, Unit
from corpuskit.model.sightings import Sighting
from corpuskit.pipeline.reporting import reported
from corpuskit.rules import Found, levels

KEY = "corpuskit"
FAMILY = 3  # letters that a code begins with
LARGEST_SIDECAR = 1024 * 1024  # bytes


@dataclass(frozen=True, slots=True)
class OwnIgnores:
    """What one record, or the sidecar of its file, says is not to be reported.

    Attributes:
        codes: Codes or families.
        location: Where that is said.
    """

    codes: tuple[str, ...] = ()
    location: Location | None = None


@dataclass(slots=True)
class Ignores:
    """Decides what is reported of one file, and counts what is not.

    Attributes:
        reporting: What the configuration says.
        unit: The file.
        ignored: How many diagnostics were not reported so far.
    """

    reporting: Reporting
    unit: Unit
    ignored: int = 0
    _sidecar: OwnIgnores = field(default_factory=OwnIgnores)
    _used: set[str] = field(default_factory=set)
    _faults: list[Diagnostic] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Read the sidecar."""
        self._sidecar, self._faults = _sidecar(self.unit)

    def kept(
        self, found: Sequence[Found], raw: RawArticle | None, checked: Checked | None
    ) -> Iterator[Found]:
        """What is reported of one record, with the severities that the configuration gives."""
        if not found and (raw is None or KEY not in raw.fields):
            return
        own, faults = (OwnIgnores(), []) if raw is None else own_ignores(raw)
        codes = (*self._here, *_of_publisher(self.reporting, checked))
        used: set[str] = set()
        for one in (*found, *map(Found, faults)):
            code = one.diagnostic.code
            is_ignored = matched(code, own.codes, used) or matched(code, self._sidecar.codes, self._used)
            if is_ignored or matched(code, codes):
                self.ignored += 1
            else:
                yield self._judged(one)
        if own.location is not None:
            yield from self._unused(own, used, codes)

    def rest(self) -> Iterator[Found]:
        """What is to be said when all records of the file are done: of its sidecar."""
        for fault in self._faults:
            yield self._judged(Found(fault))
        yield from self._unused(self._sidecar, self._used, self._here)

    @property
    def _here(self) -> tuple[str, ...]:
        return ignored_at(self.unit.name, self.reporting)

    def _unused(self, own: OwnIgnores, used: Collection[str], ignored: tuple[str, ...]) -> Iterator[Found]:
        """Say what was ignored in vain; a code whose level was not looked at may be there for a reason."""
        for code in own.codes:
            if own.location is None or code in used or not self._was_asked(code):
                continue
            message = f"{code} is ignored here, but is not found"
            found = diagnostic("FLD302", own.location, message, field=KEY, value=code)
            if not matched(found.code, ignored):
                yield self._judged(Found(found))

    def _was_asked(self, code: str) -> bool:
        deepest = max((level for known, level in levels().items() if known.startswith(code)), default=0)
        return deepest <= min(self.reporting.level, 4)  # what the corpus says is known at the end only

    def _judged(self, found: Found) -> Found:
        severity = self.reporting.severity.get(found.diagnostic.code)
        if severity is None:
            return found
        return replace(found, diagnostic=replace(found.diagnostic, severity=Severity(severity)))


def matched(code: str, listed: Collection[str], used: set[str] | None = None) -> bool:
    """Whether a code, or its family, is listed; what matched is added to `used`."""
    hit = code if code in listed else code[:FAMILY] if code[:FAMILY] in listed else None
    if hit is not None and used is not None:
        used.add(hit)
    return hit is not None


def kept_of_corpus(
    found: Iterable[Found], sightings: Iterable[Sighting], reporting: Reporting
) -> list[Reported]:
    """What is reported of what only the whole corpus shows.

    Args:
        found: What the rules of the corpus found.
        sightings: The articles; what one ignores is not reported of it.
        reporting: What the configuration says.
    """
    by_place = {one.location: one for one in sightings}
    kept: list[Reported] = []
    for one in found:
        place, code = one.diagnostic.location, one.diagnostic.code
        article = by_place.get(place)
        ignored = (*ignored_at(str(place.path), reporting), *(article.ignored if article else ()))
        publishers = (article.publisher, article.domain) if article else ()
        named = [reporting.per_publisher.get(name or "", ()) for name in publishers]
        if matched(code, ignored) or any(matched(code, codes) for codes in named):
            continue
        severity = reporting.severity.get(code)
        judged = replace(one.diagnostic, severity=Severity(severity)) if severity else one.diagnostic
        kept += reported(None, None, None, [replace(one, diagnostic=judged)])
    return kept


def ignored_at(path: str, reporting: Reporting) -> tuple[str, ...]:
    """Codes and families that the configuration ignores in a file."""
    listed = [codes for pattern, codes in reporting.per_path.items() if fnmatchcase(path, pattern)]
    return (*reporting.ignore, *(code for codes in listed for code in codes))


def own_ignores(raw: RawArticle) -> tuple[OwnIgnores, list[Diagnostic]]:
    """What a record says in its key `corpuskit`, and what is wrong with that."""
    said = raw.fields.get(KEY)
    if said is None:
        return OwnIgnores(), []
    line = raw.lines.get(KEY)
    at = raw.location if line is None else replace(raw.location, line=line)
    return _read(said, at)


def _read(said: Json | Mapping[str, object], at: Location) -> tuple[OwnIgnores, list[Diagnostic]]:
    listed = said.get("ignore") if isinstance(said, Mapping) else None
    codes = [listed] if isinstance(listed, str) else listed
    if not isinstance(codes, list) or not isinstance(said, Mapping) or len(said) > 1:
        message = "corpuskit: expected 'ignore' with a list of codes, and nothing else"
        return OwnIgnores(), [diagnostic("FLD301", at, message, field=KEY)]
    known = _codes_and_families()
    wanted = [code if isinstance(code, str) else str(code) for code in codes]
    faults = [
        diagnostic("FLD301", at, "corpuskit.ignore names an unknown code", field=KEY, value=code)
        for code in wanted
        if code not in known
    ]
    return OwnIgnores(tuple(code for code in wanted if code in known), at), faults


@cache
def _codes_and_families() -> frozenset[str]:
    return frozenset({*levels(), *(code[:FAMILY] for code in levels())})


def _of_publisher(reporting: Reporting, checked: Checked | None) -> tuple[str, ...]:
    if checked is None or not reporting.per_publisher:
        return ()
    names = (checked.article.publisher or "", checked.article.domain or "")
    return tuple(code for name in names for code in reporting.per_publisher.get(name, ()))


def _sidecar(unit: Unit) -> tuple[OwnIgnores, list[Diagnostic]]:
    if not unit.path:
        return OwnIgnores(), []
    path = unit.path + SIDECAR
    if not os.path.exists(path):  # noqa: PTH110 - asked of every file, and a `Path` takes longer to make
        return OwnIgnores(), []
    at = Location(PurePosixPath(unit.name + SIDECAR))
    try:
        values = tomllib.loads(read_whole(Path(path), limit=LARGEST_SIDECAR).decode("utf-8-sig"))
    except InputError as error:
        return OwnIgnores(), [diagnostic("FLD301", at, str(error).removeprefix(f"{path}: "))]
    except (ValueError, RecursionError) as error:
        return OwnIgnores(), [diagnostic("FLD301", at, f"cannot be read: {error}")]
    return _read(values, at)
