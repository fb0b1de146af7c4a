"""Fit the tables of `corpuskit.encoding.marks.role_table`: which role a mark plays in which surroundings.

    python scripts/fit_roles.py FOLDER [LANGUAGE ...]

FOLDER holds `articles-<language>.jsonl.gz`, an object a line with `id`, `source`, `licence`, `genre` and
`text`: edited prose with typographic punctuation (`corpuskit/data/SOURCES.md` says which was used). Texts
under share-alike licences and those of sources that state none are left out. For each language two tables are
written into `corpuskit/data` and their SHA-256 printed: one for texts that lost marks only, and one for texts
that lost everything beyond ASCII, in which the same slots hold letters and question marks as well.

A table is a multinomial logistic regression over the features of `corpuskit.encoding.marks.roles`. Its slots
are made by masking sound texts: all marks at once, or some kinds of them while the others stay.
"""

import gzip
import hashlib
import json
import re
import zlib
from collections import Counter, deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

import click
import numpy as np
import numpy.typing as npt

from corpuskit.encoding.marks.plans import pairs_of
from corpuskit.encoding.marks.roles import (
    APOSTROPHE,
    BULLET,
    CLOSER,
    DASH,
    ELLIPSIS,
    LOST,
    OPENER,
    OTHER,
    QUESTION,
    ROLES,
    SLOT,
    SPACE,
    Page,
)

SEED = 5
TARGET = Path(__file__).resolve().parents[1] / "corpuskit" / "data"
LANGUAGES = ("en", "de", "fr")  # those whose tables did better than rules on news of other sources
KINDS = (("", False), ("-lost", True))
UNSTATED = frozenset({"lintool/GrimmerSenatePressReleases"})  # sources that state no licence
SHARE_ALIKE = re.compile(r"BY-SA|share-?alike", re.IGNORECASE)
FICTION = 0.5  # weight of a slot in fiction, beside 1 in other prose
PARTLY = 0.7  # weight of a slot in a text that lost some kinds of marks only
COLLAPSING = frozenset("‘’“”„‚‛—–―‐‑‹›†′″™")  # alike when only the first byte of UTF-8 is left
SWALLOWING = COLLAPSING | {"…"}  # alike before no letter where a charset of several bytes ate the last one
SWALLOWED = frozenset({"en"})  # languages whose tables do better for having seen that on other sources
SINGLE_ROLES = {
    **dict.fromkeys("—–―‒", DASH),
    "…": ELLIPSIS,
    **dict.fromkeys("•·▪●■", BULLET),
    **dict.fromkeys("\u00a0\u202f\u2009", SPACE),
    "?": QUESTION,
    **dict.fromkeys("™′″‐‑†", OTHER),
}
LONGEST = 600  # code points of a quotation in single quotes
CONTRACTED = re.compile(r"(?:em|til|n|cause|twas|tis)\b", re.IGNORECASE)  # they begin with an apostrophe
SIGN = "\uf8fd"  # stands for a letter or sign that was made up
STRAIGHTENED = (  # share of texts in which marks are straight from the start, and which
    (0.06, (("[‘’]", "'"), ("[“”]", '"'))),
    (0.03, (("’", "'"),)),
    (0.03, (("[“”]", '"'),)),
    (0.02, ((" [—–] ", " - "),)),
)
KEPT_BLANKS = 0.03  # share of texts with many no-break spaces that keep them: one source sets nothing else
NAMES, WORDS = 0.004, 0.0006  # share of words in which a letter is taken for an accented one
PRICES = 0.15  # share of texts whose dollars are taken for another sign
LOOSE_BLANKS = ((0.01, 0.01), (0.006, 0.05))  # share of texts, and of their blanks that do not break
DOUBLE_BLANKS = 0.003  # share of texts with a no-break space behind sentences
QUESTIONS = 3.0  # weight of a true question mark: to change one is worse than to leave a mark as it is
TRANSCRIPTS = frozenset({"iandennismiller/valdai-transcripts"})  # beside speeches
INTERRUPTED = (
    0.05  # weight of a dash or ellipsis that ends a paragraph there: who speaks breaks off, news does not
)
PENALTY = 1.0  # of squared weights
FEWEST = 2  # slots in which a feature must occur
STEPS, MEMORY = 110, 8  # of the minimizer
ENOUGH = 1e-5  # a step that gains a smaller share is the last
SCALE = 16  # steps of a weight in a unit of logarithm
LEAST = 0.25  # features whose weights are all smaller are left out: they changed nothing on other publishers

