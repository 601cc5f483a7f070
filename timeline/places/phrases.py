"""Places said without names: "the Greek capital", "the state guest house", "Where: ..." lines."""

import re
from bisect import bisect_left

from timeline.places import gazetteer
from timeline.places.candidates import Candidate, Senses
from timeline.places.context import is_capital, word_class
from timeline.places.keys import key
from timeline.places.store import MAIN
from timeline.places.words import POSSESSIVE, Words

LABEL = re.compile(
    r"^[ \t>*\-]*(?:place|where|location|venue|room)[ \t]*:[ \t]*(?P<value>\S[^\n]*)$",
    re.IGNORECASE | re.MULTILINE,
)
VALUE_END = re.compile(r"[.,;:]*[ \t]*$|[ \t]{3,}|[ \t]+[(\[]|[ \t]*;")
AGAIN = "named-before"  # the rule of a town that the text only calls "the city"
CAPITOL = key("U.S. Capitol")
STATE = (
    "state-or-nation"  # the rule of a Capitol that is in the main city of the text, if it has one
)
LONGEST_VALUE = 60  # characters: what is longer is a sentence


def add_phrases(words: Words, found: tuple[Candidate, ...]) -> tuple[Candidate, ...]:
    """The candidates with the places that are only described.

    A labelled line and "the Greek capital" replace the names inside them.
    """
    extra = (
        *capitals(words, found),
        *described(words),
        *venues(words, found),
        *capitols(words),
        *towns_again(words),
        *labelled(words, found),
    )
    taken = {i for c in extra for i in range(c.first, c.end)}
    kept = tuple(c for c in found if not taken.intersection(range(c.first, c.end)))
    return tuple(sorted((*kept, *extra), key=lambda c: c.first))


def capitals(words: Words, found: tuple[Candidate, ...]) -> list[Candidate]:
    """Capitals said by their country: "the Greek capital", "the capital of Greece".

    An explicit name wins: "the Greek capital, Athens" and "the Greek capital Athens" are left.
    """
    result = []
    names = {c.end: c for c in found}
    starts = {c.first: c for c in found}
    for i in words.where(("capital",)):
        if words.form(i + 1).lower() in word_class("money"):
            continue
        before, after = names.get(i), starts.get(i + 2) if words.form(i + 1) == "of" else None
        country = before or after
        if country is None or named_beside(words, starts, names, i):
            continue
        first = country.first if before else i
        if words.form(first - 1).lower() == "the":
            first -= 1
        senses = capital_senses(country)
        if senses:
            end = i + 1 if before else country.end
            result.append(Candidate(first, end, "", senses, "capital-of", "capital"))
    return result


def named_beside(
    words: Words, starts: dict[int, Candidate], names: dict[int, Candidate], i: int
) -> bool:
    """Whether the capital's own name stands right after or before: "the capital, Rome"."""
    after = i + 2 if words.form(i + 1) == "," else i + 1
    if words.form(i + 1) == "of":
        return False
    return after in starts or (words.form(i - 2) == "," and i - 2 in names)


def capital_senses(country: Candidate) -> Senses:
    """The capital of the country that the candidate names."""
    for place, _ in country.senses:
        if place.kind == "country":
            city = gazetteer.capital(place.name)
            return ((city, MAIN),) if city else ()
    return ()


def described(words: Words) -> list[Candidate]:
    """Official buildings without a name, after a preposition: "at the state guest house"."""
    found = []
    places = word_class("at") | word_class("goal")
    for i in words.where(word_class("formal")):
        if words.form(i - 1).lower() != "the" or words.form(i - 2).lower() not in places:
            continue
        end = i + 1
        if words.form(end) in word_class("formal-venue"):
            end += 1
        elif words.form(end) == "guest" and words.form(end + 1) == "house":
            end += 2
        else:
            continue
        found.append(Candidate(i, end, "", (), "described", "site", head="venue"))
    return found


def venues(words: Words, found: tuple[Candidate, ...]) -> list[Candidate]:
    """Venues told by a common noun, of which the words say the town: "at the city's airport".

    Or those after them do: "at the embassy in Nairobi", "outside the Thai embassy in Nairobi".
    """
    starts, ends = {c.first for c in found}, {c.end: c.first for c in found}
    places = word_class("at") | word_class("goal")
    result = []
    nouns = word_class("bare-venue")
    for i in words.where(nouns | word_class("owned-venue")):
        first = owner_of(words, i)
        rule = "described" if first is None else "owned"
        if first is None:
            known = i + 2 in starts and words.form(i + 1) in ("in", "at")
            if not known or words.forms[i] not in nouns:
                continue
            first = ends.get(i, i) if words.joined(i) else i
        before = words.form(first - 1).lower()
        if before in ("the", "a", "an") and words.form(first - 2).lower() in places:
            result.append(Candidate(first, i + 1, "", (), rule, "site", head="venue"))
    return result


def owner_of(words: Words, i: int) -> int | None:
    """Where "city's" stands before a noun, with a word between them or none; None if it does not.

    "the city's airport", "the town's main hospital".
    """
    for owner in (i - 1, i - 2):
        owned = words.gap(owner + 1)[:2] in POSSESSIVE
        if owned and words.form(owner) in word_class("town"):
            return owner
    return None


def capitols(words: Words) -> list[Candidate]:
    """The Capitol, of the nation if the text has words like "Congress", else perhaps of a state."""
    at = [i for i in words.where(("Capitol",)) if words.form(i - 1) == "the"]
    alone = [i for i in at if not (words.joined(i + 1) and is_capital(words.form(i + 1)))]
    national = not word_class("national").isdisjoint(words.forms) if alone else False
    rule = "venue" if national else STATE
    return [Candidate(i, i + 1, CAPITOL, (), rule, "venue") for i in alone]


def towns_again(words: Words) -> list[Candidate]:
    """Towns named before that something happens to: "they took the city", "a raid on the town"."""
    found = []
    for i in words.where(word_class("town")):
        if words.form(i - 1) != "the" or words.form(i + 1) not in word_class("after-object"):
            continue
        before = words.form(i - 2)
        raided = before == "on" and words.form(i - 3) in word_class("attack")
        if (raided or before in word_class("take")) and words.gap(i + 1)[:2] not in POSSESSIVE:
            found.append(Candidate(i, i + 1, "", (), AGAIN, "capital"))
    return found


def labelled(words: Words, found: tuple[Candidate, ...]) -> list[Candidate]:
    """The values of lines like "Where: Kern Hall 201", up to a comma and a known place."""
    if not words.forms:
        return []
    result = []
    for match in LABEL.finditer(words.text, words.starts[0], words.ends[-1]):
        start, end = match.span("value")
        stop = VALUE_END.search(words.text, start, end)
        end = stop.start() if stop and stop.start() > start else end
        first, last = bisect_left(words.starts, start), bisect_left(words.starts, end)
        if first >= last or end - start > LONGEST_VALUE or words.form(first)[0].islower():
            continue
        known = [c for c in found if first <= c.first < last and c.kind == "name"]
        if known and known[0].first == first and known[0].end == last:
            continue
        after_comma = [c.first - 1 for c in known if words.form(c.first - 1) == ","]
        last = min((i for i in after_comma if i > first), default=last)
        result.append(Candidate(first, last, "", (), "label", "site", head="venue"))
    return result
