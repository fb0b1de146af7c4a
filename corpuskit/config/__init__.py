"""The settings of a dataset: `corpuskit.toml`, declared in one module and read in the other."""

from corpuskit.config.loading import check_codes, config_sha256, default_config, load_config
from corpuskit.config.sections import (
    IGNORED,
    AuthorEntry,
    BuildSection,
    Config,
    DatasetSection,
    InputSection,
    PublisherSection,
    ValidateSection,
)

__all__ = [
    "IGNORED",
    "AuthorEntry",
    "BuildSection",
    "Config",
    "DatasetSection",
    "InputSection",
    "PublisherSection",
    "ValidateSection",
    "check_codes",
    "config_sha256",
    "default_config",
    "load_config",
]
