"""Clues that stand in words: "after", "ahead of", "followed by", "prompting", "then"."""

from collections.abc import Iterator

from timeline.order.clue import LIKELY, SAME_DAY, WORDS, Clue, Pair, words
from timeline.order.ground import (
    Ground,
    governing,
    groups,
    is_told,
    last_told,
    opener_of,
    told_by_verbs,
    words_of,
)
from timeline.text.clauses import (
    agent_by,
    noun_above,
    noun_at,
    objects,
    obliques,
    overt_subjects,
    subjects,
    verb_above,
)
from timeline.text.syntax import NounGroup, Parse, VerbGroup

COMING = ("come", "happen", "occur", "follow")
UNTIL = ("until", "till")
COMPARED = {"early": "earlier", "late": "later"}
STEPS = {"next": "next", "follow": "next", "following": "next"}
NEAR = 8  # tokens before a group among which its opening word stands
OPENING = 4  # tokens at the start of a sentence among which it may say when


def opened(ground: Ground, sentence: int, side: str) -> Iterator[Pair]:
    """Events of clauses and nouns that such a word opens, each with the event above it."""
    for group, event, above in _openings(ground, sentence, side):
        parse = ground.parses[sentence]
        if not _is_denied(parse, group):
            yield event, above, words_of(parse, *_opening(parse, group, opener_of(group)))


def denied(ground: Ground, sentence: int) -> Iterator[Pair]:
    """As in "They did not leave until the war ended": they left then."""
    for group, event, above in _openings(ground, sentence, "second"):
        parse = ground.parses[sentence]
        if _is_denied(parse, group):
            yield event, above, words_of(parse, *_opening(parse, group, opener_of(group)))


def _openings(
    ground: Ground, sentence: int, side: str
) -> Iterator[tuple[VerbGroup | NounGroup, str, str]]:
    """The groups that such a word opens, with their event and the one above.

    What lies ahead is no reason that came first: "because the road will close".
    """
    openers = words("opener", side)
    for group in groups(ground.parses[sentence]):
        if opener_of(group) not in openers:
            continue
        ahead = isinstance(group, VerbGroup) and (group.tense == "FUTURE" or group.modal)
        event = ground.at(sentence, group.head)
        above = governing(ground, sentence, group.parent) or _that_came(ground, sentence, group)
        if event and above and not (ahead and side == "first"):
            yield group, event, above


def _that_came(ground: Ground, sentence: int, group: VerbGroup | NounGroup) -> str | None:
    """What was told last, where a sentence only says when that was: "It came a day after"."""
    parse = ground.parses[sentence]
    verb = verb_above(parse, group)
    if verb is None or parse.sentence.tokens[verb.head].lemma not in COMING:
        return None
    return _subject_event(ground, sentence, verb) if verb.tense == "PAST" else None


def _is_denied(parse: Parse, group: VerbGroup | NounGroup) -> bool:
    """Whether a group says until when something did not happen."""
    upper = verb_above(parse, group)
    return opener_of(group) in UNTIL and upper is not None and upper.negated


def _opening(parse: Parse, group: VerbGroup | NounGroup, opener: str) -> tuple[int, int]:
    """The tokens of the word that opens a group, if they stand near it; else its first token."""
    said = opener.split()
    for first in range(group.first - len(said), max(group.first - NEAR, -1), -1):
        if parse.sentence.tokens[first].lemma.lower() == said[0]:
            return first, first + len(said)
    return group.first, group.first + 1


def linked(ground: Ground, sentence: int, side: str) -> Iterator[Pair]:
    """Events of which a noun says how they lie: "in the wake of the vote"."""
    parse = ground.parses[sentence]
    links = words("link_noun", side)
    for group in parse.nouns:
        upper = noun_above(parse, group)
        if upper is None or group.prep not in ("of", "to", "for"):
            continue
        if upper.prep and parse.sentence.tokens[upper.head].lemma in links:
            event = ground.at(sentence, group.head)
            above = governing(ground, sentence, upper.parent)
            if event and above:
                yield event, above, words_of(parse, upper.first, upper.end)


def after(ground: Ground, sentence: int) -> Iterator[Pair]:
    """As in "after securing the post", "in the wake of the vote": that came first."""
    yield from opened(ground, sentence, "first")
    yield from linked(ground, sentence, "first")
    yield from denied(ground, sentence)


def before(ground: Ground, sentence: int) -> Iterator[Pair]:
    """As in "before the vote", "on the eve of the talks": that comes second."""
    for event, above, span in (
        *opened(ground, sentence, "second"),
        *linked(ground, sentence, "second"),
    ):
        yield above, event, span


def having(ground: Ground, sentence: int) -> Iterator[Pair]:
    """As in "Having lost the vote, he left"."""
    parse = ground.parses[sentence]
    for event, verb in told_by_verbs(ground, sentence):
        perfect = verb.tense == "PRESPART" and verb.aspect == "PERFECTIVE"
        if perfect and verb.role == "adverbial" and not verb.marker:
            above = governing(ground, sentence, verb.parent)
            if above:
                yield event, above, words_of(parse, verb.first, verb.end)


