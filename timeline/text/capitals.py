"""Titles in Capitals, and LINES IN THEM, as they would stand in running text.

The tagger learnt from running text, where a capital says that a word is a name.
"""

from timeline.model import SentenceKind
from timeline.text import forms, weights
from timeline.text.tokens import Cut

FEWEST = 3  # words, below which capitals say nothing
TITLE_SHARE = 0.75  # of the longer words begin with a capital in a title
LONG = 4  # letters; shorter words are often small in titles
MONTHS = ("march", "may", "august")  # words that are months beside a figure


def names(text: str, cuts: tuple[Cut, ...]) -> frozenset[str]:
    """Words that no dictionary knows and that have a capital inside a sentence: names everywhere.

    So the first word of "Berg deals with it" is known from "where Berg lives".
    """
    found: set[str] = set()
    for cut in cuts:
        if cut.kind == "prose":
            places = zip(cut.starts[1:], cut.ends[1:], strict=True)
            words = [text[start:end] for start, end in places if text[start].isupper()]
            found.update(word for word in words if word[1:].islower())
    return frozenset(filter(_is_unknown, found))


def _is_unknown(word: str) -> bool:
    known = weights.word(word)
    listed = known.record.usual and known.text == word  # a figure tells it from its like
    return not listed and not weights.find_forms(known.low)


def run_on(words: list[str], kind: SentenceKind) -> list[str]:
    """The words with capitals only where running text has them, if all have one.

    A word that is mostly small in running text becomes small, any other is taken for a name. The
    first word of a title keeps its capital.

    >>> run_on(["Mayor", "Visits", "Flooded", "Bonn"], "heading")
    ['Mayor', 'visits', 'flooded', 'Bonn']
    >>> run_on(["MAYOR", "VISITS", "BONN"], "prose")
    ['Mayor', 'visits', 'Bonn']
    """
    if kind != "heading" and any(word[0].isalpha() and not word.isupper() for word in words):
        return words
    alphabetic = [word for word in words if word[0].isalpha()]
    if len(alphabetic) < FEWEST:
        return words
    if all(word.isupper() for word in alphabetic):
        words = [word.capitalize() if len(word) > 1 and word != "US" else word for word in words]
    elif kind != "heading" or not _is_title(alphabetic):
        return words
    return [words[0], *(_small(words, at) for at in range(1, len(words)))]


def _is_title(words: list[str]) -> bool:
    long = [word for word in words if len(word) >= LONG]
    return len(long) > 1 and sum(word[0].isupper() for word in long) >= TITLE_SHARE * len(long)


def _small(words: list[str], at: int) -> str:
    word, low = words[at], words[at].lower()
    if not word[1:].islower() and len(word) > 1:
        return word
    beside = words[at - 1] + "".join(words[at + 1 : at + 2])
    if low in MONTHS and any(letter.isdigit() for letter in beside):
        return word
    return low if _is_ordinary(low) else word


def _is_ordinary(low: str) -> bool:
    """Whether a word is mostly small in running text, or was not seen but is in the dictionary."""
    marks = weights.marks(low)
    if marks & (forms.ORDINARY | forms.NAME):
        return bool(marks & forms.ORDINARY)
    return bool(weights.find_forms(low))
