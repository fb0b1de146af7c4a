"""Which of day and month a publisher prints first, as its own dates tell."""

from collections.abc import Iterable

from corpuskit.model.date_orders import DateOrder
from corpuskit.text.dates.found import Order
from corpuskit.text.dates.moments import printed_order


def count_order(raw: str) -> DateOrder:
    """What one date tells of its publisher's order: nothing, unless calendar or weekday leave one reading.

    >>> count_order("25/03/2025"), count_order("4 March 2025")
    (DateOrder(day_first=1, month_first=0), DateOrder(day_first=0, month_first=0))
    """
    order = printed_order(raw)
    return DateOrder(day_first=int(order == "dmy"), month_first=int(order == "mdy"))


def learn_order(dates: Iterable[str]) -> Order | None:
    """The order of the numbers in the dates of one publisher.

    Args:
        dates: As found; those in words and those of ISO 8601 tell nothing and do no harm.

    Returns:
        ``None`` where too few dates tell the order, or they do not agree.

    >>> learn_order(["25/03/2025", "03/04/2025", "31/12/2024"])
    'dmy'
    >>> learn_order(["25/03/2025", "03/26/2025", "31/12/2024"]) is None
    True
    """
    counts = DateOrder()
    for raw in dates:
        counts += count_order(raw)
    return counts.usual
