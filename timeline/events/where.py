"""Where an event happens: each place goes to the event it stands with.

In: the drafts of one sentence. Out: for each its place. A place belongs to the event on whose words
it hangs, else to the nearest in reach, else to all that its sentence tells.
"""

from collections.abc import Callable, Iterator

from attrs import evolve, frozen

from timeline.events.attach import homes, owner_of, upwards
from timeline.events.draft import Draft
from timeline.events.scene import Scene, place_in, token_at, token_span
from timeline.events.sites import following, is_site, is_town, name_of, named_before
from timeline.model import EventPlace, Place, holds
from timeline.text.clauses import noun_at, objects, obliques, overt_subjects
from timeline.text.syntax import NounGroup, Parse, VerbGroup

NEAR = {"at": "at", "in": "in", "on": "in", "near": "near", "outside": "near", "off": "near",
        "inside": "in", "within": "in", "across": "in", "throughout": "in", "around": "near",
        "over": "in", "under": "in", "to": "destination", "into": "destination",
        "towards": "destination", "toward": "destination", "from": "origin", "for": "destination",
        "through": "in", "along": "near", "aboard": "in", "between": "near",
        "of": "in"}  # fmt: skip
ALWAYS = frozenset({"at", "in", "near", "outside", "inside", "within", "across", "around"})
OUTSIDE = frozenset({"on", "off", "along"})  # "on a farm in Kent", "off the coast of Peru"
REACHING = frozenset({"visit", "arrival", "capture", "attack", "travel", "disaster"})
STRUCK = frozenset({"attack", "disaster", "accident", "conflict"})  # "Chile's earthquake"
HOSTING = frozenset({"host", "stage"})
CHAIN = 4  # groups behind an event's word that may lead to its place


@frozen
class Spot:
    """A place and how an event is to it.

    `name` is that of a site in it that has none of its own, "" for the place itself.
    """

    place: Place
    rel: str
    name: str = ""


Clue = Callable[[Scene, Draft], Spot | None]


def place_owners(
    scene: Scene, sentence: int, drafts: tuple[Draft, ...]
) -> dict[int, list[EventPlace]]:
    """The places of a sentence by the trigger token of the draft that happens there."""
    parse = scene.parses[sentence]
    at = homes(drafts)
    found: dict[int, list[EventPlace]] = {}
    for place in scene.places[sentence]:
        token = token_at(parse, place.span)
        dateline = place.span.start <= parse.sentence.start and place.kind != "venue"
        if place.role != "location" or token is None or dateline:
            continue
        owner = owner_of(parse, token, place.span, at)
        group = noun_at(parse, token)
        if owner is not None:
            spot = Spot(place, NEAR.get(group.prep if group else "", "in"))
            found.setdefault(owner, []).append(event_place(spot, "nearest"))
    return found


def place_near(scene: Scene, draft: Draft, owned: list[EventPlace]) -> EventPlace | None:
    """Where an event happens if its own words do not say; `owned` are its places by nearness."""
    struck = _struck(scene, draft)
    if struck is not None:
        return event_place(struck, "struck")
    near = _nearest(owned)
    if near is not None:
        return near
    aim = _purpose(scene, draft)
    return event_place(aim, "purpose") if aim else _site(scene, draft)


def place_of(scene: Scene, draft: Draft) -> EventPlace | None:
    """Where an event happens, by the words that hang on it."""
    found: EventPlace | None = None
    for name, clue in CLUES:
        spot = clue(scene, draft)
        if spot is None:
            continue
        place = event_place(spot, name)
        if found is None or lies_in(place, found):
            found = place
    return found


def lies_in(inner: EventPlace, outer: EventPlace) -> bool:
    """Whether a place is a part of another one."""
    return inner.name != outer.name and outer.name in inner.within


def _complement(scene: Scene, draft: Draft) -> Spot | None:
    """The place of a preposition: "met in Oslo", "a visit to Peru"."""
    hit = draft.trigger
    parse = scene.parses[hit.sentence]
    for token in (hit.token, *(h.token for h in draft.folded if h.verb is not None)):
        for group in obliques(parse, token):
            spot = _spot(scene, draft, group)
            if spot is not None:
                return spot
    return None


def _modifier(scene: Scene, draft: Draft) -> Spot | None:
    """The place name before an event noun: "his Asia visit", "the Oslo talks"."""
    hit = draft.trigger
    place = _inside(scene, hit.sentence, hit.noun) if hit.noun is not None else None
    rel = "destination" if hit.kind == "visit" else "in"
    return Spot(place, rel) if place is not None else None


def _inside(scene: Scene, sentence: int, group: NounGroup) -> Place | None:
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


def _reached(scene: Scene, draft: Draft) -> Spot | None:
    """The place that is visited, entered, taken or struck."""
    if draft.trigger.kind not in REACHING:
        return None
    sentence = draft.trigger.sentence
    parse = scene.parses[sentence]
    groups = (group for verb in _verbs(draft) for group in objects(parse, verb))
    spots = (_spot_of(scene, sentence, group, "destination") for group in groups)
    return next((spot for spot in spots if spot is not None), None)


def _struck(scene: Scene, draft: Draft) -> Spot | None:
    """The place of which an event noun speaks: "the siege of Lima", "the loss of the town"."""
    if draft.trigger.kind not in REACHING:
        return None
    sentence = draft.trigger.sentence
    groups = obliques(scene.parses[sentence], draft.trigger.token)
    spots = (_spot_of(scene, sentence, g, "destination") for g in groups if g.prep == "of")
    return next((spot for spot in spots if spot is not None), None)


