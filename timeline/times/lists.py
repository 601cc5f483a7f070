"""Rules for several dates in one breath: "May 5-7", "3, 4 and 5 October", "1914-18"."""

import re

from timeline.model import Span
from timeline.rules import Rule
from timeline.text.dates import (
    ANY_YEAR,
    DAY_NUMBER,
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
from timeline.times.dates import LEAP_YEAR, NOT_A_DAY
from timeline.times.forms import Calendar, Form, Nothing, Said, Several
from timeline.times.table import rule, the
from timeline.times.words import DASH, MONTH_OPENS, NUMBERED

DAY = rf"{DAY_NUMBER}(?!\d){ORDINAL_END}?\b"
TO = rf"(?:\s?{DASH}{{1,2}}\s?|{SP}(?:to|through|thru|and|or|until|till){SP}(?:the{SP})?|\s?&\s?)"
DAYS = rf"{DAY}(?:,\s?{DAY}){{0,8}}(?:,?{TO}{DAY})(?:,\s?{DAY}{TO}{DAY}){{0,8}}"
EACH_DAY = re.compile(rf"\b\d{{1,2}}{ORDINAL_END}?\b", re.IGNORECASE)


def _days(match: re.Match[str], first: int, last: int) -> Form | None:
    """A date for each number between the offsets; the outer ones take what stands beside them."""
    month = month_number(match["month"])
    if match["month"].lower() in ("may", "march") and not match["month"][0].isupper():
        return None
    year = year_number(match["year"]) if match["year"] else None
    spans = [found.span() for found in EACH_DAY.finditer(match.string, first, last)]
    days = [day_number(match.string[start:end]) for start, end in spans]
    if any(day_of(Date(year or LEAP_YEAR, month, day)) is None for day in days):
        return Nothing()
    spans = [_with_article(match.string, start, end) for start, end in spans]
    spans[0] = (min(match.start(), spans[0][0]), spans[0][1])
    spans[-1] = (spans[-1][0], max(match.end(), spans[-1][1]))
    return Several(
        tuple(
            Said(Span(*span), Calendar(Date(year, month, day)))
            for span, day in zip(spans, days, strict=True)
        )
    )


def _with_article(text: str, start: int, end: int) -> tuple[int, int]:
    return (
        (start - len("the "), end)
        if text[max(0, start - 4) : start].lower() == "the "
        else (start, end)
    )


def _month_first(match: re.Match[str]) -> Form | None:
    return _days(match, *match.span("days"))


def _days_first(match: re.Match[str]) -> Form | None:
    return _days(match, *match.span("days"))


RULES: tuple[Rule[Form], ...] = (
    rule(
        "days-after-month",
        rf"\b(?P<month>{MONTH}){SP}(?P<days>{DAYS})(?!\s?(?:{MONTH}))(?:,?\s{{1,2}}(?P<year>{ANY_YEAR})|{NOT_A_DAY})",
        _month_first,
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
        rf"{NO_DIGIT_BEFORE}\b(?:the{SP})?(?P<days>{DAYS}){SP}(?:of{SP})?(?P<month>{MONTH})(?:,?{SP}(?P<year>{ANY_YEAR}))?",
        _days_first,
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
