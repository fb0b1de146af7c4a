"""Second part of the benchmark of `repair`: marks by role, swallowed letters, question marks, confidence."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from damages import Place
from marking import mark, roles, same_role
from repair_mix import Damaged, Row, percent
from repair_tools import blind, changes_of
from stories import Story

from corpuskit.encoding.profiles import learn_profile
from corpuskit.encoding.repair import repair
from corpuskit.model.edits import Edit
from corpuskit.model.profiles import StyleProfile
from corpuskit.model.repairs import Repair

BINS = 10
SIBLINGS = 50
LONG = 40  # code points of a line that tells copies of an article
GUESSED = ("context", "profile")


@dataclass(slots=True)
class _Tally:
    """Places of one role: all, exact, right in role."""

    places: int = 0
    exact: int = 0
    role: int = 0

    def shares(self, name: str) -> Row:
        """The shares of one way of repair."""
        return {
            f"exact %, {name}": percent(self.exact, self.places),
            f"role %, {name}": percent(self.role, self.places),
        }


def profiles(stories: Sequence[Story]) -> dict[Story, StyleProfile]:
    """The profile of the publisher's other texts, copies left out; of texts with such others only."""
    shelves: dict[str, list[tuple[Story, frozenset[str]]]] = defaultdict(list)
    for story in stories:
        if story.publisher and any(char in story.text for char in "‘’“”–—"):
            lines = frozenset(line for line in story.text.split("\n") if len(line) >= LONG)
            shelves[story.publisher].append((story, lines))
    found: dict[Story, StyleProfile] = {}
    for shelf in shelves.values():
        for story, lines in shelf:
            others = [
                one.text for one, its in shelf if one is not story and 5 * len(its & lines) < len(lines)
            ]
            if others:
                found[story] = learn_profile(others[:: max(1, len(others) // SIBLINGS)])
    return found


def by_role(cases: Iterable[Damaged], known: Mapping[Story, StyleProfile]) -> list[Row]:
    """The collapsed class by role: all texts blind, then those with a profile blind and with it."""
    tallies: dict[str, dict[str, _Tally]] = defaultdict(lambda: defaultdict(_Tally))
    for case in cases:
        if case.kind.group != "collapsed":
            continue
        unaided = blind(case.harmed.text)
        _count(case, unaided, tallies, "blind")
        profile = known.get(case.story)
        if profile is not None:
            _count(case, unaided, tallies, "blind, with siblings")
            _count(case, repair(case.harmed.text, profile=profile), tallies, "profile")
    return [
        {
            "role": name,
            "places": ways["blind"].places,
            **ways["blind"].shares("blind"),
            "with siblings": ways["profile"].places,
            **ways["blind, with siblings"].shares("blind there"),
            **ways["profile"].shares("profile"),
        }
        for name, ways in sorted(tallies.items())
    ]


def _count(case: Damaged, repaired: Repair, tallies: Mapping[str, Mapping[str, _Tally]], way: str) -> None:
    clean, known = case.harmed.clean, roles(case.harmed.clean)
    for place, now in zip(case.harmed.places, mark(case.harmed, changes_of(repaired)).made, strict=True):
        truth, role = clean[place.start : place.end], known.get(place.start)
        for name in (role or "other characters", "all"):
            tally = tallies[name][way]
            tally.places += 1
            tally.exact += now == truth
            tally.role += same_role(truth, now, role)


def letters_and_questions(cases: Sequence[Damaged]) -> list[Row]:
    """ASCII that multi-byte charsets swallowed, and question marks that were right before the damage."""
    rows: list[Row] = []
    for group, what in (
        ("multi-byte", "swallowed characters restored"),
        ("question marks", "right ? changed"),
    ):
        by_charset: dict[str, list[int]] = {}
        for case in cases:
            if case.kind.group == group:
                count = by_charset.setdefault(f"{case.kind.damage}, {case.kind.how}", [0, 0])
                for index, value in enumerate(
                    _swallowed(case) if group == "multi-byte" else _questions(case)
                ):
                    count[index] += value
        rows += [
            {"what": what, "class": name, "of": whole, "count": part, "%": percent(part, whole)}
            for name, (whole, part) in by_charset.items()
        ]
    return rows


def _swallowed(case: Damaged) -> tuple[int, int]:
    """How much ASCII the images of the places lack, and how much of it is there again."""
    harmed = case.harmed
    lost = restored = 0
    for place, now in zip(harmed.places, mark(harmed, changes_of(blind(harmed.text))).made, strict=True):
        image = harmed.text[place.at : place.to]
        gone = [
            char for char in harmed.clean[place.start : place.end] if char.isascii() and char not in image
        ]
        lost += len(gone)
        restored += sum(char in now for char in gone)
    return lost, restored


def _questions(case: Damaged) -> tuple[int, int]:
    """How many question marks the clean text has, and how many of them were changed."""
    spoiled = mark(case.harmed, changes_of(blind(case.harmed.text))).spoiled
    clean = case.harmed.clean
    return clean.count("?"), sum(clean[at : at + 1] == "?" for at in spoiled)


def calibration(cases: Iterable[Damaged]) -> tuple[list[Row], list[Row]]:
    """How far `role_confidence` is to be believed, over all guessed edits and in bins of equal counts."""
    said: dict[str, list[tuple[float, bool]]] = defaultdict(list)
    left = 0
    for case in cases:
        repaired = blind(case.harmed.text)
        left += len(repaired.findings)
        for edit, is_right in _judged(case, repaired.edits):
            for basis in (edit.basis, "all"):
                said[basis].append((edit.role_confidence, is_right))
    totals: list[Row] = []
    table: list[Row] = []
    for basis, pairs in sorted(said.items()):
        bins = _bins(pairs)
        gap = sum(
            int(row["edits"]) * abs(float(row["confidence"]) - float(row["right in role"])) for row in bins
        )
        totals.append(
            {"basis": basis, "edits": len(pairs), "ECE": round(gap / len(pairs), 4), "left alone": left}
        )
        table += [{"basis": basis, **row} for row in bins] if basis == "all" else []
    return totals, table


def _judged(case: Damaged, edits: Sequence[Edit]) -> list[tuple[Edit, bool]]:
    """The guessed edits, and whether they are right in role; an edit of sound text is wrong."""
    harmed = case.harmed
    known = roles(harmed.clean)
    made = mark(harmed, [(edit.start, edit.end, edit.after) for edit in edits]).made
    right = [
        same_role(harmed.clean[place.start : place.end], now, known.get(place.start))
        for place, now in zip(harmed.places, made, strict=True)
    ]
    return [
        (edit, any(touched) and all(touched))
        for edit in edits
        if edit.basis in GUESSED
        for touched in [[ok for ok, place in zip(right, harmed.places, strict=True) if _touch(edit, place)]]
    ]


def _touch(edit: Edit, place: Place) -> bool:
    return (edit.start < place.to and place.at < edit.end) or edit.start == place.at


def _bins(pairs: Sequence[tuple[float, bool]]) -> list[Row]:
    ordered = np.array(sorted(pairs), dtype=np.float64)
    return [
        {
            "edits": len(part),
            "from": round(float(part[0, 0]), 4),
            "to": round(float(part[-1, 0]), 4),
            "confidence": round(float(part[:, 0].mean()), 4),
            "right in role": round(float(part[:, 1].mean()), 4),
        }
        for part in np.array_split(ordered, min(BINS, len(pairs)))
    ]
