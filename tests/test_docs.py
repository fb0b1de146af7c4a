"""The documentation is true: what it names exists, what exists it names, and what it shows happens."""

import json
import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import click
import duckdb
import pandas as pd
import pytest

import corpuskit
from corpuskit.cli import COMMANDS, main
from corpuskit.cli._rule_pages import rule_pages
from corpuskit.config import Config, InputSection, load_config
from corpuskit.formats import _limits as limits
from corpuskit.formats import formats
from corpuskit.model.aliases import field_of
from corpuskit.model.codes import codes
from corpuskit.model.columns import columns
from corpuskit.model.manifest import Manifest
from corpuskit.model.rows import TABLES
from corpuskit.model.shapes import MapOf, StructOf, shape
from corpuskit.rules import rules
from corpuskit.rules.rule import ArticleRule
from tests.rules.subjects import subject

ROOT = Path(__file__).parent.parent
PAGES = {path.name: path.read_text("utf-8") for path in [*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")]}
SESSION = re.compile(
    r"`(?P<file>articles/\w+\.md)`:\n\n```markdown\n(?P<content>.*?)```"
    r"|```console\n\$ python -m corpuskit (?P<arguments>[^\n]+)\n(?P<output>.*?)```"
    r"(?:\n\nThe exit code is (?P<code>\d))?",
    re.DOTALL,
)


def blocks(page: str, language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", PAGES[page], re.DOTALL | re.MULTILINE)


def rewritten(page: Path, outputs: list[tuple[re.Match[str], str]]) -> str:
    """The page with what its commands print now, written back: the difference is for a person to read."""
    text = page.read_text("utf-8")
    for step, output in reversed(outputs):
        text = text[: step.start("output")] + output + text[step.end("output") :]
    page.write_text(text, "utf-8")
    return text


def run(arguments: str) -> object:
    with pytest.raises(SystemExit) as ended:
        main(arguments.split())
    return ended.value.code


def command(name: str) -> click.Command:
    found = import_module(f"corpuskit.cli.{name}").COMMAND
    assert isinstance(found, click.Command)
    return found


def keys(declared: type) -> Iterator[str]:
    """Every key of a declared class and of the classes in it."""
    for spec in columns(declared):
        if not spec.column.computed:
            yield spec.name
            kind = shape(spec.type)
            inner = shape(kind.value) if isinstance(kind, MapOf) else kind
            if isinstance(inner, StructOf):
                yield from keys(inner.declared)


@pytest.mark.parametrize("page", PAGES)
def test_no_page_installs_the_other_project_of_our_name(page: str) -> None:
    assert re.findall(r"(?:pip|pipx|uv)\b[^\n]*\binstall [^\n`]*\bcorpuskit(?!-news)\b", PAGES[page]) == []


@pytest.mark.parametrize("page", [page for page in PAGES if (ROOT / page).is_file()])
def test_links_of_the_pages_beside_the_readme_lead_somewhere(page: str) -> None:
    links = re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", PAGES[page])

    assert [link for link in links if not (ROOT / link).exists()] == []


@pytest.mark.parametrize("page", PAGES)
def test_commands_that_are_shown_exist(page: str) -> None:
    calls = PAGES[page] + "".join(
        re.sub(r"^", "-m ", block, flags=re.MULTILINE) for block in blocks(page, "text")
    )
    shown = set(re.findall(r"(?:-m |`)corpuskit ([a-z]+)", calls))

    assert shown <= set(COMMANDS)


@pytest.mark.parametrize("page", ["validate.md", "tour.md", "reports.md"])
def test_options_that_are_shown_exist(page: str) -> None:
    known = {
        option
        for name in COMMANDS
        for each in command(name).params
        for option in (*each.opts, *each.secondary_opts)
    }

    assert set(re.findall(r"(?<![\w-])--[a-z][a-z-]+", PAGES[page])) <= known


@pytest.mark.parametrize("page", PAGES)
def test_targets_of_make_that_are_shown_exist(page: str) -> None:
    shown = set(re.findall(r"(?:\$ |`)make ([a-z]+)", PAGES[page]))
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))

    assert shown <= targets


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_and_option_is_explained(name: str) -> None:
    section = PAGES["cli.md"].split(f"\n## {name}\n")[1].split("\n## ")[0]
    options = [option for each in command(name).params for option in each.opts if option.startswith("-")]

    assert [option for option in options if f"`{option}`" not in section] == []


def test_every_public_name_is_explained() -> None:
    public = set(corpuskit.__all__) - {"__version__"}

    assert [name for name in sorted(public) if not re.search(rf"`{name}\b", PAGES["api.md"])] == []


def test_every_name_that_the_api_page_explains_is_public() -> None:
    explained = re.findall(r"^\| `(\w+)\(", PAGES["api.md"], re.MULTILINE)

    assert [name for name in explained if not callable(getattr(corpuskit, name, None))] == []


def test_every_code_has_its_page_and_its_row() -> None:
    known = [(code.code, code.name) for code in codes().values()] + [
        (rule.code, rule.name) for rule in rules()
    ]
    pages = rule_pages()
    rows = re.findall(r"^\| \[(\w+)\]\(\w+\.md\) \| ([\w-]+) ", pages["docs/rules/index.md"], re.MULTILINE)

    assert sorted(rows) == sorted(known)
    assert [pages[f"docs/rules/{code}.md"].split("\n")[0] for code, _ in known] == [
        f"# {code} {name}" for code, name in known
    ]


def test_no_page_of_a_code_is_left_over() -> None:
    there = {path.relative_to(ROOT).as_posix() for path in (ROOT / "docs" / "rules").iterdir()}

    assert there == set(rule_pages())


@pytest.mark.parametrize("page", PAGES)
def test_codes_that_are_mentioned_exist(page: str) -> None:
    mentioned = set(re.findall(r"\b[A-Z]{3}[1-9][0-9]{2}\b", PAGES[page]))
    planned = {"HED201"} if page == "CONTRIBUTING.md" else set()

    assert mentioned - planned <= {*codes(), *(rule.code for rule in rules())}


@pytest.mark.parametrize("table", TABLES)
def test_every_table_and_field_is_explained(table: str) -> None:
    declared = TABLES[table]
    section = PAGES["fields.md"].split(f"\n## {table}\n")[1].split("\n## ")[0]

    assert f"`{table}`" in PAGES["output.md"] or f"{table}/" in PAGES["output.md"]
    assert [spec.name for spec in columns(declared) if f"| `{spec.name}` |" not in section] == []


def test_every_key_of_the_configuration_is_explained() -> None:
    page = PAGES["config.md"]

    assert [key for key in keys(Config) if f"`{key}`" not in page and f"`[{key}]`" not in page] == []


def test_the_ignored_names_are_those_of_the_code() -> None:
    shown = re.search(r"default of `ignore` is `(\[.*?\])`", PAGES["config.md"])

    assert shown is not None
    assert tuple(json.loads(shown[1])) == InputSection().ignore


def test_the_example_of_a_configuration_is_one(tmp_path: Path) -> None:
    (tmp_path / "corpuskit.toml").write_text(blocks("config.md", "toml")[0], "utf-8")

    assert load_config(tmp_path).dataset.title == "Harbour Wire"


def test_every_part_of_the_manifest_is_mentioned() -> None:
    obvious = {"format", "format_version", "dataset", "tools", "config_sha256"}

    assert [spec.name for spec in columns(Manifest) if f"`{spec.name}`" not in PAGES["output.md"]] == [
        spec.name for spec in columns(Manifest) if spec.name in obvious
    ]


def test_formats_are_those_of_the_code() -> None:
    rows = re.findall(r"^\| `(\w+)` \| (`\.[^|]*?) \|", PAGES["formats.md"], re.MULTILINE)

    assert {name: set(re.findall(r"`(\S+?)`", extensions)) for name, extensions in rows} == {
        each.name: set(each.extensions) for each in formats()
    }


def test_limits_are_those_of_the_code() -> None:
    shown = re.findall(r"^\| [^|]+ \| ([0-9 ]+)(?: MiB| levels)? \| `F", PAGES["formats.md"], re.MULTILINE)

    assert [int(number.replace(" ", "")) for number in shown] == [
        limits.MAX_RECORD // limits.MIB,
        limits.MAX_JSON_DEPTH,
        limits.MAX_YAML_ALIASES,
        limits.MAX_ROW_LINES,
    ]


def test_aliases_are_those_of_the_code() -> None:
    table = PAGES["formats.md"].split("| field | also |\n")[1].split("\n\n")[0]
    rows = [re.findall(r"`(\w+)`", row) for row in table.splitlines()[1:]]

    assert len(rows) > 10
    assert [(alias, field_of(alias)) for field, *others in rows for alias in others] == [
        (alias, field) for field, *others in rows for alias in others
    ]


def test_the_quickstart_happens_as_it_is_told(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    request: pytest.FixtureRequest,
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)
    steps = list(SESSION.finditer(PAGES["quickstart.md"]))
    happened: list[tuple[re.Match[str], str, object]] = []
    for step in steps:
        if step["file"]:
            Path(step["file"]).parent.mkdir(exist_ok=True)
            Path(step["file"]).write_text(step["content"], "utf-8")
        else:
            code = run(step["arguments"])
            happened.append((step, capsys.readouterr().out, code))
    if request.config.getoption("--update-golden"):
        rewritten(ROOT / "docs" / "quickstart.md", [(step, output) for step, output, _ in happened])

    for block in blocks("quickstart.md", "python"):
        exec(block, {})  # noqa: S102 - the page's own example
    rows = duckdb.execute(blocks("quickstart.md", "sql")[0]).fetchall()

    assert [(output, code) for _, output, code in happened] == [
        (step["output"], int(step["code"] or 0)) for step, _, _ in happened
    ]
    assert len(steps) == 5
    assert [row[0] for row in rows] == [
        "Ferry returns to Saltmarsh after nine winters",
        "Bell for St Elmo",
    ]


def test_the_readme_shows_what_becomes_of_its_line(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    request: pytest.FixtureRequest,
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("stories.jsonl").write_text(blocks("README.md", "json")[0], "utf-8")
    corpuskit.build("stories.jsonl", out="OUT")
    scope: dict[str, object] = {}
    exec(blocks("README.md", "python")[0], scope)  # noqa: S102 - the page's own example
    articles = scope["articles"]
    assert isinstance(articles, pd.DataFrame)
    table = PAGES["README.md"].split("| column | value |\n|---|---|\n")[1].split("\n\n")[0]
    rows = [row.strip("| ").split(" | ") for row in table.splitlines()]
    shown = {key: value for keys, value in rows for key, value in _pairs(keys, value)}

    assert {key: str(articles[key][0]).replace("+00:00", " UTC") for key in shown} == shown
    assert duckdb.execute(blocks("README.md", "sql")[0]).fetchall() == [(None, 1, 17.0)]
    assert run("validate stories.jsonl --format concise") == 0
    said = capsys.readouterr().out
    step = re.search(r"^```text\n(?P<output>.*?)^```", PAGES["README.md"], re.DOTALL | re.MULTILINE)
    assert step is not None
    if request.config.getoption("--update-golden"):
        rewritten(ROOT / "README.md", [(step, said)])
    else:
        assert said == step["output"]


def _pairs(keys: str, value: str) -> Iterator[tuple[str, str]]:
    names = re.findall(r"`(\w+)`", keys)
    yield from zip(names, value.split(", ") if len(names) > 1 else [value], strict=True)


def test_the_rule_of_the_contributing_page_is_one() -> None:
    scope: dict[str, object] = {"__name__": "headline_full_stop"}
    exec(blocks("CONTRIBUTING.md", "python")[0], scope)  # noqa: S102 - the page's own example
    rule = scope["RULE"]
    assert isinstance(rule, ArticleRule)

    assert [list(rule.find(*subject(values))) for values in (rule.good, {"headline": None})] == [[], []]
    assert [found.message for found in rule.find(*subject(rule.bad))] == ["headline with a full stop"]
    assert rule.code not in {other.code for other in rules()}
