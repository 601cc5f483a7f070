"""One draft for each happening of a sentence: support verbs and the like are folded away.

In: the hits of one sentence. Out: drafts, each hit in one of them or in none (a governor that is
no happening of its own, as "plans" in "plans to visit").
"""

from timeline.events.detect import Hit
from timeline.events.draft import Draft, Fold, Folder, Hits
from timeline.events.halves import HALVES, NOUN_HALVES
from timeline.events.kinds import family, phrasal, verb_list
from timeline.text.clauses import (
    noun_above,
    noun_at,
    objects,
    obliques,
    subjects,
    times,
    verb_above,
    verb_at,
)
from timeline.text.syntax import NounGroup, Parse, VerbGroup

RESOLVING = ("agreement", "decision", "election", "ruling")
SPOKEN_OF = ("announce", "approve", "propose")
CALAMITIES = ("accident", "attack", "disaster")
FOR = ("for", "in", "at")
OCCASIONS = ("in", "at", "during")
LAST_DAY = "last-day"  # rule: what has to be done by then
PUT_OFF = "put-off"
GOING_ON = frozenset({"take", "hold", "resume", "restart", "finish", "begin", "start"})
REPLACING = frozenset({"replace", "succeed"})
FIGHTS = frozenset({"attack", "conflict"})
WHERE_HARMED = ("in", "by", "during", "from")
GOVERNING = ("scheduled", "possible", "happened", "negated", "dropped")


def fold(parse: Parse, hits: tuple[Hit, ...]) -> tuple[Draft, ...]:
    """The drafts of one sentence, in text order of their triggers."""
    at = {hit.token: hit for hit in hits}
    into: dict[int, int] = {}
    rules: dict[int, str] = {}
    for hit in hits:
        for folder in NOUN_FOLDERS if hit.verb is None else VERB_FOLDERS:
            found = folder(parse, hit, at)
            if found is not None and _end(into, found.kept.token) != found.folded.token:
                into.setdefault(found.folded.token, found.kept.token)
                rules.setdefault(found.folded.token, found.rule)
    groups: dict[int, list[Hit]] = {}
    for hit in hits:
        groups.setdefault(_end(into, hit.token), []).append(hit)
    return tuple(
        _draft(at[token], [h for h in members if h.token != token], rules)
        for token, members in sorted(groups.items())
    )


def _draft(trigger: Hit, folded: list[Hit], rules: dict[int, str]) -> Draft:
    return Draft(trigger, tuple(folded), folds=tuple(rules[hit.token] for hit in folded))


def _end(into: dict[int, int], token: int) -> int:
    """The token that a token is folded into, at the end of the chain."""
    while token in into:
        token = into[token]
    return token


def support_verb(parse: Parse, hit: Hit, at: Hits) -> Fold | None:
    """A verb with an event noun as its object: "made her debut", "talks were held"."""
    if hit.verb is None:
        return None
    if verb_list("support", "object").isdisjoint((hit.lemma, phrasal(parse, hit.token))):
        return None
    if hit.lemma in SPOKEN_OF and times(parse, hit.verb.head):
        return None  # the day is that of the announcing
    found = _into_noun(_patients(parse, hit.verb), hit, at, "support-verb")
    if found and found.kept.kind != hit.kind and _is_part(found.kept, hit):
        return Fold(hit, found.kept, "phrase")
    return found


def _is_part(noun: Hit, verb: Hit) -> bool:
    """Whether a noun is part of what names a verb's kind: "goes on sale" is no sale."""
    return verb.trigger is not None and noun.lemma in verb.trigger.second.split()


def occurrence_verb(parse: Parse, hit: Hit, at: Hits) -> Fold | None:
    """A verb whose subject is the event: "talks begin", "an earthquake struck the island"."""
    if hit.verb is None:
        return None
    if hit.lemma not in verb_list("support", "subject") and not _gets_going(parse, hit):
        return None
    if _is_told_twice(parse, hit.verb):
        return None
    sides = subjects(parse, hit.verb)
    recorded = (g for s in sides if _is_record(parse, s) for g in obliques(parse, s.head))
    return _into_noun((*sides, *recorded), hit, at, "occurrence-verb")


