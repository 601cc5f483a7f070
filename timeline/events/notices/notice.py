"""What, when, where and who of each announced event, from the lines that tell of it.

In: announced moments, rows of tables. Out: notices, in the order given.
"""

from attrs import frozen

from timeline.events.notices import titles
from timeline.events.notices.around import Around, Stretch
from timeline.events.notices.asides import is_aside
from timeline.events.notices.facts import Facts
from timeline.events.notices.gate import TELLING, How
from timeline.events.notices.moments import Moment
from timeline.events.notices.persons import is_name, plain
from timeline.events.notices.speakers import Speaker
from timeline.events.notices.spelling import tidy
from timeline.events.notices.tables import Row
from timeline.events.notices.titles import Telling
from timeline.events.notices.venues import Venue

MOST_SPEAKERS = 4
UNSURE = 3  # rank of a speaker's line without other signs; below running text it is a signature
RANK_LINES = {0: 0, 1: 0, 2: 1, 3: 4}  # lines that a weaker sign of a speaker counts for
FAR = 1500  # characters from a moment beyond which a place is not that of its event
OUTSIDE, WEAKER = 400, 150  # characters that standing elsewhere, or a weaker sign, counts for
TITLES = ("title", "topic", "event", "abstract", "speaker")


@frozen
class Notice:
    """An announced event, with the lines that tell of it."""

    moment: Moment
    how: How
    lines: Stretch
    title: str
    venue: Venue | None
    speakers: tuple[Speaker, ...]


@frozen
class Beside:
    """The sentences and lines in which the moments of a text stand."""

    sentences: frozenset[int]
    lines: frozenset[int]

    def holds(self, venue: Venue) -> bool:
        """Whether a venue stands in one of them."""
        return venue.sentence in self.sentences or venue.line in self.lines


def read(around: Around, moments: tuple[tuple[Moment, How], ...]) -> tuple[Notice, ...]:
    """The notices of moments, each read from its own lines, or from all if there is but one."""
    stretches = _stretches(around.facts, moments)
    every = _beside(around.facts, [moment for moment, _ in moments])
    return tuple(
        Notice(
            moment,
            how,
            lines,
            titles.find(Telling(around, lines, moment.first)),
            _venue(around, moment, lines, every),
            _speakers(around, moment, lines),
        )
        for (moment, how), lines in zip(moments, stretches, strict=True)
    )


def _beside(facts: Facts, moments: list[Moment]) -> Beside:
    starts = [span.start for moment in moments for span in moment.spans]
    return Beside(frozenset(map(facts.sentence_at, starts)), frozenset(map(facts.page.at, starts)))


def _stretches(facts: Facts, moments: tuple[tuple[Moment, How], ...]) -> list[Stretch]:
    """The lines of each moment: its paragraph and what follows, up to the next one's."""
    lines = facts.page.lines
    if len(moments) < 2:
        return [Stretch(0, len(lines)) for _ in moments]
    order = sorted(range(len(moments)), key=lambda at: moments[at][0].first)
    firsts: list[int] = []
    taken = -1
    for at in order:
        moment, how = moments[at]
        opening = _first_label if how == "labels" else _opening
        firsts.append(opening(facts, moment, taken))
        taken = moment.last
    ends = [*firsts[1:], len(lines)]
    found = {
        at: Stretch(first, max(end, moments[at][0].last + 1))
        for at, first, end in zip(order, firsts, ends, strict=True)
    }
    return [found[at] for at in range(len(moments))]


def _first_label(facts: Facts, moment: Moment, taken: int) -> int:
    """Where the labels of a moment begin, those up to line `taken` being another's."""
    first = moment.first
    seen: set[str] = set()
    for value in reversed(facts.fields_in(taken + 1, moment.last + 1)):
        if value.meanings & seen & TELLING:
            break
        seen |= value.meanings
        first = min(first, value.first)
    return first


def _opening(facts: Facts, moment: Moment, taken: int) -> int:
    """Where the lines of a moment begin, those up to line `taken` being another's.

    With its paragraph, or with the heading above it.
    """
    lines = facts.page.lines
    first = moment.first
    while first - 1 > taken and not lines[first].gap and not lines[first].bullet:
        first -= 1
    if first == moment.first and first - 1 > taken and not lines[first - 1].running:
        first -= 1
    return first


