"""What the text says of where a place lies: "Paris, Texas", "Paris (Texas)", "Paris in Texas"."""

from attrs import evolve

from timeline.places import gazetteer
from timeline.places.candidates import Candidate
from timeline.places.context import word_class
from timeline.places.store import ALIAS, GIVEN, SHORT, SURNAME
from timeline.places.words import Words

LINKS = frozenset(
    ("", ",", "(", "in", "of", "on", "at", "in the", ", in", ", a town in", ", a city in", ", near")
)
SIDES = ("northern", "southern", "eastern", "western", "central", "northeastern", "northwestern",
         "southeastern", "southwestern")  # fmt: skip
UNITS = frozenset({"canton", "department", "governorate", "oblast", "prefecture", "province",
                   "state"})  # fmt: skip
TOWNS = frozenset({"city", "town", "village"})
UNIT_KINDS, TOWN_KINDS = ("admin1", "admin2"), ("capital", "city")
SEVERAL = 2  # senses of which some can be dropped
LONGEST = 5  # words between a place and its container


def contain(words: Words, found: tuple[Candidate, ...]) -> tuple[Candidate, ...]:
    """The candidates, each with the entries in which the text says it lies.

    The container must really contain one of the places of that name; else nothing is said. A site
    lies where the next name says, if it says so.
    """
    result = list(found)
    for i in range(len(result) - 2, -1, -1):
        inner, outer = result[i], result[i + 1]
        if inner.kind in ("demonym", "short", "capital") or not linked(words, inner, outer):
            continue
        if inner.kind in ("site", "venue"):
            if outer.first > inner.end and tells_where(words, inner, outer):
                name = outer.name if inner.kind == "site" else inner.name
                senses, within = outer.senses, outer.within
                result[i] = evolve(inner, name=name, senses=senses, within=within)
            continue
        containers = {place.index for place, _ in outer.senses} & inside_of(inner)
        if containers and inner.name != outer.name:
            result[i] = evolve(inner, within=tuple(sorted(containers)))
            kept = tuple(sense for sense in outer.senses if sense[0].index in containers)
            result[i + 1] = evolve(outer, senses=kept)
    return tuple(result)


def tells_where(words: Words, site: Candidate, outer: Candidate) -> bool:
    """Whether the name after a site is the place that it lies in; after a comma, no person's."""
    if outer.kind == "name" and words.form(site.end) == ",":
        return not gazetteer.flags(outer.name) & (GIVEN | SURNAME)
    return outer.kind in ("name", "short", "capital")


def join_lists(words: Words, found: tuple[Candidate, ...]) -> tuple[Candidate, ...]:
    """The candidates, those listed before "counties" or "townships" as districts: "Clay and Hall
    counties".
    """
    result = list(found)
    for i in range(len(result) - 1, -1, -1):
        following = words.form(result[i].end).lower()
        if following not in word_class("districts"):
            continue
        at = i
        while at >= 0:
            districts = tuple((p, ALIAS) for p, _ in result[at].senses if p.kind == "admin2")
            if not districts or result[at].kind != "name":
                break
            result[at] = evolve(result[at], senses=districts, rule="district-list")
            if at == 0 or not is_next(words, result[at - 1], result[at]):
                break
            at -= 1
    return tuple(result)


def keep_level(words: Words, found: tuple[Candidate, ...]) -> tuple[Candidate, ...]:
    """The candidates, those called a unit or a town only in the senses that are one.

    "Washington state" is no city, "the city of Luxembourg" no country.
    """
    return tuple(_of_level(words, candidate) for candidate in found)


def _of_level(words: Words, candidate: Candidate) -> Candidate:
    if candidate.kind != "name" or len(candidate.senses) < SEVERAL:
        return candidate
    after, first = candidate.end, candidate.first
    behind = words.joined(after) and words.form(after) in UNITS and words.gap(after + 1) != "-"
    before = words.form(first - 2) if words.form(first - 1) == "of" else ""
    if behind or before in UNITS:
        kinds = UNIT_KINDS
    elif before in TOWNS and words.form(first - 3) != "capital":
        kinds = TOWN_KINDS
    else:
        return candidate
    kept = tuple(sense for sense in candidate.senses if sense[0].kind in kinds)
    return evolve(candidate, senses=kept) if kept else candidate


def is_next(words: Words, before: Candidate, candidate: Candidate) -> bool:
    """Whether the two stand next to each other in a list: "Clay, Hall", "Clay and Hall"."""
    between = tuple(words.form(i) for i in range(before.end, candidate.first))
    return between in ((",",), ("and",), ("or",), (",", "and"), (",", "or"), ("/",), ("&",))


def linked(words: Words, inner: Candidate, outer: Candidate) -> bool:
    """Whether the words between the two say that one lies in the other."""
    if outer.first - inner.end > LONGEST or words.opens & set(range(inner.end, outer.first + 1)):
        return False
    between = [words.form(j).lower() for j in range(inner.end, outer.first)]
    if not between and gazetteer.flags(inner.name) & GIVEN:
        return False
    return " ".join(word for word in between if word not in SIDES) in LINKS


def inside_of(candidate: Candidate) -> set[int]:
    """All containers of all places of the candidate, but not of those it names only in part."""
    places = (place for place, how in candidate.senses if how != SHORT)
    return {i for place in places for i in gazetteer.containers(place.index)}
