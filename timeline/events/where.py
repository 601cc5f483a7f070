"""Where an event happens, by its own words: "met in Oslo", "the Oslo talks", "took Oslo"."""

from collections.abc import Callable, Iterator

from timeline.events.attach import REASONS, upwards
from timeline.events.draft import Draft
from timeline.events.kinds import verb_list
from timeline.events.scene import Scene, place_in, token_span
from timeline.events.sites import tells_place
from timeline.events.spots import (
    ALWAYS,
    NEAR,
    OUTSIDE,
    WIDE,
    Spot,
    event_place,
    follow,
    inside,
    place_at,
    spot_of,
)
from timeline.model import EventPlace
from timeline.text.clauses import (
    noun_above,
    noun_at,
    objects,
    obliques,
    overt_subjects,
    possessor,
    subjects,
    verb_above,
    verb_at,
)
from timeline.text.syntax import NounGroup, Parse, VerbGroup

GOING = frozenset({"visit", "arrival", "travel"})
REACHING = GOING | {"capture", "attack", "disaster"}
FOUGHT = frozenset({"attack", "conflict", "capture"})
TAKING = frozenset({"besiege", "bombard", "cross", "enter", "invade", "liberate", "occupy",
                    "overrun", "reach", "recapture", "relieve", "retake", "storm"})  # fmt: skip
WIDELY = REACHING | FOUGHT | {"election"}  # what a whole country may have
LINKS = ("", "of", "by")  # before what is only a part of the event
BASED = frozenset({"base", "headquarter"})  # of who does something, not of where it is done
SEATED = BASED | {"house", "locate", "sit"}
HOSTING = frozenset({"host", "stage"})
WARS = ("declare", "war")
OWNED = ("disaster", "election")  # where they happen is whose they are
LENGTHS = frozenset({"block", "kilometer", "kilometre", "km", "league", "meter", "metre", "mile",
                     "yard"})  # fmt: skip

Clue = Callable[[Scene, Draft], Spot | None]


def place_of(scene: Scene, draft: Draft) -> EventPlace | None:
    """Where an event happens, by the words that hang on it."""
    found: EventPlace | None = None
    if not tells_place(scene, draft.trigger.sentence):
        return found
    for name, clue in CLUES:
        spot = clue(scene, draft)
        if spot is None:
            continue
        place = event_place(spot, name)
        if found is None or lies_in(place, found):
            found = place
    return found


def lies_in(inner: EventPlace, outer: EventPlace) -> bool:
    """Whether a place is a part of another one, be that called "Lima" or "Lima province"."""
    name, _, unit = outer.name.rpartition(" ")
    called = unit.islower() and name in inner.within
    return inner.name != outer.name and (called or outer.name in inner.within)


def _complement(scene: Scene, draft: Draft) -> Spot | None:
    """The place of a preposition: "met in Oslo", "a visit to Peru"; where it leads goes first."""
    hit = draft.trigger
    parse = scene.parses[hit.sentence]
    tokens = (hit.token, *(h.token for h in draft.helpers if h.verb is not None))
    groups = (group for token in tokens for group in _around(parse, token))
    spots = [spot for group in groups if (spot := _spot(scene, draft, group)) is not None]
    found = next((spot for spot in spots if spot.rel != "origin"), spots[0] if spots else None)
    for spot in spots:
        if found is not None and spot.rel != "origin" and _is_inner(spot, found):
            found = spot
    return found


def _is_inner(inner: Spot, outer: Spot) -> bool:
    """Whether a spot is a part of another: "in Spain ... at Granada"."""
    return lies_in(event_place(inner, ""), event_place(outer, ""))


def _around(parse: Parse, token: int) -> Iterator[NounGroup]:
    """The groups behind a preposition that tell where something is."""
    for group in parse.nouns:
        if group.role == "oblique" and (reason_before(parse, group) or group.parent) == token:
            yield group


def reason_before(parse: Parse, group: NounGroup) -> int | None:
    """The head of the reason of which a group tells the place: "in reply to raids in Lima".

    A time may stand between: "in revenge for the raids last week in Lima".
    """
    before = noun_at(parse, group.first - 1 - max(1, len(group.prep.split())))
    if before is not None and before.role == "time" and not before.prep and before.first:
        before = noun_at(parse, before.first - 1)
    above = noun_above(parse, before) if before is not None else None
    if before is None or above is None or not before.prep:
        return None
    return before.head if parse.sentence.tokens[above.head].lemma in REASONS else None


