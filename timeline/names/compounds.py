"""Names that end in a lower-case noun: "Baltic summit", "Afghan government"."""

from collections.abc import Iterator

from attrs import evolve

from timeline.names import words
from timeline.names.pieces import Piece, make
from timeline.names.view import View
from timeline.names.words import listed

BETWEEN = listed("""
    security armed air naval ground military peacekeeping federal riot special rebel coalition
    transitional interim intelligence secret national traffic border local state
    """)
LINKS = listed("leaders ministers finance climate peace trade annual economic world")
MOST_LINKS = 3


def compounds(view: View) -> Iterator[Piece]:
    """The pieces of a sentence that a lower-case head noun completes, in text order."""
    if view.titled or not view.capitals:
        return
    offices, gatherings = words.organisations(), words.gatherings()
    for group in view.parse.nouns:
        if view.words[group.head][0].isupper():
            continue
        noun = view.lower[group.head]
        office, gathering = offices.get(noun), gatherings.get(noun)
        if office is not None and office.loose:
            yield from _country_and(view, group.head, office.kind)
        elif gathering is not None and gathering.loose:
            yield from _name_and(view, group.first, group.head, gathering.kind)


def _country_and(view: View, head: int, kind: str) -> Iterator[Piece]:
    """As in "Afghan government", "US security forces"."""
    first = head - 1
    if view.word(first) in BETWEEN:
        first -= 1
    place = view.places.get(first)
    if place is None or view.word(first + 1) == "'s":
        return
    while view.places.get(first - 1) is place:
        first -= 1
    if view.word(first - 1) == "-" and first - 2 in view.places:
        first -= 2  # "Danish-Polish forces"
    if view.word(first - 1) in ("and", "or", ",") and first - 2 in view.places:
        return  # "Danish and Polish authorities" are those of two countries
    yield evolve(make(view, first, head + 1, "organisation", kind), rule="country-and-noun")


def _name_and(view: View, opening: int, head: int, kind: str) -> Iterator[Piece]:
    """As in "Baltic summit", "G20 leaders meeting"."""
    first = head - 1
    while first > opening and head - first <= MOST_LINKS and view.lower[first] in LINKS:
        first -= 1
    if first < opening or not _can_host(view, first):
        return
    while first > opening and view.capital(first - 1) and _can_host(view, first - 1):
        first -= 1
    yield evolve(make(view, first, head + 1, "gathering", kind), rule="name-and-noun")


def _can_host(view: View, at: int) -> bool:
    """Whether a word can be who or where a gathering is named after."""
    if not view.capital(at) or words.plain().get(view.lower[at]) in ("word", "calendar"):
        return False
    if words.is_acronym(view.words[at]) or at in view.places:
        return view.places[at].role != "demonym" if at in view.places else True
    return view.lower[at] not in words.roles() and view.lower[at] not in words.given_names()
