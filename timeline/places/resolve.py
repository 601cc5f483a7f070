"""Candidates in, one place each out: what the text says, the document's votes, and size decide."""

import math
from collections.abc import Iterable, Mapping
from types import MappingProxyType

from attrs import evolve, frozen

from timeline.places import gazetteer
from timeline.places.candidates import Candidate, Senses
from timeline.places.store import ALIAS, SHORT, Entry

# what a kind is worth beside its size, in powers of ten of people
PRIOR = {
    "country": 2.5, "continent": 8.5, "capital": 1.5, "city": 0.0, "admin1": 0.0, "admin2": -1.0,
    "historical": 4.5,
}  # fmt: skip
REGION = 7.0  # the size of what has no population
BORNE = {ALIAS: -1.5, SHORT: -3.0}
COUNTRY, UNIT, DISTRICT = 4.0, 7.0, 2.0  # what all votes are worth; of a district, their log
EVEN = (0.5, 0.3, 0.3)  # votes for countries, units, districts go by size to this power
NAMED_UNIT = 1.5  # votes of a name that is most likely a unit itself
ONLY_DISTRICTS = 3.0  # votes of a name like "Clay County" for its districts
FEWEST = 2.0  # votes: fewer do not make a whole
MANY = 5.0  # votes for districts: in a text with more, one needs more to count
FEW = 0.1  # districts: votes that count as one
SAME_NAME = 0.15  # a city with this share of the people of a unit of its name is meant before it
HOME_VOTES = 10.0
HINT = 0.3  # of a vote: a word inside a site's name, which may be there for any reason
VOTER = -1.5  # the least belief (log odds) in a name that has a vote
SURE, AGAIN = 1.5, 1.5  # a name believed so far makes itself more likely in other places
CLEAR = 1.0  # a lead that leaves no doubt
COMPARABLE = 0.5  # places with a third of the weight of the best may be meant as well
SPOKEN_OF = 0.25  # the share of the votes that a country has of which a text speaks
TOWN = 100_000  # people of a town that a site's name alone can mean
SITE_CLEAR = 2.0  # the same for a word inside the name of a site


Name = tuple[str, tuple[int, ...]]  # in normal form, and in what it was said to lie
Parts = tuple[dict[int, float], dict[int, float], dict[int, float]]
NOTHING: Parts = ({}, {}, {})
NO_FAVOUR: Mapping[int, float] = MappingProxyType({})


@frozen
class Votes:
    """What the document's names say of countries, units and districts, by index of the entry.

    `all` are the sums of all names, `total` those of a level, `own` what each name gave.
    `plain` are the names that stand by themselves or are told where they lie, not only as words
    inside names of sites; `favoured` is what the way of writing adds to places in a country.
    """

    all: Parts
    total: tuple[float, ...]
    own: dict[Name, Parts]
    plain: frozenset[Name] = frozenset()
    favoured: Mapping[int, float] = NO_FAVOUR

    def only_hints(self, candidate: Candidate) -> bool:
        """Whether the text has the name only inside names of sites."""
        return named(candidate) not in self.plain

    def number(self, level: int, index: int, candidate: Candidate) -> float:
        """The votes of the other names for an entry; level 0 is countries, 2 districts."""
        own = self.own.get((candidate.name, candidate.within), NOTHING)[level]
        return max(0.0, self.all[level].get(index, 0.0) - own.get(index, 0.0))

    def share(self, level: int, index: int, candidate: Candidate) -> float:
        """The same as a part of all votes of the other names."""
        own = self.own.get((candidate.name, candidate.within), NOTHING)[level]
        others = self.total[level] - sum(own.values())
        return self.number(level, index, candidate) / max(others, FEWEST)


def chain(place: Entry) -> tuple[int, ...]:
    """The place and its containers, nearest first."""
    return (place.index, *gazetteer.containers(place.index))


def senses_of(candidate: Candidate) -> Senses:
    """The places that the candidate can mean, after what the text says of where it lies."""
    inside = tuple(
        sense for sense in candidate.senses if set(candidate.within) & set(chain(sense[0])[1:])
    )
    return inside or without_twins(candidate.senses)


