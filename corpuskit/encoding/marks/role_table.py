"""The tables of what speaks for which role, by language."""

import json
import zlib
from collections.abc import Callable, Sequence
from functools import cache
from importlib.resources import files
from itertools import repeat
from math import exp
from operator import call
from struct import Struct

import corpuskit.data
from corpuskit.encoding.marks.roles import ROLES

_LANES = Struct(f"<{len(ROLES)}H")
_WIDTH = _LANES.size
_ORIGIN = sum(1 << 15 + 16 * lane for lane in range(len(ROLES)))  # keeps lanes from borrowing from each other
_FAINT = 20  # a role whose logarithm lies so far behind counts as impossible


class RoleTable:
    """Weights of features for every role.

    The weights of a feature are one integer with a lane of 16 bits for each role: adding integers adds all
    roles at once, several times faster than adding tuples.

    The file is compressed with zlib: a line of JSON (``keys``: bytes of the features, ``templates``: how many
    features each template has, ``scale``: steps of a weight in a unit of logarithm), the features, parted by
    NUL, and their weights, 16 bits a role.
    """

    __slots__ = ("_gets", "_likely")

    def __init__(self, data: bytes) -> None:
        head, _, rest = zlib.decompress(data).partition(b"\n")
        about = json.loads(head)
        keys = rest[: about["keys"]].decode("utf-8").split("\0")
        lanes = Struct(f"{_WIDTH}s").iter_unpack(rest[about["keys"] :])
        pairs = zip(keys, (int.from_bytes(lane, "little", signed=True) for (lane,) in lanes), strict=True)
        self._gets: list[Callable[[str, int], int]] = [
            {key: weight for _, (key, weight) in zip(range(count), pairs, strict=False)}.get
            for count in about["templates"]
        ]
        self._likely = [exp(-step / about["scale"]) for step in range(about["scale"] * _FAINT)]

    def weights(self, features: Sequence[str], roles: Sequence[int]) -> list[float]:
        """How likely each of these roles is beside the likeliest of them, which is 1."""
        total = sum(map(call, self._gets, features, repeat(0)), _ORIGIN)
        scores = _LANES.unpack(total.to_bytes(_WIDTH, "little"))
        chosen = [scores[role] for role in roles]
        best = max(chosen)
        likely = self._likely
        end = len(likely)
        return [likely[best - score] if best - score < end else 0.0 for score in chosen]


@cache
def role_table(name: str) -> RoleTable | None:
    """The table ``corpuskit/data/roles-<name>.bin``, read once; ``None`` where there is none.

    >>> role_table("xx") is None
    True
    """
    path = files(corpuskit.data).joinpath(f"roles-{name}.bin")
    return RoleTable(path.read_bytes()) if path.is_file() else None
