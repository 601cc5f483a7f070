"""Base forms: a table of irregular words, then rules by ending, checked against known words."""

import functools
import re
from collections.abc import Sequence

from timeline import lexicon
from timeline.text import features, forms, weights

CONSONANT_Y = re.compile(r"[^aeiou]ies$")
HISSES = re.compile(r"(?:ss|x|zz|[cs]h)es$")
DOUBLED = re.compile(r"(?P<letter>[bdgklmnprtvz])(?P=letter)$")
SHORT = re.compile(r"[^aeiou]*[aeiou][^aeiouwxy]$|[^aeiou]*qu[aeiou][^aeiouwxy]$")
TAKES_E = re.compile(
    r"(?:[aeiou][vzgc]|[lr]v|[dlrs]g|[lnrs]c|[^aeiour]l|[npr]s|[aiou]s|[iy]z|at|quir|[eu]"
    r"|[^aeiou](?:[aeiou]d|[ou]t|[aiu]r|[iou]l|in|um))$"
)


NAMES = frozenset({"NNP", "NNPS"})


@functools.cache
def _irregular() -> dict[tuple[str, str], str]:
    return {(row["form"], row["tag"]): row["lemma"] for row in lexicon.table("irregular")}


@functools.cache
def _inflected() -> frozenset[str]:
    """The tags of words that may differ from their base form in lower case."""
    return frozenset({"NNP", "NNPS", *RULES}).union(tag for _, tag in _irregular())


def find(words: Sequence[str], small: Sequence[str], tags: Sequence[str]) -> list[str]:
    """The base forms of the words of a sentence, which are in lower case in `small`; see `lemma`.

    >>> find(("Ann", "Lost", "It"), ("ann", "lost", "it"), ("NNP", "VBD", "PRP"))
    ['Ann', 'lose', 'it']
    """
    differ, found = _inflected(), list(small)
    for at, tag in enumerate(tags):
        if tag in differ:
            named = tag in NAMES
            found[at] = lemma(words[at], tag) if named else _base(small[at], tag)
    return found


def lemma(word: str, tag: str) -> str:
    """The base form of a word with this Penn tag; lower case, but names keep theirs.

    >>> lemma("Stopped", "VBD"), lemma("parties", "NNS"), lemma("Ode", "NNP"), lemma("took", "VBD")
    ('stop', 'party', 'Ode', 'take')
    """
    if tag == "NNP":
        return word
    low = word.lower() if word.isascii() else features.plain(word).lower()
    if tag == "NNPS":
        member = _member(low)
        return word[: len(member)] if low.startswith(member) else word[0] + member[1:]
    return _base(low, tag) if tag in _inflected() else low


@functools.lru_cache(maxsize=1 << 13)
def _base(low: str, tag: str) -> str:
    known = _irregular().get((low, tag), "")
    if known or tag not in RULES:
        return known or low
    head, hyphen, last = low.rpartition("-")
    return head + hyphen + (RULES[tag](last) if last.isalpha() else last)


def is_either(word: str) -> bool:
    """Whether the past tense and the participle of a verb look the same, as this form of it.

    >>> is_either("killed"), is_either("cut"), is_either("took")
    (True, True, False)
    """
    table = _irregular()
    return word.endswith("ed") or ((word, "VBD") in table and (word, "VBN") in table)


def may_be_present(word: str) -> bool:
    """Whether a word can be the third person of a verb.

    >>> may_be_present("steps"), may_be_present("councils")
    (True, False)
    """
    return "Z" in forms.analyse(word, weights.marks)


def _is(word: str, mark: int) -> bool:
    return bool(weights.marks(word) & mark)


def _singular(word: str) -> str:
    if word.endswith("men") and len(word) > 4:
        return word[:-2] + "an"
    return _without_s(word, forms.NOUN)


def _member(word: str) -> str:
    """The singular of a name: one of the Iraqis, of the Balkans."""
    if word.endswith("is") and len(word) > 4:
        return word[:-1]
    return _irregular().get((word, "NNS")) or _singular(word)


def _third_person(word: str) -> str:
    return _without_s(word, forms.VERB)


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
    if word.endswith("ied"):
        return word[:-3] + "y" if len(word) > 4 else word[:-1]
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
    return next((choice for choice in choices if _is(choice, forms.VERB)), choices[0])


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
    return next((choice for choice in choices if _is(choice, forms.ADJECTIVE)), choices[0])


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
