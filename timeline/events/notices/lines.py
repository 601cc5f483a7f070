"""The lines of a text as its lay-out has them: margins, frames and blank lines told apart.

In: a document. Out: a page of lines. Sentences run over line ends; a notice is read line by line.
"""

import bisect
import re

from attrs import evolve, field, frozen

from timeline.events.notices.words import months, weekdays
from timeline.model import Document, Span, overlaps
from timeline.text import blocks

LINE = re.compile(r"[^\n]*[^\s][^\n]*")
FRAME = " \t\r|*~#<>_=+"
BULLET = re.compile(r"(?:[-*+•‣▪●◦·–—]|\(?\d{1,2}[.)])[ \t]+(?=\S)")
FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|did|does|do|may|must|be|been)\b"
)
STOPS = re.compile(r"[.!][\"')\]]*$")
ENDS = re.compile(r"[.!?][\"')\]]*$")
COLUMNS = re.compile(r"\S(?: {5,}|\t+| +\| +)\S")
WHEN = re.compile(
    rf"(?:{weekdays()}|{months()} ?\d|\d{{1,2}}[:.]\d\d|\d{{1,2}} ?[ap]\.?m\b)", re.IGNORECASE
)
RUNS_ON = re.compile(
    r"(?:[,(&/-]|\b(?:the|a|an|of|to|in|on|at|by|for|with|and|or|from|until))$", re.IGNORECASE
)
SLACK = 12  # characters by which a line may be longer than the one it goes on from
WIDE = 50  # characters from which on a line may have been wrapped
LONG = 15  # words of a paragraph that is no heading


@frozen
class Line:
    """Words `span` of one line, without bullet and frame; `text` is their plain form.

    `bullet` says that a list mark stood before it, `gap` how many blank lines did. `running` is
    true of lines that are part of running text.
    """

    span: Span
    text: str
    indent: int
    gap: int
    bullet: bool
    running: bool = False


@frozen
class Page:
    """The lines of a document that hold words, and its whole text in plain form."""

    plain: str = field(repr=False)
    lines: tuple[Line, ...]
    starts: tuple[int, ...] = field(init=False, repr=False)

    @starts.default
    def _list_starts(self) -> tuple[int, ...]:
        return tuple(line.span.start for line in self.lines)

    def at(self, offset: int) -> int:
        """The number of the line that holds an offset, or the last one before it."""
        return max(bisect.bisect_right(self.starts, offset) - 1, 0)


def read(document: Document, told: tuple[Span, ...] = ()) -> Page:
    """The page of a document: its body, and its headline and dateline where they stand before.

    `told` are sentences with a finite verb.
    """
    plain = blocks.smooth(document.text)
    lines: list[Line] = []
    heads = (document.headline, document.dateline, document.body)
    seen = min(span.start for span in heads if span is not None)
    for match in LINE.finditer(plain, seen, document.body.end):
        words = match[0].strip(FRAME)
        gap = max(plain.count("\n", seen, match.start()) - 1, 0)
        seen = match.end()
        if not words:
            continue
        start = match.start() + match[0].index(words)
        bullet = BULLET.match(words)
        indent = start - match.start()
        if bullet:
            start, words = start + bullet.end(), words[bullet.end() :]
        span = Span(start, start + len(words))
        lines.append(Line(span, words, indent, gap, bool(bullet)))
    return Page(plain, tuple(_with_running(lines, told)))


def _with_running(lines: list[Line], told: tuple[Span, ...]) -> list[Line]:
    """The lines, those of running text marked."""
    done: list[Line] = []
    starts = [span.start for span in told]
    for chain in _chains(lines):
        words = " ".join(line.text for line in chain)
        single = len(chain) == 1 and STOPS.search(words) is not None
        last = bisect.bisect_left(starts, chain[0].span.end) - 1
        verb = FINITE.search(words) or (
            single and last >= 0 and overlaps(chain[0].span, told[last])
        )
        running = bool(verb) and (single or len(words.split()) >= LONG)
        done += [evolve(line, running=running) for line in chain]
    return done


def _chains(lines: list[Line]) -> list[list[Line]]:
    """Lines that were one before they were wrapped."""
    chains: list[list[Line]] = []
    for line in lines:
        if chains and _is_wrapped(chains[-1], line):
            chains[-1].append(line)
        else:
            chains.append([line])
    return chains


def _is_wrapped(chain: list[Line], line: Line) -> bool:
    """Whether a line goes on with the words of the lines above.

    Columns never do, nor does a line that says when beside one that is whole without it.
    """
    above = chain[-1]
    if line.gap or line.bullet or COLUMNS.search(line.text) or COLUMNS.search(above.text):
        return False
    if line.text[0].islower():
        return not ENDS.search(above.text) or len(above.text) >= WIDE
    dated = WHEN.match(line.text) or (len(chain) == 1 and WHEN.match(above.text))
    if dated and not RUNS_ON.search(above.text):
        return False
    return len(above.text) >= WIDE and above.indent + len(above.text) + SLACK >= (
        line.indent + len(line.text)
    )
