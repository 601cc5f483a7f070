"""The rules in their order, and the walk that tries them."""

import functools
from collections.abc import Callable

from timeline.text.grammar import (
    finite,
    forms,
    headlines,
    nouns,
    objects,
    openers,
    reports,
    subjects,
)
from timeline.text.grammar.ahead import find_ahead
from timeline.text.grammar.frames import START, Draft, Frame, Rule
from timeline.text.items import find_left, read_items
from timeline.text.line import Line
from timeline.text.valency import takes
from timeline.text.verbs import read_meaning

INFINITIVES = (
    headlines.headline,
    headlines.tasked,
    forms.joined,
    forms.for_subject,
    forms.of_noun,
    forms.with_object,
    forms.how_to,
    forms.after_verb,
    forms.adverbial,
)
PARTICIPLES = (
    headlines.headline,
    forms.joined,
    forms.for_subject,
    forms.after_preposition,
    forms.resultative,
    forms.after_noun,
    forms.after_verb,
    forms.adverbial,
)
# Kind of item -> the rules for it, in order; the first that fits places the item.
RULES: dict[str, tuple[Rule, ...]] = {
    "N": (
        nouns.placed,
        nouns.conjunct,
        nouns.oblique,
        nouns.listed_noun,
        headlines.paired,
        nouns.apposition,
        nouns.bracketed,
        nouns.free,
        nouns.beside,
        nouns.said,
        objects.predicate,
        objects.named,
        objects.second_object,
        objects.addressee,
        objects.object_of,
        nouns.loose,
    ),
    "D": (nouns.time,),
    "O": (nouns.owner,),
    "V": (
        subjects.there,
        finite.coordinated,
        reports.aside,
        reports.inverted,
        reports.reported,
        subjects.expletive,
        finite.after_clause,
        finite.clausal,
        subjects.question,
        subjects.zero_relative,
        subjects.gapped,
        subjects.nearest,
        subjects.dated,
        finite.outer,
        finite.listed,
        finite.stolen,
        finite.subjectless,
    ),
    "B": (
        forms.joined,
        forms.with_object,
        forms.subjunctive,
        forms.imperative,
    ),
    "T": INFINITIVES,
    "G": PARTICIPLES,
    "P": PARTICIPLES,
    "S": (openers.subordinate,),
    "W": (openers.partitive, openers.relative, openers.wh_clause),
    "C": (openers.coordinate,),
    "I": (openers.stranded,),
    ",": (openers.close,),
    ";": (openers.restart,),
    "(": (openers.bracket,),
    ")": (openers.unbracket,),
}


def draft_clauses(line: Line) -> Draft:
    """The walk over a sentence, from left to right: for each item the first rule that fits."""
    items, chains, quoted = read_items(line)
    left = find_left(items)
    ahead, kinds = find_ahead(line, items, left)
    readings = {
        i: read_meaning(line, items[i], chains[items[i].head], kind)
        for i, kind in enumerate(kinds)
        if kind in "VBTGP"
    }
    frame = Frame("main", "", None, 0)
    draft = Draft(line, items, kinds, readings, ahead, quoted, left, [frame])
    for i, before in enumerate(left[:-1]):
        kind, behind = kinds[i], START if before < 0 else kinds[before]
        says = kind == "V" and takes(line.lemmas[items[i].head], "report")
        for rule, apply in _fitting(kind, behind, says):
            if apply(draft, i):
                draft.rule[i] = rule
                break
    return draft


@functools.cache
def _fitting(
    kind: str, behind: str, says: bool
) -> tuple[tuple[Rule, Callable[[Draft, int], bool]], ...]:
    """The rules to try for an item of a kind behind one of another, in order, and what they do."""
    return tuple(
        (rule, rule.apply)
        for rule in RULES.get(kind, ())
        if (rule.behind is None or behind in rule.behind) and says >= rule.saying
    )
