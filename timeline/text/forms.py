"""Which forms of dictionary words a word can be: "visits" is one of a verb and of a noun."""

import functools
from collections.abc import Callable

from timeline import lexicon

ORDINARY, NAME = 1, 2  # mostly small, mostly with a capital in the training data
VERB, NOUN, ADJECTIVE, ADVERB = 4, 8, 16, 32  # base form of one in the dictionary
BASES = ((VERB, "v"), (NOUN, "n"), (ADJECTIVE, "a"), (ADVERB, "r"))
ENDINGS = ("s", "ed", "ing")
TAGS = {"VBD": "D", "VBN": "N", "VBG": "G", "VBZ": "Z", "NNS": "S"}


@functools.cache
def _irregular() -> dict[str, str]:
    forms: dict[str, str] = {}
    for row in lexicon.table("irregular"):
        forms[row["form"]] = forms.get(row["form"], "") + TAGS.get(row["tag"], "")
    return forms


def analyse(low: str, marks: Callable[[str], int]) -> str:
    """The forms that a word in lower case can be, as sorted letters; `marks` tells of base forms.

    Base forms are v(erb), n(oun), a(djective) and (adve)r(b); inflected ones Z and S (-s of a verb
    and of a noun), D (-ed), G (-ing), N (a participle in the irregular table).

    >>> analyse("visits", lambda word: VERB + NOUN if word == "visit" else 0)
    'SZ'
    """
    found = _bases(marks(low)) + _irregular().get(low, "")
    if not low.endswith(ENDINGS):
        return found if len(found) < 2 else "".join(sorted(set(found)))
    for base in _without_s(low):
        found += "".join(
            letter for mark, letter in ((VERB, "Z"), (NOUN, "S")) if marks(base) & mark
        )
    for ending, letter in (("ed", "D"), ("ing", "G")):
        if low.endswith(ending) and any(marks(base) & VERB for base in _stems(low, ending)):
            found += letter
    return "".join(sorted(set(found)))


@functools.cache
def _bases(marks: int) -> str:
    return "".join(letter for mark, letter in BASES if marks & mark)


def _without_s(low: str) -> list[str]:
    """What a word that ends in -s may be an -s form of."""
    if len(low) < 4 or not low.endswith("s"):
        return []
    bases = [low[:-1]]
    if low.endswith("es"):
        bases.append(low[:-2])
    if low.endswith("ies"):
        bases.append(low[:-3] + "y")
    return bases


def _stems(low: str, ending: str) -> list[str]:
    """What a word with this ending may be formed from: "stopped" from "stopp", "stoppe", "stop"."""
    stem = low.removesuffix(ending)
    if len(stem) < 3:
        return []
    stems = [stem, stem + "e"]
    if stem[-1] == stem[-2]:
        stems.append(stem[:-1])
    if stem.endswith("i") and ending == "ed":
        stems.append(stem[:-1] + "y")
    return stems
