"""Whether a name is a person's or an organisation's, by its own words and those around it."""

from collections.abc import Iterable

from attrs import frozen

from timeline.model import NameKind
from timeline.names import words
from timeline.names.pieces import Piece, is_regnal
from timeline.names.view import View
from timeline.names.words import listed

STAFF = listed("""
    spokesman spokeswoman spokesperson spokesmen chief ceo executive executives officials official
    employees staff workers shares stock stocks headquarters subsidiary chairman customers players
    fans board members member lawmakers fighters troops forces militants management shareholders
    unit factory plant website newspaper airline group bank network
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
SURE = 3


@frozen
class Weights:
    """How strongly things speak for a person, and for an organisation."""

    person: int = 0
    organisation: int = 0


def weigh(view: View, piece: Piece) -> Weights:
    """What one place in the text says about the kind of name that stands there."""
    person = SURE * (piece.kind == "person") + _by_own_words(piece)
    organisation = SURE * (piece.kind == "organisation")
    before, after, second = (view.word(at) for at in (piece.first - 1, piece.end, piece.end + 1))
    alone = len(piece.words) == 1
    if before == "the":
        organisation += 2
    if after in STAFF or (after == "'s" and second in STAFF):
        organisation += 1
    if (after == "'s" and second in BODY) or after in SAYING:
        person += 1
    if after == "who" or (after == "," and second in ("who", "whose")) or _is_age(view, piece.end):
        person += 2
    if (
        words.role_before(view.words, piece.first)
        and before.islower()
        and view.words[piece.first - 1].islower()
    ):
        person += 2
    if alone and is_acronym(piece.words[0]):
        organisation += 2
    return Weights(person, organisation)


def _by_own_words(piece: Piece) -> int:
    """How much a name looks like a given name and a family name."""
    first = words.fold(piece.words[0])
    if len(piece.words) == 1:
        return int(words.given_names().get(first, "u") != "u")
    if any(word.isdigit() or word.lower() in ("of", "for", "&", "and") for word in piece.words):
        return -SURE
    initials = any(len(word) == 2 and word[1] == "." for word in piece.words)
    topical = any(word.lower() in words.plain() and word[0].isupper() for word in piece.words)
    east = first in words.family_first() and len(piece.words) <= 4
    regnal = is_regnal(piece.words[-1])
    return 2 * (first in words.given_names()) + 2 * initials + east + 2 * regnal - 2 * topical


def _is_age(view: View, at: int) -> bool:
    """Whether ", 45," follows a name."""
    return view.word(at) == "," and view.word(at + 1).isdigit() and view.word(at + 2) in (",", "of")


def is_acronym(word: str) -> bool:
    """Whether a word is written as initials: "LDP", "U.N.", "COP28".

    >>> is_acronym("NATO"), is_acronym("Nato")
    (True, False)
    """
    letters = word.replace(".", "").replace("&", "")
    return len(letters) > 1 and letters[:2].isupper() and letters.upper() == letters


def decide(found: Iterable[Weights], length: int, kinds: Iterable[NameKind | None]) -> NameKind:
    """The kind of a name of `length` words, by what all its places say."""
    known = [kind for kind in kinds if kind is not None]
    for kind in ("gathering", "work"):
        if kind in known:
            return kind
    all_found = tuple(found)
    person = sum(each.person for each in all_found)
    organisation = sum(each.organisation for each in all_found)
    if person > organisation:
        return "person"
    if organisation > person:
        return "organisation"
    return "person" if length in (2, 3) else "organisation"
