"""All that is known of a notice, and what each of its lines is."""

import re
from typing import Literal

from attrs import field, frozen

from timeline.events.notices.facts import Facts
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
    kinds: tuple[LineKind, ...] = field(init=False, repr=False)

    @kinds.default
    def _list_kinds(self) -> tuple[LineKind, ...]:
        return tuple(_kind(self, number) for number in range(len(self.facts.page.lines)))


def _kind(around: Around, number: int) -> LineKind:
    facts = around.facts
    line = facts.page.lines[number]
    if line.running or facts.in_section(number):
        return "text"
    if any(value.first <= number <= value.last for value in facts.fields):
        return "label"
    if facts.whens_on(number):
        return "when"
    if any(v.line == number and _covers(v.span, line.span) for v in around.venues):
        return "venue"
    named = [s for s in around.speakers if s.line == number]
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
