"""Candidates in, one place each out: containment, votes of the document, and size decide."""

import math
from collections import Counter

from attrs import frozen

from timeline.places import gazetteer
from timeline.places.candidates import Candidate
from timeline.places.store import ALIAS, SHORT, Entry

PRIOR = {
    "country": 3.0, "continent": 3.0, "capital": 1.2, "city": 0.0, "admin1": 0.3, "admin2": -1.6,
    "historical": 4.0,
}  # fmt: skip
REGION = 6.5  # of a kind that has no population
BORNE = {ALIAS: -2.0, SHORT: -3.0}
COUNTRY_VOTE, UNIT_VOTE = 4.0, 6.0


@frozen
class Votes:
    """Shares of the document's votes for countries and first units, by index of the entry."""

    countries: dict[int, float]
    units: dict[int, float]


def chain(place: Entry) -> tuple[int, ...]:
    """The place and its containers, nearest first."""
    return (place.index, *gazetteer.containers(place.index))


def vote(found: tuple[Candidate, ...]) -> Votes:
    """How strongly the names of a document point to each country and first unit."""
    weight: Counter[int] = Counter()
    seen = set()
    for c in found:
        if (c.name, c.within) in seen:
            continue
        seen.add((c.name, c.within))
        senses = [
            place for place, how in c.senses if not c.within or set(c.within) & set(chain(place))
        ]
        reach: Counter[int] = Counter()
        for place in senses:
            reach.update(set(chain(place)[-2:]))
        share = 2.0 if c.within else 1.0
        for index, _ in reach.items():
            n = (
                len({chain(p)[-1] for p in senses})
                if gazetteer.entry(index).parent is None
                else len({chain(p)[-2:] for p in senses})
            )
            weight[index] += share / n
    countries = {i: w for i, w in weight.items() if gazetteer.entry(i).parent is None}
    units = {i: w for i, w in weight.items() if gazetteer.entry(i).parent is not None}
    total, total_units = sum(countries.values()) or 1.0, sum(units.values()) or 1.0
    return Votes(
        {i: w / total for i, w in countries.items()}, {i: w / total_units for i, w in units.items()}
    )


def score(place: Entry, how: int, votes: Votes) -> float:
    """How good this place is for a name; the unit is a power of ten of its people."""
    containers = chain(place)
    size = math.log10(place.population + 1) if place.population else REGION
    return (
        size + PRIOR.get(place.kind, 0.0) + BORNE.get(how, 0.0)
        + COUNTRY_VOTE * votes.countries.get(containers[-1], 0.0)
        + UNIT_VOTE * (votes.units.get(containers[-2], 0.0) if len(containers) > 1 else 0.0)
    )  # fmt: skip


def choose(candidate: Candidate, votes: Votes) -> Entry | None:
    """The best place for the candidate, None if it has none."""
    senses = [
        (p, how)
        for p, how in candidate.senses
        if not candidate.within or set(candidate.within) & set(chain(p)[1:])
    ]
    senses = senses or list(candidate.senses)
    if not senses:
        return None
    return max(senses, key=lambda sense: (score(*sense, votes), -sense[0].index))[0]
