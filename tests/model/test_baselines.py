"""The baseline knows what it was made of, and nothing else."""

from pathlib import PurePosixPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpuskit.model.baselines import Baseline
from corpuskit.model.diagnostics import ConfigError, Diagnostic, Location, Severity
from corpuskit.model.reports import Reported


def _one(path: str = "a.md", code: str = "TXT101", fingerprint: str = "f" * 32, line: int = 1) -> Reported:
    at = Location(PurePosixPath(path), line=line, offset=0)
    found = Diagnostic(code=code, name="x", severity=Severity.ERROR, message="m", location=at)
    return Reported(diagnostic=found, fingerprint=fingerprint)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"[]",
        b"{}",
        b'{"version": 2, "files": {}}',
        b'{"version": 1, "files": []}',
        b'{"version": 1, "files": {"a": [{}]}}',
    ],
)
def test_what_is_no_baseline_is_refused(data: bytes) -> None:
    with pytest.raises(ConfigError, match="baseline"):
        Baseline.from_json(data)


def test_nothing_is_known_of_another_path_code_or_fingerprint() -> None:
    others = [_one(path="b.md"), _one(code="TXT102"), _one(fingerprint="0" * 32)]

    assert Baseline.of([_one()]).split(others) == (others, 0)


def test_a_line_more_above_changes_nothing() -> None:
    assert Baseline.of([_one(line=3)]).split([_one(line=9)]) == ([], 1)


def test_of_several_alike_as_many_are_known_as_there_were() -> None:
    found = [_one(line=1), _one(line=2), _one(line=3)]

    assert Baseline.of(found[:2]).split(found) == (found[2:], 2)


def test_what_is_gone_is_counted_where_it_was_looked_for() -> None:
    known = Baseline.of([_one(), _one(), _one(path="b.md")])

    assert known.gone([_one()], {"a.md"}) == 1
    assert known.gone([_one()], {"a.md", "b.md"}) == 2


def test_an_empty_baseline_can_be_read_and_an_entry_has_a_line_of_its_own() -> None:
    assert Baseline.of([]).to_json() == b'{\n  "version": 1,\n  "files": {}\n}\n'
    written = Baseline.of([_one(), _one(path="b.md"), _one(code="DAT101")]).to_json().decode()

    assert written.splitlines() == [
        "{",
        '  "version": 1,',
        '  "files": {',
        '    "a.md": [',
        f'      {{"code": "DAT101", "fingerprint": "{"f" * 32}", "count": 1}},',
        f'      {{"code": "TXT101", "fingerprint": "{"f" * 32}", "count": 1}}',
        "    ],",
        '    "b.md": [',
        f'      {{"code": "TXT101", "fingerprint": "{"f" * 32}", "count": 1}}',
        "    ]",
        "  }",
        "}",
    ]


@given(
    st.lists(
        st.builds(
            _one,
            path=st.text(min_size=1).filter(lambda text: "/" not in text and text != "."),
            code=st.sampled_from(["TXT101", "DAT104"]),
            fingerprint=st.sampled_from(["0", "1"]),
        )
    )
)
def test_what_is_written_is_read_again_and_knows_all_of_it(found: list[Reported]) -> None:
    baseline = Baseline.from_json(Baseline.of(found).to_json())

    assert baseline == Baseline.of(found)
    assert baseline.split(found) == ([], len(found))
    assert baseline.to_json() == Baseline.of(reversed(found)).to_json()
