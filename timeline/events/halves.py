"""One happening told in two halves of a sentence: by what was done, and by what that came to.

In: a hit of a sentence and all its hits by token. Out: the fold of the one half into the other, or
None. Rules only; `fold` asks them after its own.
"""

from timeline.events.detect import Hit
from timeline.events.draft import HAVOC, Fold, Folder, Hits
from timeline.events.kinds import family, phrasal, verb_list
from timeline.text.clauses import objects, obliques, subjects, times
from timeline.text.syntax import NounGroup, Parse, VerbGroup

CALAMITIES = ("accident", "attack", "disaster")
FIGHTS = frozenset({"attack", "conflict"})
PRELUDES = frozenset({"respond", "react", "reply", "retaliate", "act", "intervene"})
FINDING = frozenset({"find", "leave", "report", "declare", "pronounce", "presume", "believe"})
FENDING = frozenset({"repel", "repulse", "resist", "withstand", "fend", "foil", "crush"})
# nouns that tell how far a happening is, before "of" and the happening
PHASES = frozenset({"start", "beginning", "outbreak", "onset", "opening", "end", "conclusion",
                    "completion", "resumption", "signing", "holding", "launch"})  # fmt: skip
COMING = frozenset({"come", "return", "step", "go"})
WAYS = ("to", "from", "into", "in", "at", "through")
CONTESTS = ("election", "fixture")
SUMMED_UP = "summing-up"
# nouns that sum up what the sentence has told: "a move that surprised many"
SUMS = frozenset({"move", "step", "deal", "decision"})


def means(parse: Parse, hit: Hit, at: Hits) -> Fold | None:
    """What was done to do something: "ended the siege by storming the town"."""
    verb = hit.verb
    if verb is None or verb.parent is None or verb.marker != "by" or verb.tense != "PRESPART":
        return None
    main = at.get(verb.parent)
    if main is None or main.part != "verb" or _is_dated(parse, hit):
        return None
    if _is_strong(main) and main.kind != "result" and not _is_frame(parse, main):
        return None
    kept, folded = (main, hit) if main.trigger and not _is_strong(hit) else (hit, main)
    return Fold(kept, folded, "means")


def found_so(parse: Parse, hit: Hit, at: Hits) -> Fold | None:
    """How somebody was found or left: "was found stabbed", "was declared elected"."""
    verb = hit.verb
    if verb is None or hit.lemma not in FINDING:
        return None
    states = (v for v in parse.verbs if v.parent == verb.head and v.role == "complement")
    told = (at.get(v.head) for v in states if v.tense == "PASTPART")
    state = next((h for h in told if h is not None and h.trigger is not None), None)
    return Fold(state, hit, "found-so") if state is not None else None


def outcome_when(parse: Parse, hit: Hit, at: Hits) -> Fold | None:
    """What came of something told in a clause: "made history when they beat the champions"."""
    verb = hit.verb
    if verb is None or not (hit.kind == "result" or _is_frame(parse, hit)):
        return None
    told = (at.get(v.head) for v in parse.verbs if v.parent == verb.head and v.marker == "when")
    inner = next((h for h in told if h is not None and h.cls == "OCCURRENCE"), None)
    return Fold(inner, hit, "outcome-when") if inner is not None else None


def came_to(parse: Parse, hit: Hit, at: Hits) -> Fold | None:
    """What somebody came or returned to do: "returned to host the show"; not where they went."""
    if hit.verb is None or hit.lemma not in COMING or _is_dated(parse, hit):
        return None
    if any(group.prep in WAYS for group in obliques(parse, hit.token)):
        return None
    aims = (v for v in parse.verbs if v.parent == hit.token and v.tense == "INFINITIVE")
    told = next((h for v in aims if (h := at.get(v.head)) is not None), None)
    done = told is not None and told.trigger is not None and told.cls == "OCCURRENCE"
    return Fold(told, hit, "came-to") if told is not None and done else None


def with_doing(parse: Parse, hit: Hit, at: Hits) -> Fold | None:
    """What goes with what is told: "agreed to part, with Acme paying the costs"."""
    verb = hit.verb
    if verb is None or verb.parent is None or verb.marker != "with" or verb.tense != "PRESPART":
        return None
    main = at.get(verb.parent)
    weak = not _is_strong(hit) and not _is_dated(parse, hit)
    told = main is not None and main.part == "verb" and main.trigger is not None
    return Fold(main, hit, "with-doing") if main is not None and told and weak else None


def framed(parse: Parse, hit: Hit, at: Hits) -> Fold | None:
    """What something begins or ends with: "ended its season with a defeat"."""
    if hit.verb is None or not _is_frame(parse, hit):
        return None
    nouns = (at.get(g.head) for g in obliques(parse, hit.token) if g.prep == "with")
    noun = next((n for n in nouns if n is not None and n.part == "noun"), None)
    return Fold(noun, hit, "framed") if noun is not None else None


def fended_off(parse: Parse, hit: Hit, at: Hits) -> Fold | None:
    """What a fighting verb is done to: "repelled an assault"."""
    if hit.verb is None or hit.lemma not in FENDING:
        return None
    nouns = (at.get(group.head) for group in objects(parse, hit.verb))
    noun = next((n for n in nouns if n is not None and n.part == "noun"), None)
    return Fold(hit, noun, "fended-off") if noun is not None and noun.kind in FIGHTS else None


