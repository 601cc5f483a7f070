"""Names of sites and areas told by their last or first word: palaces, schools, roads, lakes."""

import functools
import re

from attrs import frozen

from timeline.lexicon import table
from timeline.places import context, gazetteer
from timeline.places.candidates import Candidate
from timeline.places.context import is_capital, word_class
from timeline.places.store import COMMON_WORD, GIVEN, SURNAME, WORD
from timeline.places.words import NAME_JOINTS, Words

LONGEST = 6  # words of a site's name
OF_LONGEST = 3  # words after "University of", and before it
SPOT_AT = frozenset({"at", "near", "outside"})
APOSTROPHES = frozenset({"'", "’"})
NUMBER = re.compile(r"\d+(?:st|nd|rd|th)?")
ROOM = re.compile(r"[A-Z]?\d{1,5}[A-Za-z]?")
ROAD = re.compile(r"[ABM]\d{1,4}")


@frozen
class Site:
    """Words `first` to `end` that name a site of a kind; `head` is the word that tells it."""

    first: int
    end: int
    kind: str
    head: int


@functools.cache
def heads(where: str) -> dict[str, str]:
    """Words that end ("last", "spot") or begin ("first") the name of a site, to its kind."""
    return {row["head"]: row["kind"] for row in table("place_heads") if row["where"] == where}


def join_sites(words: Words, found: tuple[Candidate, ...]) -> tuple[Candidate, ...]:
    """The candidates with the sites of the text; a site swallows the names inside it.

    A name of the gazetteer that reaches as far as the site, or further, goes before it.
    """
    result: list[Candidate] = []
    rest = list(reversed(found))
    for site in find_sites(words):
        while rest and rest[-1].end <= site.first:
            result.append(rest.pop())
        if result and result[-1].end > site.first:
            continue
        inside = []
        while rest and rest[-1].first < site.end:
            inside.append(rest.pop())
        if inside and is_known(inside, site):
            result += inside
        else:
            result.append(build(site, inside))
    return (*result, *reversed(rest))


def is_known(inside: list[Candidate], site: Site) -> bool:
    """Whether the gazetteer has the site, or a name of several words that ends with it."""
    last = inside[-1]
    covered = inside[0].first <= site.first and inside[0].end >= site.end
    several = last.end - last.first > 1 and last.first <= site.head
    return covered or last.end > site.end or (last.end == site.end and several)


def build(site: Site, inside: list[Candidate]) -> Candidate:
    """The candidate of a site; it lies where the last place inside its name lies."""
    inner = next((c for c in reversed(inside) if is_inner(c, site)), None)
    return Candidate(
        first=min([site.first, *(c.first for c in inside)]),
        end=site.end,
        name=inner.name if inner else "",
        senses=inner.senses if inner else (),
        rule="head-noun",
        kind="site",
        head=site.kind,
    )


def is_inner(candidate: Candidate, site: Site) -> bool:
    """Whether the name inside a site's name tells where the site is: "Oslo" in "Oslo Airport".

    A road is called after the place to which it leads, and a given name after nobody's town.
    """
    return (
        site.kind != "road"
        and candidate.kind in ("name", "demonym")
        and not candidate.first <= site.head < candidate.end
        and not gazetteer.flags(candidate.name) & COMMON_WORD
    )


def find_sites(words: Words) -> list[Site]:
    """The sites of a text, in order, none overlapping; of two from one word on, the longer."""
    found: list[Site] = []
    lower = words.where(word_class("lower-site"))
    for i in sorted((*words.capitals, *lower)):
        site = None if found and i < found[-1].end else site_at(words, i)
        if site is None:
            continue
        if found and site.first < found[-1].end:
            if site.first != found[-1].first:
                continue
            found.pop()
        found.append(site)
    return found


def site_at(words: Words, i: int) -> Site | None:
    """The site whose head is the word at `i`, None if there is none."""
    form = words.forms[i]
    if not is_capital(form):
        return ending(words, i) if form in word_class("lower-site") else None
    low = form.lower()
    site = ending(words, i) if low in heads("last") or is_landmark(words, i) else None
    if site is None and low in heads("first"):
        site = beginning(words, i)
    if site is None and low in word_class("of-head"):
        site = headed_of(words, i)
    if site is None and ROAD.fullmatch(words.forms[i]) and words.form(i - 1) == "the":
        site = Site(i, i + 1, "road", i)
    if site is None:
        return None
    site = with_number(words, site)
    return site if is_site(words, site) else None


def is_landmark(words: Words, head: int) -> bool:
    """Whether two words are a spot in the country and no person: "at Red Ford", "near Kate Moss".

    The last word is a family name too, so a preposition of place must stand before them, and no
    given name.
    """
    if words.forms[head].lower() not in heads("spot") or not words.joined(head):
        return False
    flags = gazetteer.flags(words.keys[head - 1])
    given = flags & GIVEN and not flags & WORD
    return not given and words.form(head - 2).lower() in SPOT_AT


