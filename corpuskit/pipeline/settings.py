"""What a run takes from the configuration."""

from datetime import datetime

from corpuskit.config import Config, check_codes
from corpuskit.model.codes import codes
from corpuskit.model.shards import Reporting, Settings
from corpuskit.rules import rules
from corpuskit.rules.rule import CorpusRule


def settings_of(config: Config, now: datetime | None, *, level: int | None = None) -> Settings:
    """What stages 4 and 5 must know of the configuration.

    Args:
        config: The configuration.
        now: The moment for rules about the future; ``None`` keeps them silent.
        level: How deep a validation looks; else as configured.

    Raises:
        ConfigError: It names a code that there is not.
    """
    corpus = {rule.code for rule in rules() if isinstance(rule, CorpusRule)}
    check_codes(config, {*codes(), *(rule.code for rule in rules())}, corpus=corpus)
    return Settings(
        exclude=config.build.exclude,
        now=now.isoformat() if now else None,
        publishers={domain: (entry.name, entry.timezone) for domain, entry in config.publishers.items()},
        license=config.dataset.license,
        reporting=Reporting(
            level=level or config.validate.level,
            ignore=config.validate.ignore,
            severity=config.validate.severity,
            per_path=config.validate.per_path_ignore,
            per_publisher=config.validate.per_publisher_ignore,
        ),
    )
