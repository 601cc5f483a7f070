"""The title of an event as a person would write it in a calendar: short, names resolved.

In: a draft in its scene. Out: headline style, at most `MOST` characters unless the first words
alone are longer; a word is never cut, no pronoun is left.
"""

from timeline.events.complements import PLACING, complements, is_stray, of_object, term
from timeline.events.content import aimed, announced, infinitive, particle, quality, score
from timeline.events.detect import Hit
from timeline.events.draft import Draft
from timeline.events.occasions import is_occasion
from timeline.events.people import Slot, slots
from timeline.events.phrases import Wordings, are_many, phrase, text_of, whole
from timeline.events.scene import Scene, token_span
from timeline.events.wording import capital, fit, listed, participle, possessive, third_person
from timeline.names import at, short
from timeline.text.clauses import (
    appositions,
    objects,
    obliques,
    overt_subjects,
    predicates,
    subjects,
)
from timeline.text.syntax import NounGroup, Parse, VerbGroup

MOST = 62  # characters, about as many as a calendar shows in one line
FAR = 76  # characters of a title that a verb's object may make longer
PARTIES = 2
STEM = 3  # letters that a verb has in common with its noun, at the fewest
NO_QUOTES = str.maketrans("", "", '"“”')
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
    text = _balanced(text)
    if _is_due(draft) and not text.startswith("Deadline"):
        return f"Deadline: {text}"
    return capital(text)


def _room(draft: Draft) -> int:
    """How many characters a title may have behind "Deadline: "."""
    return MOST - len("Deadline: ") if _is_due(draft) else MOST


def _is_due(draft: Draft) -> bool:
    """Whether it has to be done by its date; what lasts until then has not."""
    if draft.date is None or draft.standing.status != "scheduled":
        return False
    return draft.date.interval.precision == "deadline" and draft.date.basis[:6] != "until:"


def _balanced(text: str) -> str:
    """The text without quotation marks of which only one half is there."""
    if text.count('"') % 2 or text.count("“") != text.count("”"):
        return text.translate(NO_QUOTES)
    return text


def _verb_title(scene: Scene, draft: Draft, arguments: tuple[Slot, ...]) -> str:
    """As in "Council closes baths", "Baths closed by council", "Deadline: raise spending"."""
    hit = draft.trigger
    verb = hit.verb
    if verb is None:
        return hit.lemma
    doers = ("subject", "by") if verb.passive or verb.tense == "PASTPART" else ("subject",)
    parse = scene.parses[hit.sentence]
    own = {g.head for g in (*objects(parse, verb), *subjects(parse, verb), *_by(parse, verb))}
    mine = tuple(s for s in arguments if s.group.head in own)
    who, many = _subject(scene, mine, doers)
    if not who:
        who, many = _subject(scene, arguments, doers)
    if not who and (verb.passive or verb.modal or verb.tense != "NONE"):
        return _passive_title(scene, draft, arguments)
    what = [s for s in mine if s.name == "object"]
    does = hit.lemma if many or not who else third_person(hit.lemma)
    if hit.lemma == "be" and hit.trigger is not None:
        does = hit.trigger.second  # "Report due"
    if is_occasion(parse, draft) and who:
        return fit(((who,), *complements(scene, draft, arguments)), _room(draft))
    head = " ".join(filter(None, (who, does, particle(parse, hit.token))))
    things = [_thing(scene, parse, verb, s, who) for s in what[:2]]
    said = _row(things, what) if len(things) > 1 else next(iter(things), ())
    rest: list[Wordings] = [whole(scene, hit.sentence, g, who) for g in _made(parse, verb)]
    rest += [(_resolved(scene, draft, helper, who),) for helper in draft.folded[:1]]
    if hit.lemma == "vote" and not draft.folded:
        rest.append(aimed(scene, hit, who))
    if not any(map(any, (said, *rest))):
        rest += [announced(scene, hit, who)]
    others = (s for s in arguments if s.name not in doers and not is_stray(scene, s))
    arguments = (*others, *of_object(scene, what))
    opening = _with_things(head, said)
    points = score(scene, parse, max([verb.end, *(s.group.end for s in what)]))
    told = ((points,), *rest, term(scene, hit), *complements(scene, draft, arguments, who))
    return fit((opening, *told), _room(draft))


def _thing(scene: Scene, parse: Parse, verb: VerbGroup, slot: Slot, who: str) -> Wordings:
    """The ways to write an object, be it a score, with what it is found or made."""
    words = whole(scene, slot.sentence, slot.group, who)
    points = score(scene, parse, slot.group.first)
    if points:
        return (points,)
    what = quality(parse, verb, slot.group)
    return tuple(f"{each} {what}" for each in words) if what and any(words) else words


def _with_things(head: str, things: Wordings) -> Wordings:
    """The beginning of a title: who does what to whom; without the object if it is far too long."""
    found = tuple(f"{head} {words}" for words in things if words)
    return tuple(words for words in found if len(words) <= FAR) or (head,)


