"""Whom an age stands for: "the 28-year-old" is who is said to be 28, else whom the text told of."""

from collections.abc import Sequence

from timeline.names.trail import Cast, Step, back, group_at
from timeline.names.view import View
from timeline.text.syntax import NounGroup

REACH = 3  # sentences that it looks back where no age tells
SUBJECT = 0.5  # of a sentence, by which its subject is nearer than the rest


def age(view: View, group: NounGroup) -> str:
    """The age by which a group names somebody: "28" for "the 28-year-old"; "" for any other."""
    at = group.head
    if view.lower[at] != "year" or view.lower[group.first] != "the" or group.first + 1 >= at:
        return ""
    return view.lower[group.first + 1] if view.lower[group.end - 1] == "old" else ""


def stand_for(years: str, view: int, trail: Sequence[Step], cast: Cast) -> int | None:
    """The number of the person of this age, None if that is not sure."""
    persons = [step for step in trail if _is_person(step, cast)]
    told = {step.entity for step in persons if _is_said(years, step, cast)}
    if told:
        return told.pop() if len(told) == 1 else None
    seen: dict[int, float] = {}
    for step in back(trail, view, REACH):
        rival = step.entity < 0 and step.gender != "n" and not step.plural
        if _is_person(step, cast) or rival:
            seen.setdefault(step.entity, step.view + _standing(step, cast))
    ranked = sorted(((near, who) for who, near in seen.items()), reverse=True)
    if not ranked or (len(ranked) > 1 and ranked[0][0] == ranked[1][0]):
        return None
    return ranked[0][1] if ranked[0][1] >= 0 else None


def _is_person(step: Step, cast: Cast) -> bool:
    return step.entity >= 0 and cast.entities[step.entity].kind == "person"


def _is_said(years: str, step: Step, cast: Cast) -> bool:
    """Whether somebody is said to be so old beside the name: "Anna Berg, 28, ..."."""
    view = cast.views[step.view]
    if step.form == "name" and view.word(step.end) == ",":
        return view.word(step.end + 1) == years
    return False


def _standing(step: Step, cast: Cast) -> float:
    """What puts the subject of a sentence before its others."""
    group = group_at(cast, step)
    return SUBJECT if group is not None and group.role == "subject" else 0.0
