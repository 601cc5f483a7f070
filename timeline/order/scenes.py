"""Clues that two things happened on one day: "at the same time as", and scenes that go on.

They say nothing of the order of the two; a day that is told once dates what is told with it.
"""

from collections.abc import Iterator

from timeline.order.clue import LIKELY, SAME_DAY, WORDS, Clue, Pair, words
from timeline.order.connectives import COMPARED
from timeline.order.ground import Ground, governing, is_step, told_by_verbs, words_of
from timeline.text.syntax import NounGroup, Parse, VerbGroup

TIMES = frozenset({"time", "moment", "instant", "minute", "hour", "day", "morning", "afternoon",
                   "evening", "night"})  # fmt: skip
GOING_ON = frozenset({"he", "she", "they"})
SHORT = ("meeting", "attack", "accident", "disaster", "conference", "summit", "ceremony")
STAYS = frozenset({"spend", "stay", "remain", "live", "stop"})
TURNS = ("birth", "death", "appointment", "departure", "founding")  # the rest of a life may follow
MEANWHILE = ("when", "as", "while")


def same_time(ground: Ground, sentence: int) -> Iterator[Pair]:
    """As in "The bomb went off at the same moment as one exploded in Lund"."""
    parse = ground.parses[sentence]
    for group in parse.nouns:
        if not _is_same_time(parse, group):
            continue
        told = governing(ground, sentence, group.parent)
        other = _told_next(ground, sentence, group.end)
        if told and other:
            yield told, other, words_of(parse, group.first, group.end + 1)


def _is_same_time(parse: Parse, group: NounGroup) -> bool:
    """Whether a group is "the same time" or the like, with "as" behind it."""
    tokens = parse.sentence.tokens
    if group.role != "time" or tokens[group.head].lemma not in TIMES:
        return False
    same = any(token.lemma == "same" for token in tokens[group.first : group.head])
    return same and group.end < len(tokens) and tokens[group.end].lemma == "as"


def _told_next(ground: Ground, sentence: int, at: int) -> str | None:
    """The event that is told behind a token, before the next comma."""
    tokens = ground.parses[sentence].sentence.tokens
    after = next((t for t in ground.told[sentence] if t > at), None)
    if after is None or any(token.tag == "," for token in tokens[at:after]):
        return None
    return ground.at(sentence, after)


def scene(ground: Ground, sentence: int) -> Iterator[Pair]:
    """As in "She met the king. They were talking when a bomb went off": while they were there."""
    parse = ground.parses[sentence]
    told = told_by_verbs(ground, sentence)
    first = next((verb for verb in parse.verbs if verb.role == "main"), None)
    before = _last_done(ground, sentence - 1)
    if first is None or before is None or not _was_going_on(first):
        return
    for event, verb in told:
        inner = verb.marker in MEANWHILE and verb.parent == first.head and verb.tense == "PAST"
        if verb is first or inner:
            yield before, event, words_of(parse, first.first, first.end)


def next_step(ground: Ground, sentence: int) -> Iterator[Pair]:
    """As in "Lund arrived on Monday. She met the king": the same person goes on, with no pause."""
    parse = ground.parses[sentence]
    before = _last_done(ground, sentence - 1)
    subject = _same_person(parse)
    if before is None or subject is None or ground.kind(before) in TURNS:
        return
    thing = parse.sentence.tokens[subject.head].lemma.lower() == "it"
    if thing and ground.kind(before) not in SHORT:
        return
    for event, verb in told_by_verbs(ground, sentence):
        on = verb.role == "main" and is_step(verb) and verb.tense == "PAST"
        if on and not _pauses(parse, verb) and not _lasted(parse, verb):
            yield before, event, words_of(parse, subject.first, subject.end)


def _same_person(parse: Parse) -> NounGroup | None:
    """The pronoun that opens a sentence as its subject."""
    first = parse.nouns[0] if parse.nouns else None
    if first is None or first.role != "subject" or first.first > 0:
        return None
    return first if parse.sentence.tokens[0].lemma.lower() in (*GOING_ON, "it") else None


