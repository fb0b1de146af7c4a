"""Dates as sources write them, and what a publisher's own dates tell of their order."""

from corpuskit.text.dates.found import WEEKDAY_DIFFERS, Order
from corpuskit.text.dates.moments import AMBIGUOUS_ORDER, parse_moment, possible_days
from corpuskit.text.dates.orders import count_order, learn_order

__all__ = [
    "AMBIGUOUS_ORDER",
    "WEEKDAY_DIFFERS",
    "Order",
    "count_order",
    "learn_order",
    "parse_moment",
    "possible_days",
]
