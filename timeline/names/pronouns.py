"""Whom a pronoun stands for: by gender and number, recency and syntax.

Each mention of the last sentences gets points; the best entity wins if it is clear of the next.
What has no name but could be meant ("the nurse") competes too, and its win leaves the pronoun open.
"""

from collections.abc import Sequence

from timeline.names.trail import UNNAMED, Cast, Step, back, group_at
from timeline.names.view import View
from timeline.names.words import listed
from timeline.text import clauses
from timeline.text.syntax import NounGroup

HE = listed("he him his himself")
SHE = listed("she her hers herself")
IT = listed("it its itself")
THEY = listed("they them their theirs themselves")
PRONOUNS = HE | SHE | IT | THEY
SELF = listed("i me my mine myself")
OWNERS = listed("his her its their")
TIMING = listed("after before since during following until")
EMPTY_VERBS = listed("seem appear happen turn")
REPORTED = listed("""
    say believe expect decide report think know hope understand agree announce note claim suggest
    estimate allege fear reveal assume recommend
    """)
WILLED = listed("""
    agree decide plan intend offer promise refuse vow pledge vote elect appoint hire dismiss sack
    buy acquire sue announce approve adopt accuse urge apologise apologize nominate demand deny
    """)  # what somebody does, and no thing
WILLED_WITH_OBJECT = listed("launch open close sell sign hold publish unveil build reject name")

REACH = 3  # sentences that a pronoun looks back
RECENCY = (6.0, 5.0, 2.0, 0.0)  # points by distance in sentences
SUBJECT, OBJECT, OTHER = 4.0, 2.0, 0.0  # points by role
EXPLAINED = 2.0  # for one with a relative clause: "Hale, who ..."
BOUND = 2.0  # for the subject of the clause over a complement: "Acme said it ..."
SAME_FOR_ALL = 8.0  # for whom all of a row do it to: "the first to visit Hale after his election"
PRONOUN = 1.0  # for one that a pronoun stood for before
UNSURE = 1.0  # off, where the gender is not known
AGAIN, MOST = 0.5, 3  # for each further mention, up to so many
MARGIN = 1.5  # by which the best must lead
THING_MARGIN = 3.0  # for "it" and "they", which stand for so much else
OWNER_MARGIN = 2.6  # for "his": "Hale met Stone in his office" is open


def is_pronoun(view: View, at: int) -> bool:
    """Whether a word is a pronoun that stands for somebody or something."""
    word = view.lower[at]
    if word not in PRONOUNS:
        return False
    if view.words[at][0].isupper() and at > 0 and view.words[at - 1][0].isalnum():
        return False
    group = view.group.get(at)
    if word == "it" and group is not None and group.role != "subject":
        return False  # mostly a thing
    return word != "it" or not _is_empty(view, at)


def _is_empty(view: View, at: int) -> bool:
    """Whether "it" stands for nothing: "it is expected that", "it is clear"."""
    tokens = view.parse.sentence.tokens
    verb = clauses.verb_at(view.parse, at + 1) if at + 1 < len(tokens) else None
    if verb is None:
        return view.tag(at + 1) == "JJ"  # "made it clear that"
    lemma, after = tokens[verb.head].lemma, view.tag(verb.end)
    if lemma == "be":
        return after in ("JJ", "RB", "IN", "WRB", "JJR")
    return lemma in EMPTY_VERBS or (verb.passive and lemma in REPORTED)


def stand_for(
    view: View, at: int, trail: Sequence[Step], cast: Cast, barred: frozenset[int]
) -> int | None:
    """The number of the entity that the pronoun at a word stands for, None if that is not sure.

    `barred` are entities that it cannot be: those who speak the words in which it stands.
    """
    word = view.lower[at]
    bound, willed = _subjects_over(view, at), _is_willed(view, at)
    shared = _same_for_all(view, at)
    points: dict[int, float] = {}
    counts: dict[int, int] = {}
    for step in back(trail, view.index, REACH):
        fit = _fit(word, step, cast)
        if fit is None or step.entity in barred or (willed and not step.acts):
            continue
        if _is_excluded(view, at, step, cast):
            continue
        gained = fit + RECENCY[view.index - step.view] + _by_role(step, cast)
        if step.view == view.index and group_at(cast, step) in bound:
            gained += BOUND
        if step.view == view.index and group_at(cast, step) in shared:
            gained += SAME_FOR_ALL
        who = step.entity if step.entity >= 0 else UNNAMED - step.view * 1000 - step.first
        points[who] = max(gained, points.get(who, -99.0))
        counts[who] = counts.get(who, 0) + 1
    ranked = sorted(
        ((gained + AGAIN * min(counts[who] - 1, MOST), who) for who, gained in points.items()),
        reverse=True,
    )
    if not ranked or ranked[0][1] < 0:
        return None
    margin = MARGIN if word in HE or word in SHE else THING_MARGIN
    if word in OWNERS:
        margin = max(margin, OWNER_MARGIN)
    sure = len(ranked) == 1 or ranked[0][0] - ranked[1][0] >= margin
    return ranked[0][1] if sure else None


