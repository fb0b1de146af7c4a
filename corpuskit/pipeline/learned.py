"""What a corpus taught of its publishers: handed to pass two in a file, or read from an earlier build."""

import json
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType

import orjson

from corpuskit.model.learned import Learned
from corpuskit.model.publisher_profiles import learned_of
from corpuskit.normalize import NOTHING_LEARNED
from corpuskit.release import load
from corpuskit.storage.files import write_bytes

NAME = "learned.json"


def write_learned(learned: Mapping[str, Learned], work: Path) -> Path:
    """Write what the whole corpus taught of the publishers that are known, for the shards of pass two."""
    path = work / NAME
    known = {name: one.to_values() for name, one in sorted(learned.items()) if name}
    write_bytes(path, json.dumps(known, ensure_ascii=False).encode())
    return path


@lru_cache(maxsize=1)
def read_learned(path: str | None) -> Mapping[str, Learned]:
    """Read what `write_learned` wrote, once for all shards that a process runs."""
    if path is None:
        return NOTHING_LEARNED
    values = orjson.loads(Path(path).read_bytes())
    return MappingProxyType({name: Learned.from_values(one) for name, one in values.items()})


def load_learned(path: str | Path) -> Mapping[str, Learned]:
    """What an earlier build learned of its publishers, for mending articles that come one by one.

    Args:
        path: A version of a dataset, ``latest``, or the output folder of a build.

    Returns:
        Publisher (or domain) -> what is known of it; empty where no article named its publisher.

    Raises:
        InputError: There is no dataset there, or its manifest cannot be read.
        IntegrityError: The manifest is damaged.
    """
    profiles = load(path).manifest.profiles
    return MappingProxyType({name: learned_of(profile) for name, profile in profiles.items() if name})
