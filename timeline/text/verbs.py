"""Verb groups: "will not have been visited", with tense, aspect, voice, polarity and modality."""

import functools

from timeline.text.line import ADVERB, NOUN, Item, Kind, Line
from timeline.text.syntax import Aspect, Tense
from timeline.values import value

NOT = frozenset({"not", "n't", "never", "n’t", "nt"})
AUXILIARY = frozenset({"be", "have", "do", "get"})
SEMI = frozenset({"going", "gon", "used"})  # auxiliaries before "to"
KINDS: dict[str, Kind] = {"TO": "T", "VB": "B", "VBG": "G", "VBN": "P"}
TENSES: dict[str, Tense] = {
    "VBD": "PAST",
    "VBP": "PRESENT",
    "VBZ": "PRESENT",
    "TO": "INFINITIVE",
    "VBG": "PRESPART",
    "VBN": "PASTPART",
}
MODALS = {
    "ca": "can",
    "wo": "will",
    "sha": "shall",
    "'ll": "will",
    "’ll": "will",
    "'d": "would",
    "’d": "would",
}
FORMS = {
    "have": ("VBN", "VBD"),
    "be": ("VBN", "VBG", "VBD"),
    "do": ("VB",),
    "get": ("VBN",),
}  # what may follow an auxiliary; VBD is the tagger's error for VBN
EITHER = frozenset({"either", "neither", "both"})
DAYS = frozenset({"yesterday", "today", "tonight", "tomorrow"})  # "was yesterday elected"
REACH = 4  # adverbs that may stand between the parts of a verb group


@value
class Reading:
    """What a verb group says beside its main verb; see `VerbGroup`."""

    tense: Tense
    aspect: Aspect = "NONE"
    passive: bool = False
    negated: bool = False
    modal: str = ""


def read_verb(line: Line, start: int) -> tuple[Item, list[int]] | None:
    """The verb group that opens at a token, with the tokens of its verbs; None if none does."""
    chain = [start]
    if line.tags[start] == "TO":
        after = _next(line, start)
        if after < 0 or line.tags[after] != "VB":
            return None
    while _may_go_on(line, chain[-1]) and (after := _next(line, chain[-1])) >= 0:
        step = _link(line, chain, after)
        if not step:
            break
        chain += range(after, after + step)
    first = line.tags[start]
    if chain[-1] == start and first == "TO":
        return None
    return Item(KINDS.get(first, "V"), start, chain[-1] + 1, chain[-1]), chain


def _may_go_on(line: Line, last: int) -> bool:
    """Whether any verb can follow this one in its group; tells without a look at the next words."""
    if line.lemmas[last] in AUXILIARY or line.tags[last] in ("MD", "TO"):
        return True
    return line.words[last] in SEMI


def _next(line: Line, i: int) -> int:
    """The next token that is no adverb, nor a time of one word, within reach; -1 if none."""
    for j in range(i + 1, min(i + 2 + REACH, len(line.tags))):
        if line.until[j]:
            if line.until[j] == j + 1 and (line.tags[j] in ADVERB or line.words[j] in DAYS):
                continue
            return -1
        if line.tags[j] not in ADVERB and not line.quotes[j] and line.words[j] not in EITHER:
            return j
    return -1


def _link(line: Line, chain: list[int], after: int) -> int:
    """How many tokens at `after` go on with the group: 0, 1, or 2 for "to" and its verb."""
    last, tag = chain[-1], line.tags[after]
    if line.tags[last] in ("MD", "TO"):
        if tag == "TO" and line.lemmas[last] == "ought":
            return _to_verb(line, after)
        return int(tag == "VB")
    lemma = line.lemmas[last]
    if lemma not in AUXILIARY:
        return _to_verb(line, after) if _semi(line, chain) and tag == "TO" else 0
    if tag == "TO" and lemma in ("be", "have"):
        return _to_verb(line, after)
    return int(tag in FORMS[lemma])


def joins(line: Line, auxiliary: int, verb: int) -> bool:
    """Whether an auxiliary and a verb form make one group, as in "did go", "is going"."""
    return _link(line, [auxiliary], verb) == 1


