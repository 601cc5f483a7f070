"""Every word that tells an event as TimeML counts them, on the calendar or not.

In: parsed sentences with their hits, and which of them belong to events. Out: mentions, in text
order. The guidelines leave out what is generic, what only describes, and states that hold
throughout; they count changes, efforts and attitudes that no kind of event names.
"""

import functools
from collections.abc import Callable, Iterator, Mapping

from timeline.events.detect import Hit
from timeline.events.kinds import verb_list
from timeline.events.scene import Scene, token_span
from timeline.model import Mention, Span
from timeline.text.syntax import NounGroup, Parse, VerbGroup

PLURALS = ("NNS", "NNPS")
NAME_TAGS = ("NNP", "NNPS")
NOUN_TAGS = ("NN", "NNS")
PARTICIPLES = ("PRESPART", "PASTPART")
BEFORE_MODIFIER = ("DT", "JJ", "JJR", "JJS", "PRP$", "POS", "CD", "HYPH", "NN", "NNS", "NNP")
SOURCE = "according to"
NOUN_CLASSES = ("I_ACTION", "OCCURRENCE")

Exclusion = Callable[[Parse, Hit], bool]


def find(
    scene: Scene, hits: tuple[tuple[Hit, ...], ...], sites: Mapping[tuple[int, int], str]
) -> tuple[Mention, ...]:
    """The mentions of a document; `sites` gives the event of a sentence and token."""
    text = scene.document.text
    found = []
    for parse, told in zip(scene.parses, hits, strict=True):
        for hit in told:
            event = sites.get((hit.sentence, hit.token))
            if event is not None or not is_excluded(parse, hit):
                found.append(mention(text, parse, hit, event))
        taken = {hit.token for hit in told}
        found += [
            bare_mention(text, token_span(parse, token), cls)
            for token, cls in _others(parse)
            if token not in taken
        ]
    return tuple(sorted(found, key=lambda m: m.span.start))


def mention(text: str, parse: Parse, hit: Hit, event: str | None) -> Mention:
    """A hit as TimeML describes it; `event` is the id of the event it belongs to."""
    verb = hit.verb
    return Mention(
        span=hit.span,
        text=text[hit.span.start : hit.span.end],
        cls=class_of(parse, hit),
        tense=verb.tense if verb else "NONE",
        aspect=verb.aspect if verb else "NONE",
        polarity="NEG" if verb and verb.negated else "POS",
        modality=verb.modal if verb else "",
        event=event,
    )


def class_of(parse: Parse, hit: Hit) -> str:
    """The class of a hit in its sentence.

    Some verbs have their class only with another event under them ("kept asking", not "kept the
    key"); of the verbs of state only some never tell what somebody does.
    """
    if hit.verb is None or hit.cls == "OCCURRENCE":
        return hit.cls
    if hit.cls == "STATE":
        return "STATE" if hit.lemma in verb_list("class", "LASTING") else "OCCURRENCE"
    alone = hit.lemma in verb_list("class", "GOVERNING") and not _governs(parse, hit)
    return "OCCURRENCE" if alone else hit.cls


def _governs(parse: Parse, hit: Hit) -> bool:
    """Whether another verb completes this one."""
    return any(v.parent == hit.token and v.role == "complement" for v in parse.verbs)


def is_excluded(parse: Parse, hit: Hit) -> bool:
    """Whether the guidelines leave a word out that belongs to no event of the calendar."""
    rules = NOUN_EXCLUSIONS if hit.verb is None else VERB_EXCLUSIONS
    return any(excludes(parse, hit) for excludes in rules)


def bare_mention(text: str, span: Span, cls: str) -> Mention:
    """A noun or adjective as TimeML describes it."""
    return Mention(span, text[span.start : span.end], cls, "NONE", "NONE", "POS", "")


def is_name(parse: Parse, hit: Hit) -> bool:
    """A noun that is part of a name: "Harbour Acquisition"."""
    return hit.part == "noun" and parse.sentence.tokens[hit.token].tag in NAME_TAGS


