"""What so many units of a period mean: "the last two weeks of May", "the third week of 1914"."""

from attrs import evolve

from timeline.days import Day, plus_days
from timeline.model import Interval, Precision
from timeline.times.calendar import Period, first_day, last_day
from timeline.times.context import Context, Meaning, whole
from timeline.times.counted import GRAINS, moved, named
from timeline.times.forms import Amount, Edge, Shift, Unit
from timeline.times.lasting import duration

HALF = Amount(2, "quarter")  # of a year


def edge(form: Edge, context: Context, left: str) -> Meaning | None:
    """So many units of a period, as a length; the interval says where they are.

    Two quarters of a year are its half.
    """
    outer = named(form.whole, context, left)
    if outer is None:
        return None
    said = Meaning("DURATION", duration((form.amount,)))
    if outer.period is None:
        return said
    if outer.period.grain == "year" and form.amount == HALF and form.place:
        return whole(Period("half", outer.period.number * 2 + (form.place < 0)))
    first, last = first_day(outer.period), last_day(outer.period)
    interval = _first_units(form, first, last) if form.place > 0 else _last_units(form, first, last)
    return evolve(said, period=outer.period, interval=interval)


def _first_units(form: Edge, first: Day, last: Day) -> Interval | None:
    amount = form.amount
    if amount.count is None or amount.unit not in GRAINS:
        return Interval(first, last, "range")
    start = _along(first, amount.unit, (form.place - 1) * amount.count)
    end = plus_days(_along(start, amount.unit, amount.count), -1)
    return Interval(start, min(end, last), _precision(amount)) if start <= last else None


def _last_units(form: Edge, first: Day, last: Day) -> Interval:
    amount = form.amount
    if amount.count is None or amount.unit not in GRAINS:
        return Interval(first, last, "range")
    start = _along(plus_days(last, 1), amount.unit, -amount.count)
    return Interval(max(start, first), last, _precision(amount))


def _along(day: Day, unit: Unit, count: float) -> Day:
    return moved(Shift((Amount(abs(count), unit),), -1 if count < 0 else 1), day)


def _precision(amount: Amount) -> Precision:
    return "day" if (amount.count, amount.unit) == (1, "day") else "range"
