"""What a text is as a whole: news or history, whose fiscal year, day or month first."""

from collections.abc import Sequence
from typing import Literal

from attrs import frozen

from timeline.days import Day
from timeline.model import Document
from timeline.times.context import Context
from timeline.times.fiscal import CALENDAR_YEAR, named_most
from timeline.times.forms import Calendar, FiscalYear, Moment, Said, Shift, Vague

FAR = 1  # years from the reference date beyond which a year speaks of history
ENOUGH = 3  # such years that a history has at least
NOTE = 280  # characters; a longer text is no mere message
DEICTIC = frozenset({"now", "currently", "recently", "these-days"})


@frozen
class Policy:
    """What a user may decide; None leaves it to the document.

    `genre` is how its dates count: "news" from the day it was written, "history" from each other.
    `day_first` is how 3/4/2012 is read where nothing else shows it: as 3 April, not as March 4.
    """

    genre: Literal["news", "history"] | None = None
    day_first: bool | None = None


def opening(document: Document, said: Sequence[Said], policy: Policy) -> Context:
    """The context at the beginning of a document in which these forms are said."""
    source = document.source
    told = is_history(source.date, said) if policy.genre is None else policy.genre == "history"
    return Context(
        reference=source.date,
        narrative=told,
        note=len(document.text) <= NOTE,
        fiscal=named_most(document.text) if _speaks_of_accounts(said) else CALENDAR_YEAR,
        home=source.zone,
        day_first=is_day_first(said) if policy.day_first is None else policy.day_first,
    )


def is_history(reference: Day | None, said: Sequence[Said]) -> bool:
    """Whether the dates of a text count from each other, not from the day it was written.

    A history names at least three years far from the reference date, and more than twice as many
    as words like "Monday", "today" or "last week". A text without a date is one.

    Source: thresholds measured on news and on histories of wars.
    """
    if reference is None:
        return True
    far = sum(_is_far(item, reference) for item in said)
    return far >= ENOUGH and far > 2 * sum(_is_deictic(item) for item in said)


def _is_far(item: Said, reference: Day) -> bool:
    form = item.form
    year = form.date.year if isinstance(form, Calendar) else None
    return year is not None and abs(year - reference.year) > FAR


def _is_deictic(item: Said) -> bool:
    form = item.form
    if isinstance(form, Moment):
        form = form.day  # type: ignore[assignment]
    if isinstance(form, Calendar):
        lone_weekday = form.date.weekday is not None and form.date.day is None
        return lone_weekday or (form.step is not None and form.step.origin == "reference")
    if isinstance(form, Shift):
        return form.origin == "reference" and item.rule != "unit-definite"
    return isinstance(form, Vague) and item.rule in DEICTIC


def _speaks_of_accounts(said: Sequence[Said]) -> bool:
    return any(isinstance(item.form, FiscalYear) for item in said)


def is_day_first(said: Sequence[Said]) -> bool:
    """Whether the numeric dates put the day first, as one of them that can only be so shows."""
    orders = {item.form.date.order for item in said if isinstance(item.form, Calendar)}
    return "day" in orders and "month" not in orders
