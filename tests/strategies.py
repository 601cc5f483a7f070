"""Random events and timelines, with the nastiest texts and years at the edges."""

import string

from hypothesis import strategies as st

from tests import samples
from timeline.days import Day, month_length
from timeline.model import Clock, Event, Interval, Participant, Relation, Span, Status
from timeline.result import Timeline

NASTY = "\\`*_{}[]()#+-.!|<>&;$~:\"' \t\n\r\0\x0b\x1f\x7f\x85\u2028\u2029\u200b\ud800\ufeffaé1😀"
PRECISIONS = ("day", "week", "month", "season", "year", "decade", "century", "span", "range",
              "approx", "deadline", "open")  # fmt: skip
STATUSES: tuple[Status, ...] = ("past", "ongoing", "scheduled", "possible", "negated")
ZONES = (None, "Europe/London", "+08:00", "-11:30", "Pacific/Kiritimati")

texts = st.text(max_size=30) | st.text(NASTY, max_size=30)
titles = texts.map(lambda text: "x" + text)
years = st.integers(-60, 110) | st.integers(1900, 2030) | st.integers(9990, 9998)


@st.composite
def days(draw: st.DrawFn) -> Day:
    year, month = draw(years), draw(st.integers(1, 12))
    return Day(year, month, draw(st.integers(1, month_length(year, month))))


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    earliest, latest = sorted([draw(days()), draw(days())])
    if draw(st.booleans()):
        zone = st.just(draw(st.sampled_from(ZONES)))
        clock = st.builds(Clock, st.integers(0, 23), st.integers(0, 59), zone)
        last = draw(st.sampled_from([earliest, latest]))
        return Interval(earliest, last, "minute", draw(clock), draw(st.none() | clock))
    sides = st.sampled_from([(earliest, latest), (earliest, earliest), (None, latest),
                             (earliest, None), (None, None)])  # fmt: skip
    return Interval(
        *draw(sides), draw(st.sampled_from(PRECISIONS)), approximate=draw(st.booleans())
    )


@st.composite
def events(draw: st.DrawFn, name: str, docs: tuple[str, ...]) -> Event:
    where = st.builds(
        samples.place, texts, st.sampled_from(["at", "in", "near", "destination", "origin"]),
        lat=st.floats(-90, 90), lon=st.floats(-180, 180), zone=st.sampled_from(ZONES),
        within=st.tuples(texts),
    )  # fmt: skip
    who = st.builds(Participant, texts, st.just("agent"), st.just(Span(0, 1)))
    return samples.event(
        name,
        draw(intervals()),
        draw(st.sampled_from(docs)),
        title=draw(titles),
        text=draw(texts),
        quote=draw(texts),
        status=draw(st.sampled_from(STATUSES)),
        place=draw(st.none() | where),
        participants=tuple(draw(st.lists(who, max_size=2))),
        order=draw(st.integers(0, 5)),
    )


@st.composite
def timelines(draw: st.DrawFn) -> Timeline:
    """A timeline of up to two documents, six events, and relations between them."""
    sources = tuple(
        samples.source(name, draw(st.none() | days()), title=draw(texts),
                       url=draw(st.none() | texts), zone=draw(st.sampled_from(ZONES)))
        for name in ("docs/a.txt", "b c--(1).md")[: draw(st.integers(1, 2))]
    )  # fmt: skip
    docs = tuple(source.id for source in sources)
    names = string.ascii_lowercase[: draw(st.integers(0, 6))]
    told = tuple(draw(events(name, docs)) for name in names)
    some = st.sampled_from(told) if told else st.nothing()
    ties = st.builds(samples.before, some, some, st.integers(1, 4))
    relations: tuple[Relation, ...] = tuple(draw(st.lists(ties, max_size=5))) if told else ()
    return samples.timeline(*told, relations=relations, sources=sources, places=(samples.TOWN,))
