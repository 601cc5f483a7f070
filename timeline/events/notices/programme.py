"""Lines of a programme: a time, then what happens then, or what happens, then a time.

In: facts. Out: entries in text order. A line is one of a programme only among others like it.
"""

import re
from collections.abc import Iterable

from attrs import frozen

from timeline.events.notices.around import Around
from timeline.events.notices.facts import ClockFact, DayFact, Facts
from timeline.events.notices.labels import meanings
from timeline.events.notices.persons import is_name
from timeline.events.notices.tables import NONE, split
from timeline.events.notices.words import pattern
from timeline.model import Span

BETWEEN = re.compile(r"[\s,;:(@–-]*(?:(?:at|from|on)\s)?[\s,]*", re.IGNORECASE)
BEHIND = re.compile(r"[\s,.;:)|–—-]*(?:(?:noon|hrs?|hours|sharp)\b)?[\s,.;:)|–—-]*")
APART = re.compile(r" {2,}|\t| ?[:|–—-] ")  # between a time and a sentence
HEADED = re.compile(r"(?P<what>[^\W\d_][^:\n]{2,60}?):\s+(?:on\s+)?")
WORDS = re.compile(r"[^\W\d_]{3}")
FEWEST = 2
REACH = 8  # lines between entries of one programme
WRAPPED = 2  # lines that an entry may go on for


@frozen
class Entry:
    """One line: its day and clock time, the span of the words that say what happens.

    `clock` is None where the line gives only a day. `cells` are the columns of its words, where
    they stand apart; `whole` is where its place may stand. `heads`: the words come first.
    """

    day: DayFact
    clock: ClockFact | None
    words: Span
    line: int
    cells: tuple[Span, ...]
    whole: Span
    heads: bool = False

    @property
    def spans(self) -> tuple[Span, ...]:
        """Where its clock time and day stand."""
        return (self.day.span,) if self.clock is None else (self.clock.span, self.day.span)


def candidates(facts: Facts) -> tuple[Entry, ...]:
    """The lines that open with a time, and those that head one by a few words and a colon.

    A day alone takes the time that all lines share. Lines that are too few for a programme are
    left out, so that their venues need not be looked for.
    """
    shared = _shared(facts)
    numbers = range(len(facts.page.lines))
    found = (_entry(facts, number, shared) or _headed(facts, number) for number in numbers)
    return _in_runs(entry for entry in found if entry is not None)


def _shared(facts: Facts) -> ClockFact | None:
    """The only clock time of a text, told above the first line that opens with a day."""
    mains = [hour for hour in facts.clocks if hour.main]
    opened = [d.line for d in facts.days if d.span.start == facts.page.lines[d.line].span.start]
    alone = len({hour.stretch for hour in mains}) == 1 and len(opened) >= FEWEST
    return mains[0] if alone and mains[0].line < min(opened) else None


