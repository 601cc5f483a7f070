"""Look-ups over a parsed sentence: who did what to whom, read off the links.

All are pure functions of a `Parse`. A verb's own words come from the groups that hang on it;
`subjects` and `objects` also give what the reader infers: the subject of a coordinated verb, of an
infinitive, of a participle, and the noun that a relative clause describes.
"""

from bisect import bisect_right
from operator import attrgetter

from timeline.text.syntax import NounGroup, NounRole, Parse, VerbGroup
from timeline.text.valency import takes

PRONOUNS = frozenset({"WDT", "WP"})
END = attrgetter("end")
RANKS = frozenset({"first", "last", "only", "second", "third", "initial", "latest", "next"})
DEPTH = 20  # links followed before giving up
# behind "by": what counts, what a thing is done with, and when
MEASURES = frozenset(
    {"margin", "majority", "vote", "point", "percent", "%", "goal", "run", "length", "stroke"}
    | {"second", "minute", "metre", "meter", "mile", "kilometre", "kilometer", "inch", "foot"}
    | {"half", "third", "quarter", "fifth", "tenth", "degree", "pound", "dollar", "euro"}
)
MEANS = frozenset(
    {"air", "sea", "land", "road", "rail", "train", "bus", "car", "boat", "ship", "plane", "coach"}
    | {"helicopter", "hand", "force", "mail", "post", "email", "e-mail", "phone", "telephone"}
    | {"letter", "accident", "mistake", "chance", "agreement", "consent", "consensus", "law"}
    | {"acclamation", "default", "design", "proxy", "ballot", "referendum", "decree", "statute"}
    | {"night", "day", "dawn", "dusk", "daylight", "noon", "nightfall", "daybreak", "midnight"}
    | {"sunrise", "sunset", "midsummer", "midwinter", "candlelight", "lot", "lottery", "auction"}
)


def verb_at(parse: Parse, token: int) -> VerbGroup | None:
    """The verb group that a token belongs to; None inside a noun group ("did *he* go")."""
    at = bisect_right(parse.verbs, token, key=END)
    if at == len(parse.verbs) or token < parse.verbs[at].first:
        return None
    verb = parse.verbs[at]
    return verb if token == verb.head or noun_at(parse, token) is None else None


def noun_at(parse: Parse, token: int) -> NounGroup | None:
    """The noun group that a token belongs to."""
    at = bisect_right(parse.nouns, token, key=END)
    return parse.nouns[at] if at < len(parse.nouns) and parse.nouns[at].first <= token else None


def verb_above(parse: Parse, group: NounGroup | VerbGroup) -> VerbGroup | None:
    """The verb group that a group hangs on; None if it hangs on a noun or on nothing."""
    return verb_at(parse, group.parent) if group.parent is not None else None


def noun_above(parse: Parse, group: NounGroup | VerbGroup) -> NounGroup | None:
    """The noun group that a group hangs on; None if it hangs on a verb or on nothing."""
    return noun_at(parse, group.parent) if group.parent is not None else None


def conjuncts(parse: Parse, noun: NounGroup) -> tuple[NounGroup, ...]:
    """The group and those coordinated with it: "A, B and C" for A."""
    return tuple(n for n in parse.nouns if n is noun or n.conjunct_of == noun.head)


def overt_subjects(parse: Parse, verb: VerbGroup) -> tuple[NounGroup, ...]:
    """The subjects that stand beside the verb, all conjuncts; a relative pronoun counts."""
    return _hanging(parse, verb.head, "subject")


def subjects(parse: Parse, verb: VerbGroup) -> tuple[NounGroup, ...]:
    """Who does it, or what it is done to in the passive: overt or inferred, all conjuncts."""
    return _subjects(parse, verb, DEPTH)


def objects(parse: Parse, verb: VerbGroup) -> tuple[NounGroup, ...]:
    """What it is done to, all conjuncts; in "the car that he bought" the car."""
    own = _hanging(parse, verb.head, "object") or _shared_objects(parse, verb)
    if own and not _is_pronoun(parse, own[0]):
        return own
    if verb.role != "relative" or verb.parent is None:
        return own
    noun = noun_at(parse, verb.parent)
    if noun and (own or (not verb.marker and verb.tense not in ("PASTPART", "PRESPART"))):
        return conjuncts(parse, noun)
    return own


def _shared_objects(parse: Parse, verb: VerbGroup) -> tuple[NounGroup, ...]:
    """The objects that stand behind the last of some verbs: the ship of "seized" and "burned"."""
    if verb.conjunct_of is None:
        return ()
    before = [v for v in parse.verbs if verb.conjunct_of in (v.head, v.conjunct_of)]
    sharing = (v for v in before if v.head < verb.head)
    found = (noun for v in sharing for noun in _hanging(parse, v.head, "object"))
    return tuple(noun for noun in found if noun.first >= verb.end)


def indirect_objects(parse: Parse, verb: VerbGroup) -> tuple[NounGroup, ...]:
    """Who is given, told or shown something."""
    return _hanging(parse, verb.head, "indirect")


def predicates(parse: Parse, verb: VerbGroup) -> tuple[NounGroup, ...]:
    """What the subject is or becomes."""
    return _hanging(parse, verb.head, "predicate")


def obliques(parse: Parse, head: int) -> tuple[NounGroup, ...]:
    """The groups with a preposition that hang on a verb or noun, all conjuncts."""
    return _hanging(parse, head, "oblique")


