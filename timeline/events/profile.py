"""What decides whether mentions are of one happening: names, words, dates, how known it is.

In: drafts. Out: a profile of each, and groups of profiles that tell one happening.
"""

from collections.abc import Mapping

from attrs import evolve, field, frozen

from timeline.events.detect import Hit
from timeline.events.draft import Draft
from timeline.events.kinds import Lexicon, family, phrasal, senses, verb_list
from timeline.events.minutes import is_act
from timeline.events.people import participants
from timeline.events.scene import Scene, group_span
from timeline.model import EventDate, overlaps
from timeline.text.clauses import noun_at, obliques, overt_subjects, possessor, verb_above
from timeline.text.syntax import NounGroup, Parse

DEFINITE = frozenset({"the", "this", "that", "these", "those", "both", "its", "their", "his", "her",
                      "such"})  # fmt: skip
POINTING = frozenset({"this", "that", "these", "those", "such"})
OTHER = frozenset({"another", "second", "third", "fourth", "other", "new", "further", "next",
                   "previous", "earlier", "last", "separate", "similar", "later",
                   "subsequent"})  # fmt: skip
# folds of which the verb's parties are those of the noun
SHARING = frozenset({"support-verb", "gathering", "same-kind", "compound", "elaboration"})


SOFT = frozenset({"presupposed", "no-clause", "bare-form", "governed", "before-it", "ahead-of-it"})
# status of a clause, and so of all that stands in it
BORROWED = frozenset({"future", "future-in-the-past", "may", "past-tense", "present-perfect",
                      "be-to", "present-progressive"})  # fmt: skip
SIDES = frozenset({"agent", "host", "target", "victim"})
RESOLVING = ("decision", "announcement", "agreement")
CONDUCTING = frozenset({"lead", "chair", "run", "continue"})  # what has begun, or is to begin
UNDOING = frozenset({"cancel", "postpone", "suspend"})  # senses
LIGHT = frozenset({"have", "hold", "make", "take", "give", "do"})  # say nothing of their own
STEM = 4  # letters that two words of a family share if they are one stem


@frozen
class Words:
    """What a happening is called.

    `lemmas` are those of the trigger and of what is folded into it; `senses` are rows of
    `senses.tsv`; `kinds` all kinds that know the words; `called` the kinds that a definite noun may
    tell again. `stems` are the first letters of the lemmas, alike for words of one stem; `shelves`
    are where a happening is kept to be found by its other mentions.
    """

    lemmas: frozenset[str]
    senses: frozenset[str]
    kinds: frozenset[str]
    called: frozenset[str]
    stems: frozenset[str] = field(init=False)
    shelves: tuple[str, ...] = field(init=False)

    @stems.default
    def _cut_lemmas(self) -> frozenset[str]:
        return frozenset([lemma[:STEM] for lemma in self.lemmas])

    @shelves.default
    def _name_shelves(self) -> tuple[str, ...]:
        senses = [f"to {sense}" for sense in sorted(self.senses)]
        if self.kinds:
            return (*sorted(set(map(family, self.kinds))), *senses)
        return tuple([f"verb {lemma}" for lemma in sorted(self.lemmas)])

    @property
    def places(self) -> tuple[str, ...]:
        """The shelves on which an earlier mention may be, also by a verb that names no kind."""
        verbs = [f"verb {lemma}" for lemma in sorted(self.lemmas)]
        return tuple(dict.fromkeys((*self.shelves, *sorted(map(family, self.called)), *verbs)))


@frozen
class Profile:
    """What decides whether two drafts are one: who, what called, when, where, how known.

    `bearers` are those named, each under the name that stands for all its names (`aliases`);
    `own` are the names beside the noun itself, not beside a verb folded into it; `roles` are those
    of the named, `presented` those of parties that the text brings in without their names: "a
    man". `sides` are the roles of those who do it and to whom it is done, by name. `pointing` says
    that "this" or "that" points to it, `full` that the words behind a noun say what happened: "the
    return of the relics", `many` that it tells several. `soft` says that the status says little:
    what is only announced may have happened or not, what a headline tells in the present may be to
    come.
    """

    draft: Draft
    words: Words
    named: frozenset[str]
    bearers: frozenset[str]
    own: frozenset[str]
    plain: frozenset[str]
    roles: frozenset[str]
    presented: frozenset[str]
    gathering: str
    definite: bool
    pointing: bool
    full: bool
    many: bool
    pronoun: bool
    other: bool
    headline: bool
    echo: bool
    sides: Mapping[str, str]
    soft: bool

    @property
    def date(self) -> EventDate | None:
        """Its date, where a time expression gives one."""
        return self.draft.date if self.draft.timed else None


