"""What times of day mean: on which day, at which hour, in which zone."""

import re

from timeline.days import Day, ordinal, plus_days, weekday
from timeline.model import Clock, Interval
from timeline.times.calendar import Period, first_day, value
from timeline.times.context import Context, Meaning
from timeline.times.counted import named
from timeline.times.forms import ClockTime, Moment
from timeline.times.shapes import is_lone_weekday
from timeline.times.tense import is_planned, is_told_as_past
from timeline.times.zones import zone

AFTERNOON = range(1, 8)  # hours without a.m. or p.m. that are taken as afternoon
LEADS_TO = re.compile(r"(?:\b(?:at|by|until|till|to|before|after|from|past)|\w{2}s)\s$")
UNKNOWN_DAY = "XXXX-XX-XX"


def moment(form: Moment, context: Context, left: str) -> Meaning | None:
    """The meaning of a time of day; without a day of its own it is on the last one mentioned."""
    if form.day is None and form.clock is None:
        if context.is_told and (form.loose or context.day is None):
            return Meaning("TIME", f"{UNKNOWN_DAY}T{form.part}")  # "at night": of no day
        if form.loose and not context.note:
            return None
    day, conflict = _day(form, context, left)
    head = UNKNOWN_DAY if day is None else value(Period("day", ordinal(day)))
    period = None if day is None else Period("day", ordinal(day))
    if form.clock is None:
        interval = None if day is None else Interval(day, day, "day")
        return Meaning("TIME", f"{head}T{form.part}", "", period, interval, conflict)
    hour = hour_of(form.clock)
    if hour is None:
        return None
    if hour == 24 and form.day is None and context.chat and not LEADS_TO.search(left):
        hour = 0  # who writes at midnight has the new day before him
    minute, second = form.clock.minute or 0, form.clock.second
    tail = f"T{hour:02}:{minute:02}" + ("" if second is None else f":{second:02}")
    interval = None if day is None else _at(day, hour, minute, zone(form.zone, context.home))
    return Meaning("TIME", head + tail, "", period, interval, conflict)


def _at(day: Day, hour: int, minute: int, where: str | None) -> Interval:
    """Midnight belongs to the day it ends, and is 0:00 of the next one."""
    if hour == 24:
        day, hour = plus_days(day, 1), 0
    return Interval(day, day, "minute", Clock(hour, minute, where))


def hour_of(clock: ClockTime) -> int | None:
    """0 to 24, None if there is no such hour.

    An hour before eight without a.m. or p.m. is taken as one of the afternoon, unless it is written
    in the manner of the 24-hour clock or to the second.

    >>> hour_of(ClockTime(12, 0, half="am")), hour_of(ClockTime(3, 30)), hour_of(ClockTime(9, 0))
    (0, 15, 9)
    """
    if clock.half:
        if not 1 <= clock.hour <= 12:
            return None
        return clock.hour % 12 + (12 if clock.half == "pm" else 0)
    if clock.hour in AFTERNOON and not clock.padded and clock.second is None:
        return clock.hour + 12
    return clock.hour if clock.hour <= 24 else None


def _day_in_play(context: Context, left: str) -> Day | None:
    """The last day mentioned; the reference date if that is to come and the verb is past."""
    here = context.reference
    if context.day is None:
        return here
    day = first_day(context.day)
    return here if here and day > here and is_told_as_past(left) else day


def _day(form: Moment, context: Context, left: str) -> tuple[Day | None, str]:
    """The day and what does not fit in it."""
    if form.day is None:
        return _day_in_play(context, left), ""
    if is_lone_weekday(form.day) and context.day and not is_planned(left):
        day = first_day(context.day)
        if weekday(day) == form.day.date.weekday:
            return day, ""  # "opens on Friday at 10 a.m.": of the Friday just read
    meaning = named(form.day, context, left)
    if meaning is None or meaning.period is None or meaning.period.grain != "day":
        return None, ""
    return first_day(meaning.period), meaning.conflict
