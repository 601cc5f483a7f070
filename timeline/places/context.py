"""What stands around a candidate: prepositions, capitals, titles of persons."""

import functools

from timeline.lexicon import table
from timeline.places import gazetteer
from timeline.places.store import GIVEN, RARE_GIVEN
from timeline.places.words import Words

AT = frozenset(
    ["in", "at", "near", "from", "outside", "inside", "across", "throughout", "around", "within", "via", "toward", "towards", "between", "into", "beyond", "off", "along"]
)
TURNS = frozenset(["north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest"])
HEADING = 0.6  # share of capitalised words from which a sentence tells nothing by its capitals


@functools.cache
def titles() -> frozenset[str]:
    """Words that stand before a person's name, lower case, without full stop."""
    forms = (row["form"] for row in table("roles") if row["before"] in ("title", "keep"))
    return frozenset(form.split()[-1].rstrip(".") for form in forms)


@functools.cache
def heads() -> dict[str, str]:
    """Words that end the name of a site to their kind: venue, road, water, land, unit."""
    return {row["head"]: row["kind"] for row in table("place_heads")}


def is_capital(form: str) -> bool:
    """Whether a word begins with a capital letter."""
    return form[:1].isupper()


def located(words: Words, first: int) -> bool:
    """Whether a preposition of place stands before the word: "in Paris", "north of Paris"."""
    before = words.form(first - 1).lower()
    if before == "the":
        first -= 1
        before = words.form(first - 1).lower()
    return before in AT or (before == "of" and words.form(first - 2).lower() in TURNS)


def given(word: str) -> bool:
    """Whether a word in normal form is a person's given name."""
    return bool(gazetteer.flags(word) & (GIVEN | RARE_GIVEN))
