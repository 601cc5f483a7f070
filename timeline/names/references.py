"""Descriptions and pronouns resolved, sentence by sentence, each on what came before it."""

from collections.abc import Iterator, Sequence

from timeline.names import pronouns, roles, words
from timeline.names.descriptions import Description, describe
from timeline.names.facts import Reference
from timeline.names.trail import UNNAMED, Cast, Step
from timeline.names.view import View
from timeline.text.syntax import NounGroup

PLURAL_TAGS = frozenset({"NNS", "NNPS"})
NOUN_TAGS = frozenset({"NN", "NNS", "NNP", "NNPS"})


def refer(cast: Cast, beside: Sequence[Reference]) -> tuple[Reference, ...]:
    """What stands for a named entity without its name, `beside` included, in text order."""
    steps: dict[int, list[Step]] = {}
    for number, entity in enumerate(cast.entities):
        for piece in entity.pieces:
            step = Step(number, piece.view, piece.first, piece.end, "name")
            steps.setdefault(piece.view, []).append(step)
    found: list[Reference] = list(beside)
    for each in beside:
        step = Step(each.entity, each.view, each.first, each.end, each.form)
        steps.setdefault(each.view, []).append(step)
    trail: list[Step] = []
    for view in cast.views:
        found.extend(_walk(view, steps.get(view.index, []), trail, cast))
    return tuple(sorted(found, key=lambda each: (each.view, each.first)))


def _walk(view: View, named: Sequence[Step], trail: list[Step], cast: Cast) -> Iterator[Reference]:
    """The references of one sentence; `trail` is carried on through it."""
    ordered = sorted(named, key=lambda step: step.first)
    taken = {at for step in ordered for at in range(step.first, step.end)}
    waiting = iter(ordered)
    following = next(waiting, None)
    for group in view.parse.nouns:
        while following is not None and following.first < group.end and following.end <= group.end:
            trail.append(following)
            following = next(waiting, None)
        if group.head in taken:
            continue
        step, rule = _read(view, group, trail, cast)
        if step is not None:
            trail.append(step)
            if step.entity >= 0:
                yield Reference(view.index, step.first, step.end, step.entity, step.form, rule)
    while following is not None:
        trail.append(following)
        following = next(waiting, None)


def _read(
    view: View, group: NounGroup, trail: Sequence[Step], cast: Cast
) -> tuple[Step | None, str]:
    """The step of a group without a name, and the rule that resolved it ("" if none did)."""
    word = view.lower[group.head]
    if word in pronouns.PRONOUNS:
        entity = pronouns.stand_for(view, group.head, trail, cast)
        if entity is None:
            return None, ""
        return Step(entity, view.index, group.head, group.head + 1, "pronoun"), "pronoun"
    said = describe(view, group)
    if said is not None:
        entity = roles.stand_for(said, view.index, trail, cast)
        if entity is not None:
            return Step(entity, view.index, said.first, said.end, "role"), "description"
    return _unnamed(view, group, said), ""


def _unnamed(view: View, group: NounGroup, said: Description | None) -> Step | None:
    """Someone or something without a name, as a rival for pronouns."""
    tag = view.tag(group.head)
    if tag not in NOUN_TAGS or group.role == "time":
        return None
    gender = (said.gender if said.person else "n") if said is not None else "n"
    if said is None and words.role_before(view.words, group.head + 1, group.first):
        gender = ""
    return Step(UNNAMED, view.index, group.first, group.end, "", gender, plural=tag in PLURAL_TAGS)
