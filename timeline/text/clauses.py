"""Who did what to whom: noun groups and verb groups of a sentence, linked to each other."""

from timeline.model import Sentence, Span
from timeline.text.grammar.frames import Draft
from timeline.text.grammar.table import draft_clauses
from timeline.text.line import read_line
from timeline.text.links import (
    agent_by,
    ancestors,
    appositions,
    clause_tokens,
    conjuncts,
    governor,
    indirect_objects,
    is_manner,
    is_of_one_picked,
    noun_above,
    noun_at,
    objects,
    obliques,
    overt_subjects,
    possessor,
    predicates,
    subjects,
    times,
    verb_above,
    verb_at,
)
from timeline.text.syntax import NounGroup, Parse, VerbGroup

__all__ = [
    "agent_by",
    "ancestors",
    "appositions",
    "clause_tokens",
    "conjuncts",
    "governor",
    "indirect_objects",
    "is_manner",
    "is_of_one_picked",
    "noun_above",
    "noun_at",
    "objects",
    "obliques",
    "overt_subjects",
    "parse",
    "possessor",
    "predicates",
    "subjects",
    "times",
    "verb_above",
    "verb_at",
]


def parse(text: str, sentence: Sentence, blocked: tuple[Span, ...] = ()) -> Parse:
    """The noun groups and verb groups of a sentence, each with its link.

    `sentence` has tagged tokens with lemmas. `blocked` are time expressions: each is one group
    with the role "time".

    >>> from timeline.text.tags import tag
    >>> from timeline.text.tokens import split
    >>> text = "Berg, who met Lund on Monday, left."
    >>> [sentence] = tag(text, split(text, Span(0, len(text))))
    >>> found = parse(text, sentence, (Span(22, 28),))
    >>> [(verb.head, verb.role, verb.marker) for verb in found.verbs]
    [(3, 'relative', 'who'), (8, 'main', '')]
    >>> [(noun.head, noun.role, noun.parent) for noun in found.nouns]
    [(0, 'subject', 8), (2, 'subject', 3), (4, 'object', 3), (6, 'time', 3)]
    >>> [noun.head for noun in subjects(found, found.verbs[0])]
    [0]
    """
    draft = draft_clauses(read_line(text, sentence, blocked))
    return Parse(sentence, _nouns(draft), _verbs(draft))


def _nouns(draft: Draft) -> tuple[NounGroup, ...]:
    """The noun groups; those coordinated with another carry its role, preposition and parent."""
    groups = []
    for i, item in enumerate(draft.items):
        kind = draft.kinds[i]
        if kind not in "NDOW" or (kind == "W" and draft.line.tags[item.head] == "WRB"):
            continue
        first = draft.conjunct.get(i, i)
        groups.append(
            NounGroup(
                item.first,
                item.end,
                item.head,
                draft.noun_role.get(first, "none"),
                draft.prep.get(first, ""),
                draft.parent.get(first),
                None if first == i else draft.items[first].head,
            )
        )
    return tuple(groups)


def _verbs(draft: Draft) -> tuple[VerbGroup, ...]:
    """The verb groups; those coordinated with another carry its role, marker and parent."""
    groups = []
    for i, reading in draft.readings.items():
        item, first = draft.items[i], draft.conjunct.get(i, i)
        groups.append(
            VerbGroup(
                item.first,
                item.end,
                item.head,
                reading.tense,
                reading.aspect,
                reading.passive,
                reading.negated,
                reading.modal,
                draft.verb_role.get(first, "none"),
                draft.prep.get(first, ""),
                draft.parent.get(first),
                None if first == i else draft.items[first].head,
            )
        )
    return tuple(groups)
