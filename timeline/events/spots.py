"""Places that groups of words name: "in Lima", "his Lima office", "a hospital in Lima".

In: a noun group. Out: its place in the gazetteer, and the name of a site in it that has none of its
own there.
"""

from collections.abc import Iterator

from attrs import evolve, frozen

from timeline.events.scene import Scene, place_in, token_span
from timeline.events.sites import (
    BESIDE,
    WITHIN,
    following,
    is_named,
    is_site,
    is_stranger,
    is_town,
    is_unit,
    name_of,
    named_before,
    next_group,
)
from timeline.model import EventPlace, Place, holds
from timeline.text.clauses import noun_at, possessor
from timeline.text.syntax import NounGroup, Parse

NEAR = {"at": "at", "in": "in", "on": "in", "off": "near", "inside": "in", "within": "in",
        "across": "in", "throughout": "in", "over": "in", "under": "in", "to": "destination",
        "into": "destination", "towards": "destination", "toward": "destination",
        "from": "origin", "for": "destination", "through": "in", "along": "near", "aboard": "in",
        "between": "near", "of": "in", **dict.fromkeys(BESIDE, "near")}  # fmt: skip
ALWAYS = BESIDE | {"at", "in", "inside", "within", "across"}
SETTING = frozenset(prep for prep, rel in NEAR.items() if rel in ("at", "in", "near")) - {"of"}
OUTSIDE = frozenset({"on", "off", "along"})  # "on a farm in Kent", "off the coast of Peru"
WIDE = ("country", "continent")
CHAIN = 4  # groups behind an event's word that may lead to its place


@frozen
class Spot:
    """A place and how an event is to it.

    `name` is that of a site in it that has none of its own, "" for the place itself.
    """

    place: Place
    rel: str
    name: str = ""


def spot_of(scene: Scene, sentence: int, group: NounGroup, rel: str) -> Spot | None:
    """The place that a group names, or in which the site that it names lies."""
    parse = scene.parses[sentence]
    place = place_at(scene, sentence, parse, group)
    if place is not None and place.rule != "described":
        return Spot(place, rel)
    village = _village(scene, sentence, group, rel) if place is None else None
    if village is not None:
        return village
    after = following(parse, group)
    town = _place_of(scene, sentence, parse, after) if after is not None else None
    if is_town(parse, group):
        place = town or named_before(scene, sentence, group)
    elif after is not None and town is not None:
        first = possessor(parse, after) or after
        words = name_of(scene, sentence, group, first.first - len(after.prep.split()))
        return Spot(town, rel, f"{words} {after.prep} {as_written(town)}")
    if place is None and (is_site(parse, group) or is_unit(parse, group)):
        place = inside(scene, sentence, group)
        if place is not None and place.kind not in WIDE:
            return Spot(place, rel, name_of(scene, sentence, group, group.end))
    return Spot(place, rel) if place is not None else None


def _village(scene: Scene, sentence: int, group: NounGroup, rel: str) -> Spot | None:
    """A place that no table has, in one that is known: "in the village of Oke, Lima province"."""
    parse = scene.parses[sentence]
    named: NounGroup | None = group
    if is_town(parse, group) and not is_named(parse, group):
        named = following(parse, group)
    elif group.prep not in ALWAYS:
        return None
    known = named is not None and (named is group and is_named(parse, group))
    if named is None or not (known or is_stranger(scene, sentence, named)):
        return None
    outer = next_group(parse, named)
    place = _place_of(scene, sentence, parse, outer) if outer is not None else None
    if outer is None or place is None or (outer.prep and outer.prep not in WITHIN):
        return None
    link = f" {outer.prep} " if outer.prep else ", "
    return Spot(place, rel, name_of(scene, sentence, named, named.end) + link + as_written(place))


def _place_of(scene: Scene, sentence: int, parse: Parse, group: NounGroup) -> Place | None:
    """The place whose name a group is, or that of a unit: "in Lima province", "in Peru's north"."""
    place = place_at(scene, sentence, parse, group)
    if place is None and is_unit(parse, group):
        place = inside(scene, sentence, group)
    whose = possessor(parse, group) if place is None else None
    return place_at(scene, sentence, parse, whose) if whose is not None else place


def place_at(scene: Scene, sentence: int, parse: Parse, group: NounGroup) -> Place | None:
    """The place whose name a group is: at its head, not as a demonym inside it."""
    for token in (group.head, group.end - 1):
        place = place_in(scene, sentence, token_span(parse, token))
        if place is not None and place.role != "demonym":
            return place
    return None


def inside(scene: Scene, sentence: int, group: NounGroup) -> Place | None:
    """The place that a name before the head of a group tells: "the Oslo office"."""
    parse = scene.parses[sentence]
    for token in range(group.first, group.head):
        span = token_span(parse, token)
        place = place_in(scene, sentence, span)
        if place is None or place.role == "demonym" or not holds(place.span, span):
            continue
        if parse.sentence.tokens[token + 1].tag != "POS":
            return place
    return None


def follow(parse: Parse, end: int) -> Iterator[NounGroup]:
    """The groups that follow each other from a token on, each behind its preposition."""
    for _ in range(CHAIN):
        group = noun_at(parse, end)
        if group is None:
            linked = parse.sentence.tokens[end : end + 1]
            group = noun_at(parse, end + 1)
            if group is None or group.first != end + 1 or linked[0].tag not in ("IN", "TO"):
                return
            group = evolve(group, prep=linked[0].lemma)
        elif group.first != end or group.prep:
            return
        yield group
        end = group.end


def event_place(spot: Spot, basis: str) -> EventPlace:
    """The place as an event has it; `basis` names the clue."""
    place = spot.place
    found = EventPlace(
        name=as_written(place),
        lat=place.lat,
        lon=place.lon,
        zone=place.zone,
        rel=spot.rel,
        span=place.span,
        within=place.within,
        point_of=place.point_of,
        basis=basis,
        geonameid=place.geonameid,
    )
    if place.kind in ("admin1", "admin2") and spot.name.startswith(f"{place.text} "):
        return evolve(found, name=spot.name)  # "Lima province" is Lima itself
    return _site_in(found, place, spot.name) if spot.name else found


def _site_in(town: EventPlace, place: Place, name: str) -> EventPlace:
    """A site without a name of its own, with the point of the town or unit that it lies in."""
    known = place.kind in ("city", "admin1", "admin2") or place.point_of
    inside = town.within if place.point_of else (place.name, *place.within)
    return evolve(
        town,
        name=name,
        lat=place.lat if known else None,
        lon=place.lon if known else None,
        within=inside,
        point_of=(place.point_of or place.name) if known else "",
        geonameid=None,
    )


def as_written(place: Place) -> str:
    """A place by the name the text uses, if it is one: "Kiev", but "Tokyo" for "the capital".

    Countries are named alike everywhere, and no place in capital letters alone: "OSLO".
    """
    is_name = place.text[:1].isupper() and place.kind not in ("country", "capital")
    if place.text.casefold() == place.name.casefold():
        return place.name
    return place.text if is_name or not place.name else place.name
