"""What a word takes: a clause, two objects, a predicate, ... (table `valency`)."""

import functools
from types import MappingProxyType

from timeline import lexicon


@functools.cache
def _frames(word_class: str) -> MappingProxyType[str, frozenset[str]]:
    return MappingProxyType(
        {
            row["lemma"]: frozenset(row["frames"].split())
            for row in lexicon.table("valency")
            if row["class"] == word_class
        }
    )


def takes(lemma: str, frame: str) -> bool:
    """Whether a verb takes this frame; `data/valency.tsv` explains the frames.

    >>> takes("give", "two"), takes("arrive", "two")
    (True, False)
    """
    return frame in _frames("verb").get(lemma, ())


def noun_takes(lemma: str, frame: str) -> bool:
    """Whether a noun takes this frame.

    >>> noun_takes("plan", "to"), noun_takes("table", "to")
    (True, False)
    """
    return frame in _frames("noun").get(lemma, ())
