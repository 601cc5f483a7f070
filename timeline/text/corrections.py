"""What rules know better than the trained tagger: bare verbs, nouns, particles.

A rule takes a `Draft` and a place in it, and gives the right tag there, or "" to leave it; it is
asked only at the words and tags that `RULES` names. Each was kept because it mends more than it
spoils in text that the tagger was not trained on.
"""

from collections.abc import Callable
from typing import Literal

from timeline.text import forms, lemmas, weights
from timeline.text.pasts import (
    FINITE,
    HAVE,
    NOMINAL,
    is_object,
    participle_aside,
    participle_in_list,
    past_after_past,
    past_alone,
    past_before_object,
    past_before_past,
    perfect,
    place_before,
)
from timeline.text.signs import Draft, compound, currency, dash, quote
from timeline.text.valency import takes

PAST = ("VBN", "VBD")
IN = ("IN",)
PARTICLES = frozenset({"aside", "away", "back", "down", "in", "off", "out", "over", "up"})
CLOSING = frozenset({"IN", "TO", "RB", "CC", ".", ","})  # behind a particle
ADJECTIVES = frozenset(
    {"neighboring", "neighbouring", "outlying", "ranking", "surrounding", "warring"}
)
CALLING_OFF = frozenset(
    {"break", "breaking", "breaks", "broke", "broken", "call", "called", "calling", "calls", "put"}
    | {"puts", "putting"}
)
PREPOSITIONS = frozenset(
    {"about", "against", "at", "between", "by", "during", "for", "from", "in", "into", "of", "on"}
    | {"over", "through", "to", "towards", "under", "with", "without"}
)
OF_VERBS = frozenset(
    {"approve", "beware", "boast", "complain", "conceive", "consist", "despair", "die", "dispose"}
    | {"disapprove", "dream", "hear", "know", "learn", "smell", "speak", "talk", "tell", "think"}
)
MODIFYING = frozenset({"NNP", "NNPS", "NN", "JJ", "CD", "POS"})
OPENING = frozenset({"as", "because", "if", "that", "when", "which", "while", "who"})
HAS = frozenset({"'s", "does", "has", "is"})
ANY: frozenset[str] = frozenset()  # for a rule that needs nothing else in the sentence
BEFORE_MATCH = frozenset({"DT", "PRP$", "POS", "CD", "NN", "NNP"})


def correct(draft: Draft) -> tuple[str, ...]:
    """The tags after all rules, each of which sees the tags that the rules before it gave.

    >>> correct(Draft(("it", "had", "also", "ended"), ("PRP", "VBD", "RB", "VBD"), (False,) * 4))
    ('PRP', 'VBD', 'RB', 'VBN')
    """
    present = {*draft.words, *draft.tags}
    for field, known, needed, rule in RULES:
        if known.isdisjoint(present) or (needed and needed.isdisjoint(present)):
            continue
        signs = draft.words if field == "word" else draft.tags
        places = [at for at, sign in enumerate(signs) if sign in known]
        found = {at: better for at in places if (better := rule(draft, at))}
        if found:
            right = tuple(found.get(at, tag) for at, tag in enumerate(draft.tags))
            draft = Draft(draft.words, right, draft.glued)
            present.update(found.values())
    return draft.tags


def particle(draft: Draft, at: int) -> str:
    """In "called off their summit" the word belongs to the verb, and the summit is its object."""
    parted = at > 0 and draft.words[at - 1] in CALLING_OFF and is_object(draft, at + 1)
    return "RP" if parted and draft.tags[at] == "IN" else ""


def infinitive(draft: Draft, at: int) -> str:
    """After "to" a noun is a verb, even one not known as such; after a modal a verb is bare."""
    tags = draft.tags
    if not at:
        return ""
    if tags[at - 1] == "TO":
        return "VB" if tags[at + 1 : at + 2] != ("VB",) else ""
    return "VB" if tags[at] != "NN" and tags[place_before(draft, at)] == "MD" else ""


