"""Rules for times that are counted from another: "last week", "two days ago", "the next day"."""

import re

from timeline.rules import Rule
from timeline.text.dates import DAY_OF_MONTH, MONTH, SP, Date, day_number, month_number
from timeline.times.forms import Amount, Calendar, Form, Moment, Shift, Step
from timeline.times.periods import STEPS
from timeline.times.table import after, rule
from timeline.times.words import (
    COUNT,
    COUNT_OPENS,
    DAY_PARTS,
    UNIT,
    WEEKDAY,
    WEEKDAYS,
    amount,
    unit,
)

STEP = (
    rf"(?:this{SP}(?:past|coming|same|very)|that{SP}(?:same|very)|(?:very{SP})?(?:next|same)|"
    r"last|past|previous|preceding|this|current|present|coming|upcoming|following|that)"
)
STEP_OPENS = frozenset(
    [
        "the",
        "this",
        "that",
        "very",
        "next",
        "same",
        "last",
        "past",
        "previous",
        "preceding",
        "current",
        "present",
        "coming",
        "upcoming",
        "following",
    ]
)
PLAIN_UNIT = r"(?:day|week|weekend|month|quarter|year|decade|century)"
PART = r"(?:morning|afternoon|evening|night)"
DEICTIC = {
    "today": 0, "tdy": 0, "2day": 0, "yesterday": -1, "ystd": -1, "yday": -1, "tomorrow": 1, "tmr": 1,
    "tmrw": 1, "tomo": 1, "tmw": 1, "2moro": 1, "2morrow": 1, "tomorow": 1, "tommorow": 1, "tommorrow": 1,
}  # fmt: skip


def _step(text: str) -> Step:
    said = " ".join(text.lower().split())
    said = said.removeprefix("very ").replace(" very", " same")
    return STEPS[said]


def _unit_step(match: re.Match[str]) -> Form | None:
    step, counted = _step(match["step"]), unit(match["unit"])
    if match["the"] and match["step"].lower() == "next":
        step = Step(1, "mention")
    if re.match(r"(?:['’]s\s(?:eve|day)\b|\s(?:old|ago)\b|-)", after(match), re.IGNORECASE):
        return None
    sign = 1 if step.count > 0 else -1
    return Shift((Amount(abs(step.count), counted),), sign, step.origin)


def _part_step(match: re.Match[str]) -> Form | None:
    """ "last night", "this morning", "the following evening"."""
    step, part = _step(match["step"]), DAY_PARTS[match["part"].lower()]
    if match["the"] and match["step"].lower() == "next":
        step = Step(1, "mention")
    sign = 1 if step.count > 0 else -1
    return Moment(None, part, Shift((Amount(abs(step.count), "day"),), sign, step.origin))


def _weekday_step(match: re.Match[str]) -> Form | None:
    day = WEEKDAYS[match["weekday"].lower().rstrip(".")]
    return Calendar(Date(weekday=day), _step(match["step"]))


def _month_step(match: re.Match[str]) -> Form | None:
    if not match["month"][0].isupper():
        return None
    day = day_number(match["day"]) if match["day"] else None
    return Calendar(Date(month=month_number(match["month"]), day=day), _step(match["step"]))


def _deictic(match: re.Match[str]) -> Form | None:
    count = DEICTIC[match["day"].lower()]
    return Shift((Amount(abs(count), "day"),), 1 if count > 0 else -1)


def _deictic_part(match: re.Match[str]) -> Form | None:
    count = DEICTIC[match["day"].lower()]
    day = Shift((Amount(abs(count), "day"),), 1 if count > 0 else -1)
    return Moment(None, DAY_PARTS[match["part"].lower()], day)


def _tonight(match: re.Match[str]) -> Form | None:
    return Moment(None, "NI", Shift((Amount(0, "day"),), -1))


def _amounts(match: re.Match[str]) -> tuple[Amount, ...]:
    """What "two years and three months" or "years" counts; empty if the words are no number."""
    groups = match.groupdict()
    if not groups.get("count"):
        return (Amount(None, unit(match["unit"])),)
    first = amount(match["count"], match["unit"])
    if first is None:
        return ()
    if groups.get("half"):
        first = Amount((first.count or 0) + 0.5, first.unit)
    if not groups.get("count2"):
        return (first,)
    second = amount(match["count2"], match["unit2"])
    return (first, second) if second else ()


def _ago(match: re.Match[str]) -> Form | None:
    amounts = _amounts(match)
    return Shift(amounts, -1, kin=_is_year(amounts)) if amounts else None


def _is_year(amounts: tuple[Amount, ...]) -> bool:
    return amounts == (Amount(1, "year"),)


def _later(match: re.Match[str]) -> Form | None:
    amounts = _amounts(match)
    sign = 1 if match["side"].lower() in ("later", "after", "afterward", "afterwards", "on") else -1
    if not amounts:
        return None
    kin = sign < 0 and _is_year(amounts)
    return Shift(amounts, sign, "mention", kin=kin)


def _from_now(match: re.Match[str]) -> Form | None:
    amounts = _amounts(match)
    return Shift(amounts, 1) if amounts else None


def _year_ago(match: re.Match[str]) -> Form | None:
    return Shift((Amount(1, "year"),), -1, kin=True)


