"""When and where an event happens: each time and place goes to the event it stands with.

In: the drafts of one sentence. Out: for each its times and its place. A time expression belongs to
the event word it hangs on, else to the nearest before it in the clause, never to all of them.
"""

from collections.abc import Iterable

from timeline.days import Day, plus_days
from timeline.events.draft import Draft
from timeline.events.scene import Scene, place_in, token_at, token_span
from timeline.model import (
    EventDate,
    EventPlace,
    Interval,
    Place,
    Precision,
    Span,
    Status,
    Time,
    holds,
)
from timeline.text.clauses import noun_at, objects, obliques, verb_at
from timeline.text.syntax import NounGroup, Parse, VerbGroup

NEAR = {"at": "at", "in": "in", "on": "in", "near": "near", "outside": "near", "off": "near",
        "inside": "in", "within": "in", "across": "in", "throughout": "in", "around": "near",
        "over": "in", "under": "in", "to": "destination", "into": "destination",
        "towards": "destination", "toward": "destination", "from": "origin", "for": "destination",
        "through": "in", "along": "near", "aboard": "in", "between": "near",
        "of": "in"}  # fmt: skip
ALWAYS = frozenset({"at", "in", "near", "outside", "inside", "within", "across", "around"})
FINEST = ("minute", "day", "span", "range", "approx", "week", "month", "quarter", "season", "half",
          "year", "decade", "century", "deadline", "open")  # fmt: skip
REACHING = frozenset({"visit", "arrival", "capture", "attack", "travel"})
REACH = 12  # tokens between a time expression and the event it may belong to


def owners(scene: Scene, sentence: int, drafts: tuple[Draft, ...]) -> dict[int, list[Time]]:
    """The times of a sentence by the trigger token of the draft that each belongs to.

    A time before the first verb also belongs to the verbs coordinated with it that have none.
    """
    parse = scene.parses[sentence]
    at = _homes(drafts)
    found: dict[int, list[Time]] = {}
    for time in scene.times[sentence]:
        if (time.interval is None and time.extent is None) or time.type not in ("DATE", "TIME"):
            continue
        token = token_at(parse, time.span)
        owner = None if token is None else _owner(parse, token, time.span, at)
        if owner is not None:
            found.setdefault(owner, []).append(time)
    leading = [(t, token) for token, row in found.items() for t in row if _leads(parse, t)]
    for draft in drafts if leading else ():
        verb = draft.trigger.verb
        if verb is not None and verb.role == "main" and draft.trigger.token not in found:
            time, first = leading[0]
            if draft.trigger.token > first and _is_coordinated(parse, verb, first):
                found[draft.trigger.token] = [time]
    return found


def _leads(parse: Parse, time: Time) -> bool:
    """Whether a time opens its sentence, so that it reaches over "and"."""
    return time.span.start <= parse.sentence.tokens[min(2, len(parse.sentence.tokens) - 1)].start


def _is_coordinated(parse: Parse, verb: VerbGroup, first: int) -> bool:
    """Whether a main verb goes on from an earlier one in the same tense."""
    earlier = verb_at(parse, first)
    return earlier is not None and earlier.tense == verb.tense


def _homes(drafts: tuple[Draft, ...]) -> dict[int, int]:
    """Trigger tokens by the tokens of triggers and of what is folded into them."""
    return {hit.token: d.trigger.token for d in drafts for hit in (d.trigger, *d.folded)}


def _owner(parse: Parse, token: int, span: Span, at: dict[int, int]) -> int | None:
    """The draft whose words a time or place hangs on, else the nearest in reach."""
    inside = noun_at(parse, token)
    if inside is not None and inside.role != "time" and inside.head in at:
        return at[inside.head]
    owned = _next_group(parse, token)
    if owned is not None and owned.head in at:
        return at[owned.head]
    seen: set[int] = set()
    step: int | None = token if inside is None else inside.parent
    while step is not None and step not in seen:
        seen.add(step)
        if step in at:
            return at[step]
        step = _parent(parse, step)
    first = next(i for i, t in enumerate(parse.sentence.tokens) if t.end > span.start)
    before = [t for t in at if first - REACH <= t < first]
    after = [t for t in at if token < t <= token + REACH]
    nearest = max(before, default=None) if before else min(after, default=None)
    return None if nearest is None else at[nearest]


def _next_group(parse: Parse, token: int) -> NounGroup | None:
    """The group right behind a token, or behind its "'s": "last year's fire", "the 1998 fire"."""
    tokens = parse.sentence.tokens
    following = token + 1
    if following < len(tokens) and tokens[following].tag == "POS":
        following += 1
    group = noun_at(parse, following)
    return group if group is not None and group.first == following and not group.prep else None


def _parent(parse: Parse, token: int) -> int | None:
    verb = verb_at(parse, token)
    if verb is not None:
        return verb.parent
    noun = noun_at(parse, token)
    return None if noun is None else noun.parent


def choose(times: Iterable[Time], near: Span) -> Time | None:
    """The time that says most of an event: the finest, then the nearest to its word."""
    ranked = sorted(
        times,
        key=lambda t: (FINEST.index(meaning(t).precision), abs(t.span.start - near.start), t.span),
    )
    return ranked[0] if ranked else None


def meaning(time: Time) -> Interval:
    """The days of a time expression: the whole range where it is one end of it."""
    interval = time.extent or time.interval
    return interval if interval is not None else Interval(None, None, "open")


