"""What the words around a name say of it."""

import functools

from timeline.lexicon import table
from timeline.places import gazetteer
from timeline.places.store import GIVEN, RARE_GIVEN
from timeline.places.words import JOINTS, Words

AT = frozenset(
    ["in", "at", "near", "from", "outside", "inside", "across", "throughout", "around", "within", "via", "toward", "towards", "between", "into", "beyond", "off", "along"]
)
TURNS = frozenset(["north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest"])
PARTS = frozenset(
    ["north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest", "northern", "southern", "eastern", "western", "central", "downtown", "suburban", "rural", "nearby", "neighboring", "neighbouring", "mainland"]
)
NAME_JOINTS = JOINTS | {"'s ", "’s ", "' ", "’ "}
NO_NAME = frozenset(
    ["a", "an", "the", "this", "that", "these", "those", "his", "her", "its", "our", "their", "my", "your", "he", "she", "it", "they", "we", "i", "you", "and", "or", "but", "if", "when", "while", "as", "at", "by", "for", "from", "in", "into", "of", "on", "to", "with", "after", "before", "during", "since", "until", "about", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec", "mon", "tue", "wed", "thu", "fri", "sat", "sun"]
)


@functools.cache
def titles() -> frozenset[str]:
    """Words that stand before a person's name, lower case, without full stop."""
    forms = (row["form"] for row in table("roles") if row["before"] in ("title", "keep"))
    return frozenset(form.split()[-1].rstrip(".") for form in forms)


def is_capital(form: str) -> bool:
    """Whether a word begins with a capital letter."""
    return form[:1].isupper()


def located(words: Words, first: int) -> bool:
    """Whether a preposition of place stands before the word: "in Paris", "north of Paris"."""
    before = words.form(first - 1).lower()
    while before == "the" or before in PARTS:
        first -= 1
        before = words.form(first - 1).lower()
    return before in AT or (before == "of" and words.form(first - 2).lower() in TURNS)


def given(word: str) -> bool:
    """Whether a word in normal form is a person's given name."""
    return bool(gazetteer.flags(word) & (GIVEN | RARE_GIVEN))
