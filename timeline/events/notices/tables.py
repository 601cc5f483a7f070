"""Tables of events: a line of labels as heads of columns, below it a row for each event.

In: facts. Out: rows in text order, each with its day, clock time and the cells by meaning.
"""

import re
from collections.abc import Mapping

from attrs import frozen

from timeline.events.notices import labels
from timeline.events.notices.facts import ClockFact, DayFact, Facts
from timeline.model import Span

GAP = re.compile(r"[ \t]*\|[ \t]*|[ \t]*\t[ \t]*| {2,}")
WHEN = frozenset({"when", "date", "time"})
NONE = re.compile(r"(?:no|cancelled|canceled|break|holiday)\b", re.IGNORECASE)
FEWEST = 2
BROAD = 3  # columns of a table without rules; two words apart may be chance


@frozen
class Row:
    """One event of a table; `cells` has the spans of its values by what their column means."""

    day: DayFact
    clock: ClockFact | None
    line: int
    cells: Mapping[str, tuple[Span, ...]]


def read(facts: Facts) -> tuple[Row, ...]:
    """The rows of all tables of a text that give a day, or a clock time below a day."""
    rows: list[Row] = []
    heads: tuple[str, ...] = ()
    for number, line in enumerate(facts.page.lines):
        cells = split(facts.page.plain, line.span)
        found = _heads(facts, cells)
        if found:
            heads = found
        elif heads and (line.gap > 1 or line.running or len(cells) == 1):
            heads = heads if rows and _goes_on(facts, rows, cells, number) else ()
        elif heads:
            row = _row(facts, heads, cells, number)
            if any(NONE.match(facts.page.plain, cell.start, cell.end) for cell in cells):
                continue
            if row is not None:
                rows.append(row)
            elif rows and rows[-1].line >= number - FEWEST:
                rows[-1] = _longer(rows[-1], heads, cells)
    return tuple(rows)


def split(plain: str, span: Span) -> tuple[Span, ...]:
    """The cells of a line.

    >>> [(s.start, s.end) for s in split("3 May | Hall", Span(0, 12))]
    [(0, 5), (8, 12)]
    """
    found = []
    start = span.start
    for gap in [*GAP.finditer(plain, span.start, span.end), None]:
        end = gap.start() if gap else span.end
        if plain[start:end].strip():
            found.append(Span(start, end))
        start = gap.end() if gap else end
    return tuple(found)


def _heads(facts: Facts, cells: tuple[Span, ...]) -> tuple[str, ...]:
    """What the columns mean, if a line is the heads of a table."""
    known = labels.meanings()
    words = [facts.page.plain[c.start : c.end].strip(" *:").lower() for c in cells]
    meant = [known.get(word, "") for word in words]
    ruled = bool(cells) and "|" in facts.page.plain[cells[0].start : cells[-1].end]
    enough = len(cells) >= (FEWEST if ruled else BROAD)
    if enough and all(meant) and set(meant) & WHEN:
        return tuple(meant)
    return ()


def _row(facts: Facts, heads: tuple[str, ...], cells: tuple[Span, ...], number: int) -> Row | None:
    """The row of a line that gives a day, or a time of day below one."""
    if len(cells) < FEWEST:
        return None
    line = facts.page.lines[number].span
    days, hours = facts.days_at.touching(line), facts.clocks_at.touching(line)
    if not days and not hours:
        return None
    day = next(iter((*days, *facts.days_above(number)[-1:])), None)
    if day is None:
        return None
    if not days and heads[0] == "date":
        cells = (Span(line.start, line.start), *cells)
    if len(cells) > len(heads):
        cells = (*cells[: len(heads) - 1], Span(cells[len(heads) - 1].start, cells[-1].end))
    found: dict[str, tuple[Span, ...]] = {}
    for meaning, cell in zip(heads, cells, strict=False):
        found[meaning] = (*found.get(meaning, ()), cell)
    return Row(day, hours[0] if hours else None, number, found)


def _goes_on(facts: Facts, rows: list[Row], cells: tuple[Span, ...], number: int) -> bool:
    """Whether a line only goes on with the last cell of the row above."""
    near = rows[-1].line >= number - FEWEST and len(cells) == 1
    return near and facts.page.lines[number].indent > facts.page.lines[rows[-1].line].indent


def _longer(row: Row, heads: tuple[str, ...], cells: tuple[Span, ...]) -> Row:
    """A row with the words that its last column goes on with in the line below."""
    last = heads[-1]
    if last not in row.cells:
        return row
    return Row(row.day, row.clock, row.line, {**row.cells, last: (*row.cells[last], cells[-1])})
