"""Rules for dates written in full or in part: "3 May 2013", "November 19", "March", "Monday"."""

import re
from collections.abc import Callable

from attrs import evolve

from timeline.rules import DIGITS, Rule
from timeline.text import dates
from timeline.text.dates import (
    ANY_YEAR,
    DAY_OF_MONTH,
    MONTH,
    NO_DIGIT_BEFORE,
    SP,
    Date,
    day_number,
    day_of,
    month_number,
    year_number,
)
from timeline.times.forms import Calendar, Form, Nothing, Repeat
from timeline.times.names import is_name
from timeline.times.table import after, before, rule
from timeline.times.words import (
    FULL_WEEKDAY,
    MONTH_OPENS,
    WEEKDAY,
    WEEKDAY_OPENS,
    WEEKDAYS,
    ordinal_number,
)

DAY_WORD = (
    r"(?:twenty[- ](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|thirty[- ]first|"
    r"thirtieth|twentieth|(?:thir|four|fif|six|seven|eigh|nine)teenth|twelfth|eleventh|tenth|ninth|"
    r"eighth|seventh|sixth|fifth|fourth|third|second|first)"
)
NOT_A_DAY = r"(?![\d%°]|[.,/:-]\d|\s?(?:percent|per\scent|million|billion|st\b|a\.?m|p\.?m))"


def _whole(
    produce: Callable[[re.Match[str]], Date | None],
) -> Callable[[re.Match[str]], Form | None]:
    """The form of a full date; no time at all if there is no such day."""

    def made(match: re.Match[str]) -> Form | None:
        date = produce(match)
        if date is None:
            return None
        return Calendar(date) if day_of(date) else Nothing()

    return made


def _day_and_month(match: re.Match[str]) -> Form | None:
    month, day = month_number(match["month"]), _day(match["day"])
    if not match["month"][0].isupper() and match["month"].lower() in ("may", "march", "mar", "dec"):
        return None
    # every fourth year has a 29 February, so a day is possible if it is in a leap year
    return Calendar(Date(month=month, day=day)) if day_of(Date(2024, month, day)) else Nothing()


def _day(text: str) -> int:
    return day_number(text) if text[0].isdigit() else ordinal_number(text)


def _month_and_year(match: re.Match[str]) -> Form | None:
    if not match["month"][0].isupper():
        return None
    return Calendar(Date(year_number(match["year"]), month_number(match["month"])))


def _month(match: re.Match[str]) -> Form | None:
    if is_name(match):
        return None
    return Calendar(Date(month=month_number(match["month"])))


def _weekday(match: re.Match[str]) -> Form | None:
    if is_name(match):
        return None
    return Calendar(Date(weekday=WEEKDAYS[match["weekday"].lower().rstrip(".")]))


def _weekdays(match: re.Match[str]) -> Form | None:
    day = WEEKDAYS[match["weekday"].lower()]
    return Repeat(f"XXXX-WXX-{day + 1}")


def _the_day(match: re.Match[str]) -> Form | None:
    """ "the 19th" alone: of the month in play, if it is not "the 19th century"."""
    if re.match(
        r"(?:\s(?!of\b|and\b|to\b|in\b|at\b|on\b|by\b|when\b|for\b|with\b|he\b|the\b|it\b|was\b)[a-z]|-)",
        after(match),
    ):
        return None
    if not re.search(
        r"\b(?:on|by|until|till|from|since|and|to|before|after|of|between)\s$",
        before(match),
        re.IGNORECASE,
    ):
        return None
    day = _day(match["day"])
    return Calendar(Date(day=day)) if 1 <= day <= 31 else None


RULES: tuple[Rule[Form], ...] = (
    *(evolve(full, produce=_whole(full.produce), yes=full.yes, no=full.no) for full in dates.RULES),
    rule(
        "date-month-day",
        rf"\b(?P<month>{MONTH})(?:{SP}the{SP}|{SP}|-)(?P<day>{DAY_OF_MONTH}|{DAY_WORD}\b){NOT_A_DAY}",
        _day_and_month,
        MONTH_OPENS,
        {
            "November 19": "2023-11-19",
            "Nov. 19th": "2023-11-19",
            "May 8": "2024-05-08",
            "March the 3rd": "2024-03-03",
            "March eighth": "2024-03-08",
            "Feb. 29": "2024-02-29",
        },
        ("may 8", "March 5%", "May 2.5", "June 31", "March 12.5", "Nov. 40"),
    ),
    rule(
        "date-day-month",
        rf"{NO_DIGIT_BEFORE}\b(?P<day>{DAY_OF_MONTH})(?:{SP}of{SP}|{SP}|-)(?P<month>{MONTH})",
        _day_and_month,
        frozenset({DIGITS}),
        {
            "19 November": "2023-11-19",
            "19th of Nov.": "2023-11-19",
            "1st May": "2024-05-01",
            "2-Apr": "2024-04-02",
        },
        ("12 may", "2.19 November", "31 April", "30 March 20"),
    ),
    rule(
        "date-the-day-month",
        rf"\bthe{SP}(?P<day>{DAY_OF_MONTH}|{DAY_WORD})(?:{SP}of{SP}|{SP})(?P<month>{MONTH})",
        _day_and_month,
        frozenset({"the"}),
        {
            "the 19th of November": "2023-11-19",
            "the first of April": "2024-04-01",
            "the 20 September": "2023-09-20",
        },
        ("the first of many",),
    ),
    rule(
        "date-month-year",
        rf"\b(?P<month>{MONTH})(?:\s{{0,2}},\s{{0,2}}|{SP}of{SP}|{SP}|-)(?P<year>{ANY_YEAR})",
        _month_and_year,
        MONTH_OPENS,
        {
            "May 2011": "2011-05",
            "January, 1918": "1918-01",
            "June of 1941": "1941-06",
            "Sept. '98": "1998-09",
        },
        ("may 2011",),
    ),
    rule(
        "date-month",
        rf"\b(?P<month>{MONTH})",
        _month,
        MONTH_OPENS,
        {"March": "2024-03", "October": "2023-10", "Sept.": "2023-09"},
        ("they may go", "we march on", "Theresa May spoke", "Mr. March", "the Marches"),
    ),
    rule(
        "date-weekday",
        rf"\b(?P<weekday>{WEEKDAY})",
        _weekday,
        WEEKDAY_OPENS,
        {
            "Monday": "2024-03-11",
            "Wednesday": "2024-03-13",
            "Thursday": "2024-03-07",
            "Tues.": "2024-03-12",
        },
        ("the sun", "he sat", "we wed"),
    ),
    rule(
        "date-weekdays",
        rf"\b(?P<weekday>{FULL_WEEKDAY})s\b",
        _weekdays,
        frozenset(f"{word}s" for word in WEEKDAY_OPENS),
        {"Mondays": "XXXX-WXX-1", "Sundays": "XXXX-WXX-7"},
    ),
    rule(
        "date-the-day",
        rf"\bthe{SP}(?P<day>(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th))\b",
        _the_day,
        frozenset({"the"}),
        {},
        ("on the 20th century", "the 3rd", "on the 9th floor"),
    ),
)
