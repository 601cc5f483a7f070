"""Units of the calendar as numbers: a period is a grain and a serial number, so it can be counted.

Weeks are ISO weeks. Seasons are those of the northern hemisphere, whole months (spring is March to
May); a winter belongs to the year in which it begins. Decades and centuries are those of the digits
(the 20th century is 1900 to 1999), as in TIMEX3 and EDTF.
"""

from typing import Literal

from attrs import frozen

from timeline.days import Day, from_ordinal, month_end, ordinal, plus_days

Grain = Literal[
    "day", "week", "weekend", "month", "quarter", "half", "season", "year", "decade", "century",
    "millennium",
]  # fmt: skip
MONTHS_IN: dict[str, int] = {"month": 1, "quarter": 3, "season": 3, "half": 6, "year": 12}
YEARS_IN: dict[str, int] = {"decade": 10, "century": 100, "millennium": 1000}
SEASONS = ("SP", "SU", "FA", "WI")
SPRING = 2  # months from the beginning of the year to that of the first season


@frozen(order=True)
class Period:
    """One unit of the calendar; the next of its grain has the next number.

    Days count as in `days.ordinal`, months from January of year 0, years as they are. Decades and
    longer before Christ have negative numbers from -1 on.
    """

    grain: Grain
    number: int


def plus(period: Period, count: int) -> Period:
    """The period so many units later."""
    return Period(period.grain, period.number + count)


def around(day: Day, grain: Grain) -> Period:
    """The period of this grain in which a day lies; for "weekend" that of its week.

    >>> around(Day(2024, 3, 13), "quarter") == Period("quarter", 2024 * 4)
    True
    """
    if grain == "day":
        return Period(grain, ordinal(day))
    if grain in ("week", "weekend"):
        return Period(grain, (ordinal(day) - 1) // 7)
    if grain in YEARS_IN:
        year = day.year if day.year > 0 else day.year - 1
        return Period(grain, year // YEARS_IN[grain])
    months = day.year * 12 + day.month - 1 - (SPRING if grain == "season" else 0)
    return Period(grain, months // MONTHS_IN[grain])


def first_day(period: Period) -> Day:
    """The day on which a period begins.

    Raises:
        ValueError: it lies outside years -9999 to 9999.

    >>> str(first_day(Period("season", 2023 * 4 + 3)))
    '2023-12-01'
    """
    grain, number = period.grain, period.number
    if grain == "day":
        return from_ordinal(number)
    if grain == "week":
        return from_ordinal(number * 7 + 1)
    if grain == "weekend":
        return from_ordinal(number * 7 + 6)
    if grain in YEARS_IN:
        year = number * YEARS_IN[grain]
        return Day(year if number >= 0 else year + 1, 1, 1)
    months = number * MONTHS_IN[grain] + (SPRING if grain == "season" else 0)
    return Day(months // 12, months % 12 + 1, 1)


def last_day(period: Period) -> Day:
    """The day on which a period ends.

    >>> str(last_day(Period("decade", 199)))
    '1999-12-31'
    """
    grain = period.grain
    if grain == "day":
        return first_day(period)
    if grain in ("week", "weekend"):
        return from_ordinal(period.number * 7 + 7)
    first = first_day(period)
    if grain in YEARS_IN:
        return Day(first.year + YEARS_IN[grain] - 1, 12, 31)
    months = first.year * 12 + first.month - 1 + MONTHS_IN[grain] - 1
    return month_end(months // 12, months % 12 + 1)


def year_of(period: Period) -> int:
    """The year in which a period begins; for a week the ISO year."""
    first = first_day(period)
    return plus_days(first, 3).year if period.grain == "week" else first.year


def value(period: Period) -> str:
    """The period as a TIMEX3 value.

    >>> [value(around(Day(2024, 3, 13), grain)) for grain in ("week", "half", "season", "decade")]
    ['2024-W11', '2024-H1', '2024-SP', '202']
    >>> value(Period("year", -43)), value(Period("century", -9))
    ('BC0044', 'BC08')
    """
    grain, number = period.grain, period.number
    if grain in YEARS_IN:
        width = {"decade": 3, "century": 2, "millennium": 1}[grain]
        return f"{number:0{width}}" if number >= 0 else f"BC{-number - 1:0{width}}"
    first = first_day(period)
    year = year_value(first.year)
    if grain == "year":
        return year
    if grain == "month":
        return f"{year}-{first.month:02}"
    if grain == "day":
        return f"{year}-{first.month:02}-{first.day:02}"
    if grain in ("week", "weekend"):
        return _week_value(period)
    if grain == "season":
        return f"{year}-{SEASONS[number % 4]}"
    letter, parts = ("Q", 4) if grain == "quarter" else ("H", 2)
    return f"{year}-{letter}{number % parts + 1}"


def year_value(year: int) -> str:
    """Four digits, "BC" before those of a year before Christ.

    >>> year_value(476), year_value(0)
    ('0476', 'BC0001')
    """
    return f"{year:04}" if year > 0 else f"BC{1 - year:04}"


def _week_value(period: Period) -> str:
    monday = from_ordinal(period.number * 7 + 1)
    year = plus_days(monday, 3).year
    week = (ordinal(plus_days(monday, 3)) - ordinal(Day(year, 1, 1))) // 7 + 1
    return f"{year_value(year)}-W{week:02}" + ("-WE" if period.grain == "weekend" else "")
