"""All mentions of one happening become one: by kind, parties, dates, places and definiteness.

In: drafts in text order. Out: groups of drafts, each group one happening. Never merged: what dates,
parties or names forbid. Each draft is compared only with the newest groups of its own words and
family, so the work is linear in the number of events.
"""

from collections.abc import Iterable, Mapping, Sequence

from timeline.events.aliases import aliases
from timeline.events.draft import Draft
from timeline.events.kinds import Lexicon
from timeline.events.profile import SOFT, Group, Profile, profile
from timeline.events.retelling import (
    FRESH,
    PAIR,
    SAME_SENSE,
    are_as_many,
    is_in_headline,
    is_retold,
    nearness,
)
from timeline.events.scene import Scene
from timeline.model import EventPlace, Interval, Status

OPEN = frozenset({"scheduled", "possible"})
BESIDE = frozenset({"after-it", "before-it", "ahead-of-it"})  # what it comes after is another
WINDOW = 12  # groups of a family or sense that a mention looks back over
RECALLED = 8  # mentions at both ends of a happening that a new one is compared with
NEAR = 10  # sentences within which two happenings may turn out to be one


def merge(scene: Scene, drafts: tuple[Draft, ...], lexicon: Lexicon) -> tuple[Group, ...]:
    """The groups, in text order of their first mention.

    Of several homes a mention goes to the one most alike, then to the one told of most, then to
    the newest.
    """
    known = aliases(scene)
    told: list[list[Profile]] = []
    groups: list[Group] = []
    by_word: dict[str, list[int]] = {}
    for draft in drafts:
        one = profile(scene, draft, known, lexicon)
        near = [(groups[i], i) for i in _recent(by_word, one.words.places)]
        homes = [(*fitness(g, one), len(told[i]), i) for g, i in near if is_one(g, one)]
        if not homes and is_bare(one):
            alike = [
                (False, SAME_SENSE, False, False, False, 0, i)
                for g, i in near
                if nearness(g, one) >= SAME_SENSE
            ]
            homes = [row for row in alike if len(alike) == 1 and is_open_to(groups[row[-1]], one)]
        home = max(homes)[-1] if homes else len(told)
        if home == len(told):
            told.append([one])
            groups.append(Group((one,)))
        else:
            told[home].append(one)
            groups[home] = Group(recalled(told[home]))
        _shelve(by_word, one.words.shelves, home)
    return join(tuple(Group(tuple(profiles)) for profiles in told))


def join(groups: tuple[Group, ...]) -> tuple[Group, ...]:
    """The groups, those made one that turn out to be one happening only by a later mention."""
    kept: list[Group] = []
    by_word: dict[str, list[int]] = {}
    for group in groups:
        shelves = sorted({name for p in group.profiles for name in p.words.shelves})
        recent = _recent(by_word, shelves)
        home = next((i for i in recent if are_one(kept[i], group)), len(kept))
        if home == len(kept):
            kept.append(group)
        else:
            told = (*kept[home].profiles, *group.profiles)
            kept[home] = Group(tuple(sorted(told, key=lambda p: p.draft.trigger.span)))
        _shelve(by_word, shelves, home)
    return tuple(kept)


def _recent(by_word: Mapping[str, Sequence[int]], names: Iterable[str]) -> list[int]:
    """The newest groups on some shelves, in text order."""
    return sorted({i for name in names for i in by_word.get(name, ())[-WINDOW:]})


def _shelve(by_word: dict[str, list[int]], names: Iterable[str], home: int) -> None:
    """Puts a group where its other mentions look for it, unless it is among the newest there."""
    for name in names:
        row = by_word.setdefault(name, [])
        if home not in row[-WINDOW:]:
            row.append(home)


def are_one(one: Group, other: Group) -> bool:
    """Whether two groups tell one happening: the same parties, or a mention that looks back.

    No mention of the one may forbid it to any of the other.
    """
    first, last = (
        group if len(group.profiles) <= RECALLED else Group(recalled(group.profiles))
        for group in (one, other)
    )
    if not all(_can_be_one(a, b) for a in first.profiles for b in last.profiles):
        return False
    again = [p for p in last.profiles if nearness(first, p) >= SAME_SENSE]
    if again and first.named == last.named and len(last.named) >= PAIR:
        return True
    return any(
        new.date is None and is_one(Group((old,)), new) and not _parties_forbid(first, new)
        for new in again
        if not new.pointing
        for old in first.profiles
        if abs(new.draft.trigger.sentence - old.draft.trigger.sentence) <= NEAR
    )


def recalled(profiles: Sequence[Profile]) -> tuple[Profile, ...]:
    """The mentions of a happening that a new one is compared with: the first and the last."""
    return (*profiles[:RECALLED], *profiles[RECALLED:][-RECALLED:])