def _pauses(parse: Parse, verb: VerbGroup) -> bool:
    """Whether an adverb says how it follows: "he later left", "he immediately left"."""
    near = parse.sentence.tokens[max(verb.first - 1, 0) : verb.head]
    moving = words("adverb", "on") | words("adverb", "back") | words("adverb", "at_once")
    return any(t.lemma.lower() in moving or COMPARED.get(t.lemma) in moving for t in near)


def stay(ground: Ground, sentence: int) -> Iterator[Pair]:
    """As in "Lund reached Oslo on 3 May. She spent six days there": from that day on.

    The cue begins behind the length, by which that is measured.
    """
    parse = ground.parses[sentence]
    for event, verb in told_by_verbs(ground, sentence):
        length = _length(parse, verb)
        before = _joined(ground, sentence, verb) if length is not None else None
        if length is not None and before is not None and length.end < len(parse.sentence.tokens):
            yield before, event, words_of(parse, length.end, length.end + 1)


def _joined(ground: Ground, sentence: int, verb: VerbGroup) -> str | None:
    """What was told right before: by the verb that this one goes on from, or a sentence before."""
    if verb.conjunct_of is not None:
        return ground.at(sentence, verb.conjunct_of)
    same = verb.role == "main" and _same_person(ground.parses[sentence]) is not None
    return _last_done(ground, sentence - 1) if same else None


def _lasted(parse: Parse, verb: VerbGroup) -> bool:
    return parse.sentence.tokens[verb.head].lemma in STAYS


def _length(parse: Parse, verb: VerbGroup) -> NounGroup | None:
    """How long somebody stayed: "spent six days", "stayed for two weeks"."""
    if not _lasted(parse, verb) or not is_step(verb) or verb.tense != "PAST":
        return None
    groups = (n for n in parse.nouns if n.parent == verb.head and n.role == "time")
    return next((n for n in groups if n.prep in ("", "for")), None)


def _was_going_on(verb: VerbGroup) -> bool:
    return verb.tense == "PAST" and verb.aspect == "PROGRESSIVE" and not verb.modal


def _last_done(ground: Ground, sentence: int) -> str | None:
    """What a sentence told last in a main clause of the past."""
    told = told_by_verbs(ground, sentence) if sentence >= 0 else ()
    main = [event for event, verb in told if verb.role == "main" and verb.tense == "PAST"]
    done = [event for event in main if ground.is_past(event)]
    return done[-1] if done else None


CLUES: tuple[Clue, ...] = (
    Clue(
        name="at-the-same-time",
        kind="with",
        strength=WORDS,
        find=same_time,
        yes={
            "Rebels attacked Bergen at the same time as a bomb exploded in Oslo.": (
                "attacked = exploded"
            ),
            "Ada Lund died on the same day as the earthquake in Oslo.": ("died = earthquake"),
        },
        no=("Rebels attacked Bergen at the same time. A bomb exploded in Oslo.",),
        gap=SAME_DAY,
    ),
    Clue(
        name="scene-goes-on",
        kind="with",
        strength=LIKELY,
        find=scene,
        yes={
            "On 3 January Ada Lund visited Oslo. She was leaving when a bomb exploded.": (
                "visited = exploded"
            ),
        },
        no=("On 3 January Ada Lund visited Oslo. A bomb exploded in Rome.",),
        gap=SAME_DAY,
    ),
    Clue(
        name="next-step",
        kind="with",
        strength=LIKELY,
        find=next_step,
        yes={"On 3 January Ada Lund arrived in Oslo. She met the king.": "arrived = met"},
        no=("On 3 January Ada Lund arrived in Oslo. Tom Berg met the king.",),
        gap=SAME_DAY,
    ),
    Clue(
        name="stay",
        kind="with",
        strength=LIKELY,
        find=stay,
        yes={"On 3 January Ada Lund flew to Oslo. She spent six days in the city.": "flew = spent"},
        no=("On 3 January Ada Lund flew to Oslo. She spent a fortune.",),
    ),
)
