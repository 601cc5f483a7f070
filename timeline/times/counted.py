"""What counted and divided times mean: "two days ago", "last week", "the third quarter"."""

import re

from attrs import evolve

from timeline.days import Day, plus_days, plus_months, weekday
from timeline.model import Interval
from timeline.times.calendar import (
    SEASONS,
    Grain,
    Period,
    around,
    first_day,
    last_day,
    plus,
    value,
    year_value,
)
from timeline.times.context import DIGRESSION, Context, Meaning, unplaced, whole, year_in_play
from timeline.times.dated import calendar, holiday, origin
from timeline.times.fiscal import Fiscal, named_last
from timeline.times.forms import (
    Amount,
    Anaphor,
    Calendar,
    FiscalYear,
    Fixed,
    Holiday,
    NthWeekday,
    Part,
    Shift,
    Step,
    Unit,
)
from timeline.times.hemisphere import is_last_in_south
from timeline.times.shapes import is_lone_weekday
from timeline.times.tense import FUTURE, is_planned, is_told_as_past

GRAINS: dict[Unit, Grain] = {
    "day": "day", "night": "day", "week": "week", "weekend": "weekend", "fortnight": "week",
    "month": "month", "quarter": "quarter", "year": "year", "decade": "decade",
    "century": "century", "millennium": "millennium",
}  # fmt: skip
DAYS = {"day": 1, "night": 1, "week": 7, "weekend": 7, "fortnight": 14}
MONTHS = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200, "millennium": 12000}
UNKNOWN = {
    "day": "XXXX-XX-XX",
    "week": "XXXX-WXX",
    "weekend": "XXXX-WXX-WE",
    "month": "XXXX-XX",
    "quarter": "XXXX-QX",
}
SATURDAY = 5
HALF_A_QUARTER = 45  # days
WINTER, LATE_WINTER = 3, 4  # a season, a month: "the winter" up to April is the last one
NEXT_SEASON = 1  # a season further ahead needs a word of the future
COMPARED = re.compile(
    r"\b(?:after|from|than|following|unlike|despite|with)\s(?:an?\s|the\s|its\s)?(?:\w{1,12}\s)?$",
    re.IGNORECASE,
)
WITHIN = re.compile(r"\b(?:in|by|during)\s$", re.IGNORECASE)
FEW_HOURS = 5  # so many leave the day the same, for all we know
SOME = (2, 9)  # how many "days" are at least, and at most
PARTS = {"quarter": 4, "half": 2, "season": 4}  # how many are in a year


def shift(form: Shift, context: Context, left: str) -> Meaning | None:
    """The meaning of units counted from the reference date or the last time mentioned."""
    unit = form.amounts[-1].unit
    if unit not in GRAINS:
        return _hours(form, context, left)
    grain = GRAINS[unit]
    if any(amount.count is None for amount in form.amounts):
        return _unknown_number(form, context, grain, left)
    if form.kin and context.quarter is not None:
        quarter = _begun(context.quarter, context.reference)
        return evolve(whole(plus(quarter, -4)), aside=True)
    base = _base(form, context, grain)
    if base is None or _counts_from_plan(form, base, context, left):
        return unplaced(UNKNOWN.get(grain, "XXXX"))
    if form.base is not None:
        return whole(around(moved(form, base), "day"))
    if form.begun:
        return whole(around(base, "weekend") if context.chat else _weekend(base))
    return _counted(form, base, grain, context)


def _counts_from_plan(form: Shift, base: Day, context: Context, left: str) -> bool:
    """Whether "days later" would be after a day still to come, for what has been done."""
    later = form.origin == "mention" and form.sign > 0 and form.base is None
    here = context.reference
    return later and here is not None and base > here and is_told_as_past(left)


def _begun(quarter: Period, reference: Day | None) -> Period:
    """The quarter, or the last full one if it lies ahead."""
    if reference is None or first_day(quarter) <= reference:
        return quarter
    return plus(around(reference, "quarter"), -1)


def _weekend(base: Day) -> Period:
    """The latest weekend that has begun."""
    week = around(base, "weekend")
    return week if weekday(base) >= SATURDAY else plus(week, -1)


