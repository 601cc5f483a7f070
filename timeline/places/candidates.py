"""Words in, names out: the longest name of the gazetteer at each capitalised word."""

from typing import Literal

from attrs import field, frozen
from attrs.validators import and_, ge, le, optional

from timeline.places import gazetteer
from timeline.places.context import word_class
from timeline.places.store import Entry
from timeline.places.words import NAME_JOINTS, POSSESSIVE, Words

LONGEST = 6  # words of a name

Kind = Literal["name", "demonym", "short", "site", "venue", "capital", "extra", "block"]
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

    `name` is their normal form, `senses` the places that it can mean and how each bears it (MAIN,
    ALIAS, SHORT); those of a site are of the place that its name or the words after it tell.
    `kind`: "name", "demonym", "short" (an abbreviation), "site" (told by its head noun, which is
    of kind `head`), "venue" (of the table), "capital" ("the Greek capital"), "extra" (of the
    user's file), "block" (no place). `within` are the entries in which the text says it lies,
    `belief` how sure it is a place (log odds), `rule` how it was found, `entry` the place chosen,
    `doubt` whether others with another clock are about as likely.
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
    doubt: bool = False


def match(words: Words) -> tuple[Candidate, ...]:
    """The longest name at each capitalised word, left to right; none overlap."""
    found = []
    at = 0
    for i in words.capitals:
        candidate = longest(words, i) if i >= at else None
        if candidate is not None:
            at = candidate.end
            if candidate.kind != "block" and not is_language(words, candidate):
                found.append(candidate)
    return tuple(found)


def is_language(words: Words, candidate: Candidate) -> bool:
    """Whether a demonym means a language: "in Spanish and French.", "he speaks Thai"."""
    if candidate.kind != "demonym":
        return False
    before, after = words.form(candidate.first - 1).lower(), words.form(candidate.end)
    plain = not after[:1].isalpha() or after in word_class("after-language")
    return before in word_class("language") and plain


def longest(words: Words, first: int) -> Candidate | None:
    """The longest name that starts at this word and ends with a capital, or as "Persian gulf"."""
    window = window_at(words, first)
    found: Candidate | None = None
    for keys in variants(words, first, window):
        candidate = longest_of(words, first, keys)
        if candidate is not None and (found is None or candidate.end > found.end):
            found = candidate
    return found


def longest_of(words: Words, first: int, keys: list[str]) -> Candidate | None:
    """The longest name that starts at this word, if the words are read as these keys."""
    for name in reversed(gazetteer.prefixes(" ".join(keys))):
        size = name.count(" ") + 1
        if keys[size - 1] != name.rpartition(" ")[2]:
            continue
        last = words.forms[first + size - 1]
        may_end = last[0].isupper() or last in word_class("lower-end")
        candidate = named(first, first + size, name) if may_end else None
        if candidate is not None:
            return candidate
    return None


def window_at(words: Words, first: int) -> list[str]:
    """The words of a possible name from `first` on, in normal form."""
    window = [words.keys[first]]
    for i in range(first + 1, min(first + LONGEST, len(words.forms))):
        if words.gaps[i] not in NAME_JOINTS:
            break
        form = words.forms[i]
        window.append(words.keys[i] if form[0].isupper() else form[0].upper() + form[1:])
    return window


def named(first: int, end: int, name: str) -> Candidate | None:
    """The candidate of a name in normal form; None if nothing in the tables has it.

    A demonym goes before a town that is called the same: "Canadian" is no place in Texas.
    """
    if name in gazetteer.blocks():
        return Candidate(first, end, name, (), "block", "block")
    if name in gazetteer.demonyms():
        senses = gazetteer.demonym_senses(name)
        return Candidate(first, end, name, senses, "demonym", "demonym")
    if name in gazetteer.venues():
        return Candidate(first, end, name, (), "venue", "venue")
    senses = gazetteer.bearers(name)
    return Candidate(first, end, name, senses) if senses else None


def variants(words: Words, first: int, keys: list[str]) -> list[list[str]]:
    """The ways to read the words, the best first.

    Inside a run of capital letters they are as in a heading: "NEW YORK", "OHIO"; but "NATO" in
    plain text is no "Nato". A possessive may be part of the name: "St. John's", "King's Lynn"; of
    one word it is only where that word alone is none: "Peru's" is no "Perus".
    """
    found = [keys]
    if words.forms[first].isupper() and words.shouted(first):
        keys = [word.title() if word.isupper() else word for word in keys]
        found.insert(0, keys)
    gaps = words.gaps[first + 1 : first + 1 + len(keys)]
    owned = [i for i, gap in enumerate(gaps) if gap[:2] in POSSESSIVE]
    if owned:
        whole = [word + "s" if i in owned else word for i, word in enumerate(keys)]
        plain = [way[: owned[0] + 1] for way in found]
        found = [whole, *plain] if owned[0] else [*plain, whole]
    return found
