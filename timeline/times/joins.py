"""Puts neighbouring forms together: weekday and date, date and clock time, "early" and "1998"."""

import re
from collections.abc import Callable, Sequence

from attrs import evolve

from timeline.model import Span
from timeline.times.forms import (
    Amount,
    Around,
    Calendar,
    Edge,
    FiscalYear,
    Fixed,
    Holiday,
    Length,
    Modifier,
    Moment,
    Part,
    Said,
    Shift,
    Unit,
)
from timeline.times.shapes import (
    can_be_earlier,
    can_be_halved,
    can_be_inexact,
    day_form,
    is_count,
    is_lone_weekday,
    is_lone_year,
    lacks_year,
    year_said,
)

Join = Callable[[Said, Said, str], Said | None]
LONGEST_GAP = 10  # characters; no join reaches over more
BLANK = re.compile(r"\s{0,3}")
COMMA = re.compile(r"\s?,?\s{1,3}(?:the\s)?")
AFTER_DATE = re.compile(r",?\s{1,2}(?P<bracket>\()|(?P<comma>,)\s{1,2}(?P<a>an?\s)?| ")
OF = re.compile(r"\s{1,3}of\s{1,3}")
OF_YEAR = re.compile(r"\s{1,3}(?:(?:of|in)\s{1,3})?|(?P<comma>,)\s{0,2}")
OF_DAY = re.compile(r"\s{1,3}of\s{1,3}(?:the\s)?")
FROM = re.compile(r"\s{1,3}(?:(?P<from>from)|after|(?P<back>before))\s{1,3}")
OF_CLOCK = re.compile(r"\s{1,3}|\s?,\s{0,2}")
IN_PART = re.compile(r"\s|\s?,\s|\s(?P<at>in)\s")
WHOSE = re.compile(r"['’]s\s{1,3}")
LONGEST_PART = len("afternoons")  # "Monday afternoon" is one time, "Monday the afternoon" is not
EARLIER = {"BEFORE": "START", "AFTER": "END"}
SMALLER_UNITS: dict[Unit, dict[Unit, int]] = {  # how many of them are in a unit
    "year": {"month": 12, "week": 52, "day": 365},
    "month": {"week": 4, "day": 30},
    "week": {"day": 7},
    "day": {"hour": 24},
    "hour": {"minute": 60},
    "minute": {"second": 60},
}
INEXACT = ("LESS_THAN", "MORE_THAN", "EQUAL_OR_MORE", "EQUAL_OR_LESS", "APPROX")


def joined(said: Sequence[Said], text: str) -> tuple[Said, ...]:
    """The forms, those that belong together made one, leftover modifiers dropped."""
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
    if len(between) > LONGEST_GAP:
        return None
    for join in JOINS:
        whole = join(left, right, between)
        if whole is not None:
            return whole
    return None


def _over(left: Said, right: Said) -> Span:
    return Span(left.span.start, right.span.end)


def _modifier_and_time(left: Said, right: Said, gap: str) -> Said | None:
    """One of "early" and "1998", "nearly" and "two years", "the first half of" and "1989"."""
    modifier, form = left.form, right.form
    if not isinstance(modifier, Modifier) or right.modifier or not BLANK.fullmatch(gap):
        return None
    if modifier.around is not None:
        day = day_form(right)
        return Said(_over(left, right), Around(modifier.around, day), left.rule) if day else None
    whole = evolve(right, span=_over(left, right), modifier=modifier)
    if modifier.mod in EARLIER:
        mod = evolve(modifier, mod=EARLIER[modifier.mod])
        return evolve(whole, modifier=mod) if can_be_earlier(form) else None
    if modifier.mod in INEXACT:
        return whole if can_be_inexact(right, modifier) else None
    year = year_said(right, of_part=True)
    if modifier.half is not None and year is not None:
        half = Part("half", modifier.half, year, fiscal=isinstance(form, FiscalYear))
        return Said(whole.span, half, right.rule)
    if isinstance(form, Moment):
        whole = evolve(whole, form=evolve(form, loose=False))
    if (
        isinstance(form, Calendar) and form.date.month
    ):  # "the early May sun": the article of the sun
        whole = evolve(whole, span=Span(whole.span.start + modifier.article, whole.span.end))
    return whole if can_be_halved(form, modifier) else None


