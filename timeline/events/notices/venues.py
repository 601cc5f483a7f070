"""Where it is: rooms, halls and addresses, by label or by how such names look.

In: facts. Out: venues in text order: the value of a label as it stands, else words like "Kern
Hall 201", "Room 12, Ash Building", "KH 223D", or a number behind "in".
"""

import functools
import re
from collections.abc import Iterator

from attrs import frozen

from timeline import lexicon
from timeline.events.notices.facts import Facts
from timeline.events.notices.words import any_of, calendar, capitalised, listed, pattern
from timeline.model import EventPlace, Place, Span, holds, overlaps

YEAR = r"(?!(?:19|20)\d\d\b)"
ROOM = (
    rf"(?:{YEAR}(?:[A-Z]-?\d{{1,4}}[A-Z]{{0,2}}|\d{{3,4}}[A-Z]{{0,2}}|\d{{1,2}}[A-Z]|\d\.\d{{3}}))"
)
NO_FIGURE = r"\b(?![-/:%]\w|\.\d|,\d{3})"  # behind a room number
NUMBER = r"(?:#\s?)?(?:[A-Z]{1,2}-?)?\d{1,4}(?:\.\d{1,3}(?!\d)|[-.]?[A-Z]\b)?"
STOREY = r"(?:\d{1,2}(?:st|nd|rd|th)|[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Tt]op|[Gg]round)"
WORD = r"[A-Z][\w&'/-]*(?:\.[\w'/-]+)*\.?(?<!\w{3}\.)"  # "St." too, but no full stop
CAPITAL = rf"(?:{WORD}|\d{{1,2}}(?:st|nd|rd|th))"
LINK = r"(?:(?:of|and|&|de|la|for)\s(?:the\s)?)"
NAMED = rf"{CAPITAL}(?:\s{LINK}?{CAPITAL}){{0,4}}"
OPENING = r"(?=[A-Z\d]|(?<!\w)[a-z])"  # all that follows is slower to try
APART = r"(?<![\w.-])"
JOIN = r"(?:\)?,?\s(?:located\s)?(?:in|at|of|on)\s(?:the\s)?|\)?,\s{1,2}(?:the\s)?|\s?\()"
BESIDE = r"(?:\)?\s?[-–;/]?\s{1,2})"
BESIDE_CLOCK = re.compile(rf"(?<![\w.:/-])(?P<place>{YEAR}\d{{3,4}}[A-Z]?),?(?![\w:/-])")
AROUND_CLOCK = 8  # characters
NO_NUMBER = frozenset({"box", "phone", "tel", "fax", "ext", "page", "vol", "no", "course",
                       "section", "year", "since", "until", "about", "some", "over",
                       "nearly"})  # fmt: skip
NO_FIRST = frozenset({"please", "seminar", "lecture", "talk", "will"})
ELSEWHERE = frozenset({"contact", "host", "title", "topic", "event", "speaker", "who",
                       "affiliation"})  # fmt: skip
NOTE = re.compile(r"\((?=[^)]*(?:\s[^)]*){4})[^)]*\)?")  # brackets around a remark of many words
ADDRESS = re.compile(r"(?:,\s(?:\d{1,4}[a-z]?\s)?[A-Z][\w'.-]*(?:\s[A-Z\d][\w'.-]*){0,4}){1,4}\.?")
PARTS = 3  # lines of an address


@frozen
class Venue:
    """A place by its words; `rank` 0 is a label, 1 a room or hall, 2 a weaker sign."""

    name: str
    span: Span
    line: int
    sentence: int
    rank: int


def read(facts: Facts) -> tuple[Venue, ...]:
    """All venues of a notice outside abstracts and contacts."""
    found = list(_labelled(facts))
    taken = {at for venue in found for at in range(venue.span.start, venue.span.end)}
    for span, rank in _told(facts):
        venue = _venue_of(facts, span, rank)
        if venue is None:
            continue
        letters = range(venue.span.start, venue.span.end)
        if taken.isdisjoint(letters):
            found.append(venue)
            taken.update(letters)
    return tuple(sorted(found, key=lambda venue: venue.span))


def is_place(words: str) -> bool:
    """Whether words look like the name of a room or hall.

    >>> is_place("Kern Hall 201"), is_place("Ada Lund")
    (True, False)
    """
    return _whole().match(words) is not None


