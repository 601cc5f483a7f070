"""Parsed sentences, times, places and names in; events, undated or dated by their words, out."""

import hashlib
import re
from collections import Counter
from collections.abc import Mapping

from attrs import evolve, frozen

from timeline.events import account, lifespans, mentions, notices
from timeline.events.attach import homes, owners
from timeline.events.chronicle import in_entry
from timeline.events.dating import ahead, choose, date_of, meaning, up_to_now
from timeline.events.detect import Hit, detect
from timeline.events.draft import Draft, Standing
from timeline.events.fold import LAST_DAY, fold
from timeline.events.frames import Frames, date_of_event, frames_of
from timeline.events.kinds import Lexicon
from timeline.events.lending import lend, reported_on
from timeline.events.merge import merge
from timeline.events.minutes import date_of_act, on_its_day
from timeline.events.moved import new_day, still_valid
from timeline.events.near import place_near, place_owners
from timeline.events.people import inherit, participants
from timeline.events.profile import Group
from timeline.events.scene import Scene
from timeline.events.select import KEEP, confidence, weigh
from timeline.events.setting import place_all, share
from timeline.events.status import SET_ANEW, expected, settle, standing, take_for_granted
from timeline.events.title import title
from timeline.events.unknown import without_place
from timeline.events.where import place_of
from timeline.events.whose import is_called_by
from timeline.model import (
    Citation,
    Event,
    EventPlace,
    Mention,
    Participant,
    Span,
    Time,
    share_days,
)

SPACE = re.compile(r"\s+")
LASTING = ("present-perfect", "present-progressive")  # readings of what goes on up to now
ANOTHER_MENTION = 0.4  # points for each further mention of one happening


@frozen
class Found:
    """The events of a document, all mentions, and where each event is told.

    `sites` maps sentence and token to an event's id, for triggers and for words folded into them.
    """

    scene: Scene
    events: tuple[Event, ...]
    mentions: tuple[Mention, ...]
    sites: Mapping[tuple[int, int], str]

    def kind_of(self, event: str) -> str:
        """The kind of an event by its id, "" if there is none."""
        return next((e.kind for e in self.events if e.id == event), "")


def find(scene: Scene, lexicon: Lexicon) -> Found:
    """The events of one document, in text order, not yet ordered in time."""
    hits = tuple(detect(parse, i, lexicon) for i, parse in enumerate(scene.parses))
    lives = lifespans.find(scene, lexicon)
    rest = lifespans.without(scene, lives)
    drafts = tuple(draft for i, found in enumerate(hits) for draft in read_sentence(rest, i, found))
    drafts = lifespans.name_persons(scene, inherit(drafts))
    announced = notices.find(scene, lexicon, drafts)
    told = tuple(weigh(scene, d) for d in announced.told if d.standing.status is not None)
    every = sorted((*announced.drafts, *told, *lives), key=lambda draft: draft.trigger.span)
    groups = [g for g in merge(scene, tuple(every), lexicon) if points(g) >= KEEP]
    ids = _ids(scene, groups)
    sites = {
        (hit.sentence, hit.token): name
        for name, group in zip(ids, groups, strict=True)
        for draft in group.drafts
        for hit in draft.hits
    }
    frames = frames_of(scene)
    where = place_all(scene, [(_best(g), *g.drafts) for g in groups])
    rows = zip(ids, groups, where, strict=True)
    return Found(
        scene=scene,
        events=tuple(_event(scene, n, g, place, frames) for n, g, place in rows),
        mentions=mentions.find(scene, hits, sites),
        sites=sites,
    )


def read_sentence(scene: Scene, sentence: int, hits: tuple[Hit, ...]) -> tuple[Draft, ...]:
    """The drafts of one sentence with standing, date, place and participants."""
    drafts = fold(scene.parses[sentence], hits)
    at = homes(drafts)
    times = owners(scene, sentence, drafts, at)
    where = place_owners(scene, sentence, at)
    read = [
        _read(scene, draft, times.get(draft.trigger.token, []), where.get(draft.trigger.token, []))
        for draft in drafts
    ]
    lent = lend(scene.parses[sentence], read, at, times)
    told = []
    for draft in read:
        if draft.trigger.token in lent:
            told.append(_with_lent(scene, draft, lent[draft.trigger.token]))
        else:
            day = reported_on(scene.parses[sentence], draft, at, times)
            told.append(draft if day is None else _told_on(draft, day))
    return share(scene, sentence, tuple(told))


def _told_on(draft: Draft, day: Time) -> Draft:
    """The draft of what was over when it was reported, on a day."""
    last, date = meaning(day).latest, draft.date
    if last is None or date is None or date.interval.latest is None or last >= date.interval.latest:
        return draft
    bounded = evolve(date.interval, latest=last)
    return evolve(draft, date=evolve(date, interval=bounded, basis=f"told on {last}"))


