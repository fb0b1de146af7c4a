"""What the configuration says of the dataset reaches the rules, in this process and in others."""

from pathlib import Path

import pytest

from corpuskit.config import load_config
from corpuskit.model.shards import Settings, Shard
from corpuskit.pipeline.build import Options as BuildOptions
from corpuskit.pipeline.build import run
from corpuskit.pipeline.settings import settings_of
from corpuskit.pipeline.stages import context_of
from corpuskit.pipeline.validate import Options, validate_at
from tests.builds import STORY, rows, write

LICENSED = '[dataset]\nlicense = "CC0-1.0"\n'
PUBLISHERS = """
[publishers."courier.example"]
name = "Courier"

[publishers."bote.example"]
timezone = "Europe/Berlin"
"""


def _corpus(folder: Path, config: str) -> Path:
    return write(folder, {"corpuskit.toml": config, "ferry.txt": STORY})


def test_settings_survive_the_way_to_a_worker(tmp_path: Path) -> None:
    settings = settings_of(load_config(_corpus(tmp_path, LICENSED + PUBLISHERS) / "corpuskit.toml"), None)
    shard = Shard(index=0, stage="check", work="", units=(), settings=settings)

    assert Shard.from_json(shard.to_json()) == shard
    assert settings.license == "CC0-1.0"


def test_rules_know_the_licence_and_the_names(tmp_path: Path) -> None:
    config = load_config(_corpus(tmp_path, LICENSED + PUBLISHERS) / "corpuskit.toml")
    context = context_of(settings_of(config, None))

    assert (context.license, context.names) == ("CC0-1.0", {"courier.example": "Courier"})
    assert context_of(Settings()).license is None


@pytest.mark.parametrize(
    ("config", "said"),
    [pytest.param("", {"FLD202"}, id="no licence"), pytest.param(LICENSED, set(), id="one for all")],
)
def test_a_licence_of_the_dataset_is_enough(tmp_path: Path, config: str, said: set[str]) -> None:
    root = _corpus(tmp_path / "in", config)
    settled = load_config(root / "corpuskit.toml")
    report = validate_at([root / "ferry.txt"], config=settled, options=Options(workers=1))
    release = run(settled, tmp_path / "out", BuildOptions(workers=1)).release

    assert {code for code in report.codes() if code == "FLD202"} == said
    assert {str(row["code"]) for row in rows(release, "diagnostics") if row["code"] == "FLD202"} == said
