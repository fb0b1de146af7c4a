"""Opening, closing and nesting of quotations."""

import pytest

from corpuskit.encoding.marks.levels import Heard, Pair, Step, hear, machine

ENGLISH: tuple[Pair, ...] = (("“", "”"), ("‘", "’"))
GERMAN: tuple[Pair, ...] = (("„", "“"), ("‚", "‘"))
DOUBLE, SINGLE = (0.9, 0.1), (0.1, 0.9)


def steps(roles: str, outer: tuple[float, float] = DOUBLE, pairs: tuple[Pair, ...] = ENGLISH) -> list[Step]:
    """A step for each letter: ``o`` opens, ``c`` closes, ``x`` does neither, ``?`` may close."""
    kit = machine(pairs, "".join(map("".join, pairs)))
    shares = {"o": (0.98, 0.01, 0.01), "c": (0.01, 0.98, 0.01), "x": (0.0, 0.0, 1.0), "?": (0.0, 0.4, 0.6)}
    return [Step(kit, *shares[role], outer) for role in roles]


def marks(heard: list[Heard]) -> str:
    """The likeliest mark of each step; a point where it is none."""
    return "".join(
        max({".": step.stays, **step.opening, **step.closing}.items(), key=lambda item: item[1])[0]
        for step in heard
    )


def test_nothing_is_heard_where_nothing_is_said() -> None:
    assert hear([]) == []


def test_steps_that_are_no_quotes_stay() -> None:
    assert [step.stays for step in hear(steps("xxx"))] == [1.0, 1.0, 1.0]


@pytest.mark.parametrize(
    ("roles", "outer", "expected"),
    [
        ("oc", DOUBLE, "“”"),
        ("oc", SINGLE, "‘’"),
        ("oocc", DOUBLE, "“‘’”"),
        ("oocc", SINGLE, "‘“”’"),
        ("oococc", DOUBLE, "“‘’‘’”"),
        ("ococ", DOUBLE, "“”“”"),
        ("c", DOUBLE, "”"),
    ],
    ids=[
        "double",
        "single",
        "nested",
        "nested the other way",
        "two nested",
        "in a row",
        "stray closer",
    ],
)
def test_levels(roles: str, outer: tuple[float, float], expected: str) -> None:
    assert marks(hear(steps(roles, outer))) == expected


def test_marks_of_another_language_nest_alike() -> None:
    assert marks(hear(steps("oocc", pairs=GERMAN))) == "„‚‘“"


def test_what_may_close_closes_what_is_open_and_nothing_else() -> None:
    open_one, none_open = hear(steps("o?"))[1], hear(steps("x?"))[1]

    assert open_one.stays < 0.5
    assert none_open.stays > 0.9


def test_a_later_closer_is_heard_by_an_earlier_slot() -> None:
    followed, alone = hear(steps("o?c"))[1], hear(steps("o?"))[1]

    assert followed.stays > alone.stays


def test_a_quotation_may_go_on_in_the_next_paragraph() -> None:
    kit = machine(ENGLISH, "“‘’”")
    doubtful = [Step(kit, 0.5, 0.0, 0.5, DOUBLE)]

    assert hear(doubtful, goes_on=True)[0].stays < hear(doubtful)[0].stays


def test_only_marks_that_may_have_stood_there_are_heard() -> None:
    only_single = Step(machine(ENGLISH, "‘’"), 1.0, 0.0, 0.0, DOUBLE)

    assert hear([only_single])[0].opening == {"‘": 1.0}


def test_ways_that_cannot_be_leave_a_step_as_it_was() -> None:
    nothing = Step(machine(ENGLISH, "x"), 1.0, 0.0, 0.0, DOUBLE)

    assert hear([nothing]) == [Heard(0.0, {}, {})]


@pytest.mark.parametrize("roles", ["oc" * 200, "o" * 300, "c" * 300, "oc?x" * 100])
def test_shares_add_up_to_1_in_long_paragraphs(roles: str) -> None:
    sums = [
        step.stays + sum(step.opening.values()) + sum(step.closing.values()) for step in hear(steps(roles))
    ]

    assert sums == pytest.approx([1.0] * len(roles))
