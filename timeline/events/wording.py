"""English word forms that titles need: the third person, and noun phrases without their article.

>>> third_person("carry"), third_person("go"), third_person("be")
('carries', 'goes', 'is')
"""

import functools
import re
from collections.abc import Iterable

from timeline import lexicon

IRREGULAR = {"be": "is", "have": "has", "do": "does", "go": "goes", "can": "can", "may": "may"}
HISSING = ("s", "x", "z", "ch", "sh", "o")
VOWELS = "aeiou"
DOUBLING = re.compile(  # verbs that double their last letter: "plan", "admit", "refer"
    r"[^aeiou]*[aeiou][^aeiouwxy]|.*(?:mit|cur|pel|[^f]fer|get|gin|qu[aiou][^aeiouwxy])"
)


def third_person(lemma: str) -> str:
    """The third person singular of a verb's lemma."""
    if lemma in IRREGULAR:
        return IRREGULAR[lemma]
    if lemma.endswith(HISSING):
        return lemma + "es"
    if lemma.endswith("y") and lemma[-2:-1] not in VOWELS:
        return lemma[:-1] + "ies"
    return lemma + "s"


def possessive(name: str) -> str:
    """The name as an owner.

    >>> possessive("Berg"), possessive("the Goths")
    ("Berg's", "the Goths'")
    """
    return name + ("'" if name.endswith("s") else "'s")


def capital(text: str) -> str:
    """The text with a capital first letter, but words like "iPhone" left alone."""
    first = text.split(" ", 1)[0]
    if any(c.isupper() for c in first[1:]):
        return text
    return text[:1].upper() + text[1:]


def listed(names: tuple[str, ...]) -> str:
    """Names in a row.

    >>> listed(("Ann", "Bo", "Cy"))
    'Ann, Bo and Cy'
    """
    if len(names) < 2:
        return "".join(names)
    return ", ".join(names[:-1]) + " and " + names[-1]


def participle(lemma: str) -> str:
    """The past participle of a verb's lemma.

    >>> participle("take"), participle("carry"), participle("plan"), participle("refer")
    ('taken', 'carried', 'planned', 'referred')
    """
    known = _participles().get(lemma)
    if known:
        return known
    if lemma.endswith("e"):
        return lemma + "d"
    if lemma.endswith("y") and lemma[-2:-1] not in VOWELS:
        return lemma[:-1] + "ied"
    return lemma + (lemma[-1] if DOUBLING.fullmatch(lemma) else "") + "ed"


@functools.cache
def _participles() -> dict[str, str]:
    """The irregular ones, by lemma; of two the first."""
    rows = (
        row for row in lexicon.table("irregular") if row["tag"] == "VBN" and row["form"][0] != "'"
    )
    found: dict[str, str] = {}
    for row in rows:
        found.setdefault(row["lemma"], row["form"])
    return found


def fit(parts: Iterable[tuple[str, ...]], most: int) -> str:
    """The parts joined by spaces, as many from the front as fit; the first always.

    Each part is given in some wordings, of which the first that fits is taken; of the first part
    the shortest, where none fits. None is ever cut.

    >>> fit((("Berg opens trial",), ("of the ten men", "of ten"), ("in Oslo",)), 23)
    'Berg opens trial of ten'
    """
    text = ""
    for wordings in parts:
        if not any(wordings):
            continue
        if not text:
            text = next((words for words in wordings if len(words) <= most), min(wordings, key=len))
            continue
        fitting = (words for words in wordings if len(text) + 1 + len(words) <= most)
        following = next(fitting, None)
        if following is None:
            break
        text = f"{text} {following}"
    return text
