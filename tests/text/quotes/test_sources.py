"""Who says something and who only does something: the syntax by which indirect sources are found."""

import pytest

from corpuskit.text.quotes.cited import cited_sources


def names(text: str) -> list[str]:
    return [source.name for source in cited_sources(text)]


@pytest.mark.parametrize(
    "text",
    [
        "A spokesman for the port did not immediately respond.",
        "The port maintains a fleet of six boats.",
        "The riders found a home by the harbour.",
        "The riders admitted are women and children.",
        "She signed an executive order that closes the harbour.",
        "He finished many claims that week.",
        "When it rained on the harbour, that surprised nobody.",
        "Fares vary according to size.",
        "The harbour paid for a number of rotten planks that show.",
        "They would support the ferry.",
        "It is slower than it was.",
        "The members of the board, which said so, left early.",
    ],
    ids=[
        "no answer behind an adverb",
        "keeps up a fleet",
        "finds a thing",
        "participle before the verb",
        "noun before a relative clause",
        "plural noun behind many",
        "demonstrative, not relative",
        "according to a measure",
        "counted things",
        "only may",
        "compared with nothing said",
        "which stands for no person",
    ],
)
def test_who_says_nothing_is_not_cited(text: str) -> None:
    assert names(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Residents worry about the tide.", ["Residents"]),
        ("Many voters favor granting it a berth.", ["many voters"]),
        ("Critics cite delays on the quay.", ["Critics"]),
        ("Officials, for instance, claim that it sank.", ["Officials"]),
        ("The town now hopes that it floats.", ["the town"]),
        ("The board hints at what the fares will be.", ["the board"]),
        ("Ana Poe and Ed Fox blame the tide for it.", ["Ana Poe and Ed Fox"]),
        ("Ana Poe and Ed Fox both said it sank.", ["Ana Poe and Ed Fox"]),
    ],
)
def test_words_that_are_nouns_as_well_are_verbs_of_their_subjects(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A number of voters said the ferry was late.", ("a number of voters", "group")),
        ("A batch of letters says that it was late.", ("a batch of letters", "document")),
        ("Those surveyed said it was late.", ("those surveyed", "group")),
        ("Three agencies said it was late.", ("three agencies", "organisation")),
        ("People familiar with the plan said it was late.", ("People familiar with the plan", "group")),
        ("The Republican Town Committee said it was late.", ("Republican Town Committee", "organisation")),
        ("“It sank,” said one retired Democrat.", ("one retired Democrat", "person")),
    ],
)
def test_what_sort_of_source_it_is(text: str, expected: tuple[str, str]) -> None:
    (source,) = cited_sources(text)

    assert (source.name, source.kind) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The rider who sold the boat says that it sank.", "the rider who sold the boat"),
        (
            "A study that appeared in the Lake Journal found that tides rise.",
            "a study that appeared in the Lake Journal",
        ),
        ("Fares are not as low as most riders believe.", "most riders"),
        ("Fares are higher than previous studies suggested.", "previous studies"),
        ("Ana Poe continued to defend the ferry.", "Ana Poe"),
        ("It sank, with Ana Poe saying that it leaked.", "Ana Poe"),
        ("The union issued a statement expressing regret.", "the union"),
        ("Alarmed by the tide, Mayor Ana Poe said that it rose.", "Ana Poe"),
        ("Then came Ed Poe, a farmer from Lake, who said it sank.", "Ed Poe"),
        ("The board rejected Ana Poe's earlier claim that it sank.", "Ana Poe"),
        ("The board accepted the town's request for a berth.", "the town"),
        ("“It leaks,” Ana Poe said, according to the Lake Board.", "Lake Board"),
    ],
    ids=[
        "behind a relative clause",
        "behind a relative clause and a preposition",
        "compared with as",
        "compared with than",
        "goes on to",
        "absolute with",
        "who issues a statement",
        "participle opens the sentence",
        "before an apposition",
        "adjective before the noun",
        "request for",
        "beside the speaker of a quotation",
    ],
)
def test_the_source_is_found(text: str, expected: str) -> None:
    assert expected in names(text)


def test_a_source_set_against_another_is_not_reported_by_it() -> None:
    text = "Ana Poe hopes that it floats, but the riders fear that it sinks."

    assert names(text) == ["Ana Poe", "the riders"]
