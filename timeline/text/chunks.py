"""Noun groups: "the new prime minister", "two", "the poor", "Japan's"."""

from timeline.text.line import ADJECTIVE, ADVERB, NOUN, NUMBER, PARTICIPLE, Item, Line
from timeline.text.valency import takes

DETERMINER = frozenset({"DT", "PDT", "WDT", "WP$"})
BEFORE_DETERMINER = frozenset({"all", "both", "half", "such", "quite", "what"})
BARE_DETERMINERS = frozenset({"a", "an", "the", "every", "no"})
POINTING = frozenset({"this", "that", "these", "those", "every", "each"})
DAY_WORDS = frozenset({"today", "yesterday", "tomorrow", "tonight"})
RECIPROCAL = {"each": "other", "one": "another"}
COUNTS = frozenset({"many", "few", "several", "most", "more", "others", "much", "less", "enough"})
QUANTIFIERS = frozenset({"all", "both", "each"})
GROUP_PRONOUNS = frozenset({"we", "us", "you"})
PAST = (["VBD"], ["VBN"])
AGED = ("-", "old")  # behind "the 28-year"
MODIFIER = ADJECTIVE | NUMBER | PARTICIPLE | ADVERB | {"HYPH"}
DESCRIBING = ADJECTIVE | PARTICIPLE
PLAIN = ADJECTIVE | NUMBER  # before a noun they always belong to its group
BEHIND = PLAIN | {"HYPH"}  # what may go on with a group that has its noun
OPENING = MODIFIER | NOUN | DETERMINER | {"PRP", "PRP$"}
DASHES = frozenset({"-", "–"})
LOOK = 6  # words between a first modifier and its noun


def read_noun(line: Line, start: int) -> Item | None:
    """The noun group that opens at a token, or None. Its kind is "O" if a possessive ends it."""
    tag = line.tags[start]
    if tag == "PRP":
        return Item("N", start, start + 1 + _adds(line, start), start)
    if tag == "PRP$":
        alone = line.words[start] == "her" and not _may_have(line, start + 1)
        return Item("N" if alone else "O", start, start + 1, start)
    other = RECIPROCAL.get(line.words[start])
    if other and line.words[start + 1 : start + 2] == [other]:
        owner = _tag(line, start + 2) == "POS"
        return Item("O" if owner else "N", start, start + 2 + owner, start + 1)
    end, noun = _extend(line, start)
    if noun < 0:
        return _nounless(line, start, end)
    if end < len(line.tags) and line.tags[end] == "POS" and not line.until[end]:
        return Item("O" if _may_have(line, end + 1) else "N", start, end + 1, noun)
    if line.words[noun] == "year" and tuple(line.words[noun + 1 : noun + 3]) == AGED:
        end = max(end, noun + 1 + len(AGED))
    named = tag == "DT" and line.tags[noun] == "NNP"
    return Item("N", start, end, _explained(line, start, noun) if named else noun)


def _may_have(line: Line, i: int) -> bool:
    """Whether a word can open what a possessive has."""
    tag = line.tags[i] if i < len(line.tags) else ""
    return tag in NOUN or tag in MODIFIER or (tag != "" and line.quotes[i])


def _adds(line: Line, i: int) -> bool:
    """Whether a word goes with the pronoun before it: "they all", "you people"."""
    if i + 1 < len(line.words) and line.words[i + 1] in QUANTIFIERS and not line.until[i + 1]:
        return _tag(line, i + 1) in ("DT", "CC") and _tag(line, i + 2) not in ("PRP$", *NOUN)
    return line.words[i] in GROUP_PRONOUNS and _tag(line, i + 1) == "NNS"


def opens_noun(line: Line, i: int) -> bool:
    """Whether a participle without auxiliary modifies the noun behind it: "elected officials".

    A past participle does so unless a noun stands before it; an -ing form only behind a word that
    opens a noun group, or if its verb takes no object ("rising prices").
    """
    tag = line.tags[i]
    if tag not in PARTICIPLE or not leads_to_noun(line, i + 1):
        return False
    before = line.tags[i - 1] if i else ""
    if tag == "VBN":
        return before not in NOUN and before != "PRP"
    if before == "POS":  # "Peru's governing coalition"
        return line.tags[i + 1] in NOUN
    return takes(line.lemmas[i], "rising") and before not in ("PRP", "NNP", "NN", "NNS")


def leads_to_noun(line: Line, i: int) -> bool:
    """Whether only modifiers stand between a token and a noun to the right."""
    for j in range(i, min(i + LOOK, len(line.tags))):
        tag = line.tags[j]
        if line.until[j]:
            return False
        if tag in NOUN:
            return True
        if tag not in MODIFIER and not line.quotes[j] and not _between(line, j):
            return False
    return False


def _between(line: Line, i: int) -> bool:
    """Whether a word stands between two modifiers: "warm, sunny and dry", "legal and tax"."""
    if line.tags[i] != "CC" and line.words[i] != ",":
        return False
    before = line.tags[i - 1] if i else ""
    after, second = [*line.tags[i + 1 : i + 3], "", ""][:2]
    nouns = line.tags[i] == "CC" and after == "NN" and second in NOUN
    return before in DESCRIBING and (after in DESCRIBING or nouns)


