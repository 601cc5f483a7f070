"""Look-ups in the gazetteer that ships with the package."""

import functools

from attrs import frozen

from timeline.lexicon import DATA, table
from timeline.places import store
from timeline.places.keys import key
from timeline.places.store import ALIAS, MAIN, Entry, Store

CACHED = 1 << 13


@functools.cache
def opened() -> Store:
    """The gazetteer, mapped into memory on the first call."""
    return store.open_store(DATA / "places")


@functools.lru_cache(maxsize=CACHED)
def entry(index: int) -> Entry:
    """The entry with this index."""
    return store.read_entry(opened(), index)


@functools.lru_cache(maxsize=CACHED)
def containers(index: int) -> tuple[int, ...]:
    """The entries that contain this one, nearest first, the country last.

    >>> [entry(i).name for i in containers(capital("Japan").index)]
    ['Tokyo', 'Japan']
    """
    found = []
    parent = entry(index).parent
    while parent is not None:
        found.append(parent)
        parent = entry(parent).parent
    return tuple(found)


@functools.lru_cache(maxsize=CACHED)
def bearers(name: str) -> tuple[tuple[Entry, int], ...]:
    """The places called so (a name in normal form), each with MAIN, ALIAS or SHORT.

    >>> sorted(place.kind for place, _ in bearers("Georgia"))
    ['admin1', 'country']
    """
    number = opened().trie.get(name)
    if number is None:
        return ()
    return tuple((entry(index), how) for index, how in store.bearers(opened(), number))


@functools.lru_cache(maxsize=CACHED)
def prefixes(words: str) -> tuple[str, ...]:
    """The names in normal form with which the words (in normal form) begin, shortest first.

    >>> prefixes("New York City Hall")
    ('New York', 'New York City')
    """
    return tuple(opened().trie.prefixes(words))


@functools.lru_cache(maxsize=CACHED)
def flags(name: str) -> int:
    """What else a name in normal form is: WORD, COMMON_WORD, GIVEN, SURNAME, COMMON_SURNAME."""
    number = opened().trie.get(name)
    return 0 if number is None else store.name_flags(opened(), number)


@functools.cache
def demonyms() -> dict[str, str]:
    """Demonyms in normal form, plurals included, to the name of their place in normal form."""
    found = {}
    for row in table("demonyms"):
        word, place = key(row["word"]), key(row["place"])
        found[word] = place
        if not word.endswith(("ese", "ish", "men", "s", "ch")):
            found.setdefault(word + "s", place)
    return found


@functools.lru_cache(maxsize=CACHED)
def demonym_senses(word: str) -> tuple[tuple[Entry, int], ...]:
    """What a demonym in normal form can mean: countries if there are any, else all of that name.

    >>> [place.kind for place, _ in demonym_senses("Georgian")]
    ['country']
    """
    senses = bearers(demonyms()[word])
    countries = tuple(sense for sense in senses if sense[0].kind in ("country", "continent"))
    regions = tuple(sense for sense in senses if sense[0].kind not in ("city", "admin2"))
    return countries or regions or senses


@functools.cache
def blocks() -> frozenset[str]:
    """Phrases in normal form that hold a place's name but mean no place: "Roman Catholic"."""
    return frozenset(key(row["phrase"]) for row in table("place_blocks"))


@frozen
class Venue:
    """A row of the table of venues: a seat of government or a well-known site."""

    name: str
    city: str
    iso: str
    lat: float
    lon: float
    seat: bool


@functools.cache
def venues() -> dict[str, Venue]:
    """Well-known venues by name and other names, in normal form."""
    found: dict[str, Venue] = {}
    for row in table("venues"):
        venue = Venue(
            row["name"], row["city"], row["iso"], float(row["lat"]), float(row["lon"]),
            row["use"] == "seat",
        )  # fmt: skip
        names = [row["name"], *(row["aliases"].split(";") if row["aliases"] != "-" else ())]
        found |= {key(name): venue for name in names}
    return found


def country(name: str) -> Entry | None:
    """The country of this name, other name, or demonym; None if it is none.

    >>> country("Thai").name, country("Republic of Korea").name, country("Paris")
    ('Thailand', 'South Korea', None)
    """
    for form in (key(name), demonyms().get(key(name))):
        for place, how in bearers(form) if form else ():
            if place.kind == "country" and how in (MAIN, ALIAS):
                return place
    return None


@functools.cache
def iso_codes() -> dict[str, str]:
    """Country names to ISO 3166 codes of two letters."""
    return {row["name"]: row["iso"] for row in table("countries")}


@functools.cache
def capitals() -> dict[str, str]:
    """Country names to the names of their capitals."""
    return {row["name"]: row["capital"] for row in table("countries") if row["capital"] != "-"}


def iso_of(name: str) -> str | None:
    """The ISO 3166 code of a country, by name or demonym.

    >>> iso_of("Britain"), iso_of("Atlantis")
    ('GB', None)
    """
    place = country(name)
    return iso_codes().get(place.name) if place else None


def iso_code(place: Entry) -> str | None:
    """The ISO 3166 code of the country in which a place lies, or which it is."""
    country = entry((place.index, *containers(place.index))[-1])
    return iso_codes().get(country.name)


def zone_of(name: str) -> str | None:
    """The IANA zone of a country with one clock, by name or demonym; None if it has several.

    >>> zone_of("Japan"), zone_of("Canada")
    ('Asia/Tokyo', None)
    """
    place = country(name)
    return place.zone if place else None


def capital(name: str) -> Entry | None:
    """The capital of a country, by name or demonym.

    >>> capital("Greek").name
    'Athens'
    """
    place = country(name)
    if place is None or place.name not in capitals():
        return None
    for city, how in bearers(key(capitals()[place.name])):
        if city.kind == "capital" and how == MAIN and containers(city.index)[-1:] == (place.index,):
            return city
    return None