@functools.cache
def _heads() -> str:
    """Words that end the name of a venue, whatever stands before it."""
    rows = lexicon.table("place_heads")
    known = {row["head"] for row in rows if (row["where"], row["kind"]) == ("last", "venue")}
    return any_of((frozenset(known) | listed("room")) - listed("weak-room"))


@functools.cache
def _unit() -> str:
    """A pattern for one room, hall or house."""
    function = listed("function")
    no_first = rf"(?!(?:{capitalised(frozenset(NO_FIRST | function))})\b)"
    no_number = rf"(?!(?:{capitalised(frozenset(calendar() | NO_NUMBER | function))})\b)"
    head = rf"(?i:{_heads()})\b"
    room = ROOM + NO_FIGURE
    use = r"(?:conference|meeting|seminar|lecture|dining|board)"
    return (
        rf"(?:{APART}(?:[Rr]oom|ROOM|[Rr]m\.?|RM\.?|[Ss]uite|[Ss]tudio|[Ff]loor|[Hh]all|[Cc]lassroom)"
        rf"\s?{NUMBER}\b"
        rf"|{STOREY}\s[Ff]loor(?:\s(?i:{use})\s[Rr]oom)?"
        rf"|{APART}{room}\s{no_first}{NAMED}\s{head}"
        rf"|{CAPITAL}\s(?:[a-z]+\s){{1,2}}{use}\sroom\b"
        rf"|{no_first}{NAMED}\s(?:(?i:{use})\s)?{head}(?:\s{room})?"
        rf"|(?i:{any_of(listed('alone-room'))})\b"
        rf"|{no_number}[A-Z][A-Za-z&.]{{0,14}}(?:\s{room}|-?{YEAR}\d{{3,4}}[A-Z]?{NO_FIGURE})"
        rf"|{APART}{room}\s{no_number}{no_first}[A-Z][A-Za-z]+)"
    )


@functools.cache
def _whole() -> re.Pattern[str]:
    """One unit and those it lies in: "Room 12, Ash Building", "Kern Hall (East Wing)"."""
    weak = any_of(listed("weak-room"))
    more = rf"(?:{_unit()}|{NAMED}\s(?i:{weak})\b|{CAPITAL}|{ROOM}{NO_FIGURE})"
    return re.compile(rf"{OPENING}{_unit()}(?:{JOIN}{more}|{BESIDE}{_unit()})*\)?")


@functools.cache
def _behind_in() -> re.Pattern[str]:
    """A weaker sign behind "in" or "at": "in the Heron Centre", "in 8220"."""
    weak = rf"{NAMED}\s(?i:{any_of(listed('weak-room'))})\b(?:\s{ROOM})?"
    number = (
        rf"{YEAR}(?:\d{{3,4}}[A-Z]?|\d\.\d{{3}})\b(?![-/:%]\w|,\d{{3}}|\s(?:people|words|pages))"
    )
    lead = r"(?<!\w)(?:in|at|In|At)(?:\sor\s(?:near|at|in))?\s(?:the\s)?"
    return re.compile(rf"{lead}(?P<place>{weak}|{number})")


def _told(facts: Facts) -> Iterator[tuple[Span, int]]:
    """What looks like a venue, with its rank; the surer signs first."""
    flat = facts.page.plain.replace("\n", " ")
    for start, end in _stretches(facts):
        for match in _whole().finditer(flat, start, end):
            yield Span(match.start(), match.end()), 1
        for match in _behind_in().finditer(flat, start, end):
            yield Span(match.start("place"), match.end("place")), 2
    for hour in facts.clocks:
        first = max(hour.span.start - AROUND_CLOCK, 0)
        for match in BESIDE_CLOCK.finditer(flat, first, hour.span.end + AROUND_CLOCK):
            gaps = hour.span.start - match.end(), match.start() - hour.span.end
            if gaps[0] in (0, 1) or gaps[1] in (1, 2):
                yield Span(match.start("place"), match.end("place")), 2


def _stretches(facts: Facts) -> list[tuple[int, int]]:
    """The parts in which a venue's name may stand: a line, or the lines of running text."""
    parts: list[tuple[int, int]] = []
    lines = facts.page.lines
    for number, line in enumerate(lines):
        if facts.in_section(number) and line.running:
            continue
        if parts and line.running and not line.gap and lines[number - 1].running:
            parts[-1] = (parts[-1][0], line.span.end)
        else:
            parts.append((line.span.start, line.span.end))
    return parts


