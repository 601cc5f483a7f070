"""Words in, place names out: the longest name of the gazetteer at each capitalised word."""

from attrs import frozen

from timeline.places import gazetteer
from timeline.places.store import Entry
from timeline.places.words import Words

LONGEST = 6  # words of a name


@frozen
class Candidate:
    """Words `first` to `end` (not included) that may name a place.

    `name` is their normal form; `senses` the places of that name and how each bears it (MAIN,
    ALIAS, SHORT). `kind` is "name", "demonym", "venue" or "phrase"; `label` is what to show for
    venues. `rule` says how it was found. `within` are the entries that it was said to lie in.
    """

    first: int
    end: int
    name: str
    senses: tuple[tuple[Entry, int], ...]
    rule: str = "longest-match"
    kind: str = "name"
    label: str = ""
    within: tuple[int, ...] = ()


def match(words: Words) -> tuple[Candidate, ...]:
    """The longest name at each capitalised word, left to right; none overlap."""
    found = []
    at = 0
    forms, keys = words.forms, words.keys
    for i, form in enumerate(forms):
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
        window.append(words.keys[i] if words.forms[i][0].isupper() else capitalised(words.forms[i]))
    for keys in variants(window):
        for name in reversed(gazetteer.prefixes(" ".join(keys))):
            size = name.count(" ") + 1
            last = words.forms[first + size - 1]
            if keys[size - 1] == name.rpartition(" ")[2] and last[0].isupper():
                senses = gazetteer.bearers(name)
                if not senses and name in gazetteer.demonyms():
                    return Candidate(first, first + size, name, (), "demonym", "demonym")
                if senses:
                    return Candidate(first, first + size, name, senses)
    return None


def capitalised(word: str) -> str:
    return word[0].upper() + word[1:]


def variants(keys: list[str]) -> tuple[list[str], ...]:
    """The words as they are, and, if some are all capitals, as those of a heading."""
    if not any(len(word) > 2 and word.isupper() for word in keys):
        return (keys,)
    return (keys, [word.title() if word.isupper() else word for word in keys])
