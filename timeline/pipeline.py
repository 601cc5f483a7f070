"""The straight line from a text to its timeline: the map of the code."""

import datetime as dt
from bisect import bisect_left
from collections.abc import Iterable
from functools import partial

from attrs import evolve

from timeline import background as beyond
from timeline import events, known, names, order, times
from timeline.background import NOTHING, Background
from timeline.days import Day
from timeline.events import scene
from timeline.events.scene import Scene
from timeline.memory import pause_collection
from timeline.model import Name, Place, Reading, Sentence, Span, Time, holds, overlaps
from timeline.order import relations as clues
from timeline.order import stories
from timeline.result import Timeline, sort_events
from timeline.text import about, parse_words, read
from timeline.text.about import About
from timeline.text.clauses import parse

NAMED = ("full", "short")  # mentions that are the name itself, no role and no pronoun
NEVER = Day(9999, 12, 31)
NO_DATE = "no reference date: relative times stay relative; give one with --date"


@pause_collection()
def extract(
    text: str,
    *,
    date: dt.date | str | None = None,
    source: str | None = None,
    title: str | None = None,
    tz: str | None = None,
    background: Background = NOTHING,
) -> Timeline:
    """The timeline of one text.

    `date` is the day the text was written, `source` its path or address, `tz` the zone of clock
    times where nothing else tells it, `background` what the reader knows beyond the text.

    Raises:
        DateError: `date` is no date or `tz` no time zone.

    >>> line = extract("The harbour bridge opened on 3 May 2013.")
    >>> [(event.title, event.date.interval.earliest) for event in line.events]
    [('Harbour bridge opens', Day(year=2013, month=5, day=3))]
    """
    seen, reading = look(text, about.about(date, source, title, tz), background)
    found = events.find(seen, background.lexicon)
    written = {reading.source.id: reading.source.date}
    settled = order.settle(found.events, clues.find(found), written)
    reading = evolve(reading, mentions=found.mentions)
    remarks = seen.document.remarks if reading.source.date else (*seen.document.remarks, NO_DATE)
    line = Timeline((reading,), settled.events, settled.kept, remarks, settled.dropped)
    return known.date(sort_events(line), background.known)


def look(text: str, given: About, background: Background = NOTHING) -> tuple[Scene, Reading]:
    """All that a text says before its events: as the events need it, and as a reader wants it."""
    document = beyond.at_home(read.document(text, given), background)
    sentences = parse_words(document)
    where = beyond.find_places(document, sentences, background)
    document = beyond.in_zone(document, where, background, given.zone)
    told = times.read(document, sentences, background.policy)
    when = told.times
    parses = tuple(map(partial(parse, document.text), sentences, _by_sentence(when, sentences)))
    who = names.find(document, parses, where)
    where = _without_people(where, who)
    reading = Reading(document.source, when, where, who, ())
    return scene.build(document, parses, when, where, who, told.genre), reading


def _by_sentence(
    when: tuple[Time, ...], sentences: tuple[Sentence, ...]
) -> tuple[tuple[Span, ...], ...]:
    """The spans of the times in each sentence; the clauses are read around them."""
    starts = [time.span.start for time in when]
    return tuple(
        tuple(t.span for t in when[bisect_left(starts, s.start) : bisect_left(starts, s.end)])
        for s in sentences
    )


def _without_people(where: tuple[Place, ...], who: tuple[Name, ...]) -> tuple[Place, ...]:
    """The places that are not the name of a person: "Paris Hilton", then "Paris".

    A place may be called after one: "Fort St. John".
    """
    spans = sorted(
        mention.span
        for name in who
        if name.kind == "person" and " " in name.name
        for mention in name.mentions
        if mention.form in NAMED
    )
    starts = [span.start for span in spans]

    def is_person(place: Place) -> bool:
        first = max(bisect_left(starts, place.span.start) - 1, 0)
        near = (span for span in spans[first : first + 2] if overlaps(place.span, span))
        return any(span == place.span or not holds(place.span, span) for span in near)

    return tuple(place for place in where if not is_person(place))


def _written(reading: Reading) -> tuple[Day, str]:
    """The place of a document among others: by its day of writing, those without one last."""
    return reading.source.date or NEVER, reading.source.id


def merge(timelines: Iterable[Timeline]) -> Timeline:
    """One timeline of several: each happening once, with all its sources, in one order.

    In whatever order the documents are given, the result is the same. Where they differ, the one
    written last is right; what the others told is kept as history.

    >>> plan = extract("Oslo will open its tunnel on 3 May 2024.", date="2024-03-13", source="a")
    >>> news = extract("Oslo opened its tunnel on 4 May 2024.", date="2024-05-05", source="b")
    >>> [(event.status, len(event.history)) for event in merge([plan, news]).events]
    [('past', 2)]
    """
    parts = tuple(timelines)
    every = {reading.source: reading for part in parts for reading in part.readings}
    readings = tuple(sorted(every.values(), key=_written))
    written = {reading.source.id: reading.source.date for reading in readings}
    story = stories.join((event for part in parts for event in part.events), written)
    relations = story.rename(r for part in parts for r in (*part.relations, *part.dropped))
    settled = order.settle(story.events, relations, written)
    remarks = dict.fromkeys(remark for part in parts for remark in part.remarks)
    line = Timeline(readings, settled.events, settled.kept, tuple(remarks), settled.dropped)
    return sort_events(line)
