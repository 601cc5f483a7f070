"""The lines above an article: its title, and where and when it was written."""

import re
from collections.abc import Iterator
from itertools import islice

from attrs import frozen

from timeline.days import Day
from timeline.model import Span
from timeline.text import dates

LINE = re.compile(r"[^\r\n]*[^\s][^\r\n]*")
BREAK = re.compile(r"\r\n|\n|\r")
LINES_ABOVE = 6  # title, second title, author, date: further down nothing is the head any more
LONGEST = 140  # characters of a title
MOST_WORDS = 22
FIRST_YEAR = 1800  # older dates in a head are the subject of a history, not its date of writing

MARKED = re.compile(r"#{1,6}[ \t]+(?P<title>.*?)[ \t#]*$")
UNDERLINE = re.compile(r"(?:={3,}|-{3,})[ \t]*$")
ENDS = re.compile(r"""(?:[.;:,!…]|\.{3}|[–—-])["'”’)\]]*$""")
ITEM = re.compile(r"(?:[-*+•]|\(?\d{1,3}[.)])[ \t]")
LABEL = re.compile(r"[A-Z][\w/-]*(?: [\w/-]+)? ?:\s")

SORT = re.compile(  # a line that only says what sort of text it is
    r"[\W_]*(?:(?:media|press|news|public|joint)[ \t]+){1,2}"
    r"(?:advisory|release|notice|statement|invitation|alert|bulletin|information)[\W_]*"
    r"|[\W_]*for immediate release[\W_]*|[\W_]*for release[^\w\r\n]+(?:now|immediately)[\W_]*"
    r"|[\W_]*(?:news|advisory|memorandum|memo)[\W_]*",
    re.IGNORECASE,
)

CAPS = r"[A-Z][A-Z.'’-]+(?: [A-Z][A-Z.'’-]+){0,3}"
NAME = r"[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,2}"
AGENCY = r"(?:\([^()\r\n]{2,40}\)|/[A-Za-z ]{2,30}/)"
DASH = r"(?:--?|[–—_])(?=\s|$)"
PLACE = re.compile(rf"(?:{NAME}, ?){{1,3}}")
BEHIND = re.compile(rf"[ \t]?(?P<agency>{AGENCY})?[ \t]?(?:{DASH}|:\s)", re.MULTILINE)
UNDATED = re.compile(
    rf"{CAPS}(?:, {NAME}){{0,2}}(?:, [A-Z][a-z]{{2,8}}\.? \d{{1,2}})?"
    rf"(?:[ \t]?{AGENCY}[ \t]?{DASH}|[ \t]{DASH})",
    re.MULTILINE,
)
BESIDE = re.compile(  # what may stand beside the date on a line of its own
    r"(?:published|updated|posted|issued|released|last|modified|revised|at|on|by|the"
    r"|mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b"
    r"|\d{1,2}[:.]\d\d(?::\d\d)?(?:[ \t]?[ap]\.?m\b\.?)?|\d{1,2}[ \t]?[ap]\.?m\b\.?"
    r"|(?:UTC|GMT)(?:[+-]\d{1,2}(?::?\d\d)?)?\b|(?-i:[A-Z]{2,4}T)\b|[\W_]",
    re.IGNORECASE,
)


@frozen
class Head:
    """The title's span, the span of the dateline, and its day if it gives one in full.

    `end` is where the title line ends, or the text begins if it has none.
    """

    end: int
    title: Span | None = None
    dateline: Span | None = None
    day: Day | None = None


def read(text: str, start: int) -> Head:
    r"""The head of the text that begins at `start`.

    >>> head = read("# Dam opens\n\nLIMA, 3 May 2013 (Wire) - The dam opened.", 0)
    >>> head.title, head.dateline, str(head.day)
    (Span(start=2, end=11), Span(start=13, end=36), '2013-05-03')
    """
    lines = [line for line in _lines(text, start) if not SORT.fullmatch(text, *_ends(line))]
    datelines = _datelines(text, lines)
    above = [i for i, (span, _) in datelines.items() if span == lines[i]]
    first = 1 if 0 in above else 0
    title = None if first in datelines else _title(text, lines[first:])
    opening = first + 1 if title else first
    for i in [*above, opening]:
        if i in datelines:
            span, day = datelines[i]
            return Head(title[1] if title else start, title and title[0], span, day)
    return Head(title[1] if title else start, title and title[0])


def _ends(span: Span) -> tuple[int, int]:
    return span.start, span.end


def _lines(text: str, start: int) -> Iterator[Span]:
    """The first lines that are not blank, without the space around them."""
    for match in islice(LINE.finditer(text, start), LINES_ABOVE):
        words = match[0].strip()
        begin = match.start() + match[0].index(words[0])
        yield Span(begin, begin + len(words))


def _datelines(text: str, lines: list[Span]) -> dict[int, tuple[Span, Day | None]]:
    """The dateline in each line that has one.

    Lines of nothing but a date with text between them head the parts of a chronicle: none counts.
    """
    found = {i: dateline for i, line in enumerate(lines) if (dateline := _dateline(text, line))}
    alone = [i for i, (span, _) in found.items() if span == lines[i]]
    if alone and alone[-1] - alone[0] >= len(alone):
        return {i: dateline for i, dateline in found.items() if i not in alone}
    return found


def _dateline(text: str, line: Span) -> tuple[Span, Day | None] | None:
    """Where and when it was written: the whole line, or what stands before a dash."""
    found = dates.first(text, line.start, min(line.end, line.start + LONGEST))
    if found and found[1].year >= FIRST_YEAR:
        date, day = found
        before = text[line.start : date.start]
        place = PLACE.fullmatch(before.rstrip()) is not None
        if place and (behind := BEHIND.match(text, date.end, line.end)):
            return Span(line.start, max(date.end, behind.end("agency"))), day
        beside = "" if place else BESIDE.sub("", before)
        if not beside + BESIDE.sub("", text[date.end : line.end]):
            return line, day
    undated = UNDATED.match(text, line.start, line.end)
    if undated is None:
        return None
    return Span(line.start, line.start + len(undated[0].rstrip(" \t-–—_"))), None


def _title(text: str, lines: list[Span]) -> tuple[Span, int] | None:
    """The title in the first of these lines, and where its line ends."""
    if not lines or not re.search(r"[^\W\d_]", text[lines[0].start : lines[0].end]):
        return None
    line, below = lines[0], lines[1:]
    if marked := MARKED.match(text, line.start, line.end):
        return Span(marked.start("title"), marked.end("title")), line.end
    if below and UNDERLINE.fullmatch(text, below[0].start, below[0].end):
        return line, below[0].end
    return (line, line.end) if below and _is_title(text, line, below) else None


def _is_title(text: str, line: Span, below: list[Span]) -> bool:
    """Whether a line without mark-up is a title: short, no sentence, and a break meant to be."""
    words, follows = text[line.start : line.end], text[below[0].start : below[0].end]
    if len(words) > LONGEST or len(words.split()) > MOST_WORDS or words[0].islower():
        return False
    if ENDS.search(words) or ITEM.match(words) or (LABEL.match(words) and LABEL.match(follows)):
        return False
    if len(BREAK.findall(text, line.end, below[0].start)) > 1:
        return True
    width = max(span.end - span.start for span in below)
    return not follows[0].islower() and len(words) + 1 + len(follows.split()[0]) <= width
