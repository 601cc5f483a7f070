"""Sites told by common nouns: "the embassy", "a hospital in Lyon", "the coast of Peru".

In: noun groups. Out: how such a site is called on a calendar. The text around it may say in which
town it lies; the gazetteer knows nothing of it.
"""

import functools

from timeline import lexicon
from timeline.events.scene import Scene, group_span, place_in, time_in, token_span
from timeline.model import Place, holds
from timeline.names import at, mention_at, short
from timeline.places import gazetteer
from timeline.text.clauses import noun_above, noun_at, possessor
from timeline.text.items import QUARTERS
from timeline.text.syntax import NounGroup, Parse

BARE = frozenset({"church", "hospital", "jail", "prison"})
NO_SITES = frozenset({"court", "drive", "field", "lane", "market", "place", "way"})
BUILT = ("venue", "road", "water", "land")
GROUNDS = frozenset({"area", "block", "corner", "country", "front", "island", "land", "part",
                     "perimeter", "region", "section", "sector", "state", "territory",
                     "zone"})  # fmt: skip
TOWNS = frozenset({"city", "town", "village", "port", "capital"})
GUESSED = "capitals"  # the rule of a name that only its capital letters tell
BESIDE = frozenset({"near", "outside", "around", "behind", "beside", "opposite", "next to",
                    "close to", "adjacent to",
                    *(f"{quarter} of" for quarter in QUARTERS)})  # fmt: skip
PARAGRAPH = "\n\n"
WORD = 6  # characters that the word before a place takes at most
WITHIN = BESIDE | {"in", "at", "on"}


@functools.cache
def _sites() -> frozenset[str]:
    """Common nouns for buildings and grounds in which something happens."""
    rows = lexicon.table("place_heads")
    heads = frozenset(row["head"] for row in rows if row["kind"] in BUILT)
    return (heads - NO_SITES) | _listed("site-noun")


@functools.cache
def _units() -> frozenset[str]:
    """Common nouns for units of a country."""
    return frozenset(r["head"] for r in lexicon.table("place_heads") if r["kind"] == "unit")


@functools.cache
def _parts() -> frozenset[str]:
    """Lemmas of nouns for a part of a town or country."""
    return _listed("site-part")


def _listed(use: str) -> frozenset[str]:
    """The words of `place_words.tsv` with one use."""
    return frozenset(row["word"] for row in lexicon.table("place_words") if row["use"] == use)


def is_site(parse: Parse, group: NounGroup) -> bool:
    """Whether a group is a building or ground by its common noun: "the old court house".

    "In office" and "at school" tell none, "in prison" does.
    """
    token = parse.sentence.tokens[group.head]
    lemma = token.lemma.lower()
    if token.tag not in ("NN", "NNP") or lemma not in _sites():
        return False
    return group.end - group.first > 1 or lemma in BARE or possessor(parse, group) is not None


def is_part(parse: Parse, group: NounGroup) -> bool:
    """Whether a group is a part of what follows: "the outskirts of Oslo"."""
    return parse.sentence.tokens[group.head].lemma in _parts()


def is_unit(parse: Parse, group: NounGroup) -> bool:
    """Whether a group is a unit or stretch of land by its common noun: "Lima province"."""
    lemma = parse.sentence.tokens[group.head].lemma.lower()
    return lemma in _units() or lemma in GROUNDS


def is_ground(parse: Parse, group: NounGroup) -> bool:
    """Whether a group is land, a town or a site, or a part of one: "the Lima works"."""
    lemma = parse.sentence.tokens[group.head].lemma.lower()
    known = lemma in _sites() or lemma in _parts() or lemma in TOWNS
    return known or is_unit(parse, group)


def is_town(parse: Parse, group: NounGroup) -> bool:
    """Whether a group calls a town by a common noun: "the city", "the port of Lima"."""
    return parse.sentence.tokens[group.head].lemma in TOWNS


def tells_place(scene: Scene, sentence: int) -> bool:
    """Whether a sentence names a place, or calls one by a common noun; most do neither."""
    parse = scene.parses[sentence]
    return bool(scene.places[sentence]) or any(is_town(parse, group) for group in parse.nouns)


def is_named(parse: Parse, group: NounGroup) -> bool:
    """Whether a common noun for a town has a name before it: "Oke village"."""
    names = (parse.sentence.tokens[token].tag == "NNP" for token in range(group.first, group.head))
    return is_town(parse, group) and any(names)


