"""Where an event happens whose own words do not say it: what is weaker, the surest first."""

from collections.abc import Iterator, Mapping
from itertools import chain

from timeline.events.attach import owner_of
from timeline.events.draft import Draft
from timeline.events.scene import Scene, group_span, place_in, token_at, token_span
from timeline.events.sites import (
    following,
    is_ground,
    is_site,
    is_stranger,
    name_of,
    tells_place,
)
from timeline.events.spots import (
    ALWAYS,
    NEAR,
    OUTSIDE,
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
    preps_of,
    reason_before,
    struck,
    taken,
    undergoers,
)
from timeline.model import EventPlace, Participant, Place, overlaps
from timeline.text.clauses import (
    noun_above,
    noun_at,
    objects,
    obliques,
    overt_subjects,
    verb_above,
)
from timeline.text.syntax import NounGroup, Parse, VerbGroup

STANDING = frozenset({"close", "collapse", "demolish", "destroy", "evacuate", "inaugurate", "open",
                      "reopen", "shut"})  # fmt: skip
POLITIES = frozenset({"admin1", "admin2", "city", "continent", "country", "district", "historical",
                      "region", "unit"})  # fmt: skip
QUOTES = ('"', "``")
COMMON = "common noun"
STRANGER = "unknown name"
FOUGHT_FOR = frozenset({"battle", "bombardment", "capture", "fall", "invasion", "liberation",
                        "occupation", "recapture", "relief", "siege"})  # fmt: skip
GOALS = frozenset({"to", "into", "through"})
PHYSICAL = FOUGHT | frozenset({"disaster", "accident", "death", "birth", "travel", "arrival",
                               "visit", "deployment", "protest", "meeting", "summit", "ceremony",
                               "fixture", "performance"})  # fmt: skip


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
    if token < group.head:
        return group.head in at or is_ground(parse, group)
    above = noun_above(parse, group)
    if group.role == "possessor" or group.prep == "of":
        return above is not None and (above.head in at or is_ground(parse, above))
    if group.role == "subject":
        verb = verb_above(parse, group)
        stands = verb is not None and parse.sentence.tokens[verb.head].lemma in STANDING
        return stands or place.kind not in POLITIES
    return not group.prep or group.prep in SETTING or group.parent in at


def place_near(scene: Scene, draft: Draft, owned: list[EventPlace]) -> EventPlace | None:
    """Where an event happens if its own words do not say; `owned` are its places by nearness."""
    named = _named(scene, draft, owned) if tells_place(scene, draft.trigger.sentence) else None
    return named or _here(scene, draft) or _stranger(scene, draft) or _site(scene, draft)


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


def without_place(
    people: tuple[Participant, ...], place: EventPlace | None
) -> tuple[Participant, ...]:
    """Those who take part; a name that turned out to be a place does not."""
    if place is None or place.basis != STRANGER:
        return people
    return tuple(person for person in people if not overlaps(person.span, place.span))


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


def _stranger(scene: Scene, draft: Draft) -> EventPlace | None:
    """A place that no table has: "died near Oke-Ila", "crossed the Jarama", "the siege of Oke"."""
    hit = draft.trigger
    if hit.kind not in PHYSICAL:
        return None
    preps = ALWAYS | (frozenset({"of"}) if hit.lemma in FOUGHT_FOR else GOALS)
    tokens = scene.parses[hit.sentence].sentence.tokens
    beside = (g for g in _beside(scene, draft) if g.prep in preps)
    places = (g for g in beside if g.prep not in GOALS or tokens[g.first].tag != "DT")
    groups = chain(places, taken(scene, draft))
    found = next((g for g in groups if is_stranger(scene, hit.sentence, g)), None)
    return _bare(scene, draft, found, STRANGER) if found is not None else None


def _site(scene: Scene, draft: Draft) -> EventPlace | None:
    """A site that the text calls by a common noun, in a town that it does not tell here."""
    parse = scene.parses[draft.trigger.sentence]
    preps = preps_of(draft) | (OUTSIDE if draft.trigger.kind in PHYSICAL else frozenset())
    beside = (g for g in _beside(scene, draft) if g.prep in preps)
    groups = chain(struck(scene, draft), beside, _antecedents(scene, draft), _itself(scene, draft))
    found = next((g for g in groups if is_site(parse, g)), None)
    return _bare(scene, draft, found, COMMON) if found is not None else None


def _antecedents(scene: Scene, draft: Draft) -> Iterator[NounGroup]:
    """The groups before a relative "where": "the prison where he died"."""
    parse = scene.parses[draft.trigger.sentence]
    for verb in draft.verbs:
        group = noun_above(parse, verb)
        if verb.marker == "where" and group is not None:
            yield group


def _itself(scene: Scene, draft: Draft) -> Iterator[NounGroup]:
    """What opens, closes or falls down: it does so where it stands."""
    parse = scene.parses[draft.trigger.sentence]
    for verb in draft.verbs:
        if parse.sentence.tokens[verb.head].lemma in STANDING:
            yield from objects(parse, verb)
            yield from overt_subjects(parse, verb)


def _beside(scene: Scene, draft: Draft) -> Iterator[NounGroup]:
    """The groups with a preposition that hang on the words of a draft."""
    parse = scene.parses[draft.trigger.sentence]
    for token in (draft.trigger.token, *(verb.head for verb in draft.verbs)):
        yield from obliques(parse, token)


def _bare(scene: Scene, draft: Draft, group: NounGroup, basis: str) -> EventPlace:
    """A place of which nothing is known but its name."""
    sentence = draft.trigger.sentence
    parse = scene.parses[sentence]
    after = following(parse, group)
    known = after is not None and (is_site(parse, after) or is_stranger(scene, sentence, after))
    end = after.end if after is not None and known else group.end
    return EventPlace(
        name=name_of(scene, sentence, group, end),
        lat=None,
        lon=None,
        zone=None,
        rel=NEAR.get(group.prep, "in"),
        span=token_span(parse, group.head),
        basis=basis,
    )