def without_twins(senses: Senses) -> Senses:
    """The senses without those that are not meant beside another one.

    A country goes before its own towns and units of the same name (Luxembourg), a large city
    before the unit around it (New York).
    """
    countries = {p.index for p, _ in senses if p.kind == "country"}
    senses = tuple(s for s in senses if not countries & set(gazetteer.containers(s[0].index)))
    cities = [p for p, _ in senses if p.kind in ("city", "capital")]
    twins = {
        i
        for city in cities
        for i in gazetteer.containers(city.index)
        if city.population >= SAME_NAME * gazetteer.entry(i).population
    }
    return tuple(sense for sense in senses if sense[0].index not in twins)


def vote(
    found: Iterable[Candidate],
    home: Entry | None = None,
    favoured: Mapping[int, float] = NO_FAVOUR,
) -> Votes:
    """How strongly the names of a document point to countries and units.

    A name counts once, however often it stands in the text. Its vote is shared out among the
    countries, units and districts in which places of that name lie, the larger the more. A word
    that stands only in names of sites gives a hint: "Riverside Library" is in any Riverside.
    """
    voters = [c for c in found if c.senses]
    plain = frozenset(named(c) for c in voters if c.kind != "site" or c.within)
    own: dict[Name, Parts] = {}
    for candidate in voters:
        name = named(candidate)
        if name not in own:
            weight = 1.0 if name in plain else HINT
            own[name] = parts_of(senses_of(candidate), weight)
    total: Parts = ({}, {}, {})
    for parts in own.values():
        for tally, part in zip(total, parts, strict=True):
            for index, votes in part.items():
                tally[index] = tally.get(index, 0.0) + votes
    if home is not None:
        for tally, index in zip(total, reversed(chain(home)), strict=False):
            tally[index] = tally.get(index, 0.0) + HOME_VOTES
    return Votes(total, tuple(sum(tally.values()) for tally in total), own, plain, favoured)


def named(candidate: Candidate) -> Name:
    """The name of a candidate as it has a vote."""
    return candidate.name, candidate.within


def parts_of(senses: Senses, weight: float = 1.0) -> Parts:
    """A name's vote, shared out among the countries, units and districts of its places."""
    worth = [(likelihood(place, how), place) for place, how in senses]
    best, likeliest = max(worth, key=lambda pair: (pair[0], -pair[1].index))
    only_districts = all(place.kind == "admin2" for place, _ in senses)
    factors = (
        1.0,
        NAMED_UNIT if likeliest.kind == "admin1" else 1.0,
        ONLY_DISTRICTS if only_districts else 1.0,
    )
    parts: Parts = ({}, {}, {})
    for value, place in worth:
        for part, index, power in zip(parts, reversed(chain(place)), EVEN, strict=False):
            part[index] = max(part.get(index, 0.0), 10 ** (power * (value - best)))
    for part, factor in zip(parts, factors, strict=True):
        total = sum(part.values())
        for index in part:
            part[index] *= weight * factor / total
    return parts


def likelihood(place: Entry, how: int) -> float:
    """How likely a name means this place where nothing else is known; in powers of ten."""
    size = math.log10(place.population + 1) if place.population else REGION
    if place.kind in ("continent", "historical"):
        size = 0.0
    return size + PRIOR.get(place.kind, 0.0) + BORNE.get(how, 0.0)


def score(candidate: Candidate, place: Entry, how: int, votes: Votes) -> float:
    """How likely a name means this place in a document with these votes."""
    levels = tuple(reversed(chain(place)))
    result = likelihood(place, how) + COUNTRY * votes.share(0, levels[0], candidate)
    if len(levels) > 1 and not candidate.within:
        result += votes.favoured.get(levels[0], 0.0)
    if len(levels) > 1:
        result += UNIT * votes.share(1, levels[1], candidate)
    if len(levels) > 2:
        few = FEW * max(1.0, votes.total[2] / MANY)
        result += DISTRICT * math.log1p(votes.number(2, levels[2], candidate) / few)
    return result