def _verbs(draft: Draft) -> Iterator[VerbGroup]:
    """The verbs that tell it, that of the trigger first."""
    return (hit.verb for hit in (draft.trigger, *draft.folded) if hit.verb is not None)


def _behind(scene: Scene, draft: Draft) -> Spot | None:
    """The place at the end of a chain of complements: "the killing of ten miners in Peru"."""
    hit = draft.trigger
    parse = scene.parses[hit.sentence]
    first: NounGroup | VerbGroup | None = hit.noun if hit.part == "noun" else hit.verb
    if first is None:
        return None
    for group in _chain(parse, first.end):
        spot = _spot(scene, draft, group)
        if spot is not None:
            return spot
    return None


def _chain(parse: Parse, end: int) -> Iterator[NounGroup]:
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


def _spot(scene: Scene, draft: Draft, group: NounGroup) -> Spot | None:
    """The place of a group whose preposition says that a draft happens there."""
    known = (*ALWAYS, *(draft.trigger.trigger.kind.place if draft.trigger.trigger else ()))
    if group.prep not in known and group.prep not in OUTSIDE:
        return None
    spot = _spot_of(scene, draft.trigger.sentence, group, NEAR.get(group.prep, "in"))
    return spot if group.prep in known or (spot and spot.name) else None


def _spot_of(scene: Scene, sentence: int, group: NounGroup, rel: str) -> Spot | None:
    """The place that a group names, or in which the site that it names lies."""
    parse = scene.parses[sentence]
    place = _place_at(scene, sentence, parse, group)
    if place is not None and place.rule != "described":
        return Spot(place, rel)
    after = following(parse, group)
    town = _place_at(scene, sentence, parse, after) if after is not None else None
    if is_town(parse, group):
        place = town or named_before(scene, sentence, group)
    elif after is not None and town is not None:
        words = name_of(scene, sentence, group, after.first - 1)
        return Spot(town, rel, f"{words} {after.prep} {as_written(town)}")
    if place is None and is_site(parse, group):
        place = _inside(scene, sentence, group)
        if place is not None and place.kind not in ("country", "continent"):
            return Spot(place, rel, name_of(scene, sentence, group, group.end))
    return Spot(place, rel) if place is not None else None


def _host(scene: Scene, draft: Draft) -> Spot | None:
    """The town that has it: "Lima will host the games"."""
    hit = draft.trigger
    parse = scene.parses[hit.sentence]
    tokens = parse.sentence.tokens
    for verb in _verbs(draft):
        if tokens[verb.head].lemma not in HOSTING or verb.passive:
            continue
        for group in overt_subjects(parse, verb):
            place = _place_at(scene, hit.sentence, parse, group)
            if place is not None:
                return Spot(place, "in")
    return None


def _purpose(scene: Scene, draft: Draft) -> Spot | None:
    """The place of what is done it for: "an attempt to take Madrid", "was sent to guard Kabul"."""
    sentence = draft.trigger.sentence
    parse = scene.parses[sentence]
    heads = {draft.trigger.token}
    for verb in _verbs(draft):
        heads |= {verb.head, *(group.head for group in objects(parse, verb))}
    for verb in parse.verbs:
        if verb.tense != "INFINITIVE" or verb.parent not in heads:
            continue
        for group in _chain(parse, verb.end):
            place = _place_at(scene, sentence, parse, group)
            told = not group.prep or group.prep in ALWAYS
            if place is not None and place.role == "location" and told:
                return Spot(place, NEAR.get(group.prep, "in"))
    return None


def _site(scene: Scene, draft: Draft) -> EventPlace | None:
    """A site that the text calls by a common noun, in a town that it does not tell here."""
    sentence = draft.trigger.sentence
    parse = scene.parses[sentence]
    for token in (draft.trigger.token, *(verb.head for verb in _verbs(draft))):
        for group in obliques(parse, token):
            if group.prep in ALWAYS and is_site(parse, group):
                name = name_of(scene, sentence, group, group.end)
                span = token_span(parse, group.head)
                return EventPlace(name, None, None, None, NEAR[group.prep], span, basis="site")
    return None


def _nearest(owned: list[EventPlace]) -> EventPlace | None:
    """The first of some places that is no origin."""
    return next((p for p in owned if p.rel != "origin"), owned[0] if owned else None)


def _antecedent(scene: Scene, draft: Draft) -> Spot | None:
    """The place before a relative "where": "the hall, where they met"."""
    hit = draft.trigger
    parse = scene.parses[hit.sentence]
    for verb in _verbs(draft):
        if verb.marker != "where" or verb.parent is None:
            continue
        for step in upwards(parse, verb.parent):
            place = place_in(scene, hit.sentence, token_span(parse, step))
            if place is not None:
                return Spot(place, "at" if place.kind == "venue" else "in")
    return None


def _place_at(scene: Scene, sentence: int, parse: Parse, group: NounGroup) -> Place | None:
    """The place whose name a group is: at its head, not as a demonym inside it."""
    for token in (group.head, group.end - 1):
        place = place_in(scene, sentence, token_span(parse, token))
        if place is not None and place.role != "demonym":
            return place
    return None


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

    Countries are named alike everywhere.
    """
    is_name = place.text[:1].isupper() and place.kind not in ("country", "capital")
    return place.text if is_name or not place.name else place.name


CLUES: tuple[tuple[str, Clue], ...] = (
    ("complement", _complement),
    ("modifier", _modifier),
    ("reached", _reached),
    ("relative where", _antecedent),
    ("host", _host),
    ("behind", _behind),
)
