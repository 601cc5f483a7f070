"""Notices and entries of programmes as drafts of events.

In: notices, entries, the drafts that their sentences tell by themselves. Out: a draft for each that
a sentence can carry.
"""

import re
from collections.abc import Mapping

from attrs import evolve

from timeline.events.detect import Hit
from timeline.events.draft import Draft, Standing
from timeline.events.kinds import Lexicon, Trigger
from timeline.events.notices import record, titles, venues
from timeline.events.notices.around import Around
from timeline.events.notices.facts import ClockFact, DayFact, Facts
from timeline.events.notices.hours import clock
from timeline.events.notices.notice import Notice
from timeline.events.notices.persons import is_name, plain
from timeline.events.notices.programme import Entry
from timeline.events.notices.speakers import Speaker
from timeline.events.notices.spelling import headed, tidy
from timeline.events.notices.titles import Telling
from timeline.events.scene import token_at
from timeline.events.wording import capital
from timeline.model import EventDate, EventPlace, Interval, Participant, Span, overlaps
from timeline.names import at as name_at

Told = Mapping[int, tuple[Draft, ...]]  # what each sentence tells, by its number
POINTS = {"labels": 10.0, "table": 9.5, "lines": 9.0, "programme": 9.0, "words": 8.0}
GATHERINGS = frozenset({"meeting", "conference", "summit", "ceremony", "performance"})
EMPTY = frozenset({"begin", "start", "hold", "take", "schedule", "be", "have", "do", "go", "set",
                   "run", "last", "continue", "plan"})  # fmt: skip
TEXT = 16  # characters between a day and its clock time that are quoted together
APART = (",", "(", "–", "-")  # signs between what happens and where
LONGEST = 90  # characters of a line or a part of a sentence that is its own title


def of_notice(around: Around, lexicon: Lexicon, notice: Notice, told: Told) -> Draft | None:
    """The draft of a notice; None where no sentence can carry it.

    What a sentence tells by itself, one of the drafts `told`, is kept as far as the notice says
    nothing better.
    """
    facts = around.facts
    base = _base(facts, notice, told)
    if base is None:
        hit = _trigger(around, lexicon, notice)
        base = Draft(trigger=hit) if hit else None
    if base is None:
        return None
    people = tuple(Participant(_full(facts, s), "speaker", s.span) for s in notice.speakers)
    place = venues.place(facts, notice.venue) if notice.venue else base.place
    dated = _dated(facts, base, notice.moment.day, notice.moment.clock, notice.how)
    return evolve(
        dated,
        participants=people or base.participants,
        place=place,
        place_is_told=place is not None,
        title=_title(around, notice, base),
    )


def _dated(facts: Facts, base: Draft, day: DayFact, hours: ClockFact | None, how: str) -> Draft:
    """A draft at the day and clock time of a notice, with its standing and points."""
    reference = facts.scene.document.source.date
    past = reference is not None and day.day < reference
    return evolve(
        base,
        standing=Standing("past" if past else "scheduled", "notice", day.span),
        date=_date(facts, day, hours, how),
        timed=True,
        points=POINTS[how],
        reasons=(f"notice-{how}",),
    )


def _date(facts: Facts, day: DayFact, hours: ClockFact | None, how: str) -> EventDate:
    """The day with the clock time, and the words that gave them."""
    words = _quoted(facts, [day.span, *([hours.span] if hours else [])])
    if day.until is not None:
        return EventDate(Interval(day.day, day.until, "span"), f"notice-{how}", words)
    if hours is None:
        return EventDate(Interval(day.day, day.day, "day"), f"notice-{how}", words)
    end = clock(hours, hours.stretch.end) if hours.stretch.end else None
    interval = Interval(day.day, day.day, "minute", clock(hours, hours.stretch.start), end)
    return EventDate(interval, f"notice-{how}: {hours.rule}", words)


def _quoted(facts: Facts, spans: list[Span]) -> str:
    """The words of some spans, in text order, as one quotation where they stand together."""
    first, last = min(spans), max(spans)
    text = facts.scene.document.text
    whole = text[first.start : max(first.end, last.end)]
    if last.start - first.end > TEXT or "|" in whole:
        whole = f"{text[first.start : first.end]} … {text[last.start : last.end]}"
    return re.sub(r"\s+", " ", whole)


