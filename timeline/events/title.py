"""The title of an event as a person would write it in a calendar: short, names resolved.

In: a draft in its scene. Out: headline style, at most `MOST` characters unless the first words
alone are longer; a word is never cut, no pronoun is left.
"""

import re

from timeline.events.detect import Hit
from timeline.events.draft import Draft
from timeline.events.people import Slot, slots
from timeline.events.scene import Scene, group_span, place_in, time_in, token_span
from timeline.events.where import as_written
from timeline.events.wording import capital, fit, listed, possessive, third_person
from timeline.names import at, short
from timeline.text.clauses import appositions, objects, obliques, overt_subjects, predicates
from timeline.text.syntax import NounGroup, Parse

MOST = 60
SPACE = re.compile(r"\s+")
SKIPPED_TAGS = frozenset({"DT", "PDT", "PRP$", "WP$", "POS"})
PLURAL_TAGS = frozenset({"NNS", "NNPS"})
PLURALS = frozenset({"police", "people"})
PRONOUN_TAGS = frozenset({"PRP", "PRP$", "WP", "WP$", "WDT", "EX", "DT"})
TOLD = ("with", "on", "for", "of", "to", "against", "over", "about", "between", "as", "from",
        "into", "by")  # fmt: skip
PLACED = ("at", "in", "near", "outside", "on", "to", "off")
PARTIES = 2
PAIR = 2  # an article and a name
# verbs that say only that the event of their subject happens
EMPTY = frozenset({"take", "occur", "happen", "be", "hold", "come", "go", "set", "see", "schedule",
                   "plan", "expect", "have", "make", "conduct", "organise", "organize", "stage",
                   "give", "do", "run", "last", "follow", "continue", "host"})  # fmt: skip


def title(scene: Scene, draft: Draft) -> str:
    """The title of a draft."""
    hit = draft.trigger
    arguments = slots(scene, draft)
    if hit.part == "verb" and hit.verb is not None:
        text = _verb_title(scene, draft, arguments)
    elif hit.part == "adjective":
        text = _participle_title(scene, draft)
    else:
        text = _noun_title(scene, draft, arguments)
    deadline = draft.date is not None and draft.date.interval.precision == "deadline"
    if deadline and draft.standing.status == "scheduled" and not text.startswith("Deadline"):
        return f"Deadline: {text}"
    return capital(text)


def _verb_title(scene: Scene, draft: Draft, arguments: tuple[Slot, ...]) -> str:
    """As in "Council closes baths", "Baths closed by council", "Deadline: raise spending"."""
    hit = draft.trigger
    verb = hit.verb
    parse = scene.parses[hit.sentence]
    who, many = _subject(scene, arguments, ("subject", "by"))
    what = [s for s in arguments if s.name == "object"]
    if verb is not None and (verb.passive or verb.tense == "PASTPART") and not who:
        patient, many = _subject(scene, arguments, ("object",))
        word = parse.sentence.tokens[hit.token]
        done = scene.document.text[word.start : word.end].lower()
        head = f"{patient} {done}" if patient else done
        particle = _particle(parse, hit.token)
        return fit((head, particle, *_after(scene, draft, arguments)), MOST)
    verb_form = hit.lemma if many else third_person(hit.lemma)
    head = f"{who} {verb_form}" if who else hit.lemma
    things = [phrase(scene, s.sentence, s.group, who) for s in what[:2]]
    rest = [" and ".join(filter(None, things))]
    if verb is not None:
        rest += [phrase(scene, hit.sentence, g, who) for g in predicates(parse, verb)[:1]]
    rest += [_resolved(scene, draft, helper, who) for helper in draft.folded[:1]]
    arguments += tuple(
        Slot(group.prep, hit.sentence, group)
        for slot in what[:1]
        for group in obliques(parse, slot.group.head)
    )
    particle = _particle(parse, hit.token)
    return fit((head, particle, *rest, *_after(scene, draft, arguments, who)), MOST)


