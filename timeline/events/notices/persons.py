"""What the name of a person looks like, in mixed case, in capitals, or s p a c e d out."""

import re

from timeline.events.notices.words import calendar, capitalised, listed
from timeline.names import words as names

HONOUR = rf"(?:(?:{capitalised(listed('honour'))})\b\.?)"
PARTICLE = r"(?:van|von|der|den|de|del|della|di|da|du|la|le|bin|ibn|al|el|ter|ten|zu|y|VAN|VON|DE)"
NO_NAME = rf"(?!(?:{capitalised(listed('function', 'no-name') | calendar())})\b)"
PART = (
    rf"(?:(?<!\w){NO_NAME}[A-Z][\w'-]*(?:\.[A-Z][\w'-]*)*\.?(?<!\w{{3}}\.)|[A-Z]\."
    r"|\([A-Z][\w']+\)|\"[A-Z]\w+\")"
)
NAME = (
    rf"(?:{HONOUR}\s{{1,3}}){{0,3}}{PART}"
    rf"(?:\s{{1,3}}(?:{PARTICLE}\s{{1,3}}){{0,2}}{PART}){{0,4}}"
)
NAMES = rf"{NAME}(?:\s{{0,2}}(?:,?\s{{1,2}}and|,?\s&|,|/)\s{{1,3}}{NAME}){{0,3}}"
SPACED = re.compile(r"(?:[A-Z]\s{1,4}){3,}[A-Z]")
HONOURS = re.compile(rf"(?:{HONOUR}\s+)+")
DEGREE = re.compile(
    r",?\s(?:Ph\.?\s?D\.?|M\.?D\.?|M\.?Sc?\.?|B\.?A\.?|Esq\.?|MBA|FRS|OBE|CBE)(?=\W|$)"
)
MOST = 5  # words of a name


def without_honours(words: str) -> str:
    """The words without titles in front.

    >>> without_honours("Prof. Dr. Ada Lund")
    'Ada Lund'
    """
    found = HONOURS.match(words)
    return words[found.end() :] if found else words


def plain(words: str) -> str:
    """A name as a person writes it: no title, no degree, no shouting.

    >>> plain("DR. ADA  LUND, Ph.D."), plain("A D A   L U N D")
    ('Ada Lund', 'Ada Lund')
    """
    if SPACED.fullmatch(words):
        words = re.sub(r"(?<=\w)\s(?=\w)", "", words)
    name = DEGREE.sub("", re.sub(r"\s+", " ", words)).strip(" ,.;:*-")
    name = without_honours(name)
    if name.isupper() and len(name) > 3:
        name = re.sub(r"[^\W\d_]{2,}", lambda word: word[0].capitalize(), name)
    return name


def is_name(words: str) -> bool:
    """Whether words look like the name of a person.

    >>> is_name("Dr. Lund"), is_name("Ada Lund"), is_name("Bridge Repairs")
    (True, True, False)
    """
    name = plain(words)
    parts = [part for part in re.split(r"[\s.]+", name) if part]
    low = [part.lower().strip("()\"'") for part in parts]
    barred = listed("function", "no-name", "where-from", "gathering", "room") | calendar()
    if not 1 <= len(parts) <= MOST or any(len(p) > 1 and p in barred for p in low):
        return False
    if HONOURS.match(words):
        return True
    if len(parts) < 2 or re.search(r"[\d:;,]", name):
        return False
    given = len(low[0]) == 1 or names.fold(low[0]) in names.given_names()
    ordinary = [names.is_ordinary(part) for part in parts if len(part) > 2]
    return not any(ordinary) or (given and not all(ordinary))