def date_of(time: Time | None, status: Status, reference: Day | None) -> EventDate:
    """When an event happens: as its time expression says, else as its status bounds it."""
    if time is None:
        return _bounded(status, reference)
    interval = meaning(time)
    before_reference = (
        reference is not None and interval.latest is not None and interval.latest < reference
    )
    if time.bound in ("by", "until", "before"):
        latest = interval.latest
        if time.bound == "before" and interval.earliest is not None:
            latest = plus_days(interval.earliest, -1)
        ahead = status in ("scheduled", "possible") and not before_reference
        start = reference if ahead and latest and reference and reference <= latest else None
        precision: Precision = "open" if time.bound == "before" else "deadline"
        bounded = Interval(start, latest, precision)
        return EventDate(bounded, f"{time.bound}: {time.rule}", time.text)
    if time.bound == "after" and interval.latest is not None:
        later = plus_days(interval.latest, 1)
        latest = reference if status == "past" and reference and reference >= later else None
        return EventDate(Interval(later, latest, "open"), f"after: {time.rule}", time.text)
    return EventDate(interval, time.rule, time.text)


def _bounded(status: Status, reference: Day | None) -> EventDate:
    """The bounds of an event that no words date."""
    if reference is None:
        return EventDate(Interval(None, None, "open"), "no date")
    if status in ("past", "negated"):
        return EventDate(Interval(None, reference, "open"), "before the reference date")
    if status == "ongoing":
        return EventDate(Interval(None, None, "open"), "going on at the reference date")
    return EventDate(Interval(reference, None, "open"), "after the reference date")


def place_owners(
    scene: Scene, sentence: int, drafts: tuple[Draft, ...]
) -> dict[int, list[EventPlace]]:
    """The places of a sentence by the trigger token of the draft that happens there."""
    parse = scene.parses[sentence]
    at = _homes(drafts)
    found: dict[int, list[EventPlace]] = {}
    for place in scene.places[sentence]:
        token = token_at(parse, place.span)
        if place.role != "location" or token is None:
            continue
        owner = _owner(parse, token, place.span, at)
        group = noun_at(parse, token)
        if owner is not None:
            prep = group.prep if group else ""
            found.setdefault(owner, []).append(_event_place(place, NEAR.get(prep, "in")))
    return found


def place_of(scene: Scene, draft: Draft, owned: list[EventPlace]) -> EventPlace | None:
    """Where an event happens, by the words that hang on it; `owned` are its places by nearness."""
    hit = draft.trigger
    parse = scene.parses[hit.sentence]
    tokens = [hit.token, *(h.token for h in draft.folded if h.verb is not None)]
    extra = hit.trigger.kind.place if hit.trigger else ()
    for token in tokens:
        for group in obliques(parse, token):
            if group.prep in ALWAYS or group.prep in extra:
                found = _place_at(scene, hit.sentence, parse, group)
                if found is not None:
                    return _event_place(found, NEAR.get(group.prep, "in"))
    if hit.noun is not None and extra:
        found = _modifier(scene, hit.sentence, parse, hit.noun)
        if found is not None:
            return _event_place(found, "destination")
    verb = hit.verb
    if verb is not None and hit.kind in REACHING:
        for group in objects(parse, verb):
            found = _place_at(scene, hit.sentence, parse, group)
            if found is not None:
                return _event_place(found, "destination")
    return _antecedent(scene, draft) or _nearest(owned)


def _nearest(owned: list[EventPlace]) -> EventPlace | None:
    """The first of some places that is no origin."""
    return next((p for p in owned if p.rel != "origin"), owned[0] if owned else None)


def _antecedent(scene: Scene, draft: Draft) -> EventPlace | None:
    """The place before a relative "where": "the hall, where they met"."""
    hit = draft.trigger
    verbs = [v for v in (hit.verb, *(h.verb for h in draft.folded)) if v is not None]
    parse = scene.parses[hit.sentence]
    for verb in verbs:
        if verb.marker != "where" or verb.parent is None:
            continue
        step: int | None = verb.parent
        seen: set[int] = set()
        while step is not None and step not in seen:
            seen.add(step)
            place = place_in(scene, hit.sentence, token_span(parse, step))
            if place is not None:
                return _event_place(place, "at" if place.kind == "venue" else "in")
            step = _parent(parse, step)
    return None


def _place_at(scene: Scene, sentence: int, parse: Parse, group: NounGroup) -> Place | None:
    """The place whose name a group is: at its head, not as a demonym inside it."""
    for token in (group.head, group.end - 1):
        place = place_in(scene, sentence, token_span(parse, token))
        if place is not None and place.role != "demonym":
            return place
    return None


def _modifier(scene: Scene, sentence: int, parse: Parse, group: NounGroup) -> Place | None:
    """A place name before an event noun: "his Asia visit"."""
    for token in range(group.first, group.head):
        span = token_span(parse, token)
        place = place_in(scene, sentence, span)
        if place is not None and place.role != "demonym" and holds(place.span, span):
            if token + 1 < len(parse.sentence.tokens):
                follows = parse.sentence.tokens[token + 1].tag
                if follows == "POS":
                    continue
            return place
    return None


def _event_place(place: Place, rel: str) -> EventPlace:
    return EventPlace(
        name=as_written(place),
        lat=place.lat,
        lon=place.lon,
        zone=place.zone,
        rel=rel,
        span=place.span,
        within=place.within,
        point_of=place.point_of,
    )


def as_written(place: Place) -> str:
    """A place by the name the text uses, if it is one: "Kiev", but "Tokyo" for "the capital".

    Countries are named alike everywhere.
    """
    is_name = place.text[:1].isupper() and place.kind not in ("country", "capital")
    return place.text if is_name or not place.name else place.name
