"""What decides whether mentions are of one happening: names, words, dates, how known it is.

In: drafts. Out: a profile of each, and groups of profiles that tell one happening.
"""

from attrs import evolve, frozen

from timeline.events.detect import Hit
from timeline.events.draft import Draft
from timeline.events.kinds import family, verb_list
from timeline.events.people import participants
from timeline.events.scene import Scene, group_span
from timeline.model import EventDate, overlaps
from timeline.text.clauses import overt_subjects, possessor
from timeline.text.syntax import NounGroup

DEFINITE = frozenset({"the", "this", "that", "these", "those", "both", "its", "their", "his", "her",
                      "such"})  # fmt: skip
OTHER = frozenset({"another", "second", "third", "fourth", "other", "new", "further", "next",
                   "previous", "earlier", "last", "separate", "similar", "later",
                   "subsequent"})  # fmt: skip


@frozen
class Profile:
    """What decides whether two drafts are one: who, what called, when, where, how known.

    `hits` are the words that name it, the trigger first; `families` the families of their kinds.
    """

    draft: Draft
    hits: tuple[Hit, ...]
    families: tuple[str, ...]
    named: frozenset[str]
    plain: frozenset[str]
    gathering: str
    definite: bool
    other: bool
    headline: bool

    @property
    def date(self) -> EventDate | None:
        """Its date, where a time expression gives one."""
        return self.draft.date if self.draft.timed else None


@frozen
class Group:
    """The mentions of one happening, in text order."""

    profiles: tuple[Profile, ...]

    @property
    def drafts(self) -> tuple[Draft, ...]:
        """The mentions as drafts."""
        return tuple(profile.draft for profile in self.profiles)

    @property
    def named(self) -> frozenset[str]:
        """Names of all who take part."""
        return frozenset().union(*(p.named for p in self.profiles))

    @property
    def plain(self) -> frozenset[str]:
        """Those who take part without a name."""
        return frozenset().union(*(p.plain for p in self.profiles))


def profile(scene: Scene, draft: Draft, known: frozenset[str]) -> Profile:
    """The profile of a draft; `known` are the names of the document."""
    parties = _parties(scene, draft)
    parse = scene.parses[draft.trigger.sentence]
    group = _telling_group(scene, draft)
    words = (
        {t.lemma.lower() for t in parse.sentence.tokens[group.first : group.head]}
        if group
        else set()
    )
    is_noun = group is not None and draft.trigger.part == "noun"
    hits = (draft.trigger, *(hit for hit in draft.folded if _names_it(hit)))
    return Profile(
        draft=draft,
        hits=hits,
        families=tuple(dict.fromkeys(map(_family, hits))),
        named=parties & known,
        plain=parties - known,
        gathering=_gathering(scene, draft, group) if group and is_noun else "",
        definite=_is_definite(scene, draft, group) if group else False,
        other=is_noun and bool(words & OTHER),
        headline=parse.sentence.kind == "heading" and draft.trigger.sentence == 0,
    )


def _family(hit: Hit) -> str:
    """The family of its kind; the word itself where no kind knows it."""
    return family(hit.kind) or "verb " + hit.lemma


def _names_it(hit: Hit) -> bool:
    """Whether a folded word names the happening too: "killed" in a crash."""
    return bool(hit.kind) and hit.lemma in verb_list("support", "harm")


def _parties(scene: Scene, draft: Draft) -> frozenset[str]:
    """The names of those who take part, without those whom it only harmed."""
    rest = tuple(hit for hit in draft.folded if hit.lemma not in verb_list("support", "harm"))
    told = draft.participants
    if draft.trigger.part == "noun" and len(rest) < len(draft.folded):
        told = participants(scene, evolve(draft, folded=rest))
    return frozenset(p.name for p in told)


def _telling_group(scene: Scene, draft: Draft) -> NounGroup | None:
    """The group that tells a happening: of the event noun, else of what a verb is about."""
    if draft.trigger.part == "noun":
        return draft.trigger.noun
    verb = draft.trigger.verb
    if verb is None:
        return None
    sides = overt_subjects(scene.parses[draft.trigger.sentence], verb)
    return sides[0] if sides else None


def _gathering(scene: Scene, draft: Draft, group: NounGroup) -> str:
    """The name of a named gathering: "Asean summit"."""
    span = group_span(scene.parses[draft.trigger.sentence], group)
    for name in scene.names.names:
        if name.kind == "gathering" and any(overlaps(m.span, span) for m in name.mentions):
            return name.name
    return ""


def _is_definite(scene: Scene, draft: Draft, group: NounGroup) -> bool:
    """Whether an event noun is told as known: "the visit", "their encounter", "this meeting"."""
    parse = scene.parses[draft.trigger.sentence]
    first = parse.sentence.tokens[group.first]
    return first.lemma.lower() in DEFINITE or possessor(parse, group) is not None
