"""The words of noun groups as titles use them: names short, owners named, no article, no pronoun.

In: noun groups in their scene. Out: words, "" where a group has none that would tell a reader
anything.
"""

import re
from collections.abc import Iterator, Sequence

from timeline import lexicon
from timeline.events.scene import Scene, place_in, time_in, token_span
from timeline.events.spots import as_written
from timeline.events.wording import listed, possessive
from timeline.model import Name, Place, Token
from timeline.names import at, short
from timeline.names.words import is_ordinary
from timeline.text.clauses import (
    appositions,
    noun_above,
    objects,
    obliques,
    possessor,
    subjects,
    verb_above,
)
from timeline.text.syntax import NounGroup, Parse

SPACE = re.compile(r"\s+")
SKIPPED_TAGS = frozenset({"DT", "PDT", "PRP$", "WP$", "POS"})
PLURAL_TAGS = frozenset({"NNS", "NNPS"})
SMALL_TAGS = frozenset({"NN", "NNS", "JJ", "JJR", "JJS", "CD", "RB", "VBG", "VBN"})
PLURALS = frozenset({"police", "people"})
PRONOUN_TAGS = frozenset({"PRP", "PRP$", "WP", "WP$", "WDT", "EX", "DT"})
SINGULAR, PLURAL = frozenset({"it"}), frozenset({"they", "them"})
PERSON = frozenset({"he", "she", "him", "her"})
# of "the age of 91" and "the island of Java" the reader needs the last word only
CLEAR = frozenset({"age", "island", "city", "town", "village", "port", "state", "province"})
PASSING = frozenset({"latest", "last", "recent", "upcoming", "forthcoming", "slated"})
INITIALS = 3  # letters at most of what stands for a person or a body: "TA to write"
PAIR = 2  # an article and a name
MOST = 3  # names in a row
Wordings = tuple[str, ...]  # ways to say the same, the fullest first


def phrase(scene: Scene, sentence: int, group: NounGroup, doer: str = "") -> str:
    """The words for a noun group: the short name it stands for, else its own without article.

    "" for a time, and for a pronoun that stands for nothing known. A role that stands for the
    `doer` keeps its own words ("assumes role of mayor").
    """
    parse = scene.parses[sentence]
    head = token_span(parse, group.head)
    if time_in(scene, sentence, head):
        return ""
    name = at(scene.names, head) or _explained(scene, parse, group)
    if name is not None and name.kind != "gathering" and short(name) != doer:
        return short(name)
    word = parse.sentence.tokens[group.head]
    if word.tag in PRONOUN_TAGS or word.lemma == "that":
        held = next((g for g in obliques(parse, group.head) if g.prep == "of"), None)
        meant = (sentence, held) if held else antecedent(scene, sentence, group)
        return phrase(scene, *meant, doer) if meant and name is None else ""
    place = place_in(scene, sentence, head)
    if place is not None and place.role != "location" and group.end - group.first == 1:
        return place.name
    if place is not None and place.span.end > parse.sentence.tokens[group.end - 1].end:
        return as_written(place)  # "the Isle of Ensay"
    owner = _owner(scene, sentence, group, doer)
    words = text_of(scene, parse, group.first, group.end)
    return f"{possessive(owner)} {words}" if owner else words


def whole(scene: Scene, sentence: int, group: NounGroup, doer: str = "") -> Wordings:
    """The ways to write a group, the fullest first: with what stands behind "of", and without.

    A bare noun says nothing without: "in connection with the fire", "at the start of the trial".
    """
    parse = scene.parses[sentence]
    words = phrase(scene, sentence, group, doer)
    name = at(scene.names, token_span(parse, group.head))
    named = name is not None and short(name) == words
    if not words or named or parse.sentence.tokens[group.head].tag in PRONOUN_TAGS:
        return (words,)
    alone = text_of(scene, parse, group.first, group.end)
    held = [other for other in obliques(parse, group.head) if other.prep == "of"]
    bare = len(words.split()) == 1 and words.islower()
    held = held or [o for o in obliques(parse, group.head) if bare and group.prep and o.prep][:1]
    inner = listed(tuple(filter(None, (phrase(scene, sentence, o, doer) for o in held[:MOST]))))
    if not inner:
        return (words, alone) if words.endswith(f" {alone}") else (words,)
    clear = parse.sentence.tokens[group.head].lemma in CLEAR and held[0].prep == "of"
    if clear and not inner.islower():  # not "a state of emergency"
        return (inner,)
    full = f"{words} {held[0].prep} {inner}"
    return (full,) if bare and group.prep else (full, words)


def where(scene: Scene, sentence: int, group: NounGroup) -> Place | None:
    """The place that a group names: by its head, or behind "of" as in "the island of Java"."""
    parse = scene.parses[sentence]
    if parse.sentence.tokens[group.head].lemma in CLEAR:
        for held in obliques(parse, group.head):
            place = place_in(scene, sentence, token_span(parse, held.head))
            if held.prep == "of" and place is not None:
                return place
    return place_in(scene, sentence, token_span(parse, group.head))


