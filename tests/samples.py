"""Timelines made by hand: an event of each kind of knowledge, and small ones for single tests."""

from typing import Any

from attrs import evolve

from timeline.days import Day
from timeline.model import (
    Citation,
    Clock,
    Event,
    EventDate,
    EventPlace,
    Interval,
    Participant,
    Place,
    Precision,
    Reading,
    Relation,
    Source,
    Span,
)
from timeline.result import Timeline

WRITTEN = Day(2026, 6, 15)
HERE = Span(0, 4)


def day(text: str | None) -> Day | None:
    return None if text is None else Day.parse(text)


def interval(
    earliest: str | None, latest: str | None, precision: Precision, **more: Any
) -> Interval:
    return Interval(day(earliest), day(latest), precision, **more)


def on(text: str) -> Interval:
    return interval(text, text, "day")


def at(text: str, hour: int, minute: int, zone: str | None = None) -> Interval:
    return interval(text, text, "minute", start=Clock(hour, minute, zone))


def source(name: str = "docs/plan.txt", written: Day | None = WRITTEN, **more: Any) -> Source:
    known: dict[str, Any] = {
        "title": "Plan",
        "date_source": "option",
        "sha256": "0" * 64,
        "chars": 100,
    }
    return Source(id=name, date=written, **(known | more))


def event(name: str, when: Interval, doc: str = "docs/plan.txt", **more: Any) -> Event:
    """An event whose id is its title, with whatever else is given."""
    here = Citation(doc, HERE)
    known: dict[str, Any] = {
        "kind": "other",
        "title": name,
        "status": "past",
        "confidence": 1.0,
        "trigger": here,
        "mentions": (here,),
        "date": EventDate(when, "said", more.pop("text", "")),
        "place": None,
        "participants": (),
        "sentence": here,
        "quote": f"{name}, the text says.",
    }
    return Event(id=name, **(known | more))


def place(name: str, rel: str = "in", **more: Any) -> EventPlace:
    known: dict[str, Any] = {"lat": None, "lon": None, "zone": None, "span": HERE}
    return EventPlace(name=name, rel=rel, **(known | more))


def before(first: Event, second: Event, strength: int = 4) -> Relation:
    cue = Citation(second.trigger.doc, HERE)
    return Relation(first.id, second.id, "before", "followed-by", strength, cue)


def timeline(*events: Event, relations: tuple[Relation, ...] = (), **more: Any) -> Timeline:
    """A timeline of events whose order is that of the arguments, unless they say otherwise."""
    ranked = tuple(e if e.order else evolve(e, order=position) for position, e in enumerate(events))
    sources = more.get("sources", (source(),))
    readings = tuple(Reading(s, (), more.get("places", ()), (), ()) for s in sources)
    return Timeline(readings, ranked, relations)


TOWN = Place(
    span=HERE, text="Aveling", name="Aveling", kind="city", country="GB", lat=51.50007,
    lon=-0.120004, geonameid=None, zone="Europe/London", role="location", rule="gazetteer",
)  # fmt: skip

CLOSED = event("Old depot closes", interval("2019-01-01", "2019-12-31", "year"), text="in 2019")
VOTED = event(
    "Council votes £40 m for trams",
    interval("2026-05-01", "2026-05-31", "month"),
    text="last month",
    place=place("Aveling", lat=51.50007, lon=-0.120004),
)
SIGNED = event(
    "Contract signed with Brook | Sons",
    on("2026-06-12"),
    text="on Friday",
    place=place("Guildhall", "at", within=("Aveling", "England"), point_of="Aveling"),
    participants=(Participant("Aveling Council", "agent", HERE),),
)
PROTEST = event(
    "Protest at the gate", interval("2026-05-16", "2026-06-15", "range"), text="recently"
)
MISSED = event("Test run", on("2026-06-14"), status="negated", text="14 June 2026")
COUNTED = event("Passengers counted", interval(None, "2026-06-15", "open"))
SURVEY = event(
    "Site survey", interval("2026-07-01", "2026-07-30", "span"), status="scheduled",
    text="from 1 to 30 July",
)  # fmt: skip
HEARING = event(
    "Court hearing", at("2026-08-04", 9, 30, "Europe/London"), status="scheduled",
    text="9:30 a.m. on 4 August",
)  # fmt: skip
BUDGET = event(
    "Budget approved", interval("2026-06-15", "2026-09-30", "deadline"), status="scheduled",
    text="by the close of September",
)  # fmt: skip
BUILDING = event(
    "Building starts", interval("2026-06-15", None, "open"), status="scheduled",
    quote="That is to be followed by building.", sentence=Citation("docs/plan.txt", Span(0, 35)),
)  # fmt: skip
OPENING = event("First tram runs", interval("2026-06-15", None, "open"), status="possible")
STORY = timeline(
    CLOSED, VOTED, PROTEST, SIGNED, MISSED, COUNTED, SURVEY, HEARING, BUDGET, BUILDING, OPENING,
    relations=(
        Relation("Budget approved", "Building starts", "before", "followed-by", 4,
                 Citation("docs/plan.txt", Span(14, 25))),
    ),
    places=(TOWN,),
)  # fmt: skip