def follow(ground: Ground, sentence: int) -> Iterator[Pair]:
    """As in "The talks will be followed by a dinner", "the dinner follows the talks"."""
    parse = ground.parses[sentence]
    for verb in parse.verbs:
        lemma = parse.sentence.tokens[verb.head].lemma
        is_follow = lemma in words("verb", "follow")
        if not is_follow and lemma not in words("verb", "precede"):
            continue
        by = agent_by(parse, verb)
        others = (by,) if by else () if verb.passive else objects(parse, verb)
        subject = _subject_event(ground, sentence, verb)
        for group in others:
            other = ground.at(sentence, group.head)
            if subject and other:
                first = bool(by) == is_follow
                pair = (subject, other) if first else (other, subject)
                yield *pair, words_of(parse, verb.first, verb.end)


def _subject_event(ground: Ground, sentence: int, verb: VerbGroup) -> str | None:
    """The event that is a verb's subject; for "this" and "which" what was told last."""
    parse = ground.parses[sentence]
    for group in (*overt_subjects(parse, verb), *subjects(parse, verb)):
        event = ground.at(sentence, group.head)
        if event:
            return event
        if parse.sentence.tokens[group.head].lemma.lower() in ("this", "that", "it", "which"):
            return last_told(ground, sentence, verb.first, by_verb=False)
    return None


def cause(ground: Ground, sentence: int) -> Iterator[Pair]:
    """As in "The verdict sparked protests", "prompting the board to act"."""
    parse = ground.parses[sentence]
    for verb in parse.verbs:
        lemma = parse.sentence.tokens[verb.head].lemma
        parts = _effects(parse, verb, lemma)
        if not parts:
            continue
        reason = _reason(ground, sentence, verb)
        for head in parts:
            effect = ground.at(sentence, head)
            if reason and effect:
                pair = (effect, reason) if verb.passive else (reason, effect)
                yield *pair, words_of(parse, verb.first, verb.end)


def _effects(parse: Parse, verb: VerbGroup, lemma: str) -> tuple[int, ...]:
    """The heads of what a verb of cause brings about; of its agent in the passive."""
    causes = words("verb", "cause")
    if lemma in causes:
        if verb.passive:
            by = agent_by(parse, verb)
            return (by.head,) if by else ()
        inner = (v.head for v in parse.verbs if v.parent == verb.head and v.role == "complement")
        return (*(group.head for group in objects(parse, verb)), *inner)
    return tuple(
        group.head for group in obliques(parse, verb.head) if f"{lemma} {group.prep}" in causes
    )


def _reason(ground: Ground, sentence: int, verb: VerbGroup) -> str | None:
    """The event that is the subject of a verb of cause, or to whose clause it belongs."""
    subject = _subject_event(ground, sentence, verb)
    if subject or verb.passive or verb.role not in ("adverbial", "relative"):
        return subject
    return governing(ground, sentence, verb.parent)


def answer(ground: Ground, sentence: int) -> Iterator[Pair]:
    """As in "He was jailed for the theft": the deed came first."""
    parse = ground.parses[sentence]
    for group in groups(parse):
        opener = opener_of(group)
        if opener not in words("answer", "prepositions") or group.parent is None:
            continue
        above = parse.sentence.tokens[group.parent].lemma
        deed, reply = ground.at(sentence, group.head), ground.at(sentence, group.parent)
        if deed and reply and above in words("verb", "answer"):
            yield deed, reply, words_of(parse, group.first, group.end)


def then(ground: Ground, sentence: int) -> Iterator[Pair]:
    """As in "Subsequently, she will fly on": after what was told last."""
    for event, last, span in _moved(ground, sentence, "on"):
        yield last, event, span


def at_once(ground: Ground, sentence: int) -> Iterator[Pair]:
    """As in "He immediately resigned": after what was told last, on that day."""
    for event, last, span in _moved(ground, sentence, "at_once"):
        yield last, event, span


def earlier(ground: Ground, sentence: int) -> Iterator[Pair]:
    """As in "Earlier, she met the king": before what was told last."""
    yield from _moved(ground, sentence, "back")


def _moved(ground: Ground, sentence: int, way: str) -> Iterator[Pair]:
    """Events that an adverb moves on or back from what was told last."""
    parse = ground.parses[sentence]
    for event, verb in told_by_verbs(ground, sentence):
        if not is_told(verb):
            continue
        adverb = _adverb(parse, verb, words("adverb", way))
        last = last_told(ground, sentence, verb.first) if adverb is not None else None
        if adverb is not None and last:
            yield event, last, words_of(parse, adverb, adverb + 1)


def _adverb(parse: Parse, verb: VerbGroup, adverbs: frozenset[str]) -> int | None:
    """The adverb at a verb, or the one that opens its sentence if the verb is its first."""
    near = range(max(verb.first - 1, 0), verb.head)
    first_main = next((v for v in parse.verbs if is_told(v)), None)
    opening = range(min(OPENING, verb.first)) if first_main is verb else range(0)
    return next((at for at in (*near, *opening) if _moving(parse, at) in adverbs), None)


