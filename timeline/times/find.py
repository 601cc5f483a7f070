"""All time expressions of a document: what its words say, then what that means here."""

import itertools
import re
from collections.abc import Iterator

from attrs import evolve, frozen

from timeline.days import plus_days
from timeline.model import Document, Interval, Sentence, Span, Time
from timeline.rules import Grammar, Rule
from timeline.rules import find as find_matches
from timeline.times import (
    clocks,
    comparisons,
    dates,
    holidays,
    hours,
    lengths,
    lists,
    modifiers,
    nth,
    periods,
    relative,
    repeats,
    shifts,
    vague,
    years,
)
from timeline.times.anchor import resolve
from timeline.times.blocks import with_days_below
from timeline.times.centuries import with_centuries
from timeline.times.context import Meaning, after
from timeline.times.forms import Form, Genre, Length, Moment, Nothing, Said, Several, Shift
from timeline.times.genre import AS_WRITTEN, Policy, opening
from timeline.times.joins import joined
from timeline.times.sharing import shared
from timeline.times.tense import governing

RULES: tuple[Rule[Form], ...] = (
    *dates.RULES,
    *lists.RULES,
    *nth.RULES,
    *holidays.RULES,
    *periods.RULES,
    *years.RULES,
    *relative.RULES,
    *shifts.RULES,
    *comparisons.RULES,
    *clocks.RULES,
    *hours.RULES,
    *repeats.RULES,
    *lengths.RULES,
    *vague.RULES,
    *modifiers.RULES,
)
GRAMMAR: Grammar[Form] = Grammar(RULES)
LOOKALIKES = str.maketrans("\u017f\u0131\u212a", "sik")
BEFORE = 50  # characters before a range that may say that it is none
LEFT = 160  # characters before a time that may say how it is meant
BOUND = re.compile(
    r"\b(by|until|till|since|after|before|from|not?\slater\sthan)\s{1,3}"
    r"(?:about\s|around\s|at\sleast\s)?$",
    re.IGNORECASE,
)
SAME_BOUND = {"till": "until", "no later than": "by", "not later than": "by"}
RANGE = re.compile(
    r"\s{0,2}[-–—]{1,2}\s{0,2}|\s{1,3}(?:to|until|till|through|thru|(?P<and>and))\s{1,3}(?:the\s)?",
    re.IGNORECASE,
)
LISTED = re.compile(r",\s{0,3}|,?\s{1,3}(?:and|&)\s{1,3}(?:on\s)?(?:the\s)?", re.IGNORECASE)
LAST = re.compile(r"and\b|&", re.IGNORECASE)
QUOTE, UNQUOTE = re.compile(r"[\"“”'‘]"), re.compile(r"[,.!?]?[\"“”'’](?!\w)|\s[A-Z]")
# "postponed from 4 May to 8 June": two days for one thing, no range of days
MOVED = re.compile(
    r"\b(?:postponed|delayed|deferred|rescheduled|adjourned|moved|shifted|switched|changed|extended"
    r"|pushed\sback|put\s(?:off|back)|brought\sforward)(?:\s(?:it|them|the\s\w{1,12}))?"
    r"\s{1,3}from\s{1,3}(?:the\s)?$",
    re.IGNORECASE,
)
BETWEEN = re.compile(r"\bbetween\s{1,3}$", re.IGNORECASE)


@frozen
class Told:
    """Every time expression of a document, in text order, and how its dates count."""

    times: tuple[Time, ...]
    genre: Genre


def find(
    document: Document, sentences: tuple[Sentence, ...], policy: Policy = AS_WRITTEN
) -> tuple[Time, ...]:
    """Every time expression of the document, in text order; see `read`."""
    return read(document, sentences, policy).times


def read(document: Document, sentences: tuple[Sentence, ...], policy: Policy = AS_WRITTEN) -> Told:
    """The time expressions of a document, and whether they are those of news, history or notice.

    Relative times count from `document.source.date` or from the times before them; without a
    date those that need it stay unplaced, with a value as far as their words go.
    """
    text = document.text
    said, starts = _said_in(_plain(text), sentences)
    context = opening(document, said, policy)
    if context.is_told:
        said = with_centuries(said, text)
    times: list[Time] = []
    led = ""
    for here, (item, start) in enumerate(zip(said, starts, strict=True)):
        left = text[max(start, item.span.start - LEFT) : item.span.start]
        right = text[item.span.end : item.span.end + LEFT]
        if not (here and _is_day_of(item, said[here - 1])):
            led = governing(left, right)
        meaning = resolve(item, context, led)
        if meaning is not None:
            times.append(_time(text, item, meaning, left))
            context = after(context, item, meaning)
    return Told(_with_extents(times, text), context.genre)


def _is_day_of(item: Said, before: Said) -> bool:
    """Whether it is the day on which the clock time before it is: the same verb governs both."""
    form = before.form
    return isinstance(form, Moment) and form.day is not None and form.day == item.form


