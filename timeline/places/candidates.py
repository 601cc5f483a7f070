"""Words in, names out: the longest name of the gazetteer at each capitalised word."""

from attrs import frozen

from timeline.places import gazetteer
from timeline.places.store import Entry
from timeline.places.words import Words

LONGEST = 6  # words of a name


@frozen
class Candidate:
    """Words `first` to `end` (not included) that may name a place.

    `name` is their normal form; `senses` the places of that name and how each bears it (MAIN,
    ALIAS, SHORT). `kind` is "name", "demonym", "site" or "phrase". `rule` says how it was found.
    `within` are the entries that it was said to lie in. A site has a `label` to show, and a
    `head`, the kind of its last word; its senses are those of the place inside or after its name.
    """

    first: int
    end: int
    name: str
    senses: tuple[tuple[Entry, int], ...] = ()
    rule: str = "longest-match"
    kind: str = "name"
    within: tuple[int, ...] = ()
    label: str = ""
    head: str = ""


def match(words: Words) -> tuple[Candidate, ...]:
    """The longest name at each capitalised word, left to right; none overlap."""
    found = []
    at = 0
    for i, form in enumerate(words.forms):
        if i < at or not form[0].isupper():
            continue
        candidate = longest(words, i)
        if candidate is not None:
            found.append(candidate)
            at = candidate.end
    return tuple(found)


def longest(words: Words, first: int) -> Candidate | None:
    """The longest name that starts at this word and ends with a capital or a number."""
    window = [words.keys[first]]
    for i in range(first + 1, min(first + LONGEST, len(words.forms))):
        if not words.joined(i):
            break
        window.append(words.keys[i] if words.forms[i][0].isupper() else capitalise(words.forms[i]))
    for keys in variants(words, first, window):
        for name in reversed(gazetteer.prefixes(" ".join(keys))):
            size = name.count(" ") + 1
            whole = keys[size - 1] == name.rpartition(" ")[2]
            if whole and words.forms[first + size - 1][0].isupper():
                candidate = named(first, first + size, name)
                if candidate is not None:
                    return candidate
    return None


def named(first: int, end: int, name: str) -> Candidate | None:
    """The candidate of a name in normal form; None if nothing in the tables has it.

    A demonym goes before a town that is called the same: "Canadian" is no place in Texas.
    """
    if name in gazetteer.demonyms():
        place = gazetteer.demonyms()[name]
        return Candidate(first, end, name, gazetteer.bearers(place), "demonym", "demonym")
    if name in gazetteer.venues():
        return Candidate(first, end, name, (), "venue-table", "site")
    senses = gazetteer.bearers(name)
    return Candidate(first, end, name, senses) if senses else None


def capitalise(word: str) -> str:
    """The word with a capital first letter, the rest as it is."""
    return word[0].upper() + word[1:]


def variants(words: Words, first: int, keys: list[str]) -> tuple[list[str], ...]:
    """The words as they are, and, inside a run of capital letters, as those of a heading.

    "NEW YORK" is looked up as "New York", "OHIO" too; but "NATO" in plain text is no "Nato".
    """
    short = [i for i, word in enumerate(keys) if word.isupper() and len(word) > 1]
    if not short or not words.shouted(first):
        return (keys,)
    return (keys, [word.title() if word.isupper() else word for word in keys])
