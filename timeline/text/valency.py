"""What a verb takes: a clause, two objects, a predicate, ... (table `verb_frames`)."""

import functools
from types import MappingProxyType

from timeline import lexicon


@functools.cache
def _frames() -> MappingProxyType[str, frozenset[str]]:
    rows = lexicon.table("verb_frames")
    return MappingProxyType({row["lemma"]: frozenset(row["frames"].split()) for row in rows})


def takes(lemma: str, frame: str) -> bool:
    """Whether a verb takes this frame; the frames are listed in `data/verb_frames.tsv`.

    >>> takes("give", "two"), takes("arrive", "two")
    (True, False)
    """
    return frame in _frames().get(lemma, ())
