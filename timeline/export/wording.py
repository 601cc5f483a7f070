"""Dates and titles as people read them."""

import re
import unicodedata

from timeline.days import Day, month_length, weekday
from timeline.model import Clock, Event, EventPlace, Interval, Source

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
SEASONS = {3: "spring", 6: "summer", 9: "autumn", 12: "winter"}  # by first month
FIRST_GREGORIAN = 1583  # before, a weekday of the proleptic calendar is not the one people knew
FOUR_DIGITS = 1000  # from here on a year needs no AD
SPACE = re.compile(r"[\s\x85\u2028\u2029\ufeff]+")


def clean(text: str) -> str:
    r"""The text as one line: white space joined, control characters and lone surrogates dropped.

    >>> clean(" The\r\n“deal”\u2028\0was  signed ")
    'The “deal” was signed'
    """
    shown = (c for c in text if c.isspace() or unicodedata.category(c) not in ("Cc", "Cs"))
    return SPACE.sub(" ", "".join(shown)).strip()


def year_words(year: int) -> str:
    """The year as histories write it.

    >>> year_words(-43), year_words(79), year_words(2026)
    ('44 BC', 'AD 79', '2026')
    """
    if year <= 0:
        return f"{1 - year} BC"
    return str(year) if year >= FOUR_DIGITS else f"AD {year}"


def day_words(day: Day) -> str:
    """The day with the month's name.

    >>> day_words(Day(-43, 3, 15))
    '15 March 44 BC'
    """
    return f"{day.day} {MONTHS[day.month - 1]} {year_words(day.year)}"


def exact_day(day: Day) -> str:
    """The day with its weekday, where that is certain.

    >>> exact_day(Day(2026, 3, 14))
    'Sat 14 March 2026'
    """
    name = f"{WEEKDAYS[weekday(day)]} " if day.year >= FIRST_GREGORIAN else ""
    return name + day_words(day)


def clock_words(clock: Clock) -> str:
    """The time of day, 24 hours.

    >>> clock_words(Clock(9, 5))
    '09:05'
    """
    return f"{clock.hour:02}:{clock.minute:02}"


def interval_words(interval: Interval) -> str:
    """The days of an interval with both ends, as short as they can be said.

    Raises:
        ValueError: a side is open.

    >>> interval_words(Interval(Day(2026, 5, 16), Day(2026, 6, 15), "range"))
    '16 May to 15 June 2026'
    >>> interval_words(Interval(Day(1936, 7, 1), Day(1936, 9, 30), "span"))
    'July to September 1936'
    """
    earliest, latest = interval.earliest, interval.latest
    if earliest is None or latest is None:
        raise ValueError(f"{interval} has an open side")
    about = "about " if interval.approximate and interval.precision != "approx" else ""
    if earliest == latest:
        return about + day_words(earliest)
    return about + (_unit(interval, earliest, latest) or _days(earliest, latest))


def to_the_day(interval: Interval) -> bool:
    """Whether the ends are known to the day: not if whole months or years are all that was said.

    >>> to_the_day(Interval(Day(1931, 1, 1), Day(1936, 12, 31), "span"))
    False
    """
    earliest, latest = interval.earliest, interval.latest
    if interval.approximate or not earliest or not latest:
        return False
    return interval.precision == "day" or (
        interval.precision == "span" and not _unit(interval, earliest, latest)
    )


def _days(earliest: Day, latest: Day) -> str:
    if earliest.year != latest.year:
        return f"{day_words(earliest)} to {day_words(latest)}"
    if earliest.month != latest.month:
        return f"{earliest.day} {MONTHS[earliest.month - 1]} to {day_words(latest)}"
    return f"{earliest.day} to {day_words(latest)}"


def _unit(interval: Interval, earliest: Day, latest: Day) -> str:
    """A season, decade, century, year or month, or from one to another; "" for other days."""
    if earliest.day != 1 or latest.day != month_length(latest.year, latest.month):
        return ""
    months = (latest.year - earliest.year) * 12 + latest.month - earliest.month + 1
    if interval.precision == "season" and months == 3 and earliest.month in SEASONS:
        end = "" if earliest.year == latest.year else f"/{_short_year(latest.year)}"
        return f"{SEASONS[earliest.month]} {year_words(earliest.year)}{end}"
    if interval.precision == "century" and months == 1200 and latest.year > 0:
        return f"the {_ordinal(latest.year // 100 + 1)} century"
    if interval.precision == "decade" and months == 120 and earliest.year > 0:
        return f"the {earliest.year}s"
    if months % 12 == 0 and earliest.month == 1:
        return _years(earliest.year, latest.year)
    return "" if months == 1 and interval.precision == "span" else _months(earliest, latest)


def _months(earliest: Day, latest: Day) -> str:
    last = f"{MONTHS[latest.month - 1]} {year_words(latest.year)}"
    if (earliest.year, earliest.month) == (latest.year, latest.month):
        return last
    year = "" if earliest.year == latest.year else f" {year_words(earliest.year)}"
    return f"{MONTHS[earliest.month - 1]}{year} to {last}"


def _years(first: int, last: int) -> str:
    return year_words(last) if first == last else f"{year_words(first)} to {year_words(last)}"


def _short_year(year: int) -> str:
    """Two digits, as in "winter 2025/26", where they are enough."""
    return f"{year % 100:02}" if year > 0 and year % 100 else year_words(year)


def _ordinal(number: int) -> str:
    teens = 10 < number % 100 < 20
    return f"{number}{'th' if teens else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"


def place_words(place: EventPlace) -> str:
    """The place with its containers, nearest first: "Imperial Palace, Tokyo, Japan".

    What the name ends with is not said again: "hospital in Lyon, France".
    """
    said = [name for name in place.within if not place.name.endswith(f" {name}")]
    return ", ".join(dict.fromkeys(clean(name) for name in (place.name, *said) if name))


def status_words(event: Event, sources: tuple[Source, ...]) -> str:
    """What must be said of an event that did not happen or may not; "" of all others.

    `sources` are the documents that tell of it.
    """
    if event.status == "possible":
        return "possible"
    if event.status != "negated":
        return ""
    written = max((source.date for source in sources if source.date), default=None)
    earliest = event.date.interval.earliest
    ahead = written is not None and earliest is not None and written <= earliest
    return "will not take place" if ahead else "did not take place"
