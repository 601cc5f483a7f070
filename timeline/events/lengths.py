"""Lengths of time that date an event: "within a year", "comes two days before the vote".

In: the times of a sentence. Out: lengths that count from the day of writing, as dates, each with
the word that tells the event they date. A length that only says how long a thing took is none.
"""

import re
from collections.abc import Iterator

from attrs import evolve, frozen

from timeline.days import Day, plus_days, plus_months
from timeline.events.scene import Scene, token_at
from timeline.model import Interval, Precision, Time
from timeline.text.clauses import noun_at, verb_above, verb_at
from timeline.text.syntax import NounGroup, Parse

GAP = re.compile(r"P(?P<count>\d{1,4})(?P<unit>[DWMY])")
MONTHS, DAYS = {"M": 1, "Y": 12}, {"D": 1, "W": 7}
ABOUT = 3  # days that "two weeks" may be out
DURING = ("in", "over", "during")
AHEAD = ("FUTURE", "INFINITIVE")
SIDES = {"after": -1, "before": 1}
SPANNING = "length-spanning"  # "the next two weeks"


@frozen
class Gap:
    """So many units from a day."""

    day: Day
    count: int
    unit: str

    @property
    def now(self) -> Interval:
        """The day, as an interval."""
        return Interval(self.day, self.day, "day")

    @property
    def end(self) -> Day:
        """The day on which the length is over, counted from its day."""
        months = self.count * MONTHS.get(self.unit, 0)
        days = self.count * DAYS.get(self.unit, 0)
        return plus_months(self.day, months) if months else plus_days(self.day, days)


def count_from_writing(scene: Scene, sentence: int) -> Iterator[tuple[int, Time]]:
    """The lengths that count from the day of writing, each with a token it hangs on."""
    written = scene.document.source.date
    parse = scene.parses[sentence]
    for time in scene.times[sentence] if written is not None else ():
        match = GAP.fullmatch(time.value) if time.type == "DURATION" and not time.mod else None
        token = token_at(parse, time.span) if match is not None else None
        group = noun_at(parse, token) if token is not None else None
        if match is None or group is None or written is None or "-" in time.text:
            continue  # "within five-year terms" counts from nowhere
        try:
            yield from _counted(
                parse, group, time, Gap(written, int(match["count"]), match["unit"])
            )
        except ValueError:  # beyond the years there are
            continue


def _counted(parse: Parse, group: NounGroup, time: Time, gap: Gap) -> Iterator[tuple[int, Time]]:
    """The length as a date, with its token, if it stands where it counts from a day.

    Raises:
        ValueError: the date lies beyond the years there are.
    """
    tokens = parse.sentence.tokens
    word = tokens[group.end].lemma if group.end < len(tokens) else ""
    event = _coming(parse, group.end, word) if word in SIDES else None
    if event is not None:
        days = shift(gap.now, SIDES[word] * gap.count, gap.unit)
        yield event, evolve(time, interval=days, type="DATE", rule="comes-so-long")
        return
    verb = verb_above(parse, group)
    if verb is None or verb.tense not in AHEAD:
        return
    if group.prep == "within" or (group.prep in DURING and time.rule == SPANNING):
        days = Interval(gap.day, gap.end, "span")
        said = evolve(time, interval=days, type="DATE", bound="by", rule="within-so-long")
        yield verb.head, said
    elif group.prep == "in" and time.interval is None:
        days = shift(gap.now, gap.count, gap.unit)
        yield verb.head, evolve(time, interval=days, type="DATE", rule="in-so-long")


def _coming(parse: Parse, at: int, word: str) -> int | None:
    """The event that "after" or "before" at a token opens: "comes a month after they left"."""
    openers: list[tuple[int, str, int | None]] = [
        *((verb.head, verb.marker, verb.parent) for verb in parse.verbs),
        *((noun.head, noun.prep, noun.parent) for noun in parse.nouns),
    ]
    for head, opener, parent in openers:
        above = verb_at(parse, parent) if parent is not None and opener == word else None
        is_coming = above is not None and parse.sentence.tokens[above.head].lemma == "come"
        if head > at and is_coming and above is not None and above.tense == "PRESENT":
            return head
    return None


def shift(interval: Interval, count: int, unit: str) -> Interval:
    """The days that lie so many days, weeks, months or years on from others, no finer than said.

    Raises:
        ValueError: a side is open, or they lie beyond the years there are.

    >>> third = Day(2024, 5, 3)
    >>> str(shift(Interval(third, third, "day"), 2, "D").earliest)
    '2024-05-05'
    """
    first, last = interval.earliest, interval.latest
    if first is None or last is None:
        raise ValueError(f"{interval} has an open side")
    if unit == "D":
        precision: Precision = "day" if first == last else "range"
        return Interval(plus_days(first, count), plus_days(last, count), precision)
    if unit == "W":
        early, late = plus_days(first, 7 * count - ABOUT), plus_days(last, 7 * count + ABOUT)
        return Interval(early, late, "approx", approximate=True)
    months = count if unit == "M" else 12 * count
    return _whole(plus_months(first, months), plus_months(last, months), unit)


def _whole(first: Day, last: Day, unit: str) -> Interval:
    """The months or years that hold two days."""
    if unit == "Y":
        return Interval(
            Day(first.year, 1, 1), Day(last.year, 12, 31), _one(first.year == last.year, "year")
        )
    same = (first.year, first.month) == (last.year, last.month)
    end = plus_days(plus_months(Day(last.year, last.month, 1), 1), -1)
    return Interval(Day(first.year, first.month, 1), end, _one(same, "month"))


def _one(same: bool, precision: Precision) -> Precision:
    return precision if same else "range"
