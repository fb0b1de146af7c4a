"""What a build publishes can be taken back to what layout made of the input, by the `edits` table alone."""

import json
from collections import defaultdict
from collections.abc import Callable, Mapping
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import cast

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from corpuskit.model.edits import Edit, undo
from corpuskit.normalize.authors import author_names
from corpuskit.normalize.layout import lay_out
from corpuskit.normalize.readers import line
from corpuskit.pipeline.build import Options, run
from tests.builds import rows, write

STORY = (
    "SALTMARSH (Halyard News) — The ferry that wasn’t to sail came back on Tuesday.\n"
    "“She’s smaller than I remember,” said Ana Reyes — who’d sold tickets for 30 years… for €5."
)
DAMAGE: Mapping[str, Callable[[str], str]] = {
    "none": str,
    "decomposed": lambda text: text.replace("a", "a\u0301"),
    "as windows-1252": lambda text: text.encode().decode("cp1252", "replace"),
    "as Latin-1": lambda text: text.encode().decode("latin-1"),
    "as TIS-620, stripped": lambda text: "".join(
        char for char in text.encode().decode("tis-620", "ignore") if not "\x80" <= char <= "\x9f"
    ),
    "decomposed, as windows-1252": lambda text: (
        text.replace("e", "e\u0301").encode().decode("cp1252", "replace")
    ),
    "entities": lambda text: text.encode("ascii", "xmlcharrefreplace").decode(),
    "replaced": lambda text: text.encode("cp1252").decode("utf-8", "replace"),
    "question marks": lambda text: text.encode("ascii", "replace").decode(),
}
PIECES = st.sampled_from(
    ["â€™", "Ã©", "โ", "Â\u00a0", "&nbsp;", "e\u0301", "\ufffd", "\u200b", " ", "\n", "don", "s"]
)
TEXTS = st.builds(
    lambda damage, before, after: before + DAMAGE[damage](STORY) + after,
    st.sampled_from(sorted(DAMAGE)),
    st.lists(PIECES, max_size=6).map("".join),
    st.lists(PIECES, max_size=6).map("".join),
) | st.text(st.characters(codec="utf-8"), min_size=1, max_size=60)
ARTICLES = st.fixed_dictionaries(
    {"text": TEXTS.filter(str.strip)},
    optional={
        "headline": TEXTS,
        "byline": TEXTS,
        "author": TEXTS,
        "publisher": st.sampled_from(["Courier", "Ledgerâ€™s"]),
    },
)


@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow])
@example(articles=[{"text": "0", "byline": "\r", "author": "0"}])
@given(articles=st.lists(ARTICLES, min_size=1, max_size=8))
def test_the_edits_lead_back_to_the_laid_out_fields(articles: list[dict[str, str]]) -> None:
    # The id gives nothing away of the text, so each article says which one it is.
    lines = [json.dumps(article | {"guid": str(number)}) for number, article in enumerate(articles)]
    with TemporaryDirectory() as folder:
        source = write(Path(folder, "in"), {"a.jsonl": "\n".join(lines)})
        release = run(source, Path(folder, "out"), Options(workers=1)).release
        published, edits = rows(release, "articles"), _edits(rows(release, "edits"))

    assert len(published) == len(articles)
    for row in published:
        given_fields = articles[int(str(row["source_id"]))]
        own = {field: stages for (article, field), stages in edits.items() if article == row["id"]}
        laid = _undone(str(row["text"]), own.get("text", {}))
        assert laid == lay_out(given_fields["text"]).text
        assert row["original_sha256"] == (sha256(laid.encode()).hexdigest() if "text" in own else None)
        assert row["edit_count"] == sum(len(made) for stages in own.values() for made in stages.values())
        for field in ("headline", "byline", "publisher"):
            # A blank field is none: another key may give the value then, as `author` does the byline.
            if row[field] is not None and line(given_fields.get(field, "")):
                assert _undone(str(row[field]), own.get(field, {})) == line(given_fields[field])
        for number, name in enumerate(cast("list[str]", row["authors"])):
            stages = own.get(f"authors[{number}]", {})
            assert _undone(name, stages) == author_names(given_fields["author"])[number]


def _edits(table: list[dict[str, object]]) -> dict[tuple[str, str], dict[str, list[Edit]]]:
    found: dict[tuple[str, str], dict[str, list[Edit]]] = defaultdict(lambda: defaultdict(list))
    for row in table:
        values = {name: value for name, value in row.items() if name not in ("id", "stage", "field")}
        found[str(row["id"]), str(row["field"])][str(row["stage"])].append(Edit(**values))  # type: ignore[arg-type]
    return found


def _undone(value: str, stages: dict[str, list[Edit]]) -> str:
    return undo(undo(value, stages.get("nfc", [])), stages.get("repair", []))
