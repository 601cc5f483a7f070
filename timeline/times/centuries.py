"""Years of two digits in a history: "the summer of '63" is of the century of which it tells."""

import re
from collections.abc import Sequence

from attrs import evolve

from timeline.times.forms import Calendar, Part, Said

SHORT = re.compile(r"['’‘]\d\d\b")
CENTURIES = (0, -100, -200, -300, 100)  # years from what two digits mean today


def with_centuries(said: Sequence[Said], text: str) -> tuple[Said, ...]:
    """The forms; a year of two digits is the one that is nearest to the last year before it."""
    items = list(said)
    told: int | None = None
    for here, item in enumerate(items):
        year = _year(item)
        if year is None:
            continue
        if told is not None and SHORT.search(text, item.span.start, item.span.end):
            away = [abs(year + years - told) for years in CENTURIES]
            items[here] = _moved(item, CENTURIES[away.index(min(away))])
        told = _year(items[here])
    return tuple(items)


def _year(said: Said) -> int | None:
    """The year that a form says in figures."""
    if isinstance(said.form, Calendar):
        return said.form.date.year
    return (
        said.form.year if isinstance(said.form, Part) and isinstance(said.form.year, int) else None
    )


def _moved(said: Said, years: int) -> Said:
    """The form so many years later."""
    form, year = said.form, _year(said)
    if year is None:
        return said
    if isinstance(form, Calendar):
        return evolve(said, form=evolve(form, date=evolve(form.date, year=year + years)))
    return evolve(said, form=evolve(form, year=year + years)) if isinstance(form, Part) else said
