"""The values that travel down the line. All are frozen; no stage changes its input.

Offsets are in characters (Python string offsets) of the text as given, half-open.
"""

from typing import Literal

from attrs import field, frozen

from timeline.days import Day
from timeline.values import value

Precision = Literal[
    "minute", "day", "week", "month", "season", "quarter", "half", "year", "decade", "century",
    "span",  # lasted from earliest to latest
    "range",  # once between earliest and latest
    "approx", "deadline", "open",
]  # fmt: skip
TimexType = Literal["DATE", "TIME", "DURATION", "SET"]
Status = Literal["past", "ongoing", "scheduled", "possible", "negated"]
Role = Literal["location", "actor", "demonym"]


def _after_start(instance: "Span", _: object, value: int) -> None:
    if not 0 <= instance.start <= value:
        raise ValueError(
            f"a span goes from 0 <= start to end >= start, not {instance.start}, {value}"
        )


@value
class Span:
    """Characters `start` to `end` (not included) of a document's text.

    Spans sort by start, then by end. The order is written out: spans are compared so often that
    the general way of attrs, by tuples of all fields, shows in the run time.
    """

    start: int
    end: int = field(validator=_after_start)

    def __lt__(self, other: "Span") -> bool:
        if self.start != other.start:
            return self.start < other.start
        return self.end < other.end


def overlaps(a: Span, b: Span) -> bool:
    """Whether the two spans share a character.

    >>> overlaps(Span(0, 3), Span(3, 5))
    False
    """
    return a.start < b.end and b.start < a.end


def holds(outer: Span, inner: Span) -> bool:
    """Whether `inner` lies within `outer`."""
    return outer.start <= inner.start and inner.end <= outer.end


@frozen(order=True)
class Citation:
    """A span of the document with this id."""

    doc: str
    span: Span


@frozen
class Source:
    """What is known of a document without its words.

    `date` is the reference date; `date_source` says where it came from: "option", "front matter",
    "title", "dateline", "file name", or "none". `zone` is an IANA name or None.
    """

    id: str
    title: str
    date: Day | None
    date_source: str
    sha256: str
    chars: int
    url: str | None = None
    zone: str | None = None


@frozen
class Document:
    """A text with its source. `body` is the part to read: without front matter and title line.

    `headline` is the span of the title where it stands in the text. `dateline` is the span of the
    words that give the place and date of writing. `home` is the place for which it was written:
    the one of its front matter, else the reader's. `record` is the day of the meeting of which it
    is the minutes. `remarks` say what could not be used of either.
    """

    source: Source
    text: str = field(repr=False)
    body: Span
    headline: Span | None = None
    dateline: Span | None = None
    home: str | None = None
    record: Day | None = None
    remarks: tuple[str, ...] = ()


@value
class Token:
    """A word or sign. `tag` is a Penn tag, `lemma` the lower-case base form (names keep case)."""

    start: int
    end: int
    tag: str = ""
    lemma: str = ""


SentenceKind = Literal["prose", "heading", "item", "label"]


@value
class Sentence:
    """Tokens from `start` to `end` of the text.

    `kind`: "heading" for a title or a line without a verb that stands alone, "item" for a list
    item, "label" for a "Key: value" line, else "prose".
    """

    start: int
    end: int
    tokens: tuple[Token, ...] = ()
    kind: SentenceKind = "prose"


@frozen
class Clock:
    """A time of day. `zone` is an IANA name or a fixed offset as "+08:00"; None if not known."""

    hour: int
    minute: int
    zone: str | None = None


@frozen
class Interval:
    """The days in which something lies, both included; None is an open side.

    `precision` is never finer than what was said. `start` and `end` are clock times on `earliest`
    and `latest` (precision "minute"). `approximate` is EDTF's "~".
    """

    earliest: Day | None
    latest: Day | None
    precision: Precision
    start: Clock | None = None
    end: Clock | None = None
    approximate: bool = False

    def __attrs_post_init__(self) -> None:
        if self.earliest and self.latest and self.latest < self.earliest:
            raise ValueError(f"latest {self.latest} lies before earliest {self.earliest}")


def lies_in(inner: Interval, outer: Interval) -> bool:
    """Whether an interval is a smaller part of another; a closed one lies in an open one."""
    if inner.earliest is None or inner.latest is None or inner == outer:
        return False
    after = outer.earliest is None or outer.earliest <= inner.earliest
    return after and (outer.latest is None or inner.latest <= outer.latest)


def share_days(a: Interval, b: Interval) -> bool:
    """Whether two intervals share a day."""
    return not (
        (a.latest and b.earliest and a.latest < b.earliest)
        or (b.latest and a.earliest and b.latest < a.earliest)
    )


