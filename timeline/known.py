"""Known dates: an event that names a happening of a calendar takes its days.

In: a timeline and entries of calendars. Out: the timeline, those events dated, what is ordered
around them narrowed, and a remark for each that may be several entries.
"""

import re
from collections.abc import Iterable, Iterator

from attrs import evolve, frozen

from timeline import order
from timeline.calendars import Entry
from timeline.days import Day, month_length, ordinal
from timeline.model import Event, EventDate, Interval, Name, Reading, Span, overlaps, share_days
from timeline.result import Timeline, sort_events

TOKEN = re.compile(r"[^\W_]+(?:['’]s\b)?")
INSIDE = re.compile(r"\((?P<name>[^()]+)\)")
NUMBER = re.compile(r"\d+(?:st|nd|rd|th)?|[ivxl]+")
EMPTY = frozenset({"the", "a", "an", "of", "and", "for", "on", "in", "at", "annual", "s"})
MEETINGS = frozenset({"meeting", "summit", "conference", "congress", "forum", "conclave", "talks",
                      "convention", "assembly", "session"})  # fmt: skip
MEETING = "meeting"  # stands for all of these
LAST = frozenset({"latest", "last", "recent", "previous", "past"})
YEAR = 366  # days from the day of writing within which an undated happening lies
NEAR = 4  # words before the one that tells an event that may say which one is meant
ENOUGH = 2  # words of a name that is no chance
Words = frozenset[str]


@frozen
class Happening:
    """What an event is called, how it may be named in a calendar, and the days of its parts."""

    event: Event
    names: tuple[str, ...]
    words: tuple[Words, ...]
    parts: tuple[Interval, ...]


def date(line: Timeline, entries: Iterable[Entry]) -> Timeline:
    """The timeline with known dates, put in order anew.

    An entry holds for an event that its name or an alias names, if the event's own date leaves room
    for it. Where several do, none is used and a remark says so.
    """
    known = [(entry, tuple(_forms(entry))) for entry in entries]
    if not known:
        return line
    written = {source.id: source.date for source in line.sources}
    found = {
        one.event.id: _matches(one, known, written.get(one.event.trigger.doc))
        for one in _happenings(line)
    }
    doubts = (_doubt(e, found[e.id]) for e in line.events if len(found[e.id]) > 1)
    remarks = (*line.remarks, *dict.fromkeys(doubts))
    events = tuple(_dated(e, found[e.id]) for e in line.events)
    if events == line.events:
        return evolve(line, remarks=remarks)
    settled = order.settle(events, (*line.relations, *line.dropped), written)
    placed = evolve(line, events=settled.events, relations=settled.kept, dropped=settled.dropped)
    return sort_events(evolve(placed, remarks=remarks))


def _happenings(line: Timeline) -> Iterator[Happening]:
    """Each event with its names: of the gatherings that its words name, else its title."""
    gatherings = {r.source.id: _gatherings(r) for r in line.readings}
    days = {event.id: event.date.interval for event in line.events}
    parts: dict[str, list[Interval]] = {}
    for relation in line.relations:
        if relation.kind == "contains" and relation.second in days:
            parts.setdefault(relation.first, []).append(days[relation.second])
    for event in line.events:
        told = (event.trigger, *event.mentions)
        named = tuple(
            name.name
            for doc in dict.fromkeys(mention.doc for mention in told)
            for name in gatherings.get(doc, ())
            if _is_named(name, [mention.span for mention in told if mention.doc == doc])
        )
        own = tuple(words(name) for name in named or (event.title,))
        yield Happening(event, named, own, tuple(parts.get(event.id, ())))


def _gatherings(reading: Reading) -> tuple[Name, ...]:
    return tuple(name for name in reading.names if name.kind == "gathering")


def _is_named(name: Name, spans: Iterable[Span]) -> bool:
    return any(overlaps(mention.span, span) for mention in name.mentions for span in spans)


def words(name: str) -> Words:
    """The words of a name that tell it from others; all kinds of meeting are one word.

    >>> sorted(words("The 12th Baltic Summit 2025"))
    ['baltic', 'meeting']
    """
    found = (
        match[0].casefold().removesuffix("'s").removesuffix("’s") for match in TOKEN.finditer(name)
    )
    kept = (word for word in found if word not in EMPTY and not NUMBER.fullmatch(word))
    return frozenset(MEETING if word in MEETINGS else word for word in kept)


