"""What a notice calls its event: by label, in quotation marks, on lines of its own, in words.

In: what is known, the lines that tell of the event, the line of its moment. Out: the title, ""
where there is none.
"""

import functools
import re
from collections.abc import Callable

from attrs import frozen

from timeline.events.notices.around import WILL, Around, Stretch
from timeline.events.notices.persons import plain
from timeline.events.notices.spelling import headed, tidy
from timeline.events.notices.words import any_of, calendar, listed
from timeline.model import Span

QUOTED = re.compile(r"(?<!\w)\"(?P<title>[^\"]{6,200}?)[,.;]?\"(?!\w)")
TICKED = re.compile(
    r"(?<![\w'`])(?:'|`{1,2}|~)(?P<title>[A-Z][^'`~\n]{8,120}?)[,.;]?(?:'{1,2}|~)(?!\w)"
)
VERBS = {"speak": "talk", "speaking": "talk", "speaker": "talk", "talking": "talk",
         "lecturing": "lecture"}  # fmt: skip
ON = re.compile(
    r"\b(?P<noun>talk(?:ing)?|speak(?:ing|er)?|lectur(?:e|ing)|seminar|discussion|presentation|workshop|"
    r"reading|class|session|panel|briefing|meeting)\s(?P<prep>on|about)\s(?P<about>[^.;:!?()]{6,100})",
    re.IGNORECASE,
)
TAIL = re.compile(
    rf"(?:[\s:](?:on|at|in|from|this|next|tomorrow|today|(?:{any_of(calendar())})s?)|[\s,;:.–-])+$",
    re.IGNORECASE,
)
STOPS = re.compile(
    r"\s(?:this|on|in|at|next|tomorrow|today|tonight)\s(?:\w+day|\w+\s\d|the\s\d|room|\d)",
    re.IGNORECASE,
)
HELD = re.compile(
    r"(?:\s(?:for|will|is|are|has|been|be|this|coming|held|scheduled|planned|place|take|takes|also))+$",
    re.IGNORECASE,
)
ENDS_OPEN = re.compile(r"\b(?:with|by|of|and|the|featuring)$", re.IGNORECASE)
GENERIC = frozenset({"event", "what", "type", "type of event", "show"})
LOOK_BACK = 40  # characters before a quotation
MOST_LINES = 4
REACH, NEAR_NAME = 8, 2  # lines between a title and its moment, or its speaker
BELOW_NAME = 4  # lines that standing below a speaker's name counts for
SHORTEST = 5  # characters of what a talk is on
FEWEST = 2  # words of a title on lines of its own


@frozen
class Telling:
    """What is known, the lines that tell of one event, and the line of its moment."""

    around: Around
    lines: Stretch
    at: int

    @property
    def span(self) -> Span:
        """From the first to the last of the lines."""
        lines = self.around.facts.page.lines
        return Span(lines[self.lines.first].span.start, lines[self.lines.end - 1].span.end)

    def is_running(self) -> bool:
        """Whether the moment stands in running text."""
        return self.around.facts.page.lines[self.at].running


Finder = Callable[[Telling], str]


def find(telling: Telling) -> str:
    """The title of one event: the first that one of the finders has."""
    return next(filter(None, (tidy(finder(telling)) for finder in FINDERS)), "")


def _labelled(telling: Telling) -> str:
    facts = telling.around.facts
    for meaning in ("title", "topic"):
        for value in facts.fields_in(telling.lines.first, telling.lines.end):
            if meaning in value.meanings and value.parts:
                return _joined(telling, value.parts)
    return ""


def _joined(telling: Telling, parts: tuple[Span, ...]) -> str:
    plain_text = telling.around.facts.page.plain
    return " ".join(plain_text[part.start : part.end] for part in parts)


@functools.cache
def _calls() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of(listed('calls'))})\W*$", re.IGNORECASE)


def _quoted(telling: Telling) -> str:
    """The words in quotation marks nearest to the moment that can be a title."""
    facts, span = telling.around.facts, telling.span
    found = []
    for quoted in (QUOTED, TICKED):
        for match in quoted.finditer(facts.page.plain, span.start, span.end):
            line = facts.page.at(match.start())
            if not facts.in_section(line) and _is_title(telling, match, line):
                found.append((abs(line - telling.at), match["title"]))
    return min(found, default=(0, ""))[1]


def _is_title(telling: Telling, match: re.Match[str], line: int) -> bool:
    """Whether a quotation is a title: something calls it so, or it stands apart, in capitals."""
    words = match["title"].split()
    if len(words) < FEWEST:
        return False
    page = telling.around.facts.page
    before = page.plain[max(match.start() - LOOK_BACK, telling.span.start) : match.start()]
    if _calls().search(before.replace("\n", " ")):
        return True
    capitals = sum(word[0].isupper() for word in words) * 2 >= len(words)
    alone = page.plain[page.lines[line].span.start : match.start()].strip() == ""
    return capitals and (alone or not page.lines[line].running)


def _lined(telling: Telling) -> str:
    """Lines that are nothing else: the group nearest to the moment and to a speaker.

    Where running text tells the event, only beside a speaker's name: others greet or sign.
    """
    around = telling.around
    speakers = around.speakers_in(telling.lines.first, telling.lines.end)
    people = [speaker.line for speaker in speakers if speaker.rank != 1]
    running = telling.is_running()
    beside = people if running else [telling.at, *people]
    ranked = []
    for group in _groups(telling):
        near = min((_distance(group, line) for line in beside), default=REACH + 1)
        if near <= (NEAR_NAME if running else REACH):
            name = min((_distance(group, line) for line in people), default=0)
            cost = name + _distance(group, telling.at) + _below_name(telling, group)
            ranked.append((cost, group))
    return _words_of(telling, min(ranked)[1]) if ranked else ""


