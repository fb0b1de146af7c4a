"""Whole builds: what comes out, that it is the same every time, and that readers see the right types."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import duckdb
import pandas as pd
import pyarrow as pa
import pytest

import corpuskit
from corpuskit.model.article import Article
from corpuskit.model.columns import columns
from corpuskit.model.diagnostics import ConfigError, InputError
from corpuskit.pipeline import shards
from corpuskit.pipeline.build import Options, run
from corpuskit.schema.arrow import arrow_schema
from tests.builds import STORY, build_files, quarantined, rows, sums, write

SAMPLE = Path(__file__).resolve().parents[2] / "datasets" / "harbour-wire"
JSONL = b"".join(
    json.dumps(
        {
            "title": f"The ferry is back, part {number}",
            "body": STORY,
            "published": f"2025-03-{1 + number % 28:02d}T07:30:00+01:00",
            "url": f"https://www.saltmarsh-courier.example/{number}",
            "desk": number,
        }
    ).encode()
    + b"\n"
    for number in range(40)
)


def test_a_missing_path_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no such file"):
        corpuskit.build(tmp_path / "nowhere", out=tmp_path / "out")

    assert not (tmp_path / "out").exists()


def test_a_misspelt_key_is_refused_with_the_nearest_name(tmp_path: Path) -> None:
    write(tmp_path, {"corpuskit.toml": '[datset]\nname = "x"\n', "a.txt": STORY})

    with pytest.raises(ConfigError, match="did you mean 'dataset'"):
        corpuskit.build(tmp_path, out=tmp_path / "out")


@pytest.mark.skipif(shutil.which("sha256sum") is None, reason="a tool of GNU systems")
def test_every_file_is_what_the_manifest_and_the_checksums_say(tmp_path: Path) -> None:
    release = build_files(tmp_path, {"a.jsonl": JSONL, "b.txt": STORY, "README.md": "read me"}).release

    assert release.verify() == ()
    command = [str(shutil.which("sha256sum")), "-c", "SHA256SUMS"]
    check = subprocess.run(command, cwd=release.path, capture_output=True, check=False)
    assert check.returncode == 0, check.stdout
    balance = release.manifest.balance
    assert (balance.records, balance.articles, balance.quarantined) == (41, 41, 0)
    assert [(entry.path, entry.status, entry.articles) for entry in release.manifest.inputs] == [
        ("README.md", "ignored", 0),
        ("a.jsonl", "read", 40),
        ("b.txt", "read", 1),
    ]


def test_the_output_may_lie_in_the_input(tmp_path: Path) -> None:
    source = write(tmp_path, {"a.txt": STORY})

    first = corpuskit.build(source, out=source / "out")
    again = corpuskit.build(source, out=source / "out")

    assert (again.path, again.manifest.balance.records) == (first.path, 1)


def test_a_build_that_changes_nothing_makes_no_version(tmp_path: Path) -> None:
    assert build_files(tmp_path, {"a.txt": STORY}).is_new is True
    assert build_files(tmp_path, {"a.txt": STORY}).is_new is False
    assert build_files(tmp_path, {"b.txt": STORY}).is_new is True
    assert [path.name[:4] for path in sorted((tmp_path / "out" / "versions").iterdir())] == ["0001", "0002"]


def test_a_single_file_and_standard_input_are_inputs_too(tmp_path: Path) -> None:
    source = write(tmp_path / "in", {"stories.jsonl": JSONL}) / "stories.jsonl"

    alone = corpuskit.build(source, out=tmp_path / "alone")
    with source.open("rb") as stream:
        piped = run("-", tmp_path / "piped", Options(stream=stream)).release

    assert alone.manifest.dataset.name == "stories"
    assert {row["source_path"] for row in rows(alone, "articles")} == {"stories.jsonl"}
    assert {row["source_path"] for row in rows(piped, "articles")} == {"stdin"}
    assert len(rows(piped, "articles")) == 40


def test_excluded_codes_keep_articles_out(tmp_path: Path) -> None:
    files = {
        "in/corpuskit.toml": '[build]\nexclude = ["TXT102"]\n',
        "in/long.txt": STORY,
        "in/short.txt": "Only four words here.\n",
    }
    release = corpuskit.build(write(tmp_path, files) / "in", out=tmp_path / "out")

    assert quarantined(release) == [("short.txt", "TXT102")]
    assert [row["raw"] for row in rows(release, "quarantine")] == [b"Only four words here.\n"]


def test_what_the_gate_refuses_is_quarantined_with_its_bytes(tmp_path: Path) -> None:
    line = json.dumps({"headline": "x" * 1001, "text": STORY}).encode()

    release = build_files(tmp_path, {"a.jsonl": JSONL + line + b"\n"}).release

    (row,) = rows(release, "quarantine")
    assert (row["stage"], row["code"], row["raw"]) == ("gate", "FLD104", line)
    assert len(rows(release, "articles")) == 40


def test_articles_are_sorted_and_every_row_is_complete(tmp_path: Path) -> None:
    release = build_files(tmp_path, {"a.jsonl": JSONL, "b.txt": STORY}).release

    keys = [
        (row["date_published_day"] is None, row["date_published_day"], row["id"])
        for row in rows(release, "articles")
    ]
    assert keys == sorted(keys, key=lambda key: (key[0], str(key[1]), str(key[2])))
    assert keys[-1][1] is None
    assert release.to_arrow().schema.names == [spec.name for spec in columns(Article)]


def test_bytes_do_not_depend_on_workers_order_zone_or_hash_seed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from corpuskit.inputs import plan

    # Small shards, so that the workers really share the work.
    monkeypatch.setattr(plan, "SHARD_BYTES", 4000)
    files: dict[str, bytes | str] = {
        f"{name}/a.jsonl": JSONL[: 6000 * size] for size, name in enumerate("abc", 1)
    } | {"d.txt": STORY}
    build_files(tmp_path / "one", files)
    build_files(tmp_path / "two", dict(reversed(files.items())), workers=2)
    wanted = sums(tmp_path / "one" / "out")
    assert sums(tmp_path / "two" / "out") == wanted
    command = [
        sys.executable,
        "-m",
        "corpuskit",
        "build",
        str(tmp_path / "one" / "in"),
        "-o",
        str(tmp_path / "three"),
    ]
    surroundings = {
        "TZ": "Pacific/Auckland",
        "PYTHONHASHSEED": "7",
        "LC_ALL": "tr_TR.UTF-8",
        "LANG": "tr_TR.UTF-8",
    }

    subprocess.run(command, env={**os.environ, **surroundings}, check=True, capture_output=True)

    assert sums(tmp_path / "three") == wanted


def test_inputs_listed_in_another_order_give_the_same_bytes(tmp_path: Path) -> None:
    for number, order in enumerate(('["a", "b"]', '["b", "a"]')):
        files: dict[str, bytes | str] = {
            "corpuskit.toml": f'[dataset]\nname = "x"\n[input]\npaths = {order}\n',
            "a/x.txt": STORY,
            "b/y.jsonl": JSONL,
        }
        corpuskit.build(write(tmp_path / str(number), files), out=tmp_path / f"out{number}")

    assert sums(tmp_path / "out0") == sums(tmp_path / "out1")


def test_rules_about_the_future_go_by_the_source_date(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = {"a.jsonl": json.dumps({"headline": "x", "text": STORY, "date": "2025-03-04T12:00:00Z"})}

    def codes(out: str) -> set[object]:
        return {row["code"] for row in rows(build_files(tmp_path / out, files).release, "diagnostics")}

    assert "DAT102" not in codes("silent")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1600000000")
    assert "DAT102" in codes("before")


def test_a_deadly_record_is_found_and_quarantined(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from corpuskit.inputs import plan

    monkeypatch.setattr(plan, "SHARD_BYTES", 6000)
    command = (sys.executable, "-m", "tests.pipeline.deadly_worker")
    parsing = json.dumps({"headline": "deadly to parse", "text": STORY}).encode()
    normalizing = json.dumps({"headline": "deadly to normalize", "text": STORY}).encode()
    data = b"\n".join([*JSONL.splitlines()[:20], parsing, *JSONL.splitlines()[20:], normalizing]) + b"\n"

    source = write(tmp_path / "in", {"a.jsonl": data})
    release = run(source, tmp_path / "out", Options(workers=2, command=command)).release

    assert [(row["raw"], row["code"], row["stage"]) for row in rows(release, "quarantine")] == [
        (parsing, "FIL111", "parse"),
        (normalizing, "FIL111", "normalize"),
    ]
    assert release.manifest.balance.articles == 40


def test_pandas_and_duckdb_open_the_sample_with_the_declared_types(tmp_path: Path) -> None:
    release = corpuskit.build(SAMPLE, out=tmp_path)

    frame = pd.read_parquet(tmp_path / "latest" / "articles", dtype_backend="pyarrow")
    declared = arrow_schema(Article)
    assert {name: dtype.pyarrow_dtype for name, dtype in frame.dtypes.items()} == {
        field.name: field.type for field in declared
    }
    plain = pd.read_parquet(tmp_path / "latest" / "articles")
    assert str(plain["date_published"].dtype) == "datetime64[us, UTC]"
    assert str(plain["word_count"].dtype) == "int32"
    files = duckdb.from_parquet(f"{tmp_path}/latest/articles/*.parquet")
    seen = {name: str(kind) for name, kind in zip(files.columns, files.types, strict=True)}
    assert {seen[name] for name in ("id", "text", "source_path")} == {"VARCHAR"}
    assert seen["date_published"] == "TIMESTAMP WITH TIME ZONE"
    assert seen["date_published_day"] == "DATE"
    assert seen["word_count"] == "INTEGER"
    assert seen["authors"] == "VARCHAR[]"
    assert seen["language_score"] == "FLOAT"
    assert seen["dateline_places"].startswith("STRUCT(")
    assert release.duckdb().sql("SELECT count(*) FROM articles").fetchall() == [(71,)]
    for table in release.tables:
        assert release.to_arrow(table).schema.names == [spec.name for spec in columns(_declared(table))]


def _declared(table: str) -> type:
    from corpuskit.model.rows import TABLES

    return TABLES[table]


def test_the_sample_reads_as_its_originals_say(tmp_path: Path) -> None:
    release = corpuskit.build(SAMPLE, out=tmp_path)

    assert quarantined(release) == []
    assert release.manifest.balance.articles == 71
    assert set(release.manifest.profiles) >= {"Saltmarsh Courier", "Holos Lymanu"}


def test_peak_memory_is_told_where_the_system_knows_it() -> None:
    assert (shards.peak_kib() > 0) is (sys.platform != "win32")


def test_the_schema_of_the_parts_describes_itself(tmp_path: Path) -> None:
    release = build_files(tmp_path, {"a.txt": STORY}).release

    import pyarrow.parquet as pq

    schema: pa.Schema = pq.read_schema(release.path / "articles" / "part-00000.parquet")
    metadata = schema.metadata or {}
    assert json.loads(metadata[b"corpuskit"])["table"] == "articles"
    assert b"pandas" not in metadata
    assert (schema.field("text").metadata or {})[b"description"].startswith(b"The body")


def test_the_output_may_not_be_the_input(tmp_path: Path) -> None:
    source = write(tmp_path, {"a.txt": STORY})

    with pytest.raises(ConfigError, match="is an input; choose another output folder"):
        corpuskit.build(source, out=source)


def test_unknown_codes_in_the_configuration_are_refused_before_anything_is_made(tmp_path: Path) -> None:
    source = write(tmp_path / "in", {"corpuskit.toml": '[build]\nexclude = ["TXT999"]\n', "a.txt": STORY})

    with pytest.raises(ConfigError, match="TXT999"):
        corpuskit.build(source, out=tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_files_of_one_name_in_two_folders_are_both_read(tmp_path: Path) -> None:
    files = {
        "corpuskit.toml": '[input]\npaths = ["x/a.txt", "y/a.txt"]\n',
        "x/a.txt": STORY,
        "y/a.txt": STORY.replace("ferry", "tram"),
    }
    release = corpuskit.build(write(tmp_path / "in", files), out=tmp_path / "out")

    assert sorted(str(row["source_path"]) for row in rows(release, "articles")) == ["x/a.txt", "y/a.txt"]


def test_a_corrected_licence_is_published(tmp_path: Path) -> None:
    for number, text in enumerate(("CC0-1.0", "CC-BY-4.0", "CC-BY-4.0"), 1):
        files = {"corpuskit.toml": f'[dataset]\nlicense = "{text}"\n', "a.txt": STORY}
        built = run(write(tmp_path / "in", files), tmp_path / "out", Options(workers=1))
        assert built.release.manifest.dataset.license == text
        assert (built.is_new, built.release.path.name[:4]) == (number < 3, f"000{min(number, 2)}")


def test_workers_import_nothing_that_lies_beside_the_articles(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from corpuskit.inputs import plan

    monkeypatch.setattr(plan, "SHARD_BYTES", 4000)
    source = write(tmp_path / "in", {"a.jsonl": JSONL, "orjson.py": "raise SystemExit('imported')"})
    monkeypatch.chdir(source)

    assert run(source, tmp_path / "out", Options(workers=2)).release.manifest.balance.articles == 40


def test_what_was_found_in_a_refused_record_is_told(tmp_path: Path) -> None:
    line = '{"headline": "café", "headline": "bar", "text": 7}'

    release = build_files(tmp_path, {"a.jsonl": JSONL + line.encode() + b"\n"}).release

    found = [row for row in rows(release, "diagnostics") if row["line"] == 41]
    assert sorted((str(row["code"]), row["id"]) for row in found) == [("FLD102", None), ("FMT104", None)]


def test_a_file_without_records_is_mentioned(tmp_path: Path) -> None:
    release = build_files(tmp_path, {"a.jsonl": JSONL, "b.jsonl": "\n\n", "c.json": "[]"}).release

    found = [row["path"] for row in rows(release, "diagnostics") if row["code"] == "FMT110"]
    assert found == ["b.jsonl", "c.json"]


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="asks Linux for the memory of a process")
def test_a_quarantine_in_mixed_order_stays_small_in_memory(tmp_path: Path) -> None:
    """Rows of the two passes alternate: fetching one must not keep the batch of its neighbours.

    The kernel is asked for this process alone: `getrusage` goes on from the process that started it.
    """
    bad = b'{"text": ' + b"x" * 1000 + b"\n" + b'{"headline": "' + b"y" * 1000 + b'"}\n'
    write(tmp_path / "in", {"a.jsonl": JSONL + bad * 2000})
    script = (
        "import re, sys\n"
        "from corpuskit.pipeline.build import Options, run\n"
        "run(sys.argv[1], sys.argv[2], Options(workers=1))\n"
        "print(re.search(r'VmHWM:\\s+(\\d+)', open('/proc/self/status').read())[1])\n"
    )
    command = [sys.executable, "-c", script, str(tmp_path / "in"), str(tmp_path / "out")]

    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout

    assert int(said) < 600_000, "KiB; it was gigabytes"


@pytest.mark.parametrize("epoch", ["soon", "9" * 20, "1e9"])
def test_a_source_date_that_is_none_is_a_wrong_call(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, epoch: str
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)

    with pytest.raises(ConfigError, match="SOURCE_DATE_EPOCH"):
        build_files(tmp_path, {"a.txt": STORY})
