"""Rules for dates written in full or in part: "3 May 2013", "November 19", "March", "Monday"."""

import re
from collections.abc import Callable

from timeline.rules import Rule
from timeline.text import dates, foreign
from timeline.text.dates import (
    DAY_OF_MONTH,
    EVERY_YEAR,
    MONTH,
    NO_DIGIT_BEFORE,
    SHORT_MONTHS,
    SP,
    Date,
    any_of,
    day_number,
    day_of,
    month_number,
    year_number,
)
from timeline.times.counts import ordinal_number
from timeline.times.forms import Calendar, Form, Nothing, Repeat, Step
from timeline.times.names import is_name
from timeline.times.steps import shift, step
from timeline.times.table import after, before, rule, the
from timeline.times.words import (
    DAY_WORD,
    DAY_WORDS,
    FOREIGN_MONTHS,
    FULL_WEEKDAY,
    FULL_WEEKDAYS,
    MONTH_OPENS,
    NUMBERED,
    STEP,
    STEP_OPENS,
    WEEKDAY,
    WEEKDAY_OPENS,
    weekday_number,
)

LEAP_YEAR = 2000  # a day and month are possible if they are in a leap year
NOT_A_DAY = (
    r"(?![\d%°]|[.,/:][\d]|[-–]\d|\s?(?:percent|per\scent|million|billion|a\.?m\b|p\.?m\b|o'clock)"
    r"|\s(?:people|men|women|years|days|weeks|months|hours|minutes|times|points)\b)"
)
WEEKDAY_BEFORE = re.compile(rf"\b{FULL_WEEKDAY},?\s{{1,3}}$", re.IGNORECASE)
DAY_BEFORE = re.compile(
    r"\b(?:on|by|until|till|from|since|and|to|before|after|of|between|through)\s{1,3}$",
    re.IGNORECASE,
)
GOES_ON = re.compile(
    r"-|\s[A-Z]|\s(?!(?:of|and|to|in|at|on|by|when|for|with|he|she|they|the|it|was|were|but|a|as|after|before|"
    r"his|her|their|from|until|that|this|also)\b)[a-z]"
)
BEFORE_SHORT_DAY = ("this", "next", "last", "this coming", "this past")  # no "that sun"
NO_DATES = ((1, 2), (1, 3), (1, 4), (2, 3), (3, 4), (9, 11))  # fractions and a name
ENDS = re.compile(r"\s?[,;:.)]")
WHOSE = re.compile(r"['’]s\s")
A_VERB = ("may", "march", "mar")


def _full(
    produce: Callable[[re.Match[str]], Date | None],
) -> Callable[[re.Match[str]], Form | None]:
    """The form of a full date; no time at all if there is no such day."""

    def made(match: re.Match[str]) -> Form | None:
        date = produce(match)
        if date is None:
            return None
        return Calendar(date) if date.year and day_of(date) else Nothing()

    return made


def _full_date(known: Rule[Date]) -> Rule[Form]:
    return Rule(known.name, known.pattern, _full(known.produce), known.yes, known.no, known.opens)


def _day(text: str) -> int:
    return day_number(text) if text[0].isdigit() else ordinal_number(text)


def _day_and_month(match: re.Match[str]) -> Form | None:
    said, day = match["month"], _day(match["day"])
    if said.lower() in A_VERB and not said[0].isupper() and not ENDS.match(after(match)):
        return None
    month = month_number(said)
    possible = day_of(Date(LEAP_YEAR, month, day))
    return Calendar(Date(month=month, day=day)) if possible else Nothing()


def _month_and_year(match: re.Match[str]) -> Form | None:
    said = match["month"]
    if said.lower() in A_VERB and not said[0].isupper():
        return None
    return Calendar(Date(year_number(match["year"]), month_number(said)))


def _month(match: re.Match[str]) -> Form | None:
    return None if is_name(match) else Calendar(Date(month=month_number(match["month"])))


def _slashed(match: re.Match[str]) -> Form | None:
    """The day of "5/30", which only a notice means as a date; "1/2" is half of something."""
    month, day = int(match["month"]), int(match["day"])
    if day_of(Date(LEAP_YEAR, month, day)) is None or (month, day) in NO_DATES:
        return None
    return Calendar(
        Date(month=month, day=day, order="month?" if day <= 12 else "month"), only="notice"
    )


def _month_step(match: re.Match[str]) -> Form | None:
    if not match["month"][0].isupper():
        return None
    day = day_number(match["day"]) if match["day"] else None
    date = Date(month=month_number(match["month"]), day=day)
    return Calendar(date, step(match["step"], article=bool(match["the"])))


