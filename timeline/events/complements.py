"""What stands behind the verb of a title: what an event is about, where it is, how long it is for.

In: the arguments of an event. Out: wordings, the fullest first.
"""

from timeline import lexicon
from timeline.events.detect import Hit
from timeline.events.draft import Draft
from timeline.events.people import Slot
from timeline.events.phrases import Wordings, text_of, where, whole
from timeline.events.scene import Scene, time_in, token_span
from timeline.events.sites import BESIDE
from timeline.events.spots import as_written
from timeline.events.wording import listed
from timeline.names import at
from timeline.text.clauses import obliques, times

TOLD = ("with", "on", "for", "of", "to", "against", "over", "about", "between", "as", "from",
        "into", "by", "after", "among", "around", "under", "before")  # fmt: skip
PLACED = ("at", "in", "on", "to", "off", *sorted(BESIDE))
JOURNEYS = ("visit", "travel", "arrival", "departure")
PLACING = tuple(f"{prep} " for prep in PLACED)


def complements(
    scene: Scene, draft: Draft, arguments: tuple[Slot, ...], doer: str = ""
) -> tuple[Wordings, ...]:
    """The prepositional phrases of an event: what it is about, then where.

    For a journey the place comes first.
    """
    told: dict[str, list[Wordings]] = {}
    placed: dict[str, list[str]] = {}
    for slot in arguments:
        if slot.name not in TOLD + PLACED:
            continue
        wordings = whole(scene, slot.sentence, slot.group, doer)
        if not any(wordings) or not _is_told(scene, slot):
            continue
        place = where(scene, slot.sentence, slot.group)
        if place is None or place.role == "demonym" or slot.name in ("between", "with"):
            told.setdefault(slot.name, []).append(wordings)
        elif slot.name in PLACED:
            placed.setdefault(slot.name, []).append(as_written(place))
    about = [_told(prep, rows) for prep, rows in told.items()][:2]
    spots: list[Wordings] = [(f"{prep} {words[0]}",) for prep, words in list(placed.items())[:1]]
    journey = draft.trigger.kind in JOURNEYS
    return (*spots, *about) if journey else (*about, *spots)


def _told(prep: str, rows: list[Wordings]) -> Wordings:
    """The wordings of a row with its preposition."""
    if len(rows) == 1:
        return tuple(f"{prep} {words}" for words in rows[0])
    row = listed(tuple(wordings[-1] for wordings in rows[:3]))
    first = () if prep == "between" else rows[0]
    return f"{prep} {row}", *(f"{prep} {words}" for words in first)


def _is_told(scene: Scene, slot: Slot) -> bool:
    """Whether a group says something: not "the early" of "the early hours".

    A person behind "after" did something that is not said: "after the chairman died".
    """
    parse = scene.parses[slot.sentence]
    head = parse.sentence.tokens[slot.group.head]
    named = at(scene.names, token_span(parse, slot.group.head)) is not None
    if slot.name == "after" and (named or head.lemma in lexicon.words("people", "noun")):
        return False
    if "@" in text_of(scene, parse, slot.group.first, slot.group.end):
        return False  # where to write to
    return head.tag[:2] in ("NN", "CD", "PR", "VB") or head.tag in ("FW", "DT")


def of_object(scene: Scene, what: list[Slot]) -> tuple[Slot, ...]:
    """What hangs on the first object: "a stake in Acme"; "of" is written with it already."""
    return tuple(
        Slot(group.prep, slot.sentence, group)
        for slot in what[:1]
        for group in obliques(scene.parses[slot.sentence], slot.group.head)
        if group.prep != "of"
    )


def is_stray(scene: Scene, slot: Slot) -> bool:
    """Whether a name stands behind a "by" that tells who did something else."""
    head = token_span(scene.parses[slot.sentence], slot.group.head)
    return slot.name == "by" and at(scene.names, head) is not None


def term(scene: Scene, hit: Hit) -> Wordings:
    """For how long: "sentenced to six years", "jailed for life"."""
    parse = scene.parses[hit.sentence]
    for group in times(parse, hit.token):
        time = time_in(scene, hit.sentence, token_span(parse, group.head))
        if group.prep in ("to", "for") and time is not None and time.type == "DURATION":
            return (f"{group.prep} {time.text}",)
    return ()
