"""What is held or takes place, whatever it is called: "The quiz night takes place on Friday"."""

from timeline.events.draft import Draft
from timeline.text.clauses import objects
from timeline.text.syntax import Parse

HELD = frozenset({"hold", "stage"})


def is_occasion(parse: Parse, draft: Draft) -> bool:
    """Whether the subject of a draft's verb is the happening itself; people are held, too."""
    hit = draft.trigger
    if hit.verb is None or hit.trigger is not None or draft.participants:
        return False
    if hit.verb.passive:
        return hit.lemma in HELD
    heads = [parse.sentence.tokens[group.head].lemma for group in objects(parse, hit.verb)]
    return hit.lemma == "take" and heads == ["place"]
