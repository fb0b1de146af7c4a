"""The manifest: the same content gives the same bytes, and what is no manifest is refused."""

import json
from dataclasses import replace

import pytest

from corpuskit.model.diagnostics import IntegrityError
from corpuskit.model.manifest import FileEntry, Manifest, from_json, to_json
from corpuskit.model.publisher_profiles import PublisherProfile
from tests.samples import sample

MANIFEST = sample(Manifest)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        pytest.param(b"", "manifest.json: ", id="empty"),
        pytest.param(b"\xff", "manifest.json: ", id="not UTF-8"),
        pytest.param(b"[]", "not an object", id="an array"),
        pytest.param(b"{}", "missing key 'dataset'", id="nothing in it"),
        pytest.param(b"[" * 100_000, "manifest.json: ", id="nested too deeply"),
        pytest.param(
            to_json(MANIFEST).replace(b'"format_version": 1', b'"format_version": 2'),
            "format_version: expected at most 1, found an integer (2)",
            id="a later layout",
        ),
        pytest.param(
            to_json(MANIFEST).replace(b"corpuskit-manifest", b"another-manifest"),
            "format: expected one of 'corpuskit-manifest'",
            id="somebody else's manifest",
        ),
        pytest.param(
            to_json(MANIFEST).replace(b'"rows": 8', b'"rows": -8'),
            "expected at least 0, found an integer (-8)",
            id="fewer than no rows",
        ),
    ],
)
def test_refuses(data: bytes, message: str) -> None:
    with pytest.raises(IntegrityError) as raised:
        from_json(data)

    assert message in str(raised.value)


def test_reads_back_what_it_wrote() -> None:
    assert from_json(to_json(MANIFEST)) == MANIFEST


def test_order_that_means_nothing_does_not_show() -> None:
    first, second = (FileEntry(path=path, bytes=1, sha256="0" * 64, rows=None) for path in ("a", "b"))
    counts = {"b": 1, "a": 2}
    turn = {"a": 2, "b": 1}
    profiles = {name: _profile(counts) for name in ("x", "w")}
    turned = {name: _profile(turn) for name in ("w", "x")}
    one = replace(MANIFEST, files=[first, second], profiles=profiles, tools={"b": "1", "a": "2"})
    other = replace(MANIFEST, files=[second, first], profiles=turned, tools={"a": "2", "b": "1"})

    assert to_json(one) == to_json(other)


def _profile(counts: dict[str, int]) -> PublisherProfile:
    return PublisherProfile(charsets=counts, fitting=counts, style=counts, chains=counts)


def test_a_manifest_of_before_opens() -> None:
    values = json.loads(to_json(MANIFEST))
    for profile in values["profiles"].values():
        del profile["certain"], profile["fitting"]
    before = from_json(json.dumps(values).encode())

    assert {(one.certain, tuple(one.fitting)) for one in before.profiles.values()} == {(0, ())}
    assert before.inputs == MANIFEST.inputs


def test_is_written_for_people_too() -> None:
    data = to_json(MANIFEST).decode("utf-8")

    assert data.endswith("\n}\n")
    assert data.startswith('{\n  "format": "corpuskit-manifest",\n  "format_version": 1,\n')
    assert json.loads(data)["balance"] == {
        "records": 9,
        "articles": 8,
        "withheld_duplicates": 0,
        "quarantined": 1,
    }
