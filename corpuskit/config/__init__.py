"""The settings of a dataset: `corpuskit.toml`, declared in one module and read in the other."""

from corpuskit.config.baseline import configured_baseline, load_baseline
from corpuskit.config.loading import check_codes, config_sha256, default_config, load_config
from corpuskit.config.sections import (
    IGNORED,
    SIDECAR,
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
    "SIDECAR",
    "AuthorEntry",
    "BuildSection",
    "Config",
    "DatasetSection",
    "InputSection",
    "PublisherSection",
    "ValidateSection",
    "check_codes",
    "config_sha256",
    "configured_baseline",
    "default_config",
    "load_baseline",
    "load_config",
]
