"""Rules for units by a step from another: "last week", "tomorrow night", "the next day"."""

import re

from attrs import evolve

from timeline.rules import Rule
from timeline.text.dates import SP, Date
from timeline.times.counts import unit
from timeline.times.forms import (
    Amount,
    Anaphor,
    Calendar,
    Form,
    Length,
    Modifier,
    Moment,
    Nothing,
    Part,
    Shift,
    Step,
    Vague,
    Within,
)
from timeline.times.steps import A_YEAR, shift, step
from timeline.times.table import after, rule, the
from timeline.times.words import (
    DAY_PARTS,
    FULL_WEEKDAY,
    FULL_WEEKDAYS,
    PART_OF_DAY,
    STEP,
    STEP_OPENS,
    WEEKDAY,
    weekday_number,
)

PLAIN_UNIT = (
    r"(?:day|week|wk|weekend|fortnight|month|mth|quarter|year|yr|decade|century|millennium)"
)
DEICTIC = {
    "today": 0, "tdy": 0, "2day": 0, "yesterday": -1, "ystd": -1, "yday": -1, "tomorrow": 1,
    "tmr": 1, "tmrw": 1, "tomo": 1, "tmw": 1, "2moro": 1, "2morrow": 1, "tomorow": 1,
    "tommorow": 1, "tommorrow": 1,
}  # fmt: skip
TODAY = Amount(0, "day")
STRETCHES = ("week", "month", "year", "decade", "century")
LONG_STRETCHES = ("decade", "century", "millennium")  # "the past decade" is ten years up to now
ENDING = frozenset({"year", "month", "quarter", "week", "day", "decade", "century"})
ACCOUNTS = re.compile(r"\s{1,3}(?:ended|ending|to)\b", re.IGNORECASE)
NOT_A_UNIT = re.compile(
    r"['’]s{1,3}\s(?:eve|day)\b|\s(?:old|ago|later|earlier)\b|-\w", re.IGNORECASE
)


def _unit_step(match: re.Match[str]) -> Form | None:
    if NOT_A_UNIT.match(after(match)):
        return None
    said = match["step"].lower()
    counted = unit(match["unit"])
    if counted == "day" and said in ("last", "past", "current", "present", "coming", "upcoming"):
        return None
    taken = step(match["step"], article=bool(match["the"]))
    if counted == "quarter":
        return Part("quarter", None, step=taken)
    if said == "past" and counted in LONG_STRETCHES:
        return Length((Amount(1, counted),), reach=evolve(shift(taken, counted), up_to_now=True))
    up_to_now = bool(match["the"]) and said in ("past", "last") and counted in STRETCHES
    return evolve(shift(taken, counted), up_to_now=up_to_now)


def _definite(match: re.Match[str]) -> Form | None:
    """The unit in play: "the weekend", "the year", "the quarter"."""
    if match["weekend"]:
        return Shift((Amount(0, "weekend"),), -1, begun=True)
    counted = unit(match["unit"])
    if re.match(r"-\w", after(match)):
        return None
    if counted == "quarter":
        return Part("quarter", None)
    if counted == "year" and ACCOUNTS.match(after(match)):
        return Length((A_YEAR,))
    if re.match(
        r"['’]s\b|-\w|\s\d|\s(?:[IVX]{2,4}|V)\b|\s{1,3}(?:before|after|when|that|of(?!\s[$£€\d])|he|she|they|we|I|it)\b",
        after(match),
    ):
        return None
    return Shift((Amount(0, counted),), -1)


def _after_next(match: re.Match[str]) -> Form | None:
    return Shift((Amount(2, unit(match["unit"])),), -1 if match["last"] else 1)


def _unit_end(match: re.Match[str]) -> Form | None:
    whole = Shift((Amount(0, unit(match["unit"])),), -1)
    return Within(whole, Modifier("END", edge=True))


def _part_step(match: re.Match[str]) -> Form | None:
    """The night of "last night", the morning of "the next morning"."""
    taken = step(match["step"], article=bool(match["the"]))
    return Moment(None, DAY_PARTS[match["part"].lower()], shift(taken, "day"))


def _deictic(match: re.Match[str]) -> Form | None:
    count = DEICTIC[match["day"].lower()]
    return Shift((Amount(abs(count), "day"),), 1 if count > 0 else -1)


def _deictic_part(match: re.Match[str]) -> Form | None:
    count = DEICTIC[match["day"].lower()]
    day = Shift((Amount(abs(count), "day"),), 1 if count > 0 else -1)
    return Moment(None, DAY_PARTS[match["part"].lower()], day)


def _two_days(match: re.Match[str]) -> Form | None:
    return Shift((Amount(2, "day"),), -1 if match["back"] else 1)


