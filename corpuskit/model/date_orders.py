"""Whether a publisher prints the day or the month first, as counts of the dates that leave no doubt."""

from dataclasses import dataclass
from typing import Literal

ENOUGH = 2  # dates that must agree before they tell how to read others
AGREED = 0.95  # share of them that must agree: one of twenty may be mistyped


@dataclass(frozen=True, slots=True, kw_only=True)
class DateOrder:
    """Dates in three numbers of which the calendar leaves one reading; counts of two shards add up.

    Attributes:
        day_first: Dates such as ``25/03/2025``.
        month_first: Dates such as ``03/25/2025``.

    >>> one = DateOrder(day_first=1)
    >>> (one + one).usual, one.usual is None, (one + one + DateOrder(month_first=1)).usual is None
    ('dmy', True, True)
    """

    day_first: int = 0
    month_first: int = 0

    def __add__(self, other: "DateOrder") -> "DateOrder":
        return DateOrder(
            day_first=self.day_first + other.day_first, month_first=self.month_first + other.month_first
        )

    @property
    def usual(self) -> Literal["dmy", "mdy"] | None:
        """The order of the publisher; ``None`` where too few dates tell it, or they do not agree."""
        dates = self.day_first + self.month_first
        if dates < ENOUGH or max(self.day_first, self.month_first) < AGREED * dates:
            return None
        return "dmy" if self.day_first > self.month_first else "mdy"
