"""Where a text breaks by its lay-out: paragraphs, headings, list items, "Key: value" lines.

A line break is a real break only where a new block starts; a line that was wrapped to fit a page
is not. Mark-up is blanked out, never cut out, so that offsets stay those of the text as given.
"""

import functools
import re
from collections.abc import Iterator

from timeline.model import SentenceKind
from timeline.values import value

WIDEST = 140  # characters: nobody wraps lines longer than this
NARROWEST = 30  # characters: lines all shorter than this are not wrapped prose
HEADING_WORDS = 16  # a line of more words is no heading
LABEL_WORDS = 14  # a sentence of more words is none that a label introduces

# One character to one character. Curly quotes become straight, odd spaces plain.
PLAIN = str.maketrans(
    {
        **dict.fromkeys("\u2018\u2019\u201a\u201b\u2032\u02bc\u00b4", "'"),
        **dict.fromkeys("\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb", '"'),
        **dict.fromkeys("\u00a0\u1680\u202f\u205f\u3000\ufeff\u200b\u200e\u200f\u2060", " "),
        **dict.fromkeys(map(chr, range(0x2000, 0x200B)), " "),
        **dict.fromkeys("\u2028\u2029\u0085\x0b\x0c\x1c\x1d\x1e", "\n"),
        **dict.fromkeys(map(chr, [*range(9), *range(0x0E, 0x1C), 0x1F, 0x7F]), " "),
    }
)

ODD = re.compile(f"[{re.escape(''.join(map(chr, PLAIN)))}]")

BLOCK_TAG = "br|p|div|h[1-6]|ul|ol|li|table|tr|td|th|blockquote|pre|hr|section|article"
LINE_TAG = "a|b|i|em|strong|span|sup|sub|code|img|u|s|small|mark|time|font|cite|abbr"
# What is blanked out: the character that must be there, the pattern, the groups that stay.
MARKUP = (
    (
        "\n",
        re.compile(r"^[ \t]*[-=_*~+#|:>][-=_*~+#|:> \t]{2,}$", re.MULTILINE),
    ),  # rules, table lines
    ("```", re.compile(r"^[ \t]*```.*$", re.MULTILINE)),
    (">", re.compile(r"^[ \t]*>[> \t]*", re.MULTILINE)),
    (
        "<",
        re.compile(
            rf"<!--.{{0,4000}}?-->|</?(?:{LINE_TAG})\b[^<>]{{0,500}}>", re.DOTALL | re.IGNORECASE
        ),
    ),
    ("](", re.compile(r"!?\[(?P<stays>[^\[\]\n]{0,300})\]\([^()\s]{0,500}(?: \"[^\"\n]*\")?\)")),
    ("[", re.compile(r"(?<=\S)(?:\[\d{1,3}\])+|(?<=\S)\[citation needed\]")),
    ("*", re.compile(r"(?<![\w*])(?P<mark>\*{1,3})(?=\S)(?P<stays>[^*\n]+)(?<=\S)(?P=mark)(?!\*)")),
    ("_", re.compile(r"(?<!\w)(?P<mark>_{1,2})(?=\S)(?P<stays>[^_\n]+)(?<=\S)(?P=mark)(?!\w)")),
    ("`", re.compile(r"`(?P<stays>[^`\n]+)`")),
)
# a heading in bold at the start of its paragraph: "**6. Square** The mayor ...", "**Finance.** ..."
RUN_IN = re.compile(
    r"^(?P<head>[ \t]*(?:\d{1,3}[.)][ \t]+(?P<mark>\*\*|__)[^*_\n]{2,60}(?P=mark)"
    r"|(?P<sign>\*\*|__)(?:\d{1,3}[.)][ \t]?[^*_\n]{2,60}|[^*_\n]{2,60}\.)(?P=sign)))"
    r"[ \t](?=[ \t]*[A-Z\"(])",
    re.MULTILINE,
)
BLOCK_MARKUP = re.compile(rf"</?(?:{BLOCK_TAG})\b[^<>]{{0,500}}>", re.IGNORECASE)

