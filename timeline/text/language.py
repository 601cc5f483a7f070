"""Whether a text is English, the only language that is read."""

import re

WORD = re.compile(r"[^\W\d_]+")
# the commonest words that few other languages have as well
COMMON = frozenset({"the", "of", "and", "to", "is", "was", "for", "with", "by", "from", "will",
                    "has", "have", "were", "at", "on", "this", "that", "are", "been"})  # fmt: skip
LOOKED_AT = 4000  # characters
FEWEST = 12  # words; of less nothing can be said
LEAST = 0.04  # share of them in English; lists of names have few, prose has a fifth
PIECE = 8  # letters: a script without spaces has words much longer


def is_foreign(text: str) -> bool:
    """Whether a text is surely in another language, or in another script.

    >>> is_foreign("Am Montag reiste der Minister nach Rom und traf dort den König von Norwegen.")
    True
    >>> is_foreign("On Monday the minister went to Rome and met the king of Norway there.")
    False
    """
    words = [word.lower() for word in WORD.findall(text[:LOOKED_AT])]
    letters = "".join(words)
    if len(letters) > PIECE and sum(letter > "ɏ" for letter in letters) * 2 > len(letters):
        return True  # beyond the Latin letters
    return len(words) >= FEWEST and sum(word in COMMON for word in words) < LEAST * len(words)
