"""Rules for several dates in one breath: "May 5-7", "3, 4 and 5 October", "1914-18"."""

import re

from attrs import evolve

from timeline.model import Span
from timeline.rules import Rule
from timeline.text.dates import (
    DAY_NUMBER,
    EVERY_YEAR,
    MONTH,
    NO_DIGIT_BEFORE,
    ORDINAL_END,
    SP,
    Date,
    day_number,
    day_of,
    month_number,
    year_number,
)
from timeline.times.dates import A_VERB, LEAP_YEAR, NOT_A_DAY
from timeline.times.forms import Calendar, Form, Nothing, Said, Several
from timeline.times.table import rule, the
from timeline.times.words import (
    DASH,
    MONTH_OPENS,
    NUMBERED,
    WEEKDAY,
    WEEKDAY_OPENS,
    weekday_number,
)

DAY = rf"{DAY_NUMBER}(?!\d){ORDINAL_END}?\b"
TO = rf"(?:\s?{DASH}{{1,2}}\s?|{SP}(?:to|through|thru|and|or|until|till){SP}(?:the{SP})?|\s?&\s?)"
DAYS = rf"{DAY}(?:,\s?{DAY}){{0,8}}(?:,?{TO}{DAY})(?:,\s?{DAY}{TO}{DAY}){{0,8}}"
EACH_DAY = re.compile(rf"(?:\bthe{SP})?\b(?P<day>\d{{1,2}}{ORDINAL_END}?)\b", re.IGNORECASE)


def _days(match: re.Match[str]) -> Form | None:
    """A date for each of the days; the outer ones take what stands beside them."""
    said = match["month"]
    if said.lower() in A_VERB and not said[0].isupper():
        return None
    month, year = month_number(said), year_number(match["year"]) if match["year"] else None
    items = []
    for found in EACH_DAY.finditer(match.string, *match.span("days")):
        day = day_number(found["day"])
        if day_of(Date(year or LEAP_YEAR, month, day)) is None:
            return Nothing()
        items.append(Said(Span(*found.span()), Calendar(Date(year, month, day))))
    items[0] = evolve(items[0], span=Span(match.start(), items[0].span.end))
    items[-1] = evolve(items[-1], span=Span(items[-1].span.start, match.end()))
    return Several(tuple(items))


def _days_with_weekdays(match: re.Match[str]) -> Form | None:
    """Both days of "Friday 3 to Sunday 5 May"; the second one names the month."""
    said = match["month"]
    month, year = month_number(said), year_number(match["year"]) if match["year"] else None
    items = []
    for place in ("1", "2"):
        day = day_number(match[f"day{place}"])
        if day_of(Date(year or LEAP_YEAR, month, day)) is None:
            return Nothing()
        date = Date(year, month, day, weekday_number(match[f"weekday{place}"]))
        items.append(Said(Span(*match.span(f"part{place}")), Calendar(date)))
    return Several(tuple(items))


RULES: tuple[Rule[Form], ...] = (
    rule(
        "weekday-days-before-month",
        rf"\b(?P<part1>(?P<weekday1>{WEEKDAY}),?{SP}(?:the{SP})?(?P<day1>{DAY})){TO}"
        rf"(?P<part2>(?P<weekday2>{WEEKDAY}),?{SP}(?:the{SP})?(?P<day2>{DAY}){SP}(?:of{SP})?(?P<month>{MONTH})"
        rf"(?:,?{SP}(?P<year>{EVERY_YEAR}))?)",
        _days_with_weekdays,
        WEEKDAY_OPENS,
        {
            "Friday 3 to Sunday 5 May": "2024-05-03 .. 2024-05-05",
            "Sat 2nd & Sun 3rd March 2024": "2024-03-02 .. 2024-03-03",
        },
        ("Friday 30 to Saturday 31 April", "Friday to Sunday 5 May"),
    ),
    rule(
        "days-after-month",
        rf"\b(?P<month>{MONTH}){SP}(?P<days>{DAYS})(?!\s?(?:{MONTH}))(?:,?\s{{1,2}}(?P<year>{EVERY_YEAR})|{NOT_A_DAY})",
        _days,
        MONTH_OPENS,
        {
            "May 5-7": "2024-05-05 .. 2024-05-07",
            "May 5 to 7, 2012": "2012-05-05 .. 2012-05-07",
            "April 24 and 25": "2024-04-24 .. 2024-04-25",
            "June 1, 2 and 3": "2024-06-01 .. 2024-06-02 .. 2024-06-03",
            "Dec. 1-3, 8-10": "2023-12-01 .. 2023-12-03 .. 2023-12-08 .. 2023-12-10",
        },
        ("May 5-40", "May 5, 12 people", "may 5-7", "May 5 to 7 percent"),
    ),
    rule(
        "days-before-month",
        rf"{NO_DIGIT_BEFORE}\b(?:the{SP})?(?P<days>{DAYS}){SP}(?:of{SP})?(?P<month>{MONTH})(?:,?{SP}(?P<year>{EVERY_YEAR}))?",
        _days,
        NUMBERED | the(NUMBERED),
        {
            "5-7 May": "2024-05-05 .. 2024-05-07",
            "5 to 7 May 2012": "2012-05-05 .. 2012-05-07",
            "3, 4 and 5 October": "2023-10-03 .. 2023-10-04 .. 2023-10-05",
            "3rd and 4th of October": "2023-10-03 .. 2023-10-04",
            "the 3rd to the 9th of June": "2024-06-03 .. 2024-06-09",
            "2 and 9 March 1851": "1851-03-02 .. 1851-03-09",
        },
        ("30-31 April", "5-7 may"),
    ),
)