Floats = npt.NDArray[np.float32]
Integers = npt.NDArray[np.intp]


def articles(folder: Path, language: str) -> list[dict[str, str]]:
    """The articles of a language that may be used, sorted by id."""
    data = gzip.decompress((folder / f"articles-{language}.jsonl.gz").read_bytes())
    rows = [json.loads(line) for line in data.decode("utf-8").split("\n") if line]
    usable = [row for row in rows if row["source"] not in UNSTATED and not SHARE_ALIKE.search(row["licence"])]
    return sorted(usable, key=lambda row: row["id"])


def roles_of(text: str, language: str) -> dict[int, int]:
    """The role of every mark in a sound text, by its place; letters beyond ASCII are lost ones."""
    pairs = pairs_of(language)
    openers, closers = ({pair[side] for pair in pairs} for side in (0, 1))
    found: dict[int, int] = {}
    opened: list[int] = []  # single quotations of this paragraph
    for at, mark in enumerate(text):
        if mark == "\n":
            opened = []
        elif mark == "’":
            found[at] = apostrophe_or_closer(text, at, opened)
        elif mark in "‘‚" and mark in openers:
            found[at] = OPENER if opens(text, at) else APOSTROPHE
            opened += [at] if found[at] == OPENER else []
        elif mark in openers and mark in closers:
            found[at] = OPENER if text[at + 1 : at + 2].isalnum() else CLOSER
        elif mark in openers or mark in closers:
            found[at] = OPENER if mark in openers else CLOSER
        elif mark in SINGLE_ROLES:
            found[at] = SINGLE_ROLES[mark]
        elif not mark.isascii():
            found[at] = LOST
    return found


def opens(text: str, at: int) -> bool:
    """Whether a single opening quote is one, and no apostrophe that faces the wrong way."""
    before, after = text[max(0, at - 1) : at], text[at + 1 : at + 2]
    wrong = after.isdigit() or CONTRACTED.match(text, at + 1) or (before.isalnum() and after.isalnum())
    return not wrong


def apostrophe_or_closer(text: str, at: int, opened: list[int]) -> int:
    """What ``’`` is; a closer takes the last opener off the list.

    Behind the s of a plural it is an apostrophe if another one can still close the quotation.
    """
    if text[at + 1 : at + 2].isalnum() or not opened or at - opened[-1] >= LONGEST:
        return APOSTROPHE
    if text[at - 1 : at] == "s" and text[at + 1 : at + 2] == " " and text[at + 2 : at + 3].islower():
        end = min(place for place in (text.find("\n", at), text.find("‘", at), at + 300) if place >= 0)
        if re.search(r"’(?!\w)", text[at + 1 : end]):
            return APOSTROPHE
    opened.pop()
    return CLOSER


def straightened(text: str, random: Random) -> str:
    """A text, some kinds of whose marks are straight now and then."""
    drawn = random.random()
    for share, changes in STRAIGHTENED:
        if drawn < share:
            for pattern, to in changes:
                text = re.sub(pattern, to, text)
            return text
        drawn -= share
    return text


def with_plain_blanks(text: str, random: Random) -> str:
    """A text without no-break spaces, if it has many."""
    many = text.count("\u00a0") > 2  # noqa: PLR2004
    return text.replace("\u00a0", " ") if many and random.random() >= KEPT_BLANKS else text


def enriched(text: str, random: Random) -> str:
    """A text with what is rare in the articles and frequent elsewhere: accents, signs, loose blanks."""
    marks = list(text)
    for at in accented(text, random):
        marks[at] = SIGN
    if random.random() < PRICES:
        for match in re.finditer(r"\$(?=\d)", text):
            marks[match.start()] = SIGN
    drawn = random.random()
    for share, loose in LOOSE_BLANKS:
        if 0 <= drawn < share:
            marks = ["\u00a0" if mark == " " and random.random() < loose else mark for mark in marks]
        drawn -= share
    if 0 <= drawn < DOUBLE_BLANKS:
        for match in re.finditer(r"(?<=[.?!”]) (?=[A-Z“])", text):
            marks[match.start()] = random.choice([" ", " \u00a0"])
    return "".join(marks)


def accented(text: str, random: Random) -> Iterator[int]:
    """Places of letters that are taken for accented ones."""
    for match in re.finditer(r"[A-Za-z]{3,}", text):
        word = match[0]
        if random.random() < (NAMES if word[0].isupper() else WORDS):
            places = [letter.start() for letter in re.finditer("[aeiouncsz]", word.lower())]
            if places:
                yield match.start() + random.choice(places)


