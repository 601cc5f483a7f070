"""Where an event happens: each place goes to the event it stands with.

In: the drafts of one sentence. Out: for each its place. A place belongs to the event on whose words
it hangs, else to the nearest in reach, else to all that its sentence tells.
"""

from timeline.events.attach import homes, owner_of, upwards
from timeline.events.draft import Draft
from timeline.events.scene import Scene, place_in, token_at, token_span
from timeline.model import EventPlace, Place, holds
from timeline.text.clauses import noun_at, objects, obliques
from timeline.text.syntax import NounGroup, Parse

NEAR = {"at": "at", "in": "in", "on": "in", "near": "near", "outside": "near", "off": "near",
        "inside": "in", "within": "in", "across": "in", "throughout": "in", "around": "near",
        "over": "in", "under": "in", "to": "destination", "into": "destination",
        "towards": "destination", "toward": "destination", "from": "origin", "for": "destination",
        "through": "in", "along": "near", "aboard": "in", "between": "near",
        "of": "in"}  # fmt: skip
ALWAYS = frozenset({"at", "in", "near", "outside", "inside", "within", "across", "around"})
REACHING = frozenset({"visit", "arrival", "capture", "attack", "travel"})


def place_owners(
    scene: Scene, sentence: int, drafts: tuple[Draft, ...]
) -> dict[int, list[EventPlace]]:
    """The places of a sentence by the trigger token of the draft that happens there."""
    parse = scene.parses[sentence]
    at = homes(drafts)
    found: dict[int, list[EventPlace]] = {}
    for place in scene.places[sentence]:
        token = token_at(parse, place.span)
        dateline = place.span.start <= parse.sentence.start and place.kind != "venue"
        if place.role != "location" or token is None or dateline:
            continue
        owner = owner_of(parse, token, place.span, at)
        group = noun_at(parse, token)
        if owner is not None:
            prep = group.prep if group else ""
            found.setdefault(owner, []).append(_event_place(place, NEAR.get(prep, "in")))
    return found


def place_near(scene: Scene, draft: Draft, owned: list[EventPlace]) -> EventPlace | None:
    """Where an event happens if its own words do not say; `owned` are its places by nearness."""
    return _nearest(owned) or _of_sentence(scene, draft)


def place_of(scene: Scene, draft: Draft) -> EventPlace | None:
    """Where an event happens, by the words that hang on it."""
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
    return _antecedent(scene, draft)


def _of_sentence(scene: Scene, draft: Draft) -> EventPlace | None:
    """The one place that a sentence is set in: "Ministers meeting in Oslo agreed to cut tolls"."""
    hit = draft.trigger
    parse = scene.parses[hit.sentence]
    found: dict[str, EventPlace] = {}
    for place in scene.places[hit.sentence]:
        token = token_at(parse, place.span)
        group = noun_at(parse, token) if token is not None else None
        if place.role == "location" and group is not None and group.prep in ALWAYS:
            found.setdefault(place.name, _event_place(place, NEAR[group.prep]))
    return next(iter(found.values())) if len(found) == 1 else None


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
        for step in upwards(parse, verb.parent):
            place = place_in(scene, hit.sentence, token_span(parse, step))
            if place is not None:
                return _event_place(place, "at" if place.kind == "venue" else "in")
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
