"""What the tagger looks at: the features of a word, of its neighbours, and of the tags before it.

A feature is a string. The first character says which kind it is. The training script and the
tagger share this module, so that they cannot differ.
"""

import functools
import re

PLACES = (-2, -1, 1, 2)  # neighbours that are looked at
START = "\x02"  # stands for the places before the first word and after the last

FORMS = str.maketrans(
    {
        **dict.fromkeys("\u2018\u2019\u201b\u2032\u02bc\u00b4", "'"),
        **dict.fromkeys("\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb", '"'),
        "\u2014": "--",
        "\u2015": "--",
        "\u2013": "-",
        "\u2010": "-",
        "\u2011": "-",
        "\u2012": "-",
        "\u2212": "-",
        "\u2026": "...",
        "\u00ad": "",
    }
)
SHAPES = (
    (re.compile(r"[A-Z\u00c0-\u00de]"), "X"),
    (re.compile(r"[a-z\u00df-\u00ff]"), "x"),
    (re.compile(r"\d"), "0"),
    (re.compile(r"(.)\1+"), r"\1\1"),
)
DIGIT = re.compile(r"\d")
UNWRITABLE = re.compile(r"[\x00\ud800-\udfff]")  # what the table cannot be asked for


def plain(word: str) -> str:
    """The word with plain quotes and dashes, as the training data has them.

    >>> plain("\u2019s"), plain("\u2014")
    ("'s", '--')
    """
    if word.isascii() and word.isprintable():
        return word
    return UNWRITABLE.sub("?", word.translate(FORMS)) or "-"


def fold(word: str) -> str:
    """The word in lower case, its digits as one class.

    >>> fold("May"), fold("10:30"), fold("1999")
    ('may', '00:00', '0000')
    """
    low = word.lower()
    return low if low.isalpha() else DIGIT.sub("0", low)


@functools.lru_cache(maxsize=1 << 14)
def shape(word: str) -> str:
    """Capitals, small letters and digits, with runs cut to two.

    >>> shape("Mayor"), shape("U.S."), shape("2025-10-27")
    ('Xxx', 'X.X.', '00-00-00')
    """
    for pattern, sign in SHAPES:
        word = pattern.sub(sign, word)
    return word[:8]


def usual(low: str, tags: tuple[str, ...]) -> str:
    """The class of a folded word: the tags it mostly has, the most frequent first.

    What is rare has the class of its ending.
    """
    return "/".join(tags) or "?" + low[-2:]


def own(word: str, kind: str, forms: str) -> tuple[str, ...]:
    """The features of a word by itself, its class as in `usual`, its forms as in `analyse`."""
    low, form = fold(word), shape(word)
    return (
        "w" + low,
        "1" + low[-1:],
        "2" + low[-2:],
        "3" + low[-3:],
        "4" + low[-4:],
        "p" + low[:3],
        "h" + form,
        "k" + form + low[-3:],
        "c" + kind,
        f"d{form} {kind}",
        "l" + forms,
        f"m{forms} {low[-2:]}",
        "b",
    )


def near(word: str, place: int, kind: str, forms: str) -> tuple[str, ...]:
    """The features of a neighbour `place` words to the right (left if negative); see `own`."""
    low = fold(word)
    sign = "ABCDE"[place + 2]
    found = [f"{sign}w{low}", f"{sign}l{forms}"]
    if abs(place) == 1:
        found += [f"{sign}3{low[-3:]}", f"{sign}h{shape(word)}"]
    else:
        found += [f"{sign}2{low[-2:]}"]
    if place > 0:
        found += [f"{sign}c{kind}"]
    return tuple(found)


def history(before: str, last: str) -> tuple[str, ...]:
    """The features of the two tags before the word."""
    return ("t" + last, f"u{before} {last}")


def joint(last: str, words: tuple[str, str, str]) -> tuple[str, ...]:
    """The features of the last tag and the folded words before, here and after, in pairs."""
    left, word, right = words
    return (f"x{last} {word}", f"y{last} {right}", f"z{word} {right}", f"v{left} {word}")
