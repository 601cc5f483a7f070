"""The days of a notice, and which of them are days of what it announces.

In: facts. Out: the same with days, in text order.
"""

import re
from collections.abc import Iterator

from attrs import evolve

from timeline.days import Day, ordinal, plus_days, plus_months, weekday
from timeline.events.notices import clocks
from timeline.events.notices.asides import is_aside
from timeline.events.notices.facts import WHEN, DayFact, Facts
from timeline.events.notices.words import months, weekdays
from timeline.model import Span, Time, overlaps
from timeline.text import dates
from timeline.text.dates import values

NUMERIC = re.compile(
    r"(?<![\d/.,:-])(?P<first>[12]\d|3[01]|0?[1-9])/(?P<second>[12]\d|3[01]|0?[1-9])[a-z]?"
    r"(?![\w/]|\s?%)"
)
MONTHS = 12
SOON, FAR = 45, 120  # days ahead
BEFORE = 12  # characters before a numeric date that may name its weekday
BESIDE = re.compile(r"[\s,;(]{0,4}(?:the\s)?")
OPENS = re.compile(rf"(?:^|-|\s{{2}}|\(|\bon|{weekdays()},?)\s*$", re.IGNORECASE)
DEICTIC = re.compile(
    r"\b(?:today|tonight|tomorrow|yesterday|this|next|last|the\s(?:day|following|previous))\b",
    re.IGNORECASE,
)
LIMITS = ("by", "until", "before", "since", "after")
MAIL = re.compile(r"(?:from|to|cc|subject|sent|reply-to|message-id)[ \t]*:", re.IGNORECASE)
ROW = re.compile(r",? ?(?:and|&) ?|, ?")  # between the days of a row
YEAR = re.compile(
    r"\d{4}|'\d\d|/\d\d\b|\.\d\d\b|-\d\d\b|\b(?:last|ago|yesterday|past)\b", re.IGNORECASE
)
MONTHS_BACK = 60  # days after which a day without a year is that of the next one
MONTH_BACK = 30  # days that a numeric date without a year may lie back


def add(facts: Facts) -> Facts:
    """The facts with the days that they name."""
    times = list(facts.times())
    found = [*_head(facts), *_said(facts, times), *_numeric(facts, times)]
    found.sort(key=lambda fact: fact.span)
    return evolve(facts, days=tuple(_joined(facts, found)))


def _said(facts: Facts, times: list[Time]) -> Iterator[DayFact]:
    """The days of time expressions; the bare name of a weekday is one to come."""
    reference = facts.scene.document.source.date
    for at, time in enumerate(times):
        whole = _range(facts, times, at)
        if whole is not None:
            yield whole
        day = day_of(time)
        if day is None or _is_half_said(facts, times, at):
            continue
        if reference is not None:
            day = _ahead(_words(facts, time), day, reference)
        yield _fact(facts, time.span, day, limits=time.bound in LIMITS)


