"""Words in, names out: the longest name of the gazetteer at each capitalised word."""

from typing import Literal

from attrs import field, frozen
from attrs.validators import and_, ge, le, optional

from timeline.places import gazetteer
from timeline.places.store import Entry
from timeline.places.words import Words

LONGEST = 6  # words of a name

Kind = Literal["name", "demonym", "short", "site", "venue", "capital", "extra"]
Senses = tuple[tuple[Entry, int], ...]


@frozen
class Extra:
    """A place of the user's file: `lat`, `lon` in degrees and `zone` (IANA) may be unknown."""

    name: str
    aliases: tuple[str, ...] = ()
    lat: float | None = field(default=None, validator=optional(and_(ge(-90), le(90))))
    lon: float | None = field(default=None, validator=optional(and_(ge(-180), le(180))))
    zone: str | None = None


@frozen
class Candidate:
    """Words `first` to `end` (not included) that may name a place.

    `name` is their normal form; `senses` the places of that name and how each bears it (MAIN,
    ALIAS, SHORT). `kind` is "name", "demonym", "short" (abbreviation), "site" (told by its head
    noun, of kind `head`), "venue" (of the table), "capital" ("the Greek capital") or "extra" (of
    the user's file). The senses of a site are those of the place that its name or the words after
    it tell. `within` are the entries in which the text says it lies, `belief` how sure it is a
    place (log odds), `rule` how it was found, `entry` the place that was chosen for it.
    """

    first: int
    end: int
    name: str
    senses: Senses = ()
    rule: str = "longest-match"
    kind: Kind = "name"
    within: tuple[int, ...] = ()
    head: str = ""
    belief: float = 9.0
    extra: Extra | None = None
    entry: Entry | None = None


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
    """The longest name that starts at this word and ends with a capital."""
    window = [words.keys[first]]
    for i in range(first + 1, min(first + LONGEST, len(words.forms))):
        if not words.joined(i):
            break
        form = words.forms[i]
        window.append(words.keys[i] if form[0].isupper() else form[0].upper() + form[1:])
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
        senses = gazetteer.demonym_senses(name)
        return Candidate(first, end, name, senses, "demonym", "demonym")
    if name in gazetteer.venues():
        return Candidate(first, end, name, (), "venue", "venue")
    senses = gazetteer.bearers(name)
    return Candidate(first, end, name, senses) if senses else None


def variants(words: Words, first: int, keys: list[str]) -> tuple[list[str], ...]:
    """The words as they are, and before, inside a run of capital letters, as in a heading.

    "NEW YORK" is looked up as "New York", "OHIO" too; but "NATO" in plain text is no "Nato".
    """
    if not any(word.isupper() and len(word) > 1 for word in keys) or not words.shouted(first):
        return (keys,)
    return ([word.title() if word.isupper() else word for word in keys], keys)
