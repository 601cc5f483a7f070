"""What a named person or organisation is said to be, and the groups of words that say so.

"Ruritania's new prime minister, Ana Moreau," makes her a prime minister, of Ruritania; so does
"Moreau became prime minister". The group beside a name is a mention of its bearer.
"""

from collections.abc import Iterator, Sequence

from timeline.names.descriptions import INDEFINITE, Description, describe
from timeline.names.entities import Entity
from timeline.names.pieces import Piece
from timeline.names.titles import is_regnal
from timeline.names.view import View
from timeline.names.words import listed
from timeline.text import clauses
from timeline.values import value

BECOMING = listed("be become remain elect appoint name nominate crown")
RULES = frozenset({"monarch", "ruler"})
RULERS = {"m": ("king",), "f": ("queen",), "": ("king", "queen")}
CLOSING = listed(", . ; ) : - -- – — ? !")
FRONTED = 3  # a group that begins further right is in no fronted "After talks with the mayor, ..."
GOES_ON = CLOSING | listed("of for in at who which from with on that since")


@value
class Fact:
    """That an entity is or was `noun` ("prime minister", "airline"), and so `broader` things.

    `place` is the country or town it is for, "" if unsaid.
    """

    entity: int
    noun: str
    broader: frozenset[str]
    former: bool
    place: str
    gender: str


@value
class Reference:
    """Words `first` to `end` of a sentence that stand for an entity without its name."""

    view: int
    first: int
    end: int
    entity: int
    form: str
    rule: str


def read_facts(
    views: Sequence[View], entities: Sequence[Entity]
) -> tuple[tuple[Fact, ...], tuple[Reference, ...]]:
    """What the text says its named entities are, and the groups beside the names that say it."""
    facts: list[Fact] = []
    beside: dict[tuple[int, int], Reference] = {}
    for number, entity in enumerate(entities):
        person = entity.kind == "person"
        for piece in entity.pieces:
            view = views[piece.view]
            if person:
                facts += _from_titles(piece, number, entity.gender)
            for said, rule in _described(view, piece):
                if said.person != person:
                    continue
                facts.append(_fact(number, said))
                if rule != "became":
                    beside[piece.view, said.first] = Reference(
                        piece.view, said.first, said.end, number, "role", rule
                    )
    return tuple(dict.fromkeys(facts)), tuple(beside[place] for place in sorted(beside))


def _from_titles(piece: Piece, number: int, gender: str) -> Iterator[Fact]:
    for title in piece.titles:
        role = title.role
        yield Fact(number, role.name, role.broader, title.former, title.place, role.gender)
    if is_regnal(piece.words[-1]) and len(piece.words) > 1 and not piece.titles:
        for noun in RULERS.get(gender, ()):
            yield Fact(number, noun, RULES, former=False, place="", gender="")


def _fact(number: int, said: Description) -> Fact:
    return Fact(number, said.noun, said.broader, said.former, said.place, said.gender)


def _described(view: View, piece: Piece) -> Iterator[tuple[Description, str]]:
    """The descriptions of a name beside it, and by a verb."""
    for said in _behind(view, piece):
        yield said, "apposition-behind"
    for said in _before(view, piece):
        yield said, "apposition-before"
    for said in _by_verb(view, piece):
        yield said, "became"


def _behind(view: View, piece: Piece) -> Iterator[Description]:
    """As in "Ana Moreau, the prime minister of Ruritania, ..."."""
    if view.word(piece.end) not in (",", "("):
        return
    group = view.group.get(piece.end + 1)
    if group is not None and group.role == "possessor":
        group = view.group.get(group.end)
    said = describe(view, group) if group is not None else None
    if said is None or (not said.person and view.word(piece.first - 1) == ","):
        return  # an organisation in a list
    if _is_alone(view, said) and view.word(said.end) in GOES_ON:
        yield said


def _is_alone(view: View, said: Description) -> bool:
    """Whether the words describe the name, and are not the next of a list."""
    after = view.word(said.end)
    listed = after == "," and view.word(said.end + 1) in ("and", "or")
    return not listed and not (after == "and" and view.word(said.first) not in INDEFINITE)


def _before(view: View, piece: Piece) -> Iterator[Description]:
    """As in "Ruritania's prime minister, Ana Moreau, ..."."""
    comma = piece.start - 1
    if view.word(comma) != ",":
        return
    group = view.group.get(comma - 1)
    if group is not None and group.prep == "of" and group.parent is not None:
        group = view.group.get(group.parent)  # "the mayor of Strelsau, Ana Moreau"
    said = describe(view, group) if group is not None else None
    if said is None or (said.end != comma and view.word(said.end) != "of"):
        return
    opens = said.first <= 1 or view.word(said.first - 1) in CLOSING
    clear = opens or not group.prep if group is not None else False
    if view.word(piece.end) in CLOSING and (clear or said.first > FRONTED):
        yield said


def _by_verb(view: View, piece: Piece) -> Iterator[Description]:
    """As in "Ana Moreau became prime minister", "was elected president"."""
    group = view.group.get(piece.end - 1)
    if group is None or group.role != "subject" or group.parent is None:
        return
    parse = view.parse
    verb = clauses.verb_at(parse, group.parent)
    if verb is None or parse.sentence.tokens[verb.head].lemma not in BECOMING:
        return
    if verb.negated or verb.modal or verb.tense == "FUTURE":
        return
    for noun in (*clauses.predicates(parse, verb), *clauses.objects(parse, verb)):
        said = describe(view, noun)
        if said is not None and not said.owned:
            yield said
