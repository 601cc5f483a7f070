"""When an event happens: what its time expression means for it, else the bounds of its status.

In: the times that belong to an event, its status, the reference date. Out: an `EventDate`, never
finer than the words.
"""

import re
from collections.abc import Callable, Iterable, Sequence

from attrs import evolve

from timeline.days import Day, ordinal, plus_days, plus_months
from timeline.events.draft import Draft
from timeline.model import EventDate, Interval, Precision, Span, Status, Time, lies_in

FINEST = ("minute", "day", "span", "range", "approx", "week", "month", "quarter", "season", "half",
          "year", "decade", "century", "deadline", "open")  # fmt: skip
BARE_WEEKDAY = re.compile(
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day(?: (?:morning|afternoon|evening|night))?",
    re.IGNORECASE,
)
MONTH = re.compile(
    r"\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\b|\d/\d", re.IGNORECASE
)
YEAR = re.compile(
    r"\d{4}|last|past|ago|previous|earlier|yesterday|today|tonight|'\d\d", re.IGNORECASE
)
DAY = re.compile(
    rf"{BARE_WEEKDAY.pattern}|{MONTH.pattern}|{YEAR.pattern}|today|tomorrow", re.IGNORECASE
)
COMMA = 20
DAYS_OF_WEEK, MONTHS_OF_YEAR = 7, 12
FAR = 50  # years that a day is moved on at most


def choose(times: Iterable[Time], near: tuple[Span, ...], text: str) -> Time | None:
    """The time that says most of an event: the finest, then the nearest to one of its words.

    An end of a range is as fine as it is by itself.
    A comma between counts as `COMMA` characters: "the windows, due on 27 April, came on 6 May".
    """

    def rank(time: Time) -> tuple[int, int, int]:
        distance = min(_distance(time.span, span, text) for span in near)
        alone = time.interval or meaning(time)
        return FINEST.index(alone.precision), distance, time.span.start

    return min(times, key=rank, default=None)


def _distance(a: Span, b: Span, text: str) -> int:
    """The characters between two spans."""
    first, last = min(a.end, b.end), max(a.start, b.start)
    return max(last - first, 0) + COMMA * text.count(",", first, max(first, last))


def meaning(time: Time) -> Interval:
    """The days of a time expression: the whole range where it is one end of it."""
    interval = time.extent or time.interval
    return interval if interval is not None else Interval(None, None, "open")


def date_of(time: Time | None, status: Status, reference: Day | None) -> EventDate:
    """When an event happens: as its time expression says, else as its status bounds it."""
    if time is None:
        return _bounded(status, reference)
    interval = ahead(time, status, reference)
    if time.bound in ("after", "before") and interval.precision == "minute":  # on that day
        whole = evolve(interval, start=None, end=None, precision="day")
        return EventDate(whole, f"{time.bound}: {time.rule}", time.text)
    before_reference = (
        reference is not None and interval.latest is not None and interval.latest < reference
    )
    if time.bound in ("by", "until", "before"):
        latest = interval.latest
        if time.bound == "before" and interval.earliest is not None:
            latest = plus_days(interval.earliest, -1)
        to_come = status in ("scheduled", "possible") and not before_reference
        start = reference if to_come and latest and reference and reference <= latest else None
        precision: Precision = "open" if time.bound == "before" else "deadline"
        bounded = Interval(start, latest, precision)
        return EventDate(bounded, f"{time.bound}: {time.rule}", time.text)
    if time.bound == "after" and interval.latest is not None:
        later = plus_days(interval.latest, 1)
        latest = reference if status == "past" and reference and reference >= later else None
        return EventDate(Interval(later, latest, "open"), f"after: {time.rule}", time.text)
    return EventDate(interval, time.rule, time.text)


def up_to_now(time: Time, reference: Day | None) -> Time:
    """The time of what has gone on, or been done again, since then: up to the day of writing."""
    first = meaning(time).earliest
    if time.bound != "since" or first is None or reference is None or reference <= first:
        return time
    return evolve(time, extent=Interval(first, reference, "span"))


def ahead(time: Time, status: Status, reference: Day | None) -> Interval:
    """The days of a time, moved on if the event is to come and only a recurring name was said.

    "will resign on Friday" is the next Friday, "will open in May" the next May; "will speak at 8
    p.m." is on the day of writing if the day spoken of before is gone.
    """
    interval = meaning(time)
    latest = interval.latest
    if status != "scheduled" or reference is None or latest is None or latest >= reference:
        return interval
    if BARE_WEEKDAY.fullmatch(time.text):
        weeks = -(-(ordinal(reference) - ordinal(latest)) // DAYS_OF_WEEK)
        return _moved(interval, lambda day: plus_days(day, weeks * DAYS_OF_WEEK))
    if interval.precision == "minute" and not tells_day(time):
        return evolve(interval, earliest=reference, latest=reference)
    yearly = MONTH.search(time.text) and not YEAR.search(time.text)
    if yearly and interval.precision in ("day", "month", "minute"):
        years = reference.year - latest.year
        years += (latest.month, latest.day) < (reference.month, reference.day)
        if years <= FAR:  # in a history a plan is one of its time
            return _moved(interval, lambda day: plus_months(day, years * MONTHS_OF_YEAR))
    return interval


def tells_day(time: Time) -> bool:
    """Whether a time names a day, as "8 p.m." does not."""
    return DAY.search(time.text) is not None


def _moved(interval: Interval, move: Callable[[Day], Day]) -> Interval:
    """The interval with both ends moved."""
    first, last = interval.earliest, interval.latest
    return evolve(interval, earliest=first and move(first), latest=last and move(last))


def dated_best(best: Draft, drafts: Sequence[Draft]) -> Draft:
    """The mention that dates a happening: the best one, or one that says it more exactly.

    A time that another word shares with it counts where no mention has one of its own.
    """
    every = (best, *drafts)
    known = [draft for draft in every if draft.timed] or [
        draft for draft in every if draft.date and draft.date.interval.precision != "open"
    ]
    dated = next(iter(known), best)
    for draft in known:
        if draft.date and dated.date and lies_in(draft.date.interval, dated.date.interval):
            dated = draft
    return dated


def _bounded(status: Status, reference: Day | None) -> EventDate:
    """The bounds of an event that no words date."""
    if reference is None:
        return EventDate(Interval(None, None, "open"), "no date")
    if status in ("past", "negated"):
        return EventDate(Interval(None, reference, "open"), "before the reference date")
    if status == "ongoing":
        return EventDate(Interval(None, None, "open"), "going on at the reference date")
    return EventDate(Interval(reference, None, "open"), "after the reference date")