def _groups(telling: Telling) -> list[list[int]]:
    """Neighbouring lines that may be a title together."""
    facts = telling.around.facts
    groups: list[list[int]] = []
    for number in range(telling.lines.first, telling.lines.end):
        if telling.around.kinds[number] != "title":
            continue
        below = groups and groups[-1][-1] == number - 1 and not facts.page.lines[number].gap
        if below and len(groups[-1]) < MOST_LINES:
            groups[-1].append(number)
        else:
            groups.append([number])
    words = [sum(len(facts.page.lines[n].text.split()) for n in group) for group in groups]
    return [group for group, count in zip(groups, words, strict=True) if count >= FEWEST]


def _distance(group: list[int], line: int) -> int:
    return min(abs(number - line) for number in group)


def _below_name(telling: Telling, group: list[int]) -> int:
    """A malus for lines right below a speaker's name: most tell where the speaker is from."""
    lines, kinds = telling.around.facts.page.lines, telling.around.kinds
    at = group[0]
    while at and not lines[at].gap and kinds[at - 1] == "affiliation":
        at -= 1
    named = at and not lines[at].gap and telling.around.speakers_at.on(at - 1)
    return BELOW_NAME if named else 0


def _words_of(telling: Telling, group: list[int]) -> str:
    """The words of lines; "An evening with" takes the name in the line below."""
    lines = telling.around.facts.page.lines
    words = " ".join(lines[number].text for number in group)
    below = group[-1] + 1
    named = telling.lines.holds(below) and telling.around.kinds[below] == "name"
    if named and ENDS_OPEN.search(words):
        return f"{tidy(words)} {plain(lines[below].text)}"
    return words


def _what(telling: Telling) -> str:
    """What a label like "What" or "Event" says."""
    return _of_event(telling, generic=True)


def _of_event(telling: Telling, *, generic: bool) -> str:
    """The value of a label that names an event; that of "Lecture" with the label itself."""
    facts = telling.around.facts
    for value in facts.fields_in(telling.lines.first, telling.lines.end):
        label = facts.page.plain[value.label.start : value.label.end]
        named = "event" in value.meanings and value.parts
        if named and (label.lower() in GENERIC) == generic:
            words = _joined(telling, value.parts)
            return words if generic else f"{label.capitalize()}: {words}"
    return ""


def _event(telling: Telling) -> str:
    """What kind of event it is: a labelled one, or the line that names a series."""
    if telling.is_running():
        return ""
    labelled = _of_event(telling, generic=False)
    kinds = telling.around.kinds
    named = [n for n in range(telling.lines.first, telling.lines.end) if kinds[n] == "event"]
    if labelled or not named:
        return labelled
    nearest = min(named, key=lambda number: (abs(number - telling.at), number))
    return WILL.sub("", telling.around.facts.page.lines[nearest].text)


@functools.cache
def _day_follows() -> re.Pattern[str]:
    return re.compile(rf"(?:{any_of(calendar())})\b|\w+\s\d", re.IGNORECASE)


def _told(telling: Telling) -> str:
    """What it is about, as a sentence says: "a talk on bridges"."""
    facts, span = telling.around.facts, telling.span
    flat = facts.page.plain.replace("\n", " ")
    whens = sorted(when.start for when in facts.whens_in(span))
    for match in ON.finditer(flat, span.start, span.end):
        start = match.start("about")
        if facts.in_section(facts.page.at(start)) or _day_follows().match(flat, start):
            continue
        limit = next((when for when in whens if when > start), match.end())
        about = _trimmed(flat[start : min(limit, match.end())])
        if len(about) < SHORTEST:
            continue
        words = about.split()
        if sum(word[0].isupper() for word in words) * 2 >= len(words):
            return about
        return f"{VERBS.get(match['noun'].lower(), match['noun'])} {match['prep']} {about}"
    return ""


FINDERS: tuple[Finder, ...] = (_labelled, _what, _quoted, _lined, _event, _told)


def _trimmed(words: str) -> str:
    """Words up to a when or where, without a preposition at the end."""
    found = STOPS.search(words)
    return TAIL.sub("", words[: found.start()] if found else words)


def leading(telling: Telling, whens: tuple[Span, ...]) -> str:
    """The words of the sentence of a moment before its day and clock time, else those behind.

    "Hall booked" for "Hall booked for Friday, 3 May".
    """
    facts = telling.around.facts
    first, last = min(whens), max(whens)
    parse = facts.parse_at(first.start)
    line = facts.page.lines[telling.at].span
    start = parse.sentence.start if parse else line.start
    end = max(parse.sentence.end if parse else line.end, line.end)
    before = HELD.sub("", _trimmed(facts.page.plain[start : first.start].replace("\n", " ")))
    if len(before.split()) >= FEWEST:
        return tidy(headed(before))
    behind = facts.page.plain[last.end : max(end, last.end)].replace("\n", " ")
    if behind.lstrip()[:1] == "(":
        return ""
    return tidy(headed(_trimmed(re.split(r"[.;]\s", behind)[0])))
