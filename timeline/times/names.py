"""Tells months and weekdays from people, papers and verbs that are spelled alike."""

import re

from timeline.text.dates import SHORT_MONTHS
from timeline.times.table import after, before
from timeline.times.words import SHORT_WEEKDAYS

VERBS = frozenset({"may", "march", "mar"}) | frozenset(SHORT_MONTHS)  # times only with a capital
GIVEN_NAMES = frozenset({"april", "august", "jan", "jun", "june", "march", "may"})
COMMON_WORDS = frozenset({"mon", "sat", "sun", "wed", "fri", "thu"})  # a star, a verb, a name
TITLE = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Miss|Dr|Sir|Lady|Lord|Dame|Minister|President|Secretary|Senator|Sen|Rep|Gov|"
    r"Prof|Professor|Queen|King|Aunt|Uncle|Captain|Capt|General|Gen|Judge|St)\.?|\b[A-Z]\.)\s{1,3}$"
)
OPENING = re.compile(
    r"(?:^|[.!?:;,(\[–—-]|\b(?:in|on|by|since|until|till|from|to|of|before|after|during|for|between|and|or|"
    r"last|this|next|every|each|early|late|mid|the|a|through|throughout|around|about|into|at|end|but|"
    r"is|was|were|be|as|with|than|said|past|both|coming|previous|following|later|earlier|that|"
    r"monday|tuesday|wednesday|thursday|friday|saturday|sunday|\d{1,4}(?:st|nd|rd|th)?))[\s\"'“‘(]{0,2}$",
    re.IGNORECASE,
)
SENTENCE_OPENS = re.compile(r"(?:^|[.!?:\"“])[\s\"'“‘(]{0,3}$")
NAME_BEFORE = re.compile(r"\b[A-Z][a-z]+\s{1,3}$")
NAME_AFTER = re.compile(r"\s{1,3}[A-Z][\w'’]+")
PERSON_AFTER = re.compile(
    r"\s(?:said|says|told|asked|I|we|he|she|they|you|the|it|not)\b|\s[A-Z][\w'’]+\s(?:said|says|was|is|has|told)\b"
)
WISH = re.compile(r"\s(?:God|Allah|Heaven|the\sLord)\b", re.IGNORECASE)
DAY_FOLLOWS = re.compile(
    r"\.?(?:,?\s{0,3}(?:\d|[A-Z][a-z]{2,8}\.?\s\d)|\s(?:night|nite|morning|afternoon|evening)|\s?[-–/&]\s?[A-Z]|\)|:)",
)
DAY_PRECEDES = re.compile(
    r"(?:\b(?:last|next|this|on|every|each|coming|until|till|from|to|by|past)\s{1,3}|[A-Za-z]{3}\s?[-–/&]\s?|\d,?\s|\("
    r"|\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\.?(?:\s(?:night|morning|afternoon|evening))?(?:,|,?\s(?:and|or))\s)$",
    re.IGNORECASE,
)


def is_name(match: re.Match[str]) -> bool:
    """Whether the month or weekday that a match consists of is more likely a name or a verb."""
    said = match[0]
    word = said.lower().rstrip(".")
    if word in SHORT_WEEKDAYS and word in COMMON_WORDS:
        left = before(match)
        near = DAY_PRECEDES.search(left) or DAY_FOLLOWS.match(after(match))
        return not near and bool(left.strip() or word in ("sun", "sat", "mon", "wed"))
    if word in VERBS and not said[0].isupper():
        return True
    return word in GIVEN_NAMES and _is_person(match, word)


def _is_person(match: re.Match[str], word: str) -> bool:
    """Whether a title or another name stands beside it, or "May" opens a clause or a wish."""
    left, right = before(match), after(match)
    if TITLE.search(left):
        return True
    if word == "may" and WISH.match(right):
        return True
    if word in ("jan", "jun") and NAME_AFTER.match(right):
        return True
    if SENTENCE_OPENS.search(left):
        return bool(PERSON_AFTER.match(right)) or (
            word == "april" and bool(NAME_AFTER.match(right))
        )
    return not OPENING.search(left) and bool(NAME_BEFORE.search(left))
