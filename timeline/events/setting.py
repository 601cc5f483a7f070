"""Where something happens that is told without a place, by its sentence and other mentions."""

from collections.abc import Mapping, Sequence

from attrs import evolve

from timeline.events.draft import Draft
from timeline.events.scene import Scene, token_at
from timeline.events.sites import in_firm
from timeline.events.spots import ALWAYS, NEAR, Spot, event_place
from timeline.events.together import OCCASIONS, TELLING, is_with, tie, tokens_of
from timeline.events.where import lies_in
from timeline.model import EventPlace
from timeline.text.clauses import noun_at, obliques
from timeline.text.syntax import Parse

BESIDE = "its sentence"
BEHIND = "behind its words"
AROUND = ALWAYS | {"along", "through", "throughout"}


def place_of_group(group: tuple[Draft, ...]) -> EventPlace | None:
    """The place of one happening: the first that its own words tell, else one near by.

    A place in it that another mention tells is more exact. What only stands in the same sentence
    counts for the best mention, the first, alone.
    """
    told = [d.place for d in group if d.place and d.place_is_told]
    near = [d.place for d in group if d.place and d.place.basis != BESIDE]
    places = told or near
    found = places[0] if places else group[0].place
    for place in places:
        if found is not None and lies_in(place, found):
            found = place
    return found


def share(scene: Scene, sentence: int, drafts: tuple[Draft, ...]) -> tuple[Draft, ...]:
    """The drafts of a sentence; those without a place take that of their occasion or sentence.

    "Ministers meeting in Oslo agreed to cut tolls": they agreed in Oslo. What has a date of its own
    happened elsewhere: "The firm, which opened in 1920, closed its mine in Peru".
    """
    parse = scene.parses[sentence]
    drafts = tuple(_without_others(d, drafts) for d in drafts)
    if all(draft.place or draft.standing.status is None for draft in drafts):
        return drafts
    drafts = tuple(d if d.place else _with_neighbour(parse, d, drafts) for d in drafts)
    spot = _only_place(scene, sentence)
    if spot is None:
        return drafts
    owner = _owner_of(parse, drafts, spot)
    return tuple(
        evolve(draft, place=event_place(spot, BESIDE))
        if not draft.place and draft.standing.status and is_with(parse, draft, owner)
        else draft
        for draft in drafts
    )


def _without_others(draft: Draft, drafts: tuple[Draft, ...]) -> Draft:
    """The draft without the place of what it speaks of: "announced the attack in Lima"."""
    place = draft.place
    if place is None or draft.trigger.kind not in TELLING or place.basis != BEHIND:
        return draft
    inner = (d for d in drafts if d.place and d.trigger.token > draft.trigger.token)
    of_other = any(d.place and d.place.span == place.span for d in inner)
    return evolve(draft, place=None, place_is_told=False) if of_other else draft


def _owner_of(parse: Parse, drafts: tuple[Draft, ...], spot: Spot) -> Draft | None:
    """The draft that happens at a place, or on whose words it hangs though it may not happen."""
    token = token_at(parse, spot.place.span)
    group = noun_at(parse, token) if token is not None else None
    told = (d for d in drafts if d.place_is_told)
    owners = (d for d in told if d.place and d.place.span == spot.place.span)
    governors = (d for d in drafts if group is not None and group.parent in tokens_of(d))
    return next(owners, None) or next(governors, None)


def _with_neighbour(parse: Parse, draft: Draft, drafts: tuple[Draft, ...]) -> Draft:
    """The draft with the place of its occasion, or of another one to which something ties it."""
    for other in reversed(drafts):
        if other.place is None or draft.standing.status is None:
            continue
        name = tie(parse, other, draft)
        if name:
            return evolve(draft, place=evolve(_reached(other.place), basis=name))
    return draft


def _reached(place: EventPlace) -> EventPlace:
    """The place as of one who has come there."""
    return evolve(place, rel="in") if place.rel == "destination" else place


def _only_place(scene: Scene, sentence: int) -> Spot | None:
    """The place of a sentence in which something happens, if there is no other."""
    parse = scene.parses[sentence]
    found: dict[str, Spot] = {}
    for place in scene.places[sentence]:
        token = token_at(parse, place.span)
        group = noun_at(parse, token) if token is not None else None
        if place.role != "location" or group is None or group.prep not in AROUND:
            continue
        if not in_firm(scene, place):
            found.setdefault(place.name, Spot(place, NEAR[group.prep]))
    return next(iter(found.values())) if len(found) == 1 else None


def place_all(scene: Scene, groups: Sequence[tuple[Draft, ...]]) -> tuple[EventPlace | None, ...]:
    """The place of each happening, of whose mentions the first is the best."""
    own = [place_of_group(group) for group in groups]
    at = {
        (draft.trigger.sentence, token): place
        for group, place in zip(groups, own, strict=True)
        for draft in group
        for token in tokens_of(draft)
    }
    return tuple(
        place or _occasion(scene, group, at) for group, place in zip(groups, own, strict=True)
    )


def _occasion(
    scene: Scene, group: tuple[Draft, ...], places: Mapping[tuple[int, int], EventPlace | None]
) -> EventPlace | None:
    """The place of what it was a part of: "was agreed at the summit", "said during the visit"."""
    for draft in group:
        parse = scene.parses[draft.trigger.sentence]
        for token in sorted(tokens_of(draft)):
            for part in obliques(parse, token):
                place = places.get((draft.trigger.sentence, part.head))
                if part.prep in OCCASIONS and place is not None:
                    word = parse.sentence.tokens[part.head].lemma
                    return evolve(_reached(place), basis=f"its occasion: {word}")
    return None