def _base(form: Shift, context: Context, grain: Grain) -> Day | None:
    """The day to count from: the last one mentioned, the reference date, or one that is said."""
    if form.base is not None:
        return _said_base(form.base, form.sign, context)
    fine = grain in ("day", "week", "weekend")
    whence = form.origin
    of_story = grain != "day" or context.day is not None
    if context.is_told and form.amounts[0].count == 0 and of_story:  # "this year" of a history
        whence = "mention"
    return origin(Step(form.sign, whence), context, fine=fine)


def _said_base(
    form: Calendar | Shift | Holiday | NthWeekday, sign: int, context: Context
) -> Day | None:
    """The day of "a week from Monday": the next Monday, or the last if it counts back."""
    if isinstance(form, Calendar) and is_lone_weekday(form):
        form = evolve(form, step=Step(0 if sign > 0 else -1))
    meaning = named(form, context, "")
    return first_day(meaning.period) if meaning and meaning.period else None


def _counted(form: Shift, base: Day, grain: Grain, context: Context) -> Meaning:
    first = form.amounts[0]
    count = (first.count or 0) * form.sign
    if len(form.amounts) == 1 and first.unit != "fortnight" and count == int(count):
        meaning = whole(plus(around(base, grain), int(count)))
    else:
        meaning = whole(around(moved(form, base), grain))
    interval = meaning.interval
    if form.up_to_now:
        interval = Interval(moved(form, base), base, "approx", approximate=True)
    if grain == "week" and interval is not None and abs(count) > 1:
        interval = evolve(interval, precision="approx", approximate=True)
    back = form.origin == "mention" and form.sign < 0 < abs(count)
    return evolve(meaning, interval=interval, aside=back or _is_of_writing(form, context))


def _is_of_writing(form: Shift, context: Context) -> bool:
    """Whether it is of the day of writing ("today") in a history of other years."""
    told, here = year_in_play(context), context.reference
    if form.origin == "mention" or not context.is_told or told is None or here is None:
        return False
    return abs(told.year - here.year) > DIGRESSION


def moved(form: Shift, base: Day) -> Day:
    """The day so many units before or after another."""
    day = base
    for amount in form.amounts:
        count = (amount.count or 0) * form.sign
        if amount.unit in DAYS:
            day = plus_days(day, round(count * DAYS[amount.unit]))
        else:
            day = plus_months(day, round(count * MONTHS[amount.unit]))
    return day


def _hours(form: Shift, context: Context, left: str) -> Meaning:
    """Hours ago, on a day not known; a few hours later than a day of the story, on that day still.

    More of them, or who knows how many, may be of the next day.
    """
    base = origin(Step(form.sign, form.origin), context, fine=True)
    if form.origin == "reference" and any(amount.count is None for amount in form.amounts):
        return Meaning("TIME", "PAST_REF" if form.sign < 0 else "FUTURE_REF")
    if base is None:
        return Meaning("TIME", "XXXX-XX-XXTXX")
    meaning = Meaning("TIME", f"{value(around(base, 'day'))}TXX")
    if form.origin == "reference" or context.day is None:
        return meaning
    if _counts_from_plan(form, base, context, left):
        return meaning
    return evolve(meaning, interval=_same_day(form, base))


def _same_day(form: Shift, base: Day) -> Interval:
    """The day, with the one beside it if so many hours may lead to that."""
    few = all(a.unit != "hour" or (a.count or FEW_HOURS + 1) <= FEW_HOURS for a in form.amounts)
    if few:
        return Interval(base, base, "day")
    first, last = sorted((base, plus_days(base, form.sign)))
    return Interval(first, last, "range")


def _unknown_number(form: Shift, context: Context, grain: Grain, left: str) -> Meaning:
    """Years ago are in the past, days later some time after: from two to nine of them."""
    if form.origin == "mention" and form.sign > 0:
        text = UNKNOWN.get(grain, "XXXX")
    else:
        text = "PAST_REF" if form.sign < 0 else "FUTURE_REF"
    base = _base(form, context, grain)
    if base is None or len(form.amounts) > 1 or _counts_from_plan(form, base, context, left):
        return unplaced(text)
    unit = form.amounts[0].unit
    ends = [moved(Shift((Amount(count, unit),), form.sign), base) for count in SOME]
    first, last = (whole(around(day, grain)).interval for day in sorted(ends))
    if first is None or last is None:
        return unplaced(text)
    interval = Interval(first.earliest, last.latest, "approx", approximate=True)
    return Meaning("DATE", text, interval=interval)


