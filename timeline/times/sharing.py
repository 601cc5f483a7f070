"""Gives a form what a neighbour says for it too: the year of "May and June 2011"."""

import re
from collections.abc import Callable, Sequence

from attrs import evolve

from timeline.times.forms import Amount, Calendar, Form, Length, Moment, Part, Repeat, Said, Shift
from timeline.times.joins import LONGEST_GAP, in_part
from timeline.times.shapes import day_form, is_count, is_lone_weekday

PLURALS = ("weekday-parts", "date-weekdays")
Share = Callable[[Said, Said], tuple[Said, Said]]
LIST = re.compile(
    r"\s{0,2}[-–—/&]{1,2}\s{0,2}|,?\s{1,3}(?:and|or|to|until|till|through)\s{1,3}|,\s?"
)
ON = re.compile(r"\s{1,3}(?:on|of)\s{1,3}(?:the\s)?|\s?,\s{0,2}on\s|\s?\(|\)\s")
BRACKET = re.compile(r"\s?\(")
WEEKLY = re.compile(r"XXXX-WXX-\d(?P<part>T\w\w)?")
OF_DAYS = re.compile(r"XXXX-WXX-\d|P1D|XXXX-XX-XXT(?P<part>\w\w)")
BEFORE, AFTER = re.compile(r"\s{1,3}before\s{1,3}"), re.compile(r"\s{1,3}after\s{1,3}")
ENDED = re.compile(r"\s(?:ended|ending|to|that\sended)\s(?:on\s)?")
APPOSED = re.compile(r"\s?(?:,|--?|–|—|\()\s?(?:on\s)?")
BESIDE = re.compile(r"\s|\s?,\s")
AT = re.compile(r"\s?,?\s(?:at|from|@)\s")


def shared(said: Sequence[Said], text: str) -> tuple[Said, ...]:
    """The forms; each with the year or day that it has in common with the one beside it.

    So "11 a.m." is on the day of "11 a.m. on 11 November", though both stay times of their own.
    """
    items = list(said)
    for here in range(len(items) - 2, -1, -1):
        first, second = items[here], items[here + 1]
        gap = text[first.span.end : second.span.start]
        if len(gap) > LONGEST_GAP:
            continue
        for link, share in SHARES:
            if link.fullmatch(gap):
                items[here], items[here + 1] = share(items[here], items[here + 1])
    return _with_sets_ahead(items, text)


def _with_sets_ahead(items: list[Said], text: str) -> tuple[Said, ...]:
    """The forms; "every" in "every Monday, Wednesday and Friday" goes for all of them."""
    for here, item in enumerate(items[:-1]):
        if isinstance(item.form, Repeat) and LIST.fullmatch(
            text, item.span.end, items[here + 1].span.start
        ):
            items[here + 1] = _of_two_sets(item, items[here + 1])[1]
    return tuple(items)


def _of_two_dates(first: Said, second: Said) -> tuple[Said, Said]:
    a, b = first.form, second.form
    if isinstance(a, Calendar) and isinstance(b, Calendar):
        return evolve(first, form=_with_year_of(a, b)), evolve(second, form=_after(a, b))
    return first, second


def _with_year_of(first: Calendar, second: Calendar) -> Calendar:
    """The first date in the year of the second, or the year before if it is later in the year."""
    a, b = first.date, second.date
    if a.month is None or b.month is None or a.year or first.step or first.within:
        return first
    if second.within is not None:
        return evolve(first, within=second.within)
    if b.year is None:
        return first
    turned = (a.month, a.day or 0) > (b.month, b.day or 99)
    return evolve(first, date=evolve(a, year=b.year - turned))


def _after(first: Calendar, second: Calendar) -> Calendar:
    """The month, day or weekday after another of its kind, marked as the next one of that name."""
    a, b = first.date, second.date
    if second.step or second.within or b.year:
        return second
    months = a.month is not None and b.month is not None and (a.day is None) == (b.day is None)
    weekdays = a.weekday is not None and is_lone_weekday(second)
    return evolve(second, listed=True) if months or weekdays else second


def _of_two_sets(first: Said, second: Said) -> tuple[Said, Said]:
    """Both weekdays of "Monday and Tuesday nights" and of "every Monday and Friday"."""
    a, b = first.form, second.form
    if isinstance(a, Calendar) and isinstance(b, Repeat) and second.rule in PLURALS:
        return _every(first, a, b), second
    if isinstance(a, Repeat) and isinstance(b, Calendar) and first.rule not in PLURALS:
        return first, _every(second, b, a)
    return _at_hours_of(first, b), _at_hours_of(second, a)


def _at_hours_of(said: Said, model: Form) -> Said:
    """A clock time of "9 a.m. to 5 p.m. daily", on the days of the one beside it."""
    form = said.form
    if not isinstance(form, Moment) or not isinstance(model, Repeat) or model.clock is None:
        return said
    return evolve(said, form=evolve(model, clock=form.clock)) if form.clock else said


