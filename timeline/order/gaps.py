"""How long one event came after another: "three days after the vote", and the dates that follow."""

import re
from collections.abc import Iterable, Mapping, Sequence

from attrs import evolve

from timeline.events.lengths import GAP, shift
from timeline.model import Event, EventDate, Interval, Relation, Time, share_days

HOURS = re.compile(r"P(?:0D|T(?:[1-5X]H)?(?:(?:\d+|X)M)?)")  # so few that the day stays the same
TO_THE_DAY = ("day", "minute")
RULES = ("after-it", "before-it", "stay")  # clues whose cue may follow a length of time
DATED = ("day", "minute", "week", "month", "season", "quarter", "half", "year", "range", "approx")
ROUNDS = 3  # events that one date can be handed on over


def measure(
    relations: Iterable[Relation], text: str, times: Sequence[Sequence[Time]]
) -> tuple[Relation, ...]:
    """The relations, each with the length of time that stands right before its cue."""
    ends = {time.span.end: time for row in times for time in row if _is_exact(time)}

    def measured(relation: Relation) -> Relation:
        if relation.rule not in RULES or relation.cue is None:
            return relation
        start = relation.cue.span.start
        time = ends.get(len(text[:start].rstrip())) if start else None
        return evolve(relation, gap=time.value) if time else relation

    return tuple(map(measured, relations))


def _is_exact(time: Time) -> bool:
    return (
        time.type in ("DURATION", "SET")
        and not time.mod
        and bool(GAP.fullmatch(time.value) or HOURS.fullmatch(time.value))
    )


def hand_on(events: Sequence[Event], kept: Iterable[Relation]) -> dict[str, EventDate]:
    """The dates of events without one that follow from others and the gaps to them.

    Only what the words date is handed on, over at most `ROUNDS` events.
    """
    ties = [relation for relation in kept if relation.gap]
    known = {event.id: event.date for event in events}
    found: dict[str, EventDate] = {}
    for _ in range(ROUNDS if ties else 0):
        more = {
            name: date
            for relation in ties
            for name, date in _dates(relation, known | found)
            if name in known and name not in found
        }
        if not more:
            break
        found |= more
    return found


def _dates(relation: Relation, known: Mapping[str, EventDate]) -> list[tuple[str, EventDate]]:
    """The event that a gap dates, if just one of the two has a date of its own."""
    first, second = known.get(relation.first), known.get(relation.second)
    if first is None or second is None:
        return []
    if _is_dated(first) and second.interval.precision == "open":
        return _dated(relation.second, second, first, relation, 1)
    if _is_dated(second) and first.interval.precision == "open":
        return _dated(relation.first, first, second, relation, -1)
    return []


def _is_dated(date: EventDate) -> bool:
    return date.interval.precision in DATED and bool(
        date.interval.earliest and date.interval.latest
    )


def _dated(
    name: str, own: EventDate, other: EventDate, relation: Relation, sign: int
) -> list[tuple[str, EventDate]]:
    """The date that lies a gap after the other one, or before it; none beyond the last year.

    Hours and no days at all leave it on the same day, if that is known.
    """
    if HOURS.fullmatch(relation.gap):
        return _same_day(name, own, other, relation)
    match = GAP.fullmatch(relation.gap)
    try:
        interval = (
            shift(other.interval, sign * int(match["count"]), match["unit"]) if match else None
        )
    except ValueError:
        interval = None
    if interval is None:
        return []
    if relation.kind == "with":
        interval = Interval(other.interval.earliest, interval.latest, "span")
        basis = f"{relation.gap} from {other.interval.earliest} ({relation.rule})"
        return [(name, EventDate(interval, basis, own.text, own=own))]
    side = "after" if sign > 0 else "before"
    basis = f"{relation.gap} {side} {other.interval.earliest} ({relation.rule})"
    return [(name, EventDate(interval, basis, own.text, own=own))]


def _same_day(
    name: str, own: EventDate, other: EventDate, relation: Relation
) -> list[tuple[str, EventDate]]:
    day = other.interval.earliest
    if day != other.interval.latest or other.interval.precision not in TO_THE_DAY:
        return []
    interval = Interval(day, day, "day")
    if not share_days(own.interval, interval):
        return []
    return [(name, EventDate(interval, f"same day ({relation.rule})", own.text, own=own))]
