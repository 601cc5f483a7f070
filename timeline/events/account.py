"""What an event says of its making: rules, why it was kept, what was joined to it and why."""

from timeline.events.draft import Draft
from timeline.events.profile import Group
from timeline.events.retelling import nearness
from timeline.events.scene import Scene
from timeline.model import EventDate, Span

# what makes a mention alike to those before it, by `merge.nearness`
ALIKE = ("other words", "same kind", "same sense", "same word")


def trace(scene: Scene, group: Group, best: Draft, date: EventDate) -> tuple[str, ...]:
    """The names of the rules that made an event, in the order of the stages.

    A word that only helps to tell it is "folded"; a further mention is "joined", with what it has
    in common with those before it.
    """
    return (
        f"status: {best.standing.rule}",
        f"date: {date.basis}",
        *(f"kept: {reason}" for reason in best.reasons),
        *(
            f"folded: {_quote(scene, hit.span)} ({rule})"
            for draft in group.drafts
            for hit, rule in zip(draft.folded, draft.folds, strict=False)
        ),
        *(_joined(scene, group, at) for at in range(1, len(group.profiles))),
    )


def _joined(scene: Scene, group: Group, at: int) -> str:
    """A further mention, and why it was taken for one of the same happening."""
    told, new = Group(group.profiles[:at]), group.profiles[at]
    shared = sorted(told.named & new.named) + sorted(told.plain & new.plain)
    days = {p.date.interval for p in told.profiles if p.date}
    clues = [ALIKE[nearness(told, new)], *shared]
    if new.date and new.date.interval in days:
        clues.append("same date")
    if new.headline or told.profiles[0].headline:
        clues.append("headline")
    return f"joined: {_quote(scene, new.draft.trigger.span)} ({', '.join(clues)})"


def _quote(scene: Scene, span: Span) -> str:
    return f"“{scene.document.text[span.start : span.end]}”"