def _base(facts: Facts, notice: Notice, told: Told) -> Draft | None:
    """What the sentences of the moment tell: a gathering, but first who does it if that has to
    make the title.
    """
    if notice.how != "words":
        return None
    numbers = {facts.sentence_at(span.start) for span in notice.moment.spans}
    inside = [
        draft
        for number in sorted(numbers)
        for draft in told.get(number, ())
        if _is_usable(facts, draft)
    ]
    gatherings = [draft for draft in inside if draft.trigger.kind in GATHERINGS]
    if gatherings and (notice.title or notice.speakers):
        return gatherings[0]
    day = notice.moment.day.day
    dated = [d for d in inside if d.timed and d.date and d.date.interval.earliest == day]
    inside = dated or inside
    gatherings = [draft for draft in gatherings if draft in inside]
    named = [d for d in inside if any(person.name[:1].isupper() for person in d.participants)]
    return next(iter((*named, *gatherings, *inside)), None)


def _is_usable(facts: Facts, draft: Draft) -> bool:
    """Whether a draft says what happens: no word of the date, no verb that only says when."""
    hit = draft.trigger
    if draft.standing.status in (None, "negated"):
        return False
    if facts.whens_in(hit.span):
        return False
    told = hit.trigger is not None or bool(draft.participants)
    return hit.part != "verb" or (hit.lemma not in EMPTY and told)


def _title(around: Around, notice: Notice, base: Draft) -> str:
    """The title of a notice; "" if the words of its draft make a better one."""
    hit = base.trigger
    called = record.title(around.facts, notice) or notice.title
    if called:
        return capital(called)
    if hit.verb is not None:
        return ""
    if notice.speakers:
        what = hit.lemma if hit.kind in GATHERINGS else "talk"
        return f"{capital(what)} by {notice.speakers[0].name}"
    if hit.noun is not None:
        return ""
    telling = Telling(around, notice.lines, notice.moment.first)
    words = titles.leading(telling, notice.moment.spans)
    return capital(words) if len(words) <= LONGEST else ""


def _full(facts: Facts, speaker: Speaker) -> str:
    """A speaker's name, as full as the text has it anywhere."""
    known = name_at(facts.scene.names, speaker.span)
    if known is None or known.kind != "person":
        return speaker.name
    words = known.name.split()
    same = words[-1].lower() == speaker.name.split()[-1].lower() and len(set(words)) == len(words)
    return known.name if same and len(known.name) > len(speaker.name) else speaker.name


def _trigger(around: Around, lexicon: Lexicon, notice: Notice) -> Hit | None:
    """The noun that names the event nearest to its moment, else a word beside the moment."""
    start = notice.moment.day.span.start
    found = list(_gatherings(around, lexicon, notice))
    if found:
        return min(found, key=lambda hit: (abs(hit.span.start - start), hit.span))
    spoken = notice.speakers and not any("who" in f.meanings for f in around.facts.fields)
    default = lexicon.nouns.get("lecture") if spoken else None
    if default:
        return _word_hit(around.facts, notice.moment.day.span, default[0], "lecture")
    return _word_hit(around.facts, notice.moment.day.span, None)


def _gatherings(around: Around, lexicon: Lexicon, notice: Notice) -> list[Hit]:
    """The nouns of gatherings in the lines of a notice, but not in a hall's name."""
    facts = around.facts
    found = []
    lines = facts.page.lines
    first = facts.sentence_at(lines[notice.lines.first].span.start)
    last = facts.sentence_at(lines[notice.lines.end - 1].span.end)
    for number, parse in enumerate(facts.scene.parses[first : last + 1], first):
        line = facts.page.at(parse.sentence.start)
        if facts.in_section(line) or not notice.lines.holds(line):
            continue
        for token, word in enumerate(parse.sentence.tokens):
            span = Span(word.start, word.end)
            called = "event" in facts.meanings_at(span)
            noun = word.tag[:2] == "NN"
            lemma = word.lemma.lower() if noun else facts.page.plain[word.start : word.end].lower()
            trigger = _named(lexicon, lemma, any_kind=called) if noun or called else None
            if trigger and not around.venues_at.touching(span):
                found.append(Hit(number, token, span, lemma, "noun", "OCCURRENCE", trigger))
    return found


