"""Clues of grammar: tense and aspect in sequence, what is reported, participles."""

from collections.abc import Iterator

from timeline.events.kinds import verb_list
from timeline.order.clue import GRAMMAR, LIKELY, TELLING, Clue, Pair, words
from timeline.order.ground import (
    Ground,
    governing,
    is_done,
    last_step,
    main_event,
    told_by_verbs,
    words_of,
)
from timeline.text.clauses import noun_above, verb_above
from timeline.text.syntax import Parse, VerbGroup


def reported(ground: Ground, sentence: int) -> Iterator[Pair]:
    """As in "Police said that the man had fled": what is told came before the telling."""
    for event, above, verb in _complements(ground, sentence):
        if not verb.modal and verb.tense in ("PAST", "PRESENT"):
            yield event, above, words_of(ground.parses[sentence], verb.first, verb.end)


def foretold(ground: Ground, sentence: int) -> Iterator[Pair]:
    """As in "She said the bridge would open": what is told comes after the telling."""
    for event, above, verb in _complements(ground, sentence):
        if _lies_ahead(verb):
            yield above, event, words_of(ground.parses[sentence], verb.first, verb.end)


def _complements(ground: Ground, sentence: int) -> Iterator[tuple[str, str, VerbGroup]]:
    """Events of finite clauses that tell what was said or learnt, with the event of saying it."""
    parse = ground.parses[sentence]
    for event, verb in told_by_verbs(ground, sentence):
        upper = verb_above(parse, verb)
        if verb.role != "complement" or upper is None or verb.tense == "INFINITIVE":
            continue
        above = ground.at(sentence, upper.head)
        lemma = parse.sentence.tokens[upper.head].lemma
        if above and (lemma in verb_list("class", "REPORTING") or lemma in words("verb", "learn")):
            yield event, above, verb


def _lies_ahead(verb: VerbGroup) -> bool:
    return verb.tense == "FUTURE" or verb.modal == "would"


def participle(ground: Ground, sentence: int) -> Iterator[Pair]:
    """As in "The bus crashed, killing two": what the participle tells comes second."""
    for event, above, verb in _participles(ground, sentence):
        if verb.parent is not None and verb.parent < verb.first:
            yield above, event, words_of(ground.parses[sentence], verb.first, verb.end)


def fronted_participle(ground: Ground, sentence: int) -> Iterator[Pair]:
    """As in "Arriving in Rome, he met the king", "Accused of theft, he fled": that comes first."""
    for event, above, verb in _participles(ground, sentence, ("PRESPART", "PASTPART")):
        if verb.parent is not None and verb.parent > verb.first:
            yield event, above, words_of(ground.parses[sentence], verb.first, verb.end)


def _participles(
    ground: Ground, sentence: int, tenses: tuple[str, ...] = ("PRESPART",)
) -> Iterator[tuple[str, str, VerbGroup]]:
    """Events of bare participles beside a clause, with the event of that clause."""
    for event, verb in told_by_verbs(ground, sentence):
        if verb.role == "adverbial" and verb.tense in tenses and verb.aspect == "NONE":
            above = governing(ground, sentence, verb.parent)
            if above and not verb.marker:
                yield event, above, verb


def by_doing(ground: Ground, sentence: int) -> Iterator[Pair]:
    """As in "won the seat by beating Berg": the means come first."""
    parse = ground.parses[sentence]
    for event, verb in told_by_verbs(ground, sentence):
        above = governing(ground, sentence, verb.parent) if verb.marker == "by" else None
        if above and verb.tense == "PRESPART":
            yield event, above, words_of(parse, verb.first, verb.end)


def described(ground: Ground, sentence: int) -> Iterator[Pair]:
    """As in "The bridge built in 1990 collapsed": what describes a thing came before."""
    parse = ground.parses[sentence]
    for event, verb in told_by_verbs(ground, sentence):
        if verb.role != "relative" or not is_done(verb) or verb.marker in ("where", "when"):
            continue
        above = governing(ground, sentence, verb.parent) or main_event(ground, sentence)
        if above and above != event and not _goes_on(parse, verb):
            yield event, above, words_of(parse, verb.first, verb.end)