def _modifier(scene: Scene, draft: Draft) -> Spot | None:
    """The place name before an event noun: "his Asia visit", "the Oslo talks"."""
    hit = draft.trigger
    place = inside(scene, hit.sentence, hit.noun) if hit.noun is not None else None
    if place is not None and place.kind in WIDE and hit.kind not in WIDELY:
        return None  # "the Peru decision" is its maker's
    if place is not None and place.kind in WIDE and place.text.isupper() and hit.kind in FOUGHT:
        return None  # "the U.S. bombing"
    rel = "destination" if hit.kind == "visit" else "in"
    return Spot(place, rel) if place is not None else None


def _reached(scene: Scene, draft: Draft) -> Spot | None:
    """The place that is visited, entered, taken or struck."""
    sentence = draft.trigger.sentence
    rel = "destination" if draft.trigger.kind in GOING else "in"
    spots = (spot_of(scene, sentence, group, rel) for group in struck(scene, draft))
    return next((spot for spot in spots if spot is not None), None)


def struck(scene: Scene, draft: Draft) -> Iterator[NounGroup]:
    """What is visited, taken or struck, and so is where it happens if it is a place."""
    if draft.trigger.kind not in REACHING:
        yield from taken(scene, draft)
        return
    parse = scene.parses[draft.trigger.sentence]
    for verb in draft.verbs:
        yield from undergoers(parse, verb)


def taken(scene: Scene, draft: Draft) -> Iterator[NounGroup]:
    """The objects of verbs that have a place as their object."""
    parse = scene.parses[draft.trigger.sentence]
    for verb in draft.verbs:
        if parse.sentence.tokens[verb.head].lemma in TAKING:
            yield from undergoers(parse, verb)


def undergoers(parse: Parse, verb: VerbGroup) -> tuple[NounGroup, ...]:
    """What it is done to: "bombed Lima", "Lima was bombed"."""
    return subjects(parse, verb) if verb.passive else objects(parse, verb)


def _behind(scene: Scene, draft: Draft) -> Spot | None:
    """The place at the end of a chain of complements: "the killing of ten miners in Peru"."""
    hit = draft.trigger
    parse = scene.parses[hit.sentence]
    first: NounGroup | VerbGroup | None = hit.noun if hit.part == "noun" else hit.verb
    if first is None or (hit.part == "verb" and hit.lemma in verb_list("governor", "looks_back")):
        return None
    for group in follow(parse, first.end):
        spot = _spot(scene, draft, group)
        if spot is not None or group.prep not in LINKS:
            return spot
    return None


def _spot(scene: Scene, draft: Draft, group: NounGroup) -> Spot | None:
    """The place of a group whose preposition says that a draft happens there."""
    sentence = draft.trigger.sentence
    if group.prep == "from" and _is_distance(scene.parses[sentence], group):
        return spot_of(scene, sentence, group, "near")
    known = preps_of(draft)
    if (group.prep not in known and group.prep not in OUTSIDE) or is_seat(
        scene.parses[sentence], group, draft.trigger.token
    ):
        return None
    spot = spot_of(scene, sentence, group, NEAR.get(group.prep, "in"))
    return spot if group.prep in known or (spot and spot.name) else None


def is_seat(parse: Parse, group: NounGroup, trigger: int) -> bool:
    """Whether a group only says where somebody sits: "a bank based in Lima"."""
    before = group.first - 1 - max(1, len(group.prep.split()))
    if before < 0 or before == trigger:
        return False
    token = parse.sentence.tokens[before]
    return token.tag in ("VBN", "VBD", "JJ") and token.lemma in BASED


def _is_distance(parse: Parse, group: NounGroup) -> bool:
    """Whether a length stands before "from" and a place: "sank ten miles from Dover"."""
    return group.first > 1 and parse.sentence.tokens[group.first - 2].lemma in LENGTHS


