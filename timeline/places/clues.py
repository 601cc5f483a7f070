"""How far to believe that a capitalised name means a place: clues with weights, added up.

The weights are log odds, fitted on news with marked places and rounded to a half. A name is kept
if they, and what the votes of the document add (`resolve.support`), come to more than 0. `yes` and
`no` are texts in which a clue holds, or does not, for the name in brackets.
"""

import math
from collections.abc import Callable

from attrs import evolve, frozen

from timeline.places import gazetteer, persons
from timeline.places.candidates import Candidate
from timeline.places.context import given, is_capital, located, word_class
from timeline.places.store import (
    COMMON_WORD,
    GIVEN,
    MAIN,
    RARE_GIVEN,
    SURNAME,
    WORD,
)
from timeline.places.words import Words

UNITS = ("country", "continent", "admin1", "admin2", "city", "capital")
START = -1.0  # a capitalised word about which nothing is known
SIZE = 1.0  # for each power of ten of people
OTHER = 1.5  # powers of ten less for a place that has the name beside its main one
LEAST_SIZE = 4.0  # powers of ten of people for which size says nothing
TOP_SIZE = 7.0


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
    yes: tuple[str, ...]
    no: tuple[str, ...] = ()


def judge(words: Words, found: tuple[Candidate, ...]) -> tuple[Candidate, ...]:
    """The candidates with how far to believe each; what the tables or a head noun tell is sure."""
    scene = Scene(words, persons.learn(words))
    return tuple(
        evolve(c, belief=belief(scene, c)) if c.rule == "longest-match" else c for c in found
    )


def belief(scene: Scene, candidate: Candidate) -> float:
    """How far to believe, before any votes, that the name means a place; in log odds."""
    clues = sum(clue.weight for clue in CLUES if clue.holds(scene, candidate))
    return START + size(candidate) + clues


def size(c: Candidate) -> float:
    """The weight of the largest bearer: 0 at 10,000 people, more for each ten times as many."""
    if borne(c, "continent"):
        return SIZE * (TOP_SIZE - LEAST_SIZE)
    sizes = [math.log10(p.population) - OTHER * how for p, how in c.senses if p.population]
    return SIZE * (min(TOP_SIZE, max(sizes)) - LEAST_SIZE) if sizes else 0.0


def flagged(c: Candidate, flag: int, unless: int = 0) -> bool:
    """Whether a name of one word has the flag, and none of the others."""
    flags = gazetteer.flags(c.name) if c.end - c.first == 1 else 0
    return bool(flags & flag) and not flags & unless


def borne(c: Candidate, *kinds: str) -> bool:
    """Whether a place of one of these kinds has it as its main name."""
    return any(place.kind in kinds and how == MAIN for place, how in c.senses)


def is_region(_: Scene, c: Candidate) -> bool:
    """Whether it names a natural, historical or political region."""
    return any(how == MAIN and place.kind not in UNITS for place, how in c.senses)


def learned(s: Scene, c: Candidate) -> bool:
    """Whether it is the last name of a person, or a company, somewhere in the text."""
    return c.end - c.first == 1 and c.name in s.people


def name_before(s: Scene, c: Candidate) -> bool:
    """Whether another name goes on into it: "Ann [Paris]", but not "In [Paris]"."""
    before = s.words.form(c.first - 1)
    return (
        s.words.joined(c.first)
        and is_capital(before)
        and before.lower() not in word_class("part")
        and not (c.first - 1 in s.words.opens and before.lower() in word_class("no-name"))
    )


def name_after(s: Scene, c: Candidate) -> bool:
    """Whether it goes on in another name: "[Paris] Hilton"."""
    return s.words.joined(c.end) and is_capital(s.words.form(c.end))


def paired(s: Scene, c: Candidate) -> bool:
    """Whether a hyphen joins it to another place: "the [Lima]-Quito line"."""
    beside = [c.end] * (s.words.gap(c.end) == "-") + [c.first - 1] * (s.words.gap(c.first) == "-")
    names = (s.words.keys[i] for i in beside if is_capital(s.words.form(i)))
    return any(gazetteer.bearers(name) or name in gazetteer.demonyms() for name in names)


def surname_after(s: Scene, c: Candidate) -> bool:
    """Whether a surname that is no ordinary word goes on after it."""
    flags = gazetteer.flags(s.words.keys[c.end]) if name_after(s, c) else 0
    return bool(flags & SURNAME) and not flags & COMMON_WORD


def full_name(s: Scene, c: Candidate) -> bool:
    """Whether a given name goes on in a name that can be a surname."""
    after = s.words.form(c.end).lower()
    return flagged(c, GIVEN) and name_after(s, c) and after not in word_class("local")


def code_name(s: Scene, c: Candidate) -> bool:
    """Whether it is the name of an operation, a storm, a ship: "Operation [Lima]"."""
    before = s.words.form(c.first - 1)
    return is_capital(before) and before.lower() in word_class("code-name")