def _plain(text: str) -> str:
    """The text without the three letters that patterns take for s, i and k when ignoring case."""
    return text if text.isascii() else text.translate(LOOKALIKES)


def _said_in(text: str, sentences: tuple[Sentence, ...]) -> tuple[tuple[Said, ...], list[int]]:
    """The forms of a text, and where the sentence of each begins."""
    said: list[Said] = []
    starts: list[int] = []
    for sentence in sentences:
        found = _said(text, sentence)
        said += found
        starts += [sentence.start] * len(found)
    return with_days_below(said, text), starts


def _said(text: str, sentence: Sentence) -> tuple[Said, ...]:
    """The forms of a sentence, joined."""
    found = find_matches(GRAMMAR, text, sentence.start, sentence.end)
    items: list[Said] = []
    for one in found:
        if isinstance(one.value, Several):
            items += [evolve(item, rule=one.rule) for item in one.value.items]
        elif not isinstance(one.value, Nothing) and not _is_title(one.value, text, one.span):
            items.append(Said(one.span, one.value, one.rule))
    if not items:
        return ()
    whole = shared(joined(items, text), text)
    return tuple(item for item in whole if not _is_tag(item, text))


def _is_tag(item: Said, text: str) -> bool:
    """Whether it is no more than a tag: "#Friday" names what a message is about, "#8pm" a time."""
    first, last = item.span.start, item.span.end
    if text[max(0, first - 1) : first] != "#" or " " in text[first:last]:
        return False
    return not isinstance(item.form, Moment)


def _is_title(form: Form, text: str, span: Span) -> bool:
    """Whether it is the name of a programme or a book: capitals in quotation marks of their own."""
    if (
        not isinstance(form, Shift | Length)
        or QUOTE.match(text[span.start - 1 : span.start]) is None
    ):
        return False
    words = text[span.start : span.end].split()
    named = len(words) > 1 and all(not word[0].islower() for word in words)
    return named and UNQUOTE.match(text, span.end) is not None


def _time(text: str, item: Said, meaning: Meaning, left: str) -> Time:
    bound = BOUND.search(left)
    word = bound[1].lower() if bound else ""
    return Time(
        span=item.span,
        text=text[item.span.start : item.span.end],
        type=meaning.type,
        value=meaning.value,
        mod=meaning.mod,
        interval=meaning.interval,
        rule=item.rule,
        conflict=meaning.conflict,
        bound=SAME_BOUND.get(word, word),
    )


def _with_extents(times: list[Time], text: str) -> tuple[Time, ...]:
    """The times; both ends of a range, and all days of a row, carry the whole of it."""
    done = list(times)
    for row in _rows(times, text):
        extent = _extent(times[row[0]].interval, times[row[-1]].interval)
        for here in row:
            done[here] = evolve(done[here], extent=extent)
    for here, (first, last) in enumerate(itertools.pairwise(times)):
        if not _is_range(first, last, text):
            continue
        extent = _extent(first.interval, last.interval)
        if extent is not None:
            done[here] = evolve(done[here], extent=extent)
            done[here + 1] = evolve(last, extent=extent)
    return tuple(done)


def _rows(times: list[Time], text: str) -> Iterator[list[int]]:
    """The positions of days that follow each other and are told so: "3, 4 and 5 May"."""
    row = [0]
    for here in range(1, len(times) + 1):
        if here < len(times) and _follows(times[here - 1], times[here], text):
            row.append(here)
        else:
            if len(row) > 1 and LAST.search(
                text, times[row[-2]].span.end, times[row[-1]].span.start
            ):
                yield row
            row = [here]


def _follows(one: Time, two: Time, text: str) -> bool:
    """Whether a time is the day after the one before it in a list."""
    first, second = one.interval, two.interval
    if first is None or second is None or (first.precision, second.precision) != ("day", "day"):
        return False
    if LISTED.fullmatch(text, one.span.end, two.span.start) is None:
        return False
    return first.earliest is not None and second.earliest == plus_days(first.earliest, 1)


def _is_range(first: Time, last: Time, text: str) -> bool:
    link = RANGE.fullmatch(text, first.span.end, last.span.start)
    if link is None:
        return first.rule == last.rule == "year-range"
    if MOVED.search(text, max(0, first.span.start - BEFORE), first.span.start):
        return False
    return not link["and"] or bool(
        BETWEEN.search(text, max(0, first.span.start - 10), first.span.start)
    )


def _extent(first: Interval | None, last: Interval | None) -> Interval | None:
    if first is None or last is None or first.earliest is None or last.latest is None:
        return None
    if last.latest < first.earliest:
        return None
    if first.start is not None and last.start is not None:
        return Interval(first.earliest, last.latest, "minute", first.start, last.start)
    return Interval(first.earliest, last.latest, "span")
