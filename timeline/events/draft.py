"""Events in the making: a trigger with the words that only help to say it."""

from collections.abc import Callable, Iterator
from itertools import zip_longest

from attrs import field, frozen

from timeline.events.detect import Hit
from timeline.model import EventDate, EventPlace, Participant, Span, Status
from timeline.text.syntax import Parse, VerbGroup


@frozen
class Fold:
    """Two hits that tell one happening: `kept` is its trigger."""

    kept: Hit
    folded: Hit
    rule: str


HAVOC = "havoc"  # the fold of what a calamity does
Hits = dict[int, Hit]
Folder = Callable[[Parse, Hit, Hits], Fold | None]


@frozen
class Standing:
    """Whether something happened, and the words that say so.

    `status` is None for what is no happening at all (a purpose, a wish, a condition); `rule`
    names the reading, `cue` is the span of the word that gave it.
    """

    status: Status | None
    rule: str
    cue: Span | None = None


@frozen
class Draft:
    """One happening as one sentence tells it.

    `trigger` names it; `folded` are hits that say nothing more (support verbs, aspectual verbs,
    plans, compounds); `folds` names the rule for each. `place_is_told` if the words of the event
    itself give its place, not only its sentence. `points` is the sum of the reasons to keep it,
    `reasons` their names. `title` is the one that the text itself gives, "" if it has to be made.
    """

    trigger: Hit
    folded: tuple[Hit, ...] = ()
    standing: Standing = Standing(None, "")
    participants: tuple[Participant, ...] = ()
    place: EventPlace | None = None
    place_is_told: bool = False
    date: EventDate | None = None
    timed: bool = False
    points: float = 0.0
    reasons: tuple[str, ...] = field(default=())
    title: str = ""
    folds: tuple[str, ...] = ()

    @property
    def hits(self) -> tuple[Hit, ...]:
        """All that tells it: the trigger, then what is folded into it."""
        return (self.trigger, *self.folded)

    @property
    def helpers(self) -> tuple[Hit, ...]:
        """The folded words that say who takes part, where and when: not what came of it."""
        told = zip_longest(self.folded, self.folds, fillvalue="")
        return tuple(hit for hit, rule in told if isinstance(hit, Hit) and rule != HAVOC)

    @property
    def verbs(self) -> Iterator[VerbGroup]:
        """The verbs that tell it, that of the trigger first, if only as the support of a noun."""
        return (hit.verb for hit in (self.trigger, *self.helpers) if hit.verb is not None)
