"""Where something happens that is told without a place, by its sentence and other mentions."""

from collections.abc import Mapping, Sequence

from attrs import evolve

from timeline.events.attach import REASONS
from timeline.events.draft import Draft
from timeline.events.kinds import verb_list
from timeline.events.scene import Scene, token_at
from timeline.events.spots import ALWAYS, NEAR, Spot, event_place
from timeline.events.where import GOING, lies_in
from timeline.model import EventPlace
from timeline.text.clauses import (
    ancestors,
    noun_above,
    noun_at,
    obliques,
    possessor,
    verb_above,
    verb_at,
)
from timeline.text.syntax import NounGroup, Parse, VerbGroup

AGAIN = frozenset({"the", "this", "that"})
BESIDE = "its sentence"
BEHIND = "behind its words"
STAYS = ("at", "in", "near")
LEAVING = GOING | {"departure", "deployment"}
ROW = ("CC", "RB", "DT", ",", "IN")
AROUND = ALWAYS | {"along", "through", "throughout"}
# before what is told for its time, reason or subject, and may have been elsewhere
APART = frozenset({"about", "after", "because of", "before", "following", "from", "since",
                   "until"})  # fmt: skip
PARTS = frozenset({"", "at", "by", "during", "in", "of", "on", "with"})
TELLING = frozenset({"agreement", "announcement", "appointment", "decision", "election", "law",
                     "investigation", "lawsuit", "offer", "request", "ruling",
                     "trial"})  # fmt: skip
OCCASIONS = frozenset({"at", "during", "in", "on"})


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
        if not draft.place and draft.standing.status and _is_with(parse, draft, owner)
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
    governors = (d for d in drafts if group is not None and group.parent in _tokens(d))
    return next(owners, None) or next(governors, None)


def _with_neighbour(parse: Parse, draft: Draft, drafts: tuple[Draft, ...]) -> Draft:
    """The draft with the place of its occasion, or the goal of the journey that it ends."""
    for other in reversed(drafts):
        if other.place is None or draft.standing.status is None:
            continue
        if _is_occasion(parse, other, draft):
            clue = f"its occasion: {other.trigger.lemma}"
            return evolve(draft, place=evolve(other.place, basis=clue))
        if _is_listed(parse, other, draft):
            return evolve(draft, place=evolve(other.place, basis=f"as the {other.trigger.lemma}"))
        if _is_object(other, draft):
            return evolve(draft, place=evolve(other.place, basis=f"its {other.trigger.lemma}"))
        if _is_again(parse, other, draft):
            return evolve(draft, place=evolve(other.place, basis="said before"))
        if _is_next(other, draft):
            rel = "in" if other.place.rel == "destination" else other.place.rel
            return evolve(draft, place=evolve(other.place, rel=rel, basis="verb before"))
        goes_before = other.trigger.token < draft.trigger.token
        if goes_before and draft.trigger.kind == "arrival" and other.place.rel == "destination":
            return evolve(draft, place=evolve(other.place, rel="in", basis="goal of the journey"))
    return draft


def _is_listed(parse: Parse, other: Draft, draft: Draft) -> bool:
    """Whether two of a kind stand in a row: "the semi-finals and then, on 7 May, the final"."""
    one, two = other.trigger, draft.trigger
    if one.noun is None or two.noun is None or one.kind != two.kind or one.token > two.token:
        return False
    if one.part != "noun" or two.part != "noun" or two.noun.prep or one.noun.end > two.noun.first:
        return False
    between = range(one.noun.end, two.noun.first)
    groups = (noun_at(parse, token) for token in between)
    return all(
        (group is not None and group.role == "time") or parse.sentence.tokens[token].tag in ROW
        for token, group in zip(between, groups, strict=True)
    )


def _is_object(other: Draft, draft: Draft) -> bool:
    """Whether one is done to another: "will double its flights to Lima"."""
    noun = other.trigger.noun if other.trigger.part == "noun" else None
    if noun is None or noun.role != "object" or draft.trigger.kind in TELLING:
        return False
    return noun.parent in _tokens(draft)


def _is_next(other: Draft, draft: Draft) -> bool:
    """Whether one is told right after another of the same doer: "visited Rome and met the pope"."""
    one, two = other.trigger.verb, draft.trigger.verb
    if one is None or two is None or not other.place_is_told or _is_timed(draft, other):
        return False
    if other.trigger.kind == "birth" or draft.trigger.kind in LEAVING:
        return False
    stays = other.trigger.kind in GOING or (other.place is not None and other.place.rel in STAYS)
    joined = two.conjunct_of is not None and two.conjunct_of in (one.head, one.conjunct_of)
    return joined and stays and one.head < two.head


def _is_again(parse: Parse, other: Draft, draft: Draft) -> bool:
    """Whether one is told once more: "a siege of Lima ended as their siege failed"."""
    one, two = other.trigger, draft.trigger
    if two.noun is None or one.part != "noun" or two.part != "noun" or one.lemma != two.lemma:
        return False
    first = parse.sentence.tokens[two.noun.first]
    known = first.lemma in AGAIN or possessor(parse, two.noun) is not None
    return known and one.token < two.token


def _is_occasion(parse: Parse, other: Draft, draft: Draft) -> bool:
    """Whether one happens at another: "was named at a meeting", "a summit where they met"."""
    noun = other.trigger.noun if other.trigger.part == "noun" else None
    if noun is not None and noun.prep in OCCASIONS and _hangs(parse, other, draft):
        return True
    return any(v.marker == "where" and v.parent in _tokens(other) for v in draft.verbs)


