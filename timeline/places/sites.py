"""Names of sites and areas told by their last or first word: palaces, schools, roads, lakes."""

import functools
import re

from attrs import frozen

from timeline.lexicon import table
from timeline.places import context, gazetteer
from timeline.places.candidates import Candidate
from timeline.places.store import COMMON_WORD
from timeline.places.words import Words

LONGEST = 6  # words of a site's name
LINKS = frozenset(("of", "the", "de", "la", "du", "des", "del", "der", "for", "and", "&"))
NUMBER = re.compile(r"\d+(?:st|nd|rd|th)?")
ROAD_NUMBER = re.compile(r"[ABM]\d{1,4}|I\d{1,3}|\d{1,4}[A-Z]?")
OF_HEADS = frozenset(
    ["university", "college", "school", "institute", "church", "cathedral", "basilica", "hospital", "port", "bank", "museum", "library", "academy", "palace", "house", "hall", "temple", "tower", "isle", "gulf", "bay", "strait", "sea", "cape", "valley"]
)


@functools.cache
def heads(where: str) -> dict[str, str]:
    """Words that end ("last") or begin ("first") the name of a site, to the kind of site."""
    return {row["head"]: row["kind"] for row in table("place_heads") if row["where"] == where}


@frozen
class Site:
    """Words `first` to `end` that name a site of a kind; does its head stand last or first?"""

    first: int
    end: int
    kind: str
    last_is_head: bool = False


def join_sites(words: Words, found: tuple[Candidate, ...]) -> tuple[Candidate, ...]:
    """The candidates with the sites of the text; a site swallows the names inside it.

    A name of the gazetteer that reaches as far as the site, or further, goes before it.
    """
    sites = tuple(find_sites(words))
    result: list[Candidate] = []
    rest = list(found)
    for site in sites:
        while rest and rest[0].end <= site.first:
            result.append(rest.pop(0))
        if result and result[-1].end > site.first:
            continue
        inside = []
        while rest and rest[0].first < site.end:
            inside.append(rest.pop(0))
        if inside and (covers(inside[0], site) or inside[-1].end > site.end):
            result += inside
        else:
            result.append(build(words, site, inside))
    return tuple(result + rest)


def covers(candidate: Candidate, site: Site) -> bool:
    return candidate.first <= site.first and candidate.end >= site.end


def build(words: Words, site: Site, inside: list[Candidate]) -> Candidate:
    """The candidate of a site; it lies where the last place inside its name lies."""
    inner = next((c for c in reversed(inside) if is_inner(c, site)), None)
    label = words.text[words.starts[site.first] : words.ends[site.end - 1]]
    return Candidate(
        first=site.first,
        end=site.end,
        name=inner.name if inner else "",
        senses=inner.senses if inner else (),
        rule="head-noun",
        kind="site",
        label=" ".join(label.split()),
        head=site.kind,
    )


def is_inner(candidate: Candidate, site: Site) -> bool:
    """Whether the name inside a site's name tells where the site is: "Oslo" in "Oslo Airport"."""
    common = gazetteer.flags(candidate.name) & COMMON_WORD
    return (
        candidate.kind == "name"
        and not (candidate.end == site.end and site.last_is_head)
        and not common
    )


def find_sites(words: Words) -> list[Site]:
    """The sites of a text, in order, none overlapping."""
    found: list[Site] = []
    last, first = heads("last"), heads("first")
    for i, form in enumerate(words.forms):
        if not form[0].isupper() or (found and i < found[-1].end):
            continue
        low = form.lower()
        site = None
        if low in last:
            site = ending(words, i)
        if site is None and low in first:
            site = beginning(words, i)
        if site is None and low in OF_HEADS:
            site = headed_of(words, i)
        if site is None:
            continue
        if found and site.first < found[-1].end:
            if site.first != found[-1].first:
                continue
            found.pop()
        found.append(site)
    return found


def ending(words: Words, head: int) -> Site | None:
    """The site whose name ends at this head: capitalised words and links before it."""
    kind = heads("last")[words.forms[head].lower()]
    first = head
    while first > 0 and head - first < LONGEST and linked(words, first):
        first -= 1
    while first < head and (words.forms[first].lower() in LINKS or not starts_name(words, first)):
        first += 1
    if first == head:
        return None
    end = head + 1
    if words.forms[head].lower() in ("st", "ave", "blvd", "rd", "pkwy", "ln"):
        if words.form(end) != "." or words.gap(end) != "":
            return None
        end += 1
    return Site(first, end, kind, last_is_head=True)


def linked(words: Words, index: int) -> bool:
    """Whether the word before this one belongs to the same name."""
    if words.gap(index) not in context.NAME_JOINTS:
        return False
    before = words.forms[index - 1]
    if context.is_capital(before) or NUMBER.fullmatch(before):
        return True
    return (
        before.lower() in ("of", "de", "la", "du", "the", "&")
        and index >= 2
        and context.is_capital(words.forms[index - 2])
    )


def starts_name(words: Words, index: int) -> bool:
    """Whether a site's name may begin with this word: no article, title, month or weekday."""
    low = words.forms[index].lower()
    return low not in context.NO_NAME and low not in context.titles()


def beginning(words: Words, head: int) -> Site | None:
    """The site whose name begins with this head: "Lake Como", "Highway 61", "Mount Etna"."""
    kind = heads("first")[words.forms[head].lower()]
    nxt = head + 1
    if words.form(nxt) == "." and words.gap(nxt) == "":
        nxt += 1
    if not words.joined(nxt):
        return None
    form = words.forms[nxt]
    if kind == "road" and form[0].isdigit():
        return Site(head, nxt + 1, kind)
    if (
        context.is_capital(form)
        and form.lower() not in heads("last")
        and words.forms[head].lower()
        not in ("route", "interstate", "place", "sea", "gulf", "bay", "strait", "isle", "via")
    ):
        return Site(head, nxt + 1, kind)
    return None


def headed_of(words: Words, head: int) -> Site | None:
    """The site of the form "University of Oslo", "Church of the Nativity"."""
    at = head + 1
    if words.form(at) != "of" or not words.joined(at):
        return None
    at += 1
    if words.form(at).lower() == "the" and words.joined(at):
        at += 1
    end = at
    while (
        end < len(words.forms)
        and end - at < 3
        and words.joined(end)
        and context.is_capital(words.forms[end])
    ):
        end += 1
    if end == at:
        return None
    kind = heads("last").get(words.forms[head].lower(), "venue")
    first = head
    while (
        first > 0
        and head - first < 3
        and words.joined(first)
        and context.is_capital(words.forms[first - 1])
        and starts_name(words, first - 1)
    ):
        first -= 1
    return Site(first, end, kind)