def _by(parse: Parse, verb: VerbGroup) -> tuple[NounGroup, ...]:
    return tuple(g for g in obliques(parse, verb.head) if g.prep == "by")


def _made(parse: Parse, verb: VerbGroup) -> tuple[NounGroup, ...]:
    """What somebody becomes: "elected president"."""
    tokens = parse.sentence.tokens
    return tuple(
        g
        for g in predicates(parse, verb)[:1]
        if "NN" in tokens[g.head].tag or tokens[g.first].tag == "DT"
    )


def _doing(scene: Scene, hit: Hit) -> str:
    """The words of a gerund that is a verb's subject: "Voting in the north ends"."""
    parse, verb = scene.parses[hit.sentence], hit.verb
    first = parse.verbs[0] if parse.verbs else None
    if verb is None or first is None or first.first > 0 or first.parent != verb.head:
        return ""
    words = parse.sentence.tokens[: verb.first]
    gerund = words[0].tag == "VBG" and not any(token.tag == "," for token in words)
    told = text_of(scene, parse, 0, verb.first)
    return told if gerund and len(told) <= MOST - len(hit.lemma) - 3 else ""


def _measure(scene: Scene, hit: Hit) -> str:
    """The words before a verb that look like a time and are none: "the minutes were signed"."""
    parse = scene.parses[hit.sentence]
    heads = {hit.token, hit.verb.conjunct_of if hit.verb else None}
    groups = (g for g in parse.nouns if g.role in ("subject", "time") and g.end <= hit.token)
    words = (phrase(scene, hit.sentence, g) for g in groups if g.parent in heads and not g.prep)
    return next(filter(None, words), "")


def _row(things: list[Wordings], what: list[Slot]) -> Wordings:
    """Two objects in a row; those that are no list stand side by side: "fines Acme $4m"."""
    joined = any(s.group.conjunct_of == what[0].group.head for s in what[1:])
    words = filter(None, (wordings[-1] for wordings in things))
    return ((" and " if joined else " ").join(words),)


def _passive_title(scene: Scene, draft: Draft, arguments: tuple[Slot, ...]) -> str:
    """As in "Baths closed by council", and "Distress call sent" where nobody knows by whom.

    A verb of which nothing more is known is named by its noun, or by its kind: "Arrival".
    """
    hit, verb = draft.trigger, draft.trigger.verb
    parse = scene.parses[hit.sentence]
    passive = verb is not None and (verb.passive or verb.tense == "PASTPART")
    patient = _doing(scene, hit) or _subject(scene, arguments, ("object",))[0]
    patient = patient or _measure(scene, hit)
    if not passive and not patient:
        done = hit.lemma if verb is None or _is_of_many(parse, verb) else third_person(hit.lemma)
    elif passive:
        word = token_span(parse, hit.token)
        done = scene.document.text[word.start : word.end].lower()
    else:
        done = participle(hit.lemma)
    made = _made(parse, verb) if verb is not None else ()
    if verb is not None and verb.passive:  # "Acme fined $4m"
        made += objects(parse, verb)[:1]
    rest = [whole(scene, hit.sentence, group, patient) for group in made]
    rest += [(_resolved(scene, draft, helper, patient),) for helper in draft.folded[:1]]
    if not patient and not any(map(any, rest)):
        rest += [announced(scene, hit, "")]
    head = patient if patient and is_occasion(parse, draft) else f"{patient} {done}".lstrip()
    behind = (particle(parse, hit.token),)
    told = (behind, *rest, term(scene, hit), *complements(scene, draft, arguments, patient))
    text = fit(((head,), *told), _room(draft))
    bare = text in (done, f"{done} {behind[0]}")
    return _act(hit, text if passive else hit.kind) if bare else text


def _is_of_many(parse: Parse, verb: VerbGroup) -> bool:
    """Whether a verb without a known doer is one of "they", or of nobody: "to step down"."""
    words = [parse.sentence.tokens[group.head].lemma.lower() for group in subjects(parse, verb)]
    return not words or not {"he", "she", "it", "who"}.issuperset(words)


def _act(hit: Hit, otherwise: str) -> str:
    """The noun for what a verb does: "resignation"."""
    if hit.trigger is None:
        return otherwise or hit.lemma
    stem = hit.lemma[: max(len(hit.lemma) - 2, STEM)]
    nouns = (n for n in hit.trigger.kind.nouns if n.startswith(stem) and n.isalpha())
    return next(nouns, otherwise)


def _resolved(scene: Scene, draft: Draft, helper: Hit, who: str) -> str:
    """What was decided: "to close baths"; "" where the folded word is no such thing."""
    verb = helper.verb
    if verb is None or verb.parent != draft.trigger.token or verb.tense != "INFINITIVE":
        return ""
    return infinitive(scene, helper.sentence, verb, who)


