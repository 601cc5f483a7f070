"""The calendar of a timeline: an entry for each event that a calendar can hold, in plain values.

A vague time is one tentative all-day entry on its best-supported day, and says so; clock times are
in UTC; nothing is in it that could change without a change of the text.
"""

import datetime as dt
import uuid
from collections import Counter, defaultdict
from collections.abc import Mapping

from attrs import evolve, frozen

from timeline import zones
from timeline.days import Day, plus_days
from timeline.edtf import edtf
from timeline.export import fields, when
from timeline.export.options import Options
from timeline.export.when import When
from timeline.export.wording import clean
from timeline.model import Clock, Event, Place, Source
from timeline.result import Timeline

FIRST_YEAR, LAST_YEAR = 100, 9998  # widely used clients read year 99 as 1999
NO_DATE = Day(1970, 1, 1)  # the stamp where no document has a date
DAY = dt.timedelta(days=1)
HOUR = dt.timedelta(hours=1)  # how long a clock time without an end lasts
Moment = dt.date | dt.datetime


@frozen
class Entry:
    """One entry. `start` and `end` (not included) are both days, or both moments in UTC.

    `number` counts the entries of a day on which their order is known: (1, 2) is the first of two.
    `related` are the uids of entries that words put before this one.
    """

    event: Event
    uid: str
    start: Moment
    end: Moment
    title: str
    bracket: str
    description: tuple[str, ...]
    categories: tuple[str, ...]
    stamp: dt.date
    sequence: int
    location: str = ""
    point: tuple[float, float] | None = None
    url: str | None = None
    edtf: str = ""
    number: tuple[int, int] | None = None
    related: tuple[str, ...] = ()

    @property
    def summary(self) -> str:
        """The line that every calendar shows: what is known, then the title."""
        number = f"{self.number[0]}/{self.number[1]} " if self.number else ""
        return number + (f"[{self.bracket}] " if self.bracket else "") + self.title

    @property
    def status(self) -> str:
        """The STATUS of RFC 5545: confirmed if all is known."""
        return "TENTATIVE" if self.bracket else "CONFIRMED"


@frozen
class Plan:
    """The entries in the order of the file, the events left out, and what a user should know."""

    entries: tuple[Entry, ...]
    left_out: tuple[Event, ...]
    remarks: tuple[str, ...]


@frozen
class _Known:
    """What the timeline says beside the events themselves."""

    sources: Mapping[str, Source]
    places: Mapping[tuple[str, int], Place]
    seen: Mapping[str, When]
    options: Options

    def rests_on(self, event: Event) -> tuple[Source, ...]:
        """The documents behind an entry, those of the neighbour that places it too."""
        neighbour = self.seen[event.id].neighbour
        events = [event, neighbour] if neighbour else [event]
        docs = {c.doc for e in events for c in (e.trigger, *e.mentions)}
        return tuple(source for doc, source in self.sources.items() if doc in docs)


def plan(timeline: Timeline, options: Options) -> Plan:
    """The calendar of a timeline. Every event is in it, or among those left out."""
    known = _Known(
        sources={source.id: source for source in timeline.sources},
        places=fields.places_by_start(timeline),
        seen=when.see(timeline),
        options=options,
    )
    reasons = {event.id: _reason(event, known) for event in timeline.events}
    kept = [event for event in timeline.events if not reasons[event.id]]
    entries = sorted((_entry(event, known) for event in kept), key=place_in_file)
    return Plan(
        entries=tuple(_relate(_number(entries), timeline)),
        left_out=tuple(event for event in timeline.events if reasons[event.id]),
        remarks=(*_left_out(reasons), *_floating(kept, known)),
    )


def _reason(event: Event, known: _Known) -> str:
    """Why the event cannot be in the calendar; "" if it can."""
    seen = known.seen[event.id]
    if seen.day is None:
        return "no date is known, nor that of writing"
    if known.options.undated == "omit" and not seen.bounded:
        return "only the date of writing is known"
    first, last = _days(event, seen, known)
    inside = first.year >= FIRST_YEAR and last.year <= LAST_YEAR
    if inside and seen.has_clock and seen.zone:  # in UTC the year may be another one
        start, end = _moments(event, seen)
        inside = start.year >= FIRST_YEAR and end.year <= LAST_YEAR
    if inside:
        return ""
    return f"calendars hold the years {FIRST_YEAR} to {LAST_YEAR} only"


def _left_out(reasons: Mapping[str, str]) -> list[str]:
    """A line for each reason for which events are left out."""
    counts = Counter(reason for reason in reasons.values() if reason)
    return [
        f"{count} {'event is' if count == 1 else 'events are'} not in the calendar: {reason}"
        for reason, count in sorted(counts.items())
    ]


