"""Past tense or participle: what rules know better than the trained tagger of words like "killed".

The rules are those of `corrections`: each takes a draft and a place in it.
"""

import re
from collections.abc import Sequence

from timeline.text import lemmas
from timeline.text.signs import Draft
from timeline.text.valency import takes

HAVE = frozenset({"have", "has", "had", "'ve"})
BE = frozenset({"'m", "'re", "'s", "am", "are", "be", "been", "being", "is", "was", "were"})
GET = frozenset({"'d", "get", "gets", "getting", "got", "gotten", "having"})
AUXILIARY = HAVE | BE | GET
FINITE = ("VBD", "VBP", "VBZ", "MD")
NOMINAL = ("NN", "NNS", "NNP", "NNPS", "PRP")
DETERMINERS = frozenset({"the", "a", "an", "no", "some", "all", "these", "those", "this"})
ABOUT = frozenset({"about", "almost", "at", "more", "nearly", "over", "some"})
NAMED = frozenset({"aged", "called", "dated", "entitled", "headed", "named", "titled"})
PAST_BEHIND = re.compile(r"(?:RB )?VBD")
DAYS_AND_MONTHS = frozenset(
    {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january"}
    | {"february", "march", "april", "may", "june", "july", "august", "september", "october"}
    | {"november", "december", "jan.", "feb.", "aug.", "sept.", "oct.", "nov.", "dec.", "last"}
    | {"next"}
)
CLAUSE = frozenset(
    {"after", "although", "as", "because", "before", "if", "since", "so", "than", "that", "though"}
    | {"unless", "until", "when", "whether", "while"}
)
SAME = frozenset({"cast", "cut", "hit", "let", "put", "quit", "set", "shut", "spread"})
SUBORDINATORS = frozenset({"although", "because", "if", "that", "though", "whether", "while"})
CLAUSAL = frozenset({*FINITE, "WDT", "WP", "WP$", "WRB", "VB", ":"})
OPEN_NOUN = frozenset({"CD", "DT", "JJ", "NN", "NNP", "NNPS", "NNS", "PRP", "PRP$", "$"})


def perfect(draft: Draft, at: int) -> str:
    """After "have" the past form is the participle."""
    return "VBN" if at and draft.words[place_before(draft, at)] in HAVE else ""


def past_before_object(draft: Draft, at: int) -> str:
    """In "the attack killed ten", with an object behind it, the verb is no participle.

    A particle may stand between: "the union called off a strike".

    Source: right 939 times of 943 in the gold tags of EWT, and 115 of 119 with a bare object.
    """
    parted = draft.tags[at + 1 : at + 2] == ("RP",)
    behind = at + 1 + parted
    if not _may_be_past(draft, at, parted=parted):
        return ""
    if not is_object(draft, behind) and not _is_bare_object(draft, behind):
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
    return tags[place_before(draft, at)] in NOMINAL and "VBN" not in tags


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
    before = place_before(draft, at)
    if draft.tags[before] != "CC" or not lemmas.is_either(draft.words[at]):
        return ""
    opened = draft.tags[at + 1 : at + 2] == ("NNP",) or is_object(draft, at + 1)
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
    before, word = place_before(draft, at), draft.words[at]
    if draft.tags[before] != "CC" or not lemmas.is_either(word):
        return ""
    if is_object(draft, at + 1) or _is_bare_object(draft, at + 1):
        return ""
    lemma = lemmas.lemma(word, "VBD")
    if takes(lemma, "none") or word in HAVE:
        return ""
    listed = not takes(lemma, "clause")
    for place in range(before - 1, 0, -1):
        tag = draft.tags[place]
        if listed and tag == "VBN" and draft.tags[place - 1] != ",":
            passive = draft.words[place_before(draft, place)] in BE and draft.words[place] != "born"
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
    if (
        at < 2
        or tags[at - 1] != ","
        or tags[at - 2] not in NOMINAL
        or tags[at + 1 : at + 2] != ("IN",)
    ):
        return ""
    if any(tag in FINITE for tag in tags[:at]) or not lemmas.is_either(draft.words[at]):
        return ""
    for place in range(at + 2, len(tags) - 1):
        if tags[place] == ",":
            return "VBN" if tags[place + 1] in ("VBN", *FINITE) else ""
        if tags[place] in FINITE:
            return ""
    return ""


def _may_be_past(draft: Draft, at: int, *, parted: bool = False) -> bool:
    """Whether a word stands behind its subject and looks the same as past tense and participle.

    `parted` says that a particle follows: "called off" names nothing.
    """
    word = draft.words[at]
    if (
        not at
        or (word in NAMED and not parted)
        or draft.tags[place_before(draft, at)] not in NOMINAL
    ):
        return False
    return lemmas.is_either(word)


def place_before(draft: Draft, at: int) -> int:
    """The nearest place before `at` without an adverb: a subject or auxiliary stands there."""
    place = at - 1
    while place > 0 and draft.tags[place] == "RB":
        place -= 1
    return max(place, 0)


def is_object(draft: Draft, at: int) -> bool:
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