LINE = re.compile(r"[^\r\n]+")
HEADING = re.compile(r"#{1,6}[ \t]+(?=\S)")
ITEM = re.compile(
    r"(?:[-*+\u2022\u2023\u25aa\u25cf\u25e6\u2043\u2219\u00b7\u2013\u2014][ \t]+"
    r"|\(?\d{1,3}(?:\.\d{1,2})*[.)][ \t]+|\([a-zA-Z]\)[ \t]+|[a-z]\)[ \t]+|\(?[ivx]{1,4}[.)][ \t]+)"
    r"(?:\[[ xX]\][ \t]+)?(?=\S)"
)
NUMBERED = re.compile(r"\(?[\da-zA-Z]")
LABEL = re.compile(
    r"(?!(?:He|She|It|They|We|I|But|And|So|Then|Yet|As|If|For|In|On|At|This|That)\b)"
    r"[A-Z][\w/&'()-]*(?: [\w/&'()-]+){0,3} ?:[ \t]+(?=\S)"
)
SAYS = re.compile(
    r"\b(?:said|says|added|adds|asked|is|are|was|were|wrote|read|reads)\b", re.IGNORECASE
)
CLOCK = re.compile(r"\d{1,2}[:.]\d\d\b|\d{1,2} ?[ap]\.?m\b", re.IGNORECASE)
ENDS = re.compile(r"[.!?\u2026:;][\"')\]]*$")
RUNS_ON = re.compile(
    r"(?:[,(\[\"&/-]|\b(?:the|a|an|of|to|in|on|at|by|for|with|and|or|from))$", re.IGNORECASE
)
FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|said|says|can|could|did|does|do|may|must)\b"
)


@value
class Block:
    """Characters `start` to `end` that hold whole sentences."""

    start: int
    end: int
    kind: SentenceKind


@value
class _Line:
    """A line that is not blank: where it and its words begin, and what opens it."""

    begin: int
    start: int
    end: int
    kind: SentenceKind
    opens: bool


@functools.lru_cache(maxsize=1)  # several steps read the same text smoothed
def smooth(text: str) -> str:
    """The text, character for character, with plain quotes and spaces and without mark-up.

    >>> smooth("**Friday**\u2019s [talks](http://a.b)")
    "  Friday  's  talks             "
    """
    plain = ODD.sub(lambda odd: PLAIN[ord(odd[0])], text)  # `translate` looks at each
    if "<" in plain:
        plain = BLOCK_MARKUP.sub(lambda tag: "\n\n" + " " * (len(tag[0]) - 2), plain)
    plain = RUN_IN.sub(r"\g<head>\n", plain)
    for sign, pattern in MARKUP:
        if sign in plain:
            plain = pattern.sub(_blank, plain)
    return plain


def _blank(match: re.Match[str]) -> str:
    if "stays" not in match.re.groupindex:
        return re.sub(r"[^\n]", " ", match[0])
    before, after = match.start("stays") - match.start(), match.end() - match.end("stays")
    return " " * before + match["stays"] + " " * after


def blocks(plain: str, start: int, end: int) -> Iterator[Block]:
    r"""The blocks between `start` and `end` of a smoothed text, in order, none of them blank.

    >>> [(b.start, b.end, b.kind) for b in blocks("# Plan\n\n- eat\n- sleep", 0, 21)]
    [(2, 6, 'heading'), (10, 13, 'item'), (16, 21, 'item')]
    """
    runs = list(_runs(plain, start, end))
    for run in runs:
        width = max(line.end - line.begin for line in run)
        listed = len(run) > 2 and not any(plain[line.start].islower() for line in run)
        wrapped = NARROWEST <= width <= WIDEST and not listed
        first = 0
        for last in range(len(run)):
            after = run[last + 1] if last + 1 < len(run) else None
            if after is None or _breaks(plain, run[last], after, width if wrapped else 0):
                yield _block(plain, run[first : last + 1], alone=len(runs) + len(run) == 2)
                first = last + 1


