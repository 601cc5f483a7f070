"""What a notice says, read line by line: its page, fields, days and clock times.

In: a scene. Out: facts, which the modules beside this one fill in.
"""

import bisect

from attrs import field, frozen

from timeline.days import Day
from timeline.events.notices import labels, lines
from timeline.events.notices.clocks import Stretch
from timeline.events.notices.labels import Field
from timeline.events.notices.lines import Line, Page
from timeline.events.notices.shelf import Shelf, shelve
from timeline.events.scene import Scene
from timeline.model import Span, Time
from timeline.text.syntax import Parse

FINITE = ("PAST", "PRESENT", "FUTURE")
WHEN = frozenset({"when", "date", "time", "end"})


@frozen
class DayFact:
    """A day that a notice names. `labelled`: in a field of dates or times.

    `main` is False for deadlines, days of biographies, days of posting and the like. `until` is
    the last day of a range; `more` are the other days of a row: "6, 13 and 20 June".
    """

    day: Day
    span: Span
    line: int
    sentence: int
    labelled: bool
    main: bool
    until: Day | None = None
    more: tuple[Day, ...] = ()


@frozen
class ClockFact:
    """A stretch of the day that a notice names; `field` is the number of the field it stands in.

    `main` is False for refreshments, deadlines, office hours and the like.
    """

    stretch: Stretch
    span: Span
    line: int
    sentence: int
    field: int | None
    main: bool
    zone: str | None
    rule: str


@frozen
class Facts:
    """A scene as a notice; `sections` are lines (first, end) of abstracts and biographies."""

    scene: Scene
    page: Page
    fields: tuple[Field, ...]
    sections: tuple[tuple[int, int], ...]
    days: tuple[DayFact, ...] = ()
    clocks: tuple[ClockFact, ...] = ()
    starts: tuple[int, ...] = field(default=(), repr=False)
    days_at: Shelf[DayFact] = field(init=False, repr=False, eq=False)
    clocks_at: Shelf[ClockFact] = field(init=False, repr=False, eq=False)
    parts_at: Shelf[int] = field(init=False, repr=False, eq=False)
    labels_at: Shelf[int] = field(init=False, repr=False, eq=False)
    aside_lines: frozenset[int] = field(init=False, repr=False, eq=False)

    @days_at.default
    def _shelve_days(self) -> Shelf[DayFact]:
        return shelve(self.page, ((day.span, day) for day in self.days))

    @clocks_at.default
    def _shelve_clocks(self) -> Shelf[ClockFact]:
        return shelve(self.page, ((hour.span, hour) for hour in self.clocks))

    @parts_at.default
    def _shelve_parts(self) -> Shelf[int]:
        parts = ((part, at) for at, value in enumerate(self.fields) for part in value.parts)
        return shelve(self.page, parts)

    @labels_at.default
    def _shelve_labels(self) -> Shelf[int]:
        return shelve(self.page, ((value.label, at) for at, value in enumerate(self.fields)))

    @aside_lines.default
    def _list_aside_lines(self) -> frozenset[int]:
        return frozenset(line for first, end in self.sections for line in range(first, end))

    def line_at(self, offset: int) -> Line:
        """The line that holds an offset, or the last one before it."""
        return self.page.lines[self.page.at(offset)]

    def sentence_at(self, offset: int) -> int:
        """The number of the sentence that holds an offset, or the last one before it."""
        return max(bisect.bisect_right(self.starts, offset) - 1, 0)

    def parse_at(self, offset: int) -> Parse | None:
        """The sentence that holds an offset; None between sentences."""
        if not self.scene.parses:
            return None
        parse = self.scene.parses[self.sentence_at(offset)]
        return parse if parse.sentence.start <= offset < parse.sentence.end else None

    def field_at(self, span: Span) -> int | None:
        """The number of the field whose value holds a span."""
        return next(iter(self.parts_at.touching(span)), None)

    def meanings_at(self, span: Span) -> frozenset[str]:
        """What the label means in whose value a span stands; nothing outside fields."""
        number = self.field_at(span)
        return frozenset() if number is None else self.fields[number].meanings

    def in_section(self, line: int) -> bool:
        """Whether a line belongs to an abstract, a biography or the like."""
        return line in self.aside_lines

    def fields_in(self, first: int, end: int) -> tuple[Field, ...]:
        """The fields that begin in lines `first` to `end` (not included)."""
        starts = [bisect.bisect_left(self.fields, line, key=_first_line) for line in (first, end)]
        return self.fields[starts[0] : starts[1]]

    def days_above(self, line: int) -> tuple[DayFact, ...]:
        """The days told above a line."""
        return self.days[: bisect.bisect_left(self.days, line, key=_line)]

    def times(self) -> tuple[Time, ...]:
        """The time expressions of the text."""
        return tuple(time for row in self.scene.times for time in row)

    def whens_in(self, span: Span) -> tuple[Span, ...]:
        """Where days and clock times stand within a span, or reach into it."""
        days = (day.span for day in self.days_at.touching(span))
        return (*days, *(hour.span for hour in self.clocks_at.touching(span)))

    def whens_on(self, line: int) -> tuple[Span, ...]:
        """Where the days and clock times stand that begin on a line."""
        days = (day.span for day in self.days_at.on(line))
        return (*days, *(hour.span for hour in self.clocks_at.on(line)))


def _first_line(value: Field) -> int:
    return value.first


def _line(day: DayFact) -> int:
    return day.line


def lay_out(scene: Scene) -> Facts | None:
    """The page and the fields of a scene; None if it has no words."""
    page = lines.read(scene.document, _told(scene))
    if not page.lines:
        return None
    fields = labels.read(page)
    starts = tuple(parse.sentence.start for parse in scene.parses)
    return Facts(scene, page, fields, _sections(page, fields), starts=starts)


def _told(scene: Scene) -> tuple[Span, ...]:
    """The sentences that have a finite verb."""
    return tuple(
        Span(parse.sentence.start, parse.sentence.end)
        for parse in scene.parses
        if any(verb.role == "main" and verb.tense in FINITE for verb in parse.verbs)
    )


def _sections(page: Page, fields: tuple[Field, ...]) -> tuple[tuple[int, int], ...]:
    """Lines from a label like "Abstract" to the next label of an event."""
    told = labels.INLINE | {"event"}
    ends = [*(f.first for f in fields if f.meanings & told), len(page.lines)]
    return tuple(
        (f.first, next((end for end in ends if end > f.first), len(page.lines)))
        for f in fields
        if f.meanings & labels.SECTIONS
    )
