"""Whether two happenings of a sentence were at one place: occasions, rows, what went on meanwhile.

In: two drafts of one sentence, `other` with a place. Out: what ties the second to it.
"""

from collections.abc import Callable

from timeline.events.attach import REASONS
from timeline.events.draft import Draft
from timeline.events.kinds import verb_list
from timeline.events.where import BASED, GOING
from timeline.text.clauses import (
    ancestors,
    noun_above,
    noun_at,
    possessor,
    verb_above,
    verb_at,
)
from timeline.text.syntax import NounGroup, Parse, VerbGroup

AGAIN = frozenset({"the", "this", "that"})
STAYS = ("at", "in", "near")
LEAVING = GOING | {"departure", "deployment"}
ROW = ("CC", "RB", "DT", ",", "IN")
# before what is told for its time, reason or subject, and may have been elsewhere
APART = frozenset({"about", "after", "because of", "before", "following", "from", "since",
                   "until"})  # fmt: skip
PARTS = frozenset({"", "at", "by", "during", "in", "of", "on", "with"})
TELLING = frozenset({"agreement", "announcement", "appointment", "decision", "election", "law",
                     "investigation", "lawsuit", "offer", "request", "ruling",
                     "trial"})  # fmt: skip
OCCASIONS = frozenset({"at", "during", "in", "on"})

Tie = Callable[[Parse, Draft, Draft], bool]


def tie(parse: Parse, other: Draft, draft: Draft) -> str:
    """What says that one was where another one was, "" if nothing does."""
    found = next((name for name, holds in TIES if holds(parse, other, draft)), "")
    return found.format(other.trigger.lemma)


def _is_occasion(parse: Parse, other: Draft, draft: Draft) -> bool:
    """Whether one happens at another: "was named at a meeting", "a summit where they met"."""
    noun = other.trigger.noun if other.trigger.part == "noun" else None
    if noun is not None and noun.prep in OCCASIONS and _hangs(parse, other, draft):
        return True
    return any(v.marker == "where" and v.parent in tokens_of(other) for v in draft.verbs)


def _is_listed(parse: Parse, other: Draft, draft: Draft) -> bool:
    """Whether two of a kind stand in a row: "the semi-finals and then, on 7 May, the final"."""
    one, two = other.trigger, draft.trigger
    if one.noun is None or two.noun is None or one.kind != two.kind or one.token > two.token:
        return False
    if one.part != "noun" or two.part != "noun" or two.noun.prep or one.noun.end > two.noun.first:
        return False
    between = range(one.noun.end, two.noun.first)
    groups = (noun_at(parse, token) for token in between)
    return all(
        (group is not None and group.role == "time") or parse.sentence.tokens[token].tag in ROW
        for token, group in zip(between, groups, strict=True)
    )


def _is_object(_: Parse, other: Draft, draft: Draft) -> bool:
    """Whether one is done to another: "will double its flights to Lima"."""
    noun = other.trigger.noun if other.trigger.part == "noun" else None
    if noun is None or noun.role != "object" or noun.parent not in tokens_of(draft):
        return False
    return draft.trigger.kind not in TELLING or draft.trigger.kind == other.trigger.kind


def _is_again(parse: Parse, other: Draft, draft: Draft) -> bool:
    """Whether one is told once more: "a siege of Lima ended as their siege failed"."""
    one, two = other.trigger, draft.trigger
    if two.noun is None or one.part != "noun" or two.part != "noun" or one.lemma != two.lemma:
        return False
    first = parse.sentence.tokens[two.noun.first]
    known = first.lemma in AGAIN or possessor(parse, two.noun) is not None
    return known and one.token < two.token


def _is_next(_: Parse, other: Draft, draft: Draft) -> bool:
    """Whether one is told right after another of the same doer: "visited Rome and met the pope"."""
    one, two = other.trigger.verb, draft.trigger.verb
    if one is None or two is None or not other.place_is_told or _is_timed(draft, other):
        return False
    if other.trigger.kind == "birth" or draft.trigger.kind in LEAVING:
        return False
    stays = other.trigger.kind in GOING or (other.place is not None and other.place.rel in STAYS)
    joined = two.conjunct_of is not None and two.conjunct_of in (one.head, one.conjunct_of)
    return joined and stays and one.head < two.head


def _is_arrival(_: Parse, other: Draft, draft: Draft) -> bool:
    """Whether one ends the journey of another: "sailed for Malta and arrived on 4 May"."""
    goal = other.place is not None and other.place.rel == "destination"
    return goal and draft.trigger.kind == "arrival" and other.trigger.token < draft.trigger.token


TIES: tuple[tuple[str, Tie], ...] = (
    ("its occasion: {}", _is_occasion),
    ("as the {}", _is_listed),
    ("its {}", _is_object),
    ("said before", _is_again),
    ("verb before", _is_next),
    ("goal of the journey", _is_arrival),
)


