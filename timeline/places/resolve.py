"""Candidates in, one place each out: what the text says, the document's votes, and size decide."""

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping

from attrs import evolve, frozen

from timeline.places import gazetteer
from timeline.places.candidates import Candidate
from timeline.places.store import ALIAS, SHORT, Entry

# what a kind is worth beside its size, in powers of ten of people
PRIOR = {
    "country": 2.5, "continent": 8.5, "capital": 1.0, "city": 0.0, "admin1": 0.0, "admin2": -1.5,
    "historical": 4.5,
}  # fmt: skip
REGION = 7.0  # the size of what has no population
BORNE = {ALIAS: -1.5, SHORT: -3.5}
COUNTRY, UNIT, DISTRICT = 4.0, 10.0, 1.0  # what all votes are worth, a district's in log votes
EVEN = {"country": 0.5, "unit": 0.1}  # a name's vote is shared out by size to this power
NAMED_UNIT = 1.5  # votes of a name that is most likely a unit itself
ONLY_DISTRICTS = 3.0  # votes of a name like "Clay County" for its districts
FEW = 0.3  # districts: votes that count as one
SAME_NAME = 0.15  # a city with this share of the people of a unit of its name is meant before it
HOME_VOTES = 10.0
VOTER = -1.0  # the least belief (log odds) in a name that has a vote
SURE, AGAIN = 1.5, 1.0  # a name believed so far makes itself more likely in other places
CLEAR = 1.0  # a lead that leaves no doubt


@frozen
class Votes:
    """What the document's names say of countries, first and second units, by index of the entry.

    `countries` and `units` are shares of all votes, `districts` numbers of votes.
    """

    countries: dict[int, float]
    units: dict[int, float]
    districts: dict[int, float]


Tallies = tuple[dict[int, float], dict[int, float], dict[int, float]]


def chain(place: Entry) -> tuple[int, ...]:
    """The place and its containers, nearest first."""
    return (place.index, *gazetteer.containers(place.index))


def senses_of(candidate: Candidate) -> tuple[tuple[Entry, int], ...]:
    """The places that the candidate can mean, after what the text says of where it lies."""
    inside = tuple(
        sense for sense in candidate.senses if set(candidate.within) & set(chain(sense[0])[1:])
    )
    return inside or without_twins(candidate.senses)


def without_twins(senses: tuple[tuple[Entry, int], ...]) -> tuple[tuple[Entry, int], ...]:
    """The senses without units that are called like a large city inside them: New York."""
    cities = [p for p, _ in senses if p.kind in ("city", "capital")]
    twins = {
        i
        for city in cities
        for i in gazetteer.containers(city.index)
        if city.population >= SAME_NAME * gazetteer.entry(i).population
    }
    return tuple(
        sense for sense in senses if sense[0].index not in twins or sense[0].parent is None
    )


def vote(found: Iterable[Candidate], home: Entry | None = None) -> Votes:
    """How strongly the names of a document point to countries and units.

    A name counts once, however often it stands in the text. Its vote is shared out among the
    countries, units and districts in which places of that name lie, the larger the more.
    """
    tallies: Tallies = (defaultdict(float), defaultdict(float), defaultdict(float))
    seen = set()
    for candidate in found:
        if (candidate.name, candidate.within) not in seen and candidate.senses:
            seen.add((candidate.name, candidate.within))
            share_out(senses_of(candidate), tallies)
    if home is not None:
        for index, tally in zip(reversed(chain(home)[1:]), tallies, strict=False):
            tally[index] += HOME_VOTES
    countries, units, districts = tallies
    return Votes(shares(countries), shares(units), dict(districts))


