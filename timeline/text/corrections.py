"""What rules know better than the trained tagger: quotes, dashes, bare verbs and past tenses.

A rule takes a `Draft` and a place in it, and gives the right tag there, or "" to leave it; it is
asked only at the words and tags that `RULES` names. Each was kept because it mends more than it
spoils in text that the tagger was not trained on.
"""

import re
from collections.abc import Callable, Sequence
from typing import Literal

from timeline.text import forms, lemmas, weights
from timeline.text.signs import Draft, compound, currency, dash, quote
from timeline.text.valency import takes

HAVE = frozenset({"have", "has", "had", "'ve"})
BE = frozenset({"'m", "'re", "'s", "am", "are", "be", "been", "being", "is", "was", "were"})
GET = frozenset({"'d", "get", "gets", "getting", "got", "gotten", "having"})
AUXILIARY = HAVE | BE | GET
PAST = ("VBN", "VBD")
IN = ("IN",)
PARTICLES = frozenset({"aside", "away", "back", "down", "in", "off", "out", "over", "up"})
CLOSING = frozenset({"IN", "TO", "RB", "CC", ".", ","})  # behind a particle
FINITE = ("VBD", "VBP", "VBZ", "MD")
NOMINAL = ("NN", "NNS", "NNP", "NNPS", "PRP")
DETERMINERS = frozenset({"the", "a", "an", "no", "some", "all", "these", "those", "this"})
ABOUT = frozenset({"about", "almost", "at", "more", "nearly", "over", "some"})
ADJECTIVES = frozenset(
    {"neighboring", "neighbouring", "outlying", "ranking", "surrounding", "warring"}
)
CALLING_OFF = frozenset(
    {"break", "breaking", "breaks", "broke", "broken", "call", "called", "calling", "calls", "put"}
    | {"puts", "putting"}
)
NAMED = frozenset({"aged", "called", "dated", "entitled", "headed", "named", "titled"})
PREPOSITIONS = frozenset(
    {"about", "against", "at", "between", "by", "during", "for", "from", "in", "into", "of", "on"}
    | {"over", "through", "to", "towards", "under", "with", "without"}
)
OF_VERBS = frozenset(
    {"approve", "beware", "boast", "complain", "conceive", "consist", "despair", "die", "dispose"}
    | {"disapprove", "dream", "hear", "know", "learn", "smell", "speak", "talk", "tell", "think"}
)
PAST_BEHIND = re.compile(r"(?:RB )?VBD")
DAYS_AND_MONTHS = frozenset(
    {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january"}
    | {"february", "march", "april", "may", "june", "july", "august", "september", "october"}
    | {"november", "december", "jan.", "feb.", "aug.", "sept.", "oct.", "nov.", "dec.", "last"}
    | {"next"}
)
ANY: frozenset[str] = frozenset()  # for a rule that needs nothing else in the sentence
CLAUSE = frozenset(
    {"after", "although", "as", "because", "before", "if", "since", "so", "than", "that", "though"}
    | {"unless", "until", "when", "whether", "while"}
)
BEFORE_MATCH = frozenset({"DT", "PRP$", "POS", "CD", "NN", "NNP"})
SAME = frozenset({"cast", "cut", "hit", "let", "put", "quit", "set", "shut", "spread"})
SUBORDINATORS = frozenset({"although", "because", "if", "that", "though", "whether", "while"})
CLAUSAL = frozenset({*FINITE, "WDT", "WP", "WP$", "WRB", "VB", ":"})
OPEN_NOUN = frozenset({"CD", "DT", "JJ", "NN", "NNP", "NNPS", "NNS", "PRP", "PRP$", "$"})


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
    parted = at > 0 and draft.words[at - 1] in CALLING_OFF and _is_object(draft, at + 1)
    return "RP" if parted and draft.tags[at] == "IN" else ""


def infinitive(draft: Draft, at: int) -> str:
    """After "to" a noun is a verb, even one not known as such; after a modal a verb is bare."""
    tags = draft.tags
    if not at:
        return ""
    if tags[at - 1] == "TO":
        return "VB" if tags[at + 1 : at + 2] != ("VB",) else ""
    return "VB" if tags[at] != "NN" and tags[_before(draft, at)] == "MD" else ""


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
    made = word.startswith("un") and "D" not in forms.analyse(word, weights.marks)
    return "JJ" if made and word.endswith("ed") else ""


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


def perfect(draft: Draft, at: int) -> str:
    """After "have" the past form is the participle."""
    return "VBN" if at and draft.words[_before(draft, at)] in HAVE else ""


def past_before_object(draft: Draft, at: int) -> str:
    """In "the attack killed ten", with an object behind it, the verb is no participle.

    A particle may stand between: "the union called off a strike".

    Source: right 939 times of 943 in the gold tags of EWT, and 115 of 119 with a bare object.
    """
    parted = draft.tags[at + 1 : at + 2] == ("RP",)
    behind = at + 1 + parted
    if not _may_be_past(draft, at, parted=parted):
        return ""
    if not _is_object(draft, behind) and not _is_bare_object(draft, behind):
        return ""
    if draft.words[0] in HAVE or draft.words[-1] == "?":
        return ""
    for place in range(at - 1, -1, -1):
        if draft.words[place] in AUXILIARY:
            return ""
        if draft.tags[place] in FINITE or draft.tags[place] in (",", ":"):
            break
    return "VBD"


def past_before_past(draft: Draft, at: int) -> str:
    """In "the army attacked and took Ode", the first verb is a past tense as the second is.

    Source: right 82 times of 82 in the gold tags of EWT.
    """
    if not _may_be_past(draft, at):
        return ""
    if any(tag in FINITE for tag in draft.tags[:at]):
        return ""
    for place in range(at + 1, len(draft.words) - 1):
        tag = draft.tags[place]
        if tag == "CC" and PAST_BEHIND.match(" ".join(draft.tags[place + 1 : place + 3])):
            return "VBD"
        if tag in FINITE or tag[0] in ",:W" or draft.words[place] in CLAUSE:
            return ""
    return ""


def past_alone(draft: Draft, at: int) -> str:
    """In "The army, led by Ode, left Rome." the verb is a past tense: the sentence has no other.

    A headline can end in a full stop too; so there must be an article before it, or an object
    behind it, unless its verb takes none.

    Source: right 339 times of 343 in the gold tags of EWT.
    """
    word = draft.words[at]
    if draft.words[-1] not in (".", "!") or not lemmas.is_either(word) or word in NAMED:
        return ""
    if not _closes_subject(draft, at) or _has_finite_behind(draft, at):
        return ""
    if draft.tags[at + 1] in OPEN_NOUN or takes(lemmas.lemma(word, "VBD"), "none"):
        return "VBD"
    told = "by" not in draft.words[at:] and not DETERMINERS.isdisjoint(draft.words[:at])
    return "VBD" if told else ""


def _closes_subject(draft: Draft, at: int) -> bool:
    """Whether a first subject, or what is told of it between commas, ends before a place."""
    words, tags = draft.words[:at], draft.tags[:at]
    if not at or not CLAUSAL.isdisjoint(tags) or _has_auxiliary(words, tags):
        return False
    comma = tags.index(",") if "," in tags else 0
    if not CLAUSE.isdisjoint(words[comma:]):
        return False
    if tags[-1] == ",":
        return comma < at - 1 and draft.tags[at + 1] not in ("IN", "TO", ".", ",")
    return tags[_before(draft, at)] in NOMINAL and "VBN" not in tags


def _has_auxiliary(words: Sequence[str], tags: Sequence[str]) -> bool:
    """Whether one of some words is an auxiliary; the "'s" of a possessor is none."""
    return any(w in AUXILIARY and t != "POS" for w, t in zip(words, tags, strict=True))


def _has_finite_behind(draft: Draft, at: int) -> bool:
    """Whether a finite verb stands behind a place, beside those of clauses that open there."""
    opened = 0
    for word, tag in zip(draft.words[at + 1 :], draft.tags[at + 1 :], strict=True):
        opened += tag.startswith("W") or word in SUBORDINATORS
        opened -= tag in FINITE
        if opened < 0:
            return True
    return False


def past_after_past(draft: Draft, at: int) -> str:
    """In "he came north and defeated Edric" the second verb is a past tense as the first is.

    Only before a name or what opens a noun group: in "met mayors and elected judges" it describes.
    Not so verbs that are always alike: "came and put in a pump".
    """
    before = _before(draft, at)
    if draft.tags[before] != "CC" or not lemmas.is_either(draft.words[at]):
        return ""
    opened = draft.tags[at + 1 : at + 2] == ("NNP",) or _is_object(draft, at + 1)
    if not opened and draft.words[at] not in SAME:
        return ""
    for place in range(before - 1, -1, -1):
        if draft.words[place] in AUXILIARY or draft.tags[place] in ("VBN", "JJ", ",", ":"):
            return ""
        if draft.tags[place] in FINITE:
            return "VBD" if draft.tags[place] == "VBD" else ""
    return ""


def participle_in_list(draft: Draft, at: int) -> str:
    """In "was tried, found guilty and hanged" the last is a participle as the others are.

    Not in "was born in Rome, raised in Ode and moved to York", nor if it can have no object.

    Source: right 29 times of 31 in the gold tags of EWT where two are coordinated.
    """
    before, word = _before(draft, at), draft.words[at]
    if draft.tags[before] != "CC" or not lemmas.is_either(word) or _is_object(draft, at + 1):
        return ""
    lemma = lemmas.lemma(word, "VBD")
    if takes(lemma, "none") or word in HAVE:
        return ""
    listed = not takes(lemma, "clause")
    for place in range(before - 1, 0, -1):
        tag = draft.tags[place]
        if listed and tag == "VBN" and draft.tags[place - 1] != ",":
            passive = draft.words[_before(draft, place)] in BE and draft.words[place] != "born"
            return "VBN" if passive else ""
        if tag in FINITE or tag == ":" or draft.words[place] in CLAUSE:
            return ""
        listed = listed or (tag == "VBN" and draft.tags[place - 1] == ",")
    return ""


def participle_aside(draft: Draft, at: int) -> str:
    """In "The hall, closed since 2019, reopened" the first describes: the second is the verb.

    Source: right 6 times of 6 in the gold tags of EWT.
    """
    tags = draft.tags
    if at < 2 or tags[at - 1] != "," or tags[at - 2] not in NOMINAL or tags[at + 1 : at + 2] != IN:
        return ""
    if any(tag in FINITE for tag in tags[:at]) or not lemmas.is_either(draft.words[at]):
        return ""
    for place in range(at + 2, len(tags) - 1):
        if tags[place] == ",":
            return "VBN" if tags[place + 1] in ("VBN", *FINITE) else ""
        if tags[place] in FINITE:
            return ""
    return ""


def adjective(draft: Draft, at: int) -> str:
    """In "the invasion of neighbouring Chile" the word tells which, and nothing goes on."""
    nominal = draft.tags[at + 1 : at + 2] and draft.tags[at + 1] in (*NOMINAL[:4], "JJ")
    return "JJ" if nominal and draft.tags[at] != "JJ" else ""


def present(draft: Draft, at: int) -> str:
    """In "its chairman, Hugo Soto, steps down in May" the sentence has no other verb before it."""
    tags = draft.tags
    closed = {*draft.words[at + 1 : at + 2]} <= PARTICLES and {*tags[at + 2 : at + 3]} <= CLOSING
    if not closed or tags[_before(draft, at)] not in ("NNP", ",") or "NNP" not in tags[:at]:
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


def _before(draft: Draft, at: int) -> int:
    """The nearest place before `at` without an adverb: a subject or auxiliary stands there."""
    place = at - 1
    while place > 0 and draft.tags[place] == "RB":
        place -= 1
    return max(place, 0)


def _may_be_past(draft: Draft, at: int, *, parted: bool = False) -> bool:
    """Whether a word stands behind its subject and looks the same as past tense and participle.

    `parted` says that a particle follows: "called off" names nothing.
    """
    word = draft.words[at]
    if not at or (word in NAMED and not parted) or draft.tags[_before(draft, at)] not in NOMINAL:
        return False
    return lemmas.is_either(word)


def _is_object(draft: Draft, at: int) -> bool:
    """Whether a noun group begins here, with an article, a figure or a pronoun."""
    if at >= len(draft.words):
        return False
    word, tag = draft.words[at], draft.tags[at]
    if word in ABOUT and "CD" in draft.tags[at + 1 : at + 3]:
        return True
    return tag in ("PRP", "PRP$", "$", "CD") or (tag == "DT" and word in DETERMINERS)


def _is_bare_object(draft: Draft, at: int) -> bool:
    """Whether a name or a plural stands here, and no day or month: "the firm raised fares"."""
    bare = draft.tags[at : at + 1] in (("NNS",), ("NNP",), ("NNPS",))
    return bare and draft.words[at] not in DAYS_AND_MONTHS


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
