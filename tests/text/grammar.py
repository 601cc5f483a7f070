"""Reads the sentences and links that the clause rules have as examples."""

import re

from attrs import evolve

from timeline.model import Sentence, Span
from timeline.text import lemmas
from timeline.text.syntax import NounGroup, Parse, VerbGroup
from timeline.text.tags import tag
from timeline.text.tokens import split

GIVEN = re.compile(r"/(?P<tag>[A-Z]+\$?)(?=\W|$)")


def read(example: str) -> tuple[str, Sentence]:
    """The text and tagged sentence of an example.

    "word/TAG" gives a word its tag; "# " before the text makes it a heading.
    """
    heading = example.startswith("# ")
    example = example.removeprefix("# ")
    text, given, at = "", {}, 0
    for match in GIVEN.finditer(example):
        text += example[at : match.start()]
        given[len(text)] = match["tag"]
        at = match.end()
    text += example[at:]
    [sentence] = tag(text, split(text, Span(0, len(text))))
    tokens = tuple(
        evolve(t, tag=given[t.end], lemma=lemmas.lemma(text[t.start : t.end], given[t.end]))
        if t.end in given
        else t
        for t in sentence.tokens
    )
    return text, evolve(sentence, tokens=tokens, kind="heading" if heading else "prose")


def links(text: str, parse: Parse) -> set[str]:
    """All links of a parse, as "dependent role head", "dependent role:marker head" and so on."""
    words = [text[t.start : t.end] for t in parse.sentence.tokens]
    found = set()
    for group in parse.nouns + parse.verbs:
        word, role = words[group.head], group.role
        head = f" {words[group.parent]}" if group.parent is not None else ""
        found.add(f"{word} {role}{head}")
        if mark := _mark(group).replace(" ", "_"):
            found.add(f"{word} {role}:{mark}{head}")
        if group.conjunct_of is not None:
            found.add(f"{word} conjunct {words[group.conjunct_of]}")
    return found


def _mark(group: NounGroup | VerbGroup) -> str:
    return group.prep if isinstance(group, NounGroup) else group.marker


def expected(text: str) -> set[str]:
    """The links that an example expects: "king oblique:with talks; ..."."""
    return {link.strip() for link in text.split(";")}
