"""The pattern engine: rules say what can stand in a text, and `find` alone settles overlaps.

A rule's examples live inside it and are run by the tests: `yes` maps a text that must match from
end to end to what it gives, `no` lists texts in which the rule must find nothing.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from typing import Generic, NamedTuple, TypeVar

from attrs import field, frozen

from timeline.model import Span

T = TypeVar("T")

# What a rule can begin with: a run of letters, a run of digits, or one of a few signs.
OPENER = re.compile(r"[^\W\d_]+|\d+|['’‘`#@]")
DIGITS = "0"  # stands for any run of digits in `Rule.opens`


@frozen(eq=False)
class Rule(Generic[T]):
    """A name, a pattern with named groups only, and a production.

    The production makes a value of a match, or declines with None; it never raises. `opens` lists
    the lower-case words a match can begin with, or pairs of them parted by a space ("the end"),
    `DIGITS` for any number; None means that it can begin anywhere. It is there for speed: a rule
    with `opens` costs nothing at other words.
    """

    name: str
    pattern: re.Pattern[str]
    produce: Callable[[re.Match[str]], T | None]
    yes: Mapping[str, str]
    no: tuple[str, ...] = ()
    opens: frozenset[str] | None = None


@frozen
class Found(Generic[T]):
    """A value with its place in the text and the rule that made it."""

    span: Span
    rule: str
    value: T


def _unique_names(_instance: object, _attribute: object, rules: tuple[Rule[T], ...]) -> None:
    twice = [name for name, count in Counter(rule.name for rule in rules).items() if count > 1]
    if twice:
        raise ValueError(f"rules with the same name: {', '.join(sorted(twice))}")


@frozen(eq=False)
class Grammar(Generic[T]):
    """Rules in order of preference, and an index of them by the word they begin with.

    Raises:
        ValueError: two rules have the same name.
    """

    rules: tuple[Rule[T], ...] = field(validator=_unique_names)
    anywhere: tuple[tuple[int, Rule[T]], ...] = field(init=False)
    by_word: Mapping[str, tuple[tuple[int, Rule[T]], ...]] = field(init=False)
    pairs: frozenset[str] = field(init=False)  # words that open a rule only before some others

    @anywhere.default
    def _list_anywhere(self) -> tuple[tuple[int, Rule[T]], ...]:
        return tuple((rank, rule) for rank, rule in enumerate(self.rules) if rule.opens is None)

    @by_word.default
    def _index_by_word(self) -> Mapping[str, tuple[tuple[int, Rule[T]], ...]]:
        index: dict[str, list[tuple[int, Rule[T]]]] = {}
        for rank, rule in enumerate(self.rules):
            for word in sorted(rule.opens or ()):
                index.setdefault(word, []).append((rank, rule))
        return {word: tuple(ranked) for word, ranked in index.items()}

    @pairs.default
    def _list_pairs(self) -> frozenset[str]:
        return frozenset(word.split()[0] for word in self.by_word if " " in word)


class _Candidate(NamedTuple, Generic[T]):
    shortness: int
    rank: int
    start: int
    rule: Rule[T]
    match: re.Match[str]


def find(
    grammar: Grammar[T], text: str, start: int = 0, end: int | None = None
) -> tuple[Found[T], ...]:
    r"""What the rules find in `text[start:end]`, in text order, none overlapping another.

    Of matches that overlap the longest is kept, then the one whose rule is listed first; a match
    whose production declines makes room for the others.

    >>> number = Rule("number", re.compile(r"(?P<n>\d+)\b"), lambda m: int(m["n"]), {"12": "12"})
    >>> [found.value for found in find(Grammar((number,)), "7 of 12")]
    [7, 12]
    """
    end = len(text) if end is None else end
    candidates = _candidates(grammar, text, start, end)
    if len(candidates) > 1:
        candidates.sort(key=lambda candidate: candidate[:3])
    kept: list[Found[T]] = []
    starts: list[int] = []
    for candidate in candidates:
        first, last = candidate.match.span()
        place = bisect_left(starts, last)
        if place and kept[place - 1].span.end > first:
            continue
        value = candidate.rule.produce(candidate.match)
        if value is not None:
            kept.insert(place, Found(Span(first, last), candidate.rule.name, value))
            starts.insert(place, first)
    return tuple(kept)


def _candidates(grammar: Grammar[T], text: str, start: int, end: int) -> list[_Candidate[T]]:
    """Every match of every rule, at each word that it may begin with."""
    candidates = []
    for rank, rule in grammar.anywhere:
        for match in rule.pattern.finditer(text, start, end):
            first, last = match.span()
            if last > first:
                candidates.append(_Candidate(first - last, rank, first, rule, match))
    for first, ranked in _openings(grammar, text, start, end):
        for rank, rule in ranked:
            opened = rule.pattern.match(text, first, end)
            if opened is not None and opened.end() > first:
                candidates.append(_Candidate(first - opened.end(), rank, first, rule, opened))
    return candidates


def _openings(
    grammar: Grammar[T], text: str, start: int, end: int
) -> Iterator[tuple[int, tuple[tuple[int, Rule[T]], ...]]]:
    """Where rules can begin, and which."""
    by_word, pairs = grammar.by_word, grammar.pairs
    if not by_word:
        return
    article, whence = "", start
    for word in OPENER.finditer(text, start, end):
        said = word[0]
        key = DIGITS if said.isdecimal() else said.lower()
        if article:
            ranked = by_word.get(f"{article} {key}")
            if ranked is not None:
                yield whence, ranked
            article = ""
        ranked = by_word.get(key)
        if ranked is not None:
            yield word.start(), ranked
        if key in pairs:
            article, whence = key, word.start()
