"""The normal form in which names are stored and looked up: the same at build and at run time."""

import functools
import re
import unicodedata

LETTERS = str.maketrans(
    {
        "ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ı": "i", "ð": "d", "Ð": "D",
        "ß": "ss", "æ": "ae", "Æ": "Ae", "œ": "oe", "Œ": "Oe", "þ": "th", "Þ": "Th",
        "'": None, "’": None, "‘": None, "ʼ": None, "ʻ": None, "`": None, ".": None,
    }
)  # fmt: skip
BREAKS = re.compile(r"[\s\-‐‑–—_/]+")
SHORT = {"St": "Saint", "Mt": "Mount", "Ft": "Fort"}
ACRONYM = 4  # letters: an acronym keeps its capitals, so that "US" is not "us"


def key(name: str) -> str:
    """The form under which a name is found: no accents, signs or hyphens, each word capitalised.

    >>> key("Saint-Étienne"), key("St. Louis"), key("U.S."), key("Rio de Janeiro")
    ('Saint Etienne', 'Saint Louis', 'US', 'Rio De Janeiro')
    """
    return " ".join(word_key(word) for word in BREAKS.split(name) if word)


@functools.lru_cache(maxsize=1 << 14)
def word_key(word: str) -> str:
    """The normal form of one word without spaces or hyphens.

    >>> word_key("St."), word_key("BEIRUT"), word_key("UAE"), word_key("Xi’an")
    ('Saint', 'Beirut', 'UAE', 'Xian')
    """
    plain = plain_letters(word)
    title = plain[:1].upper() + plain[1:].lower()
    if len(plain) <= ACRONYM and plain.isupper() and not (title in SHORT and word.endswith(".")):
        return plain
    return SHORT.get(title, title)


def plain_letters(text: str) -> str:
    """The text without accents, apostrophes and full stops."""
    text = text.translate(LETTERS)
    if text.isascii():
        return text
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
