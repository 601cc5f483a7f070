"""How far to believe that a capitalised name means a place: clues with weights, added up.

The weights are log odds, fitted once on news with marked places and rounded to a half; a name is
kept when they add up to more than 0. Each clue has texts in which it holds (`yes`) and does not
(`no`) for the name in brackets.
"""

import math
from collections.abc import Callable

from attrs import frozen

from timeline.places import context, gazetteer, persons
from timeline.places.candidates import Candidate
from timeline.places.store import (
    COMMON_WORD,
    GIVEN,
    MAIN,
    RARE_GIVEN,
    SURNAME,
    WORD,
)
from timeline.places.words import Words

SPEAKS = frozenset(
    ["said", "says", "told", "tells", "added", "explained", "explains", "asked", "wrote", "noted", "argued", "recalled", "testified", "was", "is", "had", "has", "who"]
)
LOCAL = frozenset(
    ["resident", "residents", "police", "mayor", "council", "area", "city", "county", "town", "village", "region", "school", "schools", "district", "officials", "office", "airport", "hospital", "native", "man", "woman", "couple", "teen", "metro", "state", "province", "government", "court", "jail", "border", "suburb", "suburbs", "streets", "community"]
)
UNITS = ("country", "continent", "admin1", "admin2", "city", "capital")
MILLION = 1_000_000


@frozen
class Scene:
    """What clues look at beside the candidate: the words, and the persons' names among them."""

    words: Words
    people: frozenset[str]


@frozen
class Clue:
    """A reason for or against a place, with its weight."""

    name: str
    weight: float
    holds: Callable[[Scene, Candidate], bool]
    yes: tuple[str, ...] = ()
    no: tuple[str, ...] = ()


def single(c: Candidate) -> bool:
    """Whether the name is one word."""
    return c.end - c.first == 1


def flagged(c: Candidate, flag: int, unless: int = 0) -> bool:
    """Whether a name of one word has the flag, and none of the others."""
    flags = gazetteer.flags(c.name) if single(c) else 0
    return bool(flags & flag) and not flags & unless


def borne(c: Candidate, *kinds: str) -> bool:
    """Whether a place of these kinds has it as its main name."""
    return any(place.kind in kinds and how == MAIN for place, how in c.senses)


def capital_before(s: Scene, c: Candidate) -> bool:
    """Whether another name goes before it: "Ann [Paris]", but not "In [Paris]"."""
    before = s.words.form(c.first - 1)
    return (
        s.words.joined(c.first)
        and context.is_capital(before)
        and before.lower() not in context.PARTS
        and not (c.first - 1 in s.words.opens and before.lower() in context.NO_NAME)
    )


def capital_after(s: Scene, c: Candidate) -> bool:
    """Whether a name goes on after it: "[Paris] Hilton"."""
    return s.words.joined(c.end) and context.is_capital(s.words.form(c.end))


def surname_after(s: Scene, c: Candidate) -> bool:
    """Whether a surname that is no ordinary word goes on after it."""
    if not capital_after(s, c):
        return False
    flags = gazetteer.flags(s.words.keys[c.end])
    return bool(flags & SURNAME) and not flags & COMMON_WORD


def is_region(_: Scene, c: Candidate) -> bool:
    """Whether it names a natural, historical or political region."""
    return any(how == MAIN and place.kind not in UNITS for place, how in c.senses)


def acronym(s: Scene, c: Candidate) -> bool:
    """Whether it is all capitals and short: "[NATO]", not "[U.S.]"."""
    form = s.words.form(c.first)
    return single(c) and form.isupper() and len(form) <= 4 and not borne(c, "country")


