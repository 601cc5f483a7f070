"""One event out of what several documents tell of it: the newest telling holds, all are kept."""

from collections.abc import Mapping, Sequence

from attrs import evolve

from timeline.days import Day
from timeline.model import (
    Event,
    EventDate,
    EventPlace,
    Participant,
    Status,
    Telling,
    lies_in,
    share_days,
)
from timeline.order.sameness import OVERDUE, stems

COARSE = ("open", "deadline")
NOTES: Mapping[Status, str] = {"past": "happened", "negated": "called off"}


def told_by_all(events: Sequence[Event], written: Mapping[str, Day | None]) -> Event:
    """The event that these tell, the oldest first; the id is that of the oldest.

    The newest telling gives words, status and date, as far as it says them; parties and places
    come from all.
    """
    if len(events) == 1:
        return events[0]
    ranked = _newest_first(events)
    main = ranked[0]
    date = _date(ranked)
    tellings = tuple(telling for event in events for telling in _tellings(event, written))
    return evolve(
        main,
        id=events[0].id,
        confidence=max(event.confidence for event in events),
        mentions=tuple(
            dict.fromkeys(m for event in ranked for m in (event.trigger, *event.mentions))
        ),
        date=date,
        place=_place(ranked),
        participants=_parties(ranked),
        trace=(*main.trace, f"told by {len({t.trigger.doc for t in tellings})} documents"),
        history=_noted(tellings, main.status, date),
    )


def _newest_first(events: Sequence[Event]) -> list[Event]:
    """The tellings by age; of one document first what is no older plan, then what has a date, then
    what is surest.
    """
    docs = [event.trigger.doc for event in events]

    def key(numbered: tuple[int, Event]) -> tuple[int, bool, bool, float, int]:
        number, event = numbered
        oldest = docs.index(event.trigger.doc)
        old = any(_is_old(event, older) for older in events[:oldest])
        coarse = event.date.interval.precision in COARSE
        return (-oldest, old, coarse, -event.confidence, number)

    return [event for _, event in sorted(enumerate(events), key=key)]


def _is_old(event: Event, older: Event) -> bool:
    """Whether a telling only repeats what an older one planned."""
    own, planned = event.date.interval, older.date.interval
    plan = event.status == "scheduled" or f"status: {OVERDUE}" in event.trace
    return plan and older.status == "scheduled" and (own == planned or lies_in(planned, own))


def _date(ranked: Sequence[Event]) -> EventDate:
    """The date that holds: the newest one told, or a finer one of before that fits with it."""
    newest = ranked[0].date
    dated = [event.date for event in ranked if event.date.interval.precision not in COARSE]
    if not dated:
        return newest
    if newest.interval.precision not in COARSE:
        return _finest(newest, dated)
    before = _finest(dated[0], dated)
    if not _fits(before, ranked[0]):
        return newest
    return evolve(before, basis=f"as told before: {before.basis}")


def _finest(date: EventDate, others: Sequence[EventDate]) -> EventDate:
    """A date, or the first of others that says the same more finely."""
    return next((other for other in others if lies_in(other.interval, date.interval)), date)


def _fits(date: EventDate, newest: Event) -> bool:
    """Whether a date told before leaves the newest status and bounds standing."""
    return newest.status == "negated" or share_days(date.interval, newest.date.interval)


def _place(ranked: Sequence[Event]) -> EventPlace | None:
    """The newest place told, or one of before that lies in it."""
    told = [_placed(event) for event in ranked if event.place is not None]
    if not told:
        return None
    inner = (place for place in told if told[0].name in place.within)
    return next(inner, told[0])


def _placed(event: Event) -> EventPlace:
    """The place of an event with the document of its words."""
    place = event.place
    if place is None:
        raise ValueError(f"event {event.id} has no place")
    return evolve(place, doc=place.doc or event.trigger.doc)


def _parties(ranked: Sequence[Event]) -> tuple[Participant, ...]:
    """All who take part, each once, by the longest name; the newest telling gives the role."""
    found: list[Participant] = []
    for event in ranked:
        for party in event.participants:
            whole = evolve(party, doc=party.doc or event.trigger.doc)
            same = next((i for i, p in enumerate(found) if _is_one(p.name, whole.name)), None)
            if same is None:
                found.append(whole)
            elif len(whole.name) > len(found[same].name):
                found[same] = evolve(whole, role=found[same].role)
    main = ranked[0].trigger.doc
    return tuple(evolve(p, doc="" if p.doc == main else p.doc) for p in found)


def _is_one(a: str, b: str) -> bool:
    one, two = stems(a), stems(b)
    return a == b or bool(one and two and (one <= two or two <= one))


def _tellings(event: Event, written: Mapping[str, Day | None]) -> tuple[Telling, ...]:
    """What the documents of an event told: itself, or its history."""
    if event.history:
        return tuple(evolve(telling, note="") for telling in event.history)
    day = written.get(event.trigger.doc)
    date = event.date.own or event.date
    return (Telling(event.trigger, day, event.status, date, event.quote),)


def _noted(tellings: Sequence[Telling], status: Status, date: EventDate) -> tuple[Telling, ...]:
    """The tellings, each with what became of it."""
    return tuple(evolve(telling, note=_note(telling, status, date)) for telling in tellings)


def _note(telling: Telling, status: Status, date: EventDate) -> str:
    """What the newest telling made of an older one, "" if it still holds."""
    told, holds = telling.date.interval, date.interval
    notes = []
    if telling.status != status and status in NOTES:
        notes.append(NOTES[status])
    if told.precision not in COARSE and told != holds and not lies_in(holds, told):
        notes.append("the date changed")
    return ", ".join(notes)