def part(form: Part, context: Context, left: str) -> Meaning | None:
    """The meaning of a quarter, half or season."""
    named_there = is_last_in_south(left) if form.grain == "season" else None
    south = context.south if named_there is None else named_there
    if form.grain != "season" or form.number is None or not south:
        return _part(form, context, left)
    opposite = _part(evolve(form, number=(form.number + 2) % PARTS["season"]), context, left)
    return opposite and _renamed(opposite, SEASONS[form.number])


def _of_fiscal_year(period: Period, context: Context, left: str) -> Meaning:
    """A quarter or half of a fiscal year, by the months of the country in the text."""
    fiscal = named_last(left) or context.fiscal
    if fiscal.month == 1:
        return whole(period)
    year, place = divmod(period.number, PARTS[period.grain])
    months = 12 // PARTS[period.grain]
    first = plus_months(Day(year - (not fiscal.by_start), fiscal.month, 1), place * months)
    last = plus_days(plus_months(first, months), -1)
    return evolve(whole(period), interval=Interval(first, last, "range"))


def _renamed(meaning: Meaning, season: str) -> Meaning:
    """A season of the south, of which only the months can be told to those of the north."""
    interval = meaning.interval and evolve(meaning.interval, precision="range")
    return evolve(meaning, value=meaning.value[: -len(season)] + season, interval=interval)


def _part(form: Part, context: Context, left: str) -> Meaning | None:
    size = PARTS[form.grain]
    if form.number is None and isinstance(form.year, int):
        return _same_quarter(form.year, context)
    if form.last_day is not None and context.quarter is None:
        return _quarter_ending(form.last_day, context)
    if form.number is None:
        return _quarter_in_play(form, context)
    year = form.year
    if isinstance(year, Shift):
        of_year = shift(year, context, left)
        year = first_day(of_year.period).year if of_year and of_year.period else None
    if year is not None:
        said = Period(form.grain, year * size + form.number)
        return _of_fiscal_year(said, context, left) if form.fiscal else whole(said)
    told = year_in_play(context)
    if context.is_told and form.step is None and told is not None and context.mention is not None:
        if context.mention.grain == "season":
            told = last_day(context.mention)
        elif context.mention.grain not in ("day", "month"):
            return whole(Period(form.grain, told.year * size + form.number))
        return _named_by(told, Period(form.grain, _year_begun(form, told) * size + form.number))
    base = origin(form.step or Step(0), context, fine=False)
    if base is None:
        marks = {
            "quarter": f"Q{form.number + 1}",
            "half": f"H{form.number + 1}",
            "season": SEASONS[form.number],
        }
        return unplaced(f"XXXX-{marks[form.grain]}")
    period = _nearest(form, base, left)
    meaning = whole(period) if form.step else _named_by(base, period)
    looked_back_on = form.grain == "quarter" and COMPARED.search(left) is not None
    return evolve(meaning, aside=looked_back_on)


def _quarter_ending(end: Calendar, context: Context) -> Meaning | None:
    """Three months up to a day, with the value of the quarter in which most of them lie."""
    day = calendar(end, context, "")
    if day is None or day.period is None:
        return None
    last = last_day(day.period)
    first = plus_days(plus_months(last, -3), 1)
    named_as = whole(around(plus_days(last, -HALF_A_QUARTER), "quarter"))
    return evolve(named_as, interval=Interval(first, last, "range"))


def _named_by(base: Day, period: Period) -> Meaning:
    """A part of a year; the winter around a new year has the number of the year that we are in."""
    named = Period(period.grain, period.number + PARTS["season"])
    winter = period.grain == "season" and period.number % PARTS["season"] == WINTER
    around_it = winter and base.month <= LATE_WINTER and first_day(named).year == base.year
    return evolve(whole(period), value=value(named)) if around_it else whole(period)


def _nearest(form: Part, base: Day, left: str) -> Period:
    """The latest quarter that has begun; the season of this year, if it is not far ahead."""
    here, size = around(base, form.grain), PARTS[form.grain]
    back = (here.number - (form.number or 0)) % size
    if form.step is not None and form.step.count:
        return plus(here, -(back or size) if form.step.count < 0 else size - back)
    if form.grain != "season":
        ahead = back and WITHIN.search(left) and is_planned(left)
        return plus(here, size - back if ahead else -back)
    this = Period(form.grain, _year_begun(form, base) * size + (form.number or 0))
    if last_day(this) < base and is_planned(left):
        return plus(this, size)
    far = this.number - here.number > NEXT_SEASON and not FUTURE.search(left)
    return plus(this, -size) if far else this