def masks(
    text: str, random: Random, *, everything: bool, swallowing: bool
) -> Iterator[tuple[frozenset[int], float, bool]]:
    """Places to mask, the weight of their slots, and whether question marks are among them."""
    if everything:
        beyond = {at for at, mark in enumerate(text) if not mark.isascii()}
        yield frozenset(beyond), 1.0, False
        yield frozenset(beyond | {at for at, mark in enumerate(text) if mark == "?"}), PARTLY, True
        return
    kinds = sorted({mark for mark in text if mark in COLLAPSING or mark in "…•\u00a0«»"})
    some = [mark for mark in kinds if random.random() < 0.5]  # noqa: PLR2004
    yield frozenset(at for at, mark in enumerate(text) if mark in COLLAPSING), 1.0, False
    if 0 < len(some) < len(kinds):
        yield frozenset(at for at, mark in enumerate(text) if mark in some), PARTLY, False
    if not swallowing:
        return
    ends = (at for at, mark in enumerate(text) if mark in SWALLOWING and not text[at + 1 : at + 2].isalnum())
    yield frozenset(ends), PARTLY, False


@dataclass
class Slots:
    """Features, roles and weights of slots, and which of them may be question marks."""

    features: list[tuple[str, ...]] = field(default_factory=list)
    roles: list[int] = field(default_factory=list)
    weights: list[float] = field(default_factory=list)
    questions: list[bool] = field(default_factory=list)


def collect(rows: Sequence[Mapping[str, str]], language: str, *, everything: bool) -> Slots:
    """The slots of all articles, each masked in several ways."""
    random = Random(SEED)  # noqa: S311 - a sample, no secret
    slots = Slots()
    for row in rows:
        fiction = FICTION if row["genre"] == "fiction" else 1.0
        text = straightened(with_plain_blanks(row["text"], random), random)
        text = enriched(text, random) if everything else text
        roles = roles_of(text, language)
        swallowing = language in SWALLOWED
        for places, weight, questions in masks(text, random, everything=everything, swallowing=swallowing):
            page = Page("".join(SLOT if at in places else mark for at, mark in enumerate(text)))
            for number, at in enumerate(page.starts):
                slots.features.append(page.features(number))
                role = roles.get(at, OTHER)
                slots.roles.append(role)
                slots.weights.append(weight * fiction * share_of(role, page.near[number], row))
                slots.questions.append(questions)
    return slots


def share_of(role: int, near: str, row: Mapping[str, str]) -> float:
    """What a slot counts beside others, by its role and what surrounds it."""
    if role == QUESTION:
        return QUESTIONS
    is_spoken = row["genre"] == "speech" or row["source"] in TRANSCRIPTS
    return INTERRUPTED if is_spoken and near[-1] == "\n" and role in {DASH, ELLIPSIS} else 1.0


class Vocabulary:
    """Numbers of the features of each template; those that are too rare have number 0."""

    def __init__(self, slots: Slots) -> None:
        self.names: list[str] = [""]
        self.counts: list[int] = []
        columns = []
        for column in zip(*slots.features, strict=True):
            names = Counter(column).items()
            frequent = sorted(name for name, count in names if count >= FEWEST and "\0" not in name)
            numbers = {name: len(self.names) + number for number, name in enumerate(frequent)}
            self.names += frequent
            self.counts.append(len(frequent))
            columns.append(np.array([numbers.get(name, 0) for name in column]))
        self.columns: list[Integers] = columns


class Regression:
    """The loss of weights over slots, and its gradient."""

    def __init__(self, vocabulary: Vocabulary, slots: Slots) -> None:
        self.columns = vocabulary.columns
        self.size = (len(vocabulary.names), len(ROLES))
        self.roles = np.array(slots.roles)
        weights = np.array(slots.weights, np.float32)
        self.weights = weights / weights.mean()
        self.impossible = np.zeros((len(self.roles), len(ROLES)), bool)
        self.impossible[~np.array(slots.questions), QUESTION] = True
        # The slots of one feature lie together in these orders, so that a gradient is a sum over stretches.
        self.orders = [np.argsort(column, kind="stable") for column in self.columns]
        self.numbers: list[Integers] = []
        self.starts: list[Integers] = []
        for column, order in zip(self.columns, self.orders, strict=True):
            numbers, starts = np.unique(column[order], return_index=True)
            self.numbers.append(numbers)
            self.starts.append(starts)

    def loss(self, weights: Floats) -> tuple[float, Floats]:
        """Negative logarithm of the likelihood, with the penalty; and the gradient."""
        slots = np.arange(len(self.roles))
        scores = np.zeros((len(slots), len(ROLES)), np.float32)
        for column in self.columns:
            scores += weights[column]
        scores[self.impossible] = -np.inf
        scores -= scores.max(1, keepdims=True)
        shares = np.exp(scores)
        sums = shares.sum(1)
        shares /= sums[:, None]
        loss = float(((np.log(sums) - scores[slots, self.roles]) * self.weights).sum())
        shares[slots, self.roles] -= 1
        shares *= self.weights[:, None]
        gradient = PENALTY * weights
        for order, numbers, starts in zip(self.orders, self.numbers, self.starts, strict=True):
            gradient[numbers] += np.add.reduceat(shares[order], starts, axis=0)
        gradient[0] = 0  # what is too rare says nothing
        return loss + PENALTY / 2 * float((weights * weights).sum()), gradient


