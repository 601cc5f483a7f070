"""Where an event happens that no table of places knows: sites, and names nobody accounts for."""

from collections.abc import Iterator
from itertools import chain

from attrs import evolve

from timeline.events.draft import Draft
from timeline.events.scene import Scene, group_span, place_in, token_span
from timeline.events.sites import (
    BESIDE,
    following,
    is_ground,
    is_site,
    is_stranger,
    is_town,
    is_unit,
    name_of,
)
from timeline.events.spots import ALWAYS, NEAR, OUTSIDE, Spot, event_place, spot_of
from timeline.events.where import FOUGHT, GOING, REACHING, preps_of, struck, taken, undergoers
from timeline.model import EventPlace, Participant, overlaps
from timeline.text.clauses import conjuncts, noun_above, noun_at, objects, obliques, overt_subjects
from timeline.text.syntax import NounGroup

STANDING = frozenset({"close", "collapse", "demolish", "destroy", "evacuate", "inaugurate", "open",
                      "reopen", "shut"})  # fmt: skip
COMMON = "common noun"
STRANGER = "unknown name"
FOUGHT_FOR = frozenset({"battle", "bombardment", "capture", "fall", "invasion", "liberation",
                        "occupation", "recapture", "relief", "siege"})  # fmt: skip
SOLDIERS = frozenset({"aircraft", "army", "artillery", "battalion", "bomber", "brigade", "corps",
                      "division", "fleet", "force", "guerrilla", "insurgent", "marine", "militia",
                      "plane", "rebel", "regiment", "soldier", "troop", "warplane"})  # fmt: skip
LEADING = GOING | {"deployment", "departure"}
GOALS = frozenset({"to", "into", "through"})
PHYSICAL = FOUGHT | frozenset({"disaster", "accident", "death", "birth", "travel", "arrival",
                               "visit", "deployment", "protest", "meeting", "summit", "ceremony",
                               "fixture", "performance"})  # fmt: skip
BACK = 12  # sentences before in which a site may have been told in full
AT = frozenset({"agreement", "construction", "opening", "result"})  # where "in" may mean a firm


def find(scene: Scene, draft: Draft) -> EventPlace | None:
    """A place of which nothing is known but its name."""
    return _stranger(scene, draft) or _site(scene, draft)


def without_place(
    people: tuple[Participant, ...], place: EventPlace | None
) -> tuple[Participant, ...]:
    """Those who take part; a name that turned out to be a place does not."""
    if place is None or place.basis != STRANGER:
        return people
    return tuple(person for person in people if not overlaps(person.span, place.span))


def _stranger(scene: Scene, draft: Draft) -> EventPlace | None:
    """A place that no table has: "died near Oke-Ila", "crossed the Jarama", "the siege of Oke"."""
    sentence = draft.trigger.sentence
    around = (g for g in _beside(scene, draft) if _leads(scene, draft, g))
    held = _held(scene, draft)
    groups = chain(around, taken(scene, draft), _captured(scene, draft), held)
    named = chain.from_iterable((group, *_called(scene, sentence, group)) for group in groups)
    found = next((g for g in named if is_stranger(scene, sentence, g)), None)
    if found is None:
        return None
    parse = scene.parses[sentence]
    house = noun_at(parse, found.first - 2)  # "a hospital in Oke-Ila"
    inside = house is not None and is_site(parse, house) and following(parse, house) == found
    return _bare(scene, draft, house if house is not None and inside else found, STRANGER)


def _leads(scene: Scene, draft: Draft, group: NounGroup) -> bool:
    """Whether a group with an unknown name is a place by its preposition."""
    hit = draft.trigger
    if group.prep in BESIDE or (group.prep == "at" and hit.kind in AT):
        return True
    if hit.kind not in PHYSICAL:
        return False
    parse = scene.parses[hit.sentence]
    if group.prep in preps_of(draft) and any(is_town(parse, g) for g in conjuncts(parse, group)):
        return True
    if group.prep in GOALS:
        return hit.kind in LEADING and parse.sentence.tokens[group.first].tag != "DT"
    if group.prep == "of":
        return hit.lemma.lower() in FOUGHT_FOR
    if group.prep == "between":
        return hit.kind not in ("meeting", "summit", "fixture", *FOUGHT)
    if group.prep == "in":
        return hit.kind != "performance"
    return group.prep in ALWAYS or group.prep == "along"


