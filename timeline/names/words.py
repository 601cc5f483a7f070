"""The words that names are known by: given names, roles, heads of organisations and gatherings."""

import functools
import re
import unicodedata
from collections.abc import Mapping, Sequence

from attrs import frozen

from timeline import lexicon
from timeline.text import forms, weights

FORMER = "ex-"
LONGEST_ROLE = 4  # tokens of the longest role form


@frozen
class Role:
    """What a person is: "PM" and "premier" are the role "prime minister".

    `gender` is "m", "f" or "". `before` says how the word stands before a name: "title" (no part
    of the name), "keep" (part of it: "Queen Anne") or "". `broader` are the roles it implies.
    """

    name: str
    kind: str
    gender: str
    before: str
    broader: frozenset[str]


@frozen
class Head:
    """What the last word of a name says: a kind ("bank", "war") and what may stand around it.

    `loose`: the word makes a name in lower case too, behind a country for organisations ("Afghan
    government") and behind a name for gatherings ("Baltic summit"). `of`: "of" may follow.
    """

    kind: str
    loose: bool
    of: bool


def listed(text: str) -> frozenset[str]:
    """The words of a text as a set.

    >>> sorted(listed("red green"))
    ['green', 'red']
    """
    return frozenset(text.split())


@functools.lru_cache(maxsize=1 << 14)  # new names never end
def fold(word: str) -> str:
    """The word in lower case without accents.

    >>> fold("Müller")
    'muller'
    """
    if word.isascii():
        return word.lower()
    parts = unicodedata.normalize("NFKD", word)
    return "".join(part for part in parts if not unicodedata.combining(part)).lower()


def is_ordinary(word: str) -> bool:
    """Whether a word is mostly written in lower case, so that a capital may mean nothing.

    >>> is_ordinary("Weather"), is_ordinary("Reuters")
    (True, False)
    """
    return bool(weights.marks(word.lower()) & forms.ORDINARY)


def is_acronym(word: str) -> bool:
    """Whether a word is written as initials: "LDP", "U.N.", "COP28".

    >>> is_acronym("NATO"), is_acronym("Nato")
    (True, False)
    """
    if not word.isupper():  # as most are not
        return False
    letters = word.replace(".", "").replace("&", "")
    return len(letters) > 1 and letters[:2].isupper() and letters.upper() == letters


@functools.cache
def given_names() -> Mapping[str, str]:
    """Given name, folded -> "m", "f" or "u"."""
    rows = lexicon.table("given_names")
    return {name: row["gender"] for row in rows for name in row["names"].split()}


@functools.cache
def family_first() -> frozenset[str]:
    """Family names of peoples who put them first, folded."""
    return frozenset(fold(row["name"]) for row in lexicon.table("family_first"))


@functools.cache
def roles() -> Mapping[str, Role]:
    """Form, lower case, words joined by a space -> role."""
    return {
        row["form"]: Role(
            row["role"],
            row["kind"],
            row["gender"].strip("-"),
            row["before"].strip("-"),
            frozenset(row["broader"].split()) - {"-"},
        )
        for row in lexicon.table("roles")
    }


@functools.cache
def role_ends() -> frozenset[str]:
    """The last words of all role forms."""
    return frozenset(re.split("[ -]", form)[-1] for form in roles())


@functools.cache
def _possible_ends() -> frozenset[str]:
    """The same words with their plurals."""
    return role_ends().union(end + "s" for end in role_ends())


@functools.cache
def _telling() -> frozenset[str]:
    return _possible_ends().union(group_nouns())


def may_tell(noun: str) -> bool:
    """Whether a noun in lower case can end a role or stand for an organisation.

    >>> may_tell("minister"), may_tell("airline"), may_tell("table")
    (True, True, False)
    """
    return noun.removeprefix(FORMER) in _telling()


@functools.cache
def organisations() -> Mapping[str, Head]:
    """Head word of an organisation's name, lower case -> what it says."""
    return _heads("organisations", "country")


@functools.cache
def gatherings() -> Mapping[str, Head]:
    """Head word of a gathering's name, lower case -> what it says."""
    return _heads("gatherings", "lower")


@functools.cache
def works() -> Mapping[str, Head]:
    """Head word of the name of a law, treaty, award or creation, lower case -> what it says."""
    return _heads("works", "")


def _heads(table: str, loose: str) -> Mapping[str, Head]:
    return {
        row["head"]: Head(row["kind"], row.get(loose) == "yes", row["of"] == "yes")
        for row in lexicon.table(table)
    }


@functools.cache
def plain() -> Mapping[str, str]:
    """Word that is no name by itself, lower case -> its kind (see `data/name_words.tsv`)."""
    return {row["word"]: row["kind"] for row in lexicon.table("name_words")}


def role_before(lower: Sequence[str], end: int, first: int = 0) -> tuple[int, Role] | None:
    """The longest role form that ends before word `end`, and the word it begins with.

    `lower` are words in lower case. A plural counts too ("Presidents Moreau and Hale").

    >>> role_before(("the", "prime", "minister", "left"), 3)[0]
    1
    """
    if end <= first:
        return None
    last = lower[end - 1].removeprefix(FORMER)
    if last not in _possible_ends():
        return None
    plural = last not in role_ends()
    for start in range(max(first, end - LONGEST_ROLE), end):
        form = " ".join(lower[start:end]).replace(" - ", "-").replace(" 's", "'s")
        form = form.removeprefix(FORMER)
        found = roles().get(form.removesuffix("s") if plural else form)
        if found:
            return start, found
    return None


@frozen
class GroupNoun:
    """A noun for organisations: the kinds of name it fits, `any` kind that is not known too."""

    kinds: frozenset[str]
    any: bool


@functools.cache
def group_nouns() -> Mapping[str, GroupNoun]:
    """Noun, lower case -> the named organisations that it can stand for."""
    return {
        row["noun"]: GroupNoun(frozenset(row["kinds"].split()), row["any"] == "yes")
        for row in lexicon.table("group_nouns")
    }
