"""Notices of our own, as short as a test needs them, and what is read in them."""

from timeline import extract
from timeline.events.notices import dates, facts, hours
from timeline.events.notices.facts import Facts
from timeline.events.scene import build
from timeline.model import Event
from timeline.text import about, parse_words, read
from timeline.text.clauses import parse
from timeline.times import find

DAY = "2024-03-13"  # a Wednesday

LABELLED = """
LIGHTHOUSE SOCIETY

WHEN:    Thursday, March 21, 4-5:30
WHERE:   Gull Room, Harbour Museum
SPEAKER: Dr. Ada Lund, Institute of Fogs
TITLE:   "How Lamps Are Kept Dry"

ABSTRACT: Lamps were first lit here on 5 May 1871. In this talk we look at
lamps, oil and glass, and at those who carried them up the stairs.
"""

STACKED = """
                      WATER SEMINAR
                 Friday, March 22, 2024
                      3:30 - 5:00pm
                      Kern Hall 201

              Why Canals Leak in Winter

                       Ada Lund
              Department of Hydraulics

Canals were dug from 1760 on. We study how they lose their water when it
freezes, and what the keepers of the locks have done against it.

Refreshments at 3:15.
"""


def known(text: str, day: str | None = DAY) -> Facts:
    """The facts of a notice; places and names are not looked up."""
    document = read.document(text, about.about(day))
    sentences = parse_words(document)
    parses = tuple(parse(text, sentence) for sentence in sentences)
    scene = build(document, parses, find(document, sentences), (), ())
    laid = facts.lay_out(scene)
    if laid is None:
        raise ValueError("the text has no words")
    return hours.add(dates.add(laid), hours.find(laid))


def events(text: str, day: str | None = DAY) -> tuple[Event, ...]:
    """The events of a text, in order."""
    return extract(text, date=day, source="notice.txt").events


def only(text: str, day: str | None = DAY) -> Event:
    """The one event of a text."""
    [event] = events(text, day)
    return event


def when(event: Event) -> str:
    """Day, start and end of an event: "2024-03-21 16:00-17:30"."""
    interval = event.date.interval
    clocks = [f"{c.hour:02}:{c.minute:02}" for c in (interval.start, interval.end) if c]
    return " ".join(filter(None, [str(interval.earliest), "-".join(clocks)]))
