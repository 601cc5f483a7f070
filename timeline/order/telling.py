"""The weakest clue: a story is mostly told in the order in which it happened."""

from collections.abc import Iterator

from timeline.events.kinds import verb_list
from timeline.order.clue import LIKELY, TELLING, Clue, Pair
from timeline.order.ground import (
    REACH,
    Ground,
    is_done,
    is_step,
    last_step,
    last_told,
    main_event,
    told_by_verbs,
    words_of,
)
from timeline.text.syntax import Parse, VerbGroup


def coordinated(ground: Ground, sentence: int) -> Iterator[Pair]:
    """As in "He met the king and flew home": in the order of the words."""
    parse = ground.parses[sentence]
    told = list(told_by_verbs(ground, sentence))
    for event, verb in told:
        if verb.conjunct_of is None:
            continue
        siblings = [
            name
            for name, other in told
            if other.first < verb.first
            and verb.conjunct_of in (other.head, other.conjunct_of)
            and _form(other) == _form(verb)
        ]
        if siblings:
            yield siblings[-1], event, words_of(parse, verb.first, verb.end)


def _form(verb: VerbGroup) -> str:
    """Tense, with what makes it a step of a story or not."""
    return verb.tense if verb.tense != "PASTPART" else "PAST"


def succession(ground: Ground, sentence: int) -> Iterator[Pair]:
    """As in "He met the king. He flew home.": in the order of the sentences.

    News begins with what happened last, and mostly goes on for two sentences only.
    """
    parse = ground.parses[sentence]
    reach = REACH if ground.lead is None else 1
    last: str | None = None
    for earlier in range(max(sentence - reach, 0), sentence + 1):
        for event, verb in told_by_verbs(ground, earlier):
            if not is_step(verb):
                continue
            if earlier == sentence and last and not _is_state(parse, verb):
                yield last, event, words_of(parse, verb.first, verb.end)
            last = event if _goes_on(ground, earlier, verb) else None


def _is_state(parse: Parse, verb: VerbGroup) -> bool:
    lemma = parse.sentence.tokens[verb.head].lemma
    return lemma in verb_list("class", "STATE") or lemma in verb_list("class", "I_STATE")


def _goes_on(ground: Ground, sentence: int, verb: VerbGroup) -> bool:
    """Whether what is told next comes later: not after a report, a state or the news itself."""
    parse = ground.parses[sentence]
    lemma = parse.sentence.tokens[verb.head].lemma
    if lemma in verb_list("class", "REPORTING") or _is_state(parse, verb):
        return False
    return (ground.lead is None or sentence > ground.lead + 1) and parse.sentence.kind == "prose"


def background(ground: Ground, sentence: int) -> Iterator[Pair]:
    """As in "They saw Berg, who fled in May. He was jailed.": side clauses tell what was before."""
    parse = ground.parses[sentence]
    told = told_by_verbs(ground, sentence)
    step = next(((e, v) for e, v in told if is_step(v) and v.tense == "PAST"), None)
    for event, verb in told_by_verbs(ground, sentence - 1) if step else ():
        if step and verb.role != "main" and (is_done(verb) or verb.tense == "PRESPART"):
            yield event, step[0], words_of(parse, step[1].first, step[1].end)


def aside(ground: Ground, sentence: int) -> Iterator[Pair]:
    """As in "Berg was found. He met a man who fled in May.": likewise."""
    parse = ground.parses[sentence]
    last = last_step(ground, sentence)
    for event, verb in told_by_verbs(ground, sentence) if last else ():
        if last and verb.role == "relative" and verb.marker and is_done(verb):
            yield event, last, words_of(parse, verb.first, verb.end)


def news(ground: Ground, sentence: int) -> Iterator[Pair]:
    """News begins with what happened last: what is told below it came before."""
    if ground.lead is None or sentence <= ground.lead:
        return
    parse = ground.parses[sentence]
    last = main_event(ground, ground.lead)
    for token in ground.told[sentence] if last and ground.is_past(last) else ():
        event = ground.sites[sentence, token]
        if last and ground.is_past(event) and ground.is_open(event):
            yield event, last, words_of(parse, token, token + 1)


def beside(ground: Ground, sentence: int) -> Iterator[Pair]:
    """A story tells things where they belong: after what was told last."""
    parse = ground.parses[sentence]
    last = last_told(ground, sentence) if ground.lead is None else None
    for token in ground.told[sentence] if last else ():
        event = ground.sites[sentence, token]
        if last and ground.is_open(event):
            yield last, event, words_of(parse, token, token + 1)


CLUES: tuple[Clue, ...] = (
    Clue(
        name="one-and-the-next",
        kind="before",
        strength=LIKELY,
        find=coordinated,
        yes={"Ada Lund met the king and flew to Rome.": "met < flew"},
        no=("Ada Lund met the king. Tom Berg flew to Rome.",),
    ),
    Clue(
        name="told-in-order",
        kind="before",
        strength=TELLING,
        find=succession,
        yes={
            "In 1890 Ada Lund met the king. Tom Berg fled to Rome. The army captured Bergen in "
            "1891. The king died in 1892.": "fled < captured",
        },
        no=("Ada Lund met the king. Tom Berg has fled to Rome.",),
    ),
    Clue(
        name="news-first",
        kind="before",
        strength=TELLING,
        find=news,
        yes={
            "The board dismissed Ada Lund. Police searched her house in Oslo.": (
                "searched < dismissed"
            )
        },
        no=("Ada Lund will meet the king. Tom Berg fled to Rome.",),
    ),
    Clue(
        name="background",
        kind="before",
        strength=TELLING,
        find=background,
        yes={
            "The council met Ada Lund, who founded the shipyard in Oslo. She left for Rome.": (
                "founded < left"
            ),
        },
        no=("The council met Ada Lund in Oslo. She left for Rome.",),
    ),
    Clue(
        name="aside",
        kind="before",
        strength=TELLING,
        find=aside,
        yes={
            "Ada Lund left for Rome. She met Tom Berg, who founded the shipyard in Oslo.": (
                "founded < left"
            ),
        },
        no=("Ada Lund left for Rome. She met Tom Berg in Oslo.",),
    ),
    Clue(
        name="told-beside",
        kind="before",
        strength=TELLING,
        find=beside,
        yes={
            "In 1890 Ada Lund met the king. She opened a school in 1891. The arrest of the king in "
            "Bergen was a blow. The army captured Bergen in 1893.": "opened < arrest",
        },
        no=("Ada Lund met the king. Tom Berg has fled to Rome.",),
    ),
)
