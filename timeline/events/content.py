"""What is said, decided or asked for, as the rest of a title: "that bridge is safe".

In: a verb in its scene. Out: wordings, the fullest first.
"""

import re

from timeline.events.detect import Hit
from timeline.events.phrases import Wordings, are_many, phrase, whole
from timeline.events.scene import Scene
from timeline.events.wording import listed, participle, third_person
from timeline.text.clauses import noun_at, objects, predicates, subjects
from timeline.text.syntax import NounGroup, Parse, VerbGroup

SCORE = re.compile(r"\d{1,3}[-–]\d{1,3}(?:, \d{1,3}[-–]\d{1,3})*\b")
FINITE = ("PAST", "PRESENT", "FUTURE", "NONE")
# words behind a verb that belong to it where no noun follows: "broken into", "runs aground"
PARTICLES = frozenset({"out", "up", "down", "off", "over", "away", "back", "apart", "aside",
                       "aground", "ashore", "home", "forward", "into", "upon"})  # fmt: skip
LOOSE = frozenset({"in", "on", "through", "together", "along"})  # where no words of theirs follow
CLOSING = frozenset({"IN", "TO", "CC", ",", ".", ":", "RB", "-RRB-"})
ADJECTIVES = frozenset({"guilty", "bankrupt", "free", "open", "dead", "alive", "public", "private",
                        "professional", "independent", "live", "missing", "viral"})  # fmt: skip
ASKING = frozenset({"request", "recommend", "demand", "ask", "propose", "urge", "order", "insist",
                    "suggest", "advise", "require"})  # fmt: skip
QUALIFYING = frozenset({"find", "declare", "pronounce", "rule", "judge", "deem", "make", "render",
                        "leave", "keep", "set", "turn"})  # fmt: skip
MEANT = frozenset({"intend", "plan", "aim", "hope", "propose", "want", "seek"})


def announced(scene: Scene, hit: Hit, who: str) -> Wordings:
    """What somebody announces, asks or finds: "that bridge is safe", "plan to buy Acme".

    The fullest wording first; none where nothing is said that a title can hold.
    """
    parse = scene.parses[hit.sentence]
    hanging = [v for v in parse.verbs if v.parent == hit.token]
    verb = next((v for v in hanging if v.role == "complement" and v.tense in FINITE), None)
    if verb is None:
        return tuple(words for v in hanging if (words := _open(scene, hit.sentence, v)))
    found = [phrase(scene, hit.sentence, g) for g in subjects(parse, verb)]
    subject = listed(tuple(dict.fromkeys(filter(None, found))))
    lemma = parse.sentence.tokens[verb.head].lemma
    if subject == who and (verb.tense == "FUTURE" or lemma in MEANT):
        inner = _aim(parse, verb.head) if lemma in MEANT else verb
        return (f"plan {infinitive(scene, hit.sentence, inner, '')}",) if inner else ()
    if not subject or subject == who or verb.negated or verb.modal:
        return ()
    many = any(are_many(scene, hit.sentence, g) for g in subjects(parse, verb)) or len(found) > 1
    asked = hit.lemma in ASKING or verb.tense == "NONE"
    does = _finite(parse, verb, many=many, asked=asked)
    things = objects(parse, verb)[:1] or predicates(parse, verb)[:1]
    rest = [words for g in things for words in whole(scene, hit.sentence, g, subject)] or [""]
    return tuple(" ".join(filter(None, ("that", subject, does, words))) for words in rest)


def aimed(scene: Scene, hit: Hit, who: str) -> Wordings:
    """What a decision, a plan or an offer is to do: "to close baths"."""
    parse = scene.parses[hit.sentence]
    verb = _aim(parse, hit.token)
    return (infinitive(scene, hit.sentence, verb, who),) if verb else ()


def _open(scene: Scene, sentence: int, verb: VerbGroup) -> str:
    """What has to be decided: "whether to close baths"; "" where that is not open."""
    before = scene.parses[sentence].sentence.tokens[max(verb.first - 1, 0)]
    asked = verb.tense == "INFINITIVE" and before.lemma == "whether"
    return f"whether {infinitive(scene, sentence, verb, '')}" if asked else ""


def infinitive(scene: Scene, sentence: int, verb: VerbGroup, who: str) -> str:
    """As in "to close baths"."""
    parse = scene.parses[sentence]
    lemma = parse.sentence.tokens[verb.head].lemma
    things = [phrase(scene, sentence, group, who) for group in objects(parse, verb)[:1]]
    return " ".join(filter(None, ("to", lemma, particle(parse, verb.head), *things)))


def quality(parse: Parse, verb: VerbGroup, thing: NounGroup) -> str:
    """What something is found or made: "guilty" of "found her guilty"; "" if nothing is said."""
    tokens, at = parse.sentence.tokens, thing.end
    stated = tokens[verb.head].lemma in QUALIFYING and at < len(tokens) and tokens[at].tag == "JJ"
    return tokens[at].lemma if stated and noun_at(parse, at) is None else ""


def score(scene: Scene, parse: Parse, at: int) -> str:
    """The score that stands at a token: "6-4, 7-5"; "" if there is none."""
    tokens = parse.sentence.tokens
    found = SCORE.match(scene.document.text, tokens[at].start) if at < len(tokens) else None
    return found[0] if found else ""


def _aim(parse: Parse, token: int) -> VerbGroup | None:
    """What the infinitive that hangs on a word says."""
    return next((v for v in parse.verbs if v.parent == token and v.tense == "INFINITIVE"), None)


def _finite(parse: Parse, verb: VerbGroup, *, many: bool, asked: bool) -> str:
    """A verb in the present: "opens", "are closed"; as asked for: "open", "be closed"."""
    lemma = parse.sentence.tokens[verb.head].lemma
    if verb.passive:
        be = "be" if asked else "are" if many else "is"
        return f"{be} {participle(lemma)}"
    if lemma == "be" and not asked:
        return "are" if many else "is"
    return lemma if many or asked else third_person(lemma)


def particle(parse: Parse, token: int) -> str:
    """The word that belongs to a verb and stands behind it: "set up", "plead guilty"."""
    tokens = parse.sentence.tokens
    parted = token + 1 < len(tokens) and tokens[token + 1].tag == "PRP"  # "put it off"
    token += parted
    if token + 1 >= len(tokens):
        return ""
    word, behind = tokens[token + 1], noun_at(parse, token + 2)
    if behind is not None and behind.prep == word.lemma:
        return ""
    if word.tag == "RP" or (word.lemma in ADJECTIVES and word.tag == "JJ" and not parted):
        return word.lemma
    after = tokens[token + 2].tag if token + 2 < len(tokens) else "."
    if word.lemma in LOOSE and word.tag in ("IN", "RB"):
        return word.lemma if after in CLOSING else ""
    return word.lemma if word.lemma in PARTICLES and word.tag in ("IN", "RB", "NN") else ""