def _is_record(parse: Parse, group: NounGroup) -> bool:
    """Whether a group is what is written of a meeting: "minutes of the meeting held in May"."""
    return parse.sentence.tokens[group.head].lemma.lower() in ("minute", "minutes", "notes")


def _gets_going(parse: Parse, hit: Hit) -> bool:
    """Whether a verb only says that something begins: "the fair gets under way"."""
    after = {token.lemma for token in parse.sentence.tokens[hit.token + 1 : hit.token + 2]}
    return hit.lemma == "get" and not after.isdisjoint(("under", "underway", "going"))


def _is_told_twice(parse: Parse, verb: VerbGroup) -> bool:
    """Whether a verb dates what another has dated: "The fair, which opened in May, ends today"."""
    if not times(parse, verb.head):
        return False
    if verb.conjunct_of is not None:
        return True
    noun = noun_above(parse, verb) if verb.role == "relative" else None
    above = verb_above(parse, noun) if noun is not None else None
    if above is None or parse.sentence.tokens[above.head].lemma == "be":
        return False
    return bool(times(parse, above.head))


def met_with(parse: Parse, hit: Hit, at: Hits) -> Fold | None:
    """What somebody or something was met with: "the advance was met with an ambush"."""
    verb = hit.verb
    if verb is None or not verb.passive or hit.lemma not in verb_list("support", "with"):
        return None
    groups = tuple(g for g in obliques(parse, verb.head) if g.prep == "with")
    return _into_noun(groups, hit, at, "met-with")


def _into_noun(groups: tuple[NounGroup, ...], hit: Hit, at: Hits, rule: str) -> Fold | None:
    """The fold of a verb into the first event noun that heads one of the groups."""
    nouns = (at.get(group.head) for group in groups)
    noun = next((n for n in nouns if n is not None and n.part == "noun"), None)
    return Fold(noun, hit, rule) if noun is not None else None


def governing_verb(parse: Parse, hit: Hit, at: Hits) -> Fold | None:
    """A verb that only says how its infinitive stands: "plans to visit", "began to rise".

    A decision already taken is the happening itself: "agreed to meet", "decided to close".
    """
    del parse
    verb = hit.verb
    if verb is None or verb.parent is None:
        return None
    governor = at.get(verb.parent)
    if governor is not None and governor.part == "noun" and governor.kind in RESOLVING:
        return Fold(governor, hit, "resolved") if verb.tense == "INFINITIVE" else None
    if verb.role != "complement":
        return None
    if governor is None or governor.part != "verb" or verb.tense not in ("INFINITIVE", "PRESPART"):
        return None
    if governor.kind in RESOLVING and governor.verb and governor.verb.tense == "PAST":
        return Fold(governor, hit, "resolved")
    if any(governor.lemma in verb_list("governor", effect) for effect in GOVERNING):
        return Fold(hit, governor, "governing-verb")
    return None


def same_kind(parse: Parse, hit: Hit, at: Hits) -> Fold | None:
    """An event noun that only says again what its verb says: "met for talks"."""
    group = hit.noun
    if group is None or hit.part != "noun" or group.parent is None or group.role != "oblique":
        return None
    verb = at.get(group.parent)
    if verb is None or verb.part != "verb" or family(verb.kind) != family(hit.kind):
        return None
    del parse
    own = family(hit.kind) != "meeting"  # what goes on at a summit is within it
    said = group.prep in (FOR if verb.kind == hit.kind else OCCASIONS if own else ())
    return Fold(verb, hit, "same-kind") if said else None


