"""A scene in, the events that it announces out: talks, meetings, programmes that people attend.

Announcements are read by their lay-out: labels, lines of their own, tables, and the sentences that
invite. Of other texts only lines of programmes and tables are taken.
"""

from collections.abc import Iterator

from attrs import frozen

from timeline.events.draft import Draft
from timeline.events.kinds import Lexicon
from timeline.events.notices import (
    dates,
    deadlines,
    drafts,
    facts,
    gate,
    hours,
    moments,
    notice,
    programme,
    speakers,
    tables,
    venues,
)
from timeline.events.notices.around import Around
from timeline.events.notices.facts import Facts
from timeline.events.notices.notice import Notice
from timeline.events.notices.programme import Entry
from timeline.events.scene import Scene
from timeline.model import Span, overlaps


@frozen
class Notices:
    """The drafts of what is announced; `told` are those of the sentences that stay beside them."""

    drafts: tuple[Draft, ...]
    told: tuple[Draft, ...]


def find(scene: Scene, lexicon: Lexicon, told: tuple[Draft, ...]) -> Notices:
    """What a document announces, and which of the drafts that its sentences tell stay.

    An announcement's own sentences tell nothing more; where it is of a talk, neither do abstracts
    and biographies.
    """
    known = _read(scene)
    if known is None:
        return Notices((), told)
    rows = tables.read(known)
    taken = {row.line for row in rows}
    entries = tuple(e for e in programme.candidates(known) if e.line not in taken)
    announced = gate.announced(known, moments.pair(known))
    if not (rows or entries or announced):
        return Notices((), told)
    around = Around(known, venues.read(known), speakers.read(known))
    entries = programme.read(known, entries, around.venues)
    taken |= {entry.line for entry in entries}
    shared = {entry.clock.span for entry in entries}
    own = tuple(
        (moment, how)
        for moment, how in announced
        if (moment.clock or moment.day).line not in taken
        and not (moment.clock and moment.clock.span in shared)
    )
    found = (*(notice.of_row(around, row) for row in rows), *notice.read(around, own))
    lines = (drafts.of_entry(around, entry, told) for entry in entries)
    announcing = (
        *_drafts(around, lexicon, found, told),
        *(draft for draft in lines if draft is not None),
    )
    stay = _Stay(known, found, entries, announcing, _are_talks(known, found))
    kept = tuple(draft for draft in told if stay.beside(draft))
    return Notices((*announcing, *deadlines.read(known, lexicon, kept)), kept)


def _drafts(
    around: Around, lexicon: Lexicon, found: tuple[Notice, ...], told: tuple[Draft, ...]
) -> Iterator[Draft]:
    """The drafts of notices; what a sentence tells is taken for one moment only."""
    used: dict[Span, tuple[Span, ...]] = {}
    for each in found:
        spans = each.moment.spans
        free = tuple(d for d in told if used.get(d.trigger.span, spans) == spans)
        draft = drafts.of_notice(around, lexicon, each, free)
        if draft is not None:
            used[draft.trigger.span] = spans
            yield draft


def _are_talks(known: Facts, found: tuple[Notice, ...]) -> bool:
    """Whether somebody is announced to speak, or a text says that it is about talks."""
    who = any("who" in field.meanings for field in known.fields)
    spoken = not who and any(each.speakers and each.how != "words" for each in found)
    return bool(found) and not gate.is_of_minutes(known) and (spoken or gate.is_about_talks(known))


def _read(scene: Scene) -> Facts | None:
    """The facts of a scene with days and clock times; None if it names no time to come to."""
    known = facts.lay_out(scene)
    if known is None:
        return None
    known = hours.add(dates.add(known))
    return known if known.clocks or any(day.labelled for day in known.days) else None


@frozen
class _Stay:
    """What of a text its notices use up; where it is about talks, all that is not dated."""

    facts: Facts
    notices: tuple[Notice, ...]
    entries: tuple[Entry, ...]
    made: tuple[Draft, ...]
    talks: bool

    def beside(self, draft: Draft) -> bool:
        """Whether a draft is an event beside those announced."""
        if not self.made:
            return True
        if self._is_used(draft) or self._is_told_again(draft):
            return False
        line = self.facts.page.at(draft.trigger.span.start)
        running = self.facts.page.lines[line].running
        if not self.talks:
            return running or _is_of_day(draft)
        return running and not self.facts.in_section(line) and self._is_ahead(draft)

    def _is_used(self, draft: Draft) -> bool:
        """Whether a draft stands in a label, a line of a programme, or where a notice is told."""
        span, number = draft.trigger.span, draft.trigger.sentence
        if any(overlaps(field.label, span) for field in self.facts.fields):
            return True
        used = [entry.words for entry in self.entries]
        used += [s for n in self.notices if self.talks or n.how != "words" for s in n.moment.spans]
        return number in (self.facts.sentence_at(other.start) for other in used)

    def _is_told_again(self, draft: Draft) -> bool:
        """Whether a draft is what a notice was made of, or the same sentence at the same day."""
        own = [made for made in self.made if made.trigger.sentence == draft.trigger.sentence]
        if any(made.trigger.span == draft.trigger.span for made in own):
            return True
        spans = [span for notice in self.notices for span in notice.moment.spans]
        told = draft.trigger.sentence in (self.facts.sentence_at(span.start) for span in spans)
        day = draft.date.interval.earliest if draft.timed and draft.date else None
        return told and day in {notice.moment.day.day for notice in self.notices}

    def _is_ahead(self, draft: Draft) -> bool:
        """Whether a draft has a day to come of its own, which is no notice's."""
        if not draft.timed or draft.date is None:
            return False
        interval = draft.date.interval
        if interval.precision == "deadline":
            return draft.standing.status == "scheduled" and draft.date.basis[:3] == "by:"
        taken = {each.moment.day.day for each in self.notices}
        number = draft.trigger.sentence
        own = {day.day for day in self.facts.days if day.main and day.sentence == number}
        return interval.earliest == interval.latest and interval.earliest in own - taken


def _is_of_day(draft: Draft) -> bool:
    """Whether words date a draft to a day."""
    return draft.timed and draft.date is not None and draft.date.interval.precision == "day"
