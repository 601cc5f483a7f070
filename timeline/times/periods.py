"""Rules for parts of the year: quarters, halves, seasons, fiscal years."""

import re

from timeline.rules import DIGITS, Rule
from timeline.text.dates import ANY_YEAR, EVERY_YEAR, SP, year_number
from timeline.times.calendar import SEASONS as MARKS
from timeline.times.forms import Amount, FiscalYear, Form, Length, Part, Step
from timeline.times.steps import STEPS, step
from timeline.times.table import after, before, rule, the
from timeline.times.words import DASH, NUMBERED, SEASON, SEASONS, STEP, STEP_OPENS

ORDER = {
    "first": 0, "1st": 0, "second": 1, "2nd": 1, "third": 2, "3rd": 2, "fourth": 3, "4th": 3,
    "final": 3,
}  # fmt: skip
NTH = r"(?:first|second|third|fourth|final|1st|2nd|3rd|4th)"
OWNERS = frozenset({"the", "its", "their", "his", "her", "our", "my"})
OWNER = rf"(?:the|its|their|his|her|our|my){SP}"
FISCAL_OPENS = frozenset(
    {
        "fiscal", "financial", "last", "this", "next", "current", "previous", "following",
        "coming", "present", "latest",
    }
)  # fmt: skip
FISCAL = rf"(?P<fiscal>(?:FY|fiscal{SP}))?\s?"
YEAR_SIGNS = frozenset("'’‘")
TIME_BEFORE = re.compile(
    r"(?:\b(?:last|next|this|the|each|every|that|previous|following|early|late|mid|in|by|since|"
    r"until|from|through|during|of|coming|past|before|after|(?:spring|summer|winter)\s(?:and|or|to))"
    r"[\s-]{1,3}|[,(]\s)$",
    re.IGNORECASE,
)
NO_SEASON_AFTER = re.compile(
    r"\s{1,3}(?:training|rolls?|water|in\slove|victim|short|apart|back|off\b|on\b|out\b|to\b|from\b|into\b|"
    r"behind|below|guy|break\b|onions?|chickens?|by\b|under\b)|-?board|[-’']s?\w*load",
    re.IGNORECASE,
)
OF_THING = re.compile(r"\s{1,3}(?:of|in)\b", re.IGNORECASE)
OF_A_YEAR = re.compile(
    r"\s{1,3}of\s{1,3}(?:\d|that\b|this\b|last\b|the\s{1,3}year|fiscal)", re.IGNORECASE
)


def _number(text: str) -> int:
    return MARKS.index(SEASONS[text.lower()])


def _quarter(match: re.Match[str]) -> Form | None:
    """A quarter; without its article where it stands before a noun ("the third-quarter loss")."""
    return Part(
        "quarter", ORDER[match["nth"].lower()], fiscal=bool(match["fiscal"] or match["also"])
    )


def _quarter_of_year(match: re.Match[str]) -> Form | None:
    number = ORDER[match["nth"].lower()] if match["nth"] else None
    return Part("quarter", number, year_number(match["year"]))


def _quarter_mark(match: re.Match[str]) -> Form | None:
    year = year_number(match["year"]) if match["year"] else None
    fiscal = match["fiscal"] is not None
    return Part("quarter", int(match["n"] or match["n_"]) - 1, year, fiscal=fiscal)


def _half_mark(match: re.Match[str]) -> Form | None:
    year = year_number(match["year"]) if match["year"] else None
    fiscal = match["fiscal"] is not None
    return Part("half", int(match["n"] or match["n_"]) - 1, year, fiscal=fiscal)


def _season(match: re.Match[str]) -> Form | None:
    said = match["season"]
    if said.lower() in ("fall", "spring") and _is_no_season(match):
        return None
    return Part("season", _number(said))


def _is_no_season(match: re.Match[str]) -> bool:
    """Whether "fall" or "spring" is a verb, water, or the end of an empire."""
    right = after(match)
    if NO_SEASON_AFTER.match(right) or (OF_THING.match(right) and not OF_A_YEAR.match(right)):
        return True
    marked = match["the"] or match["season"][0].isupper()
    return not marked and not TIME_BEFORE.search(before(match))


def _season_step(match: re.Match[str]) -> Form | None:
    taken = step(match["step"], article=bool(match["the"]))
    return Part("season", _number(match["season"]), step=taken)


def _season_of_year(match: re.Match[str]) -> Form | None:
    """A winter of two years ("winter of 1941-42") has the number of the first."""
    return Part("season", _number(match["season"]), year_number(match["year"] or match["year_"]))


def _fiscal_year(match: re.Match[str]) -> Form | None:
    return FiscalYear(year_number(match["year"]), double=bool(match["next"]))


def _fiscal_step(match: re.Match[str]) -> Form | None:
    if re.match(r"\s{1,3}(?:ended|ending)\b", after(match)):
        return Length((Amount(1, "year"),))
    return FiscalYear(step=STEPS[match["step"].lower()] if match["step"] else Step(0))