@frozen
class Choice:
    """What a name means in a document: its entry, the support for it, and why it was chosen.

    `doubt`: other places of the name are about as likely, and have another clock.
    """

    entry: Entry | None
    support: float
    rule: str
    doubt: bool = False


def settle(
    found: tuple[Candidate, ...],
    home: Entry | None = None,
    favoured: Mapping[int, float] = NO_FAVOUR,
) -> tuple[Candidate, ...]:
    """The candidates with the entry chosen for each, without those that are not believed.

    A name is believed sooner if the document speaks of its country, unit and district, or has the
    name where it is surely meant as a place.
    """
    votes = vote((c for c in found if c.belief > VOTER), home, favoured)
    sure = {c.name for c in found if c.belief > SURE}
    choices: dict[tuple[Name, int, int], Choice] = {}
    settled = []
    for candidate in found:
        first = candidate.senses[0][0].index if candidate.senses else -1
        name = ((candidate.name, candidate.within), first, len(candidate.senses))
        choice = choices.get(name) or choose(candidate, votes, home)
        choices[name] = choice
        again = AGAIN if candidate.name in sure and candidate.belief <= SURE else 0.0
        if candidate.belief + again + choice.support > 0:
            plain = candidate.kind == "name"
            rule = choice.rule if plain else candidate.rule
            settled.append(evolve(candidate, entry=choice.entry, rule=rule, doubt=choice.doubt))
    return tuple(settled)


def choose(candidate: Candidate, votes: Votes, home: Entry | None) -> Choice:
    """The best place for the candidate."""
    senses = senses_of(candidate)
    if not senses:
        return Choice(None, 0.0, candidate.rule)
    scored = [(score(candidate, p, how, votes) if senses[1:] else 0.0, p) for p, how in senses]
    ranked = sorted(scored, key=lambda pair: (-pair[0], pair[1].index))
    best, entry = ranked[0]
    rule = basis(candidate, senses, entry, home)
    if not rule:
        rule = "voted" if best - ranked[1][0] >= CLEAR else "guessed"
    hint = candidate.kind == "site" and votes.only_hints(candidate)
    if hint and _is_far_off(candidate, entry, votes):
        return Choice(None, 0.0, candidate.rule)
    lead = SITE_CLEAR if hint else COMPARABLE if rule in ("voted", "guessed") else 0.0
    doubt = any(p.zone != entry.zone for worth, p in ranked if best - worth < lead)
    return Choice(entry, support(candidate, entry, votes), rule, doubt)


def _is_far_off(candidate: Candidate, place: Entry, votes: Votes) -> bool:
    """Whether a word inside a site's name only happens to be a small town of another country.

    "Kelvin House" is where the text is, not in the one Kelvin of the gazetteer.
    """
    small = place.kind in ("city", "admin2") and place.population < TOWN
    return small and votes.share(0, chain(place)[-1], candidate) < SPOKEN_OF


def basis(candidate: Candidate, senses: Senses, entry: Entry, home: Entry | None) -> str:
    """Why the entry was chosen, if not by votes: "contained-in", "exact", "home", else ""."""
    if candidate.within and set(candidate.within) & set(chain(entry)):
        return "contained-in"
    prior = sorted(((likelihood(p, how), p.index) for p, how in senses), reverse=True)
    if len(prior) == 1 or (prior[0][1] == entry.index and prior[0][0] - prior[1][0] >= CLEAR):
        return "exact"
    return "home" if home is not None and set(chain(home)[-2:]) <= set(chain(entry)) else ""


def support(candidate: Candidate, place: Entry, votes: Votes) -> float:
    """How much sooner to believe a name that can mean this place; in log odds."""
    levels = tuple(reversed(chain(place)))
    result = 0.5 * math.log1p(votes.number(0, levels[0], candidate))
    if len(levels) > 1:
        result += 0.5 * math.log1p(votes.number(1, levels[1], candidate))
        result += 1.5 * votes.share(1, levels[1], candidate)
    if len(levels) > 2:
        result += 1.0 * math.log1p(votes.number(2, levels[2], candidate))
    return result