def _resolved(scene: Scene, draft: Draft, helper: Hit, who: str) -> str:
    """What was decided: "to close baths"; "" where the folded word is no such thing."""
    verb = helper.verb
    if verb is None or verb.parent != draft.trigger.token or verb.tense != "INFINITIVE":
        return ""
    parse = scene.parses[helper.sentence]
    things = [phrase(scene, helper.sentence, g, who) for g in objects(parse, verb)[:1]]
    return " ".join(filter(None, ("to", helper.lemma, _particle(parse, helper.token), *things)))


def _particle(parse: Parse, token: int) -> str:
    """The particle of a phrasal verb: "set up"."""
    following = parse.sentence.tokens[token + 1 : token + 2]
    return following[0].lemma if following and following[0].tag == "RP" else ""


def _subject(scene: Scene, arguments: tuple[Slot, ...], names: tuple[str, ...]) -> tuple[str, bool]:
    """The words for who does it, and whether they are many."""
    found = [s for s in arguments if s.name in names]
    words = tuple(dict.fromkeys(filter(None, (phrase(scene, s.sentence, s.group) for s in found))))
    heads = [scene.parses[s.sentence].sentence.tokens[s.group.head] for s in found[:1]]
    plural = any(t.tag in PLURAL_TAGS or t.lemma.lower() in PLURALS for t in heads)
    plural = plural or bool(found and _is_people(scene, found[0]))
    return listed(words[:3]), len(words) > 1 or plural


def _is_people(scene: Scene, slot: Slot) -> bool:
    """Whether a name with "the" ends like a plural: "the Goths"."""
    tokens = scene.parses[slot.sentence].sentence.tokens
    first, head = tokens[slot.group.first], tokens[slot.group.head]
    bare = slot.group.end - slot.group.first == PAIR and first.lemma.lower() == "the"
    return bare and head.tag == "NNP" and head.lemma[-1:] == "s"


def _after(
    scene: Scene, draft: Draft, arguments: tuple[Slot, ...], doer: str = ""
) -> tuple[str, ...]:
    """The prepositional phrases of an event: what it is about, then where.

    For a journey the place comes first.
    """
    told: dict[str, list[str]] = {}
    placed: dict[str, list[str]] = {}
    for slot in arguments:
        words = phrase(scene, slot.sentence, slot.group, doer)
        if not words or (doer and slot.name == "by") or slot.name not in TOLD + PLACED:
            continue
        where = place_in(scene, slot.sentence, group_span(scene.parses[slot.sentence], slot.group))
        if where is None or where.role == "demonym" or slot.name in ("between", "with"):
            told.setdefault(slot.name, []).append(words)
        elif slot.name in PLACED:
            placed.setdefault(slot.name, []).append(as_written(where))
    about = [f"{prep} {listed(tuple(words[:3]))}" for prep, words in told.items()][:2]
    spots = [f"{prep} {words[0]}" for prep, words in placed.items()][:1]
    journey = draft.trigger.kind in ("visit", "travel", "arrival", "departure")
    return (*spots, *about) if journey else (*about, *spots)


def _participle_title(scene: Scene, draft: Draft) -> str:
    """As in "Ada Lund appointed minister" for "the newly appointed minister, Ada Lund"."""
    hit = draft.trigger
    parse = scene.parses[hit.sentence]
    if hit.noun is None:
        return hit.lemma
    span = token_span(parse, hit.token)
    done = scene.document.text[span.start : span.end]
    role = _text(scene, parse, hit.token + 1, hit.noun.end)
    name = at(scene.names, token_span(parse, hit.noun.head))
    others = (at(scene.names, group_span(parse, g)) for g in appositions(parse, hit.noun))
    known = name or next((n for n in others if n), None)
    who = short(known) if known else ""
    return fit(tuple(filter(None, (who, done, role))), MOST)