def _moving(parse: Parse, position: int) -> str:
    """The word at a position if it can move a story on or back, else ""."""
    token = parse.sentence.tokens[position]
    if token.tag == "IN":
        return ""
    if token.tag in ("RBR", "JJR"):
        return COMPARED.get(token.lemma, "")
    if token.tag.startswith(("JJ", "VB")):
        return STEPS.get(token.lemma, "") if _is_step(parse, position) else ""
    return token.lemma.lower()


def _is_step(parse: Parse, position: int) -> bool:
    """Whether a word says which day it was from the last: "the next day", "the following day"."""
    group = noun_at(parse, position)
    if group is None or group.role != "time" or group.first != position - 1:
        return False
    return parse.sentence.tokens[group.first].lemma.lower() == "the"


CLUES: tuple[Clue, ...] = (
    Clue(
        name="followed-by",
        kind="before",
        strength=WORDS,
        find=follow,
        yes={
            "The mayor met the union on Monday. This will be followed by talks in Oslo.": (
                "met < talks"
            ),
            "The talks in Oslo were followed by a ceasefire.": "talks < ceasefire",
            "The ceasefire followed the talks in Oslo.": "talks < ceasefire",
        },
        no=("Police followed the car to the summit in Oslo.",),
    ),
    Clue(
        name="after-it",
        kind="before",
        strength=WORDS,
        find=after,
        yes={
            "In the wake of the election, Ada Lund moved to Oslo.": "election < moved",
            "Ada Lund moved to Oslo after she lost the election.": "lost < moved",
            "The army left Bergen because the general had died.": "died < left",
            "Ada Lund resigned. It came a day after the army attacked Oslo.": "attacked < resigned",
            "The king did not visit Bergen until the war ended.": "war < visit",
        },
        no=(
            "Ada Lund visited Oslo before the election.",
            "The mayor resigned because the bridge will close in May.",
        ),
    ),
    Clue(
        name="before-it",
        kind="before",
        strength=WORDS,
        find=before,
        yes={
            "Ada Lund visited Oslo before the election.": "visited < election",
            "Ada Lund visited Oslo on the eve of the election.": "visited < election",
            "Ada Lund will meet Tom Berg ahead of the summit in Lima.": "meet < summit",
        },
        no=("Ada Lund visited Oslo after the election.",),
    ),
    Clue(
        name="having-done",
        kind="before",
        strength=WORDS,
        find=having,
        yes={"Having lost the election, Tom Berg emigrated to Chile.": "lost < emigrated"},
        no=("Losing the election, Tom Berg emigrated to Chile.",),
    ),
    Clue(
        name="brought-about",
        kind="before",
        strength=WORDS,
        find=cause,
        yes={
            "The board dismissed Ada Lund, prompting the chairman to resign.": (
                "dismissed < resign"
            ),
            "Protests in Bergen were triggered by the verdict.": "verdict < Protests",
            "The talks led to a ceasefire.": "talks < ceasefire",
        },
        no=("Ada Lund led the army to Bergen after the verdict.",),
    ),
    Clue(
        name="answer-to-it",
        kind="before",
        strength=WORDS,
        find=answer,
        yes={
            "Tom Berg was arrested for the murder of Ada Lund.": "murder < arrested",
            "Ada Lund was fined for attacking a guard.": "attacking < fined",
        },
        no=("Ada Lund flew to Lima for the summit.",),
    ),
    Clue(
        name="then",
        kind="before",
        strength=WORDS,
        find=then,
        yes={
            "The mayor opened the bridge in Bergen. He then flew to Oslo.": "opened < flew",
            "The army attacked Bergen. Days later, the city surrendered.": (
                "attacked < surrendered"
            ),
            "The army attacked Bergen. Later the city surrendered, Tom Berg said.": (
                "attacked < surrendered"
            ),
            "Ada Lund met Tom Berg. The following day she flew to Oslo.": "met < flew",
            "Ada Lund bought the shipyard in 1990 and has since moved to Oslo.": "bought < moved",
        },
        no=("The mayor opened the bridge in Bergen. He flew to Oslo.",),
    ),
    Clue(
        name="at-once",
        kind="before",
        strength=LIKELY,
        find=at_once,
        yes={"The court jailed Ada Lund on 3 May. She immediately appealed.": "jailed < appealed"},
        no=("The court jailed Ada Lund on 3 May. She appealed in June.",),
        gap=SAME_DAY,
    ),
    Clue(
        name="earlier",
        kind="before",
        strength=WORDS,
        find=earlier,
        yes={
            "Ada Lund arrived in Oslo on Monday. Earlier, she met Tom Berg in Rome.": (
                "met < arrived"
            ),
            "Ada Lund was jailed. She was previously fined for attacking a guard.": (
                "fined < jailed"
            ),
        },
        no=("Ada Lund arrived in Oslo on Monday. She met Tom Berg early that day.",),
    ),
)