def times(parse: Parse, head: int) -> tuple[NounGroup, ...]:
    """The time expressions that hang on a verb or noun."""
    return _hanging(parse, head, "time")


def appositions(parse: Parse, noun: NounGroup) -> tuple[NounGroup, ...]:
    """The groups that explain this one."""
    return _hanging(parse, noun.head, "apposition")


def possessor(parse: Parse, noun: NounGroup) -> NounGroup | None:
    """Whose it is: "Japan's", "his"."""
    found = _hanging(parse, noun.head, "possessor")
    return found[0] if found else None


def agent_by(parse: Parse, verb: VerbGroup) -> NounGroup | None:
    """Who does it, in the passive: "was signed by the minister"."""
    if not verb.passive:
        return None
    groups = (noun for noun in obliques(parse, verb.head) if noun.prep == "by")
    return next((noun for noun in groups if not is_manner(parse, noun)), None)


def is_manner(parse: Parse, group: NounGroup) -> bool:
    """Whether a group behind "by" tells how, how much or when, not who: "by two votes"."""
    head = parse.sentence.tokens[group.head]
    if head.lemma.lower() in MEASURES or head.tag == "CD":
        return True
    return group.end == group.first + 1 and head.lemma.lower() in MEANS


def is_of_one_picked(parse: Parse, verb: VerbGroup) -> bool:
    """Whether an infinitive tells what one of a row does: "was the first to land"."""
    if verb.tense != "INFINITIVE":
        return False
    noun, outer = noun_above(parse, verb), verb_above(parse, verb)
    tokens = parse.sentence.tokens
    copula = outer is not None and tokens[outer.head].lemma == "be"
    groups = (noun,) if noun else predicates(parse, outer) if outer and copula else ()
    return any(t.lemma.lower() in RANKS for g in groups for t in tokens[g.first : g.head + 1])


def governor(_: Parse, verb: VerbGroup) -> tuple[int, str] | None:
    """The head that a clause hangs on, and the word that opens it; None for a main clause."""
    return None if verb.parent is None else (verb.parent, verb.marker)


def ancestors(parse: Parse, token: int) -> tuple[int, ...]:
    """The heads that a token hangs on, nearest first, its own group's head left out."""
    group = verb_at(parse, token) or noun_at(parse, token)
    found: list[int] = []
    while group is not None and group.parent is not None and group.parent not in found:
        found.append(group.parent)
        group = verb_at(parse, group.parent) or noun_at(parse, group.parent)
    return tuple(found)


def clause_tokens(parse: Parse, verb: VerbGroup) -> tuple[int, ...]:
    """The tokens of a verb group and of the noun groups that hang on it, in order."""
    heads = {verb.head}
    for _ in range(DEPTH):
        more = {n.head for n in parse.nouns if n.parent in heads or n.conjunct_of in heads} - heads
        if not more:
            break
        heads |= more
    tokens = {i for n in parse.nouns if n.head in heads for i in range(n.first, n.end)}
    own = (i for i in range(verb.first, verb.end) if noun_at(parse, i) is None)
    return tuple(sorted(tokens.union(own)))


def _hanging(parse: Parse, head: int, role: NounRole) -> tuple[NounGroup, ...]:
    nouns = parse.hanging.get(head)
    return tuple([noun for noun in nouns if noun.role == role]) if nouns else ()


def _is_pronoun(parse: Parse, noun: NounGroup) -> bool:
    return parse.sentence.tokens[noun.head].tag in PRONOUNS


def _subjects(parse: Parse, verb: VerbGroup, depth: int) -> tuple[NounGroup, ...]:
    own = overt_subjects(parse, verb)
    if depth == 0 or (own and not (verb.role == "relative" and _is_pronoun(parse, own[0]))):
        return own
    if verb.conjunct_of is not None and (first := verb_at(parse, verb.conjunct_of)):
        return _subjects(parse, first, depth - 1)
    if verb.parent is None:
        return own
    if noun := noun_at(parse, verb.parent):
        return _from_noun(parse, verb, noun, depth)
    outer = verb_at(parse, verb.parent)
    if outer is None or verb.tense not in ("INFINITIVE", "PRESPART", "PASTPART"):
        return own
    return _from_verb(parse, verb, outer, depth)


def _from_noun(parse: Parse, verb: VerbGroup, noun: NounGroup, depth: int) -> tuple[NounGroup, ...]:
    """The subject of what hangs on a noun: the noun, or whose plan it is."""
    if verb.role == "relative":
        return conjuncts(parse, noun)
    owner = possessor(parse, noun)
    if owner:
        return (owner,)
    outer = verb_above(parse, noun)
    return _subjects(parse, outer, depth - 1) if outer and noun.role == "object" else ()


def _from_verb(
    parse: Parse, verb: VerbGroup, outer: VerbGroup, depth: int
) -> tuple[NounGroup, ...]:
    """The subject of an infinitive or participle: the governing verb's object or subject."""
    lemma = parse.sentence.tokens[outer.head].lemma
    control = any(takes(lemma, frame) for frame in ("infinitive", "bare", "state", verb.marker))
    if verb.role == "complement" and control:
        given = indirect_objects(parse, outer) or _hanging(parse, outer.head, "object")
        if given:
            return given
    return _subjects(parse, outer, depth - 1)
