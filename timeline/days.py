"""Days of the proleptic Gregorian calendar, years before 1 included.

`datetime.date` ends at year 1; histories do not. Year 0 is 1 BC (astronomical numbering, as in
ISO 8601 and EDTF), so 44 BC is year -43. Days before 1582 are written as the text has them.
"""

import datetime as dt
import re

from attrs import field, frozen

DAYS_IN_CYCLE = 146_097  # days in 400 Gregorian years
FIRST_YEAR, LAST_YEAR = -9999, 9999
ISO_DAY = re.compile(r"(?P<year>-?\d{4})-(?P<month>\d\d)-(?P<day>\d\d)")


def _in_years(_day: "Day", _attribute: object, value: int) -> None:
    if not FIRST_YEAR <= value <= LAST_YEAR:
        raise ValueError(f"year {value} is outside {FIRST_YEAR} to {LAST_YEAR}")


@frozen(order=True)
class Day:
    """One day.

    Raises:
        ValueError: the month has no such day, or the year is outside -9999 to 9999.

    >>> Day(-43, 3, 15)
    Day(year=-43, month=3, day=15)
    """

    year: int = field(validator=_in_years)
    month: int
    day: int

    def __attrs_post_init__(self) -> None:
        dt.date(_like(self.year), self.month, self.day)

    @classmethod
    def of(cls, date: dt.date) -> "Day":
        """The same day as a `datetime.date`."""
        return cls(date.year, date.month, date.day)

    @classmethod
    def parse(cls, text: str) -> "Day":
        """The day of an ISO 8601 text, four digits of year, a minus before it for BC.

        Raises:
            ValueError: the text is no such day.

        >>> Day.parse("-0043-03-15").year
        -43
        """
        match = ISO_DAY.fullmatch(text)
        if match is None:
            raise ValueError(f"{text!r} is not a day like 2025-10-27")
        return cls(int(match["year"]), int(match["month"]), int(match["day"]))

    def __str__(self) -> str:
        return f"{year_text(self.year)}-{self.month:02}-{self.day:02}"


def year_text(year: int) -> str:
    """Four digits, with a minus before years before 0.

    >>> year_text(-43), year_text(79)
    ('-0043', '0079')
    """
    return f"{'-' if year < 0 else ''}{abs(year):04}"


def _like(year: int) -> int:
    """A year of 1 to 2000 with the same calendar as `year`."""
    return year if 1 <= year <= LAST_YEAR else (year - 1) % 400 + 1


def ordinal(day: Day) -> int:
    """Days since 31 December of year 0; negative before.

    >>> ordinal(Day(1, 1, 1)), ordinal(Day(0, 12, 31))
    (1, 0)
    """
    like = _like(day.year)
    cycles = (day.year - like) // 400
    return dt.date(like, day.month, day.day).toordinal() + cycles * DAYS_IN_CYCLE


def from_ordinal(number: int) -> Day:
    """The day of an ordinal; the other way round than `ordinal`.

    Raises:
        ValueError: the day lies outside years -9999 to 9999.
    """
    cycles = (number - 1) // DAYS_IN_CYCLE
    date = dt.date.fromordinal(number - cycles * DAYS_IN_CYCLE)
    return Day(date.year + 400 * cycles, date.month, date.day)


def plus_days(day: Day, count: int) -> Day:
    """The day `count` days later (earlier if negative).

    >>> str(plus_days(Day(2024, 2, 28), 2))
    '2024-03-01'
    """
    return from_ordinal(ordinal(day) + count)


def plus_months(day: Day, count: int) -> Day:
    """The same day of the month `count` months later, or that month's last day.

    >>> str(plus_months(Day(2024, 1, 31), 1))
    '2024-02-29'
    """
    months = day.year * 12 + day.month - 1 + count
    year, month = months // 12, months % 12 + 1
    return Day(year, month, min(day.day, month_length(year, month)))


def month_length(year: int, month: int) -> int:
    """The number of days in a month."""
    like = _like(year)
    after = dt.date(like + month // 12, month % 12 + 1, 1) if like < LAST_YEAR else None
    if after is None:
        return 31 if month == 12 else (dt.date(like, month + 1, 1) - dt.timedelta(1)).day
    return (after - dt.timedelta(1)).day


def weekday(day: Day) -> int:
    """0 for Monday to 6 for Sunday.

    >>> weekday(Day(2024, 3, 13))
    2
    """
    return (ordinal(day) + 6) % 7


def month_end(year: int, month: int) -> Day:
    """The last day of a month."""
    return Day(year, month, month_length(year, month))
