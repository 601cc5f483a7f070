"""Dates that a text writes out: how they look, and the first full one in a stretch of text.

The stage `times` has these rules in its tables, the reader finds datelines with them.
"""

import re
from collections.abc import Callable
from typing import Literal

from attrs import frozen

from timeline import lexicon
from timeline.days import Day
from timeline.model import Span
from timeline.rules import DIGITS, Grammar, Rule, find

SP = r"\s{1,3}"  # between two words; a line may end there


def values(*kinds: str) -> dict[str, int]:
    """The words of these kinds of `time_words.tsv`, each with its number."""
    rows = lexicon.table("time_words")
    return {row["word"]: int(row["value"]) for row in rows if row["kind"] in kinds}


def any_of(words: dict[str, int] | frozenset[str]) -> str:
    """A pattern for one of the words, the longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=lambda w: (-len(w), w)))


FULL_MONTHS, SHORT_MONTHS = values("month"), values("month-short")
MONTHS = FULL_MONTHS | SHORT_MONTHS
MONTH = rf"(?:(?:{any_of(FULL_MONTHS)})\b|(?:{any_of(SHORT_MONTHS)})\b\.?)"
DAY_NUMBER = r"(?:0?[1-9]|[12]\d|3[01])"
ORDINAL_END = r"(?:st|nd|rd|th)"
DAY_OF_MONTH = rf"{DAY_NUMBER}(?!\d){ORDINAL_END}?\b"
YEAR = r"[12]\d{3}\b"
SHORT_YEAR = r"['’‘]\d\d\b"
ANY_YEAR = rf"(?:{YEAR}|{SHORT_YEAR})"
PHRASE_END = (
    r"(?=\s?[,.;:)]|\s?$|\s(?:the|an?|he|she|it|they|his|her|their|its|and|but|when|after|before|by|"
    r"to|at|on|from|in|was|were|had|under|with|as|until)\b)"
)
OLD_YEAR = rf"[1-9]\d\d\b{PHRASE_END}"  # "871", where no counted noun can follow
EVERY_YEAR = rf"(?:{YEAR}|{SHORT_YEAR}|{OLD_YEAR})"
NO_DIGIT_BEFORE = r"(?<![\d.,/:$£€#])(?<!\d[-–])"
NO_DIGIT_AFTER = r"(?![\d/-]|[.,:]\d)"
MONTH_WORDS = frozenset(MONTHS)
NUMBER_OPENS = frozenset({DIGITS})
PIVOT = 30  # '29 is 2029, '30 is 1930


@frozen
class Date:
    """What is written of a date; None for what is not.

    `weekday` is 0 for Monday to 6. `order` says what a numeric date shows of the order of its
    parts: "day" or "month" first; with a question mark it could be read the other way round.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    order: Literal["", "day", "month", "day?", "month?"] = ""


def month_number(text: str) -> int:
    """1 to 12 for the name of a month or its abbreviation.

    >>> month_number("Sept.")
    9
    """
    return MONTHS[text.lower().rstrip(".")]


def year_number(text: str) -> int:
    """The year of four digits, or of two ("'98", "05") by a pivot: 30 to 99 lie in the 1900s.

    >>> year_number("'98"), year_number("05"), year_number("1812")
    (1998, 2005, 1812)
    """
    digits = text.lstrip("'’‘")
    year = int(digits)
    if len(digits) > 2:
        return year
    return year + (2000 if year < PIVOT else 1900)


def day_number(text: str) -> int:
    """The number in "25" or "25th".

    >>> day_number("1ST")
    1
    """
    return int(text[:-2]) if text[-1].isalpha() else int(text)


def day_of(date: Date) -> Day | None:
    """The day of a full date, None if it is not full or there is no such day.

    >>> day_of(Date(2024, 2, 30)) is None
    True
    """
    if date.year is None or date.month is None or date.day is None:
        return None
    try:
        return Day(date.year, date.month, date.day)
    except ValueError:
        return None


def _by_name(match: re.Match[str]) -> Date:
    return Date(year_number(match["year"]), month_number(match["month"]), day_number(match["day"]))


def _by_numbers(match: re.Match[str]) -> Date:
    return Date(year_number(match["year"]), int(match["month"]), int(match["day"]))


def _month_first(match: re.Match[str]) -> Date | None:
    """Month/day/year unless only day/month/year makes sense."""
    first, second, year = int(match["first"]), int(match["second"]), year_number(match["year"])
    if first > 12:
        return Date(year, second, first, order="day") if second <= 12 else None
    return Date(year, first, second, order="month?" if second <= 12 else "month")


def _day_first(match: re.Match[str]) -> Date | None:
    """Day.month.year, as dates with full stops are written."""
    first, second, year = int(match["first"]), int(match["second"]), year_number(match["year"])
    if second > 12:
        return None
    return Date(year, second, first, order="day?" if first <= 12 else "day")


def _rule(
    name: str,
    pattern: str,
    produce: Callable[[re.Match[str]], Date | None],
    yes: dict[str, str],
    no: tuple[str, ...] = (),
    opens: frozenset[str] = NUMBER_OPENS,
) -> Rule[Date]:
    return Rule(name, re.compile(pattern, re.IGNORECASE), produce, yes, no, opens)


