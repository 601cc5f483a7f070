"""Clues of place: a trip to a country within a tour of its continent, a meeting within a visit.

They ask who goes where, so they need no words that tie one event to the other; they look at
events that are told near each other only.
"""

from collections.abc import Iterator

from timeline.model import Event
from timeline.order.clue import GRAMMAR, LIKELY, Clue, Pair
from timeline.order.ground import Ground, events_near, words_of
from timeline.order.regions import is_area, regions_of

JOURNEYS = ("visit", "travel")
STEPS = ("visit", "travel", "arrival")
OCCASIONS = ("meeting", "summit", "conference", "ceremony", "agreement", "performance", "fixture",
             "interview", "request", "announcement")  # fmt: skip
TRAVELLERS = ("agent", "party", "attendee", "subject", "host", "organiser")
TOUR_REACH = 15  # sentences between a tour and its legs
STAY_REACH = 5  # sentences between a visit and what happens on it


def leg(ground: Ground, sentence: int) -> Iterator[Pair]:
    """As in "her Asia tour … will go on to Japan": the same traveller, a place within the place."""
    for whole, part, token in _near(ground, sentence, TOUR_REACH):
        if whole.kind in JOURNEYS and part.kind in STEPS and _travels(whole) & _travels(part):
            inner, outer = areas(part), _goal(whole)
            if outer and outer in inner[1:]:
                yield whole.id, part.id, words_of(ground.parses[sentence], token, token + 1)


def stay(ground: Ground, sentence: int) -> Iterator[Pair]:
    """As in "her visit to Peru … met the mayor in Lima": the same person, in the place visited."""
    for whole, part, token in _near(ground, sentence, STAY_REACH):
        if whole.kind != "visit" or part.kind not in OCCASIONS or part.place is None:
            continue
        if regions_of(_goal(whole)) == frozenset() or not _together(ground, whole, part):
            continue
        people = {p.name for p in part.participants if p.role in TRAVELLERS}
        if _travels(whole) & people and _goal(whole) in areas(part):
            yield whole.id, part.id, words_of(ground.parses[sentence], token, token + 1)


def _near(ground: Ground, sentence: int, reach: int) -> Iterator[tuple[Event, Event, int]]:
    """Each journey told near a sentence, each event that the sentence tells, and its token."""
    around = events_near(ground, sentence, reach)
    wholes = [event for event in around if event.kind in JOURNEYS]
    for token in ground.told[sentence] if wholes else ():
        part = ground.events[ground.sites[sentence, token]]
        for whole in wholes:
            if whole.id != part.id:
                yield whole, part, token


def _together(ground: Ground, whole: Event, part: Event) -> bool:
    """Whether both are over or both to come, and a date of one does not leave the other behind."""
    if ground.is_past(whole.id) != ground.is_past(part.id):
        return False
    return ground.is_open(part.id) or not ground.is_open(whole.id)


def _travels(event: Event) -> set[str]:
    """Who makes a journey."""
    return {p.name for p in event.participants if p.role in ("agent", "attendee")}


def _goal(event: Event) -> str:
    """The place to which a journey goes, "" if the text names none."""
    if event.place is not None and event.place.rel != "origin":
        return event.place.name
    named = (p.name for p in event.participants if p.role != "agent" and is_area(p.name))
    return next(named, "")


def areas(event: Event) -> tuple[str, ...]:
    """The place of an event and all that hold it, from the inside outwards; none if unknown."""
    goal = _goal(event)
    inner = (goal, *event.place.within) if event.place and event.place.name == goal else (goal,)
    regions = {region for name in inner for region in regions_of(name)}
    return (*inner, *sorted(regions)) if goal else ()


CLUES: tuple[Clue, ...] = (
    Clue(
        name="leg-of-a-tour",
        kind="contains",
        strength=GRAMMAR,
        find=leg,
        yes={
            "Ada Lund will tour Asia next month. She will fly to Japan first.": "tour > fly",
        },
        no=("Ada Lund will tour Asia next month. Tom Berg will fly to Japan.",),
    ),
    Clue(
        name="on-a-visit",
        kind="contains",
        strength=LIKELY,
        find=stay,
        yes={
            "Ada Lund will visit Peru in May. She will meet Tom Berg in Lima.": "visit > meet",
        },
        no=("Ada Lund will visit Peru in May. She met Tom Berg in Lima.",),
    ),
)
