"""Laws of fixes, for any file: nothing changes that nobody named, twice is once, and nothing raises."""

import json
import re

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from corpuskit.formats import formats
from corpuskit.model.raw import Json
from corpuskit.pipeline.fix_files import FixedFile, diff_fixed
from corpuskit.text.line_index import LineIndex
from tests.formats.sources import article
from tests.pipeline.looks import fixed, look
from tests.properties.test_formats import BYTES

FEW = settings(max_examples=60, deadline=None)
SOUND = st.characters(exclude_categories=["Cs", "Cc"])
KEYS = st.sampled_from(["desk", "serial", "printed on", "note:", "é"])
PLAIN = st.text(SOUND, max_size=12)
NESTED: st.SearchStrategy[Json] = st.recursive(
    PLAIN, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3), max_leaves=4
)
FIELDS = st.dictionaries(KEYS, NESTED, max_size=4)
NEWLINES = st.sampled_from(["\n", "\r\n", "\r"])
LINES = st.lists(st.sampled_from(["a", "b", "c", "d", "", "e"]), max_size=20).flatmap(
    lambda lines: st.sampled_from(["\n", "\r\n"]).map(lambda end: "".join(line + end for line in lines))
)
CODES = ("TXT117", "FLD203", "FLD204")
# Sentences that no rule has anything against, in between what is to be mended.
PARTS = st.lists(
    st.sampled_from(
        [
            "The ferry is <b>back</b>. ",
            "It sails at “noon”, he said.\n\n",
            "Fähre <i>heute</i>\n",
            "🚢 and rain ",
        ]
    ),
    min_size=1,
    max_size=6,
).map("".join)
ENCODINGS = st.sampled_from(["utf-8", "utf-8-sig", "utf-16"])


def without_tags(text: str) -> str:
    """The text as it is when TXT117 is mended."""
    for tag in ("<b>", "</b>", "<i>", "</i>"):
        text = text.replace(tag, "")
    return text


@FEW
@given(FIELDS, PARTS, NEWLINES, ENCODINGS, st.sampled_from([None, "'", '"']), st.booleans())
def test_a_file_with_front_matter(  # noqa: PLR0913, PLR0917 - a file may be written in as many ways
    fields: dict[str, Json], body: str, end: str, encoding: str, style: str | None, flow: bool
) -> None:
    dumped = yaml.safe_dump(
        fields | {"license": "cc0", "section": "N/A", "last": "one"},
        default_style=style,
        default_flow_style=flow,
        allow_unicode=True,
        sort_keys=False,
    )
    text = f"---\n# said before\n{dumped}# said after\n---\n\n{body}".replace("\n", end)

    found = fixed("a.md", text.encode(encoding), *CODES, unsafe=True)

    before, after = (article("markdown", data) for data in (found.before, found.after))
    expected = dict(before.fields) | {"license": "CC0-1.0"}
    del expected["section"]
    assert after.fields == expected
    assert after.body == without_tags(before.body or "")
    comments = [line for line in text.split(end) if line.startswith("#")]
    assert all(comment in found.after.decode(encoding) for comment in comments)
    assert not fixed("a.md", found.after, *CODES, unsafe=True).is_changed


@FEW
@given(st.lists(st.tuples(FIELDS, PARTS), min_size=1, max_size=3), st.booleans(), NEWLINES, st.data())
@pytest.mark.parametrize("name", ["a.jsonl", "a.json"])
def test_records_of_json(
    name: str, records: list[tuple[dict[str, Json], str]], ascii_only: bool, end: str, data: st.DataObject
) -> None:
    number = data.draw(st.integers(0, len(records) - 1))
    made: list[dict[str, Json]] = [
        fields | {"license": "CC0-1.0", "text": without_tags(text), "last": 1e3} for fields, text in records
    ]
    made[number] |= {"license": "cc0", "text": records[number][1]}
    dumped = [json.dumps(each, ensure_ascii=ascii_only) for each in made]
    text = end.join(dumped) if name == "a.jsonl" else f"[{f' ,{end}'.join(dumped)}]"
    if end == "\r" and name == "a.jsonl":
        text = "\n".join(dumped)

    after = fixed(name, text.encode(), "TXT117", "FLD203").after.decode()

    # Every byte outside of the two values is the same.
    ours = dumped[number]
    at = text.index(ours) if text.count(ours) == 1 else None
    if at is not None:
        assert after.startswith(text[:at])
        assert after.endswith(text[at + len(ours) :])
        mended = json.loads(after[at : len(after) - len(text) + at + len(ours)])
        assert mended == made[number] | {"license": "CC0-1.0", "text": without_tags(records[number][1])}
    assert not fixed(name, after.encode(), "TXT117", "FLD203").is_changed


@FEW
@pytest.mark.parametrize(
    "extension", sorted({extension for one in formats() for extension in one.extensions})
)
@given(data=BYTES)
def test_reporting_and_mending_never_raise(extension: str, data: bytes) -> None:
    for one in look(f"a{extension}", data):
        for each in one.reported:
            assert len(each.fingerprint) == 32
            if each.excerpt is not None:
                assert 0 <= each.excerpt.start <= each.excerpt.end <= len(each.excerpt.text) <= 120
    found = fixed(f"a{extension}", data, unsafe=True)

    assert not fixed(f"a{extension}", found.after, unsafe=True).is_changed


@FEW
@given(LINES, LINES)
def test_the_diff_says_how_to_come_from_one_to_the_other(before: str, after: str) -> None:
    lines = list(diff_fixed(FixedFile(b"1", b"2", texts=(before, after))))

    # Ends of lines are not shown, so that texts are compared without them.
    old, new = LineIndex(before), LineIndex(after)
    plain = [[index.line(number) for number in range(index.count)] for index in (old, new)]
    made: list[str] = []
    done = 0
    for line in lines:
        found = re.match(r"@@ -(\d+)(?:,(\d+))? ", line)
        if found is not None:
            start = int(found[1]) - (found[2] != "0")
            made += plain[0][done:start]
            done = start
        elif line[0] == "+":
            made.append(line[1:])
        elif line[0] in " -":
            assert plain[0][done] == line[1:]
            done += 1
            made += [line[1:]] * (line[0] == " ")
    assert made + plain[0][done:] == plain[1]