def gathering(parse: Parse, hit: Hit, at: Hits) -> Fold | None:
    """A verb of coming together for an event: "gathered for the rally"."""
    verb = hit.verb
    if verb is None or hit.lemma not in verb_list("support", "for"):
        return None
    if hit.trigger is not None and not hit.trigger.weak:
        return None
    nouns = (at.get(g.head) for g in obliques(parse, verb.head) if g.prep in FOR)
    noun = next((n for n in nouns if n is not None and n.part == "noun"), None)
    return Fold(noun, hit, "gathering") if noun is not None else None


def harm(parse: Parse, hit: Hit, at: Hits) -> Fold | None:
    """What a calamity did to somebody: "was hurt in the blast", "killed in a plane crash"."""
    verb = hit.verb
    if verb is None or hit.lemma not in verb_list("support", "harm"):
        return None
    last = [v for v in parse.verbs if v is verb or v.conjunct_of == verb.head]
    for group in (g for v in last for g in obliques(parse, v.head) if g.prep in WHERE_HARMED):
        noun = at.get(group.head)
        if noun is not None and noun.part == "noun" and noun.kind in CALAMITIES:
            return Fold(noun, hit, "harm")
    return None


def harm_when(parse: Parse, hit: Hit, at: Hits) -> Fold | None:
    """The same, told in a clause: "two people were killed when a train hit their car"."""
    if hit.verb is None or hit.lemma not in verb_list("support", "harm"):
        return None
    for verb in parse.verbs:
        told = at.get(verb.head)
        if verb.head <= hit.token or told is None:
            continue
        if verb.marker in ("when", "as") and told.trigger is not None:
            return Fold(told, hit, "harm-when")
        if told.lemma not in verb_list("support", "harm"):
            return None
    return None


def elaboration(parse: Parse, hit: Hit, at: Hits) -> Fold | None:
    """A participle beside its verb that tells the same more closely.

    "They attacked the post, firing rockets"; "she ended her day by the lake, meeting the mayor";
    "she will lead the bank, replacing Juan Soto".
    """
    verb = hit.verb
    if verb is None or verb.parent is None or hit.trigger is None:
        return None
    main = at.get(verb.parent)
    aside = verb.role == "adverbial" and verb.tense == "PRESPART" and not verb.marker
    dated = any(group.prep != "by" for group in times(parse, verb.head))
    if main is None or not aside or main.part != "verb" or dated:
        return None
    if hit.lemma in REPLACING and main.cls == "OCCURRENCE":
        kept, folded = (main, hit) if main.kind else (hit, main)
        return Fold(kept, folded, "succession")
    if main.kind == hit.kind or {main.kind, hit.kind} <= FIGHTS:
        return Fold(main, hit, "elaboration")
    if {main.lemma, phrasal(parse, main.token)} & verb_list("support", "frame"):
        return Fold(hit, main, "elaboration")
    return None


def spending(parse: Parse, hit: Hit, at: Hits) -> Fold | None:
    """What time was spent on: "spent years building the dam", "has spent days trying to help"."""
    verb = hit.verb
    if verb is None or verb.parent is None or verb.tense != "PRESPART":
        return None
    over = noun_at(parse, verb.parent)
    above = over.parent if over is not None and over.role == "time" else verb.parent
    main = at.get(above) if above is not None else None
    return Fold(hit, main, "spending") if main is not None and main.lemma == "spend" else None


def forced(parse: Parse, hit: Hit, at: Hits) -> Fold | None:
    """What a happening forced on those it befell: "was beaten and forced to flee"."""
    verb = hit.verb
    if verb is not None and verb.tense == "INFINITIVE" and verb.parent is not None:
        verb = verb_at(parse, verb.parent)
    if verb is None or verb.conjunct_of is None or objects(parse, verb):
        return None
    main = at.get(verb.conjunct_of)
    forces = parse.sentence.tokens[verb.head].lemma in verb_list("support", "force")
    befell = main is not None and main.verb is not None and main.verb.passive
    return Fold(main, hit, "forced") if main is not None and befell and forces else None


