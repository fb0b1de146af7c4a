"""Datelines of East Asia: brackets that hold none, reporters, and days without a month."""

from datetime import date

import pytest

from corpuskit.text.dateline.east_asia import parse_east_asian

PUBLISHED = date(2025, 3, 5)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing"),
        pytest.param("（", id="a bracket alone"),
        pytest.param("【重要】渡輪返回。", id="a label"),
        pytest.param("[단독] 여객선", id="a label in Korean"),
        pytest.param("(Paris=Oke) The", id="an equation in Latin letters"),
        pytest.param("新华社记者登船。", id="an agency that opens a sentence"),
        pytest.param("（中央社台北3日電 渡輪返回。", id="a bracket that is not closed"),
        pytest.param("【山田=太郎】渡輪", id="a place that no table has, no agency"),
        pytest.param("【北京=とてもとても長い名前】渡輪", id="too long for a reporter"),
        pytest.param("（無名地3日讯）渡轮", id="an unknown place and a day"),
    ],
)
def test_no_dateline(text: str) -> None:
    assert parse_east_asian(text, 0, PUBLISHED) is None


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("新华社上海3月3日电（记者王某、李某某）渡轮", [("王某", "李某某")]),
        ("（中央社記者王小明台北3日電）渡輪", [("王小明",)]),
        ("〔記者王小明／台北報導〕渡輪", [("王小明",)]),
        ("【ソウル＝山田太郎】フェリー", [("山田太郎",)]),
        ("(서울=연합뉴스) 홍길동 특파원 = 여객선", [("홍길동",)]),
        ("(서울=연합뉴스) 여객선", []),
    ],
)
def test_reporters(text: str, names: list[tuple[str, ...]]) -> None:
    found = parse_east_asian(text, 0, PUBLISHED)

    assert found is not None
    assert [byline.names for byline in found.reporters] == names
    assert [byline.raw for byline in found.reporters] == [
        text[byline.start : byline.end] for byline in found.reporters
    ]


@pytest.mark.parametrize(
    ("day", "expected"), [(3, date(2025, 3, 3)), (28, date(2025, 2, 28)), (6, date(2025, 3, 6))]
)
def test_the_publication_gives_a_day_its_month(day: int, expected: date) -> None:
    found = parse_east_asian(f"（中央社台北{day}日電）渡輪", 0, PUBLISHED)

    assert found is not None
    assert found.date is not None
    assert (found.date.resolved, found.date.month) == (expected, expected.month)


def test_without_a_publication_a_day_alone_is_no_date() -> None:
    found = parse_east_asian("（中央社台北3日電）渡輪", 0, None)

    assert found is not None
    assert found.date is None


def test_a_full_date_needs_none() -> None:
    found = parse_east_asian("新华社北京2025年3月3日电 渡轮", 0, None)

    assert found is not None
    assert found.date is not None
    assert (found.date.year, found.date.resolved) == (2025, date(2025, 3, 3))