def prelude(parse: Parse, hit: Hit, at: Hits) -> Fold | None:
    """An act that is told again by what follows it: "responded and sent troops"."""
    if hit.lemma not in PRELUDES or _is_strong(hit):
        return None
    said = (at.get(v.head) for v in parse.verbs if v.conjunct_of == hit.token)
    act = next((h for h in said if h is not None and h.trigger is not None), None)
    return Fold(act, hit, "prelude") if act is not None else None


def havoc(parse: Parse, hit: Hit, at: Hits) -> Fold | None:
    """Whatever a calamity does, on no day of its own: "the blast toppled a wall"."""
    verb = hit.verb
    if verb is None or verb.passive or _is_dated(parse, hit) or hit.cls != "OCCURRENCE":
        return None
    doers = [g for g in subjects(parse, verb) if g.head == verb.parent or _leads_to(parse, g, verb)]
    nouns = (at.get(group.head) for group in doers)
    noun = next((n for n in nouns if n is not None and n.part == "noun"), None)
    return Fold(noun, hit, HAVOC) if noun is not None and noun.kind in CALAMITIES else None


def won_in(parse: Parse, hit: Hit, at: Hits) -> Fold | None:
    """The contest of which a noun is the outcome: "her victory in the election".

    The contest is told again where it is known: then it is kept.
    """
    if hit.part != "noun" or hit.kind != "result":
        return None
    inner = (at.get(g.head) for g in obliques(parse, hit.token) if g.prep in ("in", "at"))
    contest = next((h for h in inner if h is not None and h.kind in CONTESTS), None)
    if contest is None or contest.noun is None:
        return None
    known = parse.sentence.tokens[contest.noun.first].lemma.lower() in ("the", "that", "this")
    return Fold(contest, hit, "won-in") if known else Fold(hit, contest, "won-in")


def outcome_noun(parse: Parse, hit: Hit, at: Hits) -> Fold | None:
    """What came of something told in a clause: "won a victory when they took the town"."""
    group = hit.noun
    if group is None or hit.part != "noun" or hit.kind != "result" or group.role != "object":
        return None
    days = times(parse, group.parent) if group.parent is not None else ()
    above = (group.head, group.parent, *(day.head for day in days))
    told = (at.get(v.head) for v in parse.verbs if v.marker == "when" and v.parent in above)
    inner = next((h for h in told if h is not None and h.token > hit.token and h.trigger), None)
    return Fold(inner, hit, "outcome-when") if inner is not None else None


def phase(parse: Parse, hit: Hit, at: Hits) -> Fold | None:
    """A noun that tells how far a happening is: "the outbreak of war"."""
    if hit.part != "noun" or hit.lemma not in PHASES:
        return None
    inner = (at.get(g.head) for g in obliques(parse, hit.token) if g.prep == "of")
    noun = next((n for n in inner if n is not None and n.part == "noun"), None)
    return Fold(noun, hit, "phase") if noun is not None else None


def summing_up(parse: Parse, hit: Hit, at: Hits) -> Fold | None:
    """A noun behind a comma that names what was just told: "shelled Oslo, an attack that"."""
    group = hit.noun
    if group is None or hit.part != "noun" or group.role not in ("none", "apposition"):
        return None
    tokens = parse.sentence.tokens
    opens = group.first > 0 and tokens[group.first - 1].tag == ","
    if not opens or tokens[group.first].lemma.lower() not in ("a", "an"):
        return None
    before = [h for h in at.values() if h.part == "verb" and h.token < group.first and h.trigger]
    told = next((h for h in sorted(before, key=_by_token)[::-1] if _may_name(hit, h)), None)
    return Fold(told, hit, SUMMED_UP) if told is not None else None


def _leads_to(parse: Parse, group: NounGroup, verb: VerbGroup) -> bool:
    """Whether no comma stands between a subject and its verb."""
    return all(token.tag != "," for token in parse.sentence.tokens[group.end : verb.first])


def _by_token(hit: Hit) -> int:
    return hit.token


def _may_name(noun: Hit, verb: Hit) -> bool:
    """Whether a noun may stand for what a verb tells."""
    called = verb.trigger.kind.called if verb.trigger else ()
    return noun.lemma in (*SUMS, *called) or family(noun.kind) == family(verb.kind)


def _is_strong(hit: Hit) -> bool:
    """Whether a word names a kind by itself."""
    return hit.trigger is not None and not hit.trigger.weak


def _is_dated(parse: Parse, hit: Hit) -> bool:
    """Whether a time of its own stands with a verb."""
    return any(group.prep != "by" for group in times(parse, hit.token))


def _is_frame(parse: Parse, hit: Hit) -> bool:
    """Whether a verb only says that something began or ended."""
    return not verb_list("support", "frame").isdisjoint((hit.lemma, phrasal(parse, hit.token)))


HALVES: tuple[Folder, ...] = (
    means,
    found_so,
    outcome_when,
    came_to,
    with_doing,
    framed,
    prelude,
    havoc,
    fended_off,
)
NOUN_HALVES: tuple[Folder, ...] = (phase, won_in, outcome_noun, summing_up)