def _venue_of(facts: Facts, span: Span, rank: int) -> Venue | None:
    """The venue of a span, without a day or clock time; None if no name is left."""
    span = _with_address(facts, span)
    whens = facts.whens_in(span)
    behind = [when.start for when in whens if span.start < when.start < span.end]
    words = _cut(facts.page.plain[span.start : min([*behind, span.end])])
    kept = Span(span.start, span.start + len(words))
    bare = words.lower() in listed("room") - listed("alone-room")
    if not words or bare or any(overlaps(kept, when) for when in whens):
        return None
    if facts.meanings_at(kept) & ELSEWHERE:
        return None
    line, sentence = facts.page.at(span.start), facts.sentence_at(span.start)
    return Venue(_plain(words), kept, line, sentence, rank)


def _with_address(facts: Facts, span: Span) -> Span:
    """A place with the rest of its line, where that is an address: "Quay Theatre, 1 Elm Road"."""
    line = facts.line_at(span.start)
    if line.running or line.span.start != span.start or span.end >= line.span.end:
        return span
    rest = facts.page.plain[span.end : line.span.end]
    return Span(span.start, line.span.end) if ADDRESS.fullmatch(rest) else span


def _cut(words: str) -> str:
    """The words without an open bracket, sign or preposition at the end."""
    cut = re.sub(r"(?:[\s,]+(?:in|at|on|of|the|located))+$", "", words.rstrip(" ,;-–/.("))
    if cut.count("(") > cut.count(")"):
        closes = words[len(cut) : len(cut) + 1] == ")"
        cut = cut + ")" if closes else cut[: cut.rindex("(")].rstrip(" ,;")
    return cut.rstrip(")") if cut.count(")") > cut.count("(") else cut


def _plain(words: str) -> str:
    return re.sub(r"\s+", " ", words).strip(" .,;")


def _labelled(facts: Facts) -> Iterator[Venue]:
    """The values of labels like "Where", a name or an address of some lines."""
    for value in facts.fields:
        if "place" not in value.meanings:
            continue
        names: list[str] = []
        for part in value.parts[:PARTS]:
            words = _without_note(facts, part)
            if not words or (names and pattern("aside").search(words)):
                break
            names.append(words)
        if names:
            span = Span(value.parts[0].start, value.parts[len(names) - 1].end)
            sentence = facts.sentence_at(span.start)
            yield Venue(", ".join(names), span, value.first, sentence, 0)


def _without_note(facts: Facts, part: Span) -> str:
    """The words of a value up to a clock time, a second sentence or a long remark."""
    behind = [when.start for when in facts.whens_in(part)]
    words = facts.page.plain[part.start : max(min([*behind, part.end]), part.start)]
    words = re.split(r"[;!?]|(?<=\w{3})\.\s|\s{4,}|\s--\s", words)[0]
    return _plain(_cut(NOTE.sub("", words).strip()))


def place(facts: Facts, venue: Venue) -> EventPlace:
    """A venue as the place of an event, with the point that the places found in its words give.

    A town that only stands elsewhere in the text gives no point: it may be a speaker's.
    """
    last = facts.sentence_at(max(venue.span.end - 1, 0))
    rows = facts.scene.places[facts.sentence_at(venue.span.start) : last + 1]
    places = [place for row in rows for place in row if overlaps(place.span, venue.span)]
    whole = next((p for p in places if holds(p.span, venue.span)), None)
    known = [p for p in reversed(places) if p.lat is not None]
    point = whole or next((p for p in known if not p.point_of), next(iter(known), None))
    basis = "label" if venue.rank == 0 else "looks like a room"
    if point is None or not _is_sure(facts, venue, point):
        return EventPlace(venue.name, None, None, None, "at", venue.span, basis=basis)
    own = point is not whole and not point.point_of
    return EventPlace(
        name=venue.name,
        lat=point.lat,
        lon=point.lon,
        zone=point.zone,
        rel="at",
        span=venue.span,
        within=(point.name, *point.within) if own else point.within,
        point_of=point.name if own else point.point_of,
        basis=basis,
        geonameid=None if own else point.geonameid,
    )


def _is_sure(facts: Facts, venue: Venue, point: Place) -> bool:
    """Whether the point of a place is its own, or that of a town which must be the venue's."""
    document = facts.scene.document
    dateline = document.dateline
    near = [venue.name, document.home or ""]
    if dateline is not None:
        near.append(document.text[dateline.start : dateline.end])
    return not point.point_of or any(point.point_of.lower() in words.lower() for words in near)
