"""A timeline as Markdown: headings by year, one line an event, the sources at the end."""

import posixpath
import re
from collections import Counter
from collections.abc import Mapping
from itertools import groupby
from pathlib import PurePosixPath
from urllib.parse import urlsplit

from attrs import frozen

from timeline.export import when
from timeline.export.escape import address, escape, heading
from timeline.export.options import DEFAULT, Options
from timeline.export.when import When
from timeline.export.wording import clean, day_words, place_words, status_words, year_words
from timeline.model import Event, EventPlace, Source
from timeline.result import Timeline

MARKS = {"exact": "●", "approximate": "◐", "order": "○"}
LEGEND = "● exact · ◐ approximate · ○ order only"
NO_TITLE = "Timeline"
UNDATED = 10**6  # the section of what has no date at all: after all years
PREPOSITIONS = {"near": "near ", "destination": "to ", "origin": "from "}
STEM = 5  # letters by which two forms of a word are known as one
CLOCK = re.compile(r"\b\d{1,2}[:.]\d\d\b(?:\s*[ap]\.?m\b)?|\b\d{1,2}\s*[ap]\.?m\b", re.IGNORECASE)
WORD = re.compile(r"\d+|[a-z]+")
SMALL_WORDS = frozenset({
    "on", "in", "at", "the", "of", "by", "to", "and", "from", "until", "till", "since", "before",
    "after", "between", "st", "nd", "rd", "th",
})  # fmt: skip


@frozen
class _Page:
    """What the lines share: what is known of times, and how to name and link each document."""

    seen: Mapping[str, When]
    sources: Mapping[str, Source]
    labels: Mapping[str, str]
    folder: str

    def told_by(self, event: Event) -> tuple[Source, ...]:
        """The documents that tell of an event, as they were given."""
        docs = {event.trigger.doc, *(mention.doc for mention in event.mentions)}
        return tuple(source for doc, source in self.sources.items() if doc in docs)


def write(timeline: Timeline, options: Options = DEFAULT) -> str:
    """The page of a timeline; the same for the same timeline, whatever the day.

    >>> print(write(Timeline((), ()), Options(title="Nothing yet")))
    # Nothing yet
    <BLANKLINE>
    <!-- Made by timeline. Change the texts, not this file. -->
    <BLANKLINE>
    No events from 0 texts.
    <BLANKLINE>
    """
    page = _Page(
        seen=when.see(timeline),
        sources={source.id: source for source in timeline.sources},
        labels=_labels(timeline.sources),
        folder=options.folder,
    )
    title = options.title or (timeline.sources[0].title if len(timeline.sources) == 1 else "")
    parts = [f"# {heading(title) or NO_TITLE}", _made_from(timeline.sources), _summary(timeline)]
    events = sorted(timeline.events, key=lambda event: (_section(event, page), event.order))
    for year, group in groupby(events, key=lambda event: _section(event, page)):
        parts.append(f"## {'Undated' if year == UNDATED else year_words(year)}")
        parts.append("\n".join(_line(event, page) for event in group))
    if timeline.sources:
        parts += ["## Sources", "\n".join(_source(source, page) for source in timeline.sources)]
    return "\n\n".join(parts) + "\n"


def _section(event: Event, page: _Page) -> int:
    day = page.seen[event.id].day
    return UNDATED if day is None else day.year


def _made_from(sources: tuple[Source, ...]) -> str:
    """A comment for those who open the file to edit it."""
    if len(sources) == 1 and _is_path(sources[0].id):
        origin = f" from {clean(sources[0].id)}".replace("--", "- -")
    else:
        origin = ""
    what = "text" if len(sources) == 1 else "texts"
    return f"<!-- Made by timeline{origin}. Change the {what}, not this file. -->"


def _summary(timeline: Timeline) -> str:
    count, texts = len(timeline.events), len(timeline.sources)
    events = f"{count or 'No'} {'event' if count == 1 else 'events'}"
    known = max((source.date for source in timeline.sources if source.date), default=None)
    words = f"{events} from {texts} {'text' if texts == 1 else 'texts'}"
    words += f", as known on {day_words(known)}." if known else "."
    return f"{words} {LEGEND}" if count else words


