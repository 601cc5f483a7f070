"""English word forms that titles need: the third person, and noun phrases without their article.

>>> third_person("carry"), third_person("go"), third_person("be")
('carries', 'goes', 'is')
"""

IRREGULAR = {"be": "is", "have": "has", "do": "does", "go": "goes", "can": "can", "may": "may"}
HISSING = ("s", "x", "z", "ch", "sh", "o")
VOWELS = "aeiou"


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


def fit(parts: tuple[str, ...], most: int) -> str:
    """The parts joined by spaces, as many from the front as fit; the first always.

    A part is never cut.
    """
    text = parts[0]
    for part in parts[1:]:
        if part and len(text) + 1 + len(part) <= most:
            text = f"{text} {part}"
        elif part:
            break
    return text
