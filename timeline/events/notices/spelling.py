"""Titles as a person would write them: no quotation marks around, no shouting."""

import re

SMALL = frozenset({"a", "an", "and", "as", "at", "but", "by", "for", "from", "in", "into", "nor",
                   "of", "on", "or", "the", "to", "via", "with"})  # fmt: skip
SPEAKING = re.compile(r"(?:speaking|lecturing|talking) (?:on|about) +", re.IGNORECASE)
LEADING = re.compile(
    r"(?:[^:.]{3,30}: (?=(?:an?|the|our) ))?"  # "For your diaries: the board meets"
    r"(?:(?:please )?(?:note|remember) that |(?:this is )?(?:just )?a reminder (?:that|of) "
    r"|there (?:will be|is) |(?:here|below) (?:is|are) "
    r"|we (?:will be having|are having|will have|have) )?"
    r"(?:an? |the |our )?(?=\S+ \S)",
    re.IGNORECASE,
)
QUOTES = "\"'`"
LONG = 5  # letters of a word that is no abbreviation
FEW = 2  # words that may be shouted, as abbreviations are


def tidy(words: str) -> str:
    """A title without quotation marks around it, stray signs and shouting.

    >>> tidy('"HOW BIRDS  SLEEP."')
    'How Birds Sleep'
    """
    title = re.sub(r"\s+", " ", words).strip(" ,.;:-–*~")
    if title[:1] in QUOTES and title[-1:] in QUOTES:
        title = title.strip(QUOTES).strip(" ,.;")
    if title.count('"') % 2:
        title = title.replace('"', "")
    title = SPEAKING.sub("", title, count=1) if SPEAKING.match(title) else title
    head, colon, rest = title.partition(":")
    if colon and head.isupper() and len(head) > LONG and not rest.isupper():
        title = _quietly(head) + colon + rest
    shouted = [word for word in title.split() if len(word) > 1 and word.isupper()]
    return _quietly(title) if len(shouted) > FEW and title.isupper() else title


def headed(words: str) -> str:
    """The words of a sentence as a title, without an article or "there will be" in front.

    >>> headed("There will be a rehearsal of the choir")
    'rehearsal of the choir'
    """
    found = LEADING.match(words)
    return words[found.end() :] if found else words


def _quietly(title: str) -> str:
    """Capitals as in titles, for a title in capitals only."""
    words = title.split()
    done = [
        word.lower() if at and word.lower() in SMALL else word if _is_code(word) else _capital(word)
        for at, word in enumerate(words)
    ]
    return " ".join(done)


def _capital(word: str) -> str:
    return re.sub(r"[^\W\d_]+(?:'[A-Z]+)?", lambda part: part[0].capitalize(), word)


def _is_code(word: str) -> bool:
    """Whether capitals are likely part of the spelling: digits, or no vowel."""
    return any(char.isdigit() for char in word) or not re.search(r"[AEIOUY]", word)
