"""What each stage makes of a sentence: for those who write rules, and for reports of errors."""

from collections.abc import Iterable, Iterator

from attrs import frozen

from timeline.background import Background
from timeline.edtf import edtf
from timeline.events import read_sentence
from timeline.events.detect import detect
from timeline.events.draft import Draft
from timeline.events.mentions import class_of
from timeline.events.people import inherit
from timeline.events.scene import Scene
from timeline.events.select import KEEP, REASONS, weigh
from timeline.export.wording import clean, place_words
from timeline.model import Name, Place, Span, Time, overlaps
from timeline.pipeline import look
from timeline.text.about import About
from timeline.text.syntax import NounGroup, Parse, VerbGroup

POINTS = {reason.name: reason.points for reason in REASONS}
WIDTH = 8  # of the names of the lines


@frozen
class _Line:
    """A parsed sentence of a text, from which it quotes."""

    text: str
    parse: Parse

    def word(self, token: int) -> str:
        """A token with its number."""
        found = self.parse.sentence.tokens[token]
        return f"{token} {self.quote(Span(found.start, found.end))}"

    def words(self, first: int, end: int) -> str:
        """Tokens `first` to `end` (not included), with their numbers."""
        if end - first == 1:
            return self.word(first)
        tokens = self.parse.sentence.tokens
        span = Span(tokens[first].start, tokens[end - 1].end)
        return f"{first}–{end - 1} {self.quote(span)}"

    def quote(self, span: Span) -> str:
        """The words at a span."""
        return f"“{clean(self.text[span.start : span.end])}”"


def write(text: str, given: About, background: Background) -> str:
    """The tokens, groups, times, places, names and events of each sentence of a text."""
    scene, reading = look(text, given, background)
    drafts = _drafts(scene, background)
    parts = []
    for number, parse in enumerate(scene.parses):
        line = _Line(scene.document.text, parse)
        own = [draft for draft in drafts if draft.trigger.sentence == number]
        rows = (
            _rows("sentence", [f"{line.quote(_span(parse))}, {parse.sentence.kind}"]),
            _rows("tokens", _tokens(line)),
            _rows("nouns", (_noun(line, group) for group in parse.nouns)),
            _rows("verbs", (_verb(line, group) for group in parse.verbs)),
            _rows("times", (_time(line, time) for time in scene.times[number])),
            _rows("places", (_place(line, place) for place in scene.places[number])),
            _rows("names", _names(line, reading.names)),
            _rows("events", (row for draft in own for row in _event(line, draft))),
        )
        parts.append("".join(f"{row}\n" for section in rows for row in section))
    return "\n".join(parts)


def _drafts(scene: Scene, background: Background) -> tuple[Draft, ...]:
    """The drafts of all sentences with their points, those that are no happening too."""
    found = tuple(
        draft
        for number, parse in enumerate(scene.parses)
        for draft in read_sentence(scene, number, detect(parse, number, background.lexicon))
    )
    return tuple(weigh(scene, draft) for draft in inherit(found))


def _span(parse: Parse) -> Span:
    return Span(parse.sentence.start, parse.sentence.end)


def _rows(name: str, lines: Iterable[str]) -> Iterator[str]:
    for number, line in enumerate(lines):
        yield f"{'' if number else name:{WIDTH}}  {line}"


def _list(*parts: str) -> str:
    return ", ".join(part for part in parts if part)


def _tokens(line: _Line) -> Iterator[str]:
    for number, token in enumerate(line.parse.sentence.tokens):
        word = clean(line.text[token.start : token.end])
        yield f"{number:<3} {word:<16} {token.tag:<5} {token.lemma}"


def _hangs(line: _Line, parent: int | None, first: int | None) -> str:
    """What a group hangs on, and the first of the groups that it is coordinated with."""
    on = "" if parent is None else f"parent {line.word(parent)}"
    return _list(on, "" if first is None else f"conjunct of {line.word(first)}")


def _noun(line: _Line, group: NounGroup) -> str:
    return _list(
        f"{line.words(group.first, group.end)}: head {line.word(group.head)}",
        f"role {group.role}",
        f"prep {group.prep}" if group.prep else "",
        _hangs(line, group.parent, group.conjunct_of),
    )


def _verb(line: _Line, group: VerbGroup) -> str:
    return _list(
        f"{line.words(group.first, group.end)}: head {line.word(group.head)}",
        f"tense {group.tense}",
        "" if group.aspect == "NONE" else f"aspect {group.aspect}",
        "passive" if group.passive else "active",
        "negated" if group.negated else "",
        f"modal {group.modal}" if group.modal else "",
        f"role {group.role}",
        f"marker {group.marker}" if group.marker else "",
        _hangs(line, group.parent, group.conjunct_of),
    )


def _time(line: _Line, time: Time) -> str:
    meant = time.interval
    days = f"{meant.earliest or '…'} to {meant.latest or '…'}, {meant.precision}" if meant else ""
    return _list(
        f"{line.quote(time.span)}: {time.type} {time.value}",
        f"mod {time.mod}" if time.mod else "",
        f"bound {time.bound}" if time.bound else "",
        days,
        f"rule {time.rule}",
        time.conflict,
    )


def _place(line: _Line, place: Place) -> str:
    within = "".join(f", {clean(name)}" for name in place.within)
    point = "" if place.lat is None else f"{place.lat:.4f} {place.lon:.4f}"
    return _list(
        f"{line.quote(place.span)}: {clean(place.name)}{within}",
        place.kind,
        f"role {place.role}",
        point + (f" (of {clean(place.point_of)})" if place.point_of else ""),
        place.zone or "",
        f"rule {place.rule}",
    )


def _names(line: _Line, names: tuple[Name, ...]) -> Iterator[str]:
    here = _span(line.parse)
    found = ((m, name) for name in names for m in name.mentions if overlaps(m.span, here))
    for mention, name in sorted(found, key=lambda pair: pair[0].span):
        yield _list(
            f"{line.quote(mention.span)}: {clean(name.name)}",
            name.kind,
            f"form {mention.form}",
            f"rule {mention.rule}",
        )


def _event(line: _Line, draft: Draft) -> Iterator[str]:
    """The lines of one draft; the second and further ones are indented."""
    hit, standing = draft.trigger, draft.standing
    status = standing.status or "no happening"
    kept = standing.status is not None and draft.points >= KEEP
    yield _list(
        f"{line.word(hit.token)}: {hit.kind or 'no known kind'}",
        class_of(line.parse, hit),
        f"{'kept' if kept else 'left out'} with {draft.points:g} points of {KEEP:g}",
    )
    if draft.folded:
        yield f"  folded in: {', '.join(line.word(h.token) for h in draft.folded)}"
    cue = f" {line.quote(standing.cue)}" if standing.cue else ""
    yield f"  status: {status}, rule {standing.rule}{cue}"
    if draft.date:
        yield f"  date: {edtf(draft.date.interval) or 'open'}, {draft.date.basis}"
    if draft.place:
        yield f"  place: {draft.place.rel} {place_words(draft.place)}"
    for person in draft.participants:
        yield f"  who: {clean(person.name)} ({person.role})"
    for reason in draft.reasons:
        yield f"  {POINTS[reason]:+5.2f} {reason}"
