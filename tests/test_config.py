"""`corpuskit.toml`: what is refused and how it is said, and what the rest becomes."""

from dataclasses import replace
from pathlib import Path

import pytest

from corpuskit.config import (
    IGNORED,
    AuthorEntry,
    BuildSection,
    Config,
    DatasetSection,
    InputSection,
    PublisherSection,
    ValidateSection,
    check_codes,
    config_sha256,
    default_config,
    load_config,
)
from corpuskit.model.diagnostics import ConfigError

COMPLETE = """\
[dataset]
name = "harbour-wire"
title = "Harbour Wire"
description = "Wire stories of an invented coast."
license = "CC0-1.0"
homepage = "https://harbour-wire.example/"
keywords = ["ferries"]
version = "2025.1"

[[dataset.authors]]
name = "Ana Reyes"
orcid = "0000-0000-0000-000X"

[input]
paths = ["articles", "more/2025.jsonl"]
ignore = ["*.bak"]

[build]
exclude = ["DTL", "TXT104"]
fail_on = "warning"

[validate]
fail_on = "info"
ignore = ["LNG"]
severity = { TXT102 = "info" }

[publishers."courier.example"]
name = "Saltmarsh Courier"
timezone = "Europe/Lisbon"
"""


def _load(folder: Path, text: str | bytes) -> Config:
    file = folder / "corpuskit.toml"
    file.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
    return load_config(file)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        pytest.param("[datset]\n", "unknown key 'datset' (did you mean 'dataset'?)", id="a section misspelt"),
        pytest.param(
            "[dataset]\ntitel = 'x'\n",
            "unknown key 'dataset.titel' (did you mean 'dataset.title'?)",
            id="a key misspelt",
        ),
        pytest.param("root = '/'\n", "unknown key 'root'", id="the folder is not for the file to say"),
        pytest.param("dataset = 3\n", "dataset: expected a table, found an integer (3)", id="no section"),
        pytest.param(
            "[dataset]\nname = 'Harbour Wire'\n",
            "dataset.name: expected a string like 'harbour-wire', found 'Harbour Wire'",
            id="a name that is no path",
        ),
        pytest.param(
            "[dataset]\nversion = 2025.1\n",
            "dataset.version: expected a string, found a number (2025.1)",
            id="a number for a text",
        ),
        pytest.param(
            "[dataset]\nversion = 2025-01-01\n",
            "dataset.version: expected a string, found a date",
            id="a date for a text",
        ),
        pytest.param(
            "[[dataset.authors]]\nname = 'Ana'\n[[dataset.authors]]\norcid = '1'\n",
            "missing key 'dataset.authors[1].name'",
            id="an author without a name",
        ),
        pytest.param(
            "[input]\npaths = 'articles'\n", "input.paths: expected an array, found 'articles'", id="no array"
        ),
        pytest.param(
            "[build]\nexclude = ['dtl']\n",
            "build.exclude[0]: expected a string like 'DTL', found 'dtl'",
            id="no code",
        ),
        pytest.param(
            "[validate.severity]\nTXT102 = 'inf'\n",
            "validate.severity.TXT102: expected one of 'error', 'warning', 'info', found 'inf'"
            " (did you mean 'info'?)",
            id="no severity",
        ),
        pytest.param(
            "[publishers.'courier.example']\ntimezone = 'Europe/Lisbn'\n",
            "publishers.\"courier.example\".timezone: unknown time zone 'Europe/Lisbn'"
            " (did you mean 'Europe/Lisbon'?)",
            id="no time zone",
        ),
        pytest.param("x = [", "invalid TOML: ", id="no TOML"),
        pytest.param(b"[dataset]\ntitle = '\xe9'\n", "not UTF-8 at byte 19", id="not UTF-8"),
        pytest.param("x = " + "[" * 100_000, "invalid TOML: nested too deeply", id="nested too deeply"),
    ],
)
def test_refuses(tmp_path: Path, text: str | bytes, message: str) -> None:
    with pytest.raises(ConfigError) as raised:
        _load(tmp_path, text)

    assert str(raised.value).startswith(f"{tmp_path / 'corpuskit.toml'}: {message}")


@pytest.mark.parametrize("zone", ["", "/etc/localtime", "../UTC", "Europe", "Europe/", "a\\u0000b", "é"])
def test_refuses_what_only_looks_like_a_time_zone(tmp_path: Path, zone: str) -> None:
    with pytest.raises(ConfigError, match="unknown time zone"):
        _load(tmp_path, f'[publishers.x]\ntimezone = "{zone}"\n')


@pytest.mark.parametrize(
    "path", ["/data", "..", "articles/../../more", "..\\more", "C:\\data", "C:data", "\\\\host\\share"]
)
def test_refuses_input_outside_the_folder(tmp_path: Path, path: str) -> None:
    with pytest.raises(ConfigError, match=r"input\.paths\[1\]: .* leads out of the folder"):
        _load(tmp_path, f"[input]\npaths = ['articles', '{path}']\n")


def test_says_the_line_of_invalid_toml(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="at line 3"):
        _load(tmp_path, "[dataset]\ntitle = 'x'\nname: y\n")


def test_refuses_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"none\.toml: cannot be read: No such file"):
        load_config(tmp_path / "none.toml")


def test_refuses_what_is_neither_a_folder_nor_toml(tmp_path: Path) -> None:
    (tmp_path / "article.md").write_text("Rain.", "utf-8")

    with pytest.raises(ConfigError, match=r"neither a folder nor a \.toml file"):
        load_config(tmp_path / "article.md")