def read(around: Around, entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """Of some candidates those that make a programme."""
    telling = _in_runs(entry for entry in entries if _says_what(around, entry.words))
    return tuple(
        entry for run in _runs(telling) if _is_programme(around.facts, run) for entry in run
    )


def _in_runs(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """The entries of runs that have enough times for a programme."""
    return tuple(entry for run in _runs(entries) if _has_enough(run) for entry in run)


def _runs(entries: Iterable[Entry]) -> list[list[Entry]]:
    """The entries, those in reach of one another together."""
    runs: list[list[Entry]] = []
    for entry in entries:
        if runs and entry.line - runs[-1][-1].line <= REACH:
            runs[-1].append(entry)
        else:
            runs.append([entry])
    return runs


def _has_enough(run: list[Entry]) -> bool:
    """Whether lines give two times at least.

    Days alone do only where words head them: a list of days with what was on them is a history.
    """
    starts = {(e.day.day, e.clock.stretch.start if e.clock else None) for e in run}
    timed = sum(entry.clock is not None for entry in run)
    return len(starts) >= FEWEST and max(timed, sum(entry.heads for entry in run)) >= FEWEST


def _is_programme(facts: Facts, run: list[Entry]) -> bool:
    """Whether lines of enough times make a programme, and not one event and its refreshments."""
    said = [facts.page.plain[entry.words.start : entry.words.end] for entry in run]
    return len(run) > FEWEST or not any(pattern("aside").search(words) for words in said)


def _entry(facts: Facts, number: int, shared: ClockFact | None) -> Entry | None:
    """The entry of a line that opens with its time."""
    line = facts.page.lines[number]
    day = next((d for d in facts.days_at.on(number) if d.span.start == line.span.start), None)
    hour = next(iter(facts.clocks_at.on(number)), None)
    if hour is not None and not BETWEEN.fullmatch(facts.page.plain, *_before(facts, day, hour)):
        return None
    if day is None and hour is None:
        return None
    hour = hour or shared
    headed = day or _day_above(facts, number)
    if headed is None:
        return None
    known = [headed.span, *([hour.span] if hour else [])]
    opened = max(span.end for span in facts.whens_on(number) if span in known)
    if facts.in_section(number) or not _is_apart(facts, number, opened):
        return None
    behind = BEHIND.match(facts.page.plain, opened, line.span.end)
    start = behind.end() if behind else opened
    words = Span(start, max(_end(facts, number), start))
    if NONE.match(facts.page.plain, words.start, words.end):
        return None
    cells = split(facts.page.plain, Span(words.start, max(line.span.end, words.start)))
    return Entry(headed, hour, words, number, cells, words)


def _is_apart(facts: Facts, number: int, opened: int) -> bool:
    """Whether a line is no running text, or what it says is set apart from its time."""
    line = facts.page.lines[number]
    told = line.running and not line.bullet
    return not told or APART.match(facts.page.plain, opened, line.span.end) is not None


def _headed(facts: Facts, number: int) -> Entry | None:
    """The entry of a line like "Parents' evening: Thursday 8 October, 17:00, Main Hall"."""
    line = facts.page.lines[number]
    found = HEADED.match(facts.page.plain, line.span.start, line.span.end)
    if found is None or facts.in_section(number) or (line.running and not line.bullet):
        return None
    what = found["what"]
    event = " " in what or pattern("gathering", "happening").search(what)
    day = next((d for d in facts.days_at.on(number) if d.span.start == found.end()), None)
    if day is None or not event or what.lower() in meanings():
        return None
    hour = next(iter(facts.clocks_at.on(number)), None)
    words = Span(found.start("what"), found.end("what"))
    return Entry(day, hour, words, number, (words,), line.span, heads=True)


def _before(facts: Facts, day: DayFact | None, hour: ClockFact) -> tuple[int, int]:
    """What stands before a clock time on its line, behind the day that opens it."""
    start = facts.page.lines[hour.line].span.start
    if day is not None:
        start = min(day.span.end, hour.span.start)
    return start, hour.span.start


def _end(facts: Facts, number: int) -> int:
    """Where the words of an entry end: with its line, or the lines it was wrapped into."""
    lines = facts.page.lines
    end = lines[number].span.end
    for below, line in enumerate(lines[number + 1 : number + 1 + WRAPPED], number + 1):
        wrapped = line.indent > lines[number].indent or line.text[0].islower()
        opened = line.span.start in {span.start for span in facts.whens_on(below)}
        if line.gap or line.bullet or not wrapped or opened:
            break
        end = line.span.end
    return end


def _day_above(facts: Facts, number: int) -> DayFact | None:
    """The day that heads a programme: the last one told above, else the only one of the text."""
    lines = facts.page.lines
    for day in reversed(facts.days_above(number)):
        if day.main or not lines[day.line].running:
            return day
    mains = [day for day in facts.days if day.main]
    return mains[0] if len({day.day for day in mains}) == 1 else None


def _says_what(around: Around, words: Span) -> bool:
    """Whether words say more than where, or who alone."""
    said = around.facts.page.plain[words.start : words.end]
    for venue in reversed(around.venues_at.touching(words)):
        first = max(venue.span.start, words.start) - words.start
        said = said[:first] + said[max(venue.span.end - words.start, first) :]
    return WORDS.search(said) is not None and not is_name(said.strip(" ,.;"))
