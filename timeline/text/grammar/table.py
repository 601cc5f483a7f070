"""The rules in their order, and the walk that tries them."""

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
from timeline.text.grammar.frames import Draft, Frame, Rule
from timeline.text.items import read_items
from timeline.text.line import Line
from timeline.text.verbs import read_meaning

FORMS = (
    headlines.headline,
    forms.joined,
    forms.for_subject,
    forms.after_preposition,
    forms.of_noun,
    forms.with_object,
    forms.resultative,
    forms.after_noun,
    forms.how_to,
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
    "T": FORMS,
    "G": FORMS,
    "P": FORMS,
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
    ahead, kinds = find_ahead(line, items)
    readings = {
        i: read_meaning(line, item, chains[item.head], kinds[i])
        for i, item in enumerate(items)
        if item.kind in "VBTGP"
    }
    draft = Draft(line, items, kinds, readings, ahead, quoted, [Frame("main", "", None, 0)])
    for i, kind in enumerate(kinds):
        for rule in RULES.get(kind, ()):
            if rule.apply(draft, i):
                draft.rule[i] = rule.name
                break
    return draft
