"""Rows of capitals cut into names: titles, countries and what is no name taken off."""

from collections.abc import Iterator, Mapping

from attrs import evolve, frozen

from timeline.model import NameKind, Place
from timeline.names import capitals, words
from timeline.names.view import View
from timeline.names.words import Head, Role, listed

FORMERLY = listed("former ex late then outgoing retired ousted deposed jailed")
WORDLIKE = listed(  # titles that are first words of other names too
    "general major private chief star model forward head justice father mother brother sister "
    "count saint captain marshal host champion winger"
)
SURNAMES = listed(  # heads that are family names too
    "church law post house order guard battle fair force league bill code bowl front"
)
IN_PLACE = listed("in at from near to into across outside around through of")
VENUE = "venue"  # the kind of place that is often an organisation too
EDGES = frozenset({"-", "–", "and", "of", "for", "&"})


@frozen
class Title:
    """A role told right before a name. `former`: it is over; `place`: whose it is, "" if unsaid."""

    role: Role
    former: bool
    place: str


@frozen
class Piece:
    """Words `first` to `end` (not included) of sentence `view` that may name something.

    `kind` is None where the words alone do not tell; `detail` is the head's own kind ("bank").
    `place` is the place that all its words belong to, None if it is none. `rule` says how it was
    found.
    """

    view: int
    first: int
    end: int
    words: tuple[str, ...]
    kind: NameKind | None = None
    detail: str = ""
    titles: tuple[Title, ...] = ()
    place: Place | None = None
    rule: str = "capitals"


def cut(view: View) -> Iterator[Piece]:
    """The pieces of a sentence in text order; none where the capitals mean nothing."""
    if not view.titled:
        for first, end in capitals.rows(view):
            yield from _cut_row(view, first, end)


def _cut_row(view: View, first: int, end: int) -> Iterator[Piece]:
    first = _skip_openers(view, first, end)
    kind, detail = kind_by_words(view.lower[first:end])
    if kind is not None and not _is_person_after_all(view, first, end):
        yield make(view, first, end, kind, detail)
        return
    split = _find_title(view, first, end)
    if split is None:
        yield from _cut_untitled(view, first, end)
        return
    start, behind = split
    yield from _cut_owner(view, first, start)
    if behind < end:
        titles = read_titles(view, behind)
        piece = make(view, _keep(view, start, behind, end), end, "person")
        yield evolve(piece, titles=titles, rule="title")


def _skip_openers(view: View, first: int, end: int) -> int:
    """Behind the words at the beginning that only describe: "Former", "Republican"."""
    while first < end and (
        view.lower[first] in FORMERLY
        or (
            words.plain().get(view.lower[first]) in ("adjective", "opener")
            and _opens_person(view, first + 1, end)
        )
    ):
        first += 1
    return first


def _opens_person(view: View, first: int, end: int) -> bool:
    """Whether a title or a given name opens these words."""
    if first >= end:
        return False
    return _is_given(view, first) or any(
        words.role_before(view.words, behind, first) for behind in range(first + 1, end)
    )


def _is_given(view: View, at: int) -> bool:
    return words.fold(view.words[at]) in words.given_names()


def kind_by_words(lower: tuple[str, ...]) -> tuple[NameKind | None, str]:
    """The kind that the head word of a name tells, and the head's own kind.

    >>> kind_by_words(("bank", "of", "ruritania"))
    ('organisation', 'bank')
    """
    tables: tuple[tuple[NameKind, Mapping[str, Head]], ...] = (
        ("organisation", words.organisations()),
        ("gathering", words.gatherings()),
        ("work", words.works()),
    )
    at = [i - 1 for i in range(1, len(lower)) if lower[i] in capitals.PREPOSITIONS]
    if len(lower) > 1:
        at.append(len(lower) - 1)
    for head in at:
        for kind, table in tables:
            if lower[head] in table:
                return kind, table[lower[head]].kind
    return None, ""


def _is_person_after_all(view: View, first: int, end: int) -> bool:
    """Whether a head word is a family name here: "Mary Church", "Colonel House"."""
    if end - first > 3 or view.lower[end - 1] not in SURNAMES:
        return False
    return _is_given(view, end - 2) or words.role_before(view.words, end - 1, first) is not None


def _find_title(view: View, first: int, end: int) -> tuple[int, int] | None:
    """Where the last title in a row begins and ends."""
    for behind in range(end, first, -1):
        found = words.role_before(view.words, behind, first)
        if not found or not found[1].before or not view.capital(behind - 1):
            continue
        start = found[0]
        wordlike = behind - start == 1 and view.lower[start] in WORDLIKE
        if wordlike and start == first and behind < end - 1 and not _is_given(view, behind):
            continue
        if behind == end and start == first and wordlike:
            continue
        return start, behind
    return None


def _keep(view: View, start: int, behind: int, end: int) -> int:
    """Where the name begins: with the title if that is how a person of one name is called."""
    found = words.role_before(view.words, behind, start)
    single = all(is_regnal(word) for word in view.words[behind + 1 : end])
    royal = found is not None and found[1].kind in ("royal", "clergy")
    return start if found and found[1].before == "keep" and (single or not royal) else behind


def is_regnal(word: str) -> bool:
    """Whether a word counts rulers: "XVI"."""
    return bool(word) and set(word) <= set("IVX")


def read_titles(view: View, behind: int) -> tuple[Title, ...]:
    """The roles told right before word `behind`, nearest first: "former US President"."""
    found = []
    at = behind
    while at > 0 and (role := words.role_before(view.words, at)):
        start = role[0]
        before = start - 1
        place, former = "", view.lower[start].startswith(words.FORMER)
        while before >= 0 and behind - before < 9 and _describes(view, before):
            former = former or view.lower[before] in FORMERLY
            if before in view.places:
                place = view.places[before].name
            before -= 1
        found.append(Title(role[1], former, place))
        at = start
        if at and view.lower[at - 1] in ("and", "-", "/"):
            at -= 1
    return tuple(found)


def _describes(view: View, at: int) -> bool:
    """Whether a word may stand between a country or "former" and a role."""
    return (
        at in view.places
        or view.lower[at] in FORMERLY
        or view.lower[at] == "'s"
        or view.tag(at) in ("JJ", "NN", "VBN", "RB", "HYPH", "NNP")
    )


def _cut_owner(view: View, first: int, end: int) -> Iterator[Piece]:
    """The firm in "Acme chief executive Ann Lee"; topics ("Trade Minister") are none."""
    while first < end and first in view.places:
        first += 1
    if first < end and words.plain().get(view.lower[first]) not in ("topic", "adjective", "opener"):
        kind, detail = kind_by_words(view.lower[first:end])
        yield make(view, first, end, kind or "organisation", detail)


def _cut_untitled(view: View, first: int, end: int) -> Iterator[Piece]:
    """A row without title; a country before a person, or a place after "in", is taken off."""
    start = first
    while start < end and start in view.places:
        start += 1
    if (
        first < start < end
        and (
            _is_given(view, start)
            or (view.word(first - 1) in IN_PLACE and end - start == 1)
            or (view.places[first].role == "demonym" and end - start == 1)
        )
        and not (_is_given(view, first) and end - first == 2)
    ):
        first = start
    if first < end:
        yield make(view, first, end)


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
    return Piece(view.index, first, end, view.words[first:end], kind, detail, (), place, rule)
