"""Rows of capitals cut into names: titles, countries and what is no name taken off."""

import re
from collections.abc import Iterator

from attrs import evolve, field

from timeline.model import NameKind, Place
from timeline.names import capitals, keys, words
from timeline.names.heads import PREPOSITIONS, kind_by_words
from timeline.names.keys import QUOTES, Key
from timeline.names.titles import FORMERLY, Title, find_title, is_given, name_start, read_titles
from timeline.names.view import View
from timeline.names.words import listed
from timeline.values import value

SURNAMES = listed(  # heads that are family names too
    "church law post house order guard battle fair force league bill code bowl front"
)
IN_PLACE = listed("in at from near to into across outside around through of")
VENUE = "venue"  # the kind of place that is often an organisation too
DESCRIBING = frozenset({"adjective", "opener", "topic"})
PREFIXES = ("anti-", "pro-", "non-", "pre-", "post-")
EDGES = frozenset({"-", "–", "and", "of", "for", "&"})
BEHIND = listed("qc kc mp md phd ph.d. esq esq. obe cbe mbe usn ret ret.")
AGENT = ("er", "or", "ist", "man", "ian")
ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)")
MONEY = re.compile(r"[A-Z]{2,3}\d+")


@value(eq=False)
class Piece:
    """Words `first` to `end` (not included) of sentence `view` that may name something.

    `kind` is None where the words alone do not tell; `detail` is the head's own kind ("bank").
    `start` is where its `titles` begin. `place` is the place that all its words belong to, None if
    it is none. `rule` says how it was found. `key` are the words that tell the name from others.
    """

    view: int
    first: int
    end: int
    start: int
    words: tuple[str, ...]
    kind: NameKind | None = None
    detail: str = ""
    titles: tuple[Title, ...] = ()
    place: Place | None = None
    rule: str = "capitals"
    key: Key = field(init=False)

    @key.default
    def _key(self) -> Key:
        return keys.key(self.words)


def cut(view: View) -> Iterator[Piece]:
    """The pieces of a sentence in text order; none where the capitals mean nothing.

    One of which only a loose "and" or hyphen is left is none.
    """
    if view.titled:
        return
    for first, end in capitals.rows(view):
        for piece in _cut_at_seam(view, first, end):
            if piece.words:
                yield piece


def _cut_at_seam(view: View, first: int, end: int) -> Iterator[Piece]:
    """The pieces of a row; a person right behind an office is apart from it."""
    middle = _find_seam(view, first, end)
    if middle > first and (not _behind_role(view, first) or _is_office(view, first, middle)):
        yield from _cut_row(view, first, middle)
    yield from _cut_row(view, middle, end)


def _find_seam(view: View, first: int, end: int) -> int:
    """Where a person begins right behind an office: "of the Harbour Board Ana Moreau"."""
    for at in range(first + 1, end - 1):
        if not is_given(view, at) or at in view.places:
            continue
        office = view.lower[at - 1] in words.organisations() and at - first > 1
        if office or _behind_role(view, first):
            return at
    return first


def _is_office(view: View, first: int, end: int) -> bool:
    return kind_by_words(view.lower[first:end])[0] is not None


def _behind_role(view: View, first: int) -> bool:
    """Whether "chairman of" or "chairman of the" stands before a row."""
    of = first - 1 if view.word(first - 1) == "of" else first - 2
    return view.word(of) == "of" and words.role_before(view.lower, of) is not None


def _cut_row(view: View, first: int, end: int) -> Iterator[Piece]:
    while end > first + 1 and view.lower[end - 1] in BEHIND:
        end -= 1
    first = _skip_openers(view, first, end)
    if first >= end:
        return
    kind, detail = kind_by_words(view.lower[first:end])
    if kind is not None and not _is_person_after_all(view, first, end):
        if detail == "force" and ORDINAL.fullmatch(view.word(first - 1)):
            first -= 1
        yield make(view, first, end, kind, detail)
        return
    split = find_title(view, first, end)
    if split is None:
        yield from _cut_untitled(view, first, end)
        return
    start, behind = split
    yield from _cut_owner(view, first, start)
    if behind < end:
        yield from _cut_titled(view, start, behind, end)
    elif end - start == 1:
        yield make(view, start, end)  # "King" may be a family name; doubts decide


def _cut_titled(view: View, start: int, behind: int, end: int) -> Iterator[Piece]:
    """The person behind a title, without "of Ruritania"; the Duke of Kent has no other name."""
    if view.lower[behind] in PREPOSITIONS:
        if name_start(view, start, behind, behind) == start:
            yield make(view, start, end, "person")
        return
    end = next((at for at in range(behind, end) if view.lower[at] in PREPOSITIONS), end)
    titles = read_titles(view, behind)
    piece = make(view, name_start(view, start, behind, end), end, "person")
    yield evolve(piece, titles=titles.roles, start=titles.first, rule="title")


