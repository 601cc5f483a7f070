"""Whether a text announces events, and how each of its moments is told.

In: facts and moments. Out: the moments that are announced. A text that reports, and tells a day
and clock time on the way, announces nothing.
"""

import re
from typing import Literal

from attrs import frozen

from timeline.events.notices.facts import FINITE, Facts
from timeline.events.notices.moments import Moment
from timeline.events.notices.venues import is_place
from timeline.events.notices.words import pattern, weekdays

How = Literal["labels", "lines", "words", "table"]
WHEN = frozenset({"when", "date", "time"})
TELLING = WHEN | {"place", "speaker", "who", "title", "topic", "event"}
ENOUGH = 2  # labels that make a notice
NEAR = 4  # lines between a day and its clock time that stand apart from running text
FEW_WORDS = 4  # words beside a day that stands on a line of its own
FEW = 2  # words of news that make a report, or of invitation that make a long text a notice
LINES_ABOVE = 2
NOTE, SHORT = 80, 250  # words of a note, and of a text in which one word of invitation is enough
WORDS_A_CUE = 250  # words of a text for each word of invitation
WORDS_A_REPORT = 150  # words of news for each word of a report
NEAR_WORDS = 400  # characters between day and clock time told in two sentences
ENDED = re.compile(r"[.!?:][\"')\]]*\s*$")
NARRATED, SHARE = 6, 0.4  # sentences in the past that make a report, and their share of all


# a clock time in any form, or a label in front of a line
CUE = re.compile(
    r"\d(?: ?(?:[:.h] ?\d\d(?!\d)|[ap](?:\. ?)?m\b|[-–] ?\d)|\d{3} ?h(?:ou)?rs?\b"
    r"| in the (?:morning|afternoon|evening)\b)"
    r"|o['’]clock|\b(?:noon\b|mid(?:day|night)\b|(?:half|quarter) (?:past|to)\b|at \d{1,2}\b)"
    r"|^[ \t>*#|_-]{0,10}\w[^\n.,;]{0,40}[:?]",
    re.IGNORECASE | re.MULTILINE,
)


def may_announce(text: str) -> bool:
    """Whether a text has anything that an announcement cannot do without; most news has not.

    >>> may_announce("The council met on Monday."), may_announce("They meet at 5 p.m.")
    (False, True)
    """
    return CUE.search(text) is not None


@frozen
class Manner:
    """How a text speaks: by labels, as an invitation, as a note, telling, or as news.

    What is no news may tell as well, as abstracts do below the lines of a talk.
    """

    labelled: bool
    inviting: bool
    note: bool
    narrates: bool
    news: bool


def announced(facts: Facts, moments: tuple[Moment, ...]) -> tuple[tuple[Moment, How], ...]:
    """The announced moments with how they are told."""
    if not moments:
        return ()
    manner = _manner(facts)
    told = ((moment, _how(facts, manner, moment)) for moment in moments)
    return tuple((moment, how) for moment, how in told if how is not None)


def is_about_talks(facts: Facts) -> bool:
    """Whether a text speaks of talks, so that the rest of it says who speaks on what."""
    return pattern("talk").search(facts.page.plain) is not None


def is_of_minutes(facts: Facts) -> bool:
    """Whether a text is the minutes of a meeting: it has their labels."""
    labels = (facts.page.plain[f.label.start : f.label.end] for f in facts.fields)
    return any(pattern("minutes").fullmatch(label) for label in labels)


def _manner(facts: Facts) -> Manner:
    plain = facts.page.plain
    meant = {meaning for f in facts.fields if f.parts for meaning in f.meanings & TELLING}
    reports = len(pattern("reports").findall(plain))
    size = len(plain.split())
    news = reports >= FEW and reports * WORDS_A_REPORT >= size
    found = () if news else pattern("invites", "talk").finditer(plain)  # news invites nobody
    cues = {match[0].lower() for match in found}
    narrates = news or (len(cues) <= FEW and _narrates(facts))
    few = 1 if size <= SHORT and not reports else FEW
    return Manner(
        labelled=len(meant) >= ENOUGH and bool(meant & WHEN),
        inviting=not narrates and len(cues) >= max(few, size / WORDS_A_CUE),
        note=size <= NOTE and not reports,
        narrates=narrates,
        news=news,
    )


