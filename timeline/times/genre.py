"""What a text is as a whole: news, history or notice; whose fiscal year; day or month first."""

import functools
import re
from collections.abc import Sequence

from attrs import frozen

from timeline import lexicon
from timeline.days import Day
from timeline.model import Document, Span
from timeline.times.context import Context
from timeline.times.fiscal import CALENDAR_YEAR, named_most
from timeline.times.forms import (
    Calendar,
    FiscalYear,
    Genre,
    Moment,
    Part,
    Said,
    Shift,
    Vague,
)
from timeline.times.hemisphere import is_south
from timeline.times.words import FULL_WEEKDAY

FAR = 1  # years from the reference date beyond which a year speaks of history
ENOUGH = 3  # such years that a history has at least
ENOUGH_WORDS = 2  # labels or words of invitation that a notice has at least
REPORTS = re.compile(r"\b(?:said|told|reported)\b")
TALK = re.compile(
    r"(?<!\S)[@#]\w|\bhttps?://|\b(?:I|I['’]m|my|me|u|ur|lol|haha\w{0,20}|omg|yay)\b|[:;]-?[()D]|!!|\.\.\.",
    re.IGNORECASE,
)
SAID_ON = re.compile(
    rf"\b(?:said|told\s\w{{1,20}}|announced|reported)\s(?:on\s|late\s|early\s)?"
    rf"(?:(?i:{FULL_WEEKDAY})|yesterday|today)\b"
)
NOTE = 280  # characters; a longer text is no mere message
DEICTIC = frozenset({"now", "currently", "recently", "these-days"})


@frozen
class Policy:
    """What a user may decide; None leaves it to the document.

    `genre` is how its dates count: "news" back from the day it was written, "notice" ahead of it,
    "history" from each other.
    `day_first` is how 3/4/2012 is read where nothing else shows it: as 3 April, not as March 4.
    """

    genre: Genre | None = None
    day_first: bool | None = None


AS_WRITTEN = Policy()


def opening(document: Document, said: Sequence[Said], policy: Policy) -> Context:
    """The context at the beginning of a document in which these forms are said."""
    source = document.source
    genre = policy.genre or genre_of(document, said)
    return Context(
        reference=source.date,
        genre=genre,
        note=len(document.text) <= NOTE,
        chat=policy.genre is None and is_chat(document.text),
        fiscal=named_most(document.text) if _speaks_of_accounts(said) else CALENDAR_YEAR,
        home=source.zone,
        south=_speaks_of_seasons(said) and is_south(document.text, source.zone),
        day_first=is_day_first(said) if policy.day_first is None else policy.day_first,
    )


def genre_of(document: Document, said: Sequence[Said]) -> Genre:
    """How the dates of a document count."""
    told = is_history(document.source.date, said) and not says_when(document.text)
    if told or has_year_heading(document, said):
        return "history"
    return "notice" if is_notice(document.text) else "news"


def is_chat(text: str) -> bool:
    """Whether it is a message of a line or two in which somebody speaks of himself or to others.

    >>> is_chat("Cannot wait for November, I need a holiday :)"), is_chat("The dam opens in May.")
    (True, False)
    """
    return len(text) <= NOTE and TALK.search(text) is not None


def says_when(text: str) -> bool:
    """Whether it reports what somebody said on a day of that week, as news alone does.

    >>> says_when("He flew in 1980, he said Saturday."), says_when("He said that Saturday is dull.")
    (True, False)
    """
    return SAID_ON.search(text) is not None


def has_year_heading(document: Document, said: Sequence[Said]) -> bool:
    """Whether a year far from the reference date stands alone on a line: a chapter "1920"."""
    text, reference = document.text, document.source.date
    return reference is not None and any(
        _is_far(item, reference) and _is_alone(text, item.span)
        for item in said
        if isinstance(item.form, Calendar) and item.form.date.month is None
    )


def _is_alone(text: str, span: Span) -> bool:
    """Whether nothing else stands on the line of a span, but for the signs of a heading."""
    before = text[text.rfind("\n", 0, span.start) + 1 : span.start]
    after = text[span.end :].partition("\n")[0]
    return not before.strip("#*= \t\r\ufeff") and not after.strip("#*=: \t\r")


def is_notice(text: str) -> bool:
    r"""Whether it announces what is to come: lines like "When: ..." or words that invite.

    Source: `notice_words.tsv`.

    >>> is_notice("Date: Monday\nTime: 3:30\nPlace: Room 7"), is_notice("They met on Monday.")
    (True, False)
    """
    label, invitation = _notice_words()
    labels = {found["label"].lower() for found in label.finditer(text)}
    if len(labels) >= ENOUGH_WORDS:
        return True
    if REPORTS.search(text):
        return False
    invitations = {found[0].lower() for found in invitation.finditer(text)}
    return len(labels) + len(invitations) >= ENOUGH_WORDS


@functools.cache
def _notice_words() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Patterns for the labels of a notice, and for the words that invite."""
    words: dict[str, list[str]] = {"label": [], "invitation": []}
    for row in lexicon.table("notice_words"):
        words[row["kind"]].append(re.escape(row["words"]).replace(r"\ ", r"\s"))
    label, invitation = ("|".join(found) for found in words.values())
    return (
        re.compile(
            rf"^[ \t*_>-]{{0,40}}(?P<label>{label})[*_]{{0,2}}\s{{0,20}}:",
            re.IGNORECASE | re.MULTILINE,
        ),
        re.compile(rf"\b(?:{invitation})\b", re.IGNORECASE),
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


def _speaks_of_seasons(said: Sequence[Said]) -> bool:
    return any(isinstance(item.form, Part) and item.form.grain == "season" for item in said)


def _speaks_of_accounts(said: Sequence[Said]) -> bool:
    forms = [item.form for item in said]
    return any(isinstance(f, FiscalYear) or (isinstance(f, Part) and f.fiscal) for f in forms)


def is_day_first(said: Sequence[Said]) -> bool | None:
    """Whether the numeric dates put the day first, as those show that can only be read one way."""
    orders = {item.form.date.order for item in said if isinstance(item.form, Calendar)}
    return "day" in orders if ("day" in orders) != ("month" in orders) else None
