"""What a text has said so far, and what a form means in it: the values the anchor works on."""

from attrs import evolve, frozen

from timeline.days import Day, month_end, ordinal, plus_days
from timeline.model import Interval, Precision, TimexType
from timeline.times.calendar import Grain, Period, first_day, last_day, value, year_of
from timeline.times.fiscal import CALENDAR_YEAR, Fiscal
from timeline.times.forms import Genre, Length, Said

PRECISIONS: dict[Grain, Precision] = {
    "day": "day",
    "week": "week",
    "weekend": "range",
    "month": "month",
    "quarter": "quarter",
    "half": "half",
    "season": "season",
    "year": "year",
    "decade": "decade",
    "century": "century",
    "millennium": "century",
}
LONG = 62  # days
YEARS = ("year", "decade", "century")
ERA = 150  # years; two bare years so near each other are where the story is
DIGRESSION = 5  # years; a bare year further away from the last date does not move the story


@frozen
class Context:
    """What a text has said so far, and what is known of it as a whole.

    `genre` says how its dates count, `note` marks a message of a line or two, `chat` one
    in which somebody speaks of himself or to others; `day_first` is None where nothing shows in
    which order numeric dates are. `south` is whether its seasons are those of the south.

    `mention` is the last time mentioned, `day` the last one that is a day, `dated` the last one
    that is a day or a month, `quarter` the last quarter of which the text speaks.
    """

    reference: Day | None
    genre: Genre = "news"
    note: bool = False
    chat: bool = False
    fiscal: Fiscal = CALENDAR_YEAR
    home: str | None = None
    day_first: bool | None = None
    south: bool = False
    mention: Period | None = None
    day: Period | None = None
    dated: Period | None = None
    quarter: Period | None = None

    @property
    def is_told(self) -> bool:
        """Whether its dates count from each other, as in a history."""
        return self.genre == "history"


@frozen
class Meaning:
    """What a form means: TIMEX3 type, value and mod, its period if it has one, and its interval.

    `aside` marks a time that the story does not move to.
    """

    type: TimexType
    value: str
    mod: str = ""
    period: Period | None = None
    interval: Interval | None = None
    conflict: str = ""
    aside: bool = False


def whole(period: Period, conflict: str = "") -> Meaning:
    """The meaning of a whole unit of the calendar.

    >>> whole(Period("year", 1998)).value
    '1998'
    """
    interval = Interval(first_day(period), last_day(period), PRECISIONS[period.grain])
    return Meaning("DATE", value(period), "", period, interval, conflict)


def unplaced(text: str) -> Meaning:
    """The meaning of a date as far as its value goes, where nothing says which one it is."""
    return Meaning("DATE", text)


def year_in_play(context: Context) -> Day | None:
    """The day from which a date without a year takes it, in a history.

    A bare year far from the last date ("the largest battle since 1813") is a digression.
    """
    if context.mention is None:
        return context.reference
    if context.dated is None or context.mention.grain not in YEARS:
        return first_day(context.mention)
    last, said = first_day(context.dated), first_day(context.mention)
    return last if abs(last.year - said.year) > DIGRESSION else said


def after(context: Context, said: Said, meaning: Meaning) -> Context:
    """The context once a time has been read."""
    period = meaning.period
    if period is None and _is_accounting(said):
        return evolve(context, quarter=None)
    if period is None or meaning.aside:
        return context
    changed = evolve(context, mention=period, dated=_dated(context, period))
    if period.grain in ("day", "month"):
        changed = evolve(changed, dated=period)
    if period.grain == "day":
        return evolve(changed, day=period)
    if period.grain == "quarter":
        return evolve(changed, quarter=period)
    return changed


def _dated(context: Context, period: Period) -> Period | None:
    """The last day or month mentioned; none once the story has moved to other years."""
    here, there = context.dated, context.mention
    if here is None or there is None or there.grain not in YEARS or period.grain not in YEARS:
        return here
    since = year_of(here), year_of(there), year_of(period)
    moved = min(abs(year - since[0]) for year in since[1:]) > DIGRESSION
    return None if moved and abs(since[2] - since[1]) <= ERA else here


def _is_accounting(said: Said) -> bool:
    """Whether it is a stretch of months to report on ("the nine months"), not a quarter."""
    form = said.form
    if not isinstance(form, Length) or said.rule not in ("length-the", "length-spanning"):
        return False
    return form.amounts[0].unit == "month" and form.amounts[0].count is not None


def portion(interval: Interval, low: float, high: float) -> Interval:
    """The days from one share of an interval to another; whole months of more than two months.

    >>> portion(Interval(Day(1936, 9, 1), Day(1936, 9, 30), "month"), 2 / 3, 1).earliest
    Day(year=1936, month=9, day=21)
    """
    first, last = interval.earliest, interval.latest
    if first is None or last is None or first == last:
        return interval
    days = ordinal(last) - ordinal(first) + 1
    start = plus_days(first, round(days * low))
    end = plus_days(first, max(round(days * low), round(days * high) - 1))
    if days > LONG:
        start = plus_days(start, 15)
        start, end = Day(start.year, start.month, 1), plus_days(end, -15)
        end = month_end(end.year, end.month)
    return Interval(start, end, "approx", approximate=True)
