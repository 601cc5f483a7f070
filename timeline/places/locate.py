"""Points of sites: their own, of the city in their name or sentence, or of the text's main city."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator

from attrs import evolve

from timeline.places import gazetteer
from timeline.places.candidates import Candidate
from timeline.places.keys import key
from timeline.places.phrases import AGAIN, STATE
from timeline.places.store import Entry
from timeline.places.words import Words

TOWNS = ("city", "capital")
WIDE = ("country", "continent")  # too large to tell where a site is
LOCAL = 0.5  # of the mentions of cities


def locate(words: Words, found: tuple[Candidate, ...]) -> tuple[Candidate, ...]:
    """The candidates, sites and venues with the entry of the place that they lie in.

    What is nearer goes first: the name itself or the words after it, a city in the same sentence,
    the table (for well-known venues), the city that the text is most about.
    """
    found = tuple(name_again(words, found))
    opens = sorted(words.opens)
    main = main_city(found)
    result = []
    for i, candidate in enumerate(found):
        entry, doubt = candidate.entry, candidate.doubt
        if candidate.kind == "venue" and entry is None:
            local = main if candidate.rule == STATE and is_american(main) else None
            entry, doubt = (local.entry, local.doubt) if local else (venue_city(candidate), False)
        elif candidate.kind == "site" and (entry is None or doubt or entry.kind in WIDE):
            wide = entry is not None and entry.kind in WIDE
            city = city_in_sentence(opens, found, i) or (None if wide else main)
            entry, doubt = (city.entry, city.doubt) if city else (entry, doubt)
        changed = entry is not candidate.entry
        result.append(evolve(candidate, entry=entry, doubt=doubt) if changed else candidate)
    return tuple(result)


def is_american(town: Candidate | None) -> bool:
    """Whether it is a town of the United States, whose states have Capitols."""
    return bool(town and town.entry and gazetteer.iso_code(town.entry) == "US")


def name_again(words: Words, found: tuple[Candidate, ...]) -> Iterator[Candidate]:
    """The candidates, "the city" as the town named last before it; none if there is no such town.

    "The capital" is the capital named last. A place of history may be a town, or may not.
    """
    last: dict[str, Candidate | None] = {}
    for candidate in found:
        if candidate.rule == AGAIN:
            kind = "capital" if words.form(candidate.first) == "capital" else "city"
            named = last.get(kind)
            if named:
                name = words.quote(named.first, named.end)
                yield evolve(candidate, name=name, entry=named.entry, doubt=named.doubt)
            continue
        kind = candidate.entry.kind if candidate.entry and candidate.kind == "name" else ""
        if kind in (*TOWNS, "historical"):
            last["city"] = candidate if kind in TOWNS else None
        if kind == "capital":
            last["capital"] = candidate
        yield candidate


def venue_city(candidate: Candidate) -> Entry | None:
    """The city of a well-known venue: of those of the name in its country, the nearest."""
    venue = gazetteer.venues()[candidate.name]
    towns = [
        place
        for place, _ in gazetteer.bearers(key(venue.city))
        if place.kind in TOWNS and gazetteer.iso_code(place) == venue.iso
    ]
    return min(towns, key=lambda p: abs(p.lat - venue.lat) + abs(p.lon - venue.lon), default=None)


def city_in_sentence(opens: list[int], found: tuple[Candidate, ...], i: int) -> Candidate | None:
    """The nearest city named in the sentence of candidate `i`, the one before it first."""
    sentence = bisect_right(opens, found[i].first)
    for step in (-1, 1):
        at = i + step
        while 0 <= at < len(found) and bisect_right(opens, found[at].first) == sentence:
            entry = found[at].entry
            if found[at].kind in ("name", "capital") and entry and entry.kind in TOWNS:
                return found[at]
            at += step
    return None


def main_city(found: tuple[Candidate, ...]) -> Candidate | None:
    """The city named most often, of several the first; None if the text is about many regions.

    At least half of all mentions of cities must lie in its unit (a state, a province).
    """
    cities = [(c, c.entry) for c in found if c.kind in ("name", "capital") and c.entry]
    towns = [(c, city) for c, city in cities if city.kind in TOWNS]
    if not towns:
        return None
    [(index, _)] = Counter(city.index for _, city in towns).most_common(1)
    unit = gazetteer.containers(index)[-2:]
    near = sum(gazetteer.containers(city.index)[-2:] == unit for _, city in towns)
    named = next(c for c, city in towns if city.index == index)
    return named if near >= LOCAL * len(towns) else None