def _venue(around: Around, moment: Moment, lines: Stretch, every: Beside) -> Venue | None:
    """The place that stands nearest to a moment and beside no other; a label's before all."""
    inside = [v for v in around.venues_in(lines.first, lines.end) if v.rank == 0]
    if inside or len(around.labelled) == 1:
        return (inside or list(around.labelled))[0]
    own = _beside(around.facts, [moment])
    ranked = [
        (_away(venue, moment, lines, own), venue.span, venue)
        for venue in around.venues_near(min(moment.spans).start, max(moment.spans).end, FAR)
        if venue.rank
        and not is_aside(around.facts, venue.span)
        and (own.holds(venue) or not every.holds(venue))
    ]
    away, _, venue = min(ranked, default=(FAR + 1, None, None))
    return venue if away <= FAR else None


def _away(venue: Venue, moment: Moment, lines: Stretch, own: Beside) -> float:
    """How far a venue is from a moment, in characters, a quarter beside it."""
    gaps = [max(span.start - venue.span.end, venue.span.start - span.end) for span in moment.spans]
    gap = min(gaps) / (4 if own.holds(venue) else 1)
    weaker = WEAKER if venue.rank > 1 else 0
    return gap + weaker + (0 if lines.holds(venue.line) else OUTSIDE)


def _speakers(around: Around, moment: Moment, lines: Stretch) -> tuple[Speaker, ...]:
    """Who speaks: all whom labels name, else who is told nearest to the moment, and with whom."""
    near = list(around.speakers_in(lines.first, lines.end))
    labelled = [speaker for speaker in near if speaker.rank == 0]
    if labelled:
        return _each_once(labelled)
    if around.facts.page.lines[moment.first].running:
        near = [s for s in near if s.rank < UNSURE or s.line < moment.last]
    if not near:
        return ()
    best = min(near, key=lambda s: (abs(s.line - moment.first) + RANK_LINES[s.rank], s.span))
    like = [speaker for speaker in near if speaker.rank == best.rank]
    first = last = best.line
    for speaker in sorted(like, key=lambda s: (abs(s.line - best.line), s.span)):
        if first - 1 <= speaker.line <= last + 1:
            first, last = min(first, speaker.line), max(last, speaker.line)
    return _each_once([speaker for speaker in like if first <= speaker.line <= last])


def _each_once(speakers: list[Speaker]) -> tuple[Speaker, ...]:
    """Each person once, under the longest form of the name."""
    found: dict[str, Speaker] = {}
    for speaker in speakers:
        key = speaker.name.split()[-1].lower()
        known = found.get(key)
        if known is None or len(speaker.name) > len(known.name):
            found[key] = speaker
    return tuple(found.values())[:MOST_SPEAKERS]


def of_row(around: Around, row: Row) -> Notice:
    """The notice of a row of a table."""
    spans = next((row.cells[meaning] for meaning in TITLES if meaning in row.cells), ())
    words = " ".join(around.facts.page.plain[span.start : span.end] for span in spans)
    return Notice(
        Moment(row.day, row.clock),
        "table",
        Stretch(row.line, row.line + 1),
        tidy(words),
        _row_venue(around, row),
        _row_speakers(around.facts, row),
    )


def _row_venue(around: Around, row: Row) -> Venue | None:
    """The place in a row, else the one that a label gives for all."""
    for span in row.cells.get("place", ())[:1]:
        words = around.facts.page.plain[span.start : span.end].strip()
        if words:
            return Venue(words, span, row.line, around.facts.sentence_at(span.start), 0)
    return around.labelled[0] if len(around.labelled) == 1 else None


def _row_speakers(facts: Facts, row: Row) -> tuple[Speaker, ...]:
    spans = row.cells.get("speaker", ())[:1]
    words = [(span, facts.page.plain[span.start : span.end].split(",")[0]) for span in spans]
    return tuple(
        Speaker(plain(name), span, row.line, 0) for span, name in words if is_name(name.strip())
    )