RULES: tuple[Rule[Date], ...] = (
    _rule(
        "date-iso",
        rf"{NO_DIGIT_BEFORE}(?P<year>\d{{4}})(?P<sign>[-/.])(?P<month>0?[1-9]|1[0-2])"
        rf"(?P=sign)(?P<day>{DAY_NUMBER})(?:(?=T\d\d:)|\b{NO_DIGIT_AFTER})",
        _by_numbers,
        {"2010-01-29": "2010-01-29", "2010/1/29": "2010-01-29", "1999.12.31": "1999-12-31"},
        ("2010-13-29", "12010-01-29", "2010-01/29", "2010-01-29-7"),
    ),
    _rule(
        "date-month-day-year",
        rf"\b(?P<month>{MONTH})(?:{SP}(?:the{SP})?|[-/](?=\d))(?P<day>{DAY_OF_MONTH})"
        rf"(?:\s{{0,2}},\s{{0,3}}|{SP}|[-/])(?P<year>{EVERY_YEAR})",
        _by_name,
        {
            "Feb. 25, 2009": "2009-02-25",
            "February 25th, 2009": "2009-02-25",
            "Sept 3 1871": "1871-09-03",
            "July 4, '76": "1976-07-04",
            "Mar-13-2024": "2024-03-13",
            "July 4, 476": "0476-07-04",
        },
        ("Feb. 25 and 2009", "March 3, 20090"),
        MONTH_WORDS,
    ),
    _rule(
        "date-day-month-year",
        rf"{NO_DIGIT_BEFORE}\b(?P<day>{DAY_OF_MONTH}|{DAY_NUMBER}(?=[a-z]))\.?(?:{SP}of{SP}|{SP}|[-/]|(?<=\d)(?=[a-z]))"
        rf"(?P<month>{MONTH})"
        rf"(?:\s{{0,2}},\s{{0,3}}|{SP}|[-/])(?P<year>{EVERY_YEAR})",
        _by_name,
        {
            "25 February 2009": "2009-02-25",
            "25th of February, 2009": "2009-02-25",
            "3-May-2013": "2013-05-03",
            "1st Jan. '05": "2005-01-01",
            "5. Apr 2018": "2018-04-05",
            "9 May 752": "0752-05-09",
            "26nov 2015": "2015-11-26",
            "13/Mar/2024": "2024-03-13",
        },
        ("25 February 20091", "25 February 871 people"),
    ),
    _rule(
        "date-the-day-month-year",
        rf"\bthe{SP}(?P<day>{DAY_OF_MONTH})(?:{SP}of{SP}|{SP})(?P<month>{MONTH})"
        rf"(?:\s{{0,2}},\s{{0,3}}|{SP})(?P<year>{EVERY_YEAR})",
        _by_name,
        {"the 25th of February 2009": "2009-02-25", "the 9 May, 1920": "1920-05-09"},
        opens=frozenset({f"the {DIGITS}"}),
    ),
    _rule(
        "date-year-month-day",
        rf"{NO_DIGIT_BEFORE}\b(?P<year>{YEAR})(?:,?{SP}|-)(?P<month>{MONTH})(?:{SP}|-)"
        rf"(?P<day>{DAY_OF_MONTH})",
        _by_name,
        {"2009 February 25": "2009-02-25", "2013-May-03": "2013-05-03"},
    ),
    _rule(
        "date-day-month-short-year",
        rf"{NO_DIGIT_BEFORE}\b(?P<day>{DAY_NUMBER})-(?P<month>{MONTH})-(?P<year>\d\d)\b",
        _by_name,
        {"19-Nov-12": "2012-11-19", "19-NOV-89": "1989-11-19"},
    ),
    _rule(
        "date-numeric",
        rf"{NO_DIGIT_BEFORE}\b(?P<first>{DAY_NUMBER})(?P<sign>[/-])(?P<second>{DAY_NUMBER})"
        rf"(?P=sign)(?P<year>{YEAR}|\d\d\b){NO_DIGIT_AFTER}",
        _month_first,
        {"09/26/1999": "1999-09-26", "31/12/2011": "2011-12-31", "4/3/12": "2012-04-03"},
        ("13/13/2011", "555/12/2011", "09/26-1999", "1-800-5551212"),
    ),
    _rule(
        "date-with-dots",
        rf"(?<!\bversion\s)(?<!\brelease\s){NO_DIGIT_BEFORE}\b(?P<first>{DAY_NUMBER})\.\s?(?P<second>0?[1-9]|1[0-2])\.\s?"
        rf"(?P<year>{YEAR}|\d\d\b){NO_DIGIT_AFTER}",
        _day_first,
        {"4.3.2012": "2012-03-04", "26.09.1999": "1999-09-26", "1.3.99": "1999-03-01"},
        ("version 4.3.2012.1", "version 4.3.12", "4.13.2012"),
    ),
)
GRAMMAR = Grammar(RULES)


def first(text: str, start: int, end: int) -> tuple[Span, Day] | None:
    """The first full date (day, month and year) in `text[start:end]`, None if it has none.

    >>> first("PARIS, 3 May 2013 -- The", 0, 24)
    (Span(start=7, end=17), Day(year=2013, month=5, day=3))
    """
    for found in find(GRAMMAR, text, start, end):
        day = day_of(found.value)
        if day is not None:
            return found.span, day
    return None
