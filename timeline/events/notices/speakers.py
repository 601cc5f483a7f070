"""Who speaks: by label, by words like "will present" and "a talk by", or on a line of its own.

In: facts. Out: speakers, each mention, in text order.
"""

import functools
import re
from collections.abc import Iterator

from attrs import frozen

from timeline.events.notices.facts import Facts
from timeline.events.notices.persons import (
    MOST,
    NAME,
    NAMES,
    SPACED,
    is_name,
    plain,
    without_honours,
)
from timeline.events.notices.words import any_of, listed, pattern
from timeline.model import Span

Pattern = re.Pattern[str]
ELSEWHERE = frozenset({"contact", "host"})
ASIDE = (  # what is said of a person between name and verb
    r"(?:\s?\([^()]{1,60}\))?(?:\sand\s(?:others|colleagues|friends))?"
    r"(?:(?:,|\s(?:of|from|at|with)\s)(?:[^.;:]|(?<=\b[A-Z])\.|(?<=\b[A-Z][a-z])\.){1,120}?,?)?"
)
GAP = r"(?:\s{1,3}[a-z][\w-]*,?){0,4}\s{1,3}"
SAYS = (
    r"(?:presents?|announces?|features?|featuring|welcomes?|hosts?|hosting|lecturer\sis|with|when|"
    r"speakers?\s(?:is|are|will\sbe)|guest\sspeakers?)"
)
TALK = r"(?:talk|lecture|seminar|presentation|keynote|recital|concert)"
GIVEN = r"(?:given|presented|led|delivered|taught|moderated|conducted|hosted)"
ROLE = (
    r"(?:[Pp]rofessor|[Dd]irector|[Dd]ean|[Cc]urator|[Ee]ditor|[Cc]hair(?:man|woman)?|[Ss]cientist|"
    r"[Ff]ellow|[Aa]uthor|[Pp]resident|[Ff]ounder|[Ee]ngineer|[Aa]rtist)"
)
DEGREE = r"(?:(?:Ph\.?D|MD|M\.D)\.?,\s{1,3})?"
TALKING = re.compile(
    r"\b(?:by|with|presents?|featuring|speakers?|lecturer|present)\W*$", re.IGNORECASE
)
HEAD = re.compile(r",\s|\s\(|\s{3,}|\s--?\s|;|\"|\s(?:of|from)\s(?=[A-Z])")
VALUE = re.compile(r"[(:@<]|\s(?:from|of|at)\s|\s-{1,2}\s|\s{3,}|,\s(?=[a-z])")
BESIDE = re.compile(r"\s*(?:--?\s+\d{1,2}[:.]\d\d|\([^()]{2,40}\)$)")  # a time, or where from
PIECE = re.compile(r"(?:(?!,|\s(?:and|&)\s|\s?/\s?).)+")


@frozen
class Speaker:
    """A speaker's name, its span and line.

    `rank` 0 is a label, 1 told in words, 2 a line with more signs of a person, 3 one without.
    """

    name: str
    span: Span
    line: int
    rank: int


def read(facts: Facts) -> tuple[Speaker, ...]:
    """The speakers of a notice."""
    found = [*_labelled(facts), *_told(facts), *_lines(facts)]
    return tuple(sorted(found, key=lambda speaker: (speaker.span, speaker.rank)))


@functools.cache
def _patterns() -> tuple[tuple[Pattern, Pattern], ...]:
    """Ways in which a sentence says who speaks, each after the words that it cannot do without."""
    verbs = any_of(frozenset(verb.removesuffix("e") for verb in listed("speaks")))
    speak = rf"(?:be\s(?:the\s|our\s)?(?:guest\s)?)?(?:{verbs})\w*"
    will = r"\b(?:will|is\sgoing\sto|are\sgoing\sto|is\sto|are\sto|shall)"
    now = (
        r"\b(?:(?:is|are)\s(?:giving|presenting|speaking|visiting)|gives|presents|speaks|lectures|"
        r"talks?|discuss(?:es)?|speak|explores?|examines?)\b"
    )
    by = rf"\b(?:{TALK}s?|session|reading|{GIVEN})(?:\s{{1,3}}{GIVEN})?\s{{1,3}}by"
    says, role = rf"\b{SAYS}", rf"\b{ROLE}\b"
    gap, also = r"\s{1,3}", r"\s{1,3}(?:also\s|then\s)?"
    home = r"\b(?:University|Univ|U|Institute|Department|Dept|School|College|Inc|Corporation)\b"
    described = rf"{DEGREE}(?:an?\s|the\s)?(?:[\w-]+\s){{0,2}}"
    return tuple(
        (re.compile(guard), re.compile(told))
        for guard, told in (
            (will, rf"(?P<who>{NAMES}){ASIDE}{gap}{will}{also}{speak}"),
            (now, rf"(?P<who>{NAMES}){ASIDE}{gap}{now}"),
            (by, rf"{by}{GAP}(?P<who>{NAMES})"),
            (says, rf"{says}{GAP}(?P<who>{NAMES})"),
            (TALK, rf"(?P<who>{NAMES})'s?{gap}{TALK}"),
            (role, rf"(?P<who>{NAME}),{gap}{described}{role}"),
            (home, rf",\s{{1,3}}(?P<who>{NAME}),{gap}(?:the\s)?(?:[A-Z][\w&]+\s){{0,3}}{home}"),
        )
    )