def _subject(scene: Scene, arguments: tuple[Slot, ...], names: tuple[str, ...]) -> tuple[str, bool]:
    """The words for who does it, and whether they are many."""
    found = [s for s in arguments if s.name in names]
    if names == ("object",):  # "Acme fined $4m": what it had to pay is another thing
        heads = {s.group.head for s in found[:1]}
        found = [*found[:1], *(s for s in found[1:] if s.group.conjunct_of in heads)]
    words = tuple(dict.fromkeys(filter(None, (phrase(scene, s.sentence, s.group) for s in found))))
    many = bool(found) and are_many(scene, found[0].sentence, found[0].group)
    return listed(words[:3]), len(words) > 1 or many


def _participle_title(scene: Scene, draft: Draft) -> str:
    """As in "Ada Lund appointed minister" for "the newly appointed minister, Ada Lund"."""
    hit = draft.trigger
    parse = scene.parses[hit.sentence]
    if hit.noun is None:
        return hit.lemma
    span = token_span(parse, hit.token)
    done = scene.document.text[span.start : span.end]
    role = text_of(scene, parse, hit.token + 1, hit.noun.end)
    name = at(scene.names, token_span(parse, hit.noun.head))
    others = (at(scene.names, token_span(parse, g.head)) for g in appositions(parse, hit.noun))
    known = name or next((n for n in others if n), None)
    who = short(known) if known else ""
    return fit(((who,), (done,), (role,)), _room(draft))


def _noun_title(scene: Scene, draft: Draft, arguments: tuple[Slot, ...]) -> str:
    """As in "Berg meets Soto", "Voss makes her debut at the opera", "Flood in the valley"."""
    hit = draft.trigger
    parse = scene.parses[hit.sentence]
    kind = hit.trigger.kind if hit.trigger else None
    group = hit.noun
    noun = text_of(scene, parse, group.first, hit.token + 1) if group else hit.lemma
    owner, _ = _subject(scene, arguments, ("'s",))
    who, many = _subject(scene, arguments, ("subject", "by"))
    helpers = [h for h in draft.helpers if h.part == "verb" and h.verb is not None]
    helper = next((h for h in helpers if h.lemma != "have"), next(iter(helpers), None))
    active = helper is not None and helper.verb is not None and not helper.verb.passive
    rest = tuple(s for s in arguments if s.name != "by") if who else arguments
    after = complements(scene, draft, rest, who or owner)
    if helper is not None and active and who and _is_object(parse, draft):
        verb = helper.lemma if many else third_person(helper.lemma)
        prep = group.prep if group and group.parent == helper.token else ""
        words = " ".join(filter(None, (who, verb, particle(parse, helper.token), prep, noun)))
        return fit(((words,), aimed(scene, hit, who), *after), _room(draft))
    parties = tuple(dict.fromkeys(_short(scene, p.name) for p in draft.participants))
    called = any(p.role == "organiser" for p in draft.participants)
    if kind and kind.title == "meet" and len(parties) >= PARTIES and not called:
        spots = tuple(words for words in after if words[0].startswith(PLACING))
        return fit(((f"{parties[0]} meets {listed(parties[1:3])}",), *spots[:1]), _room(draft))
    if kind and kind.title == "visit" and draft.place and (owner or who):
        return fit(((f"{owner or who} visits {draft.place.name}",),), _room(draft))
    own = f"{possessive(owner)} {noun}" if owner else noun
    about = next((words[0] for words in after if words[0].startswith("of ")), "")
    telling = next((h for h in helpers if h.lemma not in EMPTY or _leads_into(parse, h)), None)
    told = _told_by_verb(scene, draft, telling, f"{own} {about}".rstrip(), arguments)
    if told:
        return fit(((told,), *(words for words in after if words[0] != about)), _room(draft))
    return fit(((own,), aimed(scene, hit, owner), *after), _room(draft))


def _told_by_verb(
    scene: Scene, draft: Draft, helper: Hit | None, noun: str, arguments: tuple[Slot, ...]
) -> str:
    """As in "Contract signed" or "Earthquake destroys harbour"; "" where the verb adds nothing."""
    if helper is None or helper.verb is None:
        return ""
    parse = scene.parses[helper.sentence]
    find = overt_subjects if helper.verb.passive else subjects
    sides = [g for g in find(parse, helper.verb) if g.head == draft.trigger.token]
    if not sides:
        return ""
    if helper.verb.passive:
        word = token_span(parse, helper.token)
        done = scene.document.text[word.start : word.end].lower()
        return " ".join(filter(None, (noun, done, particle(parse, helper.token))))
    things = [_thing(scene, parse, helper.verb, s, "")[0] for s in arguments if s.name == "object"]
    many = are_many(scene, helper.sentence, sides[0])
    verb = helper.lemma if many else third_person(helper.lemma)
    return " ".join(filter(None, (noun, verb, particle(parse, helper.token), *things[:1])))


def _leads_into(parse: Parse, helper: Hit) -> bool:
    """As in "comes into force"."""
    return any(group.prep == "into" for group in obliques(parse, helper.token))


def _is_object(parse: Parse, draft: Draft) -> bool:
    group = draft.trigger.noun
    return bool(parse) and group is not None and group.role in ("object", "oblique")


def _short(scene: Scene, name: str) -> str:
    known = next((n for n in scene.names.names if n.name == name), None)
    return short(known) if known is not None else name
