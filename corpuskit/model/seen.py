"""What a validation saw in one shard, and the same as plain values on its way from one process to another."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import PurePosixPath
from typing import Any

from corpuskit.model.diagnostics import Diagnostic, Location, Severity
from corpuskit.model.fixes import Applicability, FileEdit, Fix
from corpuskit.model.reports import Excerpt, Reported
from corpuskit.model.sightings import Sighting

Values = Mapping[str, Any]  # what JSON gave; nothing is checked, since this very package wrote it


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What a validation saw.

    Attributes:
        reported: The diagnostics that are not ignored, in the order of the records.
        sightings: One of each article.
        paths: Published names of the files that were opened.
        records: How many were cut.
        refused: How many of them would go to quarantine.
        ignored: Diagnostics that somebody said not to report.
    """

    reported: tuple[Reported, ...] = ()
    sightings: tuple[Sighting, ...] = ()
    paths: tuple[str, ...] = ()
    records: int = 0
    refused: int = 0
    ignored: int = 0


def seen_to_values(seen: Seen) -> dict[str, object]:
    """Plain values, for `seen_from_values`."""
    return {
        "reported": [_reported_values(one) for one in seen.reported],
        "sightings": [{**asdict(one), "location": _location_values(one.location)} for one in seen.sightings],
        "paths": list(seen.paths),
        "records": seen.records,
        "refused": seen.refused,
        "ignored": seen.ignored,
    }


def seen_from_values(values: Values) -> Seen:
    """Read what `seen_to_values` wrote."""
    return Seen(
        reported=tuple(map(_reported, values["reported"])),
        sightings=tuple(
            Sighting(**{**one, "location": _location(one["location"]), "ignored": tuple(one["ignored"])})
            for one in values["sightings"]
        ),
        paths=tuple(values["paths"]),
        records=values["records"],
        refused=values["refused"],
        ignored=values["ignored"],
    )


def _reported_values(reported: Reported) -> dict[str, Any]:
    values = asdict(reported)
    values["diagnostic"]["location"] = _location_values(reported.diagnostic.location)
    return values


def _reported(values: Values) -> Reported:
    found, excerpt, fix = values["diagnostic"], values["excerpt"], values["fix"]
    place = {"severity": Severity(found["severity"]), "location": _location(found["location"])}
    changed = {
        "diagnostic": Diagnostic(**{**found, **place}),
        "excerpt": None if excerpt is None else Excerpt(**excerpt),
        "fix": None if fix is None else _fix(fix),
    }
    return Reported(**{**values, **changed})


def _location_values(location: Location) -> dict[str, Any]:
    return {**asdict(location), "path": str(location.path)}


def _location(values: Values) -> Location:
    return Location(**{**values, "path": PurePosixPath(values["path"])})


def _fix(values: Values) -> Fix:
    edits = tuple(FileEdit(**edit) for edit in values["edits"])
    return Fix(**{**values, "applicability": Applicability(values["applicability"]), "edits": edits})
