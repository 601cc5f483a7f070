"""The named things of a text, each with the pieces that name it."""

from collections.abc import Sequence

from timeline.model import NameKind
from timeline.names import words
from timeline.names.evidence import is_sure, weigh
from timeline.names.keys import Key
from timeline.names.linking import Clues, kind_of, link
from timeline.names.pieces import Piece
from timeline.names.view import View
from timeline.names.words import listed
from timeline.values import value

PLURAL_KINDS = listed("team force police")


@value
class Entity:
    """A person, organisation, gathering or work, with the pieces of text that name it.

    `words` is its fullest form, `key` what tells that from others. `gender` is "m", "f" or "";
    `plural`: "they" can stand for it; `sure`: its kind is not just the likeliest.
    """

    words: tuple[str, ...]
    key: Key
    kind: NameKind
    detail: str
    gender: str
    plural: bool
    sure: bool
    pieces: tuple[Piece, ...]


def group(views: Sequence[View], found: Sequence[Piece]) -> tuple[Entity, ...]:
    """The named things of a text in order of first mention, each with all its pieces."""
    clues = {piece: weigh(views[piece.view], piece) for piece in found}
    entities = [_entity(views, pieces, clues) for pieces in link(views, found, clues).values()]
    known = [entity for entity in entities if entity is not None]
    return tuple(sorted(known, key=lambda entity: (entity.pieces[0].view, entity.pieces[0].first)))


def _entity(views: Sequence[View], pieces: Sequence[Piece], clues: Clues) -> Entity | None:
    """What its pieces tell of an entity, None if it is a place."""
    fullest = max(pieces, key=lambda piece: len(piece.key))
    kind = kind_of(fullest.key, pieces, clues)
    if kind is None:
        return None
    detail = next((piece.detail for piece in pieces if piece.detail), "")
    plural = _is_plural(views, fullest)
    if kind == "organisation" and plural and len(fullest.words) == 1:
        kind = "group"
    return Entity(
        fullest.words,
        fullest.key,
        kind,
        detail,
        _gender(fullest, pieces) if kind == "person" else "",
        plural or detail in PLURAL_KINDS,
        is_sure([clues[each] for each in pieces], [each.kind for each in pieces]),
        tuple(pieces),
    )


def _is_plural(views: Sequence[View], piece: Piece) -> bool:
    view = views[piece.view]
    last = view.lower[piece.end - 1]
    ends = view.tag(piece.end - 1) == "NNPS" or (last.endswith("s") and not last.endswith("ss"))
    return ends and view.word(piece.first - 1) == "the"


def _gender(fullest: Piece, pieces: Sequence[Piece]) -> str:
    """The gender that titles tell, else the given name."""
    for piece in pieces:
        for title in piece.titles:
            if title.role.gender:
                return title.role.gender
    key = fullest.key
    east = key[0] in words.family_first() and key[0] not in words.given_names()
    return words.given_names().get("" if len(key) == 1 or east else key[0], "u").strip("u")
