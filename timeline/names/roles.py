"""Whom a description stands for: "the PM", "the former president", "the company"."""

from collections.abc import Iterator, Sequence

from timeline.names import words
from timeline.names.descriptions import Description
from timeline.names.trail import Cast, Step, back, group_at
from timeline.names.words import listed

EXACT, PROPER, BROAD = 3, 2, 1  # how well a description fits
FAR = 1_000_000
SUBJECT = 0.5  # of a sentence, by which its subject is nearer than the rest
REACH = 12  # sentences in which a broad description ("the leader") may look back
MEMORY = 60  # sentences in which anybody is looked for
NEAR = 2  # sentences in which a name of unknown kind can be "the company"
COMMON = listed("student victim witness official")  # too many people are one


def stand_for(said: Description, view: int, trail: Sequence[Step], cast: Cast) -> int | None:
    """The number of the entity that a definite description stands for, None if that is not sure."""
    if not said.definite or said.owned:
        return None
    fits = _persons(said, cast) if said.person else _organisations(said, view, trail, cast)
    best: dict[int, int] = {}
    for entity, level in fits:
        best[entity] = max(level, best.get(entity, 0))
    if not best:
        return None
    seen: dict[int, float] = {}
    for step in back(trail, view, MEMORY):
        if step.entity in best and step.entity not in seen:
            seen[step.entity] = step.view + _standing(step, cast)
    top = max(best.values())
    equal = [entity for entity, level in best.items() if level == top]
    return _latest(equal, seen, view, top, said)


def _standing(step: Step, cast: Cast) -> float:
    """What puts the subject of a sentence before its others."""
    group = group_at(cast, step)
    return SUBJECT if group is not None and group.role == "subject" else 0.0


def _latest(
    equal: Sequence[int], seen: dict[int, float], view: int, level: int, said: Description
) -> int | None:
    """The one spoken of most recently; one not yet spoken of only if nothing else fits."""
    ranked = sorted((view - seen.get(entity, -FAR), entity) for entity in equal)
    distance, entity = ranked[0]
    if distance >= FAR:
        return entity if len(equal) == 1 and level == EXACT and said.place else None
    if level == BROAD and distance > REACH:
        return None
    return entity if len(ranked) == 1 or ranked[1][0] > distance else None


def _persons(said: Description, cast: Cast) -> Iterator[tuple[int, int]]:
    for fact in cast.facts.get(said.noun, ()):
        exact = fact.noun == said.noun
        common = said.kind in ("person", "kin") or said.noun in COMMON
        if fact.former != said.former or (common and not exact):
            continue
        if said.place and fact.place and said.place != fact.place:
            continue
        yield fact.entity, EXACT if exact else BROAD


def _organisations(
    said: Description, view: int, trail: Sequence[Step], cast: Cast
) -> Iterator[tuple[int, int]]:
    noun = words.group_nouns().get(said.noun)
    for fact in cast.facts.get(said.noun, ()):
        yield fact.entity, EXACT
    kinds = sorted(noun.kinds) if noun is not None else []
    for head in (said.noun, *kinds):
        for number in cast.heads.get(head, ()):
            entity = cast.entities[number]
            if said.modifiers <= {word.lower() for word in entity.words}:
                yield number, EXACT if entity.words[-1].lower() == said.noun else PROPER
    if noun is not None and noun.any and len(said.modifiers) <= 1 and "only" not in said.modifiers:
        yield from _recent(view, trail, cast)


def _recent(view: int, trail: Sequence[Step], cast: Cast) -> Iterator[tuple[int, int]]:
    """The one organisation of unknown kind spoken of last, if it is the only one."""
    recent = {
        step.entity
        for step in back(trail, view, NEAR)
        if step.entity >= 0 and cast.entities[step.entity].kind == "organisation"
    }
    if len(recent) == 1 and not cast.entities[min(recent)].detail:
        yield min(recent), BROAD
