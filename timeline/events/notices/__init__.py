"""A scene in, the events that it announces out: talks, meetings, programmes that people attend.

Announcements are read by their lay-out: labels, lines of their own, tables, and the sentences that
invite. Of other texts only lines of programmes and tables are taken.
"""

from collections.abc import Iterator

from attrs import frozen

from timeline.days import Day
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
from timeline.events.notices.drafts import Told
from timeline.events.notices.facts import Facts
from timeline.events.notices.notice import Notice
from timeline.events.notices.programme import Entry
from timeline.events.scene import Scene
from timeline.model import Span

WORDS_A_TALK = 1500  # with its abstract and who speaks


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
    entries = programme.read(around, entries)
    taken |= {entry.line for entry in entries}
    shared = {span for entry in entries for span in entry.spans}
    own = tuple(
        (moment, how)
        for moment, how in announced
        if (moment.clock or moment.day).line not in taken
        and not (moment.clock and moment.clock.span in shared)
    )
    found = (*(notice.of_row(around, row) for row in rows), *notice.read(around, own))
    by_sentence = _by_sentence(told)
    lines = (drafts.of_entry(around, entry, by_sentence) for entry in entries)
    announcing = (
        *_drafts(around, lexicon, found, by_sentence),
        *(draft for draft in lines if draft is not None),
    )
    stay = _stay(known, found, entries, announcing)
    kept = tuple(draft for draft in told if stay.beside(draft))
    return Notices((*announcing, *deadlines.read(known, lexicon, kept)), kept)


def _by_sentence(told: tuple[Draft, ...]) -> Told:
    found: dict[int, tuple[Draft, ...]] = {}
    for draft in told:
        number = draft.trigger.sentence
        found[number] = (*found.get(number, ()), draft)
    return found


def _drafts(
    around: Around, lexicon: Lexicon, found: tuple[Notice, ...], told: Told
) -> Iterator[Draft]:
    """The drafts of notices; what a sentence tells is taken for one moment only."""
    used: dict[Span, tuple[Span, ...]] = {}
    free = dict(told)
    for each in found:
        spans = each.moment.spans
        for number in {around.facts.sentence_at(span.start) for span in spans}:
            row = told.get(number, ())
            free[number] = tuple(d for d in row if used.get(d.trigger.span, spans) == spans)
        draft = drafts.of_notice(around, lexicon, each, free)
        if draft is not None:
            used[draft.trigger.span] = spans
            yield draft


def _are_talks(known: Facts, found: tuple[Notice, ...]) -> bool:
    """Whether somebody is announced to speak, or a text says that it is about talks.

    A long text that has a notice somewhere is about much else.
    """
    if len(known.page.plain.split()) > WORDS_A_TALK * len(found):
        return False
    who = any("who" in field.meanings for field in known.fields)
    spoken = not who and any(each.speakers and each.how != "words" for each in found)
    return bool(found) and not gate.is_of_minutes(known) and (spoken or gate.is_about_talks(known))


def _read(scene: Scene) -> Facts | None:
    """The facts of a scene with days and clock times; None if it names no time to come to."""
    known = facts.lay_out(scene) if gate.may_announce(scene.document.text) else None
    if known is None:
        return None
    found = hours.find(known)
    if not (found or any(field.meanings & facts.WHEN for field in known.fields)):
        return None
    known = hours.add(dates.add(known), found)
    return known if known.clocks or any(day.labelled for day in known.days) else None


@frozen
class _Stay:
    """What of a text its notices use up; where it is about talks, all that is not dated.

    `used` are sentences that tell nothing more, `told` those of notices in running text, `made`
    the triggers of what is announced, `days` its days.
    """

    facts: Facts
    talks: bool
    used: frozenset[int]
    told: frozenset[int]
    made: frozenset[Span]
    days: frozenset[Day]

    def beside(self, draft: Draft) -> bool:
        """Whether a draft is an event beside those announced."""
        if not self.made:
            return True
        span, number = draft.trigger.span, draft.trigger.sentence
        if number in self.used or span in self.made or self.facts.labels_at.touching(span):
            return False
        if number in self.told and _first_day(draft) in self.days:
            return False
        line = self.facts.page.at(span.start)
        running = self.facts.page.lines[line].running
        if not self.talks:
            recorded = draft.timed and self.facts.scene.document.record is not None
            return running or recorded or _is_of_day(draft)
        return running and not self.facts.in_section(line) and self._is_ahead(draft)

    def _is_ahead(self, draft: Draft) -> bool:
        """Whether a draft has a day to come of its own, which is no notice's."""
        if not draft.timed or draft.date is None:
            return False
        interval = draft.date.interval
        if interval.precision == "deadline":
            return draft.standing.status == "scheduled" and draft.date.basis[:3] == "by:"
        sentence = self.facts.scene.parses[draft.trigger.sentence].sentence
        days = self.facts.days_at.touching(Span(sentence.start, sentence.end))
        own = {day.day for day in days if day.main} - self.days
        return interval.earliest == interval.latest and interval.earliest in own


def _stay(
    known: Facts,
    found: tuple[Notice, ...],
    entries: tuple[Entry, ...],
    announcing: tuple[Draft, ...],
) -> _Stay:
    """What stays of a text, its notices and programmes being known."""
    talks = _are_talks(known, found)
    whole = [notice for notice in found if talks or notice.how != "words"]
    used = [entry.words for entry in entries]
    used += [span for notice in whole for span in notice.moment.spans]
    told = [span for notice in found for span in notice.moment.spans]
    return _Stay(
        facts=known,
        talks=talks,
        used=frozenset(known.sentence_at(span.start) for span in used),
        told=frozenset(known.sentence_at(span.start) for span in told),
        made=frozenset(draft.trigger.span for draft in announcing),
        days=frozenset(notice.moment.day.day for notice in found),
    )


def _first_day(draft: Draft) -> Day | None:
    """The day that words give a draft, or the first of its days."""
    return draft.date.interval.earliest if draft.timed and draft.date else None


def _is_of_day(draft: Draft) -> bool:
    """Whether words date a draft to a day."""
    return draft.timed and draft.date is not None and draft.date.interval.precision == "day"
