"""Rules for noun groups behind their verb: objects and predicates."""

from timeline.text.grammar.frames import (
    Draft,
    back,
    forth,
    kind,
    last_verb,
    lemma,
    link_noun,
    rule,
    word,
)
from timeline.text.valency import takes

NOMINATIVE = frozenset({"i", "he", "she", "we", "they"})


@rule(
    yes={
        "She became a lawyer.": "lawyer predicate became",
    },
    no=("She met a lawyer.",),
)
def predicate(draft: Draft, i: int) -> bool:
    """Behind "be" or "become" a group says what the subject is."""
    verb = last_verb(draft)
    if verb is None or not takes(lemma(draft, verb), "link") or draft.readings[verb].passive:
        return False
    if not _adjacent(draft, i) or draft.frames[-1].objects:
        return False
    draft.frames[-1].objects.append(i)
    link_noun(draft, i, "predicate", verb)
    return True


@rule(
    yes={
        "They elected him president.": "him object elected; president predicate elected",
        "She was elected president.": "president predicate elected",
    },
    no=("They met the president.",),
)
def named(draft: Draft, i: int) -> bool:
    """Behind "elected her" or "was elected" a group says what the object became."""
    verb = last_verb(draft)
    if verb is None or not takes(lemma(draft, verb), "name") or not _adjacent(draft, i):
        return False
    frame = draft.frames[-1]
    if not frame.objects and not frame.gap and not draft.readings[verb].passive:
        return False
    link_noun(draft, i, "predicate", verb)
    return True


@rule(
    yes={
        "They gave him a book.": "him indirect gave; book object gave",
    },
    no=("They gave it to him.",),
)
def second_object(draft: Draft, i: int) -> bool:
    """Of two groups behind "give" the first is who gets, the second what."""
    frame = draft.frames[-1]
    verb = last_verb(draft)
    if verb is None or len(frame.objects) != 1 or not takes(lemma(draft, verb), "two"):
        return False
    if not _adjacent(draft, i) or draft.left[i] != frame.objects[0]:
        return False
    draft.noun_role[frame.objects[0]] = "indirect"
    frame.objects.append(i)
    link_noun(draft, i, "object", verb)
    return True


@rule(
    yes={
        "They told the king that it failed.": "king indirect told; failed complement:that told",
    },
    no=("They met the king.",),
)
def addressee(draft: Draft, i: int) -> bool:
    """The one group behind "tell" or "inform" is who is told."""
    verb = last_verb(draft)
    if verb is None or not takes(lemma(draft, verb), "addressee") or not _first(draft, i, verb):
        return False
    after = forth(draft, i)
    if lemma(draft, verb) == "ask" and kind(draft, after) not in ("S", "W", "T"):
        return False
    if draft.readings[verb].passive:
        return False
    draft.frames[-1].objects.append(i)
    link_noun(draft, i, "indirect", verb)
    return True


@rule(
    yes={
        "They seized and burned the ship.": "ship object seized",
        "They signed a deal.": "deal object signed",
    },
    no=("They arrived in a ship.",),
)
def object_of(draft: Draft, i: int) -> bool:
    """The group right behind a verb is its object."""
    verb = last_verb(draft)
    if verb is None or not _first(draft, i, verb):
        return False
    draft.frames[-1].objects.append(i)
    link_noun(draft, i, "object", _sharing(draft, verb))
    return True


def _sharing(draft: Draft, verb: int) -> int:
    """The first of two verbs that share an object: "seized" of "seized and burned the ship"."""
    before = back(draft, verb)
    if kind(draft, before) != "C" or draft.kinds[verb] == "T":
        return verb
    first = back(draft, before)
    joined = first in draft.frames[-1].verbs and not takes(lemma(draft, first), "none")
    return first if joined else verb


def _first(draft: Draft, i: int, verb: int) -> bool:
    """Whether a group can be the first object of an active verb."""
    if draft.frames[-1].objects or word(draft, i) in NOMINATIVE or not _adjacent(draft, i):
        return False
    if draft.readings[verb].passive:
        return takes(lemma(draft, verb), "two") and draft.kinds[verb] != "P"
    return not takes(lemma(draft, verb), "none")


def _adjacent(draft: Draft, i: int) -> bool:
    """Whether no comma stands before a group, and no finite verb takes it as its subject."""
    if kind(draft, draft.left[i]) in (",", "C"):
        return False
    verb = draft.ahead[i]
    if verb < 0 or forth(draft, i) != verb or _starts_subject(draft):
        return True
    return any(
        draft.ahead[noun] == verb and not frame.verbs
        for frame in draft.frames[:-1]
        for noun in frame.subjects
    )


def _starts_subject(draft: Draft) -> bool:
    """Whether the open clause can be the subject of the one around: "Closing it would help"."""
    if len(draft.frames) < 2:
        return False
    around, frame = draft.frames[-2:]
    verbless = not around.verbs and not around.subjects and around.opener == frame.opener
    return verbless and draft.kinds[frame.verbs[0]] in "GT"