def _tag(line: Line, i: int) -> str:
    """The tag of a token; "" in a time expression or outside the sentence."""
    return line.tags[i] if i < len(line.tags) and not line.until[i] else ""


def _extend(line: Line, start: int) -> tuple[int, int]:
    """Where the group ends, and its last noun (-1 if it has none)."""
    i, end, noun = start, start, -1
    tags, until, count = line.tags, line.until, len(line.tags)
    while i < count and not until[i] and line.words[i] != "|":
        tag = tags[i]
        if tag in NOUN:
            if noun >= 0 and (_starts_anew(line, start, i, noun) or _opens_verb(line, i)):
                break
            noun, end = i, i + 1
        elif noun >= 0:
            if not ((tag in BEHIND or tags[i - 1] == "HYPH") and _goes_on(line, i)):
                break
            end = i + 1 if tag in NUMBER else end
        elif not (tag in PLAIN or _modifies(line, start, i)):
            break
        elif tag == "VBG" and not leads_to_noun(line, i + 1):
            noun, end = i, i + 1
        i += 1
    return (end, noun) if noun >= 0 else (i, noun)


def _starts_anew(line: Line, start: int, i: int, noun: int) -> bool:
    """Whether a noun behind a noun opens a group: "every move Google makes", "eggs yesterday"."""
    if line.words[i] in DAY_WORDS:
        return True
    if line.words[start] in POINTING and line.tags[noun] == "NN" and line.tags[i] == "NNP":
        return True
    if not line.quotes[i - 1] or line.tags[noun] == "NNP":
        return False
    return not any(line.quotes[max(start - 1, 0) : noun])


def _opens_verb(line: Line, i: int) -> bool:
    """Whether a hyphen joins a word to the verb behind it: "rebels counter-attacked"."""
    if line.tags[i + 1 : i + 2] != ["HYPH"] or line.tags[i + 2 : i + 3] not in PAST:
        return False
    return not leads_to_noun(line, i + 3)


def _goes_on(line: Line, i: int) -> bool:
    """Whether a word behind a noun still belongs to the group: "Route 66", "U.S.-led forces"."""
    tag = line.tags[i]
    if tag in NUMBER:
        named = line.tags[i - 1] in ("NNP", "NNPS", "NN") and _tag(line, i + 1) not in NOUN
        return named and not _opens_score(line, i)
    if tag == "HYPH" or line.tags[i - 1] == "HYPH":
        return leads_to_noun(line, i + 1)
    if line.words[i] in ("last", "next"):
        return False
    return tag in ADJECTIVE and _tag(line, i + 1) in NOUN


def _opens_score(line: Line, i: int) -> bool:
    """Whether a number is the first of a score: "beat Hale 6-4"."""
    return _tag(line, i + 2) in NUMBER and line.words[i + 1] in DASHES


def _modifies(line: Line, start: int, i: int) -> bool:
    """Whether a word before the noun belongs to the group."""
    tag, before = line.tags[i], line.tags[i - 1] if i > start else ""
    if tag in PLAIN:
        return True
    if tag in DETERMINER:
        return i == start or before == "PDT" or line.words[i - 1] in BEFORE_DETERMINER
    if tag in PARTICIPLE:
        return leads_to_noun(line, i + 1) or (tag == "VBG" and line.tags[start] == "DT")
    if tag in ADVERB:
        after = _tag(line, i + 1)
        return after == "CD" or (i > start and leads_to_noun(line, i + 1))
    return i > start and _joins(line, i, before)


def _joins(line: Line, i: int, before: str) -> bool:
    """Whether a hyphen, quotation mark, comma, "and" or "than" goes on with the modifiers."""
    tag, word = line.tags[i], line.words[i]
    if tag == "HYPH":
        return True
    if line.quotes[i]:
        return leads_to_noun(line, i + 1)
    if word == "than":
        return before in ("JJR", "RBR") and _tag(line, i + 1) in NUMBER
    return _between(line, i) and leads_to_noun(line, i + 1)


def _explained(line: Line, start: int, noun: int) -> int:
    """The common noun that a name behind it explains, "the owner Karla"; else the name."""
    i = noun
    while i > start and line.tags[i] == "NNP":
        i -= 1
    return i if line.tags[i] == "NN" else noun


def _nounless(line: Line, start: int, end: int) -> Item | None:
    """A group without a noun: "two", "$5", "the poor", "this", "many"."""
    for i in range(start, end):
        if line.tags[i] == "$":
            return Item("N", start, end, i)
    for i in range(end - 1, start - 1, -1):
        if line.tags[i] == "CD":
            return Item("N", start, i + 1, i)
    if end > start and line.tags[start] in ("DT", "PDT"):
        return _determined(line, start, end)
    if end == start + 1 and line.words[start] in COUNTS:
        return Item("N", start, end, start)
    return None


def _determined(line: Line, start: int, end: int) -> Item | None:
    """A group of a determiner without a noun: "the poor", "this", "all"."""
    if line.words[start] in ("the", "a", "an"):
        for i in range(end - 1, start, -1):
            if line.tags[i] in ADJECTIVE:
                return Item("N", start, i + 1, i)
        return None
    if line.words[start] in BARE_DETERMINERS or _tag(line, start + 1) == "PRP$":
        return None
    both = end > start + 1 and line.tags[start + 1] == "DT"
    return Item("N", start, start + 1 + both, start + both)
