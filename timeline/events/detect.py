"""Every event that a sentence speaks of, with kind, TimeML class, tense, aspect and polarity.

In: parsed sentences. Out: hits, in text order. Which of them belong on a calendar is decided
later (`select`); nothing is lost here but auxiliaries and copulas.
"""

import functools
from collections.abc import Mapping
from typing import Literal

from attrs import frozen

from timeline.events.kinds import Lexicon, Trigger, verb_list
from timeline.model import Span
from timeline.text.clauses import noun_at, objects, obliques, subjects
from timeline.text.syntax import NounGroup, Parse, VerbGroup

CLASSES = ("REPORTING", "PERCEPTION", "ASPECTUAL", "I_STATE", "I_ACTION", "STATE")
PARTICLE_TAGS = ("RP", "IN", "RB", "TO")
NOUN_TAGS = ("NN", "NNS")
NAME_TAGS = ("NNP", "NNPS")
HEAD_TAGS = (*NOUN_TAGS, *NAME_TAGS, "JJ")  # "the final"


@frozen
class Hit:
    """One word that speaks of an event.

    `sentence` is the position of its parse in the document, `token` that of the word in the
    sentence. `trigger` is None where no kind knows the word.
    """

    sentence: int
    token: int
    span: Span
    lemma: str
    part: Literal["verb", "noun", "adjective"]
    cls: str
    trigger: Trigger | None
    verb: VerbGroup | None = None
    noun: NounGroup | None = None

    @property
    def kind(self) -> str:
        """The name of its kind, "" where none knows the word."""
        return self.trigger.kind.name if self.trigger else ""


def detect(parse: Parse, sentence: int, lexicon: Lexicon) -> tuple[Hit, ...]:
    """The hits of one sentence."""
    verbs = [_verb_hit(parse, sentence, verb, lexicon) for verb in parse.verbs]
    nouns = [_noun_hit(parse, sentence, group, lexicon) for group in parse.nouns]
    modifiers = [
        hit for group in parse.nouns for hit in _modifier_hits(parse, sentence, group, lexicon)
    ]
    hits = [hit for hit in (*verbs, *nouns, *modifiers) if hit is not None]
    first = {hit.token: hit for hit in reversed(hits)}
    return tuple(first[token] for token in sorted(first))


def _verb_hit(parse: Parse, sentence: int, verb: VerbGroup, lexicon: Lexicon) -> Hit | None:
    token = parse.sentence.tokens[verb.head]
    trigger = verb_trigger(parse, verb, lexicon)
    if (token.lemma == "be" and trigger is None) or _is_nominal(parse, verb):
        return None
    return Hit(
        sentence=sentence,
        token=verb.head,
        span=Span(token.start, token.end),
        lemma=token.lemma,
        part="verb",
        cls=verb_class(token.lemma),
        trigger=trigger,
        verb=verb,
    )


def _is_nominal(parse: Parse, verb: VerbGroup) -> bool:
    """Whether a participle stands for a noun: "the wounded", "the accused"."""
    tokens, at = parse.sentence.tokens, verb.head
    alone = verb.first == at > 0 and tokens[at].tag in ("VBN", "VBD")
    if not alone or tokens[at - 1].lemma != "the":
        return False
    return at + 1 == len(tokens) or tokens[at + 1].tag not in HEAD_TAGS


def verb_class(lemma: str) -> str:
    """The TimeML class of a verb.

    >>> verb_class("say"), verb_class("arrive")
    ('REPORTING', 'OCCURRENCE')
    """
    return _classes().get(lemma, "OCCURRENCE")


@functools.cache
def _classes() -> Mapping[str, str]:
    """Lemma -> its class, the first of `CLASSES` that lists it."""
    return {lemma: name for name in reversed(CLASSES) for lemma in verb_list("class", name)}


def verb_trigger(parse: Parse, verb: VerbGroup, lexicon: Lexicon) -> Trigger | None:
    """The kind that a verb names, by the verb alone or with a second word."""
    tokens = parse.sentence.tokens
    whole = lexicon.verbs.get(_joined(parse, verb.head), ())
    triggers = whole or lexicon.verbs.get(tokens[verb.head].lemma, ())
    if not triggers:
        return None
    lemma = tokens[verb.head].lemma
    beside = _beside(parse, verb)
    for trigger in triggers:
        barred = any(f"{lemma} {word}" in trigger.kind.barred for word in beside)
        if not barred and beside.issuperset(trigger.second.split()):
            return trigger
    return None


