"""Roles told right before a name: "former US President", "actor", "Mr."."""

from timeline.names import words
from timeline.names.view import View
from timeline.names.words import Role, listed
from timeline.values import value

FORMERLY = listed("former ex late then outgoing retired ousted deposed jailed")
WORDLIKE = listed(  # titles that are first words of other names too
    "general major private chief star model forward head justice father mother brother sister "
    "count saint captain marshal host champion winger"
)
BESIDE = frozenset({"and", "-", "/"})
MODIFIERS = frozenset({"JJ", "NN", "VBN", "RB", "HYPH", "NNP"})
MOST_WORDS = 8  # words between a country and the name
PARTISAN = frozenset({"republican", "democrat"})  # a title before a given name only


@value
class Title:
    """A role told right before a name. `former`: it is over; `place`: whose it is, "" if unsaid."""

    role: Role
    former: bool
    place: str


@value
class Titles:
    """The titles of a name, nearest first, and the word that the first of them begins with."""

    first: int
    roles: tuple[Title, ...]


def find_title(view: View, first: int, end: int) -> tuple[int, int] | None:
    """Where the last title in a row of capitals begins and ends."""
    for behind in range(end, first, -1):
        found = words.role_before(view.lower, behind, first)
        if not found or not found[1].before or not view.capital(behind - 1):
            continue
        at_end = behind == end or not view.capital(behind)
        if at_end and found[0] > first and is_given(view, found[0] - 1):
            continue  # a family name: "Martin King"
        if _is_adjective(view, behind):
            continue
        wordlike = behind - found[0] == 1 and view.lower[found[0]] in WORDLIKE
        if not (wordlike and found[0] == first and not _before_person(view, behind, end)):
            return found[0], behind
    return None


def _before_person(view: View, behind: int, end: int) -> bool:
    """Whether one word, or a given name, is left behind a title that could be an adjective."""
    return behind == end - 1 or (behind < end and is_given(view, behind))


def _is_adjective(view: View, behind: int) -> bool:
    """Whether the name of a party stands before what is no person: "the Republican Guard"."""
    if view.word(behind - 1) not in PARTISAN:
        return False
    return behind >= len(view.words) or not is_given(view, behind)


def is_given(view: View, at: int) -> bool:
    """Whether a word is a given name."""
    return words.fold(view.words[at]) in words.given_names()


def name_start(view: View, start: int, behind: int, end: int) -> int:
    """Where the name begins: with the title if that is how a person of one name is called."""
    found = words.role_before(view.lower, behind, start)
    if found is None or found[1].before != "keep":
        return behind
    single = all(is_regnal(word) for word in view.words[behind + 1 : end])
    return start if single or found[1].kind not in ("royal", "clergy") else behind


def is_regnal(word: str) -> bool:
    """Whether a word counts rulers: "XVI"."""
    return bool(word) and not word.strip("IVX")


def read_titles(view: View, behind: int) -> Titles:
    """The roles told right before word `behind`."""
    found = []
    at = behind
    if _is_adjective(view, behind):
        return Titles(behind, ())
    while at > 0 and (role := words.role_before(view.lower, at)):
        start, title = _read(view, role[0], role[1])
        found.append(title)
        at = role[0]
        if at and view.lower[at - 1] in BESIDE:
            at -= 1
    return Titles(start if found else behind, tuple(found))


def _read(view: View, at: int, role: Role) -> tuple[int, Title]:
    """A title with what is said of it before: "former", a country."""
    former, place = view.lower[at].startswith(words.FORMER), ""
    first = at
    for before in range(at - 1, max(-1, at - MOST_WORDS), -1):
        if not _describes(view, before):
            break
        former = former or view.lower[before] in FORMERLY
        if not place and before in view.places:
            place = view.places[before].name
        first = before
    return first, Title(role, former, place)


def _describes(view: View, at: int) -> bool:
    """Whether a word may stand between a country or "former" and a role."""
    return (
        at in view.places
        or view.lower[at] in FORMERLY
        or view.lower[at] == "'s"
        or view.tag(at) in MODIFIERS
    )
