"""Which noun or verb a group with a preposition hangs on."""

from timeline.text.grammar.frames import Draft, kind, lemma, tag
from timeline.text.valency import noun_takes, takes

OF_NOUN = frozenset({"about", "between", "regarding", "concerning", "per", "than", "like"})
OF_VERB = frozenset(
    {"into", "out of", "because of", "due to", "through", "during", "as", "after", "before"}
    | {"since", "until", "despite", "onto", "without", "according to", "instead of", "along with"}
)
WHERE = frozenset({"at", "in", "to", "from", "near", "outside", "inside", "into"})
NAMES = frozenset({"NNP", "NNPS"})
EVENT_ENDINGS = ("tion", "sion", "ment", "ance", "ence")
CHAIN = 4  # groups looked back over for an event


def attach(draft: Draft, i: int, noun: int, verb: int | None) -> int:
    """The item that group i hangs on, given the group before its preposition and the last verb.

    "of" goes with the noun; a happening takes what a verb would take, across the groups that hang
    on it ("talks with the minister at the palace"); else it depends on the preposition.
    """
    prep = draft.prep[i]
    if prep == "of" and verb is not None and noun in draft.frames[-1].objects:
        return verb if takes(lemma(draft, verb), "of") else noun
    if prep == "of" or prep in OF_NOUN:
        return noun
    if prep == "to" and draft.prep.get(noun) == "from" and noun in draft.over:
        return draft.over[noun]
    if (
        prep == "at"
        and verb is not None
        and noun in draft.frames[-1].objects
        and is_event(draft, i)
    ):
        return verb  # "approved the merger at a meeting"
    inside = prep in WHERE and draft.prep.get(noun) in WHERE and tag(draft, i) in NAMES
    event = _event_above(draft, noun)
    if event is not None and prep not in OF_VERB:
        return noun if inside and event != noun else event
    if verb is None:
        return noun
    if prep in OF_VERB or prep == "by":
        return verb
    return noun if inside or _goes_with_noun(draft, prep, noun) else verb


def _goes_with_noun(draft: Draft, prep: str, noun: int) -> bool:
    """Whether a preposition behind this group belongs to it rather than to the verb."""
    role = draft.noun_role.get(noun)
    if role in ("subject", "predicate"):
        return True
    return tag(draft, noun) in ("NN", "NNS") and noun_takes(lemma(draft, noun), prep)


def _event_above(draft: Draft, noun: int) -> int | None:
    """The nearest group that is a happening: this one, or one it hangs on."""
    for _ in range(CHAIN):
        if kind(draft, noun) != "N":
            return None
        if is_event(draft, noun):
            return noun
        above = draft.conjunct.get(noun, draft.over.get(noun))
        if above is None:
            return None
        noun = above
    return None


def is_event(draft: Draft, noun: int) -> bool:
    """Whether a group names a happening, by its noun or the ending of it."""
    if tag(draft, noun) not in ("NN", "NNS"):
        return False
    word = lemma(draft, noun)
    return noun_takes(word, "event") or word.endswith(EVENT_ENDINGS)
