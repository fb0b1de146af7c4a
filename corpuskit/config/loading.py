"""`corpuskit.toml` as a frozen `Config`; whatever is wrong with it is said with its file and its key."""

import hashlib
import json
import re
import tomllib
import zoneinfo
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import asdict, replace
from pathlib import Path, PurePosixPath, PureWindowsPath

from corpuskit.config.sections import FILE_NAME, NAME_LENGTH, Config, PublisherSection
from corpuskit.model.diagnostics import ConfigError, shorten
from corpuskit.model.settings import SettingError, did_you_mean, dotted, read_declared

FAMILY = 3  # letters that a code begins with


def load_config(path: Path) -> Config:
    """Read the settings of a dataset.

    Args:
        path: A ``.toml`` file, or a folder that may hold a ``corpuskit.toml``; without one the defaults hold.

    Returns:
        The settings, with a name and a title in any case.

    Raises:
        ConfigError: The path is neither; the file cannot be read or is no TOML; a key is unknown; a value has
            the wrong type or is not allowed; a time zone is unknown; an input path leads out of the folder.
    """
    if path.is_dir():
        file = path / FILE_NAME
        return _read_file(file) if file.exists() else default_config(path)
    if path.suffix.lower() != ".toml":
        message = f"{path}: neither a folder nor a .toml file"
        raise ConfigError(message)
    return _read_file(path)


def default_config(root: Path) -> Config:
    """The settings of a folder without a ``corpuskit.toml``."""
    return _named(Config(root=root))


def config_sha256(config: Config) -> str:
    """Hash of the settings that decide the output, in hex.

    Where the folder lies, when a build fails and what `validate` reports do not count, nor does the order of
    what has none.
    """
    values = asdict(config)
    del values["root"], values["build"]["fail_on"], values["validate"]
    values["input"]["paths"] = sorted({PurePosixPath(path).as_posix() for path in config.input.paths})
    values["input"]["ignore"] = sorted(set(config.input.ignore))
    values["build"]["exclude"] = sorted(set(config.build.exclude))
    canonical = json.dumps(values, ensure_ascii=True, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(canonical.encode("ascii")).hexdigest()


def check_codes(config: Config, known: Collection[str], *, corpus: Collection[str]) -> None:
    """Make sure that every code that the settings name exists and that naming it there does something.

    Args:
        config: The settings.
        known: Every code that a diagnostic may have.
        corpus: Those that are found when all articles stand already, so that none can be kept out by them.

    Raises:
        ConfigError: A code or family is unknown; `build.exclude` names a code of `corpus`; a severity is
            given for a family.
    """
    for fault in _code_faults(config, known, corpus):
        message = f"{config.root / FILE_NAME}: {fault}"
        raise ConfigError(message)


def _code_faults(config: Config, known: Collection[str], corpus: Collection[str]) -> Iterator[str]:
    families = {code[:FAMILY] for code in known}
    words = sorted({*known, *families})
    severities = [(dotted("validate.severity", code), code) for code in config.validate.severity]
    excluded = list(_numbered("build.exclude", config.build.exclude))
    for at, code in [*excluded, *_ignored(config), *severities]:
        if code not in words:
            # A family is no better spelling of a code.
            near = did_you_mean(code, [word for word in words if len(word) == len(code)])
            yield f"{at}: unknown code {shorten(code)!r}{near}"
    for at, code in excluded:
        late = sorted(each for each in corpus if each.startswith(code))
        if late:
            yield f"{at}: {late[0]} keeps no article out: it is found when all of them stand already"
    for at, code in severities:
        if code in families:
            yield f"{at}: expected a code, found a family of codes"


def _ignored(config: Config) -> Iterator[tuple[str, str]]:
    settings = config.validate
    yield from _numbered("validate.ignore", settings.ignore)
    for key, lists in (
        ("validate.per_path_ignore", settings.per_path_ignore),
        ("validate.per_publisher_ignore", settings.per_publisher_ignore),
    ):
        for name, listed in lists.items():
            yield from _numbered(dotted(key, name), listed)


def _numbered(at: str, codes: Iterable[str]) -> Iterator[tuple[str, str]]:
    return ((f"{at}[{number}]", code) for number, code in enumerate(codes))


def _read_file(file: Path) -> Config:
    try:
        # A byte order mark is what some editors write, and no part of TOML.
        values = tomllib.loads(file.read_text("utf-8-sig"))
        config = read_declared(Config, values, computed={"root": file.parent})
        _check_zones(config.publishers)
        _check_paths(config.input.paths)
    except OSError as error:
        message = f"{file}: cannot be read: {error.strerror or error}"
        raise ConfigError(message) from error
    except UnicodeDecodeError as error:
        message = f"{file}: not UTF-8 at byte {error.start}"
        raise ConfigError(message) from error
    except tomllib.TOMLDecodeError as error:
        message = f"{file}: invalid TOML: {error}"
        raise ConfigError(message) from error
    except RecursionError as error:
        message = f"{file}: invalid TOML: nested too deeply"
        raise ConfigError(message) from error
    except SettingError as error:
        message = f"{file}: {error}"
        raise ConfigError(message) from error
    return _named(config)


def _named(config: Config) -> Config:
    name = config.dataset.name or _slug(config.root.resolve().name)
    return replace(config, dataset=replace(config.dataset, name=name, title=config.dataset.title or name))


def _slug(text: str) -> str:
    words = "-".join(re.findall("[a-z0-9]+", text.lower()))
    return words[:NAME_LENGTH].strip("-") or "corpus"


def _check_zones(publishers: Mapping[str, PublisherSection]) -> None:
    for domain, publisher in publishers.items():
        if publisher.timezone is not None and not _is_zone(publisher.timezone):
            at = dotted(dotted("publishers", domain), "timezone")
            hint = did_you_mean(publisher.timezone, zoneinfo.available_timezones())
            message = f"{at}: unknown time zone {publisher.timezone!r}{hint}"
            raise SettingError(message)


def _is_zone(name: str) -> bool:
    try:
        zoneinfo.ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        # A name that is a folder of the database, or leads out of it, is refused in these other ways.
        return False
    return True


def _check_paths(paths: Iterable[str]) -> None:
    for number, path in enumerate(paths):
        # Read as Windows would: it takes both separators and knows drives, and refuses on every system alike.
        parts = PureWindowsPath(path)
        if ".." in parts.parts or parts.anchor:
            message = f"input.paths[{number}]: {path!r} leads out of the folder of the configuration"
            raise SettingError(message)
