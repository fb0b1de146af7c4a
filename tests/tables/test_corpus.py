"""A build and a validation answer the rules of the corpus alike."""

from pathlib import Path, PurePosixPath

import pyarrow as pa
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from corpuskit.model.article import Article
from corpuskit.model.diagnostics import Location
from corpuskit.model.sightings import Sighting
from corpuskit.pipeline.seen_corpus import SeenCorpus
from corpuskit.rules.rule import Corpus as Asked
from corpuskit.schema.rows import to_record_batch
from corpuskit.storage.arrow_files import arrow_writers
from corpuskit.storage.duck import connection
from corpuskit.tables.corpus import Corpus
from corpuskit.tables.shard_rows import RECORD, keyed
from tests.samples import ARTICLE, changed

VALUES = {
    "id": st.sampled_from([f"a-{number:020x}" for number in range(3)]),
    "text_sha256": st.sampled_from(["0" * 64, "1" * 64, "2" * 64]),
    "url_canonical": st.sampled_from([None, "https://courier.example/a", "https://courier.example/b"]),
    "publisher": st.sampled_from([None, "Courier", "The Courier"]),
    "domain": st.sampled_from([None, "courier.example"]),
    "charset": st.sampled_from(["utf-8", "koi8-r"]),
    "license": st.sampled_from([None, "CC0-1.0"]),
    "source_path": st.sampled_from(["a.jsonl", "b.jsonl"]),
}
ROWS = st.lists(st.fixed_dictionaries(VALUES), max_size=8)


def _articles(rows: list[dict[str, str | None]]) -> list[Article]:
    made = []
    for offset, values in enumerate(rows):
        article = changed(ARTICLE, "source_offset", offset * 10)
        for name, value in values.items():
            article = changed(article, name, value)
        made.append(article)
    return made


def _sighting(article: Article) -> Sighting:
    return Sighting(
        location=Location(PurePosixPath(article.source_path), offset=article.source_offset),
        id=article.id,
        text_sha256=article.text_sha256,
        publisher=article.publisher or article.domain or "",
        charset=article.charset,
        charset_source=article.charset_source,
        url=article.url_canonical,
        licence=article.license,
        domain=article.domain,
    )


def _answers(corpus: Asked) -> list[list[object]]:
    return [
        list(corpus.repeated_ids()),
        list(corpus.repeated_texts()),
        list(corpus.repeated_urls()),
        list(corpus.charsets()),
        list(corpus.publishers()),
        list(corpus.unlicensed()),
    ]


def _built(folder: Path, articles: list[Article]) -> list[list[object]]:
    schema = keyed(Article)
    with arrow_writers(folder, "0", {"articles": schema}) as writers:
        batch = to_record_batch(articles, Article)
        writers["articles"].write(batch.append_column(RECORD, pa.array(range(len(articles)), pa.int64())))
    with connection(folder / "spill") as database:
        return _answers(Corpus(folder, database))


@settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(rows=ROWS)
def test_both_say_the_same(
    tmp_path_factory: pytest.TempPathFactory, rows: list[dict[str, str | None]]
) -> None:
    articles = _articles(rows)

    assert _built(tmp_path_factory.mktemp("corpus"), articles) == _answers(
        SeenCorpus(map(_sighting, articles))
    )


def test_the_first_by_place_is_named(tmp_path: Path) -> None:
    later: dict[str, str | None] = {"text_sha256": "0" * 64, "source_path": "b.jsonl", "id": "a-" + "1" * 20}
    earlier: dict[str, str | None] = {
        "text_sha256": "0" * 64,
        "source_path": "a.jsonl",
        "id": "a-" + "2" * 20,
    }
    [one] = _built(tmp_path, _articles([later, earlier]))[1]

    assert one == next(SeenCorpus(map(_sighting, _articles([later, earlier]))).repeated_texts())
    assert "a.jsonl" in str(one)