@frozen
class Time:
    """A time expression: TIMEX3 `type`, `value` and `mod`, and what it means in days.

    `interval` is None for what has no place in the calendar (durations, sets, "recently" without a
    reference date). `extent` is the whole range of which this is one end ("from 5 to 7 May"); both
    ends carry it. `conflict` says in words what does not fit ("Monday" with a date that is a
    Tuesday). `bound` is the word before it that says how it limits: "by", "until", "since",
    "after", "before", "from", or "".
    """

    span: Span
    text: str
    type: TimexType
    value: str
    mod: str
    interval: Interval | None
    rule: str
    extent: Interval | None = None
    conflict: str = ""
    bound: str = ""


@frozen
class Place:
    """A place name. `lat`, `lon` in degrees (WGS 84), `geonameid` a GeoNames id, `zone` IANA,
    None where places of other zones are about as likely to be meant.

    `within` names the containers, nearest first ("Tokyo", "Japan"). `point_of` is "" if the point
    is the place's own, else the name of the container that it belongs to, and `point_kind` the
    kind of that container.
    """

    span: Span
    text: str
    name: str
    kind: str
    country: str | None
    lat: float | None
    lon: float | None
    geonameid: str | None
    zone: str | None
    role: Role
    rule: str
    within: tuple[str, ...] = ()
    point_of: str = ""
    point_kind: str = ""


NameKind = Literal["person", "organisation", "gathering", "work", "group"]


@value
class NameMention:
    """One mention of a name; `form` is "full", "short", "acronym", "role" or "pronoun"."""

    span: Span
    form: str
    rule: str


@frozen
class Name:
    """A named person, organisation or gathering with all its mentions, in text order."""

    id: str
    name: str
    kind: NameKind
    mentions: tuple[NameMention, ...]


@frozen
class Mention:
    """An event the text speaks of, as TimeML counts them (EVENT class, tense, aspect, polarity)."""

    span: Span
    text: str
    cls: str
    tense: str
    aspect: str
    polarity: str
    modality: str
    event: str | None = None


@frozen
class Participant:
    """Who takes part, as a canonical name, and where the text says so.

    `doc` is the document of the span, "" for that of the event's trigger.
    """

    name: str
    role: str
    span: Span
    doc: str = ""


@frozen
class EventPlace:
    """Where an event happens. `rel`: at, in, near, destination, origin.

    `doc` is the document of the span, "" for that of the event's trigger. `basis` names the clue
    that ties the place to the event. `geonameid` is the one of a place with a point of its own.
    """

    name: str
    lat: float | None
    lon: float | None
    zone: str | None
    rel: str
    span: Span
    within: tuple[str, ...] = ()
    point_of: str = ""
    doc: str = ""
    basis: str = ""
    geonameid: str | None = None


@frozen
class EventDate:
    """When an event happens, and why we say so.

    `basis` names the clue in words; `text` quotes the words that gave the date ("" if none did).
    `own` is what it was before other events narrowed it, None if they did not.
    """

    interval: Interval
    basis: str
    text: str = ""
    own: "EventDate | None" = None


@frozen
class Telling:
    """What one document says of an event that several tell, and what became of that.

    `written` is the day of writing; `note` says in words what a later document made of it: "moved
    to 2 June 2025", "held", "called off", "" if it still holds.
    """

    trigger: Citation
    written: Day | None
    status: Status
    date: EventDate
    quote: str
    note: str = ""


@frozen
class Event:
    """What belongs on a calendar: one occurrence with all its mentions.

    `order` is the rank on the timeline, equal ranks are not ordered; `before` the ids of events
    that this one precedes; `within` the id of the event that contains it. `quote` is the
    sentence of the trigger, its white space joined. `cue` cites the words that gave the status.
    `history` is what each document told, in the order of writing, where there are several.
    """

    id: str
    kind: str
    title: str
    status: Status
    confidence: float
    trigger: Citation
    mentions: tuple[Citation, ...]
    date: EventDate
    place: EventPlace | None
    participants: tuple[Participant, ...]
    sentence: Citation
    quote: str
    cue: Citation | None = None
    order: int = 0
    before: tuple[str, ...] = ()
    within: str | None = None
    trace: tuple[str, ...] = ()
    history: tuple[Telling, ...] = ()


@frozen
class Relation:
    """Event `first` comes before, contains, or is of one day with `second`; `rule`, `cue` say why.

    `strength` ranks the rule: a relation that contradicts stronger ones is dropped. `gap` is how
    long before, as TIMEX3 has it ("P3D"), "" if the text does not say.
    """

    first: str
    second: str
    kind: Literal["before", "contains", "with"]
    rule: str
    strength: int
    cue: Citation | None = None
    gap: str = ""


@frozen
class Reading:
    """One document and what was found in it."""

    source: Source
    times: tuple[Time, ...]
    places: tuple[Place, ...]
    names: tuple[Name, ...]
    mentions: tuple[Mention, ...]