def share_out(senses: tuple[tuple[Entry, int], ...], tallies: Tallies) -> None:
    """Adds a name's votes to the tallies of countries, units and districts."""
    worth = [(likelihood(place, how), place) for place, how in senses]
    best, likeliest = max(worth, key=lambda pair: (pair[0], -pair[1].index))
    only_districts = all(place.kind == "admin2" for place, _ in senses)
    factors = (
        1.0,
        NAMED_UNIT if likeliest.kind == "admin1" else 1.0,
        ONLY_DISTRICTS if only_districts else 1.0,
    )
    for level, (tally, factor) in enumerate(zip(tallies, factors, strict=True)):
        power = EVEN["country"] if level == 0 else EVEN["unit"]
        parts: dict[int, float] = {}
        for value, place in worth:
            containers = chain(place)
            if len(containers) > level:
                index = containers[-1 - level]
                parts[index] = max(parts.get(index, 0.0), 10 ** (power * (value - best)))
        total = sum(parts.values())
        for index, part in parts.items():
            tally[index] += factor * part / total


def shares(votes: Mapping[int, float]) -> dict[int, float]:
    """Each count as a part of their sum."""
    total = sum(votes.values())
    return {index: count / total for index, count in votes.items()}


def likelihood(place: Entry, how: int) -> float:
    """How likely a name means this place where nothing else is known; in powers of ten."""
    size = math.log10(place.population + 1) if place.population else REGION
    if place.kind in ("continent", "historical"):
        size = 0.0
    return size + PRIOR.get(place.kind, 0.0) + BORNE.get(how, 0.0)


def score(place: Entry, how: int, votes: Votes) -> float:
    """How likely a name means this place in a document with these votes."""
    containers = chain(place)
    result = likelihood(place, how) + COUNTRY * votes.countries.get(containers[-1], 0.0)
    if len(containers) > 1:
        result += UNIT * votes.units.get(containers[-2], 0.0)
    if len(containers) > 2:
        result += DISTRICT * math.log1p(votes.districts.get(containers[-3], 0.0) / FEW)
    return result


def settle(found: tuple[Candidate, ...], home: Entry | None = None) -> tuple[Candidate, ...]:
    """The candidates with the entry chosen for each, without those that are not believed.

    A name is believed sooner if the document speaks of its country, unit and district, or has the
    name where it is surely meant as a place.
    """
    votes = vote((c for c in found if c.belief > VOTER), home)
    sure = {c.name for c in found if c.belief > SURE}
    settled = []
    for candidate in found:
        entry = choose(candidate, votes)
        again = AGAIN if candidate.name in sure and candidate.belief <= SURE else 0.0
        if candidate.belief + again + (support(entry, votes) if entry else 0.0) <= 0:
            continue
        rule = candidate.rule
        if candidate.kind == "name" and entry is not None:
            rule = basis(candidate, entry, votes, home)
        settled.append(evolve(candidate, entry=entry, rule=rule))
    return tuple(settled)


def support(place: Entry, votes: Votes) -> float:
    """How much sooner to believe a name that can mean this place; in log odds."""
    containers = chain(place)
    result = 1.5 * votes.countries.get(containers[-1], 0.0)
    if len(containers) > 1:
        result += 3.0 * votes.units.get(containers[-2], 0.0)
    if len(containers) > 2:
        result += 0.5 * math.log1p(votes.districts.get(containers[-3], 0.0))
    return result


def choose(candidate: Candidate, votes: Votes) -> Entry | None:
    """The best place for the candidate, None if it has none."""
    senses = senses_of(candidate)
    if not senses:
        return None
    return max(senses, key=lambda sense: (score(sense[0], sense[1], votes), -sense[0].index))[0]


def basis(candidate: Candidate, entry: Entry, votes: Votes, home: Entry | None) -> str:
    """Why this place was chosen: "exact", "contained-in", "home", "voted" or "guessed"."""
    senses = senses_of(candidate)
    if candidate.within and set(candidate.within) & set(chain(entry)):
        return "contained-in"
    prior = sorted((likelihood(*sense) for sense in senses), reverse=True)
    mine = max(likelihood(*sense) for sense in senses if sense[0] is entry)
    if len(prior) == 1 or (mine == prior[0] and mine - prior[1] >= CLEAR):
        return "exact"
    if home is not None and set(chain(home)[-2:]) <= set(chain(entry)):
        return "home"
    ranked = sorted((score(place, how, votes) for place, how in senses), reverse=True)
    return "voted" if ranked[0] - ranked[1] >= CLEAR else "guessed"