def task(draft: Draft, at: int) -> str:
    """In "Ada Lund: book the hall", "Ada Lund: hand over the keys" a task is set."""
    words, tags = draft.words, draft.tags
    if at == 0 or words[at - 1] != ":" or not weights.marks(words[at]) & forms.VERB:
        return ""
    behind = at + 1 + (not PARTICLES.isdisjoint(words[at + 1 : at + 2]))
    return "VB" if tags[behind : behind + 1] in (("DT",), ("PRP$",)) else ""


def undone(draft: Draft, at: int) -> str:
    """In "left rates unchanged" nothing is done: no verb is "unchange", as is "unite"."""
    word = draft.words[at]
    if not word.startswith("un") or not word.endswith("ed") or draft.tags[at - 1] not in NOMINAL:
        return ""
    return "" if "D" in forms.analyse(word, weights.marks) else "JJ"


def to_noun(draft: Draft, at: int) -> str:
    """In "promoted to head of payments" no verb follows "to": few verbs have "of" right behind.

    Source: with `OF_VERBS` taken out, right 41 times of 42 in the gold tags of EWT.
    """
    nominal = draft.words[at + 2 : at + 3] == ("of",) and draft.words[at + 1] not in OF_VERBS
    return "IN" if nominal and draft.tags[at] == "TO" else ""


def noun_after(draft: Draft, at: int) -> str:
    """Right behind a preposition or "its closest" stands a noun: "talks over pay broke down".

    Source: right 1797 times of 1804 behind these prepositions in the gold tags of EWT.
    """
    before = max(at - 1, 0)
    word, tag = draft.words[before], draft.tags[before]
    if tag == "JJS" and draft.tags[max(at - 2, 0)] in ("DT", "PRP$"):
        return "NN"
    owned = tag == "PRP$" and word != "her"
    return "NN" if at and (owned or (tag == "IN" and word in PREPOSITIONS)) else ""


def plural(draft: Draft, at: int) -> str:
    """In "was met with army counterattacks on Friday" the preposition has a plural, and no verb.

    Source: right 146 times of 146 in the gold tags of EWT.
    """
    words, tags = draft.words, draft.tags
    opens = at - 1
    while opens >= 0 and tags[opens] in MODIFYING:
        opens -= 1
    behind = opens >= 0 and opens < at - 1 and words[opens] in PREPOSITIONS
    if not behind or tags[at + 1 : at + 2] not in ((), ("IN",), (".",), (",",), ("CC",)):
        return ""
    told = any(tag in FINITE for tag in tags[:opens])
    return "NNS" if told and OPENING.isdisjoint(words[:opens]) and words[at] not in HAS else ""


def gerund(draft: Draft, at: int) -> str:
    """Behind a preposition a bare noun and a verb that lacks its object are one: "of bribe taking".

    Source: right 8 times of 8 in the gold tags of EWT.
    """
    if at < 2 or draft.tags[at - 2 : at] != ("IN", "NN") or draft.words[at - 2] not in PREPOSITIONS:
        return ""
    ends = draft.tags[at + 1 : at + 2] in ((), (".",), (",",), ("CC",))
    return "NN" if ends and not takes(lemmas.lemma(draft.words[at], "VBG"), "none") else ""


def since(draft: Draft, at: int) -> str:
    """Between "have" and a participle, "since" is an adverb: "has since resigned"."""
    behind = draft.tags[at + 1 : at + 2]
    return "RB" if at and draft.words[at - 1] in HAVE and behind and behind[0] in PAST else ""


def adverb(draft: Draft, at: int) -> str:
    """With nothing behind it that it could open, "after" is an adverb: "and soon after left".

    Source: right 22 times of 23 in the gold tags of EWT.
    """
    return "RB" if draft.tags[at + 1 : at + 2] and draft.tags[at + 1] in (*FINITE, ".", ",") else ""


