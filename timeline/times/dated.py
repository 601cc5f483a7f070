"""What calendar dates mean: which year, which week, which of the days of that name."""

import re

from attrs import evolve

from timeline.days import Day, month_length, ordinal, plus_days, plus_months, weekday
from timeline.text.dates import Date, day_of
from timeline.times.calendar import Period, around, first_day
from timeline.times.context import Context, Meaning, unplaced, whole, year_in_play
from timeline.times.forms import Calendar, Holiday, Shift, Step
from timeline.times.holidays import in_year
from timeline.times.tense import (
    can_be_ahead,
    has_been,
    is_planned,
    is_to_be,
    is_told_as_past,
    months_to_come,
)

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
HALF_A_WEEK = 3  # days; a weekday further on in a list is nearer the other way
ROLL_OVER = 9  # months; a date that would lie so far before the last one is of the next year
FAR = 1.15  # how much farther than it is a day to come counts, since most days in news are past
NEAR = 0.75  # the same after a word of the future
OF_THING = re.compile(
    r"\b(?:the|its|his|her|their|an?|since|(?:as|than|like|unlike)\s(?:in|of))\s$|\($",
    re.IGNORECASE,
)
TO_COME = re.compile(
    r"\b(?:on|for|till|til|until|by|free|available)\s$", re.IGNORECASE
)  # in a chat: "on Friday"
FORWARD = re.compile(
    r"\b(?:brought\sforward|moved|changed|shifted|switched)\sfrom\s[\w\s]{1,30}\sto\s(?:the\s)?$",
    re.IGNORECASE,
)
AND = re.compile(r"\b(?:and|or)\s$")
OTHER_ORDER = "{} if the day comes first"


def calendar(form: Calendar, context: Context, left: str) -> Meaning | None:
    """The meaning of a date; `left` is the sentence before it."""
    if form.only not in (None, context.genre):
        return None
    date = _in_order(form.date, context)
    if form.only == "history":
        date = _in_its_era(date, context)
    if form.within is not None:
        base = _shifted(form.within, context)
        if base is None:
            return unplaced(partial(date))
        date = evolve(date, year=base.year, month=date.month or base.month)
    if form.step is not None:
        return _stepped(date, form.step, context)
    if form.listed and context.mention is not None and not _is_backwards(date, context, left):
        return _listed(date, context)
    if date.year is None:
        return _without_year(date, context, "" if form.whose else left)
    if date.day is not None and date.month is not None:
        return _day(date, _other_order(form, context))
    if date.month is None:
        period = Period("year", date.year)
    else:
        period = Period("month", date.year * 12 + date.month - 1)
    told = year_in_play(context)
    back = told is not None and date.year < told.year and OF_THING.search(left)
    return evolve(whole(period), aside=bool(back))


def _in_its_era(date: Date, context: Context) -> Date:
    """A year of three digits: before Christ where that is nearer to the date before it."""
    told = year_in_play(context)
    if date.year is None or told is None or told.year > 0:
        return date
    before_christ = 1 - date.year
    nearer = abs(before_christ - told.year) < abs(date.year - told.year)
    return evolve(date, year=before_christ) if nearer else date


def _listed(date: Date, context: Context) -> Meaning | None:
    """The next date of that name after the one before it in a list."""
    before = origin(Step(1, "mention"), context, fine=date.month is None)
    if before is None or date.month is None or date.day is None:
        return _stepped(date, Step(1, "mention"), context)
    turned = (date.month, date.day) < (before.month, before.day)
    return _day(evolve(date, year=before.year + turned))


def _is_backwards(date: Date, context: Context, left: str) -> bool:
    """Whether it is the weekday before one that has been: the second of "Friday and Thursday".

    What is moved from a day to another may be brought forward.
    """
    if FORWARD.search(left):
        return True
    here, last = context.reference, context.day
    if date.weekday is None or here is None or last is None or not AND.search(left):
        return False
    before = first_day(last)
    return before <= here and (date.weekday - weekday(before)) % 7 > HALF_A_WEEK


def _in_order(date: Date, context: Context) -> Date:
    """A numeric date in the order that fits its weekday, or in that of the text."""
    if not date.order.endswith("?"):
        return date
    turned = evolve(date, month=date.day, day=date.month)
    if date.weekday is not None:
        return turned if _fits(turned) and not _fits(date) else date
    return turned if context.day_first and date.order == "month?" else date


