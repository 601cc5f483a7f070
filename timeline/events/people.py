"""Who takes part in an event: the arguments of its words, as names.

In: a draft in its scene. Out: participants, in the order of the slots, each name once.
"""

import re

from attrs import evolve, frozen

from timeline import lexicon
from timeline.events.detect import Hit
from timeline.events.draft import Draft
from timeline.events.kinds import verb_list
from timeline.events.scene import Scene, group_span, place_in, time_in, token_span
from timeline.events.where import REACHING
from timeline.model import Name, Participant, Span, Token
from timeline.names import at
from timeline.text.clauses import (
    agent_by,
    appositions,
    is_manner,
    objects,
    obliques,
    possessor,
    subjects,
)
from timeline.text.syntax import NounGroup, Parse, VerbGroup

DETERMINER_TAGS = ("DT", "PDT", "PRP$", "POS", "CD", "JJS", "RBS")
SPACE = re.compile(r"\s+")
NAME = ("NNP", "NNPS")
THINGS = ("organisation", "work")  # "the Orion personal computer"
MEETINGS = ("summit", "conference", "meeting")
LONGEST = 4  # words of a participant that is no name


@frozen
class Slot:
    """An argument of an event: "subject", "object", "by", "'s" or a preposition."""

    name: str
    sentence: int
    group: NounGroup


def slots(scene: Scene, draft: Draft) -> tuple[Slot, ...]:
    """The arguments of a draft, from its trigger and from the verb folded into it."""
    hit = draft.trigger
    parse = scene.parses[hit.sentence]
    found: list[tuple[str, NounGroup]] = []
    if hit.verb is not None:
        found += verb_slots(parse, hit.verb)
        told = zip(draft.folded, draft.folds, strict=True)
        others = (h.verb for h, rule in told if rule == "succession" or is_harm(h))
        found += [slot for verb in others if verb is not None for slot in verb_slots(parse, verb)]
    elif hit.part == "adjective" and hit.noun is not None:
        found += [("object", group) for group in (hit.noun, *appositions(parse, hit.noun))]
    elif hit.noun is not None:
        found += noun_slots(parse, hit.noun, hit.token)
        won = zip(draft.folded, draft.folds, strict=True)
        for noun in (h.noun for h, rule in won if rule == "won-in"):
            owner = possessor(parse, noun) if noun is not None else None
            found += [("'s", owner)] if owner is not None else []
        for helper in draft.helpers:
            if helper.verb is not None:
                found += [s for s in verb_slots(parse, helper.verb) if s[1].head != hit.token]
    unique = {(name, group.head): Slot(name, hit.sentence, group) for name, group in found}
    return tuple(unique.values())


def is_harm(hit: Hit) -> bool:
    """Whether a word says what a calamity did to somebody."""
    return hit.lemma in verb_list("support", "harm")


def verb_slots(parse: Parse, verb: VerbGroup) -> list[tuple[str, NounGroup]]:
    """The arguments of a verb; a passive's subject is its object."""
    side = "object" if verb.passive or _is_bare_participle(verb) else "subject"
    doers = subjects(parse, verb) or _labelled(parse, verb)
    found = [(side, group) for group in doers]
    found += [("object", group) for group in objects(parse, verb)]
    by = agent_by(parse, verb)
    if by is not None:
        found.append(("by", by))
    rest = (g for g in obliques(parse, verb.head) if by is None or g.head != by.head)
    found += [(g.prep, g) for g in rest if g.prep != "by" or not is_manner(parse, g)]
    return found


def _labelled(parse: Parse, verb: VerbGroup) -> tuple[NounGroup, ...]:
    """Who a line of a list names before a colon: "Ada Lund: send the plan"."""
    first = parse.nouns[0] if parse.nouns else None
    if parse.sentence.kind not in ("item", "label") or first is None or verb.tense != "NONE":
        return ()
    tokens = parse.sentence.tokens
    colon = first.end < len(tokens) and tokens[first.end].tag == ":" and first.end < verb.first
    return (first,) if colon else ()


def noun_slots(parse: Parse, group: NounGroup, token: int) -> list[tuple[str, NounGroup]]:
    """The arguments of an event noun: its possessor and its prepositional complements."""
    owner = possessor(parse, group)
    found = [] if owner is None else [("'s", owner)]
    found += [(g.prep, g) for g in obliques(parse, token)]
    return found


def _is_bare_participle(verb: VerbGroup) -> bool:
    """As in "a suit filed in September": what was filed is the noun before it."""
    return verb.tense == "PASTPART"


def participants(scene: Scene, draft: Draft) -> tuple[Participant, ...]:
    """Those who take part, each once, under the roles of the event's kind."""
    kind = draft.trigger.trigger.kind if draft.trigger.trigger else None
    found: dict[str, Participant] = {}
    for slot in slots(scene, draft):
        role = _role(kind.roles if kind else None, slot.name)
        if not role or (slot.name == "object" and _is_destination(scene, draft, slot)):
            continue
        for name, span in named(scene, slot.sentence, slot.group):
            found.setdefault(name, Participant(name, role, span))
    for name, span in inner(scene, draft):
        found.setdefault(name, Participant(name, _inner_role(kind.name if kind else ""), span))
    return tuple(found.values())


def _is_destination(scene: Scene, draft: Draft, slot: Slot) -> bool:
    """Whether an object is where it happens: "entered the town", "visited Oslo"."""
    if draft.trigger.kind not in REACHING:
        return False
    head = token_span(scene.parses[slot.sentence], slot.group.head)
    place = place_in(scene, slot.sentence, head)
    return place is not None and place.role == "location"