def named_before(scene: Scene, sentence: int, group: NounGroup) -> Place | None:
    """The town that "the city" means: the one named last before it, for "the capital" a capital.

    Where somebody went is not what the next paragraph is about: "moved to Lima", "came from Oslo".
    """
    tokens = scene.parses[sentence].sentence.tokens
    if group.head != group.first + 1 or tokens[group.first].lemma != "the":
        return None
    start = tokens[group.first].start
    seat = tokens[group.head].lemma == "capital"
    for row in reversed(scene.places[: sentence + 1]):
        for place in reversed(row):
            if place.span.start >= start or place.kind != "city" or place.role == "demonym":
                continue
            if seat and not _is_seat(place):
                continue
            between = scene.document.text[place.span.end : start]
            if PARAGRAPH not in between or not _is_way(scene, place):
                return place
    return None


def _is_way(scene: Scene, place: Place) -> bool:
    """Whether a place is named as the end or the beginning of a way."""
    before = scene.document.text[max(0, place.span.start - WORD) : place.span.start].split()
    return before[-1:] in (["to"], ["from"])


def _is_seat(town: Place) -> bool:
    """Whether a town is the capital of its country."""
    seat = gazetteer.capital(town.within[-1]) if town.within else None
    return seat is not None and seat.name == town.name


def is_stranger(scene: Scene, sentence: int, group: NounGroup) -> bool:
    """Whether a group is a name that neither the gazetteer nor the names of the text account for.

    Behind "near" it is a village or hill too small for the gazetteer.
    """
    parse = scene.parses[sentence]
    span = group_span(parse, group)
    head = parse.sentence.tokens[group.head]
    shouted = scene.document.text[head.start : head.end].isupper()
    words = {token.lemma.lower() for token in parse.sentence.tokens[group.first : group.end]}
    if shouted or head.tag not in ("NNP", "NNPS") or "operation" in words:
        return False
    known = place_in(scene, sentence, span) or time_in(scene, sentence, span)
    name = mention_at(scene.names, token_span(parse, group.head))
    if name is None or (name[0].kind == "gathering" and name[1].span.start < span.start):
        return known is None  # of a battle's name what it was fought for is another
    guessed = all(mention.rule == GUESSED for mention in name[0].mentions)
    return known is None and name[0].kind != "person" and guessed


def in_firm(scene: Scene, place: Place) -> bool:
    """Whether a place is a part of the name of an organisation: "New York Stock Exchange"."""
    found = mention_at(scene.names, place.span)
    if found is None or found[0].kind != "organisation":
        return False
    return holds(found[1].span, place.span) and found[1].span != place.span


def following(parse: Parse, group: NounGroup) -> NounGroup | None:
    """The group behind a site or part that may tell where it lies.

    What tells whom a site is for may stand between: "a home for the blind in Bath".
    """
    part = is_part(parse, group) or is_town(parse, group)
    site = is_site(parse, group)
    after = next_group(parse, group) if part or site else None
    if after is not None and site and after.prep == "for":
        after = next_group(parse, after)
    if after is None:
        return None
    return after if after.prep == "of" or (site and after.prep in WITHIN) else None


def next_group(parse: Parse, group: NounGroup) -> NounGroup | None:
    """The group right behind another one and its own preposition, or a comma."""
    comma = [token.tag for token in parse.sentence.tokens[group.end : group.end + 1]] == [","]
    for gap in (1, 2):
        after = noun_at(parse, group.end + gap)
        if after is not None and after.first == group.end + gap:
            owned = noun_above(parse, after) if after.role == "possessor" else after
            words = len(owned.prep.split()) if owned is not None else 0
            return owned if words == gap or (comma and gap == 1 and not words) else None
    return None


def name_of(scene: Scene, sentence: int, group: NounGroup, end: int) -> str:
    """What to call a site, by the words up to token `end`: no article, the owner for "his"."""
    parse = scene.parses[sentence]
    tokens = parse.sentence.tokens
    first, owner = group.first, ""
    whose = possessor(parse, group)
    if whose is not None and tokens[whose.head].tag == "PRP$":
        name = at(scene.names, token_span(parse, whose.head))
        owner = f"{short(name)}'s " if name else ""
    elif whose is not None:
        first = whose.first
    while first < group.head and tokens[first].tag in ("DT", "PRP$"):
        first += 1
    words = scene.document.text[tokens[first].start : tokens[end - 1].end]
    return owner + " ".join(words.split())
