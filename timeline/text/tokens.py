"""Sentences and words, as spans of the text.

Words are cut as in the English Web Treebank, on which the tagger was trained: "didn't" is two,
"10:30", "31st" and "Jan." are one, a hyphen is one of its own.
"""

import functools
import re
from collections.abc import Iterator

from timeline import lexicon
from timeline.model import SentenceKind, Span, holds
from timeline.text import blocks
from timeline.values import value

LONGEST = 1000  # tokens; what has no end mark for so long is no sentence

LETTER = r"[^\W\d_]"
WORD = r"[\w\u00ad\u0300-\u036f]"
TOP = "com|org|net|gov|edu|mil|int|info|io|eu|co|uk|de|fr|ca|au|nz|ie|in|jp|ch|tv|me"
PREFIX = "e|co|pre|post|anti|non|pro|ex|re|semi|multi|mid|sub|un"
UNIT = "am|pm|km|kg|mm|cm|mph|kph|ft|k|m|bn|mn|b|tn|hrs?|h|mins?|yrs?"
CLITIC = re.compile(r"(?:n't|'(?:s|re|ve|ll|d|m))$", re.IGNORECASE)
JOINED = {"cannot": 3, "gonna": 3, "wanna": 3, "gotta": 3}  # two words as one, and where to cut
JOINED_LENGTHS = frozenset(map(len, JOINED))


@functools.cache
def _abbreviations() -> dict[str, str]:
    return {row["word"]: row["kind"] for row in lexicon.table("short_words")}


@functools.cache
def _token() -> re.Pattern[str]:
    """One token, the longest kind first. No quantifier over text of any length backtracks.

    The first two kinds are what most tokens are, and what no other kind can match: they only save
    the time to try all others.
    """
    kinds = _abbreviations()
    before_figure = "|".join(sorted(word for word, kind in kinds.items() if kind == "number"))
    always = "|".join(
        re.escape(word)
        for word in sorted(kinds, key=lambda word: (-len(word), word))
        if kinds[word] != "number"
    )
    return re.compile(
        rf"""
        [A-Za-z]++(?![^\s,;!?"()])
        |[.,](?!\S)
        |(?:https?://|www\.)[^\s<>"]*[^\s<>".,;:!?')\]]
        |{WORD}[\w.+-]{{0,63}}@[\w-]{{1,63}}(?:\.[\w-]{{1,63}}){{1,8}}
        |(?<![\w@])(?:[a-zA-Z0-9][\w-]{{0,62}}\.){{1,5}}(?:{TOP})\b(?![-@.]\w)(?:/[^\s<>"]*[\w/])?
        |(?<!\w)[@]\w+
        |\d{{4}}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?)?(?!\w)
        |\d{{1,4}}-\d{{1,4}}-\d{{1,4}}(?!\w)
        |(?<!\w)'\d\ds?(?!\w)
        |(?:(?<!\w)[+.])?\d+(?:[.,:/]\d+)*(?:(?='?(?:{UNIT})\b)|(?:'?s|st|nd|rd|th)?(?!\w))
        |(?:{LETTER}\.){{2,}}(?:{LETTER}\b)?
        |(?<!\w)(?:{always})\.(?!\w)
        |(?<!\w)(?:{before_figure})\.(?=\s*\d)
        |(?<!\w)[A-Z]\.(?=\s*[\w,])
        |(?<!\w)(?i:{PREFIX})-{LETTER}{WORD}*
        |(?<![\w&])[A-Za-z]{{1,3}}&[A-Za-z]{{1,3}}(?![\w&])
        |(?:US|HK|NZ|[ACRSU])?\$
        |(?<!\w)'(?:em|til|tis|twas|cause)\b
        |{WORD}+(?:'{WORD}+)*
        |'(?i:s|re|ve|ll|d|m)\b
        |[:;=]-?[()DPp](?!\w)
        |''|``|[!?]{{2,}}
        |(?P<sign>[^\w\s"'()\[\]])(?P=sign)*
        |\S
        """,
        re.VERBOSE,
    )


CANDIDATE = re.compile(
    r"(?P<mark>[.!?\u2026](?<![.!?\u2026].)[.!?\u2026]*+)(?P<closed>[\"')\]}*]*)(?P<gap>\s+)(?P<opened>[\"'(\[{*]*)(?=[^\s\"'(\[{*])"
)
RUN_TOGETHER = re.compile(r"[.!?](?<=[^\W\d_A-Z]{3}.)[\"')]*(?=[A-Z][a-z]+[ ,']|[AI] )")
BARE = re.compile(r"(?<!\S)[^\s/@:.]+\Z")
NEXT = re.compile(r"(?:[a-z]{1,3}-|[a-z])?[A-Z]|[^a-z]")
FIRST_WORD = re.compile(r"[^\W_]+(?=['\s,:;]|\Z)")
LAST_WORD = re.compile(r"[\w.&-]+\Z")
DOTTED = re.compile(rf"{LETTER}|(?:{LETTER}\.)+{LETTER}")
SPEAKER = re.compile(
    r"(?:[A-Z][\w.'-]*[ \n]+){1,4}(?:said|says|asked|asks|replied|added|wrote|told|cried|shouted)\b"
)
NUMBER = re.compile(r"\(?\d{1,3}")