@frozen
class Group:
    """The mentions of one happening, in text order.

    `named` are the names of all who take part, `bearers` the same as in a profile, `plain` those
    who take part without a name.
    """

    profiles: tuple[Profile, ...]
    named: frozenset[str] = field(init=False)
    bearers: frozenset[str] = field(init=False)
    plain: frozenset[str] = field(init=False)

    @property
    def drafts(self) -> tuple[Draft, ...]:
        """The mentions as drafts."""
        return tuple(profile.draft for profile in self.profiles)

    @named.default
    def _name(self) -> frozenset[str]:
        return frozenset().union(*(p.named for p in self.profiles))

    @bearers.default
    def _bear(self) -> frozenset[str]:
        return frozenset().union(*(p.bearers for p in self.profiles))

    @plain.default
    def _describe(self) -> frozenset[str]:
        return frozenset().union(*(p.plain for p in self.profiles))


def profile(scene: Scene, draft: Draft, known: Mapping[str, str], lexicon: Lexicon) -> Profile:
    """The profile of a draft; `known` are the names of the document, and what stands for each."""
    parties = _parties(scene, draft)
    parse = scene.parses[draft.trigger.sentence]
    group = _telling_group(scene, draft)
    is_noun = group is not None and draft.trigger.part == "noun"
    pronoun = group is not None and parse.sentence.tokens[group.head].tag == "PRP"
    definite = group is not None and _is_definite(scene, draft, group)
    headline = parse.sentence.kind == "heading" and draft.trigger.sentence == 0
    return Profile(
        draft=draft,
        words=_words(scene, draft, lexicon, is_noun and definite),
        named=parties & known.keys(),
        bearers=frozenset(known[name] for name in parties if name in known),
        own=(_own_parties(scene, draft) if is_noun else parties) & known.keys(),
        plain=parties - known.keys(),
        roles=frozenset(p.role for p in draft.participants if p.name in parties & known.keys()),
        presented=_presented(scene, draft),
        gathering=_gathering(scene, draft, group) if group and is_noun else "",
        definite=definite or pronoun,
        pointing=group is not None and is_noun and _points(parse, group),
        many=group is not None and is_noun and _is_many(parse, draft.trigger.token),
        full=group is not None and is_noun and _is_told_in_full(parse, group),
        pronoun=pronoun,
        other=is_act(draft) or (group is not None and is_noun and _is_other(scene, draft, group)),
        echo=group is not None and is_noun and _is_echo(parse, group),
        headline=headline,
        sides={p.name: p.role for p in draft.participants if p.role in SIDES},
        soft=_is_soft(draft, headline, is_known=is_noun and definite),
    )


def _is_soft(draft: Draft, headline: bool, *, is_known: bool) -> bool:
    """Whether the status of a draft says little.

    That of a known noun without a verb of its own is the status of what is said of it: "the raid
    will hurt trade".
    """
    rule = draft.standing.rule
    present = headline and not draft.timed and rule == "headline-present"
    if is_known and draft.trigger.kind in RESOLVING:  # it is past, and what it is about to come
        return True
    borrowed = is_known and not draft.helpers and rule in BORROWED
    beside = any(_is_beside(hit) or hit.lemma in CONDUCTING for hit in draft.folded)
    return present or borrowed or rule in SOFT or beside or _undoes(draft)


def _undoes(draft: Draft) -> bool:
    """Whether a noun tells that something was called off: it stands, what it undoes does not."""
    return draft.trigger.part == "noun" and not UNDOING.isdisjoint(
        senses().get(draft.trigger.lemma, ())
    )


def _words(scene: Scene, draft: Draft, lexicon: Lexicon, looks_back: bool) -> Words:
    """What a draft calls its happening; only a definite noun looks back on another word."""
    hits = (draft.trigger, *(hit for hit in draft.folded if _names_it(draft, hit)))
    called = lexicon.called.get(draft.trigger.lemma, frozenset())
    return Words(
        lemmas=frozenset(hit.lemma for hit in hits),
        senses=frozenset().union(*(_senses(scene, hit) for hit in hits)),
        kinds=frozenset().union(*(_kinds(hit, lexicon) for hit in hits)),
        called=called if looks_back else frozenset(),
    )


def _names_it(draft: Draft, hit: Hit) -> bool:
    """Whether a folded word names the happening too: "won" of a race, but not "took" of a vote.

    What was called off is also told as its calling off: "the cancellation".
    """
    if draft.standing.status == "negated" and hit.lemma in verb_list("governor", "negated"):
        return True
    kin = family(hit.kind) == family(draft.trigger.kind)
    return bool(hit.kind) and kin and hit.lemma not in LIGHT