def _other_order(form: Calendar, context: Context) -> str:
    """What a numeric date means if the day comes first, where nothing shows that it does not."""
    date = form.date
    open_order = date.order == "month?" and date.weekday is None and date.month != date.day
    if context.day_first is not None or not open_order:
        return ""
    return OTHER_ORDER.format(day_of(evolve(date, month=date.day, day=date.month)))


def _fits(date: Date) -> bool:
    """Whether its day is of the weekday that is said."""
    day = day_of(date)
    return day is not None and weekday(day) == date.weekday


def _day(date: Date, doubt: str = "") -> Meaning | None:
    day = day_of(date)
    return None if day is None else whole(around(day, "day"), _conflict(date, day) or doubt)


def _conflict(date: Date, day: Day) -> str:
    if date.weekday is None or weekday(day) == date.weekday:
        return ""
    return f"{day} is a {WEEKDAYS[weekday(day)]}, not a {WEEKDAYS[date.weekday]}"


def partial(date: Date) -> str:
    """A date without a year as far as it goes: "XXXX-03-05", "XXXX-WXX-1".

    >>> partial(Date(month=3)), partial(Date(weekday=0))
    ('XXXX-03', 'XXXX-WXX-1')
    """
    if date.month is None and date.day is None and date.weekday is not None:
        return f"XXXX-WXX-{date.weekday + 1}"
    month = "XX" if date.month is None else f"{date.month:02}"
    return f"XXXX-{month}" if date.day is None else f"XXXX-{month}-{date.day:02}"


def _shifted(shift: Shift, context: Context) -> Day | None:
    """A day in the year or month that a shift of one unit names."""
    mention = context.mention if shift.origin == "mention" else None
    base = first_day(mention) if mention else context.reference
    if base is None:
        return None
    amount = shift.amounts[0]
    months = (12 if amount.unit == "year" else 1) * int(amount.count or 0)
    return plus_months(base, shift.sign * months)


def _without_year(date: Date, context: Context, left: str) -> Meaning | None:
    if date.month is None and date.day is None:
        return _weekday(date, context, left)
    if date.month is None:
        return _day_of_month(date, context)
    years = _years(date, context, left)
    if not years:
        return unplaced(partial(date))
    if date.day is None:
        return whole(Period("month", years[0] * 12 + date.month - 1))
    days = [day for day in (day_of(evolve(date, year=year)) for year in years) if day]
    if not days:
        return None
    fitting = [day for day in days if date.weekday is None or weekday(day) == date.weekday]
    day = fitting[0] if fitting else days[0]
    return whole(around(day, "day"), _conflict(date, day))


def _years(date: Date, context: Context, left: str) -> list[int]:
    """The years that a month, or a day of one, may be in, the likeliest first."""
    told = year_in_play(context)
    if told is None:
        return []
    if _is_told(context, left) or context.reference is None:
        return _years_told(date, context, told)
    here = context.reference
    near = range(here.year - 1, here.year + 2)
    ahead = can_be_ahead(left, notice=context.genre == "notice" or context.chat)
    if date.day is None:
        if ahead and is_planned(left):
            return [here.year + ((date.month or 1) < here.month)]
        return _years_of_month(date.month or 1, here, months_to_come(left), ahead=ahead)
    distance = {year: ordinal(_some_day(date, year)) - ordinal(here) for year in near}
    if has_been(left):
        near_past = [year for year in near if distance[year] <= 0]
        return near_past[::-1]
    weight = NEAR if ahead else FAR
    order = sorted(
        near, key=lambda year: abs(distance[year]) * (weight if distance[year] > 0 else 1)
    )
    return [*order, here.year + 2, here.year - 2, here.year + 3, here.year - 3]


def _is_told(context: Context, left: str) -> bool:
    """Whether a date is of the story; at the end of a history much "will be"."""
    return context.is_told and not is_to_be(left)


def _some_day(date: Date, year: int) -> Day:
    month = date.month or 1
    return Day(year, month, min(date.day or 1, month_length(year, month)))


def _years_told(date: Date, context: Context, told: Day) -> list[int]:
    """In a history: the year of the last date, or the next if that would lead far back."""
    year = told.year
    mention = context.mention
    if mention is not None and mention.grain in ("day", "month"):
        year += told.month - (date.month or 1) >= ROLL_OVER
    here = context.reference
    return [year, year + 1, year - 1, *([here.year, here.year + 1] if here else [])]