RULES: tuple[Rule[Form], ...] = (
    rule(
        "quarter",
        rf"\b{OWNER}(?:(?P<fiscal>fiscal)[\s-])?(?P<nth>{NTH})(?:{SP}(?P<also>fiscal))?{SP}quarter\b",
        _quarter,
        OWNERS - {"the"} | the(frozenset(ORDER) | {"fiscal", DIGITS}),
        {
            "the third quarter": "2023-Q3",
            "its fourth quarter": "2023-Q4",
            "the fiscal second quarter": "2023-Q2",
            "the fourth fiscal quarter": "2023-Q4",
        },
        ("a quarter of them", "the first quarters"),
    ),
    rule(
        "quarter-attributive",
        rf"\b(?:(?P<fiscal>fiscal)[\s-])?(?P<nth>{NTH})[\s-](?:(?P<also>fiscal)[\s-])?quarter\b",
        _quarter,
        frozenset(ORDER) | {"fiscal", DIGITS},
        {"first-quarter": "2024-Q1", "third quarter": "2023-Q3", "fiscal third-quarter": "2023-Q3"},
    ),
    rule(
        "quarter-of-year",
        rf"\b(?:the{SP})?(?P<year>{ANY_YEAR}){SP}(?:fiscal{SP})?(?:(?P<nth>{NTH})[\s-]quarter|quarter|period)\b",
        _quarter_of_year,
        NUMBERED | YEAR_SIGNS | the(NUMBERED | YEAR_SIGNS),
        {
            "the 1988 second quarter": "1988-Q2",
            "2012 fourth-quarter": "2012-Q4",
            "the 1988 period": "1988",
        },
        ("the 1988 periods",),
    ),
    rule(
        "half-attributive",
        rf"\b(?P<nth>first|second)[\s-]half(?={SP}(?:net|pretax|pre-tax|operating|earnings|profits?|results?|"
        rf"loss(?:es)?|sales|revenues?|income|figures)\b)",
        lambda match: Part("half", ORDER[match["nth"].lower()]),
        "first second",
        {},
        ("first-half goal",),
    ),
    rule(
        "quarter-mark",
        rf"\b(?:Q(?P<n>[1-4])|(?P<n_>[1-4])Q)(?:(?:{SP}(?:of{SP})?|[/-]|(?<=Q)(?=\d)){FISCAL}(?P<year>{ANY_YEAR}|\d\d\b))?\b",
        _quarter_mark,
        NUMBERED | {"q"},
        {
            "Q3 2012": "2012-Q3",
            "Q1": "2024-Q1",
            "Q4 of 2008": "2008-Q4",
            "1Q24": "2024-Q1",
            "Q3 FY2023": "2023-Q3",
            "Q1/2024": "2024-Q1",
        },
        ("Q5", "Q10"),
    ),
    rule(
        "half-mark",
        rf"\b(?:H(?P<n>[12])|(?P<n_>[12])H)(?:{SP}(?:of{SP})?|[/-]|(?<=H)(?=\d)){FISCAL}(?P<year>{ANY_YEAR}|\d\d\b)\b",
        _half_mark,
        NUMBERED | {"h"},
        {"H1 2012": "2012-H1", "2H23": "2023-H2"},
        ("H1N1", "H2"),
    ),
    rule(
        "season-year",
        rf"\b(?:the{SP})?(?P<season>{SEASON})(?:{SP}of{SP}(?P<year>{EVERY_YEAR})|,?{SP}(?P<year_>{ANY_YEAR}))(?:(?:{DASH}|/)\d\d(?:\d\d)?\b)?",
        _season_of_year,
        frozenset(SEASONS) | the(frozenset(SEASONS)),
        {
            "the summer of 1979": "1979-SU",
            "winter 2001": "2001-WI",
            "the spring of 1915": "1915-SP",
            "the winter of 1941-42": "1941-WI",
            "Fall 2012": "2012-FA",
            "autumn of '98": "1998-FA",
            "the winter of 408": "0408-WI",
        },
        ("fall 1,500 feet",),
    ),
    rule(
        "season-step",
        rf"\b(?P<the>the{SP})?(?P<step>{STEP}){SP}(?P<season>{SEASON})",
        _season_step,
        STEP_OPENS,
        {
            "last fall": "2023-FA",
            "last winter": "2023-WI",
            "this summer": "2024-SU",
            "next spring": "2025-SP",
            "this past autumn": "2023-FA",
        },
    ),
    rule(
        "season",
        rf"\b(?P<the>the{SP}(?-i:(?=[a-z])))?(?P<season>{SEASON})",
        _season,
        frozenset(SEASONS) | the(frozenset(SEASONS)),
        {"the winter": "2024-WI", "summer": "2024-SU", "autumn": "2023-FA", "the fall": "2023-FA"},
        (
            "they fall",
            "it began to fall",
            "they rise and fall",
            "the fall of Rome",
            "spring water",
            "fall in line",
            "a fall in prices",
            "Springfield",
        ),
    ),
    rule(
        "fiscal-year-number",
        rf"\b(?:the{SP})?(?:(?:fiscal|financial)(?:{SP}year)?|FY)\s{{0,2}}(?P<year>{ANY_YEAR}|\d\d\b)(?!\d)(?P<next>(?:{DASH}|/)\d\d(?:\d\d)?\b)?",
        _fiscal_year,
        the("fiscal financial fy") | {"fiscal", "financial", "fy"},
        {
            "fiscal 1989": "1989",
            "fiscal year 2012": "2012",
            "FY2010": "2010",
            "the financial year 2004": "2004",
        },
        ("fiscal 5 percent",),
    ),
    rule(
        "fiscal-year",
        rf"\b(?:{OWNER})?(?:(?P<step>last|this|next|current|previous|following|coming|present|latest){SP})?(?:fiscal|financial){SP}year\b",
        _fiscal_step,
        (OWNERS - {"the"}) | FISCAL_OPENS | the(FISCAL_OPENS),
        {
            "the current fiscal year": "2024",
            "last fiscal year": "2023",
            "its latest fiscal year": "2023",
            "the fiscal year": "2024",
            "next financial year": "2025",
        },
        ("fiscal years",),
    ),
)
