"""`validate --fix` and `--diff`: files mended one after the other, and judged again as they are then."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from corpuskit.config import Config, default_config
from corpuskit.inputs.whole import read_whole
from corpuskit.model.diagnostics import CorpuskitError, InputError
from corpuskit.model.fixes import Applicability
from corpuskit.model.reports import Report
from corpuskit.model.seen import Seen
from corpuskit.model.shards import Settings, Unit
from corpuskit.pipeline.check_dataset import dataset_seen
from corpuskit.pipeline.checking import Tally, source_of
from corpuskit.pipeline.fix_files import FixedFile, Looked, fix_bytes, write_fixed
from corpuskit.pipeline.settings import settings_of
from corpuskit.pipeline.stages import Judge
from corpuskit.pipeline.validate import Options, judge_of, parted, planned_of, planned_seen, report_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Fixing:
    """What may be mended, and whether it is written.

    Attributes:
        unsafe: Whether fixes are made that a person should look at.
        write: Whether files get their new bytes.
    """

    unsafe: bool = False
    write: bool = True


@dataclass(frozen=True, slots=True)
class Fixed:
    """One file that was looked at for fixes.

    Attributes:
        name: Its published name.
        file: Its bytes before and after.
        error: Why it could not be read or written; it is as it was.
    """

    name: str
    file: FixedFile | None
    error: CorpuskitError | None = None

    @property
    def is_changed(self) -> bool:
        """Whether its bytes are others now, or would be."""
        return self.file is not None and self.file.is_changed


@dataclass(frozen=True, slots=True)
class Fixes:
    """What came of mending.

    Attributes:
        files: Those that have something that could be mended, in the order of the input.
        report: What is left when all is mended; what was known or ignored was not mended.
    """

    files: tuple[Fixed, ...]
    report: Report


def fix(
    paths: Iterable[str | Path], *, config: Config | None = None, options: Options, fixing: Fixing
) -> Fixes:
    """Mend what can be mended, file by file, and validate what came of it.

    Args:
        paths: Files and folders; built datasets are judged and never mended, which their checksums forbid.
        config: Settings; without it the defaults.
        options: How to validate; what the baseline knows is left alone.
        fixing: What may be mended.

    Returns:
        Each file with something to be mended, and the report of the rest.

    Raises:
        InputError: A path does not exist, or there is nothing to read.
        RuntimeError: A fix does not come to an end, which is a bug of its rule.
    """
    settled = config or default_config(Path())
    settings = settings_of(settled, options.now, level=options.level)
    datasets, others = parted(paths)
    seen = [dataset_seen(path, settings) for path in datasets]
    units = _given(options)
    if others or not datasets:
        planned = planned_of(others, settled, options)
        seen.append(planned_seen(planned, settings))
        units += [(unit, None) for unit in _whole_files(planned.units)]
    mender = _Mender(settings, options, fixing)
    files: list[Fixed] = []
    for unit, data in units:
        part, fixed = mender.file(unit, data)
        seen.append(part)
        if fixed is not None:
            files.append(fixed)
    fixed_codes: Counter[str] = Counter()
    for one in files:
        if one.error is None and one.file is not None:
            fixed_codes += one.file.fixed
    return Fixes(
        tuple(files), replace(report_of(seen, settings, options), fixed=dict(sorted(fixed_codes.items())))
    )


def _given(options: Options) -> list[tuple[Unit, bytes | None]]:
    if options.given is None:
        return []
    name, data = options.given
    return [(Unit(path=name, name=name, size=len(data), mtime_ns=0), data)]


def _whole_files(units: Iterable[Unit]) -> Iterator[Unit]:
    """Each file once: a range of one would be cut elsewhere when what stands before it is mended."""
    return (replace(unit, end=None) for unit in units if unit.start == 0)


def _whole(unit: Unit) -> bytes | InputError:
    """The bytes of a file, or why it cannot be mended: it is judged all the same."""
    try:
        return read_whole(Path(unit.path))
    except InputError as error:
        return error


class _Mender:
    def __init__(self, settings: Settings, options: Options, fixing: Fixing) -> None:
        self._judge: Judge = judge_of(settings, options)
        self._reporting = settings.reporting
        self._baseline = options.baseline
        self._fixing = fixing

    def file(self, unit: Unit, given: bytes | None) -> tuple[Seen, Fixed | None]:
        """Mend one file; `given` is what is read in its place."""
        tally = Tally()
        # The bytes that are judged are those that are mended, whatever becomes of the file in between.
        before = _whole(unit) if given is None else given
        looked = self._new(self._look(unit, before if isinstance(before, bytes) else None, tally))
        if not any(self._may_fix(one) for one in looked):
            return tally.seen(), None
        if isinstance(before, InputError):
            return tally.seen(), Fixed(unit.name, None, before)
        fixed = fix_bytes(
            before,
            looked,
            lambda after: self._new(self._look(unit, after, Tally())),
            unsafe=self._fixing.unsafe,
        )
        if self._fixing.write and fixed.is_changed and given is None:
            try:
                write_fixed(Path(unit.path), fixed)
            except CorpuskitError as error:
                return tally.seen(), Fixed(unit.name, None, error)
        if fixed.is_changed:
            tally = Tally()
            self._look(unit, fixed.after, tally)
        return tally.seen(), Fixed(unit.name, fixed)

    def _look(self, unit: Unit, data: bytes | None, tally: Tally) -> list[Looked]:
        given = None if data is None else source_of(unit.name, data)
        return tally.file(unit, self._judge, self._reporting, given=given)

    def _new(self, looked: Iterable[Looked]) -> list[Looked]:
        """Without what the baseline knows; it knows each file by itself."""
        listed = list(looked)
        new, _ = self._baseline.split(each for one in listed for each in one.reported)
        left = {id(each) for each in new}
        return [
            one._replace(reported=tuple(each for each in one.reported if id(each) in left)) for one in listed
        ]

    def _may_fix(self, looked: Looked) -> bool:
        return any(
            each.fix is not None and (self._fixing.unsafe or each.fix.applicability is Applicability.SAFE)
            for each in looked.reported
        )