SECOND_AMOUNT = rf"(?:(?:,|,?{SP}and){SP}(?P<count2>{COUNT}){SP}(?P<unit2>{UNIT}))?"
AMOUNTS = (
    rf"(?:(?P<count>{COUNT})[\s-]{{1,3}})?(?P<unit>{UNIT})(?P<half>\sand\sa\shalf)?{SECOND_AMOUNT}"
)
COUNTED = rf"(?P<count>{COUNT})[\s-]{{1,3}}(?P<unit>{UNIT})(?P<half>\sand\sa\shalf)?{SECOND_AMOUNT}"
UNIT_WORDS = frozenset(
    ["seconds", "minutes", "hours", "days", "weeks", "months", "years", "decades", "centuries"]
)

RULES: tuple[Rule[Form], ...] = (
    rule(
        "unit-step",
        rf"\b(?P<the>the{SP})?(?P<step>{STEP})(?:{SP}(?:calendar|full))?{SP}(?P<unit>{PLAIN_UNIT})\b",
        _unit_step,
        STEP_OPENS,
        {
            "last week": "2024-W10",
            "this month": "2024-03",
            "next year": "2025",
            "the previous decade": "201",
            "last weekend": "2024-W10-WE",
            "this quarter": "2024-Q1",
        },
        ("last days", "that yearling"),
    ),
    rule(
        "day-part-step",
        rf"\b(?P<the>the{SP})?(?P<step>{STEP}){SP}(?P<part>{PART})\b",
        _part_step,
        STEP_OPENS,
        {"last night": "2024-03-12TNI", "this morning": "2024-03-13TMO"},
    ),
    rule(
        "weekday-step",
        rf"\b(?:the{SP})?(?P<step>{STEP}){SP}(?P<weekday>{WEEKDAY})",
        _weekday_step,
        STEP_OPENS,
        {
            "last Wednesday": "2024-03-06",
            "next Tuesday": "2024-03-19",
            "this Friday": "2024-03-15",
            "this past Saturday": "2024-03-09",
        },
    ),
    rule(
        "month-step",
        rf"\b(?:the{SP})?(?P<step>{STEP}){SP}(?P<month>{MONTH})(?:{SP}(?P<day>{DAY_OF_MONTH})(?!\d))?",
        _month_step,
        STEP_OPENS,
        {"last March": "2023-03", "next May": "2024-05", "last Oct. 23": "2023-10-23"},
        ("this may", "last march"),
    ),
    rule(
        "deictic",
        rf"\b(?P<day>{'|'.join(DEICTIC)})\b",
        _deictic,
        frozenset(DEICTIC) | {"0"},
        {
            "yesterday": "2024-03-12",
            "today": "2024-03-13",
            "tomorrow": "2024-03-14",
            "tmr": "2024-03-14",
        },
    ),
    rule(
        "deictic-part",
        rf"\b(?P<day>yesterday|tomorrow|tmrw?){SP}(?P<part>{PART})\b",
        _deictic_part,
        frozenset({"yesterday", "tomorrow", "tmr", "tmrw"}),
        {"yesterday evening": "2024-03-12TEV", "tomorrow night": "2024-03-14TNI"},
    ),
    rule(
        "tonight",
        r"\b(?:tonight|tonite)\b",
        _tonight,
        frozenset({"tonight", "tonite"}),
        {"tonight": "2024-03-13TNI"},
    ),
    rule(
        "overnight",
        r"\bovernight\b(?!\s(?:success|bag|stay|delivery|rate|trip|accommodation|mail))",
        _tonight,
        frozenset({"overnight"}),
        {"overnight": "2024-03-13TNI"},
        ("an overnight success",),
    ),
    rule(
        "two-days-away",
        rf"\bthe{SP}day{SP}(?:before{SP}(?P<day>yesterday)|after{SP}tomorrow)\b",
        lambda match: Shift((Amount(2, "day"),), -1 if match["day"] else 1),
        frozenset({"the"}),
        {"the day before yesterday": "2024-03-11", "the day after tomorrow": "2024-03-15"},
    ),
    rule(
        "ago",
        rf"\b{AMOUNTS}{SP}ago\b",
        _ago,
        COUNT_OPENS | UNIT_WORDS,
        {
            "two days ago": "2024-03-11",
            "a week ago": "2024-W10",
            "five months ago": "2023-10",
            "two years ago": "2022",
            "two and a half years ago": "2021",
            "a couple of weeks ago": "2024-W09",
            "several years ago": "PAST_REF",
        },
        ("two dogs ago", "ago"),
    ),
    rule(
        "later",
        rf"\b{AMOUNTS}{SP}(?P<side>later|earlier|previously|afterwards?)\b",
        _later,
        COUNT_OPENS | UNIT_WORDS,
        {"three weeks later": "2024-W14", "two years earlier": "2022"},
    ),
    rule(
        "before",
        rf"\b{COUNTED}{SP}(?P<side>before|after)\b(?=\s?[.,;:)\"”]|$)",
        _later,
        COUNT_OPENS,
        {"two days before": "2024-03-11", "a few months before": "PAST_REF"},
        ("two days before the vote",),
    ),
    rule(
        "from-now",
        rf"\b{AMOUNTS}{SP}(?:from{SP}(?:now|today)|hence)\b",
        _from_now,
        COUNT_OPENS | UNIT_WORDS,
        {"two weeks from now": "2024-W13", "ten years from today": "2034"},
    ),
    rule(
        "year-ago",
        rf"\b(?:(?:the|a){SP})?(?:same{SP})?year[\s-](?:earlier|ago)(?:[\s-](?:period|quarter|months?))?\b",
        _year_ago,
        frozenset({"the", "year", "a", "same"}),
        {"the year-earlier period": "2023", "year-ago": "2023"},
    ),
)
