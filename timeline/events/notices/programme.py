"""Lines of a programme: a time of day, then what happens then.

In: facts. Out: entries in text order. A line is one of a programme only among others like it.
"""

import re

from attrs import frozen

from timeline.events.notices.facts import ClockFact, DayFact, Facts
from timeline.events.notices.persons import is_name
from timeline.events.notices.tables import split
from timeline.events.notices.venues import Venue
from timeline.events.notices.words import pattern
from timeline.model import Span, overlaps

BETWEEN = re.compile(r"[\s,;:(@–-]*(?:(?:at|from|on)\s)?[\s,]*", re.IGNORECASE)
BEHIND = re.compile(r"[\s,.;:)|–—-]*(?:(?:noon|hrs?|hours|sharp)\b)?[\s,.;:)|–—-]*")
WORDS = re.compile(r"[^\W\d_]{3}")
FEWEST = 2
REACH = 8  # lines between entries of one programme
WRAPPED = 2  # lines that an entry may go on for


@frozen
class Entry:
    """One line: its day and clock time, the span of the words that say what happens.

    `cells` are the columns of its words, where they stand apart.
    """

    day: DayFact
    clock: ClockFact
    words: Span
    line: int
    cells: tuple[Span, ...]


def candidates(facts: Facts) -> tuple[Entry, ...]:
    """The lines that open with a clock time, or with a day and a clock time."""
    found = (_entry(facts, number) for number in range(len(facts.page.lines)))
    return tuple(entry for entry in found if entry is not None)


def read(facts: Facts, entries: tuple[Entry, ...], venues: tuple[Venue, ...]) -> tuple[Entry, ...]:
    """Of some candidates those that make a programme."""
    runs: list[list[Entry]] = []
    for entry in entries:
        if not _says_what(facts, venues, entry.words):
            continue
        if runs and entry.line - runs[-1][-1].line <= REACH:
            runs[-1].append(entry)
        else:
            runs.append([entry])
    return tuple(entry for run in runs if _is_programme(facts, run) for entry in run)


def _is_programme(facts: Facts, run: list[Entry]) -> bool:
    """Whether lines make a programme: two at least, not one event and its refreshments."""
    if len({(entry.day.day, entry.clock.stretch.start) for entry in run}) < FEWEST:
        return False
    said = [facts.page.plain[entry.words.start : entry.words.end] for entry in run]
    return len(run) > FEWEST or not any(pattern("aside").search(words) for words in said)


def _entry(facts: Facts, number: int) -> Entry | None:
    line = facts.page.lines[number]
    hours = [hour for hour in facts.clocks if hour.line == number]
    if not hours or facts.in_section(number) or (line.running and not line.bullet):
        return None
    days = [day for day in facts.days if day.line == number]
    day = days[0] if days and days[0].span.start == line.span.start else None
    start = line.span.start
    if day is not None:
        start = min(day.span.end, hours[0].span.start)
    if not BETWEEN.fullmatch(facts.page.plain[start : hours[0].span.start]):
        return None
    opened = max(hours[0].span.end, day.span.end if day else start)
    behind = BEHIND.match(facts.page.plain, opened, line.span.end)
    words = Span(behind.end() if behind else opened, _end(facts, number))
    headed = day or _day_above(facts, number)
    if headed is None:
        return None
    cells = split(facts.page.plain, Span(words.start, max(line.span.end, words.start)))
    return Entry(headed, hours[0], words, number, cells)


def _end(facts: Facts, number: int) -> int:
    """Where the words of an entry end: with its line, or the lines it was wrapped into."""
    lines = facts.page.lines
    openings = {hour.span.start for hour in facts.clocks} | {day.span.start for day in facts.days}
    end = lines[number].span.end
    for line in lines[number + 1 : number + 1 + WRAPPED]:
        wrapped = line.indent > lines[number].indent or line.text[0].islower()
        if line.gap or line.bullet or not wrapped or line.span.start in openings:
            break
        end = line.span.end
    return end


def _day_above(facts: Facts, number: int) -> DayFact | None:
    """The day that heads a programme: the last one told above, else the only one of the text."""
    lines = facts.page.lines
    above = [d for d in facts.days if d.line < number and (d.main or not lines[d.line].running)]
    if above:
        return above[-1]
    mains = [day for day in facts.days if day.main]
    return mains[0] if len({day.day for day in mains}) == 1 else None


def _says_what(facts: Facts, venues: tuple[Venue, ...], words: Span) -> bool:
    """Whether words say more than where, or who alone."""
    said = facts.page.plain[words.start : words.end]
    for venue in venues:
        if overlaps(venue.span, words):
            first = max(venue.span.start, words.start) - words.start
            said = said[:first] + said[max(venue.span.end - words.start, first) :]
    return WORDS.search(said) is not None and not is_name(said.strip(" ,.;"))