@value
class Cut:
    """A sentence cut into words, which go from `starts` to `ends` in the text."""

    starts: tuple[int, ...]
    ends: tuple[int, ...]
    kind: SentenceKind


def split(text: str, body: Span, headline: Span | None = None) -> tuple[Cut, ...]:
    """The sentences of `body`, cut into words, in text order.

    A `headline` comes first, as a "heading", if it stands outside the body. Offsets are those of
    the text as given, whatever its line ends, quotes and mark-up.

    >>> [cut] = split("It didn't end at 5 p.m. Friday.", Span(0, 31))
    >>> ["It didn't end at 5 p.m. Friday."[a:b] for a, b in zip(cut.starts, cut.ends)]
    ['It', 'did', "n't", 'end', 'at', '5', 'p.m.', 'Friday', '.']
    """
    plain = blocks.smooth(text)
    if headline is None:
        parts = [(body, False)]
    elif holds(body, headline):
        before, after = Span(body.start, headline.start), Span(headline.end, body.end)
        parts = [(before, False), (headline, True), (after, False)]
    else:
        parts = [(headline, True), (body, False)]
    return tuple(cut for span, titled in parts for cut in _cuts(plain, span, titled=titled))


def _cuts(plain: str, span: Span, *, titled: bool) -> Iterator[Cut]:
    for block in blocks.blocks(plain, span.start, min(span.end, len(plain))):
        kind: SentenceKind = "heading" if titled else block.kind
        start = block.start
        for end in (*_ends(plain, block.start, block.end), block.end):
            starts, ends = _words(plain, start, end)
            start = end
            for first in range(0, len(starts), LONGEST):
                last = first + LONGEST
                yield Cut(starts[first:last], ends[first:last], kind)


def _ends(plain: str, start: int, end: int) -> list[int]:
    """Where sentences end inside a block."""
    found = []
    first = start
    for match in CANDIDATE.finditer(plain, start, end):
        if _is_end(plain, match, first, end):
            first = match.end("closed")
            found.append(first)
    for match in RUN_TOGETHER.finditer(plain, start, end):
        before = BARE.search(plain, max(start, match.start() - 40), match.start())
        if before and before[0] not in _abbreviations():
            found.append(match.end())
    return sorted(found)


def _is_end(plain: str, match: re.Match[str], first: int, end: int) -> bool:
    """Whether the mark found ends the sentence that began at `first`."""
    at = match.end()
    mark, closed = match["mark"], match["closed"]
    if not NEXT.match(plain, at, end):
        return mark == "." and not closed and _careless(plain, match, first, end)
    if mark == "." and not closed:
        return _stops(plain, match, first, end)
    if closed and mark != ".":
        return not SPEAKER.match(plain, at, end)
    return not (mark in ("..", "...", "\u2026") and plain[at].isdigit())


def _stops(plain: str, match: re.Match[str], first: int, end: int) -> bool:
    """Whether a single full stop ends a sentence, by the words on its two sides."""
    at = match.end()
    before = LAST_WORD.search(plain, max(first, match.start() - 30), match.start())
    if before is None or before[0] == ".":
        return plain[at] != "."
    word = before[0].rpartition("-")[2]
    if NUMBER.fullmatch(word) and before.start() == first:
        return False
    kind = _abbreviations().get(word, "soft" if DOTTED.fullmatch(word) else "")
    if kind == "title":
        return False
    if kind == "number":
        return not plain[at].isdigit()
    if kind == "soft":
        following = FIRST_WORD.match(plain, at, end)
        return following is not None and following[0].lower() in lexicon.words(
            "first_words", "word"
        )
    return True


def _careless(plain: str, match: re.Match[str], first: int, end: int) -> bool:
    """Whether a sentence ends although the next begins in lower case, as in hasty mail."""
    before = LAST_WORD.search(plain, max(first, match.start() - 30), match.start())
    if before is None or len(before[0]) < 3 or not before[0].islower():
        return False
    following = FIRST_WORD.match(plain, match.end(), end)
    return (
        before[0] not in _abbreviations()
        and "." not in before[0]
        and following is not None
        and following[0] in lexicon.words("first_words", "word")
    )


def _words(plain: str, start: int, end: int) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Where the words between two places start and end."""
    spans = [match.span() for match in _token().finditer(plain, start, end)]
    low = plain[start:end].lower()
    if "'" in low or any(joined in low for joined in JOINED):
        spans = [part for first, last in spans for part in _parts(plain, first, last)]
    starts, ends = zip(*spans, strict=True) if spans else ((), ())
    return starts, ends


def _parts(plain: str, first: int, last: int) -> tuple[tuple[int, int], ...]:
    """The word, or the two that are written as one: "didn't", "cannot"."""
    word = plain[first:last]
    cut = first
    if "'" in word and (clitic := CLITIC.search(word)) and word[0].isalpha():
        cut += clitic.start()
    elif len(word) in JOINED_LENGTHS and word.lower() in JOINED:
        cut += JOINED[word.lower()]
    return ((first, cut), (cut, last)) if cut > first else ((first, last),)
