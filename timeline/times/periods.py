"""Rules for parts of the year: quarters, halves, seasons, fiscal years, holidays, named days."""

import re

from timeline import lexicon
from timeline.days import Day
from timeline.rules import DIGITS, Rule
from timeline.text.dates import ANY_YEAR, SP, Date, any_of, year_number
from timeline.times.calendar import SEASONS as SEASON_MARKS
from timeline.times.forms import Calendar, FiscalYear, Form, Holiday, Part, Step
from timeline.times.table import after, before, rule
from timeline.times.words import SEASONS

QUARTERS = {
    "first": 0,
    "second": 1,
    "third": 2,
    "fourth": 3,
    "1st": 0,
    "2nd": 1,
    "3rd": 2,
    "4th": 3,
}
QUARTERS |= {"final": 3, "last": 3}
NTH = r"(?:first|second|third|fourth|final|1st|2nd|3rd|4th)"
OWNER = rf"(?:(?:the|its|their|his|her|our){SP})"
FALLS = re.compile(
    r"\b(?:last|next|this|the|each|every|that|previous|following|early|late|mid|in|of|and|or|coming|past|by|since)[\s-]$",
    re.IGNORECASE,
)
STEPS = {
    "last": Step(-1), "past": Step(-1), "previous": Step(-1, "mention"), "this": Step(0), "current": Step(0),
    "next": Step(1), "coming": Step(1), "upcoming": Step(1), "following": Step(1, "mention"),
    "that": Step(0, "mention"), "same": Step(0, "mention"), "the same": Step(0, "mention"), "present": Step(0),
    "that same": Step(0, "mention"), "this coming": Step(1), "this past": Step(-1), "this same": Step(0),
    "preceding": Step(-1, "mention"), "the following": Step(1, "mention"),
}  # fmt: skip
FISCAL_OPENS = frozenset({"the", "fiscal", "fy", "this", "last", "next", "current", "its"})
HOLIDAYS = {
    words: row["name"] for row in lexicon.table("holidays") for words in row["words"].split("|")
}
NAMED_DAYS = {row["words"]: Day.parse(row["date"]) for row in lexicon.table("named_days")}


def _quarter(match: re.Match[str]) -> Form | None:
    said = match["nth"].lower()
    number = QUARTERS[said]
    if (match["fiscal"] or match["fiscal_"]) or re.search(r"\bfiscal$", match[0], re.IGNORECASE):
        return Part("quarter", number, fiscal=True)
    return Part("quarter", number)


def _quarter_mark(match: re.Match[str]) -> Form | None:
    year = year_number(match["year"]) if match["year"] else None
    return Part("quarter", int(match["n"]) - 1, year)


def _half(match: re.Match[str]) -> Form | None:
    number = 0 if match["nth"].lower() in ("first", "1st") else 1
    return Part("half", number)


def _season(match: re.Match[str]) -> Form | None:
    said = match["season"].lower()
    if said == "fall" and re.match(r"\sof\s(?!\d|that|this|the\syear)", after(match)):
        return None
    if said in ("fall", "spring") and not match["the"] and not FALLS.search(before(match)):
        return None
    if re.match(
        r"(?:\s(?:training|rolls?|water|in\slove|victim|short|apart|back|off|on|out|to|from|into|behind|below)\b|-?board)",
        after(match),
        re.IGNORECASE,
    ) and said in ("fall", "spring"):
        return None
    return Part("season", SEASON_MARKS.index(SEASONS[said]))


def _season_step(match: re.Match[str]) -> Form | None:
    step = STEPS[" ".join(match["step"].lower().split())]
    return Part("season", SEASON_MARKS.index(SEASONS[match["season"].lower()]), step=step)


def _season_of_year(match: re.Match[str]) -> Form | None:
    number = SEASON_MARKS.index(SEASONS[match["season"].lower()])
    return Part("season", number, year_number(match["year"]))


def _fiscal_year(match: re.Match[str]) -> Form | None:
    return FiscalYear(year_number(match["year"]))


def _fiscal_step(match: re.Match[str]) -> Form | None:
    said = (match["step"] or "").lower()
    return FiscalYear(step=STEPS.get(said, Step(0)))


def _holiday(match: re.Match[str]) -> Form | None:
    said = " ".join(match["day"].lower().split())
    if not match["day"][0].isupper() and said not in ("christmas", "xmas", "easter"):
        return None
    return Holiday(HOLIDAYS[said])


def _named_day(match: re.Match[str]) -> Form | None:
    day = NAMED_DAYS[match["day"].lower()]
    return Calendar(Date(day.year, day.month, day.day))