def _every(said: Said, day: Calendar, model: Repeat) -> Said:
    """A weekday as a set of them, with the part of the day that another set has."""
    weekly = WEEKLY.fullmatch(model.value)
    if weekly is None or day.date.weekday is None or day.date.day or day.step:
        return said
    value = f"XXXX-WXX-{day.date.weekday + 1}{weekly['part'] or ''}"
    return evolve(said, form=evolve(model, value=value))


def _of_two_parts(first: Said, second: Said) -> tuple[Said, Said]:
    """The year of "the spring and summer of 1979"."""
    a, b = first.form, second.form
    if not (isinstance(a, Part) and isinstance(b, Part)) or a.year is not None or a.step:
        return first, second
    return evolve(first, form=evolve(a, year=b.year)), second


def _of_two_moments(first: Said, second: Said) -> tuple[Said, Said]:
    """The day of "9 a.m. and 5 p.m. Monday"; the second one of "Monday 6 p.m. to Sunday 5 p.m."."""
    a, b = first.form, second.form
    if not isinstance(b, Moment):
        return first, second
    if isinstance(a, Moment) and a.clock and a.day is None and b.day is not None:
        return evolve(first, form=evolve(a, day=b.day)), second
    before = a.day if isinstance(a, Moment) else a
    if not (isinstance(before, Calendar) and isinstance(b.day, Calendar)):
        return first, second
    return first, evolve(second, form=evolve(b, day=_after(before, b.day)))


def _moment_on_day(first: Said, second: Said) -> tuple[Said, Said]:
    return _on(first, second), second


def _day_at_moment(first: Said, second: Said) -> tuple[Said, Said]:
    return first, _on(second, first)


def _set_beside_moment(first: Said, second: Said) -> tuple[Said, Said]:
    """The clock time of "Mondays 7 p.m." and of "6 p.m. every Friday"."""
    if isinstance(first.form, Repeat):
        return first, _on(second, first)
    return (_on(first, second) if isinstance(second.form, Repeat) else first), second


def _on(said: Said, other: Said) -> Said:
    """A clock time on a day, in a part of one, or on each day of a set."""
    form, day, whole = said.form, day_form(other), other.form
    if not isinstance(form, Moment) or form.day is not None:
        return said
    if day is not None:
        return evolve(said, form=evolve(form, day=day))
    if isinstance(whole, Moment) and whole.clock is None and whole.day is not None and form.clock:
        return evolve(said, form=in_part(evolve(form, day=whole.day), whole.part))
    days = OF_DAYS.fullmatch(whole.value) if isinstance(whole, Repeat) else None
    if isinstance(whole, Repeat) and days and form.clock:
        clock = in_part(form, days["part"]).clock if days["part"] else form.clock
        return evolve(said, form=evolve(whole, value=days[0].partition("T")[0], clock=clock))
    return said


def _day_and_its_place(first: Said, second: Said) -> tuple[Said, Said]:
    """The day again, of "1 July, the first day of the siege"."""
    form, day = second.form, day_form(first)
    if day is None or not isinstance(form, Length) or second.rule != "length-nth":
        return first, second
    if form.amounts[0].unit != "day":
        return first, second
    return first, evolve(second, form=Shift((Amount(0, "day"),), -1, "mention"))


def _quarter_and_end(first: Said, second: Said) -> tuple[Said, Said]:
    """The quarter of "the quarter ended Sept. 30"."""
    form, day = first.form, second.form
    if not isinstance(form, Part) or form.grain != "quarter" or form.number is not None:
        return first, second
    if not isinstance(day, Calendar) or day.date.day is None or form.step or form.year:
        return first, second
    return evolve(first, form=evolve(form, last_day=day)), second


def _length_before(first: Said, second: Said) -> tuple[Said, Said]:
    return _length_from(first, second, -1), second


def _length_after(first: Said, second: Said) -> tuple[Said, Said]:
    return _length_from(first, second, 1), second


def _length_from(said: Said, other: Said, sign: int) -> Said:
    """The length of "two days before Christmas", which says a day as well."""
    form, day = said.form, day_form(other)
    if not isinstance(form, Length) or day is None or not is_count(said):
        return said
    return evolve(said, form=evolve(form, reach=Shift(form.amounts, sign, base=day)))


SHARES: tuple[tuple[re.Pattern[str], Share], ...] = (
    (LIST, _of_two_dates),
    (LIST, _of_two_sets),
    (LIST, _of_two_parts),
    (LIST, _of_two_moments),
    (BRACKET, _of_two_moments),
    (ON, _moment_on_day),
    (AT, _day_at_moment),
    (BESIDE, _set_beside_moment),
    (APPOSED, _day_and_its_place),
    (ENDED, _quarter_and_end),
    (BEFORE, _length_before),
    (AFTER, _length_after),
)
