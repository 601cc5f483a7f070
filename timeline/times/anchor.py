"""Decides what a form means: the only place where anything is implied."""

import re
from collections.abc import Callable
from typing import Any

from attrs import evolve, field, frozen
from dateutil.easter import easter

from timeline import lexicon
from timeline.days import Day, month_length, ordinal, plus_days, plus_months, weekday
from timeline.model import Clock, Interval, Precision, TimexType
from timeline.text.dates import Date, day_of
from timeline.times.calendar import (
    Grain,
    Period,
    around,
    first_day,
    last_day,
    plus,
    value,
    year_value,
)
from timeline.times.forms import (
    Amount,
    Calendar,
    ClockTime,
    FiscalYear,
    Fixed,
    Holiday,
    Length,
    Modifier,
    Moment,
    Part,
    Repeat,
    Said,
    Shift,
    Step,
    Vague,
)
from timeline.times.lengths import LETTERS

WEEKDAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
GRAINS: dict[str, Grain] = {
    "day": "day", "night": "day", "week": "week", "weekend": "weekend", "fortnight": "week", "month": "month",
    "quarter": "quarter", "year": "year", "decade": "decade", "century": "century", "millennium": "millennium",
}  # fmt: skip
FUTURE = re.compile(
    r"\b(?:will|'ll|expected|due|scheduled|plans?|planned|until|next|would|to\sbe|set\sto|shall|going\sto|upcoming)\b",
    re.IGNORECASE,
)
FUTURE_WEEKDAY = re.compile(
    r"\b(?:as\s(?:soon|early)\sas|(?:scheduled|expected|due|set|slated|planned|planning|plans?|hopes|is|are)\s(?:to|for)\b[^.;]{0,60}?)\s(?:on\s|for\s)?$",
    re.IGNORECASE,
)
MONTHS_BACK = (
    9  # a date that would lie so many months before the last one mentioned is of next year
)


@frozen
class Context:
    """What a text has said so far, and what is known of it as a whole."""

    reference: Day | None
    narrative: bool = False
    mention: Period | None = None  # the last time mentioned
    day: Period | None = None  # the last one that is a day
    quarter: Period | None = None
    fiscal_month: int = 1  # the month in which the fiscal year begins
    fiscal_start: bool = False  # whether it is named by the year in which it starts
    zone: str | None = None
    day_first: bool = False


@frozen
class Meaning:
    """What a form means: TIMEX3 type, value and mod, its period if it has one, and its interval."""

    type: TimexType
    value: str
    mod: str = ""
    period: Period | None = None
    interval: Interval | None = None
    conflict: str = ""


def resolve(said: Said, context: Context, left: str) -> Meaning | None:
    """What the form means in its context; None if it makes no sense of the calendar.

    `left` is the part of the sentence before it.
    """
    meaning = HANDLERS[type(said.form)](said.form, context, left)
    if meaning is None or said.modifier is None:
        return meaning
    return _modified(meaning, said.modifier)


def _modified(meaning: Meaning, modifier: Modifier) -> Meaning:
    interval = meaning.interval
    if interval and modifier.part and interval.earliest and interval.latest and meaning.period:
        interval = _share(interval.earliest, interval.latest, modifier.part, meaning.period)
    return evolve(meaning, mod=modifier.mod, interval=interval)


def _share(first: Day, last: Day, part: tuple[float, float], period: Period) -> Interval:
    """The part of a period that "early" or "the end of" means, in whole months for years."""
    days = ordinal(last) - ordinal(first) + 1
    if days == 1:
        return Interval(first, last, "day")
    low, high = (round(days * share) for share in part)
    start, end = plus_days(first, low), plus_days(first, max(low, high - 1))
    if period.grain not in ("day", "week", "weekend", "month"):
        start = (
            Day(start.year, start.month, 1)
            if start.day <= 15
            else plus_months(Day(start.year, start.month, 1), 1)
        )
        end = (
            plus_days(Day(end.year, end.month, 1), -1)
            if end.day < 15
            else Day(end.year, end.month, month_length(end.year, end.month))
        )
    return Interval(start, end, "approx", approximate=True)


def of_period(period: Period, kind: TimexType = "DATE", conflict: str = "") -> Meaning:
    """The meaning of a whole unit of the calendar."""
    precision: dict[str, Precision] = {"weekend": "range", "millennium": "century"}
    interval = Interval(
        first_day(period), last_day(period), precision.get(period.grain, period.grain)
    )  # type: ignore[arg-type]
    return Meaning(kind, value(period), "", period, interval, conflict)


