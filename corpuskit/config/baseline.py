"""Reading the baseline: the file that says which diagnostics are known."""

from pathlib import Path

from corpuskit.config.sections import Config
from corpuskit.model.baselines import Baseline
from corpuskit.model.diagnostics import ConfigError


def load_baseline(path: Path) -> Baseline:
    """Read a baseline.

    Raises:
        ConfigError: It cannot be read, or is none.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        message = f"{path}: cannot be read: {error.strerror or error}"
        raise ConfigError(message) from error
    try:
        return Baseline.from_json(data)
    except ConfigError as error:
        message = f"{path}: {error}"
        raise ConfigError(message) from error


def configured_baseline(config: Config) -> Baseline:
    """The baseline that the configuration names; an empty one where it names none.

    Raises:
        ConfigError: It cannot be read, or is none.
    """
    named = config.validate.baseline
    return Baseline() if named is None else load_baseline(config.root / named)