def _foreign(match: re.Match[str]) -> Form | None:
    """A date of a language whose month it names; no time at all if there is no such day."""
    day = foreign.day(match[0], tuple(FOREIGN_MONTHS[match["word"].lower()].split()))
    return Calendar(Date(day.year, day.month, day.day)) if day else Nothing()


def _weekday(match: re.Match[str]) -> Form | None:
    if is_name(match):
        return None
    whose = WHOSE.match(after(match)) is not None
    return Calendar(Date(weekday=weekday_number(match["weekday"])), whose=whose)


def _weekday_step(match: re.Match[str]) -> Form | None:
    said = match["weekday"]
    if said.lower() not in FULL_WEEKDAYS and match["step"].lower() not in BEFORE_SHORT_DAY:
        return None
    taken = step(match["step"], article=bool(match["the"]))
    if "coming" in match["step"].lower():  # "next" is in the next week, "coming" is the next one
        taken = Step(0)
    return Calendar(Date(weekday=weekday_number(said)), taken)


def _weekdays(match: re.Match[str]) -> Form | None:
    return Repeat(f"XXXX-WXX-{weekday_number(match['weekday']) + 1}")


def _day_of_that_month(match: re.Match[str]) -> Form | None:
    day = _day(match["day"])
    taken = step(match["step"], article=bool(match["the"]))
    return Calendar(Date(day=day), within=shift(taken, "month")) if 1 <= day <= 31 else None


def _the_day(match: re.Match[str]) -> Form | None:
    """The 19th alone: of the month in play, if it is a day at all."""
    left = before(match)
    alone = not GOES_ON.match(after(match)) and DAY_BEFORE.search(left)
    if not alone and not WEEKDAY_BEFORE.search(left):
        return None
    day = _day(match["day"])
    return Calendar(Date(day=day)) if 1 <= day <= 31 else None


