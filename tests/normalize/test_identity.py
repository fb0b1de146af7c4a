"""Ids come from the strongest name that the source gave the article, and never from its text."""

import re

import pytest

from corpuskit.model.raw import Json
from tests.normalize.raws import article

URL = "https://courier.example/ferry"


@pytest.mark.parametrize(
    "other",
    [{"text": "Mended."}, {"headline": "Another"}, {"url": f"{URL}?x=1"}, {"date": "2025-03-04"}],
    ids=["text", "headline", "url", "date"],
)
def test_an_own_id_with_a_publisher_stands_whatever_else_changes(other: dict[str, Json]) -> None:
    named: dict[str, Json] = {"publisher": "Courier", "guid": "HW-17"}

    assert article({**named, **other}).id == article(named).id


def test_an_own_id_is_unique_only_within_its_publisher() -> None:
    ids = {article({"guid": "17", "publisher": name}).id for name in ("Courier", "Echo")}

    assert len(ids) == 2


def test_a_domain_serves_for_a_publisher() -> None:
    assert article({"guid": "17", "url": URL}).id == article({"guid": "17", "url": f"{URL}/2"}).id


def test_the_canonical_url_serves_where_there_is_no_own_id() -> None:
    assert article({"url": URL}).id == article({"url": f"{URL}?utm_source=feed#top"}).id
    assert article({"url": URL}).id != article({"url": f"{URL}/2"}).id


def test_the_place_serves_where_there_is_no_name() -> None:
    assert article({"guid": "17"}).id == article({}).id


def test_kinds_of_names_cannot_be_taken_for_each_other() -> None:
    records: list[dict[str, Json]] = [{}, {"url": URL}, {"guid": URL, "publisher": "url"}]
    ids = [article(fields).id for fields in records]

    assert len(set(ids)) == 3
    assert all(re.fullmatch("a-[0-9a-f]{20}", one) for one in ids)
