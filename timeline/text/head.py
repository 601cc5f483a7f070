"""The lines above an article: its title, and where and when it was written."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import Literal

from attrs import evolve, frozen

from timeline.days import Day
from timeline.model import Span
from timeline.text import datelines

LINE = re.compile(r"[^\r\n]*[^\s][^\r\n]*")
BREAK = re.compile(r"\r\n|\n|\r")
LINES_ABOVE = 6  # title, second title, author, date: further down nothing is the head any more
LONGEST = 140  # characters of a title
MOST_WORDS = 22

MARKED = re.compile(r"#{1,6}[ \t]+(?P<title>.*?)[ \t#]*$")
UNDERLINE = re.compile(r"(?:={3,}|-{3,})[ \t]*$")
ENDS = re.compile(r"""(?:[.;:,!…]|\.{3}|[–—-])["'”’)\]]*$""")
LABEL = re.compile(r"[A-Z][\w/-]*(?: [\w/-]+)? ?:\s")

SORT = re.compile(  # a line that only says what sort of text it is
    r"[\W_]*(?:(?:media|press|news|public|joint)[ \t]+){1,2}"
    r"(?:advisory|release|notice|statement|invitation|alert|bulletin|information)[\W_]*"
    r"|[\W_]*for immediate release[\W_]*|[\W_]*for release[^\w\r\n]+(?:now|immediately)[\W_]*"
    r"|[\W_]*(?:news|advisory|memorandum|memo)[\W_]*",
    re.IGNORECASE,
)


@frozen
class Head:
    """The title's span, the span of the dateline, and the day of writing if it is told in full.

    `end` is where the title line ends, or the text begins if it has none. `origin` says where the
    day is from: "dateline", or "title" of a record such as minutes.
    """

    end: int
    title: Span | None = None
    dateline: Span | None = None
    day: Day | None = None
    origin: Literal["dateline", "title"] = "dateline"


def read(text: str, start: int) -> Head:
    r"""The head of the text that begins at `start`.

    >>> head = read("# Dam opens\n\nLIMA, 3 May 2013 (Wire) - The dam opened.", 0)
    >>> head.title, head.dateline, str(head.day)
    (Span(start=2, end=11), Span(start=13, end=36), '2013-05-03')
    """
    lines = [line for line in _lines(text, start) if not SORT.fullmatch(text, *_ends(line))]
    found = _datelines(text, lines)
    above = [i for i, (span, _) in found.items() if span == lines[i]]
    first = 1 if 0 in above else 0
    title = None if first in found else _title(text, lines[first:])
    opening = first + 1 if title else first
    written = next((found[i] for i in (*above, opening) if i in found), None)
    if written is None and opening < len(lines):
        written = datelines.opening(text, lines[opening]) or datelines.closing(text, start)
    line, day = written or (None, None)
    told = datelines.recorded(text, lines)
    head = Head(title[1] if title else start, title and title[0], line, day)
    return evolve(head, day=told, origin="title") if told else head


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
    told = ((i, datelines.dateline(text, line)) for i, line in enumerate(lines))
    found = {i: dateline for i, dateline in told if dateline}
    alone = [i for i, (span, _) in found.items() if span == lines[i]]
    if alone and alone[-1] - alone[0] >= len(alone):
        return {i: dateline for i, dateline in found.items() if i not in alone}
    return found


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
    if (
        ENDS.search(words)
        or datelines.ITEM.match(words)
        or (LABEL.match(words) and LABEL.match(follows))
    ):
        return False
    if len(BREAK.findall(text, line.end, below[0].start)) > 1:
        return True
    width = max(span.end - span.start for span in below)
    return not follows[0].islower() and len(words) + 1 + len(follows.split()[0]) <= width
