"""What the tagger looks at: the features of a word, of its neighbours, and of the tags before it.

A feature is a string. The first character says which kind it is. The training script and the
tagger share this module, so that they cannot differ.
"""

import re

PLACES = (-2, -1, 0, 1, 2)  # of the words that are looked at; 0 is the one to be tagged
SIGNS = "ABCDE"  # of the features of neighbours, by place
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
MIXED = re.compile(r"(?:[A-Z]?[a-z]+[A-Z]|[A-Z]{2,}[a-z]{2})\w*")
DIGIT = re.compile(r"\d")
UNWRITABLE = re.compile(r"[\x00\ud800-\udfff]")  # what the table cannot be asked for


def plain(word: str) -> str:
    """The word with plain quotes and dashes, as the training data has them.

    >>> plain("\u2019s"), plain("\u2014")
    ("'s", '--')
    """
    return word if is_plain(word) else UNWRITABLE.sub("?", word.translate(FORMS)) or "-"


def is_plain(words: str) -> bool:
    """Whether all quotes and dashes are plain, and all that the table can be asked for."""
    return words.isascii() and "\x00" not in words


def without_digits(word: str) -> str:
    """The word with all digits as one class.

    >>> without_digits("May"), without_digits("10:30"), without_digits("G7")
    ('May', '00:00', 'G0')
    """
    return word if word.isalpha() else DIGIT.sub("0", word)


def unfold(low: str, small: bool) -> str:
    """A folded word as it is mostly written: in small letters or as a name.

    >>> unfold("bank", small=True), unfold("oslo", small=False)
    ('bank', 'Oslo')
    """
    return low if small else low.capitalize()


def fold(word: str) -> str:
    """The word in lower case, its digits as one class.

    >>> fold("May"), fold("10:30"), fold("1999")
    ('may', '00:00', '0000')
    """
    return without_digits(word).lower()


def is_mixed(word: str) -> bool:
    """Whether capitals stand inside a word, as only names have them.

    >>> is_mixed("NeXT"), is_mixed("iPod"), is_mixed("Next"), is_mixed("NATO")
    (True, True, False, False)
    """
    return not word[1:].islower() and MIXED.fullmatch(word) is not None


def shape(word: str) -> str:
    """Capitals, small letters and digits, with runs cut to two.

    >>> shape("Mayor"), shape("U.S."), shape("2025-10-27")
    ('Xxx', 'X.X.', '00-00-00')
    """
    if word.isascii() and word.isalpha():
        if word.islower():
            return "xx"[: len(word)]
        if word[1:].islower():
            return "Xxx"[: len(word)]
    for pattern, sign in SHAPES:
        word = pattern.sub(sign, word)
    return word[:8]


def usual(low: str, tags: tuple[str, ...]) -> str:
    """The class of a folded word: the tags it mostly has, the most frequent first.

    What is rare has the class of its ending.
    """
    return "/".join(tags) or "?" + low[-2:]


def alone(low: str, place: int) -> str:
    """The feature of a folded word itself, `place` words to the right; 0 is its own place."""
    return f"{SIGNS[place + 2]}w{low}" if place else "w" + low


def by_ending(place: int, ending: str) -> tuple[str, ...]:
    """The features of words with these last two letters, `place` words to the right."""
    if place == 0:
        return ("1" + ending[-1:], "2" + ending, "b")
    return (f"{SIGNS[place + 2]}2{ending}",) if abs(place) > 1 else ()


def by_long_ending(place: int, ending: str) -> tuple[str, ...]:
    """The features of words with these last three letters."""
    if abs(place) > 1:
        return ()
    return (f"{SIGNS[place + 2]}3{ending}" if place else "3" + ending,)


def by_class(place: int, kind: str) -> tuple[str, ...]:
    """The features of words of a class, see `usual`; those before the word have tags instead."""
    if place < 0:
        return ()
    return (f"{SIGNS[place + 2]}c{kind}" if place else "c" + kind,)


def by_forms(place: int, forms: str) -> tuple[str, ...]:
    """The features of words that can be these forms, see `analyse`."""
    return (f"{SIGNS[place + 2]}l{forms}" if place else "l" + forms,)


def by_shape(place: int, form: str) -> tuple[str, ...]:
    """The features of words of this shape."""
    if abs(place) > 1:
        return ()
    return (f"{SIGNS[place + 2]}h{form}" if place else "h" + form,)


def own(low: str, forms: str) -> tuple[str, ...]:
    """The other features of the word itself, in lower case, however it is written."""
    return ("4" + low[-4:], "p" + low[:3], f"m{forms} {low[-2:]}")


def own_shape(low: str, kind: str, form: str) -> tuple[str, ...]:
    """The other features of the word itself as it is written."""
    return (f"k{form}{low[-3:]}", f"d{form} {kind}")


def shared(place: int, low: str, kind: str, forms: str, form: str) -> tuple[str, ...]:
    """All features that a word `place` words to the right shares with others."""
    endings = (*by_ending(place, low[-2:]), *by_long_ending(place, low[-3:]))
    found = (*endings, *by_class(place, kind), *by_forms(place, forms))
    itself = () if place else (*own(low, forms), *own_shape(low, kind, form))
    return (*found, *by_shape(place, form), *itself)


def history(before: str, last: str) -> tuple[str, ...]:
    """The features of the two tags before the word."""
    return ("t" + last, f"u{before} {last}")


def joint(last: str, words: tuple[str, str, str]) -> tuple[str, ...]:
    """The features of the last tag and the folded words before, here and after, in pairs."""
    left, word, right = words
    return (f"x{last} {word}", f"y{last} {right}", f"z{word} {right}", f"v{left} {word}")