def preps_of(draft: Draft) -> frozenset[str]:
    """The prepositions before the place of what happens: those of every event, and of its kind.

    War is declared on somebody, not somewhere.
    """
    trigger = draft.trigger.trigger
    if trigger is None or draft.trigger.lemma in WARS:
        return ALWAYS
    return ALWAYS | frozenset(trigger.kind.place)


def _errand(scene: Scene, draft: Draft) -> Spot | None:
    """Where somebody goes for it: "will fly to Lima for talks"."""
    hit = draft.trigger
    if hit.noun is None or hit.noun.prep != "for" or hit.noun.parent is None:
        return None
    parse = scene.parses[hit.sentence]
    goals = (group for group in obliques(parse, hit.noun.parent) if group.prep == "to")
    places = (place_at(scene, hit.sentence, parse, goal) for goal in goals)
    return next((Spot(place, "in") for place in places if place is not None), None)


def _deeper(scene: Scene, draft: Draft) -> Spot | None:
    """The place of the occasion: "was chosen at a meeting of officers in Lima"."""
    parse = scene.parses[draft.trigger.sentence]
    for token in (draft.trigger.token, *(verb.head for verb in draft.verbs)):
        for group in obliques(parse, token):
            inner = follow(parse, group.end) if _is_occasion(parse, group) else ()
            spot = next(filter(None, (_spot(scene, draft, part) for part in inner)), None)
            if spot is not None:
                return spot
    return None


def _is_occasion(parse: Parse, group: NounGroup) -> bool:
    """Whether a group may be what something happened at; "in reply to" opens a reason."""
    return group.prep in ALWAYS and parse.sentence.tokens[group.head].lemma not in REASONS


def _host(scene: Scene, draft: Draft) -> Spot | None:
    """The town or country that has it: "Lima will host the games", "the French election"."""
    hit = draft.trigger
    parse = scene.parses[hit.sentence]
    hosting = HOSTING | ({"hold"} if hit.kind == "election" else set())
    groups = [possessor(parse, hit.noun)] if hit.noun is not None and hit.kind in OWNED else []
    for verb in (*draft.verbs, verb_above(parse, hit.noun) if hit.noun is not None else None):
        if verb and parse.sentence.tokens[verb.head].lemma in hosting and not verb.passive:
            groups += overt_subjects(parse, verb)
    places = [place_at(scene, hit.sentence, parse, group) for group in groups if group is not None]
    if hit.noun is not None and hit.kind == "election":
        words = range(hit.noun.first, hit.noun.head)
        places += [place_in(scene, hit.sentence, token_span(parse, token)) for token in words]
    return next((Spot(place, "in") for place in places if place is not None), None)


def _seat(scene: Scene, draft: Draft) -> Spot | None:
    """Where the one who does it sits: "will be based in Lima and will finish its work by May"."""
    sentence = draft.trigger.sentence
    parse = scene.parses[sentence]
    for verb in draft.verbs:
        first = verb_at(parse, verb.conjunct_of) if verb.conjunct_of is not None else None
        seated = first is not None and parse.sentence.tokens[first.head].lemma in SEATED
        if first is None or not seated or first.tense != verb.tense:
            continue
        groups = (group for group in obliques(parse, first.head) if group.prep in ALWAYS)
        spots = (spot_of(scene, sentence, group, NEAR[group.prep]) for group in groups)
        return next((spot for spot in spots if spot is not None), None)
    return None


def _antecedent(scene: Scene, draft: Draft) -> Spot | None:
    """The place before a relative "where": "the hall, where they met"."""
    hit = draft.trigger
    parse = scene.parses[hit.sentence]
    for verb in draft.verbs:
        if verb.marker != "where" or verb.parent is None:
            continue
        for step in upwards(parse, verb.parent):
            place = place_in(scene, hit.sentence, token_span(parse, step))
            if place is not None:
                return Spot(place, "at" if place.kind == "venue" else "in")
    return None


CLUES: tuple[tuple[str, Clue], ...] = (
    ("in its clause", _complement),
    ("before its noun", _modifier),
    ("its object", _reached),
    ("where-clause", _antecedent),
    ("its host", _host),
    ("behind its words", _behind),
    ("goal of the journey", _errand),
    ("in its occasion", _deeper),
    ("its seat", _seat),
)