def are_many(scene: Scene, sentence: int, group: NounGroup) -> bool:
    """Whether a group takes a verb in the plural."""
    parse = scene.parses[sentence]
    head = parse.sentence.tokens[group.head]
    name = at(scene.names, token_span(parse, group.head))
    if head.lemma.lower() in PLURALS:
        return True
    if head.lemma.lower() in PLURAL:
        meant = None if name else antecedent(scene, sentence, group)
        return are_many(scene, *meant) if meant else name is None or name.name.endswith("s")
    if name is not None and name.kind == "person":
        return False
    if _has_article(parse, group) and head.tag[:3] == "NNP":
        return head.tag == "NNPS" or head.lemma[-1:] == "s"
    called = scene.document.text[head.start : head.end]
    if called.isupper() and len(called) <= INITIALS:
        return False
    written = called[0].isupper()
    named = name is not None and name.kind == "organisation" and written
    return head.tag in PLURAL_TAGS and not named


def _has_article(parse: Parse, group: NounGroup) -> bool:
    """Whether a group is "the" and a name: "the Goths"."""
    first = parse.sentence.tokens[group.first]
    return group.end - group.first == PAIR and first.lemma.lower() == "the"


def antecedent(scene: Scene, sentence: int, group: NounGroup) -> tuple[int, NounGroup] | None:
    """What a pronoun without a name stands for: the nearest group before it in the same role.

    Only the same sentence and the one before are looked at; for an object then the subjects.
    """
    word = scene.parses[sentence].sentence.tokens[group.head].lemma.lower()
    if word not in SINGULAR | PLURAL | PERSON or group.role not in ("subject", "object"):
        return None
    for role in dict.fromkeys((group.role, "subject", "object")):
        for number in range(sentence, max(sentence - 2, -1), -1):
            for other in _in_role(scene.parses[number], role):
                before = number < sentence or other.first < group.first
                apart = number < sentence or not _has_verb(scene.parses[number], other, group)
                if before and apart and _agrees(scene, number, other, word):
                    return number, other
    return None


def _has_verb(parse: Parse, doer: NounGroup, done: NounGroup) -> bool:
    """Whether one group does what the other is the object of, so that they are not the same."""
    verb = verb_above(parse, done)
    return verb is not None and done.role == "object" and doer in subjects(parse, verb)


def _in_role(parse: Parse, role: str) -> Iterator[NounGroup]:
    """The groups of a role in a sentence that belong to a finite verb, the last first."""
    for verb in reversed(parse.verbs):
        if verb.tense in ("PAST", "PRESENT", "FUTURE"):
            yield from (subjects if role == "subject" else objects)(parse, verb)[:1]


def _agrees(scene: Scene, sentence: int, group: NounGroup, word: str) -> bool:
    """Whether a pronoun may stand for a group: one or many, a person for "he", none for "it"."""
    head = scene.parses[sentence].sentence.tokens[group.head]
    span = token_span(scene.parses[sentence], group.head)
    name = at(scene.names, span)
    if (head.tag in PRONOUN_TAGS and name is None) or time_in(scene, sentence, span):
        return False
    many = are_many(scene, sentence, group)
    name = name or _explained(scene, scene.parses[sentence], group)
    person = name.kind == "person" if name else head.lemma in lexicon.words("people", "noun")
    if word in PERSON:
        return person and not many
    if word in PLURAL:
        return many or (name is not None and name.kind == "organisation")
    return not many and (name is None or not person)


def _explained(scene: Scene, parse: Parse, group: NounGroup) -> Name | None:
    """The person whose name stands beside a group: "the elder, Hugo", "Hugo, the elder"."""
    above = noun_above(parse, group) if group.role == "apposition" else None
    beside = (*appositions(parse, group), *((above,) if above else ()))
    found = (at(scene.names, token_span(parse, g.head)) for g in beside)
    return next((name for name in found if name is not None and name.kind == "person"), None)


def _owner(scene: Scene, sentence: int, group: NounGroup, doer: str) -> str:
    """Whose it is, "" if the doer's or not known."""
    found = possessor(scene.parses[sentence], group)
    words = phrase(scene, sentence, found, doer) if found else ""
    return "" if words == doer else words


def text_of(scene: Scene, parse: Parse, first: int, end: int) -> str:
    """The words of some tokens without article, owner and what only passes, spaces joined.

    A word with a hyphen stays whole: "by-election", of which the tokens may be "election" only.
    """
    tokens = parse.sentence.tokens
    while first < end - 1 and tokens[first].tag in SKIPPED_TAGS:
        first += 1
    opening = scene.document.text[tokens[first].start : tokens[first].end]
    if first < end - PAIR and opening in PASSING:
        first += 1
    while end - 1 > first and tokens[end - 1].tag == "POS":
        end -= 1
    if first > 1 and _is_joined(tokens[first - 2 : first + 1]):
        first -= 2
    while _is_joined(tokens[end - 1 : end + 2]):
        end += 2
    text = SPACE.sub(" ", scene.document.text[tokens[first].start : tokens[end - 1].end])
    plain = first == 0 and tokens[0].tag in SMALL_TAGS and text[1:2].islower()
    return text[0].lower() + text[1:] if plain and is_ordinary(opening) else text


def _is_joined(tokens: Sequence[Token]) -> bool:
    """Whether three tokens are one word: "play-off"."""
    if len(tokens) < len("x-y") or tokens[1].tag != "HYPH":
        return False
    return tokens[0].end == tokens[1].start and tokens[1].end == tokens[2].start