def _year_begun(form: Part, base: Day) -> int:
    """The year in which a season of this time begins: up to April it is the winter before."""
    return base.year - (
        form.grain == "season" and form.number == WINTER and base.month <= LATE_WINTER
    )


def _same_quarter(year: int, context: Context) -> Meaning:
    """The quarter in play, but of that year ("the 1988 period")."""
    if context.quarter is None:
        return whole(Period("year", year))
    return evolve(whole(Period("quarter", year * 4 + context.quarter.number % 4)), aside=True)


def _quarter_in_play(form: Part, context: Context) -> Meaning:
    """The last quarter of which the text speaks, or the last full one."""
    if form.step is not None and form.step.origin == "reference":
        base = context.reference
        if base is None:
            return unplaced("XXXX-QX")
        return whole(plus(around(base, "quarter"), form.step.count))
    here, quarter = context.reference, context.quarter
    latest = form.step is not None and form.step.count < 0
    if quarter is not None and (here is None or not latest or last_day(quarter) < here):
        return whole(quarter)
    return unplaced("XXXX-QX") if here is None else whole(plus(around(here, "quarter"), -1))


def fixed(form: Fixed, _context: Context, _left: str) -> Meaning:
    """The meaning of a period that is said in full."""
    return whole(form.period)


def fiscal_year(form: FiscalYear, context: Context, left: str) -> Meaning:
    """The number of the fiscal year as value; its days are those of the country in the text."""
    fiscal = named_last(left) or context.fiscal
    if form.year is not None and form.double and fiscal.month == 1:
        both = Interval(Day(form.year, 1, 1), Day(form.year + 1, 12, 31), "range")
        return evolve(whole(Period("year", form.year)), interval=both)
    if form.year is not None:
        return _fiscal(form.year + (form.double and not fiscal.by_start), fiscal)
    step = form.step or Step(0)
    base = origin(step, context, fine=False)
    if base is None:
        return unplaced("XXXX")
    began = base.year - (base.month < fiscal.month)
    return _fiscal(began + step.count + (not fiscal.by_start), fiscal)


def _fiscal(number: int, fiscal: Fiscal) -> Meaning:
    began = number if fiscal.by_start else number - 1
    first = Day(began, fiscal.month, 1)
    last = plus_days(plus_months(first, 12), -1)
    return Meaning(
        "DATE", year_value(number), "", Period("year", number), Interval(first, last, "year")
    )


def named(
    form: Calendar | Part | Shift | Holiday | NthWeekday | FiscalYear | Fixed,
    context: Context,
    left: str,
) -> Meaning | None:
    """The meaning of a form that stands inside another: the month of "the last week of May"."""
    if isinstance(form, Calendar):
        return calendar(form, context, left)
    if isinstance(form, Part):
        return part(form, context, left)
    if isinstance(form, Shift):
        return shift(form, context, left)
    if isinstance(form, Holiday):
        return holiday(form, context, left)
    if isinstance(form, NthWeekday):
        return nth_weekday(form, context, left)
    if isinstance(form, FiscalYear):
        return fiscal_year(form, context, left)
    return fixed(form, context, left)


def nth_weekday(form: NthWeekday, context: Context, left: str) -> Meaning | None:
    """The day, or the weekend by its Saturday; None if the month has no fifth one."""
    month = named(form.month, context, left)
    if month is None or month.period is None:
        return month and unplaced(f"{month.value}-XX")
    first, last = first_day(month.period), last_day(month.period)
    wanted = SATURDAY if form.weekday is None else form.weekday
    if form.place > 0:
        ahead = (wanted - weekday(first)) % 7
        day = plus_days(first, ahead + 7 * (form.place - 1))
    else:
        day = plus_days(last, -((weekday(last) - wanted) % 7))
    if day > last:
        return None
    return whole(around(day, "weekend" if form.weekday is None else "day"))


def anaphor(_form: Anaphor, context: Context, _left: str) -> Meaning | None:
    """The last time mentioned, in a history; news uses such words for "meanwhile"."""
    if not context.is_told:
        return None
    if context.mention is None:
        return unplaced("PAST_REF")
    return evolve(whole(context.mention), aside=True)
