"""All that is known of one document before its events, with look-ups by sentence and span."""

import bisect
from collections.abc import Sequence
from operator import attrgetter
from typing import TypeVar

from attrs import frozen

from timeline.events import chronicle
from timeline.model import Document, Name, Place, Span, Time, overlaps
from timeline.names import NameIndex
from timeline.text.syntax import NounGroup, Parse
from timeline.times import Genre

START, END = attrgetter("start"), attrgetter("end")
T = TypeVar("T", Time, Place)


@frozen
class Scene:
    """A document with its parsed sentences and what was found in them.

    `times[i]` and `places[i]` are those of sentence `i`, `entries[i]` the time of the entry of a
    chronicle in which it stands. `genre` says how its dates count.
    """

    document: Document
    parses: tuple[Parse, ...]
    times: tuple[tuple[Time, ...], ...]
    places: tuple[tuple[Place, ...], ...]
    names: NameIndex
    entries: tuple[Time | None, ...] = ()
    genre: Genre = "news"


def build(
    document: Document,
    parses: tuple[Parse, ...],
    times: tuple[Time, ...],
    places: tuple[Place, ...],
    names: tuple[Name, ...],
    genre: Genre = "news",
) -> Scene:
    """The scene of a document."""
    starts = [parse.sentence.start for parse in parses]
    rows = _by_sentence(starts, times)
    return Scene(
        document=document,
        parses=parses,
        times=rows,
        places=_by_sentence(starts, places),
        names=NameIndex(names),
        entries=chronicle.find(document.text, parses, rows),
        genre=genre,
    )


def _by_sentence(starts: Sequence[int], items: Sequence[T]) -> tuple[tuple[T, ...], ...]:
    rows: list[list[T]] = [[] for _ in starts]
    for item in items:
        row = bisect.bisect_right(starts, item.span.start) - 1
        if row >= 0:
            rows[row].append(item)
    return tuple(tuple(row) for row in rows)


def token_span(parse: Parse, token: int) -> Span:
    """The span of one token."""
    word = parse.sentence.tokens[token]
    return Span(word.start, word.end)


def group_span(parse: Parse, group: NounGroup) -> Span:
    """The span of a noun group."""
    tokens = parse.sentence.tokens
    return Span(tokens[group.first].start, tokens[group.end - 1].end)


def token_at(parse: Parse, span: Span) -> int | None:
    """The last token that overlaps a span; None if none does."""
    tokens = parse.sentence.tokens
    position = bisect.bisect_left(tokens, span.end, key=START) - 1
    return position if position >= 0 and tokens[position].end > span.start else None


def first_token(parse: Parse, span: Span) -> int:
    """The first token that ends behind the start of a span; their number if none does."""
    return bisect.bisect_right(parse.sentence.tokens, span.start, key=END)


def time_in(scene: Scene, sentence: int, span: Span) -> Time | None:
    """The first time expression of a sentence that overlaps a span."""
    return next((t for t in scene.times[sentence] if overlaps(t.span, span)), None)


def place_in(scene: Scene, sentence: int, span: Span) -> Place | None:
    """The first place of a sentence that overlaps a span."""
    return next((p for p in scene.places[sentence] if overlaps(p.span, span)), None)
