"""Gives a sentence without a finite verb the verb that the tagger took for a noun."""

from timeline.text.line import NOUN, Item, Line
from timeline.text.valency import takes

NOMINATIVE = frozenset({"i", "he", "she", "we", "they", "you", "it"})


def restore_verb(line: Line, items: list[Item], chains: dict[int, list[int]]) -> list[Item]:
    """The items, with the last noun of one group as a verb where a full sentence has none.

    So in "The envoy plans to leave." or "They smoke.", if "plans" and "smoke" are tagged as nouns.
    """
    if not line.words or line.words[-1] not in ".!?" or _has_verb(items):
        return items
    for i, item in enumerate(items):
        if item.kind == "N" and item.head == item.end - 1 and _is_verb(line, items, i):
            chains[item.head] = [item.head]
            return [*items[:i], *_parts(line, item), *items[i + 1 :]]
        if item.kind == "N" and _opens_with_verb(line, items, i):
            chains[item.first] = [item.first]
            verb = Item("V", item.first, item.first + 1, item.first)
            rest = Item("N", item.first + 1, item.end, item.head)
            return [*items[:i], verb, rest, *items[i + 1 :]]
    return items


def _has_verb(items: list[Item]) -> bool:
    """Whether there are more finite verbs than clauses that open with a word of their own."""
    kinds = [item.kind for item in items]
    finite = kinds.count("V") + kinds.count("Q") + (kinds[0] == "B")
    return finite > kinds.count("W") + kinds.count("S")


def _opens_with_verb(line: Line, items: list[Item], i: int) -> bool:
    """Whether a group behind another opens with a verb: "The general, Cruz, seized power"."""
    item = items[i]
    if i == 0 or line.tags[item.first] != "VBN" or item.head == item.first:
        return False
    return items[i - 1].kind == "N" or (items[i - 1].kind == "," and items[0].kind in "NO")


def _is_verb(line: Line, items: list[Item], i: int) -> bool:
    """Whether the last noun of a group can be the verb of the sentence."""
    item = items[i]
    word, tag, lemma = line.words[item.head], line.tags[item.head], line.lemmas[item.head]
    before = next((other for other in reversed(items[:i]) if other.kind != "R"), None)
    if tag not in ("NN", "NNS"):
        return False
    if item.end == item.first + 1:
        return before is not None and line.words[before.head] in NOMINATIVE
    after = items[i + 1].kind if i + 1 < len(items) else ""
    if (after == "T" and takes(lemma, "to")) or (after == "S" and takes(lemma, "clause")):
        return tag == "NNS"
    single = line.tags[item.head - 1] in ("NN", "NNP") and (i == 0 or items[i - 1].kind == "O")
    return i <= 1 and (word.endswith("ed") or (tag == "NNS" and single))


def _parts(line: Line, item: Item) -> list[Item]:
    """The verb, with the rest of the group before it."""
    verb = Item("V", item.head, item.end, item.head)
    if item.end == item.first + 1:
        return [verb]
    head = item.head - 1
    while head > item.first and line.tags[head] not in NOUN:
        head -= 1
    head = head if line.tags[head] in NOUN else item.head - 1
    return [Item("N", item.first, item.head, head), verb]
