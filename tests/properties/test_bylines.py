"""What holds of bylines and credits for every text: nothing raises, spans slice back, names stand there."""

from itertools import pairwise

from hypothesis import example, given, settings
from hypothesis import strategies as st

from corpuskit.data import table
from corpuskit.normalize.authors import author_names
from corpuskit.normalize.credits import byline_in_text, wire_agency
from corpuskit.text.bylines import find_credits, parse_byline, split_authors
from corpuskit.text.publishers import publisher_of

GIVEN = [row["name"] for row in table("given_names") if row["name"].isascii()]
OPENERS = [row for row in table("byline_openers") if row["form"] != "colon" and row["kind"] == "author"]
FAMILY = ("Reyes", "Okafor", "Oke", "McOke", "O'Neill", "Smith-Oke", "van der Oke")
AGENCIES = [row["form"] for row in table("agencies") if row["kind"] == "agency" and row["form"].isascii()]

anything = st.text(st.characters())  # surrogates included
words = [
    "By",
    "by",
    "Von",
    "Foto:",
    "Text:",
    "Ana",
    "Reyes",
    "REYES",
    "Jr.",
    "and",
    "und",
    "y",
    "of",
    "in",
    "Oslo",
]
more = ["Reuters", "dpa", "AP", "staff writer", "special to", "The Courier", "contributed to this report."]
signs = [*",;()[]/|.:@-–\n\t ", " - ", "'s ", "\ud800", "\x00", "ß", "İ", "ŉ", "李", "أ"]
byline_like = st.lists(st.sampled_from([*words, *more, *signs, " "]), max_size=20).map("".join)
spaced = st.lists(st.sampled_from([*words, *more, *signs]), max_size=20).map(" ".join)
names = st.builds("{} {}".format, st.sampled_from(GIVEN), st.sampled_from(FAMILY))


def _letters(text: str) -> str:
    return "".join(text.split()).casefold()


@settings(max_examples=500, deadline=None)
@given(anything | byline_like | spaced)
@example("By " + "Ana" * 200)
@example("By (")
@example("By Ana Reyes, ")
@example("'s")
@example("CNN's")
def test_bylines_never_raise_and_slice_back(line: str) -> None:
    found = parse_byline(line)
    split_authors(line)
    author_names(line)
    if found is None:
        return

    assert found.raw == line[found.start : found.end]
    assert found.names or found.role or found.organisation
    assert all(_letters(name) in _letters(found.raw) for name in found.names)


@settings(max_examples=500, deadline=None)
@given(anything | byline_like | spaced)
@example("(Reporting by Ana Reyes" + " and Tom" * 100)
@example("(" * 500)
@example("Ana" + " Ana" * 400 + " contributed")
@example("x. " * 400 + "AP")
def test_credits_never_raise_and_slice_back(text: str) -> None:
    found = find_credits(text)

    assert list(found) == sorted(found, key=lambda credit: credit.start)
    assert [credit.raw for credit in found] == [text[credit.start : credit.end] for credit in found]
    assert all(one.end <= other.start for one, other in pairwise(found))
    for credit in found:
        assert [byline.raw for byline in credit.bylines] == [text[b.start : b.end] for b in credit.bylines]
        assert all(credit.start <= byline.start < byline.end <= credit.end for byline in credit.bylines)
    assert wire_agency(text, None, found) in {None, *(one for credit in found for one in credit.agencies)}


@settings(max_examples=300, deadline=None)
@given(anything | byline_like | spaced)
def test_a_byline_in_a_text_slices_back(text: str) -> None:
    found = byline_in_text(text)

    assert found is None or found.raw == text[found.start : found.end]


@settings(max_examples=300, deadline=None)
@given(
    opener=st.sampled_from(OPENERS),
    people=st.lists(names, min_size=1, max_size=3, unique=True),
    agency=st.none() | st.sampled_from(AGENCIES),
    capitals=st.booleans(),
)
def test_a_printed_byline_is_read_back(
    opener: dict[str, str],
    people: list[str],
    agency: str | None,
    capitals: bool,
) -> None:
    listed = people[0] if len(people) == 1 else f"{', '.join(people[:-1])} and {people[-1]}"
    listed = listed.upper() if capitals else listed
    found = parse_byline(f"{opener['opener']} {listed}" + (f", {agency}" if agency else ""))

    assert found is not None
    assert [_letters(name) for name in found.names] == [_letters(name) for name in people]
    assert found.organisation == agency


@settings(max_examples=200, deadline=None)
@given(anything | st.sampled_from([row["site"] for row in table("publishers")]), anything)
def test_publishers_never_raise(domain: str, path: str) -> None:
    found = publisher_of(domain, path)

    assert found is None or found.name
