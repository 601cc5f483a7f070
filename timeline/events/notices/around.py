"""All that is known of a notice, and what each of its lines is."""

import bisect
import re
from typing import Literal

from attrs import field, frozen

from timeline.events.notices.facts import Facts
from timeline.events.notices.shelf import Shelf, shelve
from timeline.events.notices.speakers import Speaker
from timeline.events.notices.venues import Venue
from timeline.events.notices.words import any_of, listed, pattern
from timeline.model import Span

LineKind = Literal[
    "text", "label", "when", "venue", "name", "remark", "event", "affiliation", "title"
]
WILL = re.compile(
    r"^the (?:next|first|second|third|last) |\s(?:will|is|are|takes?|to)\b.*$", re.IGNORECASE
)
ADDRESS = re.compile(
    r"@|https?:|\bwww\.|\d{3}[- )]\d{4}|\b[A-Z]{2} \d{5}\b"
    r"|^\d+,? (?:\w+ ){1,3}(?:street|st|avenue|ave|road|rd|drive|lane)\b",
    re.IGNORECASE,
)
HEADS = re.compile(r"(?:\S+ ){0,2}\S+:")  # a short line that only heads what follows
LETTERS = re.compile(r"[^\W\d_]{3}")
MOST_WORDS = 10  # of a line that names a series


@frozen
class Stretch:
    """Lines `first` to `end` (not included) that tell of one event."""

    first: int
    end: int

    def holds(self, line: int) -> bool:
        """Whether a line is one of them."""
        return self.first <= line < self.end


@frozen
class Around:
    """The facts of a notice with its venues and speakers; `kinds` has what each line is."""

    facts: Facts
    venues: tuple[Venue, ...]
    speakers: tuple[Speaker, ...]
    venues_at: Shelf[Venue] = field(init=False, repr=False, eq=False)
    speakers_at: Shelf[Speaker] = field(init=False, repr=False, eq=False)
    labelled: tuple[Venue, ...] = field(init=False, repr=False)
    kinds: tuple[LineKind, ...] = field(init=False, repr=False)

    @venues_at.default
    def _shelve_venues(self) -> Shelf[Venue]:
        return shelve(self.facts.page, ((venue.span, venue) for venue in self.venues))

    @speakers_at.default
    def _shelve_speakers(self) -> Shelf[Speaker]:
        return shelve(self.facts.page, ((speaker.span, speaker) for speaker in self.speakers))

    @labelled.default
    def _list_labelled(self) -> tuple[Venue, ...]:
        return tuple(venue for venue in self.venues if venue.rank == 0)

    @kinds.default
    def _list_kinds(self) -> tuple[LineKind, ...]:
        return tuple(_kind(self, number) for number in range(len(self.facts.page.lines)))

    def venues_in(self, first: int, end: int) -> tuple[Venue, ...]:
        """The venues on lines `first` to `end` (not included)."""
        cuts = [bisect.bisect_left(self.venues, line, key=_line) for line in (first, end)]
        return self.venues[cuts[0] : cuts[1]]

    def venues_near(self, start: int, end: int, reach: int) -> tuple[Venue, ...]:
        """The venues that begin at most `reach` characters before or behind a span."""
        first = bisect.bisect_left(self.venues, start - reach, key=_start)
        return self.venues[first : bisect.bisect_right(self.venues, end + reach, key=_start)]

    def speakers_in(self, first: int, end: int) -> tuple[Speaker, ...]:
        """The speakers named on lines `first` to `end` (not included)."""
        cuts = [bisect.bisect_left(self.speakers, line, key=_line) for line in (first, end)]
        return self.speakers[cuts[0] : cuts[1]]


def _line(item: Venue | Speaker) -> int:
    return item.line


def _start(venue: Venue) -> int:
    return venue.span.start


def _kind(around: Around, number: int) -> LineKind:
    facts = around.facts
    line = facts.page.lines[number]
    if line.running or facts.in_section(number):
        return "text"
    if facts.labels_at.on(number) or facts.parts_at.on(number):
        return "label"
    if facts.whens_on(number):
        return "when"
    if any(_covers(venue.span, line.span) for venue in around.venues_at.on(number)):
        return "venue"
    named = around.speakers_at.on(number)
    if any(s.rank > 1 or _covers(s.span, line.span) for s in named):
        return "name"
    return _kind_by_words(line.text)


def _kind_by_words(words: str) -> LineKind:
    """What a line is by its words alone."""
    if not LETTERS.search(words) or words[0] in "([" or _is_remark(words):
        return "remark"
    short = len(words.split()) < MOST_WORDS
    if pattern("gathering").search(words) and (short or WILL.search(words)):
        return "event"
    if pattern("where-from").search(words) and words[0] != '"':
        return "affiliation"
    return "title"


def _is_remark(words: str) -> bool:
    """Whether a line only greets, remarks or gives an address."""
    opens = rf"(?:{any_of(listed('opens'))})(?!\w)"
    return (
        " | " in words
        or ADDRESS.search(words) is not None
        or HEADS.fullmatch(words) is not None
        or re.match(opens, words, re.IGNORECASE) is not None
        or re.search(r"\b(?:presents?|by)$", words, re.IGNORECASE) is not None
        or pattern("notes").search(words) is not None
    )


def _covers(span: Span, line: Span) -> bool:
    """Whether a span takes half of a line or more."""
    return (span.end - span.start) * 2 >= line.end - line.start