def _calendar(form: Calendar, context: Context, left: str) -> Meaning | None:
    date = form.date
    if date.either_order and context.day_first:
        date = evolve(date, month=date.day, day=date.month)
    if form.year is not None:
        base = _shift(form.year, context, left)
        if base is None or base.period is None:
            return Meaning("DATE", _partial(date))
        date = evolve(date, year=first_day(base.period).year)
    if form.step is not None:
        return _stepped(date, form.step, context)
    if date.year is None:
        return _without_year(date, context, left)
    if date.month is None:
        return of_period(Period("year", date.year))
    if date.day is None:
        return of_period(Period("month", date.year * 12 + date.month - 1))
    day = day_of(date)
    return (
        None
        if day is None
        else of_period(Period("day", ordinal(day)), conflict=_conflict(date, day))
    )


def _conflict(date: Date, day: Day) -> str:
    if date.weekday is None or weekday(day) == date.weekday:
        return ""
    return f"{day} is a {WEEKDAY_NAMES[weekday(day)]}, not a {WEEKDAY_NAMES[date.weekday]}"


def _partial(date: Date) -> str:
    """A date without a year as far as it goes: "XXXX-03-05", "XXXX-WXX-1"."""
    if date.month is None and date.day is None and date.weekday is not None:
        return f"XXXX-WXX-{date.weekday + 1}"
    month = "XX" if date.month is None else f"{date.month:02}"
    return f"XXXX-{month}" if date.day is None else f"XXXX-{month}-{date.day:02}"


def _without_year(date: Date, context: Context, left: str) -> Meaning | None:
    if context.reference is None and context.mention is None:
        return Meaning("DATE", _partial(date))
    if date.month is None and date.day is None:
        return _weekday(date, context, left)
    if date.month is None:
        return _day_of_month(date, context)
    years = _nearest_years(date, context, left)
    for year in years:
        day = day_of(evolve(date, year=year, day=date.day or 1))
        if day is None:
            continue
        if date.day is None:
            return of_period(Period("month", year * 12 + date.month - 1))
        if date.weekday is None or weekday(day) == date.weekday:
            return of_period(Period("day", ordinal(day)))
    day = day_of(evolve(date, year=years[0]))
    return (
        None
        if day is None
        else of_period(Period("day", ordinal(day)), conflict=_conflict(date, day))
    )


def _nearest_years(date: Date, context: Context, left: str) -> list[int]:
    """The year of a month or day without one, the most likely first."""
    month = date.month or 1
    if (context.narrative or context.reference is None) and context.mention is not None:
        last = first_day(context.mention)
        year = last.year
        if context.mention.grain in ("day", "month") and last.month - month >= MONTHS_BACK:
            year += 1
        return [year, year + 1, year - 1]
    reference = context.reference or first_day(context.mention)  # type: ignore[arg-type]
    if date.day is None:
        distance = {
            y: (y * 12 + month) - (reference.year * 12 + reference.month)
            for y in range(reference.year - 1, reference.year + 2)
        }
        order = sorted(distance, key=lambda y: (abs(distance[y]), distance[y] > 0))
        ahead = bool(FUTURE.search(left))
        if ahead:
            order = [y for y in order if distance[y] >= 0] or order
        return order
    here = ordinal(reference)
    order = sorted(
        range(reference.year - 1, reference.year + 2),
        key=lambda y: abs(
            ordinal(Day(y, month, min(date.day or 1, month_length(y, month)))) - here
        ),
    )
    return order + ([reference.year + 2] if date.month == 2 and date.day == 29 else [])


def _weekday(date: Date, context: Context, left: str) -> Meaning:
    base = context.reference
    if context.narrative and context.day is not None:
        base = first_day(context.day)
    if base is None or date.weekday is None:
        return Meaning("DATE", _partial(date))
    back = (weekday(base) - date.weekday) % 7
    if back and FUTURE_WEEKDAY.search(left):
        back -= 7
    return of_period(around(plus_days(base, -back), "day"))


