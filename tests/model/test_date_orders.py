"""Counts of dates tell an order only where enough of them agree."""

import pytest

from corpuskit.model.date_orders import DateOrder


@pytest.mark.parametrize(
    ("day_first", "month_first"),
    [
        pytest.param(0, 0, id="none"),
        pytest.param(1, 0, id="one is too few"),
        pytest.param(1, 1, id="one each"),
        pytest.param(9, 1, id="one of ten is not mistyped by chance"),
        pytest.param(500, 500, id="half and half"),
    ],
)
def test_no_order(day_first: int, month_first: int) -> None:
    assert DateOrder(day_first=day_first, month_first=month_first).usual is None


@pytest.mark.parametrize(
    ("day_first", "month_first", "expected"),
    [
        pytest.param(2, 0, "dmy", id="two agree"),
        pytest.param(0, 2, "mdy", id="two agree on the month"),
        pytest.param(19, 1, "dmy", id="one of twenty is mistyped"),
        pytest.param(1, 19, "mdy", id="one of twenty is mistyped the other way"),
    ],
)
def test_order(day_first: int, month_first: int, expected: str) -> None:
    assert DateOrder(day_first=day_first, month_first=month_first).usual == expected


def test_counts_add_up() -> None:
    one, other = DateOrder(day_first=2), DateOrder(day_first=1, month_first=3)

    assert one + other == other + one == DateOrder(day_first=3, month_first=3)
    assert one + DateOrder() == one
