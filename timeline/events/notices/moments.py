"""Which clock time belongs to which day: the moments that a notice names.

In: facts. Out: moments in text order, one for each day and start. The same sentence or line binds
most, then fields that stand together, then the nearest day, one above rather than one below.
"""

import bisect
import re

from attrs import evolve, frozen

from timeline.days import Day
from timeline.events.notices.clocks import HourMinute
from timeline.events.notices.facts import ClockFact, DayFact, Facts
from timeline.model import Span

WINDOW = 8  # days on either side of a clock time that may be its own
REACH = 12  # lines between a day and its clock time
UNTIL = re.compile(
    r"\b(?:until|till|to|end(?:s|ing)?(?: at)?|finish(?:es)?(?: at)?)"
    r"(?: (?:about|around|approximately))? ?(?:\d[^a-z]*(?: ?[ap]\.?m\.?)?|noon|midnight)$",
    re.IGNORECASE,
)
LEAD = 28  # characters before a clock time that may say that it is an end


@frozen
class Moment:
    """A day with the clock time of one event; `clock` is None where the text gives none."""

    day: DayFact
    clock: ClockFact | None

    @property
    def spans(self) -> tuple[Span, ...]:
        """Where clock time and day stand."""
        return (self.day.span,) if self.clock is None else (self.clock.span, self.day.span)

    @property
    def first(self) -> int:
        """The number of its first line."""
        return min(self.day.line, self.clock.line) if self.clock else self.day.line

    @property
    def last(self) -> int:
        """The number of its last line."""
        return max(self.day.line, self.clock.line) if self.clock else self.day.line


def pair(facts: Facts) -> tuple[Moment, ...]:
    """The moments of some facts; where there is no clock time, the days that a label gives."""
    days = [day for day in facts.days if day.main] or _ahead(facts)
    hours = _with_ends(facts, [h for h in facts.clocks if h.main] or list(facts.clocks))
    found: dict[tuple[Day, HourMinute], Moment] = {}
    for hour in hours:
        day = _day_of(facts, hour, days)
        if day is None:
            continue
        key = (day.day, hour.stretch.start)
        known = found.get(key)
        if known is None or (hour.stretch.end and known.clock and not known.clock.stretch.end):
            found[key] = Moment(day, hour)
    if not found:
        return tuple(each for day in days if day.labelled for each in _each(Moment(day, None)))
    ranges = [day for day in days if day.labelled and day.until]
    kept = {id(moment.day) for moment in found.values()}
    alone = [Moment(day, None) for day in ranges if id(day) not in kept]
    return tuple(each for moment in (*found.values(), *alone) for each in _each(moment))


def _each(moment: Moment) -> tuple[Moment, ...]:
    """A moment on each day of its row."""
    others = (evolve(moment.day, day=day, more=()) for day in moment.day.more)
    return (*(Moment(day, moment.clock) for day in others), moment)


def _day_of(facts: Facts, hour: ClockFact, days: list[DayFact]) -> DayFact | None:
    """The day to which a clock time belongs; one out of reach only if there is no other.

    Of many days only those next to it in the text are looked at.
    """
    at = bisect.bisect_left(days, hour.span, key=_span)
    near = days[max(at - WINDOW, 0) : at + WINDOW]
    ranked = sorted((_cost(facts, hour, day), number) for number, day in enumerate(near))
    if not ranked or (ranked[0][0] > 2 * REACH and len(ranked) > 1):
        return None
    return near[ranked[0][1]]


def _span(day: DayFact) -> Span:
    return day.span


def _cost(facts: Facts, hour: ClockFact, day: DayFact) -> float:
    """How far a clock time stands from a day, in half lines; below 1 in one sentence or line."""
    apart = abs(hour.span.start - day.span.start) / 10_000
    if day.until is not None and hour.line != day.line:
        return 3 * REACH
    if hour.sentence == day.sentence or hour.line == day.line:
        return apart
    if day.labelled and (hour.field is not None or _heads(facts, day, hour)):
        return 1 + apart
    return 2 * abs(hour.line - day.line) + (1 if day.line > hour.line else 0) + apart


def _heads(facts: Facts, day: DayFact, hour: ClockFact) -> bool:
    """Whether a day heads the block of lines in which a clock time stands."""
    between = facts.page.lines[day.line + 1 : hour.line + 1]
    return bool(between) and not any(line.gap or line.running for line in between)


def _with_ends(facts: Facts, hours: list[ClockFact]) -> list[ClockFact]:
    """The clock times, one that ends another joined to it: "at 4 ... until about 5"."""
    done: list[ClockFact] = []
    for hour in hours:
        if done and _is_end(facts, done[-1], hour):
            last = done[-1]
            done[-1] = evolve(last, stretch=evolve(last.stretch, end=hour.stretch.start))
        else:
            done.append(hour)
    return done


def _is_end(facts: Facts, last: ClockFact, hour: ClockFact) -> bool:
    """Whether a clock time is told as the end of the one before it."""
    before = facts.page.plain[max(hour.span.start - LEAD, 0) : hour.span.end]
    return (
        UNTIL.search(before.replace("\n", " ")) is not None
        and last.stretch.end is None
        and hour.stretch.end is None
        and hour.stretch.start > last.stretch.start
        and hour.line - last.line <= 1
    )


def _ahead(facts: Facts) -> list[DayFact]:
    """The days that lie ahead, where none is said to be the one."""
    reference = facts.scene.document.source.date
    return [day for day in facts.days if reference is None or day.day >= reference]
