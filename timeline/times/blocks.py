"""Clock times that stand before their day in a block of short lines, "3:30 PM" over "May 3"."""

from collections.abc import Sequence

from attrs import evolve

from timeline.times.forms import Moment, Said
from timeline.times.shapes import day_form

SHORT = 60  # characters of a line that is no prose
FEW = 3  # lines from the clock time down to its day


def with_days_below(said: Sequence[Said], text: str) -> tuple[Said, ...]:
    """The forms; a clock time before the first day of a text takes it if it stands just below."""
    first = next((here for here, item in enumerate(said) if day_form(item)), None)
    if first is None:
        return tuple(said)
    day = day_form(said[first])
    items = list(said)
    for here in range(first):
        item = items[here]
        if not isinstance(item.form, Moment) or item.form.day is not None:
            continue
        if _in_one_block(item, said[first], text):
            items[here] = evolve(item, form=evolve(item.form, day=day))
    return tuple(items)


def _in_one_block(upper: Said, lower: Said, text: str) -> bool:
    """Whether they stand in a few short lines."""
    if lower.span.start - upper.span.end > FEW * SHORT:
        return False
    start = text.rfind("\n", 0, upper.span.start) + 1
    end = text.find("\n", lower.span.end)
    lines = text[start : end if end >= 0 else len(text)].split("\n", FEW + 1)
    return len(lines) <= FEW + 1 and all(len(line.strip()) <= SHORT for line in lines)
