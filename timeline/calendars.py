"""Reads .ics files: which named happenings lie on which days.

Source: RFC 5545, sections 3.6.1 (VEVENT), 3.8.2.2 (DTEND is not included), 3.8.5.3 (RRULE).
"""

import datetime as dt
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from attrs import frozen
from icalendar import Calendar, Component

from timeline.days import Day, plus_days
from timeline.errors import InputError
from timeline.model import Clock, Interval

ALSO = re.compile(
    r"^\s*(?:also(?: known as)?|alias(?:es)?)\s*:?\s+(?P<names>.+)$", re.IGNORECASE | re.MULTILINE
)
LONGEST = 100  # characters of the reason why a file is no calendar
UNSURE = ("TENTATIVE", "CANCELLED")


@frozen
class Entry:
    """A named happening with its days, from a calendar file.

    `aliases` are what else its description says it is called. `yearly`: it comes again each year
    on the same days of the month.
    """

    name: str
    aliases: tuple[str, ...]
    interval: Interval
    yearly: bool
    file: str


def read(path: Path) -> tuple[Entry, ...]:
    """The entries of a calendar file that are sure, in the order of the file.

    An entry that is tentative or cancelled says nothing for sure, and is left out.

    Raises:
        InputError: the file cannot be read, or is no calendar.
    """
    try:
        calendars = Calendar.from_ical(path.read_bytes(), multiple=True)
    except OSError as error:
        raise InputError(f"{path}: cannot be read ({error.strerror})") from error
    except ValueError as error:
        reason = "".join(filter(str.isprintable, str(error)[:LONGEST]))
        raise InputError(f"{path}: is no calendar (.ics): {reason}") from error
    return tuple(
        entry
        for calendar in calendars
        for component in calendar.walk("VEVENT")
        for entry in _entries(component, path.name)
    )


def _entries(component: Component, file: str) -> Iterator[Entry]:
    """The entry of a VEVENT; none if it has no name or day, or is not sure."""
    name = " ".join(str(component.get("SUMMARY", "")).split())
    interval = _interval(component)
    if name and interval and str(component.get("STATUS", "")).upper() not in UNSURE:
        yield Entry(name, _aliases(component), interval, _is_yearly(component), file)


def _aliases(component: Component) -> tuple[str, ...]:
    """Other names, from lines like "Also: Baltic summit; Mayors meeting" of the description."""
    text = str(component.get("DESCRIPTION", ""))
    names = (name for line in ALSO.finditer(text) for name in re.split(r"[;,]", line["names"]))
    return tuple(name.strip() for name in names if name.strip())


def _is_yearly(component: Component) -> bool:
    rule = component.get("RRULE")
    return rule is not None and [str(f).upper() for f in rule.get("FREQ", ())] == ["YEARLY"]


def _interval(component: Component) -> Interval | None:
    """The days and clock times of a VEVENT, None if it has no start."""
    first = _moment(component, "DTSTART")
    if first is None:
        return None
    last = _moment(component, "DTEND")
    length = component.get("DURATION")
    if last is None and length is not None:
        last = first + length.dt
    if not isinstance(first, dt.datetime):
        end = plus_days(Day.of(last), -1) if last and last > first else Day.of(first)
        return Interval(Day.of(first), end, "day" if end == Day.of(first) else "span")
    ended = last if isinstance(last, dt.datetime) and last > first else None
    if ended is not None and ended.date() != first.date():
        return Interval(Day.of(first.date()), Day.of(ended.date()), "span")
    day = Day.of(first.date())
    return Interval(day, day, "minute", _clock(first), _clock(ended) if ended else None)


def _moment(component: Component, key: str) -> Any:
    """The `date` or `datetime` of a property, None if it is not there."""
    value = component.get(key)
    return None if value is None else value.dt


def _clock(moment: dt.datetime) -> Clock:
    """The clock time with its zone: an IANA name, or an offset."""
    key = getattr(moment.tzinfo, "key", None)
    offset = moment.strftime("%z")
    zone = key or (f"{offset[:3]}:{offset[3:5]}" if offset else None)
    return Clock(moment.hour, moment.minute, zone)