def _ahead(words: str, day: Day, reference: Day) -> Day:
    """A day moved on to the one to come, where its words name no year and it is long over.

    The bare name of a weekday is of the days to come.
    """
    if _has_weekday(words) and not _is_dated(words):
        weeks = -(-(ordinal(reference) - ordinal(day)) // 7)
        return plus_days(day, 7 * max(weeks, 0))
    if not YEAR.search(words) and day < plus_days(reference, -MONTHS_BACK):
        return plus_months(day, 12)
    return day


def _range(facts: Facts, times: list[Time], at: int) -> DayFact | None:
    """The days from one time expression to the next, where they make a range of days.

    In running text it is no event's: "she visits us from 3 to 5 June".
    """
    extent = times[at].extent
    after = times[at + 1] if at + 1 < len(times) else None
    if extent is None or after is None or after.extent != extent or extent.start is not None:
        return None
    if extent.earliest is None or extent.latest is None or extent.precision != "span":
        return None
    fact = _fact(facts, Span(times[at].span.start, after.span.end), extent.earliest, limits=False)
    main = fact.main and (fact.labelled or not facts.page.lines[fact.line].running)
    return evolve(fact, until=extent.latest, main=main)


def _joined(facts: Facts, days: list[DayFact]) -> Iterator[DayFact]:
    """The days, those told in one row as one: "6, 13 and 20 June"."""
    row: list[DayFact] = []
    for day in days:
        gap = facts.page.plain[row[-1].span.end : day.span.start] if row else ""
        single = day.main and not day.until and bool(row) and row[-1].main and not row[-1].until
        if row and not (single and ROW.fullmatch(gap)):
            yield _row_of(row)
            row = []
        row.append(day)
    if row:
        yield _row_of(row)


def _row_of(days: list[DayFact]) -> DayFact:
    span = Span(days[0].span.start, days[-1].span.end)
    others = {day.day for day in days} - {days[-1].day}
    return evolve(days[-1], span=span, more=tuple(sorted(others)))


def _numeric(facts: Facts, times: list[Time]) -> Iterator[DayFact]:
    """Days like "11/18" that open a line or a cell, or stand behind a weekday."""
    reference = facts.scene.document.source.date
    if reference is None:
        return
    known = {at for t in times if day_of(t) for at in range(t.span.start, t.span.end)}
    matches = list(NUMERIC.finditer(facts.page.plain, facts.page.starts[0]))
    month_first = _order(matches)
    for match in matches:
        span = Span(*match.span())
        before = facts.page.plain[facts.line_at(span.start).span.start : span.start]
        if not OPENS.search(before) or not known.isdisjoint(range(*match.span())):
            continue
        day = _read_numeric(match, month_first, before[-BEFORE:], reference)
        if day is not None:
            yield _fact(facts, span, day, limits=False)


def _order(matches: list[re.Match[str]]) -> bool | None:
    """Whether the numeric dates of a text give the month first; None if they do not show it."""
    months_first = any(int(match["second"]) > MONTHS for match in matches)
    days_first = any(int(match["first"]) > MONTHS for match in matches)
    return None if months_first == days_first else months_first


def _read_numeric(
    match: re.Match[str], month_first: bool | None, before: str, reference: Day
) -> Day | None:
    """The next such day.

    Where the order of its numbers is open, only a day that its weekday names, or that is soon
    while the other is far off.
    """
    first, second = int(match["first"]), int(match["second"])
    if month_first is not None or first == second:
        return _next(reference, *((first, second) if month_first else (second, first)))
    days = (_next(reference, first, second), _next(reference, second, first))
    known = [day for day in days if day is not None]
    named = [day for day in known if _is_named(before, day)]
    soon = [day for day in known if day <= plus_days(reference, SOON)]
    far = [day for day in known if day > plus_days(reference, FAR)]
    fitting = named or (soon if len(soon) + len(far) == len(known) else [])
    return fitting[0] if len(fitting) == 1 else None


def _is_named(words: str, day: Day) -> bool:
    """Whether words name the weekday of a day."""
    number = weekday(day)
    names = (name for name, at in values("weekday", "weekday-short").items() if at == number)
    return any(re.search(rf"\b{name}\b", words, re.IGNORECASE) for name in names)


def _next(reference: Day, month: int, number: int) -> Day | None:
    """The first such day from a month before the reference date on."""
    for year in (reference.year, reference.year + 1):
        try:
            day = Day(year, month, number)
        except ValueError:
            return None
        if day >= plus_days(reference, -MONTH_BACK):
            return day
    return None


def _head(facts: Facts) -> Iterator[DayFact]:
    """The day of a dateline that stands in no sentence."""
    dateline = facts.scene.document.dateline
    if dateline is None or (facts.starts and facts.starts[0] <= dateline.start):
        return
    found = dates.first(facts.page.plain, dateline.start, dateline.end)
    if found is not None:
        yield _fact(facts, found[0], found[1], limits=False)


def day_of(time: Time) -> Day | None:
    """The one day that a time expression names; None for a clock time alone."""
    interval = time.interval
    if interval is None or interval.precision not in ("day", "minute"):
        return None
    if interval.earliest != interval.latest or time.type not in ("DATE", "TIME"):
        return None
    if time.extent is not None and time.extent.earliest != time.extent.latest:
        return None
    if time.type == "TIME" and not _names_day(time.text):
        return None
    return interval.earliest


def _names_day(words: str) -> bool:
    """Whether a time of day says of which day it is: "Monday at 5", "tonight", not "evening"."""
    if _is_dated(words) or DEICTIC.search(words):
        return True
    return re.search(rf"\b{weekdays()}", words, re.IGNORECASE) is not None


def _words(facts: Facts, time: Time) -> str:
    return facts.page.plain[time.span.start : time.span.end]


def _without_clocks(words: str) -> str:
    rest = words
    for found in reversed(clocks.read(words, 0, len(words))):
        rest = rest[: found.span.start] + rest[found.span.end :]
    return rest


def _is_dated(words: str) -> bool:
    """Whether words say more of a day than its name: a month, or digits that are no clock time."""
    rest = re.sub(weekdays(), "", _without_clocks(words), flags=re.IGNORECASE)
    return re.search(rf"\d|\b{months()}", rest, re.IGNORECASE) is not None


def _has_weekday(words: str) -> bool:
    return re.match(rf"(?:this\s|on\s|the\s)?{weekdays()}", words, re.IGNORECASE) is not None


def _is_half_said(facts: Facts, times: list[Time], at: int) -> bool:
    """Whether the name of a day only stands beside its date: "Friday" in "Friday (3 May)"."""
    for other in times[max(at - 1, 0) : at] + times[at + 1 : at + 2]:
        first, last = sorted((times[at].span, other.span))
        gap = facts.page.plain[first.end : last.start]
        if BESIDE.fullmatch(gap) and day_of(other) and _is_dated(_words(facts, other)):
            return not _is_dated(_words(facts, times[at]))
    return False


def _fact(facts: Facts, span: Span, day: Day, *, limits: bool) -> DayFact:
    line = facts.page.at(span.start)
    meant = facts.meanings_at(span)
    aside = (
        limits
        or bool(meant & {"aside", "contact", "deadline"})
        or facts.in_section(line)
        or _is_of_writing(facts, span, line)
        or _is_over(facts, day, line, meant)
        or is_aside(facts, span)
    )
    return DayFact(day, span, line, facts.sentence_at(span.start), bool(meant & WHEN), not aside)


def _is_over(facts: Facts, day: Day, line: int, meant: frozenset[str]) -> bool:
    """Whether running text tells a day that is past."""
    reference = facts.scene.document.source.date
    past = reference is not None and day < reference
    return past and facts.page.lines[line].running and not meant & WHEN


def _is_of_writing(facts: Facts, span: Span, line: int) -> bool:
    """Whether a day is that of writing: in a dateline, or in the head of a letter."""
    dateline = facts.scene.document.dateline
    if dateline is not None and overlaps(dateline, span):
        return not _has_clock_near(facts, line)
    near = facts.page.lines[max(line - 3, 0) : line + 4]
    return facts.meanings_at(span) == {"date"} and any(MAIL.match(other.text) for other in near)


def _has_clock_near(facts: Facts, line: int) -> bool:
    """Whether a clock time stands on the same line or one beside it, apart from running text."""
    near = facts.page.lines[max(line - 1, 0) : line + 2]
    return not facts.page.lines[line].running and any(
        found.value.sure
        for other in near
        if not other.running
        for found in clocks.read(facts.page.plain, other.span.start, other.span.end)
    )