RULES: tuple[Rule[Form], ...] = (
    rule(
        "quarter",
        rf"\b{OWNER}?(?:(?P<fiscal>fiscal)[\s-])?(?P<nth>{NTH})[\s-](?:(?P<fiscal_>fiscal)[\s-])?quarter\b",
        _quarter,
        frozenset(QUARTERS) | {"the", "its", "their", "his", "her", "our", "fiscal", DIGITS},
        {
            "the third quarter": "2023-Q3",
            "first-quarter": "2024-Q1",
            "its fourth quarter": "2023-Q4",
            "the fiscal second quarter": "2023-Q2",
        },
        ("a quarter of them",),
    ),
    rule(
        "quarter-mark",
        rf"\bQ(?P<n>[1-4])(?:{SP}(?:of{SP})?(?P<year>{ANY_YEAR}))?\b",
        _quarter_mark,
        frozenset("q"),
        {"Q3 2012": "2012-Q3", "Q1": "2024-Q1"},
    ),
    rule(
        "half",
        rf"\b(?:{OWNER})?(?P<nth>first|second|1st|2nd|latter)[\s-]half(?=\sof\s(?:[12]\d{{3}}|the\s(?:fiscal\s)?year|this\syear|last\syear|next\syear))",
        _half,
        frozenset({"the", "first", "second", "its", DIGITS}),
        {},
    ),
    rule(
        "season-year",
        rf"\b(?:the{SP})?(?P<season>spring|summer|fall|autumn|winter)(?:{SP}of{SP}|,?{SP})(?P<year>{ANY_YEAR})",
        _season_of_year,
        frozenset(SEASONS) | {"the"},
        {
            "the summer of 1979": "1979-SU",
            "winter 2001": "2001-WI",
            "the spring of 1915": "1915-SP",
        },
        ("fall 1,500 feet",),
    ),
    rule(
        "season-step",
        rf"\b(?:the{SP})?(?P<step>this{SP}(?:past|coming)|last|past|previous|this|next|coming|following|same|that)"
        rf"{SP}(?P<season>{any_of(frozenset(SEASONS))})\b",
        _season_step,
        frozenset(
            {
                "the",
                "this",
                "last",
                "past",
                "previous",
                "next",
                "coming",
                "following",
                "same",
                "that",
            }
        ),
        {"last fall": "2023-FA", "this summer": "2024-SU", "next spring": "2025-SP"},
    ),
    rule(
        "season",
        rf"\b(?P<the>the{SP})?(?P<season>{any_of(frozenset(SEASONS))})\b",
        _season,
        frozenset(SEASONS) | {"the"},
        {"the winter": "2024-WI", "summer": "2024-SU"},
        ("they fall", "the fall of Rome", "spring water"),
    ),
    rule(
        "fiscal-year-number",
        rf"\b(?:the{SP})?(?:fiscal(?:{SP}year)?|FY)\s{{0,2}}(?P<year>{ANY_YEAR}|\d\d\b)",
        _fiscal_year,
        FISCAL_OPENS,
        {"fiscal 1989": "1989", "fiscal year 2012": "2012", "FY2010": "2010"},
    ),
    rule(
        "fiscal-year",
        rf"\b(?:(?:the|its|their){SP})?(?:(?P<step>last|this|next|current|previous|following|coming|present){SP})?"
        rf"(?:fiscal|financial){SP}year\b",
        _fiscal_step,
        FISCAL_OPENS | {"financial", "previous", "following", "coming", "present", "their"},
        {"the current fiscal year": "2024", "last fiscal year": "2023"},
    ),
    rule(
        "holiday",
        rf"\b(?:the{SP}(?=fourth))?(?P<day>{any_of(frozenset(HOLIDAYS))})(?!\w|['’]s\s(?:Party|List))",
        _holiday,
        frozenset(re.split(r"\W", words)[0] for words in HOLIDAYS) | {"the"},
        {
            "Christmas": "2023-12-25",
            "Thanksgiving Day": "2023-11-23",
            "Good Friday": "2024-03-29",
            "New Year's Eve": "2023-12-31",
            "Easter Monday": "2024-04-01",
        },
    ),
    rule(
        "named-day",
        rf"(?<![\d/-])(?P<day>{any_of(frozenset(NAMED_DAYS))})(?![\w/-])",
        _named_day,
        frozenset(re.split(r"\W", words)[0] for words in NAMED_DAYS if words[0].isalpha())
        | {DIGITS},
        {"9/11": "2001-09-11", "D-Day": "1944-06-06"},
        ("9/11/2013",),
    ),
)