def _day_of_month(date: Date, context: Context) -> Meaning | None:
    """ "the 20th": of the month last mentioned, or that of the reference date."""
    mention = context.mention
    if mention is not None and mention.grain in ("day", "month"):
        base = first_day(mention)
    elif context.reference is not None:
        base = context.reference
    else:
        return Meaning("DATE", _partial(date))
    day = day_of(Date(base.year, base.month, date.day))
    return None if day is None else of_period(around(day, "day"))


def _origin(step: Step, context: Context, grain: Grain) -> Day | None:
    if step.origin == "mention":
        anchor = (
            context.day if grain in ("day", "week", "weekend") and context.day else context.mention
        )
        if anchor is not None:
            return first_day(anchor)
    return context.reference


def _stepped(date: Date, step: Step, context: Context) -> Meaning | None:
    base = _origin(step, context, "day" if date.month is None else "month")
    if base is None:
        return Meaning("DATE", _partial(date))
    if date.month is None:
        return _weekday_step(date, step, base)
    months = base.year * 12 + base.month - 1
    offset = (months - (date.month - 1)) % 12
    if step.count < 0:
        month = months - (offset or 12)
    elif step.count > 0:
        month = months + 12 - offset
    else:
        year = base.year
        month = year * 12 + date.month - 1
    if date.day is None:
        return of_period(Period("month", month))
    day = day_of(Date(month // 12, month % 12 + 1, date.day))
    return None if day is None else of_period(around(day, "day"))


def _weekday_step(date: Date, step: Step, base: Day) -> Meaning | None:
    if date.weekday is None:
        return None
    ahead = (date.weekday - weekday(base)) % 7
    if step.count < 0:
        ahead = ahead - 7
    elif step.count > 0:
        monday = plus_days(base, -weekday(base))
        return (
            of_period(around(plus_days(monday, 7 + date.weekday), "day"))
            if step.origin == "reference"
            else of_period(around(plus_days(base, ahead or 7), "day"))
        )
    return of_period(around(plus_days(base, ahead), "day"))


def _part(form: Part, context: Context, left: str) -> Meaning | None:
    size = {"quarter": 4, "half": 2, "season": 4}[form.grain]
    if form.number is None:
        return None
    if form.year is not None:
        year = _year_number(form.year, context, left)
        return None if year is None else of_period(Period(form.grain, year * size + form.number))
    step = form.step
    base = _origin(step or Step(0), context, form.grain)
    if (
        context.narrative
        and context.mention is not None
        and (step is None or step.origin == "mention")
    ):
        base = first_day(context.mention)
        if step is None:
            year = base.year
            return of_period(Period(form.grain, year * size + form.number))
    if base is None:
        mark = {
            "quarter": f"Q{form.number + 1}",
            "half": f"H{form.number + 1}",
            "season": ("SP", "SU", "FA", "WI")[form.number],
        }
        return Meaning("DATE", f"XXXX-{mark[form.grain]}")
    return of_period(_nearest_part(form, base, size))


def _nearest_part(form: Part, base: Day, size: int) -> Period:
    here = around(base, form.grain)
    number = form.number or 0
    back = (here.number - number) % size
    if form.step is None and form.grain == "quarter":
        return plus(here, -back)
    if form.step is not None and form.step.count < 0:
        return plus(here, -(back or size))
    if form.step is not None and form.step.count > 0:
        return plus(here, size - back)
    return Period(form.grain, base.year * size + number)


def _year_number(year: int | Shift, context: Context, left: str) -> int | None:
    if isinstance(year, int):
        return year
    meaning = _shift(year, context, left)
    return first_day(meaning.period).year if meaning and meaning.period else None


def _fixed(form: Fixed, _context: Context, _left: str) -> Meaning:
    return of_period(form.period)


def _fiscal_year(form: FiscalYear, context: Context, _left: str) -> Meaning | None:
    """The year's number as value; the interval is that of the country's fiscal year."""
    month, starts = context.fiscal_month, context.fiscal_start
    if form.year is not None:
        number = form.year
    else:
        step = form.step or Step(0)
        base = _origin(step, context, "year")
        if base is None:
            return Meaning("DATE", "XXXX")
        began = base.year if base.month >= month else base.year - 1
        number = began + step.count + (0 if starts or month == 1 else 1)
    began = number if starts or month == 1 else number - 1
    first = Day(began, month, 1)
    last = plus_days(plus_months(first, 12), -1)
    return Meaning(
        "DATE", year_value(number), "", Period("year", number), Interval(first, last, "year")
    )


@frozen
class HolidayRule:
    """How to find the day of a holiday in a year."""

    text: str = field()

    def in_year(self, year: int) -> Day:
        """The day of this rule in a year."""
        if self.text.startswith("easter"):
            return plus_days(Day.of(easter(year)), int(self.text.removeprefix("easter")))
        month, *rest = self.text.split("-", 2)
        if len(rest) == 1:
            return Day(year, int(month), int(rest[0]))
        day, nth = int(rest[0]), int(rest[1])
        if nth < 0:
            last = Day(year, int(month), month_length(year, int(month)))
            return plus_days(last, -((weekday(last) - day) % 7))
        first = Day(year, int(month), 1)
        return plus_days(first, (day - weekday(first)) % 7 + 7 * (nth - 1))


HOLIDAY_RULES = {row["name"]: HolidayRule(row["day"]) for row in lexicon.table("holidays")}


def _holiday(form: Holiday, context: Context, left: str) -> Meaning | None:
    rule = HOLIDAY_RULES[form.name]
    if form.year is not None:
        year = _year_number(form.year, context, left)
        return None if year is None else of_period(around(rule.in_year(year), "day"))
    base = context.reference
    if context.narrative and context.mention is not None:
        return of_period(around(rule.in_year(first_day(context.mention).year), "day"))
    if base is None:
        return Meaning("DATE", "XXXX-XX-XX")
    days = [rule.in_year(year) for year in (base.year - 1, base.year, base.year + 1)]
    here = ordinal(base)
    if form.step and form.step.count < 0:
        days = [day for day in days if day < base]
    if form.step and form.step.count > 0:
        days = [day for day in days if day > base]
    return of_period(around(min(days, key=lambda day: abs(ordinal(day) - here)), "day"))


def _shift(form: Shift, context: Context, left: str) -> Meaning | None:
    first = form.amounts[0]
    if any(amount.count is None for amount in form.amounts):
        return _vague_shift(form, first)
    if first.unit in ("second", "minute", "hour"):
        return Meaning("TIME", _unknown_hour(context, form))
    grain = GRAINS[form.amounts[-1].unit]
    base = _origin(Step(form.sign, form.origin), context, grain)
    if form.kin and context.quarter is not None:
        period = (
            context.quarter
            if form.origin == "reference" or context.mention is None
            else context.quarter
        )
        return of_period(plus(period, -4))
    if base is None:
        return Meaning("DATE", _partial_shift(grain))
    return _counted(form, base, grain)


def _counted(form: Shift, base: Day, grain: Grain) -> Meaning:
    if len(form.amounts) == 1 and form.amounts[0].unit != "fortnight":
        count = (form.amounts[0].count or 0) * form.sign
        if (
            form.amounts[0].unit == "week"
            and abs(count) >= 1
            and form.origin == "reference"
            and _exact(form)
        ):
            pass
        if count == int(count):
            return of_period(plus(around(base, grain), int(count)))
    day = base
    for amount in form.amounts:
        count = (amount.count or 0) * form.sign
        if amount.unit in ("day", "night"):
            day = plus_days(day, round(count))
        elif amount.unit in ("week", "weekend", "fortnight"):
            day = plus_days(day, round(count * (14 if amount.unit == "fortnight" else 7)))
        else:
            months = {
                "month": 1,
                "quarter": 3,
                "year": 12,
                "decade": 120,
                "century": 1200,
                "millennium": 12000,
            }
            day = plus_months(day, round(count * months[amount.unit]))
    return of_period(around(day, grain))


def _exact(form: Shift) -> bool:
    return form.amounts[0].count != 0


def _vague_shift(form: Shift, first: Amount) -> Meaning:
    if first.unit in ("second", "minute", "hour"):
        return Meaning("TIME", "PAST_REF" if form.sign < 0 else "FUTURE_REF")
    if form.origin == "reference" or form.sign < 0:
        return Meaning("DATE", "PAST_REF" if form.sign < 0 else "FUTURE_REF")
    return Meaning("DATE", "FUTURE_REF")


def _unknown_hour(context: Context, form: Shift) -> str:
    base = (
        context.reference
        if form.origin == "reference"
        else (first_day(context.day) if context.day else context.reference)
    )
    return f"{base or 'XXXX-XX-XX'}TXX"


def _partial_shift(grain: Grain) -> str:
    return {
        "day": "XXXX-XX-XX",
        "week": "XXXX-WXX",
        "weekend": "XXXX-WXX-WE",
        "month": "XXXX-XX",
        "quarter": "XXXX-QX",
    }.get(grain, "XXXX")


def _moment(form: Moment, context: Context, left: str) -> Meaning | None:
    day, conflict = _day_of_moment(form, context, left)
    head = "XXXX-XX-XX" if day is None else value(Period("day", ordinal(day)))
    period = None if day is None else Period("day", ordinal(day))
    if form.clock is None:
        interval = None if day is None else Interval(day, day, "day")
        return Meaning("TIME", f"{head}T{form.part}", "", period, interval, conflict)
    clock = form.clock
    hour = hour_of(clock)
    if hour is None:
        return None
    minute = clock.minute or 0
    tail = f"T{hour:02}:{minute:02}" + (f":{clock.second:02}" if clock.second is not None else "")
    interval = None if day is None else _at(day, hour, minute, clock.zone or context.zone)
    return Meaning("TIME", head + tail, "", period, interval, conflict)


def _at(day: Day, hour: int, minute: int, zone: str | None) -> Interval:
    if hour == 24:
        day, hour = plus_days(day, 1), 0
    return Interval(day, day, "minute", Clock(hour, minute, zone))


def hour_of(clock: ClockTime) -> int | None:
    """0 to 24, None if there is no such hour."""
    if not clock.half:
        return clock.hour if clock.hour <= 24 else None
    if not 1 <= clock.hour <= 12:
        return None
    return clock.hour % 12 + (12 if clock.half == "pm" else 0)


def _day_of_moment(form: Moment, context: Context, left: str) -> tuple[Day | None, str]:
    if form.day is not None:
        meaning = HANDLERS[type(form.day)](form.day, context, left)
        if meaning is None or meaning.period is None or meaning.period.grain != "day":
            return None, ""
        return first_day(meaning.period), meaning.conflict
    if context.day is not None:
        return first_day(context.day), ""
    return context.reference, ""


def _length(form: Length, _context: Context, _left: str) -> Meaning:
    return Meaning("DURATION", duration(form.amounts))


def duration(amounts: tuple[Amount, ...]) -> str:
    """The amounts as an ISO 8601 duration; half a year counts as six months.

    >>> duration((Amount(2.5, "year"),)), duration((Amount(None, "day"),))
    ('P2Y6M', 'PXD')
    """
    days, clock = "", ""
    for amount in amounts:
        text = _one_length(amount)
        if text.startswith("T"):
            clock += text[1:]
        else:
            days += text
    return "P" + days + (f"T{clock}" if clock else "")


def _one_length(amount: Amount) -> str:
    count, unit = amount.count, amount.unit
    if count is None:
        return LETTERS[unit].format("X")
    smaller = {
        "year": (12, "month"),
        "month": (30, "day"),
        "day": (24, "hour"),
        "hour": (60, "minute"),
        "minute": (60, "second"),
        "century": (100, "year"),
        "decade": (10, "year"),
    }
    if unit in ("decade", "century"):
        return _one_length(Amount(count * smaller[unit][0], "year"))
    if count == int(count) or unit not in smaller:
        return LETTERS[unit].format(f"{count:g}")
    factor, finer = smaller[unit]
    whole, rest = int(count), round((count - int(count)) * factor)
    head = LETTERS[unit].format(whole) if whole else ""
    tail = LETTERS[finer].format(rest)
    return head + (tail.removeprefix("T") if head.startswith("T") else tail)


def _repeat(form: Repeat, _context: Context, _left: str) -> Meaning:
    return Meaning("SET", form.value)


def _vague(form: Vague, context: Context, _left: str) -> Meaning:
    interval = None
    if form.lately and context.reference is not None:
        interval = Interval(
            plus_months(context.reference, -1), context.reference, "approx", approximate=True
        )
    return Meaning(form.type, form.value, "", None, interval)


Handler = Callable[[Any, Context, str], Meaning | None]
HANDLERS: dict[type, Handler] = {
    Calendar: _calendar,
    Part: _part,
    Fixed: _fixed,
    FiscalYear: _fiscal_year,
    Holiday: _holiday,
    Shift: _shift,
    Moment: _moment,
    Length: _length,
    Repeat: _repeat,
    Vague: _vague,
}
