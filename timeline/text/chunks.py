"""Noun groups: determiner, adjectives, nouns; and the items of a sentence in text order."""

from timeline.text.line import ADJECTIVE, ADVERB, NOUN, WH, Item, Kind, Line
from timeline.text.verbs import is_verb, read_verb

DETERMINER = frozenset({"DT", "PDT", "WDT", "WP$"})
PARTICIPLE = frozenset({"VBN", "VBG"})
NUMBER = frozenset({"CD", "$"})
BARE_DETERMINERS = frozenset({"a", "an", "the", "every", "no", "both", "either", "neither"})
SUBORDINATORS = frozenset(
    {"that", "if", "because", "although", "though", "while", "whereas", "unless", "whether", "lest"}
)
VERBAL_PREPOSITIONS = frozenset(
    {"including", "according", "regarding", "concerning", "excluding", "following", "considering"}
)
SIGNS: dict[str, Kind] = {
    ",": ",", ";": ";", ":": ":", "(": "(", ")": ")", "[": "(", "]": ")", "-": "-", "--": "-",
    "–": "-", "—": "-", "...": ",", "…": ",", '"': "'", "``": "'", "''": "'", "“": "'", "”": "'",
}  # fmt: skip
TAGS: dict[str, Kind] = {
    "IN": "I", "TO": "I", "CC": "C", "RB": "R", "RBR": "R", "RBS": "R", "RP": "R", "JJ": "A",
    "JJR": "A", "JJS": "A", "``": "'", "''": "'", "-LRB-": "(", "-RRB-": ")", ".": ".", ",": ",",
    ":": ":", "EX": "E",
}  # fmt: skip
LOOK = 6  # words between a first modifier and its noun


def read_items(line: Line) -> tuple[list[Item], dict[int, list[int]]]:
    """The items of a sentence, and the verb tokens of each verb group by its head."""
    items: list[Item] = []
    chains: dict[int, list[int]] = {}
    i, count = 0, len(line.tags)
    while i < count:
        item, chain = _read_item(line, i)
        if chain:
            chains[item.head] = chain
        items.append(item)
        i = item.end
    return items, chains


def _read_item(line: Line, i: int) -> tuple[Item, list[int]]:
    tag = line.tags[i]
    if line.until[i]:
        return _read_time(line, i), []
    if is_verb(tag) and not _opens_noun(line, i):
        if line.words[i] in VERBAL_PREPOSITIONS and tag == "VBG":
            return Item("I", i, i + 1, i), []
        found = read_verb(line, i)
        if found:
            return found
    if tag in WH:
        return _read_wh(line, i), []
    noun = read_noun(line, i)
    return noun or _read_word(line, i), []


def _read_word(line: Line, i: int) -> Item:
    word, tag = line.words[i], line.tags[i]
    if word in SIGNS:
        return Item(SIGNS[word], i, i + 1, i)
    if tag == "IN" and word in SUBORDINATORS:
        return Item("S", i, i + 1, i)
    return Item(TAGS.get(tag, "X"), i, i + 1, i)


def _read_time(line: Line, i: int) -> Item:
    """The whole time expression as one item, its head the last noun or number."""
    end = line.until[i]
    for head in range(end - 1, i - 1, -1):
        if line.tags[head] in NOUN or line.tags[head] in NUMBER:
            return Item("D", i, end, head)
    return Item("D", i, end, end - 1)


def _read_wh(line: Line, i: int) -> Item:
    """Rule for "who", "when", or "which car", "whose car"."""
    if line.tags[i] in ("WDT", "WP$") and line.words[i] != "that" and i + 1 < len(line.tags):
        noun = read_noun(line, i + 1) if line.tags[i + 1] not in ("DT", "PRP") else None
        if noun and noun.kind == "N":
            return Item("W", i, noun.end, noun.head)
    return Item("W", i, i + 1, i)