def _called(scene: Scene, sentence: int, group: NounGroup) -> Iterator[NounGroup]:
    """The name behind "the village of", and behind "land between"."""
    parse = scene.parses[sentence]
    after = following(parse, group) if is_town(parse, group) else None
    if after is not None:
        yield evolve(after, prep=group.prep)
    if is_ground(parse, group):
        yield from (part for part in obliques(parse, group.head) if part.prep == "between")


def _held(scene: Scene, draft: Draft) -> Iterator[NounGroup]:
    """Where what was struck or taken is: "attacked government positions at Oke"."""
    parse = scene.parses[draft.trigger.sentence]
    if draft.trigger.kind in REACHING:
        groups = (group for group in struck(scene, draft) if not is_site(parse, group))
        parts = (part for group in groups for part in obliques(parse, group.head))
        yield from (part for part in parts if part.prep in ALWAYS)


def _captured(scene: Scene, draft: Draft) -> Iterator[NounGroup]:
    """What soldiers took or struck, and what a row calls towns: "Oke and other towns"."""
    parse = scene.parses[draft.trigger.sentence]
    tokens = parse.sentence.tokens
    if draft.trigger.kind not in PHYSICAL:
        return
    for verb in draft.verbs:
        doers = {tokens[group.head].lemma.lower() for group in overt_subjects(parse, verb)}
        for group in undergoers(parse, verb):
            row = conjuncts(parse, group)
            if doers & SOLDIERS or is_town(parse, group) or any(is_town(parse, g) for g in row):
                yield group


def _site(scene: Scene, draft: Draft) -> EventPlace | None:
    """A site that the text calls by a common noun, in a town that it does not tell here."""
    parse = scene.parses[draft.trigger.sentence]
    preps = preps_of(draft) | (OUTSIDE if draft.trigger.kind in PHYSICAL else frozenset())
    if draft.trigger.part == "noun" and draft.trigger.kind in REACHING | FOUGHT:
        preps |= {"of"}  # "the bombing of the embassy"
    beside = (g for g in _beside(scene, draft) if g.prep in preps)
    groups = chain(struck(scene, draft), beside, _antecedents(scene, draft), _itself(scene, draft))
    at = draft.trigger.sentence
    found = next((g for g in groups if is_site(parse, g) or _is_named(scene, at, g)), None)
    if found is None:
        return None
    known = _told_before(scene, draft.trigger.sentence, found)
    return event_place(known, COMMON) if known is not None else _bare(scene, draft, found, COMMON)


def _is_named(scene: Scene, sentence: int, group: NounGroup) -> bool:
    """Whether a stretch of land or a unit has a name: "the Oke front", not "the Polish front"."""
    parse = scene.parses[sentence]
    tokens = range(group.first, group.head)
    if not is_unit(parse, group) or place_in(scene, sentence, group_span(parse, group)):
        return False
    return any(parse.sentence.tokens[token].tag == "NNP" for token in tokens)


def _told_before(scene: Scene, sentence: int, group: NounGroup) -> Spot | None:
    """The site that "the embassy" means, if the text has told before where it is."""
    tokens = scene.parses[sentence].sentence.tokens
    if group.head != group.first + 1 or tokens[group.first].lemma.lower() != "the":
        return None
    word = tokens[group.head].lemma.lower()
    for at in range(sentence, max(sentence - BACK, -1), -1):
        parse = scene.parses[at]
        for before in reversed(parse.nouns):
            head = parse.sentence.tokens[before.head]
            if head.lemma.lower() != word or head.start >= tokens[group.first].start:
                continue
            spot = spot_of(scene, at, before, NEAR.get(group.prep, "in"))
            if spot is not None:
                return spot
    return None


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