def _skip_openers(view: View, first: int, end: int) -> int:
    """Behind the words at the beginning that only describe: "Former", "Republican"."""
    while first < end and (
        view.lower[first] in FORMERLY
        or view.lower[first].startswith(PREFIXES)
        or _is_description(view, first, end)
    ):
        first += 1
    return first


def _is_description(view: View, at: int, end: int) -> bool:
    """Whether an adjective or topic stands before a person: "Republican Tom Hale"."""
    if words.plain().get(view.lower[at]) not in DESCRIBING or at in view.places or at + 1 >= end:
        return False
    titles = (words.role_before(view.lower, behind, at) for behind in range(at + 2, end + 1))
    return is_given(view, at + 1) or any(title and title[0] > at for title in titles)


def _is_person_after_all(view: View, first: int, end: int) -> bool:
    """Whether a head word is a family name here: "Mary Church", "Colonel House"."""
    if not 2 <= end - first <= 3 or view.lower[end - 1] not in SURNAMES:
        return False
    if view.word(first - 1) == "the" or first in view.places:
        return False
    return is_given(view, end - 2) or words.role_before(view.lower, end - 1, first) is not None


def _cut_owner(view: View, first: int, end: int) -> Iterator[Piece]:
    """The firm in "Acme chief executive Ann Lee"; topics ("Trade Minister") are none."""
    while first < end and first in view.places:
        first += 1
    if all(words.is_ordinary(word) for word in view.words[first:end]):
        return
    if words.plain().get(view.lower[first]) not in DESCRIBING:
        kind, detail = kind_by_words(view.lower[first:end])
        yield make(view, first, end, kind or "organisation", detail)


def _cut_untitled(view: View, first: int, end: int) -> Iterator[Piece]:
    """A row without title; a country before a person, or a place after "in", is taken off."""
    start = first = _behind_office(view, first, end)
    while start < end and start in view.places:
        start += 1
    if first < start < end and _is_apart(view, first, start, end):
        first = start
    if first == end or _is_money(view.words[first]) or _is_people(view, first, end):
        return
    piece = make(view, first, end, "work" if _is_quoted(view, first, end) else None)
    titles = read_titles(view, first)
    if titles.roles and titles.roles[0].role.before:
        piece = evolve(piece, kind="person", titles=titles.roles, start=titles.first, rule="role")
    yield piece


def _is_money(word: str) -> bool:
    """Whether a word is a sum like "USD50"."""
    return word[-1].isdigit() and MONEY.fullmatch(word) is not None


def _behind_office(view: View, first: int, end: int) -> int:
    """Behind a title that no list has: "Butler County Dealer Tom Hale"."""
    for at in range(first + 1, end - 1):
        told = view.lower[at - 1]
        if told.endswith(AGENT) and words.is_ordinary(told) and is_given(view, at):
            return at
    return first


def _is_apart(view: View, first: int, start: int, end: int) -> bool:
    """Whether the places that open a row are no part of the name behind them."""
    if is_given(view, first) and end - first == 2:
        return False
    firm = words.is_ordinary(view.words[start]) and view.lower[start] not in words.plain()
    alone = end - start == 1 and not firm  # "at Atlantic Breeze"
    return is_given(view, start) or (
        alone and (view.word(first - 1) in IN_PLACE or view.places[first].role == "demonym")
    )


def _is_people(view: View, first: int, end: int) -> bool:
    """Whether only places are joined, or described: "Swiss Germans", "Jewish West Bank".

    A town before a people is a team: "Cleveland Indians".
    """
    if end - first < 2 or end - 1 not in view.places:
        return False
    if view.places[end - 1].role == "demonym":
        return all(_describes(view, at) for at in range(first, end - 1))
    return view.places.get(first) is not view.places[end - 1] and all(
        at in view.places or view.lower[at] in EDGES or _describes(view, at)
        for at in range(first, end)
    )


def _is_quoted(view: View, first: int, end: int) -> bool:
    """Whether words in quotation marks are a title: 'the film "Night Train"'."""
    if view.word(first - 1) == "the":
        first -= 1
    marks = view.word(first - 1) in QUOTES and view.word(end) in QUOTES
    return marks and end - first > 1 and not is_given(view, first)


def _describes(view: View, at: int) -> bool:
    """Whether a word only tells which people or place is meant: "Top", "Jewish", "Syrian"."""
    if at in view.places:
        return view.places[at].role == "demonym"
    ordinary = words.is_ordinary(view.words[at])
    return ordinary or words.plain().get(view.lower[at]) in DESCRIBING


def make(view: View, first: int, end: int, kind: NameKind | None = None, detail: str = "") -> Piece:
    """The piece of these words, without a loose "and" or hyphen at its end."""
    while end > first and view.lower[end - 1] in EDGES:
        end -= 1
    place = view.places.get(first)
    if place is not None and any(view.places.get(at) is not place for at in range(first, end)):
        place = None
    if kind is not None and place is not None and place.kind == VENUE:
        place = None
    rule = "capitals" if kind is None else "head-noun"
    return Piece(
        view.index, first, end, first, view.words[first:end], kind, detail, (), place, rule
    )