CLUES: tuple[Clue, ...] = (
    Clue("country", 1.0, lambda _, c: borne(c, "country", "continent"),
         yes=("[Kenya] won.",), no=("[Nairobi] won.",)),
    Clue("capital-city", 1.0, lambda _, c: borne(c, "capital"), yes=("[Nairobi] won.",)),
    Clue("region", 1.0, is_region, yes=("The [Balkans] froze.",), no=("[Kenya] won.",)),
    Clue("several-words", 1.5, lambda _, c: not single(c), yes=("[Mexico City] slept.",)),
    Clue("no-main-name", -1.0, lambda _, c: all(how != MAIN for _, how in c.senses)),
    Clue("ordinary-word", -2.5, lambda _, c: flagged(c, COMMON_WORD),
         yes=("[Mobile] is big.",), no=("[Nairobi] is big.",)),
    Clue("rare-word", -1.0, lambda _, c: flagged(c, WORD, COMMON_WORD)),
    Clue("ordinary-first-word", -1.0,
         lambda s, c: flagged(c, COMMON_WORD) and c.first in s.words.opens),
    Clue("given-name", -1.5, lambda _, c: flagged(c, GIVEN), yes=("[Austin] came.",)),
    Clue("rare-given-name", -1.0, lambda _, c: flagged(c, RARE_GIVEN, GIVEN)),
    Clue("surname", -0.5, lambda _, c: flagged(c, SURNAME)),
    Clue("full-name", -1.5, lambda s, c: flagged(c, GIVEN) and capital_after(s, c)
         and s.words.form(c.end).lower() not in LOCAL,
         yes=("[Austin] Kolb came.",), no=("[Austin] Police came.",)),
    Clue("named", -3.0, lambda s, c: persons.is_named(s.words, c.first),
         yes=("Mr. [Lima] left.", "Rita [Lima] left."), no=("He left [Lima] today.",)),
    Clue("learned-person", -2.5, lambda s, c: single(c) and c.name in s.people,
         yes=("Mr. Lima left. [Lima] fell.",)),
    Clue("large-after-all", 1.5, lambda s, c: single(c) and c.name in s.people
         and borne(c, "country", "continent", "capital")),
    Clue("speaks", -1.0, lambda s, c: s.words.form(c.end) in SPEAKS, yes=("[Lima] said no.",)),
    Clue("preposition", 2.0, lambda s, c: context.located(s.words, c.first),
         yes=("He lives in [Lima] now.", "It lies north of [Lima] now."), no=("A [Lima] bank.",)),
    Clue("of", 1.0, lambda s, c: s.words.form(c.first - 1) == "of"),
    Clue("list", 0.5, lambda s, c: s.words.form(c.first - 1) in ("and", "or", ",")),
    Clue("comma-after", 0.5, lambda s, c: s.words.form(c.end) == ","),
    Clue("local-noun", 1.5, lambda s, c: s.words.form(c.end).lower() in LOCAL,
         yes=("A [Lima] resident came.",)),
    Clue("contained", 4.0, lambda _, c: bool(c.within)),
    Clue("name-before", -0.5, capital_before, yes=("Our Ann [Paris] left.",), no=("In [Paris] now.",)),
    Clue("given-before", -1.5, lambda s, c: capital_before(s, c)
         and context.given(s.words.keys[c.first - 1])),
    Clue("name-after", -0.5, capital_after),
    Clue("surname-after", -0.5, surname_after),
    Clue("quoted", -1.0, lambda s, c: s.words.form(c.first - 1) in ('"', "“")),
    Clue("ampersand", -2.0, lambda s, c: "&" in (s.words.form(c.end), s.words.form(c.first - 1))),
    Clue("acronym", -1.5, acronym),
    Clue("shouted", 1.0, lambda s, c: s.words.form(c.first).isupper() and len(c.name) > 4),
)  # fmt: skip


def size(c: Candidate) -> float:
    """The weight of the largest bearer's size: 0 at 10,000 people, 1 more for ten times as many."""
    largest = max((place.population for place, how in c.senses if how == MAIN), default=0)
    return min(7.0, math.log10(largest)) - 4 if largest else 0.0


def belief(scene: Scene, candidate: Candidate) -> float:
    """How far to believe, before any votes, that the name means a place; in log odds."""
    return size(candidate) + sum(clue.weight for clue in CLUES if clue.holds(scene, candidate))
