"""Things with a place in a text, by the lines that they stand on: look-ups that cost no walk."""

from collections.abc import Iterable, Mapping
from typing import Generic, TypeVar

from attrs import frozen

from timeline.events.notices.lines import Page
from timeline.model import Span, overlaps

T = TypeVar("T")


@frozen(eq=False)
class Shelf(Generic[T]):
    """Things under the number of each line that their span covers, in the order given."""

    page: Page
    rows: Mapping[int, tuple[tuple[Span, T], ...]]

    def on(self, line: int) -> tuple[T, ...]:
        """What begins on a line."""
        row = self.rows.get(line, ())
        return tuple(item for span, item in row if self.page.at(span.start) == line)

    def touching(self, span: Span) -> tuple[T, ...]:
        """What shares a character with a span, each thing once."""
        first, last = self.page.at(span.start), self.page.at(max(span.end - 1, span.start))
        return tuple(
            item
            for line in range(first, last + 1)
            for place, item in self.rows.get(line, ())
            if overlaps(place, span) and line == max(first, self.page.at(place.start))
        )


def shelve(page: Page, items: Iterable[tuple[Span, T]]) -> Shelf[T]:
    """A shelf of things, each given with its span."""
    rows: dict[int, list[tuple[Span, T]]] = {}
    for span, item in items:
        first, last = page.at(span.start), page.at(max(span.end - 1, span.start))
        for line in range(first, last + 1):
            rows.setdefault(line, []).append((span, item))
    return Shelf(page, {line: tuple(row) for line, row in rows.items()})
