"""Names of persons: learned over the whole text before any name is judged."""

from timeline.places import context, gazetteer
from timeline.places.context import word_class
from timeline.places.sites import heads
from timeline.places.store import COMMON_WORD, GIVEN, SURNAME, WORD
from timeline.places.words import Words

UNITS = ("country", "continent", "admin1")
LARGE = 100_000  # people: a word that is a town of this size is no sure given name


def learn(words: Words) -> frozenset[str]:
    """All words of persons' names but the first, and of companies, in normal form.

    "Dr. Ann Lima met Mr. Verona of Mesa Corp." gives Lima, Verona and Mesa, so that "Lima said"
    is not the city.
    """
    found = {words.keys[i] for i in words.capitals if is_company(words, i)}
    for i in words.capitals:
        if i and is_named(words, i):
            found.add(words.keys[i])
            after = i + 1
            if words.joined(after) and words.forms[after][0].isupper() and ends_name(words, after):
                found.add(words.keys[after])
    return frozenset(found)


def is_company(words: Words, i: int) -> bool:
    """Whether a word like "Corp." follows, at once or after one more capitalised word."""
    for after in (i + 1, i + 2):
        if not words.joined(after) or not context.is_capital(words.forms[after]):
            return False
        if words.forms[after].lower() in word_class("company"):
            return True
    return False


def is_named(words: Words, i: int) -> bool:
    """Whether a title, a sure given name or an initial stands right before the word."""
    before = words.form(i - 1)
    if before == "." and words.gap(i - 1) == "":
        before = words.form(i - 2)
        initial = len(before) == 1 and before.isupper()
        return (initial or before.lower() in context.titles()) and words.joined(i)
    if not words.joined(i):
        return False
    if before.lower() in context.titles():
        return True
    return before[:1].isupper() and ends_name(words, i) and is_given(words.keys[i - 1])


def is_given(word: str) -> bool:
    """Whether a word in normal form is a given name, and no ordinary word or large place."""
    flags = gazetteer.flags(word)
    if flags & (WORD | COMMON_WORD) or not context.given(word):
        return False
    if any(place.kind in UNITS for place, _ in gazetteer.bearers(word)):
        return False
    return bool(flags & GIVEN) or all(p.population < LARGE for p, _ in gazetteer.bearers(word))


def ends_name(words: Words, i: int) -> bool:
    """Whether the capitalised word can be a surname: no site's last word, no ordinary word."""
    if words.forms[i].lower() in heads("last"):
        return False
    flags = gazetteer.flags(words.keys[i])
    return not flags & COMMON_WORD or bool(flags & SURNAME)
