"""Who did what to whom: noun groups and verb groups of a sentence, linked to each other."""

from collections.abc import Callable

from timeline.model import Sentence, Span
from timeline.text.ahead import find_ahead
from timeline.text.arguments import NOUN, owner, time
from timeline.text.chunks import read_items
from timeline.text.frames import Draft, Frame
from timeline.text.line import Line, read_line
from timeline.text.links import (
    agent_by,
    ancestors,
    appositions,
    clause_tokens,
    conjuncts,
    governor,
    indirect_objects,
    noun_at,
    objects,
    obliques,
    overt_subjects,
    possessor,
    predicates,
    subjects,
    times,
    verb_at,
)
from timeline.text.nonfinite import BARE, NONFINITE
from timeline.text.openers import close_clause, coordinate, open_clause, open_wh, restart
from timeline.text.subjects import FINITE
from timeline.text.syntax import NounGroup, Parse, VerbGroup
from timeline.text.valency import takes
from timeline.text.verbs import read_meaning

__all__ = [
    "agent_by",
    "ancestors",
    "appositions",
    "clause_tokens",
    "conjuncts",
    "governor",
    "indirect_objects",
    "noun_at",
    "objects",
    "obliques",
    "overt_subjects",
    "parse",
    "possessor",
    "predicates",
    "subjects",
    "times",
    "verb_at",
]

Rule = Callable[[Draft, int], bool]
RULES: dict[str, tuple[Rule, ...]] = {
    "N": NOUN,
    "D": (time,),
    "O": (owner,),
    "V": FINITE,
    "B": BARE,
    "T": NONFINITE,
    "G": NONFINITE,
    "P": NONFINITE,
    "S": (open_clause,),
    "W": (open_wh,),
    "C": (coordinate,),
    ",": (close_clause,),
    ";": (restart,),
    ":": (restart,),
    ".": (restart,),
}


def parse(text: str, sentence: Sentence, blocked: tuple[Span, ...] = ()) -> Parse:
    """The noun groups and verb groups of a sentence, each with its link.

    `sentence` has tagged tokens with lemmas. `blocked` are time expressions: each is one group
    with the role "time".
    """
    draft = draft_clauses(read_line(text, sentence, blocked))
    return Parse(sentence, _nouns(draft), _verbs(draft))


def draft_clauses(line: Line) -> Draft:
    """The walk over a sentence, from left to right."""
    items, chains = read_items(line)
    clause = [item.kind == "V" and takes(line.lemmas[item.head], "clause") for item in items]
    readings = {
        i: read_meaning(line, item, chains[item.head])
        for i, item in enumerate(items)
        if item.head in chains and item.kind in "VBTGP"
    }
    draft = Draft(
        line,
        items,
        [item.kind for item in items],
        readings,
        find_ahead(items, clause),
        [Frame("main", "", None, 0)],
    )
    for i, item in enumerate(items):
        for rule in RULES.get(item.kind, ()):
            if rule(draft, i):
                break
    return draft


def _nouns(draft: Draft) -> tuple[NounGroup, ...]:
    """The noun groups; those coordinated with another carry its role, preposition and parent."""
    at = {item.head: i for i, item in enumerate(draft.items)}
    groups = []
    for i, item in enumerate(draft.items):
        if item.kind not in "NDOW" or draft.line.tags[item.head] == "WRB":
            continue
        first = draft.conjunct.get(i)
        source = i if first is None else at[first]
        groups.append(
            NounGroup(
                item.first,
                item.end,
                item.head,
                draft.noun_role.get(source, "none"),
                draft.prep.get(source, ""),
                draft.parent.get(source),
                first,
            )
        )
    return tuple(groups)


def _verbs(draft: Draft) -> tuple[VerbGroup, ...]:
    """The verb groups; those coordinated with another carry its role, marker and parent."""
    at = {draft.items[i].head: i for i in draft.readings}
    groups = []
    for i, reading in draft.readings.items():
        item = draft.items[i]
        first = draft.conjunct.get(i)
        source = i if first is None else at[first]
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
                draft.verb_role.get(source, "none"),
                draft.prep.get(source, ""),
                draft.parent.get(source),
                first,
            )
        )
    return tuple(groups)
