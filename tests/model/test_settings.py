"""Mappings read into declared classes: refusals name the key, what was expected and what was found."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Annotated

import pytest

from corpuskit.model.columns import Column
from corpuskit.model.diagnostics import Severity
from corpuskit.model.settings import SettingError, read_declared


@dataclass(frozen=True, slots=True, kw_only=True)
class Lamp:
    """A class that has one field of each kind."""

    name: Annotated[str, Column(description="Name.", pattern="[a-z]+", max_length=5, example="vega")]
    root: Annotated[Path, Column(description="Not in a file.", computed=True)] = Path()
    lit: Annotated[bool, Column(description="Lit.")] = False
    range: Annotated[float, Column(description="Miles.", minimum=0, maximum=30)] = 1.0
    flashes: Annotated[int | None, Column(description="A minute.", minimum=1)] = None
    colour: Annotated[str, Column(description="Colour.", choices=("white", "red"))] = "white"
    level: Annotated[Severity, Column(description="Level.")] = Severity.INFO
    keepers: Annotated[
        tuple[str, ...], Column(description="Who.", pattern="[A-Z][a-z]+", example=["Ana"])
    ] = ()
    others: Annotated[dict[str, "Lamp"], Column(description="Near.")] = None  # type: ignore[assignment]


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({}, "missing key 'name'"),
        ({"nam": "vega"}, "unknown key 'nam' (did you mean 'name'?)"),
        ({"name": "vega", "zzzzzz": 1}, "unknown key 'zzzzzz'"),
        ({"name": "vega", "root": "/"}, "unknown key 'root'"),
        ({"name": 3}, "name: expected a string, found an integer (3)"),
        ({"name": None}, "name: expected a string, found null"),
        ({"name": "vega\n"}, "name: expected a string like 'vega', found 'vega\\\\n'"),
        ({"name": "sirius"}, "name: expected at most 5 code points, found 6"),
        ({"name": "vega", "lit": 1}, "lit: expected true or false, found an integer (1)"),
        ({"name": "vega", "flashes": True}, "flashes: expected an integer, found true or false (True)"),
        ({"name": "vega", "flashes": 1.0}, "flashes: expected an integer, found a number (1.0)"),
        ({"name": "vega", "flashes": 0}, "flashes: expected at least 1, found an integer (0)"),
        ({"name": "vega", "range": 31}, "range: expected at most 30, found a number (31.0)"),
        ({"name": "vega", "range": float("nan")}, "range: expected at least 0, found a number (nan)"),
        (
            {"name": "vega", "colour": "rde"},
            "colour: expected one of 'white', 'red', found 'rde' (did you mean 'red'?)",
        ),
        (
            {"name": "vega", "level": "fatal"},
            "level: expected one of 'error', 'warning', 'info', found 'fatal'",
        ),
        ({"name": "vega", "keepers": "Ana"}, "keepers: expected an array, found 'Ana'"),
        ({"name": "vega", "keepers": ["Ana", "bo"]}, "keepers[1]: expected a string like 'Ana', found 'bo'"),
        ({"name": "vega", "others": []}, "others: expected a table, found an array"),
        (
            {"name": "vega", "others": {"x": {"name": date(2025, 1, 1)}}},
            "others.x.name: expected a string, found a date",
        ),
        ({"name": "vega", "others": {"a.b": {"lit": True}}}, "missing key 'others.\"a.b\".name'"),
    ],
)
def test_refuses(given: dict[str, object], message: str) -> None:
    with pytest.raises(SettingError) as raised:
        read_declared(Lamp, given)

    assert message == str(raised.value)


def test_reads_every_kind() -> None:
    given = {
        "name": "vega",
        "lit": True,
        "range": 12,
        "flashes": None,
        "colour": "red",
        "level": "error",
        "keepers": ["Ana", "Bo"],
        "others": {"near": {"name": "deneb"}},
    }

    expected = Lamp(
        name="vega",
        root=Path("here"),
        lit=True,
        range=12.0,
        colour="red",
        level=Severity.ERROR,
        keepers=("Ana", "Bo"),
        others={"near": Lamp(name="deneb")},
    )
    assert expected == read_declared(Lamp, given, computed={"root": Path("here")})