CLUES: tuple[Clue, ...] = (
    Clue(
        "country", 1.5, lambda _, c: borne(c, "country", "continent"),
        yes=("[Kenya] won.",), no=("[Nairobi] won.",),
    ),
    Clue(
        "capital-city", 1.0, lambda _, c: borne(c, "capital"),
        yes=("[Nairobi] won.",), no=("[Mombasa] won.",),
    ),
    Clue("region", 1.5, is_region, yes=("The [Balkans] froze.",), no=("[Kenya] won.",)),
    Clue(
        "several-words", 1.5, lambda _, c: c.end - c.first > 1,
        yes=("[Mexico City] slept.",), no=("[Nairobi] won.",),
    ),
    Clue(
        "ordinary-word", -2.0, lambda _, c: flagged(c, COMMON_WORD),
        yes=("[Mobile] is big.",), no=("[Nairobi] is big.",),
    ),
    Clue(
        "rare-word", -0.5, lambda _, c: flagged(c, WORD, COMMON_WORD),
        yes=("[Oxford] is old.",), no=("[Mobile] is big.",),
    ),
    Clue(
        "ordinary-first-word", -1.0,
        lambda s, c: flagged(c, COMMON_WORD) and c.first in s.words.opens,
        yes=("[Mobile] phones ring.",), no=("Big [Mobile] slept.",),
    ),
    Clue(
        "given-name", -1.5, lambda _, c: flagged(c, GIVEN),
        yes=("[Austin] came.",), no=("[Nairobi] won.",),
    ),
    Clue(
        "rare-given-name", -1.0, lambda _, c: flagged(c, RARE_GIVEN, GIVEN),
        yes=("[London] came.",), no=("[Austin] came.",),
    ),
    Clue(
        "surname", -0.5, lambda _, c: flagged(c, SURNAME),
        yes=("[Houston] came.",), no=("[Nairobi] won.",),
    ),
    Clue(
        "full-name", -1.5, full_name,
        yes=("[Austin] Kolb came.",), no=("[Austin] police came.", "[Austin] came."),
    ),
    Clue(
        "named", -1.5, lambda s, c: persons.is_named(s.words, c.first),
        yes=("Mr. [Lima] left.", "Rita [Lima] left.", "J. [Lima] left."), no=("He left [Lima].",),
    ),
    Clue(
        "code-name", -6.0, code_name,
        yes=("Operation [Lima] began.", "The USS [Lima] sank."), no=("The [Lima] bank.",),
    ),
    Clue(
        "money", -9.0, lambda s, c: s.words.form(c.end) == "$" and s.words.gap(c.end) == "",
        yes=("It cost [US]$5.",), no=("The [US] won.",),
    ),
    Clue(
        "learned-person", -2.5, learned,
        yes=("[Lima] fell. He was with Rita Lima.",), no=("[Lima] fell.",),
    ),
    Clue(
        "speaks", -1.0, lambda s, c: s.words.form(c.end) in word_class("speech"),
        yes=("[Lima] said no.",), no=("[Lima] is far.",),
    ),
    Clue(
        "is", -0.5, lambda s, c: s.words.form(c.end) in word_class("being"),
        yes=("[Lima] is far.",), no=("[Lima] said no.",),
    ),
    Clue("paired", 1.5, paired, yes=("The [Lima]-Quito line.",), no=("The [Lima]-based firm.",)),
    Clue(
        "preposition", 2.0, lambda s, c: located(s.words, c.first),
        yes=("He lives in [Lima].", "A spot north of [Lima]."), no=("A [Lima] bank.",),
    ),
    Clue(
        "goal", 1.0, lambda s, c: s.words.form(c.first - 1) in word_class("goal"),
        yes=("He went to [Lima].", "He left [Lima]."), no=("In [Lima].",),
    ),
    Clue(
        "of", 0.5, lambda s, c: s.words.form(c.first - 1) == "of",
        yes=("The town of [Lima].",), no=("In [Lima].",),
    ),
    Clue(
        "part-of", 2.0,
        lambda s, c: (
            s.words.form(c.first - 1) == "of" and s.words.form(c.first - 2) in word_class("site")
        ),
        yes=("The town of [Lima].", "The outskirts of [Lima]."), no=("The mayor of [Lima].",),
    ),
    Clue(
        "list", 0.5, lambda s, c: s.words.form(c.first - 1) in ("and", "or", ","),
        yes=("Rome and [Lima].",), no=("In [Lima].",),
    ),
    Clue(
        "comma-after", 0.5, lambda s, c: s.words.form(c.end) == ",",
        yes=("In [Lima], it rained.",), no=("In [Lima] it rained.",),
    ),
    Clue(
        "local-noun", 1.0, lambda s, c: s.words.form(c.end).lower() in word_class("local"),
        yes=("A [Lima] resident came.",), no=("A [Lima] bank.",),
    ),
    Clue(
        "contained", 3.0, lambda _, c: bool(c.within),
        yes=("[Lima], Ohio",), no=("[Lima], Kenya",),
    ),
    Clue(
        "name-before", -0.5, name_before,
        yes=("Our Vex [Lima] left.",), no=("In [Lima].", "The [Lima] bank."),
    ),
    Clue(
        "given-before", -1.0,
        lambda s, c: name_before(s, c) and given(s.words.keys[c.first - 1]),
        yes=("Our Rita [Lima] left.",), no=("Our Vex [Lima] left.",),
    ),
    Clue("name-after", -0.5, name_after, yes=("[Lima] Vex left.",), no=("[Lima] left.",)),
    Clue("surname-after", -0.5, surname_after, yes=("[Lima] Jones left.",), no=("[Lima] Vex.",)),
    Clue(
        "quoted", -1.0, lambda s, c: s.words.form(c.first - 1) in ('"', "“"),
        yes=('The film "[Lima]".',), no=("The film [Lima].",),
    ),
    Clue(
        "ampersand", -1.5,
        lambda s, c: "&" in (s.words.form(c.end), s.words.form(c.first - 1)),
        yes=("[Lima] & Sons",), no=("[Lima] and Sons",),
    ),
    Clue(
        "shouted", 1.0,
        lambda s, c: s.words.form(c.first).isupper() and len(c.name) > 4,
        yes=("[NAIROBI] (AP)",), no=("[Nairobi] won.",),
    ),
)  # fmt: skip
