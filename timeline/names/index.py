"""Look-ups for the stages that come after: which name stands here, and how to write it short."""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate

from attrs import field, frozen

from timeline.model import Name, NameMention, Span
from timeline.names import words
from timeline.names.keys import GENERATION
from timeline.names.titles import is_regnal

Entry = tuple[Span, Name, NameMention]


@frozen(eq=False)
class NameIndex:
    """The names of a text with all their mentions sorted, for `at`; build it once."""

    names: tuple[Name, ...]
    mentions: tuple[Entry, ...] = field(init=False, repr=False)
    ends: tuple[int, ...] = field(init=False, repr=False)  # the furthest end up to each mention

    @mentions.default
    def _sort_mentions(self) -> tuple[Entry, ...]:
        found = [(each.span, name, each) for name in self.names for each in name.mentions]
        return tuple(sorted(found, key=lambda each: each[0]))

    @ends.default
    def _furthest_ends(self) -> tuple[int, ...]:
        return tuple(accumulate((span.end for span, *_ in self.mentions), max))


def at(names: NameIndex, span: Span) -> Name | None:
    """The name that has a mention at a span; where several overlap it, the one that ends it.

    Of "Baltic" within "Baltic summit" the first is found at its own word only.

    >>> mention = NameMention(Span(0, 6), "full", "title")
    >>> index = NameIndex((Name("n1", "Moreau", "person", (mention,)),))
    >>> at(index, Span(2, 9)).name
    'Moreau'
    """
    found = mention_at(names, span)
    return found[0] if found else None


def mention_at(names: NameIndex, span: Span) -> tuple[Name, NameMention] | None:
    """The same name with the mention found."""
    best: tuple[Name, NameMention] | None = None
    rank = (-1, 0)
    for at in range(bisect_left(names.ends, span.start + 1), len(names.mentions)):
        place, name, mention = names.mentions[at]
        if place.start >= span.end:
            break
        new = (min(place.end, span.end), place.start - place.end)
        if place.end > span.start and new > rank:
            best, rank = (name, mention), new
    return best


def short(name: Name) -> str:
    """The name as a person would write it in a calendar.

    >>> short(Name("n1", "Ludwig van Beethoven", "person", ()))
    'van Beethoven'
    >>> short(Name("n2", "Emperor Norton", "person", ()))
    'Emperor Norton'
    """
    parts = name.name.split()
    if name.kind != "person" or len(parts) < 2:
        return name.name
    while len(parts) > 2 and parts[-1].lower() in GENERATION:
        parts = [*parts[:-2], parts[-2].rstrip(",")]
    if is_regnal(parts[-1]) or _is_titled(parts):
        return name.name
    if _family_leads(parts):
        return parts[0]
    start = len(parts) - 1
    while start > 1 and _is_particle(parts[start - 1]):
        start -= 1
    return " ".join(parts[start:])


def _is_titled(parts: Sequence[str]) -> bool:
    """Whether the title belongs to the name, as it does for rulers: "Queen Anne"."""
    title = words.roles().get(parts[0].lower())
    if title is None or title.before != "keep":
        return False
    return title.kind in ("royal", "clergy") or len(parts) == 2


def _family_leads(parts: Sequence[str]) -> bool:
    """Whether the family name comes first: "Kim Min-jun", "Wang Wei"."""
    first, second = words.fold(parts[0]), words.fold(parts[1])
    western = first in words.given_names() and second not in words.family_first()
    doubled = "-" in second or len(parts) == 3
    return first in words.family_first() and (doubled or not western)


def _is_particle(word: str) -> bool:
    return word.islower() and words.plain().get(word) == "particle"
