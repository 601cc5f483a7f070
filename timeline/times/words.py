"""The words of time as fragments of patterns, and what they count."""

import re

from timeline import lexicon
from timeline.rules import DIGITS
from timeline.text.dates import FULL_MONTHS, MONTHS, any_of, values
from timeline.times.forms import Amount, Unit

GAP = r"(?:\s{1,3}|-)"


def _named(kind: str) -> dict[str, str]:
    return {r["word"]: r["value"] for r in lexicon.table("time_words") if r["kind"] == kind}


UNITS = _named("unit")
SEASONS = _named("season")
DAY_PARTS = _named("day-part")
FULL_WEEKDAYS, SHORT_WEEKDAYS = values("weekday"), values("weekday-short")
WEEKDAYS = FULL_WEEKDAYS | SHORT_WEEKDAYS
ORDINALS = values("ordinal")
NUMBERS = values("number")
FRACTIONS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "1/2": 0.5, "1/4": 0.25, "3/4": 0.75}
MANY = (
    "several", "a few", "few", "some", "many", "numerous", "various", "a number of",
    "quite a few", "dozens of", "hundreds of", "thousands of", "countless",
)  # fmt: skip

UNIT = rf"(?:{any_of(frozenset(UNITS))})"
DATE_UNIT = r"(?:days?|weeks?|wks?|weekends?|fortnights?|months?|years?|yrs?|decades?|centur(?:y|ies)|quarters?)"
SEASON = rf"(?:{any_of(frozenset(SEASONS))})"
DAY_PART = r"(?:morning|afternoon|evening|night)"
WEEKDAY = rf"(?:(?:{any_of(FULL_WEEKDAYS)})\b|(?:{any_of(SHORT_WEEKDAYS)})\b\.?)"
FULL_WEEKDAY = rf"(?:{any_of(FULL_WEEKDAYS)})"
ORDINAL = rf"(?:(?:{any_of(ORDINALS)})|\d{{1,3}}(?:st|nd|rd|th))"
NUMBER_WORD = rf"(?:{any_of(NUMBERS)})"
NUMBER = (
    r"(?:\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?(?:[\s-]\d/\d|[½¼¾])?(?![\d,]*\d)|[½¼¾]"
    rf"|(?:an?\s)?{NUMBER_WORD}(?:(?:-|\s(?:and\s)?){NUMBER_WORD}){{0,5}})"
)
MANY_WORDS = "|".join(sorted(MANY, key=len, reverse=True))
COUNT = (
    rf"(?:(?:{NUMBER})(?:\sand\s(?:a\s|one[\s-])?half|\sand\sa\squarter)?"
    rf"|{MANY_WORDS}|(?:a\s|the\s)?couple(?:\sof)?|(?:half\s)?a\sdozen|half\san?|half|another|an?)"
)
NUMBER_OPENS = frozenset(NUMBERS) | {DIGITS}
COUNT_OPENS = (
    NUMBER_OPENS | {phrase.split()[0] for phrase in MANY} | {"a", "an", "another", "half", "couple"}
)
MONTH_OPENS = frozenset(MONTHS)
WEEKDAY_OPENS = frozenset(WEEKDAYS)
ORDINAL_OPENS = frozenset(word.split("-")[0] for word in ORDINALS) | {DIGITS}
CALENDAR_WORDS = MONTH_OPENS | WEEKDAY_OPENS


def unit(text: str) -> Unit:
    """The unit that a word names.

    >>> unit("Hrs")
    'hour'
    """
    return UNITS[text.lower()]  # type: ignore[return-value]


def ordinal_number(text: str) -> int:
    """1 for "first" or "1st".

    >>> ordinal_number("twenty-first"), ordinal_number("3rd")
    (21, 3)
    """
    lower = re.sub(r"\s", "-", text.lower())
    return ORDINALS[lower] if lower in ORDINALS else int(re.sub(r"\D", "", lower))


def count(text: str) -> float | None:
    """How many a count says, None for "several" and the like.

    Raises:
        ValueError: the words are no number ("two five hundred").

    >>> count("two and a half"), count("a couple of"), count("2 1/2"), count("a few")
    (2.5, 2, 2.5, None)
    """
    said = " ".join(text.lower().replace("-", " ").split())
    said = said.removesuffix(" of")
    if said in MANY or f"{said} of" in MANY:
        return None
    fixed = {"a": 1, "an": 1, "another": 1, "half a": 0.5, "half an": 0.5, "half": 0.5}
    fixed |= {"couple": 2, "a couple": 2, "the couple": 2, "a dozen": 12, "half a dozen": 6}
    if said in fixed:
        return fixed[said]
    for tail, part in (
        (" and a half", 0.5),
        (" and half", 0.5),
        (" and one half", 0.5),
        (" and a quarter", 0.25),
    ):
        if said.endswith(tail):
            return number(said.removesuffix(tail)) + part
    return number(said)


def number(text: str) -> float:
    """A number in digits or words.

    Raises:
        ValueError: it is none.

    >>> number("twenty-one"), number("1,500"), number("a hundred and five")
    (21, 1500, 105)
    """
    said = text.lower().replace("-", " ").replace(",", "")
    for mark, part in FRACTIONS.items():
        if said.endswith(mark):
            whole = said.removesuffix(mark).strip()
            return part + (number(whole) if whole else 0)
    if said[0].isdigit():
        return float(said) if "." in said else int(said)
    return _in_words([word for word in said.split() if word not in ("and", "a", "an")])


def _in_words(words: list[str]) -> int:
    """Sum of the groups: "two hundred", "fifty", "one"; each smaller than the one before."""
    total, group, least = 0, 0, 10**9
    for word in words:
        size = NUMBERS[word]
        if size >= 100:
            group = max(group, 1) * size
            total, group, least = total + group, 0, size
            continue
        if size >= least or (group and not (group % 10 == 0 and group >= 20 and size < 10)):
            raise ValueError(f"{' '.join(words)!r} is no number")
        group, least = group + size, 100 if not group else size
    return total + group


def amount(count_text: str, unit_text: str) -> Amount | None:
    """So many of a unit, None if the words are no number."""
    try:
        return Amount(count(count_text), unit(unit_text))
    except ValueError:
        return None


def is_month_name(text: str) -> bool:
    """Whether it is a month written in full.

    >>> is_month_name("May"), is_month_name("Sept.")
    (True, False)
    """
    return text.lower() in FULL_MONTHS
