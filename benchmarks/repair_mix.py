"""First part of the benchmark of `repair`: a corpus of which a few documents are damaged."""

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from damages import MARKS, Harmed, Kind, draw_kinds, kinds
from marking import Marked, mark, roles, same_role
from repair_tools import (
    AS_A_BUILD,
    ONE_BY_ONE,
    blind,
    changes_by,
    changes_of,
    peers,
    rounds,
    size,
    spread,
    tools,
)
from stories import Story

CONTEXT = 30  # code points on both sides of what is shown

Row = dict[str, str | int | float]


@dataclass(frozen=True, slots=True)
class Damaged:
    """A text that was damaged, and how."""

    kind: Kind
    story: Story
    harmed: Harmed


@dataclass(frozen=True, slots=True)
class Mix:
    """A corpus: the texts, and which of them are damaged."""

    texts: list[str]
    damaged: dict[int, Damaged]


def make_mix(stories: Sequence[Story], percent: float, seed: int) -> Mix:
    """Damage a share of the English texts that have something to damage, the classes in equal shares."""
    draw = random.Random(seed)  # noqa: S311 - wanted: the same mix every time
    texts = [story.text for story in stories]
    able = [
        n for n, story in enumerate(stories) if story.language in {"en", "und"} and not story.text.isascii()
    ]
    draw.shuffle(able)
    wanted = round(len(texts) * percent / 100)
    damaged: dict[int, Damaged] = {}
    for kind, number in zip(draw_kinds(draw, wanted), able, strict=False):
        harmed = kind.harm(texts[number])
        if harmed.places:
            damaged[number] = Damaged(kind, stories[number], harmed)
            texts[number] = harmed.text
    return Mix(texts, damaged)


def speeds(mix: Mix, count: int) -> tuple[list[Row], list[Row], dict[str, list[str]]]:
    """Speeds of the tools, ratios of them round by round, and what the tools made of the texts."""
    chosen = tools()
    for tool in chosen.values():  # tables are read on first use
        tool([case.harmed.text for case in mix.damaged.values()])
    times, results = rounds(chosen, mix.texts, count)
    megabytes = size(mix.texts)
    rows: list[Row] = [
        {
            "tool": name,
            "documents/s": round(len(mix.texts) / spread(taken)["median"]),
            **{
                f"MB/s, {which}": round(value, 2)
                for which, value in spread([megabytes / t for t in taken]).items()
            },
        }
        for name, taken in times.items()
    ]
    ratios: list[Row] = [
        {"tool": ours, "as fast as": peer, "rounds": count, **_ratio(times[peer], times[ours])}
        for ours in (ONE_BY_ONE, AS_A_BUILD)
        for peer in peers()
    ]
    return rows, ratios, results


def _ratio(theirs: Sequence[float], ours: Sequence[float]) -> Row:
    values = [their / our for their, our in zip(theirs, ours, strict=True)]
    return {which: round(value, 2) for which, value in spread(values).items()}


def accuracy(mix: Mix, results: Mapping[str, list[str]]) -> list[Row]:
    """What the tools made of damaged documents, and how many clean ones they changed."""
    rows: list[Row] = []
    for name, texts in results.items():
        marked = [(case, marked_by(name, case.harmed)) for case in mix.damaged.values()]
        whole = sum(texts[number] == case.harmed.clean for number, case in mix.damaged.items())
        changed = sum(
            text != before
            for number, (text, before) in enumerate(zip(texts, mix.texts, strict=True))
            if number not in mix.damaged
        )
        rows.append(
            {
                "tool": name,
                "damaged": len(mix.damaged),
                "exact documents": whole,
                **shares(marked),
                "clean": len(mix.texts) - len(mix.damaged),
                "clean changed": changed,
            }
        )
    return rows


def marked_by(name: str, harmed: Harmed) -> Marked:
    """The marks of one tool for one text."""
    theirs = peers().get(name)
    return mark(harmed, changes_by(theirs, harmed.text) if theirs else changes_of(blind(harmed.text)))


def shares(marked: Sequence[tuple[Damaged, Marked]]) -> Row:
    """Of the damaged places, how many are exact and how many right in role; and sound characters changed.

    Marks are counted apart: a single text full of no-break spaces may outweigh all others.
    """
    places = exact = role = marks_seen = marks_exact = 0
    for case, marks in marked:
        clean = case.harmed.clean
        known = roles(clean)
        for place, now in zip(case.harmed.places, marks.made, strict=True):
            truth = clean[place.start : place.end]
            places += 1
            exact += now == truth
            role += same_role(truth, now, known.get(place.start))
            if truth and truth in MARKS:
                marks_seen += 1
                marks_exact += now == truth
    return {
        "places": places,
        "exact %": percent(exact, places),
        "role %": percent(role, places),
        "of them marks": marks_seen,
        "marks exact %": percent(marks_exact, marks_seen),
        "sound changed": sum(len(marks.spoiled) for _, marks in marked),
    }


def percent(part: int, whole: int) -> float:
    """0 where there is nothing."""
    return round(100 * part / whole, 2) if whole else 0.0


def by_kind(stories: Sequence[Story], count: int) -> list[Damaged]:
    """So many damaged texts of every kind; other texts for each, as far as they reach."""
    able = [story for story in stories if story.language in {"en", "und"} and not story.text.isascii()]
    found = []
    for number, kind in enumerate(kinds()):
        for step in range(min(count, len(able))):
            story = able[(number * count + step) % len(able)]
            harmed = kind.harm(story.text)
            if harmed.places:
                found.append(Damaged(kind, story, harmed))
    return found


def only_ftfy(cases: Sequence[Damaged]) -> tuple[list[Row], list[str]]:
    """By class, what only one of the two restores exactly; what only ftfy does as a list."""
    counts: dict[str, list[int]] = {}
    shown: list[str] = []
    for case in cases:
        count = counts.setdefault(case.kind.damage, [0, 0, 0, 0, 0])
        theirs = [mark(case.harmed, changes_by(tool, case.harmed.text)).made for tool in peers().values()]
        ours = marked_by(ONE_BY_ONE, case.harmed).made
        for number, place in enumerate(case.harmed.places):
            truth = case.harmed.clean[place.start : place.end]
            we, they = ours[number] == truth, any(made[number] == truth for made in theirs)
            for index, value in enumerate((True, we, they, they and not we, we and not they)):
                count[index] += value
            if they and not we:
                shown.append(_shown(case, number, ours[number]))
    names = ("places", "corpuskit exact", "ftfy exact", "ftfy only", "corpuskit only")
    return [{"class": name, **dict(zip(names, count, strict=True))} for name, count in counts.items()], shown


def _shown(case: Damaged, number: int, ours: str) -> str:
    place = case.harmed.places[number]
    text = case.harmed.text
    before, after = text[max(0, place.at - CONTEXT) : place.at], text[place.to : place.to + CONTEXT]
    around = f"{before}[{text[place.at : place.to]}]{after}"
    truth = case.harmed.clean[place.start : place.end]
    return f"{case.kind.damage} ({case.kind.how}): {around!r} is {truth!r}, corpuskit has {ours!r}"