def _weekday_and_date(left: Said, right: Said, gap: str) -> Said | None:
    """One of "Monday" and "3 November"; the date of "3 November (Monday)"."""
    a, b = left.form, right.form
    if not (isinstance(a, Calendar) and isinstance(b, Calendar)):
        return None
    alone = is_lone_weekday(evolve(a, step=None))
    if (
        alone
        and b.date.day
        and not b.step
        and (not a.step or b.date.month)
        and COMMA.fullmatch(gap)
    ):
        date = evolve(b.date, weekday=a.date.weekday)
        return Said(_over(left, right), evolve(b, date=date), right.rule)
    link = AFTER_DATE.fullmatch(gap)
    if not is_lone_weekday(b) or link is None or not a.date.day or not a.date.month:
        return None
    day_first = left.rule.startswith("date-day-month") and not b.whose  # "3 May Friday"
    aside = link["bracket"] or link["a"]  # "3 May (Friday)", "3 May, a Friday"
    if not (aside or (a.date.year if link["comma"] else day_first)):
        return None
    whole = evolve(left, form=evolve(a, date=evolve(a.date, weekday=b.date.weekday)))
    return whole if aside else evolve(whole, span=_over(left, right))


def _time_and_year(left: Said, right: Said, gap: str) -> Said | None:
    """One of "October" and "of that year", "the third quarter" and "of 2001"."""
    form, link = left.form, OF_YEAR.fullmatch(gap)
    year = year_said(right) or _old_year_of_feast(left, right)
    if year is None or right.modifier or link is None:
        return None
    span = _over(left, right)
    if isinstance(form, Shift) and isinstance(form.base, Holiday) and lacks_year(form.base):
        return evolve(left, span=span, form=evolve(form, base=evolve(form.base, year=year)))
    if not lacks_year(form):
        return None
    if isinstance(form, Part):
        fiscal = form.fiscal or isinstance(right.form, FiscalYear)
        return evolve(left, span=span, form=evolve(form, year=year, fiscal=fiscal))
    if isinstance(form, Holiday):
        return evolve(left, span=span, form=evolve(form, year=year))
    if not isinstance(form, Calendar):
        return None
    if isinstance(year, Shift):
        return evolve(left, span=span, form=evolve(form, within=year))
    if link["comma"] and not form.date.day:
        return None
    dated = evolve(form, date=evolve(form.date, year=year), step=None)
    return evolve(left, span=span, form=dated)


def _old_year_of_feast(left: Said, right: Said) -> int | None:
    """The year of "Christmas Day" and "571", three digits that are a year in a history only."""
    form = right.form
    if not isinstance(left.form, Holiday) or not isinstance(form, Calendar):
        return None
    return form.date.year if is_lone_year(evolve(form, only=None)) else None


def _year_and_part(left: Said, right: Said, gap: str) -> Said | None:
    """One of "next year" and "'s first quarter"."""
    form, year = right.form, year_said(left)
    if not isinstance(form, Part | Holiday) or year is None or not lacks_year(form):
        return None
    link = WHOSE if isinstance(year, Shift) else BLANK
    if not link.fullmatch(gap):
        return None
    return evolve(right, span=_over(left, right), form=evolve(form, year=year))


def _units_of_period(left: Said, right: Said, gap: str) -> Said | None:
    """One of "the last week" and "of August", "the first ten months" and "of 1915"."""
    edge, whole = _edge(left), right.form
    if edge is None or left.modifier or right.modifier or not OF.fullmatch(gap):
        return None
    if not isinstance(whole, Calendar | Part | Fixed | FiscalYear | Shift):
        return None
    if isinstance(whole, Calendar) and day_form(right):
        return None
    amount, place = edge
    return Said(_over(left, right), Edge(amount, place, whole), left.rule)


def _edge(said: Said) -> tuple[Amount, int] | None:
    """So many units, and where in the row of them: -1 for "the last week"."""
    form = said.form
    if isinstance(form, Length):
        return (form.amounts[0], form.place) if form.place or said.rule == "length-some" else None
    if not isinstance(form, Shift) or said.rule != "unit-step":
        return None
    if form.origin == "mention" or form.sign > 0 or not form.amounts[0].count:
        return None
    return Amount(1, form.amounts[0].unit), -1


def _two_lengths(left: Said, right: Said, gap: str) -> Said | None:
    """One of "a year" and "six months", of which the second is less than a unit of the first."""
    if not (is_count(left) and is_count(right)) or right.modifier or not gap.isspace():
        return None
    a, b = left.form, right.form
    if not (isinstance(a, Length) and isinstance(b, Length)) or len(a.amounts) > 1:
        return None
    parts = SMALLER_UNITS.get(a.amounts[0].unit, {})
    if (b.amounts[0].count or 0) >= parts.get(b.amounts[0].unit, 0):
        return None
    return evolve(left, span=_over(left, right), form=Length(a.amounts + b.amounts))


