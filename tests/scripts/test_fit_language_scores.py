"""The script that fits the curve of language scores."""

import gzip
import json
import runpy
from pathlib import Path

import numpy as np
import pytest

SCRIPT = runpy.run_path(
    str(Path(__file__).resolve().parents[2] / "scripts" / "fit_language_scores.py"), run_name="script"
)


def test_a_known_curve_is_found_again() -> None:
    random = np.random.default_rng(1)
    rows = np.column_stack([np.ones(20_000), random.uniform(4, 8, 20_000), random.uniform(0, 60, 20_000)])
    weights = np.array([-6.0, 1.2, 0.08])
    right = (random.uniform(size=20_000) < 1 / (1 + np.exp(-rows @ weights))).astype(float)

    assert SCRIPT["fit"](rows, right) == pytest.approx(weights, rel=0.1)


@pytest.mark.parametrize(
    ("expected", "right", "error"),
    [
        ([1.0, 1.0], [1, 1], 0.0),
        ([0.5, 0.5], [1, 0], 0.0),
        ([1.0, 1.0], [1, 0], 0.5),
        ([0.9, 0.1], [0, 1], 0.9),
    ],
    ids=["sure and right", "even and even", "too sure", "both wrong"],
)
def test_how_far_probabilities_are_off(expected: list[float], right: list[float], error: float) -> None:
    assert SCRIPT["calibration_error"](np.array(expected), np.array(right)) == pytest.approx(error)


def test_known_weights_of_a_choice_are_found_again() -> None:
    random = np.random.default_rng(1)
    weights = np.array([0.08, 3.0, 2.0])
    choices = []
    for _ in range(4_000):
        rows = np.column_stack([-random.uniform(0, 60, 4), random.uniform(0, 1, 4), -random.uniform(0, 2, 4)])
        points = np.exp(rows @ weights)
        choices.append((rows, np.eye(4)[random.choice(4, p=points / points.sum())]))

    assert SCRIPT["fit_choice"](choices) == pytest.approx(weights, rel=0.15)


def test_stretches_are_of_every_language_in_equal_shares() -> None:
    cuts = list(SCRIPT["cuts"]({"de": ["Die Fähre ist da. " * 9], "en": ["The ferry is back. " * 9] * 3}, 50))

    assert {"de", "en"} == {cut.language for cut in cuts}
    assert len(cuts) == 2 * SCRIPT["SHARE"]
    assert max(len(cut.text) for cut in cuts) == 50


def test_no_article_is_in_both_halves(tmp_path: Path) -> None:
    lines = [json.dumps({"lang": "en" if number % 3 else "de", "text": str(number)}) for number in range(12)]
    (tmp_path / "a.jsonl").write_text("\n".join(lines[:6]) + "\n", "utf-8")
    (tmp_path / "b.jsonl.gz").write_bytes(gzip.compress("\n".join(lines[6:]).encode()))

    fitting, testing = SCRIPT["halves"](tmp_path)

    assert fitting == {"de": ["0", "6"], "en": ["1", "4", "7", "10"]}
    assert testing == {"de": ["3", "9"], "en": ["2", "5", "8", "11"]}
