"""The words that notices are read by, as patterns; the rows are `data/notice_terms.tsv`."""

import functools
import re

from timeline import lexicon
from timeline.text.dates import values


@functools.cache
def listed(*kinds: str) -> frozenset[str]:
    """The words of some kinds.

    >>> "seminar" in listed("gathering", "talk")
    True
    """
    return frozenset(row["word"] for row in lexicon.table("notice_terms") if row["kind"] in kinds)


def any_of(words: frozenset[str]) -> str:
    """A pattern for one of the words, the longest first, any white space between two."""
    ranked = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in ranked)


@functools.cache
def pattern(*kinds: str) -> re.Pattern[str]:
    """One of the words of some kinds, in upper or lower case; gatherings also in the plural.

    >>> pattern("gathering").search("Two LECTURES")[0]
    'LECTURES'
    """
    plural = "s?" if {"gathering", "happening", "talk"} & set(kinds) else ""
    words = any_of(listed(*kinds))
    return re.compile(rf"(?<![\w-])(?:{words}){plural}(?![\w-])", re.IGNORECASE)


@functools.cache
def weekdays() -> str:
    """A pattern for the name of a weekday, long or short."""
    return rf"(?:{any_of(frozenset(values('weekday', 'weekday-short')))})\b\.?"


@functools.cache
def months() -> str:
    """A pattern for the name of a month, long or short."""
    return rf"(?:{any_of(frozenset(values('month', 'month-short')))})\b\.?"


@functools.cache
def calendar() -> frozenset[str]:
    """The names of months, weekdays and seasons, in lower case."""
    seasons = ("spring", "summer", "autumn", "fall", "winter")
    names = values("month", "month-short", "weekday", "weekday-short")
    return frozenset(names) | frozenset(seasons)


@functools.cache
def capitalised(words: frozenset[str]) -> str:
    """A pattern for one of the words with a capital first letter, or in capitals."""
    forms = {form for word in words for form in (word.capitalize(), word.upper())}
    return any_of(frozenset(forms))