RULES: tuple[Rule[Form], ...] = (
    *(_full_date(known) for known in dates.RULES),
    rule(
        "date-month-day",
        rf"\b(?P<month>{MONTH})(?:{SP}(?:the{SP})?|(?<=[.\w]{{3}})\.?(?=\d))"
        rf"(?P<day>{DAY_OF_MONTH}|{DAY_WORD}){NOT_A_DAY}",
        _day_and_month,
        MONTH_OPENS,
        {
            "November 19": "2023-11-19",
            "Nov. 19th": "2023-11-19",
            "May 8": "2024-05-08",
            "March the 3rd": "2024-03-03",
            "March eighth": "2024-03-08",
            "Feb. 29": "2024-02-29",
            "December 31st": "2023-12-31",
            "sept 1": "2023-09-01",
        },
        (
            "may 8",
            "march 5 miles",
            "March 5%",
            "May 2.5",
            "June 31",
            "March 12.5",
            "Nov. 40",
            "April 5 people",
        ),
    ),
    rule(
        "date-foreign",
        rf"{NO_DIGIT_BEFORE}\b\d{{1,2}}(?:er|\.|º)?{SP}(?:de{SP})?(?P<word>{any_of(frozenset(FOREIGN_MONTHS))})"
        rf"{SP}(?:del?{SP})?[12]\d{{3}}\b",
        _foreign,
        NUMBERED,
        {
            "4 mars 2012": "2012-03-04",
            "4. März 2012": "2012-03-04",
            "4 de marzo de 2012": "2012-03-04",
            "1er août 1914": "1914-08-01",
        },
        ("4 mars a day", "31 avril 2012", "4 Martians 2012"),
    ),
    rule(
        "date-year-zero",
        rf"\b(?:{MONTH}{SP}{DAY_OF_MONTH},?|{DAY_OF_MONTH}{SP}{MONTH},?|{MONTH}){SP}0{{1,4}}\b(?![:.,]?\d)",
        Nothing(),
        MONTH_OPENS | NUMBERED,
        {},
        ("12 May 0", "May 12, 0000"),
    ),
    rule(
        "date-short-month-day",
        rf"\b(?P<month>{any_of(SHORT_MONTHS)})-(?P<day>{DAY_OF_MONTH}){NOT_A_DAY}",
        _day_and_month,
        frozenset(SHORT_MONTHS),
        {"Nov-19": "2023-11-19", "Apr-02": "2024-04-02"},
        ("Apr-2012",),
    ),
    rule(
        "date-day-month",
        rf"{NO_DIGIT_BEFORE}\b(?P<day>{DAY_OF_MONTH})(?:{SP}(?:of{SP})?|-|(?<=\d)(?=[a-z]))"
        rf"(?P<month>{MONTH})",
        _day_and_month,
        NUMBERED,
        {
            "19 November": "2023-11-19",
            "19th of Nov.": "2023-11-19",
            "1st May": "2024-05-01",
            "2-Apr": "2024-04-02",
            "29 February": "2024-02-29",
            "17th of March": "2024-03-17",
        },
        ("12 may", "2.19 November", "31 April", "1,019 March"),
    ),
    rule(
        "date-the-day-month",
        rf"\bthe{SP}(?P<day>{DAY_OF_MONTH}|{DAY_WORD}){SP}(?:of{SP})?(?P<month>{MONTH})",
        _day_and_month,
        the(NUMBERED | DAY_WORDS),
        {
            "the 19th of November": "2023-11-19",
            "the first of April": "2024-04-01",
            "the 20 September": "2023-09-20",
        },
        ("the first of many", "the 32nd of May"),
    ),
    rule(
        "date-month-year",
        rf"\b(?P<month>{MONTH})(?:\s{{0,2}},\s{{0,2}}|{SP}(?:of{SP})?|-|/)(?P<year>{EVERY_YEAR})",
        _month_and_year,
        MONTH_OPENS,
        {
            "May 2011": "2011-05",
            "January, 1918": "1918-01",
            "June of 1941": "1941-06",
            "Sept. '98": "1998-09",
            "Oct-2014": "2014-10",
            "June 871": "0871-06",
        },
        ("may 2011", "June 871 people"),
    ),
    rule(
        "date-month",
        rf"\b(?P<month>{MONTH})",
        _month,
        MONTH_OPENS,
        {
            "March": "2024-03",
            "October": "2023-10",
            "Sept.": "2023-09",
            "May": "2024-05",
        },
        (
            "they may go",
            "we march on",
            "Karen May spoke",
            "Mr. March",
            "the Marches",
            "May I come in?",
            "Thank you! May heaven keep you",
            "April Higgins said no",
            "Jan Kowalski was late",
        ),
    ),
    rule(
        "date-month-step",
        rf"\b(?P<the>the{SP})?(?P<step>{STEP}){SP}(?P<month>{MONTH})"
        rf"(?:{SP}(?P<day>{DAY_OF_MONTH}){NOT_A_DAY})?",
        _month_step,
        STEP_OPENS,
        {
            "last March": "2023-03",
            "last February": "2024-02",
            "next May": "2024-05",
            "next March": "2025-03",
            "this October": "2024-10",
            "last Oct. 23": "2023-10-23",
        },
        ("this may", "last march", "that may"),
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
            "Fri": "2024-03-08",
        },
        ("the sun", "he sat", "we wed", "the Sun said"),
    ),
    rule(
        "date-weekday-step",
        rf"\b(?P<the>the{SP})?(?P<step>{STEP}){SP}(?P<weekday>{WEEKDAY})",
        _weekday_step,
        STEP_OPENS,
        {
            "last Wednesday": "2024-03-06",
            "last Monday": "2024-03-11",
            "next Tuesday": "2024-03-19",
            "next Friday": "2024-03-22",
            "this Friday": "2024-03-15",
            "this past Saturday": "2024-03-09",
            "this coming Sunday": "2024-03-17",
            "this Wednesday": "2024-03-13",
        },
        ("that sun", "the same Sun"),
    ),
    rule(
        "date-weekdays",
        rf"\b(?P<weekday>{FULL_WEEKDAY})s\b",
        _weekdays,
        frozenset(f"{word}s" for word in FULL_WEEKDAYS),
        {"Mondays": "XXXX-WXX-1", "Sundays": "XXXX-WXX-7"},
        ("Monday's",),
    ),
    rule(
        "date-month-slash-day",
        r"(?:(?<=\s)|(?<=\()|^)(?P<month>0?[1-9]|1[0-2])/(?P<day>0?[1-9]|[12]\d|3[01])(?=[\s,;:)a-z-]|\.\s|\.?$)(?!-\d)",
        _slashed,
        NUMBERED,
        {},
        ("5/30", "1/2", "24/7", "about 5/30 of them"),
    ),
    rule(
        "date-the-day-of-that-month",
        rf"\bthe{SP}(?P<day>{DAY_OF_MONTH}|{DAY_WORD}){SP}of{SP}(?P<the>the{SP})?(?P<step>{STEP}){SP}month\b",
        _day_of_that_month,
        the(NUMBERED | DAY_WORDS),
        {
            "the 28th of that month": "2024-03-28",
            "the first of this month": "2024-03-01",
            "the 3rd of next month": "2024-04-03",
            "the 15th of the previous month": "2024-02-15",
        },
    ),
    rule(
        "date-the-day",
        rf"\bthe{SP}(?P<day>(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th))\b",
        _the_day,
        the(NUMBERED),
        {},
        ("on the 20th century", "the 3rd", "on the 9th floor", "of the 11th-hour deal"),
    ),
)