def _noun_title(scene: Scene, draft: Draft, arguments: tuple[Slot, ...]) -> str:
    """As in "Berg meets Soto", "Voss makes her debut at the opera", "Flood in the valley"."""
    hit = draft.trigger
    parse = scene.parses[hit.sentence]
    kind = hit.trigger.kind if hit.trigger else None
    group = hit.noun
    noun = _text(scene, parse, group.first, hit.token + 1) if group else hit.lemma
    owner, _ = _subject(scene, arguments, ("'s",))
    who, many = _subject(scene, arguments, ("subject", "by"))
    helper = next((h for h in draft.folded if h.part == "verb" and h.verb is not None), None)
    active = helper is not None and helper.verb is not None and not helper.verb.passive
    after = _after(scene, draft, arguments, who or owner)
    if helper is not None and active and who and _is_object(parse, draft):
        verb = helper.lemma if many else third_person(helper.lemma)
        words = " ".join(filter(None, (who, verb, _particle(parse, helper.token), noun)))
        return fit((words, *after), MOST)
    parties = tuple(dict.fromkeys(_short(scene, p.name) for p in draft.participants))
    called = any(p.role == "organiser" for p in draft.participants)
    if kind and kind.title == "meet" and len(parties) >= PARTIES and not called:
        where = tuple(text for text in after if text.split(" ", 1)[0] in PLACED)
        return fit((f"{parties[0]} meets {listed(parties[1:3])}", *where[:1]), MOST)
    if kind and kind.title == "visit" and draft.place and (owner or who):
        return fit((f"{owner or who} visits {draft.place.name}",), MOST)
    whole = f"{possessive(owner)} {noun}" if owner else noun
    told = _told_by_verb(scene, draft, helper, whole, arguments)
    if told or owner:
        return fit((told or whole, *after), MOST)
    return fit((noun, *after), MOST)


def _told_by_verb(
    scene: Scene, draft: Draft, helper: Hit | None, noun: str, arguments: tuple[Slot, ...]
) -> str:
    """As in "Contract signed" or "Earthquake destroys harbour"; "" where the verb adds nothing."""
    if helper is None or helper.verb is None or helper.lemma in EMPTY:
        return ""
    parse = scene.parses[helper.sentence]
    sides = overt_subjects(parse, helper.verb)
    if not any(group.head == draft.trigger.token for group in sides):
        return ""
    if helper.verb.passive:
        word = token_span(parse, helper.token)
        done = scene.document.text[word.start : word.end].lower()
        return " ".join(filter(None, (noun, done, _particle(parse, helper.token))))
    things = [phrase(scene, s.sentence, s.group) for s in arguments if s.name == "object"]
    return " ".join(filter(None, (noun, third_person(helper.lemma), *things[:1])))


def _is_object(parse: Parse, draft: Draft) -> bool:
    group = draft.trigger.noun
    return bool(parse) and group is not None and group.role in ("object", "oblique")


def _short(scene: Scene, name: str) -> str:
    known = next((n for n in scene.names.names if n.name == name), None)
    return short(known) if known is not None else name


def phrase(scene: Scene, sentence: int, group: NounGroup, doer: str = "") -> str:
    """The words for a noun group: the short name it stands for, else its own without article.

    "" for a time, and for a pronoun that stands for nobody known. A role that stands for the
    `doer` keeps its own words ("assumes role of mayor").
    """
    parse = scene.parses[sentence]
    head = token_span(parse, group.head)
    if group.role == "time" or time_in(scene, sentence, head):
        return ""
    name = at(scene.names, head)
    if name is not None and name.kind != "gathering" and short(name) != doer:
        return short(name)
    if parse.sentence.tokens[group.head].tag in PRONOUN_TAGS:
        return ""
    place = place_in(scene, sentence, head)
    if place is not None and place.role != "location" and group.end - group.first == 1:
        return place.name
    return _text(scene, parse, group.first, group.end)


def _text(scene: Scene, parse: Parse, first: int, end: int) -> str:
    """The words of some tokens without article or owner pronoun before them, spaces joined."""
    tokens = parse.sentence.tokens
    while first < end - 1 and tokens[first].tag in SKIPPED_TAGS:
        first += 1
    return SPACE.sub(" ", scene.document.text[tokens[first].start : tokens[end - 1].end])
