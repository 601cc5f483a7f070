"""What "last", "next", "this" and their like say: how many units from where."""

from timeline.times.forms import Amount, Shift, Step, Unit

A_YEAR = Amount(1, "year")
STEPS = {
    "last": Step(-1),
    "past": Step(-1),
    "this past": Step(-1),
    "latest": Step(-1),
    "this": Step(0),
    "this same": Step(0),
    "this very": Step(0),
    "current": Step(0),
    "present": Step(0),
    "next": Step(1),
    "nxt": Step(1),
    "coming": Step(1),
    "this coming": Step(1),
    "upcoming": Step(1),
    "previous": Step(-1, "mention"),
    "preceding": Step(-1, "mention"),
    "that": Step(0, "mention"),
    "same": Step(0, "mention"),
    "that same": Step(0, "mention"),
    "that very": Step(0, "mention"),
    "following": Step(1, "mention"),
    "ensuing": Step(1, "mention"),
}


def step(text: str, *, article: bool = False) -> Step:
    """The step of a word; with an article "the next" counts from the last time mentioned.

    >>> step("this  coming"), step("very next", article=True)
    (Step(count=1, origin='reference'), Step(count=1, origin='mention'))
    """
    said = " ".join(text.lower().split()).removeprefix("very ")
    if said == "next" and article:
        return Step(1, "mention")
    return STEPS[said]


def shift(taken: Step, unit: Unit) -> Shift:
    """The unit that lies so many steps away."""
    return Shift((Amount(abs(taken.count), unit),), 1 if taken.count > 0 else -1, taken.origin)