def _runs(plain: str, start: int, end: int) -> Iterator[list[_Line]]:
    """Lines with no blank line between them."""
    run: list[_Line] = []
    seen = start
    for match in LINE.finditer(plain, start, end):
        gap = plain.count("\n", seen, match.start()) or plain.count("\r", seen, match.start())
        blank = not match[0].strip()
        if run and (blank or gap > 1):
            yield run
            run = []
        if not blank:
            run.append(_line(plain, match, run[-1] if run else None))
        seen = match.end()
    if run:
        yield run


def _line(plain: str, match: re.Match[str], before: _Line | None) -> _Line:
    begin = match.start() + len(match[0]) - len(match[0].lstrip())
    end = match.start() + len(match[0].rstrip())
    if found := HEADING.match(plain, begin, end):
        end = begin + len(plain[begin:end].rstrip("# \t"))
        return _Line(match.start(), min(found.end(), end), end, "heading", True)
    found = ITEM.match(plain, begin, end)
    if found and _starts_item(plain, found, before):
        return _Line(match.start(), found.end(), end, "item", True)
    if plain[begin] == "|" or "\t" in plain[begin:end]:
        return _Line(match.start(), begin, end, "item", True)
    found = LABEL.match(plain, begin, end)
    if found and not SAYS.search(found[0]) and not _goes_on(plain, before):
        return _Line(match.start(), begin, end, "label", True)
    clock = CLOCK.match(plain, begin, end) is not None and not _goes_on(plain, before)
    return _Line(match.start(), begin, end, "item" if clock else "prose", clock)


def _starts_item(plain: str, marker: re.Match[str], before: _Line | None) -> bool:
    """Whether a list marker is one, and not a number or dash at the start of a wrapped line."""
    if before is None or before.kind != "prose" or ENDS.search(plain[before.start : before.end]):
        return True
    if NUMBERED.match(marker[0]):
        return marker[0].strip(" \t().") in ("1", "a", "i") and not _goes_on(plain, before)
    return not plain[marker.end()].islower() and not _goes_on(plain, before)


def _goes_on(plain: str, line: _Line | None) -> bool:
    """Whether a line ends where no sentence can."""
    return line is not None and RUNS_ON.search(plain, line.start, line.end) is not None


def _breaks(plain: str, line: _Line, after: _Line, width: int) -> bool:
    """Whether the line break is meant. `width` is that of the wrapped text, 0 if none is.

    A break that wrapping made stands where the next word did not fit.
    """
    if after.opens or line.kind == "heading":
        return True
    if plain[after.start].islower() or _goes_on(plain, line):
        return False
    if plain[line.start : line.end].isupper() and not plain[after.start : after.end].isupper():
        return True
    word = plain[after.start : after.end].split(None, 1)[0]
    return line.end - line.begin + 1 + len(word) <= width or not width


def _block(plain: str, lines: list[_Line], *, alone: bool) -> Block:
    start, end, kind = lines[0].start, lines[-1].end, lines[0].kind
    text = plain[start:end]
    if kind == "prose" and len(lines) == 1 and not alone and _is_title(text):
        kind = "heading"
    if kind == "label" and ENDS.search(text) and len(text.split()) > LABEL_WORDS:
        kind = "prose"
    return Block(start, end, kind)


def _is_title(line: str) -> bool:
    """Whether a line that stands alone is a title: no end mark, short, capitals or no verb."""
    words = line.split()
    if ENDS.search(line) or len(words) > HEADING_WORDS or line[-1] in ",-":
        return False
    long = [word for word in words if len(word) > 3]
    capitals = sum(not word[0].islower() for word in long)
    return (len(long) > 0 and capitals == len(long)) or not FINITE.search(line)