def is_generic(parse: Parse, hit: Hit) -> bool:
    """A plural that as a rule means no certain happenings: "sales", "payments"."""
    plural = hit.part == "noun" and parse.sentence.tokens[hit.token].tag in PLURALS
    return plural and hit.trigger is not None and hit.trigger.weak


def is_thing(parse: Parse, hit: Hit) -> bool:
    """A noun for a paper, a body or a lasting state: "statement", "alliance"."""
    del parse
    return hit.part == "noun" and hit.lemma in verb_list("noun", "thing")


def is_modifier(parse: Parse, hit: Hit) -> bool:
    """A participle before the noun that it describes: "a holding company"."""
    if hit.verb is None or hit.verb.first != hit.token or hit.verb.tense not in PARTICIPLES:
        return False
    tokens = parse.sentence.tokens
    around = tokens[max(hit.token - 1, 0) : hit.token + 2]
    if len(around) < 3:
        return False
    return around[0].tag in BEFORE_MODIFIER and around[2].tag in NOUN_TAGS


def is_modal(parse: Parse, hit: Hit) -> bool:
    """A modal without its verb: "he said he would"."""
    return parse.sentence.tokens[hit.token].tag == "MD"


def is_compound(parse: Parse, hit: Hit) -> bool:
    """A part of a word with hyphens: "eye-catching", "built-in"."""
    tokens, at = parse.sentence.tokens, hit.token
    if at + 1 < len(tokens) and tokens[at + 1].tag == "HYPH":
        return True
    return at > 0 and tokens[at - 1].tag == "HYPH"


def is_description(parse: Parse, hit: Hit) -> bool:
    """A participle that describes: "a firm based in Oslo", "costs associated with it"."""
    del parse
    verb = hit.verb
    if verb is None or hit.lemma not in verb_list("participle", "describing"):
        return False
    return verb.tense in ("PASTPART", "PRESPART") or (verb.passive and _is_lasting(verb))


def is_possession(parse: Parse, hit: Hit) -> bool:
    """What somebody owns or something contains, in the plain present."""
    del parse
    owned = hit.verb is not None and _is_lasting(hit.verb)
    return owned and hit.lemma in verb_list("class", "POSSESSION")


def _is_lasting(verb: VerbGroup) -> bool:
    """A verb in the plain present."""
    return verb.tense == "PRESENT" and verb.aspect == "NONE"


NOUN_EXCLUSIONS: tuple[Exclusion, ...] = (is_name, is_generic, is_thing)
VERB_EXCLUSIONS: tuple[Exclusion, ...] = (
    is_modal,
    is_compound,
    is_description,
    is_possession,
    is_modifier,
)


def _others(parse: Parse) -> Iterator[tuple[int, str]]:
    """Words beyond the kinds that tell an event, by token, each with its class."""
    for group in parse.nouns:
        cls = _noun_class(parse, group)
        if cls:
            yield group.head, cls
        if group.prep == SOURCE and parse.sentence.tokens[group.first - 2].lemma == "accord":
            yield group.first - 2, "REPORTING"
    attitudes = verb_list("adjective", "attitude")
    for at, token in enumerate(parse.sentence.tokens):
        if token.tag == "JJ" and token.lemma in attitudes and _is_predicate(parse, at):
            yield at, "I_STATE"


def _noun_class(parse: Parse, group: NounGroup) -> str:
    """The class of a noun that tells a change, an act or an effort; "" if it tells none."""
    token = parse.sentence.tokens[group.head]
    return _noun_classes().get(token.lemma.lower(), "") if token.tag in NOUN_TAGS else ""


@functools.cache
def _noun_classes() -> Mapping[str, str]:
    """The class of each noun that is a mention though no kind knows it."""
    return {lemma: cls for cls in NOUN_CLASSES for lemma in verb_list("noun", cls)}


def _is_predicate(parse: Parse, at: int) -> bool:
    """Whether an adjective stands for itself, not before a noun."""
    return not any(group.first <= at < group.head for group in parse.nouns)