def minimize(regression: Regression) -> Floats:
    """The best weights, by L-BFGS with halved steps."""
    weights = np.zeros(regression.size, np.float32)
    loss, gradient = regression.loss(weights)
    moves: deque[tuple[Floats, Floats]] = deque(maxlen=MEMORY)
    for _ in range(STEPS):
        direction = downhill(gradient, moves)
        slope, length = float((gradient * direction).sum()), 1.0
        new, (new_loss, new_gradient) = weights - direction, regression.loss(weights - direction)
        while new_loss > loss - 1e-4 * length * slope and length > ENOUGH:
            length /= 2
            new = weights - length * direction
            new_loss, new_gradient = regression.loss(new)
        if float(((new - weights) * (new_gradient - gradient)).sum()) > 0:
            moves.append((new - weights, new_gradient - gradient))
        gain = loss - new_loss
        weights, loss, gradient = new, new_loss, new_gradient
        if gain < ENOUGH * loss:
            break
    return weights


def downhill(gradient: Floats, moves: Sequence[tuple[Floats, Floats]]) -> Floats:
    """The gradient, bent by what former moves tell of the curvature."""
    if not moves:
        return gradient / max(1.0, float(np.abs(gradient).max()))
    direction = gradient.copy()
    steps: list[float] = []
    for move, change in reversed(moves):
        steps.append(float((move * direction).sum()) / float((move * change).sum()))
        direction -= steps[-1] * change
    move, change = moves[-1]
    direction *= float((move * change).sum()) / float((change * change).sum())
    for (move, change), step in zip(moves, reversed(steps), strict=True):
        direction += (step - float((change * direction).sum()) / float((move * change).sum())) * move
    return direction


def packed(vocabulary: Vocabulary, weights: Floats) -> bytes:
    """The table as `RoleTable` reads it; features whose weights are all small are left out."""
    rounded = np.rint(weights * SCALE).astype("<i8")
    kept = np.abs(weights).max(1) >= LEAST
    names: list[str] = []
    lanes: list[bytes] = []
    counts: list[int] = []
    start = 1
    for count in vocabulary.counts:
        chosen = [number for number in range(start, start + count) if kept[number]]
        counts.append(len(chosen))
        names += [vocabulary.names[number] for number in chosen]
        lanes += [lane(rounded[number].tolist()) for number in chosen]
        start += count
    keys = "\0".join(names).encode("utf-8")
    head = json.dumps({"keys": len(keys), "templates": counts, "scale": SCALE})
    return zlib.compress(head.encode() + b"\n" + keys + b"".join(lanes), 9)


def lane(weights: Sequence[int]) -> bytes:
    """Weights of one feature as one integer."""
    total = sum(weight << (16 * number) for number, weight in enumerate(weights))
    return total.to_bytes(2 * len(weights), "little", signed=True)


@click.command()
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.argument("languages", nargs=-1)
@click.option("--target", default=TARGET, type=click.Path(file_okay=False, path_type=Path))
def main(folder: Path, languages: tuple[str, ...], target: Path) -> None:
    """Write the tables of some languages, or of all."""
    for language in languages or LANGUAGES:
        rows = articles(folder, language)
        for kind, everything in KINDS:
            slots = collect(rows, language, everything=everything)
            vocabulary = Vocabulary(slots)
            data = packed(vocabulary, minimize(Regression(vocabulary, slots)))
            (target / f"roles-{language}{kind}.bin").write_bytes(data)
            digest = hashlib.sha256(data).hexdigest()
            click.echo(f"roles-{language}{kind}.bin {len(rows)} articles {len(slots.roles)} slots {digest}")


if __name__ == "__main__":
    main()