def fitness(group: Group, new: Profile) -> tuple[bool, int, bool, bool, bool]:
    """How well a mention fits a group: by its words, its kind, its status, and where it stands.

    "That raid" points to what was told just before. Else a noun looks back on what the headline
    tells, or the sentence before, though not on what is told there by the way.
    """
    last = group.profiles[-1].draft.trigger
    near = new.draft.trigger.sentence - last.sentence <= FRESH
    bare = new.definite and not new.named and new.date is None
    kind = new.draft.trigger.kind in {p.draft.trigger.kind for p in group.profiles}
    said = new.draft.standing
    stands = said.rule in SOFT or said.status in {p.draft.standing.status for p in group.profiles}
    aside = last.verb is not None and last.verb.role == "relative"
    fresh = (near and not aside) or (group.profiles[0].headline and not new.pointing)
    return new.pointing and near, nearness(group, new), kind, stands, bare and fresh


def is_one(group: Group, new: Profile) -> bool:
    """Whether a draft tells the happening of a group once more."""
    told = group.profiles
    if is_in_headline(group, new):  # what recalls it beside the lead's own telling forbids nothing
        told = tuple(p for p in told if p.headline)
    if (new.other and not new.echo) or not all(_can_be_one(member, new) for member in told):
        return False
    names = {p.gathering for p in group.profiles} - {""}
    if new.gathering and names:
        return new.gathering in names
    if (new.gathering and not is_in_headline(group, new)) or (
        names and nearness(group, new) < SAME_SENSE
    ):
        return False
    return not _parties_forbid(group, new) and is_retold(group, new)


def is_bare(new: Profile) -> bool:
    """Whether a mention by a strong word tells nothing of its own: no date and no name."""
    trigger = new.draft.trigger.trigger
    if new.other or new.gathering or new.named or new.date:
        return False
    return trigger is not None and not trigger.weak


def is_open_to(group: Group, new: Profile) -> bool:
    """Whether a group tells no names and nothing that forbids a bare mention.

    Where a text tells of one such happening, that is the one.
    """
    if group.named or _parties_forbid(group, new) or not are_as_many(group, new):
        return False
    where = [p.draft.place for p in group.profiles if p.draft.place]
    here = new.draft.place
    apart = here and where and not any(_one_place(there, here) for there in where)
    return not apart and all(_can_be_one(member, new) for member in group.profiles)


def _parties_forbid(group: Group, new: Profile) -> bool:
    """Whether two sets of parties cannot be those of one happening."""
    if new.sides and any(_sides_differ(p, new) for p in group.profiles):
        return True
    pairs = [p for p in group.profiles if len(p.bearers) >= PAIR]
    return len(new.bearers) >= PAIR and any(len(p.bearers & new.bearers) < PAIR for p in pairs)


def _sides_differ(a: Profile, b: Profile) -> bool:
    """Whether somebody does it in one and has it done in the other."""
    told = ((a.sides.get(name, role), role) for name, role in b.sides.items())
    return any((one == "agent") != (two == "agent") for one, two in told)


def _can_be_one(a: Profile, b: Profile) -> bool:
    """Whether status, dates and places leave it open that two drafts are one."""
    one, two = a.draft, b.draft
    again = b.definite or (bool(b.named) and a.named == b.named)
    if one.trigger.sentence == two.trigger.sentence:
        beside = {one.standing.rule, two.standing.rule} & BESIDE
        if (beside and one.trigger.lemma != two.trigger.lemma) or not (
            again or (a.date and b.date)
        ):
            return False
    if not (a.soft or b.soft) and _differ(one.standing.status, two.standing.status):
        return False
    if a.date and b.date and not _meet(a.date.interval, b.date.interval):
        return False
    firm = one.place_is_told and two.place_is_told and not (a.headline or b.headline)
    return not (firm and one.place and two.place and not _one_place(one.place, two.place))


def _differ(one: Status | None, two: Status | None) -> bool:
    """Whether what happened in one way did not in the other; a plan may have been called off."""
    if one == two or None in (one, two):
        return False
    ahead = one in OPEN or two in OPEN
    return not ahead if "negated" in (one, two) else ahead and "past" in (one, two)


def _meet(a: Interval, b: Interval) -> bool:
    """Whether two intervals share a day, and do not begin at two times of it."""
    if a.start and b.start and (a.start.hour, a.start.minute) != (b.start.hour, b.start.minute):
        return a.start.zone != b.start.zone
    return not (
        (a.latest and b.earliest and a.latest < b.earliest)
        or (b.latest and a.earliest and b.latest < a.earliest)
    )


def _one_place(a: EventPlace, b: EventPlace) -> bool:
    """The same place, be it by two names, or one within the other.

    A site may lie in any town if none is told.
    """
    if (a.lat is None) != (b.lat is None):
        return True
    return a.name == b.name or _lies_at(a, b) or _lies_in(a, b) or _lies_in(b, a)


def _lies_at(a: EventPlace, b: EventPlace) -> bool:
    """Whether two places are one point of the map."""
    return a.lat is not None and (a.lat, a.lon) == (b.lat, b.lon)


def _lies_in(inner: EventPlace, outer: EventPlace) -> bool:
    """Whether a place lies in another, which the text may call by a shorter name than the map."""
    up = len(inner.within) - len(outer.within)
    if up < 1 or inner.within[up:] != outer.within:
        return outer.name in inner.within
    return f"{inner.within[up - 1]} ".startswith(f"{outer.name} ")
