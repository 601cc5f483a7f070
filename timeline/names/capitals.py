"""Rows of capitalised words, with what joins them: "Ludwig van Beethoven", "Bank of England"."""

from collections.abc import Iterator

from timeline.names import words
from timeline.names.heads import PREPOSITIONS, opens_gathering
from timeline.names.keys import QUOTES
from timeline.names.view import View
from timeline.names.words import listed

PRONOUN = "I"
DOUBTFUL_MONTHS = frozenset({"april", "may", "june", "august"})  # given and family names too
FIRM_ENDS = listed("inc inc. ltd ltd. llc llp corp corp. co co. plc jr jr. sr sr. s.a. n.v. ag")
OWNERS = listed("""
    sheriff king queen women men children people veterans governor prosecutor lloyd coroner attorney
    mayor farmers workers teachers lawyers rangers john peter paul mary andrew bishop moody master
    """)
NUMBERED = listed("""
    channel terminal radio one sport formula apollo flight article division platform group squadron
    company area unit chapter phase stage route highway expo battalion brigade
    """)
NOT_JOINED = listed(
    "based born led backed held controlled run style wide only first era trained occupied"
)
QUARTERS = frozenset({"q1", "q2", "q3", "q4"})
ORDINALS = frozenset({"st", "nd", "rd", "th"})
LONGEST_NICKNAME = 4  # words with its quotation marks
COUNTS = listed("one two three four five")
MOST_PARTICLES = 3
LONGEST_TAIL = 5  # letters of a lower-case half behind a hyphen: "Kim Jong-un"


def rows(view: View) -> Iterator[tuple[int, int]]:
    """Each row of name words as the positions of its first word and behind its last."""
    end = 0
    for first in sorted(view.capitals):
        if first < end or not opens(view, first):
            continue
        end = first + 1
        while (after := _join(view, first, end)) > end:
            end = after
        yield first, end


def opens(view: View, at: int) -> bool:
    """Whether a name may begin with this word."""
    if not view.capital(at):
        return False
    if view.words[at] == PRONOUN:
        return view.word(at - 1) == "war" and view.capital(at - 1)
    if view.words[at].isupper() and view.tag(at) in ("VBD", "VBN"):
        return False  # "it was RESOLVED"
    if view.lower[at] in QUARTERS:
        return False
    kind = words.plain().get(view.lower[at])
    if kind == "calendar":
        named = view.capital(at + 1) and opens_gathering(view.lower[at], view.lower[at + 1])
        return named or _is_person_month(view, at)
    return kind != "word" or _is_acronym_of(view, at)


def _is_acronym_of(view: View, at: int) -> bool:
    """Whether capitals show that a word only looks like an ordinary one: "WHO", "NeXT"."""
    word = view.words[at]
    return word != word.capitalize() and "." not in word


def _is_person_month(view: View, at: int) -> bool:
    """Whether "April" or "May" is a person's name here."""
    if view.lower[at] not in DOUBTFUL_MONTHS:
        return False
    before = view.word(at - 1)
    return view.capital(at - 1) and (before in words.given_names() or before.rstrip(".") in "mrs")


def _join(view: View, first: int, at: int) -> int:
    """Behind the next word that goes on the row that has reached `at`; `at` if none does."""
    if at >= len(view.words):
        return at
    word = view.lower[at]
    if opens(view, at):
        return at + 1
    if word == "-" or view.words[at] == "–":
        return _join_hyphen(view, first, at)
    if word == "'" and _is_of_members(view, at):
        return at + 2
    if word in QUOTES:
        return _join_nickname(view, at)
    if word in PREPOSITIONS:
        return _join_complement(view, first, at)
    if word == "and":
        return _join_and(view, first, at)
    return _join_number(view, at) or _join_next(view, at) or _join_particles(view, at)