def _line(event: Event, page: _Page) -> str:
    """The line of one event; its first words are ours, so nothing in it starts a list."""
    seen, sources = page.seen[event.id], page.told_by(event)
    time = f"{seen.side} “{escape(seen.neighbour.title)}”" if seen.neighbour else seen.words
    zone = f" ({_zone(seen.zone)})" if seen.has_clock and seen.zone else ""
    status = "" if _says_so(event) else status_words(event, sources)
    title = escape(event.title) + (f" ({status})" if status else "")
    parts = [f"- {MARKS[seen.certainty]} **{time}**{zone} — {title}"]
    parts[0] += "" if title.endswith((".", "!", "?", "…")) else "."
    if event.place and not _says_where(event.title, event.place):
        parts.append(f"_{_place(event.place)}_")
    if words := _wording(event, seen):
        parts.append(f"— “{escape(words)}”")
    if len(page.sources) > 1:
        parts.append(f"({', '.join(_link(s, page, page.labels[s.id]) for s in sources)})")
    return " ".join(parts)


def _says_so(event: Event) -> bool:
    """Whether a title says by itself that it did not happen: "Berg cancels visit"."""
    cue = when.cited(event.cue, (event,)).casefold()[:STEM] if event.cue else ""
    words = event.title.casefold().split()
    return len(cue) == STEM and any(word.startswith(cue) for word in words)


def _zone(name: str) -> str:
    return f"UTC{name}" if name[0] in "+-" else name


def _says_where(title: str, place: EventPlace) -> bool:
    """Whether a title names the place, and no town could be added to it."""
    return not place.point_of and f" {place.name} ".casefold() in f" {title} ".casefold()


def _place(place: EventPlace) -> str:
    """The place, and for a house, hall or square the town as well."""
    town = place_words(place).split(", ")[:2] if place.point_of else [clean(place.name)]
    return escape(PREPOSITIONS.get(place.rel, "") + ", ".join(town))


def _wording(event: Event, seen: When) -> str:
    """The words of the text that tell when; "" if they are the date itself."""
    if seen.neighbour and seen.relation:
        both = (event, seen.neighbour)
        mentions = [mention for told in both for mention in (told.trigger, *told.mentions)]
        said = seen.relation.cue
        if said is None or said in mentions or seen.relation.kind == "contains":
            return ""  # the word of an event alone is in its title already
        return when.cited(said, both)
    text = clean(event.date.text)
    return "" if _is_date(text, seen.words) else text


def _is_date(text: str, words: str) -> bool:
    """Whether the text says no more than a date that is written in full beside it."""
    said = {*_short_words(words), *SMALL_WORDS}
    return bool(re.search(r"\d", text)) and said.issuperset(_short_words(CLOCK.sub("", text)))


def _short_words(text: str) -> list[str]:
    """Numbers without leading zeros, words by three letters: "Sept. 09" is "sep", "9"."""
    found = WORD.findall(text.lower())
    return [w.lstrip("0") if w.isdigit() else w if w in SMALL_WORDS else w[:3] for w in found]


def _source(source: Source, page: _Page) -> str:
    label = f"{escape(page.labels[source.id])}: " if len(page.sources) > 1 else ""
    title = _link(source, page, source.title or source.id)
    return f"- {label}{title}, {day_words(source.date) if source.date else 'date not known'}"


def _link(source: Source, page: _Page, words: str) -> str:
    """The words, as a link if there is something to lead to."""
    if source.url:
        return f"[{escape(words)}]({address(source.url)})"
    if not _is_path(source.id):
        return escape(words)
    target = posixpath.relpath(source.id, page.folder or ".")
    return f"[{escape(words)}]({address(target)})"


def _is_path(name: str) -> bool:
    return bool(PurePosixPath(name).suffix) and "://" not in name


def _labels(sources: tuple[Source, ...]) -> dict[str, str]:
    """A short name for each document: the stem of its file or the host of its page."""
    short = {
        s.id: urlsplit(s.id).hostname or s.id if "://" in s.id else PurePosixPath(s.id).stem
        for s in sources
    }
    counts = Counter(short.values())
    return {doc: label if counts[label] == 1 else doc for doc, label in short.items()}
