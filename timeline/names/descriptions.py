"""Groups of words that describe without a name: "the former president", "Japan's new leader"."""

from timeline.names import words
from timeline.names.titles import FORMERLY
from timeline.names.view import View
from timeline.names.words import listed
from timeline.text.syntax import NounGroup
from timeline.values import value

DEFINITE = frozenset({"the", "this", "that"})
INDEFINITE = frozenset({"a", "an", "another", "one", "any", "some", "no", "every", "each"})
NEUTRAL = (
    INDEFINITE
    | DEFINITE
    | FORMERLY
    | listed("new newly current present young own giant troubled local freshly recently")
)
NUMBER_TAGS = frozenset({"NNS", "NNPS", "CD"})


@value
class Description:
    """Words `first` to `end` of a sentence that say what someone or something is.

    `noun` is a role ("prime minister") for a `person`, else a noun for organisations ("airline");
    `kind` is the role's kind, "" for an organisation.
    `place` is the country or town it is for; `owned`: someone's, as in "his lawyer". `modifiers`
    are the words that narrow the noun.
    """

    first: int
    end: int
    noun: str
    kind: str
    broader: frozenset[str]
    gender: str
    person: bool
    former: bool
    place: str
    definite: bool
    owned: bool
    modifiers: frozenset[str]


def describe(view: View, group: NounGroup) -> Description | None:
    """What a noun group says its bearer is; None if its noun is no role and no organisation's."""
    end, noun = group.head + 1, view.lower[group.head]
    role = words.role_before(view.lower, end, group.first)
    if role is None and noun not in words.group_nouns():
        return None
    if view.tag(group.head) in NUMBER_TAGS:
        return None
    if group.head in view.places or (role is None and view.words[group.head][0].isupper()):
        return None  # "the Soviet Union"
    start = role[0] if role else group.head
    first, place = _owner(view, group)
    owned = (first < group.first and not place) or view.tag(group.first) == "PRP$"
    before = range(group.first, start)
    places = [view.places[at].name for at in before if at in view.places]
    opening = view.lower[group.first]
    return Description(
        first,
        max(end, group.end),
        role[1].name if role else noun,
        role[1].kind if role else "",
        role[1].broader if role else frozenset(),
        role[1].gender if role else "",
        role is not None,
        view.lower[start].startswith(words.FORMER)
        or any(view.lower[at] in FORMERLY for at in before),
        next(iter(places), place) or _of_place(view, end),
        opening in DEFINITE or first < group.first,
        owned,
        frozenset(view.lower[at] for at in before if at not in view.places) - NEUTRAL,
    )


def _owner(view: View, group: NounGroup) -> tuple[int, str]:
    """Where the group with its owner begins, and the owner if it is a place: "Japan's"."""
    owner = view.group.get(group.first - 1)
    if owner is None or owner.role != "possessor" or view.tag(group.first - 1) == "PRP$":
        return group.first, ""
    place = view.places.get(owner.head)
    return owner.first, place.name if place else ""


def _of_place(view: View, end: int) -> str:
    """The place behind "of": "president of Ruritania"."""
    if view.word(end) != "of":
        return ""
    at = end + 2 if view.word(end + 1) == "the" else end + 1
    return view.places[at].name if at in view.places else ""