def _years_of_month(month: int, here: Day, soon: int, *, ahead: bool) -> list[int]:
    """The nearest month of that name; the next one if it is said to lie ahead, else the last."""
    near = range(here.year - 1, here.year + 2)
    distance = {year: (year - here.year) * 12 + month - here.month for year in near}
    if ahead and min(far for far in distance.values() if far >= 0) <= ROLL_OVER:
        return [year for year in near if distance[year] >= 0]
    past = [year for year in near if distance[year] <= soon]
    return sorted(past, key=lambda year: (abs(distance[year]), distance[year] > 0))


def _weekday(date: Date, context: Context, left: str) -> Meaning:
    """The latest day of that name, today included; the next one in a notice or a plan."""
    base = context.reference
    if _is_told(context, left) and context.day is not None:
        base = first_day(context.day)
    if base is None or date.weekday is None:
        return unplaced(partial(date))
    back = (weekday(base) - date.weekday) % 7
    invites = context.genre == "notice" or (context.chat and TO_COME.search(left) is not None)
    if back and (is_planned(left) or (invites and not is_told_as_past(left))):
        back -= 7
    return whole(around(plus_days(base, -back), "day"))


def _day_of_month(date: Date, context: Context) -> Meaning | None:
    """The 20th of the month last mentioned, or of that of the reference date.

    With a weekday ("Friday the 13th") it is in the nearest month in which they fit.
    """
    base = first_day(context.dated) if context.dated else context.reference
    if base is None:
        return unplaced(partial(date))
    here = base.year * 12 + base.month - 1
    for months in (0, -1, 1, -2, 2, -3, 3, -4, 4, -5, 5, -6, 6):
        near = evolve(date, year=(here + months) // 12, month=(here + months) % 12 + 1)
        if date.weekday is None or _fits(near):
            return _day(near)
    return _day(evolve(date, year=base.year, month=base.month))


def origin(step: Step, context: Context, *, fine: bool) -> Day | None:
    """The day a step counts from; `fine` asks for the last day mentioned, not the last time."""
    if step.origin == "mention":
        anchor = context.day if fine and context.day else context.mention
        if anchor is not None:
            return first_day(anchor)
    return context.reference


def _stepped(date: Date, step: Step, context: Context) -> Meaning | None:
    base = origin(step, context, fine=date.month is None)
    if base is None:
        return unplaced(partial(date))
    if date.month is None:
        return _weekday_step(date.weekday or 0, step, base)
    here = base.year * 12 + base.month - 1
    back = (here - (date.month - 1)) % 12
    if step.count < 0:
        month = here - (back or 12)
    elif step.count > 0:
        month = here - back + 12
    else:
        month = base.year * 12 + date.month - 1
    if date.day is None:
        return whole(Period("month", month))
    return _day(evolve(date, year=month // 12, month=month % 12 + 1))


def _weekday_step(wanted: int, step: Step, base: Day) -> Meaning:
    """The last before today, this from today on, the next of the week after this one."""
    ahead = (wanted - weekday(base)) % 7
    if step.count < 0:
        return whole(around(plus_days(base, ahead - 7), "day"))
    if step.count == 0:
        return whole(around(plus_days(base, ahead), "day"))
    if step.origin == "mention":
        return whole(around(plus_days(base, ahead or 7), "day"))
    return whole(around(plus_days(base, 7 * step.count - weekday(base) + wanted), "day"))


def holiday(form: Holiday, context: Context, _left: str) -> Meaning | None:
    """The holiday of the year that is said, else the nearest one."""
    year = form.year if isinstance(form.year, int) else None
    if isinstance(form.year, Shift):
        shifted = _shifted(form.year, context)
        year = shifted.year if shifted else None
    told = year_in_play(context)
    if year is None and context.is_told and context.mention is not None and told is not None:
        year = told.year
    if year is not None:
        day = in_year(form.name, year)
        return whole(around(day, "day")) if day else unplaced(f"{year:04}-XX-XX")
    here = context.reference
    if here is None:
        return unplaced("XXXX-XX-XX")
    near = [in_year(form.name, here.year + more) for more in (-1, 0, 1)]
    days = [day for day in near if day is not None and _on_side(day, form.step, here)]
    if not days:
        return unplaced("XXXX-XX-XX")
    return whole(around(min(days, key=lambda day: abs(ordinal(day) - ordinal(here))), "day"))


def _on_side(day: Day, step: Step | None, here: Day) -> bool:
    if step is None or step.count == 0:
        return step is None or day.year == here.year
    return day < here if step.count < 0 else day > here
