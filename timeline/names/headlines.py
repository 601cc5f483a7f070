"""Names in headlines in title case: only those that the text names elsewhere."""

from collections.abc import Iterator, Sequence

from attrs import evolve

from timeline.names import words
from timeline.names.keys import Key
from timeline.names.pieces import Piece, make
from timeline.names.view import View

LONGEST = 6  # words of a name looked for


def in_headlines(views: Sequence[View], found: Sequence[Piece]) -> Iterator[Piece]:
    """The names of `found`, and the last words of the longer ones, in titled sentences."""
    titled = [view for view in views if view.titled]
    if not titled:
        return
    known: dict[Key, Piece] = {}
    for piece in found:
        key = piece.key
        known.setdefault(key, piece)
        if words.plain().get(key[-1]) is None and key[-1] not in words.organisations():
            known.setdefault(key[-1:], piece)
    for view in titled:
        yield from _search(view, known)


def _search(view: View, known: dict[Key, Piece]) -> Iterator[Piece]:
    folded = tuple(words.fold(word) for word in view.words)
    at = 0
    while at < len(folded):
        ends = range(min(len(folded), at + LONGEST), at, -1)
        end = next((end for end in ends if folded[at:end] in known), at)
        if end > at and view.capital(at):
            like = known[folded[at:end]]
            same = len(like.words) == end - at
            kind, detail = (like.kind, like.detail) if same else (None, "")
            yield evolve(make(view, at, end, kind, detail), rule="seen-elsewhere")
        at = max(end, at + 1)
