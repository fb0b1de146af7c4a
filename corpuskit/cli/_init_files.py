"""The files that `init` writes, made from the templates."""

import json
import re
from collections.abc import Collection
from dataclasses import dataclass
from importlib.resources import files

PUBLISHER = "Saltmarsh Courier"  # invented, as its article is
GIT = re.compile(r"git\+(?P<repository>[a-z]+://[^\s@]+)@(?P<revision>[\w.-]+)")
GITHUB = re.compile(r"https://github\.com/(?P<name>[\w.-]+/[\w.-]+?)(?:\.git)?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Wishes:
    """What the new corpus is to be.

    Attributes:
        name: The name of the dataset in paths.
        title: Its name for readers.
        publisher: Whose articles it will hold.
        source: What pip installs corpuskit from; ``None`` where it is to be filled in.
        ci: ``github``, ``gitlab``, both or none.
        pre_commit: Whether articles are checked before each commit.
    """

    name: str
    title: str
    publisher: str = PUBLISHER
    source: str | None = None
    ci: Collection[str] = ()
    pre_commit: bool = True


def files_of(wishes: Wishes) -> dict[str, str]:
    """Every file with its content, by its path in the new folder, in the order of the paths."""
    templates = {
        ".gitignore": "gitignore",
        "CONTRIBUTING.md": "CONTRIBUTING.md",
        "articles/first-article.md": "first-article.md",
        "corpuskit.toml": "corpuskit.toml",
    }
    if "github" in wishes.ci:
        templates[".github/workflows/corpuskit.yml"] = "github.yml"
    if "gitlab" in wishes.ci:
        templates[".gitlab-ci.yml"] = "gitlab-ci.yml"
    if wishes.pre_commit:
        templates[".pre-commit-config.yaml"] = "pre-commit-config.yaml"
    values = _values(wishes)
    return {path: _rendered(template, values) for path, template in sorted(templates.items())}


def _values(wishes: Wishes) -> dict[str, object]:
    git = GIT.fullmatch(wishes.source or "")
    repository, revision = (git["repository"], git["revision"]) if git else (None, None)
    on_github = GITHUB.fullmatch(repository or "")
    return {
        "name": wishes.name,
        "title": wishes.title,
        "publisher": wishes.publisher,
        "source": wishes.source,
        "github": "github" in wishes.ci,
        "gitlab": "gitlab" in wishes.ci,
        "repository": repository,
        "revision": revision,
        "action": f"{on_github['name']}@{revision}" if on_github else None,
    }


def _rendered(name: str, values: dict[str, object]) -> str:
    from jinja2 import Environment, StrictUndefined

    # No template is HTML; whatever a person gives passes `quoted`, or is of a form that needs no quotes.
    environment = Environment(undefined=StrictUndefined, autoescape=False, keep_trailing_newline=True)  # noqa: S701
    # A string of JSON is one of YAML and of TOML too, as long as it holds no control character.
    environment.filters["quoted"] = lambda text: json.dumps(text, ensure_ascii=False)
    template = files("corpuskit").joinpath("templates", "init", f"{name}.j2").read_text("utf-8")
    return environment.from_string(template).render(values)
