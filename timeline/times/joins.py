"""Puts neighbouring forms together: weekday and date, date and clock time, "early" and "1998"."""

import re
from collections.abc import Callable, Sequence

from attrs import evolve

from timeline.model import Span
from timeline.text.dates import Date
from timeline.times.forms import (
    Calendar,
    FiscalYear,
    Fixed,
    Holiday,
    Length,
    Modifier,
    Moment,
    Part,
    Said,
    Shift,
)

Join = Callable[[Said, Said, str], Said | None]
SHORT_GAP = 6  # no join reaches over more characters
COMMA = re.compile(r"\s?,?\s{1,3}(?:the\s)?")
OF = re.compile(r"\s{1,3}(?:of\s{1,3})?|,\s{0,2}")
ON = re.compile(r"\s{1,3}(?:on\s{1,3}|of\s{1,3})?|\s?,\s{0,2}(?:on\s)?")
AT = re.compile(r"\s{1,3}|\s?,\s{0,2}")


def joined(said: Sequence[Said], text: str) -> tuple[Said, ...]:
    """The forms with those that belong together made one; leftover modifiers are dropped."""
    done: list[Said] = []
    for item in said:
        done.append(item)
        while len(done) > 1:
            whole = _join(done[-2], done[-1], text)
            if whole is None:
                break
            done[-2:] = [whole]
    return tuple(item for item in done if not isinstance(item.form, Modifier))


def _join(left: Said, right: Said, text: str) -> Said | None:
    between = text[left.span.end : right.span.start]
    if len(between) > SHORT_GAP:
        return None
    for join in JOINS:
        whole = join(left, right, between)
        if whole is not None:
            return whole
    return None


def _over(left: Said, right: Said) -> Span:
    return Span(left.span.start, right.span.end)


def _modified(left: Said, right: Said, gap: str) -> Said | None:
    if not isinstance(left.form, Modifier) or gap.strip() or right.modifier:
        return None
    if left.form.part is None:
        fits = isinstance(right.form, Length) or (
            isinstance(right.form, Shift) and right.form.amounts[0].count != 0
        )
    else:
        fits = isinstance(
            right.form, Calendar | Part | Fixed | FiscalYear | Shift | Moment | Holiday
        )
        if (
            isinstance(right.form, Calendar)
            and right.form.date.day
            and right.rule != "date-the-day"
        ):
            return None
        if isinstance(right.form, Moment) and right.form.clock:
            return None
    return evolve(right, span=_over(left, right), modifier=left.form) if fits else None


def _weekday_and_date(left: Said, right: Said, gap: str) -> Said | None:
    a, b = left.form, right.form
    if not (isinstance(a, Calendar) and isinstance(b, Calendar)) or a.step or b.step:
        return None
    if (
        a.date.weekday is not None
        and b.date.weekday is None
        and b.date.day
        and COMMA.fullmatch(gap)
    ):
        if a.date.day is None and not a.year:
            return Said(
                _over(left, right),
                evolve(b, date=evolve(b.date, weekday=a.date.weekday)),
                right.rule,
            )
    if a.date.day and a.date.weekday is None and b.date.weekday is not None and b.date.day is None:
        if re.fullmatch(r",?\s{1,2}\(?", gap) and a.date.month:
            return Said(
                _over(left, right),
                evolve(a, date=evolve(a.date, weekday=b.date.weekday)),
                left.rule,
            )
    return None


def _with_year(left: Said, right: Said, gap: str) -> Said | None:
    year = _year_said(right)
    if year is None or not OF.fullmatch(gap) or right.modifier:
        return None
    form = left.form
    if (
        isinstance(form, Calendar)
        and form.date.month
        and not (form.date.year or form.year or form.step)
    ):
        if isinstance(year, int):
            if gap.strip() == "," and not form.date.day:
                return None
            whole: Calendar = evolve(form, date=evolve(form.date, year=year))
        else:
            whole = evolve(form, year=year)
        return evolve(left, span=_over(left, right), form=whole)
    if isinstance(form, Part | Holiday) and form.year is None and form.step is None:
        return evolve(left, span=_over(left, right), form=evolve(form, year=year))
    return None


def _year_said(said: Said) -> "int | Shift | None":
    form = said.form
    if isinstance(form, Calendar) and form == Calendar(Date(year=form.date.year)):
        return form.date.year
    if isinstance(form, FiscalYear) and form.year:
        return form.year
    if isinstance(form, Shift) and len(form.amounts) == 1 and form.amounts[0].unit == "year":
        return form if form.amounts[0].count in (0, 1) and not form.kin else None
    return None


def _is_day(said: Said) -> bool:
    form = said.form
    if isinstance(form, Calendar):
        return form.date.day is not None or form.date.weekday is not None
    if isinstance(form, Shift):
        return form.amounts[-1].unit == "day" and form.amounts[0].count is not None
    return isinstance(form, Holiday)


def _clock_on_day(left: Said, right: Said, gap: str) -> Said | None:
    form = left.form
    if not isinstance(form, Moment) or form.day is not None:
        return None
    other = right.form
    if (
        isinstance(other, Moment)
        and form.clock
        and not other.clock
        and re.fullmatch(r"\s|\sin\s|\s?,\s", gap)
    ):
        if other.day is not None:
            clock = _with_half(form, other.part)
            return Said(_over(left, right), evolve(clock, day=other.day), left.rule)
        return (
            Said(_over(left, right), _with_half(form, other.part), left.rule)
            if left.rule == "clock-oclock"
            else None
        )
    if not _is_day(right) or not ON.fullmatch(gap) or right.modifier:
        return None
    if not form.clock and "of" not in gap and "on" not in gap:
        return None
    return Said(_over(left, right), evolve(form, day=other), left.rule, left.modifier)


def _with_half(form: Moment, part: str) -> Moment:
    clock = form.clock
    if clock is None or clock.half or part not in ("MO", "AF", "EV", "NI"):
        return form
    return evolve(form, clock=evolve(clock, half="am" if part == "MO" else "pm"))


def _day_with_clock(left: Said, right: Said, gap: str) -> Said | None:
    form = right.form
    if not isinstance(form, Moment) or form.day is not None or not _is_day(left):
        return None
    if form.clock is None:
        fits = bool(re.fullmatch(r"\s{1,2}", gap)) and right.span.end - right.span.start < 10
    else:
        fits = bool(AT.fullmatch(gap))
    if not fits or not isinstance(left.form, Calendar | Shift | Holiday):
        return None
    return Said(_over(left, right), evolve(form, day=left.form), right.rule, left.modifier)


JOINS: tuple[Join, ...] = (_modified, _weekday_and_date, _with_year, _clock_on_day, _day_with_clock)