def _join_number(view: View, at: int) -> int:
    """Behind a number that is part of the name: "Terminal 3", "BBC One", "3rd Army"; else 0."""
    word, before = view.lower[at], view.lower[at - 1]
    if word[0].isdigit() and word[-2:] in ORDINALS and opens(view, at + 1):
        return at + 2
    numbered = before in NUMBERED or (word in COUNTS and words.is_acronym(view.words[at - 1]))
    counts = (word.isdigit() and len(word) <= 3) or (word in COUNTS and view.capital(at))
    return at + 1 if numbered and counts else 0


def _join_next(view: View, at: int) -> int:
    """Behind a capital that a sign joins: "Reed & Sons", "Acme, Inc.", "Farmers' Union"; else 0."""
    word, after = view.lower[at], view.word(at + 1)
    if not view.capital(at + 1):
        return 0
    joined = (
        word == "&"
        or (word == "," and after in FIRM_ENDS)
        or (word == "'s" and view.lower[at - 1] in OWNERS and opens(view, at + 1))
    )
    return at + 2 if joined else 0


def _join_hyphen(view: View, first: int, at: int) -> int:
    """As in "Abdel-Rahman", "Kim Jong-un", but not "Berlin-based"."""
    if not (view.touches(at) and view.touches(at + 1)):
        return at
    after = view.word(at + 1)
    if opens(view, at + 1):
        return at + 2
    tail = after.isalpha() and len(after) <= LONGEST_TAIL and after not in NOT_JOINED
    return at + 2 if tail and at - 1 > first and view.tag(at + 1) != "VBN" else at


def _is_of_members(view: View, at: int) -> bool:
    """Whether a body of many is named by whose it is: "Farmers' Union"."""
    body = view.capital(at + 1) and view.word(at + 1) in words.organisations()
    return body and view.lower[at - 1][-1] == "s" and view.touches(at)


def _join_nickname(view: View, at: int) -> int:
    """'Ana "Nita" Moreau'."""
    end = next((i for i in range(at + 1, at + LONGEST_NICKNAME) if not view.capital(i)), at)
    closed = end > at + 1 and view.word(end) in QUOTES and view.touches(at + 1)
    return end + 2 if closed and opens(view, end + 1) else at


def _join_complement(view: View, first: int, at: int) -> int:
    """As in "Ministry of Health", "Centre for the Study of War"."""
    after = at + 2 if view.word(at + 1) == "the" else at + 1
    if not view.capital(after) or not (opens(view, after) or view.word(after + 1) == "of"):
        return at
    heads = (view.lower[at - 1], view.lower[first])
    if view.lower[at] == "of":
        tables = (words.organisations(), words.gatherings(), words.works())
        joined = any(word in table and table[word].of for word in heads for table in tables)
        plural = heads[0].removesuffix("s") in words.organisations()
        joined = joined or plural or _is_title_of(view, first, at, after)
    else:
        joined = any(word in words.organisations() for word in heads)
    return after + 1 if joined else at


def _is_title_of(view: View, first: int, at: int, after: int) -> bool:
    """Whether "of" goes on a name without a head word: "Ring of Fire", "Duke of Kent"."""
    if view.lower[at - 1] in ("duke", "duchess", "earl", "prince", "princess"):
        return True
    role = words.role_before(view.lower, at, first) is not None
    return not role and at - first > 1 and after not in view.places and first not in view.places


def _join_and(view: View, first: int, at: int) -> int:
    """As in "Food and Drug Administration", "Ministry of Health and Social Care"."""
    if not opens(view, at + 1) or words.plain().get(view.lower[at - 1]) != "topic":
        return at
    end = at + 1
    while opens(view, end):
        end += 1
    inside = any(view.lower[i] in PREPOSITIONS for i in range(first + 1, at))
    topical = words.plain().get(view.lower[at + 1]) == "topic"
    headed = view.lower[end - 1] in words.organisations()
    return at + 2 if (inside and topical) or headed else at


def _join_particles(view: View, at: int) -> int:
    """As in "Ludwig van Beethoven", "Omar al-Bashir"."""
    end = at
    while end - at < MOST_PARTICLES and words.plain().get(view.word(end)) == "particle":
        end += 1
        if view.word(end) == "-" and view.touches(end):
            end += 1
    return end + 1 if end > at and opens(view, end) else at
