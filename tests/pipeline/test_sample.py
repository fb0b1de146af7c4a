"""The sample dataset is repaired to what its originals say: the damage was made from them by a script."""

import csv
import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import cast

import pytest
import yaml

from corpuskit.release import Release
from tests.builds import rows
from tests.pipeline.test_build import SAMPLE

LOSSY = {
    "question-marks": "qmark",
    "replacement-characters": "legacy-as-utf8",
    "tis-620-c1-stripped": "utf8-as-sbcs-stripped",
}
CLASSES = LOSSY | {
    "none": None,
    "nfd": None,
    "double-cp1252": "double",
    "entities": "entity-left",
    "read-as-cp1251": "utf8-as-sbcs",
    "read-as-cp1252": "utf8-as-cp1252",
    "read-as-latin-1": "utf8-as-latin1-c1",
}
FIELDS = ("headline", "description", "byline", "authors", "section", "keywords")
with (SAMPLE / "recipe.csv").open(encoding="utf-8", newline="") as lines:
    RECIPE = list(csv.DictReader(lines))
LOST = {"question-marks": "?", "replacement-characters": "\ufffd"}  # what stands where something is gone
RECALL = 0.85  # of these; the others stay lost, and none may be wrong
# Context tells the role of a sign: which of two dashes it was, and whether a paper sets double or single
# quotation marks, only house style does. An apostrophe inside a word is always told.
ROLES = str.maketrans({"–": "—", "‘": "“", "’": "”"})
APOSTROPHE = re.compile(r"(?<=\w)’(?=\w)")
SIGNS = re.compile("[‘’“”–—…]")
# What is known not to be repaired yet, and why.
KNOWN = {"poroh-vybory": "three letters of a keyword are too few, although the text shows the chain"}


@cache
def _original(slug: str) -> Mapping[str, str | list[str]]:
    _, header, body = (SAMPLE / "originals" / f"{slug}.md").read_text("utf-8").split("---\n", 2)
    fields: dict[str, str | list[str]] = yaml.load(header, yaml.BaseLoader)  # noqa: S506 - strings only
    return {**fields, "text": re.sub("\n+", "\n", body.strip("\n"))}


def _roles(text: str) -> str:
    return APOSTROPHE.sub("'", text).translate(ROLES)


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, object]]:
    """Slug -> the article, found by its address, else by the name of its file."""
    import corpuskit

    release: Release = corpuskit.build(SAMPLE, out=tmp_path_factory.mktemp("sample"))
    slugs = {_original(row["slug"]).get("url"): row["slug"] for row in RECIPE}
    return {
        slugs[str(row["url"])] if row["url"] else Path(str(row["source_path"])).stem: row
        for row in rows(release, "articles")
    }


def test_the_recipe_names_no_damage_that_is_not_judged(published: dict[str, dict[str, object]]) -> None:
    assert {row["damage"] for row in RECIPE} == set(CLASSES)
    assert sorted(published) == sorted(row["slug"] for row in RECIPE)


STORIES = [
    pytest.param(
        row,
        id=f"{row['damage']}-{row['slug']}",
        marks=pytest.mark.xfail(strict=True, reason=KNOWN[row["slug"]]) if row["slug"] in KNOWN else (),
    )
    for row in RECIPE
]


@pytest.mark.parametrize("row", STORIES)
def test_story(row: dict[str, str], published: dict[str, dict[str, object]]) -> None:
    made, truth = published[row["slug"]], _original(row["slug"])
    damage = CLASSES[row["damage"]]

    if row["damage"] in LOSSY:
        pairs = zip(_roles(str(made["text"])), _roles(str(truth["text"])), strict=True)
        wrong = [one for one, meant in pairs if one != meant]
        assert set(wrong) <= {LOST.get(row["damage"])}
        assert len(wrong) <= (1 - RECALL) * len(SIGNS.findall(str(truth["text"])))
    else:
        assert made["text"] == truth["text"]
        for field in FIELDS if row["format"] != "text" else ():
            assert (made[field] or None) == (truth.get(field) or None)
    # A short field may show less of the damage than the text, so that a milder class explains it as well.
    assert damage in cast("list[str]", made["damage"]) if damage else made["damage"] == []
