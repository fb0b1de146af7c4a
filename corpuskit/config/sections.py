"""What `corpuskit.toml` may say: its sections and keys, each with its meaning and its limits."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated

from corpuskit.model.columns import Column
from corpuskit.model.diagnostics import SEVERITIES

FILE_NAME = "corpuskit.toml"
SIDECAR = ".corpuskit.toml"  # the end of the name of a file that says what to ignore in the one beside it
IGNORED = (
    ".*",
    "README*",
    "CONTRIBUTING*",
    "LICENSE*",
    "CITATION.cff",
    FILE_NAME,
    f"*{SIDECAR}",
    "SHA256SUMS",
    "corpuskit-*.json",
    "*.py",
)
NAME_LENGTH = 100  # leaves room for the names that a build puts beside it

_CODE_OR_FAMILY = "[A-Z]{3}([0-9]{3})?"


@dataclass(frozen=True, slots=True, kw_only=True)
class AuthorEntry:
    """One of the people who made the dataset."""

    name: Annotated[str, Column(description="The name, as it is cited.", example="Ana Reyes")]
    orcid: Annotated[
        str | None,
        Column(
            description="The ORCID id.",
            pattern="[0-9]{4}-[0-9]{4}-[0-9]{4}-[0-9]{3}[0-9X]",
            example="0000-0000-0000-0000",
        ),
    ] = None
    affiliation: Annotated[
        str | None, Column(description="Where they work.", example="Saltmarsh Courier")
    ] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DatasetSection:
    """What the dataset is called and who made it: the card, the citation and the manifest say so."""

    name: Annotated[
        str,
        Column(
            description="Its name in paths; made from the name of the folder where it is not given.",
            pattern="[a-z0-9]+(-[a-z0-9]+)*",
            max_length=NAME_LENGTH,
            example="harbour-wire",
        ),
    ] = ""
    title: Annotated[
        str,
        Column(description="Its name for readers; `name` where it is not given.", example="Harbour Wire"),
    ] = ""
    description: Annotated[
        str | None, Column(description="What is in it.", example="Wire stories of an invented coast.")
    ] = None
    license: Annotated[
        str | None, Column(description="Its licence, an SPDX id where there is one.", example="CC0-1.0")
    ] = None
    homepage: Annotated[
        str | None, Column(description="Where to read about it.", example="https://harbour-wire.example/")
    ] = None
    authors: Annotated[tuple[AuthorEntry, ...], Column(description="Who made it, in order.")] = ()
    keywords: Annotated[
        tuple[str, ...], Column(description="What it is about.", example=["ferries", "harbours"])
    ] = ()
    version: Annotated[str | None, Column(description="Its version, as it is cited.", example="2025.1")] = (
        None
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class InputSection:
    """Where the input lies."""

    paths: Annotated[
        tuple[str, ...],
        Column(
            description="Files and folders to read, relative to the configuration and inside its folder.",
            example=["articles"],
        ),
    ] = (".",)
    ignore: Annotated[
        tuple[str, ...],
        Column(description="Patterns for names of files and folders to pass over.", example=["*.bak"]),
    ] = IGNORED


@dataclass(frozen=True, slots=True, kw_only=True)
class BuildSection:
    """What a build keeps out, and when it fails."""

    exclude: Annotated[
        tuple[str, ...],
        Column(
            description="Codes, or the families they begin with, that keep an article out.",
            pattern=_CODE_OR_FAMILY,
            example=["DTL", "TXT102"],
        ),
    ] = ()
    fail_on: Annotated[
        str | None,
        Column(
            description="Severity at which a build ends with exit code 1; it publishes all the same.",
            choices=SEVERITIES,
            example="error",
        ),
    ] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ValidateSection:
    """Which diagnostics count, and how much."""

    fail_on: Annotated[
        str,
        Column(
            description="Severity at which validation ends with exit code 1.",
            choices=SEVERITIES,
            example="warning",
        ),
    ] = "error"
    ignore: Annotated[
        tuple[str, ...],
        Column(
            description="Codes, or the families they begin with, that are not reported.",
            pattern=_CODE_OR_FAMILY,
            example=["LNG"],
        ),
    ] = ()
    severity: Annotated[
        dict[str, str],
        Column(description="Another severity for a code.", choices=SEVERITIES, example={"TXT102": "info"}),
    ] = field(default_factory=dict)
    level: Annotated[
        int,
        Column(
            description="How deep to look: 1 bytes, 2 structure, 3 fields, 4 text, 5 corpus.",
            minimum=1,
            maximum=5,
            example=3,
        ),
    ] = 5
    baseline: Annotated[
        str | None,
        Column(
            description="A file of diagnostics that are known and not reported, relative to the "
            "configuration.",
            example="corpuskit-baseline.json",
        ),
    ] = None
    per_path_ignore: Annotated[
        dict[str, tuple[str, ...]],
        Column(
            description="Codes or families that are not reported of files whose path matches a pattern; `*` "
            "stands for anything, `/` included.",
            pattern=_CODE_OR_FAMILY,
            example={"archive/*": ["TXT", "HED101"]},
        ),
    ] = field(default_factory=dict)
    per_publisher_ignore: Annotated[
        dict[str, tuple[str, ...]],
        Column(
            description="Codes or families that are not reported of a publisher's articles, by its name or "
            "its registrable domain.",
            pattern=_CODE_OR_FAMILY,
            example={"courier.example": ["HED101"]},
        ),
    ] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class PublisherSection:
    """What is known of a publisher, by its registrable domain."""

    name: Annotated[
        str | None, Column(description="Its name, as it is published.", example="Saltmarsh Courier")
    ] = None
    timezone: Annotated[
        str | None,
        Column(description="IANA time zone of its dates that state none.", example="Europe/Lisbon"),
    ] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """The settings of one dataset."""

    root: Annotated[Path, Column(description="Folder that input paths are relative to.", computed=True)]
    dataset: Annotated[DatasetSection, Column(description="What the dataset is called and who made it.")] = (
        field(default_factory=DatasetSection)
    )
    input: Annotated[InputSection, Column(description="Where the input lies.")] = field(
        default_factory=InputSection
    )
    build: Annotated[BuildSection, Column(description="What a build keeps out, and when it fails.")] = field(
        default_factory=BuildSection
    )
    validate: Annotated[ValidateSection, Column(description="Which diagnostics count, and how much.")] = (
        field(default_factory=ValidateSection)
    )
    publishers: Annotated[
        dict[str, PublisherSection],
        Column(description="What is known of publishers, by registrable domain."),
    ] = field(default_factory=dict)
