"""The clock times of a notice, and which of them are times of what it announces.

In: facts with days. Out: the same with clock times, in text order.
"""

import re
from collections.abc import Iterator

from attrs import evolve

from timeline.events.notices import clocks
from timeline.events.notices.asides import is_aside
from timeline.events.notices.clocks import HourMinute, Stretch
from timeline.events.notices.facts import WHEN, ClockFact, Facts
from timeline.model import Clock, Span, overlaps
from timeline.rules import Found

BARE = re.compile(r"\d{1,2}\s*\W{1,2}\s*\d{1,2}")  # "4-5", as days and scores are written too
LINKS = re.compile(r"[\s,;(:]*(?:(?:from|at|between|on|this)\s+)?", re.IGNORECASE)
LAST_MINUTE = (23, 59)


def add(facts: Facts) -> Facts:
    """The facts with the clock times that they name."""
    return evolve(facts, clocks=tuple(_clocks(facts)))


def _clocks(facts: Facts) -> Iterator[ClockFact]:
    first, end = facts.page.starts[0], facts.page.lines[-1].span.end
    for found in clocks.read(facts.page.plain, first, end):
        line = facts.page.at(found.span.start)
        meant = facts.meanings_at(found.span)
        if not found.value.sure and not _is_clock(facts, found, line, meant):
            continue
        aside = (
            bool(meant & {"aside", "contact"})
            or facts.in_section(line)
            or is_aside(facts, found.span)
        )
        sentence = facts.sentence_at(found.span.start)
        yield ClockFact(
            found.value,
            found.span,
            line,
            sentence,
            facts.field_at(found.span),
            not aside,
            _zone(facts, sentence, found.span),
            found.rule,
        )


def _is_clock(facts: Facts, found: Found[Stretch], line: int, meant: frozenset[str]) -> bool:
    """Whether numbers that may be a clock time are one: by their label, or beside a day."""
    sentence = facts.sentence_at(found.span.start)
    if found.rule == "notice-hours":
        dated = any(t.type == "DATE" and overlaps(t.span, found.span) for t in facts.times())
        return bool(meant & WHEN) and not dated
    if meant & WHEN:
        return True
    if BARE.fullmatch(facts.page.plain, found.span.start, found.span.end):
        return _is_beside_day(facts, found.span)
    return any(day.line == line or day.sentence == sentence for day in facts.days)


def _is_beside_day(facts: Facts, span: Span) -> bool:
    """Whether bare hours stand right behind a day, or before one."""
    for day in facts.days:
        first, last = sorted((day.span, span))
        if LINKS.fullmatch(facts.page.plain[first.end : last.start]):
            return True
    return False


def _zone(facts: Facts, sentence: int, span: Span) -> str | None:
    """The zone of a clock time: as its words say, else that of the document."""
    for time in facts.scene.times[sentence] if facts.scene.times else ():
        if overlaps(time.span, span) and time.interval and time.interval.start:
            return time.interval.start.zone
    return facts.scene.document.source.zone


def clock(fact: ClockFact, when: HourMinute) -> Clock:
    """A time of a stretch as a clock time; midnight at the end of a day is its last minute."""
    hour, minute = when if when < (24, 0) else LAST_MINUTE
    return Clock(hour, minute, fact.zone)
