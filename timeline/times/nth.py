"""Rules for a weekday by its place in a month: "the first Monday in May"."""

import re

from timeline.rules import Rule
from timeline.text.dates import EVERY_YEAR, MONTH, SP, Date, month_number, year_number
from timeline.times.forms import Calendar, Form, NthWeekday, Repeat, Shift
from timeline.times.steps import shift, step
from timeline.times.table import rule, the
from timeline.times.words import FULL_WEEKDAY, NUMBERED, STEP, weekday_number

PLACES = {
    "first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4,
    "fifth": 5, "5th": 5, "last": -1, "final": -1,
}  # fmt: skip
OPENS = (frozenset(PLACES) - {"1st", "2nd", "3rd", "4th", "5th"}) | NUMBERED
NTH = rf"(?:the{SP})?(?P<nth>{'|'.join(PLACES)}){SP}(?P<day>{FULL_WEEKDAY}|weekend)\b"


def _in_month(match: re.Match[str]) -> Form | None:
    """The day in a month of the calendar; the year may be said beside it."""
    if not match["month"][0].isupper():
        return None
    year = year_number(match["year"]) if match["year"] else None
    return _nth(match, Calendar(Date(year, month_number(match["month"]))))


def _in_step(match: re.Match[str]) -> Form | None:
    taken = step(match["step"], article=bool(match["article"]))
    return _nth(match, shift(taken, "month"))


def _nth(match: re.Match[str], whole: Calendar | Shift) -> Form:
    said = match["day"].lower()
    day = None if said == "weekend" else weekday_number(said)
    return NthWeekday(day, PLACES[match["nth"].lower()], whole)


RULES: tuple[Rule[Form], ...] = (
    rule(
        "nth-weekday",
        rf"\b{NTH}{SP}(?:of|in){SP}(?P<month>{MONTH})(?:(?:,|{SP}of)?{SP}(?P<year>{EVERY_YEAR}))?",
        _in_month,
        OPENS | the(OPENS),
        {
            "the first Monday in May": "2024-05-06",
            "the last Friday of June 2024": "2024-06-28",
            "the 2nd Sunday in March, 2023": "2023-03-12",
            "fourth Thursday of November": "2023-11-23",
            "the first weekend of June 2024": "2024-W22-WE",
        },
        ("the first Monday in may", "the fifth Monday of May 2024", "the first Sun in May"),
    ),
    rule(
        "nth-weekday-step",
        rf"\b{NTH}{SP}(?:of|in){SP}(?P<article>the{SP})?(?P<step>{STEP}){SP}month\b",
        _in_step,
        OPENS | the(OPENS),
        {
            "the third Thursday of next month": "2024-04-18",
            "the last Monday of this month": "2024-03-25",
        },
    ),
    rule(
        "nth-weekday-monthly",
        rf"\b{NTH}{SP}(?:of|in){SP}(?:the|each|every){SP}month\b",
        Repeat("P1M", "EVERY"),
        OPENS | the(OPENS),
        {"the first Monday of every month": "P1M", "the last Friday of the month": "P1M"},
    ),
)