def _forms(entry: Entry) -> Iterator[Words]:
    """All ways to name an entry: whole, without what stands in brackets, and by that alone."""
    for name in (entry.name, *entry.aliases):
        yield words(name)
        for inside in INSIDE.finditer(name):
            before, after = name[: inside.start()], name[inside.end() :]
            yield words(f"{before} {after}")
            yield words(f"{inside['name']} {after}")


def _matches(
    happening: Happening, known: Iterable[tuple[Entry, tuple[Words, ...]]], written: Day | None
) -> list[Entry]:
    """The entries that an event may be, at the days that its own date leaves."""
    named = [
        entry
        for entry, forms in known
        if any(_fits(own, form, happening) for own in happening.words for form in forms)
    ]
    found = [
        placed
        for entry in named
        for placed in _placed(entry, happening.event, written)
        if _has_room(happening, placed.interval, written)
    ]
    unique = {(entry.interval, entry.name): entry for entry in found}
    return _nearest(list(unique.values()), happening.event, written)


def _fits(own: Words, form: Words, happening: Happening) -> bool:
    """Whether an event's name and an entry's name mean the same.

    The name of a gathering may have less words than the entry. A title may have more, if the word
    that tells the event is one of the entry.
    """
    if len(own & form) < ENOUGH:
        return False
    if own == form or (happening.names and own < form):
        return True
    return not happening.names and form < own and bool(words(_trigger(happening.event)) & form)


def _trigger(event: Event) -> str:
    """The word that tells an event, taken from its sentence; "" if white space there was joined."""
    span = event.trigger.span
    start = len(_lead(event))
    return event.quote[start : start + span.end - span.start] if _is_as_written(event) else ""


def _lead(event: Event) -> str:
    """The words before that one in its sentence, "" likewise."""
    start = event.trigger.span.start - event.sentence.span.start
    return event.quote[:start] if _is_as_written(event) else ""


def _is_as_written(event: Event) -> bool:
    """Whether the quotation of an event has the offsets of its sentence."""
    sentence = event.sentence
    same = sentence.doc == event.trigger.doc
    return same and len(event.quote) == sentence.span.end - sentence.span.start


def _placed(entry: Entry, event: Event, written: Day | None) -> Iterator[Entry]:
    """The entry, or if it comes each year, that of each year in which the event may lie."""
    if not entry.yearly:
        yield entry
        return
    interval = event.date.interval
    years = {day.year for day in (interval.earliest, interval.latest, written) if day}
    for near in sorted({year + step for year in years for step in (-1, 0, 1)}):
        yield evolve(entry, interval=_in_year(entry.interval, near))


def _in_year(interval: Interval, year: int) -> Interval:
    first, last = interval.earliest, interval.latest
    if first is None or last is None:
        return interval
    return evolve(
        interval,
        earliest=_day_in(first, year),
        latest=_day_in(last, year + last.year - first.year),
    )


def _day_in(day: Day, year: int) -> Day:
    return Day(year, day.month, min(day.day, month_length(year, day.month)))


def _has_room(happening: Happening, known: Interval, written: Day | None) -> bool:
    """Whether it can lie on these days: by its own date and its parts', else near the writing."""
    own, first = happening.event.date.interval, known.earliest
    if first is None or not all(share_days(known, other) for other in (own, *happening.parts)):
        return False
    near = own.precision != "open" or (own.earliest is not None and own.latest is not None)
    dated = any(part.precision != "open" for part in happening.parts)
    return near or dated or written is None or abs(ordinal(first) - ordinal(written)) <= YEAR


def _nearest(found: list[Entry], event: Event, written: Day | None) -> list[Entry]:
    """Of several entries the first one to come, or the one that "latest" means; else all."""
    if len(found) < ENOUGH or written is None or event.date.interval.precision != "open":
        return found
    ranked = sorted(found, key=lambda entry: entry.interval.earliest or written)
    if event.status in ("scheduled", "possible"):
        return ranked[:1]
    said = set(_lead(event).casefold().split()[-NEAR:])
    return ranked[-1:] if said & LAST and event.status in ("past", "negated") else ranked


def _dated(event: Event, found: list[Entry]) -> Event:
    """The event with the days of the one entry that it names, and the calendar they are from."""
    if len(found) != 1:
        return event
    why = f"known: {found[0].name} ({found[0].file})"
    date = EventDate(found[0].interval, why, event.date.text)
    return evolve(event, date=date, trace=(*event.trace, f"date: {why}"))


def _doubt(event: Event, found: list[Entry]) -> str:
    """The remark on an event that may be several entries."""
    names = " or ".join(f"“{e.name}” of {e.interval.earliest} ({e.file})" for e in found)
    return f"known dates: “{event.title}” may be {names}; none is used"
