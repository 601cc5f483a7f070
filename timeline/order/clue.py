"""What a clue is: one way in which a text says that a thing came before, or within, another."""

import functools
from collections.abc import Callable, Iterator, Mapping
from typing import Literal

from attrs import frozen

from timeline import lexicon
from timeline.model import Span
from timeline.order.ground import Ground

WORDS, GRAMMAR, LIKELY, TELLING = 4, 3, 2, 1  # strengths; all but the last bound dates
SAME_DAY = "P0D"
Pair = tuple[str, str, Span]


@frozen(eq=False)
class Clue:
    """A name, what it says, how strong it is, and a function that finds it in one sentence.

    The function gives pairs of events, the first before, around or with the second, with the words
    that say so. `yes` maps a text to the two words it ties, "left < died", "summit > talks" (the
    first holds the second) or "left = died"; in the texts of `no` the clue must find nothing.
    `gap` is how far apart the two are, as TIMEX3 has it: SAME_DAY.
    """

    name: str
    kind: Literal["before", "contains", "with"]
    strength: int
    find: Callable[[Ground, int], Iterator[Pair]]
    yes: Mapping[str, str]
    no: tuple[str, ...] = ()
    gap: str = ""


@functools.cache
def measured(name: str) -> tuple[int, int]:
    """How often a clue was judged on annotated texts, and how often it was right; 0, 0 if never.

    >>> judged, right = measured("after-it")
    >>> right / judged > 0.9
    True
    """
    rows = (row for row in lexicon.table("clues") if row["clue"] == name)
    return next(((int(row["judged"]), int(row["right"])) for row in rows), (0, 0))


@functools.cache
def words(table: str, key: str) -> frozenset[str]:
    """A list of `data/order.toml`.

    >>> "ahead of" in words("opener", "second")
    True
    """
    return frozenset(lexicon.document("order")[table][key])