def _goes_on(parse: Parse, verb: VerbGroup) -> bool:
    """Whether a relative clause goes on with the story: "a blast, which killed two"."""
    noun = noun_above(parse, verb)
    tokens = parse.sentence.tokens
    if noun is None or verb.marker != "which" or noun.end >= len(tokens):
        return False
    return noun.role in ("object", "oblique") and tokens[noun.end].tag == ","


def perfect(ground: Ground, sentence: int) -> Iterator[Pair]:
    """As in "She left. She had met the king": the past of the past."""
    parse = ground.parses[sentence]
    for event, verb in told_by_verbs(ground, sentence):
        if not _had(verb) or verb.role == "complement":
            continue
        above = governing(ground, sentence, verb.parent) or last_step(ground, sentence, verb.first)
        if above and above != event and not ground.is_dated(event):
            yield event, above, words_of(parse, verb.first, verb.end)


def when(ground: Ground, sentence: int) -> Iterator[Pair]:
    """As in "She left as the bridge fell": it fell, or began to, before she did.

    What had been done by then was before it: "she had left when the bridge fell".
    """
    parse = ground.parses[sentence]
    for event, verb in told_by_verbs(ground, sentence):
        if (
            verb.marker in ("when", "as")
            and verb.role in ("adverbial", "relative")
            and is_done(verb)
        ):
            above = governing(ground, sentence, verb.parent)
            if above:
                pair = (above, event) if _had(verb_above(parse, verb)) else (event, above)
                yield *pair, words_of(parse, verb.first, verb.end)


def _had(verb: VerbGroup | None) -> bool:
    """Whether a verb tells what had been done: "had left"."""
    return verb is not None and verb.tense == "PAST" and verb.aspect == "PERFECTIVE"


CLUES: tuple[Clue, ...] = (
    Clue(
        name="reported",
        kind="before",
        strength=GRAMMAR,
        find=reported,
        yes={"On Monday the board announced that Ada Lund had resigned.": "resigned < announced"},
        no=("On Monday the board announced that Ada Lund would resign.",),
    ),
    Clue(
        name="foretold",
        kind="before",
        strength=GRAMMAR,
        find=foretold,
        yes={
            "On Monday the board announced that the bridge would open in May.": ("announced < open")
        },
        no=("On Monday the board announced that the bridge had opened.",),
    ),
    Clue(
        name="past-perfect",
        kind="before",
        strength=LIKELY,
        find=perfect,
        yes={"Ada Lund arrived in Oslo. She had met Tom Berg in Rome.": "met < arrived"},
        no=("Ada Lund arrived in Oslo. She met Tom Berg in Rome.",),
    ),
    Clue(
        name="participle",
        kind="before",
        strength=LIKELY,
        find=participle,
        yes={"The army attacked Bergen, capturing the king.": "attacked < capturing"},
        no=("The army attacked Bergen and captured the king.",),
    ),
    Clue(
        name="fronted-participle",
        kind="before",
        strength=TELLING,
        find=fronted_participle,
        yes={
            "Arriving in Oslo, Ada Lund met the king.": "Arriving < met",
            "Arrested in Oslo in May, Tom Berg resigned.": "Arrested < resigned",
        },
        no=("Ada Lund met the king, arriving in Oslo.",),
    ),
    Clue(
        name="by-doing",
        kind="before",
        strength=TELLING,
        find=by_doing,
        yes={"Tom Berg won the election by beating Ada Lund.": "beating < election"},
        no=("Tom Berg won the election after beating Ada Lund.",),
    ),
    Clue(
        name="described",
        kind="before",
        strength=TELLING,
        find=described,
        yes={
            "The bridge built in 1990 collapsed on Monday.": "built < collapsed",
            "Tom Berg, who robbed a bank in 1990, was arrested on Monday.": "robbed < arrested",
        },
        no=("The army attacked Bergen on Monday in a raid, which killed the king.",),
    ),
    Clue(
        name="when",
        kind="before",
        strength=LIKELY,
        find=when,
        yes={
            "The guards fled when the bomb exploded.": "exploded < fled",
            "The guards fled to the river as the army attacked Bergen.": "attacked < fled",
            "Ada Lund had left Oslo when the bomb exploded.": "left < exploded",
        },
        no=("The guards fled after the bomb exploded.",),
    ),
)
