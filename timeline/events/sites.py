"""Sites told by common nouns: "the embassy", "a hospital in Lyon", "the coast of Peru".

In: noun groups. Out: how such a site is called on a calendar. The text around it may say in which
town it lies; the gazetteer knows nothing of it.
"""

import functools

from timeline import lexicon
from timeline.events.scene import Scene, token_span
from timeline.names import at, short
from timeline.text.clauses import noun_at, possessor
from timeline.text.syntax import NounGroup, Parse

HOMES = frozenset({"home", "house", "apartment", "flat", "office", "residence"})
WITHIN = frozenset({"in", "at", "near", "outside"})


@functools.cache
def _sites() -> frozenset[str]:
    """Common nouns for buildings and grounds in which something happens."""
    rows = lexicon.table("place_heads")
    venues = {row["head"] for row in rows if (row["where"], row["kind"]) == ("last", "venue")}
    return frozenset(venues) | HOMES


@functools.cache
def _parts() -> frozenset[str]:
    """Lemmas of nouns for a part of a town or country."""
    return frozenset(
        row["word"] for row in lexicon.table("place_words") if row["use"] == "site-part"
    )


def is_site(parse: Parse, group: NounGroup) -> bool:
    """Whether a group is a building or ground by its common noun: "the old court house"."""
    token = parse.sentence.tokens[group.head]
    return token.tag == "NN" and token.lemma in _sites()


def is_part(parse: Parse, group: NounGroup) -> bool:
    """Whether a group is a part of what follows: "the outskirts of Oslo"."""
    return parse.sentence.tokens[group.head].lemma in _parts()


def following(parse: Parse, group: NounGroup) -> NounGroup | None:
    """The group right behind a site or part that may tell where it lies."""
    after = noun_at(parse, group.end + 1)
    if after is None or after.first != group.end + 1:
        return None
    linked = after.prep == "of" if is_part(parse, group) else is_site(parse, group)
    return after if linked and after.prep in (*WITHIN, "of") else None


def name_of(scene: Scene, sentence: int, group: NounGroup) -> str:
    """What to call a site: its words without the article, and the owner for "his"."""
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
    words = scene.document.text[tokens[first].start : tokens[group.end - 1].end]
    return owner + " ".join(words.split())