def is_site(words: Words, site: Site) -> bool:
    """Whether the words name a place: after a preposition, or if they are more than common nouns.

    "The Supreme Court ruled" has no site, "at City Hall" has. A given name and a head that is a
    surname too are a person: "Ann Hall".
    """
    if site.kind == "road" or context.located(words, site.first):
        return True
    inside = range(site.first, site.end)
    if all(words.forms[i].lower() in word_class("generic") for i in inside if i != site.head):
        return words.form(site.end - 1)[:1].isdigit()
    surname = gazetteer.flags(words.keys[site.head]) & SURNAME
    short = site.head - site.first in (1, 2) and site.end == site.head + 1
    return not (surname and short and context.given(words.keys[site.first]))


def ending(words: Words, head: int) -> Site | None:
    """The site whose name ends at this head: capitalised words and links before it."""
    first = head
    while first > 0 and head - first < LONGEST and linked(words, first):
        first -= 1
    while first < head and not starts_name(words, first):
        first += 1
    if words.form(head + 1) == "of" or not any(map(is_capital, words.forms[first:head])):
        return None
    end = head + 1
    if words.forms[head].lower() in word_class("abbreviated-head"):
        if words.form(end) != "." or words.gap(end) != "":
            return None
        end += 1
    low = words.forms[head].lower()
    return Site(first, end, heads("last").get(low) or heads("spot")[low], head)


def linked(words: Words, index: int) -> bool:
    """Whether the word before this one belongs to the same name."""
    if APOSTROPHES.intersection((words.form(index - 1), words.form(index))):
        return owns(words, index if words.form(index) in APOSTROPHES else index - 1)
    if words.gap(index) not in NAME_JOINTS:
        return False
    before, low = words.forms[index - 1], words.forms[index - 1].lower()
    if low in context.titles():
        return False
    if is_capital(before) or NUMBER.fullmatch(before):
        return True
    earlier = words.form(index - 2)
    if low == "of":
        return earlier.lower() in word_class("of-head")
    if low == "and" and (earlier.lower() in heads("last") or earlier.lower() in word_class("turn")):
        return False
    return low in word_class("link") and is_capital(earlier)


def owns(words: Words, sign: int) -> bool:
    """Whether an apostrophe stands behind a plural inside a name: "Kendal Magistrates' Court"."""
    plural = words.form(sign - 1)
    closed = words.gap(sign) == "" and words.gap(sign + 1) == " "
    return closed and is_capital(plural) and plural.endswith("s")


def starts_name(words: Words, index: int) -> bool:
    """Whether a site's name may begin with this word: no article, title, month or weekday."""
    low = words.forms[index].lower()
    barred = low in word_class("no-name") or low in word_class("link")
    return not barred and low not in context.titles()


def beginning(words: Words, head: int) -> Site | None:
    """The site whose name begins with this head: "Lake Como", "Highway 61", "Hotel Bristol"."""
    low = words.forms[head].lower()
    kind = heads("first")[low]
    after = head + 1
    if words.form(after) == "." and words.gap(after) == "":
        after += 1
    if not words.joined(after):
        return None
    form = words.forms[after]
    if kind == "road" and form[0].isdigit():
        return Site(head, after + 1, kind, head)
    if form in ("St", "St.") and words.joined(after + 1):
        after += 1  # "Fort St. John"
        form = words.forms[after]
    if low in word_class("number-head") or not is_capital(form) or form.lower() in heads("last"):
        return None
    return Site(head, after + 1, kind, head)


def headed_of(words: Words, head: int) -> Site | None:
    """The site of the form "University of Oslo", "Church of the Nativity"."""
    at = head + 1
    if words.form(at) != "of" or not words.joined(at):
        return None
    at += 2 if words.form(at + 1).lower() == "the" else 1
    end = at
    while end - at < OF_LONGEST and words.joined(end) and is_capital(words.form(end)):
        end += 1
    if end == at or words.form(at).lower() in word_class("chamber"):
        return None
    first = head
    while (
        head - first < OF_LONGEST
        and words.joined(first)
        and is_capital(words.form(first - 1))
        and starts_name(words, first - 1)
    ):
        first -= 1
    return Site(first, end, heads("last").get(words.forms[head].lower(), "venue"), head)


def with_number(words: Words, site: Site) -> Site:
    """The site with a number of a room or house beside it: "Kern Hall 201", "12 Ash Street"."""
    first, end = site.first, site.end
    if site.kind not in ("venue", "road"):
        return site
    before = words.form(first - 1)
    if words.joined(first) and before[:1].isdigit() and ROOM.fullmatch(before):
        first -= 1
    elif site.kind == "venue" and words.joined(end) and ROOM.fullmatch(words.form(end)):
        end += 1
    return Site(first, end, site.kind, site.head)
