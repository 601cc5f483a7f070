"""Which pieces name the same: "Takaichi" is Sanae Takaichi, "the LDP" the Liberal Democratic Party.

Names of several words are joined first, the longest first; then each single word goes to the longer
name it belongs to, in text order, so that the most recent can win.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from attrs import frozen

from timeline.model import NameKind
from timeline.names import aliases, words
from timeline.names.aliases import Key
from timeline.names.evidence import decide, is_acronym, weigh
from timeline.names.pieces import IN_PLACE, Piece
from timeline.names.view import View
from timeline.names.words import listed

PLURAL_KINDS = listed("team force police")
CLEAR = 2  # times as often named as the other bearer of a family name


@frozen
class Entity:
    """A person, organisation, gathering or work, with the pieces of text that name it.

    `words` is its fullest form. `gender` is "m", "f" or ""; `plural`: "they" can stand for it.
    """

    words: tuple[str, ...]
    kind: NameKind
    detail: str
    gender: str
    plural: bool
    pieces: tuple[Piece, ...]


def group(views: Sequence[View], found: Sequence[Piece]) -> tuple[Entity, ...]:
    """The named things of a text in order of first mention, each with all its pieces."""
    by_key: dict[Key, list[Piece]] = defaultdict(list)
    for piece in found:
        by_key[aliases.key(piece.words)].append(piece)
    kinds = {key: _kind(views, key, pieces) for key, pieces in by_key.items()}
    homes = _join_long(by_key, kinds)
    pairs = dict(aliases.expansions(views, found))
    members = _give_short(views, found, homes, kinds, pairs)
    entities = [_entity(views, pieces) for pieces in members.values() if pieces]
    known = [entity for entity in entities if entity is not None]
    return tuple(sorted(known, key=lambda entity: _position(entity.pieces[0])))


def _position(piece: Piece) -> tuple[int, int]:
    return piece.view, piece.first


def _kind(views: Sequence[View], key: Key, pieces: Sequence[Piece]) -> NameKind | None:
    return decide(
        [weigh(views[piece.view], piece) for piece in pieces],
        len(key),
        [piece.kind for piece in pieces],
    )


def _join_long(
    by_key: Mapping[Key, Sequence[Piece]], kinds: Mapping[Key, NameKind | None]
) -> dict[Key, Key]:
    """Name of several words -> the fullest name of the same thing."""
    homes: dict[Key, Key] = {}
    by_last: dict[str, list[Key]] = defaultdict(list)
    order = sorted(
        (key for key in by_key if len(key) > 1),
        key=lambda key: (-len(key), _position(by_key[key][0])),
    )
    for key in order:
        fits = [full for full in by_last[key[-1]] if _same(key, full, kinds)]
        fits += [
            full
            for full in homes.values()
            if full[: len(key)] == key and aliases.is_short_form(key, full)
        ]
        full = fits[0] if len(set(fits)) == 1 else key
        homes[key] = full
        if full == key:
            by_last[key[-1]].append(key)
    return homes


def _same(key: Key, full: Key, kinds: Mapping[Key, NameKind | None]) -> bool:
    if kinds[key] == "person" == kinds[full] and aliases.same_person(key, full):
        return True
    return aliases.is_short_form(key, full)


def _index(homes: Mapping[Key, Key], kinds: Mapping[Key, NameKind | None]) -> dict[str, list[Key]]:
    """Single word -> the longer names that it may stand for."""
    index: dict[str, list[Key]] = defaultdict(list)
    for full in dict.fromkeys(homes.values()):
        heads = {full[-1]}
        if kinds[full] in ("gathering", "work"):
            continue
        if len(full[0]) > 2:
            heads.add(full[0])
        for word in sorted(heads):
            if words.plain().get(word) is None:
                index[word].append(full)
    return index


def _give_short(
    views: Sequence[View],
    found: Sequence[Piece],
    homes: dict[Key, Key],
    kinds: Mapping[Key, NameKind | None],
    pairs: Mapping[Key, Key],
) -> dict[Key, list[Piece]]:
    """Each name with its pieces; single words are given to longer names in text order."""
    index = _index(homes, kinds)
    acronyms = aliases.by_acronym(dict.fromkeys(homes.values()))
    members: dict[Key, list[Piece]] = defaultdict(list)
    for piece in found:
        key = aliases.key(piece.words)
        full = homes.get(key) or homes.get(pairs.get(key, ()))
        if full is None and is_acronym(piece.words[0]):
            full = acronyms.get(key[0].replace(".", ""))
        if full is None:
            fits = [fit for fit in index.get(key[0], ()) if _may_stand(views, piece, fit, kinds)]
            full = _choose(fits, members) if fits else key
        if full is not None and (piece.place is None or piece.titles or full != key):
            members[full].append(piece)
    return members


def _may_stand(
    views: Sequence[View], piece: Piece, full: Key, kinds: Mapping[Key, NameKind | None]
) -> bool:
    """Whether a single word may be short for a name here."""
    view, word = views[piece.view], aliases.key(piece.words)[0]
    before = view.word(piece.first - 1)
    if kinds[full] == "person":
        gender = words.given_names().get(full[0], "u")
        told = next((title.role.gender for title in piece.titles if title.role.gender), gender)
        fits = gender in ("u", told)
        return fits and not (piece.place and (before in IN_PLACE or piece.place.role == "demonym"))
    if piece.titles or piece.place:
        return False
    headed = word in words.organisations() or word in words.gatherings()
    return word == full[0] or before in ("the", "'s", "its", "their") or not headed


def _choose(fits: Sequence[Key], members: Mapping[Key, Sequence[Piece]]) -> Key | None:
    """The name that a single word stands for: the far more frequent, else the more recent."""
    if len(fits) == 1:
        return fits[0]
    counts = sorted(((len(members.get(fit, ())), fit) for fit in fits), reverse=True)
    if counts[0][0] >= CLEAR * counts[1][0] > 0:
        return counts[0][1]
    seen = [(members[fit][-1].view, fit) for fit in fits if members.get(fit)]
    if len(seen) < 2:
        return seen[0][1] if seen else None
    latest = sorted(seen, reverse=True)
    return latest[0][1] if latest[0][0] > latest[1][0] else None


def _entity(views: Sequence[View], pieces: Sequence[Piece]) -> Entity | None:
    """What its pieces tell of an entity, None if it is a place."""
    fullest = max(pieces, key=lambda piece: len(aliases.key(piece.words)))
    kind = _kind(views, aliases.key(fullest.words), pieces)
    if kind is None:
        return None
    detail = next((piece.detail for piece in pieces if piece.detail), "")
    plural = _is_plural(views, fullest)
    if kind == "organisation" and plural and len(fullest.words) == 1:
        kind = "group"
    return Entity(
        fullest.words,
        kind,
        detail,
        _gender(fullest, pieces) if kind == "person" else "",
        plural or detail in PLURAL_KINDS,
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
    key = aliases.key(fullest.words)
    east = key[0] in words.family_first() and key[0] not in words.given_names()
    return words.given_names().get("" if len(key) == 1 or east else key[0], "u").strip("u")