def read_noun(line: Line, start: int) -> Item | None:
    """The noun group that opens at a token, or None. Its kind is "O" if a possessive ends it."""
    tag = line.tags[start]
    if tag == "PRP":
        return Item("N", start, start + 1, start)
    if tag == "PRP$":
        return Item("O", start, start + 1, start)
    end, noun = _extend(line, start)
    if noun >= 0 and end < len(line.tags) and line.tags[end] == "POS":
        return Item("O", start, end + 1, noun)
    if noun >= 0:
        return Item("N", start, end, noun)
    return _nounless(line, start, end)


def _extend(line: Line, start: int) -> tuple[int, int]:
    """Where the group ends, and its last noun (-1 if it has none)."""
    i, end, noun = start, start, -1
    tags, count = line.tags, len(line.tags)
    while i < count and not line.until[i]:
        tag = tags[i]
        if tag in NOUN:
            noun, end = i, i + 1
        elif noun >= 0:
            if not _goes_on(line, i):
                break
            if tag in NUMBER:
                end = i + 1
        elif not _modifies(line, start, i):
            break
        elif tag == "VBG" and not _leads_to_noun(line, i + 1):
            noun, end = i, i + 1
        i += 1
    return (end, noun) if noun >= 0 else (i, noun)


def _goes_on(line: Line, i: int) -> bool:
    """Whether a word behind a noun still belongs to the group: "Route 66", "U.S.-led forces"."""
    tag = line.tags[i]
    if tag in NUMBER:
        return line.tags[i - 1] in ("NNP", "NNPS", "NN")
    after = line.tags[i + 1] if i + 1 < len(line.tags) else ""
    if tag == "HYPH":
        return _leads_to_noun(line, i + 1)
    if line.tags[i - 1] == "HYPH":
        return _leads_to_noun(line, i + 1)
    return tag in ADJECTIVE and after in NOUN


def _modifies(line: Line, start: int, i: int) -> bool:
    """Whether a word before the noun belongs to the group."""
    tag, before = line.tags[i], line.tags[i - 1] if i > start else ""
    if tag in ADJECTIVE or tag in NUMBER:
        return True
    if tag in DETERMINER:
        return i == start or before == "PDT" or line.words[i - 1] in ("all", "both", "half")
    if tag in PARTICIPLE:
        return _leads_to_noun(line, i + 1) or (tag == "VBG" and line.tags[start] == "DT")
    if tag in ADVERB:
        return i + 1 < len(line.tags) and (
            line.tags[i + 1] == "CD" or (_leads_to_noun(line, i + 1) and i > start)
        )
    if tag == "CC" or line.words[i] == ",":
        return before in ADJECTIVE and _joins(line, i)
    return tag == "HYPH" and i > start


def _joins(line: Line, i: int) -> bool:
    """Whether a comma or "and" stands between two adjectives of one noun."""
    return i + 1 < len(line.tags) and line.tags[i + 1] in ADJECTIVE and _leads_to_noun(line, i + 1)


def _leads_to_noun(line: Line, i: int) -> bool:
    """Whether only modifiers stand between a token and a noun to the right."""
    for j in range(i, min(i + LOOK, len(line.tags))):
        tag = line.tags[j]
        if tag in NOUN:
            return not line.until[j]
        if line.until[j] or not (
            tag in ADJECTIVE or tag in NUMBER or tag in PARTICIPLE or tag in ADVERB or tag == "HYPH"
        ):
            return False
    return False


def _nounless(line: Line, start: int, end: int) -> Item | None:
    """A group without a noun: "two", "$5", "the poor", "this"."""
    for i in range(start, end):
        if line.tags[i] == "$":
            return Item("N", start, end, i)
    for i in range(end - 1, start - 1, -1):
        if line.tags[i] == "CD":
            return Item("N", start, i + 1, i)
    if end > start and line.tags[start] in ("DT", "PDT"):
        for i in range(end - 1, start, -1):
            if line.tags[i] in ADJECTIVE:
                return Item("N", start, i + 1, i)
        if line.words[end - 1] not in BARE_DETERMINERS:
            return Item("N", start, end, end - 1)
    return None


def _opens_noun(line: Line, i: int) -> bool:
    """Whether a participle without auxiliary stands before a noun as its modifier."""
    if line.tags[i] != "VBN" or not _leads_to_noun(line, i + 1):
        return False
    return i == 0 or line.tags[i - 1] not in NOUN
