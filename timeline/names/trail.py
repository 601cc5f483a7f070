"""Who and what has been spoken of so far, for words that refer back."""

from collections.abc import Iterator, Mapping, Sequence

from attrs import frozen

from timeline.names.entities import Entity
from timeline.names.facts import Fact
from timeline.names.view import View
from timeline.text.syntax import NounGroup
from timeline.values import value

UNNAMED = -1


@frozen(eq=False)
class Cast:
    """The entities of a text by number, and what is known of them.

    `facts` are by noun, exact or broader; `heads` are the organisations by the last word of their
    name and by its kind ("bank").
    """

    views: tuple[View, ...]
    entities: tuple[Entity, ...]
    genders: tuple[str, ...]
    facts: Mapping[str, Sequence[Fact]]
    heads: Mapping[str, Sequence[int]]


@value
class Step:
    """One mention: words `first` to `end` of sentence `view`.

    `entity` is its number, or `UNNAMED` for someone or something without a name, of which `gender`
    ("m", "f", "" for either, "n" for a thing) and `plural` are known; `acts` says that it can do
    something of its own will.
    """

    entity: int
    view: int
    first: int
    end: int
    form: str
    gender: str = ""
    plural: bool = False
    acts: bool = True


def cast_of(views: Sequence[View], entities: Sequence[Entity], facts: Sequence[Fact]) -> Cast:
    """All that is known of the entities, in a form that is quick to ask."""
    by_noun: dict[str, list[Fact]] = {}
    told: dict[int, str] = {}
    for fact in facts:
        for noun in (fact.noun, *sorted(fact.broader)):
            by_noun.setdefault(noun, []).append(fact)
        if fact.gender:
            told.setdefault(fact.entity, fact.gender)
    return Cast(
        tuple(views),
        tuple(entities),
        tuple(each.gender or told.get(number, "") for number, each in enumerate(entities)),
        by_noun,
        _by_head(entities),
    )


def _by_head(entities: Sequence[Entity]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for number, entity in enumerate(entities):
        if entity.kind == "organisation":
            for word in dict.fromkeys((entity.words[-1].lower(), entity.detail)):
                found.setdefault(word, []).append(number)
    return found


def back(trail: Sequence[Step], view: int, reach: int) -> Iterator[Step]:
    """The steps of this sentence and of the `reach` before it, the latest first."""
    for step in reversed(trail):
        if step.view < view - reach:
            return
        yield step


def group_at(cast: Cast, step: Step) -> NounGroup | None:
    """The noun group that a mention ends in."""
    return cast.views[step.view].group.get(step.end - 1)
