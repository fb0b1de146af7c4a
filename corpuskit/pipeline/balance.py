"""The balance of a build: what became of every record, and the draft of the manifest that says so."""

import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from importlib.metadata import version
from pathlib import Path

from corpuskit.config import Config, config_sha256
from corpuskit.model.diagnostics import InputError, IntegrityError
from corpuskit.model.learned import Learned, merge
from corpuskit.model.manifest import Balance, InputEntry
from corpuskit.model.publisher_profiles import profile_of
from corpuskit.model.shards import ShardResult
from corpuskit.outputs import Draft, WrittenTable
from corpuskit.pipeline.plan import Plan
from corpuskit.storage.parquet import read_columns
from corpuskit.version import __version__

SHOWN = 5  # reasons why there is no article

# What decides bytes or values: another version may read, count or write differently.
TOOLS = (
    "duckdb",
    "ftfy",
    "pandera",
    "publicsuffixlist",
    "pyarrow",
    "resiliparse",
    "unicode-segmentation-rs",
)


@dataclass
class Tally:
    """What the shards report, added up; the sums do not depend on the order of the reports."""

    records: Counter[str] = field(default_factory=Counter)
    articles: Counter[str] = field(default_factory=Counter)
    formats: dict[str, str | None] = field(default_factory=dict)
    hashes: dict[str, str | None] = field(default_factory=dict)
    learned: dict[str, Learned] = field(default_factory=dict)
    severities: Counter[str] = field(default_factory=Counter)
    peak_kib: int = 0

    def add(self, result: ShardResult) -> None:
        """Add one report."""
        for count in result.inputs:
            self.records[count.name] += count.records
            self.formats[count.name] = count.format
            self.hashes[count.name] = count.sha256
        merge(self.learned, result.learned)
        self.articles.update(result.articles)
        self.severities.update(result.diagnostics)
        self.peak_kib = max(self.peak_kib, result.peak_kib)


def draft_of(
    config: Config, folder: Path, tables: Sequence[WrittenTable], planned: Plan, tally: Tally
) -> Draft:
    """Count what was written, and describe it.

    Raises:
        IntegrityError: A record is neither an article nor in quarantine.
        InputError: There is no article: an empty dataset would take the place of a good one.
    """
    quarantined = _quarantined(folder)
    articles = next(table.rows for table in tables if table.name == "articles")
    balance = Balance(
        records=tally.records.total(),
        articles=articles,
        withheld_duplicates=0,
        quarantined=quarantined.total(),
    )
    if balance.records != balance.articles + balance.withheld_duplicates + balance.quarantined:
        message = f"the balance does not close, nothing was published: {balance}"
        raise IntegrityError(message)
    if not articles:
        raise InputError(_no_articles(folder))
    return Draft(
        folder=folder,
        dataset=config.dataset,
        tables=tables,
        inputs=_inputs(planned, tally, quarantined),
        balance=balance,
        profiles={name: profile_of(learned) for name, learned in sorted(tally.learned.items())},
        tools={
            "corpuskit": __version__,
            "unicodedata": unicodedata.unidata_version,
            **{name: version(name) for name in TOOLS},
        },
        config_sha256=config_sha256(config),
    )


def _quarantined(folder: Path) -> Counter[str]:
    """Published path -> quarantined records, counted in the table that was written."""
    table = read_columns(folder / "quarantine", ["path", "chunk"])
    rows = zip(table["path"].to_pylist(), table["chunk"].to_pylist(), strict=True)
    return Counter(str(path) for path, chunk in rows if chunk == 0)


def _no_articles(folder: Path) -> str:
    refused = read_columns(folder / "quarantine", ["path", "code", "message"])
    reasons = [
        f"  {row['path']}: {row['code']} {row['message']}" for row in refused.slice(0, SHOWN).to_pylist()
    ]
    more = [f"  and {refused.num_rows - SHOWN} more"] if refused.num_rows > SHOWN else []
    return "\n".join(["no article in the input, nothing was published", *reasons, *more])


def _inputs(planned: Plan, tally: Tally, quarantined: Counter[str]) -> list[InputEntry]:
    sizes = {unit.name: unit.size for unit in planned.units}
    ignored = {str(found.location.path) for found in planned.ignored}
    names = sorted({*sizes, *ignored, *tally.records})
    return [
        InputEntry(
            path=name,
            bytes=sizes.get(name, 0),
            sha256=tally.hashes.get(name),
            format=tally.formats.get(name),
            records=tally.records[name],
            articles=tally.articles[name],
            quarantined=quarantined[name],
            status="ignored" if name in ignored else "read" if tally.formats.get(name) else "refused",
        )
        for name in names
    ]
