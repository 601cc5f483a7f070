"""Names of persons: which candidates belong to one, by title, given name, initial, or memory."""

from timeline.places import context, gazetteer
from timeline.places.candidates import Candidate
from timeline.places.store import COMMON_WORD, GIVEN, WORD
from timeline.places.words import Words

LARGE = ("country", "continent", "admin1")


def surnames(words: Words) -> frozenset[str]:
    """The last words of persons' names anywhere in the text, in normal form."""
    found = set()
    keys = words.keys
    for i in range(1, len(words.forms)):
        if not context.is_capital(words.forms[i]) or not named_before(words, i):
            continue
        found.add(keys[i])
    return frozenset(found)


def named_before(words: Words, i: int) -> bool:
    """Whether a title, a given name or an initial stands right before the word."""
    before = words.form(i - 1)
    if before == "." and words.gaps[i - 1] == "":
        before = words.form(i - 2)
        if before.lower() in context.titles() or (len(before) == 1 and before.isupper()):
            return words.gaps[i] in (" ", "\u00a0")
        return False
    if not words.joined(i):
        return False
    if before.lower() in context.titles():
        return True
    return (
        context.is_capital(before)
        and context.given(words.keys[i - 1])
        and plain_given(words, i - 1)
    )


def plain_given(words: Words, i: int) -> bool:
    """Whether the given name at `i` is not just as well a large place or an ordinary word."""
    if gazetteer.flags(words.keys[i]) & (WORD | COMMON_WORD):
        return False
    if gazetteer.flags(words.keys[i]) & GIVEN:
        return not any(place.kind in LARGE for place, _ in gazetteer.bearers(words.keys[i]))
    return not any(
        place.population > 100_000 or place.kind in LARGE
        for place, _ in gazetteer.bearers(words.keys[i])
    )


def drop_persons(words: Words, found: tuple[Candidate, ...]) -> tuple[Candidate, ...]:
    """The candidates without those that are part of a person's name."""
    known = surnames(words)
    return tuple(c for c in found if not is_person(words, c, known))


def is_person(words: Words, candidate: Candidate, known: frozenset[str]) -> bool:
    if candidate.kind != "name":
        return False
    if named_before(words, candidate.first):
        return True
    if candidate.end - candidate.first > 1:
        return False
    large = any(
        place.kind in LARGE and place.population > 1_000_000 for place, _ in candidate.senses
    )
    after = candidate.end
    if context.given(candidate.name) and words.joined(after) and not large:
        nxt = words.forms[after]
        if (
            context.is_capital(nxt)
            and nxt.lower() not in context.heads()
            and not gazetteer.bearers(words.keys[after])
        ):
            return True
    if large or context.located(words, candidate.first):
        return False
    return candidate.name in known
