"""All clues of a text that put one event before or into another.

In: the events of one document and where its sentences tell them. Out: relations, which `network`
makes consistent.
"""

from timeline.events import Found
from timeline.model import Citation, Relation
from timeline.order import connectives, containment, gaps, grammar, journeys, lives, scenes, telling
from timeline.order.clue import Clue
from timeline.order.ground import Ground, build

CLUES: tuple[Clue, ...] = (
    *connectives.CLUES,
    *containment.CLUES,
    *journeys.CLUES,
    *grammar.CLUES,
    *lives.CLUES,
    *scenes.CLUES,
    *telling.CLUES,
)


def find(found: Found) -> tuple[Relation, ...]:
    """All relations that the clues give, in text order, with the gaps that the text tells."""
    document = found.scene.document
    relations = search(build(found), document.source.id)
    return gaps.measure(relations, document.text, found.scene.times)


def search(ground: Ground, doc: str) -> tuple[Relation, ...]:
    """All relations between the events of a ground; what a clue says again counts once."""
    found: dict[tuple[str, str, str], Relation] = {}
    for sentence in sorted(ground.told):
        for clue in CLUES:
            for first, second, span in clue.find(ground, sentence):
                cue = Citation(doc, span)
                told = Relation(first, second, clue.kind, clue.name, clue.strength, cue, clue.gap)
                if first != second:
                    found.setdefault((first, second, clue.name), told)
    return tuple(found.values())
