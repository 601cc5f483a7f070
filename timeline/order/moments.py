"""Days and clock times as minutes on one line, so that they can be compared and bounded.

Clock times are taken as the text gives them: an hour in one zone is not moved to another.
"""

from attrs import evolve

from timeline.days import Day, from_ordinal, ordinal
from timeline.model import Clock, Event, Interval
from timeline.order.network import Bounds

DAY = 24 * 60
AHEAD = ("scheduled", "possible")
DONE = ("past", "negated")
LASTING = ("visit", "travel", "summit", "conference")  # may go on when a part of it is over


def noon(day: Day) -> int:
    """The minute in the middle of a day: on the day of writing, what is past lies before it.

    >>> noon(Day(1, 1, 1))
    2160
    """
    return ordinal(day) * DAY + DAY // 2


def day_of(minute: int) -> Day:
    """The day of a minute.

    >>> str(day_of(noon(Day(2024, 2, 29))))
    '2024-02-29'
    """
    return from_ordinal(minute // DAY)


def bounds(event: Event, written: Day | None) -> Bounds:
    """The minutes in which an event lies, by its own date and by its status on the day of writing.

    A date that does not fit the status is believed.
    """
    own = within(event.date.interval)
    if written is None or own.begun is not None:  # nothing to add to what is as exact as that
        return own
    now = noon(written)  # the last minute of what is past
    if event.status == "past" and event.kind in LASTING and event.date.interval.precision == "open":
        return evolve(own, latest=None, begun=now)
    if event.status in DONE and (own.earliest is None or own.earliest <= now):
        return evolve(own, latest=now if own.latest is None else min(own.latest, now))
    if event.status in AHEAD and (own.latest is None or own.latest > now):
        ahead = now + 1
        return evolve(own, earliest=ahead if own.earliest is None else max(own.earliest, ahead))
    return own


def within(interval: Interval) -> Bounds:
    """The first and the last minute of an interval.

    What lasted from one day to another starts on the first and ends on the last of them. A clock
    time without an end bounds the start only: nobody knows how long it takes. An end that lies
    before the start is past midnight.
    """
    if interval.earliest is None or interval.start is None:
        first = None if interval.earliest is None else ordinal(interval.earliest) * DAY
        last = None if interval.latest is None else ordinal(interval.latest) * DAY + DAY - 1
        if first is None or last is None or interval.precision != "span":
            return Bounds(first, last)
        return Bounds(first, last, first + DAY - 1, last - DAY + 1)
    begun = ordinal(interval.earliest) * DAY + _minute(interval.start)
    last_day = interval.latest or interval.earliest
    ended = ordinal(last_day) * DAY + (_minute(interval.end) if interval.end else DAY - 1)
    return Bounds(begun, max(begun, ended), begun if interval.earliest == interval.latest else None)


def _minute(clock: Clock) -> int:
    return clock.hour * 60 + clock.minute
