"""What all tests share: how hypothesis runs."""

import os

import pytest
from hypothesis import settings

# Time limits on single examples fail on busy machines and show nothing. In CI the examples are the same every
# time, so that a change is never blamed for what chance found.
settings.register_profile("local", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True, print_blob=True)
settings.load_profile("ci" if os.environ.get("CI") else "local")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Rewrite the golden files; the difference is for a person to read."""
    parser.addoption(
        "--update-golden", action="store_true", help="rewrite tests/golden/cases and what pages show"
    )
