"""Labelled values: "WHEN: Friday, 3 pm", a label over the lines that it heads, two on one line.

In: a page. Out: fields, in text order, each with the lines or parts of lines of its value.
"""

import functools
import re

from attrs import evolve, frozen

from timeline import lexicon
from timeline.events.notices.lines import Line, Page
from timeline.model import Span

ALONE = frozenset({"abstract", "when", "place", "date", "time", "speaker"})
INLINE = frozenset({"when", "date", "time", "end", "place", "speaker", "who", "title", "topic",
                    "host"})  # fmt: skip
SECTIONS = frozenset({"abstract"})
OPEN = re.compile(r"[,;:(&/-]$|\b(?:and|or|the|a|an|of|in|on|at|for|to|with|by)$", re.IGNORECASE)
GAP = re.compile(r"(?<=[ \t;,.|])[ \t|]+(?=\w)")
WIDE = 45  # characters of a value that may go on in the next line without indentation
MOST_LINES = 5


@frozen
class Field:
    """What a label gives. `meanings` has two for "Date & time"; `lines` are numbers of lines.

    `parts` are the spans of the value, one a line; none where the label stands alone.
    """

    meanings: frozenset[str]
    label: Span
    first: int
    last: int
    parts: tuple[Span, ...]

    @property
    def span(self) -> Span:
        """From the label to the end of its value."""
        return Span(self.label.start, self.parts[-1].end if self.parts else self.label.end)


@functools.cache
def meanings() -> dict[str, str]:
    """Label, lower case -> what it means."""
    return {row["label"]: row["meaning"] for row in lexicon.table("notice_labels")}


@functools.cache
def _label() -> re.Pattern[str]:
    words = "|".join(
        re.escape(word).replace(r"\ ", r"[ \t]+")
        for word in sorted(meanings(), key=lambda word: (-len(word), word))
    )
    return re.compile(
        rf"(?P<label>(?:{words})(?:\(s\))?"
        rf"(?:[ \t]*(?:&|\band\b|/|,|\+)[ \t]*(?:(?:{words})\b)?)*)"
        rf"(?P<sign>[ \t]*(?:[:=?]|--?(?=[ \t])|\.{{2,}}:?)[ \t]*|[ \t]*$|(?:\t|[ ]{{2,}})[ \t]*)",
        re.IGNORECASE,
    )


def read(page: Page) -> tuple[Field, ...]:
    """The fields of a page."""
    fields: list[Field] = []
    for number, line in enumerate(page.lines):
        for found in _in_line(page, number, line):
            half = fields.pop() if fields and _is_half(page, fields[-1], number) else None
            fields.append(_whole(half, found) if half else found)
    starts = [field.first for field in fields] + [len(page.lines)]
    return tuple(
        field if starts[at + 1] == field.first else _extended(page, field, starts[at + 1])
        for at, field in enumerate(fields)
    )


def _whole(half: Field, rest: Field) -> Field:
    """One field of a label of two lines."""
    return evolve(rest, meanings=half.meanings | rest.meanings, label=half.label, first=half.first)


def _in_line(page: Page, number: int, line: Line) -> list[Field]:
    """The fields that begin in a line: one at its start, others further on."""
    first = _label().match(page.plain, line.span.start, line.span.end)
    matches = [first] if first and _is_label(first, line) else []
    at = matches[0].end() if matches else line.span.start
    for gap in GAP.finditer(page.plain, at, line.span.end):
        match = _label().match(page.plain, gap.end(), line.span.end)
        if match and _is_inline(match) and (matches or not line.running):
            matches.append(match)
    ends = [*(match.start() for match in matches[1:]), line.span.end]
    return [
        Field(
            _meant(match["label"]),
            Span(match.start("label"), match.end("label")),
            number,
            number,
            _parts(page, match.end(), end),
        )
        for match, end in zip(matches, ends, strict=False)
    ]


def _is_inline(match: re.Match[str]) -> bool:
    """Whether words inside a line are a label: a capital, a colon, and a meaning of its own."""
    return (
        ":" in match["sign"]
        and match["label"][0].isupper()
        and bool(_meant(match["label"]) & INLINE)
    )


def _is_label(match: re.Match[str], line: Line) -> bool:
    """Whether words at the start of a line that may be a label are one, by the sign behind."""
    label, sign = match["label"], match["sign"]
    meant = _meant(label)
    if not meant:
        return False
    if sign.strip():
        return sign.strip() in (":", "=") or label[0].isupper()
    if match.end() == line.span.end:
        return bool(meant & ALONE) and label[0].isupper() and not line.running
    return label.isupper() and len(label) > 2 and not line.text.isupper()


def _meant(label: str) -> frozenset[str]:
    """What the words of a label mean."""
    known = meanings()
    whole = re.sub(r"\s+", " ", label.lower().removesuffix("(s)")).strip()
    if whole in known:
        return frozenset({known[whole]})
    words = [w.strip() for w in re.split(r"&|\band\b|/|,|\+", whole)]
    return frozenset(known[word] for word in words if word in known)


def _is_half(page: Page, field: Field, number: int) -> bool:
    """Whether a label goes on in the line below: "DATE &" over "TIME: ..."."""
    words = page.plain[field.label.start : field.label.end].rstrip()
    return not field.parts and field.first == number - 1 and words[-1] in "&/,"


def _parts(page: Page, start: int, end: int) -> tuple[Span, ...]:
    words = page.plain[start:end].rstrip(" \t;,|")
    lead = len(words) - len(words.lstrip())
    return (Span(start + lead, start + len(words)),) if words.strip() else ()


def _extended(page: Page, field: Field, stop: int) -> Field:
    """A field with the lines below that go on with its value."""
    if field.meanings & SECTIONS:
        return field
    parts = list(field.parts)
    head = page.lines[field.first]
    last = field.last
    for line in page.lines[last + 1 : min(stop, last + MOST_LINES)]:
        apart = line.gap > (0 if parts else 1) or line.bullet or line.text.endswith(":")
        if apart or not _goes_on(page, head, parts, line):
            break
        parts.append(line.span)
        last += 1
    return evolve(field, last=last, parts=tuple(parts))


def _goes_on(page: Page, head: Line, parts: list[Span], line: Line) -> bool:
    """Whether a line below a label belongs to its value: indented, or wrapped."""
    if not parts:
        return not line.running or line.indent > head.indent
    if line.indent > head.indent + 1:
        return True
    words = page.plain[parts[-1].start : parts[-1].end]
    quoted = sum(page.plain.count('"', part.start, part.end) for part in parts) % 2 == 1
    wide = len(words) >= WIDE and not line.running
    return quoted or wide or OPEN.search(words) is not None or line.text[0].islower()
