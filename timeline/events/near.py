"""Where an event happens whose own words do not say it: what is weaker, the surest first."""

from collections.abc import Mapping

from timeline.events import unknown
from timeline.events.attach import owner_of
from timeline.events.draft import Draft
from timeline.events.scene import Scene, group_span, place_in, token_at
from timeline.events.sites import (
    is_ground,
    tells_place,
)
from timeline.events.spots import (
    ALWAYS,
    NEAR,
    SETTING,
    Spot,
    event_place,
    follow,
    place_at,
    spot_of,
)
from timeline.events.where import (
    FOUGHT,
    REACHING,
    reason_before,
    undergoers,
)
from timeline.model import EventPlace, Place, overlaps
from timeline.text.clauses import (
    noun_above,
    noun_at,
    objects,
    obliques,
    verb_above,
)
from timeline.text.syntax import NounGroup, Parse, VerbGroup

POLITIES = frozenset({"admin1", "admin2", "city", "continent", "country", "district", "historical",
                      "region", "unit"})  # fmt: skip
QUOTES = ('"', "``")


def place_owners(scene: Scene, sentence: int, at: dict[int, int]) -> dict[int, list[EventPlace]]:
    """The places of a sentence by the trigger token of the draft that happens there.

    `at` has the triggers of words.
    """
    parse = scene.parses[sentence]
    found: dict[int, list[EventPlace]] = {}
    before: Place | None = None
    for place in scene.places[sentence]:
        inner, before = before, place
        if inner is not None and _is_outer(scene, inner, place):
            continue  # "Austin, Texas"
        token = token_at(parse, place.span)
        dateline = place.span.start <= parse.sentence.start and place.kind in POLITIES
        if place.role != "location" or token is None or dateline:
            continue
        group = noun_at(parse, token)
        reason = reason_before(parse, group) if group is not None else None
        owner = owner_of(parse, token, place.span, at) if reason is None else reason
        if owner is None or not (group is None or _sets(parse, group, token, place, at)):
            continue
        spot = Spot(place, NEAR.get(group.prep if group else "", "in"))
        found.setdefault(owner, []).append(event_place(spot, "nearest"))
    return found


def _is_outer(scene: Scene, inner: Place, place: Place) -> bool:
    """Whether a place only says in what the one right before it lies: "Austin, Texas"."""
    between = scene.document.text[inner.span.end : place.span.start]
    return between.strip() == "," and place.name in inner.within


def _sets(parse: Parse, group: NounGroup, token: int, place: Place, at: Mapping[int, int]) -> bool:
    """Whether a place in a group tells where something is, not who somebody is.

    "The Lima office", "part of Lima", "left Lima", but neither "Lima relatives" nor "Soto of Lima".
    """
    verb = verb_above(parse, group)
    stands = verb is not None and parse.sentence.tokens[verb.head].lemma in unknown.STANDING
    if token < group.head:
        return stands or group.head in at or is_ground(parse, group)
    above = noun_above(parse, group)
    if group.role == "possessor" or group.prep == "of":
        return above is not None and (above.head in at or is_ground(parse, above))
    if group.role == "subject":
        return stands or place.kind not in POLITIES
    return not group.prep or group.prep in SETTING or group.parent in at


def place_near(scene: Scene, draft: Draft, owned: list[EventPlace]) -> EventPlace | None:
    """Where an event happens if its own words do not say; `owned` are its places by nearness."""
    named = _named(scene, draft, owned) if tells_place(scene, draft.trigger.sentence) else None
    return named or _here(scene, draft) or unknown.find(scene, draft)


def _named(scene: Scene, draft: Draft, owned: list[EventPlace]) -> EventPlace | None:
    """The place that its noun, its sentence or its purpose names."""
    spot = _of_noun(scene, draft)
    if spot is not None:
        return event_place(spot, "of its noun")
    near = next((place for place in owned if _may_be(scene, draft, place)), None)
    if near is not None:
        return near
    aim = _purpose(scene, draft)
    return event_place(aim, "its purpose") if aim is not None else None


def _here(scene: Scene, draft: Draft) -> EventPlace | None:
    """The place of writing: "OSLO, 3 May (NTB) - The king arrived here on Monday"."""
    dateline = scene.document.dateline
    if dateline is None or not any(_is_here(scene, draft, verb) for verb in draft.verbs):
        return None
    written = (p for row in scene.places for p in row if overlaps(p.span, dateline))
    found = next(written, None)
    return event_place(Spot(found, "in"), "place of writing") if found is not None else None


def _is_here(scene: Scene, draft: Draft, verb: VerbGroup) -> bool:
    """Whether "here" stands behind a verb, before the next one, and is nobody's own word."""
    parse = scene.parses[draft.trigger.sentence]
    tokens = parse.sentence.tokens
    end = next((v.first for v in parse.verbs if v.first > verb.head), len(tokens))
    here = (token for token in tokens[verb.end : end] if token.lemma == "here")
    at = next((token.start for token in here), None)
    if at is None:
        return False
    before = scene.document.text[parse.sentence.start : at]
    return not any(before.count(mark) % 2 for mark in QUOTES) and "“" not in before


def _of_noun(scene: Scene, draft: Draft) -> Spot | None:
    """The place of which an event noun speaks: "the siege of Lima", "the loss of the town"."""
    if draft.trigger.kind not in REACHING | FOUGHT:
        return None
    sentence = draft.trigger.sentence
    groups = obliques(scene.parses[sentence], draft.trigger.token)
    spots = (spot_of(scene, sentence, g, "destination") for g in groups if g.prep == "of")
    return next((spot for spot in spots if spot is not None), None)


def _may_be(scene: Scene, draft: Draft, place: EventPlace) -> bool:
    """Whether a place is neither an origin, "militias from Lima", nor what was founded."""
    if draft.trigger.kind != "founding":
        return place.rel != "origin"
    parse = scene.parses[draft.trigger.sentence]
    founded = (group for verb in draft.verbs for group in undergoers(parse, verb))
    known = place_in(scene, draft.trigger.sentence, place.span)
    house = known is not None and known.kind == "venue"
    return not (house and any(overlaps(group_span(parse, g), place.span) for g in founded))


def _purpose(scene: Scene, draft: Draft) -> Spot | None:
    """The place of what is done it for: "an attempt to take Madrid", "was sent to guard Kabul"."""
    sentence = draft.trigger.sentence
    parse = scene.parses[sentence]
    heads = {draft.trigger.token}
    for verb in draft.verbs:
        heads |= {verb.head, *(group.head for group in objects(parse, verb))}
    for verb in parse.verbs:
        if verb.tense != "INFINITIVE" or verb.parent not in heads:
            continue
        for group in follow(parse, verb.end):
            place = place_at(scene, sentence, parse, group)
            told = not group.prep or (group.prep in ALWAYS and draft.trigger.kind == "deployment")
            if place is not None and place.role == "location" and told:
                return Spot(place, NEAR.get(group.prep, "in"))
    return None