def last_day(parse: Parse, hit: Hit, at: Hits) -> Fold | None:
    """Having time until a day for what has to be done by then: "has until 4 June to appeal"."""
    verb = hit.verb
    main = at.get(verb.parent) if verb is not None and verb.parent is not None else None
    if verb is None or main is None or main.verb is None or verb.tense != "INFINITIVE":
        return None
    if main.lemma != "give" and (main.lemma != "have" or main.verb.tense == "PAST"):
        return None
    limits = any(group.prep in ("until", "till") for group in times(parse, main.token))
    return Fold(hit, main, LAST_DAY) if limits else None


def attempt(parse: Parse, hit: Hit, at: Hits) -> Fold | None:
    """A noun of trying before its infinitive: "the race to save him"."""
    if hit.part != "noun" or hit.lemma not in verb_list("support", "attempt"):
        return None
    verbs = (at.get(v.head) for v in parse.verbs if v.parent == hit.token)
    tried = next((v for v in verbs if v and v.verb and v.verb.tense == "INFINITIVE"), None)
    return Fold(tried, hit, "attempt") if tried is not None else None


def compound(parse: Parse, hit: Hit, at: Hits) -> Fold | None:
    """An event noun before another in one group: "ceasefire deal"."""
    del parse
    group = hit.noun
    if group is None or hit.part != "noun" or hit.token == group.head:
        return None
    head = at.get(group.head)
    return Fold(head, hit, "compound") if head is not None else None


def consequence(parse: Parse, hit: Hit, at: Hits) -> Fold | None:
    """What a happening did, told beside it: "a bomb went off, killing two"."""
    del parse
    verb = hit.verb
    if verb is None or verb.parent is None or hit.lemma not in verb_list("support", "subject"):
        return None
    main = at.get(verb.parent)
    aside = verb.role == "adverbial" and verb.tense == "PRESPART" and not verb.marker
    return Fold(main, hit, "consequence") if aside and main is not None else None


def put_off(parse: Parse, hit: Hit, at: Hits) -> Fold | None:
    """What was put off and is to be after all: "the tour, delayed since May, will now begin"."""
    verb = hit.verb
    called = {hit.lemma, phrasal(parse, hit.token)}
    if verb is None or called.isdisjoint(verb_list("governor", "negated")):
        return None
    heads = {verb.parent, *(g.head for g in subjects(parse, verb))}
    done = verb.passive or verb.tense == "PASTPART"
    later = (v for v in parse.verbs if done and v.head > verb.head and v.tense == "FUTURE")
    anew = next((v for v in later if any(g.head in heads for g in subjects(parse, v))), None)
    main = at.get(anew.head) if anew is not None and not anew.negated else None
    if main is None or not (called & verb_list("governor", "moved") or main.lemma in GOING_ON):
        return None
    return Fold(main, hit, PUT_OFF)


VERB_FOLDERS: tuple[Folder, ...] = (
    support_verb,
    occurrence_verb,
    met_with,
    forced,
    governing_verb,
    gathering,
    harm,
    harm_when,
    consequence,
    elaboration,
    spending,
    put_off,
    last_day,
    *HALVES,
)
NOUN_FOLDERS: tuple[Folder, ...] = (same_kind, compound, attempt, *NOUN_HALVES)


def _patients(parse: Parse, verb: VerbGroup) -> tuple[NounGroup, ...]:
    """What a verb is done to, and what "on" or "to" brings into its place ("went on strike")."""
    if verb.passive:
        return subjects(parse, verb)
    direct = objects(parse, verb)
    if direct and _is_part_of_verb(parse, direct[0]):
        return tuple(g for g in obliques(parse, direct[0].head) if g.prep == "in")
    if direct:
        return direct
    return tuple(g for g in obliques(parse, verb.head) if g.prep in ("on", "to", "into", "in"))


def _is_part_of_verb(parse: Parse, group: NounGroup) -> bool:
    """Whether an object only makes a verb with its own: "takes part in the talks"."""
    return group.first == group.head and parse.sentence.tokens[group.head].lemma == "part"
