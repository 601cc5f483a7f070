"""What the caller says of a text, and dates and zones as users write them."""

import datetime as dt
import re

from attrs import frozen

from timeline import zones
from timeline.days import Day
from timeline.errors import DateError
from timeline.text import dates, foreign

CLOCK = re.compile(r"[T ]\d\d:\d\d\S*$")  # "2026-03-02T09:00+01:00": the day is what counts
WEEKDAY = re.compile(r"^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*[.,]* +", re.IGNORECASE)
FORMS = "2025-10-27, 27 October 2025 or October 27, 2025"


@frozen
class About:
    """What is known of a text from elsewhere; None for what is not.

    `source` is the file's path, with "/", or the address of the page. `zone` is a time zone as
    `zones.zone` takes it, where nothing in the text tells it.
    """

    date: Day | None = None
    source: str | None = None
    title: str | None = None
    zone: str | None = None


def about(
    date: dt.date | str | None = None,
    source: str | None = None,
    title: str | None = None,
    tz: str | None = None,
) -> About:
    """What the caller says, checked.

    Raises:
        DateError: `date` is no day, or `tz` no time zone.

    >>> about("27 October 2025", "visit.txt").date
    Day(year=2025, month=10, day=27)
    """
    zone = None if tz is None else zone_given(tz)
    if date is None:
        return About(None, source, title, zone)
    day = day_given(date) if isinstance(date, str) else Day.of(date)
    return About(day, source, title, zone)


def day_given(text: str) -> Day:
    """The day that a user wrote: ISO 8601, or with the name of the month in any language.

    Numbers alone ("3/4/2025") are not taken, since half the world reads them the other way round.

    Raises:
        DateError: it is not such a day.

    >>> str(day_given("Mon, Oct. 27, 2025"))
    '2025-10-27'
    """
    words = CLOCK.sub("", text.strip())
    try:
        return Day.parse(words)
    except ValueError:
        words = WEEKDAY.sub("", words)
    found = dates.first(words, 0, len(words)) if re.search(r"[A-Za-z]", words) else None
    if found is not None and found[0].end - found[0].start == len(words):
        return found[1]
    day = foreign.day(words)
    if day is None:
        raise DateError(f"{text!r} is not a date; write it like {FORMS}")
    return day


def zone_given(text: str) -> str:
    """The time zone that a user wrote, if there is one of that name.

    Raises:
        DateError: there is none.
    """
    try:
        zones.zone(text.strip())
    except ValueError as error:
        raise DateError(str(error)) from None
    return text.strip()
