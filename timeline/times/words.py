"""The words of the calendar as fragments of patterns."""

from timeline import lexicon
from timeline.rules import DIGITS
from timeline.text.dates import MONTHS, SP, any_of, values


def _named(kind: str) -> dict[str, str]:
    return {row["word"]: row["value"] for row in lexicon.table("time_words") if row["kind"] == kind}


SEASONS = _named("season")
DAY_PARTS = _named("day-part")
FOREIGN_MONTHS = _named("month-foreign")  # each with the languages that have it
FULL_WEEKDAYS, SHORT_WEEKDAYS = values("weekday"), values("weekday-short")
WEEKDAYS = FULL_WEEKDAYS | SHORT_WEEKDAYS

SEASON = rf"(?:{any_of(frozenset(SEASONS))})\b"
PART_OF_DAY = r"(?:morning|afternoon|evening|night|nite)"
FULL_WEEKDAY = rf"(?:{any_of(FULL_WEEKDAYS)})"
WEEKDAY = rf"(?:{FULL_WEEKDAY}\b|(?:{any_of(SHORT_WEEKDAYS)})\b\.?)"
DAY_WORD = (
    r"(?:(?:twenty|thirty)[- ](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)"
    r"|thirtieth|twentieth|(?:thir|four|fif|six|seven|eigh|nine)teenth|twelfth|eleventh|tenth"
    r"|ninth|eighth|seventh|sixth|fifth|fourth|third|second|first)\b"
)
DAY_WORDS = frozenset(word.split("-", maxsplit=1)[0] for word in values("ordinal"))
DASH = r"[-–—−]"

NUMBERED = frozenset({DIGITS})
MONTH_OPENS = frozenset(MONTHS)
WEEKDAY_OPENS = frozenset(WEEKDAYS)

STEP = (
    rf"(?:this{SP}(?:past|coming|same|very)|that{SP}(?:same|very)|(?:very{SP})?(?:next|same)|nxt"
    r"|last|past|previous|preceding|this|current|present|coming|upcoming|following|that|ensuing)"
)
STEP_WORDS = frozenset(
    {
        "this", "that", "very", "next", "nxt", "same", "last", "past", "previous", "preceding",
        "current", "present", "coming", "upcoming", "following", "ensuing",
    }
)  # fmt: skip
STEP_OPENS = STEP_WORDS | frozenset(f"the {word}" for word in STEP_WORDS)


def weekday_number(text: str) -> int:
    """0 for "Monday" or "Mon." to 6.

    >>> weekday_number("Thurs.")
    3
    """
    return WEEKDAYS[text.lower().rstrip(".")]
