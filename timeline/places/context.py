"""What the words around a name say of it."""

import functools

from timeline.lexicon import table
from timeline.places import gazetteer
from timeline.places.store import GIVEN, RARE_GIVEN
from timeline.places.words import Words


@functools.cache
def word_class(use: str) -> frozenset[str]:
    """The words of a class of the table `place_words`, lower case.

    >>> "inside" in word_class("at")
    True
    """
    return frozenset(row["word"] for row in table("place_words") if row["use"] == use)


@functools.cache
def titles() -> frozenset[str]:
    """Words that stand before a person's name, lower case, without full stop."""
    forms = (row["form"] for row in table("roles") if row["before"] in ("title", "keep"))
    return frozenset(form.split()[-1].rstrip(".") for form in forms)


def is_capital(form: str) -> bool:
    """Whether a word begins with a capital letter."""
    return form[:1].isupper()


def located(words: Words, first: int) -> bool:
    """Whether a preposition of place stands before the word: "in Paris", "in the old town"."""
    before = words.form(first - 1).lower()
    while before in word_class("part") or before in word_class("owner"):
        first -= 1
        before = words.form(first - 1).lower()
    turned = before == "of" and words.form(first - 2).lower() in word_class("turn")
    return turned or before in word_class("at")


def given(word: str) -> bool:
    """Whether a word in normal form is a person's given name."""
    return bool(gazetteer.flags(word) & (GIVEN | RARE_GIVEN))