def _only_place(scene: Scene, sentence: int) -> Spot | None:
    """The place of a sentence in which something happens, if there is no other."""
    parse = scene.parses[sentence]
    found: dict[str, Spot] = {}
    for place in scene.places[sentence]:
        token = token_at(parse, place.span)
        group = noun_at(parse, token) if token is not None else None
        if place.role == "location" and group is not None and group.prep in AROUND:
            found.setdefault(place.name, Spot(place, NEAR[group.prep]))
    return next(iter(found.values())) if len(found) == 1 else None


def _is_with(parse: Parse, draft: Draft, owner: Draft | None) -> bool:
    """Whether a draft happens where another one of its sentence does.

    The one that hangs on the other has no date of its own. A place at which nothing happens may
    tell where somebody is from; only a headline has no words for that.
    """
    if owner is None:
        return not draft.timed and parse.sentence.kind == "heading"
    if owner.trigger.kind == "birth":
        return False
    if _hangs(parse, owner, draft):
        return not _is_timed(owner, draft) and _is_part(parse, owner, draft)
    if _hangs(parse, draft, owner):
        if _is_timed(draft, owner) and not _happens_during(draft, owner):
            return False
        return not _is_apart(parse, draft, owner)
    return not _is_timed(draft, owner) and not any(
        _is_apart(parse, d, None) for d in (draft, owner)
    )


def _is_timed(draft: Draft, other: Draft) -> bool:
    """Whether a draft has a date of its own, which is not that of another one."""
    if not draft.timed or draft.date is None:
        return False
    return not other.timed or other.date is None or draft.date.interval != other.date.interval


def _happens_during(draft: Draft, owner: Draft) -> bool:
    """Whether one is told as what came while another went on: "was driving when she died"."""
    now = any(verb.marker == "when" for verb in draft.verbs)
    return now and any("PROGRESSIVE" in verb.aspect for verb in owner.verbs)


def _is_part(parse: Parse, inner: Draft, outer: Draft) -> bool:
    """Whether a draft is told as what went on meanwhile, or as what the outer one was or did."""
    for token in (inner.trigger.token, *ancestors(parse, inner.trigger.token)):
        if token in _tokens(outer):
            return True
        verb, noun = verb_at(parse, token), noun_at(parse, token)
        if verb is not None:
            if not _tells_part(parse, verb):
                return False
            continue
        if noun is None or noun.prep not in PARTS or _is_reason(parse, noun):
            return False
        if noun.role == "object" and outer.trigger.kind in TELLING:
            return False
    return False


def _tells_part(parse: Parse, verb: VerbGroup) -> bool:
    """Whether a verb goes on about what it hangs on: "killing two", "an attack led by Berg"."""
    above = noun_above(parse, verb)
    done = verb.tense == "PASTPART" and above is not None and above.role != "subject"
    left = verb.tense == "PASTPART" and verb.role == "complement"  # "was found shot in Lima"
    beside = verb.role == "adverbial" or done or left or _goes_on(verb)
    return verb.marker not in APART and beside


def _is_reason(parse: Parse, noun: NounGroup) -> bool:
    """Whether a group opens a reason: "in the wake of a fire in Lima"."""
    return parse.sentence.tokens[noun.head].lemma in REASONS


def _is_apart(parse: Parse, inner: Draft, outer: Draft | None) -> bool:
    """Whether a draft is told in what is at another time or says who somebody is.

    "Before the envoy reached Lima", "five divers who were held in Lima".
    """
    end = _tokens(outer) if outer is not None else frozenset()
    for token in (inner.trigger.token, *ancestors(parse, inner.trigger.token)):
        if token in end:
            return False
        verb, noun = verb_at(parse, token), noun_at(parse, token)
        if verb is not None:
            if verb.marker in APART or (verb.role == "relative" and not _goes_on(verb)):
                return True
        elif noun is not None and (noun.prep in APART or _is_looked_at(parse, noun)):
            return True
    return False


def _is_looked_at(parse: Parse, noun: NounGroup) -> bool:
    """Whether a group is what is spoken of from elsewhere: "condemned the raid"."""
    verb = verb_above(parse, noun) if noun.role == "object" else None
    lemma = parse.sentence.tokens[verb.head].lemma if verb is not None else ""
    return lemma in verb_list("governor", "looks_back")


def _goes_on(verb: VerbGroup) -> bool:
    """Whether a verb tells what was going on meanwhile: "those meeting", "who were marching"."""
    return verb.tense == "PRESPART" or "PROGRESSIVE" in verb.aspect


def _hangs(parse: Parse, inner: Draft, outer: Draft) -> bool:
    """Whether a draft is told in a part of what tells another one."""
    return bool(_tokens(outer).intersection(ancestors(parse, inner.trigger.token)))


def _tokens(draft: Draft) -> frozenset[int]:
    return frozenset(hit.token for hit in draft.hits)


def place_all(scene: Scene, groups: Sequence[tuple[Draft, ...]]) -> tuple[EventPlace | None, ...]:
    """The place of each happening, of whose mentions the first is the best."""
    own = [place_of_group(group) for group in groups]
    at = {
        (draft.trigger.sentence, token): place
        for group, place in zip(groups, own, strict=True)
        for draft in group
        for token in _tokens(draft)
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
        for token in sorted(_tokens(draft)):
            for part in obliques(parse, token):
                place = places.get((draft.trigger.sentence, part.head))
                if part.prep in OCCASIONS and place is not None:
                    rel = "in" if place.rel == "destination" else place.rel
                    word = parse.sentence.tokens[part.head].lemma
                    return evolve(place, rel=rel, basis=f"its occasion: {word}")
    return None