def _units_and_day(left: Said, right: Said, gap: str) -> Said | None:
    """One of "a week" and "from Monday", "the day" and "after May 1", "a week ago" and "Monday".

    Units before or after a day stay a length of their own ("two days before Christmas"), as TIMEX3
    has it; see `sharing`.
    """
    form, day, link = left.form, day_form(right), FROM.fullmatch(gap)
    if day is None or right.modifier or left.modifier:
        return None
    whole = evolve(left, span=_over(left, right))
    if isinstance(form, Shift) and left.rule == "ago" and gap.isspace():
        back = evolve(form, base=day, kin=False)
        of_day = is_lone_weekday(right.form) or right.rule == "deictic"
        return evolve(whole, form=back) if of_day else None
    if link is None:
        return None
    if isinstance(form, Modifier) and form.amount is not None:
        return evolve(whole, form=Shift((form.amount,), -1 if link["back"] else 1, base=day))
    if link["from"] and is_count(left) and isinstance(form, Length):
        return evolve(whole, form=Shift(form.amounts, 1, base=day))
    return None


def _all_of_day(left: Said, right: Said, gap: str) -> Said | None:
    """The day of "the whole day tomorrow"."""
    alone = left.rule == "length-whole" and isinstance(left.form, Length)
    if not alone or day_form(right) is None or right.modifier or gap != " ":
        return None
    return evolve(right, span=_over(left, right))


def _clock_and_day(left: Said, right: Said, gap: str) -> Said | None:
    """One of "10 p.m." and "Wednesday", "the night" and "of 3 May"."""
    form, day = left.form, day_form(right)
    if not isinstance(form, Moment) or form.day is not None or day is None or right.modifier:
        return None
    link = OF_CLOCK if form.clock or isinstance(day, Shift) else OF_DAY
    if not link.fullmatch(gap):
        return None
    return evolve(left, span=_over(left, right), form=evolve(form, day=day))


def _moment_and_date(left: Said, right: Said, gap: str) -> Said | None:
    """One of "3 p.m., Monday" and ", February 27"."""
    form, date = left.form, right.form
    if not isinstance(form, Moment) or form.day is None or not isinstance(date, Calendar):
        return None
    if not (isinstance(form.day, Calendar) and is_lone_weekday(form.day)) or not date.date.day:
        return None
    if date.date.weekday is not None or not COMMA.fullmatch(gap):
        return None
    day = evolve(date, date=evolve(date.date, weekday=form.day.date.weekday))
    return evolve(left, span=_over(left, right), form=evolve(form, day=day))


def _day_and_clock(left: Said, right: Said, gap: str) -> Said | None:
    """One of "Monday" and "night", "May 10, 2014" and "2pm"."""
    form, day = right.form, day_form(left)
    if not isinstance(form, Moment) or form.day is not None or day is None:
        return None
    if form.clock is None:
        short = right.span.end - right.span.start < LONGEST_PART
        fits = short and not right.modifier and gap.isspace()
    else:
        fits = OF_CLOCK.fullmatch(gap) is not None
    if not fits:
        return None
    return Said(_over(left, right), evolve(form, day=day), right.rule, left.modifier)


def _clock_and_part(left: Said, right: Said, gap: str) -> Said | None:
    """One of "9:00" and "this morning", "ten o'clock" and "in the evening"."""
    form, other, link = left.form, right.form, IN_PART.fullmatch(gap)
    if not (isinstance(form, Moment) and isinstance(other, Moment)) or link is None:
        return None
    if form.clock is None or form.day is not None or other.clock is not None:
        return None
    if other.day is None and (form.clock.half or not link["at"]):
        return None
    whole = in_part(evolve(form, day=other.day), other.part)
    return evolve(left, span=_over(left, right), form=whole)


def _part_and_clock(left: Said, right: Said, gap: str) -> Said | None:
    """One of "this Fri night" and ", 11:59"."""
    form, other = left.form, right.form
    if not (isinstance(form, Moment) and isinstance(other, Moment)):
        return None
    if form.clock is not None or form.day is None or other.clock is None or other.day is not None:
        return None
    if not OF_CLOCK.fullmatch(gap):
        return None
    whole = in_part(evolve(other, day=form.day), form.part)
    return evolve(right, span=_over(left, right), form=whole)


def in_part(moment: Moment, part: str) -> Moment:
    """The clock time, in the half of the day to which the part belongs if it does not say."""
    clock = moment.clock
    if clock is None or clock.half or clock.padded or part == "DT":
        return moment
    return evolve(moment, clock=evolve(clock, half="am" if part == "MO" else "pm"))


JOINS: tuple[Join, ...] = (
    _modifier_and_time,
    _weekday_and_date,
    _time_and_year,
    _year_and_part,
    _units_of_period,
    _two_lengths,
    _units_and_day,
    _all_of_day,
    _clock_and_part,
    _clock_and_day,
    _moment_and_date,
    _day_and_clock,
    _part_and_clock,
)
