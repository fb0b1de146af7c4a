"""Laws of whole builds, on generated folders with planted damage."""

import json
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from corpuskit.model.diagnostics import InputError
from corpuskit.pipeline.build import Options, run
from corpuskit.release import Release
from tests.builds import rows, sums, write

TEXTS = st.text(st.characters(codec="utf-8"), min_size=1, max_size=200).filter(str.strip)
ARTICLES = st.fixed_dictionaries(
    {"text": TEXTS},
    optional={
        "headline": TEXTS,
        "source_id": st.sampled_from(["1", "2"]),
        "publisher": st.sampled_from(["Saltmarsh Courier", "Tarnmouth Ledger"]),
        "date": st.sampled_from(["2025-03-04", "2025-03-04T07:30:00+01:00", "no day at all"]),
        "desk": st.integers() | st.lists(TEXTS, max_size=2),
    },
)
LINES = st.one_of(
    ARTICLES.map(lambda article: json.dumps(article, ensure_ascii=False).encode()),
    st.sampled_from([b"{", b"[]", b"{}", b'{"text": 1}', b'{"text": "\\ud800"}', b"\xff\xfe\xfa"]),
    st.binary(max_size=40).map(lambda data: data.replace(b"\n", b"")),
)
FILES = st.one_of(
    st.tuples(st.just("jsonl"), st.lists(LINES, max_size=6).map(b"\n".join)),
    st.tuples(st.just("txt"), TEXTS.map(str.encode) | st.binary(max_size=80)),
    st.tuples(
        st.just("json"), st.lists(ARTICLES, max_size=3).map(lambda listed: json.dumps(listed).encode())
    ),
    st.tuples(st.just("md"), TEXTS.map(lambda text: f"---\nheadline: x\n---\n{text}".encode())),
    st.tuples(
        st.just("csv"), st.lists(TEXTS, max_size=4).map(lambda cells: "\n".join(["text", *cells]).encode())
    ),
    st.tuples(st.just("png"), st.binary(max_size=40)),
)
TREES = st.lists(FILES, min_size=1, max_size=5)
GOOD = ("jsonl", b'{"headline": "The one sound article of the tree", "text": "The ferry is back."}')
SLOW = settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow])


def named(tree: list[tuple[str, bytes]]) -> dict[str, bytes | str]:
    return {f"{number}.{extension}": data for number, (extension, data) in enumerate([*tree, GOOD])}


def built(folder: Path, files: dict[str, bytes | str]) -> Release:
    return run(write(folder / "in", files), folder / "out", Options(workers=1)).release


@SLOW
@given(tree=TREES)
def test_the_balance_closes_and_every_byte_is_somewhere(tree: list[tuple[str, bytes]]) -> None:
    files = named(tree)
    with TemporaryDirectory() as folder:
        release = built(Path(folder), files)
        balance = release.manifest.balance
        refused = rows(release, "quarantine")
        spans = [
            (row["source_path"], row["source_offset"], row["source_length"])
            for row in rows(release, "articles")
        ]

        assert balance.records == balance.articles + balance.quarantined
        assert balance.articles == len(spans)
        assert balance.quarantined == sum(row["chunk"] == 0 for row in refused)
        assert release.verify() == ()
        for row in refused:
            whole = files[str(row["path"])]
            assert row["raw"] == bytes(whole)[int(str(row["offset"])) :][: int(str(row["length"]))]  # type: ignore[arg-type]
            spans.append((row["path"], row["offset"], row["length"]))
        for entry in release.manifest.inputs:
            assert entry.records == entry.articles + entry.quarantined
        assert len(set(spans)) == len(spans)


@SLOW
@given(tree=TREES)
def test_building_twice_and_in_another_order_gives_the_same_bytes(tree: list[tuple[str, bytes]]) -> None:
    files = named(tree)
    with TemporaryDirectory() as folder:
        first, second = Path(folder, "a"), Path(folder, "b")
        built(first, files)
        built(second, dict(reversed(files.items())))

        assert sums(first / "out") == sums(second / "out")
        assert built(first, files).path.name.startswith("0001-")


@SLOW
@given(tree=TREES)
def test_ids_are_unique_and_side_tables_follow(tree: list[tuple[str, bytes]]) -> None:
    with TemporaryDirectory() as folder:
        release = built(Path(folder), named([*tree, *tree]))
        ids = [row["id"] for row in rows(release, "articles")]

        assert len(set(ids)) == len(ids)
        for table in ("edits", "diagnostics"):
            assert {row["id"] for row in rows(release, table)} <= {*ids, None}


@given(data=st.binary(max_size=60))
@SLOW
def test_whatever_a_file_holds_a_build_answers(data: bytes) -> None:
    with TemporaryDirectory() as folder:
        for name in ("a.txt", "a.jsonl", "a.csv", "a.md", "a.json", "a"):
            source = write(Path(folder, name.replace(".", "-")), {name: data})
            try:
                release = run(source, source / "out", Options(workers=1)).release
            except InputError as error:
                assert "nothing was published" in str(error)  # noqa: PT017 - both answers are right
            else:
                assert release.manifest.balance.records >= 1
