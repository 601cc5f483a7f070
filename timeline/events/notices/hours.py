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

BY = re.compile(  # something is to be done by then
    r"\b(?:by|no later than|not later than)[ \n]"
    r"(?:[\d:.]+|noon|midnight|midday)(?: ?[ap]\.?m\b\.?)?$",
    re.IGNORECASE,
)
LEAD = 16  # characters before a clock time that may say so
OPENED = re.compile(r"[ \t>*|_-]*\d{1,2}[:.h]\d\d(?!\d|[.:/]\d)")
FEWEST = 3  # lines that open with a clock time and make a list of them
BARE = re.compile(r"\d{1,2}\s*\W{1,2}\s*\d{1,2}")  # "4-5", as days and scores are written too
ELSEWHERE = re.compile(  # the same time in another zone: " ET (12 pm PT)"
    r"\s?[A-Z]{2,4}\s?[(/]\s?\d[^()\n]{0,10}\s(?:[ECMP][DS]?T|GMT|UTC|BST|CES?T|JST|AES?T)\)?\W*"
)
ZONE = 5  # characters of a zone behind a clock time
YEAR = re.compile(r"(?:19|20)\d\d")
LINKS = re.compile(r"[\s,;(:]*(?:(?:from|at|between|on|this)\s+)?", re.IGNORECASE)
WHAT = frozenset({"event", "title", "topic", "speaker", "who", "affiliation"})
NOON, SOON = 12, 4  # hours
LAST_MINUTE = (23, 59)


def find(facts: Facts) -> tuple[Found[Stretch], ...]:
    """What may be clock times, by its words alone."""
    first, end = facts.page.starts[0], facts.page.lines[-1].span.end
    return clocks.read(facts.page.plain, first, end)


def add(facts: Facts, found: tuple[Found[Stretch], ...]) -> Facts:
    """The facts with those clock times of `found` that are some in this text."""
    return evolve(facts, clocks=tuple(_after_noon(list(_clocks(facts, found)))))


def _after_noon(hours: list[ClockFact]) -> Iterator[ClockFact]:
    """The clock times, one without a half of the day in that of the time it soon follows.

    "Doors open at 7 p.m., the show starts at 8": in the evening.
    """
    last: ClockFact | None = None
    for hour in hours:
        later = (hour.stretch.start[0] + NOON, hour.stretch.start[1])
        moved = last is not None and later[0] < 2 * NOON and _follows(last, hour, later)
        last = evolve(hour, stretch=evolve(hour.stretch, start=later)) if moved else hour
        yield last


def _follows(last: ClockFact, hour: ClockFact, later: HourMinute) -> bool:
    """Whether a clock time that names no half of the day is one soon after another past noon."""
    before = last.stretch.start
    soon = before < later and later[0] - before[0] <= SOON and before[0] >= NOON
    return soon and last.sentence == hour.sentence and not hour.stretch.halved


def _clocks(facts: Facts, every: tuple[Found[Stretch], ...]) -> Iterator[ClockFact]:
    end = facts.page.lines[-1].span.end
    last = 0
    for found in every:
        again = ELSEWHERE.fullmatch(facts.page.plain, last, min(found.span.end + ZONE, end))
        last = found.span.end
        if again:
            continue
        line = facts.page.at(found.span.start)
        meant = facts.meanings_at(found.span)
        if not found.value.sure and not _is_clock(facts, found, line, meant):
            continue
        aside = (
            bool(meant & {"aside", "contact", "deadline"})
            or (bool(meant) and not meant & WHEN and bool(meant & WHAT))
            or facts.in_section(line)
            or is_aside(facts, found.span)
            or BY.search(facts.page.plain[max(found.span.start - LEAD, 0) : found.span.end])
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
    if _is_of_date(facts, found):
        return False
    if found.rule == "notice-hours":
        return bool(meant & WHEN)
    if meant & WHEN:
        return True
    if found.span.start == facts.page.lines[line].span.start and _lists_hours(facts):
        return True
    if BARE.fullmatch(facts.page.plain, found.span.start, found.span.end):
        return _is_beside_day(facts, found.span)
    return bool(facts.days_at.on(line)) or _has_day(facts, sentence)


def _lists_hours(facts: Facts) -> bool:
    """Whether several lines open with what may be a clock time: "09.30 Welcome"."""
    opened = (OPENED.match(line.text) for line in facts.page.lines)
    return sum(match is not None for match in opened) >= FEWEST


def _has_day(facts: Facts, sentence: int) -> bool:
    """Whether a sentence names a day."""
    if not facts.scene.parses:
        return False
    found = facts.scene.parses[sentence].sentence
    return bool(facts.days_at.touching(Span(found.start, found.end)))


def _is_of_date(facts: Facts, found: Found[Stretch]) -> bool:
    """Whether numbers belong to a date: "3-5 June", "9 June 2026"."""
    span = found.span
    words = facts.page.plain[span.start : span.end]
    if YEAR.fullmatch(words) and facts.page.plain[: span.start].rstrip()[-1:].isalpha():
        return True
    times = facts.scene.times[facts.sentence_at(span.start)] if facts.scene.times else ()
    return any(time.type == "DATE" and overlaps(time.span, span) for time in times)


def _is_beside_day(facts: Facts, span: Span) -> bool:
    """Whether bare hours stand right behind a day, or before one."""
    line = facts.page.at(span.start)
    near = [day for number in (line - 1, line, line + 1) for day in facts.days_at.on(number)]
    for day in near:
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
