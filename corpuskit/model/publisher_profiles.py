"""What a build learned of each publisher, as its manifest has it."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields
from typing import Annotated, TypeVar

from corpuskit.model.columns import Column
from corpuskit.model.date_orders import DateOrder
from corpuskit.model.diagnostics import IntegrityError
from corpuskit.model.learned import CharsetPrior, Learned
from corpuskit.model.profiles import ChainPrior, StyleProfile

Counts = TypeVar("Counts", StyleProfile, DateOrder)


def _count(description: str, example: int) -> Column:
    return Column(description=description, minimum=0, example=example)


@dataclass(frozen=True, slots=True, kw_only=True)
class PublisherProfile:
    """What the build learned of one publisher."""

    charsets: Annotated[
        dict[str, int],
        Column(
            description="Articles by charset, each as its file was read by itself.",
            minimum=0,
            example={"windows-1252": 8},
        ),
    ]
    certain: Annotated[int, _count("Texts beyond ASCII of which the charset is beyond doubt.", 6)] = 0
    fitting: Annotated[
        dict[str, int],
        Column(
            description="Those texts by charset; one counts for every charset that reads its bytes alike.",
            minimum=0,
            example={"windows-1252": 6, "windows-1254": 6},
        ),
    ] = field(default_factory=dict)
    style: Annotated[
        dict[str, int],
        Column(
            description="House style of its sound texts: how often each way of setting a dash, a quotation "
            "and an apostrophe was met, and in how many `texts`.",
            minimum=0,
            example={"curly_apostrophes": 41, "em_spaced": 12, "texts": 8},
        ),
    ] = field(default_factory=dict)
    damaged: Annotated[int, _count("Texts that look damaged and were searched for encoding mistakes.", 2)] = 0
    chains: Annotated[
        dict[str, int],
        Column(
            description="Damaged texts by the encoding mistakes that explain them.",
            minimum=0,
            example={"utf-8→windows-1252": 2},
        ),
    ] = field(default_factory=dict)
    dates: Annotated[
        dict[str, int],
        Column(
            description="Its dates in three numbers of which the calendar leaves one reading, by what stands "
            "first.",
            minimum=0,
            example={"day_first": 7},
        ),
    ] = field(default_factory=dict)


def profile_of(learned: Learned) -> PublisherProfile:
    """What was learned of a publisher as the manifest has it: counts of what was met, by name."""
    return PublisherProfile(
        charsets=dict(sorted(learned.charsets.items())),
        certain=learned.certain.texts,
        fitting=dict(sorted(learned.certain.charsets.items())),
        style=_counted(learned.style),
        damaged=learned.chains.texts,
        chains=dict(sorted(learned.chains.chains.items())),
        dates=_counted(learned.dates),
    )


def _counted(counts: StyleProfile | DateOrder) -> dict[str, int]:
    return {name: count for name, count in sorted(asdict(counts).items()) if count}


def learned_of(profile: PublisherProfile) -> Learned:
    """What a manifest says of a publisher, to be learned from.

    Raises:
        IntegrityError: It counts something of the house style or the dates that this version does not know.
    """
    return Learned(
        charsets=profile.charsets,
        certain=CharsetPrior(texts=profile.certain, charsets=profile.fitting),
        style=_counts("style", StyleProfile, profile.style),
        chains=ChainPrior(texts=profile.damaged, chains=profile.chains),
        dates=_counts("dates", DateOrder, profile.dates),
    )


def _counts(name: str, kind: type[Counts], given: Mapping[str, int]) -> Counts:
    try:
        return kind(**given)
    except TypeError as error:
        known = ", ".join(one.name for one in fields(kind))
        message = f"manifest.json: {name}: counts are {known}, found {', '.join(given)}"
        raise IntegrityError(message) from error
