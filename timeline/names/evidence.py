"""Whether a name is a person's, an organisation's or a place's, by its words and context."""

from collections.abc import Iterable

from timeline.model import NameKind
from timeline.names import words
from timeline.names.pieces import Piece
from timeline.names.titles import is_regnal
from timeline.names.view import View
from timeline.names.words import listed
from timeline.values import value

STAFF = listed("""
    chief ceo executive executives officials official
    employees staff workers shares stock stocks headquarters subsidiary chairman customers players
    fans board members member lawmakers fighters militants management shareholders unit factory
    plant website newspaper airline group bank network director
    """)
BODY = listed("""
    wife husband mother father son daughter brother sister parents family children death birth life
    lawyer lawyers attorney career widow funeral body hand head face voice office home girlfriend
    boyfriend arrest trial resignation
    """)
SAYING = listed("""
    said says told added asked replied recalled explained wrote tweeted testified married died
    smiled resigned retired thinks thought believes believed knew hopes hoped laughed born insisted
    """)
DISTRICTS = listed("""
    county village province district region town city state river lake island islands mountains
    valley peninsula border area suburb neighbourhood neighborhood coast airport prefecture camp
    """)
CAPITALS = listed("""
    village town city province district region capital county island port mayor governor outskirts
    suburbs streets residents
    """)
TOWNS = frozenset({"town", "city", "county"})  # of places, and of clubs
HOLDINGS = listed("stake share shares interest confidence faith trust investment holding role part")
ARTICLES = frozenset({"a", "an", "the"})
POSTS = frozenset({"in", "near", "outside", "across", "around", "throughout"})
ANNOUNCING = listed("said says announced reported confirmed warned")
IT = frozenset({"it", "its"})
NEAR = 6  # words behind a name in which "it" stands for the name
SPANNING = ("between", "from", "in", "near", "to")
SURE, STRONG, FAIR = 3, 2, 1


@value
class Weights:
    """How strongly things speak for a person, an organisation, a place."""

    person: int = 0
    organisation: int = 0
    place: int = 0


def weigh(view: View, piece: Piece) -> Weights:
    """What one place in the text says about the kind of name that stands there."""
    group = view.group.get(piece.end - 1)
    heads = group is None or group.head == piece.end - 1
    return Weights(
        _for_person(view, piece), _for_organisation(view, piece, heads), _for_place(view, piece)
    )


def _for_person(view: View, piece: Piece) -> int:
    found = SURE * (piece.kind == "person") + _by_own_words(piece)
    after, second = view.word(piece.end), view.word(piece.end + 1)
    if (after == "'s" and second in BODY) or after in SAYING:
        found += FAIR
    if after == "who" or (after == "," and second in ("who", "whose")) or _is_age(view, piece.end):
        found += STRONG
    if len(piece.words) == 1 and view.word(piece.first - 1) in ARTICLES:
        found -= STRONG
    return found


def _for_organisation(view: View, piece: Piece, heads: bool) -> int:
    found = SURE * (piece.kind == "organisation")
    after, second = view.word(piece.end), view.word(piece.end + 1)
    last = piece.words[-1]
    if view.word(piece.first - 1) == "the" and heads:
        found += STRONG + FAIR * (last.endswith("s") or view.tag(piece.end - 1) == "NNPS")
    if view.word(piece.first - 1) in words.group_nouns():
        found += STRONG
    if after in ANNOUNCING and not IT.isdisjoint(view.lower[piece.end : piece.end + NEAR]):
        found += STRONG  # "Acme said on Thursday it would"
    if after in STAFF or (after == "'s" and second in STAFF):
        found += FAIR
    if len(piece.words) == 1:
        found += STRONG * (words.is_acronym(last) or last.lower() in words.organisations())
    elif words.is_acronym(piece.words[0]) or all(words.is_ordinary(word) for word in piece.words):
        found += STRONG
    return found


def _for_place(view: View, piece: Piece) -> int:
    before, earlier = view.word(piece.first - 1), view.word(piece.first - 2)
    found = STRONG * (view.word(piece.end) in DISTRICTS)
    if before in POSTS and earlier not in HOLDINGS:
        found += FAIR
    if before == "of" and earlier in CAPITALS:
        found += SURE
    group = view.group.get(piece.first)
    if before == "and" and group is not None and group.prep in SPANNING:
        found += STRONG * (piece.first - 2 in view.places)  # "between Oslo and Wend"
    return found


def _by_own_words(piece: Piece) -> int:
    """How much a name looks like a given name and a family name."""
    first = words.fold(piece.words[0])
    if len(piece.words) == 1:
        return int(words.given_names().get(first, "u") != "u")
    if any(word.isdigit() or word.lower() in ("of", "for", "&", "and") for word in piece.words):
        return -SURE
    if piece.words[-1].lower() in TOWNS:
        return -SURE
    initials = any(len(word) == 2 and word[1] == "." for word in piece.words)
    topical = any(word.lower() in words.plain() and word[0].isupper() for word in piece.words)
    east = first in words.family_first() and len(piece.words) <= 4
    regnal = is_regnal(piece.words[-1])
    given = first in words.given_names()
    return STRONG * given + STRONG * initials + FAIR * east + STRONG * regnal - STRONG * topical


def _is_age(view: View, at: int) -> bool:
    """Whether ", 45," follows a name."""
    return view.word(at) == "," and view.word(at + 1).isdigit() and view.word(at + 2) in (",", "of")


def is_sure(found: Iterable[Weights], kinds: Iterable[NameKind | None]) -> bool:
    """Whether a name is surely no person's: something says so, or nothing else though frequent."""
    all_found = tuple(found)
    person = sum(each.person for each in all_found)
    more = sum(each.organisation for each in all_found) > person
    often = len(all_found) > 1 and person <= 0
    return more or often or any(kind not in (None, "person") for kind in kinds)


def decide(
    found: Iterable[Weights], length: int, kinds: Iterable[NameKind | None]
) -> NameKind | None:
    """The kind of a name of `length` words, by what all its places say; None for a place."""
    known = frozenset(kinds)
    for kind in ("gathering", "work"):
        if kind in known:
            return kind
    if len(known & {"person", "organisation"}) == 1:
        return "person" if "person" in known else "organisation"
    all_found = tuple(found)
    person = sum(each.person for each in all_found)
    organisation = sum(each.organisation for each in all_found)
    if sum(each.place for each in all_found) > max(person, organisation, FAIR):
        return None
    if person == organisation:
        return "person" if length in (2, 3) else "organisation"
    return "person" if person > organisation else "organisation"
