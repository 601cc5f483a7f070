"""All mentions of one happening become one: by kind, parties, dates, places and definiteness.

In: drafts in text order. Out: groups of drafts, each group one happening. Never merged: what dates,
parties or names forbid. Each draft is compared with the groups of its own family only, newest
first, so the work is linear in the number of events.
"""

from timeline.events.draft import Draft
from timeline.events.profile import Group, Profile, profile
from timeline.events.scene import Scene
from timeline.model import EventPlace, Interval

SOFT = frozenset({"presupposed", "no-clause", "bare-form", "governed", "before-it", "ahead-of-it"})
WINDOW = 12  # groups of a family that a mention looks back over
LEAD = 3  # sentences below a headline that tell it again
PAIR = 2
SIDES = frozenset({"agent", "host", "target", "victim"})
# kinds whose words stand for one another: "bombing", "blast", "attack"
LOOSE = frozenset({"meeting", "summit", "attack", "conflict", "accident", "disaster", "visit",
                   "protest", "ceremony", "death", "trial", "lawsuit", "agreement"})  # fmt: skip
SAME_STEM = 2
STEM = 4  # letters that two words of a family share if they are one stem


ONCE = frozenset({"death", "birth"})  # nobody dies twice


def merge(scene: Scene, drafts: tuple[Draft, ...]) -> tuple[Group, ...]:
    """The groups, in text order of their first mention.

    Of several homes a mention goes to the one most alike, then to the one told of most, then to
    the newest.
    """
    known = frozenset(n.name for n in scene.names.names)
    known |= frozenset(place.name for row in scene.places for place in row)
    groups: list[Group] = []
    by_family: dict[str, list[int]] = {}
    for draft in drafts:
        one = profile(scene, draft, known)
        recent = {i for name in one.families for i in by_family.get(name, [])[-WINDOW:]}
        homes = [
            (nearness(groups[i], one), len(groups[i].profiles), i)
            for i in sorted(recent)
            if is_one(groups[i], one)
        ]
        home = max(homes)[-1] if homes else len(groups)
        if home == len(groups):
            groups.append(Group(()))
        groups[home] = Group((*groups[home].profiles, one))
        for name in one.families:
            row = by_family.setdefault(name, [])
            if home not in row[-WINDOW:]:
                row.append(home)
    return tuple(groups)


def nearness(group: Group, new: Profile) -> int:
    """How alike the words are: 2 for one stem, 1 for one kind."""
    pairs = [(a, b) for p in group.profiles for a in p.hits for b in new.hits]
    if any(is_stem(a.lemma, b.lemma) for a, b in pairs):
        return SAME_STEM
    return int(any(a.kind == b.kind for a, b in pairs))


def is_stem(one: str, other: str) -> bool:
    """Whether two lemmas of one family look like one stem.

    >>> is_stem("explode", "explosion"), is_stem("meet", "meeting"), is_stem("talk", "meet")
    (True, True, False)
    """
    return one == other or (one[:STEM] == other[:STEM] and min(len(one), len(other)) >= STEM)


def is_one(group: Group, new: Profile) -> bool:
    """Whether a draft tells the happening of a group once more."""
    if new.other or not all(_can_be_one(member, new) for member in group.profiles):
        return False
    names = {p.gathering for p in group.profiles} - {""}
    if new.gathering and names:
        return new.gathering in names
    if new.gathering or (names and nearness(group, new) < SAME_STEM):
        return False
    return not _parties_forbid(group, new) and _tells_again(group, new)


def _tells_again(group: Group, new: Profile) -> bool:
    """Whether word, definiteness, parties and date point to the same happening."""
    near = nearness(group, new)
    shared = bool(group.named & new.named)
    told = {p.draft.trigger.part for p in group.profiles}
    if near and (new.draft.trigger.part == "adjective" or told == {"adjective"}):
        return shared
    if near and ((shared and new.draft.trigger.kind in ONCE) or _is_in_headline(group, new)):
        return True
    alike = near == SAME_STEM or (near > 0 and new.draft.trigger.kind in LOOSE)
    if new.draft.trigger.part == "noun" and new.definite:
        return bool(near) and (shared or (alike and not new.named))
    if new.definite and not new.named and new.date is None:
        return near == SAME_STEM or (alike and not new.plain)
    if shared and (near == SAME_STEM or _same_date(group, new)):
        return group.named >= new.named or new.named >= group.named
    if near and len(new.named) >= PAIR and new.named == group.named:
        return True
    if group.named and new.named:
        return False
    return bool(near) and (_same_date(group, new) or bool(alike and group.plain & new.plain))


def _is_in_headline(group: Group, new: Profile) -> bool:
    """Whether only the headline has told it so far, which the lead tells again."""
    if len(group.profiles) > 1 or not group.profiles[0].headline or new.draft.title:
        return False
    lead = new.draft.trigger.sentence <= LEAD and not (group.named and new.named)
    return lead or bool(group.named & new.named)


def _parties_forbid(group: Group, new: Profile) -> bool:
    """Whether two sets of parties cannot be those of one happening."""
    if any(_sides_differ(p.draft, new.draft) for p in group.profiles):
        return True
    pairs = [p for p in group.profiles if len(p.named) >= PAIR]
    return len(new.named) >= PAIR and any(len(p.named & new.named) < PAIR for p in pairs)


def _sides_differ(a: Draft, b: Draft) -> bool:
    """Whether somebody does it in one and has it done in the other."""
    roles = {p.name: p.role for p in a.participants if p.role in SIDES}
    return any(roles.get(p.name, p.role) != p.role for p in b.participants if p.role in SIDES)


def _can_be_one(a: Profile, b: Profile) -> bool:
    """Whether status, dates and places leave it open that two drafts are one."""
    one, two = a.draft, b.draft
    again = b.definite or (bool(b.named) and a.named == b.named)
    if one.trigger.sentence == two.trigger.sentence and not (again or (a.date and b.date)):
        return False
    statuses = {one.standing.status, two.standing.status}
    soft = one.standing.rule in SOFT or two.standing.rule in SOFT
    apart = "negated" in statuses or {"past", "scheduled"} <= statuses
    if not soft and apart and len(statuses) > 1:
        return False
    if a.date and b.date and not _meet(a.date.interval, b.date.interval):
        return False
    firm = one.place_is_told and two.place_is_told
    return not (firm and one.place and two.place and not _one_place(one.place, two.place))


def _meet(a: Interval, b: Interval) -> bool:
    """Whether two intervals share a day, and do not begin at two times of it."""
    if a.start and b.start and (a.start.hour, a.start.minute) != (b.start.hour, b.start.minute):
        return a.start.zone != b.start.zone
    return not (
        (a.latest and b.earliest and a.latest < b.earliest)
        or (b.latest and a.earliest and b.latest < a.earliest)
    )


def _same_date(group: Group, new: Profile) -> bool:
    """Whether a time expression dates both to the same days."""
    return new.date is not None and any(
        p.date is not None and p.date.interval == new.date.interval for p in group.profiles
    )


def _one_place(a: EventPlace, b: EventPlace) -> bool:
    """The same place, or one within the other: a site may lie in any town if none is told."""
    if (a.lat is None) != (b.lat is None):
        return True
    return a.name == b.name or a.name in b.within or b.name in a.within
