"""Whether a mention tells a happening once more: reasons for and against, each with its points.

In: a group of mentions and a new one that nothing forbids to be of it (`merge`). Out: points; from
`ENOUGH` on it is the same happening. The points are set by hand.
"""

from collections.abc import Callable

from attrs import frozen

from timeline.events.kinds import family
from timeline.events.profile import Group, Profile

ENOUGH = 3
SAME_STEM, SAME_SENSE, SAME_KIND = 3, 2, 1
LEAD = 3  # sentences below a headline that tell it again
NEXT = 2  # sentences over which a pronoun looks back
FRESH = 1  # sentences within which a noun without names looks back first
PAIR = 2
ONCE = frozenset({"death", "birth"})  # nobody dies twice
# kinds whose words stand for one another: "bombing", "blast", "attack"
LOOSE = frozenset({"meeting", "summit", "attack", "conflict", "accident", "disaster", "visit",
                   "protest", "ceremony", "death", "agreement"})  # fmt: skip
BROAD = ("attack", "trial")  # families of which not every two words tell one happening
DEADLY = frozenset({"attack", "death"})
STEPS = frozenset({"lawsuit", "trial", "ruling"})  # of one case, each on days of its own
# what goes on for long holds what happens in it, and is not called by it
WIDE = frozenset({"war", "campaign", "revolution", "occupation", "crusade", "season", "series",
                  "process", "hostilities", "insurgency", "olympics", "tournament"})  # fmt: skip


@frozen
class View:
    """A group and a mention that may be of it, with what the reasons look at."""

    group: Group
    new: Profile
    near: int

    @property
    def shared(self) -> frozenset[str]:
        """The names that take part in both."""
        return self.group.named & self.new.named

    @property
    def since(self) -> int:
        """The sentences from the last mention of the group to the new one."""
        return self.new.draft.trigger.sentence - self.group.profiles[-1].draft.trigger.sentence


@frozen
class Reason:
    """A reason to take two for one (points above 0) or not."""

    name: str
    points: int
    holds: Callable[[View], bool]


def reasons(group: Group, new: Profile) -> tuple[Reason, ...]:
    """The reasons that hold between a group and a mention of its family."""
    view = View(group, new, nearness(group, new))
    told = REASONS if view.near else BY_NAME
    return tuple(reason for reason in told if reason.holds(view))


def is_retold(group: Group, new: Profile) -> bool:
    """Whether words, definiteness, parties, dates and places point to the same happening."""
    return sum(reason.points for reason in reasons(group, new)) >= ENOUGH


def nearness(group: Group, new: Profile) -> int:
    """How alike the words are: one stem, one sense, one kind or a noun for it, or not at all."""
    told = [p.words for p in group.profiles]
    words = new.words
    if any(not words.stems.isdisjoint(w.stems) for w in told):
        return SAME_STEM
    if any(not words.senses.isdisjoint(w.senses) for w in told):
        return SAME_SENSE
    if words.called and any(p.draft.trigger.kind in words.called for p in group.profiles):
        return SAME_KIND
    return SAME_KIND if any(not words.kinds.isdisjoint(w.kinds) for w in told) else 0


def is_in_headline(group: Group, new: Profile) -> bool:
    """Whether only the headline has told it so far, which the lead tells again."""
    below = [p for p in group.profiles if not p.headline]
    if len(below) == len(group.profiles) or new.draft.title or not all(map(_only_recalls, below)):
        return False
    lead = new.draft.trigger.sentence <= LEAD and not (group.named and new.named)
    return lead or bool(group.named & new.named)


def are_as_many(group: Group, new: Profile) -> bool:
    """Whether both tell one happening or both several, or what is known: "raids", "the raids"."""
    several = all(p.many and not p.definite for p in group.profiles)
    return several == (new.many and not new.definite) or (several and new.many)


def _only_recalls(one: Profile) -> bool:
    """Whether a mention tells nothing of its own: "the raid"."""
    return one.definite and not one.named and one.date is None


def _is_same_word(view: View) -> bool:
    """One stem or one sense."""
    return view.near >= SAME_SENSE


def _is_same_kind(view: View) -> bool:
    """One kind only."""
    return view.near == SAME_KIND


def _stands_for(view: View) -> bool:
    """A word that stands for others of its kind, told as known or with a party: "the incident"."""
    wide = bool(view.new.words.lemmas & WIDE)
    called = any(p.draft.trigger.kind in view.new.words.called for p in view.group.profiles)
    loose = (called and not view.new.full) or view.new.draft.trigger.kind in LOOSE
    if view.near != SAME_KIND or wide or not loose:
        return False
    noun = view.new.draft.trigger.part == "noun"
    return _shares_a_party(view) or (_looks_back(view) and (noun or not view.new.plain))


def _looks_back(view: View) -> bool:
    """Told as known, with no name or date that would be new."""
    new = view.new
    if new.draft.trigger.part == "noun":
        free = not new.own and not (view.group.named and new.named)
        return new.definite and (free or _completes(view))
    far = new.pronoun and view.since > NEXT
    return new.definite and not new.named and new.date is None and not far


def _follows(view: View) -> bool:
    """The sentence after looks back by a noun of the kind."""
    trigger = view.new.draft.trigger
    stands_alone = trigger.kind in STEPS or view.new.full or view.new.words.lemmas & WIDE
    if trigger.part != "noun" or stands_alone or view.near != SAME_KIND:
        return False
    return 0 < view.since <= FRESH and _looks_back(view)


