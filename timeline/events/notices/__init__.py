"""A scene in, the events that it announces out: talks, meetings, programmes that people attend.

Announcements are read by their lay-out: labels, lines of their own, tables, and the sentences that
invite. Of other texts only lines of programmes and tables are taken.
"""

from attrs import frozen

from timeline.events.draft import Draft
from timeline.events.kinds import Lexicon
from timeline.events.notices import (
    dates,
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
    own = tuple(item for item in announced if (item[0].clock or item[0].day).line not in taken)
    found = (*(notice.of_row(around, row) for row in rows), *notice.read(around, own))
    made = [
        *(drafts.of_notice(around, lexicon, each, told) for each in found),
        *(drafts.of_entry(around, entry, told) for entry in entries),
    ]
    stay = _Stay(known, found, entries, _are_talks(known, found))
    return Notices(
        tuple(draft for draft in made if draft is not None),
        tuple(draft for draft in told if stay.beside(draft)),
    )


def _are_talks(known: Facts, found: tuple[Notice, ...]) -> bool:
    """Whether somebody is announced to speak, or a text says that it is about talks."""
    spoken = any(each.speakers and each.how != "words" for each in found)
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
    """What of a text is used up by its notices; in a text about talks all that is not dated."""

    facts: Facts
    notices: tuple[Notice, ...]
    entries: tuple[Entry, ...]
    talks: bool

    def beside(self, draft: Draft) -> bool:
        """Whether a draft is an event beside those announced."""
        number = draft.trigger.sentence
        used = [entry.words.start for entry in self.entries]
        used += [span.start for each in self.notices for span in each.moment.spans]
        if number in map(self.facts.sentence_at, used):
            return False
        line = self.facts.page.at(draft.trigger.span.start)
        running = self.facts.page.lines[line].running
        if not self.talks:
            return running or draft.timed or not (self.notices or self.entries)
        return running and not self.facts.in_section(line) and self._is_dated(draft)

    def _is_dated(self, draft: Draft) -> bool:
        """Whether a draft has a day to come of its own, which is no notice's."""
        interval = draft.date.interval if draft.timed and draft.date else None
        if interval is None or interval.earliest != interval.latest:
            return False
        taken = {each.moment.day.day for each in self.notices}
        own = {
            day.day
            for day in self.facts.days
            if day.main and day.sentence == draft.trigger.sentence
        }
        return interval.earliest in own - taken
