"""All mentions of one happening become one: by kind, parties, dates, places and definiteness.

In: drafts in text order. Out: groups of drafts, each group one happening. Never merged: what dates
or parties forbid. Each draft is compared with the groups of its own kind only, newest first.
"""

from attrs import frozen

from timeline.events.draft import Draft
from timeline.events.scene import Scene
from timeline.model import EventPlace, Interval
from timeline.text.syntax import Parse

DEFINITE = frozenset(
    {"the", "this", "that", "these", "those", "both", "its", "their", "his", "her"}
)
FAMILIES = {
    "summit": "meeting",
    "lawsuit": "trial",
    "conflict": "attack",
    "death": "attack",
    "travel": "visit",
    "arrival": "visit",
    "opening": "launch",
    "law": "decision",
    "election": "appointment",
}
WINDOW = 12  # groups of a kind that a definite mention looks back over


@frozen
class Group:
    """The mentions of one happening; `parties` are the names that take part in any."""

    drafts: tuple[Draft, ...]

    @property
    def parties(self) -> frozenset[str]:
        """Names of all who take part."""
        return frozenset(p.name for d in self.drafts for p in d.participants)


def merge(scene: Scene, drafts: tuple[Draft, ...]) -> tuple[Group, ...]:
    """The groups, in text order of their first mention."""
    groups: list[Group] = []
    by_family: dict[str, list[int]] = {}
    for draft in drafts:
        family = _family(draft)
        recent = by_family.setdefault(family, [])
        home = next(
            (i for i in reversed(recent[-WINDOW:]) if _is_one(scene, groups[i], draft)), None
        )
        if home is None:
            recent.append(len(groups))
            groups.append(Group((draft,)))
        else:
            groups[home] = Group((*groups[home].drafts, draft))
    return tuple(groups)


def _family(draft: Draft) -> str:
    kind = draft.trigger.kind
    return FAMILIES.get(kind, kind) or draft.trigger.lemma


def _is_one(scene: Scene, group: Group, draft: Draft) -> bool:
    """Whether a draft tells the happening of a group once more."""
    if not all(_can_be_one(member, draft) for member in group.drafts):
        return False
    theirs, ours = group.parties, frozenset(p.name for p in draft.participants)
    first = group.drafts[0]
    same_word = any(m.trigger.lemma == draft.trigger.lemma for m in group.drafts)
    if len(theirs) > 1 and len(ours) > 1 and len(theirs & ours) < 2:
        return False
    shared = bool(theirs & ours)
    heading = scene.parses[first.trigger.sentence].sentence.kind == "heading"
    if draft.trigger.part == "noun" and is_definite(scene, draft):
        return shared or not ours or (not theirs and same_word)
    if heading and (shared or (not theirs and not ours)):
        return True
    dated = all(d.timed for d in (first, draft)) and _same_days(first, draft)
    if draft.trigger.part == "adjective":
        return shared
    return shared and (dated or same_word) and (ours == theirs or dated)


def _can_be_one(a: Draft, b: Draft) -> bool:
    """Whether status, dates and places leave it open that two drafts are one."""
    if (a.standing.status == "negated") != (b.standing.status == "negated"):
        return False
    if a.trigger.sentence == b.trigger.sentence and not (a.timed and b.timed):
        return False
    if {a.standing.status, b.standing.status} == {"past", "scheduled"}:
        return False
    if a.date and b.date and a.timed and b.timed and not _meet(a.date.interval, b.date.interval):
        return False
    return not (a.place and b.place and not _one_place(a.place, b.place))


def _meet(a: Interval, b: Interval) -> bool:
    """Whether two intervals share a day."""
    return not (
        (a.latest and b.earliest and a.latest < b.earliest)
        or (b.latest and a.earliest and b.latest < a.earliest)
    )


def _same_days(a: Draft, b: Draft) -> bool:
    return bool(a.date and b.date and a.date.interval == b.date.interval)


def _one_place(a: EventPlace, b: EventPlace) -> bool:
    """The same place, or one within the other."""
    return a.name == b.name or a.name in b.within or b.name in a.within


def is_definite(scene: Scene, draft: Draft) -> bool:
    """Whether an event noun is told as known: "the visit", "their encounter", "this meeting"."""
    group = draft.trigger.noun
    if group is None:
        return False
    parse: Parse = scene.parses[draft.trigger.sentence]
    first = parse.sentence.tokens[group.first]
    return first.lemma.lower() in DEFINITE or first.tag in ("PRP$", "POS")
