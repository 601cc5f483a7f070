"""What kind of time a form is, for the joins: a day, a year, a part of something."""

from typing import TypeGuard

from timeline.text.dates import Date
from timeline.times.forms import (
    Calendar,
    FiscalYear,
    Fixed,
    Form,
    Holiday,
    Length,
    Modifier,
    Moment,
    NthWeekday,
    Part,
    Said,
    Shift,
)

Day = Calendar | Shift | Holiday | NthWeekday
ONE_UNIT = (0, 1)  # how many units a shift takes that names one ("this", "last", "next")


def day_form(said: Said) -> Day | None:
    """The form if it names a day: a date, a weekday, "yesterday", a holiday."""
    form = said.form
    if isinstance(form, Calendar):
        named = form.date.day is not None or form.date.weekday is not None
        return form if named else None
    if isinstance(form, Shift):
        counted = form.amounts[-1].unit == "day" and form.amounts[0].count is not None
        return form if counted else None
    return form if isinstance(form, Holiday | NthWeekday) else None


def is_lone_weekday(form: Form) -> TypeGuard[Calendar]:
    """Whether it is a weekday and nothing else."""
    if not isinstance(form, Calendar):
        return False
    return form == Calendar(Date(weekday=form.date.weekday), whose=form.whose)


def is_lone_year(form: Form) -> bool:
    """Whether it is a year and nothing else."""
    if not isinstance(form, Calendar) or form.date.year is None:
        return False
    return form == Calendar(Date(year=form.date.year))


def is_one_unit(form: Form) -> bool:
    """Whether it names one unit: "last week", "this year"; no comparison ("a year ago")."""
    return isinstance(form, Shift) and not form.kin and form.amounts[0].count in ONE_UNIT


def is_count(said: Said) -> bool:
    """Whether it counts units whose number is said: "two weeks", not "weeks" or "three-day"."""
    form = said.form
    if not isinstance(form, Length) or said.rule != "length":
        return False
    return all(amount.count for amount in form.amounts)


def year_said(said: Said, *, of_part: bool = False) -> int | Shift | None:
    """The year that the form names and nothing else: 1998, "last year", "fiscal 1989".

    "The year" is one only where part of it is meant: "the first half of the year".
    """
    form = said.form
    if isinstance(form, Calendar):
        return form.date.year if is_lone_year(form) else None
    if isinstance(form, FiscalYear):
        return form.year
    if isinstance(form, Shift) and is_one_unit(form) and (of_part or said.rule != "unit-definite"):
        return form if len(form.amounts) == 1 and form.amounts[0].unit == "year" else None
    return None


def lacks_year(form: Form) -> bool:
    """Whether it is a month, day of a month, part of the year or holiday of a year not said."""
    if isinstance(form, Calendar):
        return form.date.month is not None and form.date.year is None and form.within is None
    if isinstance(form, Part) and form.number is None:
        return False
    return isinstance(form, Part | Holiday) and form.year is None and form.step is None


def can_be_halved(form: Form, modifier: Modifier) -> bool:
    """Whether "early" or "the end of" can go before it."""
    if isinstance(form, Calendar):
        return not form.date.day or form.date.weekday is not None
    if isinstance(form, Moment):
        return form.clock is None and not modifier.edge
    if isinstance(form, Shift):
        return is_one_unit(form)
    return isinstance(form, Part | Fixed | FiscalYear | Holiday)


def can_be_earlier(form: Form) -> bool:
    """Whether "earlier" and "later" belong to it: "later in 1998", not "earlier Friday"."""
    if isinstance(form, Moment):
        return form.clock is None and form.day is not None
    return is_one_unit(form) or is_lone_year(form)


def can_be_inexact(said: Said, modifier: Modifier) -> bool:
    """Whether "nearly", "more than" or "some" can go before it."""
    form = said.form
    if not isinstance(form, Length):
        counted = said.rule in ("ago", "later", "from-now")
        return counted and modifier.mod != "APPROX"
    if modifier.mod in ("APPROX", "MORE_THAN"):  # "some" and "over" are other words as well
        return said.rule == "length" and form.amounts[0].count is not None
    return said.rule in ("length", "length-between")