def _role(roles: object, slot: str) -> str:
    """The role that a slot gives; "" for none."""
    default = {"subject": "agent", "object": "subject", "by": "agent"}
    table = roles if isinstance(roles, dict) else default
    return str(table.get(slot, default.get(slot, "")))


def _inner_role(kind: str) -> str:
    return "organiser" if kind in MEETINGS else "subject"


def inner(scene: Scene, draft: Draft) -> list[tuple[str, Span]]:
    """Names inside the group of an event noun: "the Baltic summit", "a Danish-Polish deal"."""
    hit = draft.trigger
    if hit.noun is None or hit.part != "noun":
        return []
    parse = scene.parses[hit.sentence]
    found: list[tuple[str, Span]] = []
    for token in range(hit.noun.first, hit.noun.head):
        span = token_span(parse, token)
        name = at(scene.names, span)
        place = place_in(scene, hit.sentence, span)
        if name is not None and name.kind != "gathering":
            found.append((name.name, span))
        elif name is not None and hit.kind in MEETINGS and parse.sentence.tokens[token].tag in NAME:
            found.append((scene.document.text[span.start : span.end], span))
        elif place is not None and place.role == "demonym" and name is None:
            found.append((place.name, place.span))
    return found


def named(scene: Scene, sentence: int, group: NounGroup) -> list[tuple[str, Span]]:
    """The names that a noun group stands for: a name, a country, or its own words.

    "Danish and Polish authorities" stands for the two countries. A pronoun that is not resolved
    stands for nobody.
    """
    parse = scene.parses[sentence]
    head = token_span(parse, group.head)
    if time_in(scene, sentence, head):
        return []
    span = group_span(parse, group)
    name = at(scene.names, head) or _explained(scene, parse, group)
    if name is not None:
        return [(name.name, span)] if name.kind != "gathering" else []
    actors = _countries(scene, sentence, group, head) if scene.places[sentence] else []
    if actors:
        return actors
    text = _plain(scene, parse, group)
    if text:
        return [(text, span)]
    proper = (t for t in range(group.first, group.head) if parse.sentence.tokens[t].tag in NAME)
    inside = (at(scene.names, token_span(parse, t)) for t in proper)
    known = next((n for n in inside if n is not None and n.kind in THINGS), None)
    return [(known.name, span)] if known is not None else []


def _explained(scene: Scene, parse: Parse, group: NounGroup) -> Name | None:
    """The name of what explains a group: "the chairman, Juan Soto", "the nurse Ada Lund"."""
    inside = range(group.head + 1, group.end)[-1:]
    heads = (*inside, *(g.head for g in appositions(parse, group)))
    found = (at(scene.names, token_span(parse, head)) for head in heads)
    return next((name for name in found if name is not None), None)


def _countries(scene: Scene, sentence: int, group: NounGroup, head: Span) -> list[tuple[str, Span]]:
    """Countries that act in a group: the country itself, or its government, army, people."""
    parse = scene.parses[sentence]
    own = place_in(scene, sentence, head)
    if own is not None:
        return [(own.name, own.span)]
    if parse.sentence.tokens[group.head].lemma not in OFFICIAL:
        return []
    spans = (token_span(parse, token) for token in range(group.first, group.head))
    places = (place_in(scene, sentence, span) for span in spans)
    return list({p.name: (p.name, p.span) for p in places if p and p.role != "location"}.values())


OFFICIAL = frozenset({"authority", "government", "official", "side", "leader", "ministry"})


def _plain(scene: Scene, parse: Parse, group: NounGroup) -> str:
    """The words of a group that is people or a body but no name: "local police"; "" otherwise."""
    tokens = parse.sentence.tokens
    if tokens[group.head].lemma not in lexicon.words("people", "noun"):
        return ""
    first = group.first
    while first < group.head and tokens[first].tag in DETERMINER_TAGS and not _joins(tokens, first):
        first += 1
    first = max(first, group.head + 1 - LONGEST)
    while first > group.first and _joins(tokens, first - 1):
        first -= 1
    text = scene.document.text[tokens[first].start : tokens[group.head].end]
    return SPACE.sub(" ", text)


def _joins(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether a token and the next are of one word: "17" of "17-year-old"."""
    return tokens[at].end == tokens[at + 1].start


def inherit(drafts: tuple[Draft, ...]) -> tuple[Draft, ...]:
    """The drafts, where a meeting with one party has taken the other from what is told before.

    "The trip will begin with a meeting with the king": whose trip it is, meets the king. Looked for
    in the same sentence and the one before, nearest first.
    """
    found: list[Draft] = []
    for draft in drafts:
        kind = draft.trigger.trigger.kind if draft.trigger.trigger else None
        alone = len(draft.participants) == 1 and kind is not None and kind.title == "meet"
        donor = next((d for d in reversed(found) if _gives(d, draft)), None) if alone else None
        if donor is not None:
            giver = donor.participants[0]
            called = draft.participants[0].role == "organiser"
            role = "attendee" if called else "party"
            found.append(
                evolve(
                    draft,
                    participants=(
                        Participant(giver.name, role, giver.span),
                        *draft.participants,
                    ),
                )
            )
        else:
            found.append(draft)
    return tuple(found)


def _gives(donor: Draft, draft: Draft) -> bool:
    """Whether the first party of one draft is also one of a later, one-sided meeting."""
    near = draft.trigger.sentence - donor.trigger.sentence <= 1
    journey = donor.trigger.kind in ("visit", "travel", "arrival", "meeting", "summit")
    if not (near and journey and donor.participants):
        return False
    return donor.participants[0].name != draft.participants[0].name
