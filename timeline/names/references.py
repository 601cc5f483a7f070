"""Descriptions and pronouns resolved, sentence by sentence, each on what came before it."""

from collections.abc import Iterator, Sequence

from timeline.names import ages, pronouns, roles, words
from timeline.names.descriptions import describe
from timeline.names.facts import Reference
from timeline.names.speech import Talk, listen
from timeline.names.trail import UNNAMED, Cast, Step, back
from timeline.names.view import View
from timeline.text import clauses
from timeline.text.syntax import NounGroup
from timeline.values import value

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
    for view, talk in zip(cast.views, listen(cast.views), strict=True):
        named = tuple(sorted(steps.get(view.index, ()), key=lambda step: step.first))
        found.extend(_walk(Scene(view, talk, named), trail, cast))
    return tuple(sorted(found, key=lambda each: (each.view, each.first)))


@value
class Scene:
    """A sentence with its talk and the steps that its names make, in order."""

    view: View
    talk: Talk
    named: tuple[Step, ...]


def _walk(scene: Scene, trail: list[Step], cast: Cast) -> Iterator[Reference]:
    """The references of one sentence; `trail` is carried on through it."""
    taken = {at for step in scene.named for at in range(step.first, step.end)}
    waiting = list(reversed(scene.named))
    for group in scene.view.parse.nouns:
        while waiting and waiting[-1].first < group.end and waiting[-1].end <= group.end:
            trail.append(waiting.pop())
        if group.conjunct_of is not None:
            trail.append(_several(scene.view, group))
        if group.head in taken:
            continue
        step, rule = _read(scene, group, trail, cast)
        if step is not None:
            trail.append(step)
            if step.entity >= 0:
                yield Reference(
                    scene.view.index, step.first, step.end, step.entity, step.form, rule
                )
    trail.extend(reversed(waiting))


def _read(
    scene: Scene, group: NounGroup, trail: Sequence[Step], cast: Cast
) -> tuple[Step | None, str]:
    """The step of a group without a name, and the rule that resolved it ("" if none did)."""
    view, at = scene.view, group.head
    if view.lower[at] in pronouns.SELF:
        by = [who for who in _speakers(scene, at, trail) if cast.entities[who].kind == "person"]
        return _pronoun(scene, at, by[0] if len(by) == 1 else None), "first-person"
    if view.lower[at] in pronouns.PRONOUNS:
        if not pronouns.is_pronoun(view, at):
            return None, ""
        possible, barred = _possible(scene, group, trail), _speakers(scene, at, trail)
        entity = pronouns.stand_for(view, at, possible, cast, barred)
        return _pronoun(scene, at, entity), "pronoun"
    if years := ages.age(view, group):
        entity = ages.stand_for(years, view.index, trail, cast)
        if entity is None:
            return None, ""
        return Step(entity, view.index, group.first, group.end, "role"), "age"
    if not words.may_tell(view.lower[at]):
        return _unnamed(view, group, "n"), ""
    said = describe(view, group)
    if said is not None:
        entity = roles.stand_for(said, view.index, trail, cast)
        if entity is not None:
            return Step(entity, view.index, said.first, said.end, "role"), "description"
    role = words.role_before(view.lower, at + 1, group.first)
    gender = (said.gender if said.person else "n") if said else "" if role else "n"
    return _unnamed(view, group, gender, said=said is not None), ""


def _pronoun(scene: Scene, at: int, entity: int | None) -> Step | None:
    return None if entity is None else Step(entity, scene.view.index, at, at + 1, "pronoun")


def _speakers(scene: Scene, at: int, trail: Sequence[Step]) -> frozenset[int]:
    """The entities that say the words in which a pronoun stands."""
    if at not in scene.talk.quoted:
        return frozenset()
    return frozenset(
        step.entity
        for step in (*scene.named, *back(trail, scene.view.index, pronouns.REACH))
        if step.entity >= 0
        and any((step.view, word) in scene.talk.speakers for word in range(step.first, step.end))
    )


def _possible(scene: Scene, group: NounGroup, trail: Sequence[Step]) -> Sequence[Step]:
    """The trail as far as the pronoun can refer to it.

    The subject of a main clause is nobody whom the clause names later; that of a clause before the
    main one may be the main one's subject ("When she won, Moreau ...").
    """
    if group.role != "subject" or group.parent is None:
        return trail
    verb = clauses.verb_at(scene.view.parse, group.parent)
    if verb is None or verb.role not in ("main", "adverbial"):
        return trail
    after = [step for step in scene.named if step.first > group.head]
    if verb.role == "adverbial":
        fronted = verb.parent is not None and verb.parent > verb.head
        return (*trail, *after[:1]) if fronted else trail
    later = {step.entity for step in after}
    recent = [
        step for step in back(trail, scene.view.index, pronouns.REACH) if step.entity not in later
    ]
    return recent[::-1]


def _several(view: View, group: NounGroup) -> Step:
    """Those of "Hale and Stone" together, as a rival for "they"."""
    return Step(UNNAMED, view.index, group.first, group.end, "", plural=True)


def _unnamed(view: View, group: NounGroup, gender: str, *, said: bool = False) -> Step | None:
    """Someone or something without a name, as a rival for pronouns; `said`: it is described."""
    tag = view.tag(group.head)
    if group.role in ("time", "predicate") or (tag not in NOUN_TAGS and not said):
        return None
    acts = gender != "n" or tag not in ("NN", "NNS") or said
    plural = tag in PLURAL_TAGS
    return Step(UNNAMED, view.index, group.first, group.end, "", gender, plural, acts)