def is_with(parse: Parse, draft: Draft, owner: Draft | None) -> bool:
    """Whether a draft happens where another one of its sentence does.

    The one that hangs on the other has no date of its own. A place at which nothing happens may
    tell where somebody is from; only a headline has no words for that.
    """
    if owner is None:
        return not draft.timed and parse.sentence.kind == "heading"
    if owner.trigger.kind == "birth" or _is_based(owner):
        return False
    if _hangs(parse, owner, draft):
        return not _is_timed(owner, draft) and _is_part(parse, owner, draft)
    if _hangs(parse, draft, owner):
        if _is_timed(draft, owner) and not _happens_during(draft, owner):
            return False
        return not _is_apart(parse, draft, owner)
    return not _is_timed(draft, owner) and not any(
        _is_apart(parse, d, None) for d in (draft, owner)
    )


def _is_based(draft: Draft) -> bool:
    """Whether a draft only says where somebody is at home: "a firm based in Lima"."""
    verb = draft.trigger.verb
    return verb is not None and verb.tense == "PASTPART" and draft.trigger.lemma in BASED


def _is_timed(draft: Draft, other: Draft) -> bool:
    """Whether a draft has a date of its own, which is not that of another one."""
    if not draft.timed or draft.date is None:
        return False
    return not other.timed or other.date is None or draft.date.interval != other.date.interval


def _happens_during(draft: Draft, owner: Draft) -> bool:
    """Whether one is told as what came while another went on: "was driving when she died"."""
    now = any(verb.marker == "when" for verb in draft.verbs)
    return now and any("PROGRESSIVE" in verb.aspect for verb in owner.verbs)


def _is_part(parse: Parse, inner: Draft, outer: Draft) -> bool:
    """Whether a draft is told as what went on meanwhile, or as what the outer one was or did."""
    for token in (inner.trigger.token, *ancestors(parse, inner.trigger.token)):
        if token in tokens_of(outer):
            return True
        verb, noun = verb_at(parse, token), noun_at(parse, token)
        if verb is not None:
            if not _tells_part(parse, verb):
                return False
            continue
        if noun is None or noun.prep not in PARTS or _is_reason(parse, noun):
            return False
        if noun.role == "object" and outer.trigger.kind in TELLING:
            return False
    return False


def _tells_part(parse: Parse, verb: VerbGroup) -> bool:
    """Whether a verb goes on about what it hangs on: "killing two", "an attack led by Berg"."""
    above = noun_above(parse, verb)
    done = verb.tense == "PASTPART" and above is not None and above.role != "subject"
    left = verb.tense == "PASTPART" and verb.role == "complement"  # "was found shot in Lima"
    beside = verb.role == "adverbial" or done or left or _goes_on(verb)
    return beside and verb.marker not in APART and verb.tense != "INFINITIVE"


def _is_reason(parse: Parse, noun: NounGroup) -> bool:
    """Whether a group opens a reason: "in the wake of a fire in Lima"."""
    return parse.sentence.tokens[noun.head].lemma in REASONS


def _is_apart(parse: Parse, inner: Draft, outer: Draft | None) -> bool:
    """Whether a draft is told in what is at another time or says who somebody is.

    "Before the envoy reached Lima", "five divers who were held in Lima".
    """
    end = tokens_of(outer) if outer is not None else frozenset()
    for token in (inner.trigger.token, *ancestors(parse, inner.trigger.token)):
        if token in end:
            return False
        verb, noun = verb_at(parse, token), noun_at(parse, token)
        if verb is not None:
            if verb.marker in APART or (verb.role == "relative" and not _goes_on(verb)):
                return True
        elif noun is not None and (noun.prep in APART or _is_looked_at(parse, noun)):
            return True
    return False


def _is_looked_at(parse: Parse, noun: NounGroup) -> bool:
    """Whether a group is what is spoken of from elsewhere: "condemned the raid"."""
    verb = verb_above(parse, noun) if noun.role == "object" else None
    lemma = parse.sentence.tokens[verb.head].lemma if verb is not None else ""
    return lemma in verb_list("governor", "looks_back")


def _goes_on(verb: VerbGroup) -> bool:
    """Whether a verb tells what was going on meanwhile: "those meeting", "who were marching"."""
    return verb.tense == "PRESPART" or "PROGRESSIVE" in verb.aspect


def _hangs(parse: Parse, inner: Draft, outer: Draft) -> bool:
    """Whether a draft is told in a part of what tells another one."""
    return bool(tokens_of(outer).intersection(ancestors(parse, inner.trigger.token)))


def tokens_of(draft: Draft) -> frozenset[int]:
    """The tokens of all words that tell a draft."""
    return frozenset(hit.token for hit in draft.hits)
