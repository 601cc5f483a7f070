"""Decides what a form means in its document: the only place where anything is implied."""

from collections.abc import Callable
from typing import Any

from attrs import evolve

from timeline.days import plus_days, plus_months, weekday
from timeline.model import Interval
from timeline.times import counted, dated, timed
from timeline.times.calendar import around, first_day
from timeline.times.context import Context, Meaning, portion, whole
from timeline.times.edges import edge
from timeline.times.forms import (
    Anaphor,
    Around,
    Calendar,
    Edge,
    FiscalYear,
    Fixed,
    Holiday,
    Length,
    Modifier,
    Moment,
    NthWeekday,
    Part,
    Repeat,
    Said,
    Shift,
    Vague,
    Within,
)
from timeline.times.lasting import duration
from timeline.times.tense import comes_in

TUESDAY, LONG_WEEKEND = 1, 3  # a weekday, days from a weekend to the Tuesday after it
EDGES = {"START": (0, 1 / 3), "END": (2 / 3, 1)}
EDGES_OF_YEAR = {"START": (0, 1 / 4), "END": (3 / 4, 1)}
HALVES = {"START": (0, 1 / 2), "MID": (1 / 3, 2 / 3), "END": (1 / 2, 1)}


def resolve(said: Said, context: Context, left: str) -> Meaning | None:
    """What the form means; None if it makes no sense of the calendar.

    `left` is the part of the sentence before it.
    """
    try:
        meaning = HANDLERS[type(said.form)](said.form, context, left)
    except ValueError:  # beyond the years in which days are counted, -9999 to 9999
        return None
    if meaning is None or said.modifier is None:
        return meaning
    return _modified(meaning, said.modifier)


def _modified(meaning: Meaning, modifier: Modifier) -> Meaning:
    period, interval = meaning.period, meaning.interval
    if period is None or interval is None or meaning.type != "DATE":
        return evolve(meaning, mod=modifier.mod)
    if modifier.mod in HALVES:
        part = HALVES if not modifier.edge else EDGES
        if modifier.edge and period.grain in ("year", "season", "half", "quarter"):
            part = EDGES_OF_YEAR
        interval = portion(interval, *part[modifier.mod])
    return evolve(meaning, mod=modifier.mod, interval=interval)


def _around(form: Around, context: Context, left: str) -> Meaning | None:
    day = counted.named(form.day, context, left)
    if day is None or day.period is None:
        return None
    first = first_day(day.period)
    if form.grain == "weekend" and weekday(first) <= TUESDAY:  # the one before is nearer
        first = plus_days(first, -LONG_WEEKEND)
    return whole(around(first, form.grain))


def _within(form: Within, context: Context, left: str) -> Meaning | None:
    meaning = counted.shift(form.whole, context, left)
    return None if meaning is None else _modified(meaning, form.modifier)


def _length(form: Length, context: Context, left: str) -> Meaning | None:
    if form.loose and not context.note:
        return None
    if _leads_ahead(form, context) and comes_in(left):
        return counted.shift(Shift(form.amounts, 1), context, left)
    reached = counted.shift(form.reach, context, left) if form.reach else None
    return Meaning(
        "DURATION", duration(form.amounts), interval=reached.interval if reached else None
    )


def _leads_ahead(form: Length, context: Context) -> bool:
    """Whether it may be counted from the day of writing: days or more, in no history."""
    whole_days = all(amount.unit in counted.GRAINS for amount in form.amounts)
    return whole_days and not form.place and not form.loose and not context.is_told


def _repeat(form: Repeat, _context: Context, _left: str) -> Meaning:
    hour = timed.hour_of(form.clock) if form.clock else None
    if hour is None or form.clock is None:
        return Meaning("SET", form.value)
    days = "XXXX-XX-XX" if form.value == "P1D" else form.value
    return Meaning("SET", f"{days}T{hour:02}:{form.clock.minute or 0:02}")


def _vague(form: Vague, context: Context, _left: str) -> Meaning | None:
    if form.told and not (context.is_told or context.note):
        return None
    interval = None
    if form.lately and context.reference is not None:
        month_ago = plus_months(context.reference, -1)
        interval = Interval(month_ago, context.reference, "approx", approximate=True)
    return Meaning("DATE", form.value, interval=interval)


Handler = Callable[[Any, Context, str], Meaning | None]
HANDLERS: dict[type, Handler] = {
    Anaphor: counted.anaphor,
    Around: _around,
    Calendar: dated.calendar,
    Edge: edge,
    FiscalYear: counted.fiscal_year,
    Fixed: counted.fixed,
    Holiday: dated.holiday,
    Length: _length,
    Moment: timed.moment,
    NthWeekday: counted.nth_weekday,
    Part: counted.part,
    Repeat: _repeat,
    Shift: counted.shift,
    Vague: _vague,
    Within: _within,
}
