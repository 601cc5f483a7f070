"""Tells months and weekdays from people, papers and verbs that are spelled alike."""

import re

from timeline.times.table import after, before
from timeline.times.words import is_month_name

# Words that are more often something else than a time, unless written with a capital.
VERBS = frozenset(
    [
        "may",
        "march",
        "mar",
        "jan",
        "sep",
        "sept",
        "dec",
        "nov",
        "oct",
        "feb",
        "apr",
        "jun",
        "jul",
        "aug",
    ]
)
SHORT_DAYS = frozenset(["sun", "sat", "mon", "wed", "thu", "tue", "fri", "thur"])
GIVEN_NAMES = frozenset(["may", "april", "june", "august", "march", "jan"])
TITLE = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Miss|Dr|Sir|Lady|Lord|Minister|President|Senator|Sen|Rep|Prof|Professor|"
    r"Queen|King|Aunt|Uncle|Captain|Capt|General|Gen)\.?|\b[A-Z]\.)\s$"
)
OPENING = re.compile(
    r"(?:^|[.!?:;,(–—-]|\b(?:in|on|by|since|until|till|from|to|of|before|after|during|for|between|and|or|"
    r"last|this|next|every|each|early|late|mid|the|a|through|throughout|around|about|into|at|end|"
    r"is|was|were|be|as|with|than|said|past|both|coming|previous|following|Monday|Tuesday|Wednesday|"
    r"Thursday|Friday|Saturday|Sunday|\d+(?:st|nd|rd|th)?))[\s\"'(]{0,2}$",
    re.IGNORECASE,
)
NAME_BEFORE = re.compile(r"\b[A-Z][a-z]+\s$")
NAME_AFTER = re.compile(
    r"\s[A-Z][a-z]+(?:\s(?:said|says|was|is|has|told|and)\b|,|\.|['’]s\b|\s[A-Z])"
)
AFTER_DAY = re.compile(
    r"\.?,?\s?(?:\d|night|morning|afternoon|evening|[A-Z][a-z]{2}\.?\s\d|$|-|–|to\b)", re.IGNORECASE
)
STEP_BEFORE = re.compile(
    r"\b(?:last|next|this|on|every|each|coming|by|until|from|till|for|of)\s$", re.IGNORECASE
)


def is_name(match: re.Match[str]) -> bool:
    """Whether the month or weekday of this match is more likely a name or a verb."""
    said = match[0]
    word = said.lower().rstrip(".")
    if word in SHORT_DAYS:
        return not (_capital(said) or STEP_BEFORE.search(before(match))) or (
            word in ("sun", "sat", "mon", "wed", "fri")
            and not STEP_BEFORE.search(before(match))
            and not AFTER_DAY.match(after(match))
        )
    if word in VERBS and not _capital(said):
        return True
    if word not in GIVEN_NAMES:
        return False
    return _is_person(match)


def _capital(said: str) -> bool:
    return said[0].isupper()


def _is_person(match: re.Match[str]) -> bool:
    """Whether a title or another name stands beside it, or "May" opens a question."""
    left, right = before(match), after(match)
    if TITLE.search(left):
        return True
    if OPENING.search(left):
        opens_sentence = not left.strip() or left.rstrip()[-1:] in ".!?:\"'"
        if opens_sentence and not re.search(r"(?:in|on|of)\s$", left, re.IGNORECASE):
            return bool(re.match(r"\s(?:I|we|he|she|they|you|the|it)\b", right)) or bool(
                NAME_AFTER.match(right)
            )
        return False
    if NAME_BEFORE.search(left):
        return True
    return is_month_name(match[0]) and bool(NAME_AFTER.match(right))