def test_a_complete_file(tmp_path: Path) -> None:
    expected = Config(
        root=tmp_path,
        dataset=DatasetSection(
            name="harbour-wire",
            title="Harbour Wire",
            description="Wire stories of an invented coast.",
            license="CC0-1.0",
            homepage="https://harbour-wire.example/",
            authors=(AuthorEntry(name="Ana Reyes", orcid="0000-0000-0000-000X"),),
            keywords=("ferries",),
            version="2025.1",
        ),
        input=InputSection(paths=("articles", "more/2025.jsonl"), ignore=("*.bak",)),
        build=BuildSection(exclude=("DTL", "TXT104"), fail_on="warning"),
        validate=ValidateSection(fail_on="info", ignore=("LNG",), severity={"TXT102": "info"}),
        publishers={"courier.example": PublisherSection(name="Saltmarsh Courier", timezone="Europe/Lisbon")},
    )
    assert _load(tmp_path, COMPLETE) == expected
    assert load_config(tmp_path) == expected


@pytest.mark.parametrize(
    ("folder", "name"),
    [("Harbour Wire (2025)", "harbour-wire-2025"), ("Ä", "corpus"), ("x" * 120, "x" * 100)],
)
def test_a_folder_gives_the_name(tmp_path: Path, folder: str, name: str) -> None:
    root = tmp_path / folder
    root.mkdir()

    assert load_config(root) == default_config(root)
    assert load_config(root).dataset == DatasetSection(name=name, title=name)
    assert load_config(root).input == InputSection(paths=(".",), ignore=IGNORED)


def test_the_current_folder_has_a_name_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "wire").mkdir()
    monkeypatch.chdir(tmp_path / "wire")

    assert default_config(Path()).dataset.name == "wire"


def test_a_byte_order_mark_is_no_part_of_the_file(tmp_path: Path) -> None:
    assert _load(tmp_path, b"\xef\xbb\xbf[dataset]\ntitle = 'X'\n").dataset.title == "X"


KNOWN = ("DTL101", "DUP101", "HED101", "LNG101", "TXT101", "TXT102")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        pytest.param(
            "build.exclude = ['DTL', 'TXT999']", "build.exclude[1]: unknown code 'TXT999'", id="no code"
        ),
        pytest.param("validate.ignore = ['QQQ']", "validate.ignore[0]: unknown code 'QQQ'", id="no family"),
        pytest.param(
            "validate.severity.HED1O1 = 'info'",
            "validate.severity.HED1O1: unknown code 'HED1O1' (did you mean 'HED101'?)",
            id="an O for a 0",
        ),
        pytest.param(
            "validate.severity.HED = 'info'",
            "validate.severity.HED: expected a code, found a family of codes",
            id="a severity for a family",
        ),
        pytest.param(
            "build.exclude = ['DUP101']",
            "build.exclude[0]: DUP101 keeps no article out: it is found when all of them stand already",
            id="a rule of the corpus",
        ),
        pytest.param(
            "build.exclude = ['TXT101', 'DUP']",
            "build.exclude[1]: DUP101 keeps no article out: it is found when all of them stand already",
            id="a family with a rule of the corpus",
        ),
    ],
)
def test_refuses_codes_that_do_nothing_there(tmp_path: Path, text: str, message: str) -> None:
    config = _load(tmp_path, text)

    with pytest.raises(ConfigError) as raised:
        check_codes(config, KNOWN, corpus={"DUP101"})
    assert str(raised.value) == f"{tmp_path / 'corpuskit.toml'}: {message}"


def test_takes_codes_and_families_that_exist(tmp_path: Path) -> None:
    config = _load(
        tmp_path,
        "build.exclude = ['DTL', 'TXT102']\n"
        "validate.ignore = ['DUP', 'DUP101']\n"
        "validate.severity.DUP101 = 'info'\n",
    )

    check_codes(config, KNOWN, corpus={"DUP101"})


BASE = Config(root=Path("a"), dataset=DatasetSection(name="wire"))


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(replace(BASE, root=Path("b")), id="where it lies"),
        pytest.param(replace(BASE, input=InputSection(ignore=IGNORED[::-1])), id="order of patterns"),
        pytest.param(replace(BASE, input=InputSection(paths=("./", "."))), id="the same path in other words"),
        pytest.param(replace(BASE, build=BuildSection(fail_on="error")), id="when a build fails"),
        pytest.param(replace(BASE, validate=ValidateSection(fail_on="info")), id="when validation fails"),
        pytest.param(replace(BASE, validate=ValidateSection(ignore=("DTL",))), id="what is not reported"),
        pytest.param(
            replace(BASE, validate=ValidateSection(severity={"TXT102": "info"})),
            id="what is reported otherwise",
        ),
    ],
)
def test_the_hash_is_blind_to_what_decides_nothing(other: Config) -> None:
    assert config_sha256(other) == config_sha256(BASE)


@pytest.mark.parametrize(
    "other",
    [
        replace(BASE, dataset=DatasetSection(name="wire", title="Wire")),
        replace(BASE, dataset=DatasetSection(name="wire", keywords=("a", "b"))),
        replace(BASE, input=InputSection(paths=("articles",))),
        replace(BASE, build=BuildSection(exclude=("DTL",))),
        replace(BASE, publishers={"courier.example": PublisherSection(timezone="UTC")}),
    ],
)
def test_the_hash_sees_what_decides_the_output(other: Config) -> None:
    assert config_sha256(other) != config_sha256(BASE)


def test_the_hash_is_the_same_on_every_run() -> None:
    assert config_sha256(BASE) == "249183da930b4a8f7659c58127a0fbcc7f2edf426e0313480bf990c37a482fd6"