RULES: tuple[Rule[Form], ...] = (
    rule(
        "to-this-day",
        r"(?<=\bto\s)this\sday\b(?!-)",
        Vague("PRESENT_REF"),
        "this",
        {},
        ("this day", "to this day-trip"),
    ),
    rule(
        "unit-step",
        rf"\b(?P<the>the{SP})?(?P<step>{STEP})(?:{SP}(?:calendar|full|whole))?{SP}(?P<unit>{PLAIN_UNIT})\b",
        _unit_step,
        STEP_OPENS,
        {
            "last week": "2024-W10",
            "this month": "2024-03",
            "next year": "2025",
            "the previous decade": "201",
            "the past decade": "P10Y",
            "last weekend": "2024-W10-WE",
            "this weekend": "2024-W11-WE",
            "this quarter": "2024-Q1",
            "last quarter": "2023-Q4",
            "the following day": "2024-03-14",
            "the next day": "2024-03-14",
            "the same day": "2024-03-13",
            "that year": "2024",
            "the coming week": "2024-W12",
            "this century": "20",
            "nxt yr": "2025",
            "last wk": "2024-W10",
        },
        ("last days", "that yearling", "the last day", "this day-long talk"),
    ),
    rule(
        "unit-after-next",
        rf"\bthe{SP}(?P<unit>week|weekend|month|year){SP}(?:after{SP}next|before{SP}(?P<last>last))\b",
        _after_next,
        the("week weekend month year"),
        {
            "the week after next": "2024-W13",
            "the year before last": "2022",
            "the month before last": "2024-01",
        },
        ("the week after nextel",),
    ),
    rule(
        "weekday-after-next",
        rf"\bthe{SP}(?P<weekday>{FULL_WEEKDAY}){SP}after{SP}next\b",
        lambda match: Calendar(Date(weekday=weekday_number(match["weekday"])), Step(2)),
        the(frozenset(FULL_WEEKDAYS)),
        {"the Friday after next": "2024-03-29"},
    ),
    rule(
        "unit-definite",
        rf"\b(?:the{SP}(?:(?:full|whole|entire|current){SP})?(?P<unit>week|month|quarter|year)"
        rf"|(?:the{SP})?(?P<weekend>weekend))\b",
        _definite,
        the("full whole entire current week month quarter year weekend") | {"weekend"},
        {
            "the weekend": "2024-W10-WE",
            "weekend": "2024-W10-WE",
            "the full year": "2024",
            "the quarter": "2023-Q4",
            "the month": "2024-03",
        },
        ("the year before it", "the weekends", "the week's end", "the quarter-to-quarter rise"),
    ),
    rule(
        "day-part-step",
        rf"\b(?P<the>the{SP})?(?P<step>{STEP}){SP}(?P<part>{PART_OF_DAY})\b",
        _part_step,
        STEP_OPENS,
        {
            "last night": "2024-03-12TNI",
            "last nite": "2024-03-12TNI",
            "this morning": "2024-03-13TMO",
            "the next morning": "2024-03-14TMO",
            "that evening": "2024-03-13TEV",
            "the following afternoon": "2024-03-14TAF",
        },
    ),
    rule(
        "today-in-general",
        rf"(?<=\bof\s)tomorrow\b(?!['’]s\b)|\btoday(?=['’]s{SP}(?:world|society|youth|young|youngsters|generation|women|men|children|kids|teenagers|"
        r"consumers|economy|standards|terms|prices|money|climate|culture|technology|computers)\b)",
        Nothing(),
        "today tomorrow",
        {},
    ),
    rule(
        "deictic",
        rf"(?<![\w@#-])(?P<day>{'|'.join(DEICTIC)})\b(?!{SP}show)",
        _deictic,
        frozenset(DEICTIC) | {"0"},
        {
            "yesterday": "2024-03-12",
            "today": "2024-03-13",
            "tomorrow": "2024-03-14",
            "tmr": "2024-03-14",
            "tdy": "2024-03-13",
        },
        ("todays", "tomo123"),
    ),
    rule(
        "deictic-part",
        rf"\b(?P<day>yesterday|tomorrow|tmrw|tmr|today){SP}(?P<part>{PART_OF_DAY})\b",
        _deictic_part,
        "yesterday tomorrow tmr tmrw today",
        {"yesterday evening": "2024-03-12TEV", "tomorrow night": "2024-03-14TNI"},
    ),
    rule(
        "tonight",
        r"\b(?:tonight|tonite|2nite)\b",
        Moment(None, "NI", Shift((TODAY,), -1)),
        "tonight tonite 0",
        {"tonight": "2024-03-13TNI", "tonite": "2024-03-13TNI"},
    ),
    rule(
        "this-hour",
        rf"\bthis{SP}(?:very{SP})?hour\b",
        Shift((Amount(0, "hour"),), -1),
        "this",
        {"this hour": "2024-03-13TXX"},
        ("this hourly wage",),
    ),
    rule(
        "overnight",
        rf"(?<!an\s)\bovernight\b(?!{SP}(?:success|bag|stay|delivery|rate|trip|accommodation|mail|guests?|sensation))",
        Moment(None, "NI", Shift((TODAY,), -1)),
        "overnight",
        {"overnight": "2024-03-13TNI"},
        ("an overnight success", "overnight guests"),
    ),
    rule(
        "overnight-weekday",
        rf"\bovernight{SP}(?:on{SP})?(?P<weekday>{WEEKDAY})",
        lambda match: Moment(None, "NI", Calendar(Date(weekday=weekday_number(match["weekday"])))),
        "overnight",
        {"overnight Tuesday": "2024-03-12TNI", "overnight on Friday": "2024-03-08TNI"},
    ),
    rule(
        "two-days-away",
        rf"\bthe{SP}day{SP}(?:(?P<back>before{SP}yesterday)|after{SP}tomorrow)\b",
        _two_days,
        the("day"),
        {"the day before yesterday": "2024-03-11", "the day after tomorrow": "2024-03-15"},
    ),
    rule(
        "unit-end",
        rf"\b(?:the{SP})?(?P<unit>year|month|quarter|week|day|decade|century)(?:['’]s{SP}|[\s-])end\b",
        _unit_end,
        ENDING | the(ENDING),
        {
            "year-end": "2024",
            "month's end": "2024-03",
            "the year’s end": "2024",
            "year end": "2024",
        },
        ("weekend", "the years end"),
    ),
    rule(
        "same-time",
        rf"\b(?:the{SP}same|that)(?:{SP}(?:same|very))?{SP}time(?!{SP}(?:next|last|around)\b)",
        Anaphor(),
        the("same") | {"that"},
        {},
        ("at sametime",),
    ),
)
