"""Base forms: a table of irregular words, then rules by ending, checked against known words."""

import functools
import re

from timeline import lexicon
from timeline.text import weights

VOWELS = "aeiou"
CONSONANT_Y = re.compile(r"[^aeiou]ies$")
HISSES = re.compile(r"(?:[sxz]|[cs]h)es$")
DOUBLED = re.compile(r"(?P<letter>[bdgklmnprtvz])(?P=letter)$")
SHORT = re.compile(r"[^aeiou]*[aeiou][^aeiouwxy]$|[^aeiou]*qu[aeiou][^aeiouwxy]$")
TAKES_E = re.compile(
    r"(?:[aeiou](?:[vzg]|c)|[lrnsd][cg]|[^aeiou]l|rs|ns|ps|[aiu]r|at|iz|is|ut|as|os|us|u)$"
)
NAMES = ("NNP", "NNPS")


@functools.cache
def _irregular() -> dict[tuple[str, str], str]:
    return {(row["form"], row["tag"]): row["lemma"] for row in lexicon.table("irregular")}


@functools.lru_cache(maxsize=1 << 15)
def lemma(word: str, tag: str) -> str:
    """The base form of a word with this Penn tag; lower case, but names keep theirs.

    >>> lemma("Stopped", "VBD"), lemma("parties", "NNS"), lemma("Ode", "NNP"), lemma("took", "VBD")
    ('stop', 'party', 'Ode', 'take')
    """
    if tag == "NNP":
        return word
    low = word.lower().replace("\u2019", "'")
    if tag == "NNPS":
        known = _irregular().get((low, "NNS")) or _singular(low)
        return known if word.islower() else word[0] + known[1:]
    known = _irregular().get((low, tag), "")
    if known:
        return known
    if tag in RULES and low.isalpha():
        return RULES[tag](low)
    return low


def _is(word: str, mark: int) -> bool:
    return bool(weights.entry(word).marks & mark)


def _singular(word: str) -> str:
    return _without_s(word, weights.NOUN)


def _third_person(word: str) -> str:
    return _without_s(word, weights.VERB)


def _without_s(word: str, mark: int) -> str:
    if len(word) < 3 or not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return word
    if CONSONANT_Y.search(word):
        choices = (word[:-3] + "y", word[:-1]) if len(word) > 4 else (word[:-1],)
    elif HISSES.search(word) and not word.endswith(
        ("rses", "nses", "ases", "oses", "uses", "ises")
    ):
        choices = (word[:-2], word[:-1])
    else:
        choices = (word[:-1], word[:-2]) if word.endswith("es") else (word[:-1],)
    return next((choice for choice in choices if _is(choice, mark)), choices[0])


def _past(word: str) -> str:
    if word.endswith("ied") and len(word) > 4:
        return word[:-3] + "y"
    return _stem(word[:-2]) if word.endswith("ed") and len(word) > 3 else word


def _present(word: str) -> str:
    return _stem(word[:-3]) if word.endswith("ing") and len(word) > 4 else word


def _stem(stem: str) -> str:
    """The base form of a verb whose -ed or -ing was cut off."""
    doubled = DOUBLED.search(stem)
    choices = (stem[:-1], stem) if doubled and not stem.endswith("ll") else (stem, stem[:-1])
    if not doubled:
        silent = SHORT.match(stem) or TAKES_E.search(stem)
        choices = (stem + "e", stem) if silent else (stem, stem + "e")
    return next((choice for choice in choices if _is(choice, weights.VERB)), choices[0])


def _comparative(word: str) -> str:
    return _positive(word, "er")


def _superlative(word: str) -> str:
    return _positive(word, "est")


def _positive(word: str, ending: str) -> str:
    stem = word.removesuffix(ending)
    if stem == word or len(stem) < 2:
        return word
    choices = [stem, stem + "e", *([stem[:-1]] if DOUBLED.search(stem) else [])]
    if stem.endswith("i"):
        choices = [stem[:-1] + "y"]
    return next((choice for choice in choices if _is(choice, weights.ADJECTIVE)), choices[0])


RULES = {
    "NNS": _singular,
    "VBZ": _third_person,
    "VBD": _past,
    "VBN": _past,
    "VBG": _present,
    "JJR": _comparative,
    "RBR": _comparative,
    "JJS": _superlative,
    "RBS": _superlative,
}