def _semi(line: Line, chain: list[int]) -> bool:
    """Whether the last verb is the "going" of "is going to" or the "used" of "used to"."""
    last = chain[-1]
    if line.words[last] in ("going", "gon"):
        return len(chain) > 1 and line.lemmas[chain[-2]] == "be"
    return line.words[last] == "used" and line.tags[last] == "VBD" and len(chain) == 1


def _to_verb(line: Line, i: int) -> int:
    """2 if the token after "to" is a base form, else 0."""
    return 2 if i + 1 < len(line.tags) and line.tags[i + 1] == "VB" and not line.until[i + 1] else 0


def read_meaning(line: Line, item: Item, chain: list[int], kind: str) -> Reading:
    """Tense, aspect, voice, polarity and modality of a verb group.

    `kind` decides whether a single "named" is a past tense (V) or a participle (P).
    """
    parts = tuple([_part(line, i) for i in chain[:-1]])
    tags = tuple([line.tags[i] for i in chain])
    if tags in (("VBN",), ("VBD",)):
        tags = ("VBN",) if kind == "P" else ("VBD",)
    elif tags[0] in NOUN:
        tags = ("VBD",) if line.words[chain[0]].endswith("ed") else ("VBP",)
    reading = _meaning(parts, tags)
    if _negated(line, item):
        return Reading(reading.tense, reading.aspect, reading.passive, True, reading.modal)
    return reading


def _part(line: Line, i: int) -> str:
    if line.tags[i] == "MD":
        return MODALS.get(line.words[i], line.lemmas[i])
    return "going" if line.words[i] in ("going", "gon") else line.lemmas[i]


def _negated(line: Line, item: Item) -> bool:
    """Whether "not", "never" or "no longer" stands in the group, before it or behind its verb."""
    words, start = line.words, max(item.first - 1, 0)
    near = words[start : item.end]
    if not NOT.isdisjoint(near):
        return True
    if "longer" in near and words[start + near.index("longer") - 1] == "no":
        return True
    after = words[item.end] if item.end < len(words) else ""
    return after in ("not", "n't", "n’t") and line.lemmas[item.head] in AUXILIARY


@functools.cache
def _meaning(parts: tuple[str, ...], tags: tuple[str, ...]) -> Reading:
    """The reading of a chain of verbs: lemmas of all but the last, tags of all.

    "will", "is going to" and "is to" are FUTURE; "was going to" and "was to" are PAST with the
    modal "be going to" or "be to", since they need not have come true. "has to" keeps its tense
    and has the modal "have to"; "used to" is PAST. Other modals leave the tense NONE, as TimeML.
    """
    tense: Tense = TENSES.get(tags[0], "NONE")
    modal = ""
    if tags[0] == "MD":
        modal = parts[0] if parts else ""
        if modal in ("will", "shall"):
            tense, modal = "FUTURE", ""
    at = tags.index("TO", 1) if "TO" in tags[1:] else 0
    if at:
        tense, modal = _before_to(parts[:at], tense, modal)
    rest, forms = parts[at:], tags[at:]
    perfect = any(
        a == "have" and b in ("VBN", "VBD") for a, b in zip(rest, forms[1:], strict=False)
    )
    going = any(a == "be" and b == "VBG" for a, b in zip(rest, forms[1:], strict=False))
    passive = bool(rest) and rest[-1] in ("be", "get") and forms[-1] in ("VBN", "VBD")
    if forms == ("VBN",):
        passive = True
    names: dict[tuple[bool, bool], Aspect] = {
        (True, True): "PERFECTIVE_PROGRESSIVE",
        (True, False): "PERFECTIVE",
        (False, True): "PROGRESSIVE",
        (False, False): "NONE",
    }
    return Reading(tense, names[perfect, going], passive, False, modal)


def _before_to(parts: tuple[str, ...], tense: Tense, modal: str) -> tuple[Tense, str]:
    """Tense and modal that "is going", "is", "has", "used" before "to" give the verb after it."""
    last = parts[-1]
    if last in ("going", "be"):
        if tense == "PRESENT":
            return "FUTURE", modal
        return tense, modal or ("be going to" if last == "going" else "be to")
    if last == "have":
        return tense, modal or "have to"
    return tense, modal