def _is_known(view: View) -> bool:
    """A noun told as known, with a name that takes part in both."""
    return view.new.draft.trigger.part == "noun" and view.new.definite and bool(view.shared)


def _shares_a_name(view: View) -> bool:
    """A name that takes part in both."""
    return bool(view.shared)


def _is_same_pair(view: View) -> bool:
    """The same two parties."""
    return len(view.new.named) >= PAIR and view.new.named == view.group.named


def _is_fateful(view: View) -> bool:
    """What befalls nobody twice."""
    return bool(view.shared) and view.new.draft.trigger.kind in ONCE


def _shares_a_party(view: View) -> bool:
    """A party without a name that takes part in both."""
    return bool(view.group.plain & view.new.plain)


def _is_same_date(view: View) -> bool:
    """A time expression dates both to the same days."""
    new = view.new.date
    return new is not None and any(
        p.date is not None and p.date.interval == new.interval for p in view.group.profiles
    )


def _is_told_below(view: View) -> bool:
    """The lead tells what only the headline told."""
    return is_in_headline(view.group, view.new)


def _is_named_later(view: View) -> bool:
    """The lead tells of somebody whom a later mention names: "a man was held"."""
    roles = {p.role for p in view.new.draft.participants if p.name in view.new.named}
    lead = (p for p in view.group.profiles if p.draft.trigger.sentence <= LEAD)
    return not view.group.named and any(p.presented & roles for p in lead)


def _describes(view: View) -> bool:
    """One of them is told in a participle before a noun only: "the appointed head"."""
    told = [p.draft.trigger.part == "adjective" for p in view.group.profiles]
    return view.new.draft.trigger.part == "adjective" or all(told)


def _describes_another(view: View) -> bool:
    """The same, where nobody takes part in both."""
    return _describes(view) and not view.shared


def _names_others(view: View) -> bool:
    """Each of them names somebody whom the other does not."""
    group, new = view.group.bearers, view.new.bearers
    return bool(group and new) and not (group >= new or new >= group) and not _completes(view)


def _completes(view: View) -> bool:
    """Whether the next sentence names in other roles who took part: "Soto's attack"."""
    told = {role for p in view.group.profiles for role in p.roles}
    near = view.near >= SAME_SENSE and 0 < view.since <= FRESH
    noun = view.new.draft.trigger.part == "noun"
    return noun and near and view.new.definite and told.isdisjoint(view.new.roles)


def _is_occasion(view: View) -> bool:
    """Where something is done, told beside it by a noun of the kind: "met at the summit"."""
    group, first = view.new.draft.trigger.noun, view.group.profiles[0].draft.trigger
    beside = first.sentence == view.new.draft.trigger.sentence
    at = group is not None and group.prep in ("at", "during")
    return at and beside and view.near == SAME_KIND


def _has_others(view: View) -> bool:
    """Others take part in the one than in the other, where only the kind is the same."""
    group, new = view.group.named | view.group.plain, view.new.named | view.new.plain
    return view.near <= SAME_KIND and bool(group and new) and group.isdisjoint(new)


def _is_known_kin(view: View) -> bool:
    """A noun of the family told as known, with a name that takes part in both, near by."""
    kind = view.new.draft.trigger.kind
    told = {p.draft.trigger.kind for p in view.group.profiles}
    deadly = view.new.date is None and {kind, *told} <= DEADLY
    kin = deadly or family(kind) not in BROAD
    return view.near == 0 and kin and view.since <= NEXT and _is_known(view)


def _is_one_of_many(view: View) -> bool:
    """Several are told in the one, and not as known; one in the other."""
    return not are_as_many(view.group, view.new)


def _is_plan_undone(view: View) -> bool:
    """What was planned, by the same word, did not come about: "failed to start their offensive"."""
    ahead = all(p.draft.standing.status == "scheduled" for p in view.group.profiles)
    undone = view.new.draft.standing.status == "negated" and view.new.definite
    return ahead and undone and view.near == SAME_STEM


BY_NAME: tuple[Reason, ...] = (
    Reason("shared name", 1, _shares_a_name),
    Reason("known kin", 2, _is_known_kin),
    Reason("same pair", 1, _is_same_pair),
    Reason("same date", 2, _is_same_date),
    Reason("describes another", -9, _describes_another),
    Reason("other names", -4, _names_others),
)
REASONS: tuple[Reason, ...] = (
    *BY_NAME,
    Reason("same word", 2, _is_same_word),
    Reason("same kind", 1, _is_same_kind),
    Reason("stands for it", 1, _stands_for),
    Reason("looks back", 1, _looks_back),
    Reason("follows", 1, _follows),
    Reason("plan undone", 1, _is_plan_undone),
    Reason("known", 1, _is_known),
    Reason("describes", 1, _describes),
    Reason("happens once", 3, _is_fateful),
    Reason("shared party", 1, _shares_a_party),
    Reason("occasion", -2, _is_occasion),
    Reason("other parties", -1, _has_others),
    Reason("one of many", -1, _is_one_of_many),
    Reason("headline", 6, _is_told_below),
    Reason("named later", 6, _is_named_later),
)
