"""Rules for noun groups: objects, predicates, complements of prepositions, times."""

from timeline.text.frames import Draft, back, forth, kind, lemma, link_noun, word
from timeline.text.valency import takes

NOMINATIVE = frozenset({"i", "he", "she", "we", "they"})


def taken(draft: Draft, i: int) -> bool:
    """A group that has its role already (subject behind its verb)."""
    return i in draft.noun_role


def conjunct(draft: Draft, i: int) -> bool:
    """A group behind "and", or in a list, joins the group before it."""
    before = back(draft, i, "ROA'")
    if kind(draft, before) == "C" and word(draft, before) != "but":
        before = back(draft, before, "R,")
    else:
        return False
    if kind(draft, before) != "N":
        return False
    first = draft.conjunct.get(before, draft.items[before].head)
    draft.conjunct[i] = first
    draft.noun_role[i] = draft.noun_role.get(before, "none")
    return True


def oblique(draft: Draft, i: int) -> bool:
    """A group behind a preposition hangs on the noun or verb before it."""
    before = back(draft, i, "ROA")
    if kind(draft, before) != "I":
        return False
    prep = word(draft, before)
    draft.prep[i] = prep
    noun = back(draft, before)
    frame = draft.frames[-1]
    if kind(draft, noun) == "N" and (prep == "of" or not frame.verbs):
        link_noun(draft, i, "oblique", noun, "after-noun")
    elif frame.verbs:
        link_noun(draft, i, "oblique", frame.verbs[-1], "after-verb")
    else:
        draft.noun_role[i] = "oblique"
        frame.waiting.append(i)
    return True


def time(draft: Draft, i: int) -> bool:
    """A time hangs on the verb of the clause."""
    frame = draft.frames[-1]
    before = back(draft, i, "RA")
    if kind(draft, before) == "I":
        draft.prep[i] = word(draft, before)
    draft.noun_role[i] = "time"
    if frame.verbs:
        link_noun(draft, i, "time", frame.verbs[-1], "time")
    else:
        frame.waiting.append(i)
    return True


def apposition(draft: Draft, i: int) -> bool:
    """Rule for "Japan's prime minister, Sanae Takaichi,": explains the one before."""
    before = back(draft, i, "RO")
    if kind(draft, before) != "," or kind(draft, before - 1) != "N":
        return False
    if draft.ahead[i] >= 0 or (not draft.frames[-1].verbs and kind(draft, i + 1) != ","):
        return False
    link_noun(draft, i, "apposition", before - 1, "apposition")
    return True


def free(draft: Draft, i: int) -> bool:
    """Before the verb a group may be the subject."""
    frame = draft.frames[-1]
    if frame.verbs:
        return False
    frame.subjects.append(i)
    return True


def object_(draft: Draft, i: int) -> bool:
    """Behind the verb a group is its object, or its predicate."""
    frame = draft.frames[-1]
    verb = frame.verbs[-1]
    if kind(draft, back(draft, i, "RO")) == "," or word(draft, i) in NOMINATIVE:
        return False
    if takes(lemma(draft, verb), "link") and not draft.readings[verb].passive:
        link_noun(draft, i, "predicate", verb, "predicate")
        return True
    if takes(lemma(draft, verb), "none") or draft.readings[verb].passive:
        return False
    if frame.objects:
        if not takes(lemma(draft, verb), "two") or len(frame.objects) > 1:
            return False
        draft.noun_role[frame.objects[0]] = "indirect"
    frame.objects.append(i)
    link_noun(draft, i, "object", verb, "object")
    return True


def loose(draft: Draft, i: int) -> bool:
    """A group without a role."""
    draft.noun_role[i] = "none"
    return True


def owner(draft: Draft, i: int) -> bool:
    """Rule for "Japan's" hangs on the group behind it."""
    after = forth(draft, i, "RA")
    draft.noun_role[i] = "possessor"
    if kind(draft, after) in ("N", "O", "D"):
        draft.parent[i] = draft.items[after].head
    return True


NOUN = (taken, conjunct, oblique, apposition, free, object_, loose)