def _floating(kept: list[Event], known: _Known) -> list[str]:
    """A line on clock times of which the zone is not known, if there are any."""
    count = sum(known.seen[e.id].has_clock and not known.seen[e.id].zone for e in kept)
    times = "1 clock time has" if count == 1 else f"{count} clock times have"
    return [f"{times} no time zone and became all-day entries; --tz makes them exact"] * (count > 0)


def _days(event: Event, seen: When, known: _Known) -> tuple[Day, Day]:
    """The first and the last day of an entry."""
    interval = event.date.interval
    ends = interval.earliest, interval.latest
    if seen.day is None:
        raise ValueError(f"{event.id} has no day")
    if None in ends or interval.precision in ("open", "deadline"):
        return seen.day, seen.day
    wide = seen.certainty == "exact" or known.options.spans
    return (ends[0] or seen.day, ends[1] or seen.day) if wide else (seen.day, seen.day)


def _moments(event: Event, seen: When) -> tuple[dt.datetime, dt.datetime]:
    """Start and end of a clock time, in UTC."""
    interval = event.date.interval
    first = _utc(interval.earliest, interval.start, seen.zone)
    if interval.end is None:
        return first, first + HOUR
    last = _utc(interval.latest, interval.end, interval.end.zone or seen.zone)
    late = dt.timedelta() if last > first else dt.timedelta((first - last).days + 1)
    return first, last + late


def _utc(day: Day | None, clock: Clock | None, zone: str | None) -> dt.datetime:
    if day is None or clock is None or zone is None:
        raise ValueError(f"{day}, {clock}, {zone}: not enough for a moment")
    local = dt.datetime(
        day.year, day.month, day.day, clock.hour, clock.minute, tzinfo=zones.zone(zone)
    )
    return local.astimezone(dt.UTC)


def _date(day: Day) -> dt.date:
    return dt.date(day.year, day.month, day.day)


def _uid(event: Event) -> str:
    """A name that stays when the date or the title changes; RFC 7986, section 5.3."""
    return str(uuid.uuid5(uuid.NAMESPACE_URL, f"timeline:{event.id}"))


def _entry(event: Event, known: _Known) -> Entry:
    seen, sources = known.seen[event.id], known.rests_on(event)
    start: Moment
    end: Moment
    if seen.has_clock and seen.zone:
        start, end = _moments(event, seen)
        moments = (start, end) if event.date.interval.end else (start,)
        said = "/".join(moment.isoformat().replace("+00:00", "Z") for moment in moments)
    else:
        first, last = _days(event, seen, known)
        start, end = _date(first), _date(plus_days(last, 1))
        said = edtf(event.date.interval)
    written = [s.date for s in sources if s.date and FIRST_YEAR <= s.date.year <= LAST_YEAR]
    place = event.place
    return Entry(
        event=event,
        uid=_uid(event),
        start=start,
        end=end,
        title=fields.title(event, seen),
        bracket=fields.bracket(event, seen, sources),
        description=fields.description(event, seen, sources),
        categories=("timeline", seen.slug),
        stamp=_date(max(written, default=NO_DATE)),
        sequence=max(len(sources) - 1, 0),
        location=fields.location(place) if place else "",
        point=fields.point(event, known.places),
        url=next((clean(source.url) for source in sources[:1] if source.url), None),
        edtf=said,
    )


def place_in_file(entry: Entry) -> tuple[str, str, int, str]:
    """The key by which entries are sorted: day, whole days first, time, place in the story."""
    day = entry.start.date() if isinstance(entry.start, dt.datetime) else entry.start
    return day.isoformat(), entry.start.isoformat(), entry.event.order, entry.uid


def _number(entries: list[Entry]) -> list[Entry]:
    """The entries, numbered on days of which only the order of what happens is known.

    Calendars sort the all-day entries of a day by title, as they should where it starts with a
    clock time. Entries that are not ordered among themselves share a number.
    """
    days: dict[Moment, list[Entry]] = defaultdict(list)
    for entry in entries:
        if entry.end - entry.start == DAY and entry.event.date.interval.start is None:
            days[entry.start].append(entry)
    numbers = {}
    for same_day in days.values():
        ranks = sorted({entry.event.order for entry in same_day})
        if len(ranks) > 1:
            for entry in same_day:
                numbers[entry.uid] = (ranks.index(entry.event.order) + 1, len(ranks))
    return [evolve(entry, number=numbers.get(entry.uid)) for entry in entries]


def _relate(entries: list[Entry], timeline: Timeline) -> list[Entry]:
    """The entries with the uids of those that words put before them."""
    uids = {entry.event.id: entry.uid for entry in entries}
    before: dict[str, set[str]] = defaultdict(set)
    for relation in when.told(timeline):
        if relation.kind == "before" and relation.first in uids:
            before[relation.second].add(uids[relation.first])
    return [evolve(entry, related=tuple(sorted(before[entry.event.id]))) for entry in entries]