def _labelled(facts: Facts) -> Iterator[Speaker]:
    for value in facts.fields:
        if not value.meanings & {"speaker", "who"}:
            continue
        for number, part in enumerate(value.parts):
            words = facts.page.plain[part.start : part.end]
            name = is_name(re.split(r"[,(;]", words)[0])
            if number and (pattern("where-from").search(words) or not name):
                break
            yield from _split(facts, part, value.first + number, trusted=number == 0)


def _split(facts: Facts, part: Span, line: int, *, trusted: bool) -> Iterator[Speaker]:
    """The names in a label's value, each row of them before semicolons as far as they are names.

    The very first is trusted to be one.
    """
    at = part.start
    for row in facts.page.plain[part.start : part.end].split(";"):
        yield from _row(row, Span(at, at + len(row)), line, trusted and at == part.start)
        at += len(row) + 1


def _row(words: str, part: Span, line: int, trusted: bool) -> Iterator[Speaker]:
    for match in PIECE.finditer(VALUE.split(words)[0]):
        piece = re.sub(r"^(?:and|&)\s+", "", match[0].strip(" ,/."))
        if not piece:
            continue
        start = part.start + words.index(piece, match.start())
        first = trusted and start == part.start and len(piece.split()) <= MOST
        if not (is_name(piece) or (first and piece[0].isupper())) or not plain(piece):
            return
        yield Speaker(plain(piece), Span(start, start + len(piece)), line, 0)


def _told(facts: Facts) -> Iterator[Speaker]:
    """Those who, as the words say, will speak."""
    flat = facts.page.plain.replace("\n", " ").replace("\t", " ")
    for parse in facts.scene.parses:
        start, end = parse.sentence.start, parse.sentence.end
        if facts.in_section(facts.page.at(start)):
            continue
        for guard, told in _patterns():
            matches = told.finditer(flat, start, end) if guard.search(flat, start, end) else ()
            for match in matches:
                yield from _each(facts, flat, Span(match.start("who"), match.end("who")))


def _each(facts: Facts, flat: str, who: Span) -> Iterator[Speaker]:
    """The names in a row "A, B and C"."""
    for match in re.compile(NAME).finditer(flat, who.start, who.end):
        span = Span(match.start(), match.end())
        if is_name(match[0]) and plain(match[0]) and not facts.meanings_at(span) & ELSEWHERE:
            yield Speaker(plain(match[0]), span, facts.page.at(span.start), 1)


def _lines(facts: Facts) -> Iterator[Speaker]:
    """Names that stand on a line of their own, or before what their bearer is."""
    for number, line in enumerate(facts.page.lines):
        in_field = facts.labels_at.on(number) or facts.parts_at.on(number)
        if line.running or in_field or facts.in_section(number):
            continue
        head = line.text if SPACED.fullmatch(line.text) else HEAD.split(line.text)[0]
        if pattern("where-from").search(without_honours(head)):
            continue
        rank = _rank(facts, number, line.text[len(head) :])
        for piece in re.split(r"\s(?:and|&)\s|/", head):
            name = piece.strip()
            fits = re.fullmatch(NAME, name) or SPACED.fullmatch(name)
            if rank is not None and fits and is_name(name):
                sure = rank < 3 or without_honours(name) != name
                start = line.span.start + line.text.index(name)
                span = Span(start, start + len(name))
                yield Speaker(plain(name), span, number, min(rank, 2) if sure else rank)


def _rank(facts: Facts, number: int, rest: str) -> int | None:
    """How sure a name on a line is a speaker's, by what stands behind, below and above it."""
    lines = facts.page.lines
    below = lines[number + 1].text if number + 1 < len(lines) else ""
    above = lines[number - 1].text if number else ""
    if TALKING.search(above):
        return 1
    known = pattern("where-from")
    if rest.startswith('"') or BESIDE.match(rest) or known.search(rest) or known.search(below):
        return 2
    return 3 if not rest.strip() else None