def _kinds(hit: Hit, lexicon: Lexicon) -> set[str]:
    """All kinds that know the word of a hit: "raid" is an attack, a capture or a search."""
    if hit.trigger is None:
        return set()
    if hit.trigger.second:
        return {hit.kind}
    table = {"verb": lexicon.verbs, "noun": lexicon.nouns, "adjective": lexicon.adjectives}
    triggers = table[hit.part].get(hit.lemma, ())
    return {hit.kind, *(trigger.kind.name for trigger in triggers if not trigger.second)}


def _senses(scene: Scene, hit: Hit) -> frozenset[str]:
    """The senses in which a word, or the word with its second one, tells a happening."""
    if hit.trigger is None:
        return frozenset()
    said = {hit.lemma, phrasal(scene.parses[hit.sentence], hit.token)}
    if hit.trigger.second:
        pair = (hit.lemma, hit.trigger.second)
        said.add(" ".join(pair if hit.part == "verb" else reversed(pair)))
    return frozenset().union(*(senses().get(words, frozenset()) for words in said))


def _parties(scene: Scene, draft: Draft) -> frozenset[str]:
    """The names of those who take part, without those whom it only befell or who only told it."""
    told = zip(draft.folded, draft.folds, strict=True)
    rest = [(hit, rule) for hit, rule in told if rule in SHARING and not _is_beside(hit)]
    own = draft.participants
    if draft.trigger.part == "noun" and len(rest) < len(draft.folded):
        folded, folds = tuple(hit for hit, _ in rest), tuple(rule for _, rule in rest)
        own = participants(scene, evolve(draft, folded=folded, folds=folds))
    return frozenset(p.name for p in own)


def _is_beside(hit: Hit) -> bool:
    return hit.lemma in verb_list("support", "beside")


def _own_parties(scene: Scene, draft: Draft) -> frozenset[str]:
    """Who takes part by the words of an event noun alone: "the sale of the mill"."""
    return frozenset(p.name for p in participants(scene, evolve(draft, folded=(), folds=())))


def _presented(scene: Scene, draft: Draft) -> frozenset[str]:
    """The roles of those who take part as "a man", "an aide": the text may name them later."""
    text = scene.document.text
    return frozenset(
        party.role
        for party in draft.participants
        if text[party.span.start : party.span.end].split(maxsplit=1)[0].lower() in ("a", "an")
    )


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
    """The name of a named gathering: "Baltic summit"."""
    span = group_span(scene.parses[draft.trigger.sentence], group)
    for name in scene.names.names:
        if name.kind == "gathering" and any(overlaps(m.span, span) for m in name.mentions):
            return name.name
    return ""


def _is_definite(scene: Scene, draft: Draft, group: NounGroup) -> bool:
    """Whether an event noun is told as known: "the visit", "their encounter", "Monday's talks"."""
    parse = scene.parses[draft.trigger.sentence]
    if possessor(parse, group) is not None:
        return True
    tokens = parse.sentence.tokens
    first = group.first
    dated = noun_at(parse, first - 1 - (first > 0 and tokens[first - 1].tag == "POS"))
    if dated is not None and dated.role == "time" and dated.parent == group.head:
        if dated.end < first:  # "last week's talks"
            return True
        first = dated.first - (dated.first > 0)
    return bool({tokens[at].lemma.lower() for at in (first, group.first)} & DEFINITE)


def _points(parse: Parse, group: NounGroup) -> bool:
    """Whether a noun points to what was told just before: "that visit"."""
    return parse.sentence.tokens[group.first].lemma.lower() in POINTING


def _is_many(parse: Parse, token: int) -> bool:
    """Whether a noun tells several happenings: "raids", but not "talks"."""
    word = parse.sentence.tokens[token]
    return word.tag in ("NNS", "NNPS") and word.lemma not in ("talk", "negotiation")


def _is_told_in_full(parse: Parse, group: NounGroup) -> bool:
    """Whether a noun has what it is of, or what is to be done, behind it."""
    of = any(g.prep == "of" for g in obliques(parse, group.head))
    return of or any(v.parent == group.head and v.tense == "INFINITIVE" for v in parse.verbs)


def _is_echo(parse: Parse, group: NounGroup) -> bool:
    """Whether a noun only says what something was: "It was her third win"."""
    verb = verb_above(parse, group)
    if group.role != "predicate" or verb is None:
        return False
    sides = overt_subjects(parse, verb)
    return bool(sides) and parse.sentence.tokens[sides[0].head].lemma.lower() in (
        "it",
        "this",
        "that",
    )


def _is_other(scene: Scene, draft: Draft, group: NounGroup) -> bool:
    """Whether the words before an event noun make it another one: "a second blast"."""
    tokens = scene.parses[draft.trigger.sentence].sentence.tokens[group.first : group.head]
    return any(token.lemma.lower() in OTHER for token in tokens)