def _named(lexicon: Lexicon, lemma: str, *, any_kind: bool) -> Trigger | None:
    """The trigger of a noun that names a gathering, or an event of any kind."""
    triggers = (t for t in lexicon.nouns.get(lemma, ()) if not t.second)
    return next((t for t in triggers if any_kind or t.kind.name in GATHERINGS), None)


def _word_hit(facts: Facts, span: Span, trigger: Trigger | None, lemma: str = "") -> Hit | None:
    """A hit on the word at a span, or near it; under its own lemma unless one is given."""
    if not facts.scene.parses:
        return None
    number = facts.sentence_at(span.start)
    parse = facts.scene.parses[number]
    token = token_at(parse, span) or 0
    word = parse.sentence.tokens[token]
    own = word.lemma.lower() or facts.page.plain[word.start : word.end].lower()
    place = Span(word.start, word.end)
    return Hit(number, token, place, lemma or own, "noun", "OCCURRENCE", trigger)


def of_entry(around: Around, entry: Entry, told: Told) -> Draft | None:
    """The draft of a programme line: what its words tell by themselves, at the line's time."""
    facts = around.facts
    numbers = (facts.sentence_at(entry.words.start), facts.sentence_at(entry.words.end - 1))
    near = (draft for number in sorted(set(numbers)) for draft in told.get(number, ()))
    inside = [draft for draft in near if overlaps(draft.trigger.span, entry.words)]
    verbs = [d for d in inside if d.trigger.verb is not None and d.trigger.verb.role == "main"]
    base = next(iter(verbs or inside), None)
    if base is None:
        hit = _word_hit(facts, Span(entry.words.start, entry.words.start + 1), None)
        base = Draft(trigger=hit) if hit else None
    if base is None:
        return None
    place = _entry_place(around, entry) or base.place
    return evolve(
        _dated(facts, base, entry.day, entry.clock, "programme"),
        participants=(*base.participants, *_entry_people(facts, entry, base)),
        place=place,
        place_is_told=place is not None,
        title=_entry_title(around, entry),
    )


def _entry_place(around: Around, entry: Entry) -> EventPlace | None:
    """The place in a line, else the one that a label or the line of a shared time gives."""
    inside = around.venues_at.touching(entry.whole)
    above = entry.clock.line if entry.clock else entry.line
    shared = around.venues_at.on(above) if above != entry.line else ()
    labelled = around.labelled if len(around.labelled) == 1 else shared
    found = [venues.place(around.facts, venue) for venue in (*inside[:1], *labelled[:1])]
    if not found:
        return None
    return evolve(found[0], zone=found[0].zone or found[-1].zone)


def _entry_people(facts: Facts, entry: Entry, base: Draft) -> tuple[Participant, ...]:
    """Names that stand in a column of their own."""
    known = {person.name.split()[-1] for person in base.participants}
    found = []
    for cell in entry.cells[1:]:
        words = facts.page.plain[cell.start : cell.end].strip()
        if is_name(words) and plain(words).split()[-1] not in known:
            found.append(Participant(plain(words), "speaker", cell))
    return tuple(found)


def _entry_title(around: Around, entry: Entry) -> str:
    """The words of a line, without a place in front or behind; "" if they are too long."""
    plain_text = around.facts.page.plain
    span = entry.cells[0] if len(entry.cells) > 1 else entry.words
    words = plain_text[span.start : span.end]
    for venue in around.venues_at.touching(span):
        before = plain_text[span.start : max(venue.span.start, span.start)]
        behind = plain_text[venue.span.end : max(venue.span.end, span.end)].strip(" .;")
        if venue.span.start == span.start and behind[:1] == ":":
            words = behind[1:]
        elif not behind and before.rstrip()[-1:] in APART:
            words = before.rstrip(" ,(–-") or words
    title = headed(tidy(words))
    return capital(title) if len(title) <= LONGEST else ""