def _beside(parse: Parse, verb: VerbGroup) -> set[str]:
    """Lemmas that stand with a verb as particle, preposition or head of an object."""
    tokens = parse.sentence.tokens
    words = {
        tokens[at].lemma
        for at in range(verb.head + 1, min(verb.head + 3, len(tokens)))
        if (tokens[at].tag in PARTICLE_TAGS and not _opens_time(parse, at))
        or tokens[at].tag.startswith("JJ")
    }
    words.update(t.lemma for t in tokens[verb.head + 1 : verb.head + 2] if t.tag in NOUN_TAGS)
    groups = obliques(parse, verb.head)
    words.update(group.prep for group in groups)
    words.update(v.marker for v in parse.verbs if v.parent == verb.head and v.tense == "PRESPART")
    done_to = subjects(parse, verb) if verb.passive else objects(parse, verb)
    words.update(tokens[group.head].lemma.lower() for group in (*groups, *done_to))
    return words


def _opens_time(parse: Parse, at: int) -> bool:
    """Whether a word is the preposition of a time: "left on Monday", not "booked for Monday"."""
    behind = noun_at(parse, at + 1)
    timed = behind is not None and behind.role == "time" and behind.first == at + 1
    return timed and parse.sentence.tokens[at].lemma != "for"


def _noun_hit(parse: Parse, sentence: int, group: NounGroup, lexicon: Lexicon) -> Hit | None:
    """The head of a noun group, where it names an event."""
    if group.role == "time":
        return None
    trigger = noun_trigger(parse, group, group.head, lexicon)
    if trigger is None:
        return None
    token = parse.sentence.tokens[group.head]
    return Hit(
        sentence=sentence,
        token=group.head,
        span=Span(token.start, token.end),
        lemma=token.lemma.lower(),
        part="noun",
        cls="OCCURRENCE",
        trigger=trigger,
        noun=group,
    )


def noun_trigger(parse: Parse, group: NounGroup, at: int, lexicon: Lexicon) -> Trigger | None:
    """The kind that a noun names, with the words before it in the group."""
    tokens = parse.sentence.tokens
    if tokens[at].tag not in HEAD_TAGS:
        return None
    lemma = tokens[at].lemma.lower()
    whole = lexicon.nouns.get(_joined(parse, at), ())
    if whole:
        return whole[0]
    triggers = lexicon.nouns.get(lemma)
    if triggers is None:
        return None
    before = "".join(f" {t.lemma.lower()}" for t in tokens[group.first : at])
    for trigger in triggers:
        barred = f"{before.rpartition(' ')[2]} {lemma}" in trigger.kind.barred
        if not barred and (not trigger.second or before.endswith(f" {trigger.second}")):
            return trigger
    return None


def _joined(parse: Parse, at: int) -> str:
    """The word that a token ends where a hyphen joins it to the one before it: "cease-fire"."""
    tokens = parse.sentence.tokens
    if at < len("x-") or tokens[at - 1].tag != "HYPH":
        return ""
    first, hyphen, last = tokens[at - 2 : at + 1]
    glued = first.end == hyphen.start and hyphen.end == last.start
    return f"{first.lemma}-{last.lemma}".lower() if glued else ""


def _modifier_hits(
    parse: Parse, sentence: int, group: NounGroup, lexicon: Lexicon
) -> tuple[Hit, ...]:
    """Participles before a noun that report an event: "the freshly appointed minister"."""
    hits = []
    for at in range(group.first, group.head):
        token = parse.sentence.tokens[at]
        word = past_form(token.lemma) if token.tag in ("VBN", "VBD") else token.lemma
        if token.tag in ("JJ", "VBN", "VBD") and word in lexicon.adjectives:
            trigger = lexicon.adjectives[word][0]
            span = Span(token.start, token.end)
            hits.append(
                Hit(sentence, at, span, token.lemma, "adjective", "STATE", trigger, None, group)
            )
    return tuple(hits)


def past_form(lemma: str) -> str:
    """The regular past participle of a lemma.

    >>> past_form("name"), past_form("appoint")
    ('named', 'appointed')
    """
    return lemma + ("d" if lemma.endswith("e") else "ed")
