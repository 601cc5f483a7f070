"""Which pieces name the same: "Moreau" is Ana Moreau, "the LRP" the Liberal Reform Party.

Names of several words are joined first, the longest first; then each single word goes to the longer
name it belongs to, in text order, so that the most recent can win.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence

from attrs import frozen

from timeline.model import NameKind, Place
from timeline.names import aliases, words
from timeline.names.evidence import Weights, decide
from timeline.names.keys import Key, nickname
from timeline.names.pieces import IN_PLACE, Piece
from timeline.names.view import View
from timeline.names.words import listed

CLEAR = 2  # times as often named as the other bearer of a family name
FIRMS = listed("company bank airline railway group team newspaper broadcaster university")
OWNERS = frozenset({"the", "'s", "its", "their"})

Kinds = Mapping[Key, NameKind | None]
Members = dict[Key, list[Piece]]
Clues = Mapping[Piece, Weights]


@frozen(eq=False)
class Register:
    """The names of a text by key, and how other wordings lead to them.

    `homes`: name of several words -> its fullest form. `singles`: word -> the names it may stand
    for; `long_words`: the long ones of these words by initial. `polite`: the persons whom the text
    calls by their family name with Mr., Ms. or the like. `offices`: the titles before full names.
    """

    kinds: Kinds
    homes: Mapping[Key, Key]
    singles: Mapping[str, Sequence[Key]]
    long_words: Mapping[str, Sequence[str]]
    acronyms: Mapping[str, Key | None]
    pairs: Mapping[Key, Key]
    polite: frozenset[Key]
    offices: Mapping[Key, Collection[str]]


def link(views: Sequence[View], found: Sequence[Piece], clues: Clues) -> Members:
    """The pieces of each name, by the key of its fullest form; keys in order of the text."""
    register = _register(views, found, clues)
    members: Members = defaultdict(list)
    for piece in found:
        full = _home(views, piece, register, members)
        if full is None or (piece.place and not piece.titles and full == piece.key):
            continue
        members[full].append(piece)
    return members


def kind_of(key: Key, pieces: Sequence[Piece], clues: Clues) -> NameKind | None:
    """The kind of a name by all its pieces, None for a place.

    The initials by which minutes call a person look like those of a body, and say nothing.
    """
    whole = [clues[piece] for piece in pieces if piece.key == key]
    if sum(clue.person for clue in whole) > sum(clue.organisation for clue in whole):
        pieces = [p for p in pieces if p.key == key or not words.is_acronym(p.words[0])]
    return decide([clues[piece] for piece in pieces], len(key), [piece.kind for piece in pieces])


def _register(views: Sequence[View], found: Sequence[Piece], clues: Clues) -> Register:
    by_key: Members = defaultdict(list)
    nicknames: dict[Key, Key] = {}
    for piece in found:
        by_key[piece.key].append(piece)
        if len(piece.words) > 1 and (short := nickname(piece.words)):
            nicknames[short] = piece.key
    kinds = {key: kind_of(key, pieces, clues) for key, pieces in by_key.items()}
    homes = _join_long(by_key, kinds, nicknames)
    parts = {key for key, pieces in by_key.items() if _is_part(views, pieces[0])}
    singles = _singles(homes, kinds, parts)
    return Register(
        kinds,
        homes,
        singles,
        _long_words(singles),
        aliases.by_acronym(dict.fromkeys(homes.values())),
        dict(aliases.expansions(views, found)),
        frozenset(_polite(views, found, singles, kinds)),
        _offices(by_key, homes),
    )


def _join_long(by_key: Members, kinds: Kinds, nicknames: Mapping[Key, Key]) -> dict[Key, Key]:
    """Name of several words -> the fullest name of the same thing."""
    homes: dict[Key, Key] = {}
    by_word: dict[str, list[Key]] = defaultdict(list)
    order = sorted(
        (key for key in by_key if len(key) > 1),
        key=lambda key: (-len(key), by_key[key][0].view, by_key[key][0].first),
    )
    for key in order:
        near = dict.fromkeys((*by_word[key[-1]], *by_word[key[0]]))
        fits = [full for full in near if _is_same(key, full, kinds)]
        full = fits[0] if len(fits) == 1 else nicknames.get(key, key)
        homes[key] = full
        if full == key:
            for word in dict.fromkeys((key[0], key[-1])):
                by_word[word].append(key)
    return homes


def _is_same(key: Key, full: Key, kinds: Kinds) -> bool:
    if kinds[key] == "person" == kinds[full] and aliases.same_person(key, full):
        return True
    return aliases.is_short_form(key, full)


def _is_part(views: Sequence[View], piece: Piece) -> bool:
    """Whether a name begins with what it is a part of or about: "Oslo Police", "UN Council"."""
    if piece.first in views[piece.view].places or words.is_ordinary(piece.words[0]):
        return True
    return words.is_acronym(piece.words[0]) and piece.detail not in FIRMS


def _singles(
    homes: Mapping[Key, Key], kinds: Kinds, parts: Collection[Key]
) -> dict[str, list[Key]]:
    """Single word -> the longer names that it may stand for: their last and first words."""
    index: dict[str, list[Key]] = defaultdict(list)
    for full in dict.fromkeys(homes.values()):
        if kinds.get(full) in ("gathering", "work"):
            continue
        opening = () if full in parts and kinds.get(full) != "person" else (full[0],)
        for word in dict.fromkeys((full[-1], *opening)):
            if words.plain().get(word) is None and len(word) > 1 + (word == full[0]):
                index[word].append(full)
    return index


def _offices(by_key: Members, homes: Mapping[Key, Key]) -> dict[Key, set[str]]:
    found: dict[Key, set[str]] = defaultdict(set)
    for key, pieces in by_key.items():
        for piece in pieces:
            found[homes.get(key, key)].update(title.role.name for title in piece.titles)
    return found


def _long_words(singles: Collection[str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for word in singles:
        if len(word) >= aliases.LONG_WORD:
            found[word[0]].append(word)
    return found


def _polite(
    views: Sequence[View],
    found: Sequence[Piece],
    singles: Mapping[str, Sequence[Key]],
    kinds: Kinds,
) -> Iterator[Key]:
    """Those whom "Miss Hale", "Mr. Hale" can only mean."""
    for piece in found:
        if len(piece.words) > 1 or not any(t.role.kind == "honorific" for t in piece.titles):
            continue
        fits = [
            fit for fit in singles.get(piece.key[0], ()) if _may_stand(views, piece, fit, kinds)
        ]
        if len(fits) == 1:
            yield fits[0]


def _home(views: Sequence[View], piece: Piece, register: Register, members: Members) -> Key | None:
    """The name that a piece stands for, None if that is not sure."""
    key = piece.key
    full = register.homes.get(key) or register.homes.get(register.pairs.get(key, ()))
    if full is None and words.is_acronym(piece.words[0]):
        full = register.acronyms.get(key[0].replace(".", ""))
    if full is not None:
        return full
    near = register.singles.get(key[0]) or _misspelt(key[0], register)
    fits = [fit for fit in near if _may_stand(views, piece, fit, register.kinds)]
    if piece.titles:
        fits = [fit for fit in fits if fit in members or not _introduces(piece, fit, register)]
    else:
        fits = [fit for fit in fits if fit not in register.polite] or fits
    if key in members:
        fits.append(key)
    return _choose(fits, members) if fits else key


def _introduces(piece: Piece, full: Key, register: Register) -> bool:
    """Whether "President Hale" is a first mention, so that he is not the Ana Hale named later."""
    offices = {t.role.name for t in piece.titles if t.role.kind not in ("honorific", "rank")}
    return bool(offices) and offices.isdisjoint(register.offices.get(full, ()))


def _misspelt(word: str, register: Register) -> Sequence[Key]:
    """The names that a long word nearly is."""
    if len(word) < aliases.LONG_WORD or words.is_ordinary(word):
        return ()
    others = register.long_words.get(word[0], ())
    near = [other for other in others if aliases.is_nearly(word, other)]
    return register.singles[near[0]] if len(near) == 1 else ()


def _may_stand(views: Sequence[View], piece: Piece, full: Key, kinds: Kinds) -> bool:
    """Whether a single word may be short for a name here."""
    before, word = views[piece.view].word(piece.first - 1), piece.key[0]
    if kinds.get(full) == "person":
        gender = words.given_names().get(full[0], "u")
        told = next((title.role.gender for title in piece.titles if title.role.gender), gender)
        return gender in ("u", told) and not (piece.place and _is_meant(piece.place, before, full))
    if piece.titles or piece.place:
        return False
    headed = word in words.organisations() or word in words.gatherings()
    return word == full[0] or before in OWNERS or not headed


def _is_meant(place: Place, before: str, person: Key) -> bool:
    """Whether a word means the place and not the person: "in Chad", the Iran of "Iran Air"."""
    word = place.name.lower()
    called_so = word == person[-1] or person[0] in words.given_names()
    return before in IN_PLACE or place.role == "demonym" or not called_so


def _choose(fits: Sequence[Key], members: Members) -> Key | None:
    """The name that a single word stands for: the far more frequent, else the more recent."""
    if len(fits) == 1:
        return fits[0]
    counts = sorted(((len(members.get(fit, ())), fit) for fit in fits), reverse=True)
    if counts[0][0] >= CLEAR * counts[1][0] > 0:
        return counts[0][1]
    seen = sorted(((members[fit][-1].view, fit) for fit in fits if fit in members), reverse=True)
    if len(seen) < 2:
        return seen[0][1] if seen else None
    return seen[0][1] if seen[0][0] > seen[1][0] else None
