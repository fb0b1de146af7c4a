"""The baseline: diagnostics that are known, so that an old corpus can begin to be checked today."""

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import cast

from corpuskit.model.diagnostics import ConfigError
from corpuskit.model.reports import Reported

VERSION = 1
Key = tuple[str, str, str]  # path, code, fingerprint


@dataclass(frozen=True, slots=True)
class Baseline:
    """Known diagnostics, counted.

    No line numbers: a fingerprint stays the same when lines above come or go, and two that are alike in one
    file are told apart by their number only.

    Attributes:
        known: Path, code and fingerprint -> how many there are.
    """

    known: Mapping[Key, int] = field(default_factory=dict)

    @classmethod
    def of(cls, reported: Iterable[Reported]) -> "Baseline":
        """The baseline that knows all of these, and nothing else."""
        return cls(Counter(map(_key, reported)))

    @classmethod
    def from_json(cls, data: bytes) -> "Baseline":
        """Read what `to_json` wrote.

        Raises:
            ConfigError: It is no baseline.

        >>> Baseline.from_json(b"[]")
        Traceback (most recent call last):
        corpuskit.model.diagnostics.ConfigError: not a baseline of corpuskit
        """
        try:
            values = json.loads(data)
            if values["version"] != VERSION:
                message = f"a baseline of version {values['version']}, which this version does not know"
                raise ConfigError(message)
            known = {
                (path, entry["code"], entry["fingerprint"]): int(entry["count"])
                for path, entries in values["files"].items()
                for entry in entries
            }
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            message = "not a baseline of corpuskit"
            raise ConfigError(message) from error
        return cls(cast("dict[Key, int]", known))

    def to_json(self) -> bytes:
        """The file: an entry a line below its path, sorted, so that versions of it merge and compare well."""
        files: dict[str, list[str]] = {}
        for (path, code, fingerprint), count in sorted(self.known.items()):
            entry = json.dumps({"code": code, "fingerprint": fingerprint, "count": count})
            files.setdefault(path, []).append(f"      {entry}")
        listed = ",\n".join(
            f"    {json.dumps(path)}: [\n" + ",\n".join(entries) + "\n    ]"
            for path, entries in files.items()
        )
        body = f"{{\n{listed}\n  }}" if listed else "{}"
        return f'{{\n  "version": {VERSION},\n  "files": {body}\n}}\n'.encode("ascii")

    def split(self, reported: Iterable[Reported]) -> tuple[list[Reported], int]:
        """Those that are new, in their order, and how many are known.

        Of several that are alike, as many are known as the baseline counts, the first ones.
        """
        left = Counter(self.known)
        new: list[Reported] = []
        known = 0
        for each in reported:
            key = _key(each)
            if left[key] > 0:
                left[key] -= 1
                known += 1
            else:
                new.append(each)
        return new, known

    def gone(self, reported: Iterable[Reported], paths: set[str]) -> int:
        """How many known diagnostics of these paths were not found any more."""
        found = Counter(map(_key, reported))
        return sum(max(count - found[key], 0) for key, count in self.known.items() if key[0] in paths)


def _key(reported: Reported) -> Key:
    found = reported.diagnostic
    return str(found.location.path), found.code, reported.fingerprint