def adjective(draft: Draft, at: int) -> str:
    """In "the invasion of neighbouring Chile" the word tells which, and nothing goes on."""
    nominal = draft.tags[at + 1 : at + 2] and draft.tags[at + 1] in (*NOMINAL[:4], "JJ")
    return "JJ" if nominal and draft.tags[at] != "JJ" else ""


def present(draft: Draft, at: int) -> str:
    """In "its chairman, Hugo Soto, steps down in May" the sentence has no other verb before it."""
    tags = draft.tags
    closed = {*draft.words[at + 1 : at + 2]} <= PARTICLES and {*tags[at + 2 : at + 3]} <= CLOSING
    if not closed or tags[place_before(draft, at)] not in ("NNP", ",") or "NNP" not in tags[:at]:
        return ""
    told = any(tag in FINITE for tag in tags[:at])
    return "" if told or not lemmas.may_be_present(draft.words[at]) else "VBZ"


def opening(draft: Draft, at: int) -> str:
    """In "Advance bookings open on 3 May" nothing else is the verb."""
    tags = draft.tags
    if not at or tags[at - 1] not in ("NNS", "NNPS") or tags[at + 1 : at + 2] != IN:
        return ""
    return "" if any(tag in FINITE for tag in tags) else "VBP"


def final(draft: Draft, at: int) -> str:
    """In "the 7 July final" and "the final in Rome" it is the match: no noun follows it."""
    alone = not {*draft.tags[at + 1 : at + 2]} & {*NOMINAL, "JJ", "CD", "HYPH", ","}
    return "NN" if at and alone and draft.tags[at - 1] in BEFORE_MATCH else ""


# whether a rule looks at words or tags, at which of them, words or tags of which the sentence must
# hold one more, and the rule
RULES: tuple[
    tuple[Literal["word", "tag"], frozenset[str], frozenset[str], Callable[[Draft, int], str]],
    ...,
] = (
    ("word", frozenset({'"'}), ANY, quote),
    ("word", frozenset({"-", "--"}), ANY, dash),
    ("word", frozenset({"£", "€", "¥"}), ANY, currency),
    ("word", ADJECTIVES, ANY, adjective),
    ("word", frozenset({"final"}), ANY, final),
    ("word", frozenset({"open"}), frozenset({"NNS", "NNPS"}), opening),
    ("tag", frozenset({"NNS"}), PARTICLES, present),
    ("word", frozenset({"since"}), HAVE, since),
    ("word", frozenset({"after", "before"}), ANY, adverb),
    ("word", frozenset({"to"}), frozenset({"of"}), to_noun),
    ("word", frozenset({"off"}), ANY, particle),
    ("tag", frozenset({"NN", "VBP", "VBD"}), frozenset({"TO", "MD"}), infinitive),
    ("tag", frozenset({"NN"}), frozenset({":"}), task),
    ("tag", frozenset({"VB", "VBP"}), frozenset({"IN", "JJS", "PRP$"}), noun_after),
    ("tag", frozenset({"VBG"}), frozenset({"IN"}), gerund),
    ("tag", frozenset({"VBZ"}), frozenset({"IN"}), plural),
    ("tag", frozenset({"VBD"}), HAVE, perfect),
    ("tag", frozenset({"VBN", "VBD"}), ANY, undone),
    ("tag", frozenset({"VBN"}), ANY, past_before_object),
    ("tag", frozenset({"VBN"}), ANY, past_before_past),
    ("tag", frozenset({"VBN"}), frozenset({".", "!"}), past_alone),
    ("tag", frozenset({"VBN"}), frozenset({"CC"}), past_after_past),
    ("tag", frozenset({"VBD"}), frozenset({"CC"}), participle_in_list),
    ("tag", frozenset({"VBD"}), frozenset({","}), participle_aside),
    ("tag", frozenset({"IN", "RB", "RP", "VB", "VBG", "VBP"}), frozenset({"HYPH"}), compound),
)