def _is_willed(view: View, at: int) -> bool:
    """Whether the pronoun does what only somebody does: "it agreed to buy the mill"."""
    group = view.group.get(at)
    if group is None or group.parent is None or group.role != "subject":
        return False
    verb = clauses.verb_at(view.parse, group.parent)
    if verb is None or verb.passive:
        return False
    lemma = view.parse.sentence.tokens[verb.head].lemma
    if lemma in WILLED_WITH_OBJECT:
        return bool(clauses.objects(view.parse, verb))
    return lemma in WILLED


def _subjects_over(view: View, at: int) -> tuple[NounGroup, ...]:
    """The subjects of the clause over the pronoun's: "Acme said it ...", "Acme sold its ..."."""
    group = view.group.get(at)
    if group is None or group.parent is None:
        return ()
    verb = clauses.verb_at(view.parse, group.parent)
    if view.lower[at] in OWNERS:
        held = view.group.get(group.parent)
        if held is None or held.parent is None or view.lower[at] in HE | SHE:
            return ()
        verb = clauses.verb_at(view.parse, held.parent)
        return clauses.subjects(view.parse, verb) if verb else ()
    if group.role != "subject" or verb is None or verb.role != "complement" or verb.parent is None:
        return ()
    over = clauses.verb_at(view.parse, verb.parent)
    return clauses.subjects(view.parse, over) if over else ()


def _same_for_all(view: View, at: int) -> tuple[NounGroup, ...]:
    """Whom each of a row does it to: Hale of "the first to visit Hale after his election".

    The time tells the visitors apart and so it is not one of theirs.
    """
    group = view.group.get(at) if view.lower[at] in OWNERS else None
    held = clauses.noun_above(view.parse, group) if group else None
    if held is None or held.prep not in TIMING:
        return ()
    verb = clauses.verb_above(view.parse, held)
    if verb is None or not clauses.is_of_one_picked(view.parse, verb):
        return ()
    beside = clauses.obliques(view.parse, verb.head)
    return (*clauses.objects(view.parse, verb), *(g for g in beside if g is not held))


def _fit(word: str, step: Step, cast: Cast) -> float | None:
    """Points off for doubt about gender and number, None if they do not agree."""
    if step.entity < 0:
        gender, plural, person = step.gender, step.plural, step.gender != "n"
        sure, detailed = True, False
    else:
        entity = cast.entities[step.entity]
        gender, plural, person = cast.genders[step.entity], entity.plural, entity.kind == "person"
        sure, detailed = entity.sure, bool(entity.detail)
        if entity.kind in ("work", "gathering") and word not in IT:
            return None
    if word in HE or word in SHE:
        wanted = "m" if word in HE else "f"
        if not person or plural or gender not in ("", wanted):
            return None
        return 0.0 if gender else -UNSURE
    if word in IT:
        return None if person or plural or not sure else 0.0
    if plural:
        return 0.0
    return -2 * UNSURE if detailed and not person else None


def _is_excluded(view: View, at: int, step: Step, cast: Cast) -> bool:
    """Whether grammar forbids it: both belong to one verb, or one holds the other."""
    if step.view != view.index:
        return False
    if step.first <= at < step.end:
        return True
    mine, other = view.group.get(at), group_at(cast, step)
    if mine is None or other is None or view.lower[at] in OWNERS:
        return False
    if mine is other:
        return True
    if mine.parent is None or view.lower[at].endswith(("self", "selves")):
        return False
    if mine.parent == other.parent:
        return True
    verb = clauses.verb_at(view.parse, mine.parent) if mine.role != "subject" else None
    return verb is not None and other in clauses.subjects(view.parse, verb)


def _by_role(step: Step, cast: Cast) -> float:
    """Points for being what the sentence is about."""
    gained = PRONOUN if step.form == "pronoun" else 0.0
    view, group = cast.views[step.view], group_at(cast, step)
    if view.word(step.end) == "," and view.word(step.end + 1) == "who":
        gained += EXPLAINED
    if group is None or not step.first <= group.head < step.end:
        return gained
    if group.role == "subject":
        return gained + SUBJECT
    return gained + (OBJECT if group.role in ("object", "indirect") else OTHER)
