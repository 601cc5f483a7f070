"""Days by which something is due: "Registration deadline: 10 May", "register by 10 May".

In: facts of an announcement, the drafts that its sentences tell. Out: drafts of kind "deadline".
"""

import re
from collections.abc import Iterator

from timeline.events.detect import Hit
from timeline.events.draft import Draft, Standing
from timeline.events.kinds import Lexicon
from timeline.events.notices.facts import DayFact, Facts
from timeline.events.notices.words import pattern
from timeline.events.select import KEEP, weigh
from timeline.events.wording import capital
from timeline.model import EventDate, Interval, Span, overlaps

POINTS = 8.0
WORD = "deadline"
BY = re.compile(r"\b(?:by|before|until|no later than|not later than)(?: on)?[\s,]*$", re.IGNORECASE)
SUBJECT = re.compile(  # "Forms must be received"
    r"(?P<what>[^\W\d_][^.;:\n]{2,50}?)\s+(?:must|should|have\sto|has\sto|are\sto|is\sto|need\sto)\s+be\s+\w+$"
)
OBJECT = re.compile(  # "reserve a seat", "submit your abstracts"
    r"(?: (?:an?|the|your|their|all|any))?"
    r"(?: (?!(?:by|on|before|until|no|not|at|with|to|for|and|or|in|via|from|here|online)\b)"
    r"[a-z][a-z-]{2,}\b){1,2}(?=[ ,.;]|$)"
)
ABBREVIATION = 5  # letters of a label in capitals that stays so


def read(facts: Facts, lexicon: Lexicon, told: tuple[Draft, ...]) -> Iterator[Draft]:
    """The deadlines of a text, those left out that its sentences tell by themselves."""
    known = {d.trigger.sentence for d in told if _is_deadline(facts, d)}
    seen: set[Span] = set()
    for day in facts.days:
        about = _about(facts, day)
        if about is None or day.sentence in known or about in seen:
            continue
        hit = _hit(facts, lexicon, about)
        if hit is not None:
            seen.add(about)
            yield _draft(facts, about, day, hit)


def _is_deadline(facts: Facts, draft: Draft) -> bool:
    """Whether a draft is a deadline that will be kept."""
    due = draft.date is not None and draft.date.interval.precision == "deadline"
    return due and weigh(facts.scene, draft).points >= KEEP


def _about(facts: Facts, day: DayFact) -> Span | None:
    """The words that say what is due on a day: a label, else a verb in its sentence."""
    number = facts.field_at(day.span)
    value = None if number is None else facts.fields[number]
    if value is not None and "deadline" in value.meanings:
        return value.label
    parse = facts.parse_at(day.span.start)
    if parse is None or not _is_limit(facts, parse.sentence.start, day):
        return None
    due = pattern("due").search(facts.page.plain, parse.sentence.start, parse.sentence.end)
    if due is None:
        return None
    if value is not None:
        return value.label
    subject = SUBJECT.search(facts.page.plain, parse.sentence.start, due.end())
    if subject:
        return Span(*subject.span("what"))
    what = OBJECT.match(facts.page.plain, due.end(), parse.sentence.end)
    return Span(due.start(), what.end() if what else due.end())


def _is_limit(facts: Facts, start: int, day: DayFact) -> bool:
    """Whether "by" or the like stands before a day, or before the clock time before it."""
    lead = facts.page.plain[start : day.span.start]
    for hour in reversed(facts.clocks):
        if start <= hour.span.start and hour.span.end <= day.span.start:
            lead = lead[: hour.span.start - start] + lead[hour.span.end - start :]
    return BY.search(re.sub(r"\s+", " ", lead)) is not None


def _draft(facts: Facts, about: Span, day: DayFact, hit: Hit) -> Draft:
    reference = facts.scene.document.source.date
    past = reference is not None and day.day < reference
    words = re.sub(r"\s+", " ", facts.page.plain[about.start : about.end]).strip()
    words = re.sub(r" (?:an?|the|your|their|all|any)\b", "", words)
    if words.isupper() and len(words) > ABBREVIATION:
        words = words.lower()
    return Draft(
        trigger=hit,
        standing=Standing("past" if past else "scheduled", "notice", day.span),
        date=EventDate(
            Interval(None if past else reference, day.day, "deadline"),
            "notice-deadline",
            facts.scene.document.text[day.span.start : day.span.end],
        ),
        timed=True,
        points=POINTS,
        reasons=("notice-deadline",),
        title=capital(words) if WORD in words.lower() else f"Deadline: {words}",
    )


def _hit(facts: Facts, lexicon: Lexicon, about: Span) -> Hit | None:
    """A hit on the first of some words."""
    parse = facts.parse_at(about.start)
    triggers = lexicon.nouns.get(WORD, ())
    for token, word in enumerate(parse.sentence.tokens if parse else ()):
        span = Span(word.start, word.end)
        if overlaps(span, about):
            number = facts.sentence_at(about.start)
            trigger = triggers[0] if triggers else None
            return Hit(number, token, span, WORD, "noun", "OCCURRENCE", trigger)
    return None
