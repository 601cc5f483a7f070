"""All time expressions of a document: what its words say, then what that means here."""

import re
from collections.abc import Sequence

from attrs import evolve

from timeline.days import Day
from timeline.model import Document, Interval, Sentence, Time
from timeline.rules import Grammar
from timeline.rules import find as find_matches
from timeline.times import clocks, dates, lengths, periods, relative, vague, years
from timeline.times.anchor import Context, Meaning, resolve
from timeline.times.forms import Calendar, Form, Nothing, Pair, Said
from timeline.times.joins import joined

RULES = (
    *dates.RULES,
    *periods.RULES,
    *years.RULES,
    *relative.RULES,
    *clocks.RULES,
    *lengths.RULES,
    *vague.RULES,
    *vague.MODIFIERS,
)
GRAMMAR: Grammar[Form] = Grammar(RULES)
BOUND = re.compile(
    r"\b(by|until|till|since|after|before|from)\s{1,3}(?:about\s|around\s|at\sleast\s|late\s|early\s)?$",
    re.IGNORECASE,
)
RANGE = re.compile(
    r"\s{0,2}[-–—]{1,2}\s{0,2}|\s{1,3}(?:to|until|till|through|thru|and)\s{1,3}(?:the\s)?",
    re.IGNORECASE,
)


def find(document: Document, sentences: tuple[Sentence, ...]) -> tuple[Time, ...]:
    """Every time expression of the document, in text order.

    Relative times count from `document.source.date`; without one they stay unresolved.
    """
    said = [_said(document.text, sentence) for sentence in sentences]
    context = _opening(document, [item for items in said for item in items])
    times: list[Time] = []
    for sentence, items in zip(sentences, said, strict=True):
        for item in items:
            left = document.text[sentence.start : item.span.start]
            meaning = resolve(item, context, left)
            if meaning is None:
                continue
            times.append(_time(document.text, item, meaning, left))
            context = _after(context, meaning)
    return tuple(_with_extents(times, document.text))


def _said(text: str, sentence: Sentence) -> tuple[Said, ...]:
    found = find_matches(GRAMMAR, text, sentence.start, sentence.end)
    if not found:
        return ()
    items: list[Said] = []
    for one in found:
        form = one.value
        if isinstance(form, Pair):
            items += [evolve(form.first, rule=one.rule), evolve(form.last, rule=one.rule)]
        elif not isinstance(form, Nothing):
            items.append(Said(one.span, form, one.rule))
    return joined(items, text)


def _opening(document: Document, said: Sequence[Said]) -> Context:
    """The context at the beginning of a document."""
    source = document.source
    return Context(source.date, is_narrative(source.date, said), zone=source.zone)


def is_narrative(reference: Day | None, said: Sequence[Said]) -> bool:
    """Whether the text tells a history, so that its dates count from each other, not from today."""
    if reference is None:
        return True
    far = deictic = 0
    for item in said:
        form = item.form
        if isinstance(form, Calendar):
            year = form.date.year
            if year is not None:
                far += abs(year - reference.year) > 1
            elif form.date.weekday is not None and form.date.day is None:
                deictic += 1
        elif item.rule in (
            "unit-step",
            "deictic",
            "ago",
            "tonight",
            "now",
            "recently",
            "currently",
            "day-part-step",
            "month-step",
        ):
            deictic += getattr(form, "origin", "reference") == "reference"
    return far >= 3 and far > 2 * deictic


def _time(text: str, item: Said, meaning: Meaning, left: str) -> Time:
    bound = BOUND.search(left)
    word = bound[1].lower() if bound else ""
    return Time(
        item.span,
        text[item.span.start : item.span.end],
        meaning.type,
        meaning.value,
        meaning.mod,
        meaning.interval,
        item.rule,
        conflict=meaning.conflict,
        bound="until" if word == "till" else word,
    )


def _after(context: Context, meaning: Meaning) -> Context:
    """The context once this time has been read."""
    period = meaning.period
    if period is None:
        return context
    return evolve(
        context,
        mention=period,
        day=period if period.grain == "day" else context.day,
        quarter=period if period.grain == "quarter" else context.quarter,
    )


def _with_extents(times: list[Time], text: str) -> list[Time]:
    """The times, both ends of a range with the whole range."""
    done = list(times)
    for here in range(len(done) - 1):
        first, last = done[here], done[here + 1]
        gap = text[first.span.end : last.span.start]
        if not RANGE.fullmatch(gap) or not (first.interval and last.interval):
            continue
        if gap.strip().lower() == "and" and not re.search(
            r"\bbetween\s{1,3}$",
            text[max(0, first.span.start - 10) : first.span.start],
            re.IGNORECASE,
        ):
            continue
        extent = _extent(first.interval, last.interval)
        if extent is not None:
            done[here] = evolve(first, extent=extent)
            done[here + 1] = evolve(last, extent=extent)
    return done


def _extent(first: Interval, last: Interval) -> Interval | None:
    if first.earliest is None or last.latest is None or last.latest < first.earliest:
        return None
    if first.start is not None and last.start is not None:
        return Interval(first.earliest, last.latest, "minute", first.start, last.start)
    return Interval(first.earliest, last.latest, "span")