def _narrates(facts: Facts) -> bool:
    """Whether a text mostly tells what has been, as news does without quoting anybody."""
    main = [
        v for p in facts.scene.parses for v in p.verbs if v.role == "main" and v.tense in FINITE
    ]
    told = sum(verb.tense == "PAST" and not verb.modal for verb in main)
    return told >= max(NARRATED, SHARE * len(main))


def _how(facts: Facts, manner: Manner, moment: Moment) -> How | None:
    """How a moment is told, None if it is not announced."""
    in_field = moment.clock is not None and moment.clock.field is not None
    if manner.labelled and (in_field or (moment.clock is None and moment.day.labelled)):
        return "labels"
    if moment.clock is None:
        return None
    invites = manner.labelled or manner.inviting
    if _stands_apart(facts, moment) and (invites or _is_bare(facts, manner, moment)):
        return "lines"
    invites = invites or (not manner.narrates and _sentence_invites(facts, manner, moment))
    near = moment.day.sentence == moment.clock.sentence or _apart(moment) <= NEAR_WORDS
    return "words" if invites and near and not _is_report(facts, moment) else None


def _apart(moment: Moment) -> int:
    """Characters between the day and the clock time of a moment."""
    first, last = min(moment.spans), max(moment.spans)
    return last.start - first.end


def _stands_apart(facts: Facts, moment: Moment) -> bool:
    """Whether day and clock time stand on lines of their own, near each other."""
    lines = facts.page.lines[moment.first : moment.last + 1]
    return len(lines) <= NEAR + 1 and not lines[0].running and not lines[-1].running


def _is_bare(facts: Facts, manner: Manner, moment: Moment) -> bool:
    """Whether the line of a day to come says little else, in a text that is no news.

    Such a line with the day of writing is a notice's only with a room beside it.
    """
    number, reference = moment.day.line, facts.scene.document.source.date
    line = facts.page.lines[number]
    rest = line.text
    for span in sorted(facts.whens_on(number), reverse=True):
        rest = rest[: span.start - line.span.start] + rest[span.end - line.span.start :]
    rest = re.sub(weekdays(), "", rest, flags=re.IGNORECASE)
    if manner.news or len(re.findall(r"[^\W\d_]{3,}", rest)) > FEW_WORDS:
        return False
    if reference is None or moment.day.day > reference:
        return True
    beside = facts.page.lines[max(moment.first - 1, 0) : moment.last + 2]
    return any(is_place(other.text) for other in beside)


def _sentence_invites(facts: Facts, manner: Manner, moment: Moment) -> bool:
    """Whether the sentences of a moment speak of a talk, in a note of any gathering."""
    kinds = ("invites", "noting", "gathering", "happening") if manner.note else ("invites", "talk")
    parses = (facts.parse_at(span.start) for span in moment.spans)
    return any(
        pattern(*kinds).search(facts.page.plain, parse.sentence.start, parse.sentence.end)
        for parse in parses
        if parse is not None
    )


def _is_report(facts: Facts, moment: Moment) -> bool:
    """Whether the sentence of a moment only tells what has been.

    A line break may have cut it in two, so the words of the lines above count as well.
    """
    parse = facts.parse_at(moment.spans[0].start)
    if parse is None:
        return False
    clock = moment.clock
    of_another = clock is not None and clock.sentence > moment.day.sentence
    line = clock.line if clock is not None and of_another else moment.first
    top = line
    while top > max(line - LINES_ABOVE, 0) and _goes_on(facts, top - 1):
        top -= 1
    first = facts.sentence_at(facts.page.lines[top].span.start)
    last = facts.sentence_at(parse.sentence.start)
    verbs = [v for p in facts.scene.parses[first : last + 1] for v in p.verbs]
    main = [verb for verb in parse.verbs if verb.role == "main"]
    told = bool(main) and all(verb.tense == "PAST" and not verb.modal for verb in main)
    return told and not any(verb.tense == "FUTURE" for verb in verbs)


def _goes_on(facts: Facts, line: int) -> bool:
    """Whether a line does not end its sentence."""
    return ENDED.search(facts.page.lines[line].text) is None