def _with_lent(scene: Scene, draft: Draft, time: Time) -> Draft:
    """The draft with a time that another shares with it, unless its status forbids that.

    It is no time of its own: it makes nobody surer that there is an event, nor which one.
    """
    reference = scene.document.source.date
    said = draft.standing
    if said.status == "scheduled":  # what was done at a meeting was done when it met
        said = settle(said, meaning(time), reference)
    if said.status is None or draft.date is None:
        return draft
    date, own = date_of(time, said.status, reference), date_of(None, said.status, reference)
    fits = share_days(date.interval, own.interval)
    return evolve(draft, date=date, standing=said) if fits else draft


def _timed(
    scene: Scene, draft: Draft, words: Standing, times: list[Time]
) -> tuple[Time | None, Standing]:
    """The time of a draft, None if it has none, and how it stands with it."""
    entry = scene.entries[draft.trigger.sentence]
    if entry is not None:
        times, words = in_entry(draft, entry, times, words)
    time = choose(times, tuple(hit.span for hit in draft.hits), scene.document.text)
    if time is None:
        return None, words
    time = on_its_day(scene, draft.trigger.sentence, time)
    if LAST_DAY in draft.folds:
        words = Standing("scheduled", LAST_DAY, draft.trigger.span)
        time = evolve(time, bound="by")
    if words.rule in LASTING or draft.trigger.part == "noun":
        time = up_to_now(time, scene.document.source.date)
    parse = scene.parses[draft.trigger.sentence]
    if is_called_by(parse, draft, time):
        words = take_for_granted(parse, draft, words)
    return time, words


def _read(scene: Scene, draft: Draft, times: list[Time], where: list[EventPlace]) -> Draft:
    reference = scene.document.source.date
    words = standing(scene, draft)
    times = still_valid(scene, draft, words, times)
    time, words = _timed(scene, draft, words, times)
    tense = expected(draft, words)
    days = ahead(time, tense, reference) if time else None
    said = settle(words, days, reference)
    new = new_day(scene, draft, said, times)
    if new is not None:
        time = evolve(new, bound="")
        days = ahead(time, tense, reference)
        said = settle(Standing("scheduled", "put-off-to-a-day", said.cue), days, reference)
    if said.status is None:  # no happening: who and where are of no account
        return Draft(draft.trigger, draft.folded, said, timed=time is not None, folds=draft.folds)
    act = date_of_act(scene, draft, said, time)
    told = place_of(scene, draft)
    place = told or place_near(scene, draft, where)
    return Draft(
        trigger=draft.trigger,
        folded=draft.folded,
        standing=said,
        participants=without_place(participants(scene, draft), place),
        place=place,
        place_is_told=told is not None,
        date=act or date_of(time, said.status, scene.document.source.date),
        timed=time is not None or act is not None,
        folds=draft.folds,
    )


def points(group: Group) -> float:
    """The points of a happening: of its best mention, and some for each further one."""
    return max(d.points for d in group.drafts) + ANOTHER_MENTION * (len(group.drafts) - 1)


def _ids(scene: Scene, groups: list[Group]) -> list[str]:
    """Ids made from the source and from what happens to whom, not from dates or titles."""
    seen: Counter[str] = Counter()
    found = []
    for group in groups:
        best = _best(group)
        people = ",".join(sorted(p.name for p in best.participants))
        key = f"{scene.document.source.id}#{best.trigger.kind}:{best.trigger.lemma}:{people}"
        seen[key] += 1
        if seen[key] > 1:
            key += f"#{seen[key]}"
        found.append("e" + hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()[:12])
    return found


def _best(group: Group) -> Draft:
    """The mention that tells most; of equals the first.

    It stands as the group does: what is planned in one sentence may be called off in another.
    """
    best = max(group.drafts, key=lambda d: d.points)
    off = next((d.standing for d in group.drafts if d.standing.status == "negated"), None)
    if off is None or best.standing.rule == SET_ANEW or best.standing.status == "negated":
        return best
    return evolve(best, standing=off)


def _event(
    scene: Scene, name: str, group: Group, place: EventPlace | None, frames: Frames
) -> Event:
    best = _best(group)
    people: dict[str, Participant] = {}
    for draft in (best, *group.drafts):
        for person in draft.participants:
            people.setdefault(person.name, person)
    parse = scene.parses[best.trigger.sentence]
    date = date_of_event(frames, parse, best, group.drafts)
    doc, sentence = scene.document.source.id, parse.sentence
    spans = {h.span for d in group.drafts for h in (d.trigger,)}
    rest = sorted(spans - {best.trigger.span})
    full = evolve(best, participants=tuple(people.values()), date=date, place=place)
    return Event(
        id=name,
        kind=best.trigger.kind or "other",
        title=best.title or title(scene, full),
        status=best.standing.status or "past",
        confidence=confidence(points(group)),
        trigger=Citation(doc, best.trigger.span),
        mentions=tuple(Citation(doc, span) for span in (best.trigger.span, *rest)),
        date=date,
        place=place,
        participants=tuple(people.values()),
        sentence=Citation(doc, Span(sentence.start, sentence.end)),
        quote=SPACE.sub(" ", scene.document.text[sentence.start : sentence.end]).strip(),
        cue=Citation(doc, best.standing.cue) if best.standing.cue else None,
        trace=account.trace(scene, group, best, date),
    )
